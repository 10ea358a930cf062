"""Extractions written down by hand, with inline markup in place of offsets."""

from __future__ import annotations

from typing import Any

from govner.article import Article
from govner.markup import parse_text
from govner.schema import (
    ENTITY_TYPES,
    RELATION_TYPES,
    Entity,
    Extraction,
    HoldsPosition,
    Meeting,
    MeetingRole,
    Person,
    Place,
    Position,
    PostChange,
    Relation,
    Visits,
)


def build(marked: str, *claims: tuple[Any, ...], **article: Any) -> Extraction:
    """An extraction of marked text.

    A claim is ``(type, person, other end[, fields])``, its ends named by their
    surfaces; the evidence runs from the one to the other.
    """
    text, marks = parse_text(marked)
    entities = tuple(
        ENTITY_TYPES[m.label](m.start, m.end, text[m.start : m.end], text[m.start : m.end], "hand")
        for m in marks
    )
    relations = tuple(_relation(entities, *claim) for claim in claims)
    return Extraction(text, Article(text, **article), entities, relations)


def _relation(
    entities: tuple[Entity, ...], kind: str, person: str, other: str = "", fields: Any = None
) -> Relation:
    cls = RELATION_TYPES[kind]
    who = _named(entities, person, Person)
    values: dict[str, Any] = {"person": who, "rule": "hand", **(fields or {})}
    span = (who.start, who.end)
    if other:
        end, field = _other_end(entities, other, cls)
        values[field] = end
        span = (min(who.start, end.start), max(who.end, end.end))
    return cls(evidence=span, **values)


def _other_end(
    entities: tuple[Entity, ...], surface: str, cls: type[Relation]
) -> tuple[Entity, str]:
    if issubclass(cls, (HoldsPosition, PostChange)):
        return _named(entities, surface, Position), "position"
    if issubclass(cls, MeetingRole):
        return _named(entities, surface, Meeting), "meeting"
    if issubclass(cls, Visits):
        return _named(entities, surface, Place), "target"
    return _named(entities, surface, Person), "other"


def _named(entities: tuple[Entity, ...], surface: str, cls: type[Entity]) -> Any:
    return next(e for e in entities if e.text == surface and isinstance(e, cls))
