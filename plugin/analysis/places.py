"""Which units share a place: two schools in one building are two units at one place."""

from __future__ import annotations

from typing import Hashable, Sequence

import numpy as np

from ..domain.school_qa import ONE_POINT_M
from ..geos import shapely
from .arrays import Geometries, Indices


def places_of(points: Geometries, addresses: Sequence[Hashable | None] = ()) -> Indices:
    """Give each unit the number of its place: that of the first unit there.

    Units share a place when they are no more than ``ONE_POINT_M`` apart or have the same address, and so
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

    near = shapely.STRtree(points).query(points, predicate="dwithin", distance=ONE_POINT_M)
    for one, other in near.T.tolist():
        if one < other:
            join(one, other)
    seen: dict[Hashable, int] = {}
    for unit, address in enumerate(addresses):
        if address is not None:
            join(unit, seen.setdefault(address, unit))
    return np.array([root(unit) for unit in range(len(points))], dtype=np.intp)
