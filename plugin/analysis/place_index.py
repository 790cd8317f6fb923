"""Finding which places lie near a box, quickly, however many there are.

Points are kept in strips that go from west to east, each strip sorted along itself: what lies near a box is
then one run of points in each strip that the box touches. That needs no tree, whose nodes lie all over the
memory. Places that are no points, such as school yards, are few beside them and go into a tree of boxes.
"""

from __future__ import annotations

from typing import Iterator

import numpy as np

from ..geos import shapely
from .arrays import Flags, Floats, Geometries, Indices
from .ranges import spread

# A strip is so many times lower than the reach: lower ones fit closer round it, but are more to look in.
_STRIPS_IN_REACH = 2
# Wider than need be by this, against the last bits of coordinates: the distance itself decides.
_SPARE_M = 0.001
# No place on earth has plane coordinates beyond this; what has would only stretch the strips.
_FAR_M = 1e8
# Candidates at a time: bounds the memory, however many places lie near each other.
_PART = 1_000_000


class PlaceIndex:
    """Places by where they are. Null and empty ones, and those with an infinite position, are never near.

    Parameters
    ----------
    places
        Geometries of any kind in one metric coordinate reference system.
    reach_m
        How far places will mostly be looked for. It decides how quickly they are found, not which.
    """

    def __init__(self, places: Geometries, reach_m: float) -> None:
        points = np.flatnonzero((shapely.get_type_id(places) == 0) & ~shapely.is_empty(places))
        x, y = shapely.get_x(places[points]), shapely.get_y(places[points])
        on_earth = (np.abs(x) < _FAR_M) & (np.abs(y) < _FAR_M)
        points, x, y = points[on_earth], x[on_earth], y[on_earth]
        self._west, self._south = x.min(initial=_FAR_M), y.min(initial=_FAR_M)
        width_m, depth_m = np.ptp(x) if len(x) else 0.0, np.ptp(y) if len(y) else 0.0
        self.spacing_m = float(np.sqrt(max(width_m, 1.0) * max(depth_m, 1.0) / max(len(points), 1)))
        self._height_m = min(max(reach_m, self.spacing_m) / _STRIPS_IN_REACH, depth_m + 1.0)
        # Half a metre between a strip's last point and the next strip's first, for runs to end in.
        self._length_m = width_m + 1.0
        self._last_strip = int(depth_m / self._height_m) if len(points) else -1
        strip = self._strip(y)
        along = self._along(strip, x - self._west)
        order = np.argsort(along)
        self._sorted_along, self._points = along[order], points[order]
        self._x, self._y = x[order], y[order]
        self._spare_m = _SPARE_M + 2 * np.spacing(along.max(initial=0.0))

        others = np.setdiff1d(np.arange(len(places)), points, assume_unique=True)
        self._others = others[np.isfinite(shapely.bounds(places[others])).all(axis=1)]
        self._tree = shapely.STRtree(places[self._others])

    def order(self, bounds: Floats) -> Indices:
        """Give boxes (west, south, east, north) in the order in which they lie along the strips."""
        return np.lexsort((bounds[:, 0], self._strip(bounds[:, 1])))

    def near(self, bounds: Floats, reach_m: Floats) -> Iterator[tuple[Indices, Indices]]:
        """Give, in parts, which places may be at a distance of ``reach_m`` or less of boxes, each its own.

        Gives indices of the boxes and of the places, in no order; none that is that near is left out.
        """
        reach_m = reach_m + self._spare_m
        box, begins, ends = self._runs(bounds, reach_m)
        candidates = np.cumsum(ends - begins)
        total = candidates[-1] if len(candidates) else 0
        cuts = np.searchsorted(candidates, np.arange(_PART, total, _PART))
        for part in np.split(np.arange(len(box)), np.unique(cuts)):
            run, entry = spread(begins[part], ends[part])
            one = box[part][run]
            near = self._is_near(bounds[one], entry, reach_m[one])
            yield one[near], self._points[entry[near]]
        if len(self._others):
            west, south, east, north = bounds.T
            wide = shapely.box(west - reach_m, south - reach_m, east + reach_m, north + reach_m)
            one, other = self._tree.query(wide)
            yield one, self._others[other]

    def _runs(self, bounds: Floats, reach_m: Floats) -> tuple[Indices, Indices, Indices]:
        """Give the box of each run of points, and where among the sorted points it begins and ends."""
        west, east = bounds[:, 0] - self._west - reach_m, bounds[:, 2] - self._west + reach_m
        first, last = self._strip(bounds[:, 1] - reach_m), self._strip(bounds[:, 3] + reach_m)
        box, strip = spread(first.clip(min=0), last.clip(max=self._last_strip) + 1)
        begins = np.searchsorted(self._sorted_along, self._along(strip, west[box]))
        ends = np.searchsorted(self._sorted_along, self._along(strip, east[box]), side="right")
        return box, begins, ends

    def _is_near(self, bounds: Floats, entry: Indices, reach_m: Floats) -> Flags:
        """Say whether points are near their boxes: those beyond the corners are not."""
        west, south, east, north = bounds.T
        x, y = self._x[entry], self._y[entry]
        aside, ahead = np.maximum(west - x, x - east).clip(0), np.maximum(south - y, y - north).clip(0)
        return aside**2 + ahead**2 <= reach_m**2

    def _strip(self, y: Floats) -> Indices:
        """Give the strip of each: -1 for what lies south of all, one after the last for what lies north."""
        strip = np.floor((y - self._south) / self._height_m)
        return strip.clip(-1, self._last_strip + 1).astype(np.intp)

    def _along(self, strip: Indices, x: Floats) -> Floats:
        """Lay the strips end to end, and say how far along them all a place ``x`` along its own is."""
        return strip * self._length_m + x.clip(-0.5, self._length_m - 0.5)
