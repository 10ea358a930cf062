"""What only looks like a name, post, organ, place or date, next to what is one.

Each case has a twin in which the same characters are meant. A title without a
named holder is arguable (``POSITION?``), a person beside it is not.
"""

from __future__ import annotations

import pytest

from cases import POSTS, Case, check, read_table

NEAR_MISSES = """
# word after a title: about
要深入学习贯彻{习近平|PERSON}{总书记|POSITION}关于全面深化改革的重要论述。
HOLDS 习近平 总书记 current 中国共产党中央委员会 中国

# word after a title: about
{{市委|ORG}书记|POSITION}{关于明|PERSON}出席。
HOLDS 关于明 市委书记 current 中国共产党衡阳市委员会 衡阳市

# what others are called is no post of theirs
会议向{沈远|PERSON}、{方敏|PERSON}、{钟离岳|PERSON}等老同志表示敬意。

# what others are called is no post of theirs
{沈远|PERSON}、{方敏|PERSON}、{钟离岳|PERSON}等{{市委|ORG}、{市人大常委会|ORG}、市政府领导|POSITION}出席。
HOLDS 沈远 市委、市人大常委会、市政府领导 current * *
HOLDS 方敏 市委、市人大常委会、市政府领导 current * *
HOLDS 钟离岳 市委、市人大常委会、市政府领导 current * *

# 时 after a name
在会见{秘鲁总统|POSITION}{乌塔马拉|PERSON}时，客人表示感谢。
HOLDS 乌塔马拉 秘鲁总统 current * *

# 时 after a name
{{市委|ORG}书记|POSITION}{王立时|PERSON}出席会议。
HOLDS 王立时 市委书记 current 中国共产党衡阳市委员会 衡阳市

# adverb after a title
{习近平|PERSON}{总书记|POSITION}特别强调，{总书记|POSITION?}多次作出指示。
HOLDS 习近平 总书记 current 中国共产党中央委员会 中国

# adverb after a title
{{市委|ORG}书记|POSITION}{特古斯|PERSON}、{{市委|ORG}副书记|POSITION}{多大勇|PERSON}出席。
HOLDS 特古斯 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 多大勇 市委副书记 current 中国共产党衡阳市委员会 衡阳市

# thought named after a person
要坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻习近平法治思想、习近平生态文明思想。

# thought named after a person
{习近平|PERSON}{总书记|POSITION}强调，思想是行动的先导。
HOLDS 习近平 总书记 current 中国共产党中央委员会 中国

# presidium and rostrum
{主席团成员|POSITION?}和特邀嘉宾在主席台就座。

# presidium and rostrum
{{市政协|ORG}主席|POSITION}{钟离岳|PERSON}走上主席台。
HOLDS 钟离岳 市政协主席 current 中国人民政治协商会议衡阳市委员会 衡阳市

# secretariat @ 中国
{中央书记处|ORG}认真开展主题教育。

# secretariat @ 中国
{{中央书记处|ORG}书记|POSITION}{楚长河|PERSON}出席。
HOLDS 楚长河 中央书记处书记 current - 中国

# hotline of the mayor
市民可拨打市长热线12345反映身边的问题，也可登录市长信箱留言。

# hotline of the mayor @ 喀什市
{市长|POSITION}{热合曼·依明|PERSON}来到热线受理中心，接听群众来电。
HOLDS 热合曼·依明 市长 current 喀什市人民政府 喀什市

# ministers' passage @ 中国
“部长通道”开启，多个部门回应社会关切。部长通道采访活动持续一个小时。

# ministers' passage @ 中国
{{水利部|ORG}部长|POSITION}{佟道远|PERSON}在部长通道回答提问。
HOLDS 佟道远 水利部部长 current 中华人民共和国水利部 中国

# letter box of the director
群众可通过局长信箱、院长接待日等渠道提出意见建议。

# letter box of the director
{{市财政局|ORG}局长|POSITION}{辛翔宇|PERSON}逐一回复局长信箱来信。
HOLDS 辛翔宇 市财政局局长 current 衡阳市财政局 衡阳市

# heads of unnamed districts
{各县区委书记|POSITION?}、{市直有关单位主要负责人|POSITION?}参加。

# heads of unnamed districts
{{蒸湘区委|ORG}书记|POSITION}{何远|PERSON}参加。
HOLDS 何远 蒸湘区委书记 current 中国共产党蒸湘区委员会 蒸湘区

# head of a department concerned
{有关部门负责人|POSITION?}陪同检查，{相关单位负责同志|POSITION?}参加座谈。

# head of a department concerned
{{市教育局|ORG}负责人|POSITION}{王立衡|PERSON}介绍了情况。
HOLDS 王立衡 市教育局负责人 current 衡阳市教育局 衡阳市

# rank of governor or minister @ 中国
双方同意建立省长级合作机制，适时举行部长级磋商，召开部长会议。

# rank of governor or minister
{省长|POSITION}{吉利安|PERSON}出席。
HOLDS 吉利安 省长 current 湖南省人民政府 湖南省

# standing committee
{昨日|DATE}，{市委常委会|ORG}传达学习有关精神。{市人大常委会|ORG}组织开展视察。

# standing committee
{{市委|ORG}常委|POSITION}{惠明远|PERSON}传达有关精神。
HOLDS 惠明远 市委常委 current 中国共产党衡阳市委员会 衡阳市

# head as part of a longer word
主任会议研究了有关事项，董事会听取了汇报，会长单位作了经验介绍，代表团参观了展馆。

# head as part of a longer word
{{市工商联|ORG}主席|POSITION}{董惠然|PERSON}作了经验介绍。
HOLDS 董惠然 市工商联主席 current 衡阳市工商业联合会 衡阳市

# word after a title: stress
{{市委|ORG?}书记|POSITION?}强调，要坚定不移推动高质量发展。

# word after a title: stress
{{市委|ORG}书记|POSITION}{强立民|PERSON}强调，要坚定不移推动高质量发展。
HOLDS 强立民 市委书记 current 中国共产党衡阳市委员会 衡阳市

# word after a title: highly
{{省委|ORG?}书记|POSITION?}高度重视安全生产工作，{市长|POSITION?}高度评价这一做法。

# word after a title: highly
{{省委|ORG}书记|POSITION}{高明远|PERSON}高度重视安全生产工作。
HOLDS 高明远 省委书记 current 中国共产党湖南省委员会 湖南省

# word after a title: through
{{市政协|ORG?}主席|POSITION?}通过视频连线了解情况。

# word after a title: term
{{村党支部|ORG?}书记|POSITION?}任期为五年，{村委会主任|POSITION?}任期相同。

# word after a title: term
{{市司法局|ORG}局长|POSITION}{任长庚|PERSON}任期届满。
HOLDS 任长庚 市司法局局长 current 衡阳市司法局 衡阳市

# word after a title: clearly
{{市委|ORG?}书记|POSITION?}明确表示，改革只有进行时，没有完成时。

# word after a title: clearly
{{市委|ORG}书记|POSITION}{明以宁|PERSON}明确表示，改革只有进行时。
HOLDS 明以宁 市委书记 current 中国共产党衡阳市委员会 衡阳市

# word after a title: care
{市长|POSITION?}关心群众冷暖，大家看在眼里、暖在心里。

# word after a title: care
{市长|POSITION}{关月亭|PERSON}关心群众冷暖。
HOLDS 关月亭 市长 current 衡阳市人民政府 衡阳市

# word after a title: including
参加活动的{局长|POSITION?}包括多个部门的负责同志。

# word after a title: including
{{市林业局|ORG}局长|POSITION}{包若谷|PERSON}介绍情况。
HOLDS 包若谷 市林业局局长 current 衡阳市林业局 衡阳市

# word after a title: in a row @ 衡阳市雁峰区
{区长|POSITION?}连续三天驻村指导。

# word after a title: in a row @ 衡阳市雁峰区
{区长|POSITION}{连知秋|PERSON}驻村指导。
HOLDS 连知秋 区长 current 雁峰区人民政府 雁峰区

# word after a title: call @ 中国
两国{外长|POSITION?}通话，就双边关系交换意见。

# word after a title: invited
{校长|POSITION?}应邀参加活动，{会长|POSITION?}应邀作专题讲座。

# word after a title: invited
{{南华大学|ORG}校长|POSITION}{应望舒|PERSON}参加活动。
HOLDS 应望舒 南华大学校长 current 南华大学 *

# word after a title: success
{董事长|POSITION?}成功签约，{总经理|POSITION?}成功揭榜。

# word after a title: success
{副市长|POSITION}{成功|PERSON}、{成敬斋|PERSON}出席。
HOLDS 成功 副市长 current 衡阳市人民政府 衡阳市
HOLDS 成敬斋 副市长 current 衡阳市人民政府 衡阳市

# word after a title: support @ 蔚县
{县长|POSITION?}支持企业做大做强。

# word after a title: support @ 蔚县
{县长|POSITION}{支立衡|PERSON}走访企业。
HOLDS 支立衡 县长 current 蔚县人民政府 蔚县

# word after a title: after
{总理|POSITION?}时隔三年再次到访。

# words that look like names
当前正值用电高峰，安全生产是关键，和平与发展是主题，要以高度的责任感严明纪律，确保取得成功。

# words that look like names
{{市委|ORG}常委|POSITION}{高峰|PERSON}出席。
HOLDS 高峰 市委常委 current 中国共产党衡阳市委员会 衡阳市

# words that look like names
{副市长|POSITION}{和平|PERSON}出席，{{市公安局|ORG}局长|POSITION}{严明|PERSON}主持。
HOLDS 和平 副市长 current 衡阳市人民政府 衡阳市
HOLDS 严明 市公安局局长 current 衡阳市公安局 衡阳市

# words that look like names
{副市长|POSITION}{关键|PERSON}、{安全|PERSON}出席。
HOLDS 关键 副市长 current 衡阳市人民政府 衡阳市
HOLDS 安全 副市长 current 衡阳市人民政府 衡阳市

# words that look like names
安全责任重于泰山，安全出行人人有责。万众一心，任重道远；温馨提示：文明用餐，严禁浪费。

# words that look like names
{市领导|POSITION}{万众|PERSON}、{文明|PERSON}出席。
HOLDS 万众 市领导 current - 衡阳市
HOLDS 文明 市领导 current - 衡阳市

# words that hold a level
要推进城市更新，激发市场活力，增进市民福祉，发展县域经济，促进区域协调发展，守护县城烟火气。

# words that hold a level
{市市场监管局|ORG}、{雁峰区城管局|ORG}联合开展检查。

# words that hold a head
推动城市长期健康发展，立足全县长远利益，问题会长期存在，经济保持增长，家长陪伴孩子成长。

# words that hold a head
做好全市{长江|PLACE}禁捕工作，守护一江碧水。

# words that hold a head
{市长|POSITION}{江远帆|PERSON}、{县长|POSITION}{袁立新|PERSON}参加。
HOLDS 江远帆 市长 current 衡阳市人民政府 衡阳市
HOLDS 袁立新 县长 current ? ?

# the meeting speaks
会议强调，要压实责任。会议指出，形势依然严峻。会议要求，各级各部门要迅速行动。

# the meeting speaks
{市长|POSITION}{惠一强|PERSON}强调，要压实责任。
HOLDS 惠一强 市长 current 衡阳市人民政府 衡阳市

# whole jurisdictions
全市上下要迅速行动，我市、全省、全国各地都要高度重视，本市居民共同参与。

# whole jurisdictions
{衡阳市|PLACE}上下迅速行动，{湖南省|PLACE}其他地区也在行动。

# deictic words
今年以来，我市经济平稳运行。近年来，当前，目前，近日，本周，三年来，五年内，一周时间，7日内完成。

# deictic words
{今年9月|DATE}，{昨日下午|DATE}，{2021年|DATE}，{3月20日至21日|DATE}，{11月7日上午|DATE}。

# numbers
《条例》已经公布，令第217号自发布之日起施行。第5号台风，12号楼，7日游，全年气温偏高。

# numbers @ 衡阳市 2020-03-25
{3月21日|DATE}起施行，{17日上午|DATE}公布。

# clock times
18时50分许，险情解除。

# clock times
{昨日18时50分许|DATE}，险情解除。

# forms of address
各位领导、各位来宾，同志们、朋友们，女士们、先生们，大家上午好！

# forms of address
{王立衡|PERSON}同志、{李若溪|PERSON}女士、{周砚田|PERSON}先生向大家问好。

# generic organs
各级党委政府、各部门、有关单位、各乡镇、各民主党派、各人民团体要加强协作。

# generic organs
{市委|ORG}、{市政府|ORG}、{市总工会|ORG}、{民盟市委|ORG}要加强协作。

# description of a person
村民{陈墨川|PERSON}说，记者看到，专家认为，企业负责人表示，志愿者忙个不停。

# description of a person
{{松木村党支部|ORG}书记|POSITION}{陈墨川|PERSON}说，{{建滔化工有限公司|ORG}董事长|POSITION}
{孙知远|PERSON}表示赞同。
HOLDS 陈墨川 松木村党支部书记 current * 松木村
HOLDS 孙知远 建滔化工有限公司董事长 current 建滔化工有限公司 -

# place that is a word
迎着朝阳出发，市民和平共处，生活安定，事业兴旺，城中村面貌一新，东方红遍，游人如织。

# place that is a word
{北京市朝阳区|PLACE}、{天津市和平区|PLACE}、{杭州市西湖区|PLACE}开展交流。
"""

EVERYTHING = (*POSTS, "PLACE", "DATE")


@pytest.mark.parametrize("case", read_table(NEAR_MISSES), ids=lambda case: case.name)
def test_near_miss(case: Case) -> None:
    check(case, EVERYTHING)
