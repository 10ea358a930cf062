"""Who presided over, attended or spoke at which meeting.

A sentence is read from left to right as runs of names and verbs. A run that ends at a comma
waits for its verb, so the last verb covers every group before it; a run with a predicate of
its own stays the subject of the clauses that follow without one. The verbs stand in
data/verbs.tsv; which meeting is meant is the business of :mod:`govner.agenda`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .agenda import Agenda, Held
from .meetings import MeetingSpan
from .mentions import Mentions
from .outline import Outline
from .runs import Run, Runs
from .schema import Meeting
from .verbs import Verb, find_verbs

__all__ = ["Role", "find_roles"]

_STOP = re.compile("[。！？!?\n]")
_COMMA = re.compile("[，,；;：:]")
_COMMA_OR_SPACE = re.compile("[，,；;：: \u3000]")
# what may stand between a clause's start and a verb whose subject is understood
_ADVERBIAL = re.compile(
    r"(?:并|且|还|也|又|同时|随后|随即|最后|首先|而后|现场|当场|他们|她们|他|她|应邀|将|先后|分别|共同|一同|"
    r"再次|特别|进一步|亲自|作为[^，]{1,12}|代表[^，]{1,20}|就[^，]{1,40}|对[^，]{1,30}|围绕[^，]{1,30}|"
    r"向[^，]{1,12}|在[^，]{1,24}(?:上|中|时|后|前|间)?)*"
)
# what joins a verb to the one before it: 出席并讲话, 在致辞中指出
_ADDED = re.compile(r"(?:并|且|和|、|或|时|中|后|上|间|还)[^，。；,;\n]{0,10}$")
# what may stand between a name and a verb of speaking
_SAYING = re.compile(
    r"[^，。；,;\n]{0,4}|.*(?:中|时|上|后|并|间|面)|(?:在|就|对|代表|向|围绕|针对|结合|还|也|再次|特别|"
    r"进一步|同时|最后|随后|分别|先后)[^，。；,;\n]{0,50}"
)
# X等委员围绕A，B等话题|作了发言: the verb is still to come
_TOPIC = re.compile(r"(?:等[^，。；,;\n]{0,8}?)?(?:分别|先后|还|也)?(?:围绕|就|针对|结合)")
# somebody else is to attend (欢迎X来华出席), or nobody (因病无法出席)
_INVITES = re.compile(
    r"(?:因[^，。；,;\n]{1,6})?(?:无法|不能|未能|没有|没能|拒绝|不会)|"
    r"(?:在[^，。；,;\n]{1,12})?(?:将|还|热烈|衷心)?(?:欢迎|邀请|感谢|期待|祝贺|会见|支持|希望|请)"
)
_ELSEWHERE = re.compile(
    r"(?:调研|考察|检查|视察|慰问|看望|会见|走访|批示|指示|贺信|回信|贺电|来信)[^会。]{0,3}$"
)
_CITED = re.compile("总书记|主席|总理")
_SPOKE = re.compile("的(?:还|同志|单位|代表|分别)*有[:：]?")
_TURNED = ("attend", "seat", "address")  # verbs that the names may follow
_NO_OBJECT = re.compile(r"了?(?:并|和|或|[，。；：,;:）)！ 　\n]|$)")
_PRONOUN = re.compile("[他她]")
_INVERTED = re.compile(r"[^，。；,;\n]{0,24}?的[^，。；,;\n]{0,16}?有[:：]?[ 　]?")
_RELATIVE = re.compile("(?:并[^，。；,;]{1,12})?的(?=[^，。；,;])")
_HEARD = re.compile(
    r"(?:(?:受|代)[^，。；,;]{2,14}委托|代表[^，。；,;]{2,14})?"
    r"(?:分别|就[^，。；,;]{2,40})?(?:[作做]的|所[作做](?!出))"
    r"|(?:分别)?(?:关于|就)(?:(?!精神|论述)[^，。；;\n]){2,60}?(?:汇报|报告|说明|通报|介绍)"
    r"|的(?:工作)?(?:汇报|报告|通报|述职)"
)
_SPEECH_AT = re.compile(
    r"(?:开幕式|闭幕式)?上(?:所)?(?:的|发表的?|作的?|发表了?)"
    r"(?:重要|系列|主旨|的|题为[^，。]{2,30})*(?:讲话|演讲|致辞|发言)"
)
_SPEAKER_AT = re.compile(r"(?:[^，。；,;\n、]{0,8}日)?在[^，。；,;\n、]{0,10}")
_PARAGRAPH = 2000  # longest stretch searched for the start of a paragraph
_NEAR = 40


class Role(NamedTuple):
    """One part that a person took in a meeting; spans are offsets into the clean text."""

    type: str
    name: tuple[int, int]
    meeting: Meeting
    evidence: tuple[int, int]
    rule: str


def find_roles(
    outline: Outline,
    mentions: Mentions,
    named: Sequence[tuple[int, int, Meeting]],
    meetings: Sequence[MeetingSpan],
) -> list[Role]:
    """Roles in text order; nothing where the article names no meeting."""
    if not named or not mentions.names:
        return []
    return _Reader(outline, mentions, Agenda(outline.text, named, meetings)).read()


class _Reader:
    """Reads one text; what outlives a sentence stands in the attributes."""

    def __init__(self, outline: Outline, mentions: Mentions, agenda: Agenda) -> None:
        self.text = outline.text
        self.agenda = agenda
        found, quoted = find_verbs(self.text)
        # 副调研员, 督导组组长: no verbs
        self.verbs = [v for v in found if outline.letters[outline.token_start(v.start)] not in "HR"]
        self.runs = Runs(outline, mentions, quoted)
        self.stops = [m.start() for m in _STOP.finditer(self.text)] + [len(self.text)]
        self.roles: list[Role] = []
        self.parts: dict[str, tuple[int, Meeting]] = {}  # person -> last part taken
        self.remote: set[str] = set()  # who wrote a letter instead of coming
        self.visited = -1  # where the article last left for an inspection
        self.actor: tuple[Run, int] | None = None  # last subject, and where its verb ends

    def read(self) -> list[Role]:
        for start, end, verbs in self._sentences():
            _Sentence(self, start, end, verbs).read()
        self._cited_speeches()
        return self.roles

    def _sentences(self) -> Iterator[tuple[int, int, list[Verb]]]:
        """Sentences that have a verb, with their verbs."""
        index = 0
        while index < len(self.verbs):
            at = bisect_left(self.stops, self.verbs[index].end)
            first = index
            while index < len(self.verbs) and self.verbs[index].start < self.stops[at]:
                index += 1
            yield self._sentence_start(at), self.stops[at], self.verbs[first:index]

    def _sentence_start(self, at: int) -> int:
        return self.stops[at - 1] + 1 if at > 0 else 0

    def person(self, run: Run) -> str:
        """The surface of the last name of a run."""
        return re.sub(r"\s+", "", self.text[slice(*run.names[-1])])

    def add(self, kind: str, run: Run, meeting: Meeting, end: int, rule: str) -> None:
        evidence = min(run.left, end), max(run.right, end)
        for name in run.names:
            self.roles.append(Role(kind, name, meeting, evidence, rule))
            person = re.sub(r"\s+", "", self.text[slice(*name)])
            self.parts[person] = (evidence[1], meeting)

    def antecedent(self, start: int) -> Run | None:
        """Whom a pronoun at the start of a sentence means: the last subject nearby."""
        at = bisect_left(self.stops, start) - 1
        first = self._sentence_start(at)
        if self.actor and self.actor[1] >= first:
            return self.actor[0]
        runs = self.runs.between(first, start) if at >= 0 else []
        if runs:
            return runs[0]
        if self.actor and self.text.count("\n", self.actor[1], start) <= 1:
            return self.actor[0]
        return None

    def _cited_speeches(self) -> None:
        """X在某会议上的重要讲话: a speech at a named meeting, whatever the sentence is about."""
        for index, (start, end, _) in enumerate(self.agenda.named):
            if _SPEECH_AT.match(self.text, end):
                run = self.runs.before(start)
                if run and _SPEAKER_AT.fullmatch(self.text, run.right, start):
                    self.add("SPEAKS", run, self.agenda.fullest(index), end, "speech at meeting")


class _Sentence:
    """One sentence: who waits for a verb, who acted last, and what has been said."""

    def __init__(self, reader: _Reader, start: int, end: int, verbs: list[Verb]) -> None:
        self.reader = reader
        self.text = reader.text
        self.agenda = reader.agenda
        self.start = start
        self.end = end
        self.verbs = verbs
        self.headline = self.agenda.is_headline(start)
        self.comma = _COMMA_OR_SPACE if self.headline else _COMMA
        self.pending: Run | None = None
        self.acting: Run | None = None
        self.meeting: Meeting | None = None  # of the verb read last
        self.predicate_end = start  # names before it are objects
        self.item_end = start  # end of the name or verb read last
        self.verb_end = start
        self.object_end = -1  # end of the meeting's name after that verb
        self.hearing = False
        self.reported = False  # inside what somebody says
        self.inverted: tuple[Verb, Meeting, int] | None = None

    def read(self) -> None:
        runs = self.reader.runs.between(self.start, self.end, [v.start for v in self.verbs])
        items: list[Run | Verb] = sorted([*runs, *self.verbs], key=lambda item: item[0])
        upcoming = 0
        for item in items:
            if isinstance(item, Verb):
                self._verb(item)
            else:
                while upcoming < len(self.verbs) and self.verbs[upcoming].start < item.right:
                    upcoming += 1
                self._name(item, self.verbs[upcoming] if upcoming < len(self.verbs) else None)
            self.item_end = max(self.item_end, item[1])

    # -- names -----------------------------------------------------------------

    def _name(self, run: Run, verb: Verb | None) -> None:
        """Take a run as the subject of the verb to come, of another predicate, or not at all."""
        if self.hearing and _HEARD.match(self.text, run.right):
            held = self.agenda.current(run.left)
            if held:
                self.reader.add("SPEAKS", run, held.meeting, run.right, "heard report")
            return
        if self.inverted and run.left >= self.inverted[2]:
            of, meeting, _ = self.inverted
            self.reader.add(of.role, run, meeting, of.end, "list after verb")
            return
        clause = max(self.start, self._last_comma(self.item_end, run.left))
        if run.left < self.predicate_end or not self.reader.runs.is_subject(run, clause):
            return
        self.pending = run
        if run.open:
            return
        self.predicate_end = self._clause_end(run.right)
        waits = verb is not None and _TOPIC.match(self.text, run.right)
        if verb is None or (verb.start >= self.predicate_end and not waits):
            self._act(run, run.right)

    def _act(self, run: Run, end: int) -> None:
        self.acting, self.pending = run, None
        self.reader.actor = run, end

    # -- verbs -----------------------------------------------------------------

    def _verb(self, verb: Verb) -> None:
        if verb.kind == "scene":
            self.reader.visited = -1
        elif verb.kind == "hear":
            self.hearing = True
        elif verb.kind == "letter":
            if run := self.pending or self.acting:
                self.reader.remote.add(self.reader.person(run))
        elif verb.kind == "visit":
            if self.pending and not self.reported:
                self.reader.visited = verb.end
        elif not (verb.kind in _TURNED and self._is_relative(verb)):
            self._predicate(verb)

    def _is_relative(self, verb: Verb) -> bool:
        """参加会议的还有X, 列席会议的水利局长X: the verb belongs to the names after it."""
        meeting, end = self.agenda.object(verb.end)
        if verb.kind == "address" and not _SPOKE.match(self.text, verb.end):
            return False
        if verb.kind != "attend":  # 在主席台就座的还有…, 在大会上发言的有…
            held = self.agenda.current(verb.start)
            meeting, end = (held.meeting if held else None), verb.end
        inverted = _INVERTED.match(self.text, verb.end, self.end)
        if inverted and not (self.pending and self._last_comma(self.item_end, verb.start) < 0):
            if meeting:
                self.inverted = verb, meeting, inverted.end()
            return True
        relative = _RELATIVE.match(self.text, end, self.end)
        if not relative or meeting is None:
            return False
        run = self.reader.runs.after(relative.end())
        if run:
            self.reader.add(verb.role, run, meeting, verb.end, "relative clause")
        return True

    def _predicate(self, verb: Verb) -> None:
        run, how = self._subject(verb)
        if run is not None:
            target = self._target(verb, run)
            if target is not None:
                self.meeting, which = target
                self.reader.add(verb.role, run, self.meeting, verb.end, f"{how}/{which}")
            self._act(run, verb.end)
        self.predicate_end = max(self.predicate_end, self._clause_end(verb.end))
        self.verb_end = verb.end
        self.reported = self.reported or verb.kind == "say"

    def _subject(self, verb: Verb) -> tuple[Run | None, str]:
        """Who does what the verb says, and by which rule."""
        if self.pending:
            if not self._governs(self.pending, verb):
                return None, ""
            listed = len(self.pending.names) > 1 or self.pending.open
            rule = "final verb" if listed else "subject"
            return self.pending, "headline" if self.headline else rule
        comma = self._last_comma(self.item_end, verb.start)
        before = self.text[max(comma, self.start) : verb.start]
        if self.acting and self._carries(verb, comma, before):
            return self.acting, "same subject"
        if comma == self.start and _PRONOUN.match(before) and _ADVERBIAL.fullmatch(before):
            return self.reader.antecedent(self.start), "pronoun"
        return None, ""

    def _governs(self, run: Run, verb: Verb) -> bool:
        """Whether what stands between a name and a verb lets them belong together."""
        comma = self._last_comma(run.right, verb.start)
        start = max(comma, run.right)
        if verb.kind in ("say", "there"):
            return bool(_SAYING.fullmatch(self.text, start, verb.start))
        if verb.kind in ("attend", "convene"):
            return _INVITES.match(self.text, start, verb.start) is None
        return True

    def _carries(self, verb: Verb, comma: int, before: str) -> bool:
        """Whether a verb without names of its own goes on with the last subject."""
        if comma >= self.item_end:  # a new clause
            return not self.reported and verb.kind != "task" and bool(_ADVERBIAL.fullmatch(before))
        if self.reported and verb.role != "SPEAKS":
            return False
        adjacent = verb.start - self.verb_end <= 1 or verb.start == self.object_end
        return adjacent or bool(_ADDED.search(self.text, self.verb_end, verb.start))

    # -- meetings --------------------------------------------------------------

    def _target(self, verb: Verb, run: Run) -> tuple[Meeting, str] | None:
        """The meeting of a verb and how it was found."""
        if verb.kind in ("preside", "attend", "convene"):
            meeting, end = self.agenda.object(verb.end, verb.kind == "convene")
            if meeting is not None and not _RELATIVE.match(self.text, end):
                self.object_end = end
                return meeting, "object"
            if verb.kind == "convene" or not _NO_OBJECT.match(self.text, verb.end):
                return None
        elif verb.kind == "seat" and _RELATIVE.match(self.text, verb.end):
            return None
        elif verb.kind == "say":
            near = max(run.right, verb.start - _NEAR)
            if _ELSEWHERE.search(self.text, near, verb.start):
                return None
        if self.meeting and run is self.acting:
            return self.meeting, "same meeting"
        framed = self.agenda.frame(self.start, verb.start)
        if framed is not None:
            return framed, "frame"
        if verb.kind == "there" and self.text.find("会上", self.start, verb.start) < 0:
            return None
        held = self.agenda.current(verb.start)
        if held is None or self._left(held, verb.start):
            return None
        if verb.kind in ("say", "address", "there"):
            return self._spoken_at(verb, run, held)
        return held.meeting, "coreference"

    def _left(self, held: Held, position: int) -> bool:
        """Whether an inspection has come between a meeting and a position."""
        visited = self.reader.visited
        return visited > held.start and not self.agenda.mentioned(visited, position)

    def _spoken_at(self, verb: Verb, run: Run, held: Held) -> tuple[Meeting, str] | None:
        """The meeting of a speech that names none: the speaker must be known to be there."""
        low = max(0, verb.start - _PARAGRAPH)
        paragraph = max(low, self.text.rfind("\n", low, verb.start) + 1)
        article = self.agenda.article(verb.start)[0]
        part = self.reader.parts.get(self.reader.person(run))
        if part is not None and part[0] >= article:
            newer = held.start >= max(paragraph, part[0])
            return (held.meeting, "coreference") if newer else (part[1], "participant")
        if self.reader.person(run) in self.reader.remote:
            return None
        if _CITED.search(self.text, run.names[-1][1], run.right):
            return None
        here = (
            verb.kind == "address"
            or self.agenda.mentioned(paragraph, verb.start)
            or self.text.find("会上", paragraph, verb.start) >= 0
            or (run.left == self.start and self._is_known(run, article))
        )
        return (held.meeting, "coreference") if here else None

    def _is_known(self, run: Run, article: int) -> bool:
        """Whether the article has named a person before."""
        low = max(article, run.left - _PARAGRAPH)
        return self.text.find(self.text[slice(*run.names[-1])], low, run.left) >= 0

    # -- clauses ---------------------------------------------------------------

    def _last_comma(self, start: int, end: int) -> int:
        """End of the last comma between two positions, or the start of the sentence, or -1."""
        last = -1
        for match in self.comma.finditer(self.text, start, end):
            last = match.end()
        return last if last >= 0 or start > self.start else self.start

    def _clause_end(self, start: int) -> int:
        match = self.comma.search(self.text, start, self.end)
        return match.start() if match else self.end
