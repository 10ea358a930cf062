"""Where the time goes, from reading a page to objects.

    python -m benchmarks stages [--text FOLDER] [--characters N] [--json FILE]

Clocks sit around the functions of each stage; the time of one stage within another counts for
the inner one alone. The figures are microseconds a thousand characters, medians of five runs.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

import govner
from govner.extraction import default_extractor

from .texts import NEWS, articles_of, circumstances

# stage -> the functions that are its work, as module.attribute
STAGES = {
    "read": ("reading.read",),
    "model": ("tagger.NameTagger.persons",),
    "match: outline": ("outline.Vocabulary.outline",),
    "match: posts and names": ("engine.find_posts", "engine.find_mentions", "engine.find_careers"),
    "match: organs, meetings, places, dates": (
        "engine.find_organs",
        "engine.find_meetings",
        "engine.find_places",
        "engine.find_dates",
    ),
    "resolve": ("engine.resolve",),
    "relations": (
        "engine.find_holdings",
        "engine.Jurisdiction",
        "assembly.find_roles",
        "assembly.find_encounters",
    ),
    "objects": ("engine.assemble",),
}
RUNS = 5


class Clocks:
    """Exclusive seconds of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._open: list[tuple[str, float]] = []

    def enter(self, stage: str) -> None:
        now = time.perf_counter()
        self._charge(now)
        self._open.append((stage, now))

    def leave(self) -> None:
        now = time.perf_counter()
        self._charge(now)
        self._open.pop()
        if self._open:
            self._open[-1] = (self._open[-1][0], now)

    def _charge(self, now: float) -> None:
        if self._open:
            stage, since = self._open[-1]
            self.seconds[stage] += now - since


@contextmanager
def clocks() -> Iterator[Clocks]:
    """Clocks around every stage for the time of the block."""
    kept: list[tuple[Any, str, Any]] = []
    running = Clocks()
    for stage, functions in STAGES.items():
        for path in functions:
            module, *owners, name = path.split(".")
            holder = import_module(f"govner.{module}")
            for owner in owners:
                holder = getattr(holder, owner)
            kept.append((holder, name, getattr(holder, name)))
            setattr(holder, name, _timed(running, stage, kept[-1][2]))
    try:
        yield running
    finally:
        for holder, name, function in kept:
            setattr(holder, name, function)


def _timed(running: Clocks, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        running.enter(stage)
        try:
            return function(*args, **kwargs)
        finally:
            running.leave()

    return run


def measure(texts: list[str], runs: int = RUNS) -> dict[str, float]:
    """Microseconds a thousand characters of each stage of the full pipeline."""
    from govner import reading

    size = sum(map(len, texts))
    extract = default_extractor("full")
    pages = [text.encode("utf-8", "replace") for text in texts]
    extract(govner.Article(texts[0]))
    found: dict[str, list[float]] = {stage: [] for stage in (*STAGES, "the rest")}
    for _ in range(runs):
        with clocks() as running:
            running.enter("the rest")
            for page in pages:
                for article in reading.read(page):
                    extract(article)
            running.leave()
        for stage in found:
            found[stage].append(running.seconds[stage] / size * 1e9)
    return {stage: statistics.median(values) for stage, values in found.items()}


def as_table(figures: dict[str, float]) -> str:
    """A row a stage with its share, in Markdown."""
    whole = sum(figures.values())
    rows = ["| stage | µs / 1,000 characters | characters/s | share |", "| --- |" + " ---: |" * 3]
    rows += [
        f"| {stage} | {value:,.0f} | {1e9 / value:,.0f} | {100 * value / whole:.0f} % |"
        for stage, value in figures.items()
    ]
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=Path, default=NEWS, metavar="FOLDER")
    parser.add_argument("--characters", type=int, default=300_000)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    texts = articles_of(arguments.text, arguments.characters)
    figures = measure(texts)
    print(as_table(figures))
    if arguments.json:
        whole = {"circumstances": circumstances(texts), "stages": figures}
        arguments.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
