"""What a change gained and lost, article by article.

    python -m benchmarks diff BASE FOLDER... [--pipeline rules|full]

BASE is a commit. Both states run on the same annotated articles; a difference between article
and output that one state has and the other has not is a loss or a gain. Exit status 1 if there
is any loss.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .texts import ROOT

__all__ = ["compare", "main"]


def errors(source: Path, folders: Sequence[Path], pipeline: str) -> dict[str, list[str]]:
    """The differences that a checkout has on each folder, one a line."""
    found = {}
    for folder in folders:
        command = [sys.executable, "-m", "benchmarks", "accuracy", str(folder.resolve())]
        command += ["--errors", "--pipeline", pipeline]
        path = os.pathsep.join((str(source / "src"), str(source)))
        environment = os.environ | {"PYTHONPATH": path}
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{source.name}: {done.stderr.strip()}")
        found[folder.name] = [line.strip() for line in done.stdout.splitlines() if "\t" in line]
    return found


def compare(base: dict[str, list[str]], head: dict[str, list[str]]) -> tuple[list[str], list[str]]:
    """Gains and losses: differences that only the base has, and those that only the head has."""
    gains, losses = [], []
    for folder in base:
        before, now = set(base[folder]), set(head[folder])
        gains += [f"{folder} {line}" for line in base[folder] if line not in now]
        losses += [f"{folder} {line}" for line in head[folder] if line not in before]
    return gains, losses


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("base", metavar="BASE")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--pipeline", choices=("rules", "full"), default="rules")
    arguments = parser.parse_args()
    missing = [str(folder) for folder in arguments.folders if not any(folder.glob("*.gold"))]
    if missing:
        print(f"no *.gold file in {', '.join(missing)}", file=sys.stderr)
        return 2
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "base"
        added = subprocess.run(
            [*git, "add", "--detach", str(source), arguments.base], capture_output=True, text=True
        )
        if added.returncode:
            print(f"{arguments.base}: {added.stderr.strip()}", file=sys.stderr)
            return 2
        try:
            base = errors(source, arguments.folders, arguments.pipeline)
        finally:
            subprocess.run([*git, "remove", "--force", str(source)], check=True)
    gains, losses = compare(base, errors(ROOT, arguments.folders, arguments.pipeline))
    for title, found in (("gained", gains), ("lost", losses)):
        print(f"{title}: {len(found)}" + "".join(f"\n  {line}" for line in found))
    return 1 if losses else 0


if __name__ == "__main__":
    raise SystemExit(main())
