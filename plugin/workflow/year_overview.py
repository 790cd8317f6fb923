"""Reading a mapping year for the eyes: everything that the panels show, at one moment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Collection, Iterable, Mapping, Sequence, TypeVar

from ..dependencies import missing
from ..domain.facility import Facility
from ..domain.overview import Neighbour, SceneInYear, YearOverview
from ..domain.progress import Progress, Silent
from ..domain.proximity import Proximity, Rule
from ..domain.scene import Boundary, MappingYear
from ..i18n import tr
from ..register.facilities import list_facilities
from ..register.interventions import list_interventions
from ..register.opening import is_writable, open_register
from ..register.proximity import list_classifications, list_proximity
from ..register.register import Register
from ..register.rules import current_rule, rule_of
from ..register.scenes import (
    list_boundaries,
    list_changes,
    list_names,
    list_scenes_of,
    list_years,
    reach_of_boundaries,
)
from ..register.school_ways import list_school_ways
from ..register.sheets import list_sheets
from ..register.weeks import list_time_profiles, read_timetable
from .municipalities import elsewhere, read_municipalities
from .walk_rule import read_walk_rule
from .years import find_year, previous_year

_Item = TypeVar("_Item")


def read_overview(
    path: Path,
    year: int | None = None,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> YearOverview:
    """Read a register as it stands in one mapping year.

    The file is opened read-only and closed again, so nothing holds it while a person looks.
    Without ``year``, or with one that the register lacks, the last year is taken.

    Raises ScenkartanError as ``open_register`` does, Cancelled from ``progress``.
    """
    with open_register(path, read_only=True) as register:
        overview = _overview(register, year, progress)
    # Worked out here, where nobody waits for it: it is the first that is asked for.
    _ = overview.gaps, overview.by_id
    return overview


def overview_of(path: Path, year: int) -> YearOverview:
    """Read a register as it stands in one mapping year; ScenkartanError where it has none of that number."""
    with open_register(path, read_only=True) as register:
        find_year(register, year)
    return read_overview(path, year)


def _overview(register: Register, wanted: int | None, progress: Progress) -> YearOverview:
    years = tuple(list_years(register))
    chosen = next((item for item in years if item.year == wanted), years[-1] if years else None)
    facilities = tuple(list_facilities(register))
    before = None
    scenes: tuple[SceneInYear, ...] = ()
    rule = current_rule(register)
    if chosen is not None:
        before = previous_year(register, chosen.year)
        scenes = _scenes(register, chosen, before, facilities, progress)
        # A signed year keeps the rule by which it was classified.
        rule = rule_of(register, chosen.year) if chosen.is_signed else rule
    return YearOverview(
        path=register.path,
        municipality=register.info.municipality,
        crs_authid=register.info.crs_authid,
        rule=rule,
        years=years,
        year=chosen,
        previous_year=before,
        scenes=scenes,
        facilities=facilities,
        sheets=() if chosen is None else tuple(list_sheets(register, chosen.year)),
        timetable=read_timetable(register),
        walk_rule=read_walk_rule(register),
        read_only=not is_writable(register.path),
        reach=None if chosen is None else reach_of_boundaries(register, chosen.year),
    )


def _scenes(
    register: Register,
    mapped: MappingYear,
    before: int | None,
    facilities: Sequence[Facility],
    progress: Progress,
) -> tuple[SceneInYear, ...]:
    year = mapped.year
    boundaries = {item.scene_id: item for item in list_boundaries(register, year)}
    previous = {}
    if before is not None:
        previous = {item.scene_id: item for item in list_boundaries(register, before)}
    progress.check()
    changes = list_changes(register, year)
    came_of = {item.to_scene_id: item for item in changes}
    became = {item.from_scene_id: item for item in changes}
    classes = {item.scene_id: item for item in list_classifications(register, year)}
    proximities = list_proximity(register, year)
    progress.check()
    others = elsewhere(facilities, read_municipalities(register), tr)
    neighbours = _neighbours(proximities, facilities, current_rule(register), others)
    moved: Collection[str] = ()
    if classes and not mapped.is_signed and not missing():
        moved = _out_of_date(register, list(boundaries.values()), facilities, proximities)
    progress.check()
    interventions = _by_scene((key, item) for item in list_interventions(register) for key in item.scene_ids)
    weeks = _by_scene((item.scene_id, item) for item in list_time_profiles(register, year))
    ways = _by_scene((item.scene_id, item) for item in list_school_ways(register, year))
    names = _by_scene((item.scene_id, item) for item in list_names(register))
    progress.check()
    shown = [
        scene for scene in list_scenes_of(register, year) if scene.id in boundaries or scene.id in previous
    ]
    return tuple(
        SceneInYear(
            scene=scene,
            boundary=boundaries.get(scene.id),
            previous=previous.get(scene.id),
            # A scene that was merged into another is named only by what it became.
            change=came_of.get(scene.id) or became.get(scene.id),
            classification=classes.get(scene.id),
            neighbours=tuple(neighbours.get(scene.id, ())),
            interventions=tuple(interventions.get(scene.id, ())),
            time_profiles=tuple(weeks.get(scene.id, ())),
            is_out_of_date=scene.id in moved,
            school_ways=tuple(ways.get(scene.id, ())),
            names=tuple(names.get(scene.id, ())),
        )
        for scene in sorted(shown, key=lambda item: item.name.casefold())
    )


def _by_scene(items: Iterable[tuple[str, _Item]]) -> dict[str, list[_Item]]:
    found: dict[str, list[_Item]] = {}
    for scene_id, item in items:
        found.setdefault(scene_id, []).append(item)
    return found


def _out_of_date(
    register: Register,
    boundaries: Sequence[Boundary],
    facilities: Sequence[Facility],
    proximities: Sequence[Proximity],
) -> frozenset[str]:
    """Give the scenes of a draft whose distances a move, a new yard or another boundary has overtaken.

    They are measured again, which takes less time than to read them: whoever moved what, wherever.
    """
    from .measure_year import measure_year, scenes_out_of_date

    measured = measure_year(boundaries, facilities, current_rule(register), register.info.crs_authid)
    return scenes_out_of_date(measured, proximities)


def _neighbours(
    proximities: Sequence[Proximity], facilities: Sequence[Facility], rule: Rule, others: Mapping[str, str]
) -> dict[str, list[Neighbour]]:
    """Give each scene's facilities, nearest first, as they were when the year was classified."""
    by_id = {facility.id: facility for facility in facilities}
    found: dict[str, list[Neighbour]] = {}
    for proximity in sorted(proximities, key=lambda item: item.distance_m):
        facility = by_id.get(proximity.facility_id)
        if facility is not None:
            # What counted was not kept by the first registers.
            counts = rule.counts(facility) if proximity.counted is None else proximity.counted
            name, kind = proximity.facility_name, proximity.facility_kind
            then = replace(facility, name=name or facility.name, kind=kind or facility.kind)
            near = Neighbour(then, proximity, counts, others.get(facility.id, ""))
            found.setdefault(proximity.scene_id, []).append(near)
    return found
