"""Importing a list of schools or other places into the register, again and again as it is updated."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Iterable, Sequence

from qgis.core import QgsCoordinateTransformContext, QgsGeometry

from ..crs import transform_wkb
from ..delivery.facility_file import PlacedFacility, read_facilities
from ..delivery.findings import Finding, FindingRule, Findings, Severity, refuse_if_blocked
from ..delivery.polygons import check_polygon
from ..delivery.source_crs import from_authid
from ..domain.facility import Facility, FacilityKind
from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities, put_facilities
from ..register.register import Register

_CHUNK = 200
_SURFACE = 2


@dataclass(frozen=True)
class Imported:
    """What came of a list: ``written + skipped == features``; why rows were skipped is in the findings."""

    features: int
    written: int
    skipped: int
    findings: tuple[Finding, ...]


def import_facilities(
    register: Register,
    path: Path,
    *,
    kind: FacilityKind | None = None,
    crs_authid: str | None = None,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Imported:
    """Add the units of a list to the register, or update those it has, all or nothing.

    A unit is the same as one of the same source with the same unit code (without a code, with the
    same name). It keeps its id, its yard, and its position if that was moved by hand. Units of the
    source that are not in the list any more are kept and counted in a finding.

    Parameters
    ----------
    register
        Open for writing, outside a transaction.
    path
        See ``delivery.facility_file.read_facilities``.
    kind
        What the places are where the file does not say.
    crs_authid
        The CRS of metres and geometries where the file does not state it.
    transform_context
        QGIS' settings for the way to the register's CRS.
    progress
        Checked for cancelling at every unit.

    Raises
    ------
    ScenkartanError
        The file cannot be read, holds no places, or something in it blocks.
    Cancelled
        From ``progress``; the register is as it was.
    """
    progress.report(0.0, tr("Reading the list"))
    listed = read_facilities(
        path, kind=kind, crs_authid=crs_authid, working_crs=register.info.crs_authid, progress=progress
    )
    refuse_if_blocked(listed.findings)
    if not listed.features:
        raise ScenkartanError(tr("{file} holds no schools or other places.").format(file=path.name))
    progress.report(0.4, tr("Placing the units"))
    facilities = _in_working_crs(register, listed.placed, transform_context, progress)
    found = Findings(listed.findings)
    with register.transaction():
        known = [facility for facility in list_facilities(register) if facility.source == listed.source]
        updated = _merged(facilities, known, found)
        for start in range(0, len(updated), _CHUNK):
            progress.check()
            progress.report(0.6 + 0.4 * start / len(updated), tr("Writing the units"))
            put_facilities(register, updated[start : start + _CHUNK])
        progress.check()
    progress.report(1.0)
    return Imported(listed.features, len(updated), listed.features - len(updated), found.as_tuple())


def _in_working_crs(
    register: Register,
    placed: Sequence[PlacedFacility],
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> list[Facility]:
    target = from_authid(register.info.crs_authid)
    by_crs: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(placed):
        by_crs[one.place.crs_authid].append(index)
    facilities: dict[int, Facility] = {}
    for authid, indexes in by_crs.items():
        progress.check()
        wkbs = transform_wkb(
            (placed[index].place.wkb for index in indexes), from_authid(authid), target, context
        )
        for index, wkb in zip(indexes, wkbs):
            facilities[index] = _with_geometry(placed[index].facility, wkb)
    return [facilities[index] for index in range(len(placed))]


def _with_geometry(facility: Facility, wkb: bytes | None) -> Facility:
    """Take a polygon as the yard, with a point on it; anything else by its middle.

    A polygon that cannot be made valid is no yard, but its place is known all the same.
    """
    geometry = QgsGeometry()
    geometry.fromWkb(wkb or b"")
    if geometry.isNull():
        return facility
    if geometry.constGet().dimension() == _SURFACE:
        yard = check_polygon(bytes(geometry.asWkb())).wkb
        point = _point_on(yard) if yard else QgsGeometry.fromPointXY(geometry.boundingBox().center())
        return replace(facility, point_wkb=bytes(point.asWkb()), yard_wkb=yard)
    return replace(facility, point_wkb=bytes(geometry.centroid().asWkb()))


def _point_on(polygon_wkb: bytes) -> QgsGeometry:
    polygon = QgsGeometry()
    polygon.fromWkb(polygon_wkb)
    return polygon.pointOnSurface()


def _merged(facilities: Iterable[Facility], known: Sequence[Facility], found: Findings) -> list[Facility]:
    """Give the list's facilities with the ids, yards and hand-made moves of those the register has."""
    before = dict(zip(_keys(known), known))
    listed = list(facilities)
    merged = []
    for key, facility in zip(_keys(listed), listed):
        old = before.pop(key, None)
        if old is not None:
            moved = old.moved_by_hand
            facility = replace(
                facility,
                id=old.id,
                moved_by_hand=moved,
                point_wkb=old.point_wkb if moved else facility.point_wkb,
                yard_wkb=old.yard_wkb if moved else facility.yard_wkb or old.yard_wkb,
            )
        merged.append(facility)
    if before:
        found.note(FindingRule.NOT_IN_FILE, Severity.WARNING, count=len(before))
    return merged


def _keys(facilities: Iterable[Facility]) -> list[tuple[str, str, int]]:
    """Give what tells each facility of a source from the others: its code, else its name and its turn."""
    turns: Counter[str] = Counter()
    keys = []
    for facility in facilities:
        name = "" if facility.unit_code else facility.name.casefold()
        turns[name] += 1
        keys.append((facility.unit_code, name, turns[name] if name else 0))
    return keys
