"""Who acts in a clause, and what has been told of whom so far.

Clauses are read from left to right: the names before a verb act, those of an earlier clause go
on acting where a clause has no subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .skeleton import DATE, NEAR, PLAIN, SITE, Persons, Sentence, Span, Units

__all__ = ["COMPANION", "UNREAL", "Clause", "Encounter", "Story", "Subject"]

_OTHERS = f"(?:等{PLAIN}{{0,10}}?)?"

# before a verb whose subject stands in an earlier clause
_ADVERBIAL = re.compile(
    f"(?:{DATE}|[上下]午|当[天日晚时]|同[日天]|次日|随后|随即|之后|接着|然后|其间|期间|活动中|会[前后]|途中|"
    f"他们?|她们?|还|也|又|并|且|而后|先后|分别|一同|一起|共同|首先|最后|专程|专门|亲自|再次|实地|一一|亲切|集体|"
    f"冒着[^，]{{1,4}}|冒雨|顶着[^，]{{1,4}}|率队|带队|率[^，到来赴在]{{1,12}}|一行|应约|应邀|连续|特地|特意|带着[^，]{{1,16}}|"
    f"就[^，]{{1,24}}|围绕[^，]{{1,24}}|代表[^，]{{1,20}}|组织[^，到赴来]{{1,16}}[团组队]|(?:在|到|赴){SITE}{PLAIN}{{0,10}}|(?:[和与同]){PLAIN}{{1,12}}一[同起道]|"
    f"了|过|通过[^，]{{1,12}}|利用[^，]{{1,10}}|仔细|详细|重点|来|前往|深入|到|赴)*"
)
# after names that do not act, and before names that something else governs
_NOT_ACTING = re.compile(f"{_OTHERS}(?:陪同|随同|的|夫人|重要|系列|关于|所(?!在))")
_GOVERNED = re.compile(
    "(?:受|应|代表|据|与|(?<!陪)同|跟|被|对|向|把|给|为|在|听取|会见|接见|看望|慰问|欢迎|邀请|请|使|让|祝贺|纪念|接受|感谢|"
    "委托|拜会|约见|走访|探望)(?:了|过|着)?$"
)
COMPANION = re.compile("(?:陪同|随同|参加|跟随)(?:了)?$")
_ACCOMPANIES = re.compile(f"{_OTHERS}(?:一同|一起|分别|也|还|应邀)?(?:陪同|随同|参加|跟随)")
UNREAL = re.compile(
    "(?<![重主需只必简概纲提摘紧])要(?![求闻员事])|将(?!军)|应(?![邀约急对用])|须|拟|能够|欢迎|邀请|希望|计划|准备|打算|建议|期待|"
    "请(?!假)|未|没有|取消|推迟|争取|安排|组织开展|鼓励|引导|推动|如果|应当"
)
_SAYS = re.compile("(?:强调|指出|要求|表示|说|希望|认为|介绍|透露|称|坦言|宣布)$")
_WHILE = re.compile("(?:时|期间|中|后|之际|途中)$")
_REMOTE = re.compile("视频|连线|远程|电话")
_BARE = re.compile(f"{_OTHERS}(?:一行|同志)?[）)]?")
_BETWEEN_OBJECTS = re.compile("[、和及与]")
_NO_OBJECT = re.compile("[后前]$|之前|陪同|参加|听取")
_LONGEST_PHRASE = 80


class Encounter(NamedTuple):
    """One person meets another or visits something; spans are offsets into the clean text.

    ``other`` is the span of a person (``MEETS``), or of a place, organ or person
    (``VISITS``).
    """

    type: str
    name: Span
    other: Span
    evidence: Span
    rule: str


class Subject(NamedTuple):
    """Who acts: names, and where their words begin (``None`` in an earlier sentence)."""

    names: tuple[Span, ...]
    start: int | None
    how: str = ""


class Story:
    """What the sentences of an article have told: encounters, and who acted last.

    ``subject``, ``pending`` (names that wait for their verb), ``frame`` (places that a
    clause says and leaves to the next) and ``reported`` (what follows is speech) are what
    the clauses of a sentence hand on.
    """

    def __init__(self, units: Units) -> None:
        self.found: list[Encounter] = []
        self._units = units
        self._actor: tuple[tuple[Span, ...], int] | None = None  # names, end of their sentence

    def begin(self, sentence: Sentence) -> None:
        self.sentence = sentence
        carried = self._last_actor(sentence.start)
        self.subject: Subject | None = Subject(carried, None, "carried") if carried else None
        self.pending: list[int] = []
        self.frame: tuple[int, ...] = ()
        self.reported = False

    def _last_actor(self, start: int) -> tuple[Span, ...]:
        """Who acted in the sentence before, if nobody else has been named since."""
        if self._actor is None:
            return ()
        names, end = self._actor
        return () if self._units.has_person(end, start) else names

    def add(self, kind: str, who: Subject, others: Sequence[int], span: Span, rule: str) -> None:
        """Each of ``who`` meets or visits each of ``others``; positions of the skeleton."""
        left, right = span
        if who.start is not None:
            left, right = min(left, who.start), max(right, who.start + 1)
        spans = self.sentence.spans
        evidence = spans[left][0], spans[right - 1][1]
        rule = f"{rule}/{who.how}" if who.how else rule
        for name in who.names:
            for other in self.sentence.entities(others):
                if other != name:
                    self.found.append(Encounter(kind, name, other, evidence, rule))
        self._actor = who.names, self.sentence.end


class Clause:
    """One clause of a sentence; positions are those of the skeleton."""

    def __init__(self, story: Story, start: int, end: int, following: Span | None) -> None:
        self.story = story
        self.sentence = story.sentence
        self.k = self.sentence.k
        self.start = start
        self.end = end
        self.following = following
        self.runs = self.sentence.runs(start, end)
        self._lefts = [r.left for r in self.runs]
        self.verbs = self.sentence.verbs_between(start, end)
        self.own = self._own()

    def _own(self) -> Persons | None:
        """The list of persons that the clause opens with and that acts in it."""
        for run in self.runs[:1]:
            opening = self.is_adverbial(self.start, run.left)
            if (opening or self._opens_freely(run)) and self.acts(run):
                return run
        return None

    def is_adverbial(self, start: int, end: int) -> bool:
        """Whether a stretch can stand between a subject and its verb."""
        return _ADVERBIAL.fullmatch(self.k, start, end) is not None

    def _opens_freely(self, run: Persons) -> bool:
        """A short phrase that no verb is in may precede a subject (会见后, 据了解)."""
        return run.left - self.start <= NEAR and self.sentence.is_noun(self.start, run.left)

    def acts(self, run: Persons) -> bool:
        """Whether nothing beside these persons says that they do not act."""
        if _NOT_ACTING.match(self.k, run.right, self.end):
            return False
        return not _GOVERNED.search(self.k[max(self.start, run.left - 6) : run.left])

    def only_names(self) -> Persons | None:
        """The persons of a clause that holds nothing else; they wait for a verb."""
        own = self.own
        if own is None or not _BARE.fullmatch(self.k, own.right, self.end):
            return None
        return own if self.sentence.is_noun(own.right, self.end) else None

    def finish(self) -> None:
        """What the next clauses take over from this one."""
        if self.own and not _ACCOMPANIES.match(self.k, self.own.right, self.end):
            planned = UNREAL.search(self.k, self.own.right, min(self.own.right + 12, self.end))
            self.story.subject = None if planned else self.named(self.own)
        self.story.pending.clear()
        if _SAYS.search(self.k[max(self.start, self.end - 3) : self.end]):
            self.story.reported = True

    def named(self, run: Persons, how: str = "") -> Subject:
        """The persons of a run, with those that wait in clauses before it."""
        waiting = tuple(self.story.pending) if run is self.own else ()
        at = (*waiting, *run.at)
        return Subject(self.sentence.entities(at), at[0], how)

    def subject(self, position: int) -> Subject | None:
        """Who does what the verb or preposition at ``position`` says."""
        for run in reversed(self._runs_before(position)):
            if self.acts(run):
                said = self.k[run.right : position]
                fails = any(p.search(said) for p in (UNREAL, COMPANION, _REMOTE))
                return None if fails else self.named(run)
        if position - self.start > _LONGEST_PHRASE:
            return None
        before = self.k[self.start : position]
        if _REMOTE.search(before[-6:]):
            return None
        if UNREAL.search(before) or COMPANION.search(before):
            return None
        after = self._following_subject()
        if after is not None:
            return after
        if not self.is_adverbial(self.start, position):
            return None
        if self.story.pending:
            return Subject(self.sentence.entities(self.story.pending), self.story.pending[0])
        return self.story.subject

    def _runs_before(self, position: int) -> list[Persons]:
        """The lists of persons that end close before a position."""
        at = bisect_right(self._lefts, position)
        near = [r for r in self.runs[max(0, at - 4) : at] if r.right <= position]
        return [r for r in near if position - r.right <= _LONGEST_PHRASE]

    def _following_subject(self) -> Subject | None:
        """在X调研期间，某人…: the subject of the clause after."""
        if self.following is None or not _WHILE.search(self.k[self.start : self.end]):
            return None
        clause = Clause(self.story, *self.following, None)
        return self.named(clause.own, "clause after") if clause.own else None

    def runs_between(self, start: int, end: int) -> list[Persons]:
        """The lists of persons that begin between two positions."""
        return self.runs[bisect_left(self._lefts, start) : bisect_left(self._lefts, end)]

    def objects(self, start: int, reach: int) -> tuple[int, ...]:
        """The persons that a verb before ``start`` has as objects."""
        found: list[int] = []
        if self.k[start : start + 1] in ("时", "后", "前", "中", "的"):
            return ()
        for run in self.runs_between(start, self.end):
            if run.left - start > reach:
                break
            before = self.k[start : run.left]
            if found and not (_BETWEEN_OBJECTS.search(before) and not COMPANION.search(before)):
                break
            if _NO_OBJECT.search(before):
                break
            if self.k.startswith("的", run.right) and not self.k.startswith("的代表团", run.right):
                start = run.right
                continue
            found += run.at
            start, reach = run.right, NEAR
        return tuple(found)
