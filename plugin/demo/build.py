"""Building the demo register: Exempelstaden as a GeoPackage, the same in every build."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem

from ..domain.backdrop import LandCoverKind
from ..domain.progress import Part, Progress, Silent
from ..domain.scene import MappingYear
from ..geos import shapely
from ..i18n import tr
from ..register.facilities import put_facilities
from ..register.interventions import save_intervention
from ..register.opening import open_register
from ..register.reference import put_rows
from ..register.register import Register
from ..register.scenes import add_scene, ensure_year, put_boundaries, put_changes, put_year, sign_year
from ..workflow.classify_scenes import classify_year
from ..workflow.create_register import create_register
from . import areas, equipment, places, work
from .buildings import buildings
from .changes import changes
from .ground import CRS_AUTHID, MUNICIPALITY, to_wkb
from .land_cover import LandCover, land_cover
from .streets import Street, corridor, streets

SEED = 2026
_BUILDERS = "exempelstaden"
_SIGNED_FOR_DISTRICT = "Säkerhetssamordnare, Exempelstadens stadsdelsförvaltning"
_SIGNED_FOR_POLICE = "Kommunpolis, lokalpolisområde Exempelstaden"
# Ground that no house of a quarter stands on, and how far it keeps from streets, metres.
_NOT_BUILT_ON = frozenset(LandCoverKind) - {LandCoverKind.FOREST}
_FRONT_YARD_M = 3.5


def build_demo(path: Path, *, progress: Progress = Silent()) -> None:  # noqa: B008 - stateless
    """Make the demo register.

    Parameters
    ----------
    path
        The file to make; it must not exist.
    progress
        Is told how far the building has come.

    Raises
    ------
    ScenkartanError
        If the file exists or cannot be made.
    Cancelled
        From ``progress``; the unfinished file is taken away.
    """
    progress.report(0.0, tr("Building the demo district"))
    create_register(path, QgsCoordinateReferenceSystem(CRS_AUTHID), MUNICIPALITY)
    try:
        with open_register(path, who=_BUILDERS) as register:
            _fill(register, progress)
    except BaseException:
        path.unlink()
        raise
    progress.report(1.0)


def _fill(register: Register, progress: Progress) -> None:
    steps: tuple[tuple[str, Callable[[Register], None]], ...] = (
        (tr("Laying streets and raising houses"), _put_ground),
        (tr("Opening schools"), _put_places),
        (tr("Planning interventions"), _put_work),
    )
    for number, (text, step) in enumerate(steps):
        progress.report(number / 10, text)
        progress.check()
        with register.transaction():
            step(register)
    share = 0.7 / len(places.YEARS)
    for number, year in enumerate(places.YEARS):
        start = 0.3 + number * share
        _map_year(register, year, Part(progress, start, start + share))


def _map_year(register: Register, year: int, progress: Progress) -> None:
    """Write one mapping year, classify its scenes and sign it, unless it is the draft."""
    progress.report(0.0, tr("Mapping {year}").format(year=year))
    progress.check()
    with register.transaction():
        ensure_year(register, year)
        put_year(register, MappingYear(year, held_on=date(year, 9, 18)))
        put_boundaries(register, places.boundaries(year))
        put_changes(register, changes(year))
        if year == places.DRAFT_YEAR:
            put_rows(register, "assessment", work.assessments())
            put_rows(register, "time_profile", work.time_profiles())
    classify_year(register, year, progress=progress)
    if year != places.DRAFT_YEAR:
        with register.transaction():
            sign_year(register, year, date(year, 10, 9), _SIGNED_FOR_DISTRICT, _SIGNED_FOR_POLICE)


def _put_ground(register: Register) -> None:
    rng = random.Random(SEED)
    lines, covers = streets(), land_cover()
    put_rows(register, "area", areas.areas())
    put_rows(
        register,
        "street",
        (
            {
                "wkb": to_wkb(street.line),
                "name": street.name,
                "kind": street.kind,
                "lit": street.lit,
                "bridge": street.bridge,
                "tunnel": street.tunnel,
            }
            for street in lines
        ),
    )
    put_rows(
        register,
        "land_cover",
        ({"wkb": to_wkb(cover.area), "kind": cover.kind, "name": cover.name or None} for cover in covers),
    )
    put_rows(
        register,
        "building",
        (
            {
                "wkb": to_wkb(building.footprint),
                "height_m": building.height_m,
                "storeys": building.storeys,
                "use": building.use,
            }
            for building in buildings(rng, _keep_clear(lines, covers))
        ),
    )
    put_rows(register, "luminaire", equipment.luminaires(rng, lines))
    put_rows(register, "camera", equipment.cameras())
    put_rows(register, "camera_case", equipment.camera_cases())


def _keep_clear(lines: list[Street], covers: list[LandCover]) -> shapely.MultiPolygon:
    ground = [cover.area.buffer(4.0) for cover in covers if cover.kind in _NOT_BUILT_ON]
    return shapely.union_all([corridor(lines, _FRONT_YARD_M), *ground])


def _put_places(register: Register) -> None:
    put_facilities(register, places.facilities())
    for scene in places.scenes():
        add_scene(register, scene)


def _put_work(register: Register) -> None:
    for intervention in work.interventions():
        save_intervention(register, intervention)
    put_rows(register, "intervention_place", work.intervention_places())
    put_rows(register, "intervention_event", work.intervention_events())
    put_rows(register, "intervention_evaluation", work.intervention_evaluations())
    put_rows(register, "safety_walk", work.safety_walks())
    put_rows(register, "observation", work.observations())
    put_rows(register, "goal", work.goals())
    put_rows(register, "indicator", work.indicators())
