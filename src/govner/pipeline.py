"""govner inside spaCy: the tokenizer, the components, and ``load``.

A ``Doc`` keeps its result as plain data in ``doc.user_data["govner"]``, so it
survives ``n_process``, ``to_bytes``, ``DocBin`` (with ``store_user_data``) and
pickling; ``doc._.govner`` builds the typed objects from it when asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
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
from .mentions import occurrences
from .names import NameModel
from .outline import Outline
from .places import GOING
from .schema import Extraction

__all__ = [
    "CharTokenizer",
    "Govner",
    "ModelTagger",
    "credible",
    "extractor_of",
    "load",
]

# (surface, class[, norm[, place]]) each.
Rows = Iterable[Iterable[str]]

KEY = "govner"
TAGGER = "govner_ner"
# What other people's components call a personal name.
_PERSON_LABELS = frozenset({"PERSON", "PER", "NR"})
# Longest piece of text that the model sees at once.
_PIECE = 4000
# Smallest score of the characters of a name that the model finds once, and again and again.
_ONCE = 8.0
_REPEATED = 4.0
# A name written by sound has no score: a word that follows names stands in for it.
_FOLLOWED = 3.0
# No name by its outline: words and places; by what ends it; by what follows it.
_WORDS = re.compile("p_*|.*[vbTHOBsPFVLEYA].*")
_PLACE = re.compile(".*(?:[镇乡村县奖某]|苏木|嘎查|街道)")
_MORE = re.compile(
    "[镇乡村县市区州街桥湖岛杯奖](?!长)|旗(?![长帜])|号(?!召)|路(?!过)|苏木|嘎查|街道|精神|新时代|"
    "理论|(?:强军|文化|外交|法治|经济|生态文明|党建|军事|哲学)?思想"
)
_ORGANS = frozenset("sSBO")
_LEVELS = ("市", "县", "区", "镇", "乡", "村", "州", "旗")
# what goes before places and things, not people
_SEEN = (
    *GOING,
    "途经",
    "针对",
    "察看",
    "察看了",
    "查看",
    "查看了",
    "考察",
    "考察了",
    "参观",
    "参观了",
)
_PLACE_OPENS = ("p_", "P_", "F_", "V_")
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


# -- the statistical tier --------------------------------------------------


class ModelTagger:
    """Finds personal names with a trained pipeline, and does nothing else.

    As a component it writes ``doc.spans["govner_ner"]``, which the component
    ``govner`` reads. The model is any spaCy pipeline that sets ``doc.ents``
    with the label PERSON on the tokens of :class:`CharTokenizer`; it is loaded
    on first use and sees the text in pieces, cut at line breaks.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._model: Language | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return ModelTagger, (self.path,)

    def persons(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each credible personal name, in text order."""
        if self._model is None:
            self._model = spacy.load(Path(self.path))
        text = text.encode("utf-8", "replace").decode("utf-8")
        pieces = ((text[start:end], start) for start, end in _pieces(text))
        found = [
            (start + span.start_char, start + span.end_char)
            for doc, start in self._model.pipe(pieces, as_tuples=True)
            for span in doc.ents
            if span.label_ in _PERSON_LABELS
        ]
        return credible(text, found)

    def __call__(self, doc: Doc) -> Doc:
        spans = [_span(doc, start, end, "PERSON") for start, end in self.persons(doc.text)]
        doc.spans[TAGGER] = spans
        return doc


def credible(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of a model's names whose characters and neighbours speak for a name as well."""
    engine = default_engine()
    outline = engine.vocabulary.outline(text)
    count = Counter(text[start:end] for start, end in spans)
    named = [span for span in spans if _may_be_name(outline, *span)]
    others = _of_places_and_organs(outline, {text[start:end] for start, end in named})
    return [
        (start, end)
        for start, end in named
        if text[start:end] not in others
        and _sounds_like_name(engine.names, outline, start, end, count[text[start:end]] > 1)
    ]


def _of_places_and_organs(outline: Outline, surfaces: set[str]) -> set[str]:
    """The surfaces that an organ word or a level follows elsewhere (徐矿|集团, 徐汇|区)."""
    if not surfaces:
        return set()
    text, letters = outline.text, outline.letters
    return {
        text[start:end]
        for start, end in occurrences(sorted(surfaces), text)
        if letters[end : end + 1] == "s"
        or (text[end : end + 1] in _LEVELS and letters[end] != "H")  # but 王明|区长
    }


def _may_be_name(outline: Outline, start: int, end: int) -> bool:
    return (
        end - start > 1
        and outline.letters[start] != "_"  # 锡|林浩特
        and outline.letters[start : start + 2] not in _PLACE_OPENS  # 沈阳|北
        and not outline.text.endswith(_SEEN, max(0, start - 4), start)  # 来到|茆林
        and not (outline.letters[start - 1 : start] == outline.letters[end : end + 1] == '"')
        and not _WORDS.fullmatch(outline.letters, start, end)
        and outline.letters[end : end + 1] not in _ORGANS
        and not _PLACE.fullmatch(outline.text, start, end)
        and not _MORE.match(outline.text, end)
    )


def _sounds_like_name(
    names: NameModel, outline: Outline, start: int, end: int, repeated: bool
) -> bool:
    readings = [r.score for r in names.chinese(outline, start) if r.end == end]
    if readings:
        return readings[0] >= (_REPEATED if repeated else _ONCE)
    sound = names.foreign(outline, start, 3)
    return (
        sound is not None
        and sound.end == end
        and (repeated or names.follow(outline, end) >= _FOLLOWED)
    )


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Spans that cover the text, each cut after a line break or full stop if there is one."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            stop = max(text.rfind("\n", start, end), text.rfind("。", start, end))
            end = stop + 1 if stop >= start else end
        yield start, min(end, len(text))
        start = end


@Language.factory(TAGGER, default_config={"path": None}, assigns=["doc.spans"])
def make_govner_ner(nlp: Language, name: str, path: str | None) -> ModelTagger:
    """The factory ``govner_ner``; ``path`` is a model's folder, the bundled one if left out."""
    bundled = model_path()
    if path is None and bundled is None:
        raise ValueError("govner_ner: no model is bundled, give the folder of one as 'path'")
    return ModelTagger(path if path is not None else str(bundled))


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
        extraction = self.engine.extract(article, _persons_on(doc))
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


def _persons_on(doc: Doc) -> list[tuple[int, int]]:
    found = {(s.start_char, s.end_char) for s in doc.spans.get(TAGGER, ())}
    found.update((e.start_char, e.end_char) for e in doc.ents if e.label_ in _PERSON_LABELS)
    return sorted(found)


def _without_overlap(ours: list[Span], earlier: Iterable[Span]) -> list[Span]:
    """Our spans, and those of earlier components that stand free of them."""
    taken = {i for span in ours for i in range(span.start, span.end)}
    free = [
        span
        for span in earlier
        if span.label_ not in _PERSON_LABELS and taken.isdisjoint(range(span.start, span.end))
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
    components: dict[str, dict[str, Any]] = {} if path is None else {TAGGER: {"factory": TAGGER}}
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
        if isinstance(component, ModelTagger):
            return component
    return None
