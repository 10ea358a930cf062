"""Administrative divisions of China, 1981 to today, and places abroad.

``gazetteer()`` knows every province, prefecture and county-level division that
was in force in any year since 1981, under its name, code and parent of the
time::

    >>> g = gazetteer()
    >>> g.resolve("湖南衡阳").adcode
    '430400'
    >>> g.lookup("富阳市", 2007)[0].adcode
    '330183'

Years are those of the source, which dates a change by the year it took effect;
in that year both the old and the new name count as valid, the new one first.
``foreign_places()`` lists countries, world regions and cities abroad.

The data are read on first use, never on import: ``data/divisions.tsv`` (from
yescallop/areacodes, CC0) and ``data/countries.tsv``; see ``data/SOURCES.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, NamedTuple

__all__ = [
    "NATION",
    "Division",
    "ForeignPlace",
    "Gazetteer",
    "Level",
    "PlaceError",
    "foreign_places",
    "gazetteer",
]

Level = Literal["nation", "province", "prefecture", "county"]


class Division(NamedTuple):
    """One division under one name, with the code and parent of its time.

    A division that was renamed, recoded or moved to another parent is several
    of these, one after the other. ``start`` is its first year (1981 for all
    that are older), ``end`` the year in which the name, code or parent ended,
    None while in force. ``parent`` is the code of the division above, None for
    a province.
    """

    adcode: str
    name: str
    level: Level
    start: int
    end: int | None
    parent: str | None


class ForeignPlace(NamedTuple):
    """A country, world region or place abroad.

    ``iso`` is the ISO 3166 code of the country, empty for what spans several;
    ``norm`` the canonical short name (阿拉伯联合酋长国 → 阿联酋); ``risky`` says
    that the surface is also an ordinary word or a name.
    """

    name: str
    kind: Literal["country", "country_full", "region", "city"]
    iso: str
    norm: str
    risky: bool


class PlaceError(ValueError):
    """A place that names no division, or more than one.

    ``place`` is what was asked for, ``candidates`` the divisions it could mean
    (ambiguous) or those with a similar name (unknown).
    """

    def __init__(self, message: str, place: str, candidates: tuple[Division, ...] = ()) -> None:
        super().__init__(message)
        self.place = place
        self.candidates = candidates

    def __reduce__(self) -> tuple[type[PlaceError], tuple[str, str, tuple[Division, ...]]]:
        return type(self), (str(self.args[0]), self.place, self.candidates)


NATION = Division("100000", "中国", "nation", 1949, None, None)

_CORPS = "660000"  # 新疆生产建设兵团; its cities have the codes 6590xx
_FIRST_YEAR = 1981
_SUBPROVINCIAL_SINCE = 1994
_LEVELS: dict[str, Level] = {"p": "province", "c": "prefecture", "d": "county"}
_LEVEL_RANK = {"nation": 0, "province": 1, "prefecture": 2, "county": 3}
_NATION_NAMES = frozenset({"中国", "中华人民共和国", NATION.adcode})
_GENERIC = frozenset("省市县区州旗盟自治地")
_SEPARATORS = re.compile(r"[\s/,，>·|\-]+")
_ALIAS_SUFFIXES = tuple("州县旗盟区")
# answers kept, so that memory stays flat on streams
_REMEMBERED = 20_000
_SUGGESTIONS = 3
_LISTED = 8
_SIMILAR = 0.5
_LENGTH_SLACK = 3


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read from the package's data on the first call."""
    return Gazetteer(_data("divisions.tsv"))


@cache
def foreign_places() -> Mapping[str, ForeignPlace]:
    """Countries, world regions and places abroad by surface (美国, 非洲, 开罗).

    Source: ``data/countries.tsv``, general knowledge.
    """
    places: dict[str, ForeignPlace] = {}
    for line in _rows(_data("countries.tsv")):
        name, kind, iso, norm, flags = (line.split("\t") + [""] * 4)[:5]
        places[name] = ForeignPlace(name, kind, iso, norm or name, "w" in flags)  # type: ignore[arg-type]
    return MappingProxyType(places)


def _data(name: str) -> str:
    return (files("govner") / "data" / name).read_text(encoding="utf-8")


def _rows(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line and line[0] != "#")


class Gazetteer:
    """Every division down to county level since 1981, indexed by code and name.

    Made from the text of ``data/divisions.tsv``, whose head describes the
    columns; most callers want the shared one that ``gazetteer()`` returns.
    """

    def __init__(self, text: str) -> None:
        self._by_code: dict[str, list[Division]] = {}
        self._by_surface: dict[str, list[Division]] = {}
        self._short: dict[str, str] = {}
        self._long_aliases: dict[str, set[str]] = {}
        self._succ: dict[tuple[str, int], str] = {}
        self._full: set[str] = set()
        self._risky: set[str] = set()
        self._words: set[str] = set()
        self._subprovincial: set[str] = set()
        self._looked_up: dict[tuple[str, int | None], tuple[Division, ...]] = {}
        self._paths: dict[tuple[str, int | None], Division | None] = {}
        for line in _rows(text):
            self._add(line.split("\t"))

    def _add(self, row: list[str]) -> None:
        code, name, level, start, end, parent, succ, short, alias, flags = row + [""] * (
            10 - len(row)
        )
        division = Division(
            code, name, _LEVELS[level], int(start), int(end) if end else None, parent or None
        )
        index = self._by_surface
        self._by_code.setdefault(code, []).append(division)
        index.setdefault(name, []).append(division)
        self._full.add(name)
        if succ:
            self._succ[code, division.start] = succ
        if short:
            self._short[name] = short
            index.setdefault(short, []).append(division)
        if alias:
            self._add_aliases(division, alias)
        if flags:
            self._add_flags(division, short, flags)

    def _add_aliases(self, division: Division, aliases: str) -> None:
        for alias in aliases.split(";"):
            surface = alias.rstrip("!")
            self._by_surface.setdefault(surface, []).append(division)
            if surface != alias:
                self._risky.add(surface)
            elif surface.endswith(_ALIAS_SUFFIXES):
                self._full.add(surface)
                self._long_aliases.setdefault(division.name, set()).add(surface)

    def _add_flags(self, division: Division, short: str, flags: str) -> None:
        if "w" in flags:
            self._risky.add(short)
        if "W" in flags:
            self._risky.add(division.name)
        if "o" in flags:
            self._words |= {short, division.name} & self._risky
        if "s" in flags:
            self._subprovincial.add(division.adcode)

    # -- single divisions -------------------------------------------------

    def __len__(self) -> int:
        return sum(map(len, self._by_code.values()))

    def __iter__(self) -> Iterator[Division]:
        for divisions in self._by_code.values():
            yield from divisions

    def by_code(self, adcode: str, year: int | None = None) -> Division | None:
        """The division that had this code in ``year``; None: the latest one.

        Returns None for an unknown code and for one not in force that year.
        """
        if adcode == NATION.adcode:
            return NATION
        return max(_valid(self._by_code.get(adcode, ()), year), key=_recency, default=None)

    def lookup(self, name: str, year: int | None = None) -> tuple[Division, ...]:
        """All divisions of this full name, short name or alias in ``year``.

        衡阳 finds 衡阳市 and 衡阳县; 黔东南 and 黔东南州 the autonomous prefecture.
        Higher levels come first. Without a year those in force come first,
        then those of the past, each under its latest parent only.
        """
        named = self._by_surface.get(name)
        if not named:
            return ()
        found = self._looked_up.get((name, year))
        if found is None:
            if len(self._looked_up) >= _REMEMBERED:
                self._looked_up.clear()
            found = self._looked_up[name, year] = self._sorted(named, name, year)
        return found

    def _sorted(
        self, named: Iterable[Division], name: str, year: int | None
    ) -> tuple[Division, ...]:
        found = _latest(_valid(named, year))
        return tuple(
            sorted(
                found,
                key=lambda d: (
                    _is_past(d, year),
                    _LEVEL_RANK[d.level],
                    d.name != name,
                    -d.start,
                    d.adcode,
                ),
            )
        )

    def successors(self, division: Division) -> tuple[Division, ...]:
        """What a division of the past became; empty while it is in force.

        Follows a change of name or code and a split among others; a transfer
        of a part in an earlier year is not followed.
        """
        if division.end is None:
            return ()
        listed = self._succ.get((division.adcode, division.start), "").split(";")
        codes = [division.adcode, *(code for code in listed if code and "@" not in code)]
        found = (self.by_code(code, division.end) for code in dict.fromkeys(codes))
        return tuple(d for d in found if d is not None and d != division)

    def short_name(self, division: Division) -> str:
        """The name without its generic part (衡阳市 → 衡阳), or the name itself (蔚县)."""
        return self._short.get(division.name, division.name)

    def is_word(self, surface: str) -> bool:
        """Whether a name that is unsafe on its own is an ordinary word as well (合作)."""
        return surface in self._words

    def is_subprovincial(self, division: Division, year: int | None = None) -> bool:
        """Whether it ranks between province and prefecture (广州市, 浦东新区).

        The fifteen sub-provincial cities, 浦东新区, 滨海新区 and 伊犁哈萨克自治州,
        and 重庆市 while in 四川; from 1994, when the rank was created.
        """
        if year is not None and year < _SUBPROVINCIAL_SINCE:
            return False
        return division.adcode in self._subprovincial

    # -- the tree ---------------------------------------------------------

    def parent(self, division: Division) -> Division | None:
        """The division directly above, as of the division's own time."""
        if division.parent is None:
            return None
        above = self._by_code.get(division.parent, ())
        return next((d for d in above if _covers(d, division)), None)

    def ancestors(self, division: Division) -> tuple[Division, ...]:
        """The divisions above, from the nearest up to the province."""
        chain: list[Division] = []
        above = self.parent(division)
        while above is not None:
            chain.append(above)
            above = self.parent(above)
        return tuple(chain)

    def province(self, division: Division) -> Division | None:
        """The province-level division it is or lies in; None for the nation."""
        return self._self_or_above(division, "province")

    def prefecture(self, division: Division) -> Division | None:
        """The prefecture-level division it is or lies in.

        None for a province, for a district of a municipality (海淀区) and for a
        county-level division directly under a province (仙桃市).
        """
        return self._self_or_above(division, "prefecture")

    def _self_or_above(self, division: Division, level: Level) -> Division | None:
        line = (division, *self.ancestors(division))
        return next((d for d in line if d.level == level), None)

    def contains(self, a: Division, b: Division) -> bool:
        """Whether ``b`` is ``a`` or lies in it, by code and as of ``b``'s time.

        The cities of the Production and Construction Corps lie in both
        新疆维吾尔自治区 and 新疆生产建设兵团.
        """
        if a.adcode in (b.adcode, NATION.adcode):
            return True
        if a.adcode == _CORPS:
            return b.adcode.startswith("6590")
        return any(d.adcode == a.adcode for d in self.ancestors(b))

    def full_path(self, division: Division) -> str:
        """The name with those above in front: 浙江省杭州市西湖区."""
        line = (division, *self.ancestors(division))
        return "".join(d.name for d in reversed(line))

    # -- from text --------------------------------------------------------

    def resolve(self, place: str, year: int | None = None) -> Division:
        """The division that a caller means by ``place``.

        Takes a name (衡阳市, 衡阳), a path (湖南省衡阳市, 湖南衡阳, 湖南/衡阳), a
        six-digit code, or 中国. A full name goes before a short one, a higher
        level before a lower one, one in force before one of the past; a name
        or code not in force in ``year`` is taken in the sense nearest to it.

        Raises:
            PlaceError: unknown (with similar names) or ambiguous (with the
                candidates).
        """
        text = _cleaned(place)
        if text in _NATION_NAMES or text == "全国":
            return NATION
        if text.isascii() and text.isdigit():
            return self._resolve_code(text, year)
        found = self._chain_ends(text, year) or self._chain_ends(text, None)
        if not found and text.endswith("专区"):  # the name of prefectures until about 1970
            return self.resolve(text[:-2] + "地区", year)
        if not found:
            raise self._unknown(place, text, year)
        best = self._best(found, text, year)
        if len(best) > 1:
            raise self._ambiguous(place, best)
        return best[0]

    def path(self, text: str, year: int | None = None) -> Division | None:
        """The lowest division of a chain of names, each inside the one before.

        贵州省黔东南苗族侗族自治州台江县, 甘肃庆阳华池县, 福建霞浦; one name alone
        is a chain. Returns None where ``text`` is no such chain, or where it
        is ambiguous (西湖区).
        """
        if (text, year) in self._paths:
            return self._paths[text, year]
        if len(self._paths) >= _REMEMBERED:
            self._paths.clear()
        plain = _cleaned(text)
        found = self._chain_ends(plain, year) or self._chain_ends(plain, None)
        best = self._best(found, plain, year) if found else []
        only = NATION if plain in _NATION_NAMES else best[0] if len(best) == 1 else None
        self._paths[text, year] = only
        return only

    def _chain_ends(self, text: str, year: int | None) -> list[Division]:
        """Every division that closes a chain of names covering ``text``."""
        whole = self.lookup(text, year)
        if whole:
            return list(whole)
        ends: dict[Division, None] = {}
        for head, rest in _cuts(text):
            for above in self.lookup(head, year):
                for end in self._chain_ends_in(rest, above, year):
                    ends[end] = None
        return list(ends)

    def _chain_ends_in(self, text: str, above: Division, year: int | None) -> Iterator[Division]:
        for division in self.lookup(text, year):
            if division.adcode != above.adcode and self.contains(above, division):
                yield division
        for head, rest in _cuts(text):
            for division in self.lookup(head, year):
                if division.adcode != above.adcode and self.contains(above, division):
                    yield from self._chain_ends_in(rest, division, year)

    def _best(self, found: Iterable[Division], text: str, year: int | None) -> list[Division]:
        """The candidates left by each preference in turn, one if it decides."""
        ranked = [
            (
                not self._spelled_out(d, text),
                _distance(d, year),
                _is_past(d, year),
                _LEVEL_RANK[d.level],
                d,
            )
            for d in found
        ]
        top = min(key[:4] for key in ranked)
        best = [key[4] for key in ranked if key[:4] == top]
        return self._drop_predecessors(best) if len(best) > 1 else best

    def _spelled_out(self, division: Division, text: str) -> bool:
        """Whether the text ends in a full form of the name (玉屏县 is one of 玉屏侗族自治县)."""
        forms = self._long_aliases.get(division.name, ())
        return text.endswith(division.name) or any(map(text.endswith, forms))

    def _drop_predecessors(self, divisions: list[Division]) -> list[Division]:
        """Leave out those that became another one of the list."""
        rest = set(divisions)
        return [d for d in divisions if not self._descent(d) & rest] or divisions

    def _descent(self, division: Division) -> set[Division]:
        reached: set[Division] = set()
        todo = [division]
        while todo:
            for successor in self.successors(todo.pop()):
                if successor not in reached:
                    reached.add(successor)
                    todo.append(successor)
        return reached - {division}

    def _resolve_code(self, code: str, year: int | None) -> Division:
        held = self._by_code.get(code)
        if held:
            return min(held, key=lambda d: (_distance(d, year), [-n for n in _recency(d)]))
        if len(code) != 6:
            message = f"{code!r} is not a division code: six digits are expected"
            raise PlaceError(message, code)
        inside = next(
            (d for d in map(self.by_code, (code[:4] + "00", code[:2] + "0000")) if d), None
        )
        where = f"; {inside.adcode} is {inside.name}" if inside else ""
        raise PlaceError(f"unknown division code {code!r}{where}", code)

    # -- errors -----------------------------------------------------------

    def _ambiguous(self, place: str, candidates: list[Division]) -> PlaceError:
        candidates.sort(key=lambda d: d.adcode)
        listed = ", ".join(map(self._described, candidates[:_LISTED]))
        more = len(candidates) - _LISTED
        message = (
            f"ambiguous place {place!r}: {listed}{f' and {more} more' if more > 0 else ''}"
            "; give the full path or the code"
        )
        return PlaceError(message, place, tuple(candidates))

    def _unknown(self, place: str, text: str, year: int | None) -> PlaceError:
        known, rest = self._known_prefix(text, year)
        if known is not None and known.level == "county":
            message = (
                f"unknown place {place!r}: the gazetteer ends at county level, "
                f"and {rest!r} is below {self._described(known)}"
            )
            return PlaceError(message, place, (known,))
        similar = self._similar(rest, known, year) or self._similar(rest, None, year)
        listed = ", ".join(map(self._described, similar))
        hint = f"; did you mean {listed}?" if similar else ""
        return PlaceError(f"unknown place {place!r}{hint}", place, similar)

    def _known_prefix(self, text: str, year: int | None) -> tuple[Division | None, str]:
        """The longest head that is a place, with the rest of the text."""
        for head, rest in _cuts(text):
            known = None if _GENERIC.issuperset(rest) else self.path(head, year)
            if known is not None:
                return known, rest
        return None, text

    def _similar(
        self, text: str, inside: Division | None, year: int | None
    ) -> tuple[Division, ...]:
        """The divisions with the most similar names, those in force first."""
        scored: list[tuple[float, bool, Division]] = []
        matcher = SequenceMatcher(b=text, autojunk=False)
        core = set(text) - _GENERIC
        for surface, divisions in self._by_surface.items():
            if core.isdisjoint(surface) or abs(len(surface) - len(text)) > _LENGTH_SLACK:
                continue
            matcher.set_seq1(surface)
            if matcher.quick_ratio() < _SIMILAR or (score := matcher.ratio()) < _SIMILAR:
                continue
            for division in _latest(divisions):
                if inside is None or self.contains(inside, division):
                    scored.append((-score, _is_past(division, year), division))
        scored.sort(key=lambda item: (*item[:2], _LEVEL_RANK[item[2].level], item[2].adcode))
        return tuple(dict.fromkeys(division for *_, division in scored))[:_SUGGESTIONS]

    def _described(self, division: Division) -> str:
        above = self.full_path(division)[: -len(division.name)]
        ended = f", until {division.end}" if division.end is not None else ""
        detail = f"{division.adcode}{', ' if above else ''}{above}{ended}"
        return f"{division.name} ({detail})"

    # -- for matchers -----------------------------------------------------

    def short_forms(self) -> Iterator[tuple[str, tuple[Division, ...]]]:
        """Every surface that is no full name, with what it can mean."""
        for surface in self._by_surface:
            if surface not in self._full:
                yield surface, self.lookup(surface)

    def surfaces(self) -> Iterator[tuple[str, bool, bool]]:
        """Every name, of the past too: (surface, is a full name, is risky).

        A full name carries its generic part (衡阳市, 恩施州); a risky surface is
        also an ordinary word, a personal name or a piece of one (和平, 高明,
        郊区) and needs more evidence than itself.
        """
        for surface in self._by_surface:
            yield surface, surface in self._full, surface in self._risky

    def is_risky(self, surface: str) -> bool:
        """Whether the surface alone is poor evidence of a place."""
        return surface in self._risky


def _cleaned(place: str) -> str:
    """A place without separators and without the nation in front of others."""
    text = _SEPARATORS.sub("", place)
    return text if text in _NATION_NAMES else text.removeprefix("中国")


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a text in two, of two characters at least, longest head first."""
    for cut in range(len(text) - 2, 1, -1):
        yield text[:cut], text[cut:]


def _clamped(year: int) -> int:
    return max(year, _FIRST_YEAR)


def _valid(divisions: Iterable[Division], year: int | None) -> list[Division]:
    """Those in force in the year, any part of it; all without a year."""
    if year is None:
        return list(divisions)
    year = _clamped(year)
    return [d for d in divisions if d.start <= year and (d.end is None or year <= d.end)]


def _recency(division: Division) -> tuple[int, int]:
    return (9999 if division.end is None else division.end, division.start)


def _latest(divisions: Iterable[Division]) -> list[Division]:
    """One per code and name: the latest."""
    latest: dict[tuple[str, str], Division] = {}
    for division in divisions:
        key = (division.adcode, division.name)
        if key not in latest or _recency(division) > _recency(latest[key]):
            latest[key] = division
    return list(latest.values())


def _is_past(division: Division, year: int | None) -> bool:
    """Whether it had ended by the close of the year, or by now."""
    if division.end is None:
        return False
    return year is None or division.end <= _clamped(year)


def _distance(division: Division, year: int | None) -> int:
    """Years between the year and the division's own span; 0 without a year."""
    if year is None:
        return 0
    year = _clamped(year)
    if division.end is not None and year > division.end:
        return year - division.end
    return max(division.start - year, 0)


def _covers(above: Division, division: Division) -> bool:
    if above.start > division.start:
        return False
    return above.end is None or (division.end is not None and division.end <= above.end)
