"""What of a network can be reached on foot, as lines that end exactly where the limit is."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..domain.progress import Progress, Silent
from .arrays import Columns, Floats, Geometries, Indices
from .network import Network, points_along
from .network_access import Access
from .network_lines import Runs, draw
from .network_search import Found, search
from .ranges import run_ends, run_starts, spread


@dataclass(frozen=True)
class Reachable:
    """Parts of a network that can be reached: from which place, of which line, and the part itself."""

    place: Indices
    line: Indices
    geometry: Geometries


def reachable(
    network: Network,
    access: Access,
    limit_m: float,
    *,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Reachable:
    """Find what of a network is ``limit_m`` or nearer on foot, from each place.

    The way from the place to the network counts. Lines are cut where the limit is: nothing between them is
    guessed. Raises ``errors.Cancelled`` if the person cancels.
    """
    intervals = [_own_edges(network, access, limit_m)]
    places = np.flatnonzero(access.is_on_network)
    done = 0
    for found in search(network, access, places, limit_m):
        progress.check()
        intervals.append(_from_nodes(network, found, limit_m))
        done += len(found.places)
        progress.report(done / len(places))
    return _drawn(network, _by_line(network, _united(_Intervals.together(intervals))))


@dataclass(frozen=True)
class _Intervals(Columns):
    """What is reached of edges: from which place, of which edge, from where and to where along it."""

    place: Indices
    edge: Indices
    start_m: Floats
    end_m: Floats


def _own_edges(network: Network, access: Access, limit_m: float) -> _Intervals:
    """Give what is reached of the edges that places meet, without passing a node."""
    edge = network.segment_edge[access.segment]
    left_m = limit_m - access.snap_m[access.place]
    reached = left_m >= 0
    start_m = (access.start_m - left_m).clip(0)[reached]
    end_m = np.minimum(access.end_m + left_m, network.edge_length_m[edge])[reached]
    return _Intervals(access.place[reached], edge[reached], start_m, end_m)


def _from_nodes(network: Network, found: Found, limit_m: float) -> _Intervals:
    """Give what is reached of all edges from their nodes."""
    result = []
    for node, is_start in ((network.edge_from, True), (network.edge_to, False)):
        column = found.column[node]
        edge = np.flatnonzero(column < len(found.nodes))
        left_m = limit_m - found.distance_m[:, column[edge]]
        row, at = np.nonzero(left_m > 0)
        left_m, edge = left_m[row, at], edge[at]
        length_m = network.edge_length_m[edge]
        reach_m = np.minimum(left_m, length_m)
        start_m, end_m = (np.zeros_like(reach_m), reach_m) if is_start else (length_m - reach_m, length_m)
        result.append(_Intervals(found.places[row], edge, start_m, end_m))
    return _Intervals.together(result)


def _united(intervals: _Intervals) -> _Intervals:
    """Unite what overlaps."""
    some = intervals.where(np.lexsort((intervals.start_m, intervals.edge, intervals.place)))
    if not len(some.place):
        return some
    other = run_starts(some.place, some.edge)
    # Each edge of each place in a range of its own, so that one running maximum serves all.
    base_m = (np.cumsum(other) - 1) * (some.end_m.max() + 1)
    so_far = np.maximum.accumulate(base_m + some.end_m)
    begins = other | (base_m + some.start_m > np.append(-np.inf, so_far[:-1]))
    first = np.flatnonzero(begins)
    return replace(some.where(first), end_m=np.maximum.reduceat(some.end_m, first))


def _by_line(network: Network, intervals: _Intervals) -> _Intervals:
    """Cut where an edge goes on as another line."""
    line, edge = network.segment_line, network.segment_edge
    first = np.flatnonzero(run_starts(line, edge))
    start_m = network.segment_offset_m[first]
    is_last = run_ends(run_starts(edge[first]))
    end_m = np.where(is_last, network.edge_length_m[edge[first]], np.append(start_m[1:], 0)[: len(first)])
    of_edge = np.searchsorted(edge[first], np.arange(len(network.edge_length_m) + 1))
    number, piece = spread(of_edge[intervals.edge], of_edge[intervals.edge + 1])
    pieces = intervals.where(number)
    return replace(
        pieces,
        start_m=np.maximum(pieces.start_m, start_m[piece]),
        end_m=np.minimum(pieces.end_m, end_m[piece]),
    )


def _drawn(network: Network, intervals: _Intervals) -> Reachable:
    some = intervals.where(intervals.end_m > intervals.start_m)
    count = len(some.place)
    line, zero, no = np.arange(count), np.zeros(count, dtype=np.intp), np.zeros(count, dtype=bool)
    start, start_xy = points_along(network, some.edge, some.start_m)
    end, end_xy = points_along(network, some.edge, some.end_m)
    points = len(network.vertices)
    runs = [
        Runs(line, zero, points + line, zero + 1, no),
        Runs(line, zero + 1, network.segment[start] + 1, network.segment[end] - network.segment[start], no),
        Runs(line, zero + 2, points + count + line, zero + 1, no),
    ]
    lines = draw(np.concatenate([network.vertices, start_xy, end_xy]), runs, count)
    return Reachable(some.place, network.segment_line[start], lines)
