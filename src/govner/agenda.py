"""The agenda of an article: which meeting is meant where only 会议 or nothing is written.

A meeting is *held* where the text calls it, opens it or closes it (…召开, 主持召开…); it is
only *mentioned* elsewhere (贯彻…会议精神). At any place the current meeting is the last one
held, within the article that a dateline opens. Headlines look forward to the lead.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from .meetings import MeetingSpan
from .schema import Meeting

__all__ = ["Agenda", "Held"]

_REFERRED = re.compile(
    r"(?:会议)?(?:精神|关于|以来|提出|指出|强调|确定|作出|期间|上|代表(?!大会|团)|前(?![日天夜晚年])|后(?![日天])|结束后|开始前|的|《|》|”|主席团|议程|决议|审议|备案|筹备|中心|室|厅|纪要)"
)
_HELD = re.compile(
    r"[^，。；,;\n]{0,30}?(?:召开|举行|举办(?!法)|开幕|闭幕|闭会|开会|帷幕|圆满|胜利|隆重|开始|结束|通过[）)])"
    r"|[，,](?:圆满)?完成|透露"
)
_CALLED = re.compile(
    r"(?:召开|举行|举办(?!法)|召集|迎来)(?:了|过)?[^，。；,;\n的《]{0,20}$"
    r"|(?:主持(?!人)|出席|参加)(?:了|过)?(?:在[^，。；,;\n]{1,10}的)?[^，。；,;\n的《]{0,12}$"
)
_CEREMONY = re.compile("(?:欢迎|升旗|宣誓|签约|签字)仪式$")  # accompanies something else
_GUEST = re.compile("欢迎|来华|前来|抵达|感谢|致信|致电")
_CALLED_OF = re.compile(r"(?:日|天|午|晚|前|场|后)[^，。；,;\n]{0,12}(?:召开|举行|举办)的$")
_OPENED = re.compile(r"[^。\n]{0,150}?(?:召开|举行|开幕|闭幕|闭会)")
_JOINING = ("主持", "出席", "参加")
_PLANNED = re.compile(
    r"(?:关于|即将|提请|提交|迎接|筹备|定于|拟|将)[^，。；,;\n]{0,14}$|决定|祝贺|我们|双方|中方"
)
_ASIDE = re.compile("会上|会[谈见晤]?[前后间]|期间|会议还|大会还|闭会后|闭幕后|结束后")
_REPORTED = re.compile("(?:强调|指出|要求|说|表示|认为|希望)[，,：:]")
_DATED = re.compile("[日午晚昨今]|随后|会上")
_SUBJECT = re.compile(r"(?:.*[，,:：)）日天午晚讯电])?\s*")
_AFTERWARDS = re.compile("等|代表(?!大会|团)|期间|时|前(?![日天夜晚年])|的")
_NOUN = re.compile(
    r"[^，。；,;\n、]{0,12}?((?:开幕|闭幕)(?:会议|大会|会|式)|会议|大会|全会|座谈会|仪式|论坛|活动)"
)
_DATELINE = re.compile(
    r"(?:^|(?<=[\n。]))[ \u3000]*据?(?:本报|新华社|新华网|中新社|中新网|人民网|央视网|本网|又讯)"
    r"[^，。；,;\n]{0,14}?(?:讯|电|消息|报道)"
)
_LINE_OR_SENTENCE = re.compile("[\n。]")
_SESSION = re.compile(
    r"(?:开幕|闭幕)(?:会|大会|会议|式)|第[一二三四五六七八九十\d]{1,3}次(?:全体会议|大会)"
)
_FRAME = re.compile(r"(?:结束|开幕|闭幕|召开)?[上中时后]|期间|由")
_NUMBER = re.compile(r"第?([一二三四五六七八九十百〇零\d]{1,4}[次届])")
_WITHIN = re.compile("[^。！？\n]{0,120}")
_STOP = re.compile("[，。；,;\n]")
_SENTENCE = 200  # how far back the paragraph before a meeting is read
_LEAD = 24  # longest date or dateline before the subject of a sentence
_HEADLINE = 90  # longest line that can be a headline
_ON_THE_DAY = re.compile("[日天午晚][，,]?在$")
_BEGINNING = 150  # where an article says what it is about
_REACH = 700  # how far a headline looks forward
_BACK = 8  # meetings looked at for the frame of a clause
_ONE_WORD = 4  # 开工仪式
_CLUSTER = 40  # names compared with one another
_OBJECT = 24  # longest stretch between a verb and its meeting
_OBJECT_NAMED = 40


class Held(NamedTuple):
    """A meeting at the place where the text says that it is held.

    One held within or after another (会后举行宪法宣誓仪式) is an ``aside``: it goes on for no
    longer than its sentence.
    """

    start: int
    meeting: Meeting
    headline: bool
    aside: bool = False


class Agenda:
    """Meetings of one text; positions are offsets into the clean text."""

    def __init__(
        self,
        text: str,
        named: Sequence[tuple[int, int, Meeting]],
        meetings: Sequence[MeetingSpan],
    ) -> None:
        self.text = text
        self.named = sorted(named, key=lambda n: n[0])
        self._starts = [n[0] for n in self.named]
        spans = {(start, end): meeting for start, end, meeting in self.named}
        bare = [m for m in meetings if m.bare and (m.start, m.end) not in spans]
        self._bare = [(m.start, m.end) for m in bare]
        self._articles = self._article_starts()
        self._fullest: dict[int, Meeting] = {}
        self.held: list[Held] = []
        self._asides: list[Held] = []
        for index in range(len(self.named)):
            held = self._held(index)
            if held is not None:
                (self._asides if held.aside else self.held).append(held)
        self._held_starts = [h.start for h in self.held]
        self._aside_starts = [h.start for h in self._asides]

    # -- articles and headlines ----------------------------------------------

    def _article_starts(self) -> list[int]:
        """Starts of the articles on the page: datelines with the headlines above them."""
        starts = [0]
        for match in self._datelines():
            start = self.text.rfind("\n", 0, match.end()) + 1
            if start < match.start():
                start = match.start()
            while start and self.is_headline(start - 1):
                start = self.text.rfind("\n", 0, start - 1) + 1
            if start > starts[-1]:
                starts.append(start)
        return starts

    def _datelines(self) -> Iterator[re.Match[str]]:
        openings = chain((0,), (m.end() for m in _LINE_OR_SENTENCE.finditer(self.text)))
        return filter(None, (_DATELINE.match(self.text, start) for start in openings))

    def article(self, position: int) -> tuple[int, int]:
        """Start and end of the article around a position."""
        at = bisect_right(self._articles, position)
        end = self._articles[at] if at < len(self._articles) else len(self.text)
        return self._articles[at - 1], end

    def is_headline(self, position: int) -> bool:
        """Whether the line around a position is short and has no full stop."""
        low = max(0, position - _HEADLINE)
        start = self.text.rfind("\n", low, position) + 1
        end = self.text.find("\n", position, position + _HEADLINE)
        if end < 0 or end - start > _HEADLINE or (not start and low):
            return False
        return "。" not in self.text[start:end] and not _DATELINE.match(self.text, start)

    # -- meetings that are held ----------------------------------------------

    def _held(self, index: int) -> Held | None:
        start, end, meeting = self.named[index]
        text = self.text
        paragraph = text[max(0, start - _SENTENCE) : start].rpartition("\n")[2]
        before = paragraph[max(paragraph.rfind(stop) for stop in "。！？") + 1 :]
        if _PLANNED.search(before) or _REPORTED.search(before):
            return None
        if not _DATED.search(before) and _REPORTED.search(paragraph):
            return None
        if not (
            self._is_called(before, end) or self._opens(before, end) or self._leads(start, end)
        ):
            return None
        within = self.held and self.held[-1].start >= self.article(start)[0]
        if within and _SESSION.fullmatch(meeting.norm):
            return None
        aside = bool(_ASIDE.search(before) or (within and _CEREMONY.search(meeting.norm)))
        return Held(start, self.fullest(index), self.is_headline(start), aside)

    def _is_called(self, before: str, end: int) -> bool:
        """主持召开+M, but not 出席+M+期间; 昨天召开的+M, but not +M+上."""
        called = _CALLED.search(before)
        if called and not (called[0][:2] in _JOINING and _GUEST.search(before)):
            return not _AFTERWARDS.match(self.text, end)
        return bool(_CALLED_OF.search(before)) and not _REFERRED.match(self.text, end)

    def _opens(self, before: str, end: int) -> bool:
        """M+召开, M+圆满完成各项议程; a line of its own."""
        if _REFERRED.match(self.text, end):
            return False
        if _HELD.match(self.text, end) or (not before and self.text[end : end + 1] in "\n "):
            return True
        leads = len(before) < _LEAD and _SUBJECT.fullmatch(before)
        return bool(leads and _OPENED.match(self.text, end))

    def _leads(self, start: int, end: int) -> bool:
        """昨日下午，在+M+上: what the article begins with."""
        first = self.article(start)[0]
        return (
            self.text.startswith("上", end)
            and start - first < _BEGINNING
            and _ON_THE_DAY.search(self.text, first, start) is not None
        )

    def fullest(self, index: int) -> Meeting:
        """The fullest name in the article of the meeting named at ``index``."""
        known = self._fullest.get(index)
        if known is not None:
            return known
        own = self.named[index][2]
        start, end = self.article(self.named[index][0])
        low = max(bisect_left(self._starts, start), index - _CLUSTER)
        high = min(bisect_left(self._starts, end), index + _CLUSTER)
        same = (n for n in range(low, high) if _same(own.norm, self.named[n][2].norm))
        nearest = max(
            same, key=lambda n: (len(self.named[n][2].norm), -abs(n - index)), default=index
        )
        best = self.named[nearest][2]
        self._fullest[index] = best
        return best

    def current(self, position: int) -> Held | None:
        """The meeting that is going on at a position."""
        at = bisect_right(self._aside_starts, position) - 1
        aside = self._asides[at] if at >= 0 else None
        if aside and _WITHIN.fullmatch(self.text, aside.start, position):
            return aside
        start, end = self.article(position)
        at = bisect_right(self._held_starts, position)
        last = self.held[at - 1] if at and self.held[at - 1].start >= start else None
        if last is not None and not last.headline:
            return last
        if self.is_headline(position):
            for held in self.held[at:]:
                if held.start >= end or held.start > position + _REACH:
                    break
                if not held.headline:
                    return held
                last = last or held
        return last

    # -- meetings that a verb points to ----------------------------------------

    def object(self, start: int, named_only: bool = False) -> tuple[Meeting | None, int]:
        """The meeting after a verb that ends at ``start``, and where its name ends.

        ``(None, start)`` where the verb's clause names none.
        """
        stop = min(len(self.text), start + _OBJECT_NAMED)
        stopped = _STOP.search(self.text, start, stop)
        clause = stopped.start() if stopped else stop
        at = bisect_left(self._starts, start)
        if at < len(self.named) and self.named[at][0] <= clause:
            return self.resolve(at), self.named[at][1]
        if named_only:
            return None, start
        at = bisect_left(self._bare, (start, 0))
        if at < len(self._bare) and self._bare[at][0] < min(clause, start + _OBJECT):
            first, last = self._bare[at]
            noun = self.text[first:last]
        elif match := _NOUN.match(self.text, start, clause):
            noun, last = match[1], match.end()
        else:
            return None, start
        if self.text.find("上述", start, last) >= 0:
            return None, start
        return self.coreferent(noun, start), last

    def frame(self, start: int, end: int) -> Meeting | None:
        """The meeting of 在…会上, 会议由 … between two positions."""
        at = bisect_left(self._starts, end)
        for index in range(at - 1, max(at - _BACK, bisect_left(self._starts, start)) - 1, -1):
            first, last, _ = self.named[index]
            addressed = self.text[first - 1 : first] == "向"
            if last <= end and (addressed or _FRAME.match(self.text, last)):
                return self.resolve(index)
        at = bisect_left(self._bare, (end, 0))
        low = bisect_left(self._bare, (start, 0))
        for first, last in reversed(self._bare[max(at - _BACK, low) : at]):
            if last <= end and _FRAME.match(self.text, last):
                return self.coreferent(self.text[first:last], first)
        return None

    def resolve(self, index: int) -> Meeting:
        """The meeting named at ``index``; 闭幕会 alone is a session of one."""
        meeting = self.fullest(index)
        if _SESSION.fullmatch(meeting.norm):
            return self.coreferent(meeting.norm, self.named[index][0]) or meeting
        return meeting

    def coreferent(self, noun: str, position: int) -> Meeting | None:
        """The meeting that a bare noun (仪式, 座谈会) takes up at a position."""
        start, end = self.article(position)
        if _SESSION.fullmatch(noun):
            low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
            for _, _, meeting in self.named[low : min(high, low + _CLUSTER)]:
                if meeting.norm.endswith(noun) and meeting.norm != noun:
                    return meeting
        at = bisect_right(self._held_starts, position)
        for held in reversed(self.held[max(0, at - 4) : at]):
            name = held.meeting.norm
            if held.start >= start and name.endswith(noun) and name != noun:
                return held.meeting
        current = self.current(position) or self._next(at, end)
        return current.meeting if current else None

    def _next(self, at: int, end: int) -> Held | None:
        """The meeting named only after it is spoken of: （…第六次会议通过）."""
        held = self.held[at] if at < len(self.held) else None
        return held if held and held.start < end and held.meeting.norm[-1] in "会议" else None

    def mentioned(self, start: int, end: int) -> bool:
        """Whether a meeting that is held, or a bare noun for one, stands between two positions."""
        at = bisect_left(self._held_starts, start)
        if at < len(self.held) and self.held[at].start < end:
            return True
        at = bisect_left(self._bare, (start, 0))
        return at < len(self._bare) and self._bare[at][0] < end


def _same(short: str, full: str) -> bool:
    """Whether one name of a meeting shortens another (晋衔仪式, 晋升上将军衔仪式)."""
    if full.endswith(short) or full.startswith(f"{short}暨"):
        return True
    if len(short) == _ONE_WORD and short.endswith("仪式") and full.endswith("活动"):
        return short[:2] in full  # 开工仪式 of 重大项目集中开工活动
    ours, theirs = _NUMBER.findall(short), _NUMBER.findall(full)
    if ours and ours != theirs:
        return False
    if ours and ours[-1].endswith("次") and set(short) <= set(full):
        return short[-1] in "会议" and full[-1] in "会议"
    rest = iter(full)
    return short[-1] == full[-1] and all(c in rest for c in short)
