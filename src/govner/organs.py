"""Organs standing alone: what opens them, what ends them, over outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .mentions import occurrences
from .outline import Outline, stretches

__all__ = ["OrganSpan", "find_organs"]

_END = "(?:B_*|s_*|o_*|(?<=[P_])ei?(?!_))"
_RUN = "[xwnpPqFDVLoTEzilJt_]"
_LOCAL = "(?:[PpqFV]_*)"
_SECTION = "(?:[xw_]{2,4}z(?![xz_]))?"  # 市妇联|儿童部
_PATTERN = re.compile(
    rf"(?P<party>O_+(?:[Pp]_*){{1,6}}O_+(?:{_RUN}{{0,9}}{_END}){{0,4}})"
    rf"|(?P<organ>(?:Dn{{1,4}}z)?(?:t_*(?=[Pp]_))?{_LOCAL}{{0,6}}(?:(?:t_*)?L_)?(?:t_*)?O_*(?:{_RUN}{{0,9}}{_END}){{0,4}}{_SECTION})"
    rf"|(?P<consult>o_(?:t_*)?(?:[Pp]_*){{1,3}}(?:t_*)?(?:[ose]_*i?){{1,3}})"
    rf"|(?P<placed>(?:Dn{{1,2}}z)?{_LOCAL}{{1,6}}(?:(?:t_*)?L_*)?(?:{_RUN}{{0,14}}{_END}|O_*)(?:{_RUN}{{0,6}}{_END}){{0,4}})"
    rf"|(?P<level>(?:t_*)?L_?(?:{_RUN}{{0,14}}{_END})(?:{_RUN}{{0,6}}{_END}){{0,4}})"
    rf"|(?P<weak>[FPp]_*(?:[Ppq]_*){{0,4}}[xw_n]{{1,9}}z(?![xwz_]))"
    rf"|(?P<open>(?:(?<![xw_zpqLn])|(?<=[vb]_)|(?<=[vb]__))[xwpqn_]{{2,12}}s_*)"
    rf"|(?P<short>(?<=[、])(?:B_+|o_+|s_(?!_)))"
    rf"|(?P<bare>B_+)"
)
# 中国和平统一促进会, 山东（日照）公司: forms with a conjunction or brackets
_JOINT = re.compile("(?P<joint>F_[xwn_]{1,6}u[xwn_]{1,8}s_*)")
_ASIDE = re.compile(r"(?P<aside>[xwn_]{2,8}\([Ppq]_+\)s_*)")
_ANCHOR = re.compile("[OoBsz]_*|e")
_INSIDE = frozenset("xwnpPqFDVLoTEzilJt_OBse、")
_LONGEST = 60
_OPEN_SUFFIX = re.compile(
    r"(?:有限公司|有限责任公司|股份有限公司|集团公司|公司|集团|大学|学院|研究院|协会|学会|商会|联合会|基金会|银行|医院|中学|小学|"
    r"促进会|联谊会|合作社|领导小组|指挥部|研究所|联盟)$"
)
_GENERIC = re.compile(
    r"(?:各|全|该|本|某|多家|一些|[一两三四五六七八九十]个|集团内部|有关|相关|部分|所有|其他|家|所|个|名|两|三|几|国有|民营|龙头|企业|外国|当地|基层|一所|一家|我国|优秀|"
    r"民办|公办|上市|知名|名牌|重点|高等|大型|中小|跨国|股份|乡镇|村级|农村|城市|世界|国际|农民|新型|专业|种植|养殖|社会|公益|行业|高校|综合|"
    r"高速公路|要求|推动|支持|鼓励|产业|创新|地方|技术|科技|文化|旅游|教育|培训|服务|研究|工作|经济|建设|发展|投资|金融|商业|民间|非政府|武装|恐怖|极端|反政府|主管|职能)+"
)
_NOT_ORGANS = re.compile(
    r"(?:全省|全市|全县|全区|全国|我省|我市|我县|我区|本市|该市|该县|该区)?(?:各|有关|相关)?(?:单位|部门|机关|中心|组织|社区|法院|"
    r"检察院|党委|政府|工会|学校|医院|银行|公司|企业|集团|总部|支部|党支部|团委|妇联|武警|办公室|党组织|议会|联盟|基地|部队)"
)
_PARTIES = (
    "中共",
    "中国共产党",
    "共青团",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "九三学社",
)
_POWERS = ("行署", "党委", "人大", "政府", "政协", "纪委", "监委", "法院", "检察院", "人武部")
_PARTY = ("中共", "中国共产党")
_CLAUSE_OPENS = re.compile("(?:调整(?=..)|[今明去前]年起?|年[底初]|[经使由与对向让据从](?=..))")
_LEAGUES = ("共青团", "中国共产主义青年团")
_NEVER = frozenset(("中央", "军委"))
_TROOP = re.compile("[0-9０-９]{4,6}部队")  # named by its number alone
_SOLDIERS = re.compile("官兵|战士|指战员|部队")
_NOT_ACTING = re.compile(
    r"有关|各部门|和地方|环境|环保|财政|预算|企业|媒体|广场|空调|隔离|公园|大街|商务区|电视台"
)
_ORDINAL_TERMS = ("新一届", "本届", "上届", "历届")
_DATELINE = re.compile(r"[\u4e00-\u9fff]{0,6}[0-9０-９]{1,2}月[0-9０-９]{1,2}日[电讯]|记者|讯|消息")
_MEDIA = ("社", "网", "报", "台")
# 中科院北京分院|党组 stands alone; before its head it belongs to the post
_PARTY_GROUP = re.compile(
    "(?:党组|党委|党工委)(?=在|任命|宣读|宣布|关于|人事|批准|同意|批复|决定|会议|对|向|和|、|，|。|与|召开|[一-龥]{0,4}研究|高度|认真)"
)
# a department without its place: what may not stand beside it, and what every place has
_NOT_ALONE = tuple("_BoszHCxwldfkRei")
_NOT_BEFORE = tuple("PpLOoBsqVxwzn")
_JOINS = ("和", "与")
_UNITS = frozenset(("派出所", "办公室", "编办", "建委", "指挥中心"))
_OPEN_KINDS = ("open", "aside", "joint", "placed")
_LONG_ENOUGH = 4
_GOES_ON = ("s", "B", "o", "z", "_", "e", "i")
_HEADED = ("领导小组", "指挥部")
_UNNAMED = re.compile(r"(?:[一某多几]|两)(?!中|小|院|附|医|职|建)")
_COLLECTIVE = re.compile(r"(?:全|本|该|各|我)[省市县区州盟旗镇乡村]|新区")


class OrganSpan(NamedTuple):
    start: int
    end: int
    kind: str


def find_organs(outline: Outline) -> list[OrganSpan]:
    """Named and definite organs in text order."""
    found: list[OrganSpan] = []
    for match in _matches(outline.letters):
        organ = _organ(outline, match, found)
        if organ and found and _leads(outline.text, found[-1], organ):
            found[-1] = organ._replace(start=found[-1].start)
        elif organ and outline.text.endswith("党委政府", organ.start, organ.end):
            found.append(organ._replace(end=organ.end - 2))
            found.append(organ._replace(start=organ.end - 2))
        elif organ:
            found.append(organ)
    return sorted([*found, *_repeated(outline, found)]) if found else found


def _repeated(outline: Outline, found: Sequence[OrganSpan]) -> Iterator[OrganSpan]:
    """Companies and schools named once, wherever else they stand (对|中轻集团|领导班子)."""
    text = outline.text
    surfaces = {
        text[organ.start : organ.end]
        for organ in found
        if organ.kind in _OPEN_KINDS and organ.end - organ.start >= _LONG_ENOUGH
    }
    reach = 0
    known = iter([*found, OrganSpan(len(text) + 1, len(text) + 1, "")])
    organ = next(known)
    for start, end in occurrences(sorted(surfaces), text) if surfaces else ():
        while organ.end <= start:
            organ = next(known)
        if end <= organ.start and start >= reach and _ends_there(outline, end):
            yield OrganSpan(start, end, "repeated")
            reach = end


def _ends_there(outline: Outline, end: int) -> bool:
    """Whether no longer organ goes on behind a name, and no student of the school."""
    after = outline.letters[end : end + 1]
    if after == "_":  # 宏远|集团领导
        after = "" if outline.letters[outline.token_start(end)] == "C" else after
    return after not in _GOES_ON and not outline.text.startswith("生", end)


def _matches(letters: str) -> list[re.Match[str]]:
    """What has the form of an organ, in text order and without overlap."""
    plain = [
        match
        for start, end in stretches(letters, _ANCHOR, _INSIDE, _LONGEST)
        for match in _PATTERN.finditer(letters, start, end)
    ]
    rare = list(_JOINT.finditer(letters))
    if "_)s" in letters:
        rare += _ASIDE.finditer(letters)
    if not rare:
        return plain
    chosen: list[re.Match[str]] = []
    for match in sorted([*plain, *rare], key=lambda m: (m.start(), -m.end())):
        if not chosen or match.start() >= chosen[-1].end():
            chosen.append(match)
    return chosen


def _leads(text: str, before: OrganSpan, organ: OrganSpan) -> bool:
    """共青团|国家统计局上海调查总队委员会 is one committee."""
    if text[before.end : organ.start] == "驻":  # 中央纪委国家监委|驻|海关总署纪检监察组
        return text.endswith(("纪检监察组", "纪检组"), organ.start, organ.end)
    if before.end != organ.start:
        return False
    owner = text[before.start : before.end]
    return owner in _PARTY or (
        owner in _LEAGUES
        and text.endswith(("委员会", "团委", "团工委", "支部"), organ.start, organ.end)
    )


def _organ(outline: Outline, match: re.Match[str], before: list[OrganSpan]) -> OrganSpan | None:
    text, letters = outline.text, outline.letters
    start, end = match.span()
    kind = match.lastgroup or ""
    surface = text[start:end]
    if kind == "party" and not surface.startswith(_PARTIES):
        end = outline.token_end(start)
    if kind == "consult":
        return OrganSpan(start, end, kind) if surface.startswith("政协") else None
    if kind == "short" and letters[start] == "s" and surface != "政府":
        return None
    if kind == "short" and letters[start] == "o" and not surface.endswith(_POWERS):
        return None
    if kind == "short" and before and before[-1].end == start - 1:
        return OrganSpan(start, end, kind)
    if kind in ("short", "bare"):
        return OrganSpan(start, end, "bare") if _is_alone(outline, start, end) else None
    if kind == "weak":
        return OrganSpan(start, end, kind) if surface[-1] in "局厅署办院" else None
    if kind in ("open", "aside"):
        while start < end and letters[start] == "_":
            start += 1
        if _TROOP.fullmatch(text, start, end):
            return OrganSpan(start, end, kind)
        party = _PARTY_GROUP.match(text, end)
        found = _open_organ(text[start:end], start, end)
        return found._replace(end=party.end()) if found and party else found
    if kind == "level":
        level = text[start : outline.token_end(start)] if letters[start] == "L" else ""
        if (
            (_COLLECTIVE.fullmatch(level) and not surface.endswith(_HEADED))
            or _NOT_ORGANS.fullmatch(surface)
            or _weak_tail(outline, start, end)
        ):
            return None
        return OrganSpan(start, end, kind)
    if kind == "placed" and (
        _UNNAMED.match(text, _place_end(letters, start))
        or _NOT_ORGANS.fullmatch(surface)
        or _weak_tail(outline, start, end)
    ):
        return None
    if letters[start] == "t" and text[start:end].startswith(_ORDINAL_TERMS):
        start = outline.token_end(start)
    party = _PARTY_GROUP.match(text, end)
    if party and letters[start] != "t":
        end = party.end()
    if kind == "organ":
        start = _drop_collective(outline, start)
        surface = text[start:end]
        if surface.endswith(_MEDIA) and _DATELINE.match(text, end):
            return None
        soldiers = surface == "武警" and _SOLDIERS.match(text, end)
        if soldiers or (surface in _NEVER and _NOT_ACTING.match(text, end)):
            return None
        if letters[end : end + 1] == "A" or text.startswith("法》", end):
            return None
    return OrganSpan(start, end, kind) if end > start else None


def _is_alone(outline: Outline, start: int, end: int) -> bool:
    """Whether a department stands there whose place is said elsewhere (代表|水利厅)."""
    letters = outline.letters
    before = letters[outline.token_start(start - 1)] if start else "\n"
    joined = outline.text[start - 1 : start] in _JOINS  # 县农业农村和|水利局
    return (
        letters[start] == "B"
        and not joined
        and before not in _NOT_BEFORE
        and letters[end : end + 1] not in _NOT_ALONE
        and outline.text[start:end] not in _UNITS
    )


def _place_end(letters: str, start: int) -> int:
    while start < len(letters) and letters[start] in "PpqFV_":
        start += 1
    return start


def _drop_collective(outline: Outline, start: int) -> int:
    """我市|市委: the level word does not belong to the organ."""
    if outline.letters[start] == "L" and outline.token_end(start) - start > 1:
        return outline.token_end(start)
    return start


def _open_organ(surface: str, start: int, end: int) -> OrganSpan | None:
    suffix = _OPEN_SUFFIX.search(surface)
    if suffix is None:
        return None
    opening = _CLAUSE_OPENS.match(surface, 0, suffix.start())
    if opening:  # 使|纺织集团充实了力量
        surface, start = surface[opening.end() :], start + opening.end()
        suffix = _OPEN_SUFFIX.search(surface)
        assert suffix is not None
    stem = surface[: suffix.start()]
    if len(stem) < 2 or "一流" in stem or _GENERIC.match(stem) or stem[0].isdigit():
        return None
    return OrganSpan(start, end, "open")


def _weak_tail(outline: Outline, start: int, end: int) -> bool:
    """A place followed by many ordinary words before a suffix is a clause, not a name."""
    letters = outline.letters
    last = outline.token_start(end - 1)
    inner = letters[start:last]
    return inner.count("L") > 3 or len(re.findall("w", inner)) > 4
