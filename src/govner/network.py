"""The network of the statistical tier: embeddings of characters, windows, a tag each.

Trained as a Thinc model inside spaCy; run by :class:`Forward`, which takes the weights out and
computes the same scores with NumPy's matrix products, several times as fast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import (
    Embed,
    Maxout,
    Model,
    Softmax_v2,
    chain,
    concatenate,
    expand_window,
    list2ragged,
    ragged2list,
    residual,
    with_array,
)

from .engine import default_engine
from .features import CHARACTERS, LETTERS, feature_rows

__all__ = ["Forward", "build_char_tagger"]

Floats = NDArray[np.float32]
_BESIDE = np.arange(-1, 2)
_EPSILON = 1e-8  # as in Thinc's LayerNorm


def build_char_tagger(
    width: int = 96,
    depth: int = 4,
    character_width: int = 64,
    pair_width: int = 32,
    pairs: int = 65536,
    letter_width: int = 8,
    dropout: float = 0.1,
    nO: int | None = None,  # the name by which spaCy sets the number of tags
) -> Model[Any, Any]:
    """The architecture ``govner.CharTagger.v1``: Docs of one token a character to tag scores.

    Args:
        width: numbers that stand for a character between the layers.
        depth: layers; each looks one character to the left and right.
        character_width, pair_width, letter_width: numbers for a character, for a pair of
            characters, for a letter of the outline and one for the letter of its word.
        pairs: rows that the pairs are hashed into.
        dropout: share of numbers left out in training.
    """
    sizes = (
        (character_width, CHARACTERS),
        (pair_width, pairs),
        (letter_width, LETTERS),
        (letter_width, LETTERS),
    )
    tables: list[Model[Any, Any]] = [
        Embed(width_, rows, column=n) for n, (width_, rows) in enumerate(sizes)
    ]
    inputs = sum(size for size, _ in sizes)
    layers = [_layer(width, inputs, dropout)]
    layers += [residual(_layer(width, width, dropout)) for _ in range(depth - 1)]
    model: Model[Any, Any] = chain(
        _features(pairs),
        list2ragged(),
        with_array(concatenate(*tables)),
        ragged2list(),
        with_array(chain(*layers), pad=depth),
        with_array(Softmax_v2(nO, width)),
    )
    return model


def _layer(width: int, inputs: int, dropout: float) -> Model[Any, Any]:
    return chain(expand_window(1), Maxout(width, 3 * inputs, nP=2, normalize=True, dropout=dropout))


def _features(pairs: int) -> Model[Any, Any]:
    def forward(
        model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[NDArray[np.int64]], Callable[[Any], list[Doc]]]:
        outline = default_engine().vocabulary.outline
        outlines = [outline(doc.text) for doc in docs]
        return [feature_rows(o.text, o.letters, pairs) for o in outlines], lambda _: []

    return Model("govner_features", forward)


class Forward:
    """The trained network as plain matrices.

    ``pairs`` is what :func:`govner.features.feature_rows` wants to know of it.
    """

    def __init__(self, model: Model[Any, Any]) -> None:
        nodes = list(model.walk())

        def of(name: str) -> list[Model[Any, Any]]:
            return [node for node in nodes if node.name == name]

        self._tables: list[Floats] = [_param(node, "E") for node in of("embed")]
        self.pairs = len(self._tables[1])
        self._layers = [
            (_pieces(dense), _param(norm, "G"), _param(norm, "b"))
            for dense, norm in zip(of("maxout"), of("layernorm"), strict=True)
        ]
        (last,) = of("softmax")
        self._last: Floats = np.ascontiguousarray(_param(last, "W").T)
        self._bias: Floats = _param(last, "b")

    def __call__(self, rows: NDArray[np.int64], wanted: NDArray[np.intp] | None = None) -> Floats:
        """Scores of shape (wanted characters, tags) for features of shape (characters, 4).

        ``wanted`` numbers characters in ascending order, all of them if left out. Each layer is
        worked out for those and for what the layers behind it see of their surroundings alone.
        """
        depth = len(self._layers)
        wanted = np.arange(len(rows)) if wanted is None else wanted
        reach = _widened(wanted + depth, len(rows) + 2 * depth, depth)
        hidden = self._inputs(rows, reach[-1] - depth)
        for number, ((weights, bias), gain, shift) in enumerate(self._layers):
            known, places = reach[depth - number], reach[depth - number - 1]
            windows, own = _windows(hidden, known, places)
            output = _maxout(windows, weights, bias, len(gain))
            _normalize(output, gain, shift)
            hidden = np.add(output, own, out=output) if number else output
        scores: Floats = hidden @ self._last
        scores += self._bias
        return scores

    def _inputs(self, rows: NDArray[np.int64], places: NDArray[np.intp]) -> Floats:
        """The embeddings at these places; nothing before the text and behind it."""
        first, last = np.searchsorted(places, (0, len(rows)))
        inputs = np.zeros((len(places), sum(t.shape[1] for t in self._tables)), np.float32)
        features = rows[places[first:last]]
        at = 0
        for column, table in enumerate(self._tables):
            inputs[first:last, at : at + table.shape[1]] = table.take(features[:, column], axis=0)
            at += table.shape[1]
        return inputs


def _param(node: Model[Any, Any], name: str) -> Floats:
    return cast(Floats, node.get_param(name))


def _pieces(dense: Model[Any, Any]) -> tuple[Floats, Floats]:
    """Weights (inputs, outputs) and bias of a maxout layer, its pieces side by side."""
    weights, bias = _param(dense, "W"), _param(dense, "b")
    width, pieces, inputs = weights.shape
    side_by_side = weights.transpose(2, 1, 0).reshape(inputs, pieces * width)
    return np.ascontiguousarray(side_by_side), np.ascontiguousarray(bias.T).reshape(-1)


def _widened(places: NDArray[np.intp], length: int, times: int) -> list[NDArray[np.intp]]:
    """The places; those and their neighbours; and so on, so many times."""
    marked = np.zeros(length, np.bool_)
    marked[places] = True
    found = [places]
    for _ in range(times):
        wider = marked.copy()
        wider[:-1] |= marked[1:]
        wider[1:] |= marked[:-1]
        marked = wider
        found.append(np.flatnonzero(marked))
    return found


def _windows(
    hidden: Floats, known: NDArray[np.intp], places: NDArray[np.intp]
) -> tuple[Floats, Floats]:
    """At each place the rows of the one before it, of itself and of the one after it, in one row.

    ``hidden`` has the rows of the ``known`` places; the second result is the row of the place.
    """
    middle = np.searchsorted(known, places)
    windows = hidden.take(middle[:, None] + _BESIDE, axis=0, mode="clip")
    width = hidden.shape[1]
    return windows.reshape(len(places), 3 * width), windows[:, 1]


def _maxout(inputs: Floats, weights: Floats, bias: Floats, width: int) -> Floats:
    products = inputs @ weights
    products += bias
    output = products[:, :width]
    for start in range(width, products.shape[1], width):
        output = np.maximum(output, products[:, start : start + width])
    return output


def _normalize(rows: Floats, gain: Floats, shift: Floats) -> None:
    each = np.full(rows.shape[1], 1 / rows.shape[1], np.float32)
    rows -= (rows @ each)[:, None]
    deviation = np.sqrt((rows * rows) @ each + np.float32(_EPSILON))
    rows /= deviation[:, None]
    rows *= gain
    rows += shift
