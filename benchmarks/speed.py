"""Measure import, loading, throughput, memory and growth with the text's length.

    python -m benchmarks speed [--text FOLDER] [--json FILE]

Times are medians of five runs; each measure runs in a process of its own, on
one core. The text is television news (``*.jsonl.gz`` with a field ``text``)
where a folder of it is given or lies beside the checkout, the corpus if not.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import govner
from govner.engine import Engine
from govner.extraction import default_extractor, model_path
from govner.lexicon import Lexicon, builtin_entries

from .texts import NEWS, ONE_CORE, ROOT, articles_of

RUNS = 5
CHARACTERS = 1_000_000
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
HOSTILE_SIZES = (10_000, 100_000, 1_000_000)
LEXICON_SIZES = (1, 10, 100)
_HAN = [chr(code) for code in range(0x4E00, 0x6E00)]
TOO_LONG = 20.0  # seconds
HOSTILE = {
    "one character": "市",
    "surnames": "王",
    "opening brackets": "（",
    "list commas": "、",
    "names and commas": "张三、",
    "posts and commas": "副书记、",
    "organs": "市委市政府",
    "terms": "第十届",
    "places": "湖南省衡阳市",
    "former": "原",
    "digits": "1",
    "dates": "11月7日",
    "meeting words": "会议",
    "attends": "出席",
    "spaces": " ",
    "line breaks": "\n",
}

Figures = dict[str, Any]
Run = Callable[[govner.Article], govner.Extraction]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=Path, default=NEWS, metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--measure", choices=MEASURES, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        print(json.dumps(MEASURES[arguments.measure](arguments.text)))
        return 0
    figures: Figures = {
        "govner": version("govner"),
        "spacy": version("spacy"),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "runs": RUNS,
    }
    for name in MEASURES:
        figures[name] = in_own_process(name, arguments.text)
        print(f"{name}\n" + "".join(f"  {line}\n" for line in lines(figures[name])), flush=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def in_own_process(name: str, text: Path) -> Figures:
    command = [sys.executable, "-m", "benchmarks.speed", "--measure", name, "--text", str(text)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, cwd=ROOT, env=os.environ | ONE_CORE
    )
    figures: Figures = json.loads(done.stdout)
    return figures


def lines(figures: Figures) -> Iterator[str]:
    for key, value in figures.items():
        shown = f"{value:,.4g}" if isinstance(value, float) else f"{value:,}"
        yield f"{key:52}{shown:>16}"


def median_seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


# -- start -----------------------------------------------------------------

START = {
    "import govner, s": "import govner",
    "import spacy, s": "import spacy",
    "rules, first extraction, s": (
        "from govner.extraction import default_extractor; import govner;"
        "default_extractor('rules')(govner.Article('市长'))"
    ),
    "full, first extraction, s": "import govner; govner.extract('市长')",
    "govner.load(), s": "import govner; govner.load()",
}


def measure_start(text: Path) -> Figures:
    return {name: median_start(code) for name, code in START.items()}


def median_start(code: str) -> float:
    """Seconds that the code takes in a new interpreter, its own start left out."""
    timed = f"import time; start = time.perf_counter()\n{code}\nprint(time.perf_counter() - start)"
    command = [sys.executable, "-c", timed]
    runs = (subprocess.run(command, stdout=subprocess.PIPE, check=True) for _ in range(RUNS))
    return statistics.median(float(done.stdout) for done in runs)


# -- throughput ------------------------------------------------------------


def measure_throughput(text: Path) -> Figures:
    texts = articles_of(text, CHARACTERS)
    size = sum(map(len, texts))
    pages = [t.encode("utf-8") for t in texts]
    rules = default_extractor("rules")
    articles = [govner.Article(t) for t in texts]
    rules(articles[0])

    def extract_all(extractor: Run) -> Callable[[], object]:
        return lambda: [extractor(article) for article in articles]

    def with_reading() -> None:
        for page in pages:
            for article in govner.read(page):
                rules(article)

    def with_json() -> None:
        for article in articles:
            rules(article).to_json()

    figures: Figures = {
        "articles": len(texts),
        "characters": size,
        "rules, characters/s": size / median_seconds(extract_all(rules)),
        "rules with reading, characters/s": size / median_seconds(with_reading),
        "rules with JSON, characters/s": size / median_seconds(with_json),
        "peak memory with rules, MiB": peak_memory(),
    }
    if model_path() is not None:
        full = default_extractor("full")
        full(articles[0])
        figures["full, characters/s"] = size / median_seconds(extract_all(full))
        figures["peak memory with the model, MiB"] = peak_memory()
    nlp = govner.load("rules")
    seconds = median_seconds(lambda: list(nlp.pipe(texts)))
    figures["nlp.pipe of rules, characters/s"] = size / seconds
    return figures


def peak_memory() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


# -- growth ----------------------------------------------------------------


def measure_growth(text: Path) -> Figures:
    """Microseconds a character for texts of growing length; flat is linear."""
    rules = default_extractor("rules")
    sample = "\n".join(articles_of(text, CHARACTERS))
    figures: Figures = {}
    for size in SIZES:
        article = govner.Article((sample * (size // len(sample) + 1))[:size])
        seconds = median_seconds(partial(rules, article), RUNS if size <= 10**6 else 1)
        figures[f"news, {size:,} characters, µs each"] = seconds / size * 1e6
    figures["peak memory, MiB"] = peak_memory()
    return figures


def measure_hostile(text: Path) -> Figures:
    """The same for one thing said over and over."""
    rules = default_extractor("rules")
    figures: Figures = {}
    for name, unit in HOSTILE.items():
        for size in HOSTILE_SIZES:
            article = govner.Article((unit * size)[:size])
            try:
                with time_limit(TOO_LONG):
                    seconds = median_seconds(partial(rules, article), 1)
            except TimeoutError:
                figures[f"{name}, {size:,} characters: stopped after, s"] = TOO_LONG
                break
            figures[f"{name}, {size:,} characters, µs each"] = seconds / size * 1e6
    return figures


def measure_lexicon(text: Path) -> Figures:
    """Start and speed with words of the caller's own, in multiples of the built-in lexicon."""
    articles = [govner.Article(t) for t in articles_of(text, CHARACTERS // 5)]
    size = sum(len(article.text) for article in articles)
    builtin = len(builtin_entries())
    draw = random.Random(1)
    figures: Figures = {"words of the built-in lexicon": builtin}
    for times in (0, *LEXICON_SIZES):
        words = {"".join(draw.choices(_HAN, k=6)) + "局" for _ in range(times * builtin)}
        start = time.perf_counter()
        engine = Engine(Lexicon.from_rows((word, "organ") for word in words) if words else None)
        figures[f"{times}x words added, start, s"] = time.perf_counter() - start
        seconds = median_seconds(lambda e=engine: [e.extract(a) for a in articles])  # type: ignore[misc]
        figures[f"{times}x words added, characters/s"] = size / seconds
    return figures


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` in the block once the time is up."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


MEASURES: dict[str, Callable[[Path], Figures]] = {
    "start": measure_start,
    "throughput": measure_throughput,
    "growth": measure_growth,
    "hostile": measure_hostile,
    "lexicon": measure_lexicon,
}


if __name__ == "__main__":
    raise SystemExit(main())
