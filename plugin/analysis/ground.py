"""Metres on the ground: what a distance measured on the map is on the ellipsoid.

A map projection stretches: a metre on the map in SWEREF 99 TM is 0.9983 m on the ground at Haparanda. A
distance on the map is divided by the projection's scale along its line; the map finds the candidates and
where they are nearest, the ground decides. The plane distance is kept beside.

Arrays in, arrays out, as in ``proximity``: geometries in one and the same metric system.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..domain.progress import Part, Progress, Silent
from ..domain.projection import TransverseMercator
from ..domain.proximity import Origin
from ..geos import shapely
from .arrays import Floats, Geometries
from .proximity import Nearest, Pairs, Search, shortest_lines

# As in proximity: distances are to the micrometre.
_DECIMALS = 6
# What the search is widened by beyond the largest scale that was found, for what lies between.
_MARGIN = 1e-4
# No projection of a country can be told anything of what lies further away.
_WIDEST_M = 1_000_000.0


class Ground(Protocol):
    """Turns lines on the map into metres on the ground."""

    def lengths(self, lines: Floats) -> Floats:
        """Give the ground lengths of straight lines on the map, each of them x1, y1, x2, y2."""

    def largest_scale(self, bounds: Floats) -> float:
        """Give the most that a metre on the ground is on the map within a box: west, south, east, north."""


@dataclass(frozen=True)
class GroundPairs(Pairs):
    """Pairs whose ``distance_m`` is on the ground; ``plane_m`` is the same on the map.

    ``lines`` are the shortest on the map, x1, y1 at the boundary (or its centroid) and x2, y2 at the
    facility; both at the facility where that is a point inside.
    """

    plane_m: Floats
    lines: Floats


@dataclass(frozen=True)
class GroundNearest(Nearest):
    """Nearest facilities by the ground, with ``plane_m`` on the map."""

    plane_m: Floats


class PlaneGround:
    """Takes the map for the ground: distances as other programs give them, uncorrected."""

    def lengths(self, lines: Floats) -> Floats:
        """Give the lengths as they are on the map."""
        return np.hypot(lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1])

    def largest_scale(self, bounds: Floats) -> float:
        """Give 1: nothing is stretched."""
        return 1.0


class TransverseMercatorGround:
    """Ground lengths in a transverse Mercator projection, in closed form.

    The point scale is that of the inverse Krüger series to the fourth order in the third flattening
    (L. Krüger, "Konforme Abbildung des Erdellipsoids in der Ebene", 1912; C. F. F. Karney, "Transverse
    Mercator with an accuracy of a few nanometers", J. Geodesy 85, 2011, sections 4 and 5). Along a line it is
    averaged by Simpson's rule. Together they are right to the millimetre in a kilometre, 1,000 km from the
    central meridian.
    """

    def __init__(self, projection: TransverseMercator) -> None:
        self._projection = projection
        n = projection.flattening / (2 - projection.flattening)
        self._radius = projection.semi_major_m / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
        # Krüger's beta: from the map to the conformal sphere.
        self._to_sphere = (
            n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96 - n**4 / 360,
            n**2 / 48 + n**3 / 15 - 437 * n**4 / 1440,
            17 * n**3 / 480 - 37 * n**4 / 840,
            4397 * n**4 / 161280,
        )
        # From conformal to geodetic latitude.
        self._to_latitude = (
            2 * n - 2 * n**2 / 3 - 2 * n**3 + 116 * n**4 / 45,
            7 * n**2 / 3 - 8 * n**3 / 5 - 227 * n**4 / 45,
            56 * n**3 / 15 - 136 * n**4 / 35,
            4279 * n**4 / 630,
        )

    def scale(self, x: Floats, y: Floats) -> Floats:
        """Give what a metre on the ground is on the map at places on the map, in every direction."""
        made = self._projection
        size = self._radius * made.scale
        z = (np.asarray(y) - made.false_northing_m + 1j * (np.asarray(x) - made.false_easting_m)) / size
        sphere, stretch = z, np.ones_like(z)
        for order, factor in enumerate(self._to_sphere, 1):
            sphere = sphere - factor * np.sin(2 * order * z)
            stretch = stretch - 2 * order * factor * np.cos(2 * order * z)
        across = np.hypot(np.sinh(sphere.imag), np.cos(sphere.real))
        conformal = np.arctan2(np.sin(sphere.real), across)
        latitude = conformal + sum(
            factor * np.sin(2 * order * conformal) for order, factor in enumerate(self._to_latitude, 1)
        )
        squared = made.flattening * (2 - made.flattening)
        on_ellipsoid = np.sqrt(1 - squared * np.sin(latitude) ** 2) / np.cos(latitude)
        return size / made.semi_major_m / np.abs(stretch) * across * on_ellipsoid

    def lengths(self, lines: Floats) -> Floats:
        """Give the ground lengths of straight lines on the map."""
        x1, y1, x2, y2 = lines.T
        middle = self.scale((x1 + x2) / 2, (y1 + y2) / 2)
        mean = (self.scale(x1, y1) + 4 * middle + self.scale(x2, y2)) / 6
        return np.hypot(x2 - x1, y2 - y1) / mean

    def largest_scale(self, bounds: Floats) -> float:
        """Give the largest scale in a box: it grows with the distance from the central meridian."""
        west, south, east, north = bounds
        corners = self.scale(np.array([west, west, east, east]), np.array([south, north, south, north]))
        return float(corners.max()) * (1 + _MARGIN)


def pairs_on_ground(
    boundaries: Geometries,
    facilities: Geometries,
    limit_m: float,
    ground: Ground,
    *,
    origin: Origin = Origin.BOUNDARY,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> GroundPairs:
    """Find every boundary and facility at ``limit_m`` or less on the ground.

    Null and empty geometries are never paired. Sorted by boundary, then distance, then facility.
    Raises ``errors.Cancelled`` if the person cancels.
    """
    return _GroundSearch(boundaries, facilities, limit_m, ground, origin).within(limit_m, progress)


def nearest_on_ground(
    boundaries: Geometries,
    facilities: Geometries,
    ground: Ground,
    *,
    origin: Origin = Origin.BOUNDARY,
    known: GroundPairs | None = None,
    reach_m: float = 0.0,
) -> GroundNearest:
    """Find each boundary's nearest facility on the ground, however far; the first of those equally near.

    ``known`` are all pairs of these up to ``reach_m``, if they were found before: who has one there is not
    looked for again.
    """
    return _GroundSearch(boundaries, facilities, reach_m, ground, origin).nearest(Silent(), known, reach_m)


def pairs_and_nearest_on_ground(
    boundaries: Geometries,
    facilities: Geometries,
    limit_m: float,
    ground: Ground,
    *,
    origin: Origin = Origin.BOUNDARY,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> tuple[GroundPairs, GroundNearest]:
    """Do what ``pairs_on_ground`` and ``nearest_on_ground`` do, at once: most pairs tell who is nearest."""
    search = _GroundSearch(boundaries, facilities, limit_m, ground, origin)
    pairs = search.within(limit_m, Part(progress, 0.0, 0.9))
    return pairs, search.nearest(Part(progress, 0.9, 1.0), pairs, limit_m)


class _GroundSearch:
    """A search on the map whose finds are measured on the ground."""

    def __init__(
        self, boundaries: Geometries, facilities: Geometries, reach_m: float, ground: Ground, origin: Origin
    ) -> None:
        self._search = Search(boundaries, facilities, reach_m, origin)
        self._ground = ground

    def within(self, limit_m: float, progress: Progress) -> GroundPairs:
        """Find the pairs of all boundaries."""
        reach_m = limit_m * self._largest_scale(self._search.starts, limit_m)
        pairs = self._on_ground(self._search.within(reach_m, progress))
        return pairs.where(pairs.distance_m <= limit_m)

    def nearest(
        self, progress: Progress, known: GroundPairs | None = None, reach_m: float = 0.0
    ) -> GroundNearest:
        """Find each boundary's nearest, given the pairs that are already known within a reach."""
        starts = self._search.starts
        nothing = np.full(len(starts), np.nan)
        result = GroundNearest(np.full(len(starts), -1, dtype=np.intp), nothing, nothing.copy())
        if known is not None:
            result.note(known)
        closest = self._search.nearest(progress, known, reach_m)
        lonely = np.flatnonzero((closest.facility_index >= 0) & (result.facility_index < 0))
        if not len(lonely):
            return result
        # What is nearest on the map need not be so on the ground: whatever may be nearer is tried too.
        plane_m = closest.distance_m[lonely]
        first_m = self._on_ground(Pairs(lonely, closest.facility_index[lonely], plane_m)).distance_m
        widest_m = first_m * self._largest_scale(starts[lonely], float(first_m.max()))
        reaches_m = np.zeros(len(starts))
        reaches_m[lonely] = np.maximum(widest_m, plane_m) + 10.0**-_DECIMALS
        result.note(self._on_ground(self._search.within(reaches_m, progress, lonely)))
        return result

    def _on_ground(self, pairs: Pairs) -> GroundPairs:
        """Measure pairs on the ground, and sort them by that; 0 stays 0."""
        starts = self._search.starts[pairs.boundary_index]
        lines = shortest_lines(starts, self._search.facilities[pairs.facility_index])
        distance_m = pairs.distance_m
        if not isinstance(self._ground, PlaneGround):
            distance_m = np.zeros(len(pairs))
            apart = pairs.distance_m > 0
            distance_m[apart] = self._ground.lengths(lines[apart]).round(_DECIMALS)
        order = np.lexsort((pairs.facility_index, distance_m, pairs.boundary_index))
        found = GroundPairs(pairs.boundary_index, pairs.facility_index, distance_m, pairs.distance_m, lines)
        return found.where(order)

    def _largest_scale(self, starts: Geometries, wide_m: float) -> float:
        """Give the most that a metre on the ground is on the map near some boundaries."""
        bounds = shapely.bounds(starts)
        bounds = bounds[np.isfinite(bounds).all(axis=1)]
        if not len(bounds):
            return 1.0
        # Twice the width: what it is on the map is not known before the scale is.
        wide_m = min(2 * wide_m, _WIDEST_M)
        box = np.concatenate([bounds[:, :2].min(axis=0) - wide_m, bounds[:, 2:].max(axis=0) + wide_m])
        return max(1.0, self._ground.largest_scale(box))
