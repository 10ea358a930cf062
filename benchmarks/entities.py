"""Entities of each tier and of other taggers: strict spans, per label, on the same texts.

    python -m benchmarks entities FOLDER... [--msra FILE] [--cluener FILE] [--json FILE]

FOLDER holds annotated articles; ``--msra`` a file of the MSRA corpus (one character and its tag
a line, ``.gz``), of which the persons count; ``--cluener`` one of CLUENER2020 (JSON lines).
Peers that are installed run as well (``pip install '.[bench]'``).

What counts: all marks of the articles but ORG inside MEETING and what may be marked or not. In
CLUENER, ``position`` is the head alone, so of our POSITION only the head counts, and its
``government``, ``company`` and ``organization`` are our ORG; ``address`` is PLACE.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import Any, NamedTuple

import spacy

from govner.article import Article
from govner.extraction import default_extractor, model_path, published
from govner.markup import read_gold
from govner.schema import Extraction, Position
from govner.tagger import EntityTagger

from .peers import Span, available, load_peer
from .texts import circumstances

LABELS = ("PERSON", "POSITION", "ORG", "PLACE", "MEETING")
_CLUENER = {
    "name": "PERSON",
    "position": "POSITION",
    "government": "ORG",
    "company": "ORG",
    "organization": "ORG",
    "address": "PLACE",
}


class Text(NamedTuple):
    """A text with its spans; those in ``open`` count neither for nor against anyone."""

    article: Article
    spans: frozenset[Span]
    open: frozenset[Span]
    heads_only: bool = False


System = Callable[[Text], Iterable[Span]]


class Score(NamedTuple):
    """What a tagger found of one label: strict spans, and spans that overlap."""

    right: int
    found: int
    gold: int
    touching: int  # found spans that overlap one of the gold
    touched: int  # gold spans that overlap one found

    @property
    def strict(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of exact spans, from 0 to 1."""
        return _figures(self.right, self.found, self.right, self.gold)

    @property
    def overlapping(self) -> tuple[float, float, float]:
        """The same where any overlap counts."""
        return _figures(self.touching, self.found, self.touched, self.gold)


def _figures(right: int, found: int, met: int, gold: int) -> tuple[float, float, float]:
    precision = right / found if found else 0.0
    recall = met / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


# -- texts -----------------------------------------------------------------


def articles(folder: Path) -> Iterator[Text]:
    for path in sorted(folder.glob("*.gold")):
        gold = read_gold(path)
        spans: set[Span] = set()
        free: set[Span] = set()
        for m in gold.marks:
            (free if m.optional else spans).add((m.start, m.end, m.label))
        article = published(Article(gold.text), gold.context("place"), gold.context("date"))
        yield Text(article, frozenset(spans), frozenset(free))


def msra(path: Path) -> Iterator[Text]:
    """The sentences of the corpus with their persons."""
    characters: list[str] = []
    spans: set[Span] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (*lines, ""):
            character, _, tag = line.strip().partition(" ")
            if not character:
                if characters:
                    yield Text(Article("".join(characters)), frozenset(spans), frozenset())
                characters, spans = [], set()
                continue
            at = len(characters)
            characters.append(character)
            if tag in ("B-PER", "S-PER"):
                start = at
            if tag in ("E-PER", "S-PER"):
                spans.add((start, at + 1, "PERSON"))


def cluener(path: Path) -> Iterator[Text]:
    """The sentences of the corpus with the labels that have a counterpart here."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = {
            (start, end + 1, _CLUENER[kind])
            for kind, surfaces in row["label"].items()
            if kind in _CLUENER
            for places in surfaces.values()
            for start, end in places
        }
        yield Text(Article(row["text"]), frozenset(spans), frozenset(), heads_only=True)


# -- systems ---------------------------------------------------------------


def tiers() -> dict[str, System]:
    """govner's own: the rules, the model, and both."""
    rules = default_extractor("rules")
    systems: dict[str, System] = {"rules": lambda text: _ours(rules(text.article), text.heads_only)}
    path = model_path()
    if path is not None:
        full = default_extractor("full")
        systems["model alone"] = _model(path)
        systems["rules + model"] = lambda text: _ours(full(text.article), text.heads_only)
    return systems


def _ours(found: Extraction, heads_only: bool) -> Iterator[Span]:
    for e in found.entities:
        start = e.start
        if heads_only and isinstance(e, Position) and e.text.endswith(e.head):
            start = e.end - len(e.head)
        yield start, e.end, e.label


def _model(path: Path) -> System:
    nlp = spacy.load(path)
    tagger = nlp.get_pipe("govner_tagger")
    assert isinstance(tagger, EntityTagger)
    return lambda text: [(s.start, s.end, s.label) for s in tagger.spans_of(text.article.text)]


def peers() -> dict[str, System]:
    """Those that are installed."""
    systems: dict[str, System] = {}
    for peer in available():
        tag = load_peer(peer)
        systems[peer] = lambda text, tag=tag: tag(text.article.text)  # type: ignore[misc]
    return systems


# -- scores ----------------------------------------------------------------


def measure(texts: Iterable[Text], run: System) -> tuple[dict[str, Score], int]:
    """The score of each label, and how many texts the system failed on."""
    counts: dict[str, list[int]] = {label: [0] * 5 for label in LABELS}
    failures = 0
    for text in texts:
        try:
            spans = _counting(text, set(run(text)))
        except Exception as error:
            print(f"{text.article.text[:20]}…: {type(error).__name__}: {error}", file=sys.stderr)
            spans, failures = frozenset(), failures + 1
        for label, count in counts.items():
            found = sorted(s[:2] for s in spans if s[2] == label)
            gold = sorted(s[:2] for s in _counting(text, text.spans) if s[2] == label)
            sums = (
                len({*found} & {*gold}),
                len(found),
                len(gold),
                _overlapping(found, gold),
                _overlapping(gold, found),
            )
            counts[label] = [a + b for a, b in zip(count, sums, strict=True)]
    return {label: Score(*count) for label, count in counts.items() if count[2]}, failures


def _counting(text: Text, spans: Set[Span]) -> Set[Span]:
    """The spans but for what the guide leaves open, as ``govner.score`` has it.

    That is whatever overlaps an optional mark, unless it is exactly a mark that counts, and
    organs inside a meeting's name.
    """
    meetings = [s for s in text.spans if s[2] == "MEETING"]
    return {
        s
        for s in spans
        if (s in text.spans or not any(s[0] < o[1] and o[0] < s[1] for o in text.open))
        and (s[2] != "ORG" or not any(m[0] <= s[0] and s[1] <= m[1] for m in meetings))
    }


def _overlapping(spans: list[tuple[int, int]], others: list[tuple[int, int]]) -> int:
    """How many of the spans, in text order, overlap one of the others."""
    at = number = 0
    for start, end in spans:
        while at < len(others) and others[at][1] <= start:
            at += 1
        number += at < len(others) and others[at][0] < end
    return number


def as_table(name: str, scores: dict[str, dict[str, Score]]) -> str:
    """F1 in per cent, strict / overlapping, a row a system and a column a label, in Markdown."""
    labels = list(next(iter(scores.values())))
    rows = [f"| {name} | " + " | ".join(labels) + " |", "| --- |" + " ---: |" * len(labels)]
    for system, by_label in scores.items():
        cells = []
        for label in labels:
            score = by_label[label]
            both = (100 * score.strict[2], 100 * score.overlapping[2])
            cells.append("{:.1f} / {:.1f}".format(*both) if score.found else "-")
        rows.append(f"| {system} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def tables(result: dict[str, Any]) -> dict[str, str]:
    """The tables of what ``--json`` wrote, by name."""
    return {
        f"entities {name}": as_table(
            f"{name}, F1 strict / overlapping",
            {s: {x: Score(*n) for x, n in rows.items()} for s, rows in systems.items()},
        )
        for name, systems in result["entities"].items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--msra", type=Path)
    parser.add_argument("--cluener", type=Path)
    parser.add_argument("--json", type=Path, help="figures as JSON, to this file")
    arguments = parser.parse_args()
    sets: dict[str, list[Text]] = {
        folder.name: list(articles(folder)) for folder in arguments.folders
    }
    if arguments.msra:
        sets["MSRA"] = list(msra(arguments.msra))
    if arguments.cluener:
        sets["CLUENER"] = list(cluener(arguments.cluener))
    empty = [name for name, texts in sets.items() if not texts]
    if empty or not sets:
        print(f"no annotated text in {', '.join(empty) or 'no folder'}", file=sys.stderr)
        return 2
    systems = tiers() | peers()
    figures: dict[str, dict[str, dict[str, Score]]] = defaultdict(dict)
    failed: Counter[str] = Counter()
    for name, texts in sets.items():
        for system, run in systems.items():
            figures[name][system], failures = measure(texts, run)
            failed[system] += failures
        print(f"{as_table(f'{name}, F1 strict / overlapping', figures[name])}\n")
    print(
        "texts that a system failed on: "
        + (", ".join(f"{s} {n}" for s, n in failed.items() if n) or "none")
    )
    if arguments.json:
        rows = {
            name: {
                system: {label: list(score) for label, score in by_label.items()}
                for system, by_label in by_system.items()
            }
            for name, by_system in figures.items()
        }
        whole = {"circumstances": circumstances(), "entities": rows}
        arguments.json.write_text(json.dumps(whole, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
