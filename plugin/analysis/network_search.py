"""The search along a network from many places, no further than a limit.

scipy's Dijkstra writes a table of all places and all nodes. Here places that are near each other search
together, in the part of the network that their limit reaches: no way of ``limit`` metres leads out of the
square around where it starts. Time and memory then follow what is reached, not the size of the network.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from .network import Floats, Indices, Network
from .network_access import Access
from .ranges import spread

# Places times nodes of one search. Fewer cost more searches, more cost more table: on the machines that it
# was tried on a search of its own is worth some hundred thousand cells.
_TABLE = 2**18
# A little further than the limit, to be right in every bit; the rounded distance decides.
_MARGIN_M = 0.001
# Sums of the same lengths in another order differ by less.
_LAST_BITS_M = 1e-9


@dataclass(frozen=True)
class Seeds:
    """The nodes that places reach first, and the shortest way there: by which stretch, which way out of it.

    Sorted by place, then node; ``first[p]`` to ``first[p + 1]`` are those of place ``p``.
    """

    place: Indices
    node: Indices
    cost_m: Floats
    stretch: Indices
    is_backward: NDArray[np.bool_]
    first: Indices

    def at(self, place: Indices, node: Indices) -> Indices:
        """Give the seeds that join each place and node; the two are joined."""
        count = self.node.max(initial=0) + 1
        return np.searchsorted(self.place * count + self.node, place * count + node)


@dataclass(frozen=True)
class Found:
    """What a group of places reached.

    Attributes
    ----------
    places, nodes
        The places, and the nodes searched, in the order of their numbers.
    distance_m, previous
        Of each place and node: the length of the shortest way (infinite beyond the limit), and the node
        before on that way, as an index into ``nodes``; beyond its end where the way begins. None unless ways
        were asked for.
    """

    places: Indices
    nodes: Indices
    distance_m: Floats
    previous: NDArray[np.int32] | None

    def column(self, node: Indices) -> Indices:
        """Give the columns of nodes; -1 for those that were not searched."""
        return _column(self.nodes, node)


def seeds_of(network: Network, access: Access) -> Seeds:
    """Give where the ways from places begin."""
    edge = network.segment_edge[access.segment]
    snap_m, length_m = access.snap_m[access.place], network.edge_length_m[edge]
    edge, place, stretch = (np.tile(column, 2) for column in (edge, access.place, np.arange(len(edge))))
    is_backward = np.repeat([True, False], len(snap_m))
    node = np.where(is_backward, network.edge_from[edge], network.edge_to[edge])
    cost_m = np.append(snap_m + access.start_m, snap_m + (length_m - access.end_m).clip(0))
    order = np.lexsort((cost_m, node, place))
    order = order[_is_first(place[order], node[order])]
    first = np.searchsorted(place[order], np.arange(len(access.snap_m) + 1))
    seeds = Seeds(place[order], node[order], cost_m[order], stretch[order], is_backward[order], first)
    return _without_roundabout(network, seeds, edge[order])


def _without_roundabout(network: Network, seeds: Seeds, edge: Indices) -> Seeds:
    """Leave out nodes that a place reaches over the other node of the same edge as soon."""
    other = np.where(seeds.is_backward, network.edge_to[edge], network.edge_from[edge])
    at = np.minimum(seeds.at(seeds.place, other), len(seeds.place) - 1)
    over_other_m = seeds.cost_m[at] + network.edge_length_m[edge]
    is_over_other = (seeds.place[at] == seeds.place) & (seeds.node[at] == other) & (other != seeds.node)
    left = np.flatnonzero(~is_over_other | (over_other_m > seeds.cost_m + _LAST_BITS_M))
    first = np.searchsorted(seeds.place[left], np.arange(len(seeds.first)))
    return Seeds(
        seeds.place[left],
        seeds.node[left],
        seeds.cost_m[left],
        seeds.stretch[left],
        seeds.is_backward[left],
        first,
    )


def _is_first(*keys: Indices) -> NDArray[np.bool_]:
    """Say where a sorted column, or any of several, changes."""
    changes = np.zeros(max(len(keys[0]) - 1, 0), dtype=bool)
    for key in keys:
        changes |= key[1:] != key[:-1]
    return np.append(True, changes)[: len(keys[0])]


def search(
    network: Network, access: Access, seeds: Seeds, places: Indices, limit_m: float, *, ways: bool = False
) -> Iterator[Found]:
    """Search from places, in groups of neighbours; each that is on the network is in one group."""
    count = len(access.snap_m)
    boxes = np.full((count, 4), np.inf)
    for xy in (access.start_xy, access.end_xy):
        np.minimum.at(boxes[:, :2], access.place, xy)
        np.minimum.at(boxes[:, 2:], access.place, -xy)
    places = places[np.isfinite(boxes[places, 0])]
    todo = [(places, np.arange(len(network.node_xy)))] if len(places) else []
    while todo:
        group, nodes = todo.pop()
        # The least west, south, -east and -north.
        nodes = _within(network.node_xy, nodes, boxes[group].min(axis=0) - (limit_m + _MARGIN_M))
        if len(group) == 1 or len(group) * len(nodes) <= _TABLE:
            yield _search_together(network, seeds, group, nodes, limit_m, ways)
            continue
        west, south, minus_east, minus_north = boxes[group].min(axis=0)
        is_wide = -minus_east - west > -minus_north - south
        group = group[np.argsort(boxes[group, 0 if is_wide else 1], kind="stable")]
        half = len(group) // 2
        todo += [(group[half:], nodes), (group[:half], nodes)]


def _within(node_xy: Floats, nodes: Indices, box: Floats) -> Indices:
    """Choose among nodes, from west to east, those in a box: west, south, -east, -north."""
    x = node_xy[nodes, 0]
    nodes = nodes[np.searchsorted(x, box[0]) : np.searchsorted(x, -box[2], side="right")]
    y = node_xy[nodes, 1]
    return nodes[(y >= box[1]) & (y <= -box[3])]


def _search_together(
    network: Network, seeds: Seeds, group: Indices, nodes: Indices, limit_m: float, ways: bool
) -> Found:
    """Search from a node that is made for each place, with an edge to each of the place's first nodes."""
    matrix = network.matrix
    if len(nodes) < len(network.node_xy):
        matrix = matrix[nodes][:, nodes]
    row, seed = spread(seeds.first[group], seeds.first[group + 1])
    column = _column(nodes, seeds.node[seed])
    near = column >= 0
    row, column, seed = row[near], column[near], seed[near]
    count = len(nodes)
    ends = matrix.nnz + np.cumsum(np.bincount(row, minlength=len(group)))
    graph = csr_matrix(
        (
            np.append(matrix.data, seeds.cost_m[seed]),
            np.append(matrix.indices, column),
            np.append(matrix.indptr, ends),
        ),
        shape=(count + len(group), count + len(group)),
    )
    starts = count + np.arange(len(group))
    table = dijkstra(graph, indices=starts, limit=limit_m + _MARGIN_M, return_predecessors=ways)
    distance_m, previous = table if ways else (table, None)
    return Found(group, nodes, distance_m[:, :count], previous)


def _column(nodes: Indices, node: Indices) -> Indices:
    if not len(nodes):
        return np.full(len(node), -1)
    column = np.minimum(np.searchsorted(nodes, node), len(nodes) - 1)
    return np.where(nodes[column] == node, column, -1)
