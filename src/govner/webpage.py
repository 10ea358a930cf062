"""Web pages: HTML in, its text out, with the way back from the text to the page.

Also what the page says of itself: its title, and the date of publication in its metadata.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

from .article import Article
from .lines import first_day

__all__ = ["HtmlText", "is_html"]

_HTML_START = re.compile(
    r"\s*<(?:!doctype\s+html|\?xml|!--|/?(?:html|head|body|meta|title|div|p|pre|h[1-6]|table|article)\b)",
    re.I,
)
_KNOWN_TAG = re.compile(
    r"</?(?:p|div|br|span|h[1-6]|table|tr|td|li|ul|ol|a|img|strong|b|font|body|html)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.I,
)
_LOOK_FOR_TAGS = 100_000
_MANY_TAGS = 4


def is_html(text: str) -> bool:
    """Whether the text begins as HTML does, or holds many of its tags."""
    if _HTML_START.match(text):
        return True
    tags = _KNOWN_TAG.finditer(text, 0, _LOOK_FOR_TAGS)
    return sum(1 for _ in zip(range(_MANY_TAGS), tags, strict=False)) == _MANY_TAGS


_BLOCK = re.compile(
    r"address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer"
    r"|form|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tr|ul"
)
_DROPPED = frozenset(
    ["iframe", "nav", "noscript", "script", "select", "style", "svg", "template", "title"]
)
_CELLS = frozenset({"td", "th"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
_TOKEN = re.compile(
    r"[^&\s]+|[\u3000\xa0]+|\s+|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?|&"
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:_-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LONGEST_ATTRIBUTE = 2000
_DATE_NAMES = frozenset(
    [
        "pubdate",
        "publishdate",
        "publish-date",
        "publishtime",
        "article:published_time",
        "datepublished",
        "og:release_date",
    ]
)
_SITE_NAME = re.compile(r"[_|｜]|\s[-–—]\s|--|-(?=[^-]*$)")
_WIDE = "\u2e80"  # the first of the ideographic blocks


class HtmlText:
    """The text of an HTML page, and where in the page each piece of it stands.

    Not ``html.parser``: that one takes quadratic time on unclosed tags, and reports
    positions by line. ``pieces`` are (position in ``text``, position in the page) pairs,
    ascending, one for every run of text that the page holds unchanged.
    """

    def __init__(self, html: str) -> None:
        self.pieces: list[tuple[int, int]] = []
        self.date: str | None = None
        self._html = html
        self._title = ""  # of the <title> element
        self._article_title = ""  # of the metadata that government sites give
        self._headings: list[str] = []  # of the <h1> elements
        self._out: list[str] = []
        self._length = 0
        self._break = False
        self._space: int | None = None  # where collapsed white space stands in the page
        self._wrapped = False  # whether that space holds a line break
        self._preformatted = False
        self._h1: int | None = None  # where in ``_out`` the open heading starts
        self._next_gt = 0
        self._unclosed: set[str] = set()
        self._scan()
        self.text = "".join(self._out)

    def placed(self, article: Article) -> Article:
        """An article cut from ``text``, with its place in the page."""
        start = article.offset
        stop = start + len(article.text)
        low = max(bisect_right(self.pieces, (start, len(self._html))) - 1, 0)
        high = bisect_right(self.pieces, (stop, -1))
        mapped = [(here - start, there) for here, there in self.pieces[low:high]]
        here, there = mapped[0]
        mapped[0] = (0, there - here)
        return article.replace(offset=mapped[0][1], offset_map=tuple(mapped))

    def title(self, article: Article) -> str:
        """The title of the page's only article: what the page says it is, where it does."""
        if self._article_title:
            return self._article_title
        if self._headings:  # one of them may be the name of the site
            return max(self._headings, key=lambda text: (text in self._title, len(text)))
        first = _SITE_NAME.split(self._title, maxsplit=1)[0].strip()
        return first if first in article.text and first else article.title or first

    def _scan(self) -> None:
        html, data, at = self._html, 0, 0
        while (at := html.find("<", at)) >= 0:
            end = self._markup_end(at)
            if end < 0:  # a < of the text
                at += 1
                continue
            self._text(data, at)
            data = at = self._markup(at, end)
        self._text(data, len(html))

    def _markup_end(self, at: int) -> int:
        """The end of the tag, comment or declaration at ``at``; -1 if there is none."""
        html = self._html
        if html.startswith("<!--", at):
            if "--" in self._unclosed:
                return -1
            end = html.find("-->", at + 4)
            if end < 0:
                self._unclosed.add("--")
            return end + 3 if end >= 0 else -1
        if not (_TAG.match(html, at) or html.startswith(("<!", "<?"), at)):
            return -1
        gt = self._find_gt(at + 1)
        nested = html.find("<", at + 1, gt) if gt > 0 else -1
        stop = nested if nested > 0 else gt
        if gt > 0 and html.count('"', at, stop) % 2:  # perhaps inside a quoted attribute
            quote = html.find('"', stop, stop + _LONGEST_ATTRIBUTE)
            inside = html[stop : max(quote, stop)]
            end = html.find(">", quote, quote + _LONGEST_ATTRIBUTE) if inside else -1
            if end > 0 and not ("<" in inside and ">" in inside):
                return end + 1
        return gt + 1 if gt > 0 > nested else -1

    def _find_gt(self, at: int) -> int:
        """The next > from ``at`` on, looked for once however often it is asked for."""
        if 0 <= self._next_gt < at:
            self._next_gt = self._html.find(">", at)
        return self._next_gt

    def _markup(self, at: int, end: int) -> int:
        """Take in the markup from ``at`` to ``end``; return where the text goes on."""
        found = _TAG.match(self._html, at)
        if found is None:
            return end
        closing, name = bool(found[1]), found[2].lower()
        if name in _DROPPED:
            return end if closing else self._dropped(name, end)
        if name == "meta":
            self._meta(self._html[at : min(end, at + _LONGEST_ATTRIBUTE)])
        if _BLOCK.fullmatch(name):
            self._break, self._space = True, None
        elif name in _CELLS and self._space is None:
            self._space, self._wrapped = at, False
        if name == "pre":
            self._preformatted = not closing
        if name == "h1":
            self._heading(closing)
        return end

    def _dropped(self, name: str, end: int) -> int:
        """Where the element that opens before ``end`` ends; ``end`` if it is never closed."""
        if name in self._unclosed:
            return end
        close = re.compile(rf"</{name}[\s>/]", re.I).search(self._html, end)
        if close is None:
            self._unclosed.add(name)
            return end
        if name == "title" and not self._title:
            self._title = " ".join(unescape(self._html[end : close.start()]).split())
        return close.start()

    def _heading(self, closing: bool) -> None:
        """Note where a heading opens; take its text once it closes."""
        if not closing:
            self._h1 = len(self._out)
        elif self._h1 is not None:
            text = " ".join("".join(self._out[self._h1 :]).split())
            self._h1 = None
            if text:
                self._headings.append(text)

    def _meta(self, tag: str) -> None:
        pairs = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(tag)}
        name = (pairs.get("name") or pairs.get("property") or pairs.get("itemprop") or "").lower()
        content = unescape(pairs.get("content", ""))
        if name in _DATE_NAMES and self.date is None:
            self.date = first_day(content[:_LONGEST_ATTRIBUTE])
        elif name == "articletitle":
            self._article_title = " ".join(content.split())

    def _text(self, start: int, stop: int) -> None:
        """Take in the text of the page from ``start`` to ``stop``."""
        for found in _TOKEN.finditer(self._html, start, stop):
            token, at = found.group(), found.start()
            if token[0] == "&":
                character = unescape(token)
                self._emit(token if character in ("", "\ufffd") else character, at)
            elif not token.isspace() or token[0] in "\u3000\xa0":
                self._emit(token, at)
            elif self._preformatted and "\n" in token:
                self._break, self._space = True, None
            elif self._space is None:
                self._space, self._wrapped = at, "\n" in token

    def _emit(self, text: str, at: int) -> None:
        """Put out ``text``, which stands at ``at`` in the page, after any break due."""
        if self._break:
            self._append("\n" if self._out else "")
        elif self._space is not None and self._out:
            joined = self._wrapped and self._out[-1][-1] >= _WIDE and text[0] >= _WIDE
            if not joined:  # a source line that ends between two Chinese characters
                self._place(self._space)
                self._append(" ")
        self._break, self._space = False, None
        self._place(at)
        self._append(text)

    def _place(self, at: int) -> None:
        last = self.pieces[-1] if self.pieces else None
        if last is None or at - last[1] != self._length - last[0]:
            self.pieces.append((self._length, at))

    def _append(self, text: str) -> None:
        if text:
            self._out.append(text)
            self._length += len(text)
