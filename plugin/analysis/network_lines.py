"""Ways along a network as lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..geos import shapely
from .arrays import Columns, Flags, Floats, Geometries, Indices
from .network import Network
from .network_access import Access
from .ranges import run_ends, run_starts, spread
from .walking import Walks

# Numbers before and after those of all steps of a way, which count up to 0.
_BEFORE, _AFTER = -(2**40), 1


@dataclass(frozen=True)
class Runs(Columns):
    """Vertices that follow each other, ``count`` from ``first`` on or back, as part ``number`` of a line."""

    line: Indices
    number: Indices
    first: Indices
    count: Indices
    is_back: Flags


def walked_lines(network: Network, origins: Access, facilities: Access, walks: Walks) -> Geometries:
    """Draw each pair's way, from the origin to the facility; None where there is none.

    The line follows the network, with a straight piece at an end that lies beside it, and is as long as the
    way. ``walks`` must have been made with its ways.
    """
    sources, targets = (facilities, origins) if walks.is_reversed else (origins, facilities)
    pair = np.flatnonzero(~np.isnan(walks.distance_m))
    leaves, enters = walks.ends.leaves[pair], walks.ends.enters[pair]
    points = _end_points(sources, targets, walks, pair)
    numbers = (_BEFORE, _BEFORE + 1, _AFTER + 1, _AFTER + 2)
    runs = [
        _points(pair, number, len(network.vertices) + place * len(pair))
        for place, number in enumerate(numbers)
    ]
    is_direct = walks.is_direct[pair]
    start, end = sources.segment[leaves], targets.segment[enters]
    leaves_back, enters_ahead = walks.ends.leaves_backward[pair], walks.ends.enters_backward[pair]
    runs.append(_along_edge(network, pair, start, end, leaves_back, is_direct))
    runs.append(_to_node(network, pair, start, leaves_back, ~is_direct))
    runs.append(_from_node(network, pair, end, enters_ahead, ~is_direct))
    runs.append(_whole_edges(network, walks))
    lines = draw(np.concatenate([network.vertices, *points]), runs, len(walks.distance_m))
    return shapely.reverse(lines) if walks.is_reversed else lines


def segment_lines(network: Network, segment: Indices, *same: NDArray[Any]) -> tuple[Geometries, Indices]:
    """Draw segments, those that follow each other and are alike in everything else as one line.

    Parameters
    ----------
    network, segment
        The network, and segments of it; for all that are alike, in their order.
    same
        What must be the same along a line, of each segment.

    Returns the lines, and of each the first of its segments as an index into them.
    """
    line, edge = network.segment_line[segment], network.segment_edge[segment]
    # Of segments that follow each other, the number less the position is the same.
    first = np.flatnonzero(run_starts(segment - np.arange(len(segment)), line, edge, *same))
    count = np.diff(np.append(first, len(segment))) + 1
    each, zero = np.arange(len(first)), np.zeros(len(first), dtype=np.intp)
    runs = [Runs(each, zero, network.segment[segment[first]], count, zero > 0)]
    return draw(network.vertices, runs, len(first)), first


def draw(vertices: Floats, runs: Sequence[Runs], count: int) -> Geometries:
    """Draw ``count`` lines through runs of vertices; None where a line has no run.

    Points that are NaN and points that repeat the one before are left out.
    """
    all_runs = Runs.together(runs)
    order = np.lexsort((all_runs.number, all_runs.line))
    run, step = spread(np.zeros(len(order), dtype=np.intp), all_runs.count[order].clip(0))
    run = order[run]
    xy = vertices[all_runs.first[run] + np.where(all_runs.is_back[run], -step, step)]
    line = all_runs.line[run]
    known = ~np.isnan(xy[:, 0])
    xy, line = xy[known], line[known]
    is_new = run_starts(line, *xy.T)
    # A way without length is a line of two equal points.
    left = is_new | (run_ends(run_starts(line)) & (np.bincount(line, is_new)[line] == 1))
    lines = np.full(count, None, dtype=object)
    if left.any():
        shapely.linestrings(xy[left], indices=line[left], out=lines)
    return lines


def _end_points(sources: Access, targets: Access, walks: Walks, pair: Indices) -> list[Floats]:
    """Give the points of each way that are not vertices: place, network, network, place."""
    ends = walks.ends
    leaves, enters = ends.leaves[pair], ends.enters[pair]
    leaving = np.where(ends.leaves_backward[pair, None], sources.start_xy[leaves], sources.end_xy[leaves])
    entering = np.where(ends.enters_backward[pair, None], targets.start_xy[enters], targets.end_xy[enters])
    # Where stretches overlap nothing is walked: the way is a point that both have.
    starts_later = targets.start_m[enters] >= sources.start_m[leaves]
    shared = np.where(starts_later[:, None], targets.start_xy[enters], sources.start_xy[leaves])
    overlap = walks.is_direct[pair]
    overlap &= targets.start_m[enters] <= sources.end_m[leaves]
    overlap &= sources.start_m[leaves] <= targets.end_m[enters]
    leaving[overlap] = entering[overlap] = shared[overlap]
    return [
        sources.snap_xy[sources.place[leaves]],
        leaving,
        entering,
        targets.snap_xy[targets.place[enters]],
    ]


def _points(line: Indices, number: int, first: int) -> Runs:
    count = len(line)
    one = np.ones(count, dtype=np.intp)
    return Runs(line, one * number, first + np.arange(count), one, np.zeros(count, dtype=bool))


def _along_edge(
    network: Network, line: Indices, start: Indices, end: Indices, is_back: Flags, chosen: Flags
) -> Runs:
    """Give the vertices between two segments of one edge."""
    start, end = network.segment[start[chosen]], network.segment[end[chosen]]
    is_back = is_back[chosen]
    first = np.where(is_back, start, start + 1)
    count = np.where(is_back, start - end, end - start)
    return Runs(line[chosen], np.full(len(first), _BEFORE + 2), first, count, is_back)


def _to_node(network: Network, line: Indices, segment: Indices, is_back: Flags, chosen: Flags) -> Runs:
    """Give the vertices from within a segment to a node of its edge."""
    segment, is_back = segment[chosen], is_back[chosen]
    edge, vertex = network.segment_edge[segment], network.segment[segment]
    first = np.where(is_back, vertex, vertex + 1)
    count = np.where(is_back, vertex - network.edge_first[edge] + 1, network.edge_last[edge] - vertex)
    return Runs(line[chosen], np.full(len(first), _BEFORE + 2), first, count, is_back)


def _from_node(network: Network, line: Indices, segment: Indices, is_ahead: Flags, chosen: Flags) -> Runs:
    """Give the vertices from a node of a segment's edge to the segment."""
    segment, is_ahead = segment[chosen], is_ahead[chosen]
    edge, vertex = network.segment_edge[segment], network.segment[segment]
    edge_first, edge_last = network.edge_first[edge], network.edge_last[edge]
    first = np.where(is_ahead, edge_first, edge_last)
    count = np.where(is_ahead, vertex - edge_first + 1, edge_last - vertex)
    return Runs(line[chosen], np.full(len(first), _AFTER), first, count, ~is_ahead)


def _whole_edges(network: Network, walks: Walks) -> Runs:
    steps = walks.steps
    taken = ~(walks.is_direct | np.isnan(walks.distance_m))[steps.pair]
    edge, is_forward = steps.edge[taken], steps.is_forward[taken]
    edge_first, edge_last = network.edge_first[edge], network.edge_last[edge]
    first = np.where(is_forward, edge_first, edge_last)
    return Runs(steps.pair[taken], steps.number[taken], first, edge_last - edge_first + 1, ~is_forward)
