"""The statistical tier: a trained spaCy pipeline asked for personal names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline import Tagger
from spacy.tokens import Doc, Span, SpanGroup
from thinc.api import Config, Model

from .engine import default_engine
from .extraction import model_path
from .features import Rows, feature_rows
from .names import Proposal
from .network import Forward
from .openings import where_names_may_be
from .outline import Outline
from .proposals import supported
from .tags import Decoder, Tagged

__all__ = ["NAME_TAGGER", "PERSON_LABELS", "EntityTagger", "NameTagger", "proposals_on"]

ENTITY_TAGGER = "govner_tagger"
NAME_TAGGER = "govner_ner"
# what pipelines call a personal name
PERSON_LABELS = frozenset({"PERSON", "PER", "NR"})
# characters that the network sees at once
_PIECE = 4000

_DEFAULT_MODEL = """
[model]
@architectures = "govner.CharTagger.v1"
"""


class EntityTagger(Tagger):  # type: ignore[misc]  # spaCy's class has no types
    """spaCy's tagger, for spans: it learns the tags of :mod:`govner.tags`, it sets ``doc.ents``.

    Needs a token a character (:class:`govner.pipeline.CharTokenizer`).
    """

    _forward: Forward | None = None
    _decoder: Decoder | None = None

    def predict(self, docs: Iterable[Doc]) -> list[list[Tagged]]:
        """The spans of each Doc."""
        return [self.spans_of(doc.text) for doc in docs]

    def set_annotations(self, docs: Iterable[Doc], spans: Iterable[Sequence[Tagged]]) -> None:
        """Set ``doc.ents``."""
        for doc, found in zip(docs, spans, strict=True):
            if len(doc) != len(doc.text):
                raise ValueError(
                    f"{self.name} needs a token a character, and this Doc has {len(doc)} tokens "
                    f"for {len(doc.text)} characters: use the tokenizer govner.CharTokenizer.v1"
                )
            doc.ents = [Span(doc, s.start, s.end, s.label) for s in found]

    def update(self, *args: Any, **kwargs: Any) -> dict[str, float]:
        """As spaCy's tagger."""
        self._forward = self._decoder = None
        return cast(dict[str, float], super().update(*args, **kwargs))

    def spans_of(self, text: str) -> list[Tagged]:
        """Every span of a text."""
        return self.spans(default_engine().vocabulary.outline(text))

    def spans(self, outline: Outline, person_only: bool = False) -> list[Tagged]:
        """Every span of a text; with ``person_only`` just names, which takes half the time."""
        if self._forward is None or self._decoder is None:
            self._forward, self._decoder = Forward(self.model), Decoder(self.labels)
        text, letters = outline.text, outline.letters
        found: list[Tagged] = []
        for start, end in _pieces(text):
            part = feature_rows(text[start:end], letters[start:end], self._forward.pairs)
            spans = self._names(part) if person_only else self._decoder.spans(self._forward(part))
            found += [s._replace(start=s.start + start, end=s.end + start) for s in spans]
        return found

    def _names(self, rows: Rows) -> list[Tagged]:
        """The spans of a piece, looking only where a name may be."""
        assert self._forward is not None and self._decoder is not None
        seen, allowed = where_names_may_be(rows)
        if not len(seen):
            return []
        scores = self._forward(rows[seen])
        scores[~allowed] = self._decoder.nothing
        return [
            s._replace(start=int(seen[s.start]), end=int(seen[s.end - 1]) + 1)
            for s in self._decoder.spans(scores)
        ]


def _pieces(text: str) -> Iterable[tuple[int, int]]:
    """Spans that cover the text, each cut after a line break or full stop if there is one."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            stop = max(text.rfind("\n", start, end), text.rfind("。", start, end))
            end = stop + 1 if stop >= start else end
        yield start, min(end, len(text))
        start = end


@Language.factory(
    ENTITY_TAGGER,
    assigns=["doc.ents"],
    default_config={
        "model": Config().from_str(_DEFAULT_MODEL)["model"],
        "overwrite": True,
        "scorer": {"@scorers": "spacy.ner_scorer.v1"},
    },
)
def make_entity_tagger(
    nlp: Language, name: str, model: Model[Any, Any], overwrite: bool, scorer: Any
) -> EntityTagger:
    """The factory ``govner_tagger``: a trainable component for Docs of one token a character."""
    return EntityTagger(nlp.vocab, model, name, overwrite=overwrite, scorer=scorer)


class NameTagger:
    """Finds personal names with a trained pipeline, and does nothing else.

    The pipeline is loaded on first use. Its component ``govner_tagger`` is asked for the text
    that may hold names; a pipeline without one is run whole, on the tokens of
    :class:`govner.pipeline.CharTokenizer`, and what it calls PERSON in ``doc.ents`` is taken.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._pipeline: Language | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return NameTagger, (self.path,)

    def persons(self, text: str) -> list[Proposal]:
        """The names that the model proposes and the article supports, in text order."""
        text = text.encode("utf-8", "replace").decode("utf-8")
        outline = default_engine().vocabulary.outline(text)
        return supported(outline, self._proposed(outline))

    def _proposed(self, outline: Outline) -> list[Proposal]:
        if self._pipeline is None:
            self._pipeline = spacy.load(Path(self.path))
        for _, component in self._pipeline.pipeline:
            if isinstance(component, EntityTagger):
                found = component.spans(outline, person_only=True)
                persons = (s for s in found if s.label in PERSON_LABELS)
                return [Proposal(s.start, s.end, s.score) for s in persons]
        pieces = ((outline.text[start:end], start) for start, end in _pieces(outline.text))
        return [
            Proposal(start + span.start_char, start + span.end_char, 1.0)
            for doc, start in self._pipeline.pipe(pieces, as_tuples=True)
            for span in doc.ents
            if span.label_ in PERSON_LABELS
        ]

    def __call__(self, doc: Doc) -> Doc:
        """Write ``doc.spans["govner_ner"]``, with the ``scores`` among its attributes."""
        found = self.persons(doc.text)
        spans = [
            cast(Span, doc.char_span(p.start, p.end, "PERSON", alignment_mode="expand"))
            for p in found
        ]
        doc.spans[NAME_TAGGER] = SpanGroup(
            doc, name=NAME_TAGGER, spans=spans, attrs={"scores": [p.score for p in found]}
        )
        return doc


def proposals_on(doc: Doc) -> list[Proposal]:
    """What the component ``govner_ner`` has written on a Doc."""
    group = doc.spans.get(NAME_TAGGER)
    if group is None:
        return []
    scores = group.attrs.get("scores", [1.0] * len(group))
    return [
        Proposal(span.start_char, span.end_char, score)
        for span, score in zip(group, scores, strict=True)
    ]


@Language.factory(NAME_TAGGER, default_config={"path": None}, assigns=["doc.spans"])
def make_name_tagger(nlp: Language, name: str, path: str | None) -> NameTagger:
    """The factory ``govner_ner``; ``path`` is a model's folder, the bundled one if left out."""
    bundled = model_path()
    if path is None and bundled is None:
        raise ValueError("govner_ner: no model is bundled, give the folder of one as 'path'")
    return NameTagger(path if path is not None else str(bundled))
