"""The outline: one letter per character, saying what the lexicon knows of it.

One pass of a compiled Aho-Corasick automaton (leftmost-longest) finds the
known words. A word becomes the letter of its class followed by ``_`` for its
other characters; what is unknown keeps a letter for its kind of character.
``市委书记向志远强调，`` has the outline ``O_H_xxxv_,``. The grammars of titles,
organs and meetings are regular expressions over outlines, so they run in C and
their offsets are offsets into the text.

Letters of single characters: ``x`` Chinese, ``n`` numeral, ``D`` 第, ``J`` 届,
``t`` a term of office (第十届), ``l`` 长, ``e`` 委, ``i`` 会, ``z`` a weak organ
suffix (局 部 院 …), ``a`` Latin; punctuation and spaces as themselves, half- and
full-width alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import daachorse

from .lexicon import CLASSES, Entry, Lexicon, builtin_entries
from .localities import mark_localities
from .seams import mark_seams

__all__ = ["Outline", "Vocabulary", "stretches"]

_KINDS = {
    "n": "一二三四五六七八九十百千〇零两○0123456789０１２３４５６７８９",
    "D": "第",
    "J": "届",
    "l": "长",
    "e": "委",
    "i": "会",
    "z": "局厅处科署办部院所站社队旅师团军党组室",
    "、": "、",
    ",": "，,",
    ".": "。！？!?…",
    ";": "；;",
    ":": "：:",
    "(": "（(【[",
    ")": "）)】]",
    '"': "“”‘’\"'「」『』",
    "<": "《〈",
    ">": "》〉",
    "·": "·•‧．・",
    "-": "-－—–―",
    " ": " \u3000\xa0\t",
    "\n": "\n\r\f\v\u2028",
}


class _Kinds(dict[int, str]):
    """Letter of a character; unknown ones are looked up once and remembered."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff":
            letter = "x"
        elif char.isdigit():
            letter = "n"
        elif char.isalpha():
            letter = "a"
        else:
            letter = " " if char.isspace() else "*"
        self[code] = letter
        return letter


_LETTER_OF = _Kinds({ord(c): letter for letter, chars in _KINDS.items() for c in chars})
# 第十届, 第十届、十一届, 第四、五、六届, 第六至第十二届
_TERMS = re.compile(r"D?n{1,3}(?:(?:J?[、x])D?n{1,3}(?=[、xJnD]))*J")
_IN_TERMS = frozenset("、至到")


class Outline:
    """A text and its outline; ``letters[i]`` tells what ``text[i]`` belongs to."""

    __slots__ = ("entries", "letters", "text")

    def __init__(self, text: str, letters: str, entries: dict[str, Entry]) -> None:
        self.text = text
        self.letters = letters
        self.entries = entries

    def entry(self, start: int, end: int) -> Entry | None:
        """The lexicon's entry for the surface ``text[start:end]``."""
        return self.entries.get(self.text[start:end])

    def token_end(self, start: int) -> int:
        """End of the token that starts at ``start``."""
        letters = self.letters
        end = start + 1
        while end < len(letters) and letters[end] == "_":
            end += 1
        return end

    def token_start(self, position: int) -> int:
        """Start of the token that ``text[position]`` belongs to."""
        letters = self.letters
        while position > 0 and letters[position] == "_":
            position -= 1
        return position


def stretches(
    letters: str, anchor: re.Pattern[str], inside: frozenset[str], longest: int
) -> Iterator[tuple[int, int]]:
    """The parts of an outline that a grammar has to look at: what stands around its anchors.

    ``anchor`` is what every match of the grammar must hold, ``inside`` the letters it may
    hold, ``longest`` how far before its first anchor it may begin. Most of a text has none.
    """
    done = 0
    for match in anchor.finditer(letters):
        first = start = match.start()
        if start < done:
            continue
        floor = max(done, start - longest)
        while start > floor and letters[start - 1] in inside:
            start -= 1
        while start < first and letters[start] == "_":
            start += 1
        done, limit = match.end(), len(letters)
        while done < limit and letters[done] in inside:
            done += 1
        yield start, done


class Vocabulary:
    """The lexicon compiled: immutable, shared by every article."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        entries = builtin_entries()
        if lexicon and lexicon.entries:
            entries = entries | {e.surface: e for e in reversed(lexicon.entries)}
        self.entries = entries
        self.added_names = tuple(e.surface for e in entries.values() if e.cls == "name")
        self._last: Outline | None = None
        surfaces = list(entries)
        self._words = [self._letters(entry) for entry in entries.values()]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
            surfaces, daachorse.MATCH_KIND_LEFTMOST_LONGEST
        )

    def _letters(self, entry: Entry) -> str:
        """The outline of a word of the lexicon."""
        if entry.cls != "split":
            return CLASSES[entry.cls] + "_" * (len(entry.surface) - 1)
        parts = entry.norm.split()
        known = (self.entries.get(part) for part in parts)
        return "".join(
            self._letters(word) if word else part.translate(_LETTER_OF)
            for part, word in zip(parts, known, strict=True)
        )

    def outline(self, text: str) -> Outline:
        """Scan ``text`` once; time is linear in its length.

        The last text's outline is kept: the statistical tier and the rules read the same one.
        """
        last = self._last
        if last is not None and last.text == text:
            return last
        self._last = made = self._scan(text)
        return made

    def _scan(self, text: str) -> Outline:
        found = self._automaton.find(text)
        letters = mark_seams(text, mark_localities(text, self._with_words(text, found)))
        if "J" in letters:
            letters = _TERMS.sub(lambda match: _term(match, text), letters)
        return Outline(text, letters, self.entries)

    def _with_words(self, text: str, found: Sequence[tuple[int, int, int]]) -> str:
        """The letters of the words found, and of the characters between them."""
        gaps: list[str] = []
        done = 0
        for start, end, _ in found:
            if start > done:
                gaps.append(text[done:start])
            done = end
        gaps.append(text[done:])
        kinds = "".join(gaps).translate(_LETTER_OF)
        words = self._words
        pieces: list[str] = []
        done = read = 0
        for start, end, pattern in found:
            if start > done:
                pieces.append(kinds[read : read + start - done])
                read += start - done
            pieces.append(words[pattern])
            done = end
        pieces.append(kinds[read:])
        return "".join(pieces)


def _term(match: re.Match[str], text: str) -> str:
    """The term of a match; what stands before another word than 、 and 至 is none of it."""
    letters = match[0]
    first = max(
        (
            i + 1
            for i, x in enumerate(letters)
            if x == "x" and text[match.start() + i] not in _IN_TERMS
        ),
        default=0,
    )
    return letters[:first] + "t" + "_" * (len(letters) - first - 1)
