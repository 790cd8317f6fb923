"""Which ground lies under a map: how distances in a coordinate reference system become metres on it."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle

from ..analysis.arrays import Floats
from ..analysis.ground import Ground, TransverseMercatorGround
from ..crs import MAX_SCALE_ERROR, geodesic_lengths, largest_scale, transverse_mercator


def ground_under(
    crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext | None = None
) -> Ground:
    """Give a metric system's ground: in closed form where there is one, else each line's geodesic."""
    projection = transverse_mercator(crs)
    if projection is not None:
        return TransverseMercatorGround(projection)
    return GeodesicGround(crs, context or QgsCoordinateTransformContext())


class GeodesicGround:
    """Measures each line on the ellipsoid: for every metric system, one line at a time."""

    def __init__(self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> None:
        self._crs = crs
        self._context = context

    def lengths(self, lines: Floats) -> Floats:
        """Give the geodesics' lengths."""
        return np.array(geodesic_lengths(lines.tolist(), self._crs, self._context), dtype=float)

    def largest_scale(self, bounds: Floats) -> float:
        """Give the largest scale found in a box, at least as much as a metric system may be wrong."""
        found = largest_scale(QgsRectangle(*bounds), self._crs, self._context)
        return max(found, 1 + MAX_SCALE_ERROR) if math.isfinite(found) else 1 + MAX_SCALE_ERROR
