"""Towns, streets, villages and zones: too many for a gazetteer, told by their form.

One to three characters before 镇, 乡, 村, 街道 …, standing after a division or
at a word boundary, are the name of a locality. In the outline it becomes a
division (``P``), and what its level had begun (镇人民政府) goes on as an organ
of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["LOCALITY_LEVELS", "mark_localities"]

LOCALITY_LEVELS = ("街道", "社区", "苏木", "嘎查", "镇", "乡", "村")

_LEVEL = re.compile(
    r"自然村|街道|社区|苏木|嘎查|镇|乡|村|经济技术开发区|高新技术产业开发区|开发区|高新区|经开区|工业园区|工业区|新区|示范区|试验区|"
    r"旅游度假区|保税区|区(?=管委会|党工委|管理委员会)"
)
# levels that no class of the lexicon stands for
_PLAIN_LEVELS = ("自然村", "示范区", "试验区", "旅游度假区", "保税区", "嘎查", "苏木")
_NAME = frozenset("xqnl")
# 小站|镇, 社旗|镇: what ends many organs may stand in a name, and only some of it ends one
_UNITS = frozenset("站社军师团屯院")
_BOUNDARY = frozenset(',.;:、"()<>\n -*')
_OUTER = frozenset("PpV")
_BEFORE = frozenset("vubrAEYHtL")
_STEPPE = ("嘎查", "苏木")
_LONGEST = 3
_LONGEST_STEPPE = 5  # 呼格吉勒图|嘎查
# 方岩区|区长: a division that no gazetteer has
_DOUBLED = re.compile("L(?<=xxL)(?=[HO]_)")
# 永康县|桥下乡|党委书记
_BELOW = re.compile("(?P<outer>P_+)(?P<name>x{1,2})v_(?=[HOoBs])")
_NOT_NAMES = re.compile(
    r"^(?:[该各全本某我这那每两几小山农城新古大老名原驻进下到入出此其他后回返还离撤建设改并]|所在|周边|重点|示范|贫困|美丽|特色|行政|自然|国家|省级|市级|国际|城东|城西|城南|城北|试点|嘎查|先进|文明|相关|有关|多个|明星|软弱涣散|涣散|空壳|样板)+$"
    r"|.*[一二三四五六七八九十百千两0-9][天年月日个次级家名条]|.*[两各之]$"
)


def mark_localities(text: str, letters: str) -> str:
    """``letters`` with the localities of ``text`` marked; linear in its length."""
    if "下乡" in text:
        letters = _BELOW.sub(lambda m: _below(m, text), letters)
    found: list[tuple[int, int]] = []
    unsure: list[tuple[int, int]] = []
    for match in _LEVEL.finditer(text):
        start = _name_start(text, letters, match.start())
        if start < 0:
            continue
        follows = letters[match.end() : match.end() + 1]
        whole = (
            letters[match.start()] in "Oo" or follows not in ("x", "w", "l") or match[0] in _STEPPE
        )
        (found if whole else unsure).append((start, match.end()))
    found += _doubled(text, letters)
    starts = {start for start, _ in found}
    for span in reversed(unsure):  # 葫芦镇|枫香村: what another locality follows is one
        if span[1] in starts:
            found.append(span)
            starts.add(span[0])
    known = {text[start:end] for start, end in found}
    found += [span for span in unsure if text[span[0] : span[1]] in known]
    if not found:
        return letters
    marked = list(letters)
    for start, end in found:
        marked[start:end] = "P" + "_" * (end - start - 1)
        if letters[end : end + 1] == "_":
            marked[end] = "o"
    return "".join(marked)


def _doubled(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Two or three unknown characters before a level that its own head repeats."""
    for match in _DOUBLED.finditer(letters):
        start = level = match.start()
        while start and letters[start - 1] == "x" and level - start <= _LONGEST:
            start -= 1
        if level - start <= _LONGEST and text[level] == text[level + 1]:
            yield start, level + 1


def _below(match: re.Match[str], text: str) -> str:
    """A township with 下 in its name for what looks like a verb."""
    name = match["name"]
    if not text.startswith("下乡", match.end() - 2):
        return match[0]
    return match["outer"] + "P" + "_" * (len(name) + 1)


def _name_start(text: str, letters: str, level: int) -> int:
    """Where the name before the level word at ``level`` starts; -1 if there is none."""
    if letters[level] not in "LOo" and not text.startswith(_PLAIN_LEVELS, level):
        return -1
    start = level
    longest = _LONGEST_STEPPE if text.startswith(_STEPPE, level) else _LONGEST
    while start > 0 and level - start < longest:
        inner = text[start - 1] in "和市村" and letters[start - 1] in "uL"
        if not _in_name(text, letters, start - 1) and letters[start - 1] != "_" and not inner:
            break
        start -= 1
    while start < level and not _in_name(text, letters, start):
        start += 1
    while start < level and text[start].isascii():
        start += 1
    before = _token_start(letters, start - 1)
    if start == level and before >= 0 and letters[before] in "pq":
        return before  # 金牛|镇
    if before > 1 and letters[before] == "u" and level - before < _LONGEST:
        around = before - (letters[before - 1] in _NAME)  # 那坡县|百都|乡
        if letters[around - 1] == "_" and letters[_token_start(letters, around - 1)] == "P":
            return around
    outer = before >= 0 and letters[before] in _OUTER
    if level - start < (1 if outer else 2) or _NOT_NAMES.match(text[start:level]):
        return -1
    if start and letters[before] == ":" and letters[_token_start(letters, before - 1)] == "H":
        return -1  # 市委书记：谢兆村
    if start and not outer and letters[before] not in _BOUNDARY and letters[before] not in _BEFORE:
        return -1
    return start


def _in_name(text: str, letters: str, position: int) -> bool:
    return letters[position] in _NAME or (letters[position] == "z" and text[position] in _UNITS)


def _token_start(letters: str, position: int) -> int:
    while position > 0 and letters[position] == "_":
        position -= 1
    return position
