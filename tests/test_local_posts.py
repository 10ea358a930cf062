"""Posts and those who hold them as city, county and bureau papers write them.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import Case, check, read_table

HOLDERS = """
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

# leaders of party, government and army @ -
{{市人大常委会|ORG}主任|POSITION}{李见深|PERSON}和{本市党政军领导|POSITION}{吴若海|PERSON}、{赵嘉岭|PERSON}出席。
HOLDS 李见深 市人大常委会主任 current * *
HOLDS 吴若海 本市党政军领导 current - *
HOLDS 赵嘉岭 本市党政军领导 current - *

# leaders of party, government and army @ -
要加强党政领导班子建设。

# academy of the province @ 江西省
{{省社科院|ORG}院长|POSITION}{胡若德|PERSON}到会。
HOLDS 胡若德 省社科院院长 current 江西省社会科学院 江西省

# academy of the province @ 江西省
{{中国社科院|ORG}院长|POSITION}{胡若德|PERSON}到会。
HOLDS 胡若德 中国社科院院长 current 中国社会科学院 中国

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

# unlisted name before what people do @ 昭觉县
{{乡党委|ORG}书记|POSITION}{吉克阿牛|PERSON}主持会议。
HOLDS 吉克阿牛 乡党委书记 current ? ?

# unlisted name before what people do
{{市委|ORG}书记|POSITION?}亲自主持会议，{{市委|ORG}秘书长|POSITION?}全程参加。

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

# Japanese name @ 武汉市
{日本大分市市长|POSITION}{佐藤茂一郎|PERSON}率团来访。{佐藤茂一郎|PERSON}表示感谢。
HOLDS 佐藤茂一郎 日本大分市市长 current - -

# Japanese name @ 武汉市
{{市委|ORG}书记|POSITION}{高桥生|PERSON}会见日本客人。
HOLDS 高桥生 市委书记 current 中国共产党武汉市委员会 武汉市

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

# office of a department @ -
{{吉林省公安厅办公室|ORG}主任|POSITION}{刘建伟|PERSON}出席。
HOLDS 刘建伟 吉林省公安厅办公室主任 current 吉林省公安厅办公室 吉林省

# office of a department @ -
{{吉林省公安厅|ORG}厅长|POSITION}、{办公室主任|POSITION}{刘建伟|PERSON}出席。
HOLDS 刘建伟 吉林省公安厅厅长 current 吉林省公安厅 吉林省
HOLDS 刘建伟 办公室主任 current * *

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

# party group of a ministry @ -
会上宣读了《{中共教育部党组|ORG}关于{周若明|PERSON}同志任职的通知》。

# party group of a ministry @ -
{{教育部|ORG}党组成员|POSITION}{周若明|PERSON}到会。
HOLDS 周若明 教育部党组成员 current 中华人民共和国教育部 中国

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

# two posts without a mark between @ -
{{平江县委|ORG}常委|POSITION}{{宣传部|ORG?}长|POSITION}{王若诤|PERSON}主持。
HOLDS 王若诤 平江县委常委 current 中国共产党平江县委员会 平江县
HOLDS 王若诤 宣传部长 current 中国共产党平江县委员会宣传部 平江县

# two posts without a mark between
{{市委|ORG}书记|POSITION}{王若诤|PERSON}主持。
HOLDS 王若诤 市委书记 current 中国共产党衡阳市委员会 衡阳市

# what a secretary did
{村党支部书记|POSITION?}干了22年，后来当上民兵。

# what a secretary did
{民兵连长|POSITION}{甘若明|PERSON}出席。
HOLDS 甘若明 民兵连长 current * *

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
"""


@pytest.mark.parametrize("case", read_table(HOLDERS), ids=lambda case: case.name)
def test_holders(case: Case) -> None:
    check(case)
