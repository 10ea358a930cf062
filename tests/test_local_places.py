"""Places and dates as local papers name them.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import POSTS, Case, check, read_table

PLACES = """
# a month before a post @ -
{2013.01|DATE}任职，{2013.05—2014.02|DATE}学习。

# a month before a post @ -
版本2013.011发布。

# a range of months @ 衡阳市 2010-11-01
{今年1至9月|DATE}，全市增长{1-10月|DATE}的任务完成。

# a range of months @ 衡阳市 2010-11-01
全市新建学校1至9所，月均增长。

# three places with nothing between them
代表团赴{常德|PLACE}{岳阳|PLACE}{郴州|PLACE}走访。

# three places with nothing between them
考察团到{长沙市岳麓区|PLACE}学习。

# a word behind a place
要为{湖北|PLACE}振兴出力，建成{祁东|PLACE}经济强镇。

# a word behind a place
考察团到{沈阳市和平区|PLACE}、{上海松江新城|PLACE}参观。

# a hall of a hotel
大会在{金桥国际酒店二楼百合厅|PLACE}举行，仪式在{县会议中心|PLACE}举行。

# a hall of a hotel
大会在{财政厅|ORG?}举行。

# the state, not the place
全场高唱中华人民共和国国歌。

# the state, not the place
今年是{中华人民共和国|PLACE}成立70周年。

# a township that becomes a town
{祁东县白地市镇|PLACE}撤乡建镇。

# a township that becomes a town
这里是鱼米之乡，要推进城乡统筹。

# a region of the province
他冒雨赶到{闽东|PLACE}灾区和{川北|PLACE}山区。

# a region of the province
京东商城发布公告。

# a place that is a word, where only a place can be @ 陕西省
会议在{安康|PLACE}召开，代表来自{汉中|PLACE}、{商洛|PLACE}等地。

# a place that is a word, where only a place can be @ 陕西省
祝老人健康安康，生活平安。

# the article's own place in short @ 开化县
大家积极推介{开化|PLACE}，为{开化|PLACE}发展出力。

# the article's own place in short @ 衡阳市
党务公开化，政务阳光化。

# a town and its village
他先后到{长潭河乡马湖村|PLACE}、{水田河镇梁家村|PLACE}走访。

# a town and its village
要把乡镇建设好，把村庄规划好。

# a river
{沱江|PLACE}、{淮河|PLACE}水位上涨。

# a river
全县江河水位上涨，部分河段超警。

# a dateline before an organ and before a meeting @ -
新华社{南京|PLACE}{4月8日|DATE}电{江苏省南京市中级人民法院|ORG}开庭。

# a dateline before an organ and before a meeting @ -
{4月8日|DATE}电视台播出节目。

# a road
工程将打通{顺昌路|PLACE}和两座桥梁。

# a road @ -
会议研究{上海|PLACE}路面维修。

# a town, and the village of a town
他先后到{邱村镇|PLACE}、{邱村镇沈家渡自然村|PLACE}检查。

# a town, and the village of a town
保护自然村落，建设美丽乡村。

# the short name of a town
{归昌乡党委|ORG}开会。{归昌|PLACE}将推进振兴，为{归昌|PLACE}发展出力。

# the short name of a town
{双塘镇党委|ORG}开会。两岸双塘连成片。

# a level that begins another word @ -
{邯郸|PLACE}是{河北|PLACE}区域中心城市，{衡阳|PLACE}市民参加。

# a level that begins another word @ -
{天津市河北区|PLACE}举行活动。

# a county whose name begins with a conjunction @ -
代表们和政协委员一起座谈。

# a county whose name begins with a conjunction @ -
{{和政县委|ORG}书记|POSITION?}在{和政|PLACE}座谈。

# halves of years @ -
{1998年下半年至2011年8月|DATE}任职，总结{2015年上半年|DATE}工作。

# halves of years @ -
上半年增长5%，下半年继续加力。

# an organ and the next one of the same county @ 宁陕县
他到{县气象局|ORG}和{县水利局|ORG}调研。

# an organ and the next one of the same county @ -
他到{和县水利局|ORG}调研。

# an organ behind a verb
感谢{徐矿集团|ORG}的支持。

# an organ behind a verb
推动企业集团改革发展。

# two divisions side by side @ -
{河南|PLACE}{河北|PLACE}山水相连。

# two divisions side by side @ -
{湖南衡阳市|PLACE}山水相连。

# spaces beside the numerals of a date @ -
{2018 年 1 月 18 日|DATE}，会议召开。总结{2017 年|DATE}工作。

# spaces beside the numerals of a date @ -
出席 18 人，占 1 成。

# a city abroad @ -
{青岛市|PLACE}与{美国迈阿密市|PLACE}建立友好城市关系。

# a city abroad @ -
{美国|PLACE}市场扩大。

# Guizhou is a place
来自{贵州|PLACE}、{太原|PLACE}的客商参加展会。

# spans of years, days and hours
{1975~1979年|DATE}在乡下。{11月10至11日|DATE}座谈。{当天上午|DATE}参观。{7月20日上午8:30分|DATE}开会。

# spans of years, days and hours
《光明日报》刊发文章，每天上午开放，票价8:30分成。

# a house by its street @ -
来到{红桥区本溪路彰武楼72门104号房|PLACE}张老家。

# a house by its street @ -
{红桥区|PLACE}与{本溪|PLACE}签约。

# sights of a place @ -
登上{广州塔|PLACE}，走过{冀南平原|PLACE}，会议在{纺织大厦|PLACE}召开。

# sights of a place @ -
{吉林省|PLACE}重点景区升级，大学生毕业后回乡就业。

# towns by their short names
前往水情较重的{荻山|PLACE}、{新港|PLACE}等镇，抽查了{灵溪|PLACE}、{龙港|PLACE}两镇。

# towns by their short names
要求各乡镇、各部门、各街道落实，书记、镇长等乡镇干部参加。

# a zone with its place in brackets @ -
{辛若华|PERSON}一行来{高新区（滨江）|PLACE}开展对接。

# a zone with its place in brackets @ -
来自开发区（含园区）的企业参加。

# halls and what is no place @ -
会议在{八大关会议厅|PLACE}结束，{人民大会堂西大厅|PLACE}华灯璀璨，前往{成都科学城|PLACE}调研。

# halls and what is no place @ -
{泰国|PLACE}驻成都领事办公室开馆。（云聚永修:{程若文|PERSON?}）

# model villages
要把{张店村|PLACE}建成明星村，帮助软弱涣散村转化。

# model villages
来到{明溪村|PLACE}。

# a hall behind the hour
大会于{昨日上午|DATE}在{市人民大礼堂|PLACE}胜利闭幕。

# a hall behind the hour
来宾在{市政府|ORG?}食堂就餐。
"""


@pytest.mark.parametrize("case", read_table(PLACES), ids=lambda case: case.name)
def test_places(case: Case) -> None:
    check(case, (*POSTS, "MEETING", "PLACE", "DATE"))
