"""Matching a delivery to the register's scenes: a proposal that a person may change; nothing is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Callable, Dict, Iterable, Mapping, Optional, Sequence, Set, Tuple, Union

from ..analysis.matching import match
from ..delivery.prepare import PreparedRow
from ..delivery.statuses import known_status
from ..domain.matching import DeliveredPlace, KnownPlace, Proposal, plain_name
from ..domain.progress import Part, Progress, Silent
from ..domain.scene import Boundary, ChangeKind, SceneChange, SceneStatus
from ..geos import shapely
from ..register.register import Register
from ..register.scenes import list_boundaries, list_changes, list_scenes, list_years
from .geometries import geometries_of, polygons_of
from .match_years import common_areas, year_before

Links = Dict[int, Tuple[str, ...]]
Confidence = Dict[Tuple[Optional[int], Optional[str]], float]
_Place = Union[DeliveredPlace, KnownPlace]
_Words = Callable[[_Place], Set[str]]


def propose(
    register: Register,
    year: int,
    rows: Sequence[PreparedRow],
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Proposal:
    """Propose what each delivered row is, by overlap, name and alias; nothing is written.

    The rows are compared with the latest mapping year before ``year`` that has boundaries. A row that
    comes from none of its scenes may be one of an earlier year that comes back, or one that the year
    itself has from an earlier delivery. Of ids, which senders make as they like, two are believed: one
    that comes with its scene's name, and one whose row lies on its scene. What a person decided about an
    earlier delivery of the year stands, as far as its areas and scenes are still there.

    Raises ``errors.Cancelled`` from ``progress``.
    """
    own = {boundary.scene_id: boundary for boundary in list_boundaries(register, year)}
    previous_year, previous = year_before(register, year)
    known = _known(register, previous, own)
    delivered = tuple(_delivered(row) for row in rows)
    matcher = _Matcher(delivered, known, Part(progress, 0.0, 0.8))
    counted = {place.scene_id: None for place in known if place.counted}
    matcher.match(lambda place: not place.ceased, counted)
    # The year's own scenes that are not of the year before: split off, say, in an earlier delivery of it.
    matcher.match(lambda place: not place.ceased, [one for one in own if one not in counted])
    matcher.match_the_rest()
    proposal = Proposal(
        year,
        previous_year,
        delivered,
        known,
        matcher.links,
        common_areas(delivered, known, Part(progress, 0.8, 1.0)),
        matcher.confidence,
    )
    proposal = _decided_before(proposal, own, list_changes(register, year))
    return _said_to_have_ceased(proposal, rows, own)


def _known(
    register: Register, previous: Iterable[Boundary], own: Mapping[str, Boundary]
) -> tuple[KnownPlace, ...]:
    """Give every scene as it was last mapped: the year before, else in the year itself, else in any year."""
    before = {boundary.scene_id: boundary for boundary in previous}
    scenes = list_scenes(register)
    mapped = {**own, **before}
    if any(scene.id not in mapped for scene in scenes):
        every = (one for year in list_years(register) for one in list_boundaries(register, year.year))
        mapped = {**{one.scene_id: one for one in every}, **mapped}
    boundaries = [mapped.get(scene.id) for scene in scenes]
    areas = shapely.area(polygons_of(one.wkb if one else None for one in boundaries)).tolist()
    return tuple(
        KnownPlace(
            scene.id,
            scene.name,
            area,
            boundary.wkb if boundary else b"",
            scene.aliases,
            scene.code,
            counted=area > 0 and scene.id in before and before[scene.id].status is not SceneStatus.CEASED,
        )
        for scene, boundary, area in zip(scenes, boundaries, areas)
    )


def _delivered(ready: PreparedRow) -> DeliveredPlace:
    row = ready.row
    ceased = known_status(row.status) is SceneStatus.CEASED
    return DeliveredPlace(row.number, row.name, ready.area_m2, ready.wkb, row.id, ceased, row.is_named)


class _Matcher:
    """Finds what each delivered row comes from, the surest ways first."""

    def __init__(
        self, delivered: Sequence[DeliveredPlace], known: Sequence[KnownPlace], progress: Progress
    ) -> None:
        self.links: Links = {place.number: () for place in delivered}
        self.confidence: Confidence = {}
        self._delivered, self._progress = delivered, progress
        self._known = {place.scene_id: place for place in known}

    def match(self, which: Callable[[DeliveredPlace], bool], scene_ids: Iterable[str]) -> None:
        """Link rows and scenes by overlap, by name in doubt."""
        rows = [place for place in self._delivered if which(place)]
        scenes = [self._known[scene_id] for scene_id in scene_ids]
        if not (rows and scenes):
            return
        found = match(
            geometries_of(scene.wkb for scene in scenes),
            geometries_of(row.wkb for row in rows),
            previous_names=[scene.names for scene in scenes],
            current_names=[row.names for row in rows],
            progress=self._progress,
        )
        indices = zip(found.previous_index.tolist(), found.current_index.tolist())
        for (i, j), confidence in zip(indices, found.confidence.tolist()):
            number, scene_id = rows[j].number if j >= 0 else None, scenes[i].scene_id if i >= 0 else None
            self.confidence.setdefault((number, scene_id), confidence)
            if number is not None and scene_id is not None:
                self._link(number, scene_id)

    def match_the_rest(self) -> None:
        """Link rows that come from nothing yet with scenes that nothing comes from."""
        self._by(_code, lambda row, scene: scene.is_called(row.name))
        self.match(self._is_left, self._scenes_left())
        self._by(_names, lambda _, scene: not scene.wkb)
        self._by(_code, _meet)

    def _by(self, words: _Words, same: Callable[[DeliveredPlace, KnownPlace], bool]) -> None:
        """Link the rows and scenes left that have a word in common and are the same, where one of each is."""
        rows: dict[str, list[DeliveredPlace]] = defaultdict(list)
        for row in filter(self._is_left, self._delivered):
            for word in words(row):
                rows[word].append(row)
        scenes = [self._known[scene_id] for scene_id in self._scenes_left()]
        pairs = {
            (row.number, scene.scene_id)
            for scene in scenes
            for word in words(scene)
            for row in rows.get(word, ())
            if same(row, scene)
        }
        of_row, of_scene = (Counter(pair[side] for pair in pairs) for side in (0, 1))
        for number, scene_id in sorted(pairs):
            if of_row[number] == of_scene[scene_id] == 1:
                self._link(number, scene_id)

    def _link(self, number: int, scene_id: str) -> None:
        self.links[number] = (*self.links[number], scene_id)

    def _is_left(self, place: DeliveredPlace) -> bool:
        return not self.links[place.number]

    def _scenes_left(self) -> list[str]:
        linked = {scene_id for found in self.links.values() for scene_id in found}
        return [scene_id for scene_id in self._known if scene_id not in linked]


def _code(place: _Place) -> set[str]:
    return {plain_name(place.code)} - {""}


def _names(place: _Place) -> set[str]:
    return {plain_name(name) for name in place.names} - {""}


def _meet(row: DeliveredPlace, scene: KnownPlace) -> bool:
    one, other = polygons_of([row.wkb, scene.wkb])
    return bool(shapely.intersects(one, other)) and not shapely.touches(one, other)


def _said_to_have_ceased(
    proposal: Proposal, rows: Sequence[PreparedRow], own: Mapping[str, Boundary]
) -> Proposal:
    """Let a row that says nothing of its status keep what the year says of its scene: that it has ceased."""
    silent = {row.row.number for row in rows if known_status(row.row.status) is None}
    ceased = {scene_id for scene_id, boundary in own.items() if boundary.status is SceneStatus.CEASED}
    delivered = tuple(
        replace(place, ceased=True)
        if place.number in silent and proposal.continuing.get(place.number) in ceased
        else place
        for place in proposal.delivered
    )
    return replace(proposal, delivered=delivered)


def _decided_before(
    proposal: Proposal, own: Mapping[str, Boundary], stored: Sequence[SceneChange]
) -> Proposal:
    """Take over what a person decided about areas of the year that are delivered again."""
    known = {place.scene_id: place for place in proposal.known}
    decided: dict[str, list[str]] = defaultdict(list)
    for change in stored:
        if change.by_person and change.to_scene_id is not None and change.to_scene_id in own:
            decided[change.to_scene_id].extend(filter(None, [change.from_scene_id]))
    if not decided:
        return proposal
    for number, scene_id in _delivered_again(proposal, [own[scene_id] for scene_id in decided]):
        comes_from = decided[scene_id]
        if all(one in known and known[one].counted for one in comes_from):
            # A scene that the year before does not have is no predecessor, but keeps its id.
            itself = [] if known[scene_id].counted else [scene_id]
            proposal = proposal.changed(number, [*comes_from, *itself])
    return proposal


def _delivered_again(proposal: Proposal, boundaries: Sequence[Boundary]) -> Iterable[tuple[int, str]]:
    """Give the rows, by number, that are each one boundary of the year, by its scene's id, and no other."""
    names = {place.scene_id: place.names for place in proposal.known}
    found = match(
        polygons_of(boundary.wkb for boundary in boundaries),
        polygons_of(place.wkb for place in proposal.delivered),
        previous_names=[names[boundary.scene_id] for boundary in boundaries],
        current_names=[place.names for place in proposal.delivered],
    )
    several = {ChangeKind.MERGED, ChangeKind.SPLIT}
    for i, j, kind in zip(found.previous_index.tolist(), found.current_index.tolist(), found.kind):
        if i >= 0 and j >= 0 and kind not in several:
            yield proposal.delivered[j].number, boundaries[i].scene_id
