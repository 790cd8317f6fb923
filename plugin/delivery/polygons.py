"""Delivered polygons, many at a time: are they valid, can they be repaired, and what would that cost."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from ..geos import shapely

# A repair may move an area by rounding, never by more: a millionth of it, or 1 dm².
REPAIR_TOLERANCE = 1e-6
REPAIR_TOLERANCE_M2 = 0.01
# Parts smaller than this are slivers: what is left when somebody cuts one polygon by another.
SLIVER_M2 = 50.0

_POLYGON, _MULTIPOLYGON = 3, 6
_SURFACE = 2

Geometries = npt.NDArray[np.object_]


@dataclass(frozen=True)
class CheckedPolygon:
    """A polygon as a 2D MultiPolygon in the working CRS, with what was wrong with it.

    ``area_before_m2`` is the plane area that the delivered rings enclose, ``area_m2`` that of
    ``geometry``, which is None where nothing with an area is left. ``loses`` says that the repair
    took area away. ``sliver_m2`` is the area of the parts that are slivers.
    """

    geometry: shapely.MultiPolygon | None
    area_m2: float
    area_before_m2: float
    valid: bool
    mixed: bool
    parts: int = 1
    holes: int = 0
    sliver_m2: float = 0.0
    slivers: int = 0

    @property
    def loses(self) -> bool:
        """Whether the repair costs area, more than rounding does."""
        lost = self.area_before_m2 - self.area_m2
        return lost > max(REPAIR_TOLERANCE_M2, self.area_before_m2 * REPAIR_TOLERANCE)

    @property
    def wkb(self) -> bytes | None:
        """The polygon as WKB; None where there is none without loss."""
        return None if self.geometry is None or self.loses else bytes(shapely.to_wkb(self.geometry))


def check_polygon(wkb: bytes) -> CheckedPolygon:
    """Check one polygon; see ``check_polygons``."""
    return check_polygons([wkb])[0]


def check_polygons(wkbs: Sequence[bytes]) -> list[CheckedPolygon]:
    """Check polygons, multipolygons or collections, 2D and in a metric CRS, and try to repair them.

    A valid geometry comes back as it is. An invalid one comes back as GEOS makes it valid, lines and
    points that fall out left aside. One that GEOS cannot read encloses nothing.
    """
    geometries = shapely.from_wkb(np.asarray(wkbs, dtype=object), on_invalid="ignore")
    # A collection is valid even where its polygons lie over each other.
    plain = np.isin(shapely.get_type_id(geometries), (_POLYGON, _MULTIPOLYGON))
    sound = plain & shapely.is_valid(geometries)
    before, valid, mixed = shapely.area(geometries), sound.copy(), np.zeros(len(sound), dtype=bool)
    whole = np.empty(len(sound), dtype=object)
    if sound.any():
        parts, index = shapely.get_parts(geometries[sound], return_index=True)
        whole[sound] = shapely.multipolygons(parts, indices=index)
    for at in np.flatnonzero(~sound):
        whole[at], before[at], valid[at], mixed[at] = _repaired(geometries[at])
    return _described(whole, before, valid, mixed)


def without_slivers(geometry: shapely.MultiPolygon) -> shapely.MultiPolygon | None:
    """Give a valid polygon without its parts smaller than ``SLIVER_M2``; None where nothing is left."""
    parts = shapely.get_parts(geometry)
    kept = parts[shapely.area(parts) >= SLIVER_M2]
    return shapely.multipolygons(kept) if len(kept) else None


def dissolved(geometries: Sequence[shapely.Geometry]) -> shapely.MultiPolygon:
    """Give the area that valid polygons cover together as one polygon of several parts."""
    return _multipolygon(shapely.union_all(geometries))


def fingerprints(geometries: Iterable[shapely.MultiPolygon]) -> list[bytes]:
    """Give the same bytes for the same polygon, whatever ring and corner it starts at."""
    normal = shapely.to_wkb(shapely.normalize(np.asarray(list(geometries), dtype=object)))
    return [hashlib.blake2b(wkb, digest_size=16).digest() for wkb in normal]


def _repaired(geometry: shapely.Geometry | None) -> tuple[shapely.MultiPolygon | None, float, bool, bool]:
    """Give a geometry made valid, the area before, whether it was valid, and whether lines fell out."""
    if geometry is None or not np.isfinite(shapely.get_coordinates(geometry)).all():
        return None, 0.0, False, False
    parts = _single_parts(geometry)
    surfaces = parts[shapely.get_dimensions(parts) == _SURFACE]
    mixed = len(surfaces) < len(parts)
    delivered = shapely.multipolygons(surfaces)
    valid = not mixed and bool(shapely.is_valid(delivered))
    whole = delivered if valid else _multipolygon(shapely.make_valid(delivered))
    return whole, float(shapely.area(surfaces).sum()), valid, mixed


def _described(
    whole: Geometries,
    before: npt.NDArray[np.float64],
    valid: npt.NDArray[np.bool_],
    mixed: npt.NDArray[np.bool_],
) -> list[CheckedPolygon]:
    parts, index = shapely.get_parts(whole, return_index=True)
    areas = shapely.area(parts)
    small = areas < SLIVER_M2
    count = len(whole)
    figures = zip(
        np.bincount(index, areas, count).tolist(),
        np.bincount(index, minlength=count).tolist(),
        np.bincount(index, shapely.get_num_interior_rings(parts), count).astype(int).tolist(),
        np.bincount(index, areas * small, count).tolist(),
        np.bincount(index, small, count).astype(int).tolist(),
    )
    return [
        # GEOS calls a ring of one repeated point valid; it encloses nothing.
        CheckedPolygon(geometry, area, float(enclosed), bool(good), bool(other), *rest)
        if area > 0
        else CheckedPolygon(None, 0.0, float(enclosed), False, bool(other))
        for geometry, enclosed, good, other, (area, *rest) in zip(whole, before, valid, mixed, figures)
    ]


def _multipolygon(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """Collect every polygon of a geometry, however nested, in one MultiPolygon."""
    parts = _single_parts(geometry)
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == _POLYGON])


def _single_parts(geometry: shapely.Geometry) -> Geometries:
    """Give the single parts of a geometry; collections may hold collections."""
    parts = shapely.get_parts(np.asarray([geometry], dtype=object))
    while (shapely.get_type_id(parts) > _POLYGON).any():
        parts = shapely.get_parts(parts)
    return parts
