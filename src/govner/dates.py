"""Dates: calendar and deictic expressions, with their ISO form.

``norm`` is ISO 8601 against the publication date (YYYY, YYYY-MM, YYYY-MM-DD, a
``start/end`` pair for ranges); without one, a partial date keeps the form
``--MM-DD`` or ``---DD`` and a deictic one its surface.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

__all__ = ["DateSpan", "find_dates", "match_entry", "match_period"]

_D = "[0-9０-９]"
_C = "[一二三四五六七八九十〇零]"
_YEAR = rf"(?:{_D}{{4}} ?|[一二][一二三四五六七八九〇零○Ｏ0]{{3}})年"
_MONTH = rf"(?: ?{_D}{{1,2}} ?|{_C}{{1,2}})月(?:份)?"
_DASH = "[-－—–~～]"
_TO_DAY = f"{_DASH}|至|到"
_NOT_DAY = "[线楼令文车院桥台路机馆店井厂屯房副主煤矿公]"  # 3号线, 5号楼
_DAY = (
    rf"(?:{_D}{{1,2}}(?:{_DASH}|至|到)(?={_D}{{1,2}}[日号]))?"
    rf"(?: ?{_D}{{1,2}} ?|{_C}{{1,3}})(?:日|号(?!{_NOT_DAY}))"
)
_CLOCK = (
    rf"(?:{_D}{{1,2}}[:：]{_D}{{2}}分?|"
    rf"(?:{_D}{{1,2}}|{_C}{{1,3}}|零)[时点](?:{_D}{{1,2}}分|{_C}{{1,3}}分|半|整)?"
    rf"(?:{_D}{{1,2}}秒)?)(?:许|左右|整)?"
)
_PART = "一早|上午|下午|早上|早晨|清晨|凌晨|中午|晚上|晚间|傍晚|清早|深夜|夜间|夜晚|午后|晚|早|夜"
_TIME = rf"(?:(?:{_PART})?(?:{_CLOCK})|(?:{_PART}))"
_DEICTIC = (
    "昨日|昨天|昨晚|昨夜|今日|今天|今晨|今早|今晚|明日|明天|明晚|前日|前天|"
    "当晚(?=[0-9０-９])|当[日天](?=[0-9０-９]|[上下]午|凌晨|早|晚)"
)
_WHEN = "今年|去年|明年|前年|同年|本月|上月|下月|当月"
_DAY_DATE = rf"(?:(?:{_YEAR}|(?:{_WHEN}))?{_MONTH}|[本上下当]月)?{_DAY}(?:{_TIME})?"
# the first character of every date, told by the next one; the search for it is quick
_OPENING = re.compile(
    "[0-9０-９一二三四五六七八九十昨今明前去同本上下当](?:"
    rf"(?<={_D})(?={_D}{{0,3}} ?(?:[年月日号至到]|{_DASH}))"
    "|(?<=[一二三四五六七八九十])(?=[一二三四五六七八九十〇零○Ｏ0月日号])"
    "|(?<=[昨今明前去同当])(?=[日天晚夜晨早年])"
    "|(?<=[本上下当])(?=月))"
)
_PATTERN = re.compile(
    rf"(?:(?P<deictic>(?:{_DEICTIC})(?:{_TIME})?)"
    rf"|(?P<days>{_DAY_DATE}(?:\s?(?:至|到|-|－|—|~|～|、(?={_D}{{1,2}}日))\s?{_DAY_DATE})*)"
    rf"|(?P<month>(?:{_YEAR}|{_WHEN})?(?:{_D}{{1,2}}(?:{_TO_DAY}))?{_MONTH}(?:(?:至|到|-|－|—)(?:{_YEAR})?{_MONTH})?(?:底|初|末|[上中下]旬)?)"
    rf"|(?P<years>(?:19|20){_D}{{2}}{_DASH}{_YEAR})"
    rf"|(?P<year>{_YEAR}(?:(?:至|到|-|－|—){_YEAR})?(?:[上下]半年|底|初|末)?(?:至(?:{_YEAR}{_MONTH}))?))"
)
# the periods of a curriculum vitae: 1978.09—1981.08, 2013.02—
_DOTTED_REST = rf"{_D}{{2}}[.．](?:1[0-2]|0?[1-9])(?!{_D})"
_DOTTED = f"(?:19|20){_DOTTED_REST}"
_TO = f" ?(?:{_DASH}|至){{1,2}} ?"
_PERIOD = re.compile(
    rf"(?:19|20)(?<![0-9０-９.．]..){_DOTTED_REST}(?:{_TO}(?:{_DOTTED})?|(?=[\u4e00-\u9fff]))"
)
_MONTH_OF_LIFE = rf"(?:{_DOTTED}|{_YEAR}(?:{_MONTH})?)"
_LINE_OF_LIFE = re.compile(rf"[ \u3000\t]*{_MONTH_OF_LIFE}{_TO}(?P<until>{_MONTH_OF_LIFE})?")
_ENTRY_OF_LIFE = re.compile(
    rf"[ \u3000\t]*(?:{_MONTH_OF_LIFE}起?[，, \u3000](?!生|出生|参加工作|入党|加入)"
    rf"|{_DOTTED}(?=[\u4e00-\u9fff](?!生)))"
)
_FIELDS = re.compile(rf"(?:(?P<y>{_YEAR})|(?P<w>{_WHEN}))?(?:(?P<m>{_MONTH}))?(?:(?P<d>{_DAY}))?")
_BEFORE_DAY = re.compile(
    r"[第路街道巷弄号楼约近共达满过前每A-Za-z0-9０-９一二三四五六七八九十百千.]$"
)
_RANGE = re.compile(_TO_DAY)
_MONTHS = re.compile(rf"({_D}{{1,2}})(?:{_TO_DAY})(?={_D}{{1,2}}月)")  # 1至9月
_UNIT_OF_DAY = re.compile("[日号时点]")
_MONTH_NUMBER = re.compile(rf"({_D}+|{_C}+) ?月")
_AFTER = re.compile(r"游|行|内|间|谈|夜|报|语|元|本|程|均|产|前(?=完成)|志|子")
# days that an announcement may lie ahead of its publication
_AHEAD = 7
_REMEMBERED = 1024  # dates that were worked out already
_RANGE_MARKS = "-－—–~～至 "
_LEAP = 2000  # a year that has every day
_OFFSETS = {"昨": -1, "今": 0, "明": 1, "前": -2, "当": 0}
_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


class DateSpan(NamedTuple):
    start: int
    end: int
    norm: str


def find_dates(text: str, published: date | None = None) -> list[DateSpan]:
    """Dates in text order, resolved against the day of publication."""
    found = []
    named: int | None = None  # the year that 同年 refers to
    for match in _matches(text):
        if _is_date(text, match):
            norm = _norm(match.lastgroup, match[0], published, named)
            found.append(DateSpan(match.start(), match.end(), norm))
            if norm[:4].isdigit() and "年" in match.group():
                named = int(norm[:4])
    periods = [DateSpan(m.start(), m.end(), _period_norm(m)) for m in _PERIOD.finditer(text)]
    return sorted(found + periods) if periods else found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What has the form of a date, in text order and without overlap."""
    done = 0
    for opening in _OPENING.finditer(text):
        if opening.start() >= done and (match := _PATTERN.match(text, opening.start())):
            yield match
            done = match.end()


def match_period(text: str, start: int) -> re.Match[str] | None:
    """The period that opens a line of a curriculum vitae; ``until`` is its end, if it has one."""
    return _LINE_OF_LIFE.match(text, start)


def match_entry(text: str, start: int) -> re.Match[str] | None:
    """The date that opens an entry of a curriculum vitae (1990年10月，…；)."""
    return _ENTRY_OF_LIFE.match(text, start)


def _period_norm(match: re.Match[str]) -> str:
    """1978.09—1981.08 is 1978-09/1981-08; without an end, 1978-09/.."""
    numbers = [int(n) for n in re.findall(f"{_D}+", match[0].translate(_WIDE))]
    months = [f"{y:04d}-{m:02d}" for y, m in zip(numbers[::2], numbers[1::2], strict=True)]
    if len(months) == 1 and match[0][-1] not in _RANGE_MARKS:
        return months[0]
    return "/".join(months if len(months) == 2 else [*months, ".."])


def _is_date(text: str, match: re.Match[str]) -> bool:
    kind, surface = match.lastgroup, match.group()
    start, end = match.span()
    before = text[max(0, start - 1) : start]
    if kind == "deictic":
        return before not in ("如", "光") and not text.startswith(("头条", "关注", "说法"), end)
    if kind == "days":
        if not _exists(surface):
            return False
        if "月" in surface:
            return before != "第"
        return (
            not _BEFORE_DAY.search(before)
            and not _AFTER.match(text, end)
            and 1 <= _number(_UNIT_OF_DAY.split(_RANGE.split(surface)[-1])[0]) <= 31
            and ("日" in surface or surface[0] not in "一二三四五六七八九十")
        )
    if kind == "month":
        number = _number(_MONTH_NUMBER.findall(surface)[0])
        if (
            not 1 <= number <= 12
            or before in tuple("第个前头数几0123456789至-")
            or (text[end : end + 1] in tuple("球亮饼光中底初末色季") and not surface[0].isdigit())
        ):
            return False
        return (
            surface[0].isdigit()
            or surface[0] in "今去明前同"
            or "年" in surface
            or surface[0] in "０１２３４５６７８９"
            or (surface[-1] in "底初末旬")
        )
    return not text.startswith(("来", "级", "代", "版", "间"), end) and before not in tuple(
        "第0123456789"
    )


@lru_cache(maxsize=_REMEMBERED)
def _exists(surface: str) -> bool:
    """Whether every month and day of a date is one that a calendar has (not 32-2号)."""
    for part in _FIELDS.finditer(surface):
        if part["m"] and not 1 <= _number(part["m"].rstrip("份").rstrip("月")) <= 12:
            return False
        days = _RANGE.split(part["d"][:-1]) if part["d"] else []
        if not all(1 <= _number(day) <= 31 for day in days):
            return False
    return True


@lru_cache(maxsize=_REMEMBERED)
def _norm(kind: str | None, surface: str, published: date | None, named: int | None) -> str:
    """The ISO form of a date; ``kind`` is the group of ``_PATTERN``."""
    if kind == "deictic":
        if published is None:
            return surface
        return (published + timedelta(days=_OFFSETS[surface[0]])).isoformat()
    if kind == "years":
        first, last = (_year(part.rstrip("年") + "年") for part in re.split(_DASH, surface))
        return f"{first:04d}/{last:04d}"
    surface = _MONTHS.sub(r"\1月至", surface)
    year: int | None = None
    month: int | None = None
    norms: list[str] = []
    for part in _FIELDS.finditer(surface):
        if not part.group():
            continue
        if part["y"]:
            year = _year(part["y"])
        elif part["w"] == "同年":
            year = named
        elif part["w"] and published:
            year, month = _relative(part["w"], published)
        if part["m"]:
            month = _number(part["m"].rstrip("份").rstrip("月"))
        days = _RANGE.split(part["d"][:-1]) if part["d"] else [""]
        norms += [_iso(year, month, _number(day) if day else None, published) for day in days]
    return "/".join(dict.fromkeys((norms[0], norms[-1])))


def _relative(word: str, published: date) -> tuple[int, int | None]:
    """The year of 去年, the year and month of 上月."""
    if word.endswith("月"):
        months = published.year * 12 + published.month - 1 + {"上": -1, "下": 1}.get(word[0], 0)
        return months // 12, months % 12 + 1
    return published.year + {"去": -1, "明": 1, "前": -2}.get(word[0], 0), None


def _iso(year: int | None, month: int | None, day: int | None, published: date | None) -> str:
    """The date nearest to the publication that the fields allow."""
    if year is None and published is not None:
        if month is None and day is not None:
            year, month = _month_of(day, published)
        elif month is not None:
            year = published.year
            if month > published.month + 6:
                year -= 1
            elif month < published.month - 10:
                year += 1
    if month is not None and day is not None and day > monthrange(year or _LEAP, month)[1]:
        day = None  # 2月30日
    head = f"{year:04d}" if year is not None else "-"
    if month is None and day is None:
        return head
    if month is None:
        return f"---{day:02d}"
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _month_of(day: int, published: date) -> tuple[int, int]:
    """Year and month of a bare day: this month's, or the last that had it if that is far ahead."""
    year, month = published.year, published.month
    ahead = day > published.day + _AHEAD
    while ahead or day > monthrange(year, month)[1]:
        ahead = False
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return year, month


def _year(surface: str) -> int:
    digits = surface[:-1].translate(_WIDE)
    return int("".join(str(_NUMERALS.get(c, c)) for c in digits if c != "Ｏ") or 0)


def _number(surface: str) -> int:
    surface = surface.translate(_WIDE).strip()
    if surface.isdigit():
        return int(surface)
    tens, ten, units = surface.rpartition("十")
    if not ten:
        return _NUMERALS.get(surface, 0) if len(surface) == 1 else 0
    return _NUMERALS.get(tens, 1 if not tens else 0) * 10 + _NUMERALS.get(units, 0)
