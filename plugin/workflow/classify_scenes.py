"""Classifying a mapping year: how far from each scene the schools are, and what the rule says of that."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ..analysis.proximity import Geometries, nearest, pairs_within
from ..crs import require_metric
from ..domain.facility import Facility
from ..domain.progress import Part, Progress, Silent
from ..domain.proximity import Classification, Proximity, Rule, band_of, classify
from ..domain.reason import reason_in_words
from ..domain.scene import Boundary, SceneStatus, YearStatus
from ..errors import ScenkartanError
from ..geos import shapely
from ..i18n import Translate, tr, translate_into
from ..register.facilities import list_facilities
from ..register.proximity import replace_proximity
from ..register.register import Register
from ..register.rules import current_rule
from ..register.scenes import list_boundaries, list_years, put_boundaries

# Reasons are stored as they are printed.
REASON_LANGUAGE = "sv"
# Two programs' areas of one polygon differ by rounding, far less than this.
_SAME_AREA = 1e-6


@dataclass(frozen=True)
class ClassifyResult:
    """What came of a classification.

    Attributes
    ----------
    scenes, in_class
        Boundaries that were classified, and those of them that belong to the class.
    proximities
        Distances stored: every facility up to the radius plus the uncertainty, and each scene's
        nearest school that counts.
    ceased, without_area
        Boundaries left out because the scene has ceased, or because it has no polygon.
    facilities_without_place
        Facilities that cannot be measured to: neither point nor yard.
    """

    scenes: int
    in_class: int
    proximities: int
    ceased: int
    without_area: int
    facilities_without_place: int


def classify_year(
    register: Register,
    year: int,
    *,
    reason_tr: Translate | None = None,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> ClassifyResult:
    """Measure and classify the boundaries of a mapping year by the register's current rule.

    Distances and classes of the year are replaced in one transaction. Ceased scenes are not
    classified, nor are boundaries without a polygon: they get no class rather than a wrong one.
    A boundary's stored area is corrected where it is not that of its polygon.

    Parameters
    ----------
    register, year
        An open register and the mapping year in it.
    reason_tr
        Gives the language of the stored reasons; Swedish unless given.
    progress
        Is told how far the job has come.

    Raises
    ------
    ScenkartanError
        There is no such year, it is signed, it has no boundaries, the register has no school that
        the rule counts, or its reference system is not metric. Nothing has then been computed.
    Cancelled
        From ``progress``; the register is as it was.
    """
    require_metric(QgsCoordinateReferenceSystem(register.info.crs_authid))
    # The lock is taken before anything is read: nobody moves a boundary while it is measured.
    with register.transaction():
        return _classify_year(register, year, reason_tr or translate_into(REASON_LANGUAGE), progress)


def _classify_year(register: Register, year: int, reason_tr: Translate, progress: Progress) -> ClassifyResult:
    _require_draft(register, year)
    rule = current_rule(register)
    boundaries = list_boundaries(register, year)
    facilities = list_facilities(register)
    placed = [facility for facility in facilities if facility.measured_wkb]
    _require_something_to_measure(boundaries, placed, rule, year)
    _measure_areas(register, boundaries)
    current = [boundary for boundary in boundaries if boundary.status is not SceneStatus.CEASED]
    polygons = _geometries([boundary.wkb for boundary in current])
    has_area = ~(shapely.is_missing(polygons) | shapely.is_empty(polygons))
    measured = [boundary for boundary, has in zip(current, has_area) if has]

    progress.report(0.0, tr("Measuring distances"))
    proximities = _measure(measured, polygons[has_area], placed, rule, Part(progress, 0.0, 0.7))
    progress.report(0.7, tr("Classifying scenes"))
    outcomes = _classify(measured, placed, proximities, rule, reason_tr)
    progress.report(0.8, tr("Writing the classes"))
    replace_proximity(register, year, proximities, outcomes)
    progress.check()
    progress.report(1.0)
    return ClassifyResult(
        scenes=len(outcomes),
        in_class=sum(outcome.outcome.in_class for outcome in outcomes),
        proximities=len(proximities),
        ceased=len(boundaries) - len(current),
        without_area=len(current) - len(measured),
        facilities_without_place=len(facilities) - len(placed),
    )


def _require_draft(register: Register, year: int) -> None:
    found = [known for known in list_years(register) if known.year == year]
    if not found:
        raise ScenkartanError(
            tr("The register has no mapping year {year}. Receive boundaries for it first.").format(year=year)
        )
    if found[0].status is YearStatus.SIGNED:
        raise ScenkartanError(
            tr("The mapping year {year} is signed and cannot be classified again.").format(year=year)
        )


def _require_something_to_measure(
    boundaries: Sequence[Boundary], placed: Sequence[Facility], rule: Rule, year: int
) -> None:
    if not boundaries:
        raise ScenkartanError(
            tr("No boundaries have been received for {year}. Receive a delivery first.").format(year=year)
        )
    # Without schools every scene would come out as "not in the class", and nobody had looked.
    if not any(rule.counts(facility) for facility in placed):
        raise ScenkartanError(
            tr(
                "The register has no school with a place that the rule counts. "
                "Import a school register first."
            )
        )


def _measure_areas(register: Register, boundaries: Sequence[Boundary]) -> None:
    """Store the area of every boundary that was drawn or redrawn where nobody computed it, as in QGIS."""
    areas = map(float, shapely.area(_geometries([boundary.wkb for boundary in boundaries])))
    put_boundaries(
        register,
        (
            replace(boundary, area_m2=area)
            for boundary, area in zip(boundaries, areas)
            if boundary.wkb and not math.isclose(boundary.area_m2 or 0.0, area, rel_tol=_SAME_AREA)
        ),
    )


def _measure(
    boundaries: Sequence[Boundary],
    polygons: Geometries,
    facilities: Sequence[Facility],
    rule: Rule,
    progress: Progress,
) -> list[Proximity]:
    """Measure to every facility that is near, and to the nearest school that counts however far."""
    places = _geometries([facility.measured_wkb for facility in facilities])
    limit_m = rule.radius_m + rule.borderline_m
    pairs = pairs_within(polygons, places, limit_m, progress=progress)
    distances = {
        (boundary, facility): distance
        for boundary, facility, distance in zip(
            pairs.boundary_index.tolist(), pairs.facility_index.tolist(), pairs.distance_m.tolist()
        )
    }
    counted = places.copy()
    counted[[not rule.counts(facility) for facility in facilities]] = None
    closest = nearest(polygons, counted)
    for boundary, (facility, distance) in enumerate(
        zip(closest.facility_index.tolist(), closest.distance_m.tolist())
    ):
        if facility >= 0:
            distances.setdefault((boundary, facility), distance)
    return [
        Proximity(
            scene_id=boundaries[boundary].scene_id,
            year=boundaries[boundary].year,
            facility_id=facilities[facility].id,
            distance_m=distance,
            band=band_of(distance, rule.radius_m, rule.borderline_m),
            to_yard=facilities[facility].yard_wkb is not None,
        )
        for (boundary, facility), distance in distances.items()
    ]


def _classify(
    boundaries: Sequence[Boundary],
    facilities: Sequence[Facility],
    proximities: Sequence[Proximity],
    rule: Rule,
    reason_tr: Translate,
) -> list[Classification]:
    by_id = {facility.id: facility for facility in facilities}
    near: dict[str, list[tuple[Facility, float]]] = defaultdict(list)
    for proximity in proximities:
        near[proximity.scene_id].append((by_id[proximity.facility_id], proximity.distance_m))
    outcomes = [
        classify(boundary.scene_id, boundary.year, rule, near[boundary.scene_id]) for boundary in boundaries
    ]
    return [replace(outcome, reason=reason_in_words(outcome, rule, reason_tr)) for outcome in outcomes]


def _geometries(wkbs: Sequence[bytes | None]) -> Geometries:
    return np.asarray(shapely.from_wkb(np.array([wkb or None for wkb in wkbs], dtype=object)), dtype=object)
