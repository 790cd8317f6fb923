"""All shortest ways to one place at once: a tree, and what is carried along it.

Ways of many people to one school run together. Instead of following each, the people are counted where they
reach the network, and the counts run down the tree; what lies on the way is told up the tree. Each round of
either looks twice as far as the one before.
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
    """The shortest ways to one place, of all that walk there.

    Attributes
    ----------
    node, passing
        The nodes that any of them passes, by number, and how many do.
    before, is_first
        Of each node the one before it on its way from the place, as an index into them, and whether it has
        none, being one that the place reaches first: then the index is one beyond the end.
    edge, walked_m
        The edge from there, and how much of it is walked: all of it. Of those that the place reaches first:
        the edge that the place lies at, and the part from the place to the node.
    seed
        The place's seeds that ways begin with, of the nodes that it reaches first.
    """

    node: Indices
    passing: Floats
    before: Indices
    is_first: Flags
    edge: Indices
    walked_m: Floats
    seed: Indices

    def at(self, node: Indices) -> Indices:
        """Give the indices of nodes that are passed."""
        return np.searchsorted(self.node, node)

    def gathered(self, own: Floats) -> Floats:
        """Give the sum, along the way to each node, of what each node's edge has; each column apart."""
        total = np.append(own, np.zeros((1, own.shape[1])), axis=0)
        before = np.append(self.before, len(self.node))
        while (before < len(self.node)).any():
            total += total[before]
            before = before[before]
        return total[:-1]


def tree_of(network: Network, found: Found, row: int, access: Access, starts: Indices) -> WayTree:
    """Make the tree of one of the places that were searched from.

    Parameters
    ----------
    network, found, row, access
        The network; what was found, with ways; the row of the place in it; where the places meet the network.
    starts
        The node where each way starts that leads to the place; all were reached.
    """
    if found.previous is None:
        raise ValueError("the search kept no ways")
    count = len(found.nodes)
    # Beyond the end: where ways begin, and where none was found.
    before = np.append(found.previous[row, :count], count).astype(np.intp)
    before[(before < 0) | (before > count)] = count
    passing = _carried(before, np.bincount(found.column[starts], minlength=count + 1).astype(float))
    passed = np.flatnonzero(passing)
    index = np.full(count + 1, len(passed))
    index[passed] = np.arange(len(passed))
    node, before = found.nodes[passed], index[before[passed]]
    is_first = before == len(passed)

    place = np.full(np.count_nonzero(is_first), found.places[row])
    seed = access.seeds.at(place, node[is_first])
    edge = np.empty(len(node), dtype=np.intp)
    edge[is_first] = network.segment_edge[access.segment[access.seeds.stretch[seed]]]
    edge[~is_first] = network.edge_between(node[before[~is_first]], node[~is_first])
    walked_m = network.edge_length_m[edge]
    walked_m[is_first] = access.seeds.cost_m[seed] - access.snap_m[place]
    return WayTree(node, passing[passed], before, is_first, edge, walked_m, seed)


def _carried(before: Indices, weight: Floats) -> Floats:
    """Give how much passes each when so much starts at each and goes on to the one before, up to the last."""
    end = len(before) - 1
    passing, before = weight[:end], before[:end]
    while (before < end).any():
        passing = passing + np.bincount(before, passing, minlength=len(weight))[:end]
        before = np.append(before, end)[before]
    return passing
