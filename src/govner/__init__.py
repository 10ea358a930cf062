"""Who holds which post, and who did what at which meeting, from Chinese official news.

Names are loaded on first use, so ``import govner`` costs next to nothing and
does not import spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article as Article
    from .batch import extract_many as extract_many
    from .extraction import extract as extract
    from .identity import Individual as Individual
    from .identity import Profile as Profile
    from .identity import people as people
    from .lexicon import Lexicon as Lexicon
    from .pipeline import load as load
    from .reading import read as read
    from .schema import Appointed as Appointed
    from .schema import Attends as Attends
    from .schema import Byline as Byline
    from .schema import Date as Date
    from .schema import Entity as Entity
    from .schema import Extraction as Extraction
    from .schema import HoldsPosition as HoldsPosition
    from .schema import Meeting as Meeting
    from .schema import Meets as Meets
    from .schema import Organization as Organization
    from .schema import Person as Person
    from .schema import Place as Place
    from .schema import Position as Position
    from .schema import Presides as Presides
    from .schema import Relation as Relation
    from .schema import Removed as Removed
    from .schema import Speaks as Speaks
    from .schema import Visits as Visits

    __version__: str

_HOME = {
    "Article": "article",
    "Individual": "identity",
    "Lexicon": "lexicon",
    "Profile": "identity",
    "extract": "extraction",
    "extract_many": "batch",
    "load": "pipeline",
    "people": "identity",
    "read": "reading",
    **dict.fromkeys(
        (
            "Appointed",
            "Attends",
            "Byline",
            "Date",
            "Entity",
            "Extraction",
            "HoldsPosition",
            "Meeting",
            "Meets",
            "Organization",
            "Person",
            "Place",
            "Position",
            "Presides",
            "Relation",
            "Removed",
            "Speaks",
            "Visits",
        ),
        "schema",
    ),
}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    """Import the module that holds ``name`` when it is first asked for."""
    if name == "__version__":
        from importlib.metadata import version

        value: Any = version("govner")
    elif name in _HOME:
        value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME, "__version__"})
