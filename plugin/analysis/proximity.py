"""Exact distances between scenes' boundaries and facilities.

Arrays in, arrays out. Geometries are shapely 2 geometries in one and the same metric coordinate
reference system, metres; the caller sees to that (``plugin.crs``). Null (None) and empty geometries
are allowed and are never paired; an invalid polygon is measured as it is drawn, never repaired here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..domain.progress import Progress, Silent
from ..domain.proximity import Origin
from ..geos import shapely

Geometries = NDArray[np.object_]

# A micrometre: far below any survey, far above the noise in the last bits of a coordinate, so that a
# school at 500 m is at 500 m wherever on the map the place lies and whatever system it came from.
_DECIMALS = 6
# Boundaries at a time: bounds the memory of the candidates and is the step of progress and cancel.
_CHUNK = 1000


@dataclass(frozen=True)
class Pairs:
    """Boundaries and facilities near each other: indices into the inputs, and metres (0 inside).

    Sorted by boundary, then distance, then facility.
    """

    boundary_index: NDArray[np.intp]
    facility_index: NDArray[np.intp]
    distance_m: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.distance_m)


@dataclass(frozen=True)
class Nearest:
    """For each boundary the nearest facility's index (-1: none) and distance in metres (NaN: none)."""

    facility_index: NDArray[np.intp]
    distance_m: NDArray[np.float64]


def origins(boundaries: Geometries, origin: Origin) -> Geometries:
    """Give what distances start from: the boundaries themselves, or their centroids."""
    return shapely.centroid(boundaries) if origin is Origin.CENTROID else boundaries


def pairs_within(
    boundaries: Geometries,
    facilities: Geometries,
    limit_m: float,
    *,
    origin: Origin = Origin.BOUNDARY,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Pairs:
    """Find every boundary and facility at a distance of ``limit_m`` or less.

    An index of boxes gives the candidates, the geometries themselves the distance: no buffer, whose
    corners are cut. Distances are to the micrometre.

    Raises ``errors.Cancelled`` if the person cancels.

    Examples
    --------
    >>> square = shapely.box(0, 0, 100, 100)
    >>> pairs_within(np.array([square]), shapely.points([[50, 50], [600, 50], [601, 50]]), 500).distance_m
    array([  0., 500.])
    """
    starts = origins(np.asarray(boundaries, dtype=object), origin)
    facilities = np.asarray(facilities, dtype=object)
    tree = shapely.STRtree(facilities)
    found = [_no_pairs()]
    for first in range(0, len(starts), _CHUNK):
        progress.check()
        found.append(_pairs_of_chunk(starts, first, facilities, tree, limit_m))
        progress.report(min(first + _CHUNK, len(starts)) / len(starts))
    boundary_index, facility_index, distance_m = (np.concatenate(column) for column in zip(*found))
    return Pairs(boundary_index, facility_index, distance_m)


def nearest(boundaries: Geometries, facilities: Geometries, *, origin: Origin = Origin.BOUNDARY) -> Nearest:
    """Find the nearest facility of each boundary, however far; the first of those equally near."""
    starts = origins(np.asarray(boundaries, dtype=object), origin)
    facility_index = np.full(len(starts), -1, dtype=np.intp)
    distance_m = np.full(len(starts), np.nan)
    (boundary, facility), distance = shapely.STRtree(facilities).query_nearest(starts, return_distance=True)
    first_of_boundary = np.lexsort((facility, boundary))
    boundary, first = np.unique(boundary[first_of_boundary], return_index=True)
    facility_index[boundary] = facility[first_of_boundary][first]
    distance_m[boundary] = distance[first_of_boundary][first].round(_DECIMALS)
    return Nearest(facility_index, distance_m)


def connecting_lines(
    boundaries: Geometries, facilities: Geometries, pairs: Pairs, *, origin: Origin = Origin.BOUNDARY
) -> Geometries:
    """Give each pair's shortest line, from the boundary (or its centroid) to the facility.

    A facility inside gives a line of two equal points, at the facility.
    """
    starts = origins(np.asarray(boundaries, dtype=object), origin)
    ends = np.asarray(facilities, dtype=object)[pairs.facility_index]
    return shapely.shortest_line(starts[pairs.boundary_index], ends)


_Columns = tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]


def _no_pairs() -> _Columns:
    return np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0, np.float64)


def _pairs_of_chunk(
    starts: Geometries, first: int, facilities: Geometries, tree: shapely.STRtree, limit_m: float
) -> _Columns:
    chunk = starts[first : first + _CHUNK]
    west, south, east, north = shapely.bounds(chunk).T
    # The boxes are a little too wide to be right in every bit; the distance decides.
    wide_m = limit_m + 0.001
    boxes = shapely.box(west - wide_m, south - wide_m, east + wide_m, north + wide_m)
    boundary, facility = tree.query(boxes)
    distance = shapely.distance(chunk[boundary], facilities[facility]).round(_DECIMALS)
    near = distance <= limit_m
    boundary, facility, distance = boundary[near], facility[near], distance[near]
    order = np.lexsort((facility, distance, boundary))
    return boundary[order] + first, facility[order], distance[order]
