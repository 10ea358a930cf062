"""Meetings: names that end in 会议, 大会, 座谈会, 仪式 …

The name runs left from its head to the verb or preposition that governs it,
and starts at the first word that can open a name (an organ, a place, a level,
a term, a number, a quotation). 暨 joins two names into one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .lexicon import data_text
from .outline import Outline

__all__ = ["MeetingSpan", "find_meetings"]

_HEAD = re.compile(r"T_*(?:T_*)*")
_LONGEST = 60
# what ends the search to the left
_HARD_LETTERS = frozenset(",.;:\n<>*")
_SOFT = re.compile(
    r".*(?:学习贯彻|传达学习|传达|学习|贯彻|落实|和|与|及|以及|的|同意|落实好|结合)", re.S
)
_OPENING = re.compile(r"(?:[LOPpqFVtD]_*|o_*(?![_r])|n{4}(?=[xFP])|B_*|\"|T_(?=T)|n+xT)")
_COMMEMORATES = re.compile(
    r"^全[国省市县]\d+个?[省市县区城]|建[州市县区校院党国盟旗]\d|向人民英雄|纪念|庆祝|学习贯彻|深入学习|首届|首次|中非|中阿|新春|迎春|专题|总结"
)
_STUDIED = re.compile("(?:深入|认真|传达|全面)?(?:学习贯彻|学习|贯彻落实|贯彻)(?!暨|落实)")
# 召开|党委常委会2020年第6次会议
_BODY = re.compile(
    "(?:党委|党组|常务|校长|院长|局长)?(?:常委会|党委会|党组会|办公会|常务会)(?=[0-9０-９]{4}年第)"
)
_LEADS_ON = ("经", "对", "由", "将", "把", "宣布")  # before a meeting that has no name
_HOMAGE = "向人民英雄"
_CEREMONY = re.compile("[\u4e00-\u9fff]{0,3}(?:仪式|典礼)")
_TRAILING = ("会议", "大会")
# 2023年第二季度重大项目集中开工活动在…举行
_HELD = re.compile(r"(?:在[^，。；\n]{2,16})?(?:隆重|正式|顺利|成功)?(?:举行|举办|启动|开幕)")
_DATED = re.compile("[0-9０-９]|周年|首届|集中|签约|合作|第[一二三四五六七八九十]+[届次季]")
_ANNIVERSARY = re.compile(r"[\d一二三四五六七八九十百]+周年(?:庆祝|庆典|纪念)$")
_ACTIVITY = re.compile(r"举行|举办|启动|参加|出席|开展|组织")
_NOUNS = re.compile("[xwnHCbE][xwnHCbE_]{0,9}")
_OUR_UNIT = re.compile("我[校院局厅场]")
# 二十届三中全会|精神专题研讨班
_SPIRIT = re.compile("精神(?:专题|集中|主题|学习|培训|宣讲|研讨|轮训|宣讲团|[省市县区州]){1,3}")
_OF_PRESIDIUM = re.compile("主席团(?:常务主席)?第[一二三四五六七八九十]+次(?:全体)?")
# 召开|各民主党派、工商联负责人和无党派人士座谈会: a list inside the name
_OF_PARTIES = re.compile(
    "(?:(?:召开|举行|举办)的?|主持|出席|参加|[，。和与]|^|\n)"
    "(?P<name>(?:[省市区县](?:级|政协)?)?各?民主党派(?:中央)?(?:[、和及与](?!就|对)[^的就对，。；：、\n]{1,14}){1,5})$"
)
# 召开|服务南疆高质量发展座谈会, ^全市争创全国文明城市推进大会: all that the clause has left
_WHOLE = re.compile(
    r"(?:(?:召开|举行|举办(?!法))(?:了|过|(?![了过]))|^(?=全[省市县区州盟旗镇]))(?P<name>(?![和与])[^的]{2,40})$"
)
_GOVERNED = re.compile(
    "召开|举行|举办|筹办|会谈|参加|出席|列席|主持|学习|贯彻|落实|传达|认真|深入开展|组织|根据|按照|迎接|通过|听取|审议"
)
_PERSONAL = re.compile("[HAr]")
_JOINS = re.compile("[和与及]")
_OWNER = re.compile("(?:全国|全省|全市|全县|[省市县区州盟旗])$")
_LONGEST_OWNER = 3
_HARD = frozenset("，。、；：（）《》“”")
_EMPTY = re.compile(
    r"[这那该此本两每各一多几次届场个项期对系列重要专题闭门上述有关相关上下午新的]*"
)
# 县人大常委会召开|第三十一次会议: a number without a convener is no name
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}(?:次|阶段)(?:全体|常务|主席|主任)?(?:[（(]扩大[）)])?(?:会议|大会)"
)
_SESSION_ALONE = re.compile("(?:大会|会议)(?:开幕|闭幕)(?:大会|会议|会|式)")
_GENERIC_END = re.compile(r"(?:全国|全省|全市|全县|全区|我市|我省|市|省|县|区)(?:会议|大会|活动)")
_PAIR = {"”": "“", "」": "「", "》": "《", "）": "（", ")": "("}


_PARTY = re.compile(r"党的(?=[一二三四五六七八九十])")
_PLENARY = re.compile(r"全会|代表大会|[一二三四五六七八九十]+大")
# 召开市委常委会: the committee's name stands for its meeting
_CONVENED = re.compile(
    r"(?:召开|举行|召集)((?:[\u4e00-\u9fff]{2,6})?[省市县区州盟旗]委(?:常委会议?|全委会议?)|[\u4e00-\u9fff]{0,6}党组会)"
    r"(?=[，,。；、传学研审听讨])"
)
_CONGRESS = re.compile(
    r"[一二三四五六七八九十党](?:(?<!党)[一二三四五六七八九十]{1,2}大(?=精神|报告|以来|期间|安保|前后|上[，,指强提作所]|"
    r"召开|胜利|提出|闭幕|代表|关于|确定|战略|作出|擘画|描绘|对|[，。、的和）》后,;；:：\n ])"
    r"|(?<=党)的(?:[七八九]|十[一二三四五六七八九]|二十[一二三四五六七八九]?)大(?![\u4e00-\u9fff]?[会型]))"
)
_ORDINAL = re.compile("第[一二三四五六七八九十]{1,3}次$")
_SESSIONS = re.compile(
    r"(?:(?:省|市|县|区|州|盟|旗|自治区)(?:委|政协|人大)|党的|十[\u4e00-\u9fff]届)?"
    r"(?:[一二三四五六七八九十]+届)?[一二三四五六七八九十]+[次中]、$"
)
# 切实把区政协十届十四次常委会筹备好
_SESSION_OF = re.compile(
    r"(?:政协|人大)"
    r"[一二三四五六七八九十]+届(?:委员会)?(?:第)?[一二三四五六七八九十]+次(?:常委会|主席会|主任会)(?!议)"
)
_TWO_SESSIONS = re.compile("(?:全国|全?[省市县区州盟旗])“两会”")
_AND_CONGRESS = re.compile("[一二三四五六七八九十]大[和与及](?=[全省市县区第])")
_STOP = re.compile(r"[，。；：！？,;:\n]")
_DAY = re.compile(r"[0-9０-９][日号](?:上午|下午|晚|早)?|[上下]午|今天|昨天|昨日")


@cache
def _words(kind: str) -> frozenset[str]:
    """Words of ``meeting_words.tsv``: names too general to stand alone, words inside names."""
    rows = (r.split("\t") for r in data_text("meeting_words.tsv").splitlines() if r[0] != "#")
    return frozenset(word for word, found in rows if found == kind)


class MeetingSpan(NamedTuple):
    """A named meeting; ``bare`` where it is a common noun without a name."""

    start: int
    end: int
    bare: bool


def find_meetings(outline: Outline) -> list[MeetingSpan]:
    """Meetings in text order, bare ones (会议, 座谈会) too."""
    text = outline.text
    found: list[MeetingSpan] = []
    floor = 0
    for match in _HEAD.finditer(outline.letters):
        if match.start() < floor:
            continue
        end = _end(outline, match)
        if found and _goes_on(outline, found[-1], match.start()):
            earlier = found.pop()  # 庆祝活动|召集人全体动员大会
            found.append(MeetingSpan(earlier.start, end, False))
            floor = end
            continue
        start = _start(outline, match.start(), end, floor)
        if _EMPTY.fullmatch(text, start, match.start()):  # 此次|揭牌仪式
            start = match.start()
        if (found and found[-1].end == match.start()) or (
            found and text[found[-1].end : start] == ""
        ):
            previous = found[-1]
            if not previous.bare and text[previous.end : start] == "":
                found[-1] = MeetingSpan(previous.start, end, False)
                floor = end
                continue
        joined = found and not found[-1].bare and text[found[-1].end : found[-1].end + 1] == "暨"
        if joined and not _STOP.search(text, found[-1].end, match.start()):
            found[-1] = MeetingSpan(found[-1].start, end, False)
        else:
            found.append(MeetingSpan(start, end, _is_bare(outline, start, match.start(), end)))
        floor = end
    found += [_congress(text, *m.span()) for m in _CONGRESS.finditer(text)]
    found += [MeetingSpan(*m.span(1), False) for m in _CONVENED.finditer(text)]
    if "“两会”" in text:
        found += [MeetingSpan(*m.span(), False) for m in _TWO_SESSIONS.finditer(text)]
    if "届" in text:
        found += [_session(outline, *m.span()) for m in _SESSION_OF.finditer(text)]
    return found


def _congress(text: str, start: int, end: int) -> MeetingSpan:
    """A congress, with 党的 where it stands before the number."""
    party = text.startswith(("党的", "中共"), start - 2)
    return MeetingSpan(start - 2 if party else start, end, False)


def _session(outline: Outline, start: int, end: int) -> MeetingSpan:
    """A session with the place or level right before it (区|政协十届十四次常委会)."""
    before = outline.token_start(start) if outline.letters[start] == "_" else start
    if before == start and start and outline.letters[start - 1] in "P_L":
        token = outline.token_start(start - 1)
        before = token if outline.letters[token] in "PpL" else start
    return MeetingSpan(before, end, False)


def _goes_on(outline: Outline, before: MeetingSpan, head: int) -> bool:
    """Whether a head is no name's end: nouns, or its presidium, lead on to the next head."""
    if _OF_PRESIDIUM.fullmatch(outline.text, before.end, head):
        return True
    if _SPIRIT.fullmatch(outline.text, before.end, head):
        return True
    nouns = _NOUNS.fullmatch(outline.letters, before.end, head)
    return nouns is not None and outline.text.endswith("活动", before.start, before.end)


def _end(outline: Outline, match: re.Match[str]) -> int:
    """The end of the heads that stand together; 推进会|会议精神 loses the second."""
    text, end = outline.text, match.end()
    if text[match.start() : end].endswith(_TRAILING) and text.startswith("精神", end):
        last = max(match.start(), end - 2)
        if last > match.start() and outline.letters[last] == "T":
            return last
    return end


def _start(outline: Outline, head: int, end: int, floor: int) -> int:
    text, letters = outline.text, outline.letters
    left = max(floor, head - _LONGEST)
    edge = _segment(outline, head, left)
    segment = text[edge:head]
    if text.startswith("两会", head):  # 精心筹备|两会, 省两会
        owner = _OWNER.search(text, max(0, head - _LONGEST_OWNER), head)
        before = outline.token_start(head - 1) if head else 0
        named = head > 0 and letters[before] in "Pp"
        return owner.start() if owner else before if named else head
    if text.find("民主党派", left, head) >= 0:
        parties = _OF_PARTIES.search(text, left, head)
        if parties and not _GOVERNED.search(parties["name"]):
            return parties.start("name")
    whole = _WHOLE.search(segment)
    if whole and _is_name(outline, edge + whole.start("name"), head):
        return edge + whole.start("name")
    cuts = _hard_cuts(outline, edge, head)
    if cuts:
        edge = cuts[-1]
        segment = text[edge:head]
    spirit = text.startswith("精神", end) and not _SPIRIT.match(text, end)
    studied = list(_STUDIED.finditer(segment)) if spirit else []
    if studied:  # 深入学习贯彻|全国教育大会精神
        edge += studied[-1].end()
        segment = text[edge:head]
    special = _COMMEMORATES.search(segment) or _PARTY.search(segment)
    if special and _PLENARY.match(text, head) and not special.group().startswith("党的"):
        special = _PARTY.search(segment)
    unit = _OUR_UNIT.search(text, max(0, edge - 1), head)
    if unit and text.startswith("与", unit.end()):
        return unit.start()  # 我校与某市政府战略合作签约仪式
    if unit:
        edge = unit.end()
        segment = text[edge:head]
    opening = _OPENING.search(letters, edge, head + 1)
    starts = [m.start() + (0 if m is opening else edge) for m in (special, opening) if m]
    starts = [s for s in starts if s <= head]
    if segment.endswith("的") and not letters[edge : head - 1].strip("PpFV_"):
        return head  # 在河内的|悼念活动
    if starts:
        body = _BODY.search(text, edge, min(starts) + 6)
        return body.start() if body else _shared_session(text, min(starts), left)
    soft = _SOFT.match(segment)
    if soft:
        edge += soft.end()
    while edge < head and (letters[edge] in "_ )" or text[edge] in "，、"):
        edge += 1
    return edge


def _is_name(outline: Outline, start: int, head: int) -> bool:
    """Whether all of a stretch before a head may be a name: no verb, no person, no other head."""
    name = outline.text[start:head]
    if _GOVERNED.search(name) or _HARD.intersection(name):
        return False
    last = outline.token_start(head - 1)  # 指挥长|会议
    if _PERSONAL.search(outline.letters, start, last):
        return False
    return not (_JOINS.search(name) and "T" in outline.letters[start:head])


def _shared_session(text: str, start: int, left: int) -> int:
    """市委六届三次、|四次全会 begins with the sessions that share its head, 第三次|中央… too."""
    ordinal = _ORDINAL.search(text, max(left, start - 6), start)
    if ordinal:
        return ordinal.start()
    shared = _SESSIONS.search(text[max(left, start - _LONGEST) : start])
    return start - len(shared[0]) if shared else start


def _segment(outline: Outline, head: int, left: int) -> int:
    """Where the clause begins; quotations and brackets are passed over whole."""
    text, letters = outline.text, outline.letters
    position = head
    while position > left:
        char = text[position - 1]
        opener = _PAIR.get(char)
        if opener:
            opened = text.rfind(opener, left, position)
            if opened < 0 or position - opened > (8 if char in "）)" else 40):
                return position
            position = opened
            continue
        letter = letters[position - 1]
        if letter in _HARD_LETTERS or char in "“「（(" or letter == " " or letter == "、":
            return position
        position -= 1
    while position < head and letters[position] == "_":
        position += 1
    return position


def _hard_cuts(outline: Outline, start: int, head: int) -> list[int]:
    """Ends of governing verbs and prepositions outside quotations."""
    text, letters = outline.text, outline.letters
    cuts = [m.end() for m in _DAY.finditer(text, start, head)]
    cuts += [m.end() for m in _AND_CONGRESS.finditer(text, start, head)]
    position = start
    special = _COMMEMORATES.search(text, start, head)
    names_from = special.start() if special else head
    while position < head:
        letter = letters[position]
        if text[position] == "“":
            close = text.find("”", position, head)
            position = close + 1 if close > 0 else position + 1
            continue
        end = outline.token_end(position)
        person = letter == "A" and (position > names_from or text[position:end] in _MILITARY)
        word = text[position:end]
        opens = word == "开展" and _CEREMONY.match(text, head)  # 开展|义诊授牌仪式
        passable = (_passable(word) and not opens) or text.startswith(_HOMAGE, position)
        if letter in "vuAN" and not person and not passable and end <= head:
            cuts.append(end)
        position = end
    return sorted(cuts)


def _passable(word: str) -> bool:
    """Words that stand inside names of meetings as well."""
    return word in _words("inside")


_MILITARY = frozenset(("上将", "中将", "少将", "大校"))


def _is_bare(outline: Outline, start: int, head: int, end: int) -> bool:
    text = outline.text
    prefix = text[start:head]
    surface = text[start:end]
    if surface in _words("bare") or _SESSION_ALONE.fullmatch(surface):
        return True
    if not prefix.strip():
        return len(surface) <= 3 and not surface.endswith("式")
    letters = outline.letters[start:head]
    if letters[0] in "vb" and not letters.strip("vb_") and surface[len(prefix) :] in _words("bare"):
        return True  # 推动峰会
    if prefix.endswith(_LEADS_ON) and text[head:end] in _words("bare"):
        return True  # 草案经大会审议
    if len(prefix) == 1 and text[head:end] in _words("bare") and text[head:end] != "两会":
        return True
    if _EMPTY.fullmatch(prefix) or _GENERIC_END.fullmatch(surface) or _NUMBERED.fullmatch(surface):
        return True
    if text[head:end] != "活动":
        return False
    quoted = "“" in prefix and _ACTIVITY.search(text, max(0, start - 12), min(len(text), end + 12))
    held = _HELD.match(text, end) and _DATED.search(prefix)
    return not (quoted or held or _ANNIVERSARY.search(prefix))
