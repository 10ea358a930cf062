"""What the network sees of a text: four numbers a character.

The character, the pair that it opens, the letter that the outline gives it, and the letter of
the word that it belongs to. The last two are what the rules know: classes of the lexicon.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "CHARACTERS",
    "LETTERS",
    "Rows",
    "character_rows",
    "feature_rows",
    "letter_rows",
    "pair_rows",
]

Rows = NDArray[np.int64]

_FIRST_HAN, _LAST_HAN = 0x4E00, 0x9FFF
_HAN = _LAST_HAN - _FIRST_HAN + 1
_OTHERS = 512  # rows that all other characters share
CHARACTERS = _HAN + _OTHERS
_ASCII = 128  # letters of outlines are ASCII, but for the dot
LETTERS = _ASCII + 1
_WORD_GOES_ON = ord("_")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(32)


def feature_rows(text: str, letters: str, pairs: int) -> Rows:
    """The features of a text, one row a character: character, pair, letter, letter of the word.

    ``letters`` is the outline of ``text``, ``pairs`` the number of rows that pairs of
    characters are hashed into.
    """
    codes = _codes(text)
    rows = np.empty((len(codes), 4), dtype=np.int64)
    rows[:, 0] = _characters(codes)
    rows[:, 1] = _hashed(codes) % pairs
    kinds = rows[:, 2] = letter_rows(letters)
    starts = np.where(kinds == _WORD_GOES_ON, 0, np.arange(len(kinds)))
    rows[:, 3] = kinds[np.maximum.accumulate(starts)]
    return rows


def character_rows(text: str) -> Rows:
    """The number of each character of a text (the first feature)."""
    return _characters(_codes(text))


def pair_rows(text: str, pairs: int) -> Rows:
    """The number of each character of a text with the one after it (the second feature)."""
    return _hashed(_codes(text)) % pairs


def letter_rows(letters: str) -> Rows:
    """The number of each letter of an outline (the third feature)."""
    return np.minimum(_codes(letters), _ASCII)


def _characters(codes: NDArray[np.int64]) -> Rows:
    is_han = (codes >= _FIRST_HAN) & (codes <= _LAST_HAN)
    return np.where(is_han, codes - _FIRST_HAN, _HAN + codes % _OTHERS)


def _hashed(codes: NDArray[np.int64]) -> Rows:
    """A number for each character and the one after it (0 after the last)."""
    follows = np.zeros_like(codes)
    follows[:-1] = codes[1:]
    mixed: NDArray[Any] = ((codes << 21) | follows).astype(np.uint64) * _MIX
    return (mixed >> _SHIFT).astype(np.int64)


def _codes(text: str) -> Rows:
    return np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.int64)
