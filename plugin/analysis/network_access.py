"""Where places meet a network: the streets that cross a scene, the street that a school lies at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ..geos import shapely
from .arrays import Flags, Floats, Geometries, Indices
from .boxes import boxes_near
from .network import DECIMALS, Network
from .network_seeds import LAST_BITS_M, Seeds, seeds_of
from .ranges import run_starts

# A little wider than the limit, to be right in every bit; the distance decides.
_SPARE_M = 0.001


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
    def is_on_network(self) -> Flags:
        """Whether each place has a way to the network."""
        return ~np.isnan(self.snap_m)

    @cached_property
    def boxes(self) -> Floats:
        """West, south, -east and -north of what each place meets of the network; infinite if nothing."""
        boxes = np.full((len(self.snap_m), 4), np.inf)
        first = np.flatnonzero(run_starts(self.place))
        for side, sign in ((slice(0, 2), 1), (slice(2, 4), -1)):
            least = np.minimum(sign * self.start_xy, sign * self.end_xy)
            boxes[self.place[first], side] = np.minimum.reduceat(least, first)
        return boxes

    def on(self, network: Network) -> Access:
        """Give the same on the same network with other edges closed: no way begins along a closed one."""
        edge = network.segment_edge[self.segment[self.seeds.stretch]]
        along_m = self.seeds.cost_m - self.snap_m[self.seeds.place]
        is_open = ~network.is_closed[edge] | (along_m <= LAST_BITS_M)
        return replace(self, seeds=self.seeds.chosen(np.flatnonzero(is_open)))


def access(network: Network, places: Geometries, limit_m: float) -> Access:
    """Find where places meet a network.

    A place that the network crosses or touches is entered wherever the network does so, and within it no
    way is needed. Any other is entered from the nearest point of the network, if it is ``limit_m`` or
    nearer: of an edge, not only of a node. Null and empty places are never on the network.
    """
    places = np.asarray(places, dtype=object)
    near = boxes_near(network.segment_boxes, shapely.bounds(places), limit_m + _SPARE_M)
    lines = network.segment_lines(near)
    tree = shapely.STRtree(lines)
    shapely.prepare(places)
    place, segment = tree.query(places, predicate="intersects")
    shared = lines[segment]
    # To see that a segment is inside takes much less than to cut it.
    crosses = np.flatnonzero(~shapely.contains_properly(places[place], shared))
    shared[crosses] = shapely.intersection(shared[crosses], places[place[crosses]])
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
    place, segment = np.append(place, apart), near[np.append(segment, nearest_segment)]
    pieces = np.append(shared, shapely.points(ends[:, 1]))
    by_place = np.argsort(place, kind="stable")
    place, segment, pieces = place[by_place], segment[by_place], pieces[by_place]
    return _access(network, place, segment, pieces, snap_m, snap_xy)


def access_at(network: Network, segment: Indices, xy: Floats) -> Access:
    """Give points of known segments as places that are on the network."""
    count = len(segment)
    nowhere = np.full((count, 2), np.nan)
    return _access(network, np.arange(count), segment, shapely.points(xy), np.zeros(count), nowhere)


def segments_to_node(network: Network, access: Access, seed: Indices) -> tuple[Indices, Indices]:
    """Give the segments from places to the nodes that seeds lead to: the first, and where the last ends.

    A segment that is walked in part is one of them; from a place at a node there is none.
    """
    seeds = access.seeds
    stretch, is_backward = seeds.stretch[seed], seeds.is_backward[seed]
    segment = access.segment[stretch]
    edge = network.segment_edge[segment]
    return (
        np.where(
            is_backward, network.edge_segment[edge], _first_after(network, segment, access.end_m[stretch])
        ),
        np.where(
            is_backward,
            _end_before(network, segment, access.start_m[stretch]),
            network.edge_segment[edge + 1],
        ),
    )


def segments_between(
    network: Network, access: Access, stretch: Indices, other: Access, other_stretch: Indices
) -> tuple[Indices, Indices]:
    """Give the segments between stretches of the same edges: the first, and where the last ends."""
    comes_first = access.end_m[stretch] <= other.start_m[other_stretch]
    segment = access.segment[stretch], other.segment[other_stretch]
    start = np.where(comes_first, segment[0], segment[1])
    start_m = np.where(comes_first, access.end_m[stretch], other.end_m[other_stretch])
    end = np.where(comes_first, segment[1], segment[0])
    end_m = np.where(comes_first, other.start_m[other_stretch], access.start_m[stretch])
    first = _first_after(network, start, start_m)
    # Stretches that overlap have nothing between them.
    return first, np.maximum(first, _end_before(network, end, end_m))


def _first_after(network: Network, segment: Indices, along_m: Floats) -> Indices:
    """Give the first segment that is walked ahead from a point of a segment: from its end it is the next."""
    edge = network.segment_edge[segment]
    is_last = segment + 1 == network.edge_segment[edge + 1]
    next_m = network.segment_offset_m[np.where(is_last, segment, segment + 1)]
    next_m = np.where(is_last, network.edge_length_m[edge], next_m)
    return segment + (along_m >= next_m - LAST_BITS_M)


def _end_before(network: Network, segment: Indices, along_m: Floats) -> Indices:
    """Give where the segments end that are walked up to a point of a segment: at its start, before it."""
    return segment + (along_m > network.segment_offset_m[segment] + LAST_BITS_M)


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
    (place, segment), distance_m = tree.query_nearest(
        places, max_distance=limit_m + _SPARE_M, return_distance=True, all_matches=False
    )
    distance_m = distance_m.round(DECIMALS)
    near = distance_m <= limit_m
    place, segment = place[near], segment[near]
    between = shapely.shortest_line(places[place], lines[segment])
    return place, segment, distance_m[near], shapely.get_coordinates(between).reshape(-1, 2, 2)
