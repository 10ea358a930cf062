"""Mentions of one person, and one person in several articles. Persons are invented."""

from __future__ import annotations

import pytest

import govner
from govner.article import Article
from govner.engine import default_engine
from govner.identity import Individual
from govner.schema import Extraction


def extract(text: str, place: str | None = "衡阳市") -> Extraction:
    return default_engine().extract(Article(text, place=place, date="2019-11-08"))


def mentions(text: str) -> dict[str, int]:
    return {profile.name: len(profile.mentions) for profile in extract(text).people}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # a surname with its title
        ("市委书记王立衡出席会议。王书记强调，要抓好落实。", {"王立衡": 2}),
        # two of one surname: the post decides
        (
            "市委书记王立衡、副市长王砚田出席会议。王书记强调，要抓好落实。",
            {"王立衡": 2, "王砚田": 1},
        ),
        # two of one surname and one post: nothing decides
        (
            "副市长王立衡、副市长王砚田出席会议。随后，王市长强调，要抓好落实。",
            {"王立衡": 1, "王砚田": 1, "王": 1},
        ),
        # another surname
        ("市委书记王立衡出席会议。李书记强调，要抓好落实。", {"王立衡": 1, "李": 1}),
        # headline and body
        ("王立衡主持会议\n\n市委书记王立衡主持召开全市安全生产工作会议。", {"王立衡": 2}),
        # dotted names and their last part
        (
            "美国白宫经济顾问委员会主席凯文·哈勒特出席会议。哈勒特说，经济正在增长。",
            {"凯文·哈勒特": 2},
        ),
        # names set with a space
        ("市委书记王 衡主持会议。王衡强调，要抓好落实。", {"王衡": 2}),
    ],
)
def test_mentions_of_one_person(text: str, people: dict[str, int]) -> None:
    assert mentions(text) == people


def test_profile_holds_posts_and_relations_in_text_order() -> None:
    text = (
        "市委副书记、市长王立衡会见庆阳市市长周启军。\n随后，王立衡主持召开全市安全生产工作会议。"
    )
    first, second = extract(text).people
    assert first.name == "王立衡"
    assert [p.position.text for p in first.posts] == ["市委副书记", "市长"]
    assert [r.type for r in first.relations] == ["HOLDS", "HOLDS", "PRESIDES", "MEETS"]
    assert [r.type for r in second.relations] == ["HOLDS", "MEETS"]
    for mention in first.mentions:
        assert first.article.text[mention.start : mention.end] == mention.text


def test_every_mention_and_relation_is_in_one_profile() -> None:
    extraction = extract("市领导陈墨川、孙知远参加调研。王立衡说。市长王立衡走访了市公安局。")
    found = [m for p in extraction.people for m in p.mentions]
    assert sorted(found, key=lambda m: m.start) == list(extraction.persons)
    assert {r for p in extraction.people for r in p.relations} == set(extraction.relations)


def test_people_of_what_was_read_back_are_the_same() -> None:
    extraction = extract("市委书记王立衡出席会议。王书记会见庆阳市市长周启军。")
    assert Extraction.from_json(extraction.to_json()).people == extraction.people


def test_no_persons_no_people() -> None:
    assert extract("会议强调，要抓好落实。").people == ()
    assert govner.people([]) == ()


# -- several articles ------------------------------------------------------------


def shared(*texts: str, place: str | None = "衡阳市") -> list[str]:
    """Names of those who are in more than one of the articles."""
    found = govner.people(extract(text, place) for text in texts)
    return [person.name for person in found if len(person.profiles) > 1]


@pytest.mark.parametrize(
    "texts",
    [
        # the same post
        ("市委书记王立衡讲话。", "市委书记王立衡到会。"),
        ("市长王立衡讲话。", "衡阳市市长王立衡到会。"),
        ("市公安局局长王立衡讲话。", "市公安局党委书记王立衡到会。"),
        # former and present holder of one post
        ("市长王立衡讲话。", "原市长王立衡到会。"),
        # a collective title and a post among the leadership
        ("市中级人民法院院长王立衡到会。", "市领导王立衡到会。"),
        ("市委常委王立衡到会。", "副市长王立衡到会。"),
        # a surname with its title
        ("市长王立衡讲话。", "王市长强调，要抓好落实。"),
        # reporters
        ("■本报记者 王立衡\n本报讯 会议召开。", "■本报记者 王立衡\n本报讯 大会召开。"),
    ],
)
def test_posts_that_agree_make_one_person(texts: tuple[str, str]) -> None:
    assert shared(*texts) == ["王立衡"]


@pytest.mark.parametrize(
    "texts",
    [
        # posts of different places
        ("衡山县县长王立衡讲话。", "祁东县县长王立衡到会。"),
        # one place, two departments
        ("市水利局局长王立衡讲话。", "市教育局局长王立衡到会。"),
        # not of the leadership
        ("市领导王立衡到会。", "市水利局副局长王立衡到会。"),
        # an official and a reporter
        ("市长王立衡讲话。", "■本报记者 王立衡\n本报讯 会议召开。"),
        # one of them has no post
        ("市长王立衡讲话。", "村民王立衡说，日子越过越好。"),
        # a surname with another title, or of another place
        ("市长王立衡讲话。", "王书记强调，要抓好落实。"),
        ("衡山县县长王立衡讲话。", "祁东县发展很快。随后，王县长强调，要抓好落实。"),
        # chief and deputy
        ("市教育局局长王立衡讲话。", "市教育局副局长王立衡到会。"),
    ],
)
def test_a_name_alone_is_no_proof(texts: tuple[str, str]) -> None:
    assert shared(*texts) == []


def test_a_surname_that_two_could_mean_stays_alone() -> None:
    texts = ("市长王立衡讲话。", "市长王砚田到会。", "王市长强调，要抓好落实。")
    assert shared(*texts) == []


def test_unknown_places_do_not_join_a_surname() -> None:
    texts = ("市长王立衡讲话。", "王市长强调，要抓好落实。")
    assert shared(*texts, place=None) == []
    assert shared("市长王立衡讲话。", "市长王立衡到会。", place=None) == ["王立衡"]


def test_one_article_joins_what_two_others_leave_apart() -> None:
    texts = (
        "市水利局局长王立衡讲话。",
        "市教育局局长王立衡到会。",
        "市水利局局长、市教育局局长王立衡出席。",
    )
    assert shared(*texts[:2]) == []
    (person,) = govner.people(map(extract, texts))
    assert [p.article.text for p in person.profiles] == list(texts)
    assert len(person.posts) == len(person.relations) == 4


def test_order_is_that_of_first_mention() -> None:
    found = govner.people(map(extract, ("市长王立衡、副市长李若溪出席。", "副市长陈墨川出席。")))
    assert [p.name for p in found] == ["王立衡", "李若溪", "陈墨川"]
    assert all(isinstance(p, Individual) for p in found)
