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
from numpy.typing import NDArray

from ..domain.progress import Progress, Silent
from ..domain.projection import TransverseMercator
from ..domain.proximity import Origin
from ..geos import shapely
from .place_index import Geometries
from .proximity import Nearest, Pairs, nearest, origins, pairs_within

Floats = NDArray[np.float64]

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
    """Pairs whose ``distance_m`` is on the ground; ``plane_m`` is the same on the map."""

    plane_m: Floats


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
    boundaries, facilities = np.asarray(boundaries, dtype=object), np.asarray(facilities, dtype=object)
    reach_m = limit_m * _largest_scale(boundaries, limit_m, ground)
    near = pairs_within(boundaries, facilities, reach_m, origin=origin, progress=progress)
    starts = origins(boundaries, origin)[near.boundary_index]
    distance_m = _distances(starts, facilities[near.facility_index], near.distance_m, ground)
    order = np.lexsort((near.facility_index, distance_m, near.boundary_index))
    order = order[distance_m[order] <= limit_m]
    return GroundPairs(
        near.boundary_index[order], near.facility_index[order], distance_m[order], near.distance_m[order]
    )


def nearest_on_ground(
    boundaries: Geometries, facilities: Geometries, ground: Ground, *, origin: Origin = Origin.BOUNDARY
) -> GroundNearest:
    """Find each boundary's nearest facility on the ground, however far; the first of those equally near."""
    boundaries, facilities = np.asarray(boundaries, dtype=object), np.asarray(facilities, dtype=object)
    starts = origins(boundaries, origin)
    closest = nearest(boundaries, facilities, origin=origin)
    distance_m, plane_m = np.full(len(starts), np.nan), np.full(len(starts), np.nan)
    facility_index = closest.facility_index.copy()
    found = np.flatnonzero(facility_index >= 0)
    if not len(found):
        return GroundNearest(facility_index, distance_m, plane_m)
    first_m = _distances(starts[found], facilities[facility_index[found]], closest.distance_m[found], ground)
    # What is nearest on the map need not be so on the ground: whatever may be nearer is tried too.
    reach_m = first_m * _largest_scale(starts[found], float(first_m.max()), ground)
    reach_m = np.maximum(reach_m, closest.distance_m[found]) + 10.0**-_DECIMALS
    which, tried = shapely.STRtree(facilities).query(starts[found], predicate="dwithin", distance=reach_m)
    tried_plane_m = shapely.distance(starts[found][which], facilities[tried]).round(_DECIMALS)
    tried_m = _distances(starts[found][which], facilities[tried], tried_plane_m, ground)
    order = np.lexsort((tried, tried_m, which))
    which, first = np.unique(which[order], return_index=True)
    best = order[first]
    facility_index[found[which]] = tried[best]
    distance_m[found[which]] = tried_m[best]
    plane_m[found[which]] = tried_plane_m[best]
    return GroundNearest(facility_index, distance_m, plane_m)


def _distances(starts: Geometries, ends: Geometries, plane_m: Floats, ground: Ground) -> Floats:
    """Give the ground lengths of the shortest lines; 0 stays 0."""
    if isinstance(ground, PlaneGround):
        return plane_m
    distance_m = np.zeros(len(plane_m))
    apart = plane_m > 0
    lines = shapely.get_coordinates(shapely.shortest_line(starts[apart], ends[apart])).reshape(-1, 4)
    distance_m[apart] = ground.lengths(lines).round(_DECIMALS)
    return distance_m


def _largest_scale(boundaries: Geometries, wide_m: float, ground: Ground) -> float:
    present = boundaries[~(shapely.is_missing(boundaries) | shapely.is_empty(boundaries))]
    if not len(present):
        return 1.0
    bounds = np.asarray(shapely.total_bounds(present), dtype=float)
    # Twice the width: what it is on the map is not known before the scale is.
    wide_m = min(2 * wide_m, _WIDEST_M)
    return max(1.0, ground.largest_scale(bounds + wide_m * np.array([-1, -1, 1, 1])))
