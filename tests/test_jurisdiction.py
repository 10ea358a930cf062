"""Which place a title belongs to: each rung of the evidence, and nothing guessed.

Rows give the text, what the caller knows, and for each title in question its
place, code and ``basis``; persons are invented.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

import govner
from govner.engine import default_engine
from govner.gazetteer import PlaceError
from govner.schema import Extraction, HoldsPosition


class Where(NamedTuple):
    place: str | None
    adcode: str | None
    basis: str | None


OPEN = Where(None, None, None)


def _extract(text: str, place: str | None = None, date: str | None = None) -> Extraction:
    return default_engine().extract(govner.Article(text, place=place, date=date))


def _seats(found: Extraction) -> dict[str, Where]:
    """By 'title name': a title alone may occur twice."""
    return {
        f"{r.position.text}{r.person.text}": Where(r.place, r.adcode, r.basis)
        for r in found.relations
        if isinstance(r, HoldsPosition)
    }


def _check(text: str, place: str | None, date: str | None, wanted: dict[str, Where]) -> None:
    seats = _seats(_extract(text, place, date))
    assert {title: seats.get(title) for title in wanted} == wanted


def _who(title: str) -> str:
    return f"{title}王立衡出席。"


# -- the place is in the title or its chain --------------------------------


@pytest.mark.parametrize("place", [None, "衡阳市", "郴州市", "湖北省", "中国"])
@pytest.mark.parametrize(
    ("title", "name", "adcode"),
    [
        ("衡阳市委书记", "衡阳市", "430400"),
        ("湖南省衡阳市委书记", "衡阳市", "430400"),
        ("衡阳市市长", "衡阳市", "430400"),
        ("武穴市市长", "武穴市", "421182"),
        ("蔚县县委书记", "蔚县", "130726"),
        ("湖南省省长", "湖南省", "430000"),
        ("湖南省委书记", "湖南省", "430000"),
        ("西藏自治区党委书记", "西藏自治区", "540000"),
        ("甘孜州委书记", "甘孜藏族自治州", "513300"),
        ("锡林郭勒盟盟长", "锡林郭勒盟", "152500"),
        ("鄂托克旗旗长", "鄂托克旗", "150624"),
        ("上海市浦东新区区长", "浦东新区", "310115"),
        ("北京市市长", "北京市", "110000"),
    ],
)
def test_explicit(title: str, name: str, adcode: str, place: str | None) -> None:
    _check(_who(title), place, None, {f"{title}王立衡": Where(name, adcode, "explicit")})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "郴州市委副书记、市长王立衡陪同。",
            {"市长王立衡": Where("郴州市", "431000", "explicit")},
        ),
        (
            "蔚县县委副书记、县长王立衡陪同。",
            {"县长王立衡": Where("蔚县", "130726", "explicit")},
        ),
        (
            "湖南省委常委、副省长王立衡陪同。",
            {"副省长王立衡": Where("湖南省", "430000", "explicit")},
        ),
        (
            "市委书记王立衡，祁东县委书记贺云舟陪同。",
            {
                "市委书记王立衡": Where("衡阳市", "430400", "caller"),
                "祁东县委书记贺云舟": Where("祁东县", "430426", "explicit"),
            },
        ),
    ],
)
def test_chain(text: str, wanted: dict[str, Where]) -> None:
    _check(text, "衡阳市", None, wanted)


# -- what the caller knows -------------------------------------------------


@pytest.mark.parametrize(
    ("place", "title", "name", "adcode"),
    [
        ("衡阳市", "市委书记", "衡阳市", "430400"),
        ("衡阳", "市委书记", "衡阳市", "430400"),
        ("430400", "市委书记", "衡阳市", "430400"),
        ("湖南省衡阳市", "市委书记", "衡阳市", "430400"),
        ("衡阳市", "省长", "湖南省", "430000"),
        ("衡阳市", "市教育局局长", "衡阳市", "430400"),
        ("湖南省", "省长", "湖南省", "430000"),
        ("湖南", "省委书记", "湖南省", "430000"),
        ("430000", "省委书记", "湖南省", "430000"),
        # a county's paper: its 市委 is the parent city's
        ("蔚县", "县委书记", "蔚县", "130726"),
        ("蔚县", "市委书记", "张家口市", "130700"),
        ("蔚县", "省委书记", "河北省", "130000"),
        ("130726", "市长", "张家口市", "130700"),
        # a county-level city is a 市 itself
        ("武穴市", "市委书记", "武穴市", "421182"),
        ("武穴市", "省长", "湖北省", "420000"),
        ("仙桃市", "市委书记", "仙桃市", "429004"),
        ("仙桃市", "省委书记", "湖北省", "420000"),
        ("蒸湘区", "区委书记", "蒸湘区", "430408"),
        ("蒸湘区", "市长", "衡阳市", "430400"),
        # prefectures
        ("甘孜藏族自治州", "州长", "甘孜藏族自治州", "513300"),
        ("甘孜州", "州委书记", "甘孜藏族自治州", "513300"),
        ("康定市", "州委书记", "甘孜藏族自治州", "513300"),
        ("康定市", "市委书记", "康定市", "513301"),
        ("锡林郭勒盟", "盟委书记", "锡林郭勒盟", "152500"),
        ("内蒙古自治区", "自治区主席", "内蒙古自治区", "150000"),
        ("锡林浩特市", "自治区主席", "内蒙古自治区", "150000"),
        # municipalities
        ("北京市", "市长", "北京市", "110000"),
        ("北京市朝阳区", "区委书记", "朝阳区", "110105"),
        ("北京市朝阳区", "市委书记", "北京市", "110000"),
        ("上海市浦东新区", "区长", "浦东新区", "310115"),
        ("上海市浦东新区", "市长", "上海市", "310000"),
        ("重庆市万州区", "市委书记", "重庆市", "500000"),
    ],
)
def test_caller(place: str, title: str, name: str, adcode: str) -> None:
    found = govner.extract(_who(title), place=place, nlp=govner.load("rules"))
    assert _seats(found) == {f"{title}王立衡": Where(name, adcode, "caller")}


def test_caller_comes_before_a_place_that_is_visited() -> None:
    text = "衡阳市考察团赴郴州市考察。市委书记王立衡说，两市人缘相亲。"
    _check(text, "衡阳市", None, {"市委书记王立衡": Where("衡阳市", "430400", "caller")})


# -- what the article says -------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "title", "name", "adcode"),
    [
        ("本报衡阳11月7日讯 今天，市委书记王立衡会见客人。", None, "市委书记", "衡阳市", "430400"),
        ("衡阳市召开会议。市长王立衡主持。", None, "市长", "衡阳市", "430400"),
        ("市长王立衡到衡阳市图书馆调研。", None, "市长", "衡阳市", "430400"),
        ("蔚县召开会议。县长王立衡主持。", None, "县长", "蔚县", "130726"),
        ("蔚县召开会议。省长王立衡出席。", None, "省长", "河北省", "130000"),
        # a provincial paper, after a visit to a city
        (
            "省长贺云舟到衡阳市调研。市委书记王立衡陪同。",
            "湖南省",
            "市委书记",
            "衡阳市",
            "430400",
        ),
        ("省长贺云舟到衡阳调研。市委书记王立衡陪同。", "湖南省", "市委书记", "衡阳市", "430400"),
        (
            "在衡阳市，他走进车间。随后，省长贺云舟来到郴州市。市委书记王立衡陪同。",
            "湖南省",
            "市委书记",
            "郴州市",
            "431000",
        ),
        # a city outside the paper's province is not meant
        (
            "省长贺云舟到衡阳市调研，武汉市客商参加座谈。市委书记王立衡陪同。",
            "湖南省",
            "市委书记",
            "衡阳市",
            "430400",
        ),
        # a national paper
        ("本报合肥6月3日电 省委书记王立衡主持会议。", "中国", "省委书记", "安徽省", "340000"),
    ],
)
def test_same_article(text: str, place: str | None, title: str, name: str, adcode: str) -> None:
    _check(text, place, None, {f"{title}王立衡": Where(name, adcode, "same_article")})


def test_each_city_has_its_own_secretary() -> None:
    text = "在衡阳市，市委书记王立衡介绍情况。在郴州市，市委书记贺云舟介绍情况。"
    wanted = {
        "市委书记王立衡": Where("衡阳市", "430400", "same_article"),
        "市委书记贺云舟": Where("郴州市", "431000", "same_article"),
    }
    _check(text, "湖南省", None, wanted)


def test_another_article_of_the_page() -> None:
    article = govner.Article(_who("市委书记"), page_places=("430400",))
    found = default_engine().extract(article)
    assert _seats(found) == {"市委书记王立衡": Where("衡阳市", "430400", "same_page")}


@pytest.mark.parametrize("place", [None, "衡阳市", "中国"])
@pytest.mark.parametrize(
    "title", ["国务院总理", "教育部部长", "水利部副部长", "全国政协主席", "全国人大常委会委员长"]
)
def test_national(title: str, place: str | None) -> None:
    _check(_who(title), place, None, {f"{title}王立衡": Where("中国", "100000", "national")})


# -- open is open ----------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "place", "titles"),
    [
        ("市委书记王立衡强调，要真抓实干。", None, ["市委书记王立衡"]),
        ("省长王立衡，县长贺云舟出席。", None, ["省长王立衡", "县长贺云舟"]),
        ("市委书记王立衡出席。", "湖南省", ["市委书记王立衡"]),
        ("县委书记王立衡出席。", "湖南省", ["县委书记王立衡"]),
        ("县委书记王立衡出席。", "衡阳市", ["县委书记王立衡"]),
        ("区委书记王立衡出席。", "衡阳市", ["区委书记王立衡"]),
        ("省长王立衡、市长贺云舟出席。", "中国", ["省长王立衡", "市长贺云舟"]),
        # places abroad, and places of another province, settle nothing
        ("市长王立衡访问东京。", None, ["市长王立衡"]),
        ("市长王立衡会见武汉市客商。", "湖南省", ["市长王立衡"]),
        # a name is no place
        ("市委书记王衡阳出席。", None, ["市委书记王衡阳"]),
    ],
)
def test_open(text: str, place: str | None, titles: list[str]) -> None:
    found = _extract(text, place)
    assert {t: w for t, w in _seats(found).items() if t in titles} == dict.fromkeys(titles, OPEN)
    for relation in found.relations:
        if isinstance(relation, HoldsPosition):
            assert relation.org is None


def test_no_place_of_companies_and_foreign_posts() -> None:
    text = "恒远集团董事长王立衡、日本首相山田太郎出席。"
    seats = _seats(_extract(text, "衡阳市"))
    assert {where.place for where in seats.values()} == {None}


# -- names of the past -----------------------------------------------------


@pytest.mark.parametrize(
    ("place", "date", "title", "where"),
    [
        ("富阳市", "2007-05-10", "市委书记", Where("富阳市", "330183", "caller")),
        ("富阳市", "2007-05-10", "省长", Where("浙江省", "330000", "caller")),
        ("富阳区", "2020-05-10", "区委书记", Where("富阳区", "330111", "caller")),
        ("富阳区", "2020-05-10", "市委书记", Where("杭州市", "330100", "caller")),
        ("襄樊市", "2009-05-10", "市长", Where("襄樊市", "420600", "caller")),
        ("420600", "2009-05-10", "市长", Where("襄樊市", "420600", "caller")),
        ("420600", "2019-05-10", "市长", Where("襄阳市", "420600", "caller")),
        ("沙县", "2009-05-10", "县委书记", Where("沙县", "350427", "caller")),
        ("沙县", "2009-05-10", "市委书记", Where("三明市", "350400", "caller")),
        (None, "2009-05-10", "襄樊市市长", Where("襄樊市", "420600", "explicit")),
        (None, "2007-05-10", "富阳市委书记", Where("富阳市", "330183", "explicit")),
        (None, "2007-05-10", "杭州市委书记", Where("杭州市", "330100", "explicit")),
        (None, None, "襄樊市市长", Where("襄樊市", "420600", "explicit")),
    ],
)
def test_past(place: str | None, date: str | None, title: str, where: Where) -> None:
    _check(_who(title), place, date, {f"{title}王立衡": where})


def test_the_organ_has_the_name_of_its_time() -> None:
    for date, name in (("2009-05-10", "襄樊市"), ("2019-05-10", "襄阳市")):
        found = _extract(_who("市委书记"), "420600", date)
        (holds,) = (r for r in found.relations if isinstance(r, HoldsPosition))
        assert holds.org == f"中国共产党{name}委员会"
        (organ,) = found.organizations
        assert (organ.norm, organ.place, organ.adcode, organ.basis) == (
            f"中国共产党{name}委员会",
            name,
            "420600",
            "caller",
        )


# -- a caller's place that several places share ----------------------------


@pytest.mark.parametrize(
    ("text", "title", "where"),
    [
        ("区委书记王立衡到石家庄市参加会议。", "区委书记", ("新华区", "130105")),
        ("石家庄市召开会议，区长王立衡出席。", "区长", ("新华区", "130105")),
        ("区委书记王立衡到平顶山市参加会议。", "区委书记", ("新华区", "410402")),
        ("沧州市召开会议，市委书记王立衡出席。", "市委书记", ("沧州市", "130900")),
        ("区委书记王立衡强调，要真抓实干。", "区委书记", ("新华区", None)),
        ("市委书记王立衡强调，要真抓实干。", "市委书记", (None, None)),
        ("省委书记王立衡强调，要真抓实干。", "省委书记", (None, None)),
    ],
)
def test_namesakes(text: str, title: str, where: tuple[str | None, str | None]) -> None:
    seat = _seats(_extract(text, "新华区"))[f"{title}王立衡"]
    assert (seat.place, seat.adcode) == where


# -- a caller's place that is none -----------------------------------------


@pytest.mark.parametrize(
    ("place", "near"),
    [
        ("衡阴市", "衡阳市"),
        ("湖南省衡阴市", "衡阳市"),
        ("黔东南苗族侗族自治洲", "黔东南苗族侗族自治州"),
        ("439999", "湖南省"),
    ],
)
def test_unknown_place_names_near_ones(place: str, near: str) -> None:
    with pytest.raises(PlaceError, match=near) as caught:
        govner.extract("市委书记王立衡出席。", place=place, nlp=govner.load("rules"))
    assert repr(place) in str(caught.value)
    assert caught.value.place == place
