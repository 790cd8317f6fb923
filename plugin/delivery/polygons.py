"""One delivered polygon: is it valid, can it be repaired, and what would the repair cost."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsAbstractGeometry, QgsGeometry, QgsWkbTypes

# A repair may move an area by rounding, never by more: a millionth of it, or 1 dm².
REPAIR_TOLERANCE = 1e-6
REPAIR_TOLERANCE_M2 = 0.01

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


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
    mixed = not _only_polygons(geometry)
    before = _ring_area(geometry)
    valid = not mixed and geometry.isGeosValid()
    repaired = geometry if valid else _polygons_of(geometry.makeValid())
    if repaired is None or not (repaired.convertToMultiType() and repaired.isGeosValid()):
        return CheckedPolygon(None, 0.0, before, valid, mixed)
    area = repaired.area()
    lost = before - area
    if not valid and lost > max(REPAIR_TOLERANCE_M2, before * REPAIR_TOLERANCE):
        return CheckedPolygon(None, 0.0, before, valid, mixed)
    return CheckedPolygon(bytes(repaired.asWkb()), area, before, valid, mixed)


def fingerprint_of(wkb: bytes) -> bytes:
    """Give the same bytes for the same polygon, whatever ring and corner it starts at."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    plane: QgsAbstractGeometry = geometry.get()
    plane.normalize()
    return bytes(plane.asWkb())


def _only_polygons(geometry: QgsGeometry) -> bool:
    return all(part.dimension() == 2 for part in geometry.constParts()) and not geometry.isEmpty()


def _polygons_of(geometry: QgsGeometry) -> QgsGeometry | None:
    parts = [
        QgsGeometry(part)
        for part in geometry.asGeometryCollection()
        if part.type() == _POLYGON and not part.isEmpty()
    ]
    return None if not parts else QgsGeometry.unaryUnion(parts)


def _ring_area(geometry: QgsGeometry) -> float:
    """Add up what the rings enclose by the surveyor's formula, each polygon's holes taken away."""
    return sum(abs(part.area()) for part in geometry.constParts() if part.dimension() == 2)
