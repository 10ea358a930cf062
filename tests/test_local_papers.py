"""What city, county and bureau papers write that national news hardly does.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import POSTS, Case, check, read_table

POSTS_AND_NAMES = """
# leaders of a named place @ -
{芜湖市领导|POSITION}{丁若谷|PERSON}、{洪见山|PERSON}，{马鞍山市领导|POSITION}{魏长尧|PERSON}参加活动。
HOLDS 丁若谷 芜湖市领导 current - 芜湖市
HOLDS 洪见山 芜湖市领导 current - 芜湖市
HOLDS 魏长尧 马鞍山市领导 current - 马鞍山市

# leaders of a named place
会议指出，要加强芜湖市领导班子建设，提高领导干部能力。

# list after a colon
应邀出席大会的{市领导|POSITION}还有：{李见深|PERSON}、{吴若海|PERSON}、{赵嘉岭|PERSON}。
HOLDS 李见深 市领导 current - 衡阳市
HOLDS 吴若海 市领导 current - 衡阳市
HOLDS 赵嘉岭 市领导 current - 衡阳市

# list after a colon
{市长|POSITION?}还有一项任务：抓紧落实。

# posts in brackets after the name
一同赶到的有{霍德厚|PERSON}（{{复兴镇房产所|ORG}所长|POSITION}）和
{曹石砚|PERSON}同志（{{市政府|ORG}党组成员|POSITION}）。
HOLDS 霍德厚 复兴镇房产所所长 current * *
HOLDS 曹石砚 市政府党组成员 current 衡阳市人民政府 衡阳市

# posts in brackets after the name
{{市委|ORG}书记|POSITION}{霍德厚|PERSON}（男，朝鲜族）到场。
HOLDS 霍德厚 市委书记 current 中国共产党衡阳市委员会 衡阳市

# name between organ and title
{{福州市委|ORG}副书记|POSITION}、{市人民政府|ORG}{杨见民|PERSON}{市长|POSITION}、
{福州市委组织部|ORG}{陈若惠|PERSON}{副部长|POSITION}一行参加。
HOLDS 杨见民 福州市委副书记 current 中国共产党福州市委员会 福州市
HOLDS 杨见民 市长 current 福州市人民政府 福州市
HOLDS 陈若惠 副部长 current 中国共产党福州市委员会组织部 福州市

# name between organ and title
{{市农业农村局|ORG}局长|POSITION}{杨见民|PERSON}参加。
HOLDS 杨见民 市农业农村局局长 current 衡阳市农业农村局 衡阳市

# name that the verb and its link bound @ 陕西省
会议决定任命{路遥远|PERSON}为{陕西省副省长|POSITION}，{漆天和|PERSON}为{{省审计厅|ORG}厅长|POSITION}。
HOLDS 路遥远 陕西省副省长 current 陕西省人民政府 陕西省
HOLDS 漆天和 省审计厅厅长 current 陕西省审计厅 陕西省
APPOINTED 路遥远 陕西省副省长
APPOINTED 漆天和 省审计厅厅长

# name that the verb and its link bound
会议认为，提名过程公开透明，选举结果令代表满意。

# unlisted name before what people do @ 昭觉县
{{乡党委|ORG}书记|POSITION}{吉克阿牛|PERSON}主持会议。
HOLDS 吉克阿牛 乡党委书记 current ? ?

# unlisted name before what people do
{{市委|ORG}书记|POSITION?}亲自主持会议，{{市委|ORG}秘书长|POSITION?}全程参加。

# terms from one to another @ 湖南省
{第六至第十二届{全国政协|ORG?}常委|POSITION}、
{{第六至第十一届湖南省政协|ORG}副主席|POSITION}{袁见平|PERSON}同志出席。
HOLDS 袁见平 第六至第十二届全国政协常委 term_only 中国人民政治协商会议全国委员会 中国
HOLDS 袁见平 第六至第十一届湖南省政协副主席 term_only 中国人民政治协商会议湖南省委员会 湖南省

# terms from one to another
{{市政协|ORG}主席|POSITION}{袁见平|PERSON}说，从第六届到第十一届，{委员|POSITION?}们提案一百件。
HOLDS 袁见平 市政协主席 current 中国人民政治协商会议衡阳市委员会 衡阳市

# organ stationed in a bureau
{{驻市卫生健康委纪检监察组|ORG?}组长|POSITION}{王见龙|PERSON}通报情况。
HOLDS 王见龙 驻市卫生健康委纪检监察组组长 current * *

# organ stationed in a bureau
{{市卫生健康委|ORG}主任|POSITION}{王见龙|PERSON}通报情况。
HOLDS 王见龙 市卫生健康委主任 current 衡阳市卫生健康委员会 衡阳市

# division of the Corps and its city @ -
{{第八师石河子市党委|ORG}书记|POSITION}、{{第八师|ORG}政委|POSITION}{董见峰|PERSON}，
{{师市党委|ORG}常委|POSITION}{扎马苏|PERSON}代表兵团参加。
HOLDS 董见峰 第八师石河子市党委书记 current 中国共产党新疆生产建设兵团第八师石河子市委员会 石河子市
HOLDS 董见峰 第八师政委 current 新疆生产建设兵团第八师 *
HOLDS 扎马苏 师市党委常委 current 中国共产党新疆生产建设兵团第八师石河子市委员会 石河子市

# division of the Corps and its city @ -
{{山西省第八师范学校|ORG}校长|POSITION}{董见峰|PERSON}参加。
HOLDS 董见峰 山西省第八师范学校校长 current 山西省第八师范学校 *

# acting head of a county, and a county of that name @ 睢宁县
{{县委|ORG}副书记|POSITION}、{代县长|POSITION}{张见晨|PERSON}主持。
HOLDS 张见晨 县委副书记 current 中国共产党睢宁县委员会 睢宁县
HOLDS 张见晨 代县长 acting 睢宁县人民政府 睢宁县

# acting head of a county, and a county of that name @ -
{山西省代县县长|POSITION}{张见晨|PERSON}主持。
HOLDS 张见晨 山西省代县县长 current 代县人民政府 代县

# former before an unlisted town @ -
{原{北石店乡党委|ORG}书记|POSITION}{秦见明|PERSON}被立案审查。
HOLDS 秦见明 原北石店乡党委书记 former 中国共产党北石店乡委员会 北石店乡

# former before an unlisted town @ -
{{北源乡党委|ORG}书记|POSITION}{秦见明|PERSON}出席。
HOLDS 秦见明 北源乡党委书记 current 中国共产党北源乡委员会 北源乡

# entries of a life in running text @ -
{许见飞|PERSON}，男，1960年10月生。1988年12月，{{衡阳市审计局|ORG}副局长|POSITION}；
1994年7月，{{衡阳市财政局|ORG}局长|POSITION}；2003年2月，{{衡阳市政协|ORG}副主席|POSITION}。
HOLDS 许见飞 衡阳市审计局副局长 former 衡阳市审计局 衡阳市
HOLDS 许见飞 衡阳市财政局局长 former 衡阳市财政局 衡阳市
HOLDS 许见飞 衡阳市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市

# entries of a life in running text
2003年2月，{{市委|ORG}书记|POSITION}{许见飞|PERSON}到任。{{市财政局|ORG}局长|POSITION?}空缺。
HOLDS 许见飞 市委书记 current 中国共产党衡阳市委员会 衡阳市

# committees of the minor parties @ 成都市
{{民盟市委会|ORG}主委|POSITION}{李鉴平|PERSON}、{{社市委|ORG}副主委|POSITION}{张见彬|PERSON}、
{{九三学社四川省委会|ORG}主委|POSITION}{杨若丹|PERSON}参加。
HOLDS 李鉴平 民盟市委会主委 current 中国民主同盟成都市委员会 成都市
HOLDS 张见彬 社市委副主委 current 九三学社成都市委员会 成都市
HOLDS 杨若丹 九三学社四川省委会主委 current 九三学社四川省委员会 四川省

# committees of the minor parties
{{市委|ORG}书记|POSITION}{李鉴平|PERSON}到社区走访。
HOLDS 李鉴平 市委书记 current 中国共产党衡阳市委员会 衡阳市

# department with a conjunction @ 衡阳市 2019-11-08
{{市人大常委会农业与农村工作委员会|ORG}主任|POSITION}{李鉴平|PERSON}、
{{市国土资源和房屋管理局|ORG}局长|POSITION}{张若彬|PERSON}参加。
HOLDS 李鉴平 市人大常委会农业与农村工作委员会主任 current
  衡阳市人民代表大会常务委员会农业与农村工作委员会 衡阳市
HOLDS 张若彬 市国土资源和房屋管理局局长 current 衡阳市国土资源和房屋管理局 衡阳市

# department with a conjunction
{{市委|ORG}书记|POSITION}{李鉴平|PERSON}和{{市财政局|ORG}局长|POSITION}{张若彬|PERSON}参加。
HOLDS 李鉴平 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 张若彬 市财政局局长 current 衡阳市财政局 衡阳市

# bureau of rural revitalisation, no town of that name @ 鹤峰县
{{县乡村振兴局|ORG}局长|POSITION}{田见军|PERSON}参加。
HOLDS 田见军 县乡村振兴局局长 current 鹤峰县乡村振兴局 鹤峰县

# bureau of rural revitalisation, no town of that name @ 鹤峰县
{{容美镇|ORG?}镇长|POSITION}{田见军|PERSON}参加。
HOLDS 田见军 容美镇镇长 current 容美镇人民政府 容美镇

# removals that go on without the verb @ 永嘉县
会议免去{林朔平|PERSON}的{{县人大常委会|ORG}副主任|POSITION}职务，
{傅建远|PERSON}的{{县审计局|ORG}局长|POSITION}职务。
HOLDS 林朔平 县人大常委会副主任 former 永嘉县人民代表大会常务委员会 永嘉县
HOLDS 傅建远 县审计局局长 former 永嘉县审计局 永嘉县
REMOVED 林朔平 县人大常委会副主任
REMOVED 傅建远 县审计局局长

# removals that go on without the verb @ 永嘉县
{{县委|ORG}书记|POSITION}{林朔平|PERSON}肯定了大家的工作，{县长|POSITION?}的职责不变。
HOLDS 林朔平 县委书记 current 中国共产党永嘉县委员会 永嘉县

# long list without a title
{江见民|PERSON}、{李若鹏|PERSON}、{乔砚石|PERSON}、{宋见平|PERSON}、{李见环|PERSON}等到机场送行。

# long list without a title
苹果、白菜、黄瓜、高粱、杏仁等农产品销路很好。

# Japanese name @ 武汉市
{日本大分市市长|POSITION}{佐藤树一郎|PERSON}率团来访。{佐藤树一郎|PERSON}表示感谢。
HOLDS 佐藤树一郎 日本大分市市长 current - -

# Japanese name @ 武汉市
{{市委|ORG}书记|POSITION}{高桥生|PERSON}会见日本客人。
HOLDS 高桥生 市委书记 current 中国共产党武汉市委员会 武汉市
"""

MEETINGS_PLACES_AND_DATES = """
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

# a building where something takes place
{签约仪式|MEETING}在{东山宾馆|PLACE}举行。

# a building where something takes place
仪式在市体育馆举行。

# Guizhou is a place
来自{贵州|PLACE}、{太原|PLACE}的客商参加展会。

# spans of years, days and hours
{1975~1979年|DATE}在乡下。{11月10至11日|DATE}座谈。{当天上午|DATE}参观。{7月20日上午8:30分|DATE}开会。

# spans of years, days and hours
《光明日报》刊发文章，每天上午开放，票价8:30分成。
"""


@pytest.mark.parametrize("case", read_table(POSTS_AND_NAMES), ids=lambda case: case.name)
def test_posts_and_names(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", read_table(MEETINGS_PLACES_AND_DATES), ids=lambda case: case.name)
def test_meetings_places_and_dates(case: Case) -> None:
    check(case, (*POSTS, "MEETING", "PLACE", "DATE"))
