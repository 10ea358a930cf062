"""Changes of post: who gains or loses which post, how, by whose decision, and when.

A block is a head (see ``cases.py``), text, and all the changes it must yield:
``APPOINTED person position mode organ date``, ``-`` for what the text does not
say. Lines ``HOLDS person position status`` may follow. Persons are invented.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import pytest
from spacy.language import Language

import govner
from govner.markup import surface
from govner.schema import Extraction, HoldsPosition, PostChange

_HEAD = re.compile(r"# (?P<name>[^@]+?)(?: @ (?P<place>\S+)(?: (?P<date>[\d-]+))?)?")
_CLAIM = re.compile(r"(?:APPOINTED|REMOVED|HOLDS) ")

COMMITTEE = "衡阳市人民代表大会常务委员会"


class _Case(NamedTuple):
    name: str
    text: str
    place: str | None
    date: str | None
    changes: set[tuple[str, ...]]
    holds: set[tuple[str, ...]]


def _read(table: str) -> list[_Case]:
    return [_block(block) for block in re.split(r"\n\s*\n", table.strip())]


def _block(block: str) -> _Case:
    first, *lines = block.strip().split("\n")
    head = _HEAD.fullmatch(first)
    assert head, f"not the head of a case: {first!r}"
    claims = [tuple(line.split()) for line in lines if _CLAIM.match(line)]
    text = "".join(line for line in lines if not _CLAIM.match(line)).replace("⏎", "\n")
    changes = {c for c in claims if c[0] != "HOLDS"}
    assert all(len(c) == 6 for c in changes), first
    place = head["place"] or "衡阳市"
    holds = {c[1:] for c in claims if c[0] == "HOLDS"}
    return _Case(head["name"], text, None if place == "-" else place, head["date"], changes, holds)


def _params(table: str) -> pytest.MarkDecorator:
    cases = _read(table)
    return pytest.mark.parametrize("case", cases, ids=[case.name for case in cases])


def _extract(text: str, place: str | None = "衡阳市", date: str | None = None) -> Extraction:
    return govner.extract(text, place=place, date=date, nlp=_rules())


@cache
def _rules() -> Language:
    return govner.load("rules")


def _check(case: _Case) -> None:
    found = _extract(case.text, case.place, case.date)
    changes: set[tuple[str, ...]] = set()
    holds: set[tuple[str, ...]] = set()
    for r in found.relations:
        if isinstance(r, PostChange):
            who, post = surface(r.person.norm), surface(r.position.text)
            changes.add((r.type, who, post, r.mode or "-", r.by or "-", r.date or "-"))
            start, end = r.evidence
            assert r.person.text in found.text[start:end], r
            assert r.position.text in found.text[start:end], r
        elif isinstance(r, HoldsPosition):
            holds.add((surface(r.person.norm), surface(r.position.text), r.status))
    assert changes == case.changes
    assert case.holds <= holds
    # a change says what its person holds afterwards, or held before
    assert {c[1:3] for c in changes} <= {h[:2] for h in holds}


# -- one change a sentence, by each verb -----------------------------------

MODES = """
# appoint @ 衡阳市 2019-11-08
11月7日，市人大常委会任命王立衡为市教育局局长。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 王立衡 市教育局局长 current

# decide to appoint @ 衡阳市 2019-11-08
11月7日，市十五届人大常委会第三十一次会议决定任命贺云舟为衡阳市副市长。
APPOINTED 贺云舟 衡阳市副市长 决定 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 贺云舟 衡阳市副市长 current

# elect @ 衡阳市 2020-01-10
1月9日，市十五届人大五次会议选举周砚田为市人大常委会主任。
APPOINTED 周砚田 市人大常委会主任 当选 衡阳市人民代表大会 2020-01-09
HOLDS 周砚田 市人大常委会主任 current

# be elected @ 衡阳市 2020-01-10
昨日，钟离岳当选为市政协主席。
APPOINTED 钟离岳 市政协主席 当选 - 2020-01-09
HOLDS 钟离岳 市政协主席 current

# be elected by all votes @ 衡阳市
梁砚以全票当选衡阳市市长。
APPOINTED 梁砚 衡阳市市长 当选 - -
HOLDS 梁砚 衡阳市市长 current

# remove @ 衡阳市 2019-11-08
昨日，市人大常委会免去沈远的市公安局局长职务。
REMOVED 沈远 市公安局局长 免去 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 沈远 市公安局局长 former

# decide on who acts @ 衡阳市 2019-11-08
11月7日，市人大常委会决定贺云舟代理市长，决定沈远为市中级人民法院代理院长。
APPOINTED 贺云舟 代理市长 决定 衡阳市人民代表大会常务委员会 2019-11-07
APPOINTED 沈远 市中级人民法院代理院长 决定 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 贺云舟 代理市长 acting
HOLDS 沈远 市中级人民法院代理院长 acting

# who acts without a decision @ 衡阳市
代理市长贺云舟出席会议。
HOLDS 贺云舟 代理市长 acting

# decide to remove @ 衡阳市 2019-11-08
11月7日，市人大常委会决定免去沈远的衡阳市副市长职务。
REMOVED 沈远 衡阳市副市长 免去 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 沈远 衡阳市副市长 former

# remove from a post held beside another
会议决定免去沈远兼任的市公安局局长职务。
REMOVED 沈远 市公安局局长 免去 - -
HOLDS 沈远 市公安局局长 former

# comrade is removed
市委决定，免去孙知远同志市委宣传部部长职务。
REMOVED 孙知远 市委宣传部部长 免去 中国共产党衡阳市委员会 -

# resign
段知秋因工作变动，辞去衡阳市副市长职务。
REMOVED 段知秋 衡阳市副市长 辞去 - -
HOLDS 段知秋 衡阳市副市长 former

# resign without a comma
段知秋辞去衡阳市副市长职务。
REMOVED 段知秋 衡阳市副市长 辞去 - -

# a resignation is accepted @ 衡阳市 2019-11-08
11月7日，市人大常委会决定接受彭泽岸辞去衡阳市副市长职务的请求。
REMOVED 彭泽岸 衡阳市副市长 接受辞职 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 彭泽岸 衡阳市副市长 former

# no longer
省委决定，周砚田同志不再担任衡阳市委书记职务。
REMOVED 周砚田 衡阳市委书记 不再担任 中国共产党湖南省委员会 -
HOLDS 周砚田 衡阳市委书记 former

# no longer and in future
省委决定，周砚田同志不再担任衡阳市委书记职务，王立衡同志任衡阳市委书记。
REMOVED 周砚田 衡阳市委书记 不再担任 中国共产党湖南省委员会 -
APPOINTED 王立衡 衡阳市委书记 任命 中国共产党湖南省委员会 -
HOLDS 王立衡 衡阳市委书记 current

# the state council @ - 2021-04-16
国务院任命楚长河为水利部副部长；免去佟道远的水利部副部长职务。
APPOINTED 楚长河 水利部副部长 任命 中华人民共和国国务院 -
REMOVED 佟道远 水利部副部长 免去 中华人民共和国国务院 -

# a county @ 蔚县 2020-05-12
5月11日下午，县人大常委会任命许南亭为蔚县人民政府副县长。
APPOINTED 许南亭 蔚县人民政府副县长 任命 蔚县人民代表大会常务委员会 2020-05-11

# nobody knows which city @ -
市人大常委会任命王立衡为市教育局局长。
APPOINTED 王立衡 市教育局局长 任命 - -

# a day without a year @ 衡阳市
11月7日，市人大常委会任命王立衡为市教育局局长。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 --11-07
"""


@_params(MODES)
def test_modes(case: _Case) -> None:
    _check(case)


# -- several persons, several posts ----------------------------------------

LISTS = """
# two persons, two posts
市人大常委会任命王立衡为市教育局局长、贺云舟为市财政局局长。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 -
APPOINTED 贺云舟 市财政局局长 任命 衡阳市人民代表大会常务委员会 -

# two persons, one post
市人大常委会任命王立衡、贺云舟为市中级人民法院审判员。
APPOINTED 王立衡 市中级人民法院审判员 任命 衡阳市人民代表大会常务委员会 -
APPOINTED 贺云舟 市中级人民法院审判员 任命 衡阳市人民代表大会常务委员会 -

# one person, two posts
市人大常委会任命王立衡为市中级人民法院副院长、审判员。
APPOINTED 王立衡 市中级人民法院副院长 任命 衡阳市人民代表大会常务委员会 -
APPOINTED 王立衡 审判员 任命 衡阳市人民代表大会常务委员会 -

# sex and people in brackets
市人大常委会任命王立衡（女）为市教育局局长，任命贺云舟（苗族）为市财政局局长。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 -
APPOINTED 贺云舟 市财政局局长 任命 衡阳市人民代表大会常务委员会 -

# an election of many @ 衡阳市 2020-01-10
1月9日，市政协第十二届委员会第五次会议选举钟离岳为主席，
唐以宁、罗青野、段知秋为副主席，蒋敬斋为秘书长。
APPOINTED 钟离岳 主席 当选 中国人民政治协商会议衡阳市委员会 2020-01-09
APPOINTED 唐以宁 副主席 当选 中国人民政治协商会议衡阳市委员会 2020-01-09
APPOINTED 罗青野 副主席 当选 中国人民政治协商会议衡阳市委员会 2020-01-09
APPOINTED 段知秋 副主席 当选 中国人民政治协商会议衡阳市委员会 2020-01-09
APPOINTED 蒋敬斋 秘书长 当选 中国人民政治协商会议衡阳市委员会 2020-01-09

# appointed and removed
市人大常委会任命王立衡为市教育局局长，免去沈远的市教育局局长、市体育局局长职务。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 -
REMOVED 沈远 市教育局局长 免去 衡阳市人民代表大会常务委员会 -
REMOVED 沈远 市体育局局长 免去 衡阳市人民代表大会常务委员会 -

# a colon and semicolons @ 甘肃省
会议决定任命：易向阳为甘肃省人民政府副省长；裴正为省数据局局长。
会议决定免去：程万里的省发展和改革委员会主任职务。
APPOINTED 易向阳 甘肃省人民政府副省长 决定 - -
APPOINTED 裴正 省数据局局长 决定 - -
REMOVED 程万里 省发展和改革委员会主任 免去 - -

# the notice of a standing committee @ 衡阳市 2019-11-08
衡阳市人民代表大会常务委员会任免名单⏎
（2019年11月7日衡阳市第十五届人民代表大会常务委员会第三十一次会议通过）⏎
任命：⏎
王立衡为市教育局局长；⏎
方　敏（女）为市财政局局长。⏎
免去：⏎
沈远的市教育局局长职务；⏎
孙知远的市财政局局长职务。
APPOINTED 王立衡 市教育局局长 任命 衡阳市人民代表大会常务委员会 2019-11-07
APPOINTED 方敏 市财政局局长 任命 衡阳市人民代表大会常务委员会 2019-11-07
REMOVED 沈远 市教育局局长 免去 衡阳市人民代表大会常务委员会 2019-11-07
REMOVED 孙知远 市财政局局长 免去 衡阳市人民代表大会常务委员会 2019-11-07

# a notice with a verb in every line @ 衡阳市 2019-11-08
衡阳市人大常委会决定任免名单⏎
（2019年11月7日衡阳市第十五届人民代表大会常务委员会第三十一次会议通过）⏎
任命王立衡为市人民政府秘书长；⏎
任命方　敏（女）为市财政局局长；⏎
免去沈远的市人民政府秘书长、市发展和改革委员会主任职务。
APPOINTED 王立衡 市人民政府秘书长 任命 衡阳市人民代表大会常务委员会 2019-11-07
APPOINTED 方敏 市财政局局长 任命 衡阳市人民代表大会常务委员会 2019-11-07
REMOVED 沈远 市人民政府秘书长 免去 衡阳市人民代表大会常务委员会 2019-11-07
REMOVED 沈远 市发展和改革委员会主任 免去 衡阳市人民代表大会常务委员会 2019-11-07

# the verb before the post @ 衡阳市 2021-04-20
全会增补市委常委王立衡、方敏，市政协副主席周砚田列席。
APPOINTED 王立衡 市委常委 任命 - -
APPOINTED 方敏 市委常委 任命 - -
HOLDS 王立衡 市委常委 current
HOLDS 方敏 市委常委 current
HOLDS 周砚田 市政协副主席 current

# a notice of the government @ 衡阳市 2021-04-20
经2021年4月15日市人民政府研究决定：⏎
任命王立衡同志为市教育局副局长；⏎
免去沈远同志的市教育局副局长职务。
APPOINTED 王立衡 市教育局副局长 任命 衡阳市人民政府 2021-04-15
REMOVED 沈远 市教育局副局长 免去 衡阳市人民政府 2021-04-15
"""


@_params(LISTS)
def test_lists(case: _Case) -> None:
    _check(case)


# -- acting posts and posts to come ----------------------------------------

STATUS = """
# acting mayor @ 衡阳市 2019-11-08
11月7日，市人大常委会决定任命王立衡为衡阳市副市长、代理市长。
APPOINTED 王立衡 衡阳市副市长 决定 衡阳市人民代表大会常务委员会 2019-11-07
APPOINTED 王立衡 代理市长 决定 衡阳市人民代表大会常务委员会 2019-11-07
HOLDS 王立衡 衡阳市副市长 current
HOLDS 王立衡 代理市长 acting

# acting without a decision
代市长王立衡主持召开座谈会。
HOLDS 王立衡 代市长 acting

# nominated
省委提名王立衡为衡阳市市长候选人。
HOLDS 王立衡 衡阳市市长 designate

# proposed @ 衡阳市 2021-04-16
任前公示⏎王立衡，男，汉族，1970年3月生，现任市教育局副局长，拟任市教育局局长。
HOLDS 王立衡 市教育局副局长 current
HOLDS 王立衡 市教育局局长 designate

# proposed for a post and named for another @ 衡阳市 2021-04-16
衡阳市领导干部任职前公示⏎
贺云舟，女，苗族，1974年8月生，现任市财政局副局长，
拟任市审计局党组书记，提名为市审计局局长人选。⏎
公示期限：2021年4月16日至4月22日。
HOLDS 贺云舟 市财政局副局长 current
HOLDS 贺云舟 市审计局党组书记 designate
HOLDS 贺云舟 市审计局局长 designate

# candidate of a county @ 衡阳市 2021-04-16
任前公示⏎许南亭，男，1971年6月生，现任衡南县副县长，拟提名为衡阳县县长候选人。
HOLDS 许南亭 衡南县副县长 current
HOLDS 许南亭 衡阳县县长 designate
"""


@_params(STATUS)
def test_acting_and_designate(case: _Case) -> None:
    _check(case)


def test_the_verb_to_act() -> None:
    """代理 is a verb here; whether the title takes it in is open, what is decided is not."""
    text = "市人大常委会决定王立衡代理衡阳市市长职务。"
    found = _extract(text).relations
    (holds,) = (r for r in found if isinstance(r, HoldsPosition))
    assert (holds.person.text, holds.status) == ("王立衡", "acting")
    (change,) = (r for r in found if isinstance(r, govner.Appointed))
    assert change.position.text.removeprefix("代理") == "衡阳市市长"
    assert (change.mode, change.by) == ("决定", COMMITTEE)


# -- no change -------------------------------------------------------------

NO_CHANGE = """
# a curriculum vitae
王立衡，男，汉族，1970年3月生，曾任祁东县委副书记、县长，现任衡阳市副市长。
HOLDS 王立衡 祁东县委副书记 former
HOLDS 王立衡 县长 former
HOLDS 王立衡 衡阳市副市长 current

# the periods of a curriculum vitae
王立衡，男，汉族，1965年3月生，湖南衡山人。⏎
1988.07—1993.05　衡山县财政局干部、副局长⏎
1993.05—2001.10　祁东县副县长⏎
2001.10—　　　　衡阳市财政局局长、党组书记
HOLDS 王立衡 副局长 former
HOLDS 王立衡 祁东县副县长 former
HOLDS 王立衡 衡阳市财政局局长 current
HOLDS 王立衡 党组书记 current

# posts one after the other
贺云舟同志历任衡南县副县长、衡南县委副书记、衡阳市财政局局长。
HOLDS 贺云舟 衡南县副县长 former
HOLDS 贺云舟 衡阳市财政局局长 former

# years in office
沈远2002年3月至2006年9月任衡南县县长。

# the order's number has no date @ - 2015-03-01
国家主席习近平签署第18号主席令：任命楚长河为水利部部长。
APPOINTED 楚长河 水利部部长 任命 - -

# term of office
市教育局局长王立衡任期届满，任职期间成绩突出。
HOLDS 王立衡 市教育局局长 current

# a surname that is a verb
市司法局局长任长庚出席。
HOLDS 任长庚 市司法局局长 current

# appointments in general
会议审议了有关人事任免事项，王立衡向新任命人员颁发任命书。

# letters of appointment
市人大常委会主任周砚田向新任命人员颁发任命书。
HOLDS 周砚田 市人大常委会主任 current

# newly elected
新当选的市长王立衡作表态发言。
HOLDS 王立衡 市长 current

# an election to come
会议通过了补选办法，市政协副主席王立衡主持会议。
HOLDS 王立衡 市政协副主席 current

# a request under debate
会议审议了彭泽岸关于辞去衡阳市副市长职务的请求。

# former
原市教育局局长沈远应邀参加。
HOLDS 沈远 原市教育局局长 former
"""


@_params(NO_CHANGE)
def test_no_change(case: _Case) -> None:
    _check(case)


# -- several decisions in one article --------------------------------------


def test_each_decision_has_its_own_date_and_organ() -> None:
    text = (
        "3月2日，市人大常委会任命王立衡为市教育局局长。\n"
        "4月5日，衡南县人大常委会任命许南亭为衡南县副县长。\n"
        "会议还任命梁砚为衡南县审计局局长。"
    )
    found = _extract(text, date="2021-04-16").relations
    changes = {r.person.text: (r.by, r.date) for r in found if isinstance(r, govner.Appointed)}
    county = "衡南县人民代表大会常务委员会"
    assert changes == {
        "王立衡": (COMMITTEE, "2021-03-02"),
        "许南亭": (county, "2021-04-05"),
        "梁砚": (county, "2021-04-05"),
    }


def test_a_birthday_is_no_decision() -> None:
    text = "王立衡，男，1970年3月5日出生，祁东人。\n市人大常委会任命王立衡为市教育局局长。"
    relations = _extract(text, date="2021-04-16").relations
    (change,) = (r for r in relations if isinstance(r, PostChange))
    assert change.date is None
