"""The floor under bench_proximity.py: a compiled program, written to show what the machine can do.

It knows that schools are points and scenes polygons without holes, and it runs on one core. numba, which
compiles it, is not on people's machines: it is the limit, not a means.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from peers_proximity import RADIUS_M, Answer, Way

from scenkartan.plugin.geos import shapely


@njit
def to_scene(x: float, y: float, ring: np.ndarray) -> float:
    """Give the distance from a point to a ring; 0 in it."""
    inside = False
    best = math.inf
    for i in range(len(ring) - 1):
        ax, ay, bx, by = ring[i, 0], ring[i, 1], ring[i + 1, 0], ring[i + 1, 1]
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        along = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
        ex, ey = x - ax - along * dx, y - ay - along * dy
        best = min(best, ex * ex + ey * ey)
    return 0.0 if inside else math.sqrt(best)


@njit
def near(ring, reach, points, starts, west, south, columns, rows, found, far):  # noqa: ANN001, ANN201
    """Fill in the points of the grid that lie within reach of a ring's box, and how far; give how many."""
    x0, y0, x1, y1 = ring[:, 0].min(), ring[:, 1].min(), ring[:, 0].max(), ring[:, 1].max()
    first_row = max(0, int((y0 - reach - south) // RADIUS_M))
    last_row = min(rows - 1, int((y1 + reach - south) // RADIUS_M))
    first = max(0, int((x0 - reach - west) // RADIUS_M))
    last = min(columns - 1, int((x1 + reach - west) // RADIUS_M))
    count = 0
    if first > last:
        return count
    for row in range(first_row, last_row + 1):
        for k in range(starts[row * columns + first], starts[row * columns + last + 1]):
            x, y = points[k, 0], points[k, 1]
            aside, ahead = max(x0 - x, x - x1, 0.0), max(y0 - y, y - y1, 0.0)
            if aside * aside + ahead * ahead <= reach * reach:
                found[count], far[count] = k, to_scene(x, y, ring)
                count += 1
    return count


@njit
def search(rings, first, points, order, starts, west, south, columns, rows):  # noqa: ANN001, ANN201
    """Find the pairs and the nearest of all scenes."""
    size, count = 1024, 0
    scene, school, metres = np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size)
    nearest = np.full(len(first) - 1, np.nan)
    found, far = np.empty(len(points), np.int64), np.empty(len(points))
    for s in range(len(first) - 1):
        ring = rings[first[s] : first[s + 1]]
        reach = RADIUS_M
        while True:
            n = near(ring, reach, points, starts, west, south, columns, rows, found, far)
            best = math.inf
            for k in range(n):
                best = min(best, far[k])
                if reach == RADIUS_M and far[k] <= RADIUS_M:
                    if count == size:
                        scene = np.concatenate((scene, np.empty(size, np.int64)))
                        school = np.concatenate((school, np.empty(size, np.int64)))
                        metres = np.concatenate((metres, np.empty(size)))
                        size *= 2
                    scene[count], school[count], metres[count] = s, order[found[k]], far[k]
                    count += 1
            if best <= reach or reach > RADIUS_M * (columns + rows):
                nearest[s] = best
                break
            reach *= 2
    return scene[:count], school[:count], metres[:count], nearest


def compiled_floor(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Take the coordinates out of the geometries, sort the schools into a grid, and search it."""

    def answer(scenes: np.ndarray, schools: np.ndarray) -> Answer:
        rings, scene = shapely.get_coordinates(scenes, return_index=True)
        first = np.searchsorted(scene, np.arange(len(scenes) + 1))
        points = shapely.get_coordinates(schools)
        west, south = points.min(axis=0)
        column, row = ((points - (west, south)) // RADIUS_M).astype(np.int64).T
        columns, rows = int(column.max()) + 1, int(row.max()) + 1
        cell = row * columns + column
        order = np.argsort(cell, kind="stable")
        starts = np.searchsorted(cell[order], np.arange(rows * columns + 1))
        return Answer(*search(rings, first, points[order], order, starts, west, south, columns, rows))

    # Compiled before it is timed.
    answer(scenes[:10], schools[:10])
    return lambda: answer(scenes, schools)
