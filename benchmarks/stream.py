"""Memory over a long stream of articles: flat, or growing.

    python -m benchmarks stream [--text FOLDER] [--articles N] [--pipeline rules|full]
                                [--processes N] [--json FILE]

The articles are read one by one, over and over if there are too few of them, and each result is
dropped at once, as a caller does who writes it to a file. The memory is that of all processes
together, as the system has it (resident set size), at every tenth of the way. Needs Linux.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import govner

from .texts import NEWS, circumstances, stream_of

__all__ = ["main", "measure"]

ARTICLES = 100_000
TENTHS = 10
Figures = list[dict[str, float]]


def measure(texts: Iterator[str], articles: int, pipeline: str, processes: int) -> Figures:
    """Articles, characters, seconds and MiB at every tenth of the way."""
    points: Figures = []
    characters = 0
    start = time.perf_counter()
    found = govner.extract_many(texts, nlp=govner.load(pipeline), n_process=processes)
    for number, extraction in enumerate(found, 1):
        characters += len(extraction.text)
        if number % max(1, articles // TENTHS) == 0:
            seconds = time.perf_counter() - start
            points.append(
                {
                    "articles": number,
                    "characters": characters,
                    "seconds": seconds,
                    "MiB": resident(),
                }
            )
            print(f"{number:,} of {articles:,} articles, {seconds:.0f} s", file=sys.stderr)
    return points


def resident() -> float:
    """MiB that this process and its workers have in memory now."""
    pages = 0
    for process in ("self", *(child.pid for child in multiprocessing.active_children())):
        pages += int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def as_table(points: Figures) -> str:
    """A row a point, in Markdown."""
    rows = ["| articles | characters | memory, MiB |", "| ---: | ---: | ---: |"]
    rows += [f"| {p['articles']:,} | {p['characters']:,} | {p['MiB']:,.0f} |" for p in points]
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=Path, default=NEWS, metavar="FOLDER")
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N")
    parser.add_argument("--pipeline", choices=("rules", "full"), default="full")
    parser.add_argument("--processes", type=int, default=1, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    arguments = parser.parse_args()
    texts = stream_of(arguments.text, arguments.articles)
    points = measure(texts, arguments.articles, arguments.pipeline, arguments.processes)
    print(as_table(points))
    if arguments.json:
        whole: dict[str, Any] = {
            "circumstances": circumstances(),
            "pipeline": arguments.pipeline,
            "processes": arguments.processes,
            "stream": points,
        }
        arguments.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
