"""Who visited which place, organ or person: 到X调研, 考察X, 看望某人."""

from __future__ import annotations

import re

from .clauses import UNREAL, Clause, Subject
from .skeleton import ANY, DATE, LONG_GAP, NEAR, PERSON, PLAIN, SITE, EncounterVerb

__all__ = ["read_places", "read_visit"]

_BEFORE = re.compile(f"{PLAIN}{{0,4}}(?:前夕|之前|前$)")
_CITED = re.compile(
    f"{PLAIN}{{0,10}}?(?:时|期间|工作)?的?(?:系列)?重要(?:讲话|指示|论述|精神|要求|嘱托)"
)
_RELATIVE = re.compile(f"(?:工作|指导|的|学习|慰问|考察|调研)*的{PLAIN}{{0,2}}(?={PERSON})")
_OBJECT = re.compile(f"(?:了|过)?(?:我[省市县区州])?(?={SITE})")

# where somebody is: the word, and what may stand between it and the place
_LOCATOR = re.compile(
    "(?P<word>一行(?:先后|随后|又)?[到赴来]|来到|前往|赶赴|奔赴|深入|走进|抵达|到达|莅临|到访|访问|"
    "(?<![现存实所])在|(?<![得感看达直受收接听提等想碰遇])到|赴|(?<![年以未带原本将])来|(?<![反针应面])对)"
    f"(?:了|过)?(?:位于|地处|我[省市县区州]|全[省市县区州]|辖区|{DATE}|[上下]午|分别){{0,2}}"
    # places that the gazetteer does not know may come first in a list
    f"(?:[^，,；;：:、{ANY}]{{2,14}}、){{0,4}}(?P<filler>{PLAIN}{{0,6}}?)(?={SITE})"
)
_STAYS = re.compile(
    f"{PLAIN}{{0,3}}(?:挂职|任职|就职|任教|支教|上任|务工|打工|就读|定居|担任|创业|求学|上学|落户|从事|继续|学习)"
)
_HOME = re.compile(
    f"(?:的)?{PLAIN}{{0,2}}(?:家|家中|家里|病床前|床前|身边)(?:$|[{ANY}]|中|里|，|看|慰|走|与)"
)
_PEOPLE = re.compile(
    "籍|代表|客人|贵宾|友人|企业家|商会|选手|运动员|驻[京沪]|人民|政府(?!的?工作)|游客|留学生|大使|总统|总理|外长|媒体|记者|军分区|警备区|大学|学院"
)
_BLOCKS = re.compile(
    "要求|强调|部署|安排|研究|召开|主持|关于|会议|出席|发表|签署|通过|举行|围绕.*工作汇报|听取|表示|指出"
)
_ARRIVES = re.compile("[到赴来]$|前往$|赶赴$|奔赴$")
_CARRIED_OUT = re.compile(f"^(?:的|[^，]{{0,12}}(?:进行|开展|作))(?:了)?{PLAIN}{{0,6}}$")
_STRONG = re.compile("一行|来到|深入|走进|抵达|到达|莅临|到访")
_FREE = re.compile("[，,、和及与并进时期的考调访视各等]|$")


def read_visit(clause: Clause, verb: EncounterVerb) -> None:
    """What a verb says was visited."""
    if verb.kind in ("inspect", "call"):
        _inspects(clause, verb)
    if verb.kind in ("call", "go"):
        _calls_on(clause, verb)


def read_places(clause: Clause) -> None:
    """Places that the clause says somebody is at."""
    frame, clause.story.frame = clause.story.frame, ()
    if frame and clause.own and any(v.kind != "talk" for v in clause.verbs):
        clause.story.add(
            "VISITS", clause.named(clause.own), frame, (frame[0], clause.end), "visit/frame"
        )
    reach = clause.start
    for match in _LOCATOR.finditer(clause.k, clause.start, clause.end):
        filler = match["filler"]
        strict = filler and match["word"] in ("在", "对")
        if match.start() < reach or strict or not clause.sentence.is_noun(*match.span("filler")):
            continue
        sites = clause.sentence.listed(match.end(), clause.end)
        reach = sites[-1] + 1
        sites = tuple(at for at in sites if not _begins_a_name(clause, at))
        if sites and not _STAYS.match(clause.k, reach, clause.end):
            _location(clause, match["word"], match.start(), sites)


def _begins_a_name(clause: Clause, at: int) -> bool:
    """中国 before more of a name that nothing else has found (中国一重集团)."""
    return clause.sentence.written(at) == "中国" and not _FREE.match(clause.k, at + 1)


def _location(clause: Clause, word: str, start: int, sites: tuple[int, ...]) -> None:
    last = sites[-1] + 1
    done = next(
        iter(clause.sentence.verbs_between(last, min(clause.end, last + LONG_GAP + 1))), None
    )
    if done and (done.kind not in ("inspect", "call") or _blocked(clause, last, done.start)):
        done = None
    if done and _BEFORE.match(clause.k, done.end, clause.end):
        return
    if done and (relative := _relative(clause, done)):
        clause.story.add("VISITS", relative, sites, (start, done.end), "visit/relative")
        return
    if word == "在" and not done and _is_frame(clause, start, last):
        clause.story.frame = sites
        return
    if not (done or _STRONG.search(word) or (_ARRIVES.search(word) and _goes_on(clause, last))):
        return
    if word in ("对", "访问") and not (done and _CARRIED_OUT.search(clause.k[last : done.start])):
        return
    who = clause.subject(start)
    if who is None:
        return
    end = done.end if done else last
    rule = "visit/cited" if done and _CITED.match(clause.k, done.end) else "visit/place"
    clause.story.add("VISITS", who, sites, (start, end), rule)


def _blocked(clause: Clause, start: int, end: int) -> bool:
    gap = clause.k[start:end]
    return len(gap) > LONG_GAP or bool(_BLOCKS.search(gap)) or PERSON in gap


def _is_frame(clause: Clause, start: int, last: int) -> bool:
    """Whether the clause is nothing but 在 and places."""
    return (
        clause.end - last <= 6
        and clause.k[last : clause.end].find(PERSON) < 0
        and clause.sentence.is_noun(last, clause.end)
        and clause.k[clause.end - 1] not in "际时后间前"
        and clause.is_adverbial(clause.start, start)
    )


def _goes_on(clause: Clause, last: int) -> bool:
    """到X，就…进行调研: the next clause says what was done there."""
    if clause.following is None or clause.end - last > 10:
        return False
    start, end = clause.following
    verbs = clause.sentence.verbs_between(start, end)
    return (
        any(v.kind in ("inspect", "call") for v in verbs)
        and clause.k.find(PERSON, start, verbs[0].start) < 0
        and not UNREAL.search(clause.k[start : verbs[0].start])
    )


def _relative(clause: Clause, verb: EncounterVerb) -> Subject | None:
    """在X调研的某人."""
    match = _RELATIVE.match(clause.k, verb.end, clause.end)
    if match is None:
        return None
    run = next((r for r in clause.runs if r.left == match.end()), None)
    return Subject(clause.sentence.entities(run.at[:1]), run.left) if run else None


def _inspects(clause: Clause, verb: EncounterVerb) -> None:
    """调研市公安局, 看望黄土村困难群众: the object of the verb itself."""
    match = _OBJECT.match(clause.k, verb.end, clause.end)
    if match is None or _relative(clause, verb):
        return
    sites = clause.sentence.listed(match.end(), clause.end)
    after = clause.k[sites[-1] + 1 : min(sites[-1] + 13, clause.end)]
    if _PEOPLE.match(after) or (verb.kind == "call" and PERSON in after):
        return
    who = clause.subject(verb.start)
    if who is not None:
        cited = _CITED.match(clause.k, sites[-1] + 1)
        rule = "visit/cited" if cited else "visit/object"
        clause.story.add("VISITS", who, sites, (verb.start, sites[-1] + 1), rule)


def _calls_on(clause: Clause, verb: EncounterVerb) -> None:
    """看望老党员某人, 来到村民某人家中."""
    others = clause.objects(verb.end, NEAR)
    if not others or (verb.kind == "go" and not _HOME.match(clause.k, others[-1] + 1)):
        return
    who = clause.subject(verb.start)
    if who is not None:
        clause.story.add("VISITS", who, others, (verb.start, others[-1] + 1), "visit/person")
