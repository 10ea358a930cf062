"""Which organ decided a change of post, and when, as far as the text says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["Decisions"]

_DECIDES = re.compile(
    r"(?:人民代表大会|人民代表大会常务委员会|国务院|中国共产党.+委员会|中国共产党中央委员会|人民政府|中央军事委员会|"
    r"委员会常务委员会|政治协商会议.+委员会|代表大会)$"
)
_LOOK_BACK = 12


class Decisions:
    """Looks up the deciding organ and the date of a change at a position.

    ``organs`` are (position, canonical name), ``dates`` (position, ISO norm),
    both in text order.
    """

    def __init__(
        self,
        text: str,
        organs: Sequence[tuple[int, str]],
        dates: Sequence[tuple[int, str]],
    ) -> None:
        self._text = text
        self._organs = [o for o in organs if _DECIDES.search(o[1])]
        self._organ_starts = [start for start, _ in self._organs]
        self._dates = dates
        self._date_starts = [start for start, _ in dates]

    def organ(self, position: int) -> str | None:
        """The organ named last before ``position`` that appoints and removes."""
        at = bisect_left(self._organ_starts, position)
        return self._organs[at - 1][1] if at else None

    def date(self, position: int) -> str | None:
        """The day named last before, in the paragraph or above it.

        Only days count: years and months of a curriculum vitae are no dates of
        decisions.
        """
        at = bisect_left(self._date_starts, position)
        before = reversed(self._dates[max(0, at - _LOOK_BACK) : at])
        return next((norm for _, norm in before if _is_day(norm)), None)


def _is_day(norm: str) -> bool:
    return re.fullmatch(r"(?:\d{4}|-)-\d{2}-\d{2}|---\d{2}", norm) is not None
