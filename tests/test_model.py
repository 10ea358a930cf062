"""The bundled model of the statistical tier, and which of its names are believed."""

from __future__ import annotations

import json

import numpy as np
import pytest

import govner
from govner.engine import default_engine
from govner.extraction import model_path
from govner.names import Proposal
from govner.proposals import supported
from govner.tagger import NameTagger
from govner.tags import Decoder, to_tags

bundled = pytest.mark.skipif(model_path() is None, reason="no model is bundled")


def _supported(text: str, *proposals: tuple[int, int, float]) -> list[str]:
    outline = default_engine().vocabulary.outline(text)
    found = supported(outline, [Proposal(*p) for p in proposals])
    return [text[p.start : p.end] for p in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("清华大学薛启坤就发展多种类型高校谈了看法。", "薛启坤"),
        ("他问正在浇水的种粮大户于天顺。", "于天顺"),
        ("会上，泽仁措姆发言。", "泽仁措姆"),
    ],
)
def test_a_name_that_the_model_is_sure_of_is_believed(text: str, name: str) -> None:
    start = text.index(name)
    assert _supported(text, (start, start + len(name), 0.9)) == [name]
    assert _supported(text, (start, start + len(name), 0.4)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("姚安地震已致3人死亡。", "姚安"),
        ("震中位于姚安县。", "姚安"),
        ("高举邓小平理论伟大旗帜。", "邓小平"),
        ("深入贯彻习近平强军思想。", "习近平"),
        ("台风“蒲公英”登陆。", "蒲公英"),
        ("富阳人吴某驾驶一辆货车。", "吴某"),
        ("他来自洪格尔苏木。", "洪格尔苏木"),
        ("石家庄市政府", "市政府"),
        ("王说", "王"),
    ],
)
def test_places_terms_and_words_are_not_believed(text: str, name: str) -> None:
    start = text.index(name)
    assert _supported(text, (start, start + len(name), 0.9)) == []


def test_a_name_found_again_needs_less_certainty() -> None:
    text = "施琅琅等18人为副会长。"
    assert _supported(text, (0, 3, 0.6)) == []
    again = (len(text), len(text) + 3, 0.6)
    assert _supported(text * 2, (0, 3, 0.6), again) == ["施琅琅", "施琅琅"]


# -- tags ------------------------------------------------------------------


def test_tags_and_spans_are_two_forms_of_one_thing() -> None:
    spans = [(0, 1, "PERSON"), (2, 4, "PLACE"), (4, 9, "PERSON")]
    tags = to_tags(11, spans, unsure=[(9, 10)])
    assert tags == [
        *("S-PERSON", "O", "B-PLACE", "E-PLACE"),
        *("B-PERSON", "I-PERSON", "I-PERSON", "I-PERSON", "E-PERSON", "", "O"),
    ]
    names = sorted({tag for tag in tags if tag} | {"S-PLACE", "I-PLACE"})
    decoder = Decoder(names)
    scores = np.full((11, len(names)), -5.0, np.float32)
    for row, tag in enumerate(tags):
        scores[row, names.index(tag or "O")] = 5.0
    assert [tuple(s)[:3] for s in decoder.spans(scores)] == spans
    assert all(0.99 < s.score <= 1 for s in decoder.spans(scores))


def test_broken_tags_are_mended_by_the_likeliest_whole_spans() -> None:
    names = ["O", "B-PERSON", "I-PERSON", "E-PERSON", "S-PERSON"]
    scores = np.array(
        [[0, 4, 0, 0, 0], [3, 0, 0, 2.5, 0], [3, 0, 0, 0, 0]], np.float32
    )  # B O O: no span ends, so B E O
    assert [tuple(s)[:3] for s in Decoder(names).spans(scores)] == [(0, 2, "PERSON")]
    assert Decoder(names).spans(scores[:0]) == []


# -- the bundled model -----------------------------------------------------


@bundled
def test_the_model_finds_names_that_no_title_introduces() -> None:
    text = "清华大学薛启坤就发展多种类型高校、推动学科交叉谈了看法。"
    rules, full = govner.load("rules"), govner.load()
    assert "薛启坤" not in {p.text for p in govner.extract(text, nlp=rules).persons}
    found = [p for p in govner.extract(text, nlp=full).persons if p.text == "薛启坤"]
    assert [p.rule for p in found] == ["model"]


@bundled
def test_the_model_names_its_sources_and_no_folder_of_whoever_trained_it() -> None:
    path = model_path()
    assert path is not None
    meta = json.loads((path / "meta.json").read_text(encoding="utf-8"))
    assert all(source["name"] and source["license"] for source in meta["sources"])
    assert "train = null" in (path / "config.cfg").read_text(encoding="utf-8")
    assert sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) < 6_000_000


@bundled
def test_the_model_takes_texts_of_any_shape() -> None:
    tagger = NameTagger(str(model_path()))
    assert tagger.persons("") == []
    assert tagger.persons("\n\n 。\ud83d") == []
    assert tagger.persons("市长" * 10_000) == []
