"""Bylines: who signs the article as reporter, photographer or editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .names import NameSpan
from .naming import NameReader

__all__ = ["Bylined", "find_bylines"]

_BEFORE_CAMERA = 3.0
_SIGNED_SCORE = 7.0
_ALL_SIGNED_SCORE = 3.0
_SIGNED = re.compile(r"[（(]([^（）()《》“”\n]{2,40})[）)]")
_DATELINE = ("讯", "电", "消息", "报道")
_SIGNED_PIECE = re.compile(
    r"[ \u3000、，,/／]+|通讯员|记者|摄影|摄|[文图](?=[ \u3000/／]|$)|[\u4e00-\u9fff]*讯员"
)
_BYLINE = re.compile(r"Y_*")
_BYLINE_GAP = re.compile(r"[ \u3000\xa0]*[:：丨｜|│︱]?[ \u3000\xa0/]*")
_BYLINE_SEP = re.compile(r"[ \u3000\xa0]*[、，,/ \u3000\xa0][ \u3000\xa0]*")
_BYLINE_END = re.compile(
    r"[\s、，,）)/；;。\]】（(]|$|摄|文|图|报道|本报|本网|通讯员|记者|实习|见习|摄影|编辑|责编|审核|整理|采写|供稿|同志|电|发布|来源|信息|文字|视频|制作|校对|终审|监制|值班|阅读|点击|浏览"
)
_CREDIT = re.compile(
    r"(?<![\u4e00-\u9fff])(图文|文图|文|图|摄影|供图|撰文)[/／丨｜|](?=[\u4e00-\u9fff])"
)
_STROKE = re.compile("[/／丨｜|]")
_OPENS = re.compile(r"(?:^|[\n（(【\[■◆●□▲])[^，。\n（(]{0,5}$")
_SHOT = re.compile(r"摄(?:影)?(?:报道)?(?=[）)\s。]|$)")
# roles that names follow without a gap
_JOINED_ROLES = ("记者", "通讯员", "实习生", "报道员")


@dataclass(frozen=True, slots=True)
class Bylined:
    """A name that signs the article."""

    name: NameSpan
    role: str
    start: int


def find_bylines(reader: NameReader) -> list[Bylined]:
    """Names beside a role word, in credits, and alone in brackets."""
    return list(_Signatures(reader).bylines())


class _Signatures:
    def __init__(self, reader: NameReader) -> None:
        self.reader = reader
        self.outline = reader.outline
        self.text = reader.text
        self.model = reader.model

    def bylines(self) -> Iterator[Bylined]:
        text, letters = self.text, self.outline.letters
        for match in _BYLINE.finditer(letters):
            role = text[match.start() : match.end()]
            gap = _BYLINE_GAP.match(text, match.end())
            position = gap.end() if gap else match.end()
            if not role.endswith(_JOINED_ROLES) and position == match.end():
                continue
            if role.endswith("来源"):
                continue
            while True:
                name = self._byline_name(position)
                if name is None or not self._is_signature(match.start(), name.end):
                    break
                self.reader.add(name, "byline")
                yield Bylined(name, _plain_role(role), match.start())
                if self._starts_next(name.end):
                    position = name.end
                    continue
                separator = _BYLINE_SEP.match(text, name.end)
                if separator is None or separator.end() >= len(text):
                    break
                if letters[separator.end()] in "YE\n":
                    break
                position = separator.end()
        yield from self._signed()
        for match in _CREDIT.finditer(text) if _STROKE.search(text) else ():
            name = self._byline_name(match.end())
            if name:
                self.reader.add(name, "byline")
                yield Bylined(name, "摄影" if match[1] == "图" else "记者", match.start())
        for match in _SHOT.finditer(text):
            end = match.start()
            while self.text[end - 1 : end] in (" ", "\u3000"):
                end -= 1
            name = self.reader.name_before(end, _BEFORE_CAMERA)
            if name and (name.start, name.end) not in self.reader.names:
                self.reader.add(name, "byline")
                yield Bylined(name, "摄影", name.start)

    def _signed(self) -> Iterator[Bylined]:
        """Brackets that hold nothing but names, at the end of a paragraph or dateline."""
        for match in _SIGNED.finditer(self.text):
            after = self.text[match.end() : match.end() + 1]
            before = self.text[max(0, match.start() - 4) : match.start()].rstrip(" \u3000")
            if not (after in ("", "\n", "（", "(") or before.endswith(_DATELINE)):
                continue
            names, whole = self._names_inside(*match.span(1))
            least = _ALL_SIGNED_SCORE if whole else _SIGNED_SCORE
            for name in names:
                if name.score >= least and (name.start, name.end) not in self.reader.names:
                    self.reader.add(name, "byline")
                    yield Bylined(name, "记者", name.start)

    def _names_inside(self, start: int, end: int) -> tuple[list[NameSpan], bool]:
        """The names that only spaces and roles part, and whether nothing else is there."""
        names: list[NameSpan] = []
        whole = True
        while start < end:
            between = _SIGNED_PIECE.match(self.text, start, end)
            if between:
                start = between.end()
                continue
            readings = [
                r
                for r in self.model.chinese(self.outline, start)
                if r.end == end or _SIGNED_PIECE.match(self.text, r.end, end)
            ]
            if readings:
                names.append(readings[0])
                start = readings[0].end
            else:
                whole = False
                gap = _SIGNED_PIECE.search(self.text, start, end)
                start = gap.end() if gap else end
        return names, whole

    def _byline_name(self, start: int) -> NameSpan | None:
        possible = self.model.chinese(self.outline, start)
        readings = [
            r
            for r in possible
            if _BYLINE_END.match(self.text, r.end)
            and r.score > 0
            and not self.reader.is_word(start)
        ]
        if len(readings) > 1:  # 顾望|摄
            readings = [r for r in readings if self.text[r.end - 1] != "摄"] or readings
        if readings:
            return max(readings, key=lambda r: (self._closed(r.end), r.score))
        for reading in possible:
            if self._starts_next(reading.end):
                return reading
        sound = self.model.foreign(self.outline, start)
        if sound and _BYLINE_END.match(self.text, sound.end) and sound.end - start >= 2:
            return sound
        return None

    def _starts_next(self, start: int) -> bool:
        """Whether another name fills the text from ``start`` to the end of a byline."""
        return any(
            r.score > _SIGNED_SCORE and _BYLINE_END.match(self.text, r.end)
            for r in self.model.chinese(self.outline, start)
        )

    def _is_signature(self, role: int, end: int) -> bool:
        """记者解释，… signs nothing: a stop ends only what opens a line or a bracket."""
        if self.text[end : end + 1] not in ("，", "。", ","):
            return True
        return _OPENS.search(self.text, max(0, role - 6), role) is not None

    def _closed(self, end: int) -> bool:
        return end >= len(self.text) or not self.text[end].isalpha()


def _plain_role(role: str) -> str:
    """本报记者 and 全媒体记者 sign as 记者."""
    return next((plain for plain in _JOINED_ROLES if role.endswith(plain)), role)
