"""Text with characters lost, added and swapped, as scanning leaves it: read to its end."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from govner.article import Article
from govner.codec import from_dict
from govner.engine import default_engine
from govner.markup import read_gold

_ARTICLES = sorted((Path(__file__).parents[1] / "corpus" / "dev").glob("*.gold"))
_INSERTED = "，。、（）“”《》：；\n 　0123456789年月日第届市县区委长兼及和与等"


def _mangled(text: str, draw: random.Random) -> str:
    characters = list(text)
    for _ in range(len(characters) // 12):
        at, other = draw.randrange(len(characters)), draw.randrange(len(characters))
        match draw.randrange(3):
            case 0:
                del characters[at]
            case 1:
                characters.insert(at, draw.choice(_INSERTED))
            case _:
                other %= len(characters)
                characters[at], characters[other] = characters[other], characters[at]
    return "".join(characters)


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.stem)
def test_every_mangled_article_gives_a_whole_extraction(path: Path) -> None:
    draw = random.Random(path.stem)
    text = read_gold(path).text
    for _ in range(12):
        mangled = _mangled(text, draw)
        found = default_engine().extract(Article(mangled, place="衡阳市", date="2019-11-08"))
        assert all(mangled[e.start : e.end] == e.text for e in found.entities)
        assert from_dict(found.to_dict()) == found
