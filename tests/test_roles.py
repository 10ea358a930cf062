"""Who presided, attended and spoke: constructions of local news, each beside its near-misses."""

from __future__ import annotations

import time

import pytest

from govner.article import Article
from govner.engine import default_engine
from govner.lexicon import data_text
from govner.schema import MeetingRole

KINDS = (
    "preside convene attend seat address task say there visit scene letter hear"  # see verbs.tsv
)
LEAD = "本报讯 5月6日上午，全市防汛抗旱工作会议召开。"
FLOOD = "全市防汛抗旱工作会议"

# text, then what each person did; {…} stands for the lead above
CASES = {
    "he spoke, told with 了 between": (
        "{}副市长高明远、林佳蔚，市政府秘书长周启航等出席会议并讲了话。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航, "
        "SPEAKS 高明远, SPEAKS 林佳蔚, SPEAKS 周启航",
    ),
    "delegates met at the meeting": (
        "{}市人大常委会主任高明远会见了与会代表。副市长林佳蔚到会并讲话。",
        "ATTENDS 林佳蔚, SPEAKS 林佳蔚",
    ),
    "guests met elsewhere": (
        "{}市人大常委会主任高明远会见了来访客商。副市长林佳蔚讲话。",
        "",
    ),
    "a report with a quoted title, a report in title marks": (
        "{}市水利局局长高明远作了题为“守住底线，安全度汛”的工作报告，副局长林佳蔚作《财务工作报告》。",
        "SPEAKS 高明远, SPEAKS 林佳蔚",
    ),
    "a report in title marks that is read": (
        "{}代表们分组阅读了林佳蔚的《财务工作报告》。",
        "",
    ),
    "a topic of several parts before the verb": (
        "{}会上，高明远、林佳蔚等委员围绕进一步加固沿江两岸的重点险工险段堤防，做好物资储备，守住安全底线等话题作了即席发言。",
        "SPEAKS 高明远, SPEAKS 林佳蔚",
    ),
    "thanks at the meeting, thanks elsewhere": (
        "{}会上，市水利局局长高明远对各位专家表示衷心感谢。会后，副市长林佳蔚对客商表示热烈欢迎。",
        "SPEAKS 高明远",
    ),
    "what was told at the meeting": (
        "{}会上，市水利局局长高明远介绍了水库运行情况，副市长林佳蔚肯定了各县区取得的成绩。",
        "SPEAKS 高明远, SPEAKS 林佳蔚",
    ),
    "what was told on the way": (
        "{}次日，在堤坝上，水库主任高明远介绍了水库运行情况。",
        "",
    ),
    "plans about a great inspection": (
        "{}会上，副市长林佳蔚就“两个清零”、安全生产大检查等工作作了具体安排。",
        "SPEAKS 林佳蔚",
    ),
    "some of the committee and others in charge": (
        "{}市政协主席高明远，副主席林佳蔚以及部分常委、委员，相关单位负责人参加会议。",
        "ATTENDS 高明远, ATTENDS 林佳蔚",
    ),
    "the sitting that opens a session": (
        "政协衡阳市第十三届委员会第三次会议开幕。市政协主席高明远主持大会开幕会。",
        "PRESIDES 高明远 政协衡阳市第十三届委员会第三次会议",
    ),
    "rules for an election are no event": (
        "政协衡阳市第十三届委员会第一次会议第二次全体会议召开。大会通过了"
        "政协衡阳市第十三届委员会第一次会议选举办法。市政协主席高明远主持会议。",
        "PRESIDES 高明远 政协衡阳市第十三届委员会第一次会议第二次全体会议",
    ),
    "a headline with the first of two names": (
        "高明远出席市委政法委全体会议\n5月6日，市委政法委全体会议暨第三次政法工作例会召开。"
        "市委副书记高明远强调，要守住底线。",
        "ATTENDS 高明远 市委政法委全体会议暨第三次政法工作例会, "
        "SPEAKS 高明远 市委政法委全体会议暨第三次政法工作例会",
    ),
    "other chairmen in the front row": (
        "{}执行主席高明远主持会议。大会其他执行主席林佳蔚、周启航在主席台前排就座。",
        "PRESIDES 高明远, ATTENDS 林佳蔚, ATTENDS 周启航",
    ),
    "where the report begins": (
        "昨日下午，在衡阳市领导干部大会上，省委宣布了决定。\n省委书记高明远出席并作了重要讲话。",
        "ATTENDS 高明远 衡阳市领导干部大会, SPEAKS 高明远 衡阳市领导干部大会",
    ),
    "where the report looks back": (
        "省委书记高明远到衡阳市调研。他要求落实在衡阳市领导干部大会上提出的任务。"
        "市长林佳蔚作了重要讲话。",
        "",
    ),
    "who cannot come": ("{}市委书记高明远因病无法出席会议。市长林佳蔚出席会议。", "ATTENDS 林佳蔚"),
    "a delegate is no verb": (
        "{}客商代表高明远作了发言，企业代表宏远公司总经理韩雪松作了发言。"
        "市长林佳蔚代表市委书记周启航致辞。",
        "SPEAKS 高明远, SPEAKS 韩雪松, SPEAKS 林佳蔚",
    ),
    "those who spoke, after the verb": (
        "{}在大会上发言的有：青禾县副县长高明远、劳动模范林佳蔚以及市妇联主任周启航等十四人。",
        "SPEAKS 高明远, SPEAKS 林佳蔚, SPEAKS 周启航",
    ),
    "what they said, not they, after the verb": (
        "{}市长林佳蔚发言的题目是守牢底线，副市长周启航有事请假。",
        "SPEAKS 林佳蔚",
    ),
    "a congress that delegates are elected to": (
        "{}会议选举产生了出席党的十六大代表后，于昨日上午胜利闭幕。市委书记高明远主持闭幕大会。",
        "PRESIDES 高明远",
    ),
    "who sat in the front row": (
        "{}市政协副主席高明远、林佳蔚，秘书长周启航等在前排就座。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航",
    ),
    "experience told at the meeting": (
        "{}市水利局局长高明远、青禾县副县长林佳蔚等六位同志在会上介绍了经验。",
        "SPEAKS 高明远, SPEAKS 林佳蔚",
    ),
    "experience told elsewhere": ("{}报纸介绍了青禾县副县长林佳蔚的经验。", ""),
    "ranks of officers in a list": (
        "{}市委书记高明远，军分区政委林佳蔚大校，市政协主席周启航等领导同志到会祝贺。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航",
    ),
    "who hands over certificates and then speaks": (
        "{}市长林佳蔚出席会议。林佳蔚为获奖单位颁发奖牌，并在会议结束时讲话。",
        "ATTENDS 林佳蔚, SPEAKS 林佳蔚",
    ),
    "a congress named at which somebody spoke": (
        "{}习近平总书记在二十大上指出，要守牢底线。",
        "SPEAKS 习近平 二十大",
    ),
    "verbs joined by 并": (
        "{}市委书记高明远出席并讲话，市委副书记、市长林佳蔚主持并讲话。",
        "ATTENDS 高明远, SPEAKS 高明远, PRESIDES 林佳蔚, SPEAKS 林佳蔚",
    ),
    "the final verb covers every group": (
        "{}市领导高明远、林佳蔚，市中级人民法院院长周启航，老领导吴晓燕，市政府秘书长韩雪松出席会议。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航, ATTENDS 吴晓燕, ATTENDS 韩雪松",
    ),
    "a group with a verb of its own is not covered again": (
        "{}市长林佳蔚主持会议，副市长周启航、吴晓燕出席，市水利局局长韩雪松列席。",
        "PRESIDES 林佳蔚, ATTENDS 周启航, ATTENDS 吴晓燕, ATTENDS 韩雪松",
    ),
    "等, 及 and 以及 before the verb": (
        "{}市委书记高明远、市长林佳蔚等市领导，副市长周启航，以及市工商联主席吴晓燕等参加会议。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航, ATTENDS 吴晓燕",
    ),
    "others without a name between the list and the verb": (
        "{}副市长周启航，市水利局局长吴晓燕，各县市区和市直有关部门负责人参加会议。",
        "ATTENDS 周启航, ATTENDS 吴晓燕",
    ),
    "a verb within a title is no verb": (
        "{}副市长周启航，市应急管理局副调研员吴晓燕，市委副秘书长韩雪松在主席台前排就座。",
        "ATTENDS 周启航, ATTENDS 吴晓燕, ATTENDS 韩雪松",
    ),
    "nobody's name before the verb": (
        "{}市长林佳蔚主持。各县区负责人参加会议。",
        "PRESIDES 林佳蔚",
    ),
    "由X主持": (
        "{}会议由市委副书记林佳蔚主持，副市长周启航作工作报告。",
        "PRESIDES 林佳蔚, SPEAKS 周启航",
    ),
    "受A委托，B主持": (
        "{}受市委书记高明远委托，市委副书记林佳蔚主持会议。",
        "PRESIDES 林佳蔚",
    ),
    "A代表B": (
        "{}副市长周启航代表林佳蔚市长作工作部署。",
        "SPEAKS 周启航",
    ),
    "分别作汇报, 先后发言": (
        "{}会上，市水利局局长吴晓燕、市应急管理局局长韩雪松分别作汇报，副市长周启航、吕思齐先后发言。",
        "SPEAKS 吴晓燕, SPEAKS 韩雪松, SPEAKS 周启航, SPEAKS 吕思齐",
    ),
    "what is heard has a speaker": (
        "{}会议听取了市水利局局长吴晓燕关于水库安全情况的汇报。会议强调，要压实责任。",
        "SPEAKS 吴晓燕",
    ),
    "X所作的报告": (
        "{}会议审议了市水利局局长吴晓燕所作的工作报告、市应急管理局局长韩雪松所作的专题报告。",
        "SPEAKS 吴晓燕, SPEAKS 韩雪松",
    ),
    "会议强调 has no speaker": ("{}会议强调，要压实责任。会议要求，各地要守住底线。", ""),
    "宣布开幕, 揭牌, 批示 are no roles": (
        "{}市委书记高明远宣布会议开幕，副市长周启航为指挥中心揭牌。市长林佳蔚对防汛工作作出批示。",
        "",
    ),
    "致欢迎辞, 作…报告, 表态发言": (
        "{}市长林佳蔚致欢迎辞，副市长周启航作了题为《守住底线，安全度汛》的报告，吴晓燕同志作表态发言。",
        "SPEAKS 林佳蔚, SPEAKS 周启航, SPEAKS 吴晓燕",
    ),
    "a report heard, and another thing done": (
        "{}听取汇报后，市长林佳蔚作出安排，市水利局局长吴晓燕作了补充。",
        "",
    ),
    "传达学习 with a subject of its own": (
        "{}市长林佳蔚主持会议，传达学习上级精神。市水利局局长吴晓燕传达学习省里文件。",
        "PRESIDES 林佳蔚, SPEAKS 吴晓燕",
    ),
    "宣读 and 宣布…决定 are": (
        "{}副市长周启航宣读表彰通报，市人社局局长吴晓燕宣布了省政府的表彰决定。",
        "SPEAKS 周启航, SPEAKS 吴晓燕",
    ),
    "what somebody else signed": (
        "{}副市长周启航宣读了省长贺建川、副省长田文博签署的命令，市长林佳蔚主持会议。",
        "SPEAKS 周启航, PRESIDES 林佳蔚",
    ),
    "reported speech in later paragraphs": (
        "{}市委书记高明远出席会议。\n高明远指出，汛情就是命令。他强调，要压实责任。",
        "ATTENDS 高明远, SPEAKS 高明远",
    ),
    "a pronoun for the last subject": (
        "{}副市长周启航向受表彰的集体表示祝贺。他说，汛期将至，不能松劲。",
        "SPEAKS 周启航",
    ),
    "表示祝贺 is no speech": ("{}副市长周启航向受表彰的集体表示祝贺。", ""),
    "a leader cited at another meeting": (
        "{}市长林佳蔚主持会议。贺建川总理强调，要把防汛作为头等大事。",
        "PRESIDES 林佳蔚",
    ),
    "a speech at another meeting belongs there": (
        "{}会议传达了贺建川同志在全国水利工作座谈会上的重要讲话精神。",
        "SPEAKS 贺建川 全国水利工作座谈会",
    ),
    "在…会上 names the meeting": (
        "副市长周启航5月6日在全市外贸工作座谈会上要求，要稳住订单。",
        "SPEAKS 周启航 全市外贸工作座谈会",
    ),
    "a list after its verb": (
        "{}出席会议的还有：市委常委高明远、林佳蔚，副市长周启航。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航",
    ),
    "a relative clause": (
        "{}列席会议的市水利局局长吴晓燕当即表态。",
        "ATTENDS 吴晓燕",
    ),
    "seats on the rostrum": (
        "{}大会执行主席高明远、林佳蔚、周启航在主席台前排就座。",
        "ATTENDS 高明远, ATTENDS 林佳蔚, ATTENDS 周启航",
    ),
    "到会 takes no object": (
        "{}市人大常委会副主任吴晓燕到会指导，市政协副主席韩雪松应邀到会通报情况。",
        "ATTENDS 吴晓燕, ATTENDS 韩雪松, SPEAKS 韩雪松",
    ),
    "other things to take part in": (
        "{}市长林佳蔚主持会议。副市长周启航参加检查，市水利局局长吴晓燕参加植树。",
        "PRESIDES 林佳蔚",
    ),
    "an ordinary clause ends the list": (
        "{}副市长周启航介绍全市汛情，市水利局局长吴晓燕主持会议。",
        "PRESIDES 吴晓燕",
    ),
    "an object is no subject": (
        "{}市长林佳蔚主持会议，要求向周启航同志学习。会议感谢吴晓燕同志出席。",
        "PRESIDES 林佳蔚, SPEAKS 林佳蔚",
    ),
    "主持工作 is no meeting": (
        "{}吴晓燕同志主持水利局工作八年。市长林佳蔚主持会议。",
        "PRESIDES 林佳蔚",
    ),
    "quotations are passed over": (
        "{}市长林佳蔚说：“去年周启航同志主持会议时我就讲过，堤坝要有人守。”",
        "SPEAKS 林佳蔚",
    ),
    "主持召开 names its meeting": (
        "5月6日，市长林佳蔚主持召开市政府第六次常务会议，传达学习全国安全生产工作会议精神，研究部署防汛工作。",
        "PRESIDES 林佳蔚 市政府第六次常务会议",
    ),
    "a letter is not a speech": (
        "{}市委书记高明远作出批示，市长林佳蔚主持会议。高明远指出，防汛责任重于泰山。",
        "PRESIDES 林佳蔚",
    ),
    "who is welcomed to attend": (
        "5月6日，市委书记高明远会见客人。高明远欢迎林佳蔚出席云川经济发展论坛，表示愿意合作。",
        "",
    ),
    "a meeting decided on": (
        "5月6日，市委常委会会议召开。会议决定，全市科技创新大会于6月上旬召开。市委书记高明远主持会议。",
        "PRESIDES 高明远 市委常委会会议",
    ),
    "other activities": (
        "{}市长林佳蔚主持会议，副市长周启航参加上述活动，市水利局局长吴晓燕参加会见。",
        "PRESIDES 林佳蔚",
    ),
    "a planned meeting": (
        "5月6日，市长林佳蔚主持召开市政府第六次常务会议，审议提交市十届人大三次会议的报告。副市长周启航出席会议。",
        "PRESIDES 林佳蔚 市政府第六次常务会议, ATTENDS 周启航 市政府第六次常务会议",
    ),
    "the meeting held last": (
        "5月6日，全市科技创新大会召开，市委书记高明远讲话。随后召开全市重点项目推进会，会议由市长林佳蔚主持。",
        "SPEAKS 高明远 全市科技创新大会, PRESIDES 林佳蔚 全市重点项目推进会",
    ),
    "an aside ends with its sentence": (
        "5月6日，市十届人大常委会第六次会议举行。会上还举行了新任干部宪法宣誓仪式。主任高明远主持会议。",
        "PRESIDES 高明远 市十届人大常委会第六次会议",
    ),
    "闭幕会 is a session of the meeting": (
        "5月6日，市第五次妇女代表大会闭幕。市委副书记林佳蔚出席闭幕会并讲话。",
        "ATTENDS 林佳蔚 市第五次妇女代表大会, SPEAKS 林佳蔚 市第五次妇女代表大会",
    ),
    "a plenary within a congress": (
        "5月6日，市十届人大三次会议开幕。随后举行第二次全体会议，由主席团成员高明远主持。",
        "PRESIDES 高明远 市十届人大三次会议",
    ),
    "speech right after the meeting's name": (
        "高明远主持召开市委常委会会议强调 守住防汛底线\n"
        "5月6日，市委书记高明远主持召开市委常委会会议。",
        "PRESIDES 高明远 市委常委会会议, SPEAKS 高明远 市委常委会会议",
    ),
    "headline clauses": (
        "全市防汛抗旱工作会议召开\n高明远出席并讲话 林佳蔚主持\n"
        "{}市委书记高明远出席并讲话。市长林佳蔚主持会议。",
        "ATTENDS 高明远, SPEAKS 高明远, PRESIDES 林佳蔚",
    ),
    "an inspection is no meeting": (
        "5月6日，副市长周启航在市水利局局长吴晓燕陪同下检查水库。周启航强调，要守住底线。",
        "",
    ),
    "an inspection after the meeting": (
        "{}市长林佳蔚主持会议。\n5月7日，市委书记高明远到青禾镇调研。高明远强调，要压实责任。",
        "PRESIDES 林佳蔚",
    ),
    "a meeting after the inspection": (
        "5月6日，副市长周启航到青禾镇调研。随后召开全市重点项目推进会，周启航强调，要守住底线。",
        "SPEAKS 周启航 全市重点项目推进会",
    ),
    "a stranger speaks elsewhere": (
        "{}市长林佳蔚主持会议。\n在青禾镇，村民都说堤坝牢。驻村干部韩雪松说，今年不怕水。",
        "PRESIDES 林佳蔚",
    ),
    "the next article on the page": (
        "{}市长林佳蔚主持会议。\n本报讯 昨日，市长林佳蔚接受采访。林佳蔚表示，外贸形势向好。",
        "PRESIDES 林佳蔚",
    ),
    "only 会议 is named": ("5月6日，市里召开会议。市长林佳蔚主持会议并讲话。", ""),
    "meetings only studied": (
        "5月6日，市水利局学习贯彻全省水利工作会议精神。局长吴晓燕讲话。",
        "",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_roles(case: str) -> None:
    text, expected = CASES[case]
    assert roles(text.replace("{}", LEAD)) == claims(expected)


def roles(text: str) -> set[tuple[str, str, str]]:
    found = default_engine().extract(Article(text)).relations
    return {(r.type, r.person.norm, r.meeting.norm) for r in found if isinstance(r, MeetingRole)}


def claims(expected: str) -> set[tuple[str, str, str]]:
    split = [claim.split() for claim in expected.split(", ") if claim]
    return {(kind, person, rest[0] if rest else FLOOD) for kind, person, *rest in split}


def test_evidence_and_rule() -> None:
    text = LEAD + "市领导高明远、林佳蔚，老领导周启航出席会议。"
    found = [r for r in default_engine().extract(Article(text)).relations if r.type == "ATTENDS"]
    assert {text[slice(*r.evidence)] for r in found} == {"市领导高明远、林佳蔚，老领导周启航出席"}
    assert {r.rule for r in found} == {"role/final verb/object"}


def test_every_verb_has_a_known_role_and_kind() -> None:
    for line in data_text("verbs.tsv").splitlines():
        if not line.startswith("#"):
            _, role, kind, *_ = line.split("\t")
            assert role in ("PRESIDES", "ATTENDS", "SPEAKS", "-"), line
            assert kind in KINDS.split(), line


@pytest.mark.parametrize("joint", ["，", "。", "\n", "、", " "])
def test_time_is_linear(joint: str) -> None:
    piece = "市长林佳蔚主持会议，副市长周启航出席全市防汛抗旱工作会议并讲话，他强调"

    def cost(n: int) -> float:
        start = time.perf_counter()
        default_engine().extract(Article(joint.join([piece] * n)))
        return time.perf_counter() - start

    cost(10)
    assert min(cost(400), cost(400)) < 24 * max(min(cost(50), cost(50)), 0.01)
