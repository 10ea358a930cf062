"""The gazetteer against what is known of China's divisions, past and present."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from importlib.resources import files

import pytest

from govner.gazetteer import (
    NATION,
    Gazetteer,
    PlaceError,
    foreign_places,
    gazetteer,
)


@pytest.fixture(scope="module")
def g() -> Gazetteer:
    return gazetteer()


def _codes(g: Gazetteer, name: str, year: int | None) -> list[str]:
    return [d.adcode for d in g.lookup(name, year)]


# -- the data --------------------------------------------------------------


def test_every_row_is_sound(g: Gazetteer) -> None:
    assert len(g) == 6824
    for d in g:
        assert len(d.adcode) == 6 and d.adcode.isdigit(), d
        assert len(d.name) >= 2 and not any(c.isspace() for c in d.name), d
        assert d.end is None or d.start <= d.end, d
        assert (d.level == "province") == (d.parent is None) or d.adcode == "660000", d
        if d.parent is not None:
            above = g.parent(d)
            assert above is not None, d
            assert above.start <= d.start, d
        assert g.province(d) is not None, d
        assert d.adcode in _codes(g, d.name, d.start), d


@pytest.mark.parametrize(
    ("level", "count"),
    [("province", 34 + 1), ("prefecture", 333), ("county", 2846)],
)
def test_divisions_in_force(g: Gazetteer, level: str, count: int) -> None:
    assert sum(d.level == level and d.end is None for d in g) == count


def test_one_division_per_code_and_year(g: Gazetteer) -> None:
    for year in range(1981, 2025):
        seen: set[str] = set()
        for d in g:
            if d.start <= year and (d.end is None or year < d.end):
                assert d.adcode not in seen, (year, d)
                seen.add(d.adcode)


def test_loading_is_quick_and_lazy() -> None:
    text = (files("govner") / "data" / "divisions.tsv").read_text(encoding="utf-8")
    started = time.perf_counter()
    Gazetteer(text)
    print(f"\ngazetteer: {1000 * (time.perf_counter() - started):.1f} ms")
    code = (
        "import govner.gazetteer as m;"
        "assert m.gazetteer.cache_info().currsize == 0;"
        "assert m.foreign_places.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert gazetteer() is gazetteer()


# -- lookup ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "year", "codes"),
    [
        ("衡阳市", None, ["430400"]),
        ("衡阳", 2019, ["430400", "430421"]),
        ("内蒙古", 2019, ["150000"]),
        ("内蒙", 2019, ["150000"]),
        ("新疆", 2019, ["650000"]),
        ("广西", 2019, ["450000"]),
        ("香港", 2019, ["810000"]),
        ("黔东南", 2019, ["522600"]),
        ("黔东南州", 2019, ["522600"]),
        ("恩施", 2019, ["422800", "422801"]),
        ("神农架", 2019, ["429021"]),
        ("浦东", 2019, ["310115"]),
        ("积石山", 2019, ["622927"]),
        ("东乡", 2019, ["361003", "622926"]),
        ("蔚", None, []),
        ("沙", None, []),
        ("市辖区", None, []),
        ("兵团", 2019, ["660000"]),
        # 富阳 was a county until 1994, a city until 2014, a district since
        ("富阳市", 2007, ["330183"]),
        ("富阳", 1990, ["330123"]),
        ("富阳", 2007, ["330183"]),
        ("富阳", 2020, ["330111"]),
        ("富阳市", 2020, []),
        ("富阳", 2014, ["330111", "330183"]),
        # 襄樊 became 襄阳 in 2010
        ("襄樊市", 2009, ["420600"]),
        ("襄樊市", 2011, []),
        ("襄阳市", 2011, ["420600"]),
        ("襄阳市", 2009, []),
        ("襄阳", 2005, ["420607"]),
        ("襄城区", None, ["420602"]),
        # 重庆 under 四川 until 1997
        ("重庆市", 1990, ["510200"]),
        ("重庆市", 2000, ["500000"]),
        # 巢湖 county-level, prefecture-level, county-level
        ("巢湖市", 1990, ["342601"]),
        ("巢湖市", 2005, ["341400"]),
        ("巢湖市", 2015, ["340181"]),
        # 沙县 became a district in 2021
        ("沙县", 2009, ["350427"]),
        ("沙县", 2022, ["350405"]),
        ("海南省", 1987, []),
        ("海南省", 1989, ["460000"]),
        ("衡阳市", 1965, ["430400"]),
    ],
)
def test_lookup(g: Gazetteer, name: str, year: int | None, codes: list[str]) -> None:
    assert _codes(g, name, year) == codes


def test_lookup_without_a_year_puts_those_in_force_first(g: Gazetteer) -> None:
    assert [d.end for d in g.lookup("巢湖市")] == [None, 2011, 1999]
    assert g.lookup("吉林")[0].name == "吉林省"
    assert g.lookup("吉林")[1].name == "吉林市"
    assert {d.name for d in g.lookup("鼓楼区", 2020)} == {"鼓楼区"}
    assert len(g.lookup("鼓楼区", 2020)) == 4


@pytest.mark.parametrize(
    ("code", "year", "name"),
    [
        ("420600", None, "襄阳市"),
        ("420600", 2005, "襄樊市"),
        ("420600", 2010, "襄阳市"),
        ("110103", None, "崇文区"),
        ("500000", 1990, None),
        ("100000", None, "中国"),
        ("439999", None, None),
        ("", None, None),
    ],
)
def test_by_code(g: Gazetteer, code: str, year: int | None, name: str | None) -> None:
    found = g.by_code(code, year)
    assert (found and found.name) == name


# -- the tree --------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "year", "parent", "prefecture", "province"),
    [
        ("沙县", 2009, "三明市", "三明市", "福建省"),
        ("沙县", 1982, "三明地区", "三明地区", "福建省"),
        ("昭通专区", 1982, "云南省", "昭通地区", "云南省"),  # what a 地区 was called until 1970
        ("武穴市", None, "黄冈市", "黄冈市", "湖北省"),
        ("海淀区", None, "北京市", None, "北京市"),
        ("仙桃市", None, "湖北省", None, "湖北省"),
        ("仙桃市", 1990, "荆州地区", "荆州地区", "湖北省"),
        ("济源市", None, "河南省", None, "河南省"),
        ("石河子市", None, "新疆维吾尔自治区", None, "新疆维吾尔自治区"),
        ("衡阳市", None, "湖南省", "衡阳市", "湖南省"),
        ("湖南省", None, None, None, "湖南省"),
        ("重庆市", 1990, "四川省", "重庆市", "四川省"),
        ("锡林浩特市", None, "锡林郭勒盟", "锡林郭勒盟", "内蒙古自治区"),
        ("海口市", 1985, "海南行政区", "海南行政区", "广东省"),
        ("万州区", None, "重庆市", None, "重庆市"),
        ("中国", None, None, None, None),
    ],
)
def test_tree(
    g: Gazetteer,
    place: str,
    year: int | None,
    parent: str | None,
    prefecture: str | None,
    province: str | None,
) -> None:
    d = g.resolve(place, year)
    above, city, top = g.parent(d), g.prefecture(d), g.province(d)
    assert (above and above.name) == parent
    assert (city and city.name) == prefecture
    assert (top and top.name) == province


def test_contains(g: Gazetteer) -> None:
    hunan, hengyang, wuxue = map(g.resolve, ("湖南省", "衡阳市", "武穴市"))
    assert g.contains(hunan, hengyang)
    assert g.contains(hengyang, hengyang)
    assert g.contains(NATION, wuxue)
    assert not g.contains(hunan, wuxue)
    assert not g.contains(hengyang, hunan)
    corps, shihezi, urumqi = map(g.resolve, ("新疆生产建设兵团", "石河子市", "乌鲁木齐市"))
    assert g.contains(corps, shihezi)
    assert not g.contains(corps, urumqi)
    assert g.contains(g.resolve("新疆"), corps)


def test_names(g: Gazetteer) -> None:
    xihu = g.resolve("杭州市西湖区")
    assert g.full_path(xihu) == "浙江省杭州市西湖区"
    assert g.short_name(xihu) == "西湖"
    assert g.short_name(g.resolve("蔚县")) == "蔚县"
    assert g.short_name(g.resolve("甘孜藏族自治州")) == "甘孜"


@pytest.mark.parametrize(
    ("place", "year", "after"),
    [
        ("富阳市", 2007, {"富阳区"}),
        ("襄樊市", 2005, {"襄阳市"}),
        ("崇文区", 2005, {"东城区"}),
        ("沙县", 2009, {"沙县区"}),
        ("衡阳市", None, set()),
    ],
)
def test_successors(g: Gazetteer, place: str, year: int | None, after: set[str]) -> None:
    assert {d.name for d in g.successors(g.resolve(place, year))} == after


def test_sub_provincial_cities(g: Gazetteer) -> None:
    cities = "广州 武汉 哈尔滨 沈阳 成都 南京 西安 长春 济南 杭州 大连 青岛 深圳 厦门 宁波"
    ranked = {d.name for d in g if g.is_subprovincial(d) and d.end is None}
    assert {f"{name}市" for name in cities.split()} == {
        name for name in ranked if name.endswith("市")
    }
    assert ranked - {n for n in ranked if n.endswith("市")} == {
        "浦东新区",
        "滨海新区",
        "伊犁哈萨克自治州",
    }
    guangzhou = g.resolve("广州市")
    assert g.is_subprovincial(guangzhou, 2000)
    assert not g.is_subprovincial(guangzhou, 1990)
    assert not g.is_subprovincial(g.resolve("苏州市"))


# -- resolve ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "year", "code"),
    [
        ("衡阳市", None, "430400"),
        ("湖南省衡阳市", None, "430400"),
        ("湖南衡阳", None, "430400"),
        ("湖南 / 衡阳", None, "430400"),
        ("中国湖南省衡阳市", None, "430400"),
        ("衡阳", None, "430400"),
        ("衡阳县", None, "430421"),
        ("杭州市西湖区", None, "330106"),
        ("杭州西湖区", None, "330106"),
        ("430400", None, "430400"),
        (" 430400 ", None, "430400"),
        ("中国", None, "100000"),
        ("100000", None, "100000"),
        ("吉林", None, "220000"),
        ("吉林省吉林市", None, "220200"),
        ("吉林吉林", None, "220200"),
        ("朝阳市", None, "211300"),
        ("北京市朝阳区", None, "110105"),
        ("北京朝阳", None, "110105"),
        ("恩施州", None, "422800"),
        ("恩施州恩施市", None, "422801"),
        ("南京市鼓楼区", None, "320106"),
        ("武穴", None, "421182"),
        ("湖北省武穴市", None, "421182"),
        ("玉屏县", None, "520622"),
        ("兵团石河子市", None, "659001"),
        ("香港特区", None, "810000"),
        ("蔚县", None, "130726"),
        # names of the past, and names out of their time
        ("襄樊市", None, "420600"),
        ("襄樊市", 2012, "420600"),
        ("富阳市", None, "330183"),
        ("沙县", None, "350427"),
        ("沙县", 2022, "350405"),
        ("四川省重庆市", None, "510200"),
        ("四川万县市", 1995, "511200"),
        ("济源县", None, "410827"),
        ("巢湖市", 2011, "340181"),
        ("500000", 1990, "500000"),
    ],
)
def test_resolve(g: Gazetteer, place: str, year: int | None, code: str) -> None:
    assert g.resolve(place, year).adcode == code


def test_resolve_takes_the_name_of_the_year(g: Gazetteer) -> None:
    assert g.resolve("420600", 2005).name == "襄樊市"
    assert g.resolve("420600").name == "襄阳市"
    assert g.resolve("中国") == NATION
    assert g.resolve("全国") == NATION


@pytest.mark.parametrize(
    ("place", "expected", "message"),
    [
        ("鼓楼区", {"320106", "320302", "350102", "410204"}, "320106, 江苏省南京市"),
        ("朝阳区", {"110105", "220104"}, "110105, 北京市"),
        ("通州", {"110112", "320612"}, "give the full path or the code"),
        ("衡阴市", {"430400"}, "did you mean .*衡阳市"),
        ("湖南省衡阴市", {"430400"}, "衡阳市"),
        ("黔东南苗族侗族自治洲", {"522600"}, "黔东南苗族侗族自治州"),
        ("杭州市西湖区灵隐街道", {"330106"}, "ends at county level"),
    ],
)
def test_place_errors(g: Gazetteer, place: str, expected: set[str], message: str) -> None:
    with pytest.raises(PlaceError, match=message) as caught:
        g.resolve(place)
    assert caught.value.place == place
    assert expected <= {d.adcode for d in caught.value.candidates}


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("439999", "unknown division code '439999'; 430000 is 湖南省"),
        ("999999", "unknown division code '999999'$"),
        ("4304", "six digits"),
        ("Hengyang", "unknown place 'Hengyang'$"),
        ("", "unknown place ''"),
        ("湖南省武汉市", "unknown place"),
    ],
)
def test_unknown_places(g: Gazetteer, place: str, message: str) -> None:
    with pytest.raises(PlaceError, match=message):
        g.resolve(place)


def test_place_error_is_a_value_error_and_pickles(g: Gazetteer) -> None:
    with pytest.raises(ValueError, match="ambiguous") as caught:
        g.resolve("鼓楼区")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(copy, PlaceError)
    assert str(copy) == str(caught.value)
    assert copy.candidates == caught.value.candidates  # type: ignore[attr-defined]


# -- path ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "year", "code"),
    [
        ("贵州省黔东南苗族侗族自治州台江县", None, "522630"),
        ("甘肃庆阳华池县", None, "621023"),
        ("甘肃庆阳华池县", 1995, "622823"),
        ("福建霞浦", None, "350921"),
        ("浙江嘉兴", None, "330400"),
        ("浙江省嘉兴市", None, "330400"),
        ("衡阳", None, "430400"),
        ("四川甘孜州", None, "513300"),
        ("四川重庆", 1990, "510200"),
        ("重庆万州", None, "500101"),
        ("襄樊市襄城区", 2005, "420602"),
        ("海南海口", 1985, "442101"),
        ("海南海口", None, "460100"),
        ("中国", None, "100000"),
        ("西湖区", None, None),
        ("浙江西湖区", None, "330106"),
        ("浙江衡阳", None, None),
        ("衡阳湖南", None, None),
        ("湖南省人民政府", None, None),
        ("湖", None, None),
        ("", None, None),
    ],
)
def test_path(g: Gazetteer, text: str, year: int | None, code: str | None) -> None:
    found = g.path(text, year)
    assert (found and found.adcode) == code


def test_every_division_is_found_by_its_own_path(g: Gazetteer) -> None:
    for d in g:
        if d.end is None:
            assert g.path(g.full_path(d)) == d


# -- surfaces --------------------------------------------------------------


@pytest.mark.parametrize(
    ("surface", "full", "risky"),
    [
        ("衡阳市", True, False),
        ("衡阳", False, False),
        ("恩施州", True, False),
        ("襄樊", False, False),
        ("和平", False, True),
        ("高明", False, True),
        ("新建", False, True),
        ("中方", False, True),
        ("朝阳", False, True),
        ("长安", False, True),
        ("平安", False, True),
        ("南海", False, True),
        ("巴马", False, True),
        ("通道", False, True),
        ("兵团", False, True),
        ("郊区", True, True),
        ("和平区", True, False),
        ("西安", False, False),
        ("北京", False, False),
    ],
)
def test_surfaces(g: Gazetteer, surface: str, full: bool, risky: bool) -> None:
    assert (surface, full, risky) in set(g.surfaces())
    assert g.is_risky(surface) is risky


def test_surfaces_are_distinct_and_known(g: Gazetteer) -> None:
    surfaces = [surface for surface, _, _ in g.surfaces()]
    assert len(surfaces) == len(set(surfaces))
    assert all(g.lookup(surface) for surface in surfaces)
    assert min(map(len, surfaces)) == 2
    short = dict(g.short_forms())
    assert [d.name for d in short["衡阳"]][:2] == ["衡阳市", "衡阳县"]
    assert "衡阳市" not in short


# -- abroad ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind", "iso", "norm", "risky"),
    [
        ("美国", "country", "US", "美国", False),
        ("美利坚合众国", "country_full", "US", "美国", False),
        ("联合王国", "country", "GB", "英国", False),
        ("刚果（金）", "country", "CD", "刚果（金）", False),
        ("刚果(布)", "country", "CG", "刚果（布）", False),
        ("波黑", "country", "BA", "波黑", False),
        ("沙特", "country", "SA", "沙特阿拉伯", False),
        ("阿拉伯联合酋长国", "country_full", "AE", "阿联酋", False),
        ("朝鲜民主主义人民共和国", "country_full", "KP", "朝鲜", False),
        ("非洲", "region", "", "非洲", False),
        ("加利福尼亚州", "region", "US", "加利福尼亚州", False),
        ("开罗", "city", "EG", "开罗", False),
        ("日内瓦", "city", "CH", "日内瓦", False),
        ("圣地亚哥", "city", "CL", "圣地亚哥", False),
        ("汉堡", "city", "DE", "汉堡", True),
        ("高雄", "city", "CN-TW", "高雄", False),
    ],
)
def test_foreign_places(name: str, kind: str, iso: str, norm: str, risky: bool) -> None:
    assert foreign_places()[name] == (name, kind, iso, norm, risky)


def test_foreign_places_are_sound() -> None:
    places = foreign_places()
    assert len(places) > 1500
    for name, place in places.items():
        assert place.name == name
        assert place.kind in {"country", "country_full", "region", "city"}
        assert not place.kind.startswith("country") or len(place.iso) == 2
        assert place.norm in places
    capitals = "北京 东京 首尔 平壤 河内 莫斯科 伦敦 巴黎 柏林 罗马 华盛顿 渥太华 巴西利亚 堪培拉"
    assert set(capitals.split()) - set(places) == {"北京"}
