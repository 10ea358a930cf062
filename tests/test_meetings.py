"""Where the name of a meeting begins and ends, and what only sounds like one."""

from __future__ import annotations

import pytest

from govner.article import Article
from govner.engine import default_engine

MEETINGS = [
    # sessions that share their head are one meeting's name
    ("要贯彻市委六届三次、四次全会精神。", ["市委六届三次、四次全会"]),
    ("要贯彻省委十一届四次全会和市委全会精神。", ["省委十一届四次全会", "市委全会"]),
    # a congress of the party, whatever mark follows
    ("全市上下学习贯彻党的十九大,省十一次党代会精神。", ["党的十九大", "省十一次党代会"]),
    ("他们认真学习党的十四大文件。", ["党的十四大"]),
    ("讲述党的十大成就。", []),
    # words that bound other names stand inside this one
    ("王立衡主持召开市防汛抗旱指挥部紧急会商会。", ["市防汛抗旱指挥部紧急会商会"]),
    ("全县紧急转移群众三百人。", []),
    # the papers of a meeting leave it its name
    ("会议审议通过了市政协十四届二次会议议程。", ["市政协十四届二次会议"]),
    ("大家来到会议室。", []),
    ("全区召开秋收种麦现场会议。", ["秋收种麦现场会议"]),
]


@pytest.mark.parametrize(("text", "names"), MEETINGS)
def test_names_of_meetings(text: str, names: list[str]) -> None:
    found = default_engine().extract(Article(text, place="衡阳市"))
    assert [meeting.text for meeting in found.meetings if len(meeting.text) > 2] == names
