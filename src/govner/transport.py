"""Extractions on their way between processes of one version: plain tuples.

They cost half of what pickled objects cost. The other side has the article already, so its text
does not travel, and the text of an entity is cut from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple, get_type_hints

from .article import Article
from .codec import end_classes
from .schema import ENTITY_TYPES, RELATION_TYPES, Extraction

__all__ = ["Packed", "packed", "unpacked"]

Values = tuple[Any, ...]


class Packed(NamedTuple):
    """An extraction; ``article`` is left out where it is the one that was sent.

    An entity or relation is the name of its kind and the values of its fields; of an entity
    without its text, of a relation with the numbers of entities.
    """

    article: Article | None
    entities: list[tuple[str, Values]]
    relations: list[tuple[str, Values]]


class _Kind(NamedTuple):
    """How one dataclass of ``schema`` travels; ``ends`` are the fields that hold entities."""

    make: Callable[..., Any]
    values: Callable[[Any], Values]
    ends: tuple[int, ...]


def _kind(cls: type) -> _Kind:
    hints = get_type_hints(cls)
    names = [field.name for field in fields(cls)]
    ends = tuple(n for n, name in enumerate(names) if end_classes(hints[name]))
    return _Kind(cls, attrgetter(*(name for name in names if name != "text")), ends)


_KINDS = {name: _kind(cls) for name, cls in (ENTITY_TYPES | RELATION_TYPES).items()}


def packed(extraction: Extraction, sent: Article) -> Packed:
    """What travels of the extraction of an article that was sent."""
    kinds = _KINDS
    entities = [(e.label, kinds[e.label].values(e)) for e in extraction.entities]
    numbers = {id(entity): number for number, entity in enumerate(extraction.entities)}
    relations = []
    for relation in extraction.relations:
        kind = kinds[relation.type]
        values = list(kind.values(relation))
        for end in kind.ends:
            values[end] = numbers[id(values[end])]
        relations.append((relation.type, tuple(values)))
    article = None if extraction.article is sent else extraction.article
    return Packed(article, entities, relations)


def unpacked(found: Packed, sent: Article) -> Extraction:
    """The extraction of the article that was sent."""
    kinds = _KINDS
    article = found.article or sent
    text = article.text
    entities = [
        kinds[name].make(start, end, text[start:end], *rest)
        for name, (start, end, *rest) in found.entities
    ]
    relations = []
    for name, travelled in found.relations:
        kind, values = kinds[name], list(travelled)
        for place in kind.ends:
            values[place] = entities[values[place]]
        relations.append(kind.make(*values))
    return Extraction(text, article, tuple(entities), tuple(relations))
