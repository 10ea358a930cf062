"""Who is who: mentions of one person in an article, and one person in several articles.

In one article a name is one person. A short form stands for a fuller name that it begins or
ends (哈勒特 for 凯文·哈勒特), a surname with a title (王书记) for the one full name of that
surname, or for the one that holds such a post. Across articles of a page a name alone proves
nothing: two profiles are one person when their posts or their jurisdiction agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .article import Article
from .lexicon import data_text
from .ranks import leading_ranks
from .schema import Byline, Extraction, HoldsPosition, Meets, Person, Position, Relation, Visits

__all__ = ["Individual", "Profile", "full_mentions", "people", "profiles"]

_NATION = "100000"
_DOT = re.compile("[·•‧．・\\-－—–]")
_LEVELS = "省市州盟县区旗"
_COLLECTIVE = re.compile(f"(?:在家的?)?[{_LEVELS}](?:级|委|政府)?领导")


@dataclass(frozen=True, slots=True)
class Profile:
    """One person in one article.

    ``name`` is the fullest form of the name, ``mentions`` every mention, ``posts`` what the
    article says the person holds, and ``relations`` all that it says, the posts among them;
    each in text order. Offsets point into ``article.text``.
    """

    name: str
    mentions: tuple[Person, ...]
    posts: tuple[HoldsPosition, ...]
    relations: tuple[Relation, ...]
    article: Article


@dataclass(frozen=True, slots=True)
class Individual:
    """One person in several articles: the profiles that belong together, in article order."""

    name: str
    profiles: tuple[Profile, ...]

    @property
    def posts(self) -> tuple[HoldsPosition, ...]:
        return tuple(post for profile in self.profiles for post in profile.posts)

    @property
    def relations(self) -> tuple[Relation, ...]:
        return tuple(relation for profile in self.profiles for relation in profile.relations)


# -- one article ---------------------------------------------------------------


def full_mentions(
    persons: Sequence[Person], positions: Iterable[Position], heads: Mapping[str, set[str]]
) -> dict[Person, Person]:
    """For each short mention the first mention of the full name that it stands for.

    ``heads`` are the heads of the posts that a name holds; they decide between several names
    of one surname. A mention that could mean several persons is left out.
    """
    first: dict[str, Person] = {}
    for person in persons:
        first.setdefault(person.norm, person)
    by_form: dict[str, list[str]] = {}
    for name in first:
        for form in _short_forms(name):
            by_form.setdefault(form, []).append(name)
    short = [p for p in persons if p.norm in by_form]
    if not short:
        return {}
    titles = {q.start: q.head for q in positions} if any(len(p.norm) < 3 for p in short) else {}
    found: dict[Person, Person] = {}
    for person in short:
        meant = _meant(person.norm, by_form[person.norm], titles.get(person.end), heads)
        if meant is not None:
            found[person] = first[meant]
    return found


def _short_forms(name: str) -> Iterable[str]:
    """What may stand for a name: its surname, or the parts that it begins or ends with."""
    dotted = False
    for dot in _DOT.finditer(name):
        dotted = True
        yield name[: dot.start()]
        yield name[dot.end() :]
    if not dotted and 1 < len(name) <= 4:
        yield name[0]
        if len(name) > 2 and name[:2] in _compound_surnames():
            yield name[:2]


@cache
def _compound_surnames() -> frozenset[str]:
    lines = (line.split("\t")[0] for line in data_text("surnames.tsv").splitlines())
    return frozenset(surname for surname in lines if len(surname) == 2)


def _meant(
    form: str, names: Sequence[str], head: str | None, heads: Mapping[str, set[str]]
) -> str | None:
    if len(form) == 2 and form in _compound_surnames() and head is None:
        return None
    fitting = list(dict.fromkeys(names))
    if len(fitting) > 1 and head is not None:
        fitting = [name for name in fitting if head in heads.get(name, ())]
    return fitting[0] if len(fitting) == 1 else None


def profiles(extraction: Extraction) -> tuple[Profile, ...]:
    """The persons of one article, in the order of their first mentions."""
    heads: dict[str, set[str]] = {}
    for relation in extraction.relations:
        if isinstance(relation, HoldsPosition):
            heads.setdefault(relation.person.norm, set()).add(relation.position.head)
    persons = extraction.persons
    positions = extraction.positions
    full = full_mentions(persons, positions, heads)
    titles = {q.start: q.head for q in positions}

    def key(person: Person) -> tuple[str, str]:
        name = full.get(person, person).norm
        return name, titles.get(person.end, "") if len(name) == 1 else ""

    mentions: dict[tuple[str, str], list[Person]] = {}
    for person in persons:
        mentions.setdefault(key(person), []).append(person)
    relations: dict[tuple[str, str], list[Relation]] = {k: [] for k in mentions}
    for relation in extraction.relations:
        for end in dict.fromkeys(key(p) for p in _persons_of(relation)):
            relations.setdefault(end, []).append(relation)
    return tuple(
        Profile(
            name=name[0],
            mentions=tuple(found),
            posts=tuple(r for r in relations[name] if isinstance(r, HoldsPosition)),
            relations=tuple(relations[name]),
            article=extraction.article,
        )
        for name, found in mentions.items()
    )


def _persons_of(relation: Relation) -> Iterable[Person]:
    yield relation.person
    if isinstance(relation, Meets):
        yield relation.other
    elif isinstance(relation, Visits) and isinstance(relation.target, Person):
        yield relation.target


# -- several articles ----------------------------------------------------------


def people(extractions: Iterable[Extraction]) -> tuple[Individual, ...]:
    """The persons of several articles, as those of one page, in order of first mention.

    Profiles of one name are one person when they hold the same post, or posts of one
    jurisdiction that one person may hold (市领导 and 副市长), or sign as reporters; 王市长 is
    市长王立衡 when both are of the same place. All others stay apart: a name alone is no proof.
    """
    groups: list[list[Profile]] = []
    by_name: dict[str, list[list[Profile]]] = {}
    short: list[Profile] = []
    order: dict[int, int] = {}
    for extraction in extractions:
        for profile in profiles(extraction):
            order[id(profile)] = len(order)
            if len(profile.name) == 1:
                short.append(profile)
                continue
            same_name = by_name.setdefault(profile.name, [])
            _join(profile, [g for g in same_name if _agree(profile, g)], groups, same_name)
    by_surname: dict[str, list[list[Profile]]] = {}
    for name, namesakes in by_name.items():
        if len(name) <= 4:
            by_surname.setdefault(name[0], []).extend(namesakes)
    for profile in short:
        bearers = [g for g in by_surname.get(profile.name, ()) if _same_office(profile, g)]
        if len({g[0].name for g in bearers}) == 1 and len(bearers) == 1:
            bearers[0].append(profile)
        else:
            groups.append([profile])
    for group in groups:
        group.sort(key=lambda p: order[id(p)])
    groups.sort(key=lambda g: order[id(g[0])])
    return tuple(Individual(max((p.name for p in g), key=len), tuple(g)) for g in groups)


def _join(
    profile: Profile,
    agreeing: Sequence[list[Profile]],
    groups: list[list[Profile]],
    same_name: list[list[Profile]],
) -> None:
    """Add a profile to the groups that it agrees with, which it makes one."""
    if not agreeing:
        group = [profile]
        groups.append(group)
        same_name.append(group)
        return
    first, *others = agreeing
    first.append(profile)
    for other in others:
        first += other
        for where in (groups, same_name):
            where[:] = [g for g in where if g is not other]


def _agree(profile: Profile, group: Sequence[Profile]) -> bool:
    return any(
        any(_compatible(a, b) for a in profile.posts for b in other.posts)
        or (_signs(profile) and _signs(other))
        for other in group
    )


def _signs(profile: Profile) -> bool:
    return any(isinstance(r, Byline) for r in profile.relations)


def _same_office(profile: Profile, group: Sequence[Profile]) -> bool:
    """Whether a surname with a title holds the post that a full name does, in one place."""
    return any(
        a.position.head == b.position.head
        and a.place is not None
        and (a.place, a.org) == (b.place, b.org)
        for other in group
        for a in profile.posts
        for b in other.posts
    )


def _compatible(a: HoldsPosition, b: HoldsPosition) -> bool:
    """Whether two posts speak for one holder."""
    if a.place is not None and b.place is not None and a.place != b.place:
        return False
    if a.position.head == b.position.head and _is_deputy(a) == _is_deputy(b):
        if a.org is not None and b.org is not None:
            return a.org == b.org
        if a.position.norm == b.position.norm:
            return True
    if a.adcode is None or a.adcode != b.adcode or a.adcode == _NATION:
        return False
    if a.org is not None and a.org == b.org and a.rank == b.rank is not None:
        return True
    return _leads(a) and _leads(b)


def _is_deputy(post: HoldsPosition) -> bool:
    return "副" in post.position.norm.removesuffix(post.position.head)[-4:]


def _leads(post: HoldsPosition) -> bool:
    """Whether a post is one of the leadership of its place: 市领导, 副市长, 市委常委."""
    if post.position.kind == "collective":
        return bool(_COLLECTIVE.fullmatch(post.position.norm))
    leading = leading_ranks(post.adcode) if post.adcode and post.rank else None
    return leading is not None and post.rank in leading
