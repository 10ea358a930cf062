"""Names that a model proposes, and which of them the article supports.

The article has a vote: a surface that the model marks again and again needs less certainty each
time than one that it marks once. And what the rules know of the text can speak against a name:
a place, a word, an organ's suffix behind it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .mentions import occurrences
from .names import Proposal
from .outline import Outline
from .places import GOING

__all__ = ["supported"]

# smallest probability of a name that the model marks once, and again and again
_ONCE = 0.85
_REPEATED = 0.6
# no name by its outline: words and places; by what ends it; by what follows it
_WORDS = re.compile("p_*|.*[vbTHOBsPFVLEYA].*")
_PLACE = re.compile(
    ".*(?:[镇乡村县奖某班箱]|苏木|嘎查|街道)|[左右前后中][一二三四五六七八九十起图排]"
)
_MORE = re.compile(
    "[镇乡村县市区州街桥湖岛杯奖](?!长)|旗(?![长帜])|号(?!召)|路(?!过)|苏木|嘎查|街道|精神|新时代|"
    "理论|(?:强军|文化|外交|法治|经济|生态文明|党建|军事|哲学)?思想"
)
_ORGANS = frozenset("sSBO")
_LEVELS = ("市", "县", "区", "镇", "乡", "村", "州", "旗")
# what goes before places and things, not people
_SEEN = (
    *GOING,
    "途经",
    "针对",
    "察看",
    "察看了",
    "查看",
    "查看了",
    "考察",
    "考察了",
    "参观",
    "参观了",
)
_PLACE_OPENS = ("p_", "P_", "F_", "V_")


def supported(outline: Outline, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Those of a model's names that the article and what the rules know of it support."""
    text = outline.text
    marked: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        marked[text[proposal.start : proposal.end]].append(proposal)
    others = _of_places_and_organs(outline, marked)
    believed = {
        surface
        for surface, found in marked.items()
        if surface not in others and _is_sure([p.score for p in found])
    }
    return [p for p in proposals if text[p.start : p.end] in believed and _may_be_name(outline, p)]


def _is_sure(scores: Sequence[float]) -> bool:
    average = sum(scores) / len(scores)
    return max(scores) >= _ONCE or (len(scores) > 1 and average >= _REPEATED)


def _of_places_and_organs(outline: Outline, surfaces: Iterable[str]) -> set[str]:
    """The surfaces that an organ word or a level follows elsewhere (徐矿|集团, 徐汇|区)."""
    text, letters = outline.text, outline.letters
    return {
        text[start:end]
        for start, end in occurrences(sorted(surfaces), text)
        if letters[end : end + 1] == "s"
        or (text[end : end + 1] in _LEVELS and letters[end] != "H")  # but 王明|区长
    }


def _may_be_name(outline: Outline, proposal: Proposal) -> bool:
    start, end, _ = proposal
    text, letters = outline.text, outline.letters
    return (
        end - start > 1
        and letters[start] != "_"  # 锡|林浩特
        and letters[start : start + 2] not in _PLACE_OPENS  # 沈阳|北
        and not text.endswith(_SEEN, max(0, start - 4), start)  # 来到|茆林
        and not (letters[start - 1 : start] == letters[end : end + 1] == '"')
        and not _WORDS.fullmatch(letters, start, end)
        and letters[end : end + 1] not in _ORGANS
        and not _PLACE.fullmatch(text, start, end)
        and not _MORE.match(text, end)
    )
