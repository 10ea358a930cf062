"""From findings to frozen objects: the only place that makes entities and relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .article import Article
from .canonical import Canonical
from .dates import DateSpan
from .decisions import Decisions
from .encounters import Encounter, find_encounters
from .holdings import Holding
from .identity import full_mentions
from .jurisdiction import Jurisdiction
from .meetings import MeetingSpan
from .mentions import Mentions
from .names import normal_form
from .outline import Outline
from .ranks import rank_of, stated_rank
from .resolve import Candidate
from .roles import Role, find_roles
from .schema import (
    RELATION_TYPES,
    Appointed,
    Byline,
    Date,
    Entity,
    Extraction,
    HoldsPosition,
    Meeting,
    MeetingRole,
    Meets,
    Organization,
    Person,
    Place,
    Position,
    Relation,
    Removed,
    Visits,
)
from .text import Clean
from .titles import Post

__all__ = ["Findings", "assemble"]

_ASIDE = re.compile(r"(?:同志)?[（(][^（）()\n]{1,20}[）)]")


class Findings(NamedTuple):
    """What the steps found in one article, in offsets of its clean text."""

    kept: Sequence[Candidate]
    mentions: Mentions
    holdings: Sequence[Holding]
    jurisdiction: Jurisdiction
    dates: Sequence[DateSpan]
    meetings: Sequence[MeetingSpan]


def assemble(article: Article, source: Clean, outline: Outline, found: Findings) -> Extraction:
    """The extraction of one article, with offsets into its own text."""
    builder = _Builder(article, source, outline, found)
    entities = {(c.start, c.end, c.label): builder.entity(c) for c in found.kept}
    persons = _persons(entities, found.holdings)
    named = [
        (c.start, c.end, e)
        for c in found.kept
        if isinstance(e := entities[c.start, c.end, c.label], Meeting)
    ]
    roles = find_roles(outline, found.mentions, named, found.meetings)
    encounters = find_encounters(outline, found.mentions, found.kept)
    decisions = _decisions(article.text, entities.values())
    relations = [
        *builder.holds(found.holdings, entities, persons, decisions),
        *builder.bylines(found.mentions, persons),
        *builder.roles(roles, persons),
        *builder.encounters(encounters, entities, persons),
    ]
    return Extraction(
        text=article.text,
        article=article,
        entities=tuple(entities.values()),
        relations=tuple(_distinct(relations)),
    )


class _Builder:
    """Makes the frozen objects, with offsets into the article's own text."""

    def __init__(
        self,
        article: Article,
        source: Clean,
        outline: Outline,
        found: Findings,
    ) -> None:
        self.source = source
        self.text = article.text
        self.outline = outline
        self.jurisdiction = found.jurisdiction
        self.canonical = Canonical(outline, found.jurisdiction)
        self.posts: dict[tuple[int, int], Post] = {
            (h.post.start, h.post.end): h.post for h in found.holdings
        }
        self.organs: dict[tuple[int, int], Holding] = {h.post.organ: h for h in found.holdings}
        self.dates = {(d.start, d.end): d.norm for d in found.dates}

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.source.outward_span(start, end)

    def entity(self, c: Candidate) -> Entity:
        start, end = self.span(c.start, c.end)
        surface = self.text[start:end]
        plain = normal_form(surface)
        if c.label == "PERSON":
            return Person(start, end, surface, plain, c.rule, c.score)
        if c.label == "POSITION":
            post = self.posts[c.start, c.end]
            foreign = "F" in self.outline.letters[c.start : c.end]
            kind = "foreign" if foreign and post.kind == "post" else post.kind
            return Position(start, end, surface, plain, c.rule, post.head, kind, post.terms)
        if c.label == "ORG":
            return self._organization(c, start, end, surface, plain)
        if c.label == "PLACE":
            division = self.jurisdiction.division(self.outline.text[c.start : c.end], c.start)
            name, code = (division.name, division.adcode) if division else (plain, None)
            return Place(start, end, surface, name, c.rule, code)
        if c.label == "DATE":
            return Date(start, end, surface, self.dates[c.start, c.end], c.rule)
        return Meeting(start, end, surface, plain, c.rule)

    def _organization(
        self, c: Candidate, start: int, end: int, surface: str, plain: str
    ) -> Organization:
        holding = self.organs.get((c.start, c.end))
        named = holding.organ if holding else self.canonical.organ(c.start, c.end)
        seat = named.seat
        return Organization(
            start,
            end,
            surface,
            named.name or plain,
            c.rule,
            seat.name if seat else None,
            seat.adcode if seat else None,
            seat.basis if seat else None,
        )

    def holds(
        self,
        holdings: Iterable[Holding],
        entities: dict[tuple[int, int, str], Entity],
        persons: dict[tuple[int, int], Person],
        decisions: Decisions,
    ) -> Iterable[Relation]:
        for h in holdings:
            person = persons.get((h.name.start, h.name.end))
            position = entities.get((h.post.start, h.post.end, "POSITION"))
            if person is None or not isinstance(position, Position):
                continue
            evidence, seat = self.span(*h.evidence), h.organ.seat
            yield HoldsPosition(
                person,
                evidence,
                h.rule,
                position,
                h.status,
                h.organ.name,
                seat.name if seat else None,
                seat.adcode if seat else None,
                seat.basis if seat else None,
                self._rank(h),
            )
            if h.change:
                change = Appointed if h.change == "APPOINTED" else Removed
                by, day = decisions.organ(evidence[0]), decisions.date(evidence[0])
                yield change(person, evidence, h.rule, position, by, day, h.mode or None)

    def _rank(self, h: Holding) -> str | None:
        """The rank that brackets after the name state, or that of the post."""
        aside = _ASIDE.match(self.outline.text, h.name.end)
        title = "".join(self.outline.text[h.post.start : h.post.end].split())
        name, adcode = h.organ.seat[:2] if h.organ.seat else (None, None)
        home, year = self.jurisdiction.home, self.jurisdiction.year
        stated = stated_rank(aside[0]) if aside else None
        return stated or rank_of(title, h.post.head, h.organ.name, name, adcode, home, year)

    def roles(
        self, roles: Iterable[Role], persons: dict[tuple[int, int], Person]
    ) -> Iterable[Relation]:
        for role in roles:
            person = persons.get(role.name)
            if person is not None:
                cls = RELATION_TYPES[role.type]
                assert issubclass(cls, MeetingRole)
                span = self.span(*role.evidence)
                yield cls(person, span, f"role/{role.rule}", meeting=role.meeting)

    def encounters(
        self,
        encounters: Iterable[Encounter],
        entities: dict[tuple[int, int, str], Entity],
        persons: dict[tuple[int, int], Person],
    ) -> Iterable[Relation]:
        for e in encounters:
            person, other = persons.get(e.name), persons.get(e.other)
            site = entities.get((*e.other, "PLACE")) or entities.get((*e.other, "ORG"))
            if person is None or person == other:
                continue
            span, rule = self.span(*e.evidence), f"encounter/{e.rule}"
            target = other or site
            if e.type == "MEETS" and other is not None:
                yield Meets(person, span, rule, other)
            elif e.type == "VISITS" and isinstance(target, (Place, Organization, Person)):
                yield Visits(person, span, rule, target)

    def bylines(
        self, mentions: Mentions, persons: dict[tuple[int, int], Person]
    ) -> Iterable[Relation]:
        for b in mentions.bylines:
            person = persons.get((b.name.start, b.name.end))
            if person is not None:
                yield Byline(person, self.span(b.start, b.name.end), "byline", b.role)


def _persons(
    entities: dict[tuple[int, int, str], Entity], holdings: Iterable[Holding]
) -> dict[tuple[int, int], Person]:
    """For the span of each name the mention that relations name: that of the fullest name."""
    persons = {key[:2]: e for key, e in entities.items() if isinstance(e, Person)}
    heads: dict[str, set[str]] = {}
    for h in holdings:
        person = persons.get((h.name.start, h.name.end))
        if person is not None:
            heads.setdefault(person.norm, set()).add(h.post.head)
    positions = (e for e in entities.values() if isinstance(e, Position))
    full = full_mentions(list(persons.values()), positions, heads)
    return {span: full.get(person, person) for span, person in persons.items()}


def _decisions(text: str, entities: Iterable[Entity]) -> Decisions:
    """The organs that stand alone and the dates, for changes of post."""
    ordered = sorted(entities, key=lambda e: e.start)
    organs = (e for e in ordered if isinstance(e, Organization) and e.rule != "organ of post")
    return Decisions(
        text,
        [(e.start, e.norm) for e in organs],
        [
            (e.start, e.norm)
            for e in ordered
            if isinstance(e, Date) and not text.startswith(("生", "出生"), e.end)
        ],
    )


def _distinct(relations: Iterable[Relation]) -> list[Relation]:
    """Each fact once; of a post told twice, the telling that settles organ and place."""
    kept: dict[tuple[object, ...], Relation] = {}
    for r in relations:
        key = _fact(r)
        earlier = kept.get(key)
        if earlier is None:
            kept[key] = r
        elif isinstance(r, HoldsPosition) and isinstance(earlier, HoldsPosition):
            if (r.org, r.place) == (earlier.org, earlier.place) or r.org is None:
                continue
            if earlier.org is None:
                kept[key] = r
            else:
                kept[(*key, r.org, r.place)] = r
    return list(kept.values())


def _fact(r: Relation) -> tuple[object, ...]:
    """What makes two relations the same fact."""
    key: tuple[object, ...] = (r.type, r.person.norm)
    if isinstance(r, HoldsPosition):
        return (*key, r.position.norm, r.status)
    if isinstance(r, (Appointed, Removed)):
        return (*key, r.position.norm)
    if isinstance(r, MeetingRole):
        return (*key, r.meeting.norm)
    if isinstance(r, Visits):
        return (*key, r.target.norm)
    if isinstance(r, Meets):
        return (r.type, *sorted((r.person.norm, r.other.norm)))
    return key
