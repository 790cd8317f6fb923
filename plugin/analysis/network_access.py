"""Where places meet a network: the streets that cross a scene, the street that a school lies at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..geos import shapely
from .network import DECIMALS, Floats, Indices, Network
from .network_seeds import Seeds, seeds_of
from .proximity import Geometries


@dataclass(frozen=True)
class Access:
    """The stretches of edges where places meet a network; a stretch is within one straight segment.

    Attributes
    ----------
    place, segment
        Of each stretch, sorted by place: which place and segment it belongs to.
    start_m, end_m, start_xy, end_xy
        Where along the segment's edge the stretch starts and ends (the same for a point), and where that is.
    snap_m, snap_xy
        Of each place: how far it is from the network (0 where they meet, NaN where it is too far), and the
        point of the place that is nearest (NaN where they meet or it is too far).
    seeds
        The nodes that ways from the places reach first.
    """

    place: Indices
    segment: Indices
    start_m: Floats
    end_m: Floats
    start_xy: Floats
    end_xy: Floats
    snap_m: Floats
    snap_xy: Floats
    seeds: Seeds

    @property
    def is_on_network(self) -> NDArray[np.bool_]:
        """Whether each place has a way to the network."""
        return ~np.isnan(self.snap_m)


def access(network: Network, places: Geometries, limit_m: float) -> Access:
    """Find where places meet a network.

    A place that the network crosses or touches is entered wherever the network does so, and within it no
    way is needed. Any other is entered from the nearest point of the network, if it is ``limit_m`` or
    nearer: of an edge, not only of a node. Null and empty places are never on the network.
    """
    places = np.asarray(places, dtype=object)
    lines = network.segment_lines
    tree = shapely.STRtree(lines)
    place, segment = tree.query(places, predicate="intersects")
    shared = shapely.intersection(lines[segment], places[place])
    has_shared = ~shapely.is_empty(shared)
    place, segment, shared = place[has_shared], segment[has_shared], shared[has_shared]
    meets = np.zeros(len(places), dtype=bool)
    meets[place] = True
    beside = places.copy()
    beside[meets] = None
    apart, nearest_segment, apart_m, ends = _nearest(tree, lines, beside, limit_m)

    snap_m = np.where(meets, 0.0, np.nan)
    snap_m[apart] = apart_m
    snap_xy = np.full((len(places), 2), np.nan)
    snap_xy[apart] = ends[:, 0]
    place, segment = np.append(place, apart), np.append(segment, nearest_segment)
    pieces = np.append(shared, shapely.points(ends[:, 1]))
    by_place = np.argsort(place, kind="stable")
    place, segment, pieces = place[by_place], segment[by_place], pieces[by_place]
    return _access(network, place, segment, pieces, snap_m, snap_xy)


def access_at(network: Network, segment: Indices, xy: Floats) -> Access:
    """Give points of known segments as places that are on the network."""
    count = len(segment)
    nowhere = np.full((count, 2), np.nan)
    return _access(network, np.arange(count), segment, shapely.points(xy), np.zeros(count), nowhere)


def _access(
    network: Network, place: Indices, segment: Indices, pieces: Geometries, snap_m: Floats, snap_xy: Floats
) -> Access:
    start_m, end_m, start_xy, end_xy = _stretches(network, segment, pieces)
    seeds = seeds_of(network, place, segment, start_m, end_m, snap_m)
    return Access(place, segment, start_m, end_m, start_xy, end_xy, snap_m, snap_xy, seeds)


def _stretches(
    network: Network, segment: Indices, pieces: Geometries
) -> tuple[Floats, Floats, Floats, Floats]:
    """Give where along its edge each piece of a segment starts and ends, and the coordinates of both."""
    xy, piece = shapely.get_coordinates(pieces, return_index=True)
    along_m = np.hypot(*(xy - network.vertices[network.segment[segment[piece]]]).T)
    # A segment is straight: a piece of it goes from the first to the last of its points.
    order = np.lexsort((along_m, piece))
    first = order[np.searchsorted(piece[order], np.arange(len(pieces)))]
    last = order[np.searchsorted(piece[order], np.arange(len(pieces)), side="right") - 1]
    offset_m = network.segment_offset_m[segment]
    return offset_m + along_m[first], offset_m + along_m[last], xy[first], xy[last]


def _nearest(
    tree: shapely.STRtree, lines: Geometries, places: Geometries, limit_m: float
) -> tuple[Indices, Indices, Floats, Floats]:
    """Find places near the network: which, the segment, the distance, both ends of the line between."""
    # A little too wide to be right in every bit; the distance decides.
    (place, segment), distance_m = tree.query_nearest(
        places, max_distance=limit_m + 0.001, return_distance=True, all_matches=False
    )
    distance_m = distance_m.round(DECIMALS)
    near = distance_m <= limit_m
    place, segment = place[near], segment[near]
    between = shapely.shortest_line(places[place], lines[segment])
    return place, segment, distance_m[near], shapely.get_coordinates(between).reshape(-1, 2, 2)
