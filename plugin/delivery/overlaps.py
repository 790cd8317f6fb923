"""Polygons of one year that lie over each other."""

from __future__ import annotations

from typing import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ..domain.progress import Progress
from ..geos import shapely

# Neighbours that were drawn apart from each other overlap by slips of the hand; less is none.
SMALLEST_OVERLAP_M2 = 1.0
# One polygon twice is a finding of its own.
_SAME = 1e-9
_CHUNK = 500

Pair = tuple[int, int, float]
"""Positions of two polygons, the smaller first, and the area in m² that they share."""


def overlapping(geometries: Sequence[shapely.Geometry], progress: Progress) -> Iterator[Pair]:
    """Give each pair of valid polygons that share more than ``SMALLEST_OVERLAP_M2`` and are not the same."""
    polygons = np.asarray(geometries, dtype=object)
    tree = shapely.STRtree(polygons)
    for start in range(0, len(polygons), _CHUNK):
        progress.check()
        progress.report(start / len(polygons))
        yield from _pairs(polygons, tree, np.arange(start, min(start + _CHUNK, len(polygons))))


def _pairs(
    polygons: npt.NDArray[np.object_], tree: shapely.STRtree, ones: npt.NDArray[np.int_]
) -> Iterator[Pair]:
    which, others = tree.query(polygons[ones])
    later = others > ones[which]
    first, second = ones[which[later]], others[later]
    touching = shapely.intersects(polygons[first], polygons[second])
    first, second = first[touching], second[touching]
    areas = shapely.area(shapely.intersection(polygons[first], polygons[second]))
    larger = np.maximum(shapely.area(polygons[first]), shapely.area(polygons[second]))
    same = larger - areas <= _SAME * larger
    for at in np.flatnonzero((areas > SMALLEST_OVERLAP_M2) & ~same):
        yield int(first[at]), int(second[at]), float(areas[at])
