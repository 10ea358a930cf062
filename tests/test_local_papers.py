"""What city, county and bureau papers write that national news hardly does.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import POSTS, Case, check, read_table

POSTS_AND_NAMES = """
# who was then head of the department @ -
时任{{湖南省委|ORG}常委|POSITION}、{组织部长|POSITION}的{高明远|PERSON}到会。担任{衡阳市市长|POSITION}的{林佳蔚|PERSON}出席。
HOLDS 高明远 湖南省委常委 former 中国共产党湖南省委员会 湖南省
HOLDS 高明远 组织部长 former * 湖南省
HOLDS 林佳蔚 衡阳市市长 current 衡阳市人民政府 衡阳市

# who was then head of the department @ -
{衡阳市市长|POSITION?}的报告受到欢迎，{林佳蔚|PERSON}出席。

# dotted years within a line @ -
{高明远|PERSON}，男，汉族，1980年生。
2005.07—2007.11{{湖南省建设委员会|ORG}副主任|POSITION}、{党委委员|POSITION}；2007.11—{{耒阳市委|ORG}副书记|POSITION}。
HOLDS 高明远 湖南省建设委员会副主任 former 湖南省建设委员会 湖南省
HOLDS 高明远 党委委员 former * *
HOLDS 高明远 耒阳市委副书记 current 中国共产党耒阳市委员会 耒阳市

# dotted years within a line @ -
股价由20.07升至27.11元，{{耒阳市委|ORG}副书记|POSITION}{林佳蔚|PERSON}出席。
HOLDS 林佳蔚 耒阳市委副书记 current 中国共产党耒阳市委员会 耒阳市

# a district that no gazetteer has @ -
{高明远|PERSON}，男，汉族，曾任{{祁东县旅游局|ORG}副局长|POSITION}、{鼎岩区区长|POSITION}，
{{耒阳市委|ORG}常委|POSITION}等职。
HOLDS 高明远 祁东县旅游局副局长 former 祁东县旅游局 祁东县
HOLDS 高明远 鼎岩区区长 former * *
HOLDS 高明远 耒阳市委常委 former 中国共产党耒阳市委员会 耒阳市

# a district that no gazetteer has @ -
全市各区{区长|POSITION?}参加。

# a township with 下 in its name @ -
{高明远|PERSON}，男，汉族，曾任{{祁东县坪下乡党委|ORG}书记|POSITION}等职。
HOLDS 高明远 祁东县坪下乡党委书记 former 中国共产党坪下乡委员会 坪下乡

# a township with 下 in its name @ -
{祁东县|PLACE?}干部下乡，{{县委|ORG}书记|POSITION}{高明远|PERSON}到会。
HOLDS 高明远 县委书记 current 中国共产党祁东县委员会 祁东县

# acting for a province @ -
任命{林佳蔚|PERSON}为{{山西省人民政府|ORG}副省长|POSITION}、{代理{山西省人民政府|ORG}省长|POSITION}。
HOLDS 林佳蔚 山西省人民政府副省长 current 山西省人民政府 山西省
HOLDS 林佳蔚 代理山西省人民政府省长 acting 山西省人民政府 山西省
APPOINTED 林佳蔚 山西省人民政府副省长
APPOINTED 林佳蔚 代理山西省人民政府省长

# acting for a province @ -
决定由{林佳蔚|PERSON}代理{{山西省监察委员会|ORG}主任|POSITION}。
HOLDS 林佳蔚 山西省监察委员会主任 acting 山西省监察委员会 山西省
APPOINTED 林佳蔚 山西省监察委员会主任

# who presides this time
本次会议{执行主席|POSITION}由{杨见民|PERSON}、{洪见山|PERSON}担任。
HOLDS 杨见民 执行主席 current * *
HOLDS 洪见山 执行主席 current * *

# who presides this time
{大会执行主席|POSITION}{杨见民|PERSON}主持。
HOLDS 杨见民 大会执行主席 current * *

# the committee of our city
我市{{市委|ORG}副书记|POSITION}、{市长|POSITION}{陈若惠|PERSON}到会。
HOLDS 陈若惠 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 陈若惠 市长 current 衡阳市人民政府 衡阳市

# the committee of our city
我市{市委|ORG}大楼落成。

# guests from other cities say nothing of ours @ -
{{市委|ORG}副书记|POSITION}{谢若村|PERSON}出席。{{湖北省荆州市政协|ORG}主席|POSITION}{胡若德|PERSON}、
{{贵州省铜仁市政协|ORG}主席|POSITION}{漆天和|PERSON}参加。他介绍了{赣州市|PLACE}发展情况。
HOLDS 谢若村 市委副书记 current 中国共产党赣州市委员会 赣州市
HOLDS 胡若德 湖北省荆州市政协主席 current * 荆州市
HOLDS 漆天和 贵州省铜仁市政协主席 current * 铜仁市

# guests from other cities say nothing of ours @ -
{{市委|ORG}副书记|POSITION}{谢若村|PERSON}出席。{{赣州市政协|ORG}主席|POSITION}{胡若德|PERSON}参加。
HOLDS 谢若村 市委副书记 current 中国共产党赣州市委员会 赣州市
HOLDS 胡若德 赣州市政协主席 current 中国人民政治协商会议赣州市委员会 赣州市

# a dateline with its day @ -
岳阳日报{4月18日|DATE?}讯 {{市委|ORG}书记|POSITION}{韩雪松|PERSON}到会。
HOLDS 韩雪松 市委书记 current 中国共产党岳阳市委员会 岳阳市

# a dateline with its day @ -
他在{4月18日|DATE?}读到岳阳日报。{{市委|ORG}书记|POSITION}{韩雪松|PERSON}到会。
HOLDS 韩雪松 市委书记 current - -

# the eighth team of a province @ -
{{措美县委|ORG}副书记|POSITION}、{{第五批湖南省援藏前方指挥部|ORG}指挥长|POSITION}{谢若村|PERSON}到会。
HOLDS 谢若村 措美县委副书记 current 中国共产党措美县委员会 措美县
HOLDS 谢若村 第五批湖南省援藏前方指挥部指挥长 current * *

# the eighth team of a province @ -
第八批优秀{{县委|ORG?}书记|POSITION?}名单公布。

# a department without its place @ -
他勉励新成立的{市场监督管理局|ORG}为企业服务，前往{教体局|ORG}。

# a department without its place @ -
他走访了派出所，编办干部参加。

# party committees of two places @ -
他们落实{党中央|ORG}、湘藏两地党委要求。

# party committees of two places @ -
他们响应{衡阳市委|ORG}、{祁东县委|ORG}号召。

# a decision, not a life @ -
会议宣布{省委|ORG}的决定：{霍德厚|PERSON}同志任{{衡阳市委|ORG}书记|POSITION}。
HOLDS 霍德厚 衡阳市委书记 current 中国共产党衡阳市委员会 衡阳市
APPOINTED 霍德厚 衡阳市委书记

# a decision, not a life @ -
会议宣布{省委|ORG}的决定。公开资料显示，{霍德厚|PERSON}任{{耒阳市财政局|ORG}局长|POSITION}六年。
HOLDS 霍德厚 耒阳市财政局局长 current 耒阳市财政局 耒阳市

# the one before
{前任{衡阳市委|ORG}书记|POSITION}{孔若卿|PERSON}到场。
HOLDS 孔若卿 前任衡阳市委书记 former 中国共产党衡阳市委员会 衡阳市

# the one before
会前，{{衡阳市委|ORG}书记|POSITION}{孔若卿|PERSON}到场。
HOLDS 孔若卿 衡阳市委书记 current 中国共产党衡阳市委员会 衡阳市

# leaders of party, government and army @ -
{{市人大常委会|ORG}主任|POSITION}{李见深|PERSON}和{本市党政军领导|POSITION}{吴若海|PERSON}、{赵嘉岭|PERSON}出席。
HOLDS 李见深 市人大常委会主任 current * *
HOLDS 吴若海 本市党政军领导 current - *
HOLDS 赵嘉岭 本市党政军领导 current - *

# leaders of party, government and army @ -
要加强党政领导班子建设。

# judge of our court @ -
任命{谭若水|PERSON}同志为我院{审判员|POSITION}、{副院长|POSITION}。
HOLDS 谭若水 审判员 current * *
HOLDS 谭若水 副院长 current * *
APPOINTED 谭若水 审判员
APPOINTED 谭若水 副院长

# judge of our court @ -
他为我院培养了一批审判员。

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

# academy of the province @ 江西省
{{省社科院|ORG}院长|POSITION}{胡若德|PERSON}到会。
HOLDS 胡若德 省社科院院长 current 江西省社会科学院 江西省

# academy of the province @ 江西省
{{中国社科院|ORG}院长|POSITION}{胡若德|PERSON}到会。
HOLDS 胡若德 中国社科院院长 current 中国社会科学院 中国

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
{日本大分市市长|POSITION}{佐藤茂一郎|PERSON}率团来访。{佐藤茂一郎|PERSON}表示感谢。
HOLDS 佐藤茂一郎 日本大分市市长 current - -

# Japanese name @ 武汉市
{{市委|ORG}书记|POSITION}{高桥生|PERSON}会见日本客人。
HOLDS 高桥生 市委书记 current 中国共产党武汉市委员会 武汉市

# removals that name the person before each post @ 西昌市
会议决定免去{马延贵|PERSON}同志{{西昌市人民政府|ORG}市长|POSITION}职务、
{徐建阳|PERSON}同志{{西昌市人民政府|ORG}副市长|POSITION}职务。
HOLDS 马延贵 西昌市人民政府市长 former 西昌市人民政府 西昌市
HOLDS 徐建阳 西昌市人民政府副市长 former 西昌市人民政府 西昌市
REMOVED 马延贵 西昌市人民政府市长
REMOVED 徐建阳 西昌市人民政府副市长

# removals that name the person before each post @ 西昌市
{{市委|ORG}书记|POSITION}{马延贵|PERSON}、{市长|POSITION}{徐建阳|PERSON}介绍各自职务和分工。
HOLDS 马延贵 市委书记 current 中国共产党西昌市委员会 西昌市
HOLDS 徐建阳 市长 current 西昌市人民政府 西昌市

# who is advised to be made or removed @ -
推荐{丁建军|PERSON}为{{北岭酒厂（集团）有限责任公司|ORG}董事长|POSITION}人选。
HOLDS 丁建军 北岭酒厂（集团）有限责任公司董事长 designate 北岭酒厂（集团）有限责任公司 -

# who is advised to be made or removed @ -
建议高速公路公司加强管理，推荐优秀人才。

# surname after a head that a place begins with too @ 衡阳县
{{县委|ORG}常委|POSITION}、{统战部长|POSITION}{阳旭晖|PERSON}，{{县委|ORG}常委|POSITION}{蒋建光|PERSON}出席。
HOLDS 阳旭晖 县委常委 current 中国共产党衡阳县委员会 衡阳县
HOLDS 阳旭晖 统战部长 current 中国共产党衡阳县委员会统一战线工作部 衡阳县
HOLDS 蒋建光 县委常委 current 中国共产党衡阳县委员会 衡阳县

# surname after a head that a place begins with too @ -
{{省委宣传部|ORG}部长|POSITION}{沈建远|PERSON}到{长阳|PLACE}调研。
HOLDS 沈建远 省委宣传部部长 current ? ?

# committee of a new district @ -
{{重庆市委|ORG}常委|POSITION}、{{两江新区党工委|ORG}书记|POSITION}、
{{管委会|ORG}主任|POSITION}{段建刚|PERSON}出席。
HOLDS 段建刚 重庆市委常委 current 中国共产党重庆市委员会 重庆市
HOLDS 段建刚 两江新区党工委书记 current 中国共产党两江新区工作委员会 两江新区
HOLDS 段建刚 管委会主任 current 两江新区管理委员会 两江新区

# committee of a new district @ -
在{人民大会堂|PLACE?}，{国家主席|POSITION}{沈建远|PERSON}会见客人。
HOLDS 沈建远 国家主席 current - 中国

# committee beside an executive @ -
{木石镇|PLACE}召开会议。{党委副书记|POSITION}、{镇长|POSITION}{常建鹏|PERSON}主持。
HOLDS 常建鹏 党委副书记 current 中国共产党木石镇委员会 木石镇
HOLDS 常建鹏 镇长 current 木石镇人民政府 木石镇

# committee beside an executive
{党组书记|POSITION}、{{市财政局|ORG}局长|POSITION}{常建鹏|PERSON}主持。
HOLDS 常建鹏 党组书记 current 衡阳市财政局 衡阳市
HOLDS 常建鹏 市财政局局长 current 衡阳市财政局 衡阳市

# commander beside the committee @ -
{{兵团党委|ORG}书记|POSITION}、{政委|POSITION}{王建正|PERSON}参加。
HOLDS 王建正 兵团党委书记 current 中国共产党新疆生产建设兵团委员会 *
HOLDS 王建正 政委 current 新疆生产建设兵团 *

# commander beside the committee @ -
{{衡阳军分区|ORG}政委|POSITION}{王建正|PERSON}参加。
HOLDS 王建正 衡阳军分区政委 current 衡阳军分区 衡阳市

# leaders after a list that another one stands before @ 衡阳县
{{县委|ORG}书记|POSITION}{黎建秋|PERSON}，以及{胡德建|PERSON}、{汤建斌|PERSON}等{县领导|POSITION}出席。
HOLDS 黎建秋 县委书记 current 中国共产党衡阳县委员会 衡阳县
HOLDS 胡德建 县领导 current - 衡阳县
HOLDS 汤建斌 县领导 current - 衡阳县

# leaders after a list that another one stands before @ 衡阳县
{{县委|ORG}书记|POSITION}{黎建秋|PERSON}，{县长|POSITION}{汤建斌|PERSON}等{县领导|POSITION}出席。
HOLDS 黎建秋 县委书记 current 中国共产党衡阳县委员会 衡阳县
HOLDS 汤建斌 县长 current 衡阳县人民政府 衡阳县
HOLDS 黎建秋 县领导 current - 衡阳县
HOLDS 汤建斌 县领导 current - 衡阳县

# newly elected @ 福建省
{王建香|PERSON}、{叶建瑜|PERSON}、{李建川|PERSON}新当选为{副省长|POSITION}。
HOLDS 王建香 副省长 current 福建省人民政府 福建省
HOLDS 叶建瑜 副省长 current 福建省人民政府 福建省
HOLDS 李建川 副省长 current 福建省人民政府 福建省
APPOINTED 王建香 副省长
APPOINTED 叶建瑜 副省长
APPOINTED 李建川 副省长

# newly elected @ 福建省
{副省长|POSITION}{李建新|PERSON}出席。
HOLDS 李建新 副省长 current 福建省人民政府 福建省

# posts of a life by their dates @ -
{卢建工|PERSON}，男，汉族，河北人。{1995年5月|DATE}任{{浙江省委|ORG}副书记|POSITION}，{1996年7月|DATE}任{{河北省委|ORG}副书记|POSITION}。
HOLDS 卢建工 浙江省委副书记 former 中国共产党浙江省委员会 浙江省
HOLDS 卢建工 河北省委副书记 current 中国共产党河北省委员会 河北省

# posts of a life by their dates @ -
{卢建工|PERSON}，男，汉族，河北人。{1995年5月|DATE}入党，现任{{浙江省委|ORG}副书记|POSITION}、{省长|POSITION}。
HOLDS 卢建工 浙江省委副书记 current 中国共产党浙江省委员会 浙江省
HOLDS 卢建工 省长 current 浙江省人民政府 浙江省

# member of an academy
{{中国工程院|ORG}院士|POSITION}{宋建安|PERSON}作报告。
HOLDS 宋建安 中国工程院院士 current 中国工程院 *

# member of an academy
{宋建安|PERSON}院士作报告。

# adverb behind a title
{{市委|ORG}书记|POSITION?}先后出席开幕式，{市长|POSITION?}连续参加。

# adverb behind a title
{副市长|POSITION}{成功|PERSON}、{成敬斋|PERSON}出席。
HOLDS 成功 副市长 current 衡阳市人民政府 衡阳市
HOLDS 成敬斋 副市长 current 衡阳市人民政府 衡阳市

# posts of a list in a life @ -
{葛建英|PERSON}，男，汉族，{1949年|DATE}后历任{甘肃省泾川县县长|POSITION}，{{银川军管会政务处|ORG}处长|POSITION}，
{{第二兵团民运工作团|ORG}主任|POSITION}，{{甘肃省计划委员会|ORG}副主任|POSITION}。
HOLDS 葛建英 甘肃省泾川县县长 former 泾川县人民政府 泾川县
HOLDS 葛建英 银川军管会政务处处长 former * *
HOLDS 葛建英 第二兵团民运工作团主任 former 第二兵团民运工作团 *
HOLDS 葛建英 甘肃省计划委员会副主任 former 甘肃省计划委员会 甘肃省

# posts of a list in a life @ -
处处是美景，{{甘肃省泾川县委|ORG}书记|POSITION}{葛建英|PERSON}说。
HOLDS 葛建英 甘肃省泾川县委书记 current 中国共产党甘肃省泾川县委员会 泾川县

# a life that goes on in lines without a subject @ -
{张保顺|PERSON}，1950年2月生，河北人。
{1985年|DATE}任{{共青团中央书记处|ORG}书记|POSITION}。{2001年9月|DATE}任{{中共山西省委|ORG}副书记|POSITION}。
HOLDS 张保顺 共青团中央书记处书记 former 中国共产主义青年团中央委员会书记处 中国
HOLDS 张保顺 中共山西省委副书记 current 中国共产党山西省委员会 山西省

# a life that goes on in lines without a subject @ -
{张保顺|PERSON}到会讲话。
{{共青团中央书记处|ORG?}书记|POSITION?}岗位很重要。

# an office that no list knows @ 铜川市
{党组成员|POSITION?}介绍情况，{{宣教部|ORG}部长|POSITION}{夏建清|PERSON}、{{基建办|ORG}主任|POSITION}{邵建华|PERSON}陪同。
HOLDS 夏建清 宣教部部长 current * *
HOLDS 邵建华 基建办主任 current * *

# an office that no list knows @ 铜川市
{{市委|ORG}书记|POSITION}{夏建清|PERSON}、{市长|POSITION}{邵建华|PERSON}陪同。
HOLDS 夏建清 市委书记 current 中国共产党铜川市委员会 铜川市
HOLDS 邵建华 市长 current 铜川市人民政府 铜川市

# leaders of a bureau @ 黔东南苗族侗族自治州
{{州民政局|ORG}领导|POSITION}{罗建军|PERSON}讲话。
HOLDS 罗建军 州民政局领导 current * 黔东南苗族侗族自治州

# leaders of a bureau @ 黔东南苗族侗族自治州
{州民政局|ORG}领导班子认真研究。

# candidate for a post of a town @ -
{长寿镇|PLACE}召开大会。{副镇长候选人|POSITION}{席建伟|PERSON}宣读通报，{党委书记|POSITION}{张新建|PERSON}讲话。
HOLDS 席建伟 副镇长候选人 designate 长寿镇人民政府 长寿镇
HOLDS 张新建 党委书记 current 中国共产党长寿镇委员会 长寿镇

# candidate for a post of a town @ -
{长寿镇|PLACE}和{木石镇|PLACE}召开大会。{党委书记|POSITION}{张新建|PERSON}讲话。
HOLDS 张新建 党委书记 current - -

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

# another name of a post in brackets @ -
{{凯里市文化协会|ORG}会长|POSITION}（理事长）{王仕建|PERSON}、{副会长|POSITION}（副理事长）{潘永建|PERSON}出席。
HOLDS 王仕建 凯里市文化协会会长 current 凯里市文化协会 *
HOLDS 潘永建 副会长 current 凯里市文化协会 *

# another name of a post in brackets @ -
{{凯里市文化协会|ORG}会长|POSITION?}（另行通知）出席。

# another name of an organ in brackets @ 攀枝花市
{{市委|ORG}常委|POSITION}、{{市委党校（行政学院）|ORG}校长|POSITION}{于建川|PERSON}出席。
HOLDS 于建川 市委常委 current 中国共产党攀枝花市委员会 攀枝花市
HOLDS 于建川 市委党校（行政学院）校长 current * *

# another name of an organ in brackets @ 攀枝花市
{{市委党校|ORG}校长|POSITION}{于建川|PERSON}（兼）出席。
HOLDS 于建川 市委党校校长 current * *

# this association, this town @ -
{凯里市文化协会|ORG}召开大会。本协会{代会长|POSITION}{王仕建|PERSON}讲话。
HOLDS 王仕建 代会长 acting 凯里市文化协会 *

# this association, this town @ -
{小河镇|PLACE}召开会议。该镇{党委书记|POSITION}{王仕建|PERSON}讲话。
HOLDS 王仕建 党委书记 current 中国共产党小河镇委员会 小河镇

# names before the link, the last one open @ 河北省
会议推选{张建川|PERSON}为{团长|POSITION}，{付志建|PERSON}、{丛明|PERSON}为{副团长|POSITION}。
HOLDS 张建川 团长 current * *
HOLDS 付志建 副团长 current * *
HOLDS 丛明 副团长 current * *
APPOINTED 张建川 团长
APPOINTED 付志建 副团长
APPOINTED 丛明 副团长

# names before the link, the last one open @ 河北省
{丛有伟|PERSON}{副省长|POSITION}出席会议。
HOLDS 丛有伟 副省长 current 河北省人民政府 河北省

# office of a department @ -
{{吉林省公安厅办公室|ORG}主任|POSITION}{刘建伟|PERSON}出席。
HOLDS 刘建伟 吉林省公安厅办公室主任 current 吉林省公安厅办公室 吉林省

# office of a department @ -
{{吉林省公安厅|ORG}厅长|POSITION}、{办公室主任|POSITION}{刘建伟|PERSON}出席。
HOLDS 刘建伟 吉林省公安厅厅长 current 吉林省公安厅 吉林省
HOLDS 刘建伟 办公室主任 current * *

# prefecture that is a city now @ - 2017-05-01
{王建群|PERSON}，男，汉族，历任{{湖北省襄阳地委|ORG}常委|POSITION}、{{襄阳市委|ORG}书记|POSITION}。
HOLDS 王建群 湖北省襄阳地委常委 former 中国共产党襄阳地区委员会 襄阳地区
HOLDS 王建群 襄阳市委书记 former 中国共产党襄阳市委员会 襄阳市

# list of a life that begins with what is no post @ -
{王建群|PERSON}，男，汉族，历任某连战士、文书，{{湖北省兵役局|ORG}科长|POSITION}，{{武汉市委|ORG}书记|POSITION}。
HOLDS 王建群 湖北省兵役局科长 former * 湖北省
HOLDS 王建群 武汉市委书记 former 中国共产党武汉市委员会 武汉市

# list of a life that begins with what is no post @ -
{王建群|PERSON}到会。历任领导都很重视，{{武汉市委|ORG}书记|POSITION?}到场。

# chairs of a session @ -
{{政协大东区第十六届委员会|ORG}第四次会议|MEETING}开幕。{大东区|PLACE}各界参加。
{沈阳|PLACE}有关方面到会。{执行主席|POSITION}{马建旭|PERSON}主持。
HOLDS 马建旭 执行主席 current - 大东区

# chairs of a session
{执行主席|POSITION}{马建旭|PERSON}主持。
HOLDS 马建旭 执行主席 current - 衡阳市

# leaders of two levels
{市、区领导|POSITION}{陈建生|PERSON}、{陈宗建|PERSON}参加。
HOLDS 陈建生 市、区领导 current - *
HOLDS 陈宗建 市、区领导 current - *

# leaders of two levels @ 徽州区
{{区委|ORG}书记|POSITION}{陈建生|PERSON}，{区领导|POSITION}{陈宗建|PERSON}参加。
HOLDS 陈建生 区委书记 current 中国共产党徽州区委员会 徽州区
HOLDS 陈宗建 区领导 current - 徽州区

# removals that enumeration commas part @ 洛阳市
决定免去{周建华|PERSON}的{{市发展和改革委员会|ORG}主任|POSITION}职务、
{于力建|PERSON}的{{市民政局|ORG}局长|POSITION}职务。
HOLDS 周建华 市发展和改革委员会主任 former 洛阳市发展和改革委员会 洛阳市
HOLDS 于力建 市民政局局长 former 洛阳市民政局 洛阳市
REMOVED 周建华 市发展和改革委员会主任
REMOVED 于力建 市民政局局长

# removals that enumeration commas part @ 洛阳市
{{市发展和改革委员会|ORG}主任|POSITION}{周建华|PERSON}履行职务，{{市民政局|ORG}局长|POSITION}{于力建|PERSON}到会。
HOLDS 周建华 市发展和改革委员会主任 current 洛阳市发展和改革委员会 洛阳市
HOLDS 于力建 市民政局局长 current 洛阳市民政局 洛阳市

# who else is elected @ 山西省
会议选举{张保顺|PERSON}为{{省委|ORG}书记|POSITION}，当选为{{省委|ORG}常委|POSITION}的还有{薛延建|PERSON}、{申连柏|PERSON}。
HOLDS 张保顺 省委书记 current 中国共产党山西省委员会 山西省
HOLDS 薛延建 省委常委 current 中国共产党山西省委员会 山西省
HOLDS 申连柏 省委常委 current 中国共产党山西省委员会 山西省
APPOINTED 张保顺 省委书记
APPOINTED 薛延建 省委常委
APPOINTED 申连柏 省委常委

# who else is elected @ 山西省
{{省委|ORG}书记|POSITION}{张保顺|PERSON}出席，{{省委|ORG}常委|POSITION?}的还有一项任务。
HOLDS 张保顺 省委书记 current 中国共产党山西省委员会 山西省

# a party committee with its place @ -
活动由{中共平江县县委|ORG}、{平江县人民政府|ORG}主办，{中共平江县县委宣传部|ORG}承办。

# a party committee with its place
要认真落实{市委|ORG}{市政府|ORG}的部署。

# section of an organ
{团市委志工部|ORG}负责同志参加，{市妇联儿童部|ORG}主办。

# section of an organ
{市妇联|ORG}全部到位。

# party group of a ministry @ -
会上宣读了《{中共教育部党组|ORG}关于{周若明|PERSON}同志任职的通知》。

# party group of a ministry @ -
{{教育部|ORG}党组成员|POSITION}{周若明|PERSON}到会。
HOLDS 周若明 教育部党组成员 current 中华人民共和国教育部 中国

# powers of a town, the place said once @ -
{平山镇党委|ORG}、{人大|ORG}、{政府|ORG}联合发文。

# powers of a town, the place said once @ -
各级党委、人大、政府要高度重视。

# committee of a zone
{{市政协|ORG}副主席|POSITION}、{{综保区管委会|ORG}主任|POSITION}{何若泉|PERSON}出席。
HOLDS 何若泉 市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 何若泉 综保区管委会主任 current 综保区管理委员会 综保区

# committee of a zone
全区管委会主任要抓好落实。

# town named after a station @ -
{{小站镇党委|ORG}书记|POSITION}{莫若通|PERSON}介绍了情况。
HOLDS 莫若通 小站镇党委书记 current 中国共产党小站镇委员会 小站镇

# town named after a station @ -
气象站镇日无人。

# and the other members
{{市人大常委会|ORG}副主任|POSITION}{胡若霞|PERSON}、{王巍|PERSON}及其他委员参加会议。
HOLDS 胡若霞 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 王巍 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市

# and the other members
{副市长|POSITION}{王若及|PERSON}参加会议。
HOLDS 王若及 副市长 current 衡阳市人民政府 衡阳市

# nominated in the same breath @ -
{郅若杰|PERSON}任{{西城区委|ORG}副书记|POSITION}、提名{区长|POSITION}人选。
HOLDS 郅若杰 西城区委副书记 current 中国共产党西城区委员会 西城区
HOLDS 郅若杰 区长 designate * *

# nominated in the same breath @ -
{郅若杰|PERSON}任{{西城区委|ORG}副书记|POSITION}、{区长|POSITION}。
HOLDS 郅若杰 西城区委副书记 current 中国共产党西城区委员会 西城区
HOLDS 郅若杰 区长 current 西城区人民政府 西城区

# of this company @ -
与{{全国人大|ORG}代表|POSITION}、该公司{董事长|POSITION}{乔若生|PERSON}交流。
HOLDS 乔若生 全国人大代表 current 全国人民代表大会 中国
HOLDS 乔若生 董事长 current - -

# of this company @ -
与{{宏远公司|ORG}董事长|POSITION}、{总经理|POSITION}{乔若生|PERSON}交流。
HOLDS 乔若生 宏远公司董事长 current 宏远公司 -
HOLDS 乔若生 总经理 current 宏远公司 -

# respectively
专班成立，{赵立若|PERSON}、{孙兆年|PERSON}分别任{组长|POSITION}、{副组长|POSITION}。
HOLDS 赵立若 组长 current * *
HOLDS 孙兆年 副组长 current * *

# respectively
专班成立，{赵立若|PERSON}、{孙兆年|PERSON}分别任{组长|POSITION?}、{常务副组长|POSITION?}、{副组长|POSITION?}。

# what a company does @ -
经{远大集团党委|ORG}研究决定，三个集团合并，使{纺织集团|ORG}充实了力量。

# what a company does @ -
{经纬集团|ORG}和{远大集团|ORG}签约。

# a head that the place shares @ -
她从{新田县|PLACE?}长一职转任，{{新田县委|ORG}书记|POSITION}{周若明|PERSON}到会。
HOLDS 周若明 新田县委书记 current 中国共产党新田县委员会 新田县

# a head that the place shares @ -
{市水务局|ORG}{张|PERSON}{局长|POSITION}介绍了情况。
HOLDS 张 局长 current * *

# posts and colons @ -
{{平度市委|ORG}书记|POSITION}：{谢若村|PERSON}{平度市市长|POSITION}：{赵明|PERSON}。
HOLDS 谢若村 平度市委书记 current 中国共产党平度市委员会 平度市
HOLDS 赵明 平度市市长 current 平度市人民政府 平度市

# posts and colons @ -
活动地点：{谢家村|PLACE}。

# party branch of a company @ -
{{宏远电气股份有限公司|ORG}党总支副书记|POSITION}{张若霞|PERSON}、{{宏远窑业有限公司|ORG}艺术总监|POSITION}{孔若卿|PERSON}介绍。
HOLDS 张若霞 宏远电气股份有限公司党总支副书记 current 宏远电气股份有限公司 -
HOLDS 孔若卿 宏远窑业有限公司艺术总监 current 宏远窑业有限公司 -

# party branch of a company @ -
{{平山镇党委|ORG}书记|POSITION}{孔若卿|PERSON}介绍。
HOLDS 孔若卿 平山镇党委书记 current 中国共产党平山镇委员会 平山镇

# source behind a name
作者：{杨惠|PERSON}来源：衡阳新闻网
BYLINE 杨惠

# source behind a name @ -
代表团来自{惠来|PLACE}。

# a committee of the CPPCC by its full name @ -
{胡若德|PERSON}代表{政协第八届留坝县委员会常务委员会|ORG}作报告。

# a committee of the CPPCC by its full name @ -
{{县政协|ORG}主席|POSITION}{胡若德|PERSON}参加第八届评选。
HOLDS 胡若德 县政协主席 current * *

# a grade between organ and post @ 湖南省
{{省委巡视第四组|ORG}正处级巡视员|POSITION}{曹若义|PERSON}到会。
HOLDS 曹若义 省委巡视第四组正处级巡视员 current * 湖南省

# a grade between organ and post @ 湖南省
{{省委巡视组|ORG}组长|POSITION}{曹若义|PERSON}到会。
HOLDS 曹若义 省委巡视组组长 current * 湖南省

# an office of the head @ -
{{校长办公室|ORG}主任|POSITION}{白若宏|PERSON}主持，受{教育部人事司|ORG}委托。
HOLDS 白若宏 校长办公室主任 current * *

# an office of the head @ -
{校长|POSITION}{白若宏|PERSON}主持，{教育部|ORG}委托。
HOLDS 白若宏 校长 current - -

# our school @ -
我校{党委书记|POSITION}{徐若蕊|PERSON}讲话。
HOLDS 徐若蕊 党委书记 current - -

# our school @ -
{{市委党校|ORG}党委书记|POSITION}{徐若蕊|PERSON}讲话。
HOLDS 徐若蕊 市委党校党委书记 current * *

# a surname that is an adverb
{市长|POSITION}{曾若伟|PERSON}出席，{副市长|POSITION}{曾强|PERSON}讲话。
HOLDS 曾若伟 市长 current 衡阳市人民政府 衡阳市
HOLDS 曾强 副市长 current 衡阳市人民政府 衡阳市

# a surname that is an adverb
{市长|POSITION?}曾多次强调，{书记|POSITION?}曾两次到访。

# member of a party
{市长|POSITION}{马若平|PERSON}是{民盟|ORG?}成员，时任{{市教育局|ORG}副局长|POSITION}。
HOLDS 马若平 市长 current 衡阳市人民政府 衡阳市
HOLDS 马若平 市教育局副局长 former 衡阳市教育局 衡阳市

# member of a party
{{民盟市委|ORG}主委|POSITION}{马若平|PERSON}出席。
HOLDS 马若平 民盟市委主委 current 中国民主同盟衡阳市委员会 衡阳市

# leaders of every level
各级党政领导把问候送到群众中。

# leaders of every level
{市党政领导|POSITION}{马若平|PERSON}、{曾强|PERSON}把问候送到群众中。
HOLDS 马若平 市党政领导 current - 衡阳市
HOLDS 曾强 市党政领导 current - 衡阳市

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

# two posts without a mark between @ -
{{平江县委|ORG}常委|POSITION}{{宣传部|ORG?}长|POSITION}{王若诤|PERSON}主持。
HOLDS 王若诤 平江县委常委 current 中国共产党平江县委员会 平江县
HOLDS 王若诤 宣传部长 current 中国共产党平江县委员会宣传部 平江县

# two posts without a mark between
{{市委|ORG}书记|POSITION}{王若诤|PERSON}主持。
HOLDS 王若诤 市委书记 current 中国共产党衡阳市委员会 衡阳市

# short names of universities @ -
来到{西安交大|ORG}调研，在建设世界一流大学的征程中，走访优秀中学。

# short names of universities @ -
{西安|PLACE}交通便利，{沈阳北陵理工大学|ORG}开学。

# delegates of a congress by its full name
决定接受{薛晓明|PERSON}辞去{{市第十四届人民代表大会|ORG}代表|POSITION}职务的请求。
HOLDS 薛晓明 市第十四届人民代表大会代表 former 衡阳市人民代表大会 衡阳市
REMOVED 薛晓明 市第十四届人民代表大会代表

# delegates of a congress by its full name
召开{市第十四届人民代表大会|ORG?}，学生代表参加。

# what a secretary did
{村党支部书记|POSITION?}干了22年，后来当上民兵。

# what a secretary did
{民兵连长|POSITION}{甘若明|PERSON}出席。
HOLDS 甘若明 民兵连长 current * *

# a company named once @ -
{宏远集团|ORG}召开大会。来宾对调整后的{宏远集团|ORG}领导班子提出希望。

# a company named once @ -
{西宁大学|ORG}成立。本届{西宁|PLACE?}大学生就业形势好。

# a zone with its city @ -
{{德州经济技术开发区管委会|ORG}主任|POSITION}{张若昌|PERSON}到会。
HOLDS 张若昌 德州经济技术开发区管委会主任 current 德州经济技术开发区管理委员会 德州市

# a zone with its city
{{开发区管委会|ORG}主任|POSITION}{张若昌|PERSON}到会。
HOLDS 张若昌 开发区管委会主任 current * *

# the presidium of a congress
{{大会主席团|ORG?}常务委员|POSITION}{刘若忠|PERSON}、{包定明|PERSON}就座。
HOLDS 刘若忠 大会主席团常务委员 current - 衡阳市
HOLDS 包定明 大会主席团常务委员 current - 衡阳市

# the presidium of a congress
{国家主席|POSITION}{刘若忠|PERSON}出席。
HOLDS 刘若忠 国家主席 current - 中国

# to be proposed
确定{张慧明|PERSON}同志为{{市文化局|ORG}局长|POSITION}拟任人选。
HOLDS 张慧明 市文化局局长 designate 衡阳市文化局 衡阳市

# to be proposed
任命{张慧明|PERSON}同志为{{市文化局|ORG}局长|POSITION}。
HOLDS 张慧明 市文化局局长 current 衡阳市文化局 衡阳市
APPOINTED 张慧明 市文化局局长

# the first to hold a post @ -
新当选的{{三沙市人民政府|ORG}首任市长|POSITION}{肖若杰|PERSON}发言。
HOLDS 肖若杰 三沙市人民政府首任市长 current 三沙市人民政府 三沙市

# the first to hold a post @ -
首任务必完成，{{三沙市人民政府|ORG}市长|POSITION}{肖若杰|PERSON}发言。
HOLDS 肖若杰 三沙市人民政府市长 current 三沙市人民政府 三沙市
"""

MEETINGS_PLACES_AND_DATES = """
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

# a township that becomes a town
{祁东县白地市镇|PLACE}撤乡建镇。

# a township that becomes a town
这里是鱼米之乡，要推进城乡统筹。

# a region of the province
他冒雨赶到{闽东|PLACE}灾区和{川北|PLACE}山区。

# a region of the province
京东商城发布公告。

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
仪式在{市体育馆|PLACE?}举行，比赛在馆内举行。

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

# a meeting of our school
我校{处级干部培训班开学典礼|MEETING}举行。

# a meeting of our school
{县委党校|ORG}举行{处级干部培训班开学典礼|MEETING}。

# two divisions side by side @ -
{河南|PLACE}{河北|PLACE}山水相连。

# two divisions side by side @ -
{湖南衡阳市|PLACE}山水相连。

# a jubilee
举办{建州70周年庆祝活动|MEETING}是大事。

# a jubilee
全市开展丰富多彩的庆祝活动。

# a farewell
{马建礼|PERSON}同志{遗体告别仪式|MEETING}在{济南|PLACE}举行。

# a farewell
{马建礼|PERSON}同志出席{签约仪式|MEETING}。

# spaces beside the numerals of a date @ -
{2018 年 1 月 18 日|DATE}，会议召开。总结{2017 年|DATE}工作。

# spaces beside the numerals of a date @ -
出席 18 人，占 1 成。

# a verb inside the name of a society @ -
{{凯里市民族文化传承发展协会|ORG}换届选举会员代表大会|MEETING}召开。

# a verb inside the name of a society @ -
{县委|ORG}选举产生代表，召开{会员代表大会|MEETING}。

# a standing committee's meeting @ 宁陕县
{{县委|ORG}书记|POSITION}{吴建琼|PERSON}主持召开{{县委|ORG?}常委会议|MEETING}，传达有关精神。
HOLDS 吴建琼 县委书记 current 中国共产党宁陕县委员会 宁陕县

# a standing committee's meeting
{县委常委会|ORG}研究工作。

# a city abroad @ -
{青岛市|PLACE}与{美国迈阿密市|PLACE}建立友好城市关系。

# a city abroad @ -
{美国|PLACE}市场扩大。

# a ceremony behind the verb that holds it @ 青海省
{团省委|ORG}在{海东市|PLACE}举办{第七届“老少共携手”启动仪式|MEETING}。

# a ceremony behind the verb that holds it @ 青海省
{{海东市|PLACE?}第七届“老少共携手”启动仪式|MEETING}由{团省委|ORG}举办。

# Guizhou is a place
来自{贵州|PLACE}、{太原|PLACE}的客商参加展会。

# spans of years, days and hours
{1975~1979年|DATE}在乡下。{11月10至11日|DATE}座谈。{当天上午|DATE}参观。{7月20日上午8:30分|DATE}开会。

# spans of years, days and hours
《光明日报》刊发文章，每天上午开放，票价8:30分成。

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

# a house by its street @ -
来到{红桥区本溪路彰武楼72门104号房|PLACE}张老家。

# a house by its street @ -
{红桥区|PLACE}与{本溪|PLACE}签约。

# sights of a place @ -
登上{广州塔|PLACE}，走过{冀南平原|PLACE}，会议在{纺织大厦|PLACE}召开。

# sights of a place @ -
{吉林省|PLACE}重点景区升级，大学生毕业后回乡就业。

# a class on the spirit of a congress
在{省部级主要领导干部学习贯彻党的二十届三中全会精神专题研讨班开班式|MEETING}上，传达了要求。

# a class on the spirit of a congress
传达{党的二十届三中全会|MEETING}精神，专题研讨班学员参加。

# how to sit in a meeting
各位委员要集中精力、专心致志开好会议，出席分组讨论会议。

# how to sit in a meeting
{市委中心组集中学习会|MEETING}召开。

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

# a hall behind the hour
大会于{昨日上午|DATE}在{市人民大礼堂|PLACE}胜利闭幕。

# a hall behind the hour
来宾在{市政府|ORG?}食堂就餐。

# a meeting counted
贯彻{第三次中央新疆工作座谈会|MEETING}精神。

# a meeting counted
第三次发言时，他提到{中央新疆工作座谈会|MEETING}。
"""


@pytest.mark.parametrize("case", read_table(POSTS_AND_NAMES), ids=lambda case: case.name)
def test_posts_and_names(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", read_table(MEETINGS_PLACES_AND_DATES), ids=lambda case: case.name)
def test_meetings_places_and_dates(case: Case) -> None:
    check(case, (*POSTS, "MEETING", "PLACE", "DATE"))
