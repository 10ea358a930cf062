"""Score govner against folders of annotated articles.

    python -m benchmarks accuracy corpus/dev [--errors] [--table] [--json FILE]

Each ``*.gold`` file is one article, its place and date the caller's. Without
a bundled model of the statistical tier, only the rules are scored.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from govner.article import Article
from govner.extraction import PIPELINES, default_extractor, model_path, published
from govner.markup import Gold, read_gold
from govner.schema import Extraction
from govner.score import Count, Difference, report, score

from .texts import circumstances


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--pipeline", choices=PIPELINES, help="one pipeline in place of both")
    parser.add_argument("--errors", action="store_true", help="print every difference")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--table", action="store_true", help="F1 as the table of the README")
    arguments = parser.parse_args()
    pipelines = [arguments.pipeline] if arguments.pipeline else ["rules"]
    if not arguments.pipeline and model_path() is not None:
        pipelines.append("full")
    figures: dict[str, dict[str, dict[str, float]]] = {}
    for folder in arguments.folders:
        golds = [read_gold(path) for path in sorted(folder.glob("*.gold"))]
        if not golds:
            print(f"{folder}: no *.gold file", file=sys.stderr)
            return 2
        for name in pipelines:
            counts = measure(golds, name, show if arguments.errors else None)
            title = f"{folder.name}, {PIPELINES[name]}: {len(golds)} articles"
            figures[title] = {key: as_figures(count) for key, count in counts.items()}
            if not arguments.table:
                print(f"{title}\n{report(counts)}\n")
    if arguments.json:
        whole = {"circumstances": circumstances(), "accuracy": figures}
        arguments.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    if arguments.table:
        print(as_table(figures))
    return 0


def measure(
    golds: list[Gold], name: str, on_difference: Callable[[Difference], object] | None
) -> dict[str, Count]:
    extractor = default_extractor(name)

    def predict(gold: Gold) -> Extraction:
        return extractor(published(Article(gold.text), gold.context("place"), gold.context("date")))

    return score(((gold, predict(gold)) for gold in golds), on_difference)


def as_figures(count: Count) -> dict[str, float]:
    return {
        "precision": round(count.precision, 4),
        "recall": round(count.recall, 4),
        "f1": round(count.f1, 4),
        "gold": count.gold,
    }


def as_table(figures: dict[str, dict[str, dict[str, float]]]) -> str:
    """F1 in per cent, a row a measure and a column a folder and pipeline, in Markdown."""
    columns = list(figures)
    rows = ["| F1 | " + " | ".join(columns) + " |", "| --- |" + " ---: |" * len(columns)]
    for key in figures[columns[0]]:
        cells = (f"{100 * figures[column][key]['f1']:.1f}" for column in columns)
        rows.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def show(difference: Difference) -> None:
    print(f"  {difference}")


if __name__ == "__main__":
    raise SystemExit(main())
