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

from .arrays import Flags, Floats, Indices
from .network import Network
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
    column
        Of each node of the network: where in ``nodes`` it is; one beyond the end where it was not searched.
    distance_m, previous
        Of each place (rows) and node searched: the length of the shortest way (infinite beyond the limit, as
        in the one column more for nodes that were not searched), and the node before on that way, as an index
        into ``nodes``; beyond its end where the way begins. None unless ways were asked for.
    """

    places: Indices
    nodes: Indices
    column: NDArray[np.int32]
    distance_m: Floats
    previous: NDArray[np.int32] | None


def search(
    network: Network, access: Access, places: Indices, limit_m: float, *, ways: bool = False
) -> Iterator[Found]:
    """Search from places, in groups of neighbours; each that is on the network is in one group."""
    boxes = access.boxes
    places = places[access.is_on_network[places]]
    todo = _sized(network, boxes, [places] if len(places) else [], limit_m)
    while todo:
        group, count = todo.pop()
        cells = _cells(group, count)
        halves = _sized(network, boxes, _halves(group, boxes), limit_m) if cells > _WORTH_CELLS else []
        saved = cells - sum(_cells(*half) for half in halves)
        if halves and (len(group) * count > _MOST_CELLS or saved > _WORTH_CELLS):
            todo += halves
        else:
            nodes = _nodes_near(network, boxes[group].min(axis=0), limit_m)
            yield _search_together(network, access.seeds, group, nodes, limit_m, ways)


def _nodes_near(network: Network, box: Floats, limit_m: float) -> Indices:
    """Give the nodes no further than the limit from a box where ways go on, in the order of their numbers."""
    west, east, inside = _in_box(network.through_xy, box, limit_m, 1)
    # Marking them costs less than sorting them.
    is_near = np.zeros(len(network.node_xy), dtype=bool)
    is_near[network.through_nodes[west:east][inside]] = True
    return np.flatnonzero(is_near)


def _halves(group: Indices, boxes: Floats) -> list[Indices]:
    """Part places in an eastern and a western or a northern and a southern half; one place is not parted."""
    if len(group) == 1:
        return []
    west, south, minus_east, minus_north = boxes[group].min(axis=0)
    is_wide = -minus_east - west > -minus_north - south
    group = group[np.argsort(boxes[group, 0 if is_wide else 1], kind="stable")]
    half = len(group) // 2
    return [group[half:], group[:half]]


def _sized(
    network: Network, boxes: Floats, groups: list[Indices], limit_m: float
) -> list[tuple[Indices, float]]:
    """Give groups, each with about how many nodes are near enough to it."""
    result = []
    for group in groups:
        west, east, inside = _in_box(network.through_xy, boxes[group].min(axis=0), limit_m, _GLANCE)
        result.append((group, (east - west) * np.count_nonzero(inside) / max(len(inside), 1)))
    return result


def _cells(group: Indices, count: float) -> float:
    """Give what a search together costs."""
    return count * (len(group) + _CUTTING_OUT)


def _in_box(xy: Floats, box: Floats, limit_m: float, every: int) -> tuple[int, int, Flags]:
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
    count = len(nodes)
    # One column more stands for all other nodes: no way leads on from there.
    column = np.full(len(network.node_xy), count, dtype=np.int32)
    column[nodes] = np.arange(count)
    length_m, neighbour, leaving = _edges_of(network, nodes)
    graph = csr_matrix(
        (
            np.append(length_m, seeds.cost_m[seed]),
            column[np.append(neighbour, seeds.node[seed])],
            np.cumsum(np.concatenate([[0], leaving, [0], np.bincount(row, minlength=len(group))])),
        ),
        shape=(count + 1 + len(group),) * 2,
    )
    starts = count + 1 + np.arange(len(group))
    table = dijkstra(graph, indices=starts, limit=limit_m + _MARGIN_M, return_predecessors=ways)
    distance_m, previous = table if ways else (table, None)
    distance_m[:, count] = np.inf
    return Found(group, nodes, column, distance_m[:, : count + 1], previous)


def _edges_of(network: Network, nodes: Indices) -> tuple[Floats, Indices, Indices]:
    """Give the edges that leave nodes: lengths, the nodes they lead to, and how many leave each."""
    matrix = network.matrix
    first = matrix.indptr[nodes]
    count = matrix.indptr[nodes + 1] - first
    entry = np.repeat(first - (np.cumsum(count, dtype=np.int32) - count), count)
    entry += np.arange(len(entry), dtype=np.int32)
    return matrix.data[entry], matrix.indices[entry], count
