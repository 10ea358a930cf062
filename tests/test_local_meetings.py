"""Meetings and events as local papers name them.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import POSTS, Case, check, read_table

MEETINGS = """
# parties and others met
{市政协|ORG}举行{各民主党派、无党派人士和商会负责人座谈会|MEETING}，听取建议。

# parties and others met
各民主党派、工商联负责同志列席{全市防汛工作会议|MEETING}。

# a conjunction in the name
{祁东县|PLACE}召开{森林防火和病虫害防治工作调度会|MEETING}，交流经验。

# a conjunction in the name
{祁东县|PLACE}召开{森林防火工作会议|MEETING}和{病虫害防治工作调度会|MEETING}。

# meetings of those in charge
{祁东县|PLACE}召开{{乡村振兴领导小组|ORG}暨第三次指挥长会议|MEETING}。

# meetings of those in charge
{{市委|ORG}书记|POSITION}{霍德厚|PERSON}主持召开{常委会议|MEETING?}。
HOLDS 霍德厚 市委书记 current 中国共产党衡阳市委员会 衡阳市

# the year before a fair
{2012中国•祁东黄花菜博览会|MEETING}将于月底开幕。

# the year before a fair
{2010年|DATE}，{中国|PLACE?}举办博览会。

# two sessions of the whole province
会议传达了{全省“两会”|MEETING}精神。

# two sessions of the whole province
他全程参加了“两会”报道。

# all that 召开 governs is the name
{市委|ORG}召开{服务南疆高质量发展座谈会|MEETING}。

# all that 召开 governs is the name
{市委|ORG}召开会议，传达学习{全国安全生产电视电话会议|MEETING}精神。

# a name that holds a verb
{11月17日上午|DATE}，{全市争创全国文明城市推进大会|MEETING}召开。

# a name that holds a verb
全市上下要认真落实会议部署。

# a named activity
{5月18日上午|DATE}，{赤壁市2023年第二季度重大项目集中开工活动|MEETING}在市民中心举行。

# a named activity
全市开展送温暖活动，丰富文化活动。

# a number alone names no meeting
{县十六届人大常委会第三次会议|MEETING}召开。

# a number alone names no meeting
{县人大常委会|ORG}召开第三次会议。

# a building where something takes place
{签约仪式|MEETING}在{东山宾馆|PLACE}举行。

# a building where something takes place
仪式在{市体育馆|PLACE?}举行，比赛在馆内举行。

# a meeting of our school
我校{处级干部培训班开学典礼|MEETING}举行。

# a meeting of our school
{县委党校|ORG}举行{处级干部培训班开学典礼|MEETING}。

# a jubilee
举办{建州70周年庆祝活动|MEETING}是大事。

# a jubilee
全市开展丰富多彩的庆祝活动。

# a farewell
{马建礼|PERSON}同志{遗体告别仪式|MEETING}在{济南|PLACE}举行。

# a farewell
{马建礼|PERSON}同志出席{签约仪式|MEETING}。

# a verb inside the name of a society @ -
{{凯里市民族文化传承发展协会|ORG}换届选举会员代表大会|MEETING}召开。

# a verb inside the name of a society @ -
{县委|ORG}选举产生代表，召开{会员代表大会|MEETING}。

# a standing committee's meeting @ 宁陕县
{{县委|ORG}书记|POSITION}{吴建琼|PERSON}主持召开{{县委|ORG?}常委会议|MEETING}，传达有关精神。
HOLDS 吴建琼 县委书记 current 中国共产党宁陕县委员会 宁陕县

# a standing committee's meeting
{县委常委会|ORG}研究工作。

# a ceremony behind the verb that holds it @ 青海省
{团省委|ORG}在{海东市|PLACE}举办{第七届“老少共携手”启动仪式|MEETING}。

# a ceremony behind the verb that holds it @ 青海省
{{海东市|PLACE?}第七届“老少共携手”启动仪式|MEETING}由{团省委|ORG}举办。

# a month inside the name of a ceremony @ 平江县
{平江县2023年12月招商引资项目集中签约仪式|MEETING}在{县会议中心|PLACE?}举行。

# a month inside the name of a ceremony @ 平江县
{县|PLACE?}{2023年12月|DATE}引进项目八个。

# an evening of prizes
随后举行{首届“云溪杯”诗歌征文颁奖晚会|MEETING}。

# an evening of prizes
晚会上，大家为获奖作者颁奖。

# whose spirit is studied
深入学习贯彻{全国教育大会|MEETING}精神。

# whose spirit is studied
召开{深入学习贯彻党的二十大精神专题报告会|MEETING}。

# a committee's meeting of a year
会上，学院召开{党委常委会2020年第6次会议|MEETING}。

# a committee's meeting of a year
会上，学院召开党委常委会，{2020年|DATE}工作基本完成。

# a ceremony that is held out of doors @ -
专家来到{马尔康市人民医院|ORG}，开展{巡诊暨医疗协作授牌仪式|MEETING}。

# a ceremony that is held out of doors @ -
召开{深入开展民族团结活动动员大会|MEETING}。

# who sits in
四位公民代表应邀旁听会议，会议集体学习了有关文件，校长介绍了本期培训班。

# who sits in
{{市委|ORG}理论学习中心组集体学习会|MEETING?}结束后，{市长|POSITION}{王若明|PERSON}到会。
HOLDS 王若明 市长 current 衡阳市人民政府 衡阳市

# a class on the spirit of a congress
在{省部级主要领导干部学习贯彻党的二十届三中全会精神专题研讨班开班式|MEETING}上，传达了要求。

# a class on the spirit of a congress
传达{党的二十届三中全会|MEETING}精神，专题研讨班学员参加。

# how to sit in a meeting
各位委员要集中精力、专心致志开好会议，出席分组讨论会议。

# how to sit in a meeting
{市委中心组集中学习会|MEETING}召开。

# flowers for the heroes @ -
{岳池县向人民英雄敬献花篮仪式|MEETING}隆重举行，师生参加了{向人民英雄敬献花篮仪式|MEETING}。

# flowers for the heroes @ -
{岳池县|PLACE}干部向人民英雄鞠躬，仪式结束。

# who studies what
{中建集团|ORG?}正深入学习贯彻{党的二十届三中全会|MEETING}精神和{中共十七大|MEETING}精神。

# who studies what
传达{中央政策落实暨治理工作电视电话会议|MEETING}精神。

# a meeting without a name
草案经大会审议，媒体对典礼进行了直播。

# a meeting without a name
草案经{市十五届人大五次会议|MEETING}审议。

# a meeting counted
贯彻{第三次中央新疆工作座谈会|MEETING}精神。

# a meeting counted
第三次发言时，他提到{中央新疆工作座谈会|MEETING}。
"""


@pytest.mark.parametrize("case", read_table(MEETINGS), ids=lambda case: case.name)
def test_meetings(case: Case) -> None:
    check(case, (*POSTS, "MEETING", "PLACE", "DATE"))
