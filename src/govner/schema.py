"""Typed results: entities, relations and the extraction that holds them.

Every value here is frozen and holds only plain data (no spaCy object), so it
can be pickled, compared, hashed and kept for as long as the caller likes.
Offsets are code points into ``Extraction.text``, end-exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

if TYPE_CHECKING:
    from .article import Article
    from .identity import Profile

__all__ = [
    "ENTITY_TYPES",
    "RELATION_TYPES",
    "Appointed",
    "Attends",
    "Byline",
    "Date",
    "Entity",
    "Extraction",
    "HoldsPosition",
    "Meeting",
    "Meets",
    "Organization",
    "Person",
    "Place",
    "Position",
    "Presides",
    "Relation",
    "Removed",
    "Speaks",
    "Status",
    "Visits",
]

Status = Literal["current", "former", "acting", "designate", "term_only"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention in the text.

    ``text`` is the surface, ``norm`` its normal form (no inner spaces, or the
    canonical name), ``rule`` the name of the rule or model that found it.
    """

    label: ClassVar[str] = ""

    start: int
    end: int
    text: str
    norm: str
    rule: str


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """A personal name, without title or form of address.

    ``score`` is how sure the model was that found it (0 to 1), ``None`` for a rule.
    """

    label: ClassVar[str] = "PERSON"

    score: float | None = None


@dataclass(frozen=True, slots=True)
class Position(Entity):
    """A title as written, with its organ, term and modifiers.

    ``head`` is the post head (书记); ``kind`` one of ``post``, ``collective``
    (市领导), ``rank`` (二级巡视员) or ``foreign``; ``terms`` the terms of office
    (第十届 → 10).
    """

    label: ClassVar[str] = "POSITION"

    head: str = ""
    kind: str = "post"
    terms: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization(Entity):
    """An organ, company, school or association; ``norm`` is its full name.

    ``place`` and ``adcode`` (GB/T 2260, six digits) name its jurisdiction and
    ``basis`` the evidence for it; all are ``None`` where nothing settles them.
    """

    label: ClassVar[str] = "ORG"

    place: str | None = None
    adcode: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Place(Entity):
    """A named place in free text; ``adcode`` where it is an administrative division."""

    label: ClassVar[str] = "PLACE"

    adcode: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting(Entity):
    """The name of a meeting, congress, forum, ceremony or activity."""

    label: ClassVar[str] = "MEETING"


@dataclass(frozen=True, slots=True)
class Date(Entity):
    """A calendar or deictic date.

    ``norm`` is ISO 8601 (``2019-11-07``, ``2021``, ``2020-03-20/2020-03-21``),
    or the partial ``--11-07`` where the year is not known.
    """

    label: ClassVar[str] = "DATE"


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim the text makes; ``evidence`` is the span that makes it."""

    type: ClassVar[str] = ""

    person: Person
    evidence: tuple[int, int]
    rule: str


@dataclass(frozen=True, slots=True)
class HoldsPosition(Relation):
    """``person`` holds (held, is to hold) ``position``.

    ``org`` is the canonical name of the organ, ``place`` of the jurisdiction;
    ``rank`` the administrative rank of the post (厅局级正职); each is ``None``
    where the text does not settle it.
    """

    type: ClassVar[str] = "HOLDS"

    position: Position
    status: Status = "current"
    org: str | None = None
    place: str | None = None
    adcode: str | None = None
    basis: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingRole(Relation):
    """What ``person`` did at ``meeting``."""

    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Presides(MeetingRole):
    type: ClassVar[str] = "PRESIDES"


@dataclass(frozen=True, slots=True)
class Attends(MeetingRole):
    type: ClassVar[str] = "ATTENDS"


@dataclass(frozen=True, slots=True)
class Speaks(MeetingRole):
    type: ClassVar[str] = "SPEAKS"


@dataclass(frozen=True, slots=True)
class PostChange(Relation):
    """A change of post: ``by`` is the deciding organ, ``date`` ISO, ``mode`` the verb."""

    position: Position
    by: str | None = None
    date: str | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Appointed(PostChange):
    type: ClassVar[str] = "APPOINTED"


@dataclass(frozen=True, slots=True)
class Removed(PostChange):
    type: ClassVar[str] = "REMOVED"


@dataclass(frozen=True, slots=True)
class Byline(Relation):
    """``person`` signs the article as ``role`` (记者, 通讯员, 摄影, 编辑 …)."""

    type: ClassVar[str] = "BYLINE"

    role: str = "记者"


@dataclass(frozen=True, slots=True)
class Meets(Relation):
    """``person`` meets ``other`` (会见, 会谈, 通电话)."""

    type: ClassVar[str] = "MEETS"

    other: Person


@dataclass(frozen=True, slots=True)
class Visits(Relation):
    """``person`` visits or inspects ``target``, a place, an organ or a person."""

    type: ClassVar[str] = "VISITS"

    target: Place | Organization | Person


ENTITY_TYPES: dict[str, type[Entity]] = {
    c.label: c for c in (Person, Position, Organization, Place, Meeting, Date)
}
RELATION_TYPES: dict[str, type[Relation]] = {
    c.type: c
    for c in (
        HoldsPosition,
        Presides,
        Attends,
        Speaks,
        Appointed,
        Removed,
        Byline,
        Meets,
        Visits,
    )
}


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article says: entities and relations in text order."""

    text: str
    article: Article
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def persons(self) -> tuple[Person, ...]:
        return tuple(e for e in self.entities if isinstance(e, Person))

    @property
    def positions(self) -> tuple[Position, ...]:
        return tuple(e for e in self.entities if isinstance(e, Position))

    @property
    def organizations(self) -> tuple[Organization, ...]:
        return tuple(e for e in self.entities if isinstance(e, Organization))

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(e for e in self.entities if isinstance(e, Place))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        return tuple(e for e in self.entities if isinstance(e, Meeting))

    @property
    def dates(self) -> tuple[Date, ...]:
        return tuple(e for e in self.entities if isinstance(e, Date))

    @property
    def people(self) -> tuple[Profile, ...]:
        """One profile per person: all mentions, posts and relations; worked out on each call."""
        from .identity import profiles

        return profiles(self)

    def to_dict(self) -> dict[str, Any]:
        """The wire format ``govner/1`` as plain dicts, lists, strings and ints."""
        from .codec import to_dict

        return to_dict(self)

    def to_json(self) -> str:
        """One line of ``govner/1`` JSON."""
        from .codec import to_json

        return to_json(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Extraction:
        """Read back what :meth:`to_dict` wrote; ``ValueError`` names a bad field."""
        from .codec import from_dict

        return from_dict(data)

    @classmethod
    def from_json(cls, line: str) -> Extraction:
        """Read back what :meth:`to_json` wrote."""
        from .codec import from_json

        return from_json(line)

    def to_rows(self) -> list[dict[str, str]]:
        """One row per person and post, for tables and CSV."""
        from .render import to_rows

        return to_rows(self)

    def _repr_html_(self) -> str:
        from .render import to_html

        return to_html(self)
