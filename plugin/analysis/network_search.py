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

# Places times nodes of one search. Fewer cost more searches, more cost more table: on the machines that it
# was tried on a search of its own is worth some hundred thousand cells.
_TABLE = 2**18
# A little further than the limit, to be right in every bit; the rounded distance decides.
_MARGIN_M = 0.001


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
    snap_m = access.snap_m[access.place]
    stretch = np.arange(len(edge))
    place = np.concatenate([access.place, access.place])
    node = np.concatenate([network.edge_from[edge], network.edge_to[edge]])
    cost_m = np.concatenate(
        [snap_m + access.start_m, snap_m + (network.edge_length_m[edge] - access.end_m).clip(0)]
    )
    is_backward = np.repeat([True, False], len(edge))
    order = np.lexsort((cost_m, node, place))
    place, node = place[order], node[order]
    is_first = np.append(True, (place[1:] != place[:-1]) | (node[1:] != node[:-1]))[: len(place)]
    kept = order[is_first]
    place = place[is_first]
    return Seeds(
        place,
        node[is_first],
        cost_m[kept],
        np.concatenate([stretch, stretch])[kept],
        is_backward[kept],
        np.searchsorted(place, np.arange(len(access.snap_m) + 1)),
    )


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
    everything = _Part(np.arange(len(network.node_xy)), network.matrix)
    todo = [(places, everything)] if len(places) else []
    while todo:
        group, part = todo.pop()
        # The least west, south, -east and -north.
        box = boxes[group].min(axis=0) - (limit_m + _MARGIN_M)
        part = part.within(network.node_xy, box)
        if len(group) == 1 or len(group) * len(part.node) <= _TABLE:
            yield _search_together(seeds, group, part, limit_m, ways)
            continue
        is_wide = -box[2] - box[0] > -box[3] - box[1]
        group = group[np.argsort(boxes[group, 0 if is_wide else 1], kind="stable")]
        half = len(group) // 2
        todo += [(group[half:], part), (group[:half], part)]


@dataclass(frozen=True)
class _Part:
    """Nodes of a network in the order of their numbers, and the edges between them."""

    node: Indices
    matrix: csr_matrix

    def within(self, node_xy: Floats, box: Floats) -> _Part:
        """Give the part in a box: west, south, -east, -north."""
        xy = node_xy[self.node]
        inside = np.flatnonzero((np.c_[xy, -xy] >= box).all(axis=1))
        if len(inside) == len(self.node):
            return self
        return _Part(self.node[inside], self.matrix[inside][:, inside])


def _search_together(seeds: Seeds, group: Indices, part: _Part, limit_m: float, ways: bool) -> Found:
    """Search from a node that is made for each place, with an edge to each of the place's first nodes."""
    nodes, matrix = len(part.node), part.matrix
    row, seed = spread(seeds.first[group], seeds.first[group + 1])
    column = _column(part.node, seeds.node[seed])
    near = column >= 0
    row, column, seed = row[near], column[near], seed[near]
    ends = matrix.nnz + np.cumsum(np.bincount(row, minlength=len(group)))
    graph = csr_matrix(
        (
            np.append(matrix.data, seeds.cost_m[seed]),
            np.append(matrix.indices, column),
            np.append(matrix.indptr, ends),
        ),
        shape=(nodes + len(group), nodes + len(group)),
    )
    starts = nodes + np.arange(len(group))
    table = dijkstra(graph, indices=starts, limit=limit_m + _MARGIN_M, return_predecessors=ways)
    distance_m, previous = table if ways else (table, None)
    return Found(group, part.node, distance_m[:, :nodes], previous)


def _column(nodes: Indices, node: Indices) -> Indices:
    if not len(nodes):
        return np.full(len(node), -1)
    column = np.minimum(np.searchsorted(nodes, node), len(nodes) - 1)
    return np.where(nodes[column] == node, column, -1)


def spread(first: Indices, end: Indices) -> tuple[Indices, Indices]:
    """Give all indices of ranges, one range after another, each with the number of its range.

    Examples
    --------
    >>> spread(np.array([5, 0]), np.array([7, 1]))
    (array([0, 0, 1]), array([5, 6, 0]))
    """
    count = end - first
    number = np.repeat(np.arange(len(count)), count)
    return number, np.arange(len(number)) + np.repeat(first - (np.cumsum(count) - count), count)
