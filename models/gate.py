"""Fit where names open (``govner.openings``) to what the network marks.

Logistic regression with Adagrad on texts that the network reads whole. The least sum with which
a place is looked at is set on the last tenth of the texts, by the names that it may cost.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from govner.engine import default_engine
from govner.openings import Candidates, candidates, features_of
from govner.tagger import EntityTagger

__all__ = ["fit"]

_EPOCHS, _BATCH = 4, 2048
_RATE = 0.15
_WEIGHT = 5.0  # of a place where a name opens, beside one where none does
_START = -3.0  # the sum without any feature
_HELD_OUT = 10  # one text of so many
_LOST = 0.01  # share of the names that may be missed
_TINY = 1e-6
_LONG = 4  # longer names are held by openings inside them

Floats = NDArray[np.float32]


class _Places(NamedTuple):
    """Candidates of many texts, and which of them a name opens at."""

    features: NDArray[np.intp]
    opens: Floats


def fit(tagger: EntityTagger, texts: Iterable[str], seed: int) -> Floats:
    """The weights of :class:`govner.openings.Openings` for a trained tagger."""
    found = list(_read(tagger, tqdm(texts, desc="openings", unit="text")))
    kept = [places for n, places in enumerate(found) if n % _HELD_OUT]
    weights = _regression(_joined(kept), features_of(tagger.pairs), seed)
    held_out = _joined(found[::_HELD_OUT])
    sums = weights[held_out.features].sum(axis=1)
    least = np.quantile(sums[held_out.opens > 0], _LOST)
    share = float(np.mean(sums >= least))
    print(
        f"of {len(sums)} places the network looks at {share:.1%}, and misses {_LOST:.1%} of names"
    )
    return np.append(weights, -least).astype(np.float32)


def _read(tagger: EntityTagger, texts: Iterable[str]) -> Iterable[_Places]:
    outline_of = default_engine().vocabulary.outline
    for text in texts:
        for rows, spans in tagger.everywhere(outline_of(text)):
            found = candidates(rows, tagger.pairs)
            yield _Places(found.features, _opens(found, len(rows), spans))


def _opens(found: Candidates, length: int, spans: Iterable[tuple[int, int]]) -> Floats:
    opens = np.zeros(length, np.float32)
    for start, end in spans:
        opens[start] = 1
        if end - start > _LONG:
            opens[start : end - 1] = 1
    marked: Floats = opens[found.positions]
    return marked


def _joined(places: Iterable[_Places]) -> _Places:
    features, opens = zip(*places, strict=True)
    return _Places(np.concatenate(features), np.concatenate(opens))


def _regression(places: _Places, size: int, seed: int) -> Floats:
    chance = np.random.default_rng(seed)
    weights = np.zeros(size, np.float32)
    squares = np.full(size, _TINY, np.float32)
    width = places.features.shape[1]
    for _ in range(_EPOCHS):
        order = chance.permutation(len(places.opens))
        for first in range(0, len(order), _BATCH):
            batch = order[first : first + _BATCH]
            features, opens = places.features[batch], places.opens[batch]
            chances = 1 / (1 + np.exp(-(weights[features].sum(axis=1) + _START)))
            errors = (chances - opens) * np.where(opens > 0, _WEIGHT, 1.0)
            slopes = np.bincount(features.ravel(), np.repeat(errors, width), minlength=size)
            used = np.flatnonzero(slopes)
            step = slopes[used] / len(batch)
            squares[used] += step**2
            weights[used] -= _RATE * step / np.sqrt(squares[used])
    return weights
