"""Places in free text: chains of divisions, townships and villages, venues."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import daachorse

from .gazetteer import gazetteer
from .outline import Outline

__all__ = ["GOING", "PlaceSpan", "find_places"]

_CHAIN = re.compile(r"(?:[PpFV]_*)(?:(?:[PpVF]_*|q_*(?!L))){0,5}")
_TAIL = re.compile(
    r"[\u4e00-\u9fff]{1,5}?(?:自治县|街道|嘎查|苏木|[镇乡村屯寨](?!民|里|上|党|委|干|支|企|官|医|集|容|口|内|外|长))"
)
_SITE = re.compile(
    r"(?:北|南|东|西|中)?[\u4e00-\u9fff]{0,6}?(?:公园|广场|大厦|大楼|宾馆|酒店|饭店|体育场|体育馆|会展中心|会议中心|国际机场|机场|火车站|"
    r"大桥|水库|风景名胜区|风景区|景区|半岛|自由贸易试验区|自由贸易港|自贸试验区|自贸区|保税区|新区|工业园区|工业园|产业园|科技园区|科技园|"
    r"隧道|码头|体育中心|国宾馆|大礼堂|礼堂|乐园|陵园|烈士陵园|会堂|北大厅|东大厅|金色大厅|一中堂|中山堂|高铁站|湿地|(?:[东西南北中])?路(?=[、，。；）和与及（]|$)|经济技术开发区|高新技术产业开发区|开发区|高新区|经开区|经济区|港区|古城|高原|平原|盆地|殡仪馆|会议厅|紫光阁|[东西南北中]街|[\u4e00-\u9fff]街|奥体中心|港(?![口澳股])|大道|塔(?![吉里什])|科学城|大学城|科技城|街区|(?:东|西|南|北)大厅|(?<=殡仪馆)[\u4e00-\u9fff]{1,3}厅)"
)
# 在东山宾馆举行: a building by its proper name, where something takes place
_VENUE = re.compile(
    r"[在于](?![省市县区州盟旗](?:委|政府|直)?(?!民|人民|工人|文化|会议|体育|影剧院|大?礼堂|大剧院))(?P<venue>(?![^，。\n]{0,9}[在日午于])[\u4e00-\u9fff]{1,10}?"
    r"(?:工人文化宫|文化宫|中剧场|大剧场|影剧院|大剧院|剧院|会展中心|会议中心|博览中心|艺术中心|文化中心|体育中心|市民中心|"
    r"大酒店|酒店|宾馆|饭店|大厦|会议厅|俱乐部|世博中心|体育馆|体育场|展览馆|会堂|礼堂)"
    r"(?:(?:[一二三四五六七八九十\d]{1,2}楼)?[\u4e00-\u9fff]{0,4}(?:厅|剧场))?)"
    r"(?:隆重|顺利|成功|正式|胜利|圆满)?(?:举行|召开|举办|开幕|闭幕|落下|落幕|启动|开班|拉开|结束|会见)"
)
# 红桥区|本溪路彰武楼72门104号房
_ADDRESS = re.compile(
    r"[\u4e00-\u9fff]{1,4}?(?:路|街|大道|巷|胡同)(?:[\u4e00-\u9fff]{0,3}[0-9０-９]{1,4}[号楼门室房栋]+|[\u4e00-\u9fff]{2}楼(?=[0-9０-９]))+"
)
_RISKY = re.compile(r"q_+")
_OF_THE_STATE = ("国歌", "成立后", "成立前", "成立以")  # 中华人民共和国|国歌
_NEW_TOWNS = ("新城", "新区")  # 松江新城: no word behind a place, and no district
_UNITS = tuple("路街道巷桥站港湖山河江村镇乡寺庙塔园厂店楼大中小一二三")
# where only a place can stand: 在X召开, 赴X考察, 本报X11月9日讯
GOING = ("来到", "前往", "赶往", "赶赴", "抵达", "走进", "深入")
_LOCATING = ("在", "赴", "到", "抵", *GOING)
_WIRE = re.compile(r"(?:新华社|新华网|中新社|中新网|人民网|本报|本网|央广网)$")
_DATELINED = re.compile(r"(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日[电讯]|[电讯]")


_LOCALITY = re.compile(
    r"(?P<level>镇|乡|村|街道|嘎查|苏木)(?=党委|党支部|党总支|人民政府|党工委|办事处|村委会|境内|[，。、（的在位召发])"
)
_HANZI = re.compile("[\u4e00-\u9fff]{2,4}$")
_GENERIC_TAIL = re.compile(
    r".*(?:[该各全本某我这那每一两几个小山农乡城新古大老名]|所在|周边|重点|示范|贫困|美丽|特色|行政|自然|部分|进|驻|到|在|为|和|与|及|乡|镇)(?:镇|乡|村|街道)$|.*[的了是区市县撤]|.*之[乡村镇]$|.*涣散村$|.*(?:送|文化|科技|卫生|三|干部|知青|家电|法律)下乡$"
)
_TOWN = re.compile("P_{2,3}(?!_)")
_SEAMS = frozenset("vubHsBoOTYE")
_MEDIA = re.compile(
    r"[\u4e00-\u9fff]{0,3}?(?:网站|融媒|新闻网|日报|晚报|晨报|都市报|电视台|网讯|网[0-9０-９]|网(?:记者|消息|通讯员)|客户端|报道讯|在线|煤监|卫视|频道|发布（)"
)
# 高新区（滨江）, 荻港、新港等镇
_ZONE = re.compile(r"(?:高新区|经开区|开发区)[（(](?!含|包括|原)[\u4e00-\u9fff]{2,3}[）)]")
_OF_TOWNS = re.compile(
    "[等两三四五六七八九全](?:(?<=等)|(?<=[两三四五六七八九])个?|(?<=全)[县市区旗][0-9一二三四五六七八九十]{1,3}个)个?(?:乡镇|镇|乡|街道)(?![长党委人])"
)
_TOWNS = re.compile("[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})+$")
_LONGEST_LIST = 60
_MOST_OF_MANY = 0.7
_EMBASSY = re.compile("(?:总?领事|大使|办事处|代表处|联络处)")
_CHANNELS = ("云上", "云聚", "每日", "红网", "来源:", "来源：")
_FREE_TRADE = re.compile(r"中国[（(][\u4e00-\u9fff]{2,4}[）)]自由贸易试验区")
# 衡阳|市民, 河北|区域: the level begins another word
_OTHER_WORDS = ("市民", "市场", "市容", "区域", "省情", "市情", "县情", "区情")
_SOME = (
    "两",
    "各",
    "等",
    "部分",
    "一些",
    "多条",
    "主要",
    "重点",
    "两条",
    "三条",
)
_NO_TAILS = (*_SOME, "撤", "特色", "经济强", "经济大", "工业强")  # 化州|经济强镇, 某乡|撤乡建镇
_COMMON = ("乡镇", "城乡", "城镇", "山村", "农村", "新村", "村镇", "村寨", "乡村")
_FEATURE = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}(?:(?<![江河湖全本各大中小县市省区])[江河湖]|海峡|岛|高原|山脉|运河)(?=[、，。的等流沿岸在是上治超水大边畔干支段堤下两源入])"
)
_OF_FEATURE = re.compile(
    "[江河湖岛海高山运](?:(?<=[江河湖岛])|(?<=海)峡|(?<=高)原|(?<=山)脉|(?<=运)河)"
    "(?=[、，。的等流沿岸在是上治超水大边畔干支段堤下两源入])"
)
_NAME_OF_FEATURE = re.compile("(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}$")
_FOREIGN_UNIT = re.compile(
    r"[\u4e00-\u9fff]{0,2}?(?:市|州|岛|群岛|半岛|地区)(?!民|[委政场]|[\u4e00-\u9fff]?长)"
)


class PlaceSpan(NamedTuple):
    """A place; ``risky`` where the name alone is poor evidence (城东区).

    ``bare`` where nothing beside it speaks for a place either (开化).
    """

    start: int
    end: int
    risky: bool = False
    rule: str = "gazetteer"
    bare: bool = False


def find_places(outline: Outline) -> list[PlaceSpan]:
    """Named places in text order; overlaps with other entities are settled later."""
    text, letters = outline.text, outline.letters
    found = [PlaceSpan(*m.span()) for m in _FREE_TRADE.finditer(text)]
    found += [
        PlaceSpan(*m.span())
        for m in _features(text)
        if not (
            _SEAMS & set(letters[m.start() : m.end()])
            or m[0].startswith(_SOME)
            or _in_title_marks(text, m.start())
        )
    ]
    found += [PlaceSpan(*m.span("venue"), False, "venue") for m in _VENUE.finditer(text)]
    if "区（" in text or "区(" in text:
        found += [PlaceSpan(*m.span()) for m in _ZONE.finditer(text)]
    for level in _OF_TOWNS.finditer(text):
        first = max(0, level.start() - _LONGEST_LIST)
        towns = _TOWNS.search(text[first : level.start()])
        if towns:
            found += _towns(outline, first + towns.start(), level.start())
    for match in _CHAIN.finditer(letters):
        start, end = match.span()
        if letters[start] == "p" and end - start == 2 and _inside_word(outline, start, end):
            continue
        if _MEDIA.match(text, end) or _in_title_marks(text, start):
            continue
        if text.startswith(_OF_THE_STATE, end) and text.endswith("共和国", start, end):
            continue
        end = _without_word(outline, start, end)
        if text.endswith(_CHANNELS, 0, start) or (
            text[start - 1 : start] == "驻" and _EMBASSY.match(text, end)
        ):
            continue
        if letters[start] in "Pp" and text[end - 1 : end + 1] in _OTHER_WORDS and end - start > 2:
            end -= 1
            if not gazetteer().is_risky(text[start:end]):
                found.append(PlaceSpan(start, end))
            continue
        address = _ADDRESS.match(text, outline.token_end(start))
        if address:
            found.append(PlaceSpan(start, address.end()))
            continue
        while apart := _neighbour(outline, start, end):  # 河南|河北
            found.append(PlaceSpan(start, apart))
            start = apart
        if letters[start] == "F" and text[start:end] != "中国":
            unit = _FOREIGN_UNIT.match(text, end)
            if unit and letters[end : unit.end()].strip("xL_") == "":
                end = unit.end()
        if (
            text[start:end] in ("中华人民共和国",)
            or letters[start] != "F"
            or "P" in letters[start:end]
        ):
            end = _extended(outline, end)
        found.append(PlaceSpan(start, end))
    for match in _RISKY.finditer(letters):
        start, end = match.span()
        full = end - start > 2 and text[end - 1] in "区县市旗"
        if full or _is_listed(letters, start, end) or _is_located(outline, start, end):
            found.append(PlaceSpan(start, end, True))
        elif _MEDIA.match(text, end) or gazetteer().is_word(text[start:end]):
            continue
        elif _ends_freely(outline, start, end):
            found.append(PlaceSpan(start, end, True, bare=True))
    found += _repeated_tails(outline, found)
    return found


def _features(text: str) -> Iterator[re.Match[str]]:
    """Rivers, lakes, islands and the like with their names, in text order."""
    done = 0
    for kind in _OF_FEATURE.finditer(text):
        name = _NAME_OF_FEATURE.search(text, max(0, kind.start() - 3), kind.start())
        match = _FEATURE.match(text, name.start()) if name and name.start() >= done else None
        if match:
            yield match
            done = match.end()


def _towns(outline: Outline, start: int, end: int) -> Iterator[PlaceSpan]:
    """The short names of a list of towns; none if a verb or a title is among them."""
    names = list(re.finditer("[^、]+", outline.text[start:end]))
    first = start
    while first < start + names[0].end() - 2 and outline.letters[first] not in "xpq":
        first += 1  # 抽取了|灵溪、龙港两镇
    spans = [(first, start + names[0].end())]
    spans += [(start + n.start(), start + n.end()) for n in names[1:]]
    plain = sum(set(outline.letters[a:b]) <= set("xpq_lF") for a, b in spans)
    if plain == len(spans) or (plain > _MOST_OF_MANY * len(spans) and len(spans) > 4):
        yield from (PlaceSpan(a, b) for a, b in spans)


def _is_listed(letters: str, start: int, end: int) -> bool:
    """Whether a place that is sure stands beside in a list (宕昌、西和)."""
    before = start - 2
    while letters[start - 1 : start] == "、" and before > 0 and letters[before] == "_":
        before -= 1
    listed_after = letters[start - 1 : start] == "、" and letters[before] in "Pp"
    return listed_after or letters[end : end + 2] in ("、P", "、p")


def _ends_freely(outline: Outline, start: int, end: int) -> bool:
    """Whether a name is not a piece of a longer one (开化路, 李开化)."""
    after = outline.letters[end : end + 1]
    named = outline.text[end : end + 1] in _UNITS
    return (
        after not in tuple("sSzBlLoei") and outline.letters[start - 1 : start] != "x" and not named
    )


def _is_located(outline: Outline, start: int, end: int) -> bool:
    """Whether a verb, a preposition or a dateline says that a place stands here."""
    before = outline.text[max(0, start - 4) : start]
    if _WIRE.search(before):
        return _DATELINED.match(outline.text, end) is not None
    return before.endswith(_LOCATING) and outline.letters[end : end + 1] in tuple("vb,.、")


def _repeated_tails(outline: Outline, found: list[PlaceSpan]) -> list[PlaceSpan]:
    """Townships and villages named once with their county, elsewhere alone."""
    text, letters = outline.text, outline.letters
    tails = set()
    for match in _LOCALITY.finditer(text):
        level = match.start()
        run = _HANZI.search(text, max(0, level - 4), level)
        for start in range(run.start(), level - 1) if run else ():
            name = text[start : match.end()]
            opens = start and letters[start - 1] in "_LPp,;.、\n:( uv"
            if opens and not _GENERIC_TAIL.match(name):
                tails.add(name)
    stems = _stems(outline)
    tails |= stems
    if not tails:
        return []
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
        sorted(tails), daachorse.MATCH_KIND_LEFTMOST_LONGEST
    )
    taken = sorted(found)
    repeated = []
    for start, end, _ in automaton.find(text):
        at = bisect_right(taken, PlaceSpan(start, end))
        inside = at > 0 and taken[at - 1].end > start
        if text[start:end] in stems and not _is_name_alone(letters, start, end):
            continue
        if not inside and letters[start] in "xqpwn":
            repeated.append(PlaceSpan(start, end))
    return repeated


def _stems(outline: Outline) -> set[str]:
    """Short names of the towns that the article names in full (归昌 of 归昌乡)."""
    text, stems = outline.text, set()
    for match in _TOWN.finditer(outline.letters):
        name = text[match.start() : match.end()]
        if name[-1] in "镇乡" and len(name) > 2 and name[:-1] not in outline.entries:
            stems.add(name[:-1])
    return stems


def _is_name_alone(letters: str, start: int, end: int) -> bool:
    """Whether unknown characters, and none beside them, make up a span."""
    return (
        not letters[start:end].strip("x")
        and letters[start - 1 : start] not in ("x", "P")
        and letters[end : end + 1] not in tuple("xlzeLOo")
    )


def _in_title_marks(text: str, start: int) -> bool:
    """Whether a position stands inside 《…》, the title of a law or book."""
    opened = text.rfind("《", max(0, start - 40), start)
    return opened >= 0 and text.find("》", opened, start) < 0


def _without_word(outline: Outline, start: int, end: int) -> int:
    """The end of a chain but for a word that names no part of the place (河南|振兴)."""
    last = outline.token_start(end - 1)
    if last <= start or outline.letters[last] != "q" or outline.text[last:end] in _NEW_TOWNS:
        return end
    above = outline.text[start:last]
    g = gazetteer()
    inner = g.lookup(outline.text[last:end])
    outer = g.lookup(above) or g.lookup(outline.text[outline.token_start(last - 1) : last])
    known = any(g.contains(a, b) for a in outer for b in inner)
    return end if known or not outer else last


def _neighbour(outline: Outline, start: int, end: int) -> int:
    """Where a second division begins that the first does not hold (河南|河北); 0 if none does."""
    middle = outline.token_end(start)
    if middle >= end or outline.letters[start] not in "Pp" or outline.letters[middle] not in "Pp":
        return 0
    g = gazetteer()
    first = g.lookup(outline.text[start:middle])
    second = g.lookup(outline.text[middle : outline.token_end(middle)])
    if not (first and second) or any(g.contains(a, b) or a == b for a in first for b in second):
        return 0
    return middle


def _inside_word(outline: Outline, start: int, end: int) -> bool:
    """A short form whose next character makes another word of it."""
    return outline.text[end : end + 1] in ("话", "籍", "菜", "酒", "茶", "剧", "族")


def _extended(outline: Outline, end: int) -> int:
    """Townships, villages and sites named after the division."""
    text, letters = outline.text, outline.letters
    while True:
        tail = _TAIL.match(text, end) or _SITE.match(text, end)
        if (
            tail is None
            or tail[0] in _COMMON
            or tail[0].startswith(_NO_TAILS)
            or _SEAMS & set(letters[end : outline.token_start(tail.end() - 1)])
        ):
            return end
        end = tail.end()
