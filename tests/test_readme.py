"""The README does what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


FIRST_SCREEN = README.partition("\n## ")[0]


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("code", blocks("python"))
def test_the_code_runs(code: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert done.stdout


def test_the_first_screen_shows_what_the_command_prints() -> None:
    article, table = blocks("text", FIRST_SCREEN)
    options = re.search(r"`(--place \S+ --date \S+)`", README)
    assert options is not None
    done = subprocess.run(
        [sys.executable, "-m", "govner", "extract", "-", "--format", "table", *options[1].split()],
        input=article.encode("utf-8"),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode("utf-8").partition("\n")[2].rstrip("\n") == table.rstrip("\n")


def test_the_commands_name_files_that_exist() -> None:
    commands = "".join(blocks("sh"))
    for path in re.findall(r"(?:corpus|benchmarks)/[\w./]+", commands):
        assert (ROOT / path).exists(), path
