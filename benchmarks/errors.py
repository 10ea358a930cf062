"""What govner gets wrong, grouped by construction, the biggest group first.

    python -m benchmarks errors FOLDER... [--pipeline rules|full] [--measure NAME...] [--examples N]

FOLDER holds annotated articles. An entity that should not be there is grouped by the rule that
made it and by what it overlaps; one that is missed by the classes of the words on both sides of
it, as the lexicon has them; a relation by which of its parts is missing or wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from govner.article import Article
from govner.engine import default_engine
from govner.extraction import default_extractor, published
from govner.lexicon import CLASSES
from govner.markup import Gold, read_gold
from govner.outline import Outline
from govner.schema import ENTITY_TYPES, Extraction
from govner.score import MEASURES, Difference, score

__all__ = ["Error", "errors_of", "main"]

_EXAMPLES = 3
_ROLES = ("PRESIDES", "ATTENDS", "SPEAKS")
# letter of an outline -> what stands there
_CLASS_OF = {letter: name.replace("_", " ") for name, letter in CLASSES.items()} | {
    "x": "other words",
    "n": "numeral",
    "\n": "line break",
    " ": "blank",
}
Span = tuple[int, int]


class Error(NamedTuple):
    """One difference and the construction it belongs to."""

    difference: Difference
    construction: str


def errors_of(gold: Gold, found: Extraction) -> Iterator[Error]:
    """Every difference between an article and what was extracted from it."""
    differences: list[Difference] = []
    score([(gold, found)], differences.append)
    reader = _Reader(gold, found, differences)
    for difference in differences:
        yield Error(difference, reader.construction(difference))


class _Reader:
    """Names constructions in one article."""

    def __init__(self, gold: Gold, found: Extraction, differences: Iterable[Difference]) -> None:
        self.outline: Outline = default_engine().vocabulary.outline(gold.text)
        self.gold = [(m.start, m.end, m.label) for m in gold.marks]
        self.found = [(e.start, e.end, e.label) for e in found.entities]
        self.rules = {(e.start, e.end, e.label): e.rule for e in found.entities}
        self.facts = {(d.measure, d.kind, d.parts[:2]) for d in differences}

    def construction(self, difference: Difference) -> str:
        if difference.measure in ENTITY_TYPES:
            start, end = difference.parts
            if difference.kind == "spurious":
                rule = self.rules[start, end, difference.measure]
                return f"by rule {rule}, {_overlap((start, end), difference.measure, self.gold)}"
            overlap = _overlap((start, end), difference.measure, self.found)
            return f"{overlap}, between {self._before(start)} and {self._after(end)}"
        if difference.measure.startswith("HOLDS+"):
            return self._value(difference)
        return self._relation(difference)

    def _value(self, difference: Difference) -> str:
        """Whether the post itself is at fault, or its status, organ or place."""
        measure, kind, fact = difference.measure, difference.kind, difference.parts[:2]
        if ("HOLDS", kind, fact) in self.facts:
            return "HOLDS itself"
        opposite = "spurious" if kind == "missed" else "missed"
        return "another value" if (measure, opposite, fact) in self.facts else "no value"

    def _relation(self, difference: Difference) -> str:
        """Which part of a claim only one side has."""
        missed = difference.kind == "missed"
        spans, side = (self.found, "not found") if missed else (self.gold, "not marked")
        person, *others = difference.parts
        parts = [("PERSON", person)]
        if difference.measure != "BYLINE":
            label = "MEETING" if difference.measure in _ROLES else "POSITION"
            parts += [(label, other) for other in others[:1]]
        for label, part in parts:
            known = {self._surface(a, b) for a, b, other in spans if other == label}
            if part in known:
                continue
            near = any(part in surface or surface in part for surface in known)
            return f"{label} {side}" + (", but a longer or shorter one is" if near else "")
        return "all its parts are there"

    def _surface(self, start: int, end: int) -> str:
        return "".join(self.outline.text[start:end].split())

    def _before(self, start: int) -> str:
        if not start:
            return "the start"
        return self._class(self.outline.token_start(start - 1))

    def _after(self, end: int) -> str:
        return self._class(end) if end < len(self.outline.text) else "the end"

    def _class(self, at: int) -> str:
        letter = self.outline.letters[at]
        if letter == "_":
            return f"the rest of a {self._class(self.outline.token_start(at))}"
        return _CLASS_OF.get(letter, letter)


def _overlap(span: Span, label: str, others: Iterable[tuple[int, int, str]]) -> str:
    """How a span meets those of the other side."""
    met = [o for o in others if o[0] < span[1] and span[0] < o[1]]
    same = [o for o in met if o[2] == label]
    if same:
        first = same[0]
        if first[0] <= span[0] and span[1] <= first[1]:
            return "inside a longer one"
        if span[0] <= first[0] and first[1] <= span[1]:
            return "around a shorter one"
        return "across another"
    exact = [o[2] for o in met if o[:2] == span]
    if exact:
        return f"where the other side has {exact[0]}"
    return f"within {met[0][2]}" if met else "where the other side has nothing"


def as_text(errors: Iterable[Error], examples: int) -> str:
    """The groups of each measure, the biggest first, with some of their errors."""
    groups: dict[str, dict[tuple[str, str], list[Difference]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for difference, construction in errors:
        groups[difference.measure][difference.kind, construction].append(difference)
    lines = []
    for measure in (m for m in MEASURES if m in groups):
        by_size = sorted(groups[measure].items(), key=lambda item: -len(item[1]))
        lines.append(f"{measure}: {sum(len(found) for _, found in by_size)}")
        for (kind, construction), found in by_size:
            lines.append(f"{len(found):5} {kind}: {construction}")
            for d in found[:examples]:
                around = f"  …{d.context}…" if d.context else ""
                lines.append(f"{'':8}{d.article}  {d.item}{around}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--pipeline", choices=("rules", "full"), default="full")
    parser.add_argument("--measure", nargs="*", choices=MEASURES, help="some of them only")
    parser.add_argument("--examples", type=int, default=_EXAMPLES, metavar="N")
    arguments = parser.parse_args()
    paths = {folder: sorted(folder.glob("*.gold")) for folder in arguments.folders}
    empty = [str(folder) for folder, golds in paths.items() if not golds]
    if empty:
        print(f"no *.gold file in {', '.join(empty)}", file=sys.stderr)
        return 2
    extractor = default_extractor(arguments.pipeline)
    found: list[Error] = []
    for golds in paths.values():
        for gold in map(read_gold, golds):
            place, date = gold.context("place"), gold.context("date")
            found += errors_of(gold, extractor(published(Article(gold.text), place, date)))
    wanted = arguments.measure or MEASURES
    print(as_text((e for e in found if e.difference.measure in wanted), arguments.examples))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
