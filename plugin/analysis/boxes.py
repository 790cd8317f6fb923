"""Which of many boxes lie near any of some others, without a tree of the many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .ranges import Indices

Floats = NDArray[np.float64]

# The ground under the others is laid out in at most so many cells a side, and in no more than boxes.
_MOST_SIDE = 512


def boxes_near(boxes: Floats, others: Floats, reach_m: float) -> Indices:
    """Give the boxes that may lie ``reach_m`` or nearer to any of the others; none that does is left out.

    Boxes are rows of west, south, east, north. Cells of the ground are marked where others reach, and a box
    is kept if it lies over a marked one. Others that are not finite, such as those of empty geometries, are
    near nothing.
    """
    wide = others[np.isfinite(others).all(axis=1)] + np.array([-1, -1, 1, 1]) * reach_m
    if not len(wide):
        return np.empty(0, dtype=np.intp)
    corner, far_corner = wide[:, :2].min(axis=0), wide[:, 2:].max(axis=0)
    side = int(min(len(boxes) ** 0.5 + 1, _MOST_SIDE))
    cell_m = np.maximum((far_corner - corner) / side, 1e-3)

    def cells(xy: Floats) -> Indices:
        return ((xy - corner) / cell_m).clip(0, side - 1).astype(np.intp)

    # How much more others cover each cell than the cells west and south of it; then how many do.
    change = np.zeros((side + 1, side + 1), dtype=np.int32)
    (west, south), (east, north) = cells(wide[:, :2]).T, cells(wide[:, 2:]).T + 1
    for x, y, more in ((west, south, 1), (east, south, -1), (west, north, -1), (east, north, 1)):
        np.add.at(change, (x, y), more)
    is_marked = change.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0

    touching = np.flatnonzero((boxes[:, 2:] >= corner).all(axis=1) & (boxes[:, :2] <= far_corner).all(axis=1))
    # Marked cells west and south of each corner of the cells.
    marked = np.zeros((side + 1, side + 1), dtype=np.int32)
    marked[1:, 1:] = is_marked.cumsum(axis=0).cumsum(axis=1)
    (west, south), (east, north) = cells(boxes[touching, :2]).T, cells(boxes[touching, 2:]).T + 1
    count = marked[east, north] - marked[west, north] - marked[east, south] + marked[west, south]
    return touching[count > 0]
