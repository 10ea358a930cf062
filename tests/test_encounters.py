"""Who met whom and who visited what, with sentences that come close. Persons are invented."""

from __future__ import annotations

import pytest

from govner.article import Article
from govner.engine import default_engine
from govner.schema import Extraction, Meets, Visits

# A block is a sentence and what it must yield: `A + B` meets, `A > X` visits.
MEETINGS = """
国家主席贺云舟14日下午在人民大会堂会见巴西总统卢拉。
贺云舟 + 卢拉

国务院总理许南亭与德国总理朔尔茨举行会谈。
许南亭 + 朔尔茨

许南亭应约同法国总统马克龙通电话。国务院总理许南亭表示感谢。
许南亭 + 马克龙

省委书记周砚田分别会见哈萨克斯坦总统托卡耶夫、越南总理范明政和老挝国家主席通伦。
周砚田 + 托卡耶夫
周砚田 + 范明政
周砚田 + 通伦

市委书记王立衡会见了以青禾县委书记罗青野为团长的青禾县党政代表团一行。
王立衡 + 罗青野

国务院副总理贺云舟会见由蒙古国外长巴特策策格率领的代表团。
贺云舟 + 巴特策策格

市长王立衡与来访的长沙市市长陈墨川座谈。
王立衡 + 陈墨川

俄罗斯总统普京和德国总理默克尔16日通电话，讨论了天然气供应问题。
普京 + 默克尔

国家主席贺云舟在会见法国总统马克龙时强调，中法关系发展良好。
贺云舟 + 马克龙

在会见法国总统马克龙时，国家主席贺云舟说，双方要加强合作。
贺云舟 + 马克龙

副市长李若溪受到省长周砚田的亲切会见。
周砚田 + 李若溪

国家主席贺云舟和夫人赵岚会见了法国总统马克龙。
贺云舟 + 马克龙
赵岚 + 马克龙

11月7日，市委书记周砚田，市委副书记、市长王立衡会见了中国有色集团总经理董长庚一行。
周砚田 + 董长庚
王立衡 + 董长庚

市长王立衡在市民中心会见来我市考察的甘肃省庆阳市市长周启军，双方就深化合作交换了意见。
王立衡 + 周启军

市长王立衡会见卢森堡客人⏎11月7日，市长王立衡会见了卢森堡驻华大使石永明。
王立衡 + 石永明

贺云舟会见马克龙⏎国家主席贺云舟7日在北京会见法国总统马克龙。
贺云舟 + 马克龙

许南亭7日对巴西进行正式访问，会见巴西总统卢拉，与巴西副总统阿尔克明举行会谈。国务院总理许南亭到会。
许南亭 > 巴西
许南亭 + 卢拉
许南亭 + 阿尔克明

国家主席贺云舟与陪同法国总统马克龙访华的法国外长巴罗会谈。
贺云舟 + 巴罗
"""

NO_MEETINGS = """
市领导陈墨川、孙知远参加会见。

副市长李若溪、市政府秘书长赵岚陪同会见。

国家主席贺云舟将于10日会见法国总统马克龙。

市长王立衡希望会见法国总统马克龙。

市长王立衡主持召开座谈会，副市长李若溪参加座谈。

会见时，市长王立衡介绍了我市发展情况。

会谈前，市长王立衡致辞。

市长王立衡会见了全市优秀教师代表。

国家主席贺云舟会见法国总统马克龙的特使。

副市长李若溪汇报了“市长王立衡会见周启军市长时的讲话精神”落实情况。

市长王立衡和副市长李若溪会见了记者。

市长王立衡同副市长李若溪的会谈富有成果。
"""

VISITS = """
11月7日，市委副书记、市长王立衡深入雁峰区、石鼓区，就安全生产工作进行调研。
王立衡 > 雁峰区
王立衡 > 石鼓区

市长王立衡到衡山县调研秋粮收购工作。
王立衡 > 衡山县

副市长李若溪赴蔚县考察文旅项目。
李若溪 > 蔚县

市委书记周砚田在雁峰区委书记赵岚陪同下，先后来到蒸湘区、市人民医院，实地察看防汛工作。
周砚田 > 蒸湘区
周砚田 > 衡阳市人民医院

市委书记周砚田，市委副书记、市长王立衡等来到南岳区检查森林防火工作。
周砚田 > 南岳区
王立衡 > 南岳区

市长王立衡一行到武穴市。
王立衡 > 武穴市

市长王立衡看望慰问老党员陈墨川。
王立衡 > 陈墨川

市长王立衡来到老党员陈墨川家中，送上节日祝福。
王立衡 > 陈墨川

副市长李若溪走访慰问市消防救援支队。
李若溪 > 衡阳市消防救援支队

市长王立衡调研市公安局工作。
王立衡 > 衡阳市公安局

副市长李若溪陪同省长周砚田考察了衡阳市。
周砚田 > 衡阳市

正在湖南省调研的副省长赵铁军立即赶赴现场。
赵铁军 > 湖南省

在衡山县，市长王立衡仔细察看了秋粮收购情况。
王立衡 > 衡山县

在衡山县调研期间，市长王立衡听取了工作汇报。
王立衡 > 衡山县

市长王立衡深入衡山县调研。随后，他来到南岳区检查景区安全。
王立衡 > 衡山县
王立衡 > 南岳区

市长王立衡调研秋粮收购⏎市长王立衡先后来到衡山县、衡东县和祁东县等地，了解秋粮收购进展。
王立衡 > 衡山县
王立衡 > 衡东县
王立衡 > 祁东县

应巴西总统卢拉邀请，国家主席贺云舟10日至12日对巴西进行国事访问。
贺云舟 > 巴西

国家主席贺云舟抵达巴西，开始对巴西进行国事访问。
贺云舟 > 巴西

市长王立衡表示，国家主席贺云舟去年在湖南省考察时作了重要讲话。
贺云舟 > 湖南省

会议传达学习了习近平总书记在湖南考察时的重要讲话精神，市长王立衡主持。
习近平 > 湖南省

受市委书记周砚田委托，市长王立衡到市人民医院看望伤员。
王立衡 > 衡阳市人民医院

11月7日，市长王立衡到衡山县，就秋粮收购工作进行调研。
王立衡 > 衡山县
"""

NO_VISITS = """
市长王立衡调研安全生产工作。

市领导陈墨川、孙知远陪同调研。

副市长李若溪参加了在衡山县的调研活动。

市长王立衡强调，各级干部要深入衡山县调研，到南岳区考察。

市长王立衡深入学习贯彻党的十九届四中全会精神。

国家主席贺云舟将于10日对巴西进行国事访问。

市长王立衡欢迎法国总统马克龙访问中国。

会议传达学习了习近平总书记在考察时的重要讲话精神，市长王立衡主持。

副市长李若溪宣读了《市长王立衡在衡山县调研时的讲话》。

2016年，陈立帆来到台江县任教。副市长陈立帆出席。

市长王立衡在市委召开会议，研究部署全市检查工作。

市长王立衡在衡山县会议上要求加强检查。

市长王立衡来到中国云重衡阳产业园。

省督导组来到衡山县检查，市长王立衡作汇报。

市长王立衡对法国总统马克龙来访表示欢迎。

副市长李若溪通过视频慰问了市消防救援支队。

市长王立衡的妻子来到衡山县。
"""


def told(extraction: Extraction) -> list[str]:
    return [
        f"{r.person.norm} + {r.other.norm}" if isinstance(r, Meets) else
        f"{r.person.norm} > {r.target.norm}"
        for r in extraction.relations
        if isinstance(r, (Meets, Visits))
    ]  # fmt: skip


def blocks(*tables: str) -> list[tuple[str, list[str]]]:
    found = []
    for block in "\n\n".join(table.strip() for table in tables).split("\n\n"):
        text, *wanted = block.split("\n")
        found.append((text.replace("⏎", "\n"), wanted))
    return found


def extract(text: str) -> Extraction:
    return default_engine().extract(Article(text, place="衡阳市", date="2019-11-08"))


@pytest.mark.parametrize(("text", "wanted"), blocks(MEETINGS, VISITS))
def test_who_meets_and_who_visits(text: str, wanted: list[str]) -> None:
    assert sorted(told(extract(text))) == sorted(wanted)


@pytest.mark.parametrize(("text", "wanted"), blocks(NO_MEETINGS, NO_VISITS))
def test_what_only_sounds_like_it(text: str, wanted: list[str]) -> None:
    extraction = extract(text)
    assert extraction.persons or "陪同" in text or "督导组" in text
    assert told(extraction) == wanted == []


@pytest.mark.parametrize(("text", "wanted"), blocks(MEETINGS, VISITS))
def test_evidence_holds_the_claim_and_the_rule_is_named(text: str, wanted: list[str]) -> None:
    extraction = extract(text)
    for r in extraction.relations:
        if isinstance(r, (Meets, Visits)):
            start, end = r.evidence
            other = r.other if isinstance(r, Meets) else r.target
            assert other.text in text[start:end]
            assert r.rule.startswith(
                "encounter/meet/" if isinstance(r, Meets) else "encounter/visit/"
            )


def test_headline_and_body_are_one_meeting() -> None:
    extraction = extract("贺云舟会见马克龙\n\n国家主席贺云舟7日在北京会见法国总统马克龙。")
    assert told(extraction) == ["贺云舟 + 马克龙"]


def test_either_side_may_be_named_first() -> None:
    extraction = extract("市长王立衡会见周启军市长。庆阳市市长周启军与市长王立衡举行会谈。")
    assert told(extraction) == ["王立衡 + 周启军"]


def test_one_pass_over_long_text() -> None:
    sentence = "市长王立衡先后来到衡山县、衡东县，并会见庆阳市市长周启军。"
    assert told(extract(sentence * 400)) == [
        "王立衡 > 衡山县",
        "王立衡 > 衡东县",
        "王立衡 + 周启军",
    ]


@pytest.mark.parametrize(
    "piece", ["在", "到、", "会见", "来到衡山县、", "（", "“", "，", "市长王立衡和"]
)
def test_repeats_are_harmless(piece: str) -> None:
    extract(piece * 3000 + "市长王立衡到衡山县调研。")
