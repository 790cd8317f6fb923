"""Where a unit is: the best of its coordinates, in whatever order and system they were written."""

from __future__ import annotations

from dataclasses import dataclass

from osgeo import ogr

from ..crs import SWEREF_99_TM, SWEREF_99_ZONES, WGS84
from .text import number
from .units import Unit

# Bounds of Sweden's coordinates in metres: north in any SWEREF 99 system, east in SWEREF 99 TM and in
# the local zones (Lantmäteriet: E 150 000 at the zone's central meridian).
_NORTH = (6_100_000.0, 7_700_000.0)
_EAST_TM = (260_000.0, 930_000.0)
_EAST_ZONE = (0.0, 260_000.0)


@dataclass(frozen=True)
class Place:
    """A geometry as WKB with its CRS; the CRS is empty where nothing says it, assumed where numbers do.

    ``turned`` says that it was written north first, as Stockholm writes WKT, and was turned around.
    """

    wkb: bytes
    crs_authid: str
    assumed: bool = False
    turned: bool = False


def place_of(unit: Unit, list_crs: str, working_crs: str) -> Place | None:
    """Give a unit's place, None where it has no coordinates (empty, or zero).

    Degrees come first where there is no geometry, then metres. Which of two metre values is north
    is told by their size: surveyors call north X, programs call it Y. ``list_crs`` is the CRS the
    list states, empty if none.
    """
    if unit.wkb is not None:
        return _of_geometry(unit.wkb, list_crs, working_crs)
    degrees = _degrees(unit)
    if degrees is not None:
        return Place(_point(*degrees), WGS84)
    first, second = number(unit.east), number(unit.north)
    if not first or not second:
        return None
    if abs(first) <= 180 and abs(second) <= 90:
        return Place(_point(first, second), WGS84, assumed=True)
    east, north = (second, first) if _is_north(first) and not _is_north(second) else (first, second)
    if list_crs:
        return Place(_point(east, north), list_crs)
    return Place(_point(east, north), _judged(east, north, working_crs), assumed=True)


def _of_geometry(wkb: bytes, list_crs: str, working_crs: str) -> Place:
    geometry = ogr.CreateGeometryFromWkb(wkb)
    west, east, south, north = geometry.GetEnvelope()
    turned = _is_north(west) and not _is_north(south)
    if turned:
        geometry.SwapXY()
        wkb, west, south = bytes(geometry.ExportToIsoWkb()), south, west
    if list_crs:
        return Place(wkb, list_crs, turned=turned)
    if max(abs(west), abs(east)) <= 180 and max(abs(south), abs(north)) <= 90:
        return Place(wkb, WGS84, assumed=True)
    return Place(wkb, _judged(west, south, working_crs), assumed=True, turned=turned)


def _degrees(unit: Unit) -> tuple[float, float] | None:
    longitude, latitude = number(unit.longitude), number(unit.latitude)
    if not longitude or not latitude or abs(longitude) > 180 or abs(latitude) > 90:
        return None
    return longitude, latitude


def _judged(east: float, north: float, working_crs: str) -> str:
    """Judge a Swedish CRS by the numbers; local zones look alike, so only the register's own is taken."""
    if not _is_north(north):
        return ""
    if _EAST_TM[0] <= east <= _EAST_TM[1]:
        return SWEREF_99_TM
    in_zone = _EAST_ZONE[0] <= east < _EAST_ZONE[1]
    return working_crs if in_zone and working_crs in SWEREF_99_ZONES else ""


def _is_north(value: float) -> bool:
    return _NORTH[0] <= value <= _NORTH[1]


def _point(x: float, y: float) -> bytes:
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x, y)
    return bytes(point.ExportToWkb())
