"""Tables and plots from the results, and the figures of the README.

    python -m benchmarks report [--check]

Reads ``benchmarks/results/*.json`` (written with ``--json`` by the other commands), draws the
PNG files beside them (with matplotlib, ``pip install '.[bench]'``), and puts each table between
its two marks in README.md and models/README.md: ``<!-- figures: NAME -->`` and ``<!-- end -->``.
``--check`` writes nothing and says whether they are there already.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import accuracy, entities, race, stages, stream
from .texts import ROOT

__all__ = ["RESULTS", "main", "tables", "with_figures"]

RESULTS = ROOT / "benchmarks" / "results"
PAGES = (ROOT / "README.md", ROOT / "models" / "README.md")
_MARKED = re.compile(
    r"(?P<open><!-- figures: (?P<name>[\w ]+) -->\n)(?P<table>.*?)(?P<close><!-- end -->)", re.S
)
_PLAIN = {"rules": "#4878a8", "full": "#c44e52"}


def tables(folder: Path) -> dict[str, str]:
    """The tables that the results of a folder make, by name."""
    makers: dict[str, Callable[[Any], str]] = {
        "accuracy": lambda result: accuracy.as_table(result["accuracy"]),
        "race": lambda result: race.as_table(result["race"]),
        "stages": lambda result: stages.as_table(result["stages"]),
        "stream": lambda result: stream.as_table(result["stream"]),
    }
    found = {}
    for name, make in makers.items():
        path = folder / f"{name}.json"
        if path.exists():
            found[name] = make(json.loads(path.read_text(encoding="utf-8")))
    path = folder / "entities.json"
    if path.exists():
        found |= entities.tables(json.loads(path.read_text(encoding="utf-8")))
    return found


def with_figures(page: str, found: dict[str, str]) -> str:
    """A page with its tables as the results have them.

    Raises:
        KeyError: the page wants a table that no result makes.
    """

    def fill(match: re.Match[str]) -> str:
        return f"{match['open']}\n{found[match['name']]}\n\n{match['close']}"

    return _MARKED.sub(fill, page)


def plot_race(result: Path, image: Path) -> None:
    """Characters a second of each system, with its spread."""
    pyplot: Any = import_module("matplotlib.pyplot")

    figures = json.loads(result.read_text(encoding="utf-8"))["race"]
    names = list(figures)[::-1]
    medians = [figures[n]["characters/s"] for n in names]
    spread = [
        [m - figures[n]["least"] for n, m in zip(names, medians, strict=True)],
        [figures[n]["most"] - m for n, m in zip(names, medians, strict=True)],
    ]
    colours = [_PLAIN.get(n.partition(",")[0], "#999999") for n in names]
    figure, axes = pyplot.subplots(figsize=(7, 0.4 * len(names) + 1))
    axes.barh(names, medians, xerr=spread, color=colours)
    axes.set_xscale("log")
    axes.set_xlabel("characters a second")
    figure.tight_layout()
    figure.savefig(image, dpi=120, metadata={"Software": None})
    pyplot.close(figure)


def plot_growth(result: Path, image: Path) -> None:
    """Time a character for texts of growing length, and speed with growing lexicons."""
    pyplot: Any = import_module("matplotlib.pyplot")
    figures = json.loads(result.read_text(encoding="utf-8"))
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3))
    lengths = _points(figures["growth"], re.compile(r"news, ([\d,]+) characters"))
    left.plot(*zip(*lengths, strict=True), marker="o", color=_PLAIN["rules"])
    left.set(xscale="log", xlabel="characters of one text", ylabel="µs a character")
    words = _points(figures["lexicon"], re.compile(r"(\d+)x words added, characters/s"))
    right.plot(*zip(*words, strict=True), marker="o", color=_PLAIN["rules"])
    right.set(
        xscale="symlog", xlabel="words added, times the built-in", ylabel="characters a second"
    )
    for axes in (left, right):
        axes.set_ylim(bottom=0)
    figure.tight_layout()
    figure.savefig(image, dpi=120, metadata={"Software": None})
    pyplot.close(figure)


def _points(figures: dict[str, float], name: re.Pattern[str]) -> list[tuple[int, float]]:
    """What a name counts, and its figure."""
    matches = ((name.match(key), value) for key, value in figures.items())
    return [(int(m[1].replace(",", "")), value) for m, value in matches if m]


PLOTS = {"race": plot_race, "speed": plot_growth}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    found = tables(RESULTS)
    stale = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = with_figures(text, found)
        if new != text:
            stale.append(page.relative_to(ROOT))
            if not arguments.check:
                page.write_text(new, encoding="utf-8")
    print(
        f"{len(found)} tables; "
        + (f"new in {', '.join(map(str, stale))}" if stale else "all there")
    )
    if arguments.check:
        return 1 if stale else 0
    if find_spec("matplotlib") is None:
        print("no plots: matplotlib is not installed", file=sys.stderr)
    else:
        for name, plot in PLOTS.items():
            if (RESULTS / f"{name}.json").exists():
                plot(RESULTS / f"{name}.json", RESULTS / f"{name}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
