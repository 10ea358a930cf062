"""Extraction from one article, from many, and inside spaCy."""

from __future__ import annotations

import itertools
import multiprocessing
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date as Day
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import govner
from govner import Article, Extraction
from govner.extraction import model_path
from govner.gazetteer import PlaceError

TEXT = (
    "全市河道治理工作会议召开\n\n"
    "11月7日上午，市委书记贺云舟主持召开全市河道治理工作会议。\n"
    "  市长梁砚出席会议。"
)
PLACE, DATE = "衡阳市", "2019-11-08"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return govner.load()


def posts(extraction: Extraction) -> set[tuple[str, str]]:
    return {
        (r.person.text, r.position.text)
        for r in extraction.relations
        if isinstance(r, govner.HoldsPosition)
    }


# -- importing -------------------------------------------------------------


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def test_importing_govner_and_extracting_by_rules_imports_no_spacy() -> None:
    assert (
        run_python(
            "import sys, govner; from govner.extraction import default_extractor;"
            "default_extractor('rules')(govner.Article('市长梁砚')); print('spacy' in sys.modules)"
        )
        == "False"
    )


def test_spacy_finds_govner_without_an_import() -> None:
    assert run_python(
        f"import spacy; doc = spacy.load('govner')({TEXT!r}); print(len(doc._.govner.persons))"
    ) == str(len(govner.extract(TEXT).persons))


def test_every_exported_name_is_there() -> None:
    for name in govner.__all__:
        assert getattr(govner, name) is not None
    assert set(govner.__all__) <= set(dir(govner))
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = govner.nonsense


# -- one article -----------------------------------------------------------


def test_extract_says_who_holds_which_post_and_keeps_the_text() -> None:
    found = govner.extract(TEXT, place=PLACE, date=DATE)
    assert posts(found) == {("贺云舟", "市委书记"), ("梁砚", "市长")}
    assert found.text == TEXT
    assert all(TEXT[e.start : e.end] == e.text for e in found.entities)
    assert (found.article.place, found.article.date) == ("衡阳市", "2019-11-08")


def test_an_argument_comes_before_what_the_article_says() -> None:
    article = Article(TEXT, place="武穴市", date="2020-01-02")
    assert govner.extract(article).article == article
    found = govner.extract(article, place="衡阳市").article
    assert (found.place, found.date) == ("衡阳市", "2020-01-02")


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("衡阳市", "衡阳市"),
        ("湖南省衡阳市", "衡阳市"),
        ("430400", "衡阳市"),
        ("320106", "江苏省南京市鼓楼区"),
        ("中国", "中国"),
    ],
)
def test_a_place_in_any_form_is_named_one_way(place: str, name: str) -> None:
    found = govner.extract(TEXT, place=place)
    assert found.article.place == name
    assert Extraction.from_dict(found.to_dict()) == found


def test_a_day_may_be_a_date_object() -> None:
    assert govner.extract(TEXT, date=Day(2019, 11, 8)).article.date == "2019-11-08"


@pytest.mark.parametrize("date", ["2019-13-01", "20191108", "2019-1-8", "2019年11月8日", ""])
def test_a_date_that_is_not_iso_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match=r"not a day in ISO form such as '2019-11-08'"):
        govner.extract(TEXT, date=date)
    with pytest.raises(ValueError, match="ISO"):
        govner.extract(Article(TEXT, date=date))


def test_an_unknown_place_is_refused_with_suggestions() -> None:
    with pytest.raises(PlaceError, match="衡阳市"):
        govner.extract(TEXT, place="衡杨市")


def test_namesakes_are_settled_by_the_text_or_left_open() -> None:
    text = "区委书记王立衡到南京市参加会议。"
    found = govner.extract(text, place="鼓楼区")
    assert [r.adcode for r in found.relations if isinstance(r, govner.HoldsPosition)] == ["320106"]
    open_ = govner.extract(TEXT, place="鼓楼区")
    assert open_.to_dict()["article"]["place"] == {"name": "鼓楼区", "adcode": None}
    assert Extraction.from_dict(open_.to_dict()) == open_


@pytest.mark.parametrize("text", [None, b"x", 7, ["x"], Path("x")])
def test_what_is_no_text_is_refused_with_the_remedy(text: Any) -> None:
    with pytest.raises(TypeError, match=r"govner\.read\(\) reads files"):
        govner.extract(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ud83d", "a\x00b"])
def test_text_without_content_gives_an_empty_extraction(text: str) -> None:
    found = govner.extract(text)
    assert (found.text, found.entities, found.relations) == (text, (), ())


def test_extract_needs_a_pipeline_that_has_govner() -> None:
    with pytest.raises(TypeError, match=r"expected a pipeline from govner\.load"):
        govner.extract(TEXT, nlp="rules")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"nlp\.add_pipe\('govner'\)"):
        govner.extract(TEXT, nlp=spacy.blank("zh"))
    with pytest.raises(ValueError, match="no active component"):
        govner.extract(TEXT, nlp=govner.load(disable="govner"))


# -- many articles ---------------------------------------------------------


def numbered(count: int) -> list[str]:
    return [f"第{i}篇\n{TEXT}" for i in range(count)]


@pytest.mark.parametrize("n_process", [1, 2])
def test_many_are_the_same_as_one_by_one_and_in_order(n_process: int) -> None:
    texts = numbered(150)
    found = list(govner.extract_many(texts, n_process=n_process, place=PLACE, date=DATE))
    assert found == [govner.extract(text, place=PLACE, date=DATE) for text in texts]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_many_under_every_start_method(method: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, govner\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({method!r})\n"
        f"    texts = [str(i) + {TEXT!r} for i in range(130)]\n"
        "    nlp = govner.load('rules', lexicon=[('河道治理局', 'organ')])\n"
        "    found = list(govner.extract_many(texts, nlp=nlp, n_process=2))\n"
        "    print(found == [govner.extract(text, nlp=nlp) for text in texts])\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", script], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("True", "")


@pytest.mark.parametrize("n_process", [1, 2])
def test_an_article_of_the_batch_keeps_its_own_place_and_date(n_process: int) -> None:
    articles: list[str | Article] = [
        Article(TEXT),
        TEXT,
        Article(TEXT, place="武穴市", date="2020-01-02"),
    ]
    found = govner.extract_many(articles, n_process=n_process, place=PLACE, date=DATE)
    assert [(f.article.place, f.article.date) for f in found] == [
        ("衡阳市", "2019-11-08"),
        ("衡阳市", "2019-11-08"),
        ("武穴市", "2020-01-02"),
    ]


@pytest.mark.parametrize(("n_process", "ahead"), [(1, 1), (2, 500)])
def test_an_endless_source_is_read_only_as_far_as_needed(n_process: int, ahead: int) -> None:
    taken = 0

    def source() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield TEXT

    results = govner.extract_many(source(), n_process=n_process)
    assert taken == 0
    assert len(list(itertools.islice(results, 100))) == 100
    assert taken <= 100 + ahead
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("n_process", [1, 2])
@pytest.mark.parametrize(
    ("bad", "error", "message"),
    [
        (None, TypeError, "text 70: expected a str or an Article, got NoneType"),
        (Article("x", place="衡杨市"), ValueError, "text 70: unknown place '衡杨市'"),
        (Article("x", date="2019"), ValueError, "text 70: date '2019' is not a day"),
    ],
)
def test_a_bad_item_is_named_by_its_index_after_all_before_it(
    n_process: int, bad: Any, error: type[Exception], message: str
) -> None:
    results = govner.extract_many([*numbered(70), bad, TEXT], n_process=n_process)
    assert len(list(itertools.islice(results, 70))) == 70
    with pytest.raises(error, match=message):
        next(results)


@pytest.mark.parametrize("n_process", [1, 2])
def test_an_error_of_the_source_itself_comes_through(n_process: int) -> None:
    def source() -> Iterator[str]:
        yield TEXT
        raise OSError("the disk is gone")

    results = govner.extract_many(source(), n_process=n_process)
    next(results)
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


@pytest.mark.parametrize("texts", [TEXT, TEXT.encode(), Article(TEXT)])
def test_one_text_is_not_many(texts: Any) -> None:
    with pytest.raises(TypeError, match="put it in a list"):
        govner.extract_many(texts)


@pytest.mark.parametrize("n_process", [0, -1, 1.5, None])
def test_the_number_of_processes_is_checked(n_process: Any) -> None:
    with pytest.raises(ValueError, match="n_process is a number of processes"):
        govner.extract_many([TEXT], n_process=n_process)


def test_arguments_of_a_batch_are_checked_before_any_work() -> None:
    with pytest.raises(PlaceError, match=r"^unknown place"):
        govner.extract_many([TEXT], place="衡杨市")
    with pytest.raises(ValueError, match=r"^date"):
        govner.extract_many([TEXT], date="gestern")


def test_progress_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(list(govner.extract_many([TEXT] * 3, progress=True))) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "3/3" in err


# -- spaCy -----------------------------------------------------------------


def test_load_knows_two_pipelines(nlp: Language) -> None:
    assert nlp.pipe_names[-1] == "govner"
    assert govner.load("rules").pipe_names == ["govner"]
    with pytest.raises(ValueError, match=r"'small': choose 'full' .* or 'rules'"):
        govner.load("small")


def test_the_doc_holds_the_same_extraction(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc._.govner == govner.extract(TEXT)
    assert [(s.start_char, s.end_char, s.label_, s.text) for s in doc.spans["govner"]] == [
        (e.start, e.end, e.label, e.text) for e in doc._.govner.entities
    ]


def test_ents_are_the_outermost_entities(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert {("市委书记", "POSITION"), ("贺云舟", "PERSON")} <= {
        (e.text, e.label_) for e in doc.ents
    }
    assert "ORG" in {s.label_ for s in doc.spans["govner"]}
    assert "ORG" not in {e.label_ for e in doc.ents}  # 市委 is part of 市委书记


def test_ids_of_spans_are_those_of_the_wire_format(nlp: Language) -> None:
    doc = nlp(TEXT)
    wire = doc._.govner.to_dict()["entities"]
    assert [(s.id_, s.text) for s in doc.spans["govner"]] == [(e["id"], e["text"]) for e in wire]


def test_a_doc_that_has_not_been_through_the_pipeline_has_no_extraction(nlp: Language) -> None:
    assert nlp.make_doc(TEXT)._.govner is None


@pytest.mark.parametrize(
    "text", ["", " ", "  \n\n 王 某\u3000\t主持 \r\n", "a b  c", "\u200b\x85😀é\x00", "市 " * 50]
)
def test_the_doc_has_a_token_for_each_character(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text)
    assert doc.text == text
    assert [t.text for t in doc] == list(text)


def test_half_a_surrogate_pair_is_refused_with_the_remedy(nlp: Language) -> None:
    with pytest.raises(ValueError, match=r"at character 2.*replace it first"):
        nlp("市长\ud83d")


def test_a_long_document_is_no_trouble(nlp: Language) -> None:
    start = time.perf_counter()
    doc = nlp.make_doc("市委 " * 500_000)
    assert len(doc) == 1_500_000
    assert time.perf_counter() - start < 30  # spaCy's own takes minutes


def assert_same(doc: Doc, text: str = TEXT) -> None:
    assert doc._.govner == govner.extract(text)
    assert [e.text for e in doc.ents] == [e.text for e in govner.load()(text).ents]


def test_results_survive_worker_processes(nlp: Language) -> None:
    texts = numbered(20)
    for doc, text in zip(nlp.pipe(texts, n_process=2, batch_size=5), texts, strict=True):
        assert_same(doc, text)


def test_results_survive_bytes_docbin_and_pickle(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert_same(Doc(nlp.vocab).from_bytes(doc.to_bytes()))
    assert_same(pickle.loads(pickle.dumps(doc)))
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    assert_same(next(DocBin(store_user_data=True).from_bytes(stored).get_docs(nlp.vocab)))


def test_the_pipeline_can_be_pickled_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    assert_same(pickle.loads(pickle.dumps(nlp))(TEXT))
    nlp.to_disk(tmp_path / "pipeline")
    assert_same(spacy.load(tmp_path / "pipeline")(TEXT))


def test_running_a_doc_twice_changes_nothing(nlp: Language) -> None:
    assert_same(nlp(nlp(TEXT)))


def test_the_arguments_of_spacy_load_are_obeyed() -> None:
    vocab = spacy.blank("zh").vocab
    assert govner.load(vocab=vocab).vocab is vocab
    assert "govner" in spacy.load("govner", disable="govner").disabled
    assert "govner" not in spacy.load("govner", exclude=["govner"]).component_names
    assert spacy.load("govner", config={"nlp": {"batch_size": 7}}).batch_size == 7
    assert spacy.load("govner", config={"nlp.batch_size": 7}).batch_size == 7


ROWS = [("云川河道治理办", "organ", "云川市河道治理办公室")]


def lexicons(folder: Path) -> Iterator[Any]:
    path = folder / "own.tsv"
    path.write_text("".join("\t".join(row) + "\n" for row in ROWS), encoding="utf-8")
    yield from (path, str(path), ROWS, govner.Lexicon.from_tsv(path))


def test_a_lexicon_in_any_form_is_used_and_saved(tmp_path: Path) -> None:
    text = "会议在云川河道治理办召开。"
    for number, lexicon in enumerate(lexicons(tmp_path)):
        own = govner.load("rules", lexicon=lexicon)
        own.to_disk(tmp_path / str(number))
        for pipeline in (own, spacy.load(tmp_path / str(number))):
            assert "云川河道治理办" in {o.text for o in pipeline(text)._.govner.organizations}
        assert govner.extract(text, nlp=own) == own(text)._.govner


def test_a_bad_lexicon_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown class 'nonsense'"):
        govner.load(lexicon=[("市委", "nonsense")])


# -- with other people's components ----------------------------------------


@Language.component("test_names")
def names(doc: Doc) -> Doc:
    """Takes 方栖 for a person and 河道 for a river."""
    for word, label in (("方栖", "PERSON"), ("河道", "RIVER"), ("召开", "EVENT")):
        start = doc.text.find(word)
        if start >= 0:
            doc.ents = [*doc.ents, Span(doc, start, start + len(word), label)]
    return doc


def test_extract_through_a_pipeline_with_other_components_is_that_of_its_doc() -> None:
    other = govner.load("rules")
    other.add_pipe("test_names", before="govner")
    found = govner.extract(TEXT, nlp=other, place=PLACE, date=DATE)
    assert posts(found) == {("贺云舟", "市委书记"), ("梁砚", "市长")}
    assert (found.article.place, found.article.date) == ("衡阳市", "2019-11-08")
    assert found == next(iter(govner.extract_many([TEXT], nlp=other, place=PLACE, date=DATE)))
    assert govner.extract(TEXT, nlp=other) == other(TEXT)._.govner


def test_earlier_entities_stay_where_they_do_not_overlap() -> None:
    other = govner.load("rules")
    other.add_pipe("test_names", before="govner")
    labels = {(e.text, e.label_) for e in other(TEXT).ents}
    assert ("召开", "EVENT") in labels
    assert ("河道", "RIVER") not in labels  # it lies in the name of the meeting
    assert ("贺云舟", "PERSON") in labels


def test_govner_works_behind_another_tokenizer() -> None:
    other = spacy.blank("zh")
    other.add_pipe("govner")
    doc = other(TEXT)
    assert doc._.govner == govner.extract(TEXT, nlp=govner.load("rules"))
    assert "贺云舟" in {e.text for e in doc.ents}


# -- the statistical tier --------------------------------------------------


@pytest.fixture
def with_model(tmp_path: Path) -> Language:
    """The rules behind a model that knows one name, 泽仁措姆."""
    model = govner.load("rules")
    model.remove_pipe("govner")
    ruler: Any = model.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": [{"ORTH": c} for c in "泽仁措姆"]}])
    model.to_disk(tmp_path / "model")
    nlp = govner.load("rules")
    nlp.add_pipe("govner_ner", before="govner", config={"path": str(tmp_path / "model")})
    return nlp


def test_names_of_the_model_reach_the_rules_in_long_texts_too(with_model: Language) -> None:
    text = (TEXT + "\n") * 200 + "会上，泽仁措姆发言。"
    found = govner.extract(text, nlp=with_model)
    start = text.index("泽仁措姆")
    assert (start, start + 4) in {(p.start, p.end) for p in found.persons}
    doc = with_model(text)
    assert doc._.govner == found
    assert [s.text for s in doc.spans["govner_ner"]] == ["泽仁措姆"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("会后，泽仁措姆发言。", ["泽仁措姆"]),
        ("会后，来到泽仁措姆。", []),
        ("会后，泽仁措姆集团发展。泽仁措姆壮大。", []),
        ("会后，泽仁措姆镇发展。泽仁措姆壮大。", []),
    ],
)
def test_places_and_companies_of_the_model_are_no_persons(
    with_model: Language, text: str, persons: list[str]
) -> None:
    found = govner.extract(text, nlp=with_model)
    assert [e.text for e in found.entities if e.label == "PERSON"] == persons


def test_the_model_takes_half_an_emoji(with_model: Language) -> None:
    found = govner.extract("\ud83d\ud83d会上，泽仁措姆发言。", nlp=with_model)
    assert "泽仁措姆" in {p.text for p in found.persons}


def test_the_model_works_in_worker_processes(with_model: Language) -> None:
    texts = [f"{i}：会上，泽仁措姆发言。" for i in range(70)]
    want = [govner.extract(text, nlp=with_model) for text in texts]
    assert list(govner.extract_many(texts, nlp=with_model, n_process=2)) == want
    docs = with_model.pipe(texts, n_process=2, batch_size=10)
    assert [doc._.govner for doc in docs] == want


@pytest.mark.skipif(model_path() is not None, reason="a model is bundled")
def test_without_a_bundled_model_the_tier_asks_for_one() -> None:
    with pytest.raises(ValueError, match="give the folder of one as 'path'"):
        govner.load("rules").add_pipe("govner_ner")
