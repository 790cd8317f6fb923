"""Ends of lines that nearly meet another line: the usual fault of a drawn network."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..geos import shapely
from .arrays import Floats, Indices
from .boxes import boxes_near
from .network import DECIMALS, Network
from .network_access import access_at
from .walking import walk

# So many times the gap around from the end to the other line does no harm: the end is short of nothing.
_HARMLESS_DETOUR = 10


@dataclass(frozen=True)
class NearMisses:
    """Ends that nearly meet a line: where, how far from it, and the two lines."""

    xy: Floats
    gap_m: Floats
    line: Indices
    other_line: Indices


def near_misses(network: Network, tolerance_m: float) -> NearMisses:
    """Find ends of lines that no other line meets but one passes at ``tolerance_m`` or less.

    An end from where a short way leads to the other line (ten times the tolerance) is no fault. Of each end
    the nearest line that it misses is given.
    """
    end, segment = _ends(network)
    end_xy = network.node_xy[end]
    points = shapely.points(end_xy)
    margin = tolerance_m + 0.001
    around = np.hstack([end_xy - margin, end_xy + margin])
    others = boxes_near(network.segment_boxes, around, 0.0)
    lines = network.segment_lines(others)
    number, entry = shapely.STRtree(lines).query(shapely.box(*around.T))
    other, line = others[entry], lines[entry]
    gap_m = shapely.distance(points[number], line).round(DECIMALS)
    near = (gap_m <= tolerance_m) & (network.segment_edge[other] != network.segment_edge[segment[number]])
    number, other, line, gap_m = number[near], other[near], line[near], gap_m[near]

    across = shapely.get_coordinates(shapely.shortest_line(points[number], line)).reshape(-1, 2, 2)
    each = np.arange(len(number))
    round_about = walk(
        network,
        access_at(network, segment[number], end_xy[number]),
        access_at(network, other, across[:, 1]),
        (each, each),
        _HARMLESS_DETOUR * tolerance_m,
    )
    missed = np.isnan(round_about.distance_m)
    number, other, gap_m = number[missed], other[missed], gap_m[missed]
    order = np.lexsort((other, gap_m, number))
    number, first = np.unique(number[order], return_index=True)
    other, gap_m = other[order][first], gap_m[order][first]
    of_line = network.segment_line
    return NearMisses(end_xy[number], gap_m, of_line[segment[number]], of_line[other])


def _ends(network: Network) -> tuple[Indices, Indices]:
    """Find nodes where one edge ends and no other: the node, and the segment that ends there."""
    node = np.concatenate([network.edge_from, network.edge_to])
    segment_vertex = np.concatenate([network.edge_first, network.edge_last - 1])
    alone = np.bincount(node, minlength=len(network.node_xy))[node] == 1
    return node[alone], np.searchsorted(network.segment, segment_vertex[alone])
