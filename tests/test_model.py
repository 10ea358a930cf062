"""The bundled model of the statistical tier, and which of its names are believed."""

from __future__ import annotations

import json

import pytest

import govner
from govner.extraction import model_path
from govner.pipeline import ModelTagger, credible

bundled = pytest.mark.skipif(model_path() is None, reason="no model is bundled")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("清华大学薛启坤就发展多种类型高校谈了看法。", "薛启坤"),
        ("他问正在浇水的种粮大户于天顺。", "于天顺"),
        ("会上，泽仁措姆发言。", "泽仁措姆"),
    ],
)
def test_a_name_that_sounds_like_one_is_believed(text: str, name: str) -> None:
    start = text.index(name)
    assert credible(text, [(start, start + len(name))]) == [(start, start + len(name))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("姚安地震已致3人死亡。", "姚安"),
        ("震中位于姚安县。", "姚安"),
        ("高举邓小平理论伟大旗帜。", "邓小平"),
        ("深入贯彻习近平强军思想。", "习近平"),
        ("台风“蒲公英”登陆。", "蒲公英"),
        ("富阳人吴某驾驶一辆货车。", "吴某"),
        ("从程东华公司来到甘肃。", "程东华"),
        ("他来自洪格尔苏木。", "洪格尔苏木"),
        ("石家庄市政府", "市政府"),
        ("王说", "王"),
    ],
)
def test_places_terms_and_words_are_not_believed(text: str, name: str) -> None:
    start = text.index(name)
    assert credible(text, [(start, start + len(name))]) == []


def test_a_rare_name_is_believed_when_the_model_finds_it_again() -> None:
    text = "施琅琅等18人为副会长。"
    assert credible(text, [(0, 3)]) == []
    assert credible(text * 2, [(0, 3), (len(text), len(text) + 3)]) != []


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
    tagger = ModelTagger(str(model_path()))
    assert tagger.persons("") == []
    assert tagger.persons("\n\n 。\ud83d") == []
    assert tagger.persons("市长" * 10_000) == []
