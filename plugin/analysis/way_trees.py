"""All shortest ways to one place at once: a tree, and what is carried along it.

Ways of many people to one school run together. Instead of following each, the people are counted where they
reach the network, and the counts run down the tree; what lies on the way is told up the tree.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Indices
from .network import Network
from .network_access import Access
from .network_search import Found


@dataclass(frozen=True)
class WayTree:
    """The shortest ways from one place to all nodes that were reached, the nodes nearest in steps first.

    Attributes
    ----------
    node, before, edge
        The nodes; for each the one before it on its way, as an index into them; the edge from there. Of
        those that the place reaches first: themselves, and the edge that the place lies at.
    walked_m
        How much of that edge is walked: all of it, or from the place to its node.
    seed
        The place's seeds that ways begin with, of the nodes that it reaches first.
    level
        Where the nodes of each number of steps begin, and where the last ends.
    """

    node: Indices
    before: Indices
    edge: Indices
    walked_m: Floats
    seed: Indices
    level: Indices

    def at(self, node: Indices) -> Indices:
        """Give the indices of nodes that were reached."""
        by_node = np.argsort(self.node)
        return by_node[np.searchsorted(self.node, node, sorter=by_node)]

    def carried(self, weight: Floats) -> Floats:
        """Give how much passes each node when so much starts at each and all of it goes to the place."""
        passing = weight.copy()
        for first, end in zip(self.level[1:-1][::-1].tolist(), self.level[2:][::-1].tolist()):
            np.add.at(passing, self.before[first:end], passing[first:end])
        return passing

    def gathered(self, own: Floats) -> Floats:
        """Give the sum, along the way to each node, of what each node's edge has; each column apart."""
        total = own.copy()
        for first, end in zip(self.level[1:-1].tolist(), self.level[2:].tolist()):
            total[first:end] += total[self.before[first:end]]
        return total


def tree_of(network: Network, found: Found, row: int, access: Access) -> WayTree:
    """Make the tree of one of the places that were searched from; the search must have kept its ways."""
    if found.previous is None:
        raise ValueError("the search kept no ways")
    reached = np.flatnonzero(np.isfinite(found.distance_m[row]))
    before = found.previous[row, reached].astype(np.intp)
    begins = before >= len(found.nodes)
    column = np.full(len(found.nodes), -1)
    column[reached] = np.arange(len(reached))
    before = np.where(begins, np.arange(len(reached)), column[np.where(begins, 0, before)])
    steps = _steps(before, begins)
    order = np.argsort(steps, kind="stable")
    rank = np.empty(len(order), dtype=np.intp)
    rank[order] = np.arange(len(order))
    node, before, begins = found.nodes[reached[order]], rank[before[order]], begins[order]

    place = np.full(int(begins.sum()), found.places[row])
    seed = access.seeds.at(place, node[begins])
    edge = np.empty(len(node), dtype=np.intp)
    edge[begins] = network.segment_edge[access.segment[access.seeds.stretch[seed]]]
    edge[~begins] = network.edge_between(node[before[~begins]], node[~begins])
    walked_m = network.edge_length_m[edge]
    walked_m[begins] = access.seeds.cost_m[seed] - access.snap_m[place]
    level = np.searchsorted(steps[order], np.arange(steps.max(initial=-1) + 2))
    return WayTree(node, before, edge, walked_m, seed, level)


def _steps(before: Indices, begins: Flags) -> Indices:
    """Count the steps to each node."""
    steps = (~begins).astype(np.intp)
    # Each round looks twice as far back.
    while (before[before] != before).any():
        steps += steps[before]
        before = before[before]
    return steps
