"""Where names may be: what the rules leave open for the network.

Most of a text is words of the lexicon, or holds no character that may be a surname and none that
writes names by sound. Of the rest a linear model tells what is worth a look: it has learnt from
the network where names open (``models/gate.py``), by the pairs of characters and the letters of
the outline around a place and by the statistics of names.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .engine import default_engine
from .features import CHARACTERS, LETTERS, Rows, character_rows, letter_rows, pair_rows

__all__ = ["Candidates", "Openings", "candidates", "features_of"]

Odds = NDArray[np.float32]
Numbers = NDArray[np.intp]

# characters that may be marked: the one before an opening, and those of a name by its surname
# or by its sound (where characters that write a sound open one again)
_BEFORE = 1
_LONGEST_NAME, _LONGEST_SOUND = 4, 5

# what is looked at around a place
_BEHIND, _AHEAD = 1, 3
_PAIRS_AT = np.arange(-_BEHIND, _AHEAD)
_LETTERS_AT = np.arange(-_BEHIND, _AHEAD + 1)

# least log-odds of a surname with the given name behind it, for a candidate
_LIKELY = -6.0
_NO_SURNAME, _NO_GIVEN = -9.0, -1.2  # of any other character
_OF_COMPOUND = 0.0  # 欧 of 欧阳
_AT_END = 4.0  # nothing follows
_LEAST, _STEPS_A_UNIT, _STEPS = -12.0, 1.5, 32  # features of log-odds: one a step
_SOUNDS = 8  # which of three characters write a sound, as bits
_OPENS_BY_SOUND = 0b11


def _having(letters: str, edge: bool = False) -> NDArray[np.bool_]:
    """A table that says yes to these letters of the outline, or to what is outside of a text."""
    table = np.zeros(LETTERS + 1, np.bool_)
    table[[ord(letter) for letter in letters]] = True
    table[LETTERS] = edge
    return table


# letters that a name opens with; function words, which may be a surname before a plain
# character; letters that no second character of a name has
_OPEN = _having("xpqwN")
_FUNCTION = _having("u")
_PLAIN = _having("xpq")
_BOUNDARY = _having('v,.;:HOTLBs()"<>\n', edge=True)


class Candidates(NamedTuple):
    """Characters that may open a name.

    ``positions`` numbers them in text order, ``features`` (shape: positions, features) has the
    weights that count for each, ``longest`` how many characters its name may have.
    """

    positions: Numbers
    features: Numbers
    longest: Numbers


class Openings:
    """The linear model.

    Args:
        weights: one for each of :func:`features_of`, and last what is added to every sum; a name
            may open where a sum is not negative.
        pairs: the number of rows that pairs of characters are hashed into.
    """

    def __init__(self, weights: Odds, pairs: int) -> None:
        if len(weights) != features_of(pairs) + 1:
            raise ValueError(f"{len(weights)} weights, not {features_of(pairs) + 1}")
        self._weights = weights
        self._least = -float(weights[-1])
        self._pairs = pairs

    def __call__(self, rows: Rows) -> NDArray[np.bool_]:
        """For each character whether a name may hold it; ``rows`` has the shape (characters, 4)."""
        found = candidates(rows, self._pairs)
        likely = self._weights.take(found.features).sum(axis=1) >= self._least
        return _held(found.positions[likely], found.longest[likely], len(rows))


def _held(openings: Numbers, longest: Numbers, length: int) -> NDArray[np.bool_]:
    """The characters of a text of ``length`` that names which open there may hold."""
    edges = np.zeros(length + 1, np.int64)
    np.add.at(edges, np.maximum(openings - _BEFORE, 0), 1)
    np.add.at(edges, np.minimum(openings + longest, length), -1)
    inside: NDArray[np.bool_] = np.cumsum(edges[:-1]) > 0
    return inside


def features_of(pairs: int) -> int:
    """How many features there are."""
    return sum(_sizes(pairs))


def candidates(rows: Rows, pairs: int) -> Candidates:
    """Where a name may open as far as the outline and the statistics of names tell."""
    nothing = np.array([[CHARACTERS, pairs, LETTERS, LETTERS]])
    edges = np.repeat(nothing, _BEHIND, axis=0), np.repeat(nothing, _AHEAD, axis=0)
    characters, pair, letters, _ = np.concatenate((edges[0], rows, edges[1])).T
    named, ended, sound = _odds(characters, pair, letters, _statistics(pairs))
    first, second = letters[_BEHIND:-_AHEAD], letters[_BEHIND + 1 : -_AHEAD + 1]
    by_sound = (sound & _OPENS_BY_SOUND) == _OPENS_BY_SOUND
    opens = (_OPEN[first] | (_FUNCTION[first] & _PLAIN[second])) & ~_BOUNDARY[second]
    positions = np.flatnonzero(opens & (by_sound | (named >= _LIKELY)))
    around = positions[:, None] + _BEHIND
    odds = np.concatenate((named[positions], ended[positions])).reshape(2, -1).T
    steps = ((odds - _LEAST) * _STEPS_A_UNIT).clip(0, _STEPS - 1).astype(np.intp)
    by_kind = (
        pair[around + _PAIRS_AT],
        letters[around + _LETTERS_AT],
        steps,
        sound[positions, None],
    )
    features = np.concatenate(by_kind, axis=1)
    features += _firsts(pairs)
    longest = np.where(by_sound[positions], _LONGEST_SOUND, _LONGEST_NAME)
    return Candidates(positions, features, longest)


def _sizes(pairs: int) -> list[int]:
    """How many values each column of the features has."""
    of_pairs, of_letters = [pairs + 1] * len(_PAIRS_AT), [LETTERS + 1] * len(_LETTERS_AT)
    return [*of_pairs, *of_letters, _STEPS, _STEPS, _SOUNDS]


@cache
def _firsts(pairs: int) -> Numbers:
    """The weight of each column's first value."""
    return np.cumsum([0, *_sizes(pairs)[:-1]])


class _Statistics(NamedTuple):
    """Tables of log-odds; the last row of each is for what stands outside of the text.

    By character: of a surname, of a given name's first, second and only character, whether it
    writes names by sound (1 or 0), and of a name before it. Of a name before a pair, and before a
    letter.
    """

    of_character: Odds  # shape (characters, 6)
    before_pair: Odds
    before_letter: Odds


def _odds(
    characters: Rows, pair: Rows, letters: Rows, tables: _Statistics
) -> tuple[Odds, Odds, Numbers]:
    """For each place: of a name that opens there, of the same with its end, and its sounds."""
    surname, first, second, only, sounds, after = tables.of_character.take(characters, axis=0).T
    after = np.maximum(after, tables.before_pair.take(pair))
    after = np.maximum(after, tables.before_letter.take(letters))
    surname = surname[_BEHIND:-_AHEAD]
    long, short = first[2:-2] + second[3:-1], only[2:-2]
    named = surname + np.maximum(long, short)
    ended = surname + np.maximum(long + after[4:], short + after[3:-1])
    sound = sounds[_BEHIND:-_AHEAD] + 2 * sounds[2:-2] + 4 * sounds[3:-1]
    return named, ended, sound.astype(np.intp)


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


def _by_character(odds: Mapping[str, float], other: float, outside: float) -> Odds:
    table = np.full(CHARACTERS + 1, other, np.float32)
    table[character_rows("".join(odds))] = list(odds.values())
    table[-1] = outside
    return table
