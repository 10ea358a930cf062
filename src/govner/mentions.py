"""The people of an article: every mention of a name, groups of posts and names, bylines.

Names come from titles, bylines and clauses; one found once is then looked for
in the whole article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import daachorse

from .bylines import Bylined, find_bylines
from .groups import Group, complete_groups, find_groups
from .introductions import read_introductions
from .names import NameModel, NameSpan, Proposal
from .naming import NameReader
from .outline import Outline
from .titles import Post

__all__ = ["Mentions", "find_mentions", "occurrences"]

_FIXED_TERM = re.compile(r"新时代|[\u4e00-\u9fff]{0,6}思想|理论|[^\n]{0,2}奖教金")
_WORTH_AN_AUTOMATON = 200_000  # names times characters


@dataclass(slots=True)
class Mentions:
    """All names with the rule that found each, groups in text order, bylines.

    ``scores`` has those that a model found.
    """

    groups: list[Group]
    bylines: list[Bylined]
    names: dict[tuple[int, int], str]
    scores: dict[tuple[int, int], float]


def find_mentions(
    outline: Outline,
    posts: Sequence[Post],
    model: NameModel,
    proposals: Iterable[Proposal] = (),
    known: Sequence[str] = (),
) -> Mentions:
    """Read names and their posts.

    ``proposals`` are spans that a model takes for names, ``known`` names that
    the caller's lexicon lists.
    """
    reader = NameReader(outline, model, (p.start for p in posts))
    bylines = find_bylines(reader)
    groups = find_groups(reader, posts)
    read_introductions(reader, posts)
    _spread(reader, known)
    taken = sorted(reader.names)
    new = [p for p in proposals if not _overlaps(taken, p.start, p.end)]
    for proposal in new:
        reader.add(NameSpan(proposal.start, proposal.end, 0.0), "model")
    if new:
        _spread(reader, known)
    complete_groups(reader, groups)
    scores = {(p.start, p.end): p.score for p in new}
    return Mentions(groups, bylines, reader.names, scores)


def _spread(reader: NameReader, known: Sequence[str]) -> None:
    """Find every mention of the names found so far."""
    surfaces = dict.fromkeys(known)
    for start, end in reader.names:
        surface = reader.text[start:end]
        surfaces[surface] = None
        if any(c in surface for c in "·•‧．・-－"):
            last = re.split("[·•‧．・\\-－]", surface)[-1]
            if len(last) >= 2:
                surfaces[last] = None
    found = [s for s in surfaces if len(s) > 1]
    if not found:
        return
    taken = sorted(reader.names)
    for start, end in occurrences(found, reader.text):
        if (start, end) in reader.names or _overlaps(taken, start, end):
            continue
        if end - start == 2 and not _stands_alone(reader, start, end):
            continue
        reader.names[(start, end)] = "repeated"
    for start, end in [s for s in reader.names if _FIXED_TERM.match(reader.text, s[1])]:
        if reader.names[(start, end)] == "repeated":
            del reader.names[(start, end)]


def occurrences(surfaces: Sequence[str], text: str) -> Iterable[tuple[int, int]]:
    """Where the surfaces stand, in text order; of overlapping ones the first and longest."""
    if len(surfaces) * len(text) > _WORTH_AN_AUTOMATON:
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
            list(surfaces), daachorse.MATCH_KIND_LEFTMOST_LONGEST
        )
        for start, end, _ in automaton.find(text):
            yield start, end
        return
    spans = []
    for surface in surfaces:
        at = text.find(surface)
        while at >= 0:
            spans.append((at, at + len(surface)))
            at = text.find(surface, at + len(surface))
    done = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= done:
            done = end
            yield start, end


def _stands_alone(reader: NameReader, start: int, end: int) -> bool:
    """Whether a two-character name is not a piece of an ordinary word."""
    letters = reader.outline.letters
    if (
        letters[start] in "wvbTq"
        and letters[start + 1] == "_"
        and reader.outline.token_end(start) == end
    ):
        return False
    if start and letters[start - 1] == "x":
        return False
    return letters[start] != "_" and reader.model.follow(reader.outline, end) > 0


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (start, 0))
    return (at < len(taken) and taken[at][0] < end) or (at > 0 and taken[at - 1][1] > start)
