"""The article: one text with what the caller knows of its publication."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Any

__all__ = ["Article"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page.

    ``text`` is the article as written, headline and byline included. ``offset``
    places ``text`` in the source (code points). Where the text is not one
    contiguous piece of the source (HTML), ``offset_map`` lists pairs of
    (position in ``text``, position in the source), ascending, one per piece.
    ``place`` and ``date`` (ISO) are the caller's knowledge of the publication.
    ``part`` tells which article of how many on its page it is, ``page_places``
    the codes of places that other articles of the page show.
    """

    text: str
    title: str = ""
    date: str | None = None
    place: str | None = None
    offset: int = 0
    source: str | None = None
    offset_map: tuple[tuple[int, int], ...] = ()
    part: tuple[int, int] = (1, 1)
    page_places: tuple[str, ...] = ()

    def replace(self, **changes: Any) -> Article:
        """A copy with some fields changed, e.g. ``article.replace(place="衡阳市")``."""
        return replace(self, **changes)

    def source_position(self, position: int) -> int:
        """Where the character at ``position`` of ``text`` stands in the source."""
        if not self.offset_map:
            return self.offset + position
        k = bisect_right(self.offset_map, (position, 1 << 62)) - 1
        here, there = self.offset_map[max(k, 0)]
        return there + position - here
