"""The bundled model of the statistical tier, and which of its names are believed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, DocBin

import govner
from govner.engine import default_engine
from govner.extraction import model_path
from govner.features import feature_rows
from govner.markup import read_gold
from govner.names import Proposal
from govner.openings import Openings, candidates, features_of
from govner.proposals import supported
from govner.tagger import EntityTagger, NameTagger
from govner.tags import Decoder, NameDecoder, to_tags

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT / "corpus" / "dev"

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
        ("学校创办了首届宏志班。", "宏志班"),
        ("院长韦安光（左一）参观。", "左一"),
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


def test_what_may_not_be_in_a_name_leaves_the_names_around_it() -> None:
    names = ["O", "B-PERSON", "I-PERSON", "E-PERSON", "S-PERSON", "B-ORG", "E-ORG"]
    scores = np.full((60, len(names)), -3.0, np.float32)
    for row in range(60):  # twenty names of three characters with nothing between them
        scores[row, 1 + row % 3] = 3.0
    allowed = np.ones(60, np.bool_)
    allowed[30] = False
    found = [s[:2] for s in NameDecoder(names).spans(scores, allowed)]
    assert found[:9] == [(start, start + 3) for start in range(0, 27, 3)]
    assert found[-9:] == [(start, start + 3) for start in range(33, 60, 3)]
    assert not any(start <= 30 < end for start, end in found)


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
    assert all(meta[key] for key in ("commit", "trained", "performance"))
    assert "silver = null" in (path / "config.cfg").read_text(encoding="utf-8")
    assert sum(f.stat().st_size for f in path.rglob("*") if f.is_file()) < 25_000_000


@bundled
def test_the_model_takes_texts_of_any_shape() -> None:
    tagger = NameTagger(str(model_path()))
    assert tagger.persons("") == []
    assert tagger.persons("\n\n 。\ud83d") == []
    assert tagger.persons("市长" * 10_000) == []


@bundled
def test_a_name_of_the_model_tells_how_sure_it_is() -> None:
    text = "清华大学薛启坤就发展多种类型高校、推动学科交叉谈了看法。校长卢永年主持。"
    nlp = govner.load()
    found = govner.extract(text, nlp=nlp)
    scores = {p.text: p.score for p in found.persons}
    assert scores["卢永年"] is None  # a rule's
    assert scores["薛启坤"] is not None and 0.5 < scores["薛启坤"] <= 1
    assert govner.Extraction.from_json(found.to_json()) == found
    assert nlp(text)._.govner == found
    (again,) = DocBin(store_user_data=True, docs=[nlp(text)]).get_docs(nlp.vocab)
    assert again._.govner == found


def _found(tagger: EntityTagger, everywhere: bool = False) -> set[tuple[str, int, int]]:
    """The names in the development articles: file, first character, last character."""
    found = set()
    for path in sorted(DEV.glob("*.gold")):
        outline = default_engine().vocabulary.outline(read_gold(path).text)
        if everywhere:
            spans = [span for _, spans in tagger.everywhere(outline) for span in spans]
        else:
            spans = [(s.start, s.end) for s in tagger.names(outline)]
        found |= {(path.name, start, end) for start, end in spans}
    return found


@bundled
def test_looking_only_where_names_may_be_finds_what_looking_everywhere_finds() -> None:
    tagger: Any = spacy.load(str(model_path())).get_pipe("govner_tagger")
    everywhere, there = _found(tagger, everywhere=True), _found(tagger)
    assert len(everywhere - there) <= 0.05 * len(everywhere)  # rare names, in a hard corpus
    assert len(there - everywhere) <= 0.02 * len(everywhere)


def test_a_surname_that_no_word_hides_may_open_a_name() -> None:
    text = "校长卢永年介绍，学校高度重视巴特尔的建议。"
    rows = feature_rows(text, default_engine().vocabulary.outline(text).letters, 512)
    opens = {text[position] for position in candidates(rows, 512).positions}
    assert {"卢", "巴"} <= opens
    assert not opens & {"校", "，", "。", "的"}  # nor does 高 of 高度
    assert text.index("高") not in candidates(rows, 512).positions


def test_weights_for_another_number_of_pairs_are_refused() -> None:
    with pytest.raises(ValueError, match=rf"10 weights, not {features_of(512) + 1}"):
        Openings(np.zeros(10, np.float32), 512)


@bundled
def test_where_names_open_is_learnt_from_the_network_and_kept_with_it() -> None:
    tagger: Any = spacy.load(str(model_path())).get_pipe("govner_tagger")
    everywhere, before = _found(tagger, everywhere=True), _found(tagger)
    nowhere = np.zeros(features_of(tagger.pairs) + 1, np.float32)
    nowhere[-1] = -1
    saved = tagger.to_bytes()
    tagger.look_only(nowhere)
    assert _found(tagger) == set()
    tagger.from_bytes(saved)
    assert _found(tagger) == before
    texts = [read_gold(path).text for path in sorted(DEV.glob("*.gold"))]
    gate: Any = import_module("govner.models.gate")
    tagger.look_only(gate.fit(tagger, texts, seed=1))
    assert len(everywhere - _found(tagger)) <= 0.04 * len(everywhere)


@bundled
def test_the_tagger_refuses_tokens_that_are_no_characters() -> None:
    tagger: Any = spacy.load(str(model_path())).get_pipe("govner_tagger")
    doc = Doc(tagger.vocab, words=["清华大学", "薛启坤"], spaces=[False, False])
    with pytest.raises(ValueError, match=r"govner\.CharTokenizer\.v1"):
        tagger(doc)


@bundled
def test_the_model_learns_from_articles_of_ones_own(tmp_path: Path) -> None:
    golds = tmp_path / "gold"
    golds.mkdir()
    for path in sorted(DEV.glob("*.gold"))[:3]:
        shutil.copy(path, golds)
    command = [sys.executable, ROOT / "models" / "train.py", "--work", tmp_path / "work", "tune"]
    options = ["--gold", golds, "--steps", "4", "--out", tmp_path / "mine"]
    subprocess.run([*map(str, command), *map(str, options)], check=True, capture_output=True)
    nlp = govner.load("rules")
    nlp.add_pipe("govner_ner", before="govner", config={"path": str(tmp_path / "mine")})
    text = "清华大学薛启坤就发展多种类型高校、推动学科交叉谈了看法。"
    assert "薛启坤" in {p.text for p in govner.extract(text, nlp=nlp).persons}


def test_titles_join_a_pipeline_of_ones_own() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("govner_titles")
    doc = nlp("市委书记卢永年主持召开全市安全生产工作会议。")
    assert {(e.text, e.label_) for e in doc.ents} >= {
        ("市委书记", "POSITION"),
        ("卢永年", "PERSON"),
    }
    assert [r.type for r in doc._.govner.relations] == ["HOLDS", "PRESIDES"]
