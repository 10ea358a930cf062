"""Extractions come out of another process as they went in."""

from __future__ import annotations

import pickle
from pathlib import Path

from govner.article import Article
from govner.engine import default_engine
from govner.markup import read_gold
from govner.schema import RELATION_TYPES, Extraction
from govner.transport import packed, unpacked

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def _travelled(extraction: Extraction, sent: Article) -> Extraction:
    return unpacked(pickle.loads(pickle.dumps(packed(extraction, sent))), sent)


def test_every_article_of_the_corpus_travels_whole() -> None:
    kinds = set()
    for path in sorted(CORPUS.glob("*/*.gold")):
        article = Article(read_gold(path).text)
        found = default_engine().extract(article)
        kinds |= {relation.type for relation in found.relations}
        assert _travelled(found, article) == found
    assert kinds == set(RELATION_TYPES)


def test_what_the_reader_learnt_of_the_article_travels_along() -> None:
    sent = Article("市委书记卢永年主持会议。", part=(2, 3))
    read = sent.replace(page_places=("430400",))
    found = default_engine().extract(read)
    assert _travelled(found, sent) == found
    assert _travelled(found, sent).article.page_places == ("430400",)


def test_the_text_does_not_travel() -> None:
    article = Article("市委书记卢永年主持会议。" + "大家认真学习了文件。" * 1000)
    found = default_engine().extract(article)
    assert len(pickle.dumps(packed(found, article))) < 1000
