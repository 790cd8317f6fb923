"""Checking where the register has its schools, against municipalities, buildings and each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Mapping, Sequence

from ..analysis.school_qa import (
    crowded,
    far_from_buildings,
    outside_municipality,
    without_place,
)
from ..domain.facility import Facility, FacilityKind, FacilityStatus
from ..domain.progress import Part, Progress, Silent, told
from ..domain.school_qa import MUNICIPALITY_TOLERANCE_M, Doubt, DoubtedPlace, four_digits
from ..i18n import tr
from ..register.facilities import list_facilities
from ..register.reference import list_rows
from ..register.register import Register
from .areas import municipalities_in_force
from .facility_updates import in_two_lists
from .geometries import geometries_of
from .reference_updates import distance_m


@dataclass(frozen=True)
class DoubtedFacility:
    """A facility and one reason to look at where it is; ``others`` are those at the same point.

    ``doubt`` is None where nothing is doubted and a person has moved it.
    """

    facility: Facility
    doubt: Doubt | None
    metres: float | None = None
    others: tuple[Facility, ...] = ()
    lies_in: str = ""
    municipality: str = ""
    at_edge: bool = False


@dataclass(frozen=True)
class SchoolCheck:
    """What a check found: ``checked`` facilities, those in doubt, and how many for each reason.

    ``moved`` are those that a person has placed. ``without_municipalities`` and
    ``without_buildings`` say that the register has nothing to check against: unknown is not right.
    """

    checked: int
    doubted: tuple[DoubtedFacility, ...]
    moved: tuple[DoubtedFacility, ...] = ()
    counts: Mapping[Doubt, int] = field(default_factory=dict)
    without_municipalities: bool = False
    without_buildings: bool = False


def check_schools(
    register: Register,
    *,
    tolerance_m: float = MUNICIPALITY_TOLERANCE_M,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> SchoolCheck:
    """Check the places of the register's schools; closed ones are left out.

    A place that was moved by hand has been looked at: it is not doubted for being at a crowded
    point or far from a building.
    """
    facilities = [
        facility
        for facility in list_facilities(register, [FacilityKind.SCHOOL])
        if facility.status is not FacilityStatus.CLOSED
    ]
    progress.report(0.1, tr("Checking the schools"))
    areas = [row for row in municipalities_in_force(register) if row["wkb"] is not None and row["code"]]
    progress.check()
    buildings = geometries_of(row["wkb"] for row in list_rows(register, "building"))
    progress.check()
    places = geometries_of(facility.measured_wkb for facility in facilities)
    points = geometries_of(facility.point_wkb for facility in facilities)
    checks: tuple[Callable[[], list[DoubtedPlace]], ...] = (
        lambda: without_place(places),
        lambda: outside_municipality(
            places,
            [facility.municipality_code for facility in facilities],
            geometries_of(row["wkb"] for row in areas),
            [row["code"] for row in areas],
            tolerance_m=tolerance_m,
        ),
        lambda: _unless_moved(crowded(points), facilities),
        lambda: _unless_moved(far_from_buildings(places, buildings), facilities),
        lambda: _listed_twice(facilities),
    )
    found = [one for check in told(checks, len(checks), Part(progress, 0.5, 1.0)) for one in check()]
    names = {four_digits(row["code"]): row["name"] for row in areas}
    return SchoolCheck(
        len(facilities),
        tuple(_doubted(one, facilities, names) for one in found),
        tuple(DoubtedFacility(facility, None) for facility in facilities if facility.moved_by_hand),
        {doubt: sum(1 for one in found if one.doubt is doubt) for doubt in Doubt},
        without_municipalities=not areas,
        without_buildings=not len(buildings),
    )


def _doubted(
    found: DoubtedPlace, facilities: Sequence[Facility], names: Mapping[str, str]
) -> DoubtedFacility:
    facility = facilities[found.number]
    stated = four_digits(facility.municipality_code) if facility.municipality_code else ""
    return DoubtedFacility(
        facility,
        found.doubt,
        found.metres,
        tuple(facilities[other] for other in found.others),
        names.get(found.lies_in, found.lies_in),
        names.get(stated, stated),
        found.at_edge,
    )


def _listed_twice(facilities: Sequence[Facility]) -> list[DoubtedPlace]:
    """Give one of each two that are one school in two sources' lists: the one that less is known of."""
    by_id = {facility.id: number for number, facility in enumerate(facilities)}
    found = {}
    for number, twin in in_two_lists(facilities, facilities).items():
        pair = number, by_id[twin.id]
        less, more = sorted(pair, key=lambda one: (bool(facilities[one].forms), one))
        apart = distance_m(facilities[less].point_wkb, facilities[more].point_wkb)
        found[less] = DoubtedPlace(less, Doubt.LISTED_TWICE, apart, others=(more,))
    return list(found.values())


def _unless_moved(found: Sequence[DoubtedPlace], facilities: Sequence[Facility]) -> list[DoubtedPlace]:
    return [one for one in found if not facilities[one.number].moved_by_hand]
