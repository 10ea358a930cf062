"""Bylines, bare names and organs as local papers write them.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import Case, check, read_table

NAMES = """
# a department without its place @ -
他勉励新成立的{市场监督管理局|ORG}为企业服务，前往{教体局|ORG}。

# a department without its place @ -
他走访了派出所，编办干部参加。

# party committees of two places @ -
他们落实{党中央|ORG}、湘藏两地党委要求。

# party committees of two places @ -
他们响应{衡阳市委|ORG}、{祁东县委|ORG}号召。

# correspondents' post @ -
{{中央人民广播电台湖南记者站|ORG}站长|POSITION}{陈若惠|PERSON}参加。
HOLDS 陈若惠 中央人民广播电台湖南记者站站长 current 中央人民广播电台湖南记者站 *

# correspondents' post @ -
{中央人民广播电台|ORG?}记者{陈若惠|PERSON}报道。
BYLINE 陈若惠

# troops by their number @ -
他们慰问了{53412部队|ORG}和{市消防支队|ORG}，前往{64830部队|ORG}。

# troops by their number @ -
全市共有5支部队参加比武。

# reporters in brackets behind a dateline
衡阳新闻网消息（{王立强|PERSON}、{张云亮|PERSON}）调研组到厂。
BYLINE 王立强
BYLINE 张云亮

# reporters in brackets behind a dateline
好消息（见图）传来。

# what is adjusted @ 江西省
大会宣读{省委|ORG}关于调整{江西师范大学|ORG}领导成员的通知。

# what is adjusted @ 江西省
{江西师范大学|ORG}调整了专业。

# long list without a title
{江见民|PERSON}、{李若鹏|PERSON}、{乔砚石|PERSON}、{宋见平|PERSON}、{李见环|PERSON}等到机场送行。

# long list without a title
苹果、白菜、黄瓜、高粱、杏仁等农产品销路很好。

# signatures in brackets @ -
中新网{太原|PLACE}{2月15日|DATE}电  （{任丽鹃|PERSON}）各地开展活动。
BYLINE 任丽鹃

# signatures in brackets @ -
应邀嘉宾在座。（{姚建鸣|PERSON}）（新华日报）
BYLINE 姚建鸣

# signatures in brackets @ -
获奖者（李明等三人）（名单附后）参加活动。

# signatures without separators @ -
本报讯（记者{沈朝曦|PERSON}{卢建磊|PERSON}实习生{雷振岳|PERSON}）昨日，活动举行。
BYLINE 沈朝曦
BYLINE 卢建磊
BYLINE 雷振岳

# signatures without separators @ -
本报讯（记者{沈朝曦|PERSON}摄影报道）昨日，活动举行。
BYLINE 沈朝曦

# a photographer's name ends before what the photographer does @ -
代表作了发言。东北网记者{顾望|PERSON}摄⏎
BYLINE 顾望

# a photographer's name ends before what the photographer does @ -
代表作了发言。东北网记者{顾望|PERSON}、{方建栖|PERSON}⏎
BYLINE 顾望
BYLINE 方建栖

# a party committee with its place @ -
活动由{中共平江县县委|ORG}、{平江县人民政府|ORG}主办，{中共平江县县委宣传部|ORG}承办。

# a party committee with its place
要认真落实{市委|ORG}{市政府|ORG}的部署。

# section of an organ
{团市委志工部|ORG}负责同志参加，{市妇联儿童部|ORG}主办。

# section of an organ
{市妇联|ORG}全部到位。

# powers of a town, the place said once @ -
{平山镇党委|ORG}、{人大|ORG}、{政府|ORG}联合发文。

# powers of a town, the place said once @ -
各级党委、人大、政府要高度重视。

# what a company does @ -
经{远大集团党委|ORG}研究决定，三个集团合并，使{纺织集团|ORG}充实了力量。

# what a company does @ -
{经纬集团|ORG}和{远大集团|ORG}签约。

# source behind a name
作者：{杨惠|PERSON}来源：衡阳新闻网
BYLINE 杨惠

# source behind a name @ -
代表团来自{惠来|PLACE}。

# credits of web pages
会议结束。⏎编辑: {张若娜|PERSON}发布时间:{2021-07-07|DATE?}
BYLINE 张若娜

# credits of web pages
来源: 大众网·海报新闻

# a role with a space
会议结束。（记 者：{吴阳明|PERSON} {张志彬|PERSON}）
BYLINE 吴阳明
BYLINE 张志彬

# a role with a space
他记 者姓名。

# who wrote and who photographed
会议结束。（{李欣明|PERSON} {任若婧|PERSON}/文 {饶建国|PERSON} {张蕴强|PERSON}/摄）
BYLINE 李欣明
BYLINE 任若婧
BYLINE 饶建国
BYLINE 张蕴强

# who wrote and who photographed
会议结束。（原题为《{副市长|POSITION}{徐建国|PERSON}到会》）
HOLDS 徐建国 副市长 current 衡阳市人民政府 衡阳市

# short names of universities @ -
来到{西安交大|ORG}调研，在建设世界一流大学的征程中，走访优秀中学。

# short names of universities @ -
{西安|PLACE}交通便利，{沈阳北陵理工大学|ORG}开学。

# a company named once @ -
{宏远集团|ORG}召开大会。来宾对调整后的{宏远集团|ORG}领导班子提出希望。

# a company named once @ -
{西宁大学|ORG}成立。本届{西宁|PLACE?}大学生就业形势好。
"""


@pytest.mark.parametrize("case", read_table(NAMES), ids=lambda case: case.name)
def test_names(case: Case) -> None:
    check(case)
