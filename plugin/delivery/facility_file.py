"""A list of schools or other places, from whichever source: recognised by what it holds, not by its name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Iterable, Iterator, Mapping

from osgeo import ogr

from ..domain.facility import Facility, FacilityKind
from ..domain.progress import Part, Progress, told
from ..domain.school_qa import CROWD
from ..i18n import tr
from . import skolverket
from .codes import MUNICIPALITY_DIGITS, UNIT_DIGITS, padded
from .facility_sources import read_source
from .findings import Finding, FindingRule, Findings, Severity
from .place import Place, place_of
from .school_words import grades_in_words, kind_of, school_forms, status_of
from .source_crs import from_authid
from .units import Unit, UnitList

_SURFACE = 2
# How much of the time goes to reading the file.
_READ = 0.5


@dataclass(frozen=True)
class PlacedFacility:
    """A facility as read, without geometry, and the place it is at in the source's CRS."""

    number: int
    facility: Facility
    place: Place


@dataclass(frozen=True)
class FacilityList:
    """What was read: ``features`` units in the file, of which ``placed`` can be stored.

    ``columns`` are those that a person may choose among, and ``roles`` what was taken for what.
    Where the file ``says_status`` of no unit, all are taken for active.
    """

    source: str
    features: int
    placed: tuple[PlacedFacility, ...]
    findings: tuple[Finding, ...]
    register_date: date | None = None
    columns: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    says_status: bool = True


def read_facilities(
    path: Path,
    *,
    kind: FacilityKind | None,
    crs_authid: str | None,
    working_crs: str,
    columns: Mapping[str, str] | None = None,
    source: str = "",
    register_date: date | None = None,
    progress: Progress,
) -> FacilityList:
    """Read a list of places from a file or a folder of JSON files.

    Parameters
    ----------
    path
        Skolverket's JSON (v4, v2, v1; one file or a folder of them) or table, SISAB's, Helsingborg's
        or OpenStreetMap's list, or any table, layer or JSON records with names and coordinates.
    kind
        What the places are where the file does not say.
    crs_authid
        The CRS of metres and geometries where the file does not state it.
    working_crs
        The register's CRS, assumed for local metres that nothing else explains.
    columns
        Columns by role (``facility_table.COLUMNS``) where the guess is to be another.
    source, register_date
        Who publishes the list, and of when it is, where the file is not to be believed.
    progress
        Checked for cancelling at every unit.

    Raises
    ------
    ScenkartanError
        The file cannot be read or holds no places.
    Cancelled
        From ``progress``.
    """
    found = Findings()
    read = read_source(path, columns, found, Part(progress, 0.0, _READ))
    listed = read.units
    source, register_date = source or listed.source, register_date or listed.register_date
    if register_date is None:
        found.note(FindingRule.DATE_NOT_STATED, Severity.WARNING)
    list_crs = (from_authid(crs_authid).authid() if crs_authid else "") or listed.crs_authid
    placed = [
        replace(one, facility=replace(one.facility, source=source, register_date=register_date))
        for one in _placed(listed, kind, list_crs, working_crs, found, Part(progress, _READ, 1.0))
    ]
    placed = _without_points_in_yards(placed, found)
    _note_shared_points(placed, found)
    says_status = any(unit.status for unit in listed.units)
    said = found.as_tuple(), register_date, read.columns, read.roles, says_status
    return FacilityList(source, len(listed.units), tuple(placed), *said)


def _placed(
    listed: UnitList,
    kind: FacilityKind | None,
    list_crs: str,
    working_crs: str,
    found: Findings,
    progress: Progress,
) -> Iterator[PlacedFacility]:
    """Give the units that are received, each at its place; what keeps the others out is noted."""
    seen: set[str] = set()
    for unit in told(listed.units, len(listed.units), progress):
        place = place_of(unit, list_crs, working_crs)
        if not _is_received(unit, place, seen, found) or place is None:
            continue
        seen.add(unit.code)
        if not place.crs_authid:
            found.note(FindingRule.CRS_MISSING, Severity.BLOCKING)
        elif place.assumed:
            found.note(FindingRule.CRS_ASSUMED, Severity.WARNING, example=place.crs_authid)
        if place.turned:
            found.row(FindingRule.NORTH_FIRST, Severity.WARNING, unit.number)
        yield PlacedFacility(unit.number, _facility(unit, listed, kind, found), place)


def _is_received(unit: Unit, place: Place | None, seen: set[str], found: Findings) -> bool:
    """Say whether a unit is stored; everything that keeps it out is noted."""
    reasons = []
    if unit.abroad:
        reasons.append(FindingRule.ABROAD)
    elif unit.unit_type == skolverket.CENTRAL_UNIT or not unit.name:
        reasons.append(FindingRule.NOT_A_PLACE)
    if place is None:
        reasons.append(FindingRule.NO_COORDINATES)
    if unit.code and unit.code in seen:
        reasons.append(FindingRule.DUPLICATE_UNIT)
    for rule in reasons:
        found.row(rule, Severity.WARNING, unit.number, example=unit.code)
    return not reasons


def _facility(unit: Unit, listed: UnitList, kind: FacilityKind | None, found: Findings) -> Facility:
    forms = school_forms(unit.types)
    said = (
        FacilityKind.SCHOOL if listed.source == skolverket.SOURCE and not unit.types else kind_of(unit.types)
    )
    if said is None and kind is None:
        found.row(FindingRule.KIND_ASSUMED, Severity.WARNING, unit.number, tr(FacilityKind.SCHOOL.label))
    what = said or kind or FacilityKind.SCHOOL
    if what is FacilityKind.SCHOOL and not forms:
        found.row(FindingRule.FORM_UNKNOWN, Severity.INFO, unit.number)
    return Facility(
        name=unit.name,
        kind=what,
        unit_code=_unit_code(unit, listed, found),
        forms=forms,
        grades=grades_in_words(unit.grades),
        status=status_of(unit.status),
        organiser=unit.organiser,
        municipality_code=padded(unit.municipality_code, MUNICIPALITY_DIGITS, unit.number, found),
        address=unit.address,
    )


def _unit_code(unit: Unit, listed: UnitList, found: Findings) -> str:
    if listed.source != skolverket.SOURCE:
        return unit.code
    return padded(unit.code, UNIT_DIGITS, unit.number, found)


def _without_points_in_yards(placed: list[PlacedFacility], found: Findings) -> list[PlacedFacility]:
    """Leave out points inside an outline of the same name and kind: OpenStreetMap may have both."""
    yards: dict[tuple[str, FacilityKind], list[ogr.Geometry]] = defaultdict(list)
    shapes = [ogr.CreateGeometryFromWkb(one.place.wkb) for one in placed]
    for one, shape in zip(placed, shapes):
        if shape.GetDimension() == _SURFACE:
            yards[_name_and_kind(one.facility)].append(shape)
    kept = []
    for one, shape in zip(placed, shapes):
        outlines = yards.get(_name_and_kind(one.facility), ())
        if shape.GetDimension() < _SURFACE and any(outline.Contains(shape) for outline in outlines):
            found.row(FindingRule.IN_ITS_YARD, Severity.INFO, one.number)
        else:
            kept.append(one)
    return kept


def _name_and_kind(facility: Facility) -> tuple[str, FacilityKind]:
    return facility.name.casefold(), facility.kind


def _note_shared_points(placed: Iterable[PlacedFacility], found: Findings) -> None:
    """Note the units at crowded points, those of the most crowded point first."""
    at_point: dict[bytes, list[PlacedFacility]] = defaultdict(list)
    for one in placed:
        at_point[one.place.wkb].append(one)
    crowds = [units for units in at_point.values() if len({one.facility.name for one in units}) >= CROWD]
    for units in sorted(crowds, key=len, reverse=True):
        for one in units:
            found.row(FindingRule.SHARED_POINT, Severity.WARNING, one.number, one.facility.unit_code)
