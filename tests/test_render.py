"""Rows, tables, CSV and the notebook view."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

from building import build
from govner.article import Article
from govner.render import COLUMNS, csv_text, display_width, table, to_html, to_rows
from govner.schema import Date, Extraction, Meeting, Organization

MEETING = build(
    "{11月7日|DATE}，{{市委|ORG}书记|POSITION}、{市长|POSITION}{贺云舟|PERSON}主持{推进会|MEETING}，\n"
    "{梁砚|PERSON}出席，{副局长|POSITION}{许南亭|PERSON}被免职，又见{庄禾|PERSON}。{方栖|PERSON}摄",
    ("HOLDS", "贺云舟", "市委书记", {"org": "中国共产党衡阳市委员会", "place": "衡阳市"}),
    ("HOLDS", "贺云舟", "市长"),
    ("PRESIDES", "贺云舟", "推进会"),
    ("SPEAKS", "贺云舟", "推进会"),
    ("ATTENDS", "梁砚", "推进会"),
    ("REMOVED", "许南亭", "副局长"),
    ("BYLINE", "方栖", "", {"role": "摄影"}),
)


def test_one_row_per_person_and_post() -> None:
    rows = to_rows(MEETING)
    assert [(r["person"], r["position"], r["roles"], r["meeting"]) for r in rows] == [
        ("贺云舟", "市委书记", "presides；speaks", "推进会"),
        ("贺云舟", "市长", "presides；speaks", "推进会"),
        ("梁砚", "", "attends", "推进会"),
        ("许南亭", "副局长", "removed", ""),
        ("方栖", "", "byline(摄影)", ""),
    ]
    assert rows[0] == {
        "person": "贺云舟",
        "position": "市委书记",
        "organ": "中国共产党衡阳市委员会",
        "place": "衡阳市",
        "status": "current",
        "roles": "presides；speaks",
        "meeting": "推进会",
        "evidence": "市委书记、市长贺云舟",
    }
    assert rows[2]["evidence"] == "推进会，梁砚"
    assert all(tuple(row) == COLUMNS for row in rows)
    assert MEETING.to_rows() == rows


def test_a_removal_stands_on_the_row_of_its_post() -> None:
    extraction = build(
        "免去{梁砚|PERSON}{副局长|POSITION}、{局长|POSITION}",
        ("HOLDS", "梁砚", "副局长", {"status": "former"}),
        ("HOLDS", "梁砚", "局长"),
        ("REMOVED", "梁砚", "副局长"),
    )
    assert [(r["position"], r["status"], r["roles"]) for r in to_rows(extraction)] == [
        ("副局长", "former", "removed"),
        ("局长", "current", ""),
    ]


def test_a_post_broken_by_the_layout_is_made_whole() -> None:
    extraction = build(
        "{{市委|ORG}委\n\n员|POSITION}{梁　砚|PERSON}出席", ("HOLDS", "梁　砚", "市委委\n\n员")
    )
    (row,) = to_rows(extraction)
    assert (row["position"], row["evidence"]) == ("市委委员", "市委委员梁 砚")


def test_nothing_found_is_no_row_and_no_line() -> None:
    empty = Extraction("无", Article("无"))
    assert to_rows(empty) == []
    assert table([]) == ""
    assert "<table" not in to_html(empty)


def test_table_columns_line_up_on_a_terminal() -> None:
    rows = [
        {"person": "贺云舟", "status": "current", "evidence": "市长贺云舟"},
        {"person": "A.B.", "status": "former", "evidence": "x"},
    ]
    lines = table(rows, ("person", "organ", "status", "evidence")).splitlines()
    assert lines[0].split() == ["person", "status", "evidence"]  # no organ, no column
    cells = zip(lines, ("status", "current", "former"), strict=True)
    starts = {display_width(line[: line.index(cell)]) for line, cell in cells}
    assert starts == {8}


def test_table_is_cut_to_the_terminal() -> None:
    lines = table(to_rows(MEETING), width=40).splitlines()
    assert max(map(display_width, lines)) <= 40
    assert lines[1].endswith("…")


def test_width_of_characters() -> None:
    characters = ("市", "，", "a", "", "e\u0301", "ｱ", "😀")
    assert [display_width(c) for c in characters] == [2, 2, 1, 0, 1, 1, 2]


def test_a_table_sends_no_commands_to_the_terminal() -> None:
    line = table([{"person": "贺\x1b[31m\r\n云\u202e舟"}])
    assert line == "person\n贺[31m 云舟\n"


def test_csv_reads_back_whatever_the_cells_hold() -> None:
    rows = [{"person": '贺"云",舟', "evidence": "一\n二"}, {"person": "梁砚", "other": "x"}]
    text = csv_text(rows, ("person", "evidence"))
    assert list(csv.DictReader(io.StringIO(text, newline=""))) == [
        {"person": '贺"云",舟', "evidence": "一\n二"},
        {"person": "梁砚", "evidence": ""},
    ]
    assert csv_text(rows, ("person",), header=False).splitlines()[-1] == "梁砚"


class Page(HTMLParser):
    """The text of a page, and the nesting of its marked spans."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.article = ""
        self.cells: list[str] = []
        self.titles: list[str | None] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag == "span":
            self.titles.append(dict(attrs)["title"])
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "table" not in self.open:
            self.article += data
        elif self.open[-1] == "td":
            self.cells[-1] += data


def test_html_shows_the_article_unchanged_with_every_entity_and_post() -> None:
    page = Page(to_html(MEETING))
    assert page.article == MEETING.text
    assert len(page.titles) == len(MEETING.entities)
    assert page.titles[1] == "POSITION: 市委书记 [hand]"
    assert page.cells[:3] == ["贺云舟", "市委书记", "中国共产党衡阳市委员会"]
    assert MEETING._repr_html_() == to_html(MEETING)


def test_html_of_hostile_text_is_only_text() -> None:
    text = '<script>alert("x")</script>&amp;\n  市委'
    organ = Organization(len(text) - 2, len(text), "市委", '"><b onload="', "r")
    extraction = Extraction(text, Article(text), (organ,), ())
    page = Page(to_html(extraction))
    assert page.article == text
    assert page.titles[0] == 'ORG: "><b onload=" [r]'


def test_html_of_spans_that_cross_keeps_the_text_and_the_first_span() -> None:
    text = "市委全会昨日召开"
    spans = (Meeting(0, 4, text[:4], "", "r"), Date(2, 6, text[2:6], "", "r"))
    page = Page(to_html(Extraction(text, Article(text), spans, ())))
    assert page.article == text
    assert page.titles == ["MEETING:  [r]"]
