"""Classifying a mapping year: how far from each scene the schools are, and what the rule says of that."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import Sequence

from qgis.core import QgsCoordinateReferenceSystem

from ..crs import require_metric
from ..domain.facility import Facility
from ..domain.progress import Part, Progress, Silent
from ..domain.proximity import OVERRIDE_FIELDS, Classification, Proximity, Rule
from ..domain.reason import counted_schools, reason_in_full
from ..domain.scene import Boundary
from ..errors import ScenkartanError
from ..geos import shapely
from ..i18n import Translate, tr, translate_into
from ..register.facilities import list_facilities
from ..register.proximity import list_classifications, list_proximity, replace_proximity
from ..register.register import Register
from ..register.rules import current_rule
from ..register.scenes import list_boundaries, put_boundaries
from .geometries import geometries_of
from .match_years import refresh_redrawn
from .measure_year import MeasuredYear, measure_year, scenes_out_of_date, with_what_is_kept
from .municipalities import elsewhere, read_municipalities
from .walk_forget import forget_school_ways
from .years import require_draft

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
    overridden, doubtful
        Classes where somebody has decided otherwise than the rule, and those of them where the rule
        says something else now than it did then.
    """

    scenes: int
    in_class: int
    proximities: int
    ceased: int
    without_area: int
    facilities_without_place: int
    overridden: int = 0
    doubtful: int = 0


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
    A boundary's stored area is corrected where it is not that of its polygon, and so is the change
    since the year before where the boundary has been redrawn.

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
    require_draft(register, year)
    rule = current_rule(register)
    boundaries = list_boundaries(register, year)
    facilities = list_facilities(register)
    _require_something_to_measure(boundaries, facilities, rule, year)
    _measure_areas(register, boundaries)
    refresh_redrawn(register, year)

    progress.report(0.0, tr("Measuring distances"))
    measured = measure_year(boundaries, facilities, rule, register.info.crs_authid, Part(progress, 0.0, 0.7))
    progress.report(0.7, tr("Classifying scenes"))
    stored = list_proximity(register, year)
    proximities = with_what_is_kept(measured.proximities, stored)
    outcomes = _complete(register, year, facilities, measured, rule, reason_tr)
    progress.report(0.8, tr("Writing the classes"))
    replace_proximity(register, year, proximities, outcomes)
    if scenes_out_of_date(measured, stored):
        forget_school_ways(register, year)
    progress.check()
    progress.report(1.0)
    return ClassifyResult(
        scenes=len(outcomes),
        in_class=sum(outcome.in_class for outcome in outcomes),
        proximities=len(proximities),
        ceased=measured.ceased,
        without_area=measured.without_area,
        facilities_without_place=measured.without_place,
        overridden=sum(outcome.is_overridden for outcome in outcomes),
        doubtful=sum(outcome.is_override_doubtful for outcome in outcomes),
    )


def _complete(
    register: Register,
    year: int,
    facilities: Sequence[Facility],
    measured: MeasuredYear,
    rule: Rule,
    reason_tr: Translate,
) -> list[Classification]:
    """Give the classes with their reasons, what somebody has decided otherwise, and when they were made."""
    before = {one.scene_id: one for one in list_classifications(register, year)}
    near: dict[str, list[Proximity]] = defaultdict(list)
    for proximity in measured.proximities:
        near[proximity.scene_id].append(proximity)
    others = elsewhere(facilities, read_municipalities(register), reason_tr)
    now = datetime.now(timezone.utc).replace(microsecond=0)
    complete = []
    for outcome in measured.classifications:
        schools = counted_schools(near[outcome.scene_id], others)
        made = replace(outcome, reason=reason_in_full(outcome, rule, schools, reason_tr), classified_at=now)
        old = before.get(outcome.scene_id)
        if old is not None:
            made = replace(made, **{name: getattr(old, name) for name in OVERRIDE_FIELDS})
            # The same answer again is no change: the log shows what a new calculation changed.
            if replace(made, classified_at=old.classified_at) == old and old.classified_at is not None:
                made = old
        complete.append(made)
    return complete


def _require_something_to_measure(
    boundaries: Sequence[Boundary], facilities: Sequence[Facility], rule: Rule, year: int
) -> None:
    if not boundaries:
        raise ScenkartanError(
            tr("No boundaries have been received for {year}. Receive a delivery first.").format(year=year)
        )
    # Without schools every scene would come out as "not in the class", and nobody had looked.
    if not any(facility.measured_wkb and rule.counts(facility) for facility in facilities):
        raise ScenkartanError(
            tr(
                "The register has no school with a place that the rule counts. "
                "Import a school register first."
            )
        )


def _measure_areas(register: Register, boundaries: Sequence[Boundary]) -> None:
    """Store the area of every boundary that was drawn or redrawn where nobody computed it, as in QGIS."""
    areas = map(float, shapely.area(geometries_of(boundary.wkb for boundary in boundaries)))
    put_boundaries(
        register,
        (
            replace(boundary, area_m2=area)
            for boundary, area in zip(boundaries, areas)
            if boundary.wkb and not math.isclose(boundary.area_m2 or 0.0, area, rel_tol=_SAME_AREA)
        ),
    )
