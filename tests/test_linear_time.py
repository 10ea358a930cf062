"""Time grows with the text and no faster, also on text made to hurt; no text is no result."""

from __future__ import annotations

import time

import pytest

import govner
from govner.engine import default_engine
from govner.schema import Extraction

SIZE = 15_000
# Linear time takes 4 times as long for 4 times the text, quadratic time 16 times.
FACTOR, LIMIT, RUNS = 4, 8, 3
# Shorter times than this are mostly the clock's and the scheduler's.
NOISE = 0.02

PROSE = (
    "11月7日上午，全市安全生产工作会议召开。市委书记周砚田出席并讲话，市委副书记、市长王立衡主持，"
    "市领导陈墨川、孙知远、赵岚，市政府秘书长段知秋参加会议。周砚田强调，要压实责任，抓好落实。"
    "会议传达了省委常委会会议精神，衡南县委书记许南亭、市应急管理局局长贺云舟作了发言。\n"
    "市人大常委会任命梁砚为市教育局局长，免去沈远的市教育局局长职务。（记者 唐以宁）\n"
)

HOSTILE = {
    "one character": "市",
    "surname": "王",
    "character of no class": "的",
    "title": "市委书记",
    "head": "副书记、",
    "name": "张三、",
    "title and name": "市委书记张三、",
    "name and spaces": "张 三 ",
    "chain of places": "湖南省衡阳市",
    "town and village": "高砂镇龙江村，",
    "term": "第十届",
    "former": "原",
    "meeting": "会议",
    "convened meeting": "市委会议暨",
    "verb": "出席",
    "speaks": "强调，",
    "appoint": "任命",
    "appointment": "任命张三为局长、",
    "resignation": "辞去职务，",
    "company": "有限公司",
    "foreign name": "穆罕默德·",
    "digits": "1",
    "full-width digits": "１",
    "hanzi digits": "一",
    "day": "11月7日",
    "open range": "3日至",
    "quote": "“",
    "closing quote": "”",
    "quoted": "“市长”",
    "bracket": "（",
    "closing bracket": "）",
    "brackets": "（）",
    "list comma": "、",
    "comma": "，",
    "colon": "：",
    "line break": "\n",
    "line breaks and spaces": "\n　　",
    "space": " ",
    "byline": "记者 张三 ",
    "headline": "市长张三\n",
    "dated life": "1995年5月任市长，1996年7月任县长，",
    "chair of a session": "执行主席马旭，",
    "town committee": "小河镇会议，党委书记王明，",
    "removals": "免去张三的市长职务、",
    "also elected": "任命张三为市长，李四为县长，",
    "signatures": "（张三）（",
    "camera": "   摄",
    "company bracket": "（集团）有限",
    "several authors": "记者张三李四",
    "letter": "a",
}


def _seconds(text: str) -> float:
    article = govner.Article(text, place="衡阳市", date="2019-11-08")
    start = time.perf_counter()
    default_engine().extract(article)
    return time.perf_counter() - start


@pytest.mark.parametrize("unit", [PROSE, *HOSTILE.values()], ids=["prose", *HOSTILE])
def test_four_times_the_text_takes_no_eight_times_as_long(unit: str) -> None:
    text = unit * (FACTOR * SIZE // len(unit) + 1)
    _seconds(text[:100])
    short = long = float("inf")
    for _ in range(RUNS):  # the least of some runs, but no more of them than it takes
        short = min(short, _seconds(text[:SIZE]))
        long = min(long, _seconds(text[: FACTOR * SIZE]))
        if long < LIMIT * max(short, NOISE):
            break
    print(f"\n{short:.3f} s, {long:.3f} s")
    assert long < LIMIT * max(short, NOISE)


# -- no text ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "　\t\r\n\u00a0\ufeff",
        "The mayor of Hengyang met reporters on Friday.",
        "Губернатор провёл совещание.",
        "こんにちは、おはようございます。",
        "\U0001f600\U0001f1e8\U0001f1f3\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\ud800",
        "\udfff\ud800 \udc00",
        "\x00\x01\x7f",
        "，。、；：？！（）“”《》",
        "1234567890",
        "\u0301\u200b\u2028\u2029",
    ],
    ids=ascii,
)
def test_nothing_to_read(text: str) -> None:
    article = govner.Article(text)
    assert default_engine().extract(article) == Extraction(text, article)


@pytest.mark.parametrize("noise", ["\ud800", "\U0001f600", "\x00", "\ufffd"])
def test_offsets_hold_beside_odd_characters(noise: str) -> None:
    found = default_engine().extract(govner.Article(f"{noise}市委书记王立衡出席。{noise}"))
    assert {(e.label, e.text, e.start) for e in found.entities} == {
        ("POSITION", "市委书记", 1),
        ("ORG", "市委", 1),
        ("PERSON", "王立衡", 5),
    }
    assert all(found.text[e.start : e.end] == e.text for e in found.entities)
