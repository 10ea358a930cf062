"""Names at a position: one name, a list of names, the name before a position.

What is a name is decided by :class:`~govner.names.NameModel`; the callers pass
the score that their context asks for. Between two lengths the rest of the
article decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from .lexicon import data_text
from .names import NameModel, NameSpan
from .outline import Outline

__all__ = ["IN_LIST", "LONGEST_LIST", "MOST_NAMES", "NameReader", "person_verbs"]

# smallest score of the second and later names of a list
IN_LIST = 1.0
LONGEST_LIST = 400
MOST_NAMES = 200
# a lead in score that other mentions do not overturn
_CLEAR = 3.0
_LIST = re.compile(r"[ \u3000]{0,2}(?:、|和|及|与|以及)[ \u3000]{0,2}")
_ASIDE = re.compile(r"[（(](?:[男女]|[^（）()，,。\n]{1,3}族|[^（）()。\n]{1,14})[）)]")
_ASIDE_BEFORE = re.compile(r"[（(][^（）()\n]{1,12}[）)]$")
_GAP = re.compile(r"[ \u3000]{0,2}[:：]?[ \u3000]{0,2}")
_ITEM = re.compile("[\u4e00-\u9fff]{2,4}(?=、)")
_UNKNOWN = re.compile("x[xpqw_]{1,5}?(?=[v、])")
_LAST_ITEM = re.compile("x[xpqw_]{2,6}(?=[.;\n])")
_NO_ITEM = re.compile("[HTOvbACRr]")
# what parts a person from the next one's post
_BETWEEN = ("、", "，", ",", "；")
_SURE = 2.0
_NEWLY = ("新当选", "新任")
_TITLED = re.compile("[HOCRAr]")
_STOPS = ("、", "，", "。", ",", "")
_SPACES = re.compile(r"[ \u3000]{1,3}")
# letters of words that cannot begin a name, and those that rarely do
_WORDS = frozenset("vbCrEAYTHOBsLdR")
_WORD_PENALTY = {"w": 4.0, "u": 3.0, "T": 4.0, "p": 0.5, "q": 0.5}
_WINDOW = 10_000


@cache
def person_verbs(kind: str) -> frozenset[str]:
    """The first two characters of what only people do (``person_verbs.tsv``)."""
    rows = (r.split("\t") for r in data_text("person_verbs.tsv").splitlines() if r[0] != "#")
    return frozenset(verb for verb, found in rows if found == kind)


class NameReader:
    """Reads names off one article and keeps those that the steps accept.

    ``names`` maps (start, end) to the rule that found the name; ``starts`` are
    positions where a post begins, which end a list of names.
    """

    def __init__(self, outline: Outline, model: NameModel, starts: Iterable[int] = ()) -> None:
        self.outline = outline
        self.text = outline.text
        self.model = model
        self.post_starts = frozenset(starts)
        self.names: dict[tuple[int, int], str] = {}

    def add(self, name: NameSpan, rule: str) -> None:
        """Accept a name; the first rule that finds it is the one it keeps."""
        self.names.setdefault((name.start, name.end), rule)

    def name_at(self, start: int, threshold: float, foreign: bool = False) -> NameSpan | None:
        """The name that starts at ``start``, if one does with enough score."""
        text, letters = self.text, self.outline.letters
        if start >= len(text) or letters[start] in '、,.;:()"<>\n* an':
            return None
        if self.is_word(start) or text[start] in "的了在访":
            return None
        if text[start] == "任" and letters[start + 1 : start + 2] in ("P", "p"):
            return None  # 区长|任缙云县委书记
        if text[start] == "由" and text[start - 1 : start] != "、":  # 执行主席|由甲担任
            return None
        penalty = _WORD_PENALTY.get(letters[start], 0.0)
        readings = [
            r for r in self.model.chinese(self.outline, start) if r.score - penalty >= threshold
        ]
        sound = self.model.foreign(self.outline, start) if text[start] not in "和与及" else None
        if sound and self.model.is_ordinary(text[sound.start : sound.end]):
            sound = None
        if sound and self._prefers_sound(sound, readings, foreign):
            return sound
        if foreign and not (readings and self.model.follow(self.outline, readings[0].end) >= 2):
            return self._open_foreign(start)
        return self._settled(readings) if readings else None

    def is_word(self, start: int) -> bool:
        """Whether a word that is no name begins, or goes on, at ``start``."""
        letters = self.outline.letters
        first = self.outline.token_start(start)
        rest = self.outline.token_end(first) - start
        return (letters[first] in _WORDS and rest > 1) or (letters[first] in "Pp" and rest > 2)

    def _prefers_sound(self, sound: NameSpan, readings: list[NameSpan], foreign: bool) -> bool:
        dotted = any(c in "·•‧．・-－" for c in self.text[sound.start : sound.end])
        if dotted:
            return sound.score >= 8 or foreign or not readings
        known_word = self.outline.letters[sound.start] in "wuTYEv"
        long = sound.end - sound.start >= 4 and sound.score >= 4  # 那木吉拉、
        if sound.score < 2.5 or (known_word and not long):
            return False
        if not readings:
            return foreign or sound.end - sound.start >= 3 or sound.score >= 4
        if sound.end <= readings[0].end:
            return False
        follow = self.model.follow(self.outline, readings[0].end)
        return foreign or follow < min(2.0, sound.score) or follow < 3.5 <= sound.score

    def _open_foreign(self, start: int) -> NameSpan | None:
        letters = self.outline.letters
        end = start
        if self.model.is_ordinary(self.text[start : start + 2]):
            return None
        while end < len(letters) and letters[end] in "xpq_" and end - start < 7:
            end += 1
            if end - start >= 2 and self.model.follow(self.outline, end) >= 3:
                return NameSpan(start, end, 3.0)
        return None

    def _settled(self, readings: list[NameSpan]) -> NameSpan:
        """Of two lengths, the one that the rest of the article bears out."""
        best = readings[0]
        for other in readings[1:]:
            if other.end == best.end:
                continue
            if best.score - other.score > 6 and not self._borne_out(other):
                continue
            short, long = sorted((best, other), key=lambda r: r.end)
            lo, hi = max(0, best.start - _WINDOW), best.start + _WINDOW
            shorts = self.text.count(self.text[short.start : short.end], lo, hi)
            longs = self.text.count(self.text[long.start : long.end], lo, hi)
            if shorts > longs and long.score - short.score < _CLEAR:
                return short
            if self.text.startswith(_NEWLY, long.end - 1):  # 李江|新当选
                return short
            if longs == 1 and shorts > 2 and self.model.follow(self.outline, long.end) < _SURE:
                return short
            ends_open = self.outline.letters[long.end - 1] == "u"
            if longs > 1 and (not ends_open or self.text[long.end : long.end + 1] in _STOPS):
                return long
        return best

    def _borne_out(self, reading: NameSpan) -> bool:
        """Whether the same string stands elsewhere with a clear end."""
        surface = self.text[reading.start : reading.end]
        at = self.text.find(surface, max(0, reading.start - _WINDOW))
        for _ in range(4):
            if at < 0:
                break
            if at != reading.start and self.model.follow(self.outline, at + len(surface)) >= 3:
                return True
            at = self.text.find(surface, at + 1)
        return False

    def item(self, start: int) -> NameSpan | None:
        """What stands between two 、 of a list of names, whatever its characters (、钟山岳、)."""
        last = _LAST_ITEM.match(self.outline.letters, start)
        if last and self.model.sounds(self.text[start : last.end()]):
            return NameSpan(start, last.end(), 0.0)
        match = _ITEM.match(self.text, start)
        if match is None:
            return None
        hidden = match.end() - start == 3 and self.model.surname_score(self.text[start]) > _SURE
        if not hidden and _NO_ITEM.search(self.outline.letters, start, match.end()):
            return None  # but 史|根治 between two names is one
        if _TITLED.search(self.outline.letters, start, match.end()):
            return None
        if start in self.post_starts or self.name_at(match.end() + 1, IN_LIST) is None:
            return None
        return NameSpan(start, match.end(), 0.0)

    def may_be_whole(self, name: NameSpan) -> bool:
        """Whether a span, whose ends the context fixes, has the form of a name."""
        surface = self.text[name.start : name.end]
        if self.model.is_ordinary(surface) or _NO_ITEM.search(
            self.outline.letters, name.start, name.end
        ):
            return False
        readings = self.model.chinese(self.outline, name.start)
        return any(r.end == name.end for r in readings) or self.model.sounds(surface)

    def name_list(self, start: int, threshold: float, foreign: bool = False) -> list[NameSpan]:
        """Names from ``start`` on, joined by 、 or 和, asides in brackets skipped."""
        names: list[NameSpan] = []
        spaced = self.text[start : start + 1] in (" ", "\u3000")
        position = _GAP.match(self.text, start).end()  # type: ignore[union-attr]
        while True:
            if names and position in self.post_starts:
                break
            name = self.name_at(position, threshold if not names else IN_LIST, foreign)
            if name is None and names:
                item = self.item(position)
                names += [item] if item else self.word_names(position)
                if self.text[names[-1].end : names[-1].end + 1] == "、":
                    position = names[-1].end + 1
                    name = self.name_at(position, IN_LIST, foreign)
            if name is None:
                break
            names.append(name)
            aside = _ASIDE.match(self.text, name.end)
            after = aside.end() if aside else name.end
            separator = _LIST.match(self.text, after)
            if separator is None and spaced and len(names) >= 1:
                separator = _SPACES.match(self.text, after)
            if separator is None:
                break
            position = separator.end()
        return names

    def unknown_name(self, start: int) -> NameSpan | None:
        """Whatever stands between a post and what people do there (书记|吉克阿牛|主持)."""
        match = _UNKNOWN.match(self.outline.letters, start)
        if match is None:
            return None
        surface = self.text[start : match.end()]
        if not self.model.sounds(surface):
            return None
        acts = self.text[match.end() : match.end() + 2] in person_verbs("attending")
        listed = len(surface) > 2 and self.name_at(match.end() + 1, IN_LIST) is not None
        return NameSpan(start, match.end(), 0.0) if acts or listed else None

    def word_names(self, start: int) -> list[NameSpan]:
        """Ordinary words that the right context shows to be names (副市长和平、严明出席)."""
        names: list[NameSpan] = []
        while len(names) < MOST_NAMES:
            name = self._word_name(start)
            if name is None:
                return []
            names.append(name)
            if self.text[name.end : name.end + 1] in _BETWEEN and name.end + 1 in self.post_starts:
                return names
            if self.text[name.end : name.end + 1] != "、":
                return (
                    names if self.text[name.end : name.end + 2] in person_verbs("attending") else []
                )
            following = self.name_at(name.end + 1, IN_LIST)
            if following:
                return names + self.name_list(name.end + 1, IN_LIST)
            start = name.end + 1
        return []

    def _word_name(self, start: int) -> NameSpan | None:
        """The word at ``start``, or it and one more character, as a name."""
        end = self.outline.token_end(start)
        word = self.outline.entry(start, end)
        if word and word.norm == "nameless":  # 市长|全程|参加
            return None
        if self.model.is_ordinary(self.text[start : start + 2]):
            end = start + 2
        elif self.outline.letters[start : start + 1] not in tuple("wpqvbO"):
            return None
        if end - start == 2 and self.text[end : end + 1] not in ("、", ""):
            follows = self.text[end : end + 2] in person_verbs("attending")
            end += not follows and self.outline.letters[end] == "x"
        if (
            self.text[start : start + 2] in person_verbs("attending")
            or not 2 <= end - start <= 3
            or not self.model.is_surname(self.text[start])
        ):
            return None
        return NameSpan(start, end, 0.0)

    def name_before(self, end: int, threshold: float) -> NameSpan | None:
        """The name that ends right where a post begins (向志远|市长)."""
        letters = self.outline.letters
        best = None
        for size in (3, 2, 4):
            start = end - size
            if start < 0 or letters[start] not in "xpqwnu":
                continue
            if start and letters[start - 1] in "x·-":
                continue
            for reading in self.model.chinese(self.outline, start):
                if reading.end == end:
                    score = reading.score - self.model.follow(self.outline, end) + 3
                    if score >= threshold and (best is None or score > best.score):
                        best = NameSpan(start, end, score)
        return best

    def names_before(self, end: int) -> list[NameSpan]:
        """The list of names that ends at ``end`` (甲、乙（女）、丙|为副镇长)."""
        names: list[NameSpan] = []
        limit = max(0, end - LONGEST_LIST)
        while end > limit:
            bracket = _ASIDE_BEFORE.search(self.text, limit, end)
            if bracket and bracket.end() == end:
                end = bracket.start()
            least = IN_LIST if names else 3.0
            name = self.name_before(end - 2 if self.text[end - 2 : end] == "同志" else end, least)
            if name is None:
                break
            names.insert(0, name)
            if self.text[name.start - 1 : name.start] != "、":
                break
            end = name.start - 1
        return names
