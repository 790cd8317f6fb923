"""A list of schools or other places, from whichever source: recognised by what it holds, not by its name."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Iterable

from ..domain.facility import Facility, FacilityKind
from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import tr
from . import facility_table, sisab, skolverket
from .fields import normalise
from .findings import Finding, FindingRule, Findings, Severity
from .personal_data import look_for_personal_data
from .place import Place, place_of
from .school_words import grades_in_words, kind_of, school_forms, status_of
from .source_crs import from_authid
from .source_file import split_layer
from .table import read_table
from .units import Unit, UnitList

# From this many names at one point someone should look; pairs (F-3 and 4-9 in one house) are common.
SHARED_BY = 3
# The one vector format that is a folder: Esri's file geodatabase.
_FOLDER_FORMAT = ".gdb"
_DATE = re.compile(r"(20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True)
class PlacedFacility:
    """A facility as read, without geometry, and the place it is at in the source's CRS."""

    number: int
    facility: Facility
    place: Place


@dataclass(frozen=True)
class FacilityList:
    """What was read: ``features`` units in the file, of which ``placed`` can be stored."""

    source: str
    features: int
    placed: tuple[PlacedFacility, ...]
    findings: tuple[Finding, ...]


def read_facilities(
    path: Path,
    *,
    kind: FacilityKind | None,
    crs_authid: str | None,
    working_crs: str,
    progress: Progress,
) -> FacilityList:
    """Read a list of places from a file or a folder of JSON files.

    Parameters
    ----------
    path
        Skolverket's JSON (v4, v2, v1; one file or a folder of them) or table, SISAB's list, or any
        table or layer with names and coordinates.
    kind
        What the places are where the file does not say.
    crs_authid
        The CRS of metres and geometries where the file does not state it.
    working_crs
        The register's CRS, assumed for local metres that nothing else explains.
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
    listed = _read(path, found, progress)
    if listed.register_date is None:
        found.note(FindingRule.DATE_NOT_STATED, Severity.WARNING)
    list_crs = (from_authid(crs_authid).authid() if crs_authid else "") or listed.crs_authid
    placed: list[PlacedFacility] = []
    seen: set[str] = set()
    for unit in listed.units:
        progress.check()
        place = place_of(unit, list_crs, working_crs)
        if not _is_received(unit, place, seen, found) or place is None:
            continue
        seen.add(unit.code)
        if not place.crs_authid:
            found.note(FindingRule.CRS_MISSING, Severity.BLOCKING)
        elif place.assumed:
            found.note(FindingRule.CRS_ASSUMED, Severity.WARNING, example=place.crs_authid)
        placed.append(PlacedFacility(unit.number, _facility(unit, listed, kind, found), place))
    _note_shared_points(placed, found)
    return FacilityList(listed.source, len(listed.units), tuple(placed), found.as_tuple())


def _read(path: Path, found: Findings, progress: Progress) -> UnitList:
    file, _ = split_layer(path)
    if not file.exists():
        raise ScenkartanError(tr("There is no file {file}.").format(file=file))
    jsons = sorted(file.glob("*.json")) if file.is_dir() else [file]
    if (file.is_dir() and jsons) or file.suffix.lower() == ".json":
        units = _from_json(jsons, found, progress)
        if units is not None:
            return units
    if file.is_dir() and file.suffix.lower() != _FOLDER_FORMAT:
        raise ScenkartanError(
            tr(
                "The folder {folder} holds no JSON files with Skolverket's school units. Of anything else, "
                "choose one file at a time."
            ).format(folder=file.name)
        )
    table = read_table(path, found, progress)
    units = tuple(facility_table.units_of(table, found))
    columns = frozenset(normalise(column) for column in table.columns)
    when = _register_date(file)
    if skolverket.is_table(columns):
        return UnitList(skolverket.SOURCE, units, table.crs_authid or skolverket.CRS, when)
    if sisab.is_table(columns):
        return UnitList(sisab.SOURCE, units, table.crs_authid, when)
    if "name" not in facility_table.columns_by_role(table.columns):
        raise ScenkartanError(
            tr("{file} has no column with the name of the place. It has: {columns}.").format(
                file=file.name, columns=", ".join(table.columns)
            )
        )
    return UnitList(_source_name(file), units, table.crs_authid, when)


def _from_json(files: Iterable[Path], found: Findings, progress: Progress) -> UnitList | None:
    """Read Skolverket's JSON, one unit once however many files describe it; None if it is not that."""
    units: dict[str, Unit] = {}
    dates = []
    for file in files:
        progress.check()
        document = _json(file)
        listed = list(skolverket.units_in(document))
        for unit in listed:
            known = units.get(unit.code)
            units[unit.code] = known.filled_from(unit) if known else replace(unit, number=len(units) + 1)
        if listed:
            dates.append(skolverket.extract_date(document) or _register_date(file))
    if not units:
        return None
    for unit in units.values():
        texts = {"name": unit.name, "address": unit.address, "organiser": unit.organiser}
        look_for_personal_data(unit.number, texts.items(), found)
    stated = [day for day in dates if day]
    newest = max(stated) if len(stated) == len(dates) else None
    return UnitList(skolverket.SOURCE, tuple(units.values()), skolverket.CRS, newest)


def _json(file: Path) -> object:
    try:
        return json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ScenkartanError(
            tr("{file} is not complete JSON. Fetch it again.").format(file=file.name), type(error).__name__
        ) from error


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
        unit_code=unit.code,
        forms=forms,
        grades=grades_in_words(unit.grades),
        status=status_of(unit.status),
        organiser=unit.organiser,
        municipality_code=unit.municipality_code,
        address=unit.address,
        source=listed.source,
        register_date=listed.register_date,
    )


def _note_shared_points(placed: Iterable[PlacedFacility], found: Findings) -> None:
    """Note the units at crowded points, those of the most crowded point first."""
    at_point: dict[bytes, list[PlacedFacility]] = defaultdict(list)
    for one in placed:
        at_point[one.place.wkb].append(one)
    crowds = [units for units in at_point.values() if len({one.facility.name for one in units}) >= SHARED_BY]
    for units in sorted(crowds, key=len, reverse=True):
        for one in units:
            found.row(FindingRule.SHARED_POINT, Severity.WARNING, one.number, one.facility.unit_code)


def _source_name(file: Path) -> str:
    """Name a plain table's source by its file without the date, so that next year's is the same source."""
    return _DATE.sub("", file.stem).strip(" _-") or file.stem


def _register_date(file: Path) -> date | None:
    """Give the date in a file's name; a file's own date is that of a copy, and says nothing of the list."""
    for year, month, day in _DATE.findall(file.name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
