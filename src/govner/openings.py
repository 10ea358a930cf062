"""Where names may be: what the rules leave open for the network.

Most of a text is words of the lexicon, or holds no three characters that may be a surname and a
given name, and no two that write a name by sound; and what follows a name is a mark, a verb, a
word that often does. The network looks only at the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .engine import default_engine
from .features import CHARACTERS, LETTERS, Rows, character_rows, letter_rows, pair_rows

__all__ = ["where_names_may_be"]

Odds = NDArray[np.float32]

# characters that may be marked: the one before an opening, and those of a name by its surname
# or by its sound (where characters that write a sound open one again)
_BEFORE = 1
_LONGEST_NAME, _LONGEST_SOUND = 4, 5


def _having(numbers: Sequence[int] | Rows, size: int) -> NDArray[np.bool_]:
    """A table that says yes to these numbers."""
    table = np.zeros(size, np.bool_)
    table[list(numbers)] = True
    return table


# letters of the outline: those that a name opens with; function words, which may be a surname
# before a plain character; those that no second character of a name has
_OPEN = _having([ord(letter) for letter in "xpqwN"], LETTERS + 1)
_FUNCTION = _having([ord("u")], LETTERS + 1)
_PLAIN = _having([ord(letter) for letter in "xpq"], LETTERS + 1)
_BOUNDARY = _having([*map(ord, 'v,.;:HOTLBs()"<>\n'), LETTERS], LETTERS + 1)


# least log-odds of a surname with the given name behind it; the same with what follows them; of
# what follows two characters that write a sound
_LIKELY, _LIKELY_WITH_END, _LIKELY_END = 0.0, 1.0, 0.0
_NO_SURNAME, _NO_GIVEN = -9.0, -1.2  # of any other character
_OF_COMPOUND = 0.0  # 欧 of 欧阳
_AT_END = 4.0  # nothing follows
_AHEAD = 3  # characters behind an opening that are looked at


class _Statistics(NamedTuple):
    """Tables of odds; the last row of each is for what stands behind the end.

    By character: of a surname, of a given name's first, second and only character, whether it
    writes names by sound (1 or 0), and of a name before it. Of a name before a pair, and before a
    letter.
    """

    of_character: Odds  # shape (characters, 6)
    before_pair: Odds
    before_letter: Odds


def where_names_may_be(rows: Rows, pairs: int) -> NDArray[np.bool_]:
    """For each character whether a name may hold it.

    ``rows`` are features of shape (characters, 4), ``pairs`` as they were made with.
    """
    length = len(rows)
    ends = np.full((_AHEAD, 4), (CHARACTERS, pairs, LETTERS, 0))
    characters, pair, letters, _ = np.concatenate((rows, ends)).T
    tables = _statistics(pairs)
    surname, first, second, only, sounds, after = tables.of_character.take(characters, axis=0).T
    after = np.maximum(after, tables.before_pair.take(pair))
    after = np.maximum(after, tables.before_letter.take(letters))
    surname = surname[:length]
    long, short = first[1:-2] + second[2:-1], only[1:-2]
    likely = surname + np.maximum(long, short) >= _LIKELY
    likely &= surname + np.maximum(long + after[3:], short + after[2:-1]) >= _LIKELY_WITH_END
    sound = (sounds[:length] > 0) & (sounds[1:-2] > 0)
    sound &= (sounds[2:-1] > 0) | (after[2:-1] >= _LIKELY_END)
    opening, second_letter = letters[:length], letters[1:-2]
    opens = (_OPEN[opening] | (_FUNCTION[opening] & _PLAIN[second_letter])) & ~_BOUNDARY[
        second_letter
    ]
    edges = np.zeros(length + 1, np.int64)
    for openings, longest in ((likely & opens, _LONGEST_NAME), (sound & opens, _LONGEST_SOUND)):
        places = np.flatnonzero(openings)
        np.add.at(edges, np.maximum(places - _BEFORE, 0), 1)
        np.add.at(edges, np.minimum(places + longest, length), -1)
    held: NDArray[np.bool_] = np.cumsum(edges[:-1]) > 0
    return held


@cache
def _statistics(pairs: int) -> _Statistics:
    names = default_engine().names
    surnames = {s: odds for s, odds in names.surname_odds.items() if len(s) == 1}
    for compound in (s for s in names.surname_odds if len(s) > 1):
        surnames[compound[0]] = max(surnames.get(compound[0], _OF_COMPOUND), _OF_COMPOUND)
    given = [{c: odds[n] for c, odds in names.given_odds.items()} for n in range(3)]
    characters_after = {w: odds for w, odds in names.words_after.items() if len(w) == 1}
    before_pair = np.full(pairs + 1, names.unlikely_after, np.float32)
    for word, odds in names.words_after.items():
        if len(word) > 1:
            row = pair_rows(word[:2], pairs)[0]
            before_pair[row] = max(before_pair[row], odds)
    before_letter = np.full(LETTERS + 1, names.unlikely_after, np.float32)
    before_letter[letter_rows("".join(names.letters_after))] = list(names.letters_after.values())
    of_character = (
        _by_character(surnames, _NO_SURNAME, _NO_SURNAME),
        *(_by_character(odds, _NO_GIVEN, _NO_SURNAME) for odds in given),
        _by_character(dict.fromkeys(names.sounds_of_names, 1.0), 0.0, 0.0),
        _by_character(characters_after, names.unlikely_after, _AT_END),
    )
    return _Statistics(np.column_stack(of_character), before_pair, before_letter)


def _by_character(odds: Mapping[str, float], other: float, end: float) -> Odds:
    table = np.full(CHARACTERS + 1, other, np.float32)
    table[character_rows("".join(odds))] = list(odds.values())
    table[-1] = end
    return table
