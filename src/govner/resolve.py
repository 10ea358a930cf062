"""The one place that decides which of overlapping candidates stand.

Candidates come with a rank; a lower rank wins, then the longer, then the
earlier span, whether a rule or the model proposes it. An organ may stand
inside a post or a meeting, nothing else may overlap.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["RANKS", "Candidate", "resolve"]

# who yields to whom
RANKS = {"POSITION": 0, "MEETING": 1, "PERSON": 2, "ORG": 3, "DATE": 4, "PLACE": 5}
# a building where something takes place comes before an organ of that form (漳州影剧院); a name
# that only a model has found yields to an organ of the rules
_RANKS_OF_RULES = {"venue": 2.5, "model": 3.5}


class Candidate(NamedTuple):
    """A span that claims to be an entity; ``nested`` organs belong to a post or meeting.

    ``rule`` says who claims it, ``score`` how sure a model is of it.
    """

    start: int
    end: int
    label: str
    rule: str
    nested: bool = False
    score: float | None = None


def resolve(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in text order, the outer before the inner."""
    ordered = sorted(candidates, key=_order)
    taken = bytearray(max([c.end for c in ordered], default=0))
    holders = bytearray(len(taken))
    kept: list[Candidate] = []
    for candidate in ordered:
        span = slice(candidate.start, candidate.end)
        if candidate.nested:
            inside = holders[span]
            if inside.count(1) != candidate.end - candidate.start:
                continue
            holders[span] = b"\2" * (candidate.end - candidate.start)
        else:
            if taken.find(1, candidate.start, candidate.end) >= 0:
                continue
            taken[span] = b"\1" * (candidate.end - candidate.start)
            if candidate.label in ("POSITION", "MEETING"):
                holders[span] = b"\1" * (candidate.end - candidate.start)
        kept.append(candidate)
    kept.sort(key=lambda c: (c.start, -c.end))
    return kept


def _order(candidate: Candidate) -> tuple[bool, float, int, int]:
    start, end, label, rule, nested, _ = candidate
    rank = _RANKS_OF_RULES.get(rule)
    return nested, RANKS[label] if rank is None else rank, start - end, start
