"""Extractions for people: rows, a plain-text table, CSV, HTML."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from .schema import (
    Byline,
    Entity,
    Extraction,
    HoldsPosition,
    MeetingRole,
    Meets,
    PostChange,
    Relation,
    Visits,
)

__all__ = ["COLUMNS", "csv_text", "table", "to_html", "to_rows"]

COLUMNS = (
    "person",
    "position",
    "organ",
    "place",
    "status",
    "roles",
    "meeting",
    "evidence",
)

_SPACE = re.compile(r"\s+")
# A line break inside a sentence, as newspaper columns have them.
_COLUMN_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])[^\S\n]*\n\s*(?=[\u3000-\u9fff])")
_JOIN = "；"


# -- rows ------------------------------------------------------------------


def to_rows(extraction: Extraction) -> list[dict[str, str]]:
    """One row per person and post, in text order; the keys are ``COLUMNS``.

    ``roles`` and ``meeting`` say what the person does in the article and where,
    ``meets(…)`` and ``visits(…)`` with whom and what; they repeat on each of the
    person's rows. A person with a role but no post has one row with an empty
    position. ``evidence`` quotes the text.
    """
    by_person: dict[str, list[Relation]] = {}
    for relation in extraction.relations:
        by_person.setdefault(_person(relation.person), []).append(relation)
        if isinstance(relation, Meets):
            by_person.setdefault(_person(relation.other), []).append(relation)
    rows: list[dict[str, str]] = []
    for person, relations in by_person.items():
        roles = [r for r in relations if not isinstance(r, (HoldsPosition, PostChange))]
        shared = {
            "person": person,
            "roles": _joined(_role(r, person) for r in roles),
            "meeting": _joined(_name(r.meeting) for r in roles if isinstance(r, MeetingRole)),
        }
        posts = [_post(r, relations, extraction.text) for r in _posts(relations)]
        bare = {"evidence": _joined(_quote(r, extraction.text) for r in roles)}
        for post in posts or [bare]:
            row = {**dict.fromkeys(COLUMNS, ""), **shared, **post}
            row["roles"] = _joined((post.get("change", ""), shared["roles"]))
            rows.append({column: row[column] for column in COLUMNS})
    return rows


def _posts(relations: Iterable[Relation]) -> list[HoldsPosition | PostChange]:
    """The posts a person holds, and those that only an appointment or removal names."""
    held = [r for r in relations if isinstance(r, HoldsPosition)]
    surfaces = {_name(r.position) for r in held}
    changes = {
        _name(r.position): r
        for r in relations
        if isinstance(r, PostChange) and _name(r.position) not in surfaces
    }
    return [*held, *changes.values()]


def _post(
    post: HoldsPosition | PostChange, relations: Iterable[Relation], text: str
) -> dict[str, str]:
    position = _name(post.position)
    changes = (
        r.type.lower()
        for r in relations
        if isinstance(r, PostChange) and _name(r.position) == position
    )
    cells = {"position": position, "evidence": _quote(post, text), "change": _joined(changes)}
    if isinstance(post, HoldsPosition):
        cells.update(organ=post.org or "", place=post.place or "", status=post.status)
    return cells


def _person(person: Entity) -> str:
    return person.norm or person.text


def _role(relation: Relation, person: str) -> str:
    if isinstance(relation, Byline):
        return f"byline({relation.role})"
    if isinstance(relation, Visits):
        return f"visits({relation.target.norm})"
    if isinstance(relation, Meets):
        ends = (_person(relation.person), _person(relation.other))
        return f"meets({ends[1] if ends[0] == person else ends[0]})"
    return relation.type.lower()


def _quote(relation: Relation, text: str) -> str:
    start, end = relation.evidence
    return _flat(text[start:end])


def _flat(text: str) -> str:
    """Text on one line, without white space at its ends."""
    return _SPACE.sub(" ", _COLUMN_BREAK.sub("", text)).strip()


def _name(entity: Entity) -> str:
    """The surface of a post or meeting, without the white space of the layout."""
    return _SPACE.sub("", entity.text)


def _joined(cells: Iterable[str]) -> str:
    """The different non-empty cells, in order."""
    return _JOIN.join(dict.fromkeys(cell for cell in cells if cell))


# -- plain text ------------------------------------------------------------


def csv_text(
    rows: Iterable[Mapping[str, str]], columns: Sequence[str] = COLUMNS, header: bool = True
) -> str:
    """Rows as CSV (RFC 4180), with a header line unless ``header`` is false."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\r\n")
    if header:
        writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def table(
    rows: Sequence[Mapping[str, str]],
    columns: Sequence[str] = COLUMNS,
    width: int | None = None,
) -> str:
    """Rows in aligned columns, each line ended by a line break.

    Full-width characters count two columns. ``width`` is the longest line
    wanted: the last column is cut to it, with ``…``. Columns that are empty
    in every row are left out.
    """
    columns = [c for c in columns if any(row.get(c) for row in rows)]
    cells = [columns, *([_printable(row.get(c, "")) for c in columns] for row in rows)]
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(map(_pad, line, widths)).rstrip() for line in cells]
    return "".join(_cut(line, width) + "\n" for line in lines) if columns else ""


def display_width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _printable(text: str) -> str:
    """Text for one cell: a terminal must not take any of it for a command."""
    flat = _flat(text)
    return flat if flat.isprintable() else "".join(c for c in flat if c.isprintable())


def _pad(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def _cut(line: str, width: int | None) -> str:
    if width is None or display_width(line) <= width:
        return line
    kept, used = [], 1
    for character in line:
        used += _character_width(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…"


# -- HTML ------------------------------------------------------------------

# Translucent, so that they serve on light and dark pages.
_COLOURS = {
    "PERSON": "rgba(66, 133, 244, .30)",
    "POSITION": "rgba(251, 188, 5, .35)",
    "ORG": "rgba(52, 168, 83, .30)",
    "PLACE": "rgba(0, 172, 193, .30)",
    "MEETING": "rgba(171, 71, 188, .25)",
    "DATE": "rgba(140, 140, 140, .30)",
}
_HELD = ("person", "position", "organ", "place", "status", "evidence")


def to_html(extraction: Extraction) -> str:
    """The article with its entities marked, and a table of who holds which post."""
    article = (
        '<div style="white-space:pre-wrap;line-height:1.9;overflow-wrap:anywhere">'
        f"{_marked(extraction)}</div>"
    )
    rows = [row for row in to_rows(extraction) if row["position"]]
    return f'<div class="govner tex2jax_ignore" lang="zh">{article}{_html_table(rows)}</div>'


def _marked(extraction: Extraction) -> str:
    text = extraction.text
    pieces: list[str] = []
    ends: list[int] = []
    position = 0
    for entity in sorted(extraction.entities, key=lambda e: (e.start, -e.end)):
        position = _close(pieces, ends, text, position, entity.start)
        if ends and entity.end > ends[-1]:
            continue  # it crosses the one around it, which HTML cannot show
        pieces.append(_opening(entity))
        ends.append(entity.end)
    _close(pieces, ends, text, position, len(text))
    return "".join(pieces)


def _close(pieces: list[str], ends: list[int], text: str, position: int, until: int) -> int:
    """Write the text from ``position`` to ``until``, closing the spans that end on the way."""
    while ends and ends[-1] <= until:
        end = ends.pop()
        pieces.append(escape(text[position:end]) + "</span>")
        position = end
    pieces.append(escape(text[position:until]))
    return until


def _opening(entity: Entity) -> str:
    title = f"{entity.label}: {entity.norm}" + (f" [{entity.rule}]" if entity.rule else "")
    style = f"background:{_COLOURS.get(entity.label, 'none')};border-radius:3px;padding:1px 2px"
    return f'<span class="govner-{entity.label}" title="{escape(title)}" style="{style}">'


def _html_table(rows: Sequence[Mapping[str, str]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{column}</th>" for column in _HELD)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(row[column])}</td>" for column in _HELD) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
