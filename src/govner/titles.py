"""Posts: the grammar of official titles over outlines.

A post is place + organ path + term + status + degree + head; a chain is posts
joined by 、 or 兼, which the names beside it share.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .outline import Outline, stretches

__all__ = ["Post", "find_posts"]

_PATH = "[PpqFVLOoBsEwxnDJtlezi_Tfkd]"
_MODIFIERS = "(?:[fkdt]_*|Dn(?=d)){0,5}"
_ORGAN_START = (
    "(?:Dn{1,4}z|Dn{1,3}x(?=P))?[POL]_*|V_*(?=[xwn_]{0,8}[oLBsOzp]|H)|[pF]_*|q_*(?=[LOoBsezHd])|[oBs]_*|t_*|"
    "D?n{1,5}(?=[zs]|L_)|T_(?=d?_*H_)|"
    "(?<=[、,;:(\n])(?:x|w_){2,3}z(?=(?:d_*)?H_)"
)
# 市委、市政府副秘书长: organs that share one head
_SHARED = "(?:(?:O_*|L_*B_*)、){1,4}(?=[OLC]_)"
_POST = re.compile(
    rf"(?P<pre>f_*|(?<=[、,;(u])k_*(?=P))?(?P<path>(?:{_SHARED}|(?:{_ORGAN_START})){_PATH}{{0,34}}?)??"
    rf"(?P<mod>{_MODIFIERS})(?P<head>[HCRr]_*|(?<=[zB_])l(?![_]))"
)
_HEAD = re.compile("[HCRr]_*|l")
_IN_POSTS = frozenset("PpqFVLOoBsEwxnDJtlezi_TfkdHCRr、")
_LONGEST_POST = 80
_LOOSE = frozenset("xwq_nE")
_NEEDS_MODIFIER = frozenset("oBsz")
_TOWNSHIP = ("镇", "乡", "村", "街道", "社区", "开发区", "高新区", "经开区", "新区", "工业园区")
_MAX_PREFIX = 9
_SHARED_HEADS = (
    "部长",
    "局长",
    "厅长",
    "院长",
    "署长",
    "处长",
    "科长",
    "所长",
    "站长",
    "社长",
    "校长",
)
_UNIT_PARTY_GROUPS = ("局党组", "厅党组")
_ORDINAL_TERMS = ("新一届", "本届", "上届", "历届", "上一届")
_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "十": 10}
_PARTY_PREFIXES = ("共青团", "中国共产主义青年团", "中共", "中国共产党")
_THIS_TIME = ("本次", "此次", "这次")
_STATIONED = ("纪检监察组", "纪检组", "监察室", "监察组", "纪检监察室")
_ORGAN_LETTERS = frozenset("OoBsz")
_SEAM = re.compile(r"O_+(?=O_+$)")
# 高新区|党工委|书记: the committee is the organ; after a bureau it is a post within it
_MEMBERS = tuple(
    party + member
    for party in ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟")
    for member in ("成员", "党员", "会员", "盟员", "社员")
)
_PARTY_BODIES = ("党委", "党总支", "党支部")
_TROOPS = ("军区", "军分区", "警备区", "卫戍区")
_GRADE = re.compile("[正副][省部厅局处科]级$")
_COMMITTEE_HEAD = re.compile(r"(党工委|党委|工委)(?=.)")
# 副主席候选人、县委书记甲: a candidate who is named
_DEMONSTRATIVE = re.compile(
    r"我[校院]|我([省市县区州旗盟])(?=\1)|[本该](?:协会|学会|商会|公司|集团|[省市州县区镇乡村校院局厅会])"
)
_COORDINATED = frozenset(level + mark for level in "省市州盟县区旗镇" for mark in "、和")
_CANDIDATE = re.compile("(?:提名|建议)?候选人|提名人选")
_NAMED = ("x", "p", "q", "w", "、")
_TERM = re.compile(
    r"第?([一二三四五六七八九十0-9]{1,3})(?=届|[、至到]第?[一二三四五六七八九十0-9]{1,3}[届、至到])"
)


class Post(NamedTuple):
    """One post as written; offsets into the text.

    ``organ`` is the span of its organ, ``(start, start)`` where it names none.
    ``shared`` tells that organ and head share a character (公安局长).
    """

    start: int
    end: int
    organ: tuple[int, int]
    organs: tuple[tuple[int, int], ...]
    head: str
    modifiers: str
    kind: str
    terms: tuple[int, ...]
    shared: bool


def find_posts(outline: Outline) -> list[Post]:
    """Every stretch of the text with the form of a post, in text order."""
    letters = outline.letters
    found: list[Post] = []
    last = 0
    for start, end in stretches(letters, _HEAD, _IN_POSTS, _LONGEST_POST):
        for match in _POST.finditer(letters, start, end):
            post = _post(outline, match, last)
            if post is not None:
                found.append(post)
                last = post.end
    return found


def _post(outline: Outline, match: re.Match[str], limit: int) -> Post | None:
    text, letters = outline.text, outline.letters
    start, end = match.start(), match.end()
    head_start = match.start("head")
    if text[end : end + 1] == "级":  # 省长级待遇
        return None
    if letters[head_start] == "l" and not _is_short_head(outline, match):
        return None
    if letters[head_start] == "r" and not _is_delegate(text[start:head_start]):
        return None
    path = match.span("path") if match["path"] else (head_start, head_start)
    beside = letters[path[0]] == "V" and outline.token_end(path[0]) == head_start
    if beside and not _COMMITTEE_HEAD.match(text, head_start, end):  # 人民大会堂|主席
        path, start = (head_start, head_start), head_start
    if text[slice(*path)] == "会议" and text.endswith(_THIS_TIME, 0, path[0]):  # 本次会议|执行主席
        start = match.start("mod")
        path = (start, start)
    path_start = _left_edge(outline, path, limit) if path[0] < path[1] else start
    if path[0] < path[1]:
        start = min(start, path_start)
    shown = path_start > 0 and text[path_start - 1] in "本该我"
    named = _DEMONSTRATIVE.match(text, path_start - shown)
    if letters[head_start] == "C":  # 本市党政军领导
        named = None
    if named and path_start < named.end() <= head_start:  # 本协会|副会长, 该镇|党委书记
        start = path_start = named.end()
        if text.startswith(("党委", "党工委"), path_start):
            head_start, path = path_start, (path_start, path_start)
    if text.endswith(_MEMBERS, path_start, end) or text.endswith("各级", 0, start):
        return None  # 民盟成员, 各级|党政领导
    organs = _organs(outline, path_start, path[1]) if path_start < path[1] else ()
    committee = _COMMITTEE_HEAD.match(text, head_start, end)
    if committee and path[0] < path[1] and _ends_territorial(outline, path[1]):
        organs = (*organs[:-1], (_organ_start(outline, path_start), committee.end(1)))
        head_start = committee.end(1)
    if organs and organs[-1][1] == head_start and text.startswith("办公室", head_start):
        head_start += len("办公室")  # 吉林省公安厅办公室|主任
        organs = (*organs[:-1], (organs[-1][0], head_start))
    word = outline.entry(head_start, end)
    if not organs and word and word.norm and text.startswith(word.norm, head_start):
        organs = ((head_start, head_start + len(word.norm)),)  # 中国工程院|院士
    organ = organs[-1] if organs else (start, start)
    kind = {"C": "collective", "R": "rank"}.get(letters[match.start("head")], "post")
    head, shared = text[head_start:end], False
    if letters[head_start] == "l":
        head, shared = text[head_start - 1 : end], True
    elif kind == "post" and head in _SHARED_HEADS and organs and organ[1] == head_start:
        shared = (letters[organ[1] - 1] in "xw" and text[organ[1] - 1] not in "）)") or _ends_open(
            outline, organ
        )
    modifiers = ((match["pre"] and text[match.start("pre") : match.end("pre")]) or "") + text[
        match.start("mod") : match.end("mod")
    ]
    inner = text[path_start : path[1]]
    if "原" in inner or "前" in inner:
        modifiers += _inner_status(outline, path_start, path[1])
    terms = tuple(_number(n) for n in _TERM.findall(text, start, end))
    if text.startswith(_ORDINAL_TERMS, start) and letters[start] == "t":
        begin = outline.token_end(start)
        organs = tuple((max(a, begin), b) for a, b in organs if b > begin)
        organ = (max(organ[0], begin), max(organ[1], begin))
        start = begin
    inner_country = letters.find("F_", path_start, path[1]) if match["path"] else -1
    if inner_country > start and not _ORGAN_LETTERS & set(letters[start:inner_country]):
        start = inner_country  # 我市首个国际友城|日本大分市市长
        organs = tuple((max(a, start), b) for a, b in organs if b > start)
        organ = organs[-1] if organs else (start, start)
    if text[start - 1 : start] == "驻" and organs and text.endswith(_STATIONED, 0, organ[1]):
        start -= 1  # 驻|省卫生厅监察室主任
        organ = (start, organ[1])
        organs = (*organs[:-1], organ)
    if text[start - 1 : start] == "原" and letters[start - 1] == "f":  # 原|北石店乡党委书记
        start -= 1
        modifiers += "原"
    while kind == "collective" and text[start - 2 : start] in _COORDINATED and start - 2 >= limit:
        start -= 2  # 市、|区领导
    candidate = _CANDIDATE.match(text, end)
    if candidate and kind == "post" and letters[candidate.end() : candidate.end() + 1] in _NAMED:
        end, modifiers = candidate.end(), modifiers + candidate[0]
    return Post(start, end, organ, organs, head, modifiers, kind, terms, shared)


def _is_short_head(outline: Outline, match: re.Match[str]) -> bool:
    """Whether 长 ends a place or organ that has a head (衡阳市长, 公安厅长)."""
    before = match.start("head") - 1
    if before < 0 or not match["path"] or match["mod"]:
        return False
    token = outline.letters[outline.token_start(before)]
    return (token in "BzO" and outline.text[before] in "部局厅署院处") or (
        token in "PL" and outline.text[before] in "省市县区州盟旗乡镇"
    )


def _is_delegate(path: str) -> bool:
    return (
        path.endswith(("人大", "人民代表大会", "党", "政协"))
        or "常驻" in path
        or path.endswith("特别")
    )


def _left_edge(outline: Outline, path: tuple[int, int], limit: int) -> int:
    """Where a path starts whose first token needs something that defines it."""
    start, letters = path[0], outline.letters
    first = letters[start]
    text = outline.text
    open_start = first in _NEEDS_MODIFIER or (first == "n" or first == "D")
    township = first in "OL" and text.startswith(_TOWNSHIP, start)
    if not (open_start or township):
        return start
    edge = start
    while edge > limit and start - edge < _MAX_PREFIX:
        joins = text[edge - 1] == "和" and letters[edge - 2 : edge - 1] == "x"
        if letters[edge - 1] not in _LOOSE and not joins:
            break
        edge -= 1
    while edge < start and (letters[edge] == "_" or text[edge].isascii()):
        edge += 1
    if first == "B" and edge and letters[edge - 1] not in ' ,.;:、()"\n':
        return start
    if edge == start or start - edge >= _MAX_PREFIX or (township and start - edge < 2):
        return start
    if "和" in text[edge:start] and edge and letters[edge - 1] not in ",、\n.;:":
        return start
    return edge


def _organs(outline: Outline, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The organs that a path names; none where it is a place or a term alone."""
    letters, text = outline.letters, outline.text
    while start < end and letters[start] in "fk":
        start = outline.token_end(start)
    pieces: list[tuple[int, int]] = []
    for piece in re.finditer(r"[^、]+(?:(?<=[J届])、[^、]+)*", text[start:end]):
        a, b = start + piece.start(), start + piece.end()
        b = _trim_right(outline, a, b)
        named = re.search("[OoBszei]", letters[a:b]) and not _only_level(outline, a, b)
        if b > a and (named or text.endswith("兵团", a, b)):
            seam = _SEAM.search(letters, a, b)
            if seam and text[a : seam.end()] not in _PARTY_PREFIXES:
                pieces.append((a, seam.end()))
                a = seam.end()
            pieces.append((a, b))
    return tuple(pieces)


def _trim_right(outline: Outline, start: int, end: int) -> int:
    """Drop status, degree and term from the end of an organ."""
    letters, text = outline.letters, outline.text
    while end > start:
        token = outline.token_start(end - 1)
        if token > start and text[token:end] in _UNIT_PARTY_GROUPS:
            end = token + 1  # 市大数据发展局|党组
        elif (
            token >= start and (letters[token] in "fkdt" or text[token:end] in ("党组", "第"))
        ) or (
            token > start
            and text[token:end] in _PARTY_BODIES
            and letters[token - 1] in "_zs"
            and (
                letters[outline.token_start(token - 1)] in "Bsz"
                or text.endswith(_TROOPS, start, token)
            )
        ):
            end = token
        elif _GRADE.search(text, start, end):  # 省委巡视组|正处级巡视员
            end -= 3
        elif re.search(r"第[一二三四五六七八九十0-9]+(?:任|副)?$", text[start:end]):
            end = start + text[start:end].rindex("第")
        else:
            break
    return end


def _organ_start(outline: Outline, start: int) -> int:
    while outline.letters[start] in "fk":
        start = outline.token_end(start)
    return start


def _ends_territorial(outline: Outline, end: int) -> bool:
    """Whether a path ends in a place or level, which has a party committee of its own."""
    return outline.letters[outline.token_start(end - 1)] in "PLV"


def _only_level(outline: Outline, start: int, end: int) -> bool:
    return all(letter in "PpqFL_" for letter in outline.letters[start:end])


def _ends_open(outline: Outline, organ: tuple[int, int]) -> bool:
    token = outline.token_start(organ[1] - 1)
    return outline.letters[token] in "xwpPLF" and token > organ[0]


def _inner_status(outline: Outline, start: int, end: int) -> str:
    letters, text = outline.letters, outline.text
    return "".join(text[i] for i in range(start, end) if letters[i] == "f")


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    tens, ten, units = numeral.rpartition("十")
    if not ten:
        return _NUMERALS.get(numeral, 0)
    return (_NUMERALS.get(tens, 1) if tens else 1) * 10 + (_NUMERALS.get(units, 0) if units else 0)
