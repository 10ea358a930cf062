"""One article from text to Extraction: the order of the steps and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from .article import Article
from .assembly import Findings, assemble
from .careers import Career, find_careers
from .dates import DateSpan, find_dates
from .gazetteer import Division, PlaceError, gazetteer
from .holdings import find_holdings
from .jurisdiction import Jurisdiction, Named
from .lexicon import Lexicon
from .localities import LOCALITY_LEVELS
from .meetings import MeetingSpan, find_meetings
from .mentions import Mentions, find_mentions
from .names import NameModel, Proposal
from .organs import find_organs
from .outline import Outline, Vocabulary
from .places import PlaceSpan, find_places
from .resolve import Candidate, resolve
from .schema import (
    Extraction,
)
from .text import Clean, clean
from .titles import find_posts

__all__ = ["Engine", "default_engine"]


_DIVISION = re.compile("P_+")
_PLACES = re.compile(r"(?P<place>(?:[PpqV]_*){1,6})")
# 以丽江市委书记甲为团长的丽江市代表团: where guests come from says nothing of the hosts
_GUESTS = re.compile(
    r"以[^，。；\n]{2,30}?为(?:团长|组长|队长|领队)的[^，。；\n]{0,20}?(?:代表团|考察团|访问团|考察组|一行)"
)
# 亳州新闻网讯, （衡阳日报全媒体记者…）
_MEDIUM = re.compile(
    r"(?:新闻网|日报|晚报|新闻|发布网|电视台|融媒体?|广播电视台|政府网)"
    r"(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日[讯电]|消息|讯|[\u4e00-\u9fff]{0,4}记者)"
)
_AFTER_PARTY = re.compile(r"[Oo]_*(?P<place>(?:[Pp]_*){1,6})")


class Engine:
    """The rules, compiled once; one instance serves any number of articles."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon
        self.vocabulary = Vocabulary(lexicon)
        self.names = NameModel()

    def __reduce__(self) -> tuple[type[Engine], tuple[Lexicon | None]]:
        return type(self), (self.lexicon,)

    def extract(self, article: Article, proposals: Sequence[Proposal] = ()) -> Extraction:
        """Entities and relations of one article.

        ``proposals`` are spans of ``article.text`` that a model takes for
        personal names. Raises ``PlaceError`` or ``ValueError`` for a place or date of
        the article that cannot be read.
        """
        published = date.fromisoformat(article.date) if article.date else None
        year = published.year if published else None
        home = _home(article.place, year, article.text) if article.place else None
        source = clean(article.text)
        return _Extractor(self, article, source, home, published).run(
            [p._replace(start=source.inward(p.start), end=source.inward(p.end)) for p in proposals]
        )


@cache
def default_engine() -> Engine:
    """The engine with the built-in lexicon, made on the first call."""
    return Engine()


class _Extractor:
    """The work on one article; offsets are into the clean text until the end."""

    def __init__(
        self,
        engine: Engine,
        article: Article,
        source: Clean,
        home: Division | None,
        published: date | None,
    ) -> None:
        self.engine = engine
        self.article = article
        self.source = source
        self.text = source.text
        self.home = home
        self.published = published
        self.year = published.year if published else None
        self.outline: Outline = engine.vocabulary.outline(source.text)
        self._supported: dict[tuple[str, bool], bool] = {}

    def run(self, proposals: Sequence[Proposal]) -> Extraction:
        outline = self.outline
        posts = find_posts(outline)
        mentions = find_mentions(
            outline, posts, self.engine.names, proposals, self.engine.vocabulary.added_names
        )
        careers = find_careers(outline, mentions.groups, mentions.names)
        meetings = find_meetings(outline)
        places = find_places(outline)
        dates = find_dates(self.text, self.published)
        candidates = self._candidates(mentions, careers, meetings, places, dates)
        kept = resolve(candidates)
        jurisdiction = Jurisdiction(
            self.home,
            self.year,
            self._divisions(kept),
            self._page_places(),
            self._localities(),
            self._medium(),
        )
        alone = [(c.start, c.end) for c in kept if c.label == "ORG"]
        holdings = find_holdings(outline, mentions.groups, careers, jurisdiction, alone)
        return assemble(
            self.article,
            self.source,
            outline,
            Findings(kept, mentions, holdings, jurisdiction, dates, meetings),
        )

    # -- candidates ----------------------------------------------------------

    def _candidates(
        self,
        mentions: Mentions,
        careers: Sequence[Career],
        meetings: Sequence[MeetingSpan],
        places: Sequence[PlaceSpan],
        dates: Sequence[DateSpan],
    ) -> list[Candidate]:
        found = [
            Candidate(*span, "PERSON", rule, score=mentions.scores.get(span))
            for span, rule in mentions.names.items()
        ]
        held = {id(c.group) for c in careers}
        for group in mentions.groups:
            if group.names or id(group) in held:
                for post in group.posts:
                    found.append(
                        Candidate(post.start, post.end, "POSITION", group.rule or "clause")
                    )
                    found += [
                        Candidate(a, b, "ORG", "organ of post", True)
                        for a, b in post.organs
                        if not (post.shared and b >= post.end - 1)
                    ]
        found += [Candidate(m.start, m.end, "MEETING", "meeting") for m in meetings if not m.bare]
        convened = {m.start: m.end for m in meetings if not m.bare}
        for organ in find_organs(self.outline):
            convenes = organ.end < convened.get(organ.start, 0)
            rule = "convener" if convenes else f"organ/{organ.kind}"
            found.append(Candidate(organ.start, organ.end, "ORG", rule, convenes))
        found += [
            Candidate(p.start, p.end, "PLACE", p.rule)
            for p in places
            if not p.risky or self._is_supported(self.text[p.start : p.end], p.bare)
        ]
        found += [Candidate(d.start, d.end, "DATE", "date") for d in dates]
        return found

    def _is_supported(self, surface: str, bare: bool) -> bool:
        """Whether the article or its publication shows such a division, or what holds it.

        A ``bare`` name needs the division itself: as the home, or by its full name.
        """
        known = self._supported.get((surface, bare))
        if known is None:
            divisions = gazetteer().lookup(surface, self.year)
            known = self._supported[surface, bare] = any(
                (bare or division.name != surface) and self._shows(division)
                for division in divisions
            ) or (not bare and any(map(self._shows_region, divisions)))
        return known

    def _shows(self, division: Division) -> bool:
        return division == self.home or division.name in self.text

    def _shows_region(self, division: Division) -> bool:
        g = gazetteer()
        region = g.province(self.home) if self.home else None
        return any(a == region or g.short_name(a) in self.text for a in g.ancestors(division))

    def _divisions(self, kept: Sequence[Candidate]) -> list[Named]:
        """Divisions that entities name: places, and the places that organs and posts open with."""
        g = gazetteer()
        named: list[Named] = []
        weak: list[Named] = []  # 大连 of 大连山隧道, 南昌 of a company
        guests = [m.span() for m in _GUESTS.finditer(self.text)]
        for candidate in kept:
            if candidate.label in ("PERSON", "DATE") or candidate.nested:
                continue
            if any(a <= candidate.start < b for a, b in guests):
                continue
            match = _PLACES.match(self.outline.letters, candidate.start, candidate.end)
            if match is None:  # 政协鄂托克前旗第十届委员会
                match = _AFTER_PARTY.match(self.outline.letters, candidate.start, candidate.end)
            if match is None:
                continue
            surface = self.text[match.start("place") : match.end()]
            division = _settled(g.lookup(surface, self.year) or g.lookup(surface)) or g.path(
                surface, self.year
            )
            if division is not None and not self._is_town(surface, match.end(), division):
                whole = candidate.label != "PLACE" or match.end() == candidate.end
                full = surface.endswith(division.name) or whole
                mention = Named(candidate.start, division, candidate.label == "POSITION")
                (named if full else weak).append(mention)
        return named or weak

    def _is_town(self, surface: str, end: int, division: Division) -> bool:
        """Whether a surface is a town that has a division's name (复兴镇)."""
        short = gazetteer().short_name(division)
        level = surface[len(short) :] if surface.startswith(short) else "-"
        return level in LOCALITY_LEVELS or (
            not level and self.text.startswith(LOCALITY_LEVELS, end)
        )

    def _page_places(self) -> list[Division]:
        """The places that other articles of the page show."""
        g = gazetteer()
        codes = self.article.page_places
        found = (g.by_code(code, self.year) or g.by_code(code) for code in codes)
        return [division for division in found if division is not None]

    def _medium(self) -> Division | None:
        """The place in the name of the paper or site that the dateline gives."""
        match = _MEDIUM.search(self.text)
        if match is None:
            return None
        g = gazetteer()
        name = self.text[max(0, match.start() - 4) : match.start()]
        found = (g.lookup(name[-size:], self.year) for size in (4, 3, 2))
        return _settled(next((divisions for divisions in found if divisions), ()))

    def _localities(self) -> list[tuple[int, str]]:
        """Towns, streets and villages that the article names."""
        spans = (m.span() for m in _DIVISION.finditer(self.outline.letters))
        named = ((start, self.text[start:end]) for start, end in spans)
        return [(start, name) for start, name in named if name.endswith(LOCALITY_LEVELS)]


def _home(place: str, year: int | None, text: str) -> Division:
    """The publication's place; of namesakes the one whose region the text names."""
    g = gazetteer()
    try:
        return g.resolve(place, year)
    except PlaceError as error:
        namesakes = [c for c in error.candidates if c.name == place]
        if not namesakes:
            raise
        for division in namesakes:
            if any(g.short_name(a) in text for a in g.ancestors(division)):
                return division
        return namesakes[0]._replace(adcode="", parent=None)


def _settled(candidates: Sequence[Division]) -> Division | None:
    """The division all candidates agree on; a higher level stands for its namesakes below."""
    if not candidates:
        return None
    first = candidates[0]
    same = [c for c in candidates if c.level == first.level]
    return first if len({c.adcode for c in same}) == 1 or first.level != "county" else None
