"""Annotated articles: inline markup and relation lines, both directions.

A gold file has header lines (``# key: value``), an empty line, the article
with its spans marked ``{text|LABEL}`` (they nest), a line ``---`` and the
relations, one a line, TAB-separated. A ``?`` after a label or a relation type
marks it as arguable. The braces are the markup: everything else is the
article, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Final

from .schema import ENTITY_TYPES, Byline, Extraction, HoldsPosition, Relation

__all__ = [
    "Claim",
    "Gold",
    "Mark",
    "from_extraction",
    "mark_text",
    "parse",
    "parse_text",
    "read_gold",
    "surface",
    "write",
]

# Fields after the type, by relation type.
CLAIM_FIELDS: Final[Mapping[str, int]] = {
    "HOLDS": 5,
    "PRESIDES": 2,
    "ATTENDS": 2,
    "SPEAKS": 2,
    "APPOINTED": 2,
    "REMOVED": 2,
    "BYLINE": 1,
}

_HEADER = re.compile(r"#\s*(\w+):\s*(.*)")
_SPACE = re.compile(r"\s+")
_FULL_WIDTH = str.maketrans(",()", "，（）")


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span of the text; ``optional`` where careful readers may differ."""

    label: str
    start: int
    end: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation line: its type and its fields as normalised surfaces."""

    type: str
    fields: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article."""

    text: str
    marks: tuple[Mark, ...] = ()
    claims: tuple[Claim, ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)

    def context(self, key: str) -> str | None:
        """A header value, ``None`` where it is absent or ``-``."""
        value = self.header.get(key, "-")
        return None if value in ("-", "") else value


def surface(text: str) -> str:
    """A surface as relation lines write it: no white space, full-width ``，（）``."""
    return _SPACE.sub("", text).translate(_FULL_WIDTH)


# -- reading ---------------------------------------------------------------


def read_gold(path: str | PathLike[str]) -> Gold:
    """The gold file at ``path``; errors name the file.

    Raises:
        ValueError: the file is not well formed.
    """
    path = Path(path)
    try:
        gold = parse(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error
    return Gold(gold.text, gold.marks, gold.claims, {"id": path.stem, **gold.header})


def parse(document: str) -> Gold:
    """A gold file's content.

    Raises:
        ValueError: the markup does not balance, a label or relation type is
            not known, or a relation line has the wrong number of fields.
    """
    head, separator, rest = document.partition("\n\n")
    if not separator or not head.startswith("#"):
        raise ValueError("no header: the file starts with '# key: value' lines and an empty line")
    header = {}
    for line in head.splitlines():
        found = _HEADER.match(line)
        if found is None:
            raise ValueError(f"not a header line: {line!r}")
        header[found[1]] = found[2].rstrip()
    body, separator, lines = rest.partition("\n---\n")
    if not separator:
        body, separator, lines = rest.rpartition("\n---")
        if not separator or lines.strip():
            raise ValueError("no line '---' after the article")
    text, marks = parse_text(body)
    return Gold(text, marks, tuple(_parse_claims(lines)), header)


def parse_text(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Text with inline markup, as plain text and its marks in text order.

    >>> parse_text("{市长|POSITION}{查俊|PERSON}")[0]
    '市长查俊'
    """
    pieces: list[str] = []
    marks: list[Mark] = []
    starts: list[int] = []
    length = 0
    for piece in re.split(r"(\{|\|[^|{}]*\})", marked):
        if piece == "{":
            starts.append(length)
        elif starts and piece.startswith("|") and piece.endswith("}"):
            marks.append(_mark(piece[1:-1], starts.pop(), length, pieces))
        else:
            pieces.append(piece)
            length += len(piece)
    text = "".join(pieces)
    if starts:
        raise ValueError(f"a brace is not closed: {{{text[starts[-1] : starts[-1] + 20]}")
    return text, tuple(sorted(marks, key=_text_order))


def _text_order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.label


def _mark(label: str, start: int, end: int, pieces: Sequence[str]) -> Mark:
    name = label.rstrip("?")
    if name not in ENTITY_TYPES:
        around = "".join(pieces)[start:end]
        raise ValueError(f"unknown label {label!r} on {around!r}: {', '.join(ENTITY_TYPES)}")
    return Mark(name, start, end, optional=label != name)


def _parse_claims(lines: str) -> Iterable[Claim]:
    for line in lines.splitlines():
        line = line.rstrip()
        if not line or line.startswith("#"):
            continue
        kind, *values = line.split("\t")
        name = kind.rstrip("?")
        if name not in CLAIM_FIELDS:
            raise ValueError(f"unknown relation {kind!r}: {', '.join(CLAIM_FIELDS)}")
        if len(values) != CLAIM_FIELDS[name]:
            wanted = CLAIM_FIELDS[name]
            raise ValueError(f"{name} has {wanted} fields, this line {len(values)}: {line!r}")
        yield Claim(name, tuple(values), optional=kind != name)


# -- writing ---------------------------------------------------------------


def write(gold: Gold) -> str:
    """The gold file's content; :func:`parse` reads it back equal.

    Raises:
        ValueError: the marks cross, or the text holds a brace or a bar where
            the markup cannot tell it from its own.
    """
    head = "".join(f"# {key}: {value}\n" for key, value in gold.header.items()) or "# id: -\n"
    claims = "".join(
        "\t".join((claim.type + "?" * claim.optional, *claim.fields)) + "\n"
        for claim in gold.claims
    )
    return f"{head}\n{mark_text(gold.text, gold.marks)}\n---\n{claims}"


def mark_text(text: str, marks: Iterable[Mark]) -> str:
    """``text`` with ``marks`` written inline."""
    ordered = tuple(sorted(marks, key=_text_order))
    pieces: list[str] = []
    open_marks: list[Mark] = []
    position = 0
    for mark in (*ordered, None):
        limit = len(text) if mark is None else mark.start
        while open_marks and open_marks[-1].end <= limit:
            closed = open_marks.pop()
            pieces.append(f"{text[position : closed.end]}|{closed.label}{'?' * closed.optional}}}")
            position = closed.end
        pieces.append(text[position:limit])
        position = limit
        if mark is None:
            break
        if open_marks and open_marks[-1].end < mark.end:
            raise ValueError(f"{mark} crosses {open_marks[-1]}")
        pieces.append("{")
        open_marks.append(mark)
    marked = "".join(pieces)
    if parse_text(marked) != (text, ordered):
        raise ValueError("the text holds a brace or bar that the markup would read as its own")
    return marked


def from_extraction(extraction: Extraction, header: Mapping[str, str] | None = None) -> Gold:
    """An extraction as an annotated article: a draft to correct, or a prediction to score."""
    claims = dict.fromkeys(
        claim for relation in extraction.relations if (claim := _claim(relation)) is not None
    )
    article = extraction.article
    return Gold(
        text=extraction.text,
        marks=tuple(Mark(e.label, e.start, e.end) for e in extraction.entities),
        claims=tuple(claims),
        header=header or {"place": article.place or "-", "date": article.date or "-"},
    )


def _claim(relation: Relation) -> Claim | None:
    """The relation as a line; ``None`` for the types that gold files do not hold."""
    if relation.type not in CLAIM_FIELDS:
        return None
    person = surface(relation.person.norm or relation.person.text)
    if isinstance(relation, HoldsPosition):
        place = surface(relation.place or "?")
        organ = surface(relation.org or "?")
        values = (person, surface(relation.position.text), relation.status, organ, place)
        return Claim(relation.type, values)
    if isinstance(relation, Byline):
        return Claim(relation.type, (person,))
    other = getattr(relation, "meeting", None) or getattr(relation, "position", None)
    return Claim(relation.type, (person, surface(other.text if other else "")))
