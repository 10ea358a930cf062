"""A small run of the benchmark suite: every command works and says what it should."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.diff import compare
from benchmarks.entities import Score, articles, measure
from benchmarks.report import tables, with_figures

ROOT = Path(__file__).resolve().parents[1]
NOWHERE = Path("no such folder")  # no news there: the corpus is timed


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder of three annotated articles."""
    folder = tmp_path / "few"
    folder.mkdir()
    for path in sorted((ROOT / "corpus" / "dev").glob("*.gold"))[:3]:
        shutil.copy(path, folder)
    return folder


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_entry_lists_its_commands() -> None:
    assert "race" in run("--help").stderr
    assert run("no such command").returncode == 2


def test_a_race_times_each_system_in_every_round(tmp_path: Path) -> None:
    out = tmp_path / "race.json"
    options = ("--runs", 2, "--characters", 20_000, "--systems", "rules", "full", "--json", out)
    done = run("race", "--text", NOWHERE, *options)
    assert done.returncode == 0, done.stderr
    result = json.loads(out.read_text(encoding="utf-8"))
    assert list(result["race"]) == ["rules", "full"]
    for figures in result["race"].values():
        assert 0 < figures["least"] <= figures["characters/s"] <= figures["most"]
        assert figures["texts that failed"] == 0
    assert result["circumstances"]["characters"] >= 10_000
    assert "| rules |" in done.stdout


def test_entities_and_accuracy_of_a_folder(few: Path, tmp_path: Path) -> None:
    out = tmp_path / "entities.json"
    done = run("entities", few, "--json", out)
    assert done.returncode == 0, done.stderr
    assert "| rules |" in done.stdout
    (tmp_path / "accuracy.json").unlink(missing_ok=True)
    done = run("accuracy", few, "--pipeline", "rules", "--json", tmp_path / "accuracy.json")
    assert done.returncode == 0, done.stderr
    assert set(tables(tmp_path)) == {"accuracy", "entities few"}


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    done = run("entities", tmp_path)
    assert done.returncode == 2
    assert tmp_path.name in done.stderr


def test_strict_and_overlapping_spans(few: Path) -> None:
    texts = list(articles(few))
    exact, failures = measure(texts, lambda text: text.spans)
    assert failures == 0
    assert all(score.strict == score.overlapping == (1.0, 1.0, 1.0) for score in exact.values())
    longer, _ = measure(texts, lambda text: {(s, e + 1, x) for s, e, x in text.spans})
    assert longer["PERSON"].strict == (0.0, 0.0, 0.0)
    assert longer["PERSON"].overlapping == (1.0, 1.0, 1.0)


def test_a_system_that_fails_is_counted(few: Path) -> None:
    def fails(text: object) -> list[tuple[int, int, str]]:
        raise RuntimeError("no")

    scores, failures = measure(articles(few), fails)
    assert failures == 3
    assert scores["PERSON"] == Score(0, 0, scores["PERSON"].gold, 0, 0)


def test_stages_add_up() -> None:
    done = run("stages", "--text", NOWHERE, "--characters", 5000)
    assert done.returncode == 0, done.stderr
    assert "| model |" in done.stdout
    assert "| objects |" in done.stdout


def test_diff_tells_gains_from_losses(few: Path) -> None:
    base = {"dev": ["a missed x", "a missed y"]}
    head = {"dev": ["a missed y", "b spurious z"]}
    assert compare(base, head) == (["dev a missed x"], ["dev b spurious z"])
    if (ROOT / ".git").exists():
        done = run("diff", "HEAD", few)
        assert done.returncode in (0, 1), done.stderr
        assert done.stdout.startswith("gained: ")


def test_figures_go_between_their_marks() -> None:
    page = "a\n<!-- figures: race -->\nold\n<!-- end -->\nb\n"
    new = with_figures(page, {"race": "| new |"})
    assert new == "a\n<!-- figures: race -->\n\n| new |\n\n<!-- end -->\nb\n"
    assert with_figures(new, {"race": "| new |"}) == new
    with pytest.raises(KeyError):
        with_figures(page, {})


def test_the_figures_of_the_pages_are_those_of_the_results() -> None:
    done = run("report", "--check")
    assert done.returncode == 0, done.stdout + done.stderr
