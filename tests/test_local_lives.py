"""Lives, appointments and removals as local papers write them.

Each case stands beside a near miss: the same words where they mean something else. Persons
are invented; what a sentence must yield follows the annotation guide, not the program.
"""

from __future__ import annotations

import pytest

from cases import Case, check, read_table

LIVES = """
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

# judge of our court @ -
任命{谭若水|PERSON}同志为我院{审判员|POSITION}、{副院长|POSITION}。
HOLDS 谭若水 审判员 current * *
HOLDS 谭若水 副院长 current * *
APPOINTED 谭若水 审判员
APPOINTED 谭若水 副院长

# judge of our court @ -
他为我院培养了一批审判员。

# name that the verb and its link bound @ 陕西省
会议决定任命{路遥远|PERSON}为{陕西省副省长|POSITION}，{漆天和|PERSON}为{{省审计厅|ORG}厅长|POSITION}。
HOLDS 路遥远 陕西省副省长 current 陕西省人民政府 陕西省
HOLDS 漆天和 省审计厅厅长 current 陕西省审计厅 陕西省
APPOINTED 路遥远 陕西省副省长
APPOINTED 漆天和 省审计厅厅长

# name that the verb and its link bound
会议认为，提名过程公开透明，选举结果令代表满意。

# terms from one to another @ 湖南省
{第六至第十二届{全国政协|ORG?}常委|POSITION}、
{{第六至第十一届湖南省政协|ORG}副主席|POSITION}{袁见平|PERSON}同志出席。
HOLDS 袁见平 第六至第十二届全国政协常委 term_only 中国人民政治协商会议全国委员会 中国
HOLDS 袁见平 第六至第十一届湖南省政协副主席 term_only 中国人民政治协商会议湖南省委员会 湖南省

# terms from one to another
{{市政协|ORG}主席|POSITION}{袁见平|PERSON}说，从第六届到第十一届，{委员|POSITION?}们提案一百件。
HOLDS 袁见平 市政协主席 current 中国人民政治协商会议衡阳市委员会 衡阳市

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

# candidate for a post of a town @ -
{长寿镇|PLACE}召开大会。{副镇长候选人|POSITION}{席建伟|PERSON}宣读通报，{党委书记|POSITION}{张新建|PERSON}讲话。
HOLDS 席建伟 副镇长候选人 designate 长寿镇人民政府 长寿镇
HOLDS 张新建 党委书记 current 中国共产党长寿镇委员会 长寿镇

# candidate for a post of a town @ -
{长寿镇|PLACE}和{木石镇|PLACE}召开大会。{党委书记|POSITION}{张新建|PERSON}讲话。
HOLDS 张新建 党委书记 current - -

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

# nominated in the same breath @ -
{郅若杰|PERSON}任{{西城区委|ORG}副书记|POSITION}、提名{区长|POSITION}人选。
HOLDS 郅若杰 西城区委副书记 current 中国共产党西城区委员会 西城区
HOLDS 郅若杰 区长 designate * *

# nominated in the same breath @ -
{郅若杰|PERSON}任{{西城区委|ORG}副书记|POSITION}、{区长|POSITION}。
HOLDS 郅若杰 西城区委副书记 current 中国共产党西城区委员会 西城区
HOLDS 郅若杰 区长 current 西城区人民政府 西城区

# a head that the place shares @ -
她从{新田县|PLACE?}长一职转任，{{新田县委|ORG}书记|POSITION}{周若明|PERSON}到会。
HOLDS 周若明 新田县委书记 current 中国共产党新田县委员会 新田县

# a head that the place shares @ -
{市水务局|ORG}{张|PERSON}{局长|POSITION}介绍了情况。
HOLDS 张 局长 current * *

# delegates of a congress by its full name
决定接受{薛晓明|PERSON}辞去{{市第十四届人民代表大会|ORG}代表|POSITION}职务的请求。
HOLDS 薛晓明 市第十四届人民代表大会代表 former 衡阳市人民代表大会 衡阳市
REMOVED 薛晓明 市第十四届人民代表大会代表

# delegates of a congress by its full name
召开{市第十四届人民代表大会|ORG?}，学生代表参加。

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

# a short name, the link and a bare post
任命{王谷|PERSON}为{副县长|POSITION}，{陈敏|PERSON}为{局长|POSITION}；聘请{丁谷|PERSON}为{顾问|POSITION}。
HOLDS 王谷 副县长 current * *
HOLDS 陈敏 局长 current * *
HOLDS 丁谷 顾问 current * *
APPOINTED 王谷 副县长
APPOINTED 陈敏 局长

# a short name, the link and a bare post
会议任命了一批干部。{陈有为|PERSON}{县长|POSITION}讲话，随后任命{周有为|PERSON}为{副县长|POSITION}。
HOLDS 陈有为 县长 current * *
HOLDS 周有为 副县长 current * *
APPOINTED 周有为 副县长
"""


@pytest.mark.parametrize("case", read_table(LIVES), ids=lambda case: case.name)
def test_lives(case: Case) -> None:
    check(case)
