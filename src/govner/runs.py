"""Runs: names joined into one list with their titles, as subjects of one verb.

市委书记A，市委副书记、市长B，市领导C、D is one run of four names.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .mentions import Mentions
from .outline import Outline

__all__ = ["Run", "Runs"]

# what may follow a name inside its own noun phrase
_TAIL = re.compile(
    r"(?:同志|先生|女士|少将|中将|上将|大校|上校|中校|少校|院士|教授)?(?:[（(][^（）()\n]{1,15}[）)])?(?:同志)?"
)
_AND_OTHERS = re.compile(
    r"等[^，。；、,;\n]{0,14}(?=[，、；,;])|[两三四五六七八九十]{1,2}位[^，。；、,;\n]{1,12}(?=[，；,;])|"
    r"(?:[和及与、]{1,2}|以及)(?:部分)?[^，。；,;\n]{0,24}(?=[，；,;])"
)
_JOIN = re.compile(r"[、，,；;： 　]{0,3}(?:以及|和|与|及|同|会同|并|还有)?[ 　]?")
_CUT = re.compile("x{1,3}(?=[、,])")
_DESCRIBED = re.compile(r"(?:[、，,；;]|以及|及|和)[^。；;\n]{1,60}")
_LISTED = re.compile("[、，,；; 　\n]|$")
_COMMA = re.compile("[，,；;：:]")
# words of a sentence frame that a name's title may follow
_OPENING = re.compile(
    "由|有|并|则|其中|同时|随后|分别|是|还|也|还有|包括|此间|经过|首先|然后|最后|此外|本报|以及|和|及|与|"
    "来自|当选|拟任|现任|新任|时任|人选|其他|其余|有关(?:部门|方面|单位)"
)
# words right before a name that make it an object, not a subject
_GOVERNS = re.compile(
    r"(?:对|向|以|受|把|给|为|被|在|应|代|代表|跟随|邀请|邀|据|按|按照|根据|了|过|着|将|从|于|与|同|和|及|"
    r"陪同|感谢|同意|推荐|提名|学习|贯彻|落实|拥护|签署|批准|审议|听取|关于|就|指|请|使|让|由于|围绕|接受|"
    r"祝贺|纪念)$"
)
_DELEGATE = re.compile(
    "(?:企业|公司|单位|部门|乡镇|村民|职工|群众|学生|教师|家长|党员|干部|青年|志愿者|商户|嘉宾|获奖者|家属|员工)代表$"
)
_POSSESSIVE = re.compile(
    "关于|的|为(?![^，。；,;\n]{0,16}(?:颁|授|揭))|系列|重要|所|新时代|亲自|夫人|亲属|家属|遗体|生平|诞辰|逝世|故居|塑像|生前"
)


# start of a name with its title, their end, the name itself
_Item = tuple[int, int, tuple[int, int]]


class Run(NamedTuple):
    """A list of names; ``open`` where a comma and no predicate follows it."""

    left: int
    right: int
    names: tuple[tuple[int, int], ...]
    open: bool


class Runs:
    """The names of one text with their titles, and the lists that they form."""

    def __init__(
        self, outline: Outline, mentions: Mentions, quoted: Sequence[tuple[int, int]]
    ) -> None:
        self.outline = outline
        self.text = outline.text
        signed = {(b.name.start, b.name.end) for b in mentions.bylines}
        edges = _edges(mentions, self.text)
        self._items: list[_Item] = []
        for name in sorted(mentions.names):
            if name not in signed and not _inside(quoted, name[0]):
                left, right = edges.get(name, name)
                tail = _TAIL.match(self.text, right)
                self._items.append((left, tail.end() if tail else right, name))
        self._starts = [name[0] for _, _, name in self._items]

    def between(self, start: int, end: int, verbs: Sequence[int] = ()) -> list[Run]:
        """The runs between two positions; ``verbs`` are starts of verbs, which part runs."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        lists: list[list[_Item]] = []
        reach = -1
        for item in self._items[low:high]:
            left, right, _ = item
            if right > end:
                break
            if lists and (left < reach or self._joined(lists[-1], reach, left, verbs)):
                lists[-1].append(item)
            else:
                lists.append([item])
            reach = max(reach, right)
        return [self._run(items, end) for items in lists]

    def _noun_end(self, items: Sequence[_Item], right: int, limit: int) -> int:
        """Where a list ends with 等市领导, 及其他委员, or the rest of a name cut short."""
        others = _AND_OTHERS.match(self.text, right, limit)
        if others:
            return others.end()
        cut = _CUT.match(self.outline.letters, right, limit)
        sure = len(items) > 1 or "·" in self.text[items[-1][0] : right]
        return cut.end() if cut and sure else right

    def _run(self, items: list[_Item], end: int) -> Run:
        right = max(items[-1][1], items[0][1])
        after = self._noun_end(items, right, min(end, right + 40))
        names = tuple(name for _, _, name in items)
        return Run(items[0][0], right, names, bool(_LISTED.match(self.text, after, end)))

    def after(self, position: int) -> Run | None:
        """The single name whose title starts right at a position."""
        at = bisect_left(self._starts, position)
        if at < len(self._items) and self._items[at][0] == position:
            return self._single(at)
        return None

    def before(self, position: int) -> Run | None:
        """The last single name before a position."""
        at = bisect_left(self._starts, position) - 1
        return self._single(at) if at >= 0 else None

    def _single(self, at: int) -> Run:
        left, right, name = self._items[at]
        return Run(left, right, (name,), False)

    def _joined(self, items: list[_Item], reach: int, left: int, verbs: Sequence[int]) -> bool:
        """Whether a name whose title starts at ``left`` carries on the list before it."""
        if left == reach:  # 赵世荣黄茂林等出席, but not 同志|代市长
            return items[-1][2][1] == reach and not self._titled(left)
        at = bisect_left(verbs, reach)
        if at < len(verbs) and verbs[at] < left:
            return False
        start = self._noun_end(items, reach, left)
        if _JOIN.fullmatch(self.text, start, left):
            return True
        return bool(_DESCRIBED.fullmatch(self.text, start, left)) and self._is_noun(start, left)

    def _titled(self, left: int) -> bool:
        at = bisect_left(self._starts, left)
        return at < len(self._starts) and self._starts[at] != left

    def _is_noun(self, start: int, end: int) -> bool:
        """Whether a stretch holds no meeting and no verb that the lexicon knows."""
        letters = self.outline.letters
        if letters.find("T", start, end) >= 0:
            return False
        at = letters.find("v", start, end)
        while at >= 0:
            if not _OPENING.fullmatch(self.text, at, self.outline.token_end(at)):
                return False
            at = letters.find("v", at + 1, end)
        return True

    def _is_name_end(self, position: int) -> bool:
        at = bisect_left(self._starts, position) - 1
        return at >= 0 and self._items[at][2][1] == position

    def is_subject(self, run: Run, clause: int) -> bool:
        """Whether a run can act in the clause that starts at ``clause``."""
        if _POSSESSIVE.match(self.text, run.right):
            return False
        before = self.text[clause : run.left].strip()
        if not before:
            return True
        if _DELEGATE.search(before):
            return True  # 企业代表|某公司总经理甲作了发言
        if before.endswith("代表") and run.left == run.names[0][0]:
            return not self._is_name_end(run.left - len("代表"))  # 客商代表|甲作了发言
        token = self.outline.token_start(run.left - 1)
        if _OPENING.fullmatch(self.text, token, run.left):
            return True
        return self.outline.letters[token] != "v" and not _GOVERNS.search(before)


def _inside(spans: Sequence[tuple[int, int]], position: int) -> bool:
    at = bisect_right(spans, (position, position)) - 1
    return at >= 0 and spans[at][1] > position


def _edges(mentions: Mentions, text: str) -> dict[tuple[int, int], tuple[int, int]]:
    """For a name beside a title: where the two together start and end."""
    edges: dict[tuple[int, int], tuple[int, int]] = {}
    for group in mentions.groups:
        if not group.names:
            continue
        first, last = group.names[0], group.names[-1]
        left = first.start
        for post in reversed(group.posts):
            if post.end <= left and _COMMA.search(text, post.end, left) is None:
                left = post.start
        right = max(last.end, *(post.end for post in group.posts))
        for name in group.names:
            edges[name.start, name.end] = (
                left if name is first else name.start,
                right if name is last else name.end,
            )
    return edges
