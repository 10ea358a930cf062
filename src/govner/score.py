"""Precision, recall and F1 of extractions against annotated articles.

Entities count by exact span. Relations count by normalised surfaces, once per
article. What the annotation calls arguable counts neither for nor against:

* a prediction that overlaps a span marked optional, unless it is exactly a
  definite gold span;
* an organ inside the name of a meeting;
* a meeting role of a person whose role of that type is marked optional.

``HOLDS+org`` and ``HOLDS+place`` count only where the gold states a value. A
meeting role is right if it names the meeting in full or by a short form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from .markup import Gold, Mark, surface
from .schema import (
    ENTITY_TYPES,
    Extraction,
    HoldsPosition,
    MeetingRole,
    PostChange,
    Relation,
)

__all__ = ["MEASURES", "Count", "Difference", "report", "same_meeting", "score"]

_ROLES = ("PRESIDES", "ATTENDS", "SPEAKS")
MEASURES: Final = (
    *sorted(ENTITY_TYPES),
    "HOLDS",
    "HOLDS+status",
    "HOLDS+org",
    "HOLDS+place",
    *_ROLES,
    "APPOINTED",
    "REMOVED",
    "BYLINE",
)

# A province written out before a lower place: 江苏省 in 江苏省南京市公安局.
_PROVINCE = re.compile(
    r"(中国共产党|中国人民政治协商会议|^)[\u4e00-\u9fa5]{2,7}?(?:省|自治区)"
    r"(?=[\u4e00-\u9fa5]{1,10}?(?:市|自治州|州|盟|县|旗|区))"
)
_ORDINAL = re.compile(r"第?[一二三四五六七八九十百〇零0-9]{1,4}[次届]")
_UNSTATED = ("-", "?")

# A span (start, end), or a fact: the surfaces of a relation's ends and values.
Item = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """Right, spurious and missed items of one measure."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.right + other.right, self.spurious + other.spurious, self.missed + other.missed
        )

    @property
    def gold(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        return _ratio(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        return _ratio(self.right, self.gold)

    @property
    def f1(self) -> float:
        return _ratio(2 * self.precision * self.recall, self.precision + self.recall)


@dataclass(frozen=True, slots=True)
class Difference:
    """One item that gold and prediction do not share.

    ``parts`` are the start and end of an entity, or the surfaces of a relation's ends and values.
    """

    article: str
    measure: str
    kind: str
    item: str
    context: str = ""
    parts: Item = ()

    def __str__(self) -> str:
        around = f"  …{self.context}…" if self.context else ""
        return f"{self.article}\t{self.measure}\t{self.kind}\t{self.item}{around}"


def score(
    pairs: Iterable[tuple[Gold, Extraction]],
    on_difference: Callable[[Difference], object] | None = None,
) -> dict[str, Count]:
    """Counts by measure, summed over articles; every difference goes to ``on_difference``.

    Raises:
        ValueError: gold and prediction are not of the same text.
    """
    total = dict.fromkeys(MEASURES, Count())
    for gold, predicted in pairs:
        name = gold.header.get("id", "-")
        if gold.text != predicted.text:
            raise ValueError(f"{name}: the prediction is of another text than the gold")
        for measure, want, have in _compare(gold, predicted):
            spurious, missed = sorted(have - want), sorted(want - have)
            total[measure] += Count(len(want & have), len(spurious), len(missed))
            if on_difference is not None:
                for kind, items in (("spurious", spurious), ("missed", missed)):
                    for item in items:
                        on_difference(
                            Difference(name, measure, kind, *_show(item, gold.text), item)
                        )
    return total


def report(counts: Mapping[str, Count]) -> str:
    """The counts as a plain-text table."""
    lines = [f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}"]
    for measure, count in counts.items():
        figures = "".join(f"{x * 100:7.1f}" for x in (count.precision, count.recall, count.f1))
        lines.append(f"{measure:14}{figures}{count.gold:7}")
    return "\n".join(lines)


def same_meeting(one: str, other: str) -> bool:
    """Whether two surfaces name one meeting in full and in short.

    The short form is part of the long one, or its characters stand in the long
    one in order and both end alike (晋衔仪式 of 晋升军衔警衔仪式). Two different
    ordinals (第二次, 第三次) are two meetings.
    """
    ordinals = [set(_ORDINAL.findall(name)) for name in (one, other)]
    if all(ordinals) and ordinals[0].isdisjoint(ordinals[1]):
        return False
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    in_order = short[-1:] == long[-1:] and all(character in rest for character in short)
    return in_order or short in long


# -- one article -----------------------------------------------------------


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _compare(gold: Gold, predicted: Extraction) -> Iterable[tuple[str, set[Item], set[Item]]]:
    """For each measure what the gold wants and what the prediction has."""
    for label in sorted(ENTITY_TYPES):
        yield label, *_spans(gold, predicted, label)
    wanted, held = _gold_facts(gold), _predicted_facts(predicted)
    for measure in MEASURES[len(ENTITY_TYPES) :]:
        want, have = wanted.get(measure, set()), held.get(measure, set())
        if measure in ("HOLDS+org", "HOLDS+place"):
            stated = {fact[:2] for fact in want}
            have = {fact for fact in have if fact[:2] in stated}
        if measure in _ROLES:
            arguable = {c.fields[0] for c in gold.claims if c.optional and c.type == measure}
            want = {fact for fact in want if fact[0] not in arguable}
            have = {fact for fact in have if fact[0] not in arguable}
            have = _rename_meetings(have, want)
        yield measure, want, have


def _spans(gold: Gold, predicted: Extraction, label: str) -> tuple[set[Item], set[Item]]:
    optional = [m for m in gold.marks if m.optional]
    want = {(m.start, m.end) for m in gold.marks if m.label == label and not m.optional}
    have = {(e.start, e.end) for e in predicted.entities if e.label == label}
    have = {
        s for s in have if s in want or not any(s[0] < m.end and m.start < s[1] for m in optional)
    }
    if label == "ORG":
        meetings = [m for m in gold.marks if m.label == "MEETING"]
        want, have = _outside(want, meetings), _outside(have, meetings)
    return want, have


def _outside(spans: set[Item], marks: Iterable[Mark]) -> set[Item]:
    return {s for s in spans if not any(m.start <= s[0] and s[1] <= m.end for m in marks)}


def _rename_meetings(have: set[Item], want: set[Item]) -> set[Item]:
    """Predicted roles, with a meeting's short form replaced by the wanted form."""
    named = have & want
    open_roles = sorted(want - named)
    for role in sorted(have - named):
        for wanted in open_roles:
            if role[0] == wanted[0] and same_meeting(role[1], wanted[1]):
                open_roles.remove(wanted)
                role = wanted
                break
        named.add(role)
    return named


# -- facts by measure ------------------------------------------------------


def _gold_facts(gold: Gold) -> dict[str, set[Item]]:
    facts: dict[str, set[Item]] = {}
    for claim in gold.claims:
        if claim.optional:
            continue
        if claim.type != "HOLDS":
            facts.setdefault(claim.type, set()).add(claim.fields)
            continue
        person, position, status, organ, place = claim.fields
        _add_holds(
            facts,
            (person, position),
            status,
            None if organ in _UNSTATED else organ,
            None if place in _UNSTATED else place,
        )
    return facts


def _predicted_facts(predicted: Extraction) -> dict[str, set[Item]]:
    facts: dict[str, set[Item]] = {}
    for relation in predicted.relations:
        person = surface(relation.person.norm or relation.person.text)
        if isinstance(relation, HoldsPosition):
            key = (person, surface(relation.position.text))
            _add_holds(facts, key, relation.status, relation.org, relation.place)
        else:
            facts.setdefault(relation.type, set()).add((person, *_other_end(relation)))
    return facts


def _add_holds(
    facts: dict[str, set[Item]],
    key: tuple[str, str],
    status: str,
    organ: str | None,
    place: str | None,
) -> None:
    facts.setdefault("HOLDS", set()).add(key)
    facts.setdefault("HOLDS+status", set()).add((*key, status))
    if organ:
        facts.setdefault("HOLDS+org", set()).add((*key, _organ(organ)))
    if place:
        facts.setdefault("HOLDS+place", set()).add((*key, surface(place)))


def _other_end(relation: Relation) -> tuple[str, ...]:
    if isinstance(relation, MeetingRole):
        return (surface(relation.meeting.text),)
    if isinstance(relation, PostChange):
        return (surface(relation.position.text),)
    return ()


def _organ(name: str) -> str:
    """A canonical organ without a province before a lower place: both spellings count as one."""
    return _PROVINCE.sub(r"\1", surface(name))


def _show(item: Item, text: str) -> tuple[str, str]:
    """An item and its surroundings, for a person who reads the differences."""
    if isinstance(item[0], int):
        start, end = item
        return text[start:end], surface(text[max(0, start - 12) : end + 12])
    return " · ".join(item), ""
