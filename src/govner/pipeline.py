"""govner inside spaCy: the tokenizer, the components, and ``load``.

A ``Doc`` keeps its result as plain data in ``doc.user_data["govner"]``, so it
survives ``n_process``, ``to_bytes``, ``DocBin`` (with ``store_user_data``) and
pickling; ``doc._.govner`` builds the typed objects from it when asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import (
    DummyTokenizer,
    dict_to_dot,
    dot_to_dict,
    filter_spans,
    load_model_from_config,
    registry,
)
from spacy.vocab import Vocab
from thinc.api import Config

from .article import Article
from .codec import from_dict, read_article, to_dict, write_article
from .engine import Engine, default_engine
from .extraction import Extractor, PersonTagger, check_pipeline_name, model_path
from .lexicon import Lexicon
from .names import Proposal
from .schema import Extraction
from .tagger import NAME_TAGGER, PERSON_LABELS, NameTagger, proposals_on

__all__ = [
    "CharTokenizer",
    "Govner",
    "extractor_of",
    "load",
]

# (surface, class[, norm[, place]]) each.
Rows = Iterable[Iterable[str]]

KEY = "govner"
# No limit of ours: the model sees pieces, the rules take linear time.
_MAX_LENGTH = 1 << 30


# -- tokens ----------------------------------------------------------------


class CharTokenizer(DummyTokenizer):
    """One token a character, white space included.

    ``doc.text`` is the text for every input, and the character at offset *i*
    is ``doc[i]``. (spaCy's own character segmenter joins runs of white space,
    and takes quadratic time.)
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        try:
            return Doc(self.vocab, words=list(text), spaces=[False] * len(text))
        except UnicodeEncodeError:
            place = next(i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff")
            raise ValueError(
                f"half a surrogate pair at character {place}: a spaCy Doc cannot hold it; "
                "replace it first, as in text.encode('utf-8', 'replace').decode('utf-8')"
            ) from None


@registry.tokenizers("govner.CharTokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], CharTokenizer]:
    """The tokenizer's entry in ``[nlp.tokenizer]`` of a config."""
    return _make_tokenizer


def _make_tokenizer(nlp: Language) -> CharTokenizer:
    return CharTokenizer(nlp.vocab)


# -- the rules -------------------------------------------------------------


class Govner:
    """The component ``govner``: the rules, and the results on the ``Doc``.

    Personal names that earlier components found (``doc.spans["govner_ner"]``,
    and ``doc.ents`` labelled PERSON or PER) are offered to the rules. Writes
    ``doc.spans["govner"]`` (every entity), ``doc.ents`` (those that do not
    overlap, and what earlier components put between them) and ``doc._.govner``.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __call__(self, doc: Doc) -> Doc:
        article = read_article(doc.user_data.get(KEY, {}).get("article", {}), doc.text)
        extraction = self.engine.extract(article, _proposals_on(doc))
        data = to_dict(extraction)
        del data["text"]  # the Doc has it
        doc.user_data[KEY] = data
        spans = [
            _span(doc, e.start, e.end, e.label, f"e{number}")
            for number, e in enumerate(extraction.entities, 1)
        ]
        doc.spans[KEY] = spans
        doc.ents = _without_overlap(filter_spans(spans), doc.ents)
        return doc


def _proposals_on(doc: Doc) -> list[Proposal]:
    """The names that ``govner_ner`` and other people's components have found."""
    found = {(e.start_char, e.end_char): 1.0 for e in doc.ents if e.label_ in PERSON_LABELS}
    found |= {(p.start, p.end): p.score for p in proposals_on(doc)}
    return sorted(Proposal(*span, score) for span, score in found.items())


def _without_overlap(ours: list[Span], earlier: Iterable[Span]) -> list[Span]:
    """Our spans, and those of earlier components that stand free of them."""
    taken = {i for span in ours for i in range(span.start, span.end)}
    free = [
        span
        for span in earlier
        if span.label_ not in PERSON_LABELS and taken.isdisjoint(range(span.start, span.end))
    ]
    return [*ours, *free]


def _span(doc: Doc, start: int, end: int, label: str, span_id: str = "") -> Span:
    """A span by characters; under a tokenizer with longer tokens it grows to whole ones."""
    span = doc.char_span(start, end, label=label, span_id=span_id, alignment_mode="expand")
    if span is None:
        raise ValueError(f"{start}..{end} is no span of a Doc of {len(doc.text)} characters")
    return span


def _extraction_on(doc: Doc) -> Extraction | None:
    """What ``doc._.govner`` gives: ``None`` for a Doc that the component has not seen."""
    data = doc.user_data.get(KEY, {})
    return from_dict({**data, "text": doc.text}) if "entities" in data else None


Doc.set_extension(KEY, getter=_extraction_on, force=True)


@Language.factory(
    KEY,
    default_config={"lexicon": None},
    assigns=["doc._.govner", "doc.ents", "doc.spans"],
)
def make_govner(nlp: Language, name: str, lexicon: str | list[list[str]] | None) -> Govner:
    """The factory ``govner``; ``lexicon`` is the path of a TSV file or a list of its rows."""
    entries = _lexicon(lexicon)
    return Govner(default_engine() if entries is None else Engine(entries))


@Language.factory(
    "govner_titles", assigns=["doc._.govner", "doc.ents", "doc.spans"], default_config={}
)
def make_govner_titles(nlp: Language, name: str) -> Govner:
    """The factory ``govner_titles``: the rules with the built-in lexicon, for any pipeline."""
    return Govner(default_engine())


def _lexicon(source: str | Path | Lexicon | Rows | None) -> Lexicon | None:
    if source is None or isinstance(source, Lexicon):
        return source
    if isinstance(source, (str, Path)):
        return Lexicon.from_tsv(source)
    return Lexicon.from_rows(source)


# -- pipelines -------------------------------------------------------------


def load(
    name: str = "full",
    lexicon: str | Path | Lexicon | Rows | None = None,
    *,
    vocab: Vocab | bool = True,
    disable: str | Iterable[str] = (),
    enable: str | Iterable[str] = (),
    exclude: str | Iterable[str] = (),
    config: dict[str, Any] | Config | None = None,
) -> Language:
    """A spaCy pipeline with govner's tokenizer and components.

    Args:
        name: ``full``, or ``rules`` to leave out the statistical tier.
        lexicon: entries of your own: the path of a TSV file, a
            :class:`govner.Lexicon`, or a list of rows.
        vocab, disable, enable, exclude, config: as for ``spacy.load``, which
            calls this function for ``spacy.load("govner")``.

    Raises:
        ValueError: there is no pipeline of that name, or the lexicon has a
            bad row.
    """
    check_pipeline_name(name)
    path = model_path() if name == "full" else None
    components: dict[str, dict[str, Any]] = (
        {} if path is None else {NAME_TAGGER: {"factory": NAME_TAGGER}}
    )
    entries = _lexicon(lexicon)
    # Rows, not a path: the pipeline must load elsewhere as it was saved.
    rows = None if entries is None else [list(entry) for entry in entries.entries]
    components[KEY] = {"factory": KEY, "lexicon": rows}
    base = {
        "nlp": {
            "lang": "zh",
            "pipeline": list(components),
            "tokenizer": {"@tokenizers": "govner.CharTokenizer.v1"},
        },
        "components": components,
    }
    nlp = load_model_from_config(
        Config(base).merge(_nested(config or {})),
        meta={"name": f"{KEY}_{name}", "version": version(KEY), "lang": "zh"},
        vocab=vocab,
        disable=disable,
        enable=enable,
        exclude=exclude,
        auto_fill=True,
    )
    nlp.max_length = _MAX_LENGTH
    return nlp


def _nested(config: dict[str, Any] | Config) -> dict[str, Any]:
    """A config in either form that ``spacy.load`` takes: nested, or by dotted keys."""
    return dot_to_dict(dict_to_dot(config))


# -- running articles through a pipeline -----------------------------------


class _ThroughDoc:
    """Runs articles through a whole pipeline, for the sake of its other components."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def __call__(self, article: Article) -> Extraction:
        doc = self.nlp.make_doc(article.text)
        doc.user_data[KEY] = {"article": write_article(article)}
        return from_dict({**self.nlp(doc).user_data[KEY], "text": article.text})


def extractor_of(nlp: Language) -> Callable[[Article], Extraction]:
    """What runs articles as ``nlp`` does, without a ``Doc`` where only our components run.

    Raises:
        TypeError: ``nlp`` is no spaCy pipeline.
        ValueError: it has no component ``govner`` that is switched on.
    """
    if not isinstance(nlp, Language):
        raise TypeError(f"nlp is {type(nlp).__name__}: expected a pipeline from govner.load()")
    components = [component for _, component in nlp.pipeline]
    rules = [c for c in components if isinstance(c, Govner)]
    if not rules:
        raise ValueError(
            "nlp has no active component 'govner': use govner.load(), "
            "or add it with nlp.add_pipe('govner')"
        )
    tagger = _statistical(nlp)
    if len(rules) == 1 and len(components) == 1 + (tagger is not None):
        return Extractor(rules[0].engine, tagger)
    return _ThroughDoc(nlp)


def _statistical(nlp: Language) -> PersonTagger | None:
    """The statistical tier of a pipeline, if it runs before the rules."""
    for _, component in nlp.pipeline:
        if isinstance(component, Govner):
            return None
        if isinstance(component, NameTagger):
            return component
    return None
