"""The ``govner`` command, thin over the library's own calls."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from .article import Article
from .codec import to_json
from .extraction import Extractor, default_extractor, published
from .pages import run_page
from .reading import read
from .render import COLUMNS, csv_text, table, to_rows
from .schema import Extraction

__all__ = ["main"]

_OK, _FAILED, _INTERRUPTED, _PIPE_CLOSED = 0, 2, 130, 141

_CSV_COLUMNS = ("source", "title", *COLUMNS)

Write = Callable[[Extraction], str]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    arguments = _parser().parse_args(argv)
    try:
        status = _extract(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone; what Python still holds must not be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="govner",
        description="Who holds which post, and who did what at which meeting, "
        "from Chinese official news.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="extract")
    extract = commands.add_parser("extract", help="extract from pages: text or HTML")
    extract.add_argument("files", nargs="+", metavar="FILE", help="a page; - is standard input")
    extract.add_argument(
        "--place", metavar="P", help="where it was published: 衡阳市, 湖南省衡阳市 or 430400"
    )
    extract.add_argument("--date", metavar="D", help="when it was published: 2019-11-08")
    extract.add_argument(
        "--format",
        choices=("table", "jsonl", "csv"),
        help="table on a terminal and jsonl elsewhere, if not given",
    )
    extract.add_argument("--rules-only", action="store_true", help="leave out the statistical tier")
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from . import __version__

        print(__version__)
        parser.exit()


def _extract(arguments: argparse.Namespace) -> int:
    try:
        published(Article(""), arguments.place, arguments.date)
    except ValueError as error:
        return _complain(error)
    form = arguments.format or ("table" if sys.stdout.isatty() else "jsonl")
    if form == "csv":
        sys.stdout.write(csv_text((), _CSV_COLUMNS))
    write = _WRITERS[form]
    extractor = default_extractor("rules" if arguments.rules_only else "full")
    status = _OK
    for name in arguments.files:
        try:
            for extraction in _extractions(name, arguments.place, arguments.date, extractor):
                sys.stdout.write(write(extraction))
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            status = _complain(error, name)
    return status


def _extractions(
    name: str, place: str | None, date: str | None, extractor: Extractor
) -> Iterator[Extraction]:
    source = sys.stdin.buffer.read() if name == "-" else Path(name)
    articles = (a.replace(source=name) for a in read(source, date=date))
    yield from run_page((published(a, place, a.date) for a in articles), extractor)


def _complain(error: Exception, name: str | None = None) -> int:
    """One line on standard error; returns the exit status."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    line = " ".join(reason.split()).removeprefix(f"{name}: ")
    sys.stdout.flush()
    print(f"govner: {name}: {line}" if name else f"govner: {line}", file=sys.stderr)
    return _FAILED


# -- formats ---------------------------------------------------------------


def _as_table(extraction: Extraction) -> str:
    article = extraction.article
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    about = "  ".join(filter(None, (article.source, article.date, article.place)))
    head = f"# {' '.join(article.title.split()) or '(no title)'}  {about}".rstrip()
    body = table(to_rows(extraction), width=width) or "(no post and no role found)\n"
    return f"{head}\n{body}\n"


def _as_csv(extraction: Extraction) -> str:
    article = extraction.article
    shared = {"source": article.source or "", "title": article.title}
    return csv_text(({**shared, **row} for row in to_rows(extraction)), _CSV_COLUMNS, header=False)


def _as_jsonl(extraction: Extraction) -> str:
    return to_json(extraction) + "\n"


_WRITERS: dict[str, Write] = {"table": _as_table, "csv": _as_csv, "jsonl": _as_jsonl}
