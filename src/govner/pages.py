"""Pages: articles that were printed together, and what one tells of another.

``read`` numbers the articles of a page (``Article.part``). Where one article leaves open
which city 市委 is of, another of the same page may say it: by a person of the same name and
post, or because all that the other articles say of such organs is of one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from .article import Article
from .gazetteer import NATION, Division, gazetteer
from .jurisdiction import level_of
from .schema import Extraction, HoldsPosition, Organization

__all__ = ["Run", "continues", "refined", "run_page"]

Run = Callable[[Article], Extraction]
_SHOWN = ("same_article", "explicit")


def continues(page: Sequence[Article], article: Article) -> bool:
    """Whether an article is a later part of the page that the others are of."""
    last = page[-1]
    return (
        article.source == last.source
        and article.part[1] == last.part[1]
        and article.part[0] > last.part[0]
    )


def run_page(articles: Iterable[Article], run: Run) -> list[Extraction]:
    """The extractions of the articles of one page, each with the others as evidence."""
    return refined([run(article) for article in articles], run)


def refined(found: list[Extraction], run: Run) -> list[Extraction]:
    """Extractions of one page, those run again that another article can help."""
    if len(found) < 2:
        return found
    open_ = [index for index, extraction in enumerate(found) if _is_open(extraction)]
    if not open_:
        return found
    better = list(found)
    for index in open_:
        others = [e for i, e in enumerate(found) if i != index]
        places = _places_for(found[index], others)
        if places:
            better[index] = run(found[index].article.replace(page_places=places))
    return better


def _is_open(extraction: Extraction) -> bool:
    """Whether a level of the article (市 of 市委) has no place yet."""
    article = extraction.article
    if article.place is not None or article.page_places:
        return False
    return next(_open_posts(extraction), None) is not None or any(
        o.place is None and level_of(o.text) for o in extraction.organizations
    )


def _open_posts(extraction: Extraction) -> Iterator[HoldsPosition]:
    for relation in extraction.relations:
        if (
            isinstance(relation, HoldsPosition)
            and relation.place is None
            and level_of(relation.position.norm.lstrip("副代原"))
        ):
            yield relation


def _places_for(extraction: Extraction, others: Sequence[Extraction]) -> tuple[str, ...]:
    """Codes of the places that other articles show, the surest first."""
    held = [r for o in others for r in _shown_posts(o)]
    same = [
        theirs.adcode
        for post in _open_posts(extraction)
        for theirs in held
        if theirs.person.norm == post.person.norm
        and theirs.position.norm.endswith(post.position.norm)
    ]
    organs = (e for o in others for e in o.organizations)
    levels = [r.adcode for r in held if r.basis == "same_article"]
    levels += [e.adcode for e in organs if _shows(e)]
    return tuple(dict.fromkeys((*_agreed(same), *_agreed(levels))))


def _shown_posts(extraction: Extraction) -> Iterator[HoldsPosition]:
    for relation in extraction.relations:
        if (
            isinstance(relation, HoldsPosition)
            and relation.basis in _SHOWN
            and relation.adcode not in (None, NATION.adcode)
        ):
            yield relation


def _shows(organ: Organization) -> bool:
    """An organ named by its level alone whose place the article settles."""
    return organ.basis == "same_article" and bool(organ.adcode) and bool(level_of(organ.text))


def _agreed(codes: Iterable[str | None]) -> tuple[str, ...]:
    """The lowest of places that lie in one another, nothing where they do not."""
    g = gazetteer()
    lowest: Division | None = None
    for code in dict.fromkeys(codes):
        division = g.by_code(code) if code else None
        if division is None or division == lowest:
            continue
        if lowest is None or g.contains(lowest, division):
            lowest = division
        elif not g.contains(division, lowest):
            return ()
    return (lowest.adcode,) if lowest else ()
