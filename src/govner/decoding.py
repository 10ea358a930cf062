"""Decoding: a path, bytes or text in, decoded text out.

Decoding is strict: the encoding is the one given, else the one a byte order mark names, else
UTF-8, else the one of GB18030 and UTF-16 that gives plausible Chinese. Bytes that are not text
in it raise ``ReadError``; U+FFFD is never put in.
"""

from __future__ import annotations

import errno
import os
import re
from functools import lru_cache

__all__ = ["ReadError", "decode", "load_source"]


class ReadError(ValueError):
    """The bytes are not text in a known encoding, or not in the encoding given."""


_LONGEST_PATH = 255
_PATH_SUFFIX = re.compile(r"\.(?:txt|text|md|html?|xhtml|xml|json|jsonl|csv|docx?|pdf|rtf)$", re.I)
_PATH_START = re.compile(r"(?:~|\.{1,2})?[/\\]|[A-Za-z]:[/\\]")
_NOT_IN_PATHS = re.compile(r"[<>，。、；：！？“”《》（）]")


def load_source(
    source: str | os.PathLike[str] | bytes, encoding: str | None
) -> tuple[str, str | None]:
    """The decoded text and, for a file, its path."""
    if isinstance(source, bytes):
        return decode(source, encoding), None
    if isinstance(source, str):
        if not _is_file(source):
            return source.removeprefix("\ufeff"), None
    elif not isinstance(source, os.PathLike):
        raise TypeError(f"read takes a path, str or bytes, not {type(source).__name__}")
    path = os.fsdecode(source)
    with open(path, "rb") as stream:
        data = stream.read()
    try:
        return decode(data, encoding), path
    except ReadError as error:
        raise ReadError(f"{path}: {error}") from error


def _is_file(source: str) -> bool:
    """Whether a ``str`` names a file; raises if it can only be meant to name one."""
    if len(source) > _LONGEST_PATH or "\n" in source or "\r" in source:
        return False
    if os.path.isfile(source):
        return True
    shaped = _PATH_SUFFIX.search(source) or _PATH_START.match(source)
    if not shaped and ("/" not in source or re.search(r"\s", source)):
        return False
    if _NOT_IN_PATHS.search(source):
        return False
    hint = "no such file (if this is the text itself, end it with a line break)"
    raise FileNotFoundError(errno.ENOENT, hint, source)


# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of ``data``, its byte order mark left out; never with U+FFFD put in.

    Without ``encoding``: what a byte order mark names, else UTF-8, else the one of
    GB18030, UTF-16-LE and UTF-16-BE that gives plausible Chinese. Raises ``ReadError``
    with the offset and value of the byte in the way.
    """
    if encoding is None:
        encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return _detect(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError as error:
        raise ReadError(f"no encoding is called {encoding!r}; try 'gb18030'") from error
    except UnicodeDecodeError as error:
        raise ReadError(
            f"byte 0x{data[error.start]:02X} at offset {error.start} is not {encoding} text; "
            "pass the encoding it has as encoding=, for example 'gb18030'"
        ) from error


def _detect(data: bytes) -> str:
    """The text of bytes without a mark, in the encoding that reads best."""
    best, best_score, offset = "", 0.0, data.find(0)
    for name in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as error:
            if not name.startswith("utf-16"):
                offset = max(offset, error.start)
            continue
        if name == "utf-8" and b"\0" not in data:
            return text
        score = _plausibility(text)
        if score > best_score:
            best, best_score = text, score
    if best_score > 0:
        return best
    raise ReadError(
        f"byte 0x{data[offset]:02X} at offset {offset} is neither UTF-8 nor GB18030 text; "
        "pass the encoding it has as encoding=, for example 'big5'"
    )


_NOT_ASCII_TEXT = re.compile(r"[^\t-\r -~]+")
_SAMPLE = 20_000
# Measured on television news: simplified Chinese scores 0.67 or more from 8 characters on,
# Big5 and broken UTF-8 taken for GB18030 below 0.5 from 40 characters on.
_LONG, _PLAUSIBLE_LONG, _PLAUSIBLE_SHORT = 40, 0.5, 0.65


def _plausibility(text: str) -> float:
    """The share of everyday Chinese in what is not ASCII text; 0 where it is too low."""
    sample = ""
    for found in _NOT_ASCII_TEXT.finditer(text):
        sample += found.group()[:_SAMPLE]
        if len(sample) >= _SAMPLE:
            break
    if not sample:
        return 1.0
    share = sum(map(_everyday_characters().__contains__, sample)) / len(sample)
    return share if share >= (_PLAUSIBLE_LONG if len(sample) >= _LONG else _PLAUSIBLE_SHORT) else 0


@lru_cache(maxsize=1)
def _everyday_characters() -> frozenset[str]:
    """The 3,755 characters of GB 2312 level 1 with the punctuation of Chinese text."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    hanzi = b"".join(pair for pair in rows if pair <= b"\xd7\xf9").decode("gb2312")
    marks = [*range(0x2010, 0x2040), *range(0x3000, 0x3040), *range(0xFF00, 0xFFF0), 0xB7]
    return frozenset(hanzi) | frozenset(map(chr, marks))
