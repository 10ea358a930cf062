"""Seams: where the longest word of the lexicon is not what the text says.

A conjunction inside a department's name, a bracket inside a company's, the 电 that ends a
dateline: each is told by what stands beside it, and becomes in the outline what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["mark_seams"]

# 市|自然资源|和|规划建设|局: a conjunction inside the name of a department
_AND = re.compile("[和与]")
_AND_LEFT = re.compile("(?:(?:O_+|o_+|L)(?:x|q_|w_){1,5}|s_+x{2,6})$")
_AND_RIGHT = re.compile("(?:x|w_|q_|p_){1,5}?(?:s_|B_|z(?![xwz_]))")
_AND_REACH = 24
# 县气象局|和|县水利局: a conjunction and a level that make up a county
_AND_COUNTY = re.compile("和县(?<=[局委院会办府队部厅所室站村镇乡社》]和县)")
# 芜湖市|领导: leaders of the place or bureau that stands before them
_LEADERS = re.compile(
    "领导(?<=[省市州盟县区旗镇乡局厅]领导)"
    "(?!班子|干部|小组|力|下|核心|体制|机关|人|层|权|职务|岗位|艺术|作用|责任|的)"
)
# 西宁（集团）有限公司, 市委党校（行政学院）校长: a bracket inside the name of an organ
_BRACKET = re.compile(
    r"[（(](?<=[\u4e00-\u9fff].)(?P<inner>[\u4e00-\u9fff]{2,4})[）)]"
    r"(?=[\u4e00-\u9fff]{0,8}?(?:有限|股份|公司)|(?P<title>(?:常务)?副?(?:校|院|处|局|部)长|(?:常务)?副?主任))"
)
_OTHER_NAMES = ("学院", "学校", "中心", "局", "办", "部", "处")
# 4月8日|电: what a dateline ends with
_WIRED = re.compile("[电讯](?<=[日号社].)(?![话视影子力信气台])")
# 记 者：甲
_SPACED_ROLE = re.compile("[者辑](?=[:：])(?<=记[ \u3000]者|编[ \u3000]辑|作[ \u3000]者)")
# 作者：杨惠|来源：市政府网
_SOURCE = re.compile("来源(?=[:：])")
# 统战部|长|阳旭晖: a head and a surname that make up a place
_HEAD_AND_SURNAME = re.compile("长(?<=[部局厅署处]长).(?=.)")

_Seam = tuple[int, str]  # where the letters change, and what they become


def mark_seams(text: str, letters: str) -> str:
    """``letters`` with the seams of ``text`` marked; linear in its length."""
    seams = [
        *_conjunctions(text, letters),
        *_leaders(text, letters),
        *_brackets(text, letters),
        *_datelines(text, letters),
        *_heads(text, letters),
        *_sources(text, letters),
        *((match.start() - 2, "Y__") for match in _SPACED_ROLE.finditer(text)),
    ]
    if not seams:
        return letters
    marked = list(letters)
    for start, new in seams:
        marked[start : start + len(new)] = new
    return "".join(marked)


def _conjunctions(text: str, letters: str) -> Iterator[_Seam]:
    for match in _AND.finditer(text):
        at = match.start()
        if (
            letters[at] == "u"
            and _AND_RIGHT.match(letters, at + 1)
            and _AND_LEFT.search(letters, max(0, at - _AND_REACH), at)
        ):
            yield at, "x"
    for match in _AND_COUNTY.finditer(text):
        if letters[match.start()] in "Pq":
            yield match.start(), "uL"


def _leaders(text: str, letters: str) -> Iterator[_Seam]:
    for match in _LEADERS.finditer(text):
        start = match.start()
        place = start - 1
        while letters[place] == "_":
            place -= 1
        if letters[place] in "PBO" and letters[start] != "_":
            yield start, "C_"


def _brackets(text: str, letters: str) -> Iterator[_Seam]:
    for match in _BRACKET.finditer(text):
        inner = match["inner"]
        company = inner == "集团" or letters[match.start("inner")] in "PpqFx"
        if inner.endswith(_OTHER_NAMES) or (company and not match["title"]):
            yield match.start(), "x" * len(match[0])


def _datelines(text: str, letters: str) -> Iterator[_Seam]:
    for match in _WIRED.finditer(text):
        if letters[match.start()] == "x":
            yield match.start(), "v"


def _sources(text: str, letters: str) -> Iterator[_Seam]:
    for match in _SOURCE.finditer(text):
        start = match.start()
        if letters[start] == "_":
            token = start
            while letters[token] == "_":
                token -= 1
            yield token, "x" * (start - token) + "v_"


def _heads(text: str, letters: str) -> Iterator[_Seam]:
    for match in _HEAD_AND_SURNAME.finditer(text):
        start = match.start()
        if letters[start] in "pq" and letters[start + 1 : start + 3] == "_x":
            yield start, "lx"
