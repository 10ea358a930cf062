"""Invented names, and sentences that bear them in place of the real ones."""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from govner.gazetteer import gazetteer
from govner.lexicon import data_text
from govner.models.silver import Sentence

__all__ = ["Inventor"]

# Common elements of Tibetan, Mongolian and Turkic names as Chinese writes them, and the like.
_ELEMENTS = {
    kind: words.split()
    for kind, words in (
        line.split("\t")
        for line in (Path(__file__).parent / "elements.tsv").read_text("utf-8").splitlines()
        if line[0] != "#"
    )
}
_SIZES = (2, 2, 3, 3, 4, 5, 6, 8, 12, 20, 30)  # of lists of names
_APART = ("", "", "", "", " ", "、", "\u3000", "/")


class Inventor:
    """Draws names: Chinese by the statistics of their characters, foreign, and minority ones.

    Args:
        news: text that tells how frequent characters are.
        foreign: file of transliterated foreign names, one a line.
        draw: the source of chance.
    """

    def __init__(self, news: Iterable[str], foreign: Path, draw: random.Random) -> None:
        counts: Counter[str] = Counter()
        for text in news:
            counts.update(text)
        total = sum(counts.values())

        def weight(char: str, odds: str) -> float:
            return (counts[char] + 0.3) / total * math.exp(int(odds) / 10)

        surnames, given = _rows("surnames.tsv"), _rows("given.tsv")
        self.draw = draw
        self.surnames = [s for s, _ in surnames]
        self.by_surname = [math.sqrt(weight(s[0], o) / (1, 30)[len(s) > 1]) for s, o in surnames]
        self.given = [row[0] for row in given]
        self.by_given = [[weight(row[0], row[k]) ** 0.7 for row in given] for k in (1, 2, 3)]
        lines = foreign.read_text(encoding="utf-8").split()
        self.foreigners = [n for n in lines if 2 <= len(n) <= 7 and "·" not in n]
        self.places = [division.name for division in gazetteer() if division.level == "county"]
        self.roles = [row[0] for row in _rows("roles.tsv")]

    # -- names -----------------------------------------------------------------

    def like(self, name: str) -> str:
        """A name of mostly the same kind."""
        chance = self.draw.random()
        if "·" in name or "-" in name or len(name) > 4:
            return self.foreign() if chance < 0.85 else self.minority()
        if chance < 0.84:
            return self.chinese()
        return self.minority() if chance < 0.93 else self.foreign()

    def chinese(self) -> str:
        rare = self.draw.random() < 0.15
        surname = self._one(self.surnames, None if rare else self.by_surname)
        if self.draw.random() < 0.25:
            return surname + self._one(self.given, self.by_given[2])
        rare = self.draw.random() < 0.12
        first = self._one(self.given, None if rare else self.by_given[0])
        return surname + first + self._one(self.given, self.by_given[1])

    def foreign(self) -> str:
        name = self._one(self.foreigners)
        if self.draw.random() < 0.35:
            return f"{name}{self._one('··-')}{self._one(self.foreigners)}"
        return name

    def minority(self) -> str:
        chance = self.draw.random()
        if chance < 0.4:
            return self._element("tibetan") + self._maybe("tibetan", 0.8)
        if chance < 0.7:
            return self._element("mongolian") + self._maybe("mongolian", 0.55)
        first = self._element("turkic") + self._maybe("turkic", 0.3)
        return f"{first}·{self._element('turkic')}"

    def apposition(self) -> str:
        """What may stand before a name in place of a post."""
        chance = self.draw.random()
        if chance < 0.2:
            return f"{self.draw.randint(18, 92)}岁的"
        if chance < 0.35:
            return self._one(self.places) + self._one(("", "", "的")) + self._element("apposition")
        if chance < 0.6:
            workplace = self._one(self.places) if self.draw.random() < 0.6 else ""
            return workplace + self._element("workplace") + self._maybe("apposition", 0.4)
        return self._element("apposition") if chance < 0.9 else self._one(self.roles)

    # -- sentences -------------------------------------------------------------

    def rewrite(self, sentence: Sentence) -> Sentence:
        """The sentence with other names, here and there without a post or a mark of lists."""
        spans, text = sentence.spans, sentence.text
        glued = self.draw.random() < 0.08
        others: dict[str, str] = {}
        out, done = "", 0
        moved: list[tuple[int, int, int]] = []  # parts that stay as they are, and how far they move
        kept: list[tuple[int, int, str]] = []
        for number, (start, end, kind) in enumerate(spans):
            gap, surface = text[done:start], text[start:end]
            follows = number and spans[number - 1][2] == kind == "PERSON"
            if glued and follows and gap in ("、", "，"):
                gap = self._one(("", "", " "))
            else:
                moved.append((done, start, len(out) - done))
            out += gap
            done = end
            if kind == "POSITION" and self._is_dropped(spans, number):
                out += self.apposition() if self.draw.random() < 0.55 else ""
                continue
            if kind == "PERSON" and len(surface) > 1 and self.draw.random() < 0.88:
                surface = others.setdefault(surface, self.like(surface))
            kept.append((len(out), len(out) + len(surface), kind))
            out += surface
        moved.append((done, len(text), len(out) - done))
        unsure = (
            (start + by, end + by)
            for start, end in sentence.unsure
            for first, last, by in moved
            if first <= start and end <= last
        )
        return Sentence(out + text[done:], tuple(kept), tuple(unsure))

    def _is_dropped(self, spans: Sequence[tuple[int, int, str]], number: int) -> bool:
        """Three titles of ten before a name are dropped: the model must do without."""
        before_name = spans[number + 1 : number + 2] and (
            spans[number + 1][0] == spans[number][1] and spans[number + 1][2] == "PERSON"
        )
        return bool(before_name) and self.draw.random() < 0.3

    def name_list(self) -> Sentence:
        """A list of names as papers print them, most often with nothing between the names."""
        size, apart = self._one(_SIZES), self._one(_APART)
        one_surname = self.draw.random() < 0.4
        text = self._element("before_lists" if size > 2 else "before_credits")
        text = "" if text == "-" else text
        spans: list[tuple[int, int, str]] = []
        surname = ""
        for number in range(size):
            chance = self.draw.random()
            name = self.chinese() if chance < 0.92 else self.like("·" if chance > 0.97 else "甲乙")
            if one_surname and surname and chance < 0.92 and self.draw.random() < 0.7:
                name = surname + name[1:]
            surname = name[0] if chance < 0.92 else ""
            spans.append((len(text), len(text) + len(name), "PERSON"))
            text += name + self._maybe("after_names", 0.06) + (apart if number < size - 1 else "")
        end = self._element("after_lists")
        return Sentence(text + ("" if end == "-" else end), tuple(spans), ())

    def described_list(self) -> Sentence:
        """People who have no post, each with what they are (看望了低保户甲、下岗职工乙)."""
        text = self._element("before_described")
        spans: list[tuple[int, int, str]] = []
        size = self.draw.choice((1, 1, 2, 2, 3, 4, 6))
        for number in range(size):
            text += self.apposition()
            name = self.like("甲乙")
            spans.append((len(text), len(text) + len(name), "PERSON"))
            last = number == size - 1
            text += name + (self._element("after_described") if last else self._one("、、、和，"))
        return Sentence(text, tuple(spans), ())

    # -- chance ----------------------------------------------------------------

    def _one(self, choices: Sequence[Any], weights: Sequence[float] | None = None) -> Any:
        return self.draw.choices(choices, weights)[0]

    def _element(self, kind: str) -> str:
        return self.draw.choice(_ELEMENTS[kind])

    def _maybe(self, kind: str, chance: float) -> str:
        return self._element(kind) if self.draw.random() < chance else ""


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in data_text(name).splitlines() if line[0] != "#"]
