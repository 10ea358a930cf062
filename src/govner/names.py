"""Personal names: how likely a string is one, and where one ends.

A Chinese name is a surname of one or two characters and a given name of one or
two. Its score adds the log-odds of its characters (``surnames.tsv``,
``given.tsv``) and of what follows it; which score suffices depends on what
stands before, so the callers pass a threshold. Names written by sound
(谢尔盖·拉夫罗夫, 帕巴拉-格列朗杰, 巴特尔) are runs of the characters in
``transliteration.tsv``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from .lexicon import data_text
from .outline import Outline

__all__ = ["NameModel", "NameSpan", "Proposal"]

_STRONG, _FAIR, _WEAK = 4.0, 3.0, -3.0
_AFTER = {
    **dict.fromkeys('、,.;:()"<>- \n·', _STRONG),
    **dict.fromkeys("vA", _STRONG),
    **dict.fromkeys("ubYE", _FAIR),
    **dict.fromkeys("HdOTRf", 1.5),
    **dict.fromkeys("n", 3.2),
    **dict.fromkeys("CF", 0.5),
}
# words that a name does not cut in two
_WHOLE = "vbHTOBYsE"
_JOINS = "和与及"
_AND = "及与"
_TITLES = ("H", "C")
_OTHERS = ("其他", "其余", "有关", "部分", "全体")
_ADVERBS = "则也还又将曾已"
# function words that a stop may follow
_BEFORE_STOP = "的等了着也是有说称摄文图讯"
_CLOSED = frozenset("、，,。.；;）)：: \n")
_UNKNOWN_SURNAME = -2.0
_RARE_SURNAME = -1.5
_UNKNOWN_GIVEN = (-1.2, -1.2, -1.2)
_NEARBY = 2000  # how far off 日本 speaks for a Japanese name
_LIKELY_SINGLE = 2.0
_ENDS_IN_FUNCTION_WORD = 3.0
_IS_COMPOUND = 5.0
_PLAIN = re.compile("[xnpqu_]+")
_SPACES = " \u3000\xa0"
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,9}(?:[·•‧．・\-－—–][\u4e00-\u9fff]{1,9}){1,5}")
_DOT = re.compile(r"[·•‧．・\-－—–]")
_SEPARATOR = re.compile(r"[·•‧．・\-－—–]")
_TITLE_LETTERS = re.compile("[HTsOoCRdAv]")


class NameSpan(NamedTuple):
    """A name at ``start``:``end`` of the text with its score."""

    start: int
    end: int
    score: float


class Proposal(NamedTuple):
    """A span that a trained model takes for a name, and how sure it is (0 to 1)."""

    start: int
    end: int
    score: float


class NameModel:
    """Character statistics of personal names; immutable and shared."""

    def __init__(self) -> None:
        self._surnames = {c: int(s) / 10 for c, s in _rows("surnames.tsv")}
        self._first = frozenset(surname[0] for surname in self._surnames)
        self.usual = frozenset(s[0] for s, score in self._surnames.items() if score >= 0)
        self._given = {
            c: (int(first) / 10, int(second) / 10, int(single) / 10)
            for c, first, second, single in _rows("given.tsv")
        }
        self._after = {w: _follow_score(w, int(n)) for w, n in _rows("after_names.tsv")}
        self._words = frozenset(word for (word,) in _rows("not_names.tsv"))
        self._foreign = frozenset(c for (c,) in _rows("transliteration.tsv"))
        self._japanese = re.compile(
            "|".join(sorted((s for (s,) in _rows("japanese_surnames.tsv")), key=len, reverse=True))
        )
        self._foreign_run = re.compile(f"[{''.join(self._foreign)}]+")

    @property
    def surname_odds(self) -> Mapping[str, float]:
        """Log-odds of each surname."""
        return self._surnames

    @property
    def given_odds(self) -> Mapping[str, tuple[float, float, float]]:
        """Log-odds of a character as the first, the second and the only one of a given name."""
        return self._given

    @property
    def words_after(self) -> Mapping[str, float]:
        """Log-odds of a name before each word of one to four characters."""
        return self._after

    @property
    def letters_after(self) -> Mapping[str, float]:
        """The same before each letter of the outline that often follows a name."""
        return _AFTER

    @property
    def unlikely_after(self) -> float:
        """The same before whatever else."""
        return _WEAK

    @property
    def sounds_of_names(self) -> str:
        """The characters that write foreign and minority names by sound."""
        return "".join(self._foreign)

    def is_surname(self, text: str) -> bool:
        return text in self._surnames

    def is_ordinary(self, text: str) -> bool:
        """Whether the text is an ordinary word that looks like a name (会晤, 首次)."""
        return text in self._words

    def surname_score(self, text: str) -> float:
        return self._surnames.get(text, _UNKNOWN_SURNAME)

    def follow(self, outline: Outline, end: int) -> float:
        """How well what stands at ``end`` follows a name: -3 (not) … 4 (surely)."""
        text, letters = outline.text, outline.letters
        if end >= len(text):
            return _STRONG
        letter = letters[end]
        if letter == "_" and letters[outline.token_start(end)] in _WHOLE:
            rest = self._after.get(text[end : outline.token_end(end)], _WEAK)
            return 2.0 if rest >= _FAIR else _WEAK
        ends_clause = text[end + 1 : end + 2] in _CLOSED
        if letter == "u" and text[end] not in _BEFORE_STOP and ends_clause:
            return _WEAK
        if (
            text[end] == "和"
            and letters[end + 1 : end + 2] == "v"
            and text[end + 1] not in "有相各"
        ):
            return _WEAK  # 巴图孟和|主持: a conjunction joins nouns
        if text[end] == "时" and letters[end + 1 : end + 2] in (",", "u", "v"):
            return _FAIR
        best = _AFTER.get(letter, _WEAK)
        if best == _STRONG:
            return best
        if text[end] in _JOINS and text[end + 1 : end + 2] == "等":
            return _WEAK  # 刘光|和等: a name goes on
        if text[end] == "任" and letters[end + 1 : end + 2] in ("u", "、", ",", "."):
            return _WEAK  # 蒋以|任等: no post follows the verb
        after = self._after
        for size in (2, 1, 3, 4):
            if size == 1 and ends_clause and text[end] not in _BEFORE_STOP:
                continue  # 季健|中、
            score = after.get(text[end : end + size], best)
            if score > best:
                best = score
        return best

    def chinese(self, outline: Outline, start: int) -> list[NameSpan]:
        """The readings of the text at ``start`` as a Chinese name, best first."""
        text = outline.text
        if text[start : start + 1] not in self._first:
            return []
        found = []
        if text[start : start + 2] in self._surnames:
            found += self._with_surname(outline, start, 2)
        if text[start] in self._surnames:
            single = self._with_surname(outline, start, 1)
            if found:  # 诸葛南 is no 诸
                single = [s._replace(score=s.score - _IS_COMPOUND) for s in single]
            found += single
        found = [f for f in found if text[f.start : f.end] not in self._words]
        found.sort(key=lambda span: -span.score)
        return found

    def _with_surname(self, outline: Outline, start: int, size: int) -> list[NameSpan]:
        text = outline.text
        surname = self._surnames[text[start : start + size]]
        first = start + size
        while size == 1 and text[first : first + 1] and text[first] in _SPACES:
            first += 1
        spaced = first > start + size
        given = self._given_scores(text, first)
        if given is None or first - start > 4:
            return []
        found = []
        if not spaced or self.follow(outline, first + 1) >= _FAIR or given[2] >= _LIKELY_SINGLE:
            score = surname + given[2] + self.follow(outline, first + 1)
            found.append(NameSpan(start, first + 1, score))
        second = self._given_scores(text, first + 1)
        if spaced and self.follow(outline, first + 2) < _STRONG:
            second = None
        if second is not None:
            score = surname + given[0] + second[1] + self.follow(outline, first + 2)
            after = text[first + 2 : first + 3]
            if outline.letters[first + 1] == "u" and after and after not in _CLOSED:
                score -= _ENDS_IN_FUNCTION_WORD
            if text[first + 1] in _AND and (
                outline.letters[first + 2 : first + 3] in _TITLES
                or text.startswith(_OTHERS, first + 2)
            ):
                score -= _ENDS_IN_FUNCTION_WORD  # 王巍|及委员, 王巍|及其他委员
            found.append(NameSpan(start, first + 2, score))
        if surname <= _RARE_SURNAME:
            found = [f for f in found if self.follow(outline, f.end) >= _FAIR]
        return found

    def _given_scores(self, text: str, position: int) -> tuple[float, float, float] | None:
        char = text[position : position + 1]
        known = self._given.get(char)
        if known is None and "\u4e00" <= char <= "\u9fff":
            return _UNKNOWN_GIVEN
        return known

    def foreign(self, outline: Outline, start: int, minimum: int = 2) -> NameSpan | None:
        """A name written by sound at ``start``, dotted or in one run, or a Japanese one."""
        text = outline.text
        japanese = self._japanese.match(text, start)
        if japanese and text.find("日本", max(0, start - _NEARBY), start + _NEARBY) >= 0:
            return self._with_japanese_surname(outline, start, japanese.end())
        dotted = _DOT.search(text, start, start + 10) and _DOTTED.match(text, start)
        if not dotted and text[start : start + 1] not in self._foreign:
            return None
        tail, limit = start, start
        if dotted:
            word = _TITLE_LETTERS.search(outline.letters, start, dotted.end())
            limit = word.start() if word else dotted.end()
            for separator in _SEPARATOR.finditer(text, start, limit):
                tail = separator.end()
        if start < tail < limit:
            end = self._run_end(outline, tail, 1, limit) or self._clear_end(outline, tail, limit)
            return NameSpan(start, end, 8.0 if self.sounds(text[start:end]) else 3.0)
        end = self._run_end(outline, start, minimum)
        return NameSpan(start, end, self.follow(outline, end)) if end else None

    def _with_japanese_surname(self, outline: Outline, start: int, first: int) -> NameSpan | None:
        """佐藤茂一郎: one to three characters, up to where a boundary follows best."""
        ends = [
            e
            for e in (first + 2, first + 1, first + 3)
            if _PLAIN.fullmatch(outline.letters, first, e)
        ]
        if not ends:
            return None
        best = max(ends, key=lambda end: self.follow(outline, end))
        follow = self.follow(outline, best)
        return NameSpan(start, best, follow + 1) if follow >= _FAIR else None

    def _ends_well(self, outline: Outline, end: int) -> float:
        follow = self.follow(outline, end)
        after = outline.letters[end : end + 1]
        joins = outline.text[end - 1] in _JOINS and after not in tuple("v、,.")
        meanwhile = outline.text[end - 1] == "时" and after in (",", "u", "v")  # 会见乌马拉|时说
        adverb = outline.text[end - 1] in _ADVERBS and after in ("u", "v")  # 特朗普|则称
        return follow - 2 if joins or meanwhile or adverb else follow

    def _clear_end(self, outline: Outline, start: int, limit: int) -> int:
        """The first position after ``start`` that a boundary follows; else ``limit``."""
        ends = (e for e in range(start + 1, limit) if self.follow(outline, e) >= _FAIR)
        return next(ends, limit)

    def sounds(self, name: str) -> bool:
        """Whether most characters of a name are those that write foreign and minority names."""
        known = sum(c in self._foreign for c in name)
        return known >= 0.7 * sum(c.isalpha() for c in name)

    def _run_end(self, outline: Outline, start: int, minimum: int, limit: int | None = None) -> int:
        """End of the run of sound characters that a boundary follows best; 0 if none."""
        run = self._foreign_run.match(outline.text, start, limit or len(outline.text))
        if not run:
            return 0
        ends = range(min(run.end(), start + 9), start + minimum - 1, -1)
        if not ends:
            return 0
        best = max(ends, key=lambda end: self._ends_well(outline, end))
        if self.follow(outline, best) >= 2:
            return best
        return run.end() if run.end() - start >= max(minimum, 3) else 0


def _follow_score(word: str, count: int) -> float:
    """A single character says less than a word: most are pieces of words."""
    return min(_STRONG, math.log10(count) + (1.0 if len(word) > 1 else 0.0))


def normal_form(surface: str) -> str:
    """The surface without inner spaces and breaks."""
    return "".join(surface.split())


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in data_text(name).splitlines() if line[0] != "#"]
