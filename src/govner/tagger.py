"""The statistical tier: a trained spaCy pipeline asked for personal names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Tagger
from spacy.tokens import Doc, Span, SpanGroup
from thinc.api import Config, Model

from .engine import default_engine
from .extraction import model_path
from .features import Rows, feature_rows
from .names import Proposal
from .network import Forward
from .openings import Openings
from .outline import Outline
from .proposals import supported
from .tags import Decoder, NameDecoder, Tagged

__all__ = ["NAME_TAGGER", "PERSON_LABELS", "EntityTagger", "NameTagger", "proposals_on"]

ENTITY_TAGGER = "govner_tagger"
NAME_TAGGER = "govner_ner"
# the parameter of the network that says where it looks
_OPENINGS = "openings"
# what pipelines call a personal name
PERSON_LABELS = frozenset({"PERSON", "PER", "NR"})
# characters that the network sees at once
_PIECE = 4000

_DEFAULT_MODEL = """
[model]
@architectures = "govner.CharTagger.v1"
"""


class _Reader(NamedTuple):
    """What reads spans off a text."""

    run: Forward
    decoder: Decoder
    names: NameDecoder
    openings: Openings | None


class EntityTagger(Tagger):  # type: ignore[misc]  # spaCy's class has no types
    """spaCy's tagger, for spans: it learns the tags of :mod:`govner.tags`, it sets ``doc.ents``.

    Needs a token a character (:class:`govner.pipeline.CharTokenizer`).
    """

    _reader: _Reader | None = None

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
        self._reader = None
        return cast(dict[str, float], super().update(*args, **kwargs))

    def from_bytes(self, *args: Any, **kwargs: Any) -> EntityTagger:
        """As spaCy's tagger."""
        self._reader = None
        return cast(EntityTagger, super().from_bytes(*args, **kwargs))

    def from_disk(self, *args: Any, **kwargs: Any) -> EntityTagger:
        """As spaCy's tagger."""
        self._reader = None
        return cast(EntityTagger, super().from_disk(*args, **kwargs))

    def spans_of(self, text: str) -> list[Tagged]:
        """Every span of a text."""
        run, decoder, _, _ = self._ready
        found: list[Tagged] = []
        for start, rows in self._parts(default_engine().vocabulary.outline(text)):
            found += (s.moved(start) for s in decoder.spans(run(rows)))
        return found

    def names(self, outline: Outline) -> list[Tagged]:
        """The names of persons, looking only where names may be."""
        run, _, decoder, openings = self._ready
        found: list[Tagged] = []
        for start, rows in self._parts(outline):
            allowed = openings(rows) if openings else np.ones(len(rows), np.bool_)
            looked_at = allowed.copy()
            looked_at[1:] |= allowed[:-1]  # so that stretches stay apart
            seen = np.flatnonzero(looked_at)
            if len(seen):
                for span in decoder.spans(run(rows, seen), allowed[seen]):
                    first, last = int(seen[span.start]), int(seen[span.end - 1])
                    found.append(span._replace(start=start + first, end=start + last + 1))
        return found

    def everywhere(self, outline: Outline) -> Iterator[tuple[Rows, list[tuple[int, int]]]]:
        """The features of each piece of a text and the names in it, looking everywhere."""
        run, _, decoder, _ = self._ready
        for _, rows in self._parts(outline):
            spans = decoder.spans(run(rows), np.ones(len(rows), np.bool_))
            yield rows, [(s.start, s.end) for s in spans]

    @property
    def pairs(self) -> int:
        """The number of rows that pairs of characters are hashed into."""
        return self._ready.run.pairs

    def look_only(self, weights: NDArray[np.float32]) -> None:
        """Keep the weights of :class:`govner.openings.Openings` with those of the network.

        Without them it looks everywhere.
        """
        self.model.set_param(_OPENINGS, weights)
        self._reader = None

    @property
    def _ready(self) -> _Reader:
        """The weights as they are now, and what reads their scores."""
        if self._reader is None:
            run = Forward(self.model)
            knows = self.model.has_param(_OPENINGS)
            openings = Openings(self.model.get_param(_OPENINGS), run.pairs) if knows else None
            self._reader = _Reader(run, Decoder(self.labels), NameDecoder(self.labels), openings)
        return self._reader

    def _parts(self, outline: Outline) -> Iterator[tuple[int, Rows]]:
        """Where each piece of a text starts, and its features."""
        for start, end in _pieces(outline.text):
            text, letters = outline.text[start:end], outline.letters[start:end]
            yield start, feature_rows(text, letters, self.pairs)


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
                return [Proposal(s.start, s.end, s.score) for s in component.names(outline)]
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
