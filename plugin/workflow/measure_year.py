"""Measuring a mapping year: every distance and class as the register's places are now; nothing is written."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Iterable, Mapping, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ..analysis.arrays import Geometries
from ..analysis.ground import nearest_on_ground, pairs_on_ground
from ..analysis.places import places_of
from ..domain.facility import Facility
from ..domain.progress import Progress, Silent
from ..domain.proximity import Classification, Proximity, Rule, band_of, classify
from ..domain.scene import Boundary, SceneStatus
from ..geos import shapely
from .geometries import geometries_of
from .ground import ground_under

# Two reckonings of one distance differ by rounding, far less than this.
SAME_M = 0.001


@dataclass(frozen=True)
class MeasuredYear:
    """Distances and classes of a year, and what was left out.

    Attributes
    ----------
    proximities
        Every facility up to the radius plus the uncertainty, and each scene's nearest school that counts.
    classifications
        One for each scene with an area that has not ceased; without reasons in words.
    ceased, without_area
        Boundaries left out because the scene has ceased, or because it has no polygon.
    without_place
        Facilities that cannot be measured to: neither point nor yard.
    """

    proximities: tuple[Proximity, ...]
    classifications: tuple[Classification, ...]
    ceased: int = 0
    without_area: int = 0
    without_place: int = 0


def measure_year(
    boundaries: Sequence[Boundary],
    facilities: Sequence[Facility],
    rule: Rule,
    crs_authid: str,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> MeasuredYear:
    """Measure a year's boundaries to the facilities, in metres on the ground, and classify them by a rule.

    Geometries are in the metric system ``crs_authid``. Ceased scenes are not classified, nor are
    boundaries without a polygon: they get no class rather than a wrong one. Raises ``errors.Cancelled``
    if the person cancels.
    """
    placed = [facility for facility in facilities if facility.measured_wkb]
    current = [boundary for boundary in boundaries if boundary.status is not SceneStatus.CEASED]
    polygons = geometries_of(boundary.wkb for boundary in current)
    has_area = ~(shapely.is_missing(polygons) | shapely.is_empty(polygons))
    measured = [boundary for boundary, has in zip(current, has_area) if has]
    crs = QgsCoordinateReferenceSystem(crs_authid)
    proximities = _measure(measured, polygons[has_area], placed, rule, crs, progress)
    return MeasuredYear(
        tuple(proximities),
        tuple(_classify(measured, placed, proximities, rule)),
        ceased=len(boundaries) - len(current),
        without_area=len(current) - len(measured),
        without_place=len(facilities) - len(placed),
    )


def _measure(
    boundaries: Sequence[Boundary],
    polygons: Geometries,
    facilities: Sequence[Facility],
    rule: Rule,
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> list[Proximity]:
    """Measure to every facility that is near, and to the nearest school that counts however far."""
    ground = ground_under(crs)
    places = geometries_of(facility.measured_wkb for facility in facilities)
    limit_m = rule.radius_m + rule.borderline_m
    pairs = pairs_on_ground(polygons, places, limit_m, ground, progress=progress)
    found = {
        (boundary, facility): (distance_m, plane_m)
        for boundary, facility, distance_m, plane_m in zip(
            pairs.boundary_index.tolist(),
            pairs.facility_index.tolist(),
            pairs.distance_m.tolist(),
            pairs.plane_m.tolist(),
        )
    }
    counts = np.array([rule.counts(facility) for facility in facilities], dtype=bool)
    counted = places.copy()
    counted[~counts] = None
    known = pairs.where(counts[pairs.facility_index])
    closest = nearest_on_ground(polygons, counted, ground, known=known, reach_m=limit_m)
    for boundary, (facility, distance_m, plane_m) in enumerate(
        zip(closest.facility_index.tolist(), closest.distance_m.tolist(), closest.plane_m.tolist())
    ):
        if facility >= 0:
            found.setdefault((boundary, facility), (distance_m, plane_m))
    return [
        Proximity(
            scene_id=boundaries[boundary].scene_id,
            year=boundaries[boundary].year,
            facility_id=facilities[facility].id,
            distance_m=distance_m,
            band=band_of(distance_m, rule.radius_m, rule.borderline_m),
            to_yard=facilities[facility].yard_wkb is not None,
            plane_m=plane_m,
            facility_name=facilities[facility].name,
            facility_kind=facilities[facility].kind,
            counted=bool(counts[facility]),
        )
        for (boundary, facility), (distance_m, plane_m) in found.items()
    ]


def _classify(
    boundaries: Sequence[Boundary],
    facilities: Sequence[Facility],
    proximities: Sequence[Proximity],
    rule: Rule,
) -> list[Classification]:
    by_id = {facility.id: facility for facility in facilities}
    near: dict[str, list[tuple[Facility, float]]] = defaultdict(list)
    for proximity in proximities:
        near[proximity.scene_id].append((by_id[proximity.facility_id], proximity.distance_m))
    place_of = _places([facility for facility in facilities if rule.counts(facility)])
    return [
        classify(boundary.scene_id, boundary.year, rule, near[boundary.scene_id], place_of)
        for boundary in boundaries
    ]


def _places(schools: Sequence[Facility]) -> dict[str, int]:
    """Give each school the number of its place: its point, else its yard, and its address say which."""
    points = geometries_of(school.point_wkb or school.yard_wkb for school in schools)
    addresses = [
        (school.address.strip().casefold(), school.municipality_code) if school.address.strip() else None
        for school in schools
    ]
    return {school.id: place for school, place in zip(schools, places_of(points, addresses).tolist())}


def with_what_is_kept(measured: Iterable[Proximity], stored: Iterable[Proximity]) -> list[Proximity]:
    """Give distances with the ways on foot that are stored, where neither end has moved since."""
    known = {(one.scene_id, one.facility_id): one for one in stored}
    kept = []
    for one in measured:
        old = known.get((one.scene_id, one.facility_id))
        if old is not None and is_same_distance(one, old):
            one = replace(
                one,
                walking_m=old.walking_m,
                snap_m=old.snap_m,
                snap_facility_m=old.snap_facility_m,
                reach=old.reach,
            )
        kept.append(one)
    return kept


def is_same_distance(one: Proximity, other: Proximity) -> bool:
    """Say whether two measurings of one pair agree; with one not kept in the plane nobody knows."""
    if one.plane_m is None or other.plane_m is None:
        return False
    return math.isclose(one.plane_m, other.plane_m, abs_tol=SAME_M)


def scenes_out_of_date(measured: MeasuredYear, stored: Iterable[Proximity]) -> frozenset[str]:
    """Give the scenes whose stored distances, or what counted, are not those of the register now."""
    before = _by_scene(stored)
    now = _by_scene(measured.proximities)
    return frozenset(
        scene_id
        for scene_id in before.keys() | now.keys()
        if _differ(before.get(scene_id, {}), now.get(scene_id, {}))
    )


def _by_scene(proximities: Iterable[Proximity]) -> Mapping[str, Mapping[str, Proximity]]:
    found: dict[str, dict[str, Proximity]] = defaultdict(dict)
    for one in proximities:
        found[one.scene_id][one.facility_id] = one
    return found


def _differ(before: Mapping[str, Proximity], now: Mapping[str, Proximity]) -> bool:
    return before.keys() != now.keys() or any(
        not is_same_distance(now[key], old)
        or (now[key].to_yard, now[key].counted) != (old.to_yard, old.counted)
        for key, old in before.items()
    )
