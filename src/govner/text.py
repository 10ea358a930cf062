"""The text as the grammar wants it: line breaks inside sentences taken out.

Newspaper columns break sentences, titles and names (``十九⏎⏎届四中全会``). Such
breaks are removed before scanning; a map leads every offset back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Clean", "clean"]

_BLANKS = " \t\u3000\r\n"
_BREAK = re.compile(rf"\n[{_BLANKS}]*")
_ENDS = re.compile("[\u4e00-\u9fff、，,“]")
_GOES_ON = re.compile("[\u4e00-\u9fff、“，]")
_STOPS = re.compile("[，。；：！？,;]")
_PROSE = re.compile("[，。,]")
_LEAD = re.compile(
    r"本报讯|新华社|本报记者|记者|央视网|中新网|中新社|人民网|据|编辑|责编|通讯员|来源|任命|免去|第[一二三四五六七八九十]|[一二三四五六七八九十][、是]|（"
)

_LIST_GOES_ON = re.compile(r"[\u4e00-\u9fff]{1,3}[、，,]")


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text with the places where characters were taken out.

    ``cuts`` are positions in the clean text, ascending; ``shifts`` how many
    characters of the source are missing before each.
    """

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def outward(self, position: int) -> int:
        """Position in the source of the character at ``position``."""
        if not self.cuts:
            return position
        at = bisect_right(self.cuts, position)
        return position + (self.shifts[at - 1] if at else 0)

    def outward_span(self, start: int, end: int) -> tuple[int, int]:
        """The same span in the source."""
        if not self.cuts:
            return start, end
        return self.outward(start), self.outward(end - 1) + 1 if end else 0

    def inward(self, position: int) -> int:
        """Position in the clean text of a position in the source."""
        shift = 0
        for cut, total in zip(self.cuts, self.shifts, strict=True):
            if cut + shift >= position:
                break
            shift = total
        return max(position - shift, 0)


def clean(text: str) -> Clean:
    """Take out line breaks that stand inside a sentence; half surrogates become ``?``."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode("utf-8")
    if "\n" not in text:
        return Clean(text)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = length = removed = 0
    for start, end in _breaks(text):
        if not _is_soft(text, start, end):
            continue
        pieces.append(text[done:start])
        length += start - done
        done = end
        removed += end - start
        cuts.append(length)
        shifts.append(removed)
    if not pieces:
        return Clean(text)
    pieces.append(text[done:])
    return Clean("".join(pieces), tuple(cuts), tuple(shifts))


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks, with the blanks around them, between characters of running text."""
    for match in _BREAK.finditer(text):
        start, end = match.span()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        if start and _ENDS.match(text, start - 1) and _GOES_ON.match(text, end):
            yield start, end


def _is_soft(text: str, start: int, end: int) -> bool:
    """A break after an unfinished line of prose, before its continuation."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    following = text[end : stop if stop >= 0 else len(text)]
    if _LEAD.match(text, end) or not _STOPS.search(following):
        return False
    if "、" in line and _LIST_GOES_ON.match(following):
        return True
    apart = text.count("\n", start, end) > 1  # a headline parts its clauses by ; alone
    return bool((_PROSE if apart else _STOPS).search(line)) and len(line) > 8
