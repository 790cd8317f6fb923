"""What has happened to the scenes since the mapping year before."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Mapping, Sequence

from ..analysis.matching import match
from ..analysis.overlap import overlaps
from ..domain.balance import Balance, balance_of
from ..domain.matching import DeliveredPlace, KnownPlace, Proposal, Thresholds
from ..domain.progress import Progress, Silent, told
from ..domain.scene import Boundary, ChangeKind, SceneChange, SceneStatus
from ..geos import shapely
from ..register.register import Register
from ..register.scenes import count_boundaries, list_boundaries, list_changes, list_years, replace_changes
from .geometries import polygons_of
from .years import previous_year

# The register knows which scene a boundary is of: wherever it lies, it is that scene.
_THRESHOLDS = replace(Thresholds(), same_name_reach_m=math.inf)


@dataclass(frozen=True)
class YearChanges:
    """What became of each scene from one mapping year to another; nothing where there was none before."""

    year: int
    previous_year: int | None
    changes: tuple[SceneChange, ...]

    @property
    def balance(self) -> Balance:
        """The two years' counts and what lies between them."""
        return balance_of((change.from_scene_id, change.to_scene_id) for change in self.changes)


def year_before(register: Register, year: int) -> tuple[int | None, list[Boundary]]:
    """Give the latest mapping year before a year that has boundaries, and these; None if there is none."""
    before = previous_year(register, year)
    return before, [] if before is None else list_boundaries(register, before)


def changes_since(
    register: Register,
    year: int,
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> YearChanges:
    """Compare a mapping year's boundaries with those of the latest year before it that has any.

    Scenes that have ceased by their status are not counted in either year. A scene that comes back
    after a year without it is new; it has kept its id. What is stored is not looked at.

    Raises ``errors.Cancelled`` from ``progress``.
    """
    before, previous = year_before(register, year)
    if before is None:
        return YearChanges(year, None, ())
    current = list_boundaries(register, year)
    return YearChanges(year, before, tuple(_changes(year, previous, current, progress)))


def changes_of(proposal: Proposal, scene_ids: Mapping[int, str]) -> YearChanges:
    """Give what a proposal says, once it is known which scene each delivered row has become, by number."""
    changes = (
        SceneChange(
            proposal.year,
            row.kind,
            None if row.kind is ChangeKind.NEW else row.scene_id,
            None if row.kind is ChangeKind.CEASED or row.number is None else scene_ids[row.number],
            row.previous_share,
            row.current_share,
            row.area_change_m2,
            row.by_person,
        )
        for row in proposal.rows
        if proposal.is_counted(row)
    )
    found = tuple(changes) if proposal.previous_year is not None else ()
    return YearChanges(proposal.year, proposal.previous_year, found)


def record_changes(
    register: Register,
    found: YearChanges,
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> None:
    """Store what has happened since the mapping year before; call it in a transaction.

    What was stored of the year is replaced. The next year that has boundaries is compared anew too,
    unless it is signed: it was compared with what the year was before.

    Raises ScenkartanError if the year is signed, ``errors.Cancelled`` from ``progress``.
    """
    _store(register, found, progress)
    later = (known for known in list_years(register) if known.year > found.year)
    following = next((known for known in later if count_boundaries(register, known.year)), None)
    if following is not None and not following.is_signed:
        _store(register, changes_since(register, following.year, progress=progress))


def refresh_changes(register: Register, year: int) -> YearChanges:
    """Bring what is stored of a draft year up to the boundaries as they are now; call it in a transaction.

    Which scene came from which stays as it was decided. Kinds, shares and areas are worked out anew;
    scenes that were drawn or taken away by hand since are new, or have ceased.

    Raises ScenkartanError if the year is signed.
    """
    stored = list_changes(register, year)
    before, previous = year_before(register, year)
    if not stored or before is None:
        found = changes_since(register, year)
    else:
        found = _as_decided(year, before, previous, list_boundaries(register, year), stored)
    _store(register, found)
    return found


def refresh_redrawn(register: Register, year: int) -> None:
    """Do ``refresh_changes`` where the database has emptied figures of a boundary that was redrawn."""
    changes = list_changes(register, year)
    if any(
        change.from_scene_id and change.to_scene_id and change.area_change_m2 is None for change in changes
    ):
        refresh_changes(register, year)


def common_areas(
    delivered: Sequence[DeliveredPlace],
    known: Sequence[KnownPlace],
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> dict[tuple[int, str], float]:
    """Measure in square metres how much rows, by number, and scenes, by id, overlap, where they do."""
    if not (delivered and known):
        return {}
    polygons = polygons_of(place.wkb for place in delivered)
    found = overlaps(polygons, polygons_of(place.wkb for place in known), progress=progress)
    areas = shapely.area(polygons)[found.one] * found.share_of_one
    return {
        (delivered[i].number, known[j].scene_id): area for (i, j), area in zip(found.pairs(), areas.tolist())
    }


def _store(
    register: Register,
    found: YearChanges,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> None:
    """Write the changes where they differ from what is stored, so that the log tells only of news."""
    if set(list_changes(register, found.year)) != set(found.changes):
        replace_changes(register, found.year, told(found.changes, len(found.changes), progress))


def _as_decided(
    year: int,
    before: int,
    previous: Sequence[Boundary],
    current: Sequence[Boundary],
    stored: Sequence[SceneChange],
) -> YearChanges:
    known = tuple(KnownPlace(one.scene_id, "", one.area_m2, one.wkb) for one in _measured(previous))
    drawn = _measured(current)
    delivered = tuple(DeliveredPlace(n, "", one.area_m2, one.wkb) for n, one in enumerate(drawn))
    scene_ids = {n: one.scene_id for n, one in enumerate(drawn)}
    there = {place.scene_id for place in known}
    decided: dict[str, list[str]] = {change.to_scene_id: [] for change in stored if change.to_scene_id}
    for change in stored:
        if change.to_scene_id and change.from_scene_id in there:
            decided[change.to_scene_id].append(change.from_scene_id)
    links = {
        n: tuple(decided.get(scene_id, [scene_id] if scene_id in there else []))
        for n, scene_id in scene_ids.items()
    }
    people = {change.to_scene_id for change in stored if change.by_person}
    return changes_of(
        Proposal(
            year,
            before,
            delivered,
            known,
            links,
            common_areas(delivered, known),
            by_person=frozenset(n for n, scene_id in scene_ids.items() if scene_id in people),
        ),
        scene_ids,
    )


def _measured(boundaries: Sequence[Boundary]) -> list[Boundary]:
    """Give the boundaries that count, with the area that they cover now."""
    lasting = _lasting(boundaries)
    areas = shapely.area(polygons_of(boundary.wkb for boundary in lasting)).tolist()
    return [replace(boundary, area_m2=area) for boundary, area in zip(lasting, areas) if area > 0]


def _changes(
    year: int, previous: Sequence[Boundary], current: Sequence[Boundary], progress: Progress
) -> list[SceneChange]:
    before, after = _lasting(previous), _lasting(current)
    matching = match(
        polygons_of(boundary.wkb for boundary in before),
        polygons_of(boundary.wkb for boundary in after),
        previous_names=[[boundary.scene_id] for boundary in before],
        current_names=[[boundary.scene_id] for boundary in after],
        thresholds=_THRESHOLDS,
        progress=progress,
    )
    figures = zip(
        matching.previous_share.tolist(), matching.current_share.tolist(), matching.area_change_m2.tolist()
    )
    indices = zip(matching.previous_index.tolist(), matching.current_index.tolist())
    return [
        SceneChange(
            year,
            kind,
            before[i].scene_id if i >= 0 else None,
            after[j].scene_id if j >= 0 else None,
            *(None if math.isnan(figure) else figure for figure in row),  # type: ignore[arg-type]
        )
        for kind, (i, j), row in zip(matching.kind, indices, figures)
    ]


def _lasting(boundaries: Sequence[Boundary]) -> list[Boundary]:
    return [boundary for boundary in boundaries if boundary.status is not SceneStatus.CEASED]
