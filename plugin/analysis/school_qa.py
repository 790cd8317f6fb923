"""Checking where schools are: no place, many at one, outside their municipality, far from any building.

All geometries are in one metric CRS. A place that is None is unknown; it is found once, as such, and
passed over by the other checks. What cannot be judged is not doubted: a municipality without a
polygon, a school where no buildings are known.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Sequence

import numpy as np

from ..domain.school_qa import (
    BUILDING_NEAR_M,
    BUILDINGS_KNOWN_M,
    CROWD,
    MUNICIPALITY_TOLERANCE_M,
    Doubt,
    DoubtedPlace,
    four_digits,
)
from ..geos import shapely
from .arrays import Flags, Geometries
from .places import places_of


def without_place(places: Geometries) -> list[DoubtedPlace]:
    """Give the places that are None or empty."""
    unknown = shapely.is_missing(places) | shapely.is_empty(places)
    return [DoubtedPlace(int(number), Doubt.NO_COORDINATES) for number in np.flatnonzero(unknown)]


def crowded(places: Geometries, *, at_least: int = CROWD) -> list[DoubtedPlace]:
    """Give the points with ``at_least`` or more units, each unit with the others there.

    Polygons are no points. Which units are at one point ``places_of`` says.
    """
    numbers = np.flatnonzero(shapely.get_type_id(places) == shapely.GeometryType.POINT.value)
    groups: dict[int, list[int]] = defaultdict(list)
    for number, place in zip(numbers.tolist(), places_of(places[numbers]).tolist()):
        groups[place].append(number)
    crowds = sorted((units for units in groups.values() if len(units) >= at_least), key=len, reverse=True)
    return [
        DoubtedPlace(unit, Doubt.CROWDED, others=tuple(other for other in units if other != unit))
        for units in crowds
        for unit in units
    ]


def outside_municipality(
    places: Geometries,
    codes: Sequence[str],
    municipalities: Geometries,
    municipality_codes: Sequence[str],
    *,
    tolerance_m: float = MUNICIPALITY_TOLERANCE_M,
) -> list[DoubtedPlace]:
    """Give the places further than ``tolerance_m`` outside the municipality that they are said to be in.

    Parameters
    ----------
    places, codes
        Where each is, and the code of its municipality; empty where it is not stated.
    municipalities, municipality_codes
        Polygons with their codes. A code without its leading zero is the same as with it.
    tolerance_m
        How far outside is not yet doubted.
    """
    by_code = {four_digits(code): number for number, code in enumerate(municipality_codes)}
    stated = np.array([by_code.get(four_digits(code), -1) if code else -1 for code in codes], dtype=int)
    checked = np.flatnonzero((stated >= 0) & ~shapely.is_missing(places))
    distances = shapely.distance(places[checked], municipalities[stated[checked]])
    outside = distances > tolerance_m  # an empty place is at no distance: NaN, and not greater
    numbers, metres = checked[outside], distances[outside]
    lies_in = _containing(places[numbers], municipalities, municipality_codes)
    return [
        DoubtedPlace(int(number), Doubt.OTHER_MUNICIPALITY, float(apart), lies_in=code)
        for number, apart, code in zip(numbers, metres, lies_in)
    ]


def far_from_buildings(
    places: Geometries, buildings: Geometries, *, near_m: float = BUILDING_NEAR_M
) -> list[DoubtedPlace]:
    """Give the places further than ``near_m`` from a building, where one is within ``BUILDINGS_KNOWN_M``.

    One is at the edge of the known buildings where those within that distance do not surround it.
    """
    checked = np.flatnonzero(~shapely.is_missing(places) & ~shapely.is_empty(places))
    known = buildings[~shapely.is_missing(buildings)]
    if not len(known) or not len(checked):
        return []
    tree = shapely.STRtree(known)
    (which, _), metres = tree.query_nearest(
        places[checked], max_distance=BUILDINGS_KNOWN_M, return_distance=True, all_matches=False
    )
    far = metres > near_m
    numbers = checked[which[far]]
    surrounded = _surrounded(places[numbers], known, tree)
    return [
        DoubtedPlace(int(number), Doubt.NO_BUILDING, float(apart), at_edge=not around)
        for number, apart, around in zip(numbers, metres[far], surrounded)
    ]


def _containing(places: Geometries, municipalities: Geometries, codes: Sequence[str]) -> list[str]:
    inside, which = shapely.STRtree(municipalities).query(places, predicate="intersects")
    found = [""] * len(places)
    for place, municipality in zip(inside.tolist(), which.tolist()):
        found[place] = four_digits(codes[municipality])
    return found


def _surrounded(places: Geometries, buildings: Geometries, tree: shapely.STRtree) -> Flags:
    """Say of each place whether it lies within the convex hull of the buildings around it."""
    first, second = tree.query(places, predicate="dwithin", distance=BUILDINGS_KNOWN_M)
    around = np.full(len(places), None, dtype=object)
    shapely.multipoints(shapely.centroid(buildings[second]), indices=first, out=around)
    return np.asarray(shapely.intersects(shapely.convex_hull(around), places), dtype=bool)
