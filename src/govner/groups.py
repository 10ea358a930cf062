"""Groups: posts and the names beside them, before, after or in a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from .introductions import MAKING
from .names import NameSpan
from .naming import LONGEST_LIST, NameReader
from .titles import Post

__all__ = ["Group", "complete_groups", "find_groups"]

# smallest score of a name, by how strong its context is
_AFTER_POST = 0.0
_BEFORE_POST = 5.0
_OUTWEIGHS_SURNAME = 4.0
_CHAIN = re.compile(
    r"(?:[（(][^（）()\n]{1,8}[）)])?[ \u3000]{0,2}"
    r"(?:、?兼(?:任)?|，兼(?:任)?|,兼|、现任|、|和|及|暨|与)?"
    r"(?:[该本](?:公司|校|院|局|镇|乡|村|集团))?[ \u3000]{0,2}"
)
# 县委副书记（挂职）甲, 时任支队长的甲
_NOTE = re.compile(
    r"、?(?:教授|研究员|博士)(?=[^，、。；）])|[（(](?:挂职|兼|[正副].{1,2}级|试用期[^（）()]{1,4}|主持工作|代|"
    r"(?:常务)?副?(?:理事长?|会长|院长|主席|主任|监事长?|书记|处长|局长))[）)]"
)
# 执行主席是甲、乙、丙; 市领导还有：甲、乙
# 甲、乙等|市领导、…, 全体|校领导、…: who these are is said already
_OTHERS = re.compile("(?:等|全体)$")
# what may stand between two names of one list
_LISTED = re.compile(
    r"(?:[（(][^（）()\n]{1,12}[）)])?"
    r"(?:[ \u3000]*[、，,和及与](?!以及)[^，,。；\n]{0,24}|[ \u3000]{1,3})"
)
_LISTING = re.compile("的?还?有[:：]?|的?是|由|为?[:：]")
_FIRST_OF_TWO = ("常委", "党组成员", "党委委员", "副书记")
_FILLED_BY_MANY = ("主席", "组长", "副组长", "成员", "委员")
_WHEN = "中上后时前间"  # 活动中|王部长
_COMMAS = ("，", ",")
_LIST_ENDS = ("，", ",", "。", "；", "等", "")
_SURE_SURNAME = 3.5
_INSIDE_TITLE = 1.0
_INSIDE = re.compile("(?:[OBso]_+|z)(?P<name>[xpq][xpq_]{1,3})$")
_ORGAN_BETWEEN = re.compile("、(?:[PpLOoBs]_*)*[OBo]_*")
_GIVEN = ("担任", "出任", "兼任", "转任", "调任", "改任", "升任")
# 任命|王伟|为副县长, 任命王伟为副县长，|陈敏|为局长
_MADE_BEFORE = re.compile(rf"(?:{'|'.join(MAKING)})(?:[^。\n]{{2,280}}为[^。\n]{{2,60}}[，；,;])?$")
_ABOVE = 300
_PREDICATES = ("当选", "当选为", "任", "担任", "出任", "任命为", "选为", "为", "职务")


@dataclass(slots=True)
class Group:
    """Names that hold the same posts: 市委副书记、市长 + 祝承平."""

    posts: list[Post]
    names: list[NameSpan] = field(default_factory=list)
    rule: str = ""

    @property
    def start(self) -> int:
        first = self.posts[0].start
        return min(first, self.names[0].start) if self.names else first

    @property
    def end(self) -> int:
        last = self.posts[-1].end
        return max(last, self.names[-1].end) if self.names else last


def find_groups(reader: NameReader, posts: Iterable[Post]) -> list[Group]:
    """Chains of posts with their names, where they have any, in text order."""
    return _Grouper(reader, posts).groups()


def complete_groups(reader: NameReader, groups: Iterable[Group]) -> None:
    """Give posts the names that only the rest of the article made known."""
    _Grouper(reader, ()).late_groups(groups)


class _Grouper:
    def __init__(self, reader: NameReader, posts: Iterable[Post]) -> None:
        self.reader = reader
        self.outline = reader.outline
        self.text = reader.text
        self.model = reader.model
        self.posts = list(posts)

    def groups(self) -> list[Group]:
        groups: list[Group] = []
        posts = self.posts
        index = 0
        while index < len(posts):
            chain = [posts[index]]
            index += 1
            while (
                index < len(posts)
                and self._joined(chain[-1], posts[index])
                and not self._named_inside(posts[index])
            ):
                chain.append(posts[index])
                index += 1
            groups.append(self._group(chain))
            if index < len(posts) and groups[-1].names:
                index += self._recut(index, groups[-1].names[-1].end)
        self._join_commas(groups)
        return groups

    def _recut(self, index: int, floor: int) -> int:
        """The next post begins after the name, whatever place its end seemed to open.

        Returns how many posts the name has swallowed: one or none.
        """
        post = self.posts[index]
        if post.start >= floor:
            return 0
        start = floor + (self.text[floor : floor + 1] in tuple("和与及、，"))
        if start >= post.end:
            return 1
        organs = tuple((max(a, start), b) for a, b in post.organs if b > start)
        self.posts[index] = post._replace(
            start=start, organs=organs, organ=organs[-1] if organs else (start, start)
        )
        return 0

    def _joined(self, left: Post, right: Post) -> bool:
        """Whether one person may hold both; leaders told apart before are others."""
        if left.kind == "collective" and _OTHERS.search(self.text, left.start - 2, left.start):
            return False
        gap = _CHAIN.match(self.text, left.end)
        if right.start == left.end:  # 县委常委|宣传部长
            return left.head in _FIRST_OF_TWO
        return gap is not None and gap.end() == right.start and right.start > left.end

    def _group(self, chain: list[Post]) -> Group:
        last = chain[-1]
        foreign = any("F" in self.outline.letters[p.start : p.end] for p in chain)
        apart = self.text[last.end : last.end + 1] in (" ", "\u3000", "\n")
        if apart and self._is_predicate(chain[0]):
            return Group(chain)
        note = _NOTE.match(self.text, last.end)
        end = note.end() if note else last.end
        names = self.reader.name_list(end, _AFTER_POST, foreign)
        listing = _LISTING.match(self.text, end)
        if listing and listing[0] == "由" and last.head not in _FILLED_BY_MANY:
            listing = None
        if not names and listing:
            listed = self.reader.name_list(listing.end(), _AFTER_POST)
            names = listed if len(listed) > 1 else names
        if names and last.kind == "collective":
            names += self._further(names[-1].end)
        if names and len(chain) == 1 and names[0].score < _OUTWEIGHS_SURNAME:
            surname = self._surname_only(last, {})
            if surname:
                self.reader.add(surname, "surname+title")
                return Group(chain, [surname], "surname+title")
        if not names:
            names = self.reader.word_names(last.end)
        if not names:
            unknown = self.reader.unknown_name(end)
            names = [unknown] if unknown else []
        if names:
            for name in names:
                self.reader.add(name, "title")
            return Group(chain, names, "title+name")
        first = chain[0]
        before = self._named_inside(first) or self._postposed(first)
        if before:
            self.reader.add(before[0], "name+title")
            chain[0] = before[1]
            return Group(chain, [before[0]], "name+title")
        return Group(chain)

    def _further(self, end: int) -> list[NameSpan]:
        """More of a long list of leaders, whose ranks commas part (市领导甲、乙，丙、丁)."""
        names: list[NameSpan] = []
        while self.text[end : end + 1] in _COMMAS and end + 1 not in self.reader.post_starts:
            more = self.reader.name_list(end + 1, _AFTER_POST)
            if len(more) < 2 or self.text[more[-1].end : more[-1].end + 1] not in _LIST_ENDS:
                break
            names += more
            end = more[-1].end
        return names

    def _is_predicate(self, post: Post) -> bool:
        """Whether a clause gives the post to someone named before (当选|县长, 等|市领导)."""
        before = self.text[max(0, post.start - 4) : post.start]
        return before.endswith(_PREDICATES) or (post.kind == "collective" and before[-1:] == "等")

    def _named_inside(self, post: Post) -> tuple[NameSpan, Post] | None:
        """市人民政府|杨见民|市长: all that stands between the organ and the title is a name."""
        title = post.end - len(post.head) - len(post.modifiers)
        run = _INSIDE.search(self.outline.letters, post.start, title) if post.organs else None
        if run is None or not self.text.endswith(post.head, 0, post.end):
            return None
        name = self.reader.name_before(title, _INSIDE_TITLE)
        if name is None or name.start != run.start("name"):
            return None
        return name, post._replace(start=title, organ=(title, title), organs=(), terms=())

    def _postposed(self, post: Post) -> tuple[NameSpan, Post] | None:
        """A name in front of a short title, also where the organ precedes the name."""
        title = post.end - len(post.head) - len(post.modifiers)
        if (
            title < post.start
            or post.kind != "post"
            or not self.text.endswith(post.head, 0, post.end)
        ):
            return None
        if post.start < title and self.outline.letters[title - 1] not in "x_qp":
            return None
        if self.text[title - 1 : title] == "为" and self._are_made(title - 1):
            return None
        name = self.reader.name_before(title, _BEFORE_POST)
        if name is not None and self.text.endswith(_GIVEN, 0, name.start):
            return None  # 担任|梅钢|党委书记: whoever is given a post does not stand there
        if name is None and post.start < title:
            return self._surname_after_organ(post, title)
        if name is None or (post.start < title and name.start <= post.organ[0] < post.organ[1]):
            return None
        bare = post._replace(start=title, organ=(title, title), organs=(), terms=())
        return name, bare

    def _are_made(self, link: int) -> bool:
        """Whether 为 links names to a post: those of a list, or who is made something there."""
        names = self.reader.names_before(link)
        if len(names) != 1:  # 甲、乙、丛明|为副团长
            return bool(names)
        start = names[0].start
        return _MADE_BEFORE.search(self.text, max(0, start - _ABOVE), start) is not None

    def _surname_after_organ(self, post: Post, title: int) -> tuple[NameSpan, Post] | None:
        """市水务局张|局长: the organ is where the person works, the title stands alone."""
        surname = self.text[title - 1]
        before = self.outline.token_start(title - 2)
        if (
            self.outline.letters[title - 1] == "_"  # 新田|县长
            or self.outline.letters[before] not in "zBOoPs"
            or self.model.surname_score(surname) < _SURE_SURNAME
        ):
            return None
        bare = post._replace(start=title, organ=(title, title), organs=(), terms=())
        return NameSpan(title - 1, title, 0.0), bare

    def _join_commas(self, groups: list[Group]) -> None:
        """Posts set apart by commas, one name at the end (obituaries)."""
        for index in range(len(groups) - 2, -1, -1):
            left, right = groups[index], groups[index + 1]
            gap = self.text[left.end : right.start]
            if left.names or not right.names or self._is_predicate(left.posts[0]):
                continue
            comma = gap in ("，", ",") and right.rule == "title+name"
            if comma or (right.rule == "name+title" and self._is_organ_of(left.end, right)):
                right.posts[:0] = left.posts
                del groups[index]

    def _is_organ_of(self, start: int, group: Group) -> bool:
        """、市人民政府 between a post and 杨见民市长: both are posts of his."""
        first = group.names[0].start
        return _ORGAN_BETWEEN.fullmatch(self.outline.letters, start, first) is not None

    def late_groups(self, groups: Iterable[Group]) -> None:
        """Titles after a name that only the rest of the article makes known (王书记)."""
        ends = {end: start for start, end in self.reader.names}
        starts = dict(self.reader.names.keys())
        surnames = {self.text[s : s + 1]: (s, e) for s, e in self.reader.names if e - s > 1}
        ordered = sorted(self.reader.names)
        led = -1  # end of the last 甲、乙等市领导
        for group in groups:
            if group.names:
                continue
            post = group.posts[0]
            if group.posts[-1].end in starts:
                name = NameSpan(group.posts[-1].end, starts[group.posts[-1].end], 0.0)
                group.names, group.rule = [name], "title+name"
                continue
            if post.start in ends and not post.organs:
                name = NameSpan(ends[post.start], post.start, 0.0)
                group.names, group.rule = [name], "name+title"
                continue
            if post.kind == "collective" and self.text[post.start - 1 : post.start] == "等":
                group.names = self._listed_before(post.start - 1, ordered, led)
                group.rule, led = "names+collective", post.end
                continue
            name_ = self._surname_only(post, surnames)
            if name_:
                self.reader.add(name_, "surname+title")
                group.names, group.rule = [name_], "surname+title"

    def _listed_before(self, end: int, ordered: list[tuple[int, int]], led: int) -> list[NameSpan]:
        """The list of names that ends at 等 (甲、乙等市领导), after those led before."""
        floor = max(
            led, *(self.text.rfind(stop, max(0, end - LONGEST_LIST), end) for stop in "。\n；")
        )
        first = bisect_left(ordered, (max(floor + 1, end - LONGEST_LIST), 0))
        last = bisect_left(ordered, (end, 0))
        listed = ordered[first:last]
        start = len(listed) - 1
        while start > 0 and _LISTED.fullmatch(self.text, listed[start - 1][1], listed[start][0]):
            start -= 1
        return [NameSpan(s, e, 0.0) for s, e in listed[max(start, 0) :]]

    def _surname_only(self, post: Post, surnames: dict[str, tuple[int, int]]) -> NameSpan | None:
        letters, text = self.outline.letters, self.text
        start = post.start - 1
        if start < 0 or post.organs or post.kind != "post" or post.end - post.start > 4:
            return None
        surname = text[start]
        if letters[start] not in "xq" or not self.model.is_surname(surname):
            return None
        opens = not start or letters[start - 1] in ' ,.;:、()"\nuvb_' or text[start - 1] in _WHEN
        if not opens:
            return None
        if surname in surnames or self.model.surname_score(surname) >= _SURE_SURNAME:
            return NameSpan(start, start + 1, 0.0)
        return None
