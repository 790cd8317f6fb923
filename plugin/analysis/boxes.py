"""Which of many boxes lie near any of some others, without a tree of the many."""

from __future__ import annotations

import numpy as np

from .arrays import Floats, Indices

# The ground under the others is laid out in at most so many cells a side, and in no more than boxes.
_MOST_SIDE = 512


def boxes_near(boxes: Floats, others: Floats, reach_m: float) -> Indices:
    """Give the boxes that may lie ``reach_m`` or nearer to any of the others; none that does is left out.

    Boxes are rows of west, south, east, north. Cells of the ground are marked where others reach, and a box
    is kept if it lies over a marked one. What is not finite, such as the box of an empty geometry, is near
    nothing.
    """
    wide = others[np.isfinite(others).all(axis=1)] + np.array([-1, -1, 1, 1]) * reach_m
    if not len(wide):
        return np.empty(0, dtype=np.intp)
    corner, far_corner = wide[:, :2].min(axis=0), wide[:, 2:].max(axis=0)
    side = int(min(len(boxes) ** 0.5 + 1, _MOST_SIDE))
    cell_m = np.maximum((far_corner - corner) / side, 1e-3)

    def cells(boxes: Floats) -> tuple[Indices, ...]:
        """Give the first cell that each box covers and the first that it does not, by column and by row."""
        return tuple(
            ((boxes[:, edge] - corner[axis]) / cell_m[axis]).clip(0, side - 1).astype(np.intp) + beyond
            for edge, axis, beyond in ((0, 0, 0), (1, 1, 0), (2, 0, 1), (3, 1, 1))
        )

    # How much more others cover each cell than the cells west and south of it; then how many do.
    change = np.zeros((side + 1, side + 1), dtype=np.int32)
    west, south, east, north = cells(wide)
    for x, y, more in ((west, south, 1), (east, south, -1), (west, north, -1), (east, north, 1)):
        np.add.at(change, (x, y), more)
    is_marked = change.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0

    touches = (boxes[:, 2] >= corner[0]) & (boxes[:, 0] <= far_corner[0])
    touches &= (boxes[:, 3] >= corner[1]) & (boxes[:, 1] <= far_corner[1])
    touching = np.flatnonzero(touches)
    # Marked cells west and south of each corner of the cells.
    marked = np.zeros((side + 1, side + 1), dtype=np.int32)
    marked[1:, 1:] = is_marked.cumsum(axis=0).cumsum(axis=1)
    west, south, east, north = cells(boxes[touching])
    count = marked[east, north] - marked[west, north] - marked[east, south] + marked[west, south]
    return touching[count > 0]
