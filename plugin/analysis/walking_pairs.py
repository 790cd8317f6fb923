"""Places and facilities near each other: as the crow flies, and on foot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..domain.progress import Part, Progress, Silent
from ..domain.walking import Reach
from .arrays import Flags, Floats, Geometries, Indices
from .network import Network, Parts
from .network_access import Access
from .network_lines import walked_lines
from .proximity import Pairs, connecting_lines, pairs_within
from .walking import Walks, has_way, walk


@dataclass(frozen=True)
class WalkingPairs:
    """Pairs as ``proximity.pairs_within`` gives them, with the way on foot of each.

    Attributes
    ----------
    near
        The pairs, with their distance as the crow flies.
    walking_m
        The length of the way, the straight ways to and from the network included; 0 where the facility is
        in the place, NaN where there is no way within the limit.
    snap_origin_m, snap_facility_m
        How far the place and the facility are from the network; NaN where it is further than the limit.
    reach
        What came of looking for a way.
    lines
        The way; where there is none, the shortest straight line.
    """

    near: Pairs
    walking_m: Floats
    snap_origin_m: Floats
    snap_facility_m: Floats
    reach: list[Reach]
    lines: Geometries


def walking_pairs(
    network: Network,
    parts: Parts,
    places: tuple[Geometries, Geometries],
    entrances: tuple[Access, Access],
    limit_m: float,
    *,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> WalkingPairs:
    """Measure on foot every pair that is ``limit_m`` or nearer as the crow flies.

    No way is shorter than the straight line, so no pair is missed. A pair without a way within the limit
    stays in the answer: it is near only on the map.

    Parameters
    ----------
    network, parts
        The network, and what of it hangs together.
    places
        Origins and facilities: points or polygons in the network's coordinate reference system; null and
        empty ones are never paired.
    entrances
        Where the network is met by the origins, and by the facilities.
    limit_m
        The longest way.
    progress
        Is told how far the job has come.

    Raises ``errors.Cancelled`` if the person cancels.
    """
    near = pairs_within(*places, limit_m, progress=Part(progress, 0.0, 0.2))
    index = near.boundary_index, near.facility_index
    is_inside = near.distance_m == 0
    found = walk_each(
        network, parts, entrances, index, is_inside, limit_m, ways=True, progress=Part(progress, 0.2, 0.9)
    )
    lines = walked_lines(network, *entrances, found.walks)
    is_straight = is_inside | np.isnan(found.walks.distance_m)
    lines[is_straight] = connecting_lines(*places, near.where(is_straight))
    progress.report(1.0)
    return WalkingPairs(near, found.walking_m, found.snap_origin_m, found.snap_facility_m, found.reach, lines)


@dataclass(frozen=True)
class Walked:
    """Known pairs on foot, columns as in ``WalkingPairs``, and the ways themselves."""

    walking_m: Floats
    snap_origin_m: Floats
    snap_facility_m: Floats
    reach: list[Reach]
    walks: Walks


def walk_each(
    network: Network,
    parts: Parts,
    entrances: tuple[Access, Access],
    index: tuple[Indices, Indices],
    is_inside: Flags,
    limit_m: float,
    *,
    ways: bool = False,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Walked:
    """Measure known pairs on foot: of each the origin, the facility, and whether it is in the origin.

    Raises ``errors.Cancelled`` if the person cancels.
    """
    walks = walk(network, *entrances, index, limit_m, ways=ways, progress=progress)
    way_exists = has_way(network, parts, *entrances, index)
    return Walked(
        np.where(is_inside, 0.0, walks.distance_m),
        entrances[0].snap_m[index[0]],
        entrances[1].snap_m[index[1]],
        _reaches(walks, is_inside, way_exists, entrances, index),
        walks,
    )


def _reaches(
    walks: Walks,
    is_inside: Flags,
    way_exists: Flags,
    entrances: tuple[Access, Access],
    index: tuple[Indices, Indices],
) -> list[Reach]:
    is_on_network = entrances[0].is_on_network[index[0]] & entrances[1].is_on_network[index[1]]
    outcomes = (Reach.WALKED, Reach.OFF_NETWORK, Reach.NO_WAY, Reach.FURTHER)
    which = np.select([is_inside | ~np.isnan(walks.distance_m), ~is_on_network, ~way_exists], [0, 1, 2], 3)
    return [outcomes[number] for number in which.tolist()]
