"""The command, as a shell runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import govner

TITLE = "全市河道治理工作会议召开"
BODY = (
    "本报讯 11月7日上午，市委书记贺云舟主持召开全市河道治理工作会议，研究部署河道治理工作。"
    "市长梁砚出席会议。"
)
PAGE = f"{TITLE}\n\n■本报记者 方栖\n\n{BODY}\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def run(
    *arguments: str | Path, data: bytes | None = None, settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "govner", *map(str, arguments)],
        input=data,
        stdin=subprocess.DEVNULL if data is None else None,
        capture_output=True,
        env={**os.environ, **(settings or {})},
        check=False,
    )


def errors(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stderr.decode("utf-8").splitlines()


def found(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert errors(done) == []
    assert done.returncode == 0
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_a_pipe_gets_json_lines_of_what_the_library_extracts(page: Path) -> None:
    (article,) = govner.read(page, place="衡阳市", date="2019-11-08")
    assert found(run("extract", page, "--place", "湖南省衡阳市", "--date", "2019-11-08")) == [
        govner.extract(article).to_dict()
    ]


def test_rules_only_is_the_pipeline_of_rules(page: Path) -> None:
    (article,) = govner.read(page)
    rules = govner.load("rules")
    want = [govner.extract(article, nlp=rules).to_dict()]
    assert found(run("extract", "--rules-only", page)) == want


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_standard_input_is_read_as_bytes(encoding: str) -> None:
    (row,) = found(run("extract", "-", data=PAGE.encode(encoding)))
    assert row["article"]["source"] == "-"
    assert "贺云舟" in {e["text"] for e in row["entities"]}


def test_table(page: Path) -> None:
    done = run("extract", page, "--format", "table")
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines[0].startswith(f"# {TITLE}") and str(page) in lines[0]
    assert lines[1].split()[:2] == ["person", "position"]
    assert ["贺云舟", "市委书记"] in [line.split()[:2] for line in lines]


def test_csv_of_several_files_has_one_header(page: Path) -> None:
    done = run("extract", page, page, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline="")))
    posts = [(r["source"], r["title"], r["person"], r["position"]) for r in rows]
    assert posts.count((str(page), TITLE, "梁砚", "市长")) == 2
    assert "person" not in {r["person"] for r in rows}


def test_the_installed_command_is_the_same(page: Path) -> None:
    command = Path(sys.executable).with_name("govner")
    if not command.exists():
        pytest.skip("govner is not installed beside this Python")
    done = subprocess.run([command, "extract", page], capture_output=True, check=True)
    assert done.stdout == run("extract", page).stdout


def test_version() -> None:
    assert run("--version").stdout.decode().strip() == govner.__version__


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--place", "衡杨市"), "govner: unknown place '衡杨市'; did you mean"),
        (("--place", "衡"), "govner: unknown place '衡'"),
        (("--date", "8.11.2019"), "govner: date '8.11.2019' is not a day in ISO form"),
    ],
)
def test_a_bad_option_is_one_line_and_no_output(
    page: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = run("extract", page, *arguments)
    (line,) = errors(done)
    assert line.startswith(message)
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_bad_file_is_one_line_and_the_others_are_done(page: Path, tmp_path: Path) -> None:
    garbled = tmp_path / "garbled.txt"
    garbled.write_bytes(b"\xff\xff\x00\x81")
    done = run("extract", tmp_path / "none.txt", garbled, tmp_path, page)
    assert done.returncode == 2
    missing, undecodable, folder = errors(done)
    assert missing.startswith(f"govner: {tmp_path / 'none.txt'}: No such file")
    assert undecodable.startswith(f"govner: {garbled}: byte 0x")
    assert undecodable.count("garbled") == 1
    assert folder.startswith(f"govner: {tmp_path}: ")
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["article"]["title"] == TITLE


@pytest.mark.parametrize("arguments", [(), ("extract",), ("extract", "x", "--format", "xml")])
def test_wrong_usage_is_explained(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert errors(done)[0].startswith("usage: govner")


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_output_is_utf8_in_any_locale(page: Path, form: str) -> None:
    settings = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    plain = run("extract", page, "--format", form)
    assert "贺云舟" in plain.stdout.decode("utf-8")
    assert run("extract", page, "--format", form, settings=settings).stdout == plain.stdout
    legacy = run("extract", page, "--format", form, settings={"PYTHONIOENCODING": "gbk"})
    assert legacy.stdout == plain.stdout


def test_a_reader_that_leaves_early_ends_the_command_quietly(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(PAGE * 500, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "govner", "extract", long, long],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as command:
        assert command.stdout is not None and command.stderr is not None
        command.stdout.read(10)
        command.stdout.close()
        assert command.stderr.read() == b""
        assert command.wait() == 141


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
def test_a_terminal_gets_a_table_that_fits(page: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "govner", "extract", page],
        stdout=theirs,
        env={**os.environ, "COLUMNS": "40"},
    ) as command:
        os.close(theirs)
        shown = b""
        try:
            while block := os.read(ours, 4096):
                shown += block
        except OSError:  # the other end is closed
            pass
        assert command.wait() == 0
    os.close(ours)
    lines = shown.decode("utf-8").splitlines()
    assert lines[1].startswith("person")
    assert any(line.endswith("…") for line in lines)
