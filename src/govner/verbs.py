"""Verbs of meetings: data/verbs.tsv compiled into one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .lexicon import data_text

__all__ = ["Verb", "find_verbs"]

# titles and quotations are passed over whole, but for 作《财务工作报告》
_ANY = (
    r"(?:《[^》\n]{0,60}》|《(?=[^》\n]{0,40}(?:报告|说明)》)|[ \u3000]?“[^”\n]{0,60}”"
    r"|[^，。；：,;\s《]){0,80}?"
)
_QUOTED = r"“[^”\n]{0,600}”|《[^》\n]{0,100}》"
_SHORT_QUOTE = 12


class Verb(NamedTuple):
    """A verb in the text; ``role`` is empty where it only steers the reading."""

    start: int
    end: int
    role: str
    kind: str


class _Row(NamedTuple):
    verb: str
    role: str
    kind: str
    not_after: str = ""
    not_before: str = ""


def find_verbs(text: str) -> tuple[list[Verb], list[tuple[int, int]]]:
    """Verbs outside quotations in text order, and the quotations that hold whole clauses."""
    pattern, whole, gapped = _compiled()
    verbs: list[Verb] = []
    quoted: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        surface = match[0]
        row = whole.get(surface)
        if row is None:
            if surface[0] in "“《":
                if len(surface) > _SHORT_QUOTE:
                    quoted.append(match.span())
                continue
            row = next(r for r in gapped if _fits(r.verb, surface))
        role = "" if row.role == "-" else row.role
        verbs.append(Verb(match.start(), match.end(), role, row.kind))
    return verbs, quoted


def _fits(verb: str, surface: str) -> bool:
    first, _, last = verb.partition("…")
    return surface.startswith(first) and surface.endswith(last)


@cache
def _compiled() -> tuple[re.Pattern[str], dict[str, _Row], list[_Row]]:
    """The expression, the rows by their verb, and the rows with a gap."""
    rows = list(_rows())
    whole = {r.verb: r for r in rows if "…" not in r.verb}
    gapped: dict[str, list[_Row]] = {}
    for row in rows:
        if "…" in row.verb:
            gapped.setdefault(row.verb.partition("…")[0], []).append(row)
    # every alternative starts with a literal, so that the search skips in C
    alternatives = [_alternative(v, whole[v], [""]) for v in sorted(whole, key=len, reverse=True)]
    for opening, same in gapped.items():
        endings = [r.verb.partition("…")[2] for r in same]
        alternatives.append(_alternative(opening, same[0], endings))
    pattern = re.compile("|".join([_QUOTED, *alternatives]))
    return pattern, whole, [r for same in gapped.values() for r in same]


def _rows() -> Iterator[_Row]:
    for line in data_text("verbs.tsv").splitlines():
        if line and not line.startswith("#"):
            yield _Row(*line.split("\t"))


def _alternative(first: str, row: _Row, endings: list[str]) -> str:
    """One branch of the expression: the first character, its guards, the rest."""
    before = "".join(f"(?<!{a}{first[0]})" for a in row.not_after.split("|") if a)
    after = f"(?!{row.not_before})" if row.not_before else ""
    if "…" not in row.verb:
        return first[0] + before + first[1:] + after
    return f"{first[0]}{before}{first[1:]}{after}{_ANY}(?:{'|'.join(endings)})"
