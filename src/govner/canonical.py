"""Canonical names of organs: 市委宣传部 → 中国共产党衡阳市委员会宣传部.

An organ's surface is a place (or a level that the jurisdiction resolves), an
organ that every place has, and departments of it; national organs, companies
and schools have their names from the lexicon or are their own names.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from .gazetteer import NATION, Division
from .jurisdiction import NATIONAL, Jurisdiction, Seat, level_of
from .lexicon import Entry
from .localities import LOCALITY_LEVELS
from .outline import Outline

__all__ = ["Canonical", "NamedOrgan"]

_TERM = re.compile(
    r"(?:第?[一二三四五六七八九十0-9]{1,3}届?[、至到])*(?:第?[一二三四五六七八九十0-9]{1,3}届、?)+|^(?:新一届|本届|上届|首届)"
)
_CONSULTATIVE = re.compile(r"^(?:中国人民政治协商会议|政协)(?=.)")
_PARTY_PREFIX = re.compile(r"^(?:中国共产党|中共)(?=.)")
# 中共松江农业大学委员会: named after the school, not the place
_ENTERPRISE = re.compile("(?:大学|学院|学校|公司|集团|医院)委员会$")
_HEAD_LEVEL = re.compile(r"(省|市|州|盟|地|县|区|旗|乡|镇)长$")
_LOCALITY = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{0,10}?(?:镇|乡|街道|村|社区|嘎查|苏木|开发区|高新区|经开区|新区|园区|保税区|试验区|示范区))"
    r"(?P<organ>(?:党|人|政|纪|办|村|居|团|妇|武|管|工委|委).*)$"
)
# 德州|经济技术开发区|管委会
_ZONE = re.compile("(?:国家|高级)?(?:经济技术|高新技术产业|经济|产业|工业)(?:开发区|园区)")
_LOCALITY_WORD = re.compile(r"镇|乡|街道|村|社区")
_BRANCH = re.compile(r"^([\u4e00-\u9fff]{2,8}?)([省市县区州旗])委(?:员会|会)?$")
_TERRITORIAL = re.compile(r"军区|军分区|警备区|卫戍区|支队|总队|局|厅|院|委|办|会$")
_INNER_BODY = re.compile(r"(?:审判委员会|检察委员会|审委会|检委会|执委会|执行委员会|理事会)$")
_CORPS = "新疆生产建设兵团"
# 第八师石河子市党委, 师市党委: a division of the Corps and the city that it runs
_CORPS_DIVISION = re.compile(
    r"(?:新疆生产建设兵团|兵团)?(?:第?(?P<number>[一二三四五六七八九十]{1,2})师|师(?=市))"
    r"(?P<city>[\u4e00-\u9fff]{2,5}?市|市)?(?P<rest>(?:党委|党工委|纪委|监委|政府|人大|政协|法院|检察院)?.*)"
)
_CORPS_CITY = re.compile(
    r"第?(?P<number>[一二三四五六七八九十]{1,2})师(?P<city>[\u4e00-\u9fff]{2,4}市)"
)
_BODIES_OF_LEVELS = {"{}居民委员会": "社区", "{}村民委员会": "村"}
_MILITARY = ("中国人民解放军", "中国人民武装警察部队")


class NamedOrgan(NamedTuple):
    """The canonical name of an organ (``None`` where open) and its seat."""

    name: str | None
    seat: Seat | None


_OPEN = NamedOrgan(None, None)


class Canonical:
    """Names organs and governments for one article."""

    def __init__(self, outline: Outline, jurisdiction: Jurisdiction) -> None:
        self.outline = outline
        self.entries = outline.entries
        self.jurisdiction = jurisdiction

    # -- governments of bare heads --------------------------------------------

    def government(self, head: str, position: int, place: str, near: Division | None) -> NamedOrgan:
        """The government that an executive (市长, 副县长) belongs to.

        ``place`` is what the title writes before the head, ``near`` the place
        of the chain so far.
        """
        match = _HEAD_LEVEL.search(head)
        level = match[1] if match else ""
        explicit = self.jurisdiction.division(place, position, level) if place else None
        if explicit is not None:
            found = self.jurisdiction.at_level(explicit, level) or explicit
            seat: Seat | None = Seat(found.name, found.adcode, "explicit")
        elif level in ("乡", "镇") and place:
            seat = Seat(place, None, "explicit")
        else:
            seat = self.jurisdiction.seat(level, position, near)
        if seat is None:
            return _OPEN
        form = "行政公署" if seat.name.endswith(("地区", "盟")) else "人民政府"
        return NamedOrgan(seat.name + form, seat)

    # -- organs -----------------------------------------------------------------

    def organ(self, start: int, end: int, near: Division | None = None) -> NamedOrgan:
        """The canonical name and seat of the organ at ``start``:``end`` of the text."""
        text, letters = self.outline.text, self.outline.letters
        surface = "".join(text[start:end].split())
        entry = self.entries.get(surface)
        if entry and entry.cls == "organ" and "{}" not in entry.norm:
            return _fixed(entry)
        division = _CORPS_DIVISION.fullmatch(surface)
        if division and self._tells_of_corps:
            return self._of_corps(division)
        at = start
        while at < end and letters[at] == "t":
            at = self.outline.token_end(at)
        first = at
        while at < end and letters[at] in "PpqFV" and at - first < 40:
            at = self.outline.token_end(at)
        place = text[first:at]
        if letters[first:at].startswith("F") and place not in ("中国", "中华人民共和国"):
            return NamedOrgan(surface, None)
        rest = _TERM.sub("", "".join(text[at:end].split()))
        return self._named(place, rest, start, near, surface)

    @cached_property
    def _tells_of_corps(self) -> bool:
        return "兵团" in self.outline.text or "师市" in self.outline.text

    @cached_property
    def _corps_city(self) -> re.Match[str] | None:
        """The first division of the Corps that the article names with its city."""
        return _CORPS_CITY.search(self.outline.text)

    def _of_corps(self, match: re.Match[str]) -> NamedOrgan:
        """An organ of a division of the Corps; 师市 is the one that the article names."""
        named = self._corps_city
        number = match["number"] or (named and named["number"])
        if not number:
            return _OPEN
        city = match["city"] or ""
        if city == "市":
            city = named["city"] if named else ""
        body = f"{_CORPS}第{number}师{city}"
        found = self.jurisdiction.division(city) if city else None
        seat = Seat(found.name, found.adcode, "explicit") if found else None
        rest = match["rest"]
        for size in range(len(rest), 1, -1):
            entry = self.entries.get(rest[:size])
            if entry and entry.cls == "local_organ" and "{}" in entry.norm:
                base = entry.norm.replace("{}", body)
                tail = rest[size:]
                return NamedOrgan(self._department(base, tail) if tail else base, seat)
        return NamedOrgan(body + rest, seat)

    def _named(
        self, place: str, rest: str, position: int, near: Division | None, surface: str
    ) -> NamedOrgan:
        if place.endswith(LOCALITY_LEVELS):
            place = _inner_locality(place)
        if _CONSULTATIVE.match(surface):
            return self._consultative(surface, position)
        if not rest:
            return NamedOrgan(surface, self.seat_of(place, position))
        if rest == "委会" and place.endswith("村"):
            return NamedOrgan(place + "村民委员会", Seat(place, None, "explicit"))
        if _PARTY_PREFIX.match(surface):
            inner = _TERM.sub("", _PARTY_PREFIX.sub("", surface))
            place, rest = self._split_place(inner)
            if _ENTERPRISE.search(inner) or (not place and not level_of(inner)):
                return NamedOrgan("中国共产党" + inner, None)
            return self._named(place, rest, position, near, inner)
        locality = _LOCALITY.match(rest)
        if locality and place and _ZONE.fullmatch(locality["place"]):
            base = self._of_locality(place + locality["place"], locality["organ"], position)
            return NamedOrgan(base.name, self.seat_of(place, position) or base.seat)
        if locality and rest not in self.entries:  # 县乡村振兴局 is known as a whole
            return self._of_locality(
                _inner_locality(locality["place"]), locality["organ"], position
            )
        for size in range(min(len(rest), 14), 1, -1):
            entry = self.entries.get(rest[:size])
            if entry is None or entry.cls not in ("organ", "local_organ"):
                continue
            if rest.startswith("公室", size):  # 市政协办|公室
                continue
            tail = rest[size:]
            if entry.cls == "organ" and "{}" not in entry.norm:
                return self._of_national(entry, tail, surface)
            return self._local(place, entry, tail, position, near)
        if rest.startswith("委"):
            committee = Entry("委", "local_organ", "中国共产党{}委员会")
            return self._local(place, committee, rest[1:], position, near)
        if place:
            return self._placed(place, rest, position, surface)
        level = level_of(rest)
        if level:
            return self._of_level(level, rest[rest.index(level) + len(level) :], position, near)
        entry = self.entries.get(rest)
        if entry and entry.cls in ("department", "party_department"):
            return _OPEN
        return NamedOrgan(surface, None)

    def _split_place(self, text: str) -> tuple[str, str]:
        g = self.jurisdiction.gazetteer
        for size in range(min(len(text), 16), 1, -1):
            if g.lookup(text[:size]) or g.path(text[:size], self.jurisdiction.year):
                return text[:size], text[size:]
        return "", text

    def _consultative(self, surface: str, position: int) -> NamedOrgan:
        rest = _CONSULTATIVE.sub("", _TERM.sub("", surface))
        committee, _, inner = rest.partition("委员会")
        if committee in ("全国", ""):
            return NamedOrgan(
                "中国人民政治协商会议全国委员会" + inner.removesuffix("常务委员会"), NATIONAL
            )
        division = self.jurisdiction.division(committee, position)
        if division is not None:
            seat: Seat | None = Seat(division.name, division.adcode, "explicit")
        else:
            seat = self.jurisdiction.seat(level_of(committee), position)
        return NamedOrgan(f"中国人民政治协商会议{seat.name}委员会" if seat else None, seat)

    def _of_national(self, entry: Entry, tail: str, surface: str) -> NamedOrgan:
        base = _fixed(entry)
        if not tail:
            return base
        branch = _BRANCH.match(tail)
        if base.name and branch:
            return self._branch(base.name, branch[1], branch[2])
        if base.name is None or base.name.startswith(_MILITARY):
            place = self._split_place(tail)[0]
            return NamedOrgan(surface if base.name else None, self.seat_of(place, 0))
        return NamedOrgan(self._department(base.name, tail), base.seat)

    def _branch(self, party: str, place: str, level: str) -> NamedOrgan:
        """The local committee of a party that the surface names first (民建青海省委)."""
        division = self.jurisdiction.division(place + level) or self.jurisdiction.division(place)
        name = division.name if division else place + level
        seat = Seat(name, division.adcode if division else None, "explicit")
        return NamedOrgan(f"{party}{name}委员会", seat)

    def _of_locality(self, name: str, organ: str, position: int) -> NamedOrgan:
        """An organ of a town, street or village."""
        if _LOCALITY_WORD.fullmatch(name):
            found = self.jurisdiction.seat(name, position)
            if found is None:
                return _OPEN
            local, seat = found.name, found
        else:
            local, seat = name, Seat(name, None, "explicit")
        entry = self.entries.get(organ)
        if entry is None or "{}" not in entry.norm:
            return NamedOrgan(None, seat)
        return NamedOrgan(entry.norm.replace("{}", local), seat)

    def _local(
        self, place: str, entry: Entry, tail: str, position: int, near: Division | None
    ) -> NamedOrgan:
        level = entry.place
        if not level and not place:
            return self._bare(entry, tail, position, near)
        written = self._written(place, level, position)
        if written is not None:
            name, seat = written
        elif place:
            name, seat = place + level, Seat(place + level, None, "explicit")
        else:
            found = self.jurisdiction.seat(level, position, near)
            if found is None:
                return _OPEN
            name, seat = found.name, found
        if entry.norm in ("", "-"):
            return NamedOrgan(None, seat)
        if tail in ("委员会", "会"):  # 民盟市委|会
            tail = ""
        base = entry.norm.replace("{}", name)
        if entry.surface.endswith("法院") and base.endswith(f"{name}人民法院"):
            base = base.replace("人民法院", self._court(seat))
        return NamedOrgan(self._department(base, tail) if tail else base, seat)

    def _bare(self, entry: Entry, tail: str, position: int, near: Division | None) -> NamedOrgan:
        """行署, 人大常委会 with neither place nor level: of the chain's place, or at home."""
        level = _BODIES_OF_LEVELS.get(entry.norm)
        if level:
            seat: Seat | None = self.jurisdiction.seat(level, position)
        elif near is not None:
            seat = Seat(near.name, near.adcode, "explicit")
        else:
            seat = self.jurisdiction.home_seat()
        if seat is None or seat is NATIONAL or entry.norm in ("", "-"):
            return _OPEN
        base = entry.norm.replace("{}", seat.name)
        return NamedOrgan(self._department(base, tail) if tail else base, seat)

    def _court(self, seat: Seat) -> str:
        """市法院 of a prefecture is its intermediate court, 省法院 the high court."""
        division = self.jurisdiction.division(seat.name)
        level = division.level if division else ""
        return {"province": "高级人民法院", "prefecture": "中级人民法院"}.get(level, "人民法院")

    def _written(self, place: str, level: str, position: int) -> tuple[str, Seat] | None:
        """A written place as its canonical name; a chain of full names stays as spelled."""
        if not place:
            return None
        division = self.jurisdiction.division(place + level, position, level) if level else None
        division = division or self.jurisdiction.division(place, position, level)
        if division is None:
            return None
        division = self.jurisdiction.at_level(division, level) or division
        spelled = place if self._is_full(place, division) else division.name
        return spelled, Seat(division.name, division.adcode, "explicit")

    def _is_full(self, place: str, division: Division) -> bool:
        outer = place.removesuffix(division.name)
        if outer == place:
            return False
        for ancestor in self.jurisdiction.gazetteer.ancestors(division):
            outer = outer.removesuffix(ancestor.name)
        return not outer

    def _placed(self, place: str, rest: str, position: int, surface: str) -> NamedOrgan:
        written = self._written(place, "", position)
        if written is None or place in ("中国", "中华人民共和国"):
            return NamedOrgan(surface, None)
        name, seat = written
        entry = self.entries.get(rest)
        if entry and entry.cls in ("department", "party_department"):
            return NamedOrgan(_of_committee(entry, name) + entry.norm, seat)
        if not place.endswith(seat.name):  # 南华大学 is not of 南华县
            return NamedOrgan(surface, seat if _TERRITORIAL.search(rest) else None)
        return NamedOrgan(surface, seat)

    def _of_level(self, level: str, tail: str, position: int, near: Division | None) -> NamedOrgan:
        seat = self.jurisdiction.seat(level, position, near)
        if seat is None:
            return _OPEN
        entry = self.entries.get(tail)
        known = entry is not None and entry.norm and "{}" not in entry.norm
        if known and entry:
            return NamedOrgan(_of_committee(entry, seat.name) + entry.norm, seat)
        return NamedOrgan(seat.name + tail, seat)

    def _department(self, base: str, tail: str) -> str:
        if _INNER_BODY.search(tail):  # its members are members of the court
            return base
        entry = self.entries.get(tail)
        full = entry.norm if entry and entry.cls in ("department", "party_department") else tail
        if entry and entry.cls == "department" and base.endswith("人民政府"):
            return base.removesuffix("人民政府") + full
        return base + full

    def seat_of(self, place: str, position: int) -> Seat | None:
        """The seat of a title that writes its place (衡阳市, 贵州省台江县)."""
        division = self.jurisdiction.division(place, position)
        if division is not None:
            return Seat(division.name, division.adcode, "explicit")
        if place.endswith(LOCALITY_LEVELS):
            return Seat(_inner_locality(place), None, "explicit")
        return None


def _of_committee(entry: Entry, place: str) -> str:
    """区统战部 is a department of the party committee, 区财政局 one of the government."""
    return f"中国共产党{place}委员会" if entry.cls == "party_department" else place


def _inner_locality(path: str) -> str:
    """The last unit of 双湖县协德乡 or 巴林右旗西拉沐沦苏木."""
    return re.split(r"(?<=[县市旗])(?=.{2})|(?<=[镇乡])(?=.+[村社])|(?<=街道)(?=.)", path)[-1]


def _fixed(entry: Entry) -> NamedOrgan:
    seat = NATIONAL if entry.place == NATION.name else None
    return NamedOrgan(None if entry.norm in ("-", "") else entry.norm, seat)
