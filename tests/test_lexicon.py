"""Words of a caller's own, the errors of bad files, and the soundness of the built-in files."""

from __future__ import annotations

import re
import time
from collections import Counter
from importlib.resources import as_file, files
from pathlib import Path

import pytest

import govner
from govner import lexicon as module
from govner.engine import default_engine
from govner.lexicon import CLASSES, Entry, Lexicon, LexiconError, builtin_entries
from govner.schema import Extraction, HoldsPosition

Row = tuple[str, ...]


def _extract(text: str, *rows: Row, lexicon: Lexicon | None = None) -> Extraction:
    words = Lexicon.from_rows(rows) if rows else lexicon
    return govner.extract(text, place="衡阳市", nlp=govner.load("rules", lexicon=words))


def _shown(found: Extraction) -> set[str]:
    return {f"{e.label} {e.text}" for e in found.entities} | {
        f"HOLDS {r.person.text} {r.position.text} {r.org or '-'}"
        if isinstance(r, HoldsPosition)
        else f"{r.type} {r.person.text}"
        for r in found.relations
    }


# -- what an added word changes --------------------------------------------


@pytest.mark.parametrize(
    ("text", "row", "gained"),
    [
        (
            "云川惠民统筹署在衡阳成立。",
            ("云川惠民统筹署", "organ"),
            {"ORG 云川惠民统筹署"},
        ),
        (
            "惠统署主任王立衡出席。",
            ("惠统署", "organ", "云川惠民统筹署"),
            {"POSITION 惠统署主任", "ORG 惠统署", "HOLDS 王立衡 惠统署主任 云川惠民统筹署"},
        ),
        (
            "市惠统署主任王立衡出席。",
            ("惠统署", "department", "惠民统筹署"),
            {"HOLDS 王立衡 市惠统署主任 衡阳市惠民统筹署"},
        ),
        (
            "市委惠民部部长王立衡出席。",
            ("惠民部", "party_department", "惠民工作部"),
            {"HOLDS 王立衡 市委惠民部部长 中国共产党衡阳市委员会惠民工作部"},
        ),
        (
            "首席政务官王立衡出席。",
            ("首席政务官", "post"),
            {"POSITION 首席政务官", "PERSON 王立衡", "HOLDS 王立衡 首席政务官 -"},
        ),
        (
            "市领航员王立衡、贺云舟出席。",
            ("市领航员", "collective"),
            {
                "POSITION 市领航员",
                "PERSON 王立衡",
                "HOLDS 王立衡 市领航员 -",
                "HOLDS 贺云舟 市领航员 -",
            },
        ),
        (
            "五级领航员王立衡出席。",
            ("五级领航员", "rank"),
            {"POSITION 五级领航员", "PERSON 王立衡", "HOLDS 王立衡 五级领航员 -"},
        ),
        ("居民来到碧水湾。", ("碧水湾", "place"), {"PLACE 碧水湾"}),
        ("他走进碧水湾看望居民。", ("碧水湾", "venue"), {"PLACE 碧水湾"}),
        (
            "云川市委书记王立衡出席。",
            ("云川市", "division"),
            {
                "POSITION 云川市委书记",
                "ORG 云川市委",
                "HOLDS 王立衡 云川市委书记 中国共产党云川市委员会",
            },
        ),
        ("他与苍狼白鹿一同前往。", ("苍狼白鹿", "name"), {"PERSON 苍狼白鹿"}),
        (
            "市委书记苍狼白鹿出席。",
            ("苍狼白鹿", "name"),
            {
                "PERSON 苍狼白鹿",
                "POSITION 市委书记",
                "HOLDS 苍狼白鹿 市委书记 中国共产党衡阳市委员会",
            },
        ),
        (
            "市委书记王立衡出席青龙议事汇。",
            ("议事汇", "meeting"),
            {"MEETING 青龙议事汇", "ATTENDS 王立衡"},
        ),
        (
            "市委书记王立衡主持青龙议事汇。",
            ("议事汇", "meeting"),
            {"MEETING 青龙议事汇", "PRESIDES 王立衡"},
        ),
    ],
)
def test_an_added_word_changes_the_result(text: str, row: Row, gained: set[str]) -> None:
    before, after = _shown(_extract(text)), _shown(_extract(text, row))
    assert after - before == gained


def test_an_added_word_changes_nothing_elsewhere() -> None:
    text = "市委书记王立衡出席全市教育工作会议。"
    assert _extract(text, ("惠统署", "organ")) == _extract(text)


def test_an_added_row_comes_before_a_built_in_one() -> None:
    text = "市委宣传部部长王立衡出席。"
    (holds,) = _extract(text, ("宣传部", "party_department", "宣教部")).relations
    assert isinstance(holds, HoldsPosition)
    assert holds.org == "中国共产党衡阳市委员会宣教部"


def test_the_first_of_two_added_rows_counts() -> None:
    rows = [("惠统署", "organ", "甲署"), ("惠统署", "organ", "乙署")]
    for lexicon in (Lexicon.from_rows(rows), Lexicon.from_rows(rows[:1]) + Lexicon.from_rows(rows)):
        (holds,) = _extract("惠统署主任王立衡出席。", lexicon=lexicon).relations
        assert isinstance(holds, HoldsPosition)
        assert holds.org == "甲署"


# -- files -----------------------------------------------------------------


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file(tmp_path: Path, mark: bytes, line_end: str) -> None:
    lines = ["# own words", "惠统署\torgan\t云川惠民统筹署", "", "  ", "领航员\tpost", "# end"]
    path = tmp_path / "own.tsv"
    path.write_bytes(mark + line_end.join(lines).encode("utf-8"))
    words = (Entry("惠统署", "organ", "云川惠民统筹署"), Entry("领航员", "post"))
    assert Lexicon.from_tsv(path).entries == words
    assert Lexicon.from_tsv(str(path)) == Lexicon.from_rows(words)
    assert Lexicon.from_rows([list(word) for word in words]) == Lexicon.from_rows(words)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(b"")
    assert Lexicon.from_tsv(path) == Lexicon()


GOOD = "惠统署\torgan\n".encode()


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("领航员", 2, "no class"),
        ("领航员\t", 2, "unknown class ''"),
        ("领航员\tjob", 2, "unknown class 'job'; one of .*post"),
        ("\tpost", 1, "empty"),
        ("  \tpost", 1, "empty"),
        ("领 航员\tpost", 1, "has a space"),
        ("领航员\tpost\ta\tb\tc", 5, "at most 4 columns"),
    ],
)
def test_a_bad_row(tmp_path: Path, line: str, column: int, message: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(GOOD + b"# own\n" + line.encode())
    where = rf"{re.escape(str(path))}, line 3, column {column}: .*{message}"
    with pytest.raises(LexiconError, match=where):
        Lexicon.from_tsv(path)
    with pytest.raises(ValueError, match=where):
        govner.load("rules", lexicon=path)
    if column != 1 or "\t" in line:
        rows = [["惠统署", "organ"], line.split("\t")]
        with pytest.raises(LexiconError, match=rf"line 2, column {column}: .*{message}"):
            Lexicon.from_rows(rows)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_not_utf8(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes("领航员\tpost\n".encode(encoding))
    with pytest.raises(LexiconError, match=rf"{re.escape(str(path))}.*not UTF-8"):
        Lexicon.from_tsv(path)


def test_not_utf8_names_the_place(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(GOOD + "领航员\tpost\n".encode("gb18030"))
    with pytest.raises(LexiconError, match=r"own\.tsv, line 2, column 1: .*not UTF-8"):
        Lexicon.from_tsv(path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Lexicon.from_tsv(tmp_path / "none.tsv")


# -- the built-in files ----------------------------------------------------


@pytest.mark.parametrize("name", module._FILES)
def test_built_in_rows(name: str) -> None:
    with as_file(files("govner") / "data" / name) as path:
        entries = Lexicon.from_tsv(path).entries
    assert entries
    twice = [surface for surface, n in Counter(e.surface for e in entries).items() if n > 1]
    assert not twice
    # lexicon.py reads these files in a quicker way, which must come to the same
    known = builtin_entries()
    assert not [e.surface for e in entries if e.surface not in known and e.surface != "委"]


def test_built_in_rows_are_hardly_ever_hidden() -> None:
    """A word that an earlier file gives another class is dead: a few are known to be."""
    words = [
        line.split("\t")[0]
        for name in module._FILES
        for line in module.data_text(name).splitlines()
        if not line.startswith("#")
    ]
    assert len(words) - len(set(words)) <= 0.02 * len(words)


def test_every_built_in_word_is_read_as_itself() -> None:
    """Each word alone is one word of its class: no shorter one, no other rule gets in the way."""
    outline = default_engine().vocabulary.outline
    broken = [
        (entry.surface, entry.cls, letters)
        for entry in builtin_entries().values()
        if entry.cls != "split"
        and (letters := outline(entry.surface).letters)
        != CLASSES[entry.cls] + "_" * (len(entry.surface) - 1)
    ]
    assert not broken


def test_loading_is_quick() -> None:
    start = time.perf_counter()
    entries = builtin_entries.__wrapped__()
    words = time.perf_counter() - start
    type(default_engine())()
    engine = time.perf_counter() - start - words
    print(f"\n{len(entries)} words: {1000 * words:.0f} ms, engine: {1000 * engine:.0f} ms")
    assert words + engine < 5
