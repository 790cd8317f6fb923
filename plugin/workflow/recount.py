"""Counting a year again with today's schools, beside the answer that it has."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Iterable

from qgis.core import QgsCoordinateReferenceSystem

from ..crs import require_metric
from ..domain.progress import Progress, Silent
from ..domain.proximity import Proximity
from ..domain.recount import Recount, RecountedScene, school_differences
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities
from ..register.opening import open_register
from ..register.proximity import list_classifications, list_proximity
from ..register.rules import rule_of
from ..register.scenes import list_boundaries, list_scenes
from .measure_year import measure_year


def recount_year(
    path: Path,
    year: int,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Recount:
    """Measure a year's boundaries to the schools of today, by the rule that the year was classified by.

    The register is opened for reading and nothing in it changes; a decision against the rule is left
    out of both sides. Raises ScenkartanError where the year is not classified, and ``errors.Cancelled``
    if the person cancels.
    """
    with open_register(path, read_only=True) as register:
        require_metric(QgsCoordinateReferenceSystem(register.info.crs_authid))
        before = {one.scene_id: one for one in list_classifications(register, year)}
        if not before:
            raise ScenkartanError(
                tr("{year} is not classified, so there is nothing to compare with.").format(year=year)
            )
        used = rule_of(register, year)
        facilities = list_facilities(register)
        boundaries = list_boundaries(register, year)
        names = {scene.id: scene.name for scene in list_scenes(register)}
        stored = _by_scene(list_proximity(register, year))
        measured = measure_year(boundaries, facilities, used, register.info.crs_authid, progress)
    now = {one.scene_id: one for one in measured.classifications}
    today = _by_scene(measured.proximities)
    scenes = [
        RecountedScene(
            scene_id,
            names.get(scene_id, ""),
            before.get(scene_id),
            now.get(scene_id),
            school_differences(stored[scene_id], today[scene_id], used),
        )
        for scene_id in before.keys() | now.keys()
    ]
    dates = (facility.register_date for facility in facilities if used.counts(facility))
    return Recount(
        year,
        used,
        tuple(sorted(scenes, key=lambda scene: scene.name.casefold())),
        max(filter(None, dates), default=None),
    )


def _by_scene(proximities: Iterable[Proximity]) -> defaultdict[str, list[Proximity]]:
    found: defaultdict[str, list[Proximity]] = defaultdict(list)
    for one in proximities:
        found[one.scene_id].append(one)
    return found
