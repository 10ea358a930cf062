"""Posts told in clauses: appointments, removals, elections and curricula vitae.

A clause verb ties the person it names to the posts that follow: 任命X为Y,
免去X的Y职务, X当选为Y, X任Y, 现任Y、Z. The person is in the clause, or is the
one the paragraph is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .dates import match_entry, match_period
from .groups import Group
from .introductions import HOLDING, REMOVALS
from .names import NameSpan
from .outline import Outline
from .schema import Status

__all__ = ["Career", "find_careers"]

_ASIDE = r"(?:[（(][^（）()\n]{0,24}[）)])?"
_PEOPLE_END = rf"{_ASIDE}(?:同志|先生|女士)?(?:等[^，。,；;\n]{{0,8}}?)?"
# verb before the person, link between person and post
_BEFORE = re.compile(
    r"(?P<verb>决定任命|任命|建议|推荐|选举|补选|推选|推举|增补|增选|补选|聘任|聘请|通过|提名|决定|免去|免除|罢免|撤销|接受|同意|公布|批准)[了:：]?$"
)
_LINK = re.compile(
    rf"^{_PEOPLE_END}[\s，,、]*(?:因[^，。；]{{1,14}}?[，,]?)?(?P<link>(?:已|均|被|以?全票|以?高票|先后|分别|同时|再次|依法|经.{{0,6}})*"
    r"(?:任命为|任命|作为|选举为|推选为|选为|推举为|增补为|聘任为|聘为|提名为|当选为|当选|为|任|担任|出任|兼任|就任|接任|升任|调任|转任|改任|履新|连任|"
    r"(?:兼任|担任|所任)?的|辞去|辞去了|请求辞去|提出辞去|不再担任|不再兼任|不再任|不再保留|卸任|被免去|免去|代理|成为|现任|曾任|历任|时任|曾担任|曾先后担任|先后担任|先后任|"
    r"拟任|拟提名为|兼|是|系|新当选为?|新任|(?:[^，。；,;\n]{0,12})(?:调任|出任|接任|转任|升任|担任|代理|当选为|当选|任命为|转任为)))"
    r"(?:其|了|我国|我[省市县区州旗院校局厅]|本[院校局]|新一届|本届|新一任|首任|过)?[：:“\"]?$"
)
_BARE_LINK = re.compile(
    r"(?P<link>现任|曾任|历任|曾担任|先后担任|曾先后担任|曾先后任|先后任|历任过|担任过|担任|任职|任|兼任|兼|拟任|当选为|当选|任命为|出任|升任|调任|"
    r"转任|改任|被任命为|提名为|建议提名为|提名任|代理|就任|履新|拟提名为|拟提任|不再担任|辞去|免去|提任|挂任|历经|时任|系|是|至今|成为)(?:了|中共|过|其|他的|她的)?[：:]?$"
)
_DESCRIBED = r"[，；;、][^，。；;、]{1,24}"
_PARAGRAPH = 3000
_BY = re.compile(r"(?:分别)?由")
_TAKES = re.compile(r"(?:同志)?(?:担任|兼任|出任|任|兼)")
_DESCRIBES = re.compile(r"^(?:[，、][^。；：\n]{0,60}?[的、，])?[^，。；：\n]{0,25}$")
_NEW_SENTENCE = re.compile(r"^[。\s]+$")
_CONTINUES = re.compile(
    rf"^(?:{_DESCRIBED})?(?:[，,；;、和及与兼]|，兼|并兼|(?:等)?职务?[，,；;]|"
    r"[（(][^（）()\n]{0,20}[）)][，,；;、])+$"
)
_NOMINATED = re.compile("[、，,并]{1,2}(?:被?提名|推荐|拟提名)(?:为|任)?")
# 历任某连战士、某处干事，|甲科科长: what the list begins with is no post that is known
_IN_LIST = re.compile("(?:历任(?!领导)|先后担任|先后任)[^。；\n]{2,180}[、，,]$")
# 历任甲，乙处副团级某某，丙: a post of the list that the lexicon does not know
_UNREAD_POST = re.compile("^[，、；,][^，、；,。\n]{3,20}[，、；,]$")
_REMOVING = re.compile(r"免去|免除|免职|辞去|不再|罢免|撤销|卸任")
_APPOINTING = re.compile(r"任命|选举|当选|推选|补选|选为|聘任|聘为|增补|增选|推举")
_FILLING = re.compile(r"(?:增补|增选|补选|当选|当选为)了?$")
_TO_BE = re.compile("(?:拟任|提名)?(?:候选人|人选)")
_DECIDES = ("决定", "决定由")
_WITH = re.compile("[以由][^，。；\n]{0,28}$")  # 以某人为团长
_BRACKET = 80
_CLOSED = re.compile("[）)。；\n]")
_BRACKET_ENDS = re.compile("[^（(）)。；\n]{0,40}[）)]")
_LINE = 200
_HEADLINE = 60
_ENTRY_ENDS = "；;。\n"
_ENTRY_END = re.compile(f"[{_ENTRY_ENDS}]")
_TELLS = re.compile(r"今?[，,]?(?:历任|先后|曾)")
# what stands above the lines 甲同志任… of a notice, or before them in the sentence
_NOTICE = re.compile(
    r"(?:决定|任免|任命|公告|通知|批准)[^。\n]{0,12}[:：]|任[免命](?:名单|通知|决定|事项)|"
    r"宣[布读][^。\n]{0,30}(?:决定|通知|任职|任命)|"
    r"(?:决定|通知)[，,]?$"
)
_NOTICE_ABOVE = 300
_TAKES_OFFICE = ("任", "调任", "转任", "改任", "出任")
# what a life tells is no part of the notice above it
_LIFE_STORY = re.compile("资料显示|公开资料|简历|履历|据了解|现年")
_MODES = (
    ("接受.*辞", "接受辞职"),
    ("辞", "辞去"),
    ("不再", "不再担任"),
    ("免|罢|撤|卸", "免去"),
    ("选", "当选"),
    ("决定", "决定"),
)
_DECIDED = ("决定", "同意", "批准", "公布", "通过")
_DESIGNATING = re.compile(r"拟|提名|推荐")
_FORMER = re.compile(r"曾|历任|先后|时任|原任|担任过")
_HAS_BEEN = re.compile(f"(?:{HOLDING})$")
_TRIAL = re.compile(r"受贿|被告人|双开|开除党籍|接受.{0,8}审查|涉嫌|判处|一审")
_LIFE = re.compile(
    r"[，,](?:男|女)[，,、]|[，,][^，,\n]{1,4}族[，,]|[，,]\d{4}年(?:\d{1,2}月)?出?生[，,]"
)
_DEATH = re.compile(r"逝世|病逝|去世|因病|殉职|牺牲|生前|遗体|享年|终年")
_SENTENCE = re.compile(r"[。！？\n]")
# the date of a post in a life: 1996年7月|，任 …, 1988年9月至1989年5月|，任 …
_DATE_REACH = 60
_OWN_DATE = re.compile(
    r"(?:[12]\d{3}|[一二][\d一二三四五六七八九〇零○]{3})年(?:[\d一二三四五六七八九十]{1,2}月)?起?"
    r"(?P<until>(?:至|—|－|-|到)\d{4}年(?:\d{1,2}月)?)?[，,]?[^。；;，,\n]{0,6}(?:[任为]|当选)(?:[^。；;\n任]{0,40}、)?$"
)


@dataclass(frozen=True, slots=True)
class Career:
    """``names`` hold, gain or lose ``group``'s posts; ``change`` is APPOINTED, REMOVED or empty."""

    names: tuple[NameSpan, ...]
    group: Group
    status: Status | None
    change: str
    mode: str
    start: int
    rule: str


def find_careers(
    outline: Outline, groups: Sequence[Group], names: dict[tuple[int, int], str]
) -> list[Career]:
    """Claims that clauses make about posts without a name beside them."""
    return _superseded(outline.text, list(_Clauses(outline, groups, names).careers()))


def _superseded(text: str, careers: list[Career]) -> list[Career]:
    """A dated post that a later date of the same life follows is held no more.

    1990年1月任甲，1996年7月任乙: 甲 is former; so is what a period with an end stands before.
    """
    later: dict[tuple[str, int], int] = {}  # of a person's paragraph, the last date seen
    found = []
    for career in reversed(careers):
        date = _OWN_DATE.search(text, max(0, career.group.start - _DATE_REACH), career.group.start)
        if date and career.status in (None, "current") and career.mode in ("", "当选"):
            name = career.names[0]
            life = (
                text[name.start : name.end],
                text.rfind("\n", max(0, date.start() - _PARAGRAPH), date.start()),
            )
            if date["until"] or later.get(life, date.start()) > date.start():
                career = replace(career, status="former")
            later[life] = max(later.get(life, 0), date.start())
        found.append(career)
    return found[::-1]


class _Clauses:
    def __init__(
        self, outline: Outline, groups: Sequence[Group], names: dict[tuple[int, int], str]
    ) -> None:
        self.text = outline.text
        self.letters = outline.letters
        self.groups = groups
        self.names = sorted(names)
        self.starts = [start for start, _ in self.names]
        self.ends = {end for _, end in self.names}
        self.past = bool(_DEATH.search(self.text[:400]) or _TRIAL.search(self.text[:400]))

    def careers(self) -> Iterator[Career]:
        previous: Career | None = None
        for group in self.groups:
            if group.names:
                previous = None
                filled = self._filled(group)
                if filled is not None:
                    yield filled
                continue
            career = (
                self._relative(group)
                or self._in_period(group)
                or self._in_entry(group)
                or self._given_to(group)
                or self._linked(group, previous)
                or self._introduced(group, previous)
            )
            career = career or self._bracketed(group) or self._appositive(group)
            if career is None:
                career = self._continued(group, previous)
            if career is not None and self._is_uneven(career):
                career = None
            if career is not None:
                yield career
            previous = career

    def _is_uneven(self, career: Career) -> bool:
        """甲、乙分别任组长、常务副组长、副组长: who holds what is not said."""
        people, posts = len(career.names), len(career.group.posts)
        last, first = career.names[-1].end, career.group.posts[0].start
        return people > 1 and posts > 1 and people != posts and "分别" in self.text[last:first]

    # -- X（Y）---------------------------------------------------------------------

    def _bracketed(self, group: Group) -> Career | None:
        """霍德厚（复兴镇房产所所长）: posts in brackets after the name."""
        opened = max(self.text.rfind(c, max(0, group.start - _BRACKET), group.start) for c in "（(")
        if opened < 0 or _CLOSED.search(self.text, opened + 1, group.end):
            return None
        end = opened - 2 if self.text.endswith("同志", 0, opened) else opened
        if end not in self.ends or not _BRACKET_ENDS.match(self.text, group.end):
            return None
        at = bisect_right(self.starts, end) - 1
        return Career(
            (NameSpan(*self.names[at], 0.0),), group, None, "", "", self.names[at][0], "brackets"
        )

    # -- X为Y, X当选Y, 免去X的Y ------------------------------------------------

    def _linked(self, group: Group, previous: Career | None) -> Career | None:
        start = group.posts[0].start
        floor = self._clause_floor(start)
        people = self._people_before(start, floor)
        if not people:
            return None
        between = self.text[people[-1].end : start]
        link = _LINK.match(between)
        before = _BEFORE.search(self.text[max(0, people[0].start - 8) : people[0].start].rstrip())
        verb = before["verb"] if before else ""
        if link is None and between in ("", "同志") and not verb:
            goes_on = previous is not None and previous.change == "REMOVED"
            if goes_on and self._carries_on(previous, people[0].start):  # 、乙同志|副市长职务
                verb = "免去"
        if link is None and (between not in ("", "同志") or not _REMOVING.search(verb)):
            return None
        word = link["link"] if link else ""
        if word.endswith("的") and not _REMOVING.search(verb):
            above = self.text[max(0, people[0].start - _NOTICE_ABOVE) : people[0].start]
            goes_on = previous is not None and previous.change == "REMOVED"
            if not REMOVALS.search(above) and not (
                goes_on and self._carries_on(previous, people[0].start)
            ):
                return None
            verb = "免去"
        career = self._career(people, group, verb + word, people[0].start, "appointment clause")
        if previous and not verb and self._carries_on(previous, people[0].start):
            if previous.change == "APPOINTED" and word in ("为", "任"):
                return replace(
                    career, status=previous.status, change="APPOINTED", mode=previous.mode
                )
            if previous.change == "REMOVED" and word in ("任", "担任"):
                return replace(career, change="APPOINTED", mode="任命")
        return career

    def _carries_on(self, previous: Career | None, start: int) -> bool:
        """A clause without a verb of its own goes on with the last change (；乙为副市长)."""
        return (
            previous is not None
            and bool(previous.change)
            and not _SENTENCE.search(self.text, previous.group.end, start)
        )

    def _given_to(self, group: Group) -> Career | None:
        """组长由甲担任: the person follows the post."""
        end = group.posts[-1].end
        if not _BY.match(self.text, end):
            return None
        at = bisect_right(self.starts, end)
        if at >= len(self.names) or self.names[at][0] > end + 60:
            return None
        start, stop = self.names[at]
        if not _TAKES.match(self.text, stop) or _SENTENCE.search(self.text, end, start):
            return None
        name = NameSpan(start, stop, 0.0)
        return Career((name,), group, None, "", "担任", group.start, "post by person")

    def _appositive(self, group: Group) -> Career | None:
        """…，享受…待遇的离休干部甲因病逝世: posts in front of the person they describe."""
        if not self.past:
            return None
        end = group.posts[-1].end
        at = bisect_right(self.starts, end)
        if at >= len(self.names):
            return None
        start, stop = self.names[at]
        if not _DESCRIBES.match(self.text[end:start]):
            return None
        return Career(
            (NameSpan(start, stop, 0.0),), group, "former", "", "", group.start, "apposition"
        )

    def _relative(self, group: Group) -> Career | None:
        """时任组织部长|的|甲: posts that a clause gives to the name behind it."""
        end = group.posts[-1].end
        verb = _HAS_BEEN.search(self.text, max(0, group.start - 4), group.start)
        at = bisect_right(self.starts, end)
        if verb is None or self.text[end : end + 1] != "的" or at >= len(self.names):
            return None
        start, stop = self.names[at]
        if start != end + 1:
            return None
        was = self.past or _FORMER.search(verb[0])
        status: Status = "former" if was else "current"
        return Career(
            (NameSpan(start, stop, 0.0),), group, status, "", "", group.start, "relative clause"
        )

    def _career(
        self, people: Sequence[NameSpan], group: Group, verb: str, start: int, rule: str
    ) -> Career:
        status: Status | None = None
        change = ""
        after = self.text[group.posts[-1].end : group.posts[-1].end + 12]
        if _REMOVING.search(verb):
            status, change = "former", "REMOVED"
        elif _DESIGNATING.search(verb) or _TO_BE.match(after):
            status = "designate"
        elif "代理" in verb:
            decided = "决定" in verb or "决定" in self.text[max(0, start - 4) : start]
            status, change = "acting", "APPOINTED" if decided else ""
        elif "现任" in verb:
            status = "current"
        elif _FORMER.search(verb) or (self.past and not _APPOINTING.search(verb)):
            status = "former"
        elif _APPOINTING.search(verb):
            status, change = "current", "APPOINTED"
        elif verb.endswith("任"):
            status = "current"
            if verb.startswith(_DECIDED) or (verb in _TAKES_OFFICE and self._is_notice(start)):
                change = "APPOINTED"
        elif verb in ("为", "决定为") and not _WITH.search(self.text, max(0, start - 30), start):
            status, change = "current", "APPOINTED"
        mode = _mode(verb) if change else ""
        return Career(tuple(people), group, status, change, mode, start, rule)

    def _is_notice(self, start: int) -> bool:
        """Whether the clause is a headline, or a line of a notice or decision."""
        line = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", start)
        if line <= start < line + _HEADLINE and 0 < stop < line + _HEADLINE:
            return "。" not in self.text[line:stop]
        head = self.text[max(0, start - _NOTICE_ABOVE) : start]
        notice = _NOTICE.search(head)
        return notice is not None and not _LIFE_STORY.search(head, notice.end())

    def _clause_floor(self, position: int) -> int:
        floor = 0
        for match in _SENTENCE.finditer(self.text, max(0, position - 600), position):
            floor = match.end()
        return max(floor, position - 600)

    def _people_before(self, position: int, floor: int) -> list[NameSpan]:
        """The list of names that ends nearest before ``position`` in the clause."""
        at = bisect_right(self.starts, position - 1) - 1
        if at < 0 or self.names[at][0] < floor or self.names[at][1] > position:
            return []
        people = [NameSpan(*self.names[at], 0.0)]
        if position - people[0].end > 40:
            return []
        while at > 0:
            gap = self.text[self.names[at - 1][1] : self.names[at][0]]
            gap = re.sub(r"[（(][^（）()]{0,20}[）)]", "", gap)
            if gap.strip() not in ("、", "和", "及", "与", "，") or len(gap) > 4:
                break
            if gap.strip() == "，":
                break
            at -= 1
            people.insert(0, NameSpan(*self.names[at], 0.0))
        return people

    # -- 增补Y甲、乙 ------------------------------------------------------------

    def _filled(self, group: Group) -> Career | None:
        """The verb stands before the people and their post: 增补副主席甲、乙, 决定甲代理市长."""
        start = group.posts[0].start
        name = group.names[0].start
        if "代理" in group.posts[0].modifiers and self.text.endswith(_DECIDES, 0, name):
            rule = "appointment clause"  # 决定甲代理市长
            return Career(tuple(group.names), group, "acting", "APPOINTED", "决定", name, rule)
        verb = _FILLING.search(self.text[max(0, start - 4) : start])
        if verb is None or group.rule != "title+name":
            return None
        return self._career(group.names, group, verb[0], start, "appointment clause")

    # -- 1995.12—2000.10　Y -------------------------------------------------------

    def _in_period(self, group: Group) -> Career | None:
        """A line of a curriculum vitae: the years, then what the person was in them."""
        period = self._period(group.start)
        if (
            period is None
            or _TELLS.match(self.text, period.end())
            or _SENTENCE.search(self.text, period.end(), group.start)
        ):
            return None
        subject = self._subject(group.start)
        if subject is None:
            return None
        status: Status = "former" if period["until"] else "current"
        return Career((subject,), group, status, "", "", period.start(), "career clause")

    def _period(self, position: int) -> re.Match[str] | None:
        """The years that a line opens with, or in dotted form an entry within it."""
        low = max(0, position - _LINE)
        ends = [(self.text.rfind(mark, low, position), mark) for mark in _ENTRY_ENDS]
        for end, mark in sorted(ends, reverse=True):
            if end < 0 < low:
                break
            period = match_period(self.text, end + 1)
            if period and (mark == "\n" or end < 0 or "." in period[0]):
                return period
        return None

    # -- 1990年10月，Y；1994年7月，Z -------------------------------------------

    def _in_entry(self, group: Group) -> Career | None:
        """An entry of a curriculum vitae in running text, beside another one."""
        low = max(0, group.start - _LINE)
        start = max(self.text.rfind(mark, low, group.start) for mark in _ENTRY_ENDS) + 1
        opened = match_entry(self.text, start)
        if opened is None or _TELLS.match(self.text, opened.end()):
            return None
        end = _ENTRY_END.search(self.text, group.end)
        goes_on = end is not None and match_entry(self.text, end.end()) is not None
        before = max(self.text.rfind(mark, 0, max(0, start - 1)) for mark in _ENTRY_ENDS) + 1
        if not goes_on and match_entry(self.text, before) is None:
            return None
        subject = self._subject(group.start)
        if subject is None:
            return None
        status: Status = "former" if goes_on or self.past else "current"
        return Career((subject,), group, status, "", "", start, "career clause")

    # -- 现任Y、Z ------------------------------------------------------------

    def _introduced(self, group: Group, previous: Career | None) -> Career | None:
        start = group.posts[0].start
        link = _BARE_LINK.search(self.text[max(0, start - 8) : start])
        listed = _IN_LIST.search(self.text, max(self._clause_floor(start), start - _LINE), start)
        if link is None and (listed is None or self._names_between(listed.start(), start)):
            return None
        verb = link["link"] if link else "历任"
        if previous and not _SENTENCE.search(self.text, previous.group.end, start):
            return self._career(previous.names, group, verb, start, "career clause")
        subject = self._subject(start)
        if subject is None:
            return None
        return self._career([subject], group, verb, start, "career clause")

    def _names_between(self, start: int, end: int) -> bool:
        at = bisect_right(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end

    def _subject(self, position: int) -> NameSpan | None:
        """Whom the paragraph is about: its first name, or the last one introduced with 男/女."""
        floor = self._clause_floor(position)
        at = bisect_right(self.starts, floor - 1)
        if at < len(self.names) and self.names[at][1] <= position:
            return NameSpan(*self.names[at], 0.0)
        line = self.text.rfind("\n", 0, position) + 1
        first = None
        for at in range(bisect_right(self.starts, position) - 1, -1, -1):
            start, end = self.names[at]
            if position - start > _PARAGRAPH:
                break
            if start < line:
                if first is None and _LIFE.match(self.text, end):
                    return NameSpan(start, end, 0.0)
                if first is not None:
                    break
                continue
            first = NameSpan(start, end, 0.0)
            if start < floor and first is not None and self.text[end : end + 1] in ("，", ","):
                return first
        return first

    # -- …, Z ----------------------------------------------------------------

    def _continued(self, group: Group, previous: Career | None) -> Career | None:
        """A post that carries on the list that a clause began."""
        if previous is None:
            return None
        gap = self.text[previous.group.posts[-1].end : group.posts[0].start]
        if _NEW_SENTENCE.match(gap) and group.posts[0].terms:
            return Career(previous.names, group, None, "", "", group.start, "career clause")
        if _NOMINATED.fullmatch(gap):  # 任区委副书记、提名|区长人选
            return replace(previous, group=group, status="designate", change="", mode="")
        unread = previous.status == "former" and _UNREAD_POST.match(gap)
        if not unread and not _CONTINUES.match(gap):
            return None
        change = (
            previous.change if "、" in gap or "和" in gap or previous.change == "REMOVED" else ""
        )
        return Career(
            previous.names,
            group,
            previous.status,
            change,
            previous.mode,
            previous.start,
            previous.rule,
        )


def _mode(verb: str) -> str:
    """The standard name of a change: 任命 决定 当选 免去 辞去 不再担任 接受辞职."""
    for mark, mode in _MODES:
        if re.search(mark, verb):
            return mode
    return "任命"
