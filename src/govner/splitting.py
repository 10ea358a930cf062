"""Splitting: from the lines of a page to its articles, each with its title and date.

The cuts follow structure alone: headline lines above a byline, a metadata line or a dateline,
or an explicit separator. Where the structure leaves a doubt the text stays in one piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lines import (
    ANCHORS,
    BODIES,
    DATELINE,
    FULL_DATE,
    HAN,
    SENTENCE_MARK,
    Kind,
    Page,
    first_day,
)

__all__ = ["Cut", "split"]


@dataclass(frozen=True, slots=True)
class Cut:
    """One article of a text: its slice from ``start`` on, and what its head says."""

    start: int
    text: str
    title: str
    date: str | None


_CHINESE = re.compile(f"[{HAN}]")
_HEAD_LINES = 8


def split(text: str) -> list[Cut]:
    """The articles of a text; their slices cover every line but separators between them."""
    page = Page(text)
    if not page.spans:
        return []
    starts = _starts(page) if _CHINESE.search(text) else [0]
    printed = _page_date(page)
    cuts = []
    for first, stop in zip(starts, [*starts[1:], len(page.spans)], strict=True):
        last = stop
        while stop < len(page.spans) and page.kind(last - 1) is Kind.SEPARATOR:
            last -= 1
        start, end = page.spans[first][0], page.spans[last - 1][1]
        title, date = _title(page, first, last), _date(page, first, last)
        cuts.append(Cut(start, text[start:end], title, date or printed))
    return cuts


def _starts(page: Page) -> list[int]:
    """The first line of every article, ascending, the first line of the page included."""
    usual, feeds = page.usual_gap(), page.after_form_feeds()
    starts = [0]
    body = 0  # the first line of body in the article that began at starts[-1]
    for mark in sorted({*page.landmarks(), *feeds}):
        while body < mark and page.kind(body) not in BODIES:
            body += 1
        if body >= mark:
            continue  # still in the head of the same article
        first = None
        if page.kind(mark) is Kind.SEPARATOR or mark in feeds:
            first = _after_separator(page, mark)
        if first is None and page.kind(mark) in ANCHORS and _has_body(page, mark):
            first = _head(page, mark, body + 1, usual)
        if first is not None:
            starts.append(first)
            body = first
    return starts


def _head(page: Page, anchor: int, floor: int, usual: int) -> int | None:
    """The first line of the head that ends at ``anchor``; ``None`` without a headline.

    Looks back no further than line ``floor``. A wider gap than ``usual`` inside the head
    means that what stands above it is the end of the article before.
    """
    first, lowest = anchor, -1
    for index in range(anchor - 1, max(floor, anchor - _HEAD_LINES) - 1, -1):
        kind = page.kind(index)
        if kind is Kind.HEADLINE:
            if lowest >= 0 and _EXCLAMATION.search(page.line(index)):
                break
            lowest = max(lowest, index)
        elif kind is not Kind.MASTHEAD and (lowest >= 0 or kind not in _BELOW_HEADLINE):
            break
        first = index
    if lowest < 0:
        return None
    for index in range(first, lowest + 1):
        if page.gap(index) > usual:
            return index
    return lowest if anchor - first == _HEAD_LINES else first


# A sentence that ends an article, rather than a headline above a headline.
_EXCLAMATION = re.compile(r"[，。,].*[！？!?]$|^.{30,}[！？!?]$")
_BELOW_HEADLINE = frozenset({Kind.BYLINE, Kind.META, Kind.NOTE})


def _has_body(page: Page, anchor: int) -> bool:
    """Whether the article's text follows an anchor line, or is in it (a dateline)."""
    index = anchor
    for index in range(anchor, min(anchor + _HEAD_LINES, len(page.spans))):
        if page.kind(index) not in (Kind.BYLINE, Kind.META, Kind.MASTHEAD):
            break
    kind = page.kind(index)
    if kind is Kind.HEADLINE:  # a sentence broken by the end of a column, if it has a comma
        return bool(SENTENCE_MARK.search(page.line(index)))
    return kind in BODIES or kind is Kind.NOTE


_SHORTEST_BODY = 30


def _after_separator(page: Page, mark: int) -> int | None:
    """The line after a separator, if an article stands there: a headline and a body,
    or a dateline. ``mark`` is the separator, or the line after a form feed."""
    first = mark + 1 if page.kind(mark) is Kind.SEPARATOR else mark
    headlines = 0
    for index in range(first, min(first + _HEAD_LINES, len(page.spans))):
        kind = page.kind(index)
        if kind is Kind.DATELINE:
            return first
        if kind is Kind.BODY:
            start, end = page.spans[index]
            return first if headlines and end - start >= _SHORTEST_BODY else None
        if kind in (Kind.CREDIT, Kind.SEPARATOR):
            return None
        headlines += kind is Kind.HEADLINE
    return None


_KICKER = re.compile(r".*(?:[—─:：]|强调|指出|要求|提出)$|[【\[〔][^】\]〕]*[】\]〕]$")


def _title(page: Page, first: int, last: int) -> str:
    """The main headline with its space normalised; empty where there is none."""
    lines: list[str] = []
    for index in range(first, min(last, first + _HEAD_LINES)):
        kind = page.kind(index)
        if kind is Kind.HEADLINE:
            lines.append(" ".join(page.line(index).split()))
        elif kind in BODIES or lines:
            break
    if last - first == 1:
        return ""
    for line in lines[:-1]:
        if not _KICKER.match(line):
            return line
    return lines[-1] if lines else ""


_TAIL_LINES = 5
_DATE_LABEL = re.compile(r"(?:日期|时间)\s?[：:]")


def _date(page: Page, first: int, last: int) -> str | None:
    """The day of publication that the head, or a labelled line at the end, names in full."""
    index = first
    for index in range(first, min(last, first + _HEAD_LINES)):
        kind = page.kind(index)
        found = _printed_day(page, index)
        if found or kind in BODIES:
            return found or _tail_date(page, max(index + 1, last - _TAIL_LINES), last)
    return None


def _tail_date(page: Page, first: int, last: int) -> str | None:
    for index in range(first, last):
        if page.kind(index) is Kind.META and _DATE_LABEL.search(page.line(index)):
            return _printed_day(page, index)
    return None


def _page_date(page: Page) -> str | None:
    """The day in the masthead, above the first headline: it is that of every article."""
    for index in range(min(_HEAD_LINES, len(page.spans))):
        if page.kind(index) not in (Kind.MASTHEAD, Kind.META, Kind.NOTE, Kind.SEPARATOR):
            return None
        if found := _printed_day(page, index):
            return found
    return None


def _printed_day(page: Page, index: int) -> str | None:
    """The full date (ISO) of a metadata line, or of the dateline that opens a paragraph."""
    kind, line = page.kind(index), page.line(index)
    if kind is Kind.DATELINE:
        opening = DATELINE.match(line)
        return first_day(opening.group()) if opening else None
    bare = kind is Kind.NOTE and FULL_DATE.match(line)
    return first_day(line) if bare or kind in (Kind.META, Kind.MASTHEAD) else None
