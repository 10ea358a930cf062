"""Sentences with what they must yield, as tables of marked text.

A table holds blocks set apart by empty lines::

    # 01 one person, two posts @ 衡阳市 2019-11-08
    {{市委|ORG}副书记|POSITION}、{市长|POSITION}{王立衡|PERSON}
    出席。
    HOLDS 王立衡 市委副书记 current 中国共产党衡阳市委员会 衡阳市
    HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

The head names the case and, after ``@``, the caller's place and date
(``-`` for none; 衡阳市 if the head says nothing). Lines of text are joined
without a break; ``⏎`` is a line break of the article. A relation's fields are
those of the annotation guide; an indented line continues the one above. For
organ and place ``-`` and ``?`` want nothing, ``*`` takes anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import pytest

from govner.article import Article
from govner.engine import default_engine
from govner.markup import CLAIM_FIELDS, Claim, Gold, parse_text, surface
from govner.schema import Extraction, HoldsPosition
from govner.score import Difference, score

__all__ = ["POSTS", "Case", "check", "read_table"]

# what a sentence about posts is judged by
POSTS = (
    "PERSON",
    "POSITION",
    "ORG",
    "HOLDS",
    "HOLDS+status",
    "HOLDS+org",
    "HOLDS+place",
    "APPOINTED",
    "REMOVED",
    "BYLINE",
)

_HEAD = re.compile(r"# (?P<name>[^@]+?)(?: @ (?P<place>\S+)(?: (?P<date>[\d-]+))?)?")
_CLAIM = re.compile(rf"(?:{'|'.join(CLAIM_FIELDS)})\s")
_OPEN, _NOTHING = "*", ("-", "?")


class Case(NamedTuple):
    """One sentence: its marks and relations, and what the caller knows."""

    name: str
    gold: Gold
    place: str | None
    date: str | None


def read_table(table: str) -> list[Case]:
    """The cases of a table, as parameters of a test; names are made unique."""
    cases = [_read_block(block) for block in re.split(r"\n\s*\n", table.strip())]
    seen: dict[str, int] = {}
    for index, case in enumerate(cases):
        seen[case.name] = seen.get(case.name, 0) + 1
        cases[index] = case._replace(name=f"{case.name} {'abcdefghijklmn'[seen[case.name] - 1]}")
    return cases


def _read_block(block: str) -> Case:
    head, *lines = block.strip().split("\n")
    found = _HEAD.fullmatch(head.strip())
    assert found, f"not the head of a case: {head!r}"
    text, claims = "", []
    for line in lines:
        if _CLAIM.match(line):
            claims.append(line.split())
        elif line[:1] == " ":
            claims[-1] += line.split()
        else:
            assert not claims, f"{head}: text after a relation: {line!r}"
            text += line
    plain, marks = parse_text(text.replace("⏎", "\n"))
    for kind, *fields in claims:
        assert len(fields) == CLAIM_FIELDS[kind], f"{head}: {kind} {fields}"
    gold = Gold(plain, marks, tuple(Claim(kind, tuple(fields)) for kind, *fields in claims))
    place, date = found["place"] or "衡阳市", found["date"]
    return Case(found["name"], gold, None if place == "-" else place, date)


def check(case: Case, measures: Sequence[str] = POSTS) -> None:
    """Extract the case's text and fail with every difference from what it must yield."""
    extraction = default_engine().extract(Article(case.gold.text, place=case.place, date=case.date))
    differences: list[Difference] = []
    score([(_judged(case.gold), extraction)], differences.append)
    faults = [f"{d.measure} {d.kind}: {d.item}" for d in differences if d.measure in measures]
    faults += _unfounded(case.gold, extraction)
    if faults:
        pytest.fail("\n".join([case.gold.text, *faults]), pytrace=False)


def _judged(gold: Gold) -> Gold:
    """The gold with ``-`` for what a case leaves open."""
    claims = tuple(
        Claim(c.type, tuple("-" if field == _OPEN else field for field in c.fields))
        for c in gold.claims
    )
    return Gold(gold.text, gold.marks, claims, gold.header)


def _unfounded(gold: Gold, extraction: Extraction) -> list[str]:
    """Organs and places given where the text settles none."""
    wanted = {c.fields[:2]: c.fields[3:] for c in gold.claims if c.type == "HOLDS"}
    faults = []
    for relation in extraction.relations:
        if isinstance(relation, HoldsPosition):
            key = (surface(relation.person.norm), surface(relation.position.text))
            organ, place = wanted.get(key, (_OPEN, _OPEN))
            if organ in _NOTHING and relation.org is not None:
                faults.append(f"HOLDS+org unfounded: {' · '.join(key)} · {relation.org}")
            if place in _NOTHING and relation.place is not None:
                faults.append(f"HOLDS+place unfounded: {' · '.join(key)} · {relation.place}")
    return faults
