"""Exact distances between scenes' boundaries and facilities.

Arrays in, arrays out. Geometries are shapely 2 geometries in one and the same metric coordinate
reference system, metres; the caller sees to that (``plugin.crs``). Null (None) and empty geometries
are allowed and are never paired; an invalid polygon is measured as it is drawn, never repaired here.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import partial
from typing import Tuple

import numpy as np

from ..domain.progress import Progress, Silent
from ..domain.proximity import Origin
from ..geos import shapely
from .arrays import Columns, Floats, Geometries, Indices
from .place_index import PlaceIndex
from .threads import each

# A micrometre: far below any survey, far above the noise in the last bits of a coordinate, so that a
# school at 500 m is at 500 m wherever on the map the place lies and whatever system it came from.
_DECIMALS = 6
# Boundaries at a time: the work of one thread, and the step of progress and cancel.
_CHUNK = 1000
# Lines at a time, likewise.
_LINES = 20_000
# The nearest facility is looked for within a reach, then so many times within one that is twice as wide; a
# tree answers for what lies lonelier than that.
_WIDENINGS = 3


@dataclass(frozen=True)
class Pairs(Columns):
    """Boundaries and facilities near each other: indices into the inputs, and metres (0 inside).

    Sorted by boundary, then distance, then facility.
    """

    boundary_index: Indices
    facility_index: Indices
    distance_m: Floats

    def __len__(self) -> int:
        return len(self.distance_m)


@dataclass(frozen=True)
class Nearest:
    """For each boundary the nearest facility's index (-1: none) and distance in metres (NaN: none)."""

    facility_index: Indices
    distance_m: Floats

    def note(self, pairs: Pairs) -> None:
        """Write down the first pair of each boundary; the pairs are sorted, and have the same columns."""
        boundary, first = np.unique(pairs.boundary_index, return_index=True)
        for column in fields(self):
            getattr(self, column.name)[boundary] = getattr(pairs, column.name)[first]


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

    An index gives the candidates, the geometries themselves the distance: no buffer, whose corners are
    cut. Distances are to the micrometre. The time grows with the candidates, a little faster with the
    facilities, which are sorted; it is shared by the processor's cores.

    Raises ``errors.Cancelled`` if the person cancels.

    Examples
    --------
    >>> square = shapely.box(0, 0, 100, 100)
    >>> pairs_within(np.array([square]), shapely.points([[50, 50], [600, 50], [601, 50]]), 500).distance_m
    array([  0., 500.])
    """
    return Search(boundaries, facilities, limit_m, origin).within(limit_m, progress)


def nearest(boundaries: Geometries, facilities: Geometries) -> Nearest:
    """Find the nearest facility of each boundary, however far; the first of those equally near."""
    return Search(boundaries, facilities, 0.0, Origin.BOUNDARY).nearest(Silent())


def pairs_and_nearest(
    boundaries: Geometries, facilities: Geometries, limit_m: float
) -> tuple[Pairs, Nearest]:
    """Do what ``pairs_within`` and ``nearest`` do, at once: most pairs tell who is nearest."""
    search = Search(boundaries, facilities, limit_m, Origin.BOUNDARY)
    pairs = search.within(limit_m, Silent())
    return pairs, search.nearest(Silent(), pairs, limit_m)


def connecting_lines(
    boundaries: Geometries, facilities: Geometries, pairs: Pairs, *, origin: Origin = Origin.BOUNDARY
) -> Geometries:
    """Give each pair's shortest line, from the boundary (or its centroid) to the facility.

    A facility inside gives a line of two equal points, at the facility.
    """
    starts = origins(np.asarray(boundaries, dtype=object), origin)
    ends = np.asarray(facilities, dtype=object)[pairs.facility_index]
    return shapely.shortest_line(starts[pairs.boundary_index], ends)


def shortest_lines(starts: Geometries, ends: Geometries) -> Floats:
    """Give the shortest line between each two geometries that have a place, as x1, y1, x2, y2."""
    chunks = [slice(first, first + _LINES) for first in range(0, len(starts), _LINES)]

    def lines_of(chunk: slice) -> Floats:
        return shapely.get_coordinates(shapely.shortest_line(starts[chunk], ends[chunk])).reshape(-1, 4)

    with each(lines_of, chunks) as parts:
        return np.concatenate([np.empty((0, 4)), *parts])


def bands_of(distance_m: Floats, radius_m: float, borderline_m: float) -> Indices:
    """Give what ``domain.proximity.band_of`` says of many distances at once, as places among the bands.

    Examples
    --------
    >>> bands_of(np.array([0.0, 500.0, 500.1]), 500, 0)
    array([0, 1, 3])
    """
    ends = [0.0, max(0.0, radius_m - borderline_m), radius_m + borderline_m]
    return np.searchsorted(ends, distance_m)


class Search:
    """Boundaries and facilities, and the index that one is looked up in for the other.

    ``reach_m`` is how far will mostly be looked: it decides how quickly, not what, is found.
    """

    def __init__(
        self, boundaries: Geometries, facilities: Geometries, reach_m: float, origin: Origin
    ) -> None:
        self.starts = origins(np.asarray(boundaries, dtype=object), origin)
        self.facilities = np.asarray(facilities, dtype=object)
        self._bounds = shapely.bounds(self.starts)
        self._present = np.flatnonzero(np.isfinite(self._bounds).all(axis=1))
        self._index = PlaceIndex(self.facilities, reach_m)

    def within(self, limit_m: float | Floats, progress: Progress, chosen: Indices | None = None) -> Pairs:
        """Find the pairs of all boundaries, or of the chosen ones; each may have a limit of its own."""
        limits_m = np.broadcast_to(np.asarray(limit_m, dtype=float), len(self.starts))
        boundary = self._present if chosen is None else chosen
        # Those beside each other one after the other: the facilities of one are in the cache for the next.
        boundary = boundary[self._index.order(self._bounds[boundary])]
        chunks = np.split(boundary, np.arange(_CHUNK, len(boundary), _CHUNK))
        found = []
        with each(partial(self._pairs_of, limits_m=limits_m), chunks) as parts:
            for done, part in enumerate(parts, start=1):
                progress.check()
                found.append(part)
                progress.report(done / len(chunks))
        one, other, distance_m = (np.concatenate(column) for column in zip(*found))
        order = np.argsort(one, kind="stable")
        return Pairs(one[order], other[order], distance_m[order])

    def nearest(self, progress: Progress, known: Pairs | None = None, reach_m: float = 0.0) -> Nearest:
        """Find each boundary's nearest, given the pairs that are already known within a reach."""
        result = Nearest(np.full(len(self.starts), -1, dtype=np.intp), np.full(len(self.starts), np.nan))
        if known is not None:
            result.note(known)
        lonely = self._present[result.facility_index[self._present] < 0]
        for _ in range(_WIDENINGS):
            reach_m = max(2 * reach_m, self._index.spacing_m / 2)
            result.note(self.within(reach_m, progress, lonely))
            lonely = lonely[result.facility_index[lonely] < 0]
        if len(lonely):
            result.note(self._nearest_by_tree(lonely))
        return result

    def _pairs_of(self, boundary: Indices, limits_m: Floats) -> _Columns:
        """Find the pairs of some boundaries; those of each one stand sorted, one boundary after another."""
        found = [(boundary[:0], boundary[:0], np.empty(0))]
        limit_m = limits_m[boundary]
        for box, facility in self._index.near(self._bounds[boundary], limit_m):
            one = boundary[box]
            distance_m = shapely.distance(self.starts[one], self.facilities[facility]).round(_DECIMALS)
            near = distance_m <= limit_m[box]
            found.append((one[near], facility[near], distance_m[near]))
        one, other, distance_m = (np.concatenate(column) for column in zip(*found))
        order = np.lexsort((other, distance_m, one))
        return one[order], other[order], distance_m[order]

    def _nearest_by_tree(self, boundary: Indices) -> Pairs:
        tree = shapely.STRtree(self.facilities)
        (one, other), distance_m = tree.query_nearest(self.starts[boundary], return_distance=True)
        order = np.lexsort((other, one))
        return Pairs(boundary[one[order]], other[order], distance_m[order].round(_DECIMALS))


_Columns = Tuple[Indices, Indices, Floats]
