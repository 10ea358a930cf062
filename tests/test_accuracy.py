"""The rules alone against annotated articles: no measure may fall below its floor.

F1 in percent. Floors only ever go up: where the rules have become better,
raise the floor to what holds now less 1.5 points.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from govner.article import Article
from govner.extraction import default_extractor, published
from govner.markup import Gold, read_gold
from govner.schema import Extraction
from govner.score import Count, report, score

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {
    "dev": ROOT / "corpus" / "dev",
    "test": ROOT / "corpus" / "test",
    "shared": ROOT.parent / "shared" / "gold",
}

# Only ever up on the same articles; set anew when corpus/dev and corpus/test grew to 57 each.
FLOORS = {
    #                 dev, test, shared
    "DATE": (97.3, 97.7, 98.5),
    "MEETING": (94.7, 92.4, 98.5),
    "ORG": (92.8, 92.6, 97.4),
    "PERSON": (95.5, 91.5, 98.0),
    "PLACE": (91.2, 84.1, 94.1),
    "POSITION": (95.4, 93.4, 97.3),
    "HOLDS": (94.2, 90.4, 97.6),
    "HOLDS+status": (93.5, 89.5, 96.5),
    "HOLDS+org": (90.6, 88.5, 95.7),
    "HOLDS+place": (94.7, 91.5, 97.8),
    "PRESIDES": (94.1, 94.1, 98.5),
    "ATTENDS": (94.3, 94.4, 98.5),
    "SPEAKS": (91.0, 90.4, 98.5),
    "APPOINTED": (93.0, 80.7, None),
    "REMOVED": (97.3, 85.7, None),
    "BYLINE": (96.3, 94.9, 98.5),
}


@cache
def _counts(folder: str) -> dict[str, Count]:
    golds = [read_gold(path) for path in sorted(FOLDERS[folder].glob("*.gold"))]
    if not golds:
        pytest.skip(f"no annotated articles in {FOLDERS[folder]}")
    counts = score((gold, _predict(gold)) for gold in golds)
    print(f"\n{folder}: {len(golds)} articles\n{report(counts)}")
    return counts


def _predict(gold: Gold) -> Extraction:
    article = published(Article(gold.text), gold.context("place"), gold.context("date"))
    return default_extractor("rules")(article)


@pytest.mark.parametrize(
    ("folder", "measure", "floor"),
    [
        (folder, measure, floor)
        for measure, floors in FLOORS.items()
        for folder, floor in zip(FOLDERS, floors, strict=True)
        if floor is not None
    ],
)
def test_floor(folder: str, measure: str, floor: float) -> None:
    count = _counts(folder)[measure]
    assert count.gold > 0
    assert 100 * count.f1 >= floor, (
        f"{folder} {measure}: F1 {100 * count.f1:.1f} is below {floor}; "
        f"precision {100 * count.precision:.1f}, recall {100 * count.recall:.1f}"
    )


@pytest.mark.parametrize("folder", ["dev", "test"])
def test_the_corpus_is_there(folder: str) -> None:
    assert len(list(FOLDERS[folder].glob("*.gold"))) >= 33
