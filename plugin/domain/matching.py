"""When two polygons of two years are the same place, what became of it, and what a person makes of that."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Iterator, Mapping, Sequence

from .balance import Balance, balance_of
from .scene import ChangeKind

# Far above the noise in the last bits of a share, far below what a person can see.
_DECIMALS = 9


@dataclass(frozen=True)
class Thresholds:
    """Where one answer becomes another. A share is of the smaller of two polygons, 0 to 1.

    The values are our own judgement, for boundaries drawn by hand around places of 50 to 500 m. In
    the police's lists of 2021 and 2023 they decide nothing: the same area overlaps itself entirely,
    and neighbours overlap by 0.4 % at most.

    Attributes
    ----------
    same_place_share
        Overlap from which two polygons are the same place. Much of a place may be drawn anew, but
        the border between two neighbours may also move a good bit without either becoming the other.
    same_name_share
        The same for two polygons that share a name: a name settles a doubtful overlap, but neither
        of them is the other because they touch.
    same_name_reach_m
        Distance up to which two polygons that are the same place as no other, and share a name that
        no third one has, are the same place. Further away it is another place of the same name.
    sliver_width_m, sliver_share
        An overlap that is narrower than this on average, and less than this share, is a sliver
        along a shared border and says nothing: without it a narrow passage would be one place with
        the square beside it. Borders that are digitised twice part by a few metres.
    kept_share
        Overlap below which a place has moved, however its area changed. Two that keep this much of
        both years are never split or merged with others that do, though they may lie on each other.
    same_area_share
        Change of area, as a share of the previous one, up to which a place that has not moved is
        unchanged: what drawing a 100 m square anew does that is 1 m off on each side.
    """

    same_place_share: float = 0.3
    same_name_share: float = 0.05
    same_name_reach_m: float = 1000.0
    sliver_width_m: float = 5.0
    sliver_share: float = 0.5
    kept_share: float = 0.8
    same_area_share: float = 0.05


def plain_name(name: str) -> str:
    """Give a name as names are compared: upper and lower case and the width of spaces make no difference."""
    return " ".join(name.casefold().split())


def kind_of(
    predecessors: int, successors: int, share: float, growth: float, thresholds: Thresholds
) -> ChangeKind:
    """Say what became of a place that both years have.

    ``predecessors`` of the later place and ``successors`` of the earlier one; ``share`` is their overlap
    as a part of the smaller, ``growth`` the change of area as a part of the earlier area. Sums that
    differ by less than a billionth are the same.
    """
    if predecessors > 1:
        return ChangeKind.MERGED
    if successors > 1:
        return ChangeKind.SPLIT
    if round(share, _DECIMALS) < thresholds.kept_share:
        return ChangeKind.MOVED
    if round(abs(growth), _DECIMALS) <= thresholds.same_area_share:
        return ChangeKind.UNCHANGED
    return ChangeKind.GROWN if growth > 0 else ChangeKind.SHRUNK


@dataclass(frozen=True)
class DeliveredPlace:
    """A delivered polygon: ``wkb`` in the register's CRS; ``ceased`` if its status says so.

    The name of one that ``is_named`` not is made of its id or number: it tells nothing of where it is.
    """

    number: int
    name: str
    area_m2: float
    wkb: bytes
    code: str = ""
    ceased: bool = False
    is_named: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which it can be known again."""
        return (self.name,) if self.is_named else ()


@dataclass(frozen=True)
class KnownPlace:
    """A scene of the register with its latest boundary.

    ``counted`` if that is of the mapping year before, and the scene had not ceased then.
    """

    scene_id: str
    name: str
    area_m2: float
    wkb: bytes
    aliases: tuple[str, ...] = ()
    code: str = ""
    counted: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which it can be known again: its own and those it has had."""
        return (self.name, *self.aliases)

    def is_called(self, name: str) -> bool:
        """Say whether the scene has, or has had, a name."""
        return plain_name(name) in map(plain_name, self.names)


@dataclass(frozen=True)
class ProposedRow:
    """One line of the proposal: a delivered polygon and a scene that it comes from, or one without the other.

    Attributes
    ----------
    number, delivered_name
        The delivered row; None and "" for a scene that has ceased without being delivered.
    scene_id, scene_name
        The scene of last year that it comes from; of a row that is new, the scene of an earlier year
        that comes back; None and "" for a scene that the register has never had.
    continues
        Whether the delivered row goes on under this scene's id: of several that a merged one comes from
        only one, and of the parts of a split one only one.
    previous_share, current_share
        The overlap as a part of last year's and of the delivered area; None without two of them.
    confidence
        0.5 (could as well be otherwise) to 1; a person's decision is 1.
    """

    number: int | None
    delivered_name: str
    scene_id: str | None
    scene_name: str
    kind: ChangeKind
    continues: bool = False
    previous_share: float | None = None
    current_share: float | None = None
    area_change_m2: float | None = None
    confidence: float = 1.0
    by_person: bool = False


@dataclass(frozen=True)
class Proposal:
    """What a delivery makes of last year's scenes: proposed by overlap and names, decided by a person.

    Everything follows from ``links``: for each delivered row the scenes that it comes from, or that it
    is if they are of earlier years. Kinds, ids and the balance are worked out anew from them.

    Attributes
    ----------
    year, previous_year
        The mapping year that the delivery is for, and the one it is compared with; None if there is none.
    delivered, known
        The polygons of the delivery, and every scene that one of them can come from.
    common_m2
        How much a delivered row, by number, and a scene, by id, overlap; what is missing does not.
    confidence
        Of the rows as they were proposed, by number and scene id; None where a side is missing.
    by_person
        The delivered rows, by number, that a person has decided.
    """

    year: int
    previous_year: int | None
    delivered: tuple[DeliveredPlace, ...]
    known: tuple[KnownPlace, ...]
    links: Mapping[int, tuple[str, ...]]
    common_m2: Mapping[tuple[int, str], float] = field(default_factory=dict)
    confidence: Mapping[tuple[int | None, str | None], float] = field(default_factory=dict)
    by_person: frozenset[int] = frozenset()
    thresholds: Thresholds = Thresholds()

    def changed(self, number: int, scene_ids: Sequence[str]) -> Proposal:
        """Let a person decide what a delivered row comes from: one scene, several merged, none if it is new.

        A scene that several rows come from is split; one that none comes from any longer has ceased.
        Raises KeyError for a row or a scene that the proposal does not have.
        """
        chosen = tuple(dict.fromkeys(self._known[scene_id].scene_id for scene_id in scene_ids))
        return replace(
            self,
            links={**self.links, self._delivered[number].number: chosen},
            by_person=self.by_person | {number},
        )

    def is_counted(self, row: ProposedRow) -> bool:
        """Say whether a row is in the balance: all but a delivered one that had ceased already last year."""
        return row.kind is not ChangeKind.CEASED or (
            row.scene_id is not None and self._known[row.scene_id].counted
        )

    def predecessors_of(self, row: ProposedRow) -> tuple[str, ...]:
        """Give the names of last year's scenes that a row's area comes from; none for one without area."""
        if row.number is None:
            return ()
        return tuple(scene.name for scene in self._predecessors(self._delivered[row.number]))

    def successors_of(self, row: ProposedRow) -> tuple[str, ...]:
        """Give the names of the delivered areas that a row's scene of last year goes on in."""
        return tuple(place.name for place in self._successors.get(row.scene_id or "", ()))

    def goes_on_as(self, row: ProposedRow) -> str | None:
        """Give the name of the scene whose id a row's area gets; None if it gets a new one."""
        kept = None if row.number is None else self.continuing.get(row.number)
        return None if kept is None else self._known[kept].name

    @cached_property
    def balance(self) -> Balance:
        """The two years' counts and what lies between them."""
        return balance_of(
            (
                None if row.kind is ChangeKind.NEW else row.scene_id,
                None if row.kind is ChangeKind.CEASED else row.number,
            )
            for row in self.rows
            if self.is_counted(row)
        )

    @cached_property
    def rows(self) -> tuple[ProposedRow, ...]:
        """What became of everything: the delivered rows in order, then the scenes that were not delivered."""
        return (*self._delivered_rows(), *self._missing_rows())

    @cached_property
    def continuing(self) -> Mapping[int, str]:
        """The scene whose id each delivered row goes on under, by number; rows left out are new scenes.

        A scene goes on in the row of its name, else in its largest part; a merged row is the scene of
        its name, else the largest of those that went into it. No scene is two rows, and no row two scenes.
        """
        pairs = sorted(
            ((number, scene_id) for number, found in self.links.items() for scene_id in found),
            key=self._claim,
            reverse=True,
        )
        given: dict[int, str] = {}
        taken: set[str] = set()
        for number, scene_id in pairs:
            if number not in given and scene_id not in taken:
                given[number] = scene_id
                taken.add(scene_id)
        return given

    @cached_property
    def _known(self) -> dict[str, KnownPlace]:
        return {place.scene_id: place for place in self.known}

    @cached_property
    def _delivered(self) -> dict[int, DeliveredPlace]:
        return {place.number: place for place in self.delivered}

    def _claim(self, pair: tuple[int, str]) -> tuple[bool, bool, bool, float, int, str]:
        """Say how good a row's claim on a scene is; ties go to the first row, whatever the order of links."""
        place, scene = self._delivered[pair[0]], self._known[pair[1]]
        size = place.area_m2 + scene.area_m2
        called = scene.is_called(place.name)
        return not place.ceased, scene.counted, called, size, -place.number, scene.scene_id

    def _predecessors(self, place: DeliveredPlace) -> list[KnownPlace]:
        found = [self._known[scene_id] for scene_id in self.links.get(place.number, ())]
        return [scene for scene in found if scene.counted and not place.ceased]

    @cached_property
    def _successors(self) -> dict[str, list[DeliveredPlace]]:
        found: dict[str, list[DeliveredPlace]] = {}
        for place in self.delivered:
            for scene in self._predecessors(place):
                found.setdefault(scene.scene_id, []).append(place)
        return found

    def _delivered_rows(self) -> Iterator[ProposedRow]:
        for place in self.delivered:
            predecessors = self._predecessors(place)
            kept = self.continuing.get(place.number)
            for scene in sorted(predecessors, key=lambda scene: scene.scene_id != kept):
                yield self._link(place, scene, len(predecessors))
            if not predecessors:
                kind = ChangeKind.CEASED if place.ceased else ChangeKind.NEW
                yield self._row(place, self._known[kept] if kept else None, kind)

    def _missing_rows(self) -> Iterator[ProposedRow]:
        gone_on = set(self.continuing.values()) | set(self._successors)
        for scene in self.known:
            if scene.counted and scene.scene_id not in gone_on:
                yield self._row(None, scene, ChangeKind.CEASED)

    def _link(self, place: DeliveredPlace, scene: KnownPlace, predecessors: int) -> ProposedRow:
        common = self.common_m2.get((place.number, scene.scene_id), 0.0)
        shares = [min(round(common / area, _DECIMALS), 1.0) for area in (scene.area_m2, place.area_m2)]
        change = round(place.area_m2 - scene.area_m2, 6)
        growth = change / scene.area_m2
        successors = len(self._successors[scene.scene_id])
        kind = kind_of(predecessors, successors, max(shares), growth, self.thresholds)
        return replace(
            self._row(place, scene, kind),
            previous_share=shares[0],
            current_share=shares[1],
            area_change_m2=change,
        )

    def _row(self, place: DeliveredPlace | None, scene: KnownPlace | None, kind: ChangeKind) -> ProposedRow:
        number, scene_id = place.number if place else None, scene.scene_id if scene else None
        decided = number in self.by_person
        kept = None if number is None else self.continuing.get(number)
        return ProposedRow(
            number,
            place.name if place else "",
            scene_id,
            scene.name if scene else "",
            kind,
            continues=kept is not None and kept == scene_id,
            confidence=1.0 if decided else self.confidence.get((number, scene_id), 1.0),
            by_person=decided,
        )
