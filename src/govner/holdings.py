"""Who holds what: posts with their organ, jurisdiction and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .canonical import Canonical, NamedOrgan
from .careers import Career
from .gazetteer import Division
from .groups import Group
from .jurisdiction import NATIONAL, Jurisdiction, Seat, level_of
from .names import NameSpan
from .outline import Outline
from .schema import Status
from .titles import Post

__all__ = ["Holding", "find_holdings"]

_COMPANY = ("公司", "集团", "银行", "支行", "分行", "厂")
_KIND_OF_ORGAN: dict[str, tuple[str, ...]] = {
    "局长": ("局",),
    "厅长": ("厅",),
    "部长": ("部",),
    "院长": ("院",),
    "校长": ("大学", "学院", "学校", "中学", "小学", "党校", "高中"),
    "行长": ("银行", "支行", "分行"),
    "董事长": _COMPANY,
    "总经理": _COMPANY,
    "总裁": _COMPANY,
    "会长": ("会",),
    "理事长": ("会",),
    "台长": ("台",),
    "社长": ("社",),
    "检察长": ("检察院",),
    "主席": ("政协", "委员会", "工会", "妇联", "文联", "科协", "残联", "侨联", "工商联", "人大"),
    "秘书长": ("政协", "委员会", "常委会", "政府", "省委", "市委", "州委", "协会"),
    "组长": ("小组", "组", "专班"),
    "指挥长": ("指挥部",),
    "总指挥": ("指挥部",),
    "主任": ("委员会", "常委会", "委", "办", "办公室", "中心"),
}
_DEATH = re.compile(
    r"逝世|病逝|去世|殉职|不幸遇难|以身殉职|献出了?[\u4e00-\u9fff]{0,4}生命|生命(?:永远)?定格|永远离开"
)
_UNITS: dict[str, tuple[str, ...]] = {
    "局": ("局",),
    "厅": ("厅",),
    "校": _KIND_OF_ORGAN["校长"],
    "院": ("院",),
    "部": ("部",),
}
# offices of a session, which is of the place that the article is about
_OF_THE_PRESIDIUM = re.compile("(?:大会|会议)?主席团")
_OF_THE_CONGRESS = re.compile("(?:执行|常务)主席$")
_OF_THE_COMMITTEE = ("主任", "秘书长")
_INNER_BODY = re.compile(r"(?:审判|检察)委员会|审委会|检委会|理事会|监事会|[\u4e00-\u9fff]{0,8}庭")
_OF_ZONES = "{}管理委员会"  # only zones have one: 两江新区党工委书记、管委会主任
_UNKNOWN = NamedOrgan(None, None)
_COMMANDERS = ("政委", "政治委员", "司令员", "师长")
_PARTY_BODY = re.compile("中国共产党(.+)委员会")
_LOOK_BACK = 12
_EXECUTIVE = re.compile(r"(?:省|市|州|盟|县|区|旗|乡|镇)长$")
_ELDERS = re.compile(r"^(?:[省市州县区]级?)?老(?:领导|同志|干部)")
_FORMER = re.compile(r"[原前]|老|已故|前任")
_ACTING = re.compile(r"代")
_ANOTHER = tuple(f"{this}{unit}" for this in "该本" for unit in ("公司", "集团", "校", "院"))
_SENTENCE_END = re.compile(r"[。！？\n]")


@dataclass(frozen=True, slots=True)
class Holding:
    """One person's claim to one post."""

    name: NameSpan
    post: Post
    status: Status
    organ: NamedOrgan
    evidence: tuple[int, int]
    rule: str
    change: str = ""
    mode: str = ""


@dataclass(slots=True)
class _Memory:
    """What the chain and the sentence have named so far."""

    organ: NamedOrgan | None = None
    place: Division | None = None
    head: str = ""
    former: bool = False
    sentence: int = -1


def find_holdings(
    outline: Outline,
    groups: Sequence[Group],
    careers: Sequence[Career],
    jurisdiction: Jurisdiction,
    organs: Sequence[tuple[int, int]],
) -> list[Holding]:
    """Every (person, post) the article claims, in text order.

    ``organs`` are the organs that stand alone, in text order: 局长 refers back
    to the last 局 among them.
    """
    reader = _Reader(outline, jurisdiction, Canonical(outline, jurisdiction), organs)
    by_group = {id(c.group): c for c in careers}
    found: list[Holding] = []
    for group in groups:
        career = by_group.get(id(group))
        names = list(career.names) if career else group.names
        if names:
            found += reader.read(group, names, career)
    return _of_the_dead(outline.text, reader.with_own_organs(found))


def _of_the_dead(text: str, holdings: list[Holding]) -> list[Holding]:
    """What the text says a person held who has died is held no more."""
    names = {text[h.name.start : h.name.end] for h in holdings}
    dead = set()
    for match in _DEATH.finditer(text):
        clause = text[max(0, match.start() - 40) : match.start()]
        clause = re.split("[。；！？\n]", clause)[-1]
        last = max(names, key=clause.rfind, default="")
        if last and last in clause:
            dead.add(last)
    if not dead:
        return holdings
    return [
        replace(h, status="former")
        if text[h.name.start : h.name.end] in dead and h.status in ("current", "term_only")
        else h
        for h in holdings
    ]


class _Reader:
    def __init__(
        self,
        outline: Outline,
        jurisdiction: Jurisdiction,
        canonical: Canonical,
        organs: Sequence[tuple[int, int]],
    ) -> None:
        self.canonical = canonical
        self.organs = organs
        self._organ_starts = [start for start, _ in organs]
        self.outline = outline
        self.text = outline.text
        self.jurisdiction = jurisdiction
        self.memory = _Memory()

    def read(self, group: Group, names: Sequence[NameSpan], career: Career | None) -> list[Holding]:
        memory = self.memory
        if _SENTENCE_END.search(self.text, max(memory.sentence, 0), group.posts[0].start):
            memory.organ, memory.head, memory.place = None, "", None
        memory.sentence = group.end
        memory.former = False
        start = min([career.start] if career else [], default=group.start)
        evidence = (min(start, group.start), group.end)
        posts = group.posts
        organs: list[NamedOrgan] = []
        for post in posts:
            if self.text.endswith(_ANOTHER, 0, post.start):  # 全国人大代表、该公司|董事长
                memory.organ, memory.head = None, ""
            organs.append(self._organ(post))
        self._share_backwards(posts, organs)
        found = []
        paired = self._respectively(group, names)
        for index, (post, organ) in enumerate(zip(posts, organs, strict=True)):
            status = self._status(post, career)
            for position, name in enumerate(names):
                if paired and position != index:
                    continue
                found.append(
                    Holding(
                        name,
                        post,
                        status,
                        organ,
                        evidence,
                        career.rule if career else group.rule,
                        career.change if career else "",
                        career.mode if career else "",
                    )
                )
        return found

    def _respectively(self, group: Group, names: Sequence[NameSpan]) -> bool:
        """甲、乙分别任组长、副组长: the first name holds the first post, and so on."""
        if len(names) < 2 or len(group.posts) < 2:
            return False
        last, first = names[-1].end, group.posts[0].start
        return last < first and "分别" in self.text[last:first]

    def with_own_organs(self, holdings: Sequence[Holding]) -> list[Holding]:
        """Short titles after a name (罗书记) take the organ of the holder's full post."""
        full: dict[tuple[str, str], NamedOrgan] = {}
        for h in holdings:
            if h.organ.name and h.status != "former":
                full.setdefault((self.text[h.name.start], h.post.head), h.organ)
        return [
            replace(h, organ=full.get((self.text[h.name.start], h.post.head), h.organ))
            if h.rule.endswith("+title") and not h.post.organs
            else h
            for h in holdings
        ]

    # -- organ --------------------------------------------------------------

    def _organ(self, post: Post) -> NamedOrgan:
        memory = self.memory
        if _OF_THE_PRESIDIUM.match(self.text, post.start, post.end):
            seat = self.jurisdiction.home_seat() or self.jurisdiction.main_seat
            return NamedOrgan(None, seat)
        organ = self._named(post)
        if organ and organ.name and post.head in _OF_THE_COMMITTEE:
            name = organ.name
            if name.endswith("人民代表大会"):
                organ = organ._replace(name=name + "常务委员会")
        if organ is None:
            organ = self._implied(post)
        else:
            memory.head = post.head
        if organ.name or organ.seat:
            memory.organ = organ
        if organ.seat and organ.seat.adcode:
            memory.place = self.jurisdiction.gazetteer.by_code(
                organ.seat.adcode, self.jurisdiction.year
            ) or self.jurisdiction.division(organ.seat.name)
        return organ

    def _named(self, post: Post) -> NamedOrgan | None:
        """The organ that the title itself names."""
        if not post.organs:
            return None
        surface = self.text[post.organ[0] : post.organ[1]]
        entry = self.outline.entries.get(surface)
        if entry and entry.cls == "party_department" and self.memory.organ:
            base = _committee(self.memory.organ.name)
            if base:
                return NamedOrgan(base + entry.norm, self.memory.organ.seat)
        if entry and entry.cls == "department" and self.memory.organ and self.memory.organ.seat:
            seat = self.memory.organ.seat
            if seat.adcode not in (None, "100000"):
                return NamedOrgan(seat.name + entry.norm, seat)
        start, end = post.organ
        if entry and entry.norm == _OF_ZONES:
            zone = self.memory.organ.seat if self.memory.organ else None
            named = zone is not None and zone.adcode is None
            return NamedOrgan(_OF_ZONES.format(zone.name), zone) if named and zone else _UNKNOWN
        if entry and entry.norm == "-" and surface[:1] in _UNITS:  # 局党组
            whole = self._last_organ(_UNITS[surface[0]], start)
            if whole:
                return whole
        if _INNER_BODY.fullmatch(surface) and self.memory.organ:
            return self.memory.organ
        if entry and entry.cls == "organ_suffix":
            same = (surface, "公司") if surface == "集团" else surface
            whole = self._last_organ(same, start)
            if whole:
                return whole
        if post.shared and self.text[end : end + 1] == post.head[:1]:
            end += 1
        if surface in ("党委", "党工委") and self.memory.place is None:
            return _committee_of(self._of_town(), surface)
        return self.canonical.organ(start, end, self.memory.place)

    def _of_town(self) -> NamedOrgan:
        """The government of the one town that the article names; open where it names more."""
        town = self.jurisdiction.only_town
        return NamedOrgan(town.name + "人民政府", town) if town else _UNKNOWN

    def _implied(self, post: Post) -> NamedOrgan:
        """The organ that head, chain or sentence imply where the title names none."""
        memory, jurisdiction = self.memory, self.jurisdiction
        head, start = post.head, post.start
        before = self.text.rfind(head, post.start, post.end)  # 候选人 may follow the head
        place = self.text[post.start : before]
        for modifier in ("副", "常务", "代理", "代", "原", "前", "第一", "党组", "执行"):
            place = place.replace(modifier, "")
        place = re.sub(r"^[我全本该]", "", place)
        if post.kind == "collective":
            return self._of_collective(head, place, start)
        foreign = self.outline.letters[start] == "F"
        if foreign and place and not place.startswith(("中国", "中华人民共和国")):
            return NamedOrgan(None, None)
        if head.startswith("村") and not place:
            return NamedOrgan(None, jurisdiction.seat("村", start))
        if place == "大会" or _OF_THE_CONGRESS.search(self.text[post.start : post.end]):
            return NamedOrgan(None, jurisdiction.home_seat() or jurisdiction.main_seat)
        if post.kind == "rank":
            return NamedOrgan(None, memory.organ.seat if memory.organ else None)
        if _EXECUTIVE.search(head):
            return self.canonical.government(head, start, place, memory.place)
        entry = self.outline.entries.get(head)
        norm = entry.norm if entry and entry.cls == "post" else ""
        if head == "专员":
            return self.canonical.government("地长", start, place, memory.place)
        if head == "主席" and place.endswith("自治区"):
            return self.canonical.government(
                "省长", start, place.removesuffix("自治区") and place, memory.place
            )
        if head == "总理" and not place:
            return NamedOrgan("中华人民共和国国务院", NATIONAL)
        if norm == "国务院":
            return NamedOrgan("中华人民共和国国务院", NATIONAL)
        if norm and norm not in ("gov", "-"):
            return NamedOrgan(norm, NATIONAL)
        unplaced = memory.organ is None and jurisdiction.home is None and not place
        if norm == "-" or (head == "主席" and (place == "国家" or unplaced)):
            return NamedOrgan(None, NATIONAL)
        if place and self.outline.letters[post.start] in "Pp":
            seat = self.canonical.seat_of(place, start)
            if seat:
                return NamedOrgan(None, seat)
        if place and foreign:
            return NamedOrgan(None, NATIONAL)
        organ = self._antecedent(head, start) or self._of_memory()
        if head.startswith(("党委", "党工委")):
            return _committee_of(organ if organ.name else self._of_town(), head)
        return _commanded(organ) if head.endswith(_COMMANDERS) else organ

    def _antecedent(self, head: str, position: int) -> NamedOrgan | None:
        """The organ named last before whose kind has this head (局 for 局长)."""
        endings = _KIND_OF_ORGAN.get(head)
        held = self.memory.organ.name if self.memory.organ else None
        if endings is None or (held and held.endswith(endings)):
            return None
        return self._last_organ(endings, position)

    def _last_organ(self, endings: str | tuple[str, ...], position: int) -> NamedOrgan | None:
        at = bisect_left(self._organ_starts, position)
        for start, end in reversed(self.organs[max(0, at - _LOOK_BACK) : at]):
            if self.text[start:end].endswith(endings) and self.text[start:end] not in endings:
                return self.canonical.organ(start, end, self.memory.place)
        return None

    def _of_memory(self) -> NamedOrgan:
        return self.memory.organ or NamedOrgan(None, None)

    def _of_collective(self, head: str, place: str, start: int) -> NamedOrgan:
        if head.startswith(("党和国家", "中央领导")):
            return NamedOrgan(None, NATIONAL)
        seat = self.canonical.seat_of(place, start) if place else None
        if seat:
            return NamedOrgan(None, seat)
        level = level_of(head.removeprefix("在家的").removeprefix("在家"))
        jurisdiction = self.jurisdiction
        if level:
            return NamedOrgan(None, jurisdiction.seat(level, start))
        home = jurisdiction.home
        if home is not None:
            return NamedOrgan(None, Seat(home.name, home.adcode, "caller"))
        return NamedOrgan(None, None)

    def _share_backwards(self, posts: Sequence[Post], organs: list[NamedOrgan]) -> None:
        """党组书记、市财政局局长: a party-group post shares the organ of its neighbour."""
        for index in range(len(posts) - 1):
            if (
                organs[index].name is None
                and not posts[index].organs
                and posts[index].head.startswith(("党组", "党委", "党工委"))
                and organs[index + 1].name
            ):
                organs[index] = _committee_of(organs[index + 1], posts[index].head)

    # -- status -------------------------------------------------------------

    def _status(self, post: Post, career: Career | None) -> Status:
        memory = self.memory
        if _FORMER.search(post.modifiers) or _ELDERS.match(post.head):
            memory.former = True
        elif self.text.endswith("现任", 0, post.start) or (
            post.organs and not self._same_committee(post)
        ):
            memory.former = False
        if memory.former:
            return "former"
        if career and career.status == "former":
            return "term_only" if post.terms and not career.change else "former"
        if _ACTING.search(post.modifiers):
            return "acting"
        if "候" in post.modifiers or "人选" in post.modifiers:
            return "designate"
        if career and career.status:
            return career.status
        if post.terms:
            return "term_only"
        return "current"

    def _same_committee(self, post: Post) -> bool:
        entry = self.outline.entries.get(self.text[post.organ[0] : post.organ[1]])
        return bool(entry and entry.cls == "party_department")


def _committee_of(organ: NamedOrgan, head: str) -> NamedOrgan:
    """党委副书记、镇长: beside an executive, the committee of the place, not its government."""
    place = organ.name.removesuffix("人民政府") if organ.name else ""
    if head.startswith("党组") or not place or place == organ.name:
        return organ
    body = "工作委员会" if head.startswith("党工委") else "委员会"
    return NamedOrgan(f"中国共产党{place}{body}", organ.seat)


def _commanded(organ: NamedOrgan) -> NamedOrgan:
    """兵团党委书记、政委: who commands does so for the body that has the committee."""
    match = _PARTY_BODY.fullmatch(organ.name or "")
    return NamedOrgan(match[1], organ.seat) if match else organ


def _committee(name: str | None) -> str | None:
    """The party committee that a department belongs to."""
    if name is None:
        return None
    match = re.match(r"中国共产党.+?委员会", name)
    return match.group() if match else None
