"""Where ways from places begin: the nodes that they reach first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Indices
from .network import Network
from .ranges import run_starts

# Sums of the same lengths in another order differ by less.
LAST_BITS_M = 1e-9


@dataclass(frozen=True)
class Seeds:
    """The nodes that places reach first, and the shortest way there: by which stretch, which way out of it.

    Sorted by place, then node; ``first[p]`` to ``first[p + 1]`` are those of place ``p``.
    """

    place: Indices
    node: Indices
    cost_m: Floats
    stretch: Indices
    is_backward: Flags
    first: Indices

    def chosen(self, chosen: Indices) -> Seeds:
        """Give some of the seeds, in their order."""
        return Seeds(
            self.place[chosen],
            self.node[chosen],
            self.cost_m[chosen],
            self.stretch[chosen],
            self.is_backward[chosen],
            np.searchsorted(self.place[chosen], np.arange(len(self.first))),
        )

    def at(self, place: Indices, node: Indices) -> Indices:
        """Give the seeds that join each place and node; the two are joined."""
        count = self.node.max(initial=0) + 1
        return np.searchsorted(self.place * count + self.node, place * count + node)


def seeds_of(
    network: Network, place: Indices, segment: Indices, start_m: Floats, end_m: Floats, snap_m: Floats
) -> Seeds:
    """Give where the ways from places begin, of stretches as in ``Access``; none at the end of a dead end."""
    edge = network.segment_edge[segment]
    node = np.append(network.edge_from[edge], network.edge_to[edge])
    cost_m = np.append(start_m, (network.edge_length_m[edge] - end_m).clip(0)) + np.tile(snap_m[place], 2)
    way = np.flatnonzero(~network.is_dead_end[node])
    way = way[np.lexsort((cost_m[way], node[way], place[way % len(edge)]))]
    way = way[run_starts(place[way % len(edge)], node[way])]
    stretch = way % len(edge)
    first = np.searchsorted(place[stretch], np.arange(len(snap_m) + 1))
    seeds = Seeds(place[stretch], node[way], cost_m[way], stretch, way < len(edge), first)
    return _without_roundabout(network, seeds, edge[stretch])


def _without_roundabout(network: Network, seeds: Seeds, edge: Indices) -> Seeds:
    """Leave out nodes that a place reaches over the other node of the same edge as soon."""
    other = np.where(seeds.is_backward, network.edge_to[edge], network.edge_from[edge])
    at = np.minimum(seeds.at(seeds.place, other), len(seeds.place) - 1)
    over_other_m = seeds.cost_m[at] + network.edge_length_m[edge]
    is_over_other = (seeds.place[at] == seeds.place) & (seeds.node[at] == other) & (other != seeds.node)
    return seeds.chosen(np.flatnonzero(~is_over_other | (over_other_m > seeds.cost_m + LAST_BITS_M)))
