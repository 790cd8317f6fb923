"""The search along a network from many places, no further than a limit.

scipy's Dijkstra writes a table of all places and all nodes. Here places that are near each other search
together, in the part of the network that their limit reaches: no way of ``limit`` metres leads out of the
square around where it starts, and none leads over the end of a dead end. Time and memory then follow what is
reached, not the size of the network.
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
from .network_seeds import Seeds
from .ranges import spread

# Places times nodes of one search: a table of a few megabytes.
_MOST_CELLS = 2**20
# A search of its own costs as much as so many cells, on the machines that it was tried on.
_WORTH_CELLS = 2**15
# To cut a node out of the network for a search costs as much as so many cells.
_CUTTING_OUT = 16
# One node of so many tells about how many there are.
_GLANCE = 16
# A little further than the limit, to be right in every bit; the rounded distance decides.
_MARGIN_M = 0.001


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


def search(
    network: Network, access: Access, places: Indices, limit_m: float, *, ways: bool = False
) -> Iterator[Found]:
    """Search from places, in groups of neighbours; each that is on the network is in one group."""
    count = len(access.snap_m)
    boxes = np.full((count, 4), np.inf)
    for xy in (access.start_xy, access.end_xy):
        np.minimum.at(boxes[:, :2], access.place, xy)
        np.minimum.at(boxes[:, 2:], access.place, -xy)
    places = places[np.isfinite(boxes[places, 0])]
    # The least west, south, -east and -north of a group.
    todo = _with_cells(network, boxes, [places] if len(places) else [], limit_m)
    while todo:
        group, cells = todo.pop()
        halves = _with_cells(network, boxes, _halves(group, boxes), limit_m)
        saved = cells - sum(half[1] for half in halves)
        if halves and (cells > _MOST_CELLS or saved > _WORTH_CELLS):
            todo += halves
        else:
            west, east, inside = _in_box(network.through_xy, boxes[group].min(axis=0), limit_m, 1)
            nodes = network.through_nodes[west:east][inside]
            yield _search_together(network, access.seeds, group, nodes, limit_m, ways)


def _halves(group: Indices, boxes: Floats) -> list[Indices]:
    """Part places in an eastern and a western or a northern and a southern half; one place is not parted."""
    if len(group) == 1:
        return []
    west, south, minus_east, minus_north = boxes[group].min(axis=0)
    is_wide = -minus_east - west > -minus_north - south
    group = group[np.argsort(boxes[group, 0 if is_wide else 1], kind="stable")]
    half = len(group) // 2
    return [group[half:], group[:half]]


def _with_cells(
    network: Network, boxes: Floats, groups: list[Indices], limit_m: float
) -> list[tuple[Indices, float]]:
    """Give groups, each with about how many places times nodes its search would be."""
    result = []
    for group in groups:
        west, east, inside = _in_box(network.through_xy, boxes[group].min(axis=0), limit_m, _GLANCE)
        share = np.count_nonzero(inside) / max(len(inside), 1)
        result.append((group, (east - west) * share * (len(group) + _CUTTING_OUT)))
    return result


def _in_box(xy: Floats, box: Floats, limit_m: float, every: int) -> tuple[int, int, NDArray[np.bool_]]:
    """Find nodes no further than the limit from a box: the first and last by x, which of them by y.

    Only one node of ``every`` is looked at.
    """
    west, south, minus_east, minus_north = box - (limit_m + _MARGIN_M)
    first = np.searchsorted(xy[:, 0], west)
    end = np.searchsorted(xy[:, 0], -minus_east, side="right")
    y = xy[first:end:every, 1]
    return first, end, (y >= south) & (y <= -minus_north)


def _search_together(
    network: Network, seeds: Seeds, group: Indices, nodes: Indices, limit_m: float, ways: bool
) -> Found:
    """Search from a node that is made for each place, with an edge to each of the place's first nodes."""
    row, seed = spread(seeds.first[group], seeds.first[group + 1])
    column = _column(nodes, seeds.node[seed])
    near = column >= 0
    length_m, neighbour, counts = _between(network, nodes)
    counts = np.append(counts, np.bincount(row[near], minlength=len(group)))
    count = len(nodes) + len(group)
    graph = csr_matrix(
        (
            np.append(length_m, seeds.cost_m[seed[near]]),
            np.append(neighbour, column[near]),
            np.append(0, np.cumsum(counts)),
        ),
        shape=(count, count),
    )
    starts = len(nodes) + np.arange(len(group))
    table = dijkstra(graph, indices=starts, limit=limit_m + _MARGIN_M, return_predecessors=ways)
    distance_m, previous = table if ways else (table, None)
    return Found(group, nodes, distance_m[:, : len(nodes)], previous)


def _between(network: Network, nodes: Indices) -> tuple[Floats, Indices, Indices]:
    """Give the edges between some nodes: lengths, the columns they lead to, and how many leave each node."""
    matrix = network.matrix
    node, entry = spread(matrix.indptr[nodes], matrix.indptr[nodes + 1])
    column = np.full(len(network.node_xy), -1)
    column[nodes] = np.arange(len(nodes))
    column = column[matrix.indices[entry]]
    inner = column >= 0
    return matrix.data[entry[inner]], column[inner], np.bincount(node[inner], minlength=len(nodes))


def _column(nodes: Indices, node: Indices) -> Indices:
    if not len(nodes):
        return np.full(len(node), -1)
    column = np.minimum(np.searchsorted(nodes, node), len(nodes) - 1)
    return np.where(nodes[column] == node, column, -1)
