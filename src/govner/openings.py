"""Where names may be: what the rules leave open for the network.

Most of a text is words of the lexicon, or has no surname and no two characters that write a name
by sound. The network looks only at the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from .engine import default_engine
from .features import CHARACTERS, LETTERS, Rows, character_rows

__all__ = ["where_names_may_be"]

# characters around one that may open a name: what the network looks at, and what may be marked
# (in a longer name, each character that writes a sound opens one again)
_CONTEXT = 4
_LONGEST_NAME = 5


def _having(numbers: Sequence[int] | Rows, size: int) -> NDArray[np.bool_]:
    """A table that says yes to these numbers."""
    table = np.zeros(size, np.bool_)
    table[list(numbers)] = True
    return table


# letters of the outline: those that a name opens with; function words, which may be a surname
# before a plain character; those that no second character of a name has
_OPEN = _having([ord(letter) for letter in "xpqwN"], LETTERS)
_FUNCTION = _having([ord("u")], LETTERS)
_PLAIN = _having([ord(letter) for letter in "xpq"], LETTERS)
_BOUNDARY = _having([ord(letter) for letter in 'v,.;:HOTLBs()"<>\n'], LETTERS)


def where_names_may_be(rows: Rows) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Characters to look at, near one that may open a name; and which of them a name may hold.

    ``rows`` are features of shape (characters, 4). The first result numbers characters, the
    second says yes or no for each of these.
    """
    surnames, sounds = _opening_characters()
    letters, after = rows[:, 2], np.append(rows[1:, 2], ord("\n"))
    sound = sounds[rows[:, 0]]
    opens = surnames[rows[:, 0]] | (sound & np.append(sound[1:], False))
    opens &= _OPEN[letters] | (_FUNCTION[letters] & _PLAIN[after])
    opens &= ~_BOUNDARY[after]
    openings = np.flatnonzero(opens)
    before, longest = 1 + _CONTEXT, _LONGEST_NAME + _CONTEXT
    seen = np.flatnonzero(_around(openings, len(rows), before, longest))
    return seen, _around(openings, len(rows), 1, _LONGEST_NAME)[seen]


def _around(positions: NDArray[np.intp], length: int, before: int, after: int) -> NDArray[np.bool_]:
    """The places of a text of ``length`` that lie so near to one of the positions."""
    edges = np.zeros(length + 1, np.int64)
    np.add.at(edges, np.maximum(positions - before, 0), 1)
    np.add.at(edges, np.minimum(positions + after, length), -1)
    return np.cumsum(edges[:-1]) > 0


@cache
def _opening_characters() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The characters of surnames, and those that write names by sound."""
    names = default_engine().names
    return _having(character_rows(names.usual_openers), CHARACTERS), _having(
        character_rows(names.sounds_of_names), CHARACTERS
    )
