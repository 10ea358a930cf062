"""The wire format govner/1, written and read back."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest

from building import build
from govner.article import Article
from govner.codec import from_dict, from_json, to_dict, to_json
from govner.schema import Extraction

FULL = build(
    "{全市河道治理推进会|MEETING}\n"
    "本报通讯员 {方栖|PERSON}\n"
    "{11月7日|DATE}，{{市委|ORG}副书记|POSITION}{贺云舟|PERSON}在{青岚湖|PLACE}主持会议，"
    "会见{许南亭|PERSON}，{副局长|POSITION}{梁砚|PERSON}被免职，{局长|POSITION}由其接任。",
    ("BYLINE", "方栖", "", {"role": "通讯员"}),
    (
        "HOLDS",
        "贺云舟",
        "市委副书记",
        {"org": "中国共产党衡阳市委员会", "place": "衡阳市", "adcode": "430400", "basis": "caller"},
    ),
    ("PRESIDES", "贺云舟", "全市河道治理推进会"),
    ("ATTENDS", "许南亭", "全市河道治理推进会"),
    ("SPEAKS", "贺云舟", "全市河道治理推进会"),
    ("MEETS", "贺云舟", "许南亭"),
    ("VISITS", "贺云舟", "青岚湖"),
    ("REMOVED", "梁砚", "副局长", {"by": "市人大常委会", "date": "2019-11-07", "mode": "免去"}),
    ("APPOINTED", "梁砚", "局长"),
    ("HOLDS", "梁砚", "副局长", {"status": "former"}),
    title="全市河道治理推进会",
    date="2019-11-08",
    place="衡阳市",
    offset=12,
    source="page.txt",
    offset_map=((0, 12), (20, 40)),
)


def wire() -> dict[str, Any]:
    return copy.deepcopy(to_dict(FULL))


def test_every_kind_of_entity_and_relation_comes_back_equal() -> None:
    assert from_dict(to_dict(FULL)) == FULL
    assert from_json(to_json(FULL)) == FULL
    assert Extraction.from_json(FULL.to_json()) == FULL


def test_the_empty_extraction_comes_back_equal() -> None:
    empty = Extraction("", Article(""))
    assert from_json(to_json(empty)) == empty


def test_wire_form_is_that_of_the_format() -> None:
    data = wire()
    assert list(data) == ["schema", "article", "text", "entities", "relations"]
    assert data["schema"] == "govner/1"
    assert data["article"] == {
        "title": "全市河道治理推进会",
        "date": "2019-11-08",
        "place": {"name": "衡阳市", "adcode": "430400"},
        "offset": 12,
        "source": "page.txt",
        "offset_map": [[0, 12], [20, 40]],
    }
    assert [e["id"] for e in data["entities"]] == [f"e{i}" for i in range(1, 12)]
    assert data["entities"][4] == {
        "id": "e5",
        "label": "ORG",
        "start": 25,
        "end": 27,
        "text": "市委",
        "norm": "市委",
        "place": None,
        "adcode": None,
        "basis": None,
        "rule": "hand",
    }
    assert data["relations"][1] == {
        "type": "HOLDS",
        "person": "e6",
        "position": "e4",
        "status": "current",
        "org": "中国共产党衡阳市委员会",
        "place": "衡阳市",
        "adcode": "430400",
        "basis": "caller",
        "rank": None,
        "evidence": [25, 33],
        "rule": "hand",
    }


def test_unknown_publication_is_null_and_an_empty_map_is_left_out() -> None:
    article = to_dict(Extraction("", Article("")))["article"]
    assert article == {"title": "", "date": None, "place": None, "offset": 0, "source": None}


def test_the_same_name_is_another_code_in_another_time() -> None:
    chongqing = [
        to_dict(Extraction("", Article("", place="重庆市", date=date)))["article"]["place"]
        for date in ("1990-01-01", "2019-11-08")
    ]
    assert [place["adcode"] for place in chongqing] == ["510200", "500000"]


def test_only_plain_values_so_that_any_writer_takes_it() -> None:
    assert json.loads(json.dumps(wire())) == wire()


@pytest.mark.parametrize("character", ["\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x1c", '"'])
def test_json_is_one_line_whatever_the_text_holds(character: str) -> None:
    text = f"前{character}后"
    line = to_json(Extraction(text, Article(text)))
    assert line.splitlines() == [line]
    assert from_json(line).text == text


def test_half_an_emoji_can_be_written_to_a_file() -> None:
    text = "图\ud83d"
    line = to_json(Extraction(text, Article(text)))
    line.encode("utf-8")
    assert from_json(line).text == text


def test_chinese_is_written_as_it_is() -> None:
    assert "贺云舟" in to_json(FULL)


def test_keys_of_later_versions_and_of_the_caller_are_ignored() -> None:
    data = wire()
    data["id"] = "D01"
    data["entities"][0]["confidence"] = 0.9
    data["relations"][0]["note"] = "x"
    assert from_dict(data) == FULL


def test_optional_keys_may_be_left_out() -> None:
    data = wire()
    del data["relations"][1]["rank"]
    del data["entities"][3]["kind"]
    del data["article"]["offset_map"]
    assert from_dict(data) == Extraction(
        FULL.text, FULL.article.replace(offset_map=()), FULL.entities, FULL.relations
    )


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("schema",), "govner/2", "schema: expected 'govner/1', got 'govner/2'"),
        (("text",), None, "text: expected a string, got None"),
        (("article",), [], "article: expected an object, got []"),
        (("article", "date"), 2019, "article.date: expected a string or null, got 2019"),
        (("article", "place"), "衡阳市", "article.place: expected an object, got '衡阳市'"),
        (("article", "offset"), True, "article.offset: expected an integer, got True"),
        (("article", "offset_map"), [[1]], "article.offset_map[0]: expected two integers"),
        (("entities",), {}, "entities: expected a list, got {}"),
        (("entities", 3, "start"), "7", "entities[3].start: expected an integer, got '7'"),
        (("entities", 3, "end"), 9999, "entities[3]: 25..9999 is no span of a text of"),
        (("entities", 3, "text"), "市长", "entities[3].text: is '市长', but the text there is"),
        (("entities", 3, "label"), "NAME", "entities[3].label: expected one of PERSON, POSITION"),
        (("entities", 3, "terms"), ["10"], "entities[3].terms[0]: expected an integer, got '10'"),
        (("entities", 3, "id"), "e1", "entities[3].id: 'e1' is taken by an earlier entity"),
        (("relations", 1, "type"), ["HOLDS"], "relations[1].type: expected one of HOLDS"),
        (("relations", 1, "person"), "e99", "relations[1].person: expected the id of a PERSON"),
        (("relations", 1, "person"), "e4", "relations[1].person: expected the id of a PERSON"),
        (("relations", 1, "status"), "held", "relations[1].status: expected one of current"),
        (("relations", 1, "evidence"), [1], "relations[1].evidence: expected two integers"),
        (("relations", 1, "evidence"), [5, 3], "relations[1].evidence: 5..3 is no span"),
        (("relations", 6, "target"), "e1", "the id of a PLACE or ORG or PERSON"),
    ],
)
def test_a_bad_field_is_named(path: tuple[str | int, ...], value: object, message: str) -> None:
    data: Any = wire()
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    with pytest.raises(ValueError, match=re.escape(message)):
        from_dict(data)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("text",), "text: missing"),
        (("entities", 0, "norm"), "entities[0].norm: missing"),
        (("relations", 1, "position"), "relations[1].position: missing"),
        (("article", "place", "name"), "article.place.name: missing"),
    ],
)
def test_a_missing_field_is_named(path: tuple[str | int, ...], name: str) -> None:
    data: Any = wire()
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    del holder[path[-1]]
    with pytest.raises(ValueError, match=re.escape(name)):
        from_dict(data)


def test_what_is_no_json_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        from_json("{")


def test_a_relation_to_an_unlisted_entity_is_refused() -> None:
    stray = Extraction(FULL.text, FULL.article, FULL.entities[:-1], FULL.relations)
    with pytest.raises(ValueError, match="not one of the extraction's entities"):
        to_dict(stray)
