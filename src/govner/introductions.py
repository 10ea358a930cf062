"""Names that clauses introduce without a title: 任命X为, 村民X, X同志, X出席."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .names import NameSpan
from .naming import MOST_NAMES, NameReader, person_verbs
from .titles import Post

__all__ = ["HOLDING", "MAKING", "REMOVALS", "read_introductions"]

# smallest score of a name, by how strong its context is
_AFTER_POST = 0.0
_AFTER_FRAME = 4.0
_AFTER_ROLE = 5.5
_BEFORE_BRACKET = 3.0
_BEFORE_SPEECH = 3.0
_AT_CLAUSE_START = 9.0
_IN_APPOINTMENT = 3.5
_IN_CLAUSE_LIST = 5.0
_ETC_BEFORE = re.compile(r"(?:同志)?(?:等[^，。,；\n]{0,8})?$")
# 綦伯钧|同志是山东寿光人: more than a name before the comma
_TELLS = re.compile("[是在曾有于任]|同志")
_LIFE = re.compile(
    r"(?:^|(?<=[\n。；：:])|(?<=简历)|(?<=简介))[ \u3000\t]*"
    r"([\u4e00-\u9fff](?:(?!简[历介])[\u4e00-\u9fff· \u3000]){1,12}?)(?:同志)?$",
    re.M,
)
_LIFE_GOES_ON = re.compile(
    r"[ \u3000，,](?:(?:男|女)[，,、]|"
    r"(?P<weak>现任|曾任|拟任|[\u4e00-\u9fff]{1,4}族[，,]|\d{4}年\d{1,2}月出?生))"
)
_LONGEST_OPENING = 24
# 免去：甲的…职务、乙|的…职务: what stands above a clause of a list of removals
REMOVALS = re.compile(r"免去(?:[:：]|[^。:：\n]{2,60}?职务[，；、])[^。:：]*$")
# 时任组织部长|的|甲: verbs of a clause that stands before the name
HOLDING = "时任|曾任|现任|历任|担任|身为"
_LIST_ABOVE = 300
_MAKES = ("为", "任")
_FRAME = re.compile(
    r"任命|建议|推荐|免去|免除|选举|补选|推选|推举|接受|提名|增补|增选|决定|罢免|撤销|同意|聘任|任用|"
    r"姓名[：:]?|夫人|纪念|悼念|主席团常务主席|岁的(?<=\d岁的)|来自[^，。；,\n]{2,20}?的"
)
# 任命|甲、乙（女）|为: what stands between the verb and the link can only be names
_WHOLE_NAME = (
    r"[\u4e00-\u9fff]{1,5}(?:[ \u3000]{1,2}[\u4e00-\u9fff]|(?:[·•][\u4e00-\u9fff]{1,6}){1,3})?"
    r"(?:[（(][^（）()\n]{1,12}[）)])?"
)
_MADE = re.compile(
    rf"(?P<names>{_WHOLE_NAME}(?:[、和及]{_WHOLE_NAME}){{0,30}})(?:同志)?"
    r"(?:(?P<link>为)|因[^，。；\n]{2,14}不再)"
)
_MADE_ITEM = re.compile(r"[^（(）)、]+(?![^（(]*[）)])")
# 霍德厚|（|复兴镇房产所所长|）
_OPENING = ("（", "(")
_BRACKETED = re.compile(r"(?:[、，][^（）()。\n]{0,60})?[）)]")
_AND = re.compile("(?<=..)[和及](?=..)")
_ALSO = re.compile(
    r"(?:任命|选举|补选|推选|增补|聘任)[^。\n]{0,280}[，；,;](?P<name>[\u4e00-\u9fff·•]{2,8})$"
)
# what makes people something; stands right before their names
MAKING = (
    "任命",
    "选举",
    "补选",
    "推选",
    "推举",
    "增补",
    "增选",
    "聘任",
    "聘请",
    "提名",
    "同意",
    "批准",
)
_ADVISING = ("建议", "推荐")  # who is advised to do what: no names, unless 为 or 不再 follows
_HAS_BEEN = re.compile(f"(?:{HOLDING})[^，。；,;\n]{{0,30}}$")
_HONORED = re.compile("同志|先生|女士|院士|教授|烈士")
_APPOINTED = re.compile(
    r"(?:[（(][^（）()\n]{1,8}[）)])?(?:同志)?(?:等\d*[^，。,\n]{0,4})?(?:以?[全高]票)?(?:为|新?当选|任|担任|辞去|不再担|因工作)"
)
# a name and what may follow it; where xxx goes on, nothing ends a name
_NAME_BEGINS = re.compile(r"(?=[xpqwu][xwq_pnDleziHTBsLoOu])(?!..xxx)")
_CLAUSE_START = re.compile(rf"[\n,.;:(\" 、>u]{_NAME_BEGINS.pattern}")
_AS_WELL = re.compile("以及|还有")
_AFTER_AS_WELL = re.compile("[xpqwu](?!.xxx)", re.S)
_AFTER_ETC = re.compile("(?:[OLB]_*、){0,4}[OL]?_*[CHE]|[vb]")
_SURELY_NAMES = 4  # so many in a row that no verb is needed
_OPEN_QUOTES = ("“", "‘", "「")
_ROLE_NOUN = re.compile("[Er]_*")
_SOLID = re.compile("[vbTHOBsPFVLEYA]")


def read_introductions(reader: NameReader, posts: Iterable[Post]) -> None:
    """Add the names that clauses introduce to the reader's."""
    clauses = _Clauses(reader)
    clauses.frames(posts)
    clauses.lives()
    clauses.role_nouns()
    clauses.clause_starts()


class _Clauses:
    def __init__(self, reader: NameReader) -> None:
        self.reader = reader
        self.outline = reader.outline
        self.text = reader.text
        self.model = reader.model

    def frames(self, posts: Iterable[Post]) -> None:
        """任命X为…, X为 + post, X同志."""
        letters = self.outline.letters
        for match in _FRAME.finditer(self.text):
            names = self._made(match)
            if not names and match[0] not in _ADVISING:
                names = self.reader.name_list(match.end(), _AFTER_FRAME)
            if not names:
                names = self.reader.name_list(match.end(), _AFTER_POST)
                if not (names and _APPOINTED.match(self.text, names[-1].end)):
                    continue
            for name in names:
                self.reader.add(name, "frame")
        for post in posts:
            if self._is_made(post.start - 1, letters):
                etc = _ETC_BEFORE.search(self.text, max(0, post.start - 12), post.start - 1)
                end = etc.start()  # type: ignore[union-attr]
                for name in self.reader.names_before(end) or self._also_made(end):
                    self.reader.add(name, "frame")
            elif self.text.startswith("的", post.end) and self._was(post):
                named = self.reader.name_at(post.end + 1, _AFTER_FRAME)
                if named:
                    self.reader.add(named, "frame")
            elif _BRACKETED.match(self.text, post.end) and self.text[post.start - 1] in _OPENING:
                noted = self.reader.name_before(post.start - 1, _BEFORE_BRACKET)
                if noted:
                    self.reader.add(noted, "bracket")
        for match in _HONORED.finditer(self.text):
            before = self.reader.name_before(match.start(), _AFTER_FRAME)
            if before:
                self.reader.add(before, "form of address")

    def _was(self, post: Post) -> bool:
        """Whether a clause that stands before a name gives the post (时任书记|的|甲)."""
        return _HAS_BEEN.search(self.text, max(0, post.start - 40), post.start) is not None

    def _made(self, frame: re.Match[str]) -> list[NameSpan]:
        """The names between 任命 and 为, which end right there (任命|路遥远|为)."""
        match = _MADE.match(self.text, frame.end()) if frame[0] in MAKING else None
        if match is None or (match["link"] and match.end() not in self.reader.post_starts):
            return []
        names: list[NameSpan] = []
        for item in _MADE_ITEM.finditer(self.text, *match.span("names")):
            names += self._whole_names(*item.span())
            if not names or names[-1].end != item.end():
                return []
        return names

    def _whole_names(self, start: int, end: int) -> list[NameSpan]:
        """One name (漆天和), or two around a conjunction (漆天和李明)."""
        if self.reader.may_be_whole(NameSpan(start, end, 0.0)):
            return [NameSpan(start, end, 0.0)]
        for joint in _AND.finditer(self.text, start, end):
            pair = [NameSpan(start, joint.start(), 0.0), NameSpan(joint.end(), end, 0.0)]
            if all(map(self.reader.may_be_whole, pair)):
                return pair
        return []

    def _also_made(self, end: int) -> list[NameSpan]:
        """The clause before 为 where the sentence has made others before (…，安民|为检察长)."""
        match = _ALSO.search(self.text, max(0, end - _LIST_ABOVE), end)
        if match is None:
            return []
        return self._whole_names(*match.span("name"))

    def _is_made(self, link: int, letters: str) -> bool:
        """Whether 为 or 任 stands at ``link``, or 的 in a list of removals."""
        if link < 0 or letters[link] != "u":
            return False
        above = self.text[max(0, link - _LIST_ABOVE) : link]
        return self.text[link] in _MAKES or (
            self.text[link] == "的" and REMOVALS.search(above) is not None
        )

    def lives(self) -> None:
        """X，男，汉族 …: how a curriculum vitae begins."""
        for following in _LIFE_GOES_ON.finditer(self.text):
            end = following.start()
            line = self.text.rfind("\n", max(0, end - _LONGEST_OPENING), end) + 1
            match = _LIFE.search(self.text, max(line, end - _LONGEST_OPENING), end)
            if match is None:
                continue
            name = self.reader.name_at(match.start(1), _AFTER_FRAME)
            if following["weak"] and name is None:
                continue
            if name is None or not _TELLS.search(self.text, name.end, match.end(1)):
                name = NameSpan(match.start(1), match.end(1), 9.0)
            self.reader.add(name, "life")

    def role_nouns(self) -> None:
        """村民X说, 被告人X."""
        letters = self.outline.letters
        for match in _ROLE_NOUN.finditer(letters):
            if self.text[match.end() : match.end() + 1] in ("：", ":"):
                continue
            names = self.reader.name_list(match.end(), _BEFORE_SPEECH)
            if not names:
                continue
            after = self.text[names[-1].end : names[-1].end + 2]
            speaks = after in person_verbs("person") or after[:1] == "说"
            if speaks or (letters[match.start()] == "E" and names[0].score >= _AFTER_ROLE):
                for name in names:
                    self.reader.add(name, "role noun")

    def clause_starts(self) -> None:
        """A name at the start of a clause: before a verb that people do, or again and again."""
        text, letters = self.text, self.outline.letters
        unsure: dict[str, list[NameSpan]] = {}
        done = 0
        for start in self._openings():
            if start < done:
                continue
            names = self._clause_names(start)
            if not names or any(n.score and _SOLID.search(letters, n.start, n.end) for n in names):
                continue
            if any(
                letters[n.start] in "pq" and self.outline.token_end(n.start) == n.end for n in names
            ):
                continue
            done = end = names[-1].end
            verb = text[end : end + 2] in person_verbs("person") or _APPOINTED.match(text, end)
            listed = len(names) >= _SURELY_NAMES or (
                len(names) > 1
                and (
                    (end < len(letters) and letters[end] in "vEA")
                    or (text.startswith("等", end) and _AFTER_ETC.match(letters, end + 1))
                )
            )
            best = max(name.score for name in names)
            if _APPOINTED.match(text, end):
                sure = best >= _IN_APPOINTMENT
            else:
                sure = best >= (_IN_CLAUSE_LIST if len(names) > 1 else _AT_CLAUSE_START)
            if (verb and sure) or (listed and best >= _IN_CLAUSE_LIST):
                for name in names:
                    self.reader.add(name, "clause")
            elif letters[start] in "pP" and letters[end : end + 1] == "x":
                continue  # 沈阳北|陵理工大学
            elif len(names) == 1 and names[0].end - names[0].start > 2 and best >= _IN_CLAUSE_LIST:
                unsure.setdefault(text[names[0].start : names[0].end], []).append(names[0])
        for found in unsure.values():
            if len(found) >= 3 or (len(found) == 2 and found[0].score >= _AT_CLAUSE_START):
                self.reader.add(found[0], "recurring")

    def _openings(self) -> list[int]:
        """Where a clause, or the rest of a list, may begin with a name."""
        text, letters = self.text, self.outline.letters
        usual = self.model.usual
        starts = [m.end() for m in _CLAUSE_START.finditer(letters)]
        if _NAME_BEGINS.match(letters):
            starts.insert(0, 0)
        rest = [m.end() for m in _AS_WELL.finditer(text)]
        if rest:
            starts = sorted(starts + [s for s in rest if _AFTER_AS_WELL.match(letters, s)])
        return [
            start
            for start in starts
            if text[start] in usual and text[start - 1 : start] not in _OPEN_QUOTES
        ]

    def _clause_names(self, start: int) -> list[NameSpan]:
        names: list[NameSpan] = []
        position = start
        while len(names) < MOST_NAMES:
            name = self.reader.name_at(position, _BEFORE_SPEECH)
            if name is None and len(names) > 1:
                name = self.reader.item(position)
            if name is None:
                return names if not names or self.text[position - 1] not in "、" else []
            names.append(name)
            if self.text[name.end : name.end + 1] not in ("、", "和"):
                return names
            position = name.end + 1
        return names
