"""A small run of the benchmark suite: every command works and says what it should."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import govner
from benchmarks.diff import compare
from benchmarks.entities import Score, articles, measure
from benchmarks.errors import errors_of
from benchmarks.peers import available, load_peer
from benchmarks.report import tables, with_figures
from govner.markup import parse

ROOT = Path(__file__).resolve().parents[1]
NOWHERE = Path("no such folder")  # no news there: the corpus is timed
# speaks as FoolNLTK does, and counts blanks in as it does
STAND_IN = """
def analysis(text):
    if len(text) < 2:
        raise ValueError("too short")
    kinds = {"市委书记": "job", " 向志远": "person", "讲话": "time"}
    spans = [(text.find(k), text.find(k) + len(k), v, k) for k, v in kinds.items() if k in text]
    return [[]], [spans]
"""


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


def test_errors_are_grouped_by_construction() -> None:
    gold = parse(
        "# id: x\n\n{市委书记|POSITION}{向志|PERSON}远到会，{丁香|PERSON}盛开。\n---\n"
        "HOLDS\t向志\t市委书记\tcurrent\t-\t-\n"
    )
    found = govner.extract(gold.text, nlp=govner.load("rules"))
    groups = {
        (e.difference.measure, e.difference.kind, e.difference.item): e.construction
        for e in errors_of(gold, found)
    }
    assert groups["PERSON", "spurious", "向志远"] == "by rule title, around a shorter one"
    assert groups["PERSON", "missed", "向志"].startswith("inside a longer one, between post and ")
    assert groups["PERSON", "missed", "丁香"].startswith(
        "where the other side has nothing, between "
    )
    missed = "PERSON not found, but a longer or shorter one is"
    assert groups["HOLDS", "missed", "向志 · 市委书记"] == missed
    assert groups["HOLDS+status", "missed", "向志 · 市委书记 · current"] == "HOLDS itself"


def test_the_biggest_group_of_errors_comes_first(few: Path) -> None:
    done = run("errors", few, "--pipeline", "rules", "--examples", 0)
    assert done.returncode == 0, done.stderr
    sizes: list[int] = []
    for line in done.stdout.splitlines():
        if not line.startswith(" "):
            sizes = []
            continue
        sizes.append(int(line.split()[0]))
        assert sizes == sorted(sizes, reverse=True)


def test_foolnltk_takes_part_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fool.py").write_text(STAND_IN, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("FOOLNLTK_PYTHON", sys.executable)
    assert "FoolNLTK" in available()
    tag = load_peer("FoolNLTK")
    text = "市委书记 向志远讲话"
    assert {(text[a:b], label) for a, b, label in tag(text)} == {
        ("市委书记", "POSITION"),
        ("向志远", "PERSON"),
    }
    with pytest.raises(RuntimeError, match="too short"):
        list(tag("市"))
    monkeypatch.delenv("FOOLNLTK_PYTHON")
    assert "FoolNLTK" not in available()


def test_stages_add_up() -> None:
    done = run("stages", "--text", NOWHERE, "--characters", 5000)
    assert done.returncode == 0, done.stderr
    assert "| model |" in done.stdout
    assert "| objects |" in done.stdout


def test_a_stream_of_articles_is_followed_to_its_end() -> None:
    options = ("--articles", 200, "--pipeline", "rules", "--processes", 2)
    done = run("stream", "--text", NOWHERE, *options)
    assert done.returncode == 0, done.stderr
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines()[2:]]
    assert [int(row[0]) for row in rows] == list(range(20, 201, 20))
    assert all(int(row[2].replace(",", "")) > 0 for row in rows)


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
