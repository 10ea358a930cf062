"""Lines: what each line of a newspaper page is, by its own form.

``Page`` holds the lines of a text that are not blank, and tells of each its kind: headline,
byline, metadata, dateline, separator, body. No kind depends on the lines around it.
``first_day`` reads the date that a line gives in full.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import Enum, auto

__all__ = [
    "ANCHORS",
    "BODIES",
    "DATELINE",
    "FULL_DATE",
    "HAN",
    "SENTENCE_MARK",
    "Kind",
    "Page",
    "first_day",
]


class Kind(Enum):
    """What a line is, by its own form."""

    HEADLINE = auto()  # short, and no sentence: headline, kicker, subhead
    BYLINE = auto()  # ■本报记者 方栖
    META = auto()  # 发布时间：2022-12-15 来源：…
    MASTHEAD = auto()  # 云川日报 2019年11月08日 星期五 第A01版
    DATELINE = auto()  # a paragraph that opens with 本报讯, 新华社…电, （记者 …）
    NOTE = auto()  # 编者按：…
    CREDIT = auto()  # 责任编辑：…, a photo credit, the label of a sidebar
    SEPARATOR = auto()  # -----
    BODY = auto()  # everything else


ANCHORS = frozenset({Kind.BYLINE, Kind.META, Kind.DATELINE})
BODIES = frozenset({Kind.BODY, Kind.DATELINE})
_LANDMARKS = ANCHORS | {Kind.SEPARATOR}

HAN = "\u3400-\u4dbf\u4e00-\u9fff〇"
_SPACE = r"[\s\u3000]"
_SELF = "本报|本台|本网|本刊|本站|本社"
_AGENCY = "新华社|新华网|中新社|中新网|人民网|人民日报|央视|央广|国际在线|中国网"
_OUTLET_END = "日报|晚报|早报|晨报|时报|商报|报社?|网|社|台|新闻|中心|客户端|传媒|融媒体?"
_ROLE = "记者|通讯员|评论员|实习生|撰稿人?"
_RANK = "全媒体|融媒体?|特约|首席|见习|实习|特派|高级|时政"
_BULLET = "[■□◆◇●○▲△★☆◎※►▶]"
_DAY = r"\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}"
FULL_DATE = re.compile(r"(?<!\d)(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})(?!\d)", re.ASCII)

_LINE = re.compile(r"\S[^\n\r\f\v\x85\u2028\u2029]*")
_HINT_SPAN = 48
_HINT = re.compile(
    rf"讯|电|消息|记者|通讯员|评论员|实习生|撰稿|作者|来源|稿源|日期|时间|{_DAY}"
    r"|[-=*_＿—■─━═－＝＊][ \u3000]?[-=*_＿—■─━═－＝＊]"
)
_SEPARATOR = re.compile(r"(?:[-=*_＿—■─━═－＝＊][ \u3000]*){3,}")
DATELINE = re.compile(
    rf"{_BULLET}?{_SPACE}?(?:"
    # 本报讯, 本报综合讯
    rf"[【\[（(]?(?:{_SELF})[{HAN}]{{0,6}}讯"
    # 新华社北京11月7日电, 据新华社…电
    rf"|[（(]?据?(?:{_SELF}|{_AGENCY})[^，。,；;：:！？!?“”《》]{{0,24}}?"
    rf"月\d{{1,2}}日{_SPACE}?(?:电|讯|消息)"
    # 云川网11月7日讯 （
    rf"|[^\s，。,；;：:！？!?“”《》]{{2,20}}"
    rf"月\d{{1,2}}日{_SPACE}?(?:电|讯|消息)(?=[\s（(：:]|$)"
    # 云川日报讯（, but not 通讯（ or 快讯：
    rf"|[{HAN}A-Za-z/／·]{{2,20}}(?<![通快短喜简资音腾问电])讯{_SPACE}?(?=[（(]|\s|[：:])"
    # 央视网消息（新闻联播）：
    rf"|(?:{_SELF}|[{HAN}]{{1,10}}[网台社报]|(?:{_AGENCY})[{HAN}]{{0,4}})消息{_SPACE}?"
    r"(?=[（(：:]|\s)"
    # （记者 方栖）11月7日
    rf"|[（(][{HAN}]{{0,12}}(?:{_ROLE})[^（）()，。,]{{1,40}}[）)]{_SPACE}*[^\s）)]"
    # 本报记者 方栖 报道
    rf"|(?:{_SELF})(?:{_RANK})?记者{_SPACE}?[{HAN}·]{{2,4}}(?:[\s、][{HAN}·]{{2,4}}){{0,3}}"
    rf"{_SPACE}?(?:报道|发自)"
    r")"
)
_NOTE = re.compile(
    r"[【\[（(■◆]?(?:编者按|编者的话|编者荐语|开栏的话|核心提示|核心阅读|阅读提示|内容提要|导读|导语)"
    r"[】\]）)]?[：:\s]"
    r"|[【\[](?:编者按|核心提示|导读|导语)[】\]]"
    rf"|[（(]?{_DAY}日?(?:于[{HAN}]{{1,8}})?[）)]?$"
)
_META = re.compile(
    rf"(?:发布|发稿|发表|更新|成文)?(?:日期|时间){_SPACE}?[：:]{_SPACE}?{_DAY}"
    rf"|(?:信息|文章|稿件|新闻)?(?:来源|稿源|作者){_SPACE}?[：:]"
    rf"|{_DAY}日?{_SPACE}+(?:\d{{1,2}}[:：]\d\d|来源|作者|编辑|浏览|阅读|点击|字号|发布|【)"
)
_MASTHEAD = re.compile(
    rf"《?[{HAN}]{{2,6}}(?:日报|晚报|早报|晨报|时报)》?(?={_SPACE}|$)"
    rf"|{_DAY}日{_SPACE}*星期[一二三四五六日天]"
    rf"|第?{_SPACE}?[A-Z]?\d{{1,2}}{_SPACE}?版(?:[：:\s]|$)"
)
_CREDIT = re.compile(
    r"[（(【\[]?(?:"
    rf"(?:责任编辑|责编|校对|审核|终审|监制){_SPACE}|(?:责任编辑|责编|原标题){_SPACE}?[：:/／]"
    # with a name, unlike 视频：市政府召开会议
    r"|(?:(?:本版|本期|值班|执行|视频|文字)?(?:编辑|美编|校对|审核|审读|审校|初审|复审|终审"
    r"|[一二三]审|监制|签发|统筹|策划|制作|版式|供稿|投稿|摄影|摄像|图片|图片来源|视频|文字|海报"
    rf"|值班主任|总编辑|主编)(?:人员|员|人)?|记者|通讯员){_SPACE}?[：:/／]{_SPACE}*"
    rf"(?=[{HAN}]{{0,4}}(?:[^{HAN}]|$))"
    r"|下转|上接|紧接|扫一扫|完[）)]"
    r")"
    # the label of a sidebar, alone on its line
    r"|[【\[（(■◆]?(?:相关(?:链接|新闻|阅读|报道)|延伸阅读|新闻(?:链接|背景)|背景(?:资料|链接)|链接"
    r"|附件|编后话?|名词解释|小贴士)[】\]）)]?[：:]?$"
    # captions
    r"|图为|图[①-⑳]|[▲▼↑↓△]"
)
_SIGNED = re.compile(
    rf"[（(][^（）()]{{0,60}}(?:{_ROLE})[^（）()]{{0,80}}[）)]$|.{{0,60}}摄[）)]?$"
)
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．]|\d{1,2}\.(?!\d)"
    rf"|第[一二三四五六七八九十]{{1,3}}[章节条款]|[①-⑳]|{_DAY}"
)
_LONGEST_HEADLINE = 80
_LONGEST_BARE_HEADLINE = 150  # without a comma or full stop
_LONGEST_META = 160
_LONGEST_NOTE = 400
_NO_HEADLINE_START = "，。、；：！？）】》”’,.;:!?)%"
_NO_HEADLINE_END = re.compile(
    r"[。；，、;,.．][”’」』）)]?$|[。！？…][”’」』]?[（(][^（）()]*[）)]$"
)
SENTENCE_MARK = re.compile(r"[，。；！？,;!?]")


class Page:
    """The lines of a text that are not blank, each with its place and its kind.

    ``spans`` are the (start, end) of the lines in ``text``, surrounding space left out.
    """

    __slots__ = ("_kinds", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [
            (found.start(), found.start() + len(found.group().rstrip()))
            for found in _LINE.finditer(text)
        ]
        self._kinds: dict[int, Kind] = {}

    def line(self, index: int) -> str:
        start, end = self.spans[index]
        return self.text[start:end]

    def kind(self, index: int) -> Kind:
        known = self._kinds.get(index)
        if known is None:
            known = self._kinds[index] = _kind(self.line(index))
        return known

    def gap(self, index: int) -> int:
        """How many line breaks stand between a line and the one before it."""
        before = self.spans[index - 1][1] if index else 0
        here = self.spans[index][0]
        return self.text.count("\n", before, here) or self.text.count("\r", before, here)

    def usual_gap(self) -> int:
        """The commonest gap of the page; of equally common ones the widest."""
        gaps = Counter(self.gap(i) for i in range(1, min(len(self.spans), 400)))
        return max(gaps, key=lambda gap: (gaps[gap], gap), default=1)

    def landmarks(self) -> Iterator[int]:
        """The lines that may open an article's body or part two articles, in order."""
        text, hint = self.text, _HINT.search
        for index, (start, end) in enumerate(self.spans):
            if hint(text, start, min(end, start + _HINT_SPAN)) and self.kind(index) in _LANDMARKS:
                yield index

    def after_form_feeds(self) -> set[int]:
        """The lines with a form feed right before them."""
        if "\f" not in self.text:
            return set()
        starts = [start for start, _ in self.spans]
        found = {bisect_left(starts, feed.start()) for feed in re.finditer("\f", self.text)}
        return {index for index in found if index < len(starts)}


def _kind(line: str) -> Kind:
    """What a line is, looking at nothing but the line."""
    if DATELINE.match(line):
        return Kind.DATELINE
    if len(line) <= _LONGEST_NOTE and _NOTE.match(line):
        return Kind.NOTE
    if len(line) <= _LONGEST_META and "。" not in line and _META.match(line):
        return Kind.META
    if _SEPARATOR.fullmatch(line):
        return Kind.SEPARATOR
    if len(line) <= _LONGEST_HEADLINE:
        return _kind_of_short(line)
    bare = len(line) <= _LONGEST_BARE_HEADLINE and not SENTENCE_MARK.search(line)
    return Kind.HEADLINE if bare else Kind.BODY


def _kind_of_short(line: str) -> Kind:
    if _is_byline(line):
        return Kind.BYLINE
    if _CREDIT.match(line) or _SIGNED.match(line):
        return Kind.CREDIT
    if _MASTHEAD.match(line) and not SENTENCE_MARK.search(line):
        return Kind.MASTHEAD
    if line[0] in _NO_HEADLINE_START or _NUMBERED.match(line) or _NO_HEADLINE_END.search(line):
        return Kind.BODY
    return Kind.HEADLINE


_BYLINE_START = re.compile(
    rf"(?:{_BULLET}{_SPACE}*)?"
    r"(?:(?:文|图|文图|图文)?(?:[/／·|｜丨]文|[/／·|｜丨]图)?[/／:：|｜丨\s]{1,2})?"
    rf"(?P<outlet>{_SELF}|[{HAN}]{{1,7}}(?:{_OUTLET_END}))?{_SPACE}?"
    rf"(?:{_RANK}|驻[{HAN}]{{1,4}})?(?P<role>{_ROLE})"
)
_ROLE_WORDS = re.compile(
    rf"(?:{_SELF})?(?:{_RANK})?(?:{_ROLE})"
    r"|摄影报道|综合报道|联合报道|文/图|图/文|文图|图文|摄影|报道|综合|整理|采写"
)
_BETWEEN_NAMES = re.compile(r"[\s\u3000、/／|｜丨:：()（）&]+")
_NAME = re.compile(rf"[{HAN}]{{1,4}}|[{HAN}]{{1,10}}(?:[·•][{HAN}]{{1,10}}){{1,3}}")
# What follows 记者 or 评论员 in headings and sentences, never in a byline.
_NO_NAME = re.compile(
    "走|手记|观察|调查|节|见面|来信|蹲点|札记|探访|体验|在|从|获|了解|采访|现场|视点|亲历|眼"
    "|说|站|团|会|证|提问|问|文章|电话|协会"
)
_MOST_NAMES = 16


def _is_byline(line: str) -> bool:
    """Whether a short line gives reporters and nothing more."""
    found = _BYLINE_START.match(line)
    if found is None or line.endswith("摄") or SENTENCE_MARK.search(line):
        return False
    rest = line[found.end() :]
    if _NO_NAME.match(rest):
        return False
    names = [name for name in _BETWEEN_NAMES.split(_ROLE_WORDS.sub(" ", rest)) if name]
    if not names:
        return bool(found["outlet"]) and found["role"] == "评论员"
    if rest[0] in ":：" and not found["outlet"]:
        return False  # 记者：… is an interview or a credit
    return len(names) <= _MOST_NAMES and all(map(_NAME.fullmatch, names))


def first_day(text: str) -> str | None:
    """The first full date (ISO) in a text that is a day of the calendar."""
    for year, month, day in FULL_DATE.findall(text):
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None
