"""The wire format ``govner/1``: extractions as plain dicts and as JSON lines.

The keys of an entity or relation are the fields of its dataclass; ends of
relations are written as entity ids, which number the entities in text order.
Unknown values are written as ``null``, so that every object of one kind has
the same keys.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache, partial
from operator import attrgetter
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .article import Article
from .schema import ENTITY_TYPES, RELATION_TYPES, Entity, Extraction, Relation

__all__ = [
    "SCHEMA",
    "end_classes",
    "from_dict",
    "from_json",
    "read_article",
    "to_dict",
    "to_json",
    "write_article",
]

SCHEMA = "govner/1"

# Fields that close an object on the wire, after those of its own kind.
_LAST = ("evidence", "rule")

Ends = Mapping[str, Entity]
Reader = Callable[[Any, str, Ends], Any]


# -- writing ---------------------------------------------------------------


def to_dict(extraction: Extraction) -> dict[str, Any]:
    """The extraction as dicts, lists, strings and integers.

    Raises:
        ValueError: a relation names an entity that ``extraction.entities`` lacks.
    """
    ids: dict[tuple[str, int, int], str] = {}
    entities = []
    for number, entity in enumerate(extraction.entities, 1):
        key = ids[entity.label, entity.start, entity.end] = f"e{number}"
        entities.append({"id": key, "label": entity.label, **_SPECS[type(entity)].write(entity)})
    return {
        "schema": SCHEMA,
        "article": write_article(extraction.article),
        "text": extraction.text,
        "entities": entities,
        "relations": [_write_relation(relation, ids) for relation in extraction.relations],
    }


def to_json(extraction: Extraction) -> str:
    """One line of JSON, without its line break; Chinese is written as it is."""
    data = to_dict(extraction)
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # JSON leaves these alone, str.splitlines() cuts at them.
    for character, escape in (("\u2028", "\\u2028"), ("\u2029", "\\u2029"), ("\x85", "\\u0085")):
        line = line.replace(character, escape)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:  # half an emoji, as scraped JSON has them
        return json.dumps(data, separators=(",", ":"))
    return line


def write_article(article: Article) -> dict[str, Any]:
    """The ``article`` block: what is known of the publication, without the text."""
    place = article.place
    block: dict[str, Any] = {
        "title": article.title,
        "date": article.date,
        "place": None if place is None else {"name": place, "adcode": _adcode(place, article.date)},
        "offset": article.offset,
        "source": article.source,
    }
    if article.offset_map:
        block["offset_map"] = [list(pair) for pair in article.offset_map]
    if article.part != (1, 1):
        block["part"] = list(article.part)
    if article.page_places:
        block["page_places"] = list(article.page_places)
    return block


def _write_relation(relation: Relation, ids: Mapping[tuple[str, int, int], str]) -> dict[str, Any]:
    spec = _SPECS[type(relation)]
    row = {"type": relation.type, **spec.write(relation)}
    for name in spec.ends:
        end: Entity = row[name]
        try:
            row[name] = ids[end.label, end.start, end.end]
        except KeyError:
            raise ValueError(
                f"{relation.type}.{name} is {end.text!r} at {end.start}, "
                "which is not one of the extraction's entities"
            ) from None
    return row


@lru_cache(maxsize=4096)
def _adcode(place: str, date: str | None) -> str | None:
    """The code of a publication's place, ``None`` where the gazetteer has none."""
    from .gazetteer import gazetteer

    try:
        return gazetteer().resolve(place, int(date[:4]) if date else None).adcode
    except ValueError:  # an unknown place, or an article with a date that is none
        return None


# -- reading ---------------------------------------------------------------


def from_dict(data: Mapping[str, Any]) -> Extraction:
    """The extraction that :func:`to_dict` wrote; keys it does not know are ignored.

    Raises:
        ValueError: a field is missing or wrong; the message begins with its
            path, as in ``entities[3].start: expected an integer, got '7'``.
    """
    top = _dict(data, "the extraction")
    if top.get("schema") != SCHEMA:
        raise ValueError(f"schema: expected {SCHEMA!r}, got {top.get('schema')!r}")
    text = _str(_field(top, "text", ""), "text")
    article = read_article(_field(top, "article", ""), text)
    ends: dict[str, Entity] = {}
    for number, row in enumerate(_list(_field(top, "entities", ""), "entities")):
        path = f"entities[{number}]"
        key = _str(_field(_dict(row, path), "id", path), f"{path}.id")
        if key in ends:
            raise ValueError(f"{path}.id: {key!r} is taken by an earlier entity")
        ends[key] = _read_entity(row, path, text)
    relations = tuple(
        _read_relation(row, f"relations[{number}]", text, ends)
        for number, row in enumerate(_list(_field(top, "relations", ""), "relations"))
    )
    return Extraction(
        text=text, article=article, entities=tuple(ends.values()), relations=relations
    )


def from_json(line: str) -> Extraction:
    """The extraction in one line of JSON.

    Raises:
        ValueError: the line is no JSON, or :func:`from_dict` rejects it.
    """
    return from_dict(json.loads(line))


def read_article(data: Any, text: str) -> Article:
    """The article of an ``article`` block and its text.

    Raises:
        ValueError: a field is wrong; the message begins with its path.
    """
    row = _dict(data, "article")
    place = row.get("place")
    if place is not None:
        name = _field(_dict(place, "article.place"), "name", "article.place")
        place = _str(name, "article.place.name")
    return Article(
        text=text,
        title=_str(row.get("title", ""), "article.title"),
        date=_str_or_none(row.get("date"), "article.date"),
        place=place,
        offset=_int(row.get("offset", 0), "article.offset"),
        source=_str_or_none(row.get("source"), "article.source"),
        offset_map=tuple(
            _pair(pair, f"article.offset_map[{number}]")
            for number, pair in enumerate(_list(row.get("offset_map", []), "article.offset_map"))
        ),
        part=_pair(row.get("part", (1, 1)), "article.part"),
        page_places=tuple(
            _str(code, f"article.page_places[{number}]")
            for number, code in enumerate(_list(row.get("page_places", []), "article.page_places"))
        ),
    )


def _read_entity(data: Any, path: str, text: str) -> Entity:
    cls = _kind(data, "label", ENTITY_TYPES, path)
    entity: Entity = _SPECS[cls].read(data, path, {})
    _check_span((entity.start, entity.end), text, path)
    if text[entity.start : entity.end] != entity.text:
        there = text[entity.start : entity.end]
        raise ValueError(f"{path}.text: is {entity.text!r}, but the text there is {there!r}")
    return entity


def _read_relation(data: Any, path: str, text: str, ends: Ends) -> Relation:
    cls = _kind(_dict(data, path), "type", RELATION_TYPES, path)
    relation: Relation = _SPECS[cls].read(data, path, ends)
    _check_span(relation.evidence, text, f"{path}.evidence")
    return relation


def _check_span(span: tuple[int, int], text: str, path: str) -> None:
    start, end = span
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{path}: {start}..{end} is no span of a text of {len(text)} characters")


def _kind(row: Mapping[str, Any], key: str, kinds: Mapping[str, type], path: str) -> type:
    name = _field(row, key, path)
    if not isinstance(name, str) or name not in kinds:
        raise ValueError(f"{path}.{key}: expected one of {', '.join(kinds)}, got {name!r}")
    return kinds[name]


# -- one value -------------------------------------------------------------


def _wrong(path: str, wanted: str, value: Any) -> ValueError:
    return ValueError(f"{path}: expected {wanted}, got {value!r}")


def _field(row: Mapping[str, Any], key: str, path: str) -> Any:
    try:
        return row[key]
    except KeyError:
        raise ValueError(f"{path + '.' if path else ''}{key}: missing") from None


def _dict(value: Any, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong(path, "an object", value)
    return value


def _list(value: Any, path: str) -> Sequence[Any]:
    if not isinstance(value, (list, tuple)):  # msgpack, so DocBin, may give tuples
        raise _wrong(path, "a list", value)
    return value


def _str(value: Any, path: str, ends: Ends | None = None) -> str:
    if not isinstance(value, str):
        raise _wrong(path, "a string", value)
    return value


def _str_or_none(value: Any, path: str, ends: Ends | None = None) -> str | None:
    if value is not None and not isinstance(value, str):
        raise _wrong(path, "a string or null", value)
    return value


def _int(value: Any, path: str, ends: Ends | None = None) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong(path, "an integer", value)
    return value


def _float_or_none(value: Any, path: str, ends: Ends | None = None) -> float | None:
    if value is None:
        return None
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _wrong(path, "a number or null", value)
    return float(value)


def _ints(value: Any, path: str, ends: Ends | None = None) -> tuple[int, ...]:
    return tuple(_int(v, f"{path}[{i}]") for i, v in enumerate(_list(value, path)))


def _pair(value: Any, path: str, ends: Ends | None = None) -> tuple[int, int]:
    numbers = _ints(value, path)
    if len(numbers) != 2:
        raise _wrong(path, "two integers", value)
    return numbers[0], numbers[1]


def _choice(choices: tuple[str, ...], value: Any, path: str, ends: Ends | None = None) -> str:
    if value not in choices:
        raise _wrong(path, f"one of {', '.join(choices)}", value)
    return str(value)


def _end(classes: tuple[type[Entity], ...], value: Any, path: str, ends: Ends) -> Entity:
    entity = ends.get(value) if isinstance(value, str) else None
    if not isinstance(entity, classes):
        labels = " or ".join(cls.label for cls in classes)
        raise _wrong(path, f"the id of a {labels}", value)
    return entity


# -- one kind of entity or relation ----------------------------------------


@dataclass(frozen=True)
class _Spec:
    """How the fields of one dataclass of ``schema`` are written and read."""

    cls: type
    names: tuple[str, ...]
    get: Callable[[Any], tuple[Any, ...]]
    readers: Mapping[str, Reader]
    defaults: Mapping[str, Any]
    tuples: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, kind: type) -> _Spec:
        hints = get_type_hints(kind)
        defaults = {f.name: f.default for f in fields(kind) if f.default is not MISSING}
        own = [f.name for f in fields(kind) if f.name not in _LAST]
        names = (*own, *(name for name in _LAST if name in hints))
        readers = {name: _reader(hints[name]) for name in names}
        return cls(
            cls=kind,
            names=names,
            get=attrgetter(*names),
            readers=readers,
            defaults=defaults,
            tuples=tuple(n for n in names if get_origin(hints[n]) is tuple),
            ends=tuple(n for n in names if end_classes(hints[n])),
        )

    def write(self, value: Any) -> dict[str, Any]:
        row = dict(zip(self.names, self.get(value), strict=True))
        for name in self.tuples:
            row[name] = list(row[name])
        return row

    def read(self, row: Mapping[str, Any], path: str, ends: Ends) -> Any:
        values = {}
        for name, reader in self.readers.items():
            if name in row or name not in self.defaults:
                values[name] = reader(_field(row, name, path), f"{path}.{name}", ends)
        return self.cls(**values)


def end_classes(hint: Any) -> tuple[type[Entity], ...]:
    """The entity classes that a field of a relation may name, if it names any."""
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return tuple(k for k in kinds if isinstance(k, type) and issubclass(k, Entity))


def _reader(hint: Any) -> Reader:
    if classes := end_classes(hint):
        return partial(_end, classes)
    if get_origin(hint) is Literal:
        return partial(_choice, get_args(hint))
    return _READERS[hint]


_READERS: dict[Any, Reader] = {
    str: _str,
    int: _int,
    str | None: _str_or_none,
    float | None: _float_or_none,
    tuple[int, ...]: _ints,
    tuple[int, int]: _pair,
}

_SPECS = {kind: _Spec.of(kind) for kind in (*ENTITY_TYPES.values(), *RELATION_TYPES.values())}
