"""The administrative rank of a post: 厅局级正职 for the mayor of a prefecture-level city.

Ranks follow from the organ's level and the head, as data/ranks.tsv tells. A sub-provincial
city stands half a level above a prefecture, and its districts half a level above a county;
districts and counties of the municipalities rank with prefectures. What the post alone does
not settle has no rank: collective titles, companies, the army, zones, counties directly under
a province, departments of the districts of a sub-provincial city, a secretary-general.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from .gazetteer import NATION, Division, gazetteer
from .lexicon import data_text

__all__ = ["RANKS", "Rank", "leading_ranks", "rank_of", "stated_rank"]

Rank = str

RANKS: tuple[Rank, ...] = (
    "国家级正职",
    "国家级副职",
    "省部级正职",
    "省部级副职",
    "厅局级正职",
    "厅局级副职",
    "县处级正职",
    "县处级副职",
    "乡科级正职",
    "乡科级副职",
)
_PROVINCE, _SUBPROVINCE, _PREFECTURE, _SUBPREFECTURE, _COUNTY, _TOWN = 2, 3, 4, 5, 6, 8
_DEPARTMENT = 2  # steps below its government
_MUNICIPALITIES = frozenset(("110000", "120000", "310000", "500000"))
_APART = frozenset(("660000", "710000", "810000", "820000"))  # Corps, Taiwan, Hong Kong, Macao
_TOWN_NAME = re.compile("(?:镇|乡|街道|苏木)$")
_ARMED = ("中国人民解放军", "中国人民武装警察")
_WHOLE_BODY = ("中国共产党", "中国人民政治协商会议")
_HONORARY = re.compile("名誉|荣誉|助理")
_FIRST_DEPUTY = re.compile("常务副|第一副|执行副")
_STATED = re.compile("([正副])(国|[部省]|[厅司局]|[处县]|[科乡])级")
_STATED_STEPS = {
    c: step
    for step, cs in ((0, "国"), (2, "部省"), (4, "厅司局"), (6, "处县"), (8, "科乡"))
    for c in cs
}


class _Row(NamedTuple):
    organ: str
    heads: frozenset[str]
    own: str
    deputy: str
    only: str

    def fits(self, organ: str, head: str) -> bool:
        if "*" not in self.heads and head not in self.heads:
            return False
        ending = self.organ.removeprefix("*")
        return organ == ending or (ending != self.organ and organ.endswith(ending))


@cache
def _rows(kind: str) -> tuple[_Row, ...]:
    lines = (line.split("\t") for line in data_text("ranks.tsv").splitlines() if line[:1] != "#")
    return tuple(
        _Row(organ, frozenset(heads.split("|")), own, deputy, only[0] if only else "")
        for row_kind, organ, heads, own, deputy, *only in lines
        if row_kind == kind
    )


@lru_cache(maxsize=4096)
def rank_of(
    title: str,
    head: str,
    organ: str | None = None,
    place: str | None = None,
    adcode: str | None = None,
    home: Division | None = None,
    year: int | None = None,
) -> Rank | None:
    """The rank of a post, ``None`` where the post does not settle it.

    Args:
        title: the post as written (市委常委, 常务副市长).
        head: its head (常委, 市长).
        organ: the canonical name of its organ.
        place: the canonical name of the jurisdiction.
        adcode: the code of the jurisdiction; towns have none.
        home: the publication's place, which settles what a town belongs to.
        year: of the publication.
    """
    stated = stated_rank(title) or _titled(title)
    if stated is not None or organ is None or place is None:
        return stated
    if organ.startswith(_ARMED) or _HONORARY.search(title):
        return None
    deputy = "副" in title.removesuffix(head)[-4:]
    if adcode == NATION.adcode:
        return _central(organ, head, deputy)
    family = _family(organ, place)
    step = _town_step(place, home, year) if adcode is None else place_step(adcode, year)
    if family is None or step is None:
        return None
    first = bool(_FIRST_DEPUTY.search(title))
    return _local(family, head, step, deputy, first, _is_district(adcode, step))


def stated_rank(text: str) -> Rank | None:
    """The rank that a text spells out (正厅级, 副处级干部)."""
    match = _STATED.search(text)
    if match is None:
        return None
    return RANKS[_STATED_STEPS[match[2]] + (match[1] == "副")]


def leading_ranks(adcode: str, year: int | None = None) -> tuple[Rank, Rank] | None:
    """The ranks of the first and of the deputy leaders of a place."""
    step = place_step(adcode, year)
    return None if step is None else (RANKS[step], RANKS[step + 1])


@lru_cache(maxsize=4096)
def place_step(adcode: str, year: int | None = None) -> int | None:
    """How far down the ladder a division stands: 2 a province, 4 a prefecture, 6 a county."""
    g = gazetteer()
    division = g.by_code(adcode, year) or g.by_code(adcode)
    if division is None or adcode in _APART:
        return None
    if g.is_subprovincial(division, year):
        return _SUBPROVINCE
    if division.level == "province":
        return _PROVINCE
    if division.level == "prefecture":
        return _PREFECTURE
    above = [a for a in g.ancestors(division) if a.level != "nation"]
    if not above:
        return None
    if above[-1].adcode in _MUNICIPALITIES:
        return _PREFECTURE
    if above[0].level == "province":
        return None
    district = division.name.endswith("区") and g.is_subprovincial(above[0], year)
    return _SUBPREFECTURE if district else _COUNTY


def _titled(title: str) -> Rank | None:
    return next((r.own for r in _rows("title") if title.endswith(r.organ)), None)


def _central(organ: str, head: str, deputy: bool) -> Rank | None:
    row = next((r for r in _rows("central") if r.fits(organ, head)), None)
    rank = row and (row.deputy if deputy else row.own)
    return rank if rank and rank != "-" else None


def _local(
    family: str, head: str, step: int, deputy: bool, first: bool, district: bool
) -> Rank | None:
    row = next((r for r in _rows("local") if r.fits(family, head)), None)
    if row is None or (row.only and RANKS[step] != row.only):
        return None
    steps = row.deputy if deputy else row.own
    if steps == "-":
        return None
    below = int(steps) >= _DEPARTMENT
    if below and (district or first):
        return None
    step += int(steps)
    return RANKS[step] if step < len(RANKS) else None


def _is_district(adcode: str | None, step: int) -> bool:
    """A district whose departments have no rank that its own settles (浦东新区, 武昌区)."""
    if step == _SUBPREFECTURE:
        return True
    division = gazetteer().by_code(adcode) if adcode else None
    return step == _SUBPROVINCE and division is not None and division.level == "county"


def _family(organ: str, place: str) -> str | None:
    """The name of an organ without its place: 中国共产党委员会宣传部."""
    before, found, after = organ.partition(place)
    if not found:
        return None
    return next((body for body in _WHOLE_BODY if before.startswith(body)), "") + after


def _town_step(place: str, home: Division | None, year: int | None) -> int | None:
    """A town of a county ranks below it; in a municipality half a rung higher."""
    if not _TOWN_NAME.search(place):
        return None
    g = gazetteer()
    written = next(
        (d for n in range(len(place) - 2, 1, -1) for d in g.lookup(place[:n], year)), None
    )
    above = written or home
    if above is None or above is NATION:
        return None
    top = g.province(above)
    if top is not None and top.adcode in _MUNICIPALITIES:
        return _COUNTY
    if above.level == "province":
        return None
    step = place_step(above.adcode, year) if above.adcode else None
    return _TOWN if step in (_COUNTY, _PREFECTURE) else None
