"""Facilities of a list in the register's CRS, with their yards."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Sequence

from qgis.core import QgsCoordinateTransformContext, QgsGeometry

from ..crs import transform_wkb
from ..delivery.facility_file import PlacedFacility
from ..delivery.findings import FindingRule, Findings, Severity
from ..delivery.polygons import check_polygon
from ..delivery.source_crs import from_authid
from ..domain.facility import Facility
from ..domain.progress import Progress

_SURFACE = 2


def facilities_in_crs(
    placed: Sequence[PlacedFacility],
    crs_authid: str,
    context: QgsCoordinateTransformContext,
    found: Findings,
    progress: Progress,
) -> list[Facility]:
    """Bring facilities to a CRS; a list whose CRS is unknown, which blocks, gives none.

    A polygon becomes the yard, with a point on it; anything else a point in its middle. Raises
    ScenkartanError where a place does not exist in the CRS.
    """
    by_crs: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(placed):
        if one.place.crs_authid:
            by_crs[one.place.crs_authid].append(index)
    target = from_authid(crs_authid)
    facilities: dict[int, Facility] = {}
    for authid, indexes in by_crs.items():
        progress.check()
        wkbs = transform_wkb(
            (placed[index].place.wkb for index in indexes), from_authid(authid), target, context
        )
        for index, wkb in zip(indexes, wkbs):
            facilities[index] = _with_geometry(placed[index], wkb, found)
    return [facilities[index] for index in sorted(facilities)]


def _with_geometry(placed: PlacedFacility, wkb: bytes | None, found: Findings) -> Facility:
    """Give a facility its place; a polygon that cannot be made valid is no yard, but a place all the same."""
    facility = placed.facility
    geometry = QgsGeometry()
    geometry.fromWkb(wkb or b"")
    if geometry.isNull():
        return facility
    if geometry.constGet().dimension() == _SURFACE:
        yard = check_polygon(bytes(geometry.asWkb())).wkb
        if yard is None:
            found.row(FindingRule.YARD_INVALID, Severity.WARNING, placed.number)
        point = _point_on(yard) if yard else QgsGeometry.fromPointXY(geometry.boundingBox().center())
        return replace(facility, point_wkb=bytes(point.asWkb()), yard_wkb=yard)
    return replace(facility, point_wkb=bytes(geometry.centroid().asWkb()))


def _point_on(polygon_wkb: bytes) -> QgsGeometry:
    polygon = QgsGeometry()
    polygon.fromWkb(polygon_wkb)
    return polygon.pointOnSurface()
