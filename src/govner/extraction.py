"""One article in, one extraction out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .article import Article
from .engine import Engine, default_engine
from .gazetteer import PlaceError, gazetteer
from .names import Proposal
from .schema import Extraction

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = [
    "PIPELINES",
    "Extractor",
    "PersonTagger",
    "check_pipeline_name",
    "default_extractor",
    "extract",
    "extractor_for",
    "iso_date",
    "model_path",
    "published",
    "to_article",
]

PIPELINES = {
    "full": "the rules and the statistical tier",
    "rules": "the rules alone",
}


class PersonTagger(Protocol):
    """The statistical tier as the engine sees it: a text in, names of persons out."""

    def persons(self, text: str) -> Sequence[Proposal]:
        """The personal names, in text order."""


@dataclass(frozen=True)
class Extractor:
    """The rules and, if there is one, the statistical tier; no spaCy ``Doc`` is built."""

    engine: Engine
    tagger: PersonTagger | None = None

    def __call__(self, article: Article) -> Extraction:
        proposals = self.tagger.persons(article.text) if self.tagger is not None else ()
        return self.engine.extract(article, proposals)


def extract(
    text: str | Article,
    place: str | None = None,
    date: str | Day | None = None,
    nlp: Language | None = None,
) -> Extraction:
    """Who holds which post, and who did what at which meeting, in one article.

    Args:
        text: the article; all offsets point into this very text.
        place: where it was published: a name, a path such as 湖南省衡阳市, or a
            six-digit code. Of namesakes (新华区) the one whose region the text
            names is meant. Here and in ``date``, the argument comes before
            what an ``Article`` says itself.
        date: when it was published, ISO (``2019-11-08``).
        nlp: a pipeline with the component ``govner``, as ``govner.load``
            returns it. Left out, the full pipeline is loaded once and kept.

    Raises:
        TypeError: ``text`` is neither a string nor an article.
        ValueError: the place is not known, the date is not ISO, or ``nlp``
            has no component ``govner``.
    """
    extractor = extractor_for(nlp)
    article = to_article(text)
    return extractor(
        published(
            article,
            place=article.place if place is None else place,
            date=article.date if date is None else date,
        )
    )


def extractor_for(nlp: Language | None) -> Callable[[Article], Extraction]:
    """What runs the articles of a call that was given ``nlp``."""
    if nlp is None:
        return default_extractor()
    from .pipeline import extractor_of

    return extractor_of(nlp)


@cache
def default_extractor(name: str = "full") -> Extractor:
    """The extractor of a pipeline by name, made on first use and kept."""
    check_pipeline_name(name)
    path = model_path() if name == "full" else None
    if path is None:
        return Extractor(default_engine())
    from .tagger import NameTagger

    return Extractor(default_engine(), NameTagger(str(path)))


def check_pipeline_name(name: str) -> None:
    """Refuse a name that is not one of ``PIPELINES``."""
    if name not in PIPELINES:
        choices = " or ".join(f"{key!r} ({what})" for key, what in PIPELINES.items())
        raise ValueError(f"unknown pipeline {name!r}: choose {choices}")


def model_path() -> Path | None:
    """The bundled model of the statistical tier, ``None`` where there is none."""
    try:
        path = Path(str(files("govner.models") / "zh_govner"))
    except ModuleNotFoundError:  # a source tree that was not installed
        return None
    return path if path.is_dir() else None


def to_article(text: str | Article) -> Article:
    """The article that a caller's value stands for.

    Raises:
        TypeError: the value is neither a string nor an article.
    """
    if isinstance(text, str):
        return Article(text)
    if not isinstance(text, Article):
        kind = type(text).__name__
        raise TypeError(f"expected a str or an Article, got {kind}: govner.read() reads files")
    if not isinstance(text.text, str):
        raise TypeError(f"Article.text is {type(text.text).__name__}, not str")
    return text


def published(article: Article, place: str | None, date: str | Day | None) -> Article:
    """The article with its place under its own name and its date in ISO form.

    The place is named as ``govner/1`` names it: 湖南省衡阳市 and 430400 become
    衡阳市; a name that several places share gets the full path.

    Raises:
        TypeError: the place or date is no string.
        ValueError: the place is not known, or the date not ISO.
    """
    if date is not None:
        date = iso_date(date)
    if place is not None:
        if not isinstance(place, str):
            raise TypeError(f"place is {type(place).__name__}: expected a name or code as a string")
        place = _place_name(place, int(date[:4]) if date else None)
    if (place, date) == (article.place, article.date):
        return article
    return article.replace(place=place, date=date)


@lru_cache(maxsize=4096)
def _place_name(place: str, year: int | None) -> str:
    """The shortest form of a place that names it and no other; namesakes stay as they are."""
    divisions = gazetteer()
    try:
        division = divisions.resolve(place, year)
    except PlaceError as error:
        if any(candidate.name == place for candidate in error.candidates):
            return place  # 新华区: the article may show which one
        raise
    try:
        unique = divisions.resolve(division.name, year) == division
    except PlaceError:
        unique = False
    return division.name if unique else divisions.full_path(division)


def iso_date(date: str | Day) -> str:
    """A calendar day as ``YYYY-MM-DD``.

    Raises:
        TypeError: ``date`` is neither a string nor a ``datetime.date``.
        ValueError: there is no such day, or it is written in another way.
    """
    if isinstance(date, Day):
        return date.isoformat()[:10]
    if not isinstance(date, str):
        raise TypeError(f"date is {type(date).__name__}: expected a string such as '2019-11-08'")
    try:
        day = Day.fromisoformat(date)
    except ValueError:
        day = None
    if day is None or day.isoformat() != date:
        raise ValueError(f"date {date!r} is not a day in ISO form such as '2019-11-08'")
    return date
