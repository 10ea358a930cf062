"""Who met or talked with whom: 会见某人, 同某人会谈, 受到某人会见, 与某人通电话."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .clauses import COMPANION, UNREAL, Clause, Subject
from .skeleton import PERSON, EncounterVerb, Persons

__all__ = ["read_meeting"]

_PASSIVE = re.compile(f"(?:受到|得到|获)(?:了)?(?={PERSON})")
_FURTHER = re.compile(f"，(?P<list>(?:以及)?(?:{PERSON}(?:、|和|及|以及)?){{1,9}})(?=[，]|$)")
_LONGEST_LIST = 200


def read_meeting(clause: Clause, verb: EncounterVerb) -> None:
    """What a verb says of a meeting."""
    if verb.kind == "meet":
        done = _meets(clause, verb) or _received(clause, verb)
        if not done and verb.end == clause.end:
            _talks(clause, verb)
    elif verb.kind == "talk":
        _talks(clause, verb)


def _meets(clause: Clause, verb: EncounterVerb) -> bool:
    others = clause.objects(verb.end, 40)
    if not others:
        return False
    who = clause.subject(verb.start)
    if who is not None:
        others += _more_objects(clause, others)
        clause.story.add("MEETS", who, others, (verb.start, others[-1] + 1), "meet/object")
    return True


def _more_objects(clause: Clause, others: tuple[int, ...]) -> tuple[int, ...]:
    """分别会见A，B，C: further objects in clauses of their own."""
    if not clause.k[clause.start : others[0]].count("分别") or clause.end - others[-1] > 2:
        return ()
    found: list[int] = []
    for match in _FURTHER.finditer(clause.k[clause.end :]):
        if match.start() != (found[-1] + 1 - clause.end if found else 0):
            break
        found += [
            clause.end + i for i in range(*match.span()) if clause.k[clause.end + i] == PERSON
        ]
    return tuple(found)


def _received(clause: Clause, verb: EncounterVerb) -> bool:
    """某人受到某人的亲切会见."""
    for match in _PASSIVE.finditer(clause.k, clause.start, verb.start):
        run = next((r for r in clause.runs if r.left == match.end()), None)
        guest = clause.subject(match.start())
        if run and guest and guest.start is not None and verb.start - run.right <= 10:
            guests = [
                i for i in clause.sentence.units if clause.sentence.units[i].entity in guest.names
            ]
            start = min(guest.start, match.start())
            clause.story.add("MEETS", clause.named(run), guests, (start, verb.end), "meet/passive")
            return True
    return False


def _talks(clause: Clause, verb: EncounterVerb) -> bool:
    """某人同某人举行会谈."""
    near = clause.runs_between(verb.start - _LONGEST_LIST, verb.start)
    persons = [i for r in near for i in r.at if i < verb.start and not _is_escorted(clause, i)]
    if not persons or verb.start - persons[-1] > 24 or clause.k[verb.start - 1] == "的":
        return False
    split = _partner(clause, persons)
    if split is None:
        return False
    index, preposition = split
    partners = persons[index:]
    if index:
        run = next(r for r in near if persons[index - 1] in r.at)
        at = tuple(i for i in run.at if i < preposition)
        if not clause.acts(Persons(at[0], at[-1] + 1, at)):
            return False
        waiting = tuple(clause.story.pending) if run is clause.own else ()
        who: Subject | None = Subject(clause.sentence.entities((*waiting, *at)), (*waiting, *at)[0])
    else:
        who = clause.subject(preposition)
    between = clause.k[(persons[index - 1] + 1 if index else clause.start) : verb.start]
    if who is None or UNREAL.search(between) or COMPANION.search(between):
        return False
    clause.story.add("MEETS", who, partners, (preposition, verb.end), "meet/talk")
    return True


def _is_escorted(clause: Clause, at: int) -> bool:
    """与陪同某人来访的某人会谈: the first is not met here."""
    return clause.k.endswith(("陪同", "随同"), clause.start, at)


def _partner(clause: Clause, persons: Sequence[int]) -> tuple[int, int] | None:
    """The index of the first partner, and where the preposition before it stands."""
    for prepositions in ("同与跟", "和"):
        for index, at in enumerate(persons):
            left = persons[index - 1] + 1 if index else clause.start
            gap = clause.k[left:at]
            found = max(gap.rfind(c) for c in prepositions)
            if found >= 0 and len(gap) - found <= 20 and (index or prepositions != "和"):
                return index, left + found
    return None
