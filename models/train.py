"""Train the statistical tier: ``python models/train.py --news DIR --foreign FILE``.

The rules of govner read news transcripts; sentences in which all is settled
become training text, with most names replaced by invented ones and some titles
dropped, so that the model learns the context and not who is who.

DIR holds ``*.jsonl.gz`` with one item a line, ``{"title": …, "text": …}``; FILE
one transliterated foreign name a line. The folders given with ``--exclude``
hold annotated articles: items that share text with them are left out.
``--extra`` adds corpora of your own, in spaCy's binary format. Twelve minutes
on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config

from govner import __version__
from govner.article import Article
from govner.engine import default_engine
from govner.gazetteer import gazetteer
from govner.lexicon import data_text
from govner.markup import read_gold
from govner.outline import Outline
from govner.pipeline import make_tokenizer
from govner.schema import Entity, Person, Position

HERE = Path(__file__).parent
SEED = 1
SOURCES = [
    {
        "name": "xwlb: transcripts of the national evening news, 2012-2024",
        "url": "https://github.com/china-data/xwlb",
        "license": "text copyright CCTV, for study; labelled by govner's rules, "
        "names replaced, no text is kept in the model",
    },
    {
        "name": "HanLP 1.x transliterated names and statistics of name characters",
        "url": "https://github.com/hankcs/HanLP",
        "license": "Apache-2.0",
    },
    {
        "name": "govner: rules, lexicon, gazetteer",
        "url": "see src/govner/data/SOURCES.md",
        "license": "MIT",
    },
]

_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n”]*")
# Rules whose names are as good as certain; new rules join when their names have been looked at.
_TRUSTED = frozenset(
    (
        *("title", "name+title", "surname+title", "byline", "frame", "form of address"),
        *("clause", "repeated", "life", "recurring"),
    )
)
_CHINESE_OR_DOT = re.compile(r"[\u4e00-\u9fff·-]+")
_SHARED = 25  # characters in a row that make an item a copy of an annotated article
_LONGEST = 250
_SHORTEST = 8
_DOUBTFUL = 7.0  # score from which an unexplained string may be a name
_COMMON = 25  # how often a word stands in the news that is hardly ever a name
_QUIET = 0.18  # share kept of the sentences without any name
_LEADERS = 30  # names so frequent that their sentences would drown the others,
_LEADERS_SHARE = 0.35  # and the share that is kept of those


class Name(NamedTuple):
    """A name in a sentence; ``title`` is where the post before it starts, -1 for none."""

    start: int
    end: int
    title: int


class Sentence(NamedTuple):
    """A sentence all of whose names are known."""

    text: str
    names: tuple[Name, ...]


# -- silver labels ---------------------------------------------------------


def read_news(folder: Path, per_file: int, exclude: Sequence[Path]) -> Iterator[str]:
    """Items of the news, a random sample of each file, without annotated articles."""
    taken: set[str] = set()
    for path in (p for d in exclude for p in sorted(d.glob("*.gold"))):
        text = "".join(read_gold(path).text.split())
        taken.update(text[i : i + _SHARED] for i in range(len(text) - _SHARED))
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            items = [json.loads(line) for line in lines]
        random.shuffle(items)
        for item in items[:per_file]:
            text = f"{item['title']}\n{item['text']}"
            flat = "".join(text.split())
            if all(flat[i : i + _SHARED] not in taken for i in range(0, len(flat), 12)):
                yield text


def silver(texts: Sequence[str]) -> list[Sentence]:
    """The sentences in which every name is settled and nothing else looks like one."""
    engine = default_engine()
    pairs: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    read = []
    for text in texts:
        entities = engine.extract(Article(text)).entities
        read.append((text, entities))
        pairs.update(text[i : i + 2] for i in range(len(text) - 1))
        starts.update(e.text[:2] for e in entities if isinstance(e, Person))
    words = {w for w, n in pairs.items() if n >= _COMMON and starts[w] <= 0.03 * n}
    found = [s for text, entities in read for s in _sentences(text, entities, words)]
    return [s for s in found if s.names or random.random() < _QUIET]


def _sentences(text: str, entities: Sequence[Entity], words: set[str]) -> Iterator[Sentence]:
    outline = default_engine().vocabulary.outline(text)
    covered = bytearray(len(text))
    for e in entities:
        covered[e.start : e.end] = b"\1" * (e.end - e.start)
    posts = {e.end: e.start for e in entities if isinstance(e, Position)}
    persons = [e for e in entities if isinstance(e, Person)]
    for match in _SENTENCE.finditer(text):
        a, b = match.span()
        here = [e for e in persons if a <= e.start and e.end <= b]
        if not _SHORTEST <= b - a <= _LONGEST or any(e.start < b < e.end for e in persons):
            continue
        if not all(_is_settled(e, words) for e in here):
            continue
        if _has_doubt(outline, covered, a, b, words):
            continue
        names = []
        for e in here:
            title = posts.get(e.start, -1)
            names.append(Name(e.start - a, e.end - a, title - a if title >= a else -1))
        yield Sentence(text[a:b], tuple(names))


def _is_settled(person: Person, words: set[str]) -> bool:
    name = person.text
    if person.rule not in _TRUSTED or not _CHINESE_OR_DOT.fullmatch(name):
        return False
    return len(name) == 1 or "·" in name or person.rule == "title" or name[:2] not in words


def _has_doubt(outline: Outline, covered: bytearray, a: int, b: int, words: set[str]) -> bool:
    names = default_engine().names
    for i in range(a, b):
        if covered[i] or outline.letters[i] not in "xpqw" or outline.text[i : i + 2] in words:
            continue
        readings = [r for r in names.chinese(outline, i) if r.end <= b]
        if any(r.score >= _DOUBTFUL and not any(covered[r.start : r.end]) for r in readings[:1]):
            return True
        sound = names.foreign(outline, i, 3)
        if sound and sound.score >= 3 and not any(covered[sound.start : sound.end]):
            return True
    return False


# -- invented names --------------------------------------------------------

# Common elements of Tibetan, Mongolian and Turkic names as Chinese writes them, and the like.
_ELEMENTS = {
    kind: words.split()
    for kind, words in (
        line.split("\t")
        for line in (HERE / "elements.tsv").read_text(encoding="utf-8").splitlines()
        if line[0] != "#"
    )
}


class Inventor:
    """Draws names: Chinese by the statistics of their characters, foreign, and minority ones."""

    def __init__(self, news: Iterable[str], foreign: Path) -> None:
        counts: Counter[str] = Counter()
        for text in news:
            counts.update(text)
        total = sum(counts.values())

        def weight(char: str, odds: str) -> float:
            return (counts[char] + 0.3) / total * math.exp(int(odds) / 10)

        surnames, given = _rows("surnames.tsv"), _rows("given.tsv")
        self.surnames = [s for s, _ in surnames]
        self.by_surname = [math.sqrt(weight(s[0], o) / (1, 30)[len(s) > 1]) for s, o in surnames]
        self.given = [row[0] for row in given]
        self.by_given = [[weight(row[0], row[k]) ** 0.7 for row in given] for k in (1, 2, 3)]
        lines = foreign.read_text(encoding="utf-8").split()
        self.foreigners = [n for n in lines if 2 <= len(n) <= 7 and "·" not in n]
        self.places = [division.name for division in gazetteer() if division.level == "county"]
        self.roles = [row[0] for row in _rows("roles.tsv")]

    def like(self, name: str) -> str:
        """A name of mostly the same kind."""
        draw = random.random()
        if "·" in name or "-" in name or len(name) > 4:
            return self.foreign() if draw < 0.85 else self.minority()
        if draw < 0.84:
            return self.chinese()
        return self.minority() if draw < 0.93 else self.foreign()

    def chinese(self) -> str:
        surname = _one(self.surnames, None if random.random() < 0.15 else self.by_surname)
        if random.random() < 0.25:
            return surname + _one(self.given, self.by_given[2])
        first = _one(self.given, None if random.random() < 0.12 else self.by_given[0])
        return surname + first + _one(self.given, self.by_given[1])

    def foreign(self) -> str:
        name = _one(self.foreigners)
        return f"{name}{_one('··-')}{_one(self.foreigners)}" if random.random() < 0.35 else name

    def minority(self) -> str:
        draw = random.random()
        if draw < 0.4:
            return _element("tibetan") + (_element("tibetan") if random.random() < 0.8 else "")
        if draw < 0.7:
            return _element("mongolian") + (_element("mongolian") if random.random() < 0.55 else "")
        first = _element("turkic") + (_element("turkic") if random.random() < 0.3 else "")
        return f"{first}·{_element('turkic')}"

    def apposition(self) -> str:
        """What may stand before a name in place of a post."""
        draw = random.random()
        if draw < 0.2:
            return f"{random.randint(18, 92)}岁的"
        if draw < 0.35:
            return _one(self.places) + _one(("", "", "的")) + _element("apposition")
        if draw < 0.6:
            workplace = _one(self.places) if random.random() < 0.6 else ""
            workplace += _element("workplace")
            return workplace + (_element("apposition") if random.random() < 0.4 else "")
        return _element("apposition") if draw < 0.9 else _one(self.roles)

    def rewrite(self, sentence: Sentence) -> tuple[str, list[tuple[int, int]]]:
        """The sentence with other names, here and there without a post."""
        out, spans, done = "", [], 0
        others: dict[str, str] = {}
        for name in sentence.names:
            surface = before = sentence.text[name.start : name.end]
            if len(surface) > 1 and random.random() > 0.12:
                surface = others.setdefault(before, self.like(before))
            lead = sentence.text[done : name.start]
            if name.title >= done and random.random() < 0.3:
                lead = sentence.text[done : name.title]
                lead += self.apposition() if random.random() < 0.55 else ""
            out += lead
            spans.append((len(out), len(out) + len(surface)))
            out += surface
            done = name.end
        return out + sentence.text[done:], spans


def _one(choices: Sequence[str], weights: Sequence[float] | None = None) -> str:
    return random.choices(choices, weights)[0]


def _element(kind: str) -> str:
    return random.choice(_ELEMENTS[kind])


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in data_text(name).splitlines() if line[0] != "#"]


# -- training --------------------------------------------------------------


def corpus(sentences: Sequence[Sentence], inventor: Inventor) -> DocBin:
    """Docs of one to three rewritten sentences."""
    leaders = Counter(s.text[n.start : n.end] for s in sentences for n in s.names)
    top = {name for name, _ in leaders.most_common(_LEADERS)}
    texts = [
        inventor.rewrite(s)
        for s in sentences
        if not s.names
        or random.random() < _LEADERS_SHARE
        or any(s.text[n.start : n.end] not in top for n in s.names)
    ]
    random.shuffle(texts)
    docs = DocBin()
    while texts:
        text, spans = "", []
        for _ in range(min(len(texts), random.choice((1, 1, 2, 3)))):
            more, marked = texts.pop()
            spans += [(len(text) + a, len(text) + b) for a, b in marked]
            text += more
        docs.add(to_doc(text, spans))
    return docs


_tokenize = make_tokenizer()(spacy.blank("zh"))


def to_doc(text: str, persons: Iterable[tuple[int, int]]) -> Doc:
    """A Doc with a token a character and the persons as its entities."""
    doc: Doc = _tokenize(text)
    doc.ents = [Span(doc, a, b, "PERSON") for a, b in persons]
    return doc


def development(folder: Path) -> DocBin:
    """The persons of annotated articles, to watch the training by."""
    docs = DocBin()
    for path in sorted(folder.glob("*.gold")):
        gold = read_gold(path)
        persons = [(m.start, m.end) for m in gold.marks if m.label == "PERSON" and not m.optional]
        docs.add(to_doc(gold.text, persons))
    return docs


def finish(trained: Path, out: Path) -> None:
    """Save the model without paths of this machine, its meta.json with the sources."""
    nlp = spacy.load(trained)
    nlp.config["paths"] = {"train": None, "dev": None}
    figures = {k: nlp.meta["performance"][k] for k in ("ents_p", "ents_r", "ents_f")}
    nlp.meta.update(
        name="govner",
        version=__version__,
        description="Personal names in Chinese official news, on character tokens; "
        "the statistical tier of govner",
        author="govner contributors",
        license="MIT",
        spacy_version=">=3.8.0,<4.0.0",
        sources=SOURCES,
        performance=figures,
    )
    nlp.to_disk(out)


def main() -> None:
    summary = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(description=summary)
    parser.add_argument("--news", type=Path, required=True, help="folder of *.jsonl.gz")
    parser.add_argument("--foreign", type=Path, required=True, help="transliterated names")
    parser.add_argument("--dev", type=Path, default=HERE.parent / "corpus" / "dev")
    parser.add_argument("--exclude", type=Path, nargs="*", default=[], help="annotated articles")
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="*.spacy to add")
    parser.add_argument("--per-file", type=int, default=2000, help="items of each file of news")
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--work", type=Path, default=Path("build/model"))
    parser.add_argument("--out", type=Path, default=HERE / "zh_govner")
    args = parser.parse_args()

    random.seed(SEED)
    args.work.mkdir(parents=True, exist_ok=True)
    texts = list(read_news(args.news, args.per_file, [*args.exclude, args.dev]))
    sentences = silver(texts)
    docs = corpus(sentences, Inventor(texts, args.foreign))
    print(f"{len(texts)} items, {len(sentences)} sentences, {len(docs)} docs", flush=True)
    for path in args.extra:
        docs.merge(DocBin().from_disk(path))
    docs.to_disk(args.work / "train.spacy")
    development(args.dev).to_disk(args.work / "dev.spacy")

    overrides = {
        "paths.train": str(args.work / "train.spacy"),
        "paths.dev": str(args.work / "dev.spacy"),
        "training.max_steps": args.steps,
    }
    config = load_config(HERE / "zh_govner.cfg", overrides)
    run_training(init_nlp(config), args.work)
    finish(args.work / "model-last", args.out)


if __name__ == "__main__":
    main()
