"""``read`` and ``decode``: what comes in, where it is cut, and what each cut says of itself."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from govner.reading import ReadError, decode, read

SHARED = Path(__file__).resolve().parents[2] / "shared"
PAGE = SHARED / "pages" / "hengyang-20191108.txt"

BODY = (
    "会议强调，要进一步提高政治站位，压实工作责任，扎实做好岁末年初各项工作，"
    "确保全面完成年度目标任务。"
)
LEAD = "11月7日上午，市委常委会召开会议，传达学习上级会议精神，研究贯彻落实意见。"


def lines(*parts: str) -> str:
    return "\n\n".join(parts)


def titles(text: str) -> list[str]:
    return [article.title for article in read(text)]


# --- pages of several articles ----------------------------------------------------------

SPLIT = [
    pytest.param(
        lines("市委常委会召开会议", "本报讯 " + LEAD, BODY)
        + "\n\n"
        + lines("全市秋粮收购进展顺利", "本报讯 " + LEAD, BODY),
        ["市委常委会召开会议", "全市秋粮收购进展顺利"],
        id="headline and dateline",
    ),
    pytest.param(
        lines("市委常委会召开会议", "■本报记者 方栖", LEAD, BODY)
        + "\n\n"
        + lines("全市秋粮收购进展顺利", "本报记者 何远 通讯员 韩松", LEAD, BODY),
        ["市委常委会召开会议", "全市秋粮收购进展顺利"],
        id="headline and byline, no dateline",
    ),
    pytest.param(
        lines("市委常委会召开会议", LEAD, BODY)
        + "\n\n"
        + lines(
            "周砚田在调研乡村振兴工作时强调——", "把好事办好", "■本报记者 方栖", "本报讯 " + LEAD
        ),
        ["市委常委会召开会议", "把好事办好"],
        id="a kicker that ends in a dash goes with the headline below it",
    ),
    pytest.param(
        lines("市委常委会召开会议", LEAD, BODY)
        + "\n\n"
        + lines("周砚田调研乡村振兴工作时强调", "把好事办好", "本报讯 " + LEAD),
        ["市委常委会召开会议", "把好事办好"],
        id="a kicker that ends in 强调",
    ),
    pytest.param(
        lines("市委常委会召开会议", LEAD, BODY)
        + "\n\n"
        + lines("市政府召开常务会议", "研究安全生产等工作。王立衡主持", "■本报记者 方栖", LEAD),
        ["市委常委会召开会议", "市政府召开常务会议"],
        id="a subhead with a full stop inside",
    ),
    pytest.param(
        "市委常委会召开会议\n本报讯 "
        + LEAD
        + "\n市领导何远、韩松出席\n\n全市秋粮收购进展顺利\n本报讯 "
        + LEAD,
        ["市委常委会召开会议", "全市秋粮收购进展顺利"],
        id="an unpunctuated last line stays above a wider gap",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            LEAD,
            BODY,
            "（记者 方栖）",
            "乙县开展义诊",
            "（记者 何远）" + LEAD,
            BODY,
        ),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="a credit in brackets ends an article, a dateline in brackets opens one",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            "央视网消息（新闻联播）：" + LEAD,
            "乙县开展义诊",
            "新华社云川11月7日电 " + LEAD,
        ),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="agency datelines",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            "云川日报讯（记者 方栖）" + LEAD,
            "乙县开展义诊",
            "云川网11月7日讯 " + LEAD,
        ),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="local datelines",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            LEAD,
            BODY,
            "责任编辑：沈远",
            "乙县开展义诊",
            "发布时间：2022-12-15 09:30 来源：云川网",
            LEAD,
        ),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="metadata lines",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            LEAD,
            BODY,
            "乙县开展义诊",
            "编者按：今起本报推出专栏，敬请关注。",
            "本报讯 " + LEAD,
        ),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="an editor's note below the headline",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, BODY, "第A02版：要闻", "乙县开展义诊", "本报讯 " + LEAD),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="the masthead of the next page",
    ),
    pytest.param(
        lines("甲县举办技能大赛", "本报讯 " + LEAD, "观众：“很好看。”（视频编辑：沈远）")
        + "\n\n"
        + lines("乙县开展义诊", "中国网络电视台消息(新闻联播)：" + LEAD),
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="an editor in brackets after the last sentence",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, "乙县开展义诊", "□记者方栖报道", LEAD)
        + "\n\n"
        + lines("丙县秋收过半", "◎文/云川日报全媒体记者 艾力江·阿不都拉 图/通讯员 张 亮", LEAD),
        ["甲县举办技能大赛", "乙县开展义诊", "丙县秋收过半"],
        id="bylines in other forms",
    ),
    *(
        pytest.param(
            lines("甲县举办技能大赛", LEAD, mark, "乙县开展义诊", BODY),
            ["甲县举办技能大赛", "乙县开展义诊"],
            id=f"separator {mark}",
        )
        for mark in ("---", "======", "* * *", "＿＿＿＿", "———", "■■■", "____")
    ),
    pytest.param(
        f"甲县举办技能大赛\n{LEAD}\n\f乙县开展义诊\n{BODY}",
        ["甲县举办技能大赛", "乙县开展义诊"],
        id="form feed",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, "-----", "本报讯 " + LEAD),
        ["甲县举办技能大赛", ""],
        id="a separator before a bare dateline",
    ),
    pytest.param(
        "\n".join(f"第{n}小学举行开学典礼\n本报讯 {LEAD}\n{BODY}" for n in range(25)),
        [f"第{n}小学举行开学典礼" for n in range(25)],
        id="a full page",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_a_page_is_cut_into_its_articles(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


ONE = [
    pytest.param(lines("市委常委会召开会议", LEAD, BODY), id="headline and body"),
    pytest.param(
        lines("市委常委会召开会议", "王立衡主持", "■本报记者 方栖", "本报讯 " + LEAD),
        id="full head",
    ),
    pytest.param("本报讯 " + LEAD, id="dateline alone"),
    pytest.param(lines("本报讯 " + LEAD, "本报讯 " + LEAD), id="briefs without headlines"),
    pytest.param(
        lines("简讯", "本报讯 " + LEAD, "■本报讯 " + LEAD), id="briefs below one headline"
    ),
    pytest.param(
        lines("深改一年间", "本报讯 " + LEAD, "刀刃向内强队伍", BODY, "民生实事暖人心", BODY),
        id="subheads",
    ),
    pytest.param(
        lines("工作要点", LEAD, "一、总体要求", BODY, "（二）重点任务", BODY), id="numbered heads"
    ),
    pytest.param(
        lines(
            "本报讯 " + LEAD,
            "会议指出，当前，专项整治工作",
            "进入攻坚阶段，各级各部门要压实责任。",
            BODY,
        ),
        id="a short fragment at the end of a column",
    ),
    pytest.param(
        lines("■本报记者 方栖", "会议要全面把握、深刻领会十九", "届四中全会精神。", BODY),
        id="a broken sentence",
    ),
    pytest.param(
        lines(
            "访云川市市长王立衡",
            BODY,
            "记者：当前全市经济形势如何？",
            "王立衡：总体平稳。",
            "记者：您好",
            "王立衡：您好",
        ),
        id="questions and answers",
    ),
    pytest.param(
        lines("出席人员名单", "市 委", "周砚田 王立衡 何远", "市政府", "王立衡 李若溪"),
        id="name lists",
    ),
    pytest.param(
        lines(
            "云川市人大常委会任免名单",
            "任命李若溪为云川市副市长",
            "免去沈远的云川市公安局局长职务",
            "2019年11月8日",
        ),
        id="appointments, a clause a line",
    ),
    pytest.param(
        lines(
            "李若溪同志简历",
            "李若溪，女，汉族，1970年3月生。",
            "1991.07—1995.03 云川县委干事",
            "2015-03-01 云川市委常委",
        ),
        id="a curriculum vitae",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, BODY, "比赛现场", "本报记者 方栖 摄", BODY),
        id="photo credit",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, BODY, "图为比赛现场", "（记者 方栖 通讯员 韩松）"),
        id="caption and reporters",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛",
            LEAD,
            BODY,
            "让青春绽放",
            "本报记者 方栖",
            "责任编辑：沈远 审核：赵岚",
        ),
        id="reporters at the end, below an unpunctuated line",
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, BODY, "-----", "责任编辑：沈远"), id="separator and credits"
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, "* * *", BODY, BODY), id="separator inside the text"
    ),
    pytest.param(
        lines("甲县举办技能大赛", LEAD, "-----", "相关链接", BODY), id="separator and sidebar"
    ),
    pytest.param(
        lines("致全县青年的回信", BODY, BODY, "周砚田", "2013年12月5日", BODY),
        id="signature and day inside the text",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛", LEAD, "记者走基层", BODY, "记者手记", BODY, "市长接受记者采访", BODY
        ),
        id="headings about reporters are no bylines",
    ),
    pytest.param(
        lines(
            "甲县举办技能大赛", LEAD, "通讯（节选）", "据11月7日电视新闻报道，大赛圆满落幕。", BODY
        ),
        id="words that only look like datelines",
    ),
    pytest.param(
        lines("云川日报", "2019年11月08日 星期五", "市委召开会议", "本报讯 " + LEAD), id="masthead"
    ),
    pytest.param(
        "Minutes\n\n---\n\nSecond heading\n\nThe council met on Friday to vote.", id="no Chinese"
    ),
    pytest.param("-----", id="nothing but a separator"),
]


@pytest.mark.parametrize("text", ONE)
def test_in_doubt_a_text_stays_one_article(text: str) -> None:
    (article,) = read(text)
    assert article.text == text.strip()


@pytest.mark.parametrize(
    "text", ["", "\n", " \t\r\n\u3000\n", "\ufeff", b"", b"\xef\xbb\xbf", "<p> </p>"]
)
def test_nothing_in_nothing_out(text: str | bytes) -> None:
    assert read(text) == []


@pytest.mark.parametrize("page", [str(case.values[0]) for case in [*SPLIT, *ONE]])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_slices_are_exact_and_nothing_is_lost(page: str, newline: str) -> None:
    text = "\n" + page.replace("\n", newline) + " \n"
    articles = read(text)
    kept = ""
    for article in articles:
        stop = article.offset + len(article.text)
        assert text[article.offset : stop] == article.text == article.text.strip()
        kept += article.text
    separators = str.maketrans("", "", "-=*＿—■_")
    expected = "".join(text.split()).translate(separators)
    assert "".join(kept.split()).translate(separators) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (lines("市政府　召开 \t常务会议", LEAD), "市政府 召开 常务会议"),
        (lines("【要闻】", "市政府召开常务会议", LEAD), "市政府召开常务会议"),
        (lines("【快讯】市政府召开常务会议", LEAD), "【快讯】市政府召开常务会议"),
        (
            lines("2019年11月08日 星期五", "第A01版：要闻", "市政府召开常务会议", LEAD),
            "市政府召开常务会议",
        ),
        (
            lines("记者调查：问题鱼翅再追踪", "央视网消息（新闻联播）：" + LEAD),
            "记者调查：问题鱼翅再追踪",
        ),
        (lines("云川日报评论员文章：坚定信心", "本报讯 " + LEAD), "云川日报评论员文章：坚定信心"),
        (lines("视频：市政府召开常务会议", LEAD), "视频：市政府召开常务会议"),
        (lines("统筹兼顾：奋力夺取双胜利", LEAD), "统筹兼顾：奋力夺取双胜利"),
        (lines("编辑：沈远", "市政府召开常务会议", LEAD), "市政府召开常务会议"),
        (lines("要把好事办好——", LEAD), "要把好事办好——"),
        (lines("奋进 " * 30 + "致青春", "本报讯 " + LEAD), "奋进 " * 30 + "致青春"),
        (lines(LEAD, BODY), ""),
        (lines("势，更好地转化为治理效能", LEAD), "势，更好地转化为治理效能"),
        (lines("，更好地转化为治理效能", LEAD), ""),
        ("市政府召开常务会议", ""),
    ],
)
def test_title(text: str, expected: str) -> None:
    (article,) = read(text)
    assert article.title == expected


# --- dates ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (lines("2019年11月08日 星期五", "市委召开会议", LEAD), "2019-11-08"),
        (lines("云川日报 2019年11月8日 星期五 第A01版：要闻", "市委召开会议", LEAD), "2019-11-08"),
        (lines("市委召开会议", "发布时间：2022-12-15 09:30", LEAD), "2022-12-15"),
        (lines("市委召开会议", "日期：2019-11-08", LEAD), "2019-11-08"),
        (lines("市委召开会议", "2019/1/8 10:24 来源：云川网", LEAD), "2019-01-08"),
        (lines("市委召开会议", "2019-11-08", LEAD), "2019-11-08"),
        (lines("市委召开会议", "新华社云川2019年11月7日电 " + LEAD), "2019-11-07"),
        (lines("市委召开会议", LEAD, BODY, "发布日期：2019年11月9日"), "2019-11-09"),
        # No year, no day of the calendar, or a day that is not the day of publication.
        (lines("市委召开会议", "本报讯 " + LEAD), None),
        (lines("11月08日 星期五", "市委召开会议", LEAD), None),
        (lines("市委召开会议", "发布时间：2022-13-45", LEAD), None),
        (lines("市委召开会议", "本报讯 2019年11月7日上午，市委召开会议。"), None),
        (lines("市委召开会议", "2019年11月7日上午，市委召开会议。", BODY), None),
        (lines("在全市大会上的讲话", "（2019年11月7日）", LEAD), None),
        (lines("任免通知", LEAD, BODY, "2019年11月7日"), None),
    ],
)
def test_the_printed_date(text: str, expected: str | None) -> None:
    (article,) = read(text)
    assert article.date == expected
    assert [a.date for a in read(text, date="2020-02-29")] == ["2020-02-29"]


def test_the_masthead_dates_every_article_but_those_with_a_date_of_their_own() -> None:
    page = lines(
        "云川日报 2019年11月08日 星期五",
        *("甲县举办技能大赛", "本报讯 " + LEAD),
        *("乙县开展义诊", "新华社云川2019年11月7日电 " + LEAD),
        *("丙县秋收过半", "本报讯 " + LEAD),
    )
    assert [a.date for a in read(page)] == ["2019-11-08", "2019-11-07", "2019-11-08"]


@pytest.mark.parametrize(
    "bad", ["20191108", "2019-11-8", "2019-02-30", "2019年11月8日", "", "２０１９-11-08"]
)
def test_a_bad_date_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM-DD") as raised:
        read(LEAD, date=bad)
    assert repr(bad) in str(raised.value)


# --- decoding ---------------------------------------------------------------------------

TEXT = lines("市政府召开常务会议", "■本报记者 方栖", "本报讯 " + LEAD) + "\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode("utf-8"), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with mark"),
        pytest.param(TEXT.encode("gbk"), id="gbk"),
        pytest.param(TEXT.encode("gb18030"), id="gb18030"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16 with mark"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="utf-16-be with mark"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16-le"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16-be"),
        pytest.param(TEXT.encode("utf-32"), id="utf-32 with mark"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == TEXT
    (article,) = read(data)
    assert (article.text, article.offset, article.source) == (TEXT.strip(), 0, None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("hello\r\nworld", "utf-16-le"),
        ("hello\r\nworld", "utf-16-be"),
        ("hello", "ascii"),
        ("café", "utf-8"),
        ("市长王立衡", "gbk"),
        ("市长王立衡", "utf-16-le"),
        ("艾力江·阿不都拉，㑇任副县长\n", "gb18030"),
    ],
)
def test_short_texts_decode(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "offset", "value"),
    [
        pytest.param("市委召开会议".encode() + b"\xff", 18, "0xFF", id="a stray byte at the end"),
        pytest.param("市委书记周砚田出席".encode()[:-1], 24, "0xE5", id="utf-8 cut short"),
        pytest.param(b"caf\xe9 cr\xe8me", 3, "0xE9", id="latin-1"),
        pytest.param("市委書記主持會議並講話".encode("big5"), 0, "0xA5", id="big5"),
        pytest.param(b"\xff\xff\xff\xff", 0, "0xFF", id="no text at all"),
        pytest.param(b"\0\0\0\0\0\0", 0, "0x00", id="zeros"),
    ],
)
def test_what_cannot_be_decoded_is_named(data: bytes, offset: int, value: str) -> None:
    with pytest.raises(ReadError, match="encoding=") as raised:
        decode(data)
    assert f"byte {value} at offset {offset} " in str(raised.value)


def test_a_given_encoding_is_used_and_kept_to() -> None:
    data = "市委書記主持會議".encode("big5")
    assert decode(data, "big5") == "市委書記主持會議"
    assert read(data, encoding="big5")[0].text == "市委書記主持會議"
    with pytest.raises(ReadError, match=r"byte 0xA5 at offset 0 is not utf-8 text"):
        decode(data, "utf-8")
    with pytest.raises(ReadError, match="'big-5-x'"):
        decode(data, "big-5-x")


# --- sources ----------------------------------------------------------------------------


def test_a_file_by_path_and_by_name(tmp_path: Path) -> None:
    path = tmp_path / "版面.txt"
    path.write_bytes(("\ufeff\r\n" + TEXT).encode())
    for source in (path, str(path)):
        (article,) = read(source, place="云川市", date="2019-11-08")
        assert article.source == str(path)
        assert (article.place, article.date, article.offset) == ("云川市", "2019-11-08", 2)
        assert article.text == TEXT.strip()


@pytest.mark.parametrize(
    "name", ["page.txt", "no such page.html", "pages/a", "./页", "../页面", "/a b/c d"]
)
def test_a_path_to_nothing_is_no_text(name: str) -> None:
    with pytest.raises(FileNotFoundError, match="no such file") as raised:
        read(name)
    assert raised.value.filename == name


@pytest.mark.parametrize(
    "text",
    [
        "市长王立衡",
        "详见附件：名单.txt",
        "文/方栖 图/何远 市长王立衡",
        "page.txt\n",
        "<b>市长</b>",
        "增长3.5",
        "页" * 256 + ".txt",
    ],
)
def test_a_str_that_is_no_path_is_text(text: str) -> None:
    (article,) = read(text)
    assert article.text == text.strip()
    assert article.source is None


def test_a_missing_path_object_and_a_wrong_type(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "page.txt")
    with pytest.raises(TypeError, match="int"):
        read(7)  # type: ignore[arg-type]


def test_the_file_is_named_when_it_cannot_be_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(b"\xff\xff\xff")
    with pytest.raises(ReadError, match=r"bad\.txt: byte 0xFF at offset 0"):
        read(path)


# --- HTML -------------------------------------------------------------------------------

HTML = """<!DOCTYPE html>
<html><head><title>市政府召开常务会议_云川市人民政府</title>
<meta name="PubDate" content="2019-11-08 09:30"><meta name="keywords" content="政府">
<style>p { color: red }</style><script>if (a < b) { document.write("<p>x</p>") }</script></head>
<body><!-- 头部 <p>注释</p> --><nav><a href="/">首页</a></nav>
<h1>市政府召开<br>常务会议</h1>
<p>&nbsp;本报讯&ensp;11月7日，市长<b>王立衡</b>主持召开
会议，&ldquo;十四五&rdquo;规划&#20986;台 A&amp;B&T。</p>
<table><tr><td>何远</td><td>副市长</td></tr></table><img alt="a>b" src="x">
<div>责任编辑：沈远</div></body></html>
"""


def test_html_becomes_text_with_a_way_back() -> None:
    (article,) = read(HTML)
    assert article.text.split("\n") == [
        "市政府召开",
        "常务会议",
        "\xa0本报讯\u200211月7日，市长王立衡主持召开会议，“十四五”规划出台 A&B&T。",
        "何远 副市长",
        "责任编辑：沈远",
    ]
    assert (article.title, article.date) == ("市政府召开 常务会议", "2019-11-08")
    assert article.offset == article.source_position(0)
    for word in (
        "市政府",
        "常务会议",
        "王立衡",
        "会议，",
        "十四五",
        "规划",
        "B&T",
        "副市长",
        "沈远",
    ):
        at = article.source_position(article.text.rindex(word))
        assert HTML.startswith(word, at)
    for character, written in (("“", "&ldquo;"), ("出", "&#20986;"), ("&B", "&amp;B")):
        at = article.source_position(article.text.index(character))
        assert HTML.startswith(written, at)


def test_articles_of_an_html_page_keep_their_places() -> None:
    html = "".join(
        f"<div><p>{head}</p>\n<p>本报讯&nbsp;{LEAD}</p></div>"
        for head in ("甲县举办技能大赛", "乙县开展&quot;义诊&quot;")
    )
    first, second = read(html)
    assert (first.title, second.title) == ("甲县举办技能大赛", '乙县开展"义诊"')
    for article in (first, second):
        assert html.startswith(article.text[:4], article.offset)
        for word in ("本报讯", "市委常委会", "意见。"):
            assert html.startswith(word, article.source_position(article.text.index(word)))
    assert html.startswith("&quot;", second.source_position(second.text.index('"')))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><p>乙<br/>丙</p>", "甲\n乙\n丙"),
        ("<p>市委\n  书记</p>", "市委书记"),
        ("<p>the\n  mayor</p>", "the mayor"),
        ("<p>王　立</p>", "王　立"),
        ("<pre>甲\n乙</pre>", "甲\n乙"),
        ("<p>增长 < 5% 且 > 3%</p>", "增长 < 5% 且 > 3%"),
        ("<p>温度<b 未闭合<b>市长</b></p>", "温度<b 未闭合市长"),
        ('<p class=x">市长</p> <p class="y">王立衡</p>', "市长\n王立衡"),
        ('<p><img alt="a<b">市长</p>', "市长"),
        ("<p>市长<!-- 没有结束", "市长<!-- 没有结束"),
        ("<p>市长<script>没有结束", "市长没有结束"),
        ("<p>市长<b", "市长<b"),
        ("<p>A&B &unknown; &#0; &#xFFFFFFF;</p>", "A&B &unknown; &#0; &#xFFFFFFF;"),
        ("<P>市长</P><SCRIPT>x</SCRIPT><NAV>y</NAV>", "市长"),
        ("\ufeff <?xml version='1.0'?><html><p>市长</p></html>", "市长"),
    ],
)
def test_html_text(html: str, expected: str) -> None:
    (article,) = read(html + "\n")
    assert article.text == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<title>市委召开会议_云川网</title><p>首页</p><p>市委召开会议</p><p>正文。</p>",
            "市委召开会议",
        ),
        (
            "<title>市委召开会议 - 云川网</title><h1>云川网</h1><h1>市委召开会议</h1>",
            "市委召开会议",
        ),
        ("<title>云川网</title><p>市委召开会议</p><p>正文。</p>", "市委召开会议"),
        (
            '<meta name="ArticleTitle" content="市委&quot;七一&quot;大会"><h1>云川</h1>',
            '市委"七一"大会',
        ),
        ("<p>市委召开会议</p><p>正文。</p>", "市委召开会议"),
    ],
)
def test_html_title(html: str, expected: str) -> None:
    (article,) = read(html)
    assert article.title == expected


@pytest.mark.parametrize(
    "text",
    [
        "<通知>市委召开会议\n正文。",
        "a < b\n市长",
        "<<<<\n市长",
        "请用<b>标记\n市长",
    ],
)
def test_plain_text_with_angle_brackets_is_not_html(text: str) -> None:
    (article,) = read(text)
    assert (article.text, article.offset_map) == (text, ())


# --- the sample page --------------------------------------------------------------------


@pytest.mark.skipif(not PAGE.exists(), reason="the sample page is not here")
def test_the_sample_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    articles = read(PAGE)
    assert [article.title for article in articles] == [
        "市委政协工作会议暨庆祝中国政治协商会议成立70周年大会召开",
        "坚决打赢扫黑除恶专项斗争这场硬仗",
        "市政府召开常务会议",
    ]
    kickers = [article.text.split("\n")[0] for article in articles]
    assert kickers[1].endswith("要求——")
    ends = [article.text[-8:] for article in articles]
    assert ends == ["夏平平出席大会。", "伟、刘孙承出席。", "研究了其他事项。"]
    for article in articles:
        assert page[article.offset : article.offset + len(article.text)] == article.text
        assert article.text.count("■本报记者") == article.text.count("本报讯") == 1
        assert (article.date, article.source) == (None, str(PAGE))
    for encoding in ("gb18030", "utf-16-le", "utf-8-sig"):
        assert [a.text for a in read(page.encode(encoding))] == [a.text for a in articles]


# --- time -------------------------------------------------------------------------------

LONG = 200_000


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "市",
            "a",
            "\n",
            "<",
            " ",
            "&",
            "\u3000",
            "\f",
            "市\n",
            "市。\n\f",
            "---\n",
            "<a",
            "<p>",
            "</p",
        ),
        *("<!--", "<!", '<a "', '<a x="', "<nav>", "<h1>", "<script>", "&amp;", "<pre>\n"),
        *(
            "记者",
            "（记者",
            "本报记者\n",
            "本报讯 市\n",
            "市政府召开\n记者 方栖\n",
            "市政府召开\n本报讯 。\n",
        ),
    ],
)
@pytest.mark.parametrize("start", ["", "<html>"])
def test_time_is_linear(start: str, unit: str) -> None:
    began = time.perf_counter()
    read(start + unit * (LONG // len(unit)) + ">\n")
    assert time.perf_counter() - began < 4  # far above linear time, far below quadratic
