"""Where names may be: what the rules leave open for the network.

Most of a text is words of the lexicon, or holds no three characters that may be a surname and a
given name, and no two that write a name by sound. The network looks only at the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from .engine import default_engine
from .features import CHARACTERS, LETTERS, Rows, character_rows

__all__ = ["where_names_may_be"]

# characters around one that may open a name: what the network looks at, and what may be marked
# (in a longer name, characters that write a sound open one again)
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


# least log-odds of a surname with the given name behind it, and those of any other character
_LIKELY = 0.0
_NO_SURNAME, _NO_GIVEN = -9.0, -1.2
_OF_COMPOUND = 0.0  # 欧 of 欧阳


def where_names_may_be(rows: Rows) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Characters to look at, near one that may open a name; and which of them a name may hold.

    ``rows`` are features of shape (characters, 4). The first result numbers characters, the
    second says yes or no for each of these.
    """
    characters, letters = rows[:, 0], rows[:, 2]
    surname, first, second, single, sounds = (table[characters] for table in _statistics())
    given = np.maximum(_next(first, 1) + _next(second, 2), _next(single, 1))
    opens = (surname + given >= _LIKELY) | ((sounds > 0) & (_next(sounds, 1) > 0))
    after = np.append(letters[1:], ord("\n"))
    opens &= _OPEN[letters] | (_FUNCTION[letters] & _PLAIN[after])
    opens &= ~_BOUNDARY[after]
    openings = np.flatnonzero(opens)
    before, longest = 1 + _CONTEXT, _LONGEST_NAME + _CONTEXT
    seen = np.flatnonzero(_around(openings, len(rows), before, longest))
    return seen, _around(openings, len(rows), 1, _LONGEST_NAME)[seen]


def _next(values: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    """For each place the value ``by`` places on; nothing good behind the end."""
    shifted = np.full_like(values, _NO_SURNAME)
    shifted[:-by] = values[by:]
    return shifted


def _around(positions: NDArray[np.intp], length: int, before: int, after: int) -> NDArray[np.bool_]:
    """The places of a text of ``length`` that lie so near to one of the positions."""
    edges = np.zeros(length + 1, np.int64)
    np.add.at(edges, np.maximum(positions - before, 0), 1)
    np.add.at(edges, np.minimum(positions + after, length), -1)
    return np.cumsum(edges[:-1]) > 0


@cache
def _statistics() -> tuple[NDArray[np.float32], ...]:
    """By character: odds of a surname, of a given name's first, second and only character; and
    whether it writes names by sound.
    """
    names = default_engine().names
    surnames = {s: odds for s, odds in names.surname_odds.items() if len(s) == 1}
    for compound in (s for s in names.surname_odds if len(s) > 1):
        surnames[compound[0]] = max(surnames.get(compound[0], _OF_COMPOUND), _OF_COMPOUND)
    given = [
        _by_character({c: odds[n] for c, odds in names.given_odds.items()}, _NO_GIVEN)
        for n in range(3)
    ]
    sounds = _by_character(dict.fromkeys(names.sounds_of_names, 1.0), 0.0)
    return _by_character(surnames, _NO_SURNAME), *given, sounds


def _by_character(odds: Mapping[str, float], other: float) -> NDArray[np.float32]:
    table = np.full(CHARACTERS, other, np.float32)
    table[character_rows("".join(odds))] = list(odds.values())
    return table
