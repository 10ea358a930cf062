"""The forty-five constructions of official titles, each alone and inside running text.

Persons are invented. What each sentence must yield follows the annotation
guide, not the program. Of constructions about meetings (34, 35, 40, 41) only
persons and posts are judged here.
"""

from __future__ import annotations

import pytest

from cases import Case, check, read_table

CONSTRUCTIONS = """
# 01 one person, two posts
{{市委|ORG}副书记|POSITION}、{市长|POSITION}{王立衡|PERSON}出席。
HOLDS 王立衡 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 01 one person, two posts
11月7日上午，{{市委|ORG}副书记|POSITION}、{市长|POSITION}{贺云舟|PERSON}
深入雁峰区调研安全生产工作。他强调，各级各部门要压实责任，确保万无一失。
HOLDS 贺云舟 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 贺云舟 市长 current 衡阳市人民政府 衡阳市

# 02 three posts and a party group
{{市政府|ORG}副市长|POSITION}、{党组成员|POSITION}、
{{市公安局|ORG?}党委书记|POSITION}、{局长|POSITION}{李若溪|PERSON}到会指导。
HOLDS 李若溪 市政府副市长 current 衡阳市人民政府 衡阳市
HOLDS 李若溪 党组成员 current 衡阳市人民政府 衡阳市
HOLDS 李若溪 市公安局党委书记 current 衡阳市公安局 衡阳市
HOLDS 李若溪 局长 current 衡阳市公安局 衡阳市

# 02 three posts and a party group @ 蔚县
会上，{{县政府|ORG?}党组成员|POSITION}、{副县长|POSITION}、
{{县公安局|ORG}局长|POSITION}{梁砚|PERSON}通报了全县道路交通安全形势，
{副县长|POSITION}{许南亭|PERSON}就做好下一步工作提出要求。
HOLDS 梁砚 县政府党组成员 current 蔚县人民政府 蔚县
HOLDS 梁砚 副县长 current 蔚县人民政府 蔚县
HOLDS 梁砚 县公安局局长 current 蔚县公安局 蔚县
HOLDS 许南亭 副县长 current 蔚县人民政府 蔚县

# 03 list distribution
{市领导|POSITION}{陈墨川|PERSON}、{孙知远|PERSON}、{赵岚|PERSON}出席。
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市
HOLDS 赵岚 市领导 current - 衡阳市

# 03 list distribution
昨日，{市领导|POSITION}{陈墨川|PERSON}、{孙知远|PERSON}和{欧阳静之|PERSON}分别带队，
到蒸湘区、石鼓区走访慰问困难群众，送去党和政府的关怀与温暖。
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市
HOLDS 欧阳静之 市领导 current - 衡阳市

# 03 list distribution @ 武穴市
{副市长|POSITION}{陈墨川|PERSON}、{谢望舒|PERSON}、{龙砺成|PERSON}及{段知秋|PERSON}
就分管领域工作作了安排。
HOLDS 陈墨川 副市长 current 武穴市人民政府 武穴市
HOLDS 谢望舒 副市长 current 武穴市人民政府 武穴市
HOLDS 龙砺成 副市长 current 武穴市人民政府 武穴市
HOLDS 段知秋 副市长 current 武穴市人民政府 武穴市

# 04 group changes mid-sentence
{市领导|POSITION}{陈墨川|PERSON}、{孙知远|PERSON}，
{{市政府|ORG}秘书长|POSITION}{赵岚|PERSON}出席。
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市
HOLDS 赵岚 市政府秘书长 current 衡阳市人民政府 衡阳市

# 04 group changes mid-sentence
{{市人大常委会|ORG}副主任|POSITION}{魏长庚|PERSON}、{肖映川|PERSON}，
{副市长|POSITION}{段知秋|PERSON}、{蒋敬斋|PERSON}，
{{市政协|ORG}副主席|POSITION}{唐以宁|PERSON}，
{{市中级人民法院|ORG}院长|POSITION}{罗青野|PERSON}，
{{市人民检察院|ORG}检察长|POSITION}{彭泽岸|PERSON}参加植树活动，并与市民亲切交谈。
HOLDS 魏长庚 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 肖映川 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市
HOLDS 蒋敬斋 副市长 current 衡阳市人民政府 衡阳市
HOLDS 唐以宁 市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 罗青野 市中级人民法院院长 current 衡阳市中级人民法院 衡阳市
HOLDS 彭泽岸 市人民检察院检察长 current 衡阳市人民检察院 衡阳市

# 04 group changes mid-sentence
{{市委|ORG}书记|POSITION}{周砚田|PERSON}，{市领导|POSITION}{陈墨川|PERSON}、
{孙知远|PERSON}、{{市政府|ORG}秘书长|POSITION}{赵岚|PERSON}一同调研。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市
HOLDS 赵岚 市政府秘书长 current 衡阳市人民政府 衡阳市

# 05 post after name
{袁立衡|PERSON}{市长|POSITION}、{胥知远|PERSON}{副市长|POSITION}第一时间赶赴现场。
HOLDS 袁立衡 市长 current 衡阳市人民政府 衡阳市
HOLDS 胥知远 副市长 current 衡阳市人民政府 衡阳市

# 05 post after name
腊月里，{{市委|ORG}书记|POSITION}{王立衡|PERSON}走进农户家中，和大家拉起了家常。
“{王|PERSON}{书记|POSITION}来看我们了！”村民们激动地说。
HOLDS 王立衡 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 书记 current 中国共产党衡阳市委员会 衡阳市

# 05 post after name
要认真学习贯彻{习近平|PERSON}{总书记|POSITION}在湖南考察时的重要讲话精神，抓好落实。
HOLDS 习近平 总书记 current 中国共产党中央委员会 中国

# 06 reverse biography
{周砚田|PERSON}，女，汉族，1970年3月生，现任{{衡阳市委|ORG}书记|POSITION}。
HOLDS 周砚田 衡阳市委书记 current 中国共产党衡阳市委员会 衡阳市

# 06 reverse biography
{曹砚秋|PERSON}，男，苗族，1968年10月出生，湖南祁东人，大学学历，1990年7月参加工作。
曾任{{祁东县委|ORG}副书记|POSITION}、{县长|POSITION}，
现任{{衡阳市政协|ORG}副主席|POSITION}、{党组成员|POSITION}。
HOLDS 曹砚秋 祁东县委副书记 former 中国共产党祁东县委员会 祁东县
HOLDS 曹砚秋 县长 former 祁东县人民政府 祁东县
HOLDS 曹砚秋 衡阳市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 曹砚秋 党组成员 current 中国人民政治协商会议衡阳市委员会 衡阳市

# 07 standing member and executive deputy
{{省委|ORG}常委|POSITION}、{常务副省长|POSITION}{吴启明|PERSON}出席。
HOLDS 吴启明 省委常委 current 中国共产党湖南省委员会 湖南省
HOLDS 吴启明 常务副省长 current 湖南省人民政府 湖南省

# 07 standing member and executive deputy @ 蔚县
12月3日，{{河北省委|ORG}常委|POSITION}、{常务副省长|POSITION}{吴启明|PERSON}到我县调研，
{{张家口市委|ORG}常委|POSITION}、{常务副市长|POSITION}{易水清|PERSON}，
{县领导|POSITION}{梁砚|PERSON}陪同。
HOLDS 吴启明 河北省委常委 current 中国共产党河北省委员会 河北省
HOLDS 吴启明 常务副省长 current 河北省人民政府 河北省
HOLDS 易水清 张家口市委常委 current 中国共产党张家口市委员会 张家口市
HOLDS 易水清 常务副市长 current 张家口市人民政府 张家口市
HOLDS 梁砚 县领导 current - 蔚县

# 08 jurisdiction ellipsis
{市委|ORG}、{市政府|ORG}高度重视，{市长|POSITION}{王立衡|PERSON}作出安排。
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 08 jurisdiction ellipsis @ -
本报衡阳11月7日讯 今天，{{市委|ORG}书记|POSITION}{周砚田|PERSON}、
{市长|POSITION}{王立衡|PERSON}会见了来访客人，双方就深化合作深入交流。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 08 jurisdiction ellipsis @ -
{{市委|ORG}书记|POSITION}{周砚田|PERSON}强调，要坚定信心，真抓实干。
HOLDS 周砚田 市委书记 current ? ?

# 08 jurisdiction ellipsis
{{省委|ORG}书记|POSITION}{罗青野|PERSON}在衡阳调研时，
{{市委|ORG}书记|POSITION}{周砚田|PERSON}汇报了有关情况。
HOLDS 罗青野 省委书记 current 中国共产党湖南省委员会 湖南省
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市

# 09 CPC prefix
{{中共衡阳市委|ORG}书记|POSITION}{周砚田|PERSON}出席。
HOLDS 周砚田 中共衡阳市委书记 current 中国共产党衡阳市委员会 衡阳市

# 09 CPC prefix
{{中共湖南省委|ORG}副书记|POSITION}、{{省政协|ORG}主席|POSITION}{罗青野|PERSON}
代表{省委|ORG}、{省政府|ORG}，向大家表示热烈祝贺。
HOLDS 罗青野 中共湖南省委副书记 current 中国共产党湖南省委员会 湖南省
HOLDS 罗青野 省政协主席 current 中国人民政治协商会议湖南省委员会 湖南省

# 10 party discipline and state supervision
{{市纪委|ORG}书记|POSITION}、{{市监委|ORG}主任|POSITION}{何远|PERSON}通报案例。
HOLDS 何远 市纪委书记 current 中国共产党衡阳市纪律检查委员会 衡阳市
HOLDS 何远 市监委主任 current 衡阳市监察委员会 衡阳市

# 10 party discipline and state supervision
随后，{{市委|ORG}常委|POSITION}、{{市纪委|ORG}书记|POSITION}、
{{市监委|ORG}代主任|POSITION}{何远|PERSON}组织学习了有关文件，并就作风建设讲了意见。
HOLDS 何远 市委常委 current 中国共产党衡阳市委员会 衡阳市
HOLDS 何远 市纪委书记 current 中国共产党衡阳市纪律检查委员会 衡阳市
HOLDS 何远 市监委代主任 acting 衡阳市监察委员会 衡阳市

# 11 organs sharing one head
{{市委|ORG}、{市政府|ORG}副秘书长|POSITION}{何远|PERSON}出席。
HOLDS 何远 市委、市政府副秘书长 current * 衡阳市

# 11 organs sharing one head
参加调研的还有{{市委|ORG}{市政府|ORG}副秘书长|POSITION}{方栖|PERSON}，
{{市委办|ORG}、{市政府办|ORG}主任|POSITION}{邹若谷|PERSON}。
HOLDS 方栖 市委市政府副秘书长 current * 衡阳市
HOLDS 邹若谷 市委办、市政府办主任 current * 衡阳市

# 12 merged organ
{{市纪委监委|ORG}常委|POSITION}{何远|PERSON}出席。
HOLDS 何远 市纪委监委常委 current * 衡阳市

# 12 merged organ
近日，{{市纪委监委第三监督检查室|ORG}主任|POSITION}{邹若谷|PERSON}带队
深入耒阳市、常宁市，对惠农资金发放情况开展督查。
HOLDS 邹若谷 市纪委监委第三监督检查室主任 current * 衡阳市

# 13 terms
{{市政协|ORG}第十届、十一届副主席|POSITION}{方栖|PERSON}出席。
HOLDS 方栖 市政协第十届、十一届副主席 term_only 中国人民政治协商会议衡阳市委员会 衡阳市

# 13 terms
出席活动的还有{{市政协|ORG}第八届、九届、十届副主席|POSITION}{彭泽岸|PERSON}，
{{第六届市人大常委会|ORG}副主任|POSITION}{邹若谷|PERSON}。
HOLDS 彭泽岸 市政协第八届、九届、十届副主席 term_only
    中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 邹若谷 第六届市人大常委会副主任 term_only 衡阳市人民代表大会常务委员会 衡阳市

# 14 ordinal head
{{省委宣传部|ORG}第一副部长|POSITION}{何远|PERSON}到会。
HOLDS 何远 省委宣传部第一副部长 current 中国共产党湖南省委员会宣传部 湖南省

# 14 ordinal head
座谈会上，{{省委统战部|ORG}常务副部长|POSITION}{彭泽岸|PERSON}、
{{市委组织部|ORG}第一副部长|POSITION}{肖映川|PERSON}先后发言，大家畅所欲言。
HOLDS 彭泽岸 省委统战部常务副部长 current 中国共产党湖南省委员会统一战线工作部 湖南省
HOLDS 肖映川 市委组织部第一副部长 current 中国共产党衡阳市委员会组织部 衡阳市

# 15 former before the organ
{原{市委|ORG}书记|POSITION}、{{市人大常委会|ORG}主任|POSITION}{沈远|PERSON}出席。
HOLDS 沈远 原市委书记 former 中国共产党衡阳市委员会 衡阳市
HOLDS 沈远 市人大常委会主任 current 衡阳市人民代表大会常务委员会 衡阳市

# 15 former before the organ
据通报，{原{市委|ORG}常委|POSITION}、{副市长|POSITION}{沈远|PERSON}
涉嫌严重违纪违法，目前正接受纪律审查和监察调查。
HOLDS 沈远 原市委常委 former 中国共产党衡阳市委员会 衡阳市
HOLDS 沈远 副市长 former 衡阳市人民政府 衡阳市

# 16 former after the organ
{{市财政局|ORG}原局长|POSITION}{沈远|PERSON}受审。
HOLDS 沈远 市财政局原局长 former 衡阳市财政局 衡阳市

# 16 former after the organ
重阳节前夕，{{市人大常委会|ORG}原副主任|POSITION}、{{市关工委|ORG}主任|POSITION}
{魏长庚|PERSON}来到{雁峰区实验小学|ORG}，为孩子们上了一堂生动的思政课。
HOLDS 魏长庚 市人大常委会原副主任 former 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 魏长庚 市关工委主任 current 衡阳市关心下一代工作委员会 衡阳市

# 16 former after the organ
{{区委|ORG}原常委|POSITION}、{{宣传部|ORG}部长|POSITION}{沈远|PERSON}被开除党籍。
HOLDS 沈远 区委原常委 former * *
HOLDS 沈远 宣传部部长 former * *

# 17 abolished organ @ 衡阳市 2019-11-08
{原{市国土资源局|ORG}局长|POSITION}{沈远|PERSON}出席。
HOLDS 沈远 原市国土资源局局长 former 衡阳市国土资源局 衡阳市

# 17 abolished organ @ 衡阳市 2019-11-08
庭审现场，公诉机关指控，被告人{沈远|PERSON}利用担任{原{省文化厅|ORG}副厅长|POSITION}
的职务便利收受他人财物。{原{市环保局|ORG}局长|POSITION}{邹若谷|PERSON}旁听了庭审。
HOLDS 沈远 原省文化厅副厅长 former 湖南省文化厅 湖南省
HOLDS 邹若谷 原市环保局局长 former 衡阳市环境保护局 衡阳市

# 18 acting
{代市长|POSITION}{韩松|PERSON}出席。
HOLDS 韩松 代市长 acting 衡阳市人民政府 衡阳市

# 18 acting
{{市委|ORG}副书记|POSITION}、{代市长|POSITION}{韩松|PERSON}向大会作政府工作报告，
{{市中级人民法院|ORG}代院长|POSITION}{龙砺成|PERSON}、
{{市人民检察院|ORG}代理检察长|POSITION}{唐以宁|PERSON}分别报告工作。
HOLDS 韩松 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 韩松 代市长 acting 衡阳市人民政府 衡阳市
HOLDS 龙砺成 市中级人民法院代院长 acting 衡阳市中级人民法院 衡阳市
HOLDS 唐以宁 市人民检察院代理检察长 acting 衡阳市人民检察院 衡阳市

# 19 designate
{韩松|PERSON}，现任{{衡东县委|ORG}书记|POSITION}，拟任{衡阳市副市长|POSITION}。
HOLDS 韩松 衡东县委书记 current 中国共产党衡东县委员会 衡东县
HOLDS 韩松 衡阳市副市长 designate 衡阳市人民政府 衡阳市

# 19 designate
根据工作需要，经{市委|ORG}研究，提名{罗青野|PERSON}为{衡阳市副市长|POSITION}候选人，
提交{市人民代表大会|ORG}选举。
HOLDS 罗青野 衡阳市副市长 designate 衡阳市人民政府 衡阳市

# 19 designate
{候任市长|POSITION}{韩松|PERSON}与全体同志见面。
HOLDS 韩松 候任市长 designate 衡阳市人民政府 衡阳市

# 20 concurrent
{{市委|ORG}秘书长|POSITION}兼{{市委办|ORG}主任|POSITION}{何远|PERSON}出席。
HOLDS 何远 市委秘书长 current 中国共产党衡阳市委员会 衡阳市
HOLDS 何远 市委办主任 current 中国共产党衡阳市委员会办公室 衡阳市

# 20 concurrent
{副市长|POSITION}兼{{市公安局|ORG}局长|POSITION}{李若溪|PERSON}宣布，专项行动即日起启动，
{{市公安局|ORG}副局长|POSITION}兼{{交警支队|ORG?}支队长|POSITION}{龙砺成|PERSON}
介绍了行动方案。
HOLDS 李若溪 副市长 current 衡阳市人民政府 衡阳市
HOLDS 李若溪 市公安局局长 current 衡阳市公安局 衡阳市
HOLDS 龙砺成 市公安局副局长 current 衡阳市公安局 衡阳市
HOLDS 龙砺成 交警支队支队长 current * 衡阳市

# 21 commas inside posts
{{市委|ORG}书记|POSITION}、{{市人大常委会|ORG}主任|POSITION}、
{党组书记|POSITION}{何远|PERSON}出席。
HOLDS 何远 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 何远 市人大常委会主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 何远 党组书记 current 衡阳市人民代表大会常务委员会 衡阳市

# 21 commas inside posts
{{市政协|ORG?}党组书记|POSITION}、{主席|POSITION}{钟离岳|PERSON}率部分委员视察，
{副主席|POSITION}{唐以宁|PERSON}、{秘书长|POSITION}{方栖|PERSON}参加视察。
HOLDS 钟离岳 市政协党组书记 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 钟离岳 主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 唐以宁 副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 方栖 秘书长 current 中国人民政治协商会议衡阳市委员会 衡阳市

# 22 post with the organ of an antecedent
{市财政局|ORG}开展学习，{{局党组|ORG?}书记|POSITION}、{局长|POSITION}{何远|PERSON}主持。
HOLDS 何远 局党组书记 current 衡阳市财政局 衡阳市
HOLDS 何远 局长 current 衡阳市财政局 衡阳市

# 22 post with the organ of an antecedent
11月6日，{市审计局|ORG}组织全体干部职工观看警示教育片。{党组书记|POSITION}、
{局长|POSITION}{方栖|PERSON}要求，全体审计人员要引以为戒，守住底线。
HOLDS 方栖 党组书记 current 衡阳市审计局 衡阳市
HOLDS 方栖 局长 current 衡阳市审计局 衡阳市

# 23 organ stationed in another
{{省纪委监委驻省财政厅纪检监察组|ORG}组长|POSITION}{何远|PERSON}出席。
HOLDS 何远 省纪委监委驻省财政厅纪检监察组组长 current * 湖南省

# 23 organ stationed in another
{{市纪委监委派驻第四纪检监察组|ORG}组长|POSITION}{段知秋|PERSON}作集体廉政谈话，
{{市财政局|ORG}副局长|POSITION}{肖映川|PERSON}作了表态发言。
HOLDS 段知秋 市纪委监委派驻第四纪检监察组组长 current * 衡阳市
HOLDS 肖映川 市财政局副局长 current 衡阳市财政局 衡阳市

# 24 temporary body
{{全市河长制工作领导小组|ORG}组长|POSITION}、{市长|POSITION}{王立衡|PERSON}巡河。
HOLDS 王立衡 全市河长制工作领导小组组长 current * 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 24 temporary body @ 衡阳市 2020-02-10
{{市疫情防控指挥部|ORG}指挥长|POSITION}、{{市委|ORG}书记|POSITION}{周砚田|PERSON}，
{{市疫情防控指挥部|ORG}副指挥长|POSITION}、{副市长|POSITION}{段知秋|PERSON}
先后来到高速公路出口和社区卡点，看望慰问一线工作人员。
HOLDS 周砚田 市疫情防控指挥部指挥长 current 衡阳市疫情防控指挥部 衡阳市
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 段知秋 市疫情防控指挥部副指挥长 current 衡阳市疫情防控指挥部 衡阳市
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市

# 25 rank and attributes in brackets
{副市长|POSITION}{何远|PERSON}（正厅级）、{方栖|PERSON}（女，回族）出席。
HOLDS 何远 副市长 current 衡阳市人民政府 衡阳市
HOLDS 方栖 副市长 current 衡阳市人民政府 衡阳市

# 25 rank and attributes in brackets
会议选举{何远|PERSON}（女，土家族）、{方栖|PERSON}为
{{市人大常委会|ORG}副主任|POSITION}，{肖映川|PERSON}（回族）为{秘书长|POSITION}。
HOLDS 何远 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 方栖 市人大常委会副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 肖映川 秘书长 current 衡阳市人民代表大会常务委员会 衡阳市
APPOINTED 何远 市人大常委会副主任
APPOINTED 方栖 市人大常委会副主任
APPOINTED 肖映川 秘书长

# 26 rank as post
{一级调研员|POSITION}{肖映川|PERSON}、{二级巡视员|POSITION}{段知秋|PERSON}参加。
HOLDS 肖映川 一级调研员 current - *
HOLDS 段知秋 二级巡视员 current - *

# 26 rank as post
在{{市住建局|ORG}局长|POSITION}{何远|PERSON}、{{市财政局|ORG}二级调研员|POSITION}
{方栖|PERSON}陪同下，检查组一行实地察看了项目建设进展。
HOLDS 何远 市住建局局长 current 衡阳市住房和城乡建设局 衡阳市
HOLDS 方栖 市财政局二级调研员 current * 衡阳市

# 27 spaced name
{市领导|POSITION}{廖　健|PERSON}、{张　亮|PERSON}出席。
HOLDS 廖健 市领导 current - 衡阳市
HOLDS 张亮 市领导 current - 衡阳市

# 27 spaced name
昨日下午，{{市委|ORG}副书记|POSITION}{贺 云|PERSON}到衡南县督查防汛工作，
{副市长|POSITION}{易 川|PERSON}、{许南亭|PERSON}一同督查。
HOLDS 贺云 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 易川 副市长 current 衡阳市人民政府 衡阳市
HOLDS 许南亭 副市长 current 衡阳市人民政府 衡阳市

# 28 name of a minority @ 乌鲁木齐市
{自治区副主席|POSITION}{艾力江·阿不都拉|PERSON}出席。
HOLDS 艾力江·阿不都拉 自治区副主席 current 新疆维吾尔自治区人民政府 新疆维吾尔自治区

# 28 name of a minority @ 乌审旗
在{{旗委|ORG}书记|POSITION}{乌日图那顺|PERSON}、{旗长|POSITION}{敖其尔|PERSON}陪同下，
客人们参观了草原生态保护展。
HOLDS 乌日图那顺 旗委书记 current 中国共产党乌审旗委员会 乌审旗
HOLDS 敖其尔 旗长 current 乌审旗人民政府 乌审旗

# 28 name of a minority @ 甘孜藏族自治州
{{州委|ORG}副书记|POSITION}、{州长|POSITION}{昂旺格桑|PERSON}主持，
{副州长|POSITION}{扎西•多吉|PERSON}作说明。
HOLDS 昂旺格桑 州委副书记 current 中国共产党甘孜藏族自治州委员会 甘孜藏族自治州
HOLDS 昂旺格桑 州长 current 甘孜藏族自治州人民政府 甘孜藏族自治州
HOLDS 扎西•多吉 副州长 current 甘孜藏族自治州人民政府 甘孜藏族自治州

# 29 foreigner @ 中国
{俄罗斯外长|POSITION}{科兹洛夫|PERSON}抵达。
HOLDS 科兹洛夫 俄罗斯外长 current - -

# 29 foreigner @ 中国
{{国务院|ORG}总理|POSITION}{周砚田|PERSON}在人民大会堂同{阿根廷总统|POSITION}
{费尔南多·罗梅罗|PERSON}举行会谈，{外长|POSITION}{谢尔盖·科兹洛夫|PERSON}在座。
HOLDS 周砚田 国务院总理 current 中华人民共和国国务院 中国
HOLDS 费尔南多·罗梅罗 阿根廷总统 current - -
HOLDS 谢尔盖·科兹洛夫 外长 current * *

# 30 name broken by a line
昨日上午，全市项目建设现场推进活动举行，{{市委|ORG}书记|POSITION}{王立⏎⏎衡|PERSON}出席，
各县市区主要负责人参加。
HOLDS 王立衡 市委书记 current 中国共产党衡阳市委员会 衡阳市

# 30 name broken by a line
昨日上午，{{市委|ORG}副书⏎记|POSITION}、{市长|POSITION}{贺云舟|PERSON}来到雁峰区，
{副⏎市长|POSITION}{陈墨川|PERSON}、{段知秋|PERSON}，{{市政⏎府|ORG}秘书长|POSITION}{赵岚|PERSON}陪同。
HOLDS 贺云舟 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 贺云舟 市长 current 衡阳市人民政府 衡阳市
HOLDS 陈墨川 副市长 current 衡阳市人民政府 衡阳市
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市
HOLDS 赵岚 市政府秘书长 current 衡阳市人民政府 衡阳市

# 31 name that is a common word
{{市委|ORG}常委|POSITION}{高峰|PERSON}、{副市长|POSITION}{和平|PERSON}、
{严明|PERSON}出席。
HOLDS 高峰 市委常委 current 中国共产党衡阳市委员会 衡阳市
HOLDS 和平 副市长 current 衡阳市人民政府 衡阳市
HOLDS 严明 副市长 current 衡阳市人民政府 衡阳市

# 31 name that is a common word
{{市委|ORG}常委|POSITION}{高峰|PERSON}说，当前正值用电高峰，要做到纪律严明，
切实维护社会和平安宁，确保群众生命财产安全。
HOLDS 高峰 市委常委 current 中国共产党衡阳市委员会 衡阳市

# 32 and others
{市领导|POSITION}{陈墨川|PERSON}、{孙知远|PERSON}等22人参加。
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市

# 32 and others
节日期间，{陈墨川|PERSON}、{孙知远|PERSON}、{赵岚|PERSON}等{市领导|POSITION}
来到环卫工人休息点，向坚守岗位的劳动者致以节日问候。
HOLDS 陈墨川 市领导 current - 衡阳市
HOLDS 孙知远 市领导 current - 衡阳市
HOLDS 赵岚 市领导 current - 衡阳市

# 33 distributed respectively
{王立衡|PERSON}、{李若溪|PERSON}、{张亮|PERSON}分别任{组长|POSITION}、
{副组长|POSITION}、{成员|POSITION}。
HOLDS 王立衡 组长 current * *
HOLDS 李若溪 副组长 current * *
HOLDS 张亮 成员 current * *

# 33 distributed respectively
我市成立{全市防汛抗旱工作领导小组|ORG}，由{王立衡|PERSON}、{段知秋|PERSON}分别担任
{组长|POSITION}、{副组长|POSITION}，统筹推进各项工作。
HOLDS 王立衡 组长 current * *
HOLDS 段知秋 副组长 current * *

# 34 respectively
{{省委|ORG}书记|POSITION}{周砚田|PERSON}、{省长|POSITION}{王立衡|PERSON}分别讲话。
HOLDS 周砚田 省委书记 current 中国共产党湖南省委员会 湖南省
HOLDS 王立衡 省长 current 湖南省人民政府 湖南省

# 34 respectively
在{全省经济工作会议|MEETING}上，{{省委|ORG}书记|POSITION}{周砚田|PERSON}、
{{省委|ORG}副书记|POSITION}、{省长|POSITION}{王立衡|PERSON}分别讲话，
对明年工作作出全面部署。
HOLDS 周砚田 省委书记 current 中国共产党湖南省委员会 湖南省
HOLDS 王立衡 省委副书记 current 中国共产党湖南省委员会 湖南省
HOLDS 王立衡 省长 current 湖南省人民政府 湖南省

# 35 on behalf of
受{{市委|ORG}书记|POSITION}{周砚田|PERSON}委托，{副书记|POSITION}{王立衡|PERSON}主持会议。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 副书记 current 中国共产党衡阳市委员会 衡阳市

# 35 on behalf of
11月5日，受{{市人大常委会|ORG}主任|POSITION}{魏长庚|PERSON}委托，{副主任|POSITION}
{肖映川|PERSON}主持召开{{市人大常委会|ORG}主任会议|MEETING}，听取有关情况汇报。
HOLDS 魏长庚 市人大常委会主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 肖映川 副主任 current 衡阳市人民代表大会常务委员会 衡阳市

# 36 post filled by
{{领导小组|ORG?}组长|POSITION}由{市长|POSITION}{王立衡|PERSON}担任。
HOLDS 王立衡 领导小组组长 current * *
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 36 post filled by
调整后，{{市安全生产委员会|ORG}主任|POSITION}由{市长|POSITION}{王立衡|PERSON}兼任，
{副主任|POSITION}由{副市长|POSITION}{段知秋|PERSON}担任，办公地点不变。
HOLDS 王立衡 市安全生产委员会主任 current 衡阳市安全生产委员会 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市
HOLDS 段知秋 副主任 current 衡阳市安全生产委员会 衡阳市
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市

# 37 appointment
任命{李若溪|PERSON}为{衡阳市副市长|POSITION}。
HOLDS 李若溪 衡阳市副市长 current 衡阳市人民政府 衡阳市
APPOINTED 李若溪 衡阳市副市长

# 37 appointment
{{市十六届人大常委会|ORG}第八次会议|MEETING}昨日举行，会议决定任命{李若溪|PERSON}为
{副市长|POSITION}，任命{方栖|PERSON}为{{市财政局|ORG}局长|POSITION}。
HOLDS 李若溪 副市长 current 衡阳市人民政府 衡阳市
HOLDS 方栖 市财政局局长 current 衡阳市财政局 衡阳市
APPOINTED 李若溪 副市长
APPOINTED 方栖 市财政局局长

# 37 appointment
{衡阳市人民代表大会常务委员会|ORG}决定任命：⏎
{李若溪|PERSON}为{{衡阳市民政局|ORG}局长|POSITION}；⏎
{方栖|PERSON}、{唐以宁|PERSON}为{{衡阳市中级人民法院|ORG}审判员|POSITION}。⏎
HOLDS 李若溪 衡阳市民政局局长 current 衡阳市民政局 衡阳市
HOLDS 方栖 衡阳市中级人民法院审判员 current 衡阳市中级人民法院 衡阳市
HOLDS 唐以宁 衡阳市中级人民法院审判员 current 衡阳市中级人民法院 衡阳市
APPOINTED 李若溪 衡阳市民政局局长
APPOINTED 方栖 衡阳市中级人民法院审判员
APPOINTED 唐以宁 衡阳市中级人民法院审判员

# 38 removal
会议免除{沈远|PERSON}同志{常务副市长|POSITION}一职。
HOLDS 沈远 常务副市长 former 衡阳市人民政府 衡阳市
REMOVED 沈远 常务副市长

# 38 removal
免去{沈远|PERSON}的{{衡阳市公安局|ORG}局长|POSITION}职务。
HOLDS 沈远 衡阳市公安局局长 former 衡阳市公安局 衡阳市
REMOVED 沈远 衡阳市公安局局长

# 38 removal
会议决定免去{沈远|PERSON}兼任的{{市司法局|ORG}局长|POSITION}职务，接受{魏长庚|PERSON}辞去
{{市人大常委会|ORG}副主任|POSITION}职务的请求，并报{市人民代表大会|ORG}备案。
HOLDS 沈远 市司法局局长 former 衡阳市司法局 衡阳市
HOLDS 魏长庚 市人大常委会副主任 former 衡阳市人民代表大会常务委员会 衡阳市
REMOVED 沈远 市司法局局长
REMOVED 魏长庚 市人大常委会副主任

# 38 removal
{市委|ORG}决定：免去{沈远|PERSON}同志{{市委宣传部|ORG}副部长|POSITION}、
{{市文明办|ORG}主任|POSITION}职务。
HOLDS 沈远 市委宣传部副部长 former 中国共产党衡阳市委员会宣传部 衡阳市
HOLDS 沈远 市文明办主任 former * 衡阳市
REMOVED 沈远 市委宣传部副部长
REMOVED 沈远 市文明办主任

# 39 election
当天的{执行主席|POSITION}是{于志澜|PERSON}、{沈远|PERSON}、{方敏|PERSON}。
HOLDS 于志澜 执行主席 current * *
HOLDS 沈远 执行主席 current * *
HOLDS 方敏 执行主席 current * *

# 39 election
选举结果：{于志澜|PERSON}、{钟山岳|PERSON}、{折睿|PERSON}当选为{{市政协|ORG}副主席|POSITION}。
HOLDS 于志澜 市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 钟山岳 市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 折睿 市政协副主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
APPOINTED 于志澜 市政协副主席
APPOINTED 钟山岳 市政协副主席
APPOINTED 折睿 市政协副主席

# 39 election
{{市政协|ORG}主席提名人选|POSITION}、{{市政协|ORG}党组书记|POSITION}{沈远|PERSON}主持，
{{县委|ORG}副书记|POSITION}（挂职）{方敏|PERSON}参加。
HOLDS 沈远 市政协主席提名人选 designate 中国人民政治协商会议衡阳市委员会 衡阳市
HOLDS 沈远 市政协党组书记 current * 衡阳市
HOLDS 方敏 县委副书记 current * *

# 39 election
{钟离岳|PERSON}当选为{{市政协|ORG}主席|POSITION}。
HOLDS 钟离岳 市政协主席 current 中国人民政治协商会议衡阳市委员会 衡阳市
APPOINTED 钟离岳 市政协主席

# 39 election
大会以无记名投票方式进行选举，{曹砚秋|PERSON}以全票当选{{市人大常委会|ORG}主任|POSITION}，
{魏长庚|PERSON}、{肖映川|PERSON}当选{副主任|POSITION}，全场响起热烈掌声。
HOLDS 曹砚秋 市人大常委会主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 魏长庚 副主任 current 衡阳市人民代表大会常务委员会 衡阳市
HOLDS 肖映川 副主任 current 衡阳市人民代表大会常务委员会 衡阳市
APPOINTED 曹砚秋 市人大常委会主任
APPOINTED 魏长庚 副主任
APPOINTED 肖映川 副主任

# 40 verbs of roles
{{市委|ORG}书记|POSITION}{周砚田|PERSON}出席并讲话，{市长|POSITION}{王立衡|PERSON}主持，
{副市长|POSITION}{段知秋|PERSON}列席。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市

# 40 verbs of roles
{{市委|ORG}书记|POSITION}{周砚田|PERSON}会见了{{南华大学|ORG}校长|POSITION}
{彭泽岸|PERSON}一行。{{市委|ORG}副书记|POSITION}{贺云舟|PERSON}致辞，
{{市委|ORG}常委|POSITION}、{秘书长|POSITION}{邹若谷|PERSON}陪同会见。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 彭泽岸 南华大学校长 current 南华大学 *
HOLDS 贺云舟 市委副书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 邹若谷 市委常委 current 中国共产党衡阳市委员会 衡阳市
HOLDS 邹若谷 秘书长 current 中国共产党衡阳市委员会 衡阳市

# 41 headline without titles
{周砚田|PERSON}出席并讲话 {王立衡|PERSON}主持

# 41 headline without titles
全市招商引资工作会议召开⏎{周砚田|PERSON}出席并讲话 {王立衡|PERSON}主持 {钟离岳|PERSON}到会⏎
本报讯 昨日，{全市招商引资工作会议|MEETING}召开。{{市委|ORG}书记|POSITION}
{周砚田|PERSON}出席并讲话，{市长|POSITION}{王立衡|PERSON}主持，
{{市政协|ORG}主席|POSITION}{钟离岳|PERSON}出席。
HOLDS 周砚田 市委书记 current 中国共产党衡阳市委员会 衡阳市
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市
HOLDS 钟离岳 市政协主席 current 中国人民政治协商会议衡阳市委员会 衡阳市

# 42 byline
本报记者 {何远|PERSON} 摄影报道
BYLINE 何远

# 42 byline
本报讯（记者 {何远|PERSON} 通讯员 {方栖|PERSON}、{唐以宁|PERSON}）昨日，
{副市长|POSITION}{段知秋|PERSON}到高新区走访企业。
HOLDS 段知秋 副市长 current 衡阳市人民政府 衡阳市
BYLINE 何远
BYLINE 方栖
BYLINE 唐以宁

# 42 byline
活动现场，志愿者为居民讲解垃圾分类知识。⏎（{欧阳静之|PERSON} 摄）⏎
责任编辑：{邹若谷|PERSON}⏎
BYLINE 欧阳静之
BYLINE 邹若谷

# 43 attributive clause
来自{衡阳市公安局|ORG}的{李若溪|PERSON}说，自己深受教育。

# 43 attributive clause
颁奖仪式后，来自{南华大学|ORG}的{彭泽岸|PERSON}和来自{衡阳市第一中学|ORG}的{谢望舒|PERSON}
先后上台发言，分享了各自的成长经历。

# 44 husband and wife
{市长|POSITION}{王立衡|PERSON}和夫人{周砚田|PERSON}观看演出。
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 44 husband and wife @ 中国
当地时间14日下午，{{国家|ORG?}主席|POSITION}{周砚田|PERSON}和夫人{李若溪|PERSON}
抵达布达佩斯，{匈牙利总统|POSITION}{绍约克|PERSON}和夫人{诺吉·茹饶|PERSON}到机场迎接。
HOLDS 周砚田 国家主席 current - 中国
HOLDS 绍约克 匈牙利总统 current - -

# 45 name in full, then by surname
{市长|POSITION}{王立衡|PERSON}到场，{王|PERSON}{市长|POSITION}当场表态。
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市

# 45 name in full, then by surname
座谈会上，{市长|POSITION}{王立衡|PERSON}认真听取企业家发言，并逐一回应。
“{王|PERSON}{市长|POSITION}的话让我们吃了定心丸。”一位企业负责人说。
{{市工信局|ORG}局长|POSITION}{方栖|PERSON}、{{市商务局|ORG}局长|POSITION}{许南亭|PERSON}
参加座谈。
HOLDS 王立衡 市长 current 衡阳市人民政府 衡阳市
HOLDS 方栖 市工信局局长 current 衡阳市工业和信息化局 衡阳市
HOLDS 许南亭 市商务局局长 current 衡阳市商务局 衡阳市
"""


@pytest.mark.parametrize("case", read_table(CONSTRUCTIONS), ids=lambda case: case.name)
def test_construction(case: Case) -> None:
    check(case)


def test_every_construction_is_tried_at_least_twice() -> None:
    numbers = [case.name[:2] for case in read_table(CONSTRUCTIONS)]
    assert {n for n in numbers if numbers.count(n) > 1} == {f"{n:02}" for n in range(1, 46)}
