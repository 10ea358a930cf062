"""Lexicons: words with a class and a normal form, read from TSV.

A row is ``surface<TAB>class<TAB>norm<TAB>place``; the last two may be left
out, ``#`` starts a comment line. The built-in files live in ``govner/data``;
a caller's rows come first where both know a surface.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from .gazetteer import foreign_places, gazetteer

__all__ = ["CLASSES", "Entry", "Lexicon", "LexiconError", "builtin_entries", "data_text"]

# class of a word -> its letter in the outline (see outline.py)
CLASSES = {
    "division": "P",  # 衡阳市
    "place": "p",  # 衡阳
    "risky_place": "q",  # 朝阳: a place only before an organ or a post
    "country": "F",
    "venue": "V",
    "level": "L",  # 市, 我市
    "organ": "O",  # 国务院
    "local_organ": "o",  # 人大常委会, after a place
    "department": "B",  # 财政局
    "party_department": "B",  # 宣传部
    "organ_suffix": "s",  # 公司
    "post": "H",
    "collective": "C",
    "rank": "R",
    "degree": "d",
    "former": "f",
    "acting": "k",
    "address": "A",
    "boundary": "v",
    "soft_boundary": "b",
    "function": "u",
    "plain": "w",
    "meeting": "T",
    "byline": "Y",
    "role": "E",  # 村民, 被告人: a noun that a name follows
    "name": "N",
    "term": "t",
    "split": "",  # 常|委托: two words, set apart by a space in the norm
    "delegate": "r",  # 代表: a post in 人大代表, 常驻代表, a verb elsewhere
}

_FILES = (
    "titles.tsv",
    "organs.tsv",
    "local_organs.tsv",
    "departments.tsv",
    "suffixes.tsv",
    "roles.tsv",
    "words.tsv",
    "features.tsv",
    "splits.tsv",
)

# words for whose something is: 市长, 全市工作会议, 开发区党工委
_LEVEL_WORDS = [
    "省",
    "市",
    "县",
    "区",
    "州",
    "盟",
    "旗",
    "镇",
    "乡",
    "街道",
    "村",
    "社区",
    "自治区",
    "自治州",
    "自治县",
    "兵团",
    "地区",
    "全省",
    "全市",
    "全县",
    "全区",
    "全州",
    "全盟",
    "全旗",
    "全镇",
    "全乡",
    "全村",
    "我省",
    "我市",
    "我县",
    "我区",
    "我州",
    "我镇",
    "本省",
    "本市",
    "本县",
    "该省",
    "该市",
    "该县",
    "该区",
    "高新区",
    "经开区",
    "开发区",
    "新区",
    "工业区",
    "工业园区",
    "产业园区",
]
# levels of jurisdiction that an organ may follow: 市委, 县政府, 地委
_LEVELS = [*_LEVEL_WORDS[: _LEVEL_WORDS.index("全省")], "地", "师市"]
# levels that have departments of their own: 市民政局
_DEPARTMENT_LEVELS = "省市县区州盟旗"
# bodies named after a task: 推进领导小组
_TASK_BODIES = ["领导小组", "工作领导小组", "指挥部", "工作组", "工作专班"]
# parties with local committees: 民盟市委
_PARTIES = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "共青团"]


class LexiconError(ValueError):
    """A row of a lexicon cannot be used; the message names line and column."""


class Entry(NamedTuple):
    """One word: ``norm`` and ``place`` mean what the class makes of them."""

    surface: str
    cls: str
    norm: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that a caller adds: organs, posts, names, places, meetings …

    >>> Lexicon.from_rows([("云川党建研究院", "organ"), ("首席政务官", "post")])
    """

    entries: tuple[Entry, ...] = ()

    @classmethod
    def from_tsv(cls, path: str | os.PathLike[str]) -> Lexicon:
        """Read a UTF-8 TSV file.

        Raises :class:`LexiconError` with file, line and column of a bad row,
        ``FileNotFoundError`` where there is no such file.
        """
        data = Path(path).read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = data.count(b"\t", data.rfind(b"\n", 0, error.start) + 1, error.start) + 1
            raise LexiconError(
                f"{os.fspath(path)}, line {line}, column {column}: byte {error.start} of the file "
                "is not UTF-8; save the file as UTF-8"
            ) from None
        return cls(tuple(_parse(text, os.fspath(path))))

    @classmethod
    def from_rows(cls, rows: Iterable[Iterable[str]]) -> Lexicon:
        """Make a lexicon of tuples ``(surface, class[, norm[, place]])``."""
        return cls(tuple(_entry(list(r), "rows", n) for n, r in enumerate(rows, 1)))

    def __add__(self, other: Lexicon) -> Lexicon:
        return Lexicon(self.entries + other.entries)


def _parse(text: str, source: str) -> Iterator[Entry]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield _entry(line.split("\t"), source, number)


def _entry(fields: list[str], source: str, line: int) -> Entry:
    where = f"{source}, line {line}"
    if len(fields) < 2:
        raise LexiconError(
            f"{where}, column 2: no class; a row is surface<TAB>class[<TAB>norm[<TAB>place]]"
        )
    if len(fields) > 4:
        raise LexiconError(f"{where}, column 5: a row has at most 4 columns, got {len(fields)}")
    surface, cls, *rest = (field.strip() for field in fields)
    if not surface or re.search(r"\s", surface):
        raise LexiconError(f"{where}, column 1: the surface {surface!r} is empty or has a space")
    if cls not in CLASSES:
        raise LexiconError(f"{where}, column 2: unknown class {cls!r}; one of {', '.join(CLASSES)}")
    return Entry(surface, cls, *rest)


def data_text(name: str) -> str:
    """The text of a built-in data file."""
    return files("govner").joinpath("data", name).read_text(encoding="utf-8")


@cache
def builtin_entries() -> dict[str, Entry]:
    """Every built-in word, by surface; the first class a surface has is the one it keeps."""
    found: dict[str, Entry] = {}
    for name in _FILES:
        for line in data_text(name).splitlines():
            if not line.startswith("#"):
                entry = Entry(*line.split("\t"))
                found.setdefault(entry.surface, entry)
    local = [e for e in found.values() if e.cls == "local_organ"]
    for level in _LEVELS:
        for e in local:
            found.setdefault(level + e.surface, Entry(level + e.surface, "organ", e.norm, level))
    for e in [e for e in found.values() if e.cls == "department"]:
        for level in _DEPARTMENT_LEVELS:
            surface = level + e.surface
            found.setdefault(surface, Entry(surface, "organ", "{}" + e.norm, level))
    for word in [e.surface for e in found.values() if e.cls == "soft_boundary"]:
        for body in _TASK_BODIES:
            found.setdefault(word + body, Entry(word + body, "organ_suffix"))
    for party in _PARTIES:
        for level in "省市县区州":
            surface = f"{party}{level}委"
            norm = found[party].norm + "{}委员会"
            found[surface] = Entry(surface, "organ", norm, level)
            if party != "共青团":  # 市民革
                found[level + party] = Entry(level + party, "organ", norm, level)
    for level in "省市县区":
        found[f"社{level}委"] = Entry(
            f"社{level}委", "organ", found["九三学社"].norm + "{}委员会", level
        )
    league = found["团委"].norm
    for level in ("省", "市", "县", "区", "州", "盟", "旗"):
        found[f"团{level}委"] = Entry(f"团{level}委", "organ", league, level)
    for word in _LEVEL_WORDS:
        found[word] = Entry(word, "level")
    found.pop("委")
    for surface, cls in _places():
        found.setdefault(surface, Entry(surface, cls))
    return found


def _places() -> Iterator[tuple[str, str]]:
    for surface, full, risky in gazetteer().surfaces():
        yield surface, "risky_place" if risky else "division" if full else "place"
    for surface, place in foreign_places().items():
        if not place.risky:
            yield surface, "country"
