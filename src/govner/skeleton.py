"""The skeleton of a sentence, by which encounters are read.

Each person with titles, each place, organ, meeting and date, and each long quotation, is one
character of it, so that short expressions can tell how they stand to each other. It knows the
verbs of meeting and visiting (data/encounters.tsv), the clauses, and the lists of persons and
of places, but not who does what.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from .lexicon import data_text
from .mentions import Mentions
from .outline import Outline
from .resolve import Candidate
from .runs import Runs

__all__ = [
    "ANY",
    "DATE",
    "LONG_GAP",
    "NEAR",
    "PERSON",
    "PLAIN",
    "SITE",
    "EncounterVerb",
    "Persons",
    "Sentence",
    "Span",
    "Units",
    "encounter_verbs",
]

Span = tuple[int, int]

# what stands for an entity in the skeleton
_MARKS = {
    "PERSON": "\ue000",
    "PLACE": "\ue001",
    "ORG": "\ue002",
    "MEETING": "\ue003",
    "DATE": "\ue004",
    "QUOTE": "\ue005",
}
PERSON, PLACE, ORG, MEETING, DATE, QUOTE = _MARKS.values()
ANY = "\ue000-\ue005"
SITE = f"[{PLACE}{ORG}]"
PLAIN = f"[^，,；;：:{ANY}]"

_QUOTED = re.compile(r"“[^”\n]{0,600}”|《[^》\n]{0,100}》")
_SHORT_QUOTE = 12
_STOP = re.compile("[。！？!?\n]")
_COMMA = re.compile("[，,；;：:—— \u3000]+|$")
_JOIN = re.compile("(?:[、和及与同跟]|以及|还有)(?:其?夫人|王后|丈夫)?$")
_AND = re.compile("[、和及与]")
NEAR = 14
LONG_GAP = 34


class Unit(NamedTuple):
    """An entity in the text with what belongs to it (titles); ``entity`` is its own span."""

    start: int
    end: int
    mark: str
    entity: Span


class Persons(NamedTuple):
    """Persons joined into one list: positions in the skeleton."""

    left: int
    right: int
    at: tuple[int, ...]


class EncounterVerb(NamedTuple):
    """A verb of meeting or visiting: where it stands in the skeleton, and its kind."""

    start: int
    end: int
    kind: str


@cache
def encounter_verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    """The verbs as one expression, and the kind of each."""
    rows = [
        [*line.split("\t"), "", ""][:4]
        for line in data_text("encounters.tsv").splitlines()
        if line and not line.startswith("#")
    ]
    rows.sort(key=lambda row: -len(row[0]))
    branches = [
        verb[0]
        + "".join(f"(?<!{word}{verb[0]})" for word in before.split("|") if word)
        + verb[1:]
        + (f"(?!{after})" if after else "")
        for verb, _, before, after in rows
    ]
    return re.compile("|".join(branches)), {verb: kind for verb, kind, _, _ in rows}


class Units:
    """The entities and long quotations of an article, and its sentences."""

    def __init__(self, outline: Outline, mentions: Mentions, kept: Sequence[Candidate]) -> None:
        self.text = outline.text
        self.letters = outline.letters
        self._quoted = [m.span() for m in _QUOTED.finditer(self.text) if len(m[0]) > _SHORT_QUOTE]
        self._units = list(self._standing(Runs(outline, mentions, self._quoted), kept))
        self._starts = [u.start for u in self._units]

    def _is_quoted(self, position: int) -> bool:
        at = bisect_right(self._quoted, (position, len(self.text))) - 1
        return at >= 0 and self._quoted[at][1] > position

    def _standing(self, runs: Runs, kept: Sequence[Candidate]) -> Iterator[Unit]:
        """Entities and long quotations in text order, none inside another."""
        found = [Unit(*span, QUOTE, span) for span in self._quoted]
        for c in kept:
            span = (c.start, c.end)
            if c.nested or c.label not in _MARKS or self._is_quoted(c.start):
                continue
            run = runs.before(c.start + 1) if c.label == "PERSON" else None
            if c.label == "PERSON" and (run is None or run.names[0] != span):
                continue
            found.append(Unit(*(run[:2] if run else span), _MARKS[c.label], span))
        found.sort(key=lambda u: (u.start, -u.end))
        reach = -1
        for unit in found:
            if unit.start >= reach:
                yield unit
                reach = unit.end

    def sentences(self) -> Iterator[Sentence]:
        """The sentences in which a verb of meeting or visiting stands."""
        stops = [m.start() for m in _STOP.finditer(self.text) if not self._is_quoted(m.start())]
        stops.append(len(self.text))
        end = -1
        for match in encounter_verbs()[0].finditer(self.text):
            if match.start() < end or self._is_quoted(match.start()):
                continue
            at = bisect_left(stops, match.start())
            end = stops[at]
            yield Sentence(self, stops[at - 1] + 1 if at else 0, end)

    def between(self, start: int, end: int) -> list[Unit]:
        """The units that begin between two positions of the text."""
        return self._units[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def has_person(self, start: int, end: int) -> bool:
        return any(u.mark == PERSON for u in self.between(start, end))


class Sentence:
    """One sentence: ``k`` is its skeleton, ``spans`` where each character of it stands."""

    def __init__(self, source: Units, start: int, end: int) -> None:
        self._source = source
        self.start = start
        self.end = end
        self.units: dict[int, Unit] = {}
        self.spans: list[Span] = []
        self.k = self._skeleton()
        expression, kinds = encounter_verbs()
        self.verbs = [
            EncounterVerb(m.start(), m.end(), kinds[m[0]]) for m in expression.finditer(self.k)
        ]
        self._verb_starts = [v.start for v in self.verbs]

    def _skeleton(self) -> str:
        text, position, pieces = self._source.text, self.start, []
        for unit in self._source.between(self.start, self.end):
            pieces.append(text[position : unit.start])
            self.spans += [(i, i + 1) for i in range(position, unit.start)]
            self.units[len(self.spans)] = unit
            self.spans.append((unit.start, unit.end))
            pieces.append(unit.mark)
            position = unit.end
        pieces.append(text[position : self.end])
        self.spans += [(i, i + 1) for i in range(position, self.end)]
        return "".join(pieces)

    def clauses(self) -> Iterator[Span]:
        """What stands between commas: positions in the skeleton."""
        start = 0
        for match in _COMMA.finditer(self.k):
            if match.start() > start:
                yield start, match.start()
            start = match.end()

    def runs(self, start: int, end: int) -> list[Persons]:
        """The lists of persons between two positions."""
        found: list[Persons] = []
        for at in range(start, end):
            if self.k[at] != PERSON:
                continue
            last = found[-1] if found else None
            gap = self.k[last.right : at] if last else ""
            if last and len(gap) <= NEAR and _JOIN.search(gap) and self.is_noun(last.right, at):
                found[-1] = Persons(last.left, at + 1, (*last.at, at))
            else:
                found.append(Persons(at, at + 1, (at,)))
        return found

    def is_noun(self, start: int, end: int) -> bool:
        """Whether a stretch between two entities holds no verb."""
        if start >= end:
            return True
        letters = self._source.letters
        left, right = self.spans[start][0], self.spans[end - 1][1]
        return not any(
            letters[i] == "v" and self._source.text[i] not in "和及与同跟以还"
            for i in range(left, right)
        )

    def listed(self, first: int, end: int) -> tuple[int, ...]:
        """The places and organs of the list that begins at ``first``."""
        found, last = [first], first
        for at in range(first + 1, end):
            if self.k[at] in (PERSON, QUOTE):
                break
            if self.k[at] not in (PLACE, ORG):
                continue
            gap = self.k[last + 1 : at]
            if gap not in ("", "的") and not (_AND.search(gap) and self.is_noun(last + 1, at)):
                break
            if len(gap) > LONG_GAP or self.verbs_between(last, at):
                break
            found.append(at)
            last = at
        return tuple(found)

    def verbs_between(self, start: int, end: int) -> list[EncounterVerb]:
        low, high = bisect_left(self._verb_starts, start), bisect_left(self._verb_starts, end)
        return self.verbs[low:high]

    def entities(self, at: Sequence[int]) -> tuple[Span, ...]:
        return tuple(self.units[i].entity for i in at)

    def written(self, at: int) -> str:
        """What the text has where the skeleton has the character at ``at``."""
        start, end = self.spans[at]
        return self._source.text[start:end]
