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
from collections.abc import Iterator

import daachorse

from .lexicon import CLASSES, Entry, Lexicon, builtin_entries
from .localities import mark_localities

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


# 市|自然资源|和|规划建设|局: a conjunction inside the name of a department
_AND = re.compile("[和与]")
_AND_LEFT = re.compile("(?:(?:O_+|o_+|L)(?:x|q_|w_){1,5}|s_+x{2,6})$")
_AND_RIGHT = re.compile("(?:x|w_|q_|p_){1,5}?(?:s_|B_|z(?![xwz_]))")
_AND_REACH = 24


# 西宁（集团）有限公司: a bracket inside the name of a company
_IN_COMPANY = re.compile(
    r"[（(](?<=[\u4e00-\u9fff].)(?P<inner>[\u4e00-\u9fff]{2,4})[）)](?=[\u4e00-\u9fff]{0,8}?(?:有限|股份|公司)|(?:常务)?副?(?:校长|院长|主任|处长|局长|部长))"
)
# 市委党校（行政学院）校长: the other name that an organ has
_INNER_ORGANS = ("学院", "学校", "中心", "局", "办", "部", "处")
_TITLES = ("校长", "院长", "主任", "处长", "局长", "部长", "常务", "副")
# 4月8日|电: what a dateline ends with
_WIRED = re.compile("[电讯](?<=[日号社].)(?![话视影子力信气台])")
# 县气象局|和|县水利局: a conjunction and a level that make up a county
_AND_COUNTY = re.compile("和县(?<=[局委院会办府队部厅所室站村镇乡社》]和县)")
# 统战部|长|阳旭辉: a head and a surname that make up a place
_HEAD_AND_SURNAME = re.compile("长(?<=[部局厅署处]长)[阳春葛乐沙安岭]")
# 芜湖市|领导: leaders of the place that stands before them
_LEADERS = re.compile(
    "领导(?<=[省市州盟县区旗镇乡局厅]领导)(?!班子|干部|小组|力|下|核心|体制|机关|人|层|权|职务|岗位|艺术|作用|责任|的)"
)


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
        """Scan ``text`` once; time is linear in its length."""
        base = text.translate(_LETTER_OF)
        found = self._automaton.find(text)
        words = self._words
        pieces: list[str] = []
        done = 0
        for start, end, pattern in found:
            if start > done:
                pieces.append(base[done:start])
            pieces.append(words[pattern])
            done = end
        pieces.append(base[done:])
        letters = mark_localities(text, "".join(pieces))
        letters = _mark_leaders(text, _join_departments(text, letters))
        letters = _mark_seams(text, letters)
        if "J" in letters:
            letters = _TERMS.sub(lambda match: _term(match, text), letters)
        return Outline(text, letters, self.entries)


def _join_departments(text: str, letters: str) -> str:
    """``letters`` with the conjunctions inside names of departments as plain characters."""
    joints = [
        at
        for at in (match.start() for match in _AND.finditer(text))
        if letters[at] == "u"
        and _AND_RIGHT.match(letters, at + 1)
        and _AND_LEFT.search(letters, max(0, at - _AND_REACH), at)
    ]
    if not joints:
        return letters
    marked = list(letters)
    for at in joints:
        marked[at] = "x"
    return "".join(marked)


def _mark_leaders(text: str, letters: str) -> str:
    """``letters`` with the leaders of named places as the collective title that they are."""
    found = []
    for match in _LEADERS.finditer(text):
        start = match.start()
        place = start - 1
        while letters[place] == "_":
            place -= 1
        if letters[place] in "PBO" and letters[start] != "_":
            found.append(start)
    if not found:
        return letters
    marked = list(letters)
    for start in found:
        marked[start : start + 2] = "C_"
    return "".join(marked)


def _mark_seams(text: str, letters: str) -> str:
    """``letters`` with what holds names together or parts them, where words hide it."""
    seams = [
        (m.start(), "v" if letters[m.start()] == "x" else letters[m.start()])
        for m in _WIRED.finditer(text)
    ]
    for m in _IN_COMPANY.finditer(text):
        alias = m["inner"].endswith(_INNER_ORGANS)
        company = m["inner"] == "集团" or letters[m.start("inner")] in "PpqFx"
        if alias or (company and not text.startswith(_TITLES, m.end())):
            seams.append((m.start(), "x" * len(m[0])))
    for m in _HEAD_AND_SURNAME.finditer(text):
        if letters[m.start()] in "pq" and letters[m.end()] == "x":
            seams.append((m.start(), "lx"))
    seams += [(m.start(), "uL") for m in _AND_COUNTY.finditer(text) if letters[m.start()] in "Pq"]
    if not seams:
        return letters
    marked = list(letters)
    for start, new in seams:
        marked[start : start + len(new)] = new
    return "".join(marked)


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
