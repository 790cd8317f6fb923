"""Coordinate reference systems: where metres are metres, and the way from one system to another."""

from __future__ import annotations

import math
import struct
from typing import Iterable, Iterator

from qgis.core import (
    QgsAbstractGeometry,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsEllipsoidUtils,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
    QgsWkbTypes,
)

from .domain.projection import TransverseMercator
from .errors import ScenkartanError
from .i18n import tr

# How much longer or shorter than on the ground a metre may be in a system that distances are measured
# in. National systems stay under 0.4 % in their own country; Web Mercator is 96 % off at Stockholm.
MAX_SCALE_ERROR = 0.01
# Curves become chords that are nowhere further than this from the arc.
CURVE_TOLERANCE_M = 0.01
_MAXIMUM_DIFFERENCE = QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference

WGS84 = "EPSG:4326"
SWEREF_99_TM = "EPSG:3006"
# SWEREF 99 12 00, 13 30, 15 00, 16 30, 18 00, 14 15, 15 45, 17 15, 18 45, 20 15, 21 45, 23 15.
SWEREF_99_ZONES = tuple(f"EPSG:{code}" for code in range(3007, 3019))
# Longitudes and latitudes where the UTM zones of ETRS89 (EPSG:25828 to 25838) are the usual ones.
_ETRS89_AREA = QgsRectangle(-16, 34, 40, 84)
# Projections of the whole world, for a system without an authority's area of use.
_WORLD_PROJECTIONS = ("+proj=merc", "+proj=webmerc", "+proj=eqc")
# What needs no flattening: most of what there is.
PLANE_TYPES = frozenset(
    {
        QgsWkbTypes.Type.Point,
        QgsWkbTypes.Type.LineString,
        QgsWkbTypes.Type.Polygon,
        QgsWkbTypes.Type.MultiPoint,
        QgsWkbTypes.Type.MultiLineString,
        QgsWkbTypes.Type.MultiPolygon,
    }
)
# What stands before the places in a line's WKB: byte order, type, how many.
_LINE_WKB = struct.Struct("<BII")


class NoPlaceError(ScenkartanError):
    """Coordinates that are nowhere in the reference system that they are said to be in."""


def crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    """Name a system as people look it up: "SWEREF99 TM (EPSG:3006)"."""
    if not crs.authid():
        return crs.description() or tr("an unnamed coordinate reference system")
    return f"{crs.description()} ({crs.authid()})"


def is_metric(
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle | None = None,
    context: QgsCoordinateTransformContext | None = None,
) -> bool:
    """Say whether distances can be measured in a system.

    It must be projected, in metres, and nowhere more than ``MAX_SCALE_ERROR`` from the ground: in
    ``extent`` (in ``crs`` itself) if given, else in the area of use that its authority states.
    """
    return _is_projected_in_metres(crs) and _scale_error(crs, extent, context) <= MAX_SCALE_ERROR


def require_metric(
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle | None = None,
    context: QgsCoordinateTransformContext | None = None,
) -> None:
    """Raise ScenkartanError, naming a system that would do, unless ``is_metric``."""
    if not crs.isValid():
        raise ScenkartanError(
            tr("The coordinate reference system is unknown. State which one the coordinates are in.")
        )
    if is_metric(crs, extent, context):
        return
    if crs.isGeographic():
        text = tr("{crs} has degrees, not metres: distances cannot be measured in it. Choose {better}.")
    elif not _is_projected_in_metres(crs):
        text = tr("{crs} is not in metres: distances cannot be measured in it. Choose {better}.")
    else:
        text = tr(
            "A metre in {crs} is not a metre on the ground: distances in it are wrong. Choose {better}."
        )
    better = suggest_metric(extent, crs, context)
    raise ScenkartanError(text.format(crs=crs_name(crs), better=crs_name(better)))


def suggest_metric(
    extent: QgsRectangle | None,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext | None = None,
) -> QgsCoordinateReferenceSystem:
    """Give a metric system for an extent that is in ``crs``.

    In Sweden the local SWEREF 99 zone that holds the extent with the least scale error, else
    SWEREF 99 TM; elsewhere the UTM zone of its centre. Without an extent, SWEREF 99 TM.
    """
    if extent is None or not crs.isValid():
        return QgsCoordinateReferenceSystem(SWEREF_99_TM)
    area = _geographic(extent, crs, context)
    zones = [QgsCoordinateReferenceSystem(authid) for authid in SWEREF_99_ZONES]
    zones = [zone for zone in zones if zone.bounds().contains(area)]
    if zones:
        return min(zones, key=lambda zone: _scale_error_in(zone, area))
    sweden = QgsCoordinateReferenceSystem(SWEREF_99_TM)
    if sweden.bounds().contains(area):
        return sweden
    centre = area.center()
    zone_number = min(max(int((centre.x() + 180) // 6) + 1, 1), 60)
    if _ETRS89_AREA.contains(centre):
        return QgsCoordinateReferenceSystem(f"EPSG:{25800 + zone_number}")
    hemisphere = 32600 if centre.y() >= 0 else 32700
    return QgsCoordinateReferenceSystem(f"EPSG:{hemisphere + zone_number}")


def transform_wkb(
    wkbs: Iterable[bytes | None],
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> list[bytes | None]:
    """Bring geometries, as WKB, from one system to another; see ``transform_geometries``.

    Raises ScenkartanError also where a WKB cannot be read; None and no bytes at all are null.
    """
    return transform_geometries((_read(wkb) for wkb in wkbs), source, target, context)


def transform_geometries(
    geometries: Iterable[QgsGeometry],
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> list[bytes | None]:
    """Bring geometries from one system to another, and give them in plane form as WKB.

    Z and M are dropped and curves become chords (``CURVE_TOLERANCE_M``). Null and empty become None;
    an invalid geometry stays invalid. Axis order is QGIS': x is east, y is north.

    Raises NoPlaceError where a geometry does not exist in the target system.
    """
    transform = _way(source, target, context)
    tolerance = _tolerance(source)
    return [_transformed(geometry, transform, tolerance) for geometry in geometries]


def plane_wkbs(
    geometries: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem
) -> Iterator[bytes | None]:
    """Give geometries in plane form as WKB, one after another, as ``transform_geometries`` but unmoved."""
    tolerance = _tolerance(crs)
    for geometry in geometries:
        yield None if geometry.isEmpty() else _in_plane(geometry, tolerance).asWkb().data()


def transform_coordinates(
    coordinates: bytes,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> bytes:
    """Bring places, x and y as doubles in turn, from one system to another: many at once.

    Raises ScenkartanError where one does not exist in the target system.
    """
    transform = _way(source, target, context)
    if transform.isShortCircuited() or not coordinates:
        return coordinates
    # Only lines are moved as a whole, from Python; what lies along it does not matter.
    line = QgsGeometry()
    line.fromWkb(_LINE_WKB.pack(1, int(QgsWkbTypes.Type.LineString), len(coordinates) // 16) + coordinates)
    _move(line, transform)
    return line.asWkb().data()[_LINE_WKB.size :]


def _way(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsCoordinateTransform:
    transform = QgsCoordinateTransform(source, target, context)
    if not transform.isValid():
        raise ScenkartanError(
            tr("There is no way from {source} to {target}. State which one the coordinates are in.").format(
                source=crs_name(source), target=crs_name(target)
            )
        )
    return transform


def _tolerance(crs: QgsCoordinateReferenceSystem) -> float:
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    return CURVE_TOLERANCE_M / QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), metres)


def _read(wkb: bytes | None) -> QgsGeometry:
    geometry = QgsGeometry()
    if wkb:
        geometry.fromWkb(wkb)
        if geometry.isNull():
            raise ScenkartanError(tr("A geometry cannot be read. Check the file in QGIS."))
    return geometry


def _transformed(geometry: QgsGeometry, transform: QgsCoordinateTransform, tolerance: float) -> bytes | None:
    if geometry.isEmpty():
        return None
    geometry = _in_plane(geometry, tolerance)
    _move(geometry, transform)
    return geometry.asWkb().data()


def _move(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> None:
    try:
        moved = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException as error:
        raise _outside(transform) from error
    if not (moved and geometry.boundingBox().isFinite()):
        raise _outside(transform)


def _in_plane(geometry: QgsGeometry, tolerance: float) -> QgsGeometry:
    return geometry if geometry.wkbType() in PLANE_TYPES else _flattened(geometry, tolerance)


def _flattened(geometry: QgsGeometry, tolerance: float) -> QgsGeometry:
    """Give a geometry without heights, measures and curves; the one that was given is not changed."""
    plane = geometry.constGet().clone()
    plane.dropZValue()
    plane.dropMValue()
    return QgsGeometry(plane.segmentize(tolerance, _MAXIMUM_DIFFERENCE))


def transform_extent(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """Give the box around an extent in another system; NoPlaceError where it does not exist there."""
    transform = QgsCoordinateTransform(source, target, context)
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException as error:
        raise _outside(transform) from error


def _outside(transform: QgsCoordinateTransform) -> NoPlaceError:
    return NoPlaceError(
        tr(
            "A geometry that is said to be in {source} has no place in {target}. "
            "The coordinate reference system is probably another: check it."
        ).format(source=crs_name(transform.sourceCrs()), target=crs_name(transform.destinationCrs()))
    )


def _is_projected_in_metres(crs: QgsCoordinateReferenceSystem) -> bool:
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    return crs.isValid() and not crs.isGeographic() and crs.mapUnits() == metres


def _scale_error(
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle | None,
    context: QgsCoordinateTransformContext | None,
) -> float:
    if extent is not None:
        return _scale_error_in(crs, _geographic(extent, crs, context))
    area = crs.bounds()
    if area.isEmpty():
        return math.inf if crs.toProj().startswith(_WORLD_PROJECTIONS) else 0.0
    return _scale_error_in(crs, area)


def _scale_error_in(crs: QgsCoordinateReferenceSystem, area: QgsRectangle) -> float:
    """Give the largest |scale - 1| in any direction at nine points of an area in degrees."""
    worst = 0.0
    for longitude in (area.xMinimum(), area.center().x(), area.xMaximum()):
        for latitude in (area.yMinimum(), area.center().y(), area.yMaximum()):
            factors = crs.factors(QgsPoint(longitude, latitude))
            if not factors.isValid():
                return math.inf
            worst = max(worst, abs(factors.tissotSemimajor() - 1), abs(factors.tissotSemiminor() - 1))
    return worst


def _geographic(
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext | None,
) -> QgsRectangle:
    degrees = QgsCoordinateReferenceSystem(WGS84)
    return transform_extent(extent, crs, degrees, context or QgsCoordinateTransformContext())


def transverse_mercator(crs: QgsCoordinateReferenceSystem) -> TransverseMercator | None:
    """Give a system's projection if it is transverse Mercator in metres of the equator's origin, else None.

    The parameters are read from the PROJ definition: that is the same in all versions of QGIS.
    """
    words = (word.lstrip("+").partition("=") for word in crs.toProj().split())
    given = {name: value for name, _, value in words}
    if given.get("proj") == "utm":
        given.update(k="0.9996", x_0="500000", y_0="10000000" if "south" in given else "0")
    elif given.get("proj") != "tmerc" or float(given.get("lat_0", 0)) != 0:
        return None
    if not _is_projected_in_metres(crs) or "axis" in given:
        return None
    ellipsoid = QgsEllipsoidUtils.ellipsoidParameters(crs.ellipsoidAcronym())
    if not ellipsoid.valid or not ellipsoid.inverseFlattening:
        return None
    return TransverseMercator(
        semi_major_m=ellipsoid.semiMajor,
        flattening=1 / ellipsoid.inverseFlattening,
        scale=float(given.get("k_0", given.get("k", 1))),
        false_easting_m=float(given.get("x_0", 0)),
        false_northing_m=float(given.get("y_0", 0)),
    )


def geodesic_lengths(
    lines: Iterable[tuple[float, float, float, float]],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> list[float]:
    """Give the lengths in metres, on the system's ellipsoid, of lines x1, y1, x2, y2 between two places.

    Raises ScenkartanError where an end has no place on the Earth or the system has no ellipsoid.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    if not measure.setEllipsoid(crs.ellipsoidAcronym()):
        raise ScenkartanError(
            tr("{crs} states no ellipsoid: metres on the ground are unknown in it.").format(crs=crs_name(crs))
        )
    try:
        return [measure.measureLine(QgsPointXY(x1, y1), QgsPointXY(x2, y2)) for x1, y1, x2, y2 in lines]
    except QgsCsException as error:
        raise _outside(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context)) from error


def largest_scale(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float:
    """Give the most that a metre on the ground is in a system within an extent in it; inf: not known."""
    return 1 + _scale_error_in(crs, _geographic(extent, crs, context))
