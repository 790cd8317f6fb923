"""One delivered polygon: is it valid, can it be repaired, and what would the repair cost."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Iterator

from qgis.core import QgsAbstractGeometry, QgsGeometry, QgsGeometryCollection, QgsMultiPolygon

# A repair may move an area by rounding, never by more: a millionth of it, or 1 dm².
REPAIR_TOLERANCE = 1e-6
REPAIR_TOLERANCE_M2 = 0.01

_SURFACE = 2


@dataclass(frozen=True)
class CheckedPolygon:
    """A polygon as a 2D MultiPolygon in the working CRS, with what was wrong with it.

    ``area_before_m2`` is the plane area that the delivered rings enclose, ``area_m2`` that of
    ``wkb``. ``wkb`` is None where no geometry without loss could be made.
    """

    wkb: bytes | None
    area_m2: float
    area_before_m2: float
    valid: bool
    mixed: bool


def check_polygon(wkb: bytes) -> CheckedPolygon:
    """Check a polygon, multipolygon or collection, 2D and in a metric CRS, and try to repair it.

    A valid geometry comes back as it is. An invalid one comes back as GEOS makes it valid, lines
    and points that fall out left aside; where that loses area the repair is refused.
    """
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    parts = list(_parts(geometry.constGet()))
    mixed = any(part.dimension() != _SURFACE for part in parts)
    before = sum(abs(part.area()) for part in parts if part.dimension() == _SURFACE)
    delivered = _multipolygon(geometry)
    valid = not mixed and delivered.isGeosValid()
    accepted = delivered if valid else _multipolygon(delivered.makeValid())
    area = accepted.area()
    lost = before - area
    # GEOS calls a ring of one repeated point valid; it encloses nothing.
    if not area > 0 or lost > max(REPAIR_TOLERANCE_M2, before * REPAIR_TOLERANCE):
        return CheckedPolygon(None, 0.0, before, False, mixed)
    return CheckedPolygon(bytes(accepted.asWkb()), area, before, valid, mixed)


def fingerprint_of(wkb: bytes) -> bytes:
    """Give the same bytes for the same polygon, whatever ring and corner it starts at."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    plane = geometry.get()
    plane.normalize()
    return hashlib.blake2b(bytes(plane.asWkb()), digest_size=16).digest()


def overlap(one: bytes, other: bytes) -> bool:
    """Say whether two valid polygons share any area."""
    first, second = QgsGeometry(), QgsGeometry()
    first.fromWkb(one)
    second.fromWkb(other)
    return first.intersects(second) and not first.touches(second)


def _multipolygon(geometry: QgsGeometry) -> QgsGeometry:
    """Collect every polygon of a geometry, however nested, in one MultiPolygon."""
    polygons = QgsMultiPolygon()
    for part in _parts(geometry.constGet()):
        if part.dimension() == _SURFACE:
            polygons.addGeometry(part.clone())
    return QgsGeometry(polygons)


def _parts(geometry: QgsAbstractGeometry | None) -> Iterator[QgsAbstractGeometry]:
    """Give the single parts of a geometry; collections may hold collections."""
    if isinstance(geometry, QgsGeometryCollection):
        for index in range(geometry.numGeometries()):
            yield from _parts(geometry.geometryN(index))
    elif geometry is not None:
        yield geometry
