"""Which place a level (省, 市, 县) means here, by the evidence of the article.

The ladder, with the name that ``basis`` gives each rung: ``explicit`` (the
place is in the span or its chain), ``national`` (an organ of the whole
country), ``caller`` (the publication's place), ``same_article`` (another
mention settles it), ``same_page`` (another article of the page does). Nothing
is guessed: what no rung settles stays ``None``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from .gazetteer import NATION, Division, gazetteer

__all__ = ["NATIONAL", "Jurisdiction", "Named", "Seat", "level_of"]

_LEVELS = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "州": "prefecture",
    "自治州": "prefecture",
    "盟": "prefecture",
    "地": "prefecture",
    "地区": "prefecture",
    "县": "county",
    "自治县": "county",
    "区": "district",
    "旗": "county",
}
_ENDINGS = {
    "city": ("市",),
    "prefecture": ("州", "盟", "地区"),
    "county": ("县", "旗"),
    "district": ("区",),
}
_CORPS = "新疆生产建设兵团"
_LEVEL_WORD = re.compile(r"^(?:全|我|本|该)?(自治[区州县]|地区|兵团|[省市县区州盟旗地])")
_LOCAL_LEVELS = frozenset(("镇", "乡", "街道", "村", "社区", "苏木", "嘎查"))
_LOOK_BACK, _LOOK_AHEAD = 40, 10


class Seat(NamedTuple):
    """A jurisdiction with the evidence for it; ``adcode`` is None below county level."""

    name: str
    adcode: str | None
    basis: str


NATIONAL = Seat(NATION.name, NATION.adcode, "national")


def level_of(surface: str) -> str:
    """The level word that opens a surface (市 of 市领导), or an empty string."""
    match = _LEVEL_WORD.match(surface)
    return match[1] if match else ""


class Named(NamedTuple):
    """A division that the article names; one that opens somebody's post speaks for a bare level
    before it only if no other one does."""

    position: int
    division: Division
    of_post: bool


class Jurisdiction:
    """Resolves levels and places for one article.

    ``home`` is the publication's place, ``mentions`` the divisions the article
    names in text order, ``page`` the homes that other articles of the page have
    shown, ``localities`` the towns, streets and villages it names, ``medium`` the
    place in the name of the paper that its dateline gives (亳州新闻网讯).
    """

    def __init__(
        self,
        home: Division | None,
        year: int | None,
        mentions: Sequence[Named],
        page: Sequence[Division] = (),
        localities: Sequence[tuple[int, str]] = (),
        medium: Division | None = None,
    ) -> None:
        self.gazetteer = gazetteer()
        self.home = None if home is NATION else home
        self.year = year
        self._positions = [mention.position for mention in mentions]
        self._mentions = mentions
        self._page = page
        self._medium = medium
        self._localities: dict[str, list[tuple[int, str]]] = {}
        for place in localities:
            level = next((x for x in _LOCAL_LEVELS if place[1].endswith(x)), "")
            self._localities.setdefault(level, []).append(place)
        self.national = home is NATION

    # -- levels -------------------------------------------------------------

    def seat(self, level: str, position: int, explicit: Division | None = None) -> Seat | None:
        """The place of an organ of this level (省, 市, 县 …) at ``position``."""
        if level == "兵团":
            return Seat(_CORPS, "660000", "explicit")
        want = _LEVELS.get(level)
        if want is None:
            return self._locality(level, position)
        for division, basis in ((explicit, "explicit"), (self.home, "caller")):
            found = self._at_level(division, want) if division else None
            if found:
                return Seat(found.name, found.adcode or None, basis)
        found = self._nearest(want, position)
        if found:
            return Seat(found.name, found.adcode, "same_article")
        found = self._at_level(self._medium, want) if self._medium else None
        if found:
            return Seat(found.name, found.adcode, "same_article")
        for division in self._page:
            found = self._at_level(division, want)
            if found:
                return Seat(found.name, found.adcode, "same_page")
        return None

    def _locality(self, level: str, position: int) -> Seat | None:
        """The town, street or village of this kind named last before, or else next."""
        fitting = self._localities.get(level)
        if not fitting:
            return None
        at = bisect_right(fitting, (position, "\uffff"))
        return Seat(fitting[max(at - 1, 0)][1], None, "same_article")

    @cached_property
    def only_town(self) -> Seat | None:
        """The town that the article is about, where it names one only."""
        names = {name for level in ("镇", "乡") for _, name in self._localities.get(level, ())}
        return Seat(names.pop(), None, "same_article") if len(names) == 1 else None

    def home_seat(self) -> Seat | None:
        """The publication's own place."""
        if self.national:
            return NATIONAL
        return Seat(self.home.name, self.home.adcode or None, "caller") if self.home else None

    @cached_property
    def main_seat(self) -> Seat | None:
        """The place that the article names most often, of equals the first."""
        if not self._mentions:
            return None
        found = Counter(m.division for m in self._mentions).most_common(1)[0][0]
        return Seat(found.name, found.adcode, "same_article")

    def at_level(self, division: Division, level: str) -> Division | None:
        """``division`` itself or what it lies in, whichever has the level."""
        want = _LEVELS.get(level)
        return self._at_level(division, want) if want else None

    def _at_level(self, division: Division, want: str) -> Division | None:
        if want == "province":
            return self.gazetteer.province(division)
        endings = _ENDINGS[want]
        for candidate in (division, *self.gazetteer.ancestors(division)):
            if candidate.name.endswith(endings) and not candidate.name.endswith("自治区"):
                return candidate
        return None

    def _nearest(self, want: str, position: int) -> Division | None:
        """The last division named before that has the level; else the next one."""
        at = bisect_right(self._positions, position)
        before = range(at - 1, max(-1, at - _LOOK_BACK), -1)
        after = range(at, min(len(self._mentions), at + _LOOK_AHEAD))
        free_first = sorted(after, key=lambda index: self._mentions[index].of_post)
        for index in (*before, *free_first):
            division = self._mentions[index].division
            if self.home is not None and not self.gazetteer.contains(self.home, division):
                continue
            found = self._at_level(division, want)
            if found is not None:
                return found
        return None

    # -- places -------------------------------------------------------------

    def division(self, surface: str, position: int = 0, level: str = "") -> Division | None:
        """The division a chain of names means, by the article's other evidence if need be."""
        if not surface:
            return None
        g = self.gazetteer
        candidates = g.lookup(surface, self.year) or g.lookup(surface)
        if level == "地":  # 襄阳地委: of a prefecture that may be a city now
            regions = (g.lookup(surface[-size:].removesuffix("地") + "地区") for size in (2, 3, 4))
            candidates = next(filter(None, regions), candidates)
        want = _LEVELS.get(level)
        if want and want != "province":
            endings = _ENDINGS[want]
            candidates = tuple(c for c in candidates if c.name.endswith(endings)) or candidates
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            return self._chosen(candidates, position)
        return g.path(surface, self.year) or self._lowest(surface)

    def _lowest(self, surface: str) -> Division | None:
        """The lowest division in a surface that holds other words too (庆阳老区环县)."""
        g = self.gazetteer
        outer = None
        for size in (4, 3, 2):
            found = g.lookup(surface[:size], self.year)
            if found:
                outer = found[0]
                break
        if outer is None:
            return None
        for start in range(2, len(surface) - 1):
            inside = [d for d in g.lookup(surface[start:], self.year) if g.contains(outer, d)]
            if inside:
                return inside[0]
        return None

    def _chosen(self, candidates: Sequence[Division], position: int) -> Division | None:
        """Of divisions of one name, the one that the home or the nearest mention holds."""
        g = self.gazetteer
        if self.home is not None:
            for scope in (self.home, g.prefecture(self.home), g.province(self.home)):
                inside = [c for c in candidates if scope and (c == scope or g.contains(scope, c))]
                if inside:
                    return inside[0]
        if len({c.level for c in candidates}) > 1 or len({c.name for c in candidates}) > 1:
            return candidates[0]
        at = bisect_right(self._positions, position)
        order = (
            *range(at - 1, max(-1, at - _LOOK_BACK), -1),
            *range(at, min(len(self._mentions), at + _LOOK_AHEAD)),
        )
        for index in order:
            named = self._mentions[index].division
            for candidate in candidates:
                if named == candidate or g.contains(named, candidate):
                    return candidate
        return None
