"""Annotated articles, and the scores computed from them."""

from __future__ import annotations

import importlib.util
import json
import random
import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from building import build
from govner.article import Article
from govner.markup import (
    Claim,
    Gold,
    Mark,
    from_extraction,
    mark_text,
    parse,
    parse_text,
    read_gold,
    write,
)
from govner.schema import ENTITY_TYPES, RELATION_TYPES, Entity, Extraction, Relation
from govner.score import MEASURES, Difference, report, same_meeting, score

SHARED = Path(__file__).resolve().parents[2] / "shared"

DOCUMENT = """\
# id: X1
# place: 衡阳市
# date: -

{{市委|ORG}副书记|POSITION}{贺云舟|PERSON}主持
{全市河道治理推进会|MEETING}，{{青岚公司|ORG?}经理|POSITION?}到会。

---
HOLDS\t贺云舟\t市委副书记\tcurrent\t中国共产党衡阳市委员会\t衡阳市
PRESIDES?\t贺云舟\t全市河道治理推进会
# a remark
"""


def test_parse() -> None:
    gold = parse(DOCUMENT)
    assert gold.text == "市委副书记贺云舟主持\n全市河道治理推进会，青岚公司经理到会。\n"
    assert gold.marks == (
        Mark("POSITION", 0, 5),
        Mark("ORG", 0, 2),
        Mark("PERSON", 5, 8),
        Mark("MEETING", 11, 20),
        Mark("POSITION", 21, 27, optional=True),
        Mark("ORG", 21, 25, optional=True),
    )
    assert gold.claims == (
        Claim("HOLDS", ("贺云舟", "市委副书记", "current", "中国共产党衡阳市委员会", "衡阳市")),
        Claim("PRESIDES", ("贺云舟", "全市河道治理推进会"), optional=True),
    )
    assert (gold.context("place"), gold.context("date"), gold.context("x")) == (
        "衡阳市",
        None,
        None,
    )


def test_write_is_the_inverse_of_parse() -> None:
    gold = parse(DOCUMENT)
    assert parse(write(gold)) == gold
    assert write(gold) == DOCUMENT.replace("# a remark\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "没有标注",
        "a|b",
        "x}y",
        "{a|PERSON}",
        "{{a|ORG}b|POSITION}",
        "{a|b|PERSON}",
        "\n {王 某|PERSON}\r",
    ],
)
def test_text_comes_back_character_for_character(text: str) -> None:
    assert mark_text(*parse_text(text)) == text


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (DOCUMENT.replace("|PERSON}", "|NAME}"), "unknown label 'NAME' on '贺云舟'"),
        (DOCUMENT.replace("PRESIDES?", "CHAIRS"), "unknown relation 'CHAIRS'"),
        (DOCUMENT.replace("\tcurrent", ""), "HOLDS has 5 fields, this line 4"),
        (DOCUMENT.replace("{全市", "{{全市"), "a brace is not closed"),
        (DOCUMENT.replace("\n---\n", "\n--\n"), "no line '---'"),
        (DOCUMENT.partition("\n\n")[2], "no header"),
    ],
)
def test_a_malformed_file_says_what_is_wrong(document: str, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        parse(document)


def test_read_gold_names_the_file_and_takes_its_name_for_an_id(tmp_path: Path) -> None:
    path = tmp_path / "A7.gold"
    path.write_text("# place: -\n\n{甲|PERSON}\n---\n", encoding="utf-8")
    assert read_gold(path).header["id"] == "A7"
    path.write_text("# place: -\n\n{甲|P}\n---\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"A7\.gold: unknown label"):
        read_gold(path)


@pytest.mark.parametrize(
    ("text", "marks"),
    [("abcd", [Mark("ORG", 0, 3), Mark("ORG", 2, 4)]), ("a{b", []), ("a|X}b", [Mark("ORG", 0, 5)])],
)
def test_what_the_markup_cannot_say_is_refused(text: str, marks: list[Mark]) -> None:
    with pytest.raises(ValueError):
        mark_text(text, marks)


def test_an_extraction_becomes_a_draft_that_scores_full_marks_against_itself() -> None:
    extraction = build(
        "{{市委|ORG}书记|POSITION}{贺 云|PERSON}主持{推进会|MEETING}，{记者|ORG}{方栖|PERSON}",
        ("HOLDS", "贺 云", "市委书记", {"org": "中国共产党衡阳市委员会", "place": "衡阳市"}),
        ("PRESIDES", "贺 云", "推进会"),
        ("BYLINE", "方栖"),
    )
    gold = from_extraction(extraction)
    assert parse(write(gold)) == gold
    assert gold.claims[0].fields[0] == "贺云"
    for measure, count in score([(gold, extraction)]).items():
        assert count.f1 == (1.0 if count.gold else 0.0), measure


# -- scores ----------------------------------------------------------------

GOLD = Gold(
    *parse_text(
        "{{市委|ORG}书记|POSITION}{贺云舟|PERSON}出席{{市委|ORG}全会|MEETING}，{梁砚|PERSON?}{许南亭|PERSON}说"
    ),
    (
        Claim("HOLDS", ("贺云舟", "市委书记", "current", "中国共产党湖南省衡阳市委员会", "?")),
        Claim("ATTENDS", ("贺云舟", "市委全会")),
        Claim("SPEAKS", ("许南亭", "市委全会"), optional=True),
    ),
    {"id": "G"},
)


def scored(marked: str, *claims: tuple[Any, ...]) -> dict[str, tuple[int, int, int]]:
    counts = score([(GOLD, build(marked, *claims))])
    return {m: (c.right, c.spurious, c.missed) for m, c in counts.items()}


def test_nothing_predicted_is_all_missed() -> None:
    counts = scored(GOLD.text)
    assert counts["PERSON"] == (0, 0, 2)
    assert counts["HOLDS"] == counts["HOLDS+org"] == counts["ATTENDS"] == (0, 0, 1)
    assert counts["HOLDS+place"] == (0, 0, 0)


def test_arguable_things_count_neither_way() -> None:
    counts = scored(
        "市委书记贺云舟出席{{市委|ORG}全会|MEETING}，{梁砚|PERSON}{许南亭|PERSON}说",
        ("SPEAKS", "许南亭", "市委全会"),
    )
    assert counts["PERSON"] == (1, 0, 1)  # 梁砚 is optional
    assert counts["ORG"] == (0, 0, 1)  # the organ in the meeting's name does not count
    assert counts["SPEAKS"] == (0, 0, 0)


def test_a_province_spelled_out_is_no_difference_and_an_unstated_place_is_not_judged() -> None:
    counts = scored(
        "{市委书记|POSITION}{贺云舟|PERSON}出席市委{全会|MEETING}，梁砚许南亭说",
        (
            "HOLDS",
            "贺云舟",
            "市委书记",
            {"status": "former", "org": "中国共产党衡阳市委员会", "place": "衡阳市"},
        ),
        ("ATTENDS", "贺云舟", "全会"),
    )
    assert counts["HOLDS"] == counts["HOLDS+org"] == (1, 0, 0)
    assert counts["HOLDS+status"] == (0, 1, 1)
    assert counts["HOLDS+place"] == (0, 0, 0)
    assert counts["ATTENDS"] == (1, 0, 0)  # 全会 is a short form
    assert counts["MEETING"] == (0, 1, 1)  # but not the span


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("晋衔仪式", "晋升军衔警衔仪式", True),
        ("推进会", "全市河道治理推进会", True),
        ("推进会", "全市河道治理现场会", False),
        ("第二次全体会议", "第三次全体会议", False),
        ("二次会议", "第二次会议", False),
        ("全体会议", "第三次全体会议", True),
    ],
)
def test_short_forms_of_meetings(one: str, other: str, same: bool) -> None:
    assert same_meeting(one, other) is same_meeting(other, one) is same


def test_differences_are_reported_with_their_surroundings() -> None:
    found: list[Difference] = []
    score([(GOLD, build(GOLD.text.replace("贺云舟", "{贺云|PERSON}舟")))], found.append)
    persons = [d for d in found if d.measure == "PERSON"]
    assert [(d.article, d.kind, d.item) for d in persons] == [
        ("G", "spurious", "贺云"),
        ("G", "missed", "贺云舟"),
        ("G", "missed", "许南亭"),
    ]
    assert "市委书记贺云舟出席" in str(persons[0])


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="G: the prediction is of another text"):
        score([(GOLD, build("别的文章"))])


def test_report_has_a_line_for_each_measure() -> None:
    lines = report(score([(GOLD, build(GOLD.text))])).splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(MEASURES)


# -- the same figures as the reference scorer ------------------------------


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("goldtool", SHARED / "goldtool.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def noisy(gold: Gold, chance: random.Random) -> Extraction:
    """The gold as a prediction, with some of it dropped, moved or invented."""
    entities: dict[tuple[str, int, int], Entity] = {}
    for mark in gold.marks:
        start, end = mark.start, mark.end
        if chance.random() < 0.15:
            end = min(len(gold.text), end + 1)
        if chance.random() < 0.9 and end > start:
            text = gold.text[start:end]
            found = ENTITY_TYPES[mark.label](start, end, text, "".join(text.split()), "noise")
            entities[mark.label, start, end] = found
    ordered = tuple(sorted(entities.values(), key=lambda e: (e.start, -e.end)))
    return Extraction(gold.text, Article(gold.text), ordered, tuple(_relations(ordered, chance)))


def _relations(entities: tuple[Entity, ...], chance: random.Random) -> list[Relation]:
    found: list[Relation] = []
    persons, positions, meetings = (
        [e for e in entities if e.label == label] for label in ("PERSON", "POSITION", "MEETING")
    )
    by_start = {p.start: p for p in persons}
    for position in positions:  # the person right after a post, and a chance other
        person = by_start.get(position.end)
        if person is None or chance.random() < 0.1:
            person = chance.choice(persons) if persons else None
        if person is not None:
            status = "former" if chance.random() < 0.2 else "current"
            place = chance.choice([None, "中国", "衡阳市"])
            org = chance.choice([None, "中国共产党中央委员会"])
            found.append(_make("HOLDS", person, position, status=status, place=place, org=org))
    if persons and meetings:
        for kind in ("ATTENDS", "PRESIDES", "SPEAKS"):
            for person in chance.sample(persons, min(9, len(persons))):
                found.append(_make(kind, person, chance.choice(meetings)))
    if persons and positions:
        found.append(_make("APPOINTED", persons[0], positions[0]))
        found.append(_make("REMOVED", persons[-1], positions[-1]))
        found.append(_make("BYLINE", persons[-1], None))
    return found


def _make(kind: str, person: Any, other: Entity | None, **fields: Any) -> Relation:
    if other is not None:
        fields["position" if other.label == "POSITION" else "meeting"] = other
    return RELATION_TYPES[kind](
        person=person, evidence=(person.start, person.end), rule="noise", **fields
    )


@pytest.mark.skipif(not (SHARED / "goldtool.py").exists(), reason="no shared folder here")
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # it leaves a file open
def test_scores_are_those_of_the_reference(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = reference()
    chance = random.Random(seed)
    golds = [read_gold(path) for path in sorted((SHARED / "gold").glob("*.gold"))]
    pairs = [(gold, noisy(gold, chance)) for gold in golds]
    predictions = tmp_path / "predictions.jsonl"
    with predictions.open("w", encoding="utf-8") as out:
        for gold, extraction in pairs:
            row = {"id": gold.header["id"], **extraction.to_dict()}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    figures = tool.score(SHARED / "gold", predictions)
    ours = score(pairs)
    assert {m: pytest.approx(c.f1) for m, c in ours.items()} == figures
    table = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert {row[0]: row[1:] for row in table} == {
        line.split()[0]: line.split()[1:] for line in report(ours).splitlines()[1:]
    }
    assert 0.3 < ours["HOLDS"].f1 < 1 and 0 < ours["ATTENDS"].f1 < 1


@pytest.mark.skipif(not (SHARED / "goldtool.py").exists(), reason="no shared folder here")
def test_gold_files_are_read_as_the_reference_reads_them() -> None:
    tool = reference()
    for path in sorted((SHARED / "gold").glob("*.gold")):
        want, gold = tool.parse(path), read_gold(path)
        assert gold.text == want["text"]
        marks = {(m.label + "?" * m.optional, m.start, m.end) for m in gold.marks}
        assert marks == {(e["label"], e["start"], e["end"]) for e in want["entities"]}
        lines = [[c.type + "?" * c.optional, *c.fields] for c in gold.claims]
        assert lines == want["relations"]
        assert replace(gold, claims=()) == parse(write(replace(gold, claims=())))
