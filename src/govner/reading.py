"""Reading: a file, bytes or text in, articles out.

``read`` decodes strictly, turns HTML into text that keeps the way back to its source, and
cuts a newspaper page into its articles. All of it runs in time linear in the length.
"""

from __future__ import annotations

import os
import re
from datetime import date as _Date

from .article import Article
from .decoding import ReadError, decode, load_source
from .splitting import split
from .webpage import HtmlText, is_html

__all__ = ["ReadError", "decode", "read"]


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    place: str | None = None,
    date: str | None = None,
    encoding: str | None = None,
) -> list[Article]:
    """The articles of a page, in page order; none for an empty page.

    ``source`` is a path, ``bytes``, or text; a ``str`` is a path if such a file exists.
    ``place`` and ``date`` (``YYYY-MM-DD``) are what the caller knows of the publication;
    without ``date`` the date printed on the page is taken, if it names its year.
    ``Article.part`` numbers the articles, so that ``extract_many`` knows a page again.
    ``encoding`` replaces the detection for files and bytes. ``Article.offset`` counts
    code points of the decoded source without its byte order mark.

    Raises ``FileNotFoundError`` for a ``str`` that looks like a path and names no file,
    ``ReadError`` for bytes that cannot be decoded, ``ValueError`` for a ``date`` that is none.
    """
    known = None if date is None else _checked_date(date)
    decoded, path = load_source(source, encoding)
    html = HtmlText(decoded) if is_html(decoded) else None
    cuts = split(decoded if html is None else html.text)
    articles = []
    for number, cut in enumerate(cuts, 1):
        article = Article(
            text=cut.text,
            title=cut.title,
            date=known or cut.date,
            place=place,
            offset=cut.start,
            source=path,
            part=(number, len(cuts)),
        )
        articles.append(article if html is None else html.placed(article))
    if html is not None and len(articles) == 1:
        only = articles[0]
        return [only.replace(title=html.title(only), date=known or html.date or only.date)]
    return articles


def _checked_date(date: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", date, re.ASCII):
        try:
            return _Date.fromisoformat(date).isoformat()
        except ValueError:
            pass
    raise ValueError(f"date {date!r} is not a day in the form YYYY-MM-DD, for example 2019-11-08")
