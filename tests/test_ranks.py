"""Administrative ranks: organ, level and head settle them, or nothing does."""

from __future__ import annotations

import pytest

from govner.article import Article
from govner.engine import default_engine
from govner.ranks import RANKS, leading_ranks, rank_of, stated_rank
from govner.schema import HoldsPosition

# place of the paper, title (each before an invented name), rank or - where it is open
TABLE = """
衡阳市 市委书记 厅局级正职
衡阳市 市长 厅局级正职
衡阳市 代市长 厅局级正职
衡阳市 市委副书记 厅局级副职
衡阳市 市委常委 厅局级副职
衡阳市 常务副市长 厅局级副职
衡阳市 副市长 厅局级副职
衡阳市 原副市长 厅局级副职
衡阳市 市人大常委会主任 厅局级正职
衡阳市 市人大常委会副主任 厅局级副职
衡阳市 市政协主席 厅局级正职
衡阳市 市政协副主席 厅局级副职
衡阳市 市纪委书记 厅局级副职
衡阳市 市监委副主任 县处级正职
衡阳市 市委组织部部长 厅局级副职
衡阳市 市委宣传部副部长 县处级副职
衡阳市 市中级人民法院院长 厅局级副职
衡阳市 市人民检察院副检察长 县处级正职
衡阳市 市公安局局长 县处级正职
衡阳市 市教育局党组书记 县处级正职
衡阳市 市水利局副局长 县处级副职
衡阳市 市发改委主任 县处级正职
衡阳市 市教育局人事科科长 乡科级正职
衡阳市 市水利局二级调研员 县处级正职
衡阳市 市水利局四级调研员 县处级副职
衡阳市 市领导 -
衡阳市 市政府秘书长 -
衡阳市 市委政法委书记 -
衡阳市 市政府党组成员 -
衡阳市 衡阳警备区副司令员 -
衡阳市 高新区管委会主任 -
衡阳市 市城投公司董事长 -
衡阳市 省委书记 省部级正职
衡阳市 副省长 省部级副职
衡阳市 省教育厅厅长 厅局级正职
衡阳市 省教育厅副厅长 厅局级副职
衡阳市 雁峰区委书记 县处级正职
衡阳市 衡阳县县长 县处级正职
衡阳市 耒阳市市长 县处级正职
耒阳市 市长 县处级正职
耒阳市 副市长 县处级副职
耒阳市 市公安局局长 乡科级正职
耒阳市 市公安局副局长 乡科级副职
蔚县 县委常委 县处级副职
蔚县 县教育局局长 乡科级正职
蔚县 云溪镇党委书记 乡科级正职
蔚县 云溪镇镇长 乡科级正职
蔚县 云溪镇副镇长 乡科级副职
武汉市 市委书记 省部级副职
武汉市 市长 省部级副职
武汉市 副市长 厅局级正职
武汉市 市公安局局长 厅局级副职
武昌区 区长 厅局级副职
武昌区 副区长 县处级正职
武昌区 区教育局局长 -
上海市 市委书记 省部级正职
上海市 市长 省部级正职
上海市 副市长 省部级副职
上海市 市教委主任 厅局级正职
徐汇区 区委书记 厅局级正职
徐汇区 副区长 厅局级副职
徐汇区 区教育局局长 县处级正职
浦东新区 区长 省部级副职
浦东新区 区教育局局长 -
仙桃市 市长 -
内蒙古自治区 自治区主席 省部级正职
恩施土家族苗族自治州 州长 厅局级正职
中国 国务院总理 国家级正职
中国 国务院副总理 国家级副职
中国 国务委员 国家级副职
中国 教育部部长 省部级正职
中国 教育部副部长 省部级副职
中国 中共中央总书记 国家级正职
中国 全国政协副主席 国家级副职
中国 最高人民法院院长 国家级副职
中国 中共中央政治局委员 国家级副职
中国 法国总统 -
"""


@pytest.mark.parametrize("line", TABLE.strip().split("\n"))
def test_rank_of_a_post(line: str) -> None:
    place, title, rank = line.split()
    article = Article(f"会上，{title}王立衡出席。", place=place, date="2019-11-08")
    found = [r for r in default_engine().extract(article).relations if isinstance(r, HoldsPosition)]
    assert [r.position.norm for r in found] == [title]
    assert found[0].rank == (None if rank == "-" else rank)


def test_unknown_place_leaves_the_rank_open() -> None:
    extraction = default_engine().extract(Article("会上，市委书记王立衡讲话。"))
    holds = [r for r in extraction.relations if isinstance(r, HoldsPosition)]
    assert [r.rank for r in holds] == [None]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("市财政局局长王立衡（副厅级）出席。", "厅局级副职"),
        ("市财政局局长王立衡同志（正处级）出席。", "县处级正职"),
        ("市财政局局长王立衡（女）出席。", "县处级正职"),
        ("市财政局局长王立衡（厅级）出席。", "县处级正职"),
    ],
)
def test_brackets_after_the_name_come_first(text: str, rank: str) -> None:
    extraction = default_engine().extract(Article(text, place="衡阳市"))
    holds = [r for r in extraction.relations if isinstance(r, HoldsPosition)]
    assert [r.rank for r in holds] == [rank]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("正厅级", "厅局级正职"),
        ("副部级干部", "省部级副职"),
        ("正科级待遇", "乡科级正职"),
        ("副国级", "国家级副职"),
        ("正县级", "县处级正职"),
        ("厅级", None),
        ("正级", None),
        ("高级工程师", None),
    ],
)
def test_a_rank_that_is_spelled_out(text: str, rank: str | None) -> None:
    assert stated_rank(text) == rank


def test_sub_provincial_rank_is_of_its_time() -> None:
    arguments = ("市长", "市长", "重庆市人民政府", "重庆市")
    assert rank_of(*arguments, adcode="500000", year=2019) == "省部级正职"


def test_leading_ranks() -> None:
    assert leading_ranks("430400") == ("厅局级正职", "厅局级副职")
    assert leading_ranks("810000") is None
    assert leading_ranks("999999") is None


def test_ladder_has_ten_rungs_from_the_top() -> None:
    assert len(RANKS) == len(set(RANKS)) == 10
    assert (RANKS[0], RANKS[-1]) == ("国家级正职", "乡科级副职")
