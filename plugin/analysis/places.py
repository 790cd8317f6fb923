"""Which units share a place: two schools in one building are two units at one place."""

from __future__ import annotations

from typing import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..geos import shapely
from .place_index import Geometries

# Registers place units of one building at one point, to the last digit or nearly so.
SAME_PLACE_M = 1.0


def places_of(points: Geometries, addresses: Sequence[Hashable | None]) -> NDArray[np.intp]:
    """Give each unit the number of its place.

    Units share a place when they are no more than ``SAME_PLACE_M`` apart or have the same address, and so
    do those that each shares one with. A unit without a point and without an address (None) is alone.
    """
    place = np.arange(len(points), dtype=np.intp)

    def root(unit: int) -> int:
        while place[unit] != unit:
            place[unit] = place[place[unit]]
            unit = int(place[unit])
        return unit

    def join(one: int, other: int) -> None:
        first, second = sorted((root(one), root(other)))
        place[second] = first

    near = shapely.STRtree(points).query(points, predicate="dwithin", distance=SAME_PLACE_M)
    for one, other in near.T.tolist():
        if one < other:
            join(one, other)
    seen: dict[Hashable, int] = {}
    for unit, address in enumerate(addresses):
        if address is not None:
            join(unit, seen.setdefault(address, unit))
    return np.array([root(unit) for unit in range(len(points))], dtype=np.intp)
