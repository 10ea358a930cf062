"""Tags of characters: B, I and E of a span, S of a span of one character, O of none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["OUTSIDE", "Decoder", "NameDecoder", "Tagged", "to_tags"]

OUTSIDE = "O"
_NEVER = -1e9
_HARDLY = -1e3  # small enough to lose, not so small that sums of scores lose their digits
# characters on both sides of a broken span that may belong to it
_AROUND = 2

Floats = NDArray[np.float32]


class Tagged(NamedTuple):
    """A span of a text with its label.

    ``score`` is the probability of its least sure tag, to four digits.
    """

    start: int
    end: int
    label: str
    score: float

    def moved(self, by: int) -> Tagged:
        """The span ``by`` characters on."""
        return self._replace(start=self.start + by, end=self.end + by)


def to_tags(
    length: int, spans: Iterable[tuple[int, int, str]], unsure: Iterable[tuple[int, int]] = ()
) -> list[str]:
    """The tag of each character; the empty one where nobody knows.

    ``spans`` are start, end and label, without overlap.
    """
    tags = [OUTSIDE] * length
    for start, end, label in spans:
        tags[start:end] = [f"I-{label}"] * (end - start)
        tags[start], tags[end - 1] = f"B-{label}", f"E-{label}"
        if end - start == 1:
            tags[start] = f"S-{label}"
    for start, end in unsure:
        tags[start:end] = [""] * (end - start)
    return tags


class Decoder:
    """Reads spans out of scores: the best sequence of tags that makes whole spans.

    Args:
        tags: the tags, in the order of the scores' columns; one is ``O``.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tuple(tags)
        self._outside = self.tags.index(OUTSIDE)
        self._follows = np.array([[_may_follow(a, b) for b in tags] for a in tags])
        self._penalty = np.where(self._follows, 0, _NEVER).astype(np.float32)

    def spans(self, scores: Floats) -> list[Tagged]:
        """The spans in scores of shape (characters, tags): logits, rows that need no norm."""
        if not len(scores):
            return []
        best = scores.argmax(axis=1)
        edged = np.concatenate(([self._outside], best, [self._outside]))
        inside = edged != self._outside
        edges = np.flatnonzero(inside[1:] != inside[:-1])
        starts, ends = edges[::2].tolist(), edges[1::2].tolist()
        # how many steps from tag to tag, up to here, no whole span takes
        breaks = np.cumsum(~self._follows[edged[:-1], edged[1:]]).tolist()
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        found: list[Tagged] = []
        done = 0
        for start, end, limit in zip(starts, ends, [*starts, len(best)][1:], strict=True):
            path = best[start:end]
            if breaks[end] > (breaks[start - 1] if start else 0):
                start, end = max(done, start - _AROUND), min(limit, end + _AROUND)
                path = self._best_path(scores[start:end])
            found += self._read(start, path.tolist(), chances[start:end])
            done = end
        return found

    def _best_path(self, scores: Floats) -> NDArray[np.intp]:
        """The best tags of a stretch with ``O`` at both sides (Viterbi)."""
        best = scores[0] + self._penalty[self._outside]
        back = np.empty((len(scores), len(self.tags)), dtype=np.intp)
        columns = np.arange(len(self.tags))
        for position in range(1, len(scores)):
            paths = best[:, None] + self._penalty
            back[position] = paths.argmax(axis=0)
            best = paths[back[position], columns] + scores[position]
        tag = int((best + self._penalty[:, self._outside]).argmax())
        path = [tag]
        for position in range(len(scores) - 1, 0, -1):
            tag = int(back[position, tag])
            path.append(tag)
        return np.array(path[::-1])

    def _read(self, offset: int, path: Sequence[int], chances: Floats) -> list[Tagged]:
        sure = chances[np.arange(len(path)), path].tolist()
        found = []
        start = 0
        for position, tag in enumerate(path):
            kind, _, label = self.tags[tag].partition("-")
            if kind in "BS":
                start = position
            if kind in "ES":
                score = round(min(sure[start : position + 1]), 4)
                found.append(Tagged(offset + start, offset + position + 1, label, score))
        return found


class NameDecoder:
    """Reads the spans of one label; all that other labels get speaks for ``O``.

    Args:
        tags: the tags, in the order of the scores' columns.
        label: the one that counts.
    """

    def __init__(self, tags: Sequence[str], label: str = "PERSON") -> None:
        own = [tag for tag in tags if tag.endswith(f"-{label}")]
        self._columns = [tags.index(tag) for tag in own]
        self._others = [n for n, tag in enumerate(tags) if tag not in own]
        self._decoder = Decoder((OUTSIDE, *own))

    def spans(self, scores: Floats, allowed: NDArray[np.bool_]) -> list[Tagged]:
        """The spans among the characters that are ``allowed`` to be in one."""
        others = scores[:, self._others]
        most = others.max(axis=1, keepdims=True)
        outside = most[:, 0] + np.log(np.exp(others - most).sum(axis=1))
        collapsed = np.column_stack((outside, scores[:, self._columns]))
        collapsed[~allowed, 1:] = _HARDLY
        return self._decoder.spans(collapsed)


def _may_follow(before: str, after: str) -> bool:
    opened, _, label = before.partition("-")
    kind, _, other = after.partition("-")
    if opened in ("B", "I"):
        return kind in ("I", "E") and label == other
    return kind in (OUTSIDE, "B", "S")
