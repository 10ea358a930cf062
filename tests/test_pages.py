"""Articles of one page as evidence for one another. Persons are invented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import govner
from govner.article import Article
from govner.codec import read_article, write_article
from govner.schema import Extraction, HoldsPosition

HOME = (
    "全市农村工作会议召开\n\n■本报记者 方栖\n\n"
    "本报讯 11月7日上午,全市农村工作会议召开。市委书记王立衡出席会议并讲话,"
    "要求充分发挥农业优势,为推动衡阳高质量发展作出贡献。\n"
)
OPEN = (
    "市政府召开常务会议\n\n■本报记者 何远\n\n"
    "本报讯 昨日下午,市长李若溪主持召开市政府第14次常务会议。"
    "市公安局局长赵岚汇报了工作。\n"
)
ELSEWHERE = (
    "岳阳文旅活动举行\n\n■本报记者 段知秋\n\n"
    "本报讯 11月7日上午,市委书记周砚田在岳阳市出席文旅活动并讲话,要求做好下一步工作。\n"
)


def parts(*texts: str, place: str | None = None, source: str | None = None) -> list[Article]:
    many = len(texts)
    return [
        Article(text, place=place, source=source, part=(number, many))
        for number, text in enumerate(texts, 1)
    ]


def places(extraction: Extraction) -> dict[str, tuple[str | None, str | None]]:
    return {
        r.person.norm: (r.place, r.basis)
        for r in extraction.relations
        if isinstance(r, HoldsPosition)
    }


def extract(articles: list[Article]) -> list[Extraction]:
    return list(govner.extract_many(articles, nlp=govner.load("rules")))


def test_one_article_tells_another_which_city() -> None:
    first, second = extract(parts(HOME, OPEN))
    assert places(first) == {"王立衡": ("衡阳市", "same_article")}
    assert places(second) == {"李若溪": ("衡阳市", "same_page"), "赵岚": ("衡阳市", "same_page")}
    assert second.article.page_places == ("430400",)
    assert first.article.page_places == ()


def test_alone_the_article_stays_open() -> None:
    (only,) = extract([Article(OPEN)])
    assert places(only) == {"李若溪": (None, None), "赵岚": (None, None)}


def test_articles_that_disagree_tell_nothing() -> None:
    found = extract(parts(HOME, ELSEWHERE, OPEN))
    assert places(found[2]) == {"李若溪": (None, None), "赵岚": (None, None)}


def test_same_name_and_post_decide_where_articles_disagree() -> None:
    found = extract(parts(HOME, ELSEWHERE, "市委书记王立衡主持召开全市安全生产工作会议。"))
    assert places(found[2]) == {"王立衡": ("衡阳市", "same_page")}


def test_same_name_and_spelled_out_post() -> None:
    first = "衡阳市委书记王立衡到长沙市考察。"
    found = extract(parts(first, "市委书记王立衡主持召开全市安全生产工作会议。"))
    assert places(found[1]) == {"王立衡": ("衡阳市", "same_page")}


def test_what_the_caller_knows_comes_first() -> None:
    _, second = extract(parts(HOME, OPEN, place="武穴市"))
    assert places(second)["李若溪"] == ("武穴市", "caller")
    assert second.article.page_places == ()


def test_other_pages_tell_nothing() -> None:
    first, second = extract([*parts(HOME), *parts(OPEN)])
    assert places(second)["李若溪"] == (None, None)
    articles = [*parts(HOME, OPEN, source="a")[:1], *parts(HOME, OPEN, source="b")[1:]]
    assert places(extract(articles)[1])["李若溪"] == (None, None)
    assert places(first)["王立衡"][0] == "衡阳市"


@pytest.mark.parametrize("n_process", [1, 2])
def test_pages_stay_together_in_any_number_of_processes(n_process: int) -> None:
    articles = parts(HOME, OPEN) * 3
    found = list(govner.extract_many(articles, nlp=govner.load("rules"), n_process=n_process))
    assert [places(e)["李若溪"][1] for e in found[1::2]] == ["same_page"] * 3


def test_only_the_page_at_hand_is_read() -> None:
    taken = []

    def articles() -> Iterator[Article]:
        for article in parts(HOME, OPEN) * 2:
            taken.append(article)
            yield article

    results = govner.extract_many(articles(), nlp=govner.load("rules"))
    next(results)
    assert len(taken) == 2


def test_an_error_in_a_page_comes_after_what_went_before() -> None:
    articles = [*parts(HOME, OPEN, HOME)[:2], Article(HOME, place="衡杨市", part=(3, 3))]
    results = govner.extract_many(articles, nlp=govner.load("rules"))
    assert places(next(results))["王立衡"][0] == "衡阳市"
    assert places(next(results))["李若溪"] == ("衡阳市", "same_page")
    with pytest.raises(ValueError, match="text 2: unknown place"):
        next(results)


def test_reading_numbers_the_articles(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"{HOME}\n\n{OPEN}", encoding="utf-8")
    assert [a.part for a in govner.read(path)] == [(1, 2), (2, 2)]
    assert [a.part for a in govner.read(HOME)] == [(1, 1)]


def test_command_line_uses_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from govner.cli import main

    path = tmp_path / "page.txt"
    path.write_text(f"{HOME}\n\n{OPEN}", encoding="utf-8")
    assert main(["extract", "--rules-only", "--format", "jsonl", str(path)]) == 0
    found = [Extraction.from_json(line) for line in capsys.readouterr().out.splitlines()]
    assert places(found[1])["李若溪"] == ("衡阳市", "same_page")


def test_part_and_places_survive_the_wire_format() -> None:
    article = Article("甲", part=(2, 3), page_places=("430400",))
    assert read_article(write_article(article), "甲") == article
    assert not {"part", "page_places"} & write_article(Article("甲")).keys()


def test_an_extraction_can_be_made_again_from_its_article() -> None:
    _, second = extract(parts(HOME, OPEN))
    assert govner.extract(second.article, nlp=govner.load("rules")) == second
