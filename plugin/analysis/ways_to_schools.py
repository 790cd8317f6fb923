"""The shortest ways to schools, all ways to one school at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np
from scipy.sparse import csr_matrix

from ..domain.progress import Progress, Silent
from .arrays import Floats, Indices
from .network import DECIMALS, Network
from .network_access import Access, segments_between, segments_to_node
from .network_search import Found, search
from .ranges import spread
from .walking import Ends, entered, within_edges
from .wanted_pairs import WantedPairs
from .way_trees import WayTree, tree_of


@dataclass(frozen=True)
class WaysToSchool:
    """The ways to one school.

    Attributes
    ----------
    school
        The school, by its number.
    pair, length_m
        The pairs asked for that have a way, and how long it is.
    segment, n_ways
        The network's segments that are walked, or a part of them, and by how many of the ways.
    scene, inside_m
        The scenes that any of the ways may cross; of each way (rows) and scene, the metres inside it.
    """

    school: int
    pair: Indices
    length_m: Floats
    segment: Indices
    n_ways: Floats
    scene: Indices
    inside_m: Floats


def ways_to_schools(
    network: Network,
    inside: csr_matrix,
    homes: Access,
    schools: Access,
    pairs: tuple[Indices, Indices],
    limit_m: float,
    *,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Iterator[WaysToSchool]:
    """Find the shortest ways of pairs, all ways to one school together.

    Parameters as in ``school_ways.school_ways``. Raises ``errors.Cancelled`` if the person cancels.
    """
    home, school = pairs
    wanted = WantedPairs(school, home, len(schools.snap_m), len(homes.snap_m))
    direct = within_edges(network, schools, homes, wanted)
    job = _Job(network, inside, homes, schools, home, direct, limit_m)
    done = 0
    for found in search(network, schools, wanted.sources, limit_m, ways=True):
        for row, place in enumerate(found.places.tolist()):
            progress.check()
            _, pair = wanted.of(found.places[row : row + 1])
            yield job.ways(found, row, place, pair)
            done += len(pair)
            progress.report(done / len(home))


@dataclass(frozen=True)
class _Job:
    """What ways are looked for in: arguments of ``ways_to_schools``, and the ways that pass no node."""

    network: Network
    inside: csr_matrix
    homes: Access
    schools: Access
    home: Indices
    direct: Ends
    limit_m: float

    def ways(self, found: Found, row: int, school: int, pair: Indices) -> WaysToSchool:
        """Give the ways of pairs to the school that was searched from in a row."""
        network, homes = self.network, self.homes
        through_m, seed = self._through_nodes(found, row, pair)
        direct_m = self.direct.total_m[pair]
        length_m = np.minimum(direct_m, through_m).round(DECIMALS)
        is_walked, is_direct = length_m <= self.limit_m, direct_m <= through_m
        through, straight = np.flatnonzero(is_walked & ~is_direct), np.flatnonzero(is_walked & is_direct)
        seed, order = seed[through], np.append(through, straight)
        # What is walked of the edge that the home lies at.
        stretch = np.append(homes.seeds.stretch[seed], self.direct.enters[pair[straight]])
        own_edge = network.segment_edge[homes.segment[stretch]]
        own_m = np.append(homes.seeds.cost_m[seed], direct_m[straight] - self.schools.snap_m[school])
        own_m = (own_m - homes.snap_m[self.home[pair[order]]]).clip(0)

        starts = homes.seeds.node[seed]
        tree = tree_of(network, found, row, self.schools, starts)
        segment, n_ways = self._used(tree, seed, pair[straight])
        scene, of_tree, of_homes = self._scenes(tree.edge, own_edge)
        inside_m = of_homes * own_m[:, None]
        if len(scene):
            inside_m[: len(starts)] += tree.gathered(of_tree * tree.walked_m[:, None])[tree.at(starts)]
        return WaysToSchool(school, pair[order], length_m[order], segment, n_ways, scene, inside_m)

    def _used(self, tree: WayTree, seed: Indices, straight: Indices) -> tuple[Indices, Floats]:
        """Give the segments that ways use, and how many do."""
        network, direct = self.network, self.direct
        is_whole = ~tree.is_first
        whole = tree.edge[is_whole]
        between = segments_between(
            network, self.schools, direct.leaves[straight], self.homes, direct.enters[straight]
        )
        runs = [
            (network.edge_segment[whole], network.edge_segment[whole + 1], tree.passing[is_whole]),
            (*segments_to_node(network, self.schools, tree.seed), tree.passing[tree.is_first]),
            (*segments_to_node(network, self.homes, seed), np.ones(len(seed))),
            (*between, np.ones(len(straight))),
        ]
        first, end, ways = (np.concatenate(column) for column in zip(*runs))
        # Between one place where the number changes and the next it is the same.
        place, at = np.unique(np.append(first, end), return_inverse=True)
        n_ways = np.cumsum(np.bincount(at, np.append(ways, -ways)), dtype=np.float64).round()
        used = np.flatnonzero(n_ways)
        run, segment = spread(place[used], place[used + 1])
        return segment, n_ways[used][run]

    def _through_nodes(self, found: Found, row: int, pair: Indices) -> tuple[Floats, Indices]:
        """Give the lengths of the ways that pass a node, and the seeds of the homes that they begin with."""
        length_m, seed = np.full(len(pair), np.inf), np.full(len(pair), -1)
        near, by, total_m = entered(found, self.homes.seeds, np.full(len(pair), row), self.home[pair])
        length_m[near], seed[near] = total_m, by
        return length_m, seed

    def _scenes(self, *edges: Indices) -> tuple[Indices, Floats, Floats]:
        """Give the scenes that any of the edges is inside, and for each edge 1 where it is inside."""
        if not self.inside.shape[1]:
            first, second = (np.empty((len(edge), 0)) for edge in edges)
            return np.empty(0, dtype=np.intp), first, second
        inside = [self.inside[edge] for edge in edges]
        scene = np.unique(np.concatenate([some.indices for some in inside]))
        first, second = (some[:, scene].toarray() for some in inside)
        return scene, first, second
