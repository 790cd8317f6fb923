"""The ways to school: who walks where, which ways cross a scene, and what it costs to go round it.

The network must have nodes where it crosses the scenes' boundaries (``line_cuts``), so that every edge is
inside a scene or outside it. Ways are counted, not people: one from each home to each school in reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from ..domain.progress import Part, Progress, Silent
from ..geos import shapely
from .network import DECIMALS, Flags, Floats, Network, points_along, with_closed
from .network_access import Access, access_at, segments_between, segments_to_node
from .network_search import Found, search
from .place_index import Geometries
from .ranges import Indices
from .walking import Ends, entered, walk, within_edges
from .way_trees import WayTree, tree_of

# A way round that is longer than so many times the longest way to school is none.
ALTERNATIVE_TIMES = 3.0
# A segment that so large a share of the ways to some school takes, now or round a scene, is worth measures.
CANDIDATE_SHARE = 0.1
# Less than this inside a scene is a slip of the coordinates.
_TOUCH_M = 0.01


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


@dataclass(frozen=True)
class SchoolWays:
    """The ways to all schools, by segment and by scene and school.

    Attributes
    ----------
    n_ways, n_round, share, is_inside, is_candidate
        Of each segment of the network: the ways that use it; the ways round a scene that would; the largest
        share that both are of the ways to a school; whether it is inside a scene; whether it is worth
        measures for a safe way: outside every scene, and a large share.
    school_ways
        The ways to each school.
    n_crossing, inside_m, detour_m, n_without
        Of each scene (rows) and school: the ways that cross the scene, their metres inside it, what ways
        round it cost more, all together; those that have no way round.
    round_scene, round_segment, round_ways
        The ways round scenes: by scene, segment, and how many ways.
    """

    n_ways: Floats
    n_round: Floats
    share: Floats
    is_inside: Flags
    is_candidate: Flags
    school_ways: Indices
    n_crossing: Indices
    inside_m: Floats
    detour_m: Floats
    n_without: Indices
    round_scene: Indices
    round_segment: Indices
    round_ways: Floats


def edges_inside(network: Network, scenes: Geometries) -> csr_matrix:
    """Say which edges (rows) are inside which scenes: 1 where they are."""
    edge = np.arange(len(network.edge_length_m))
    _, middle = points_along(network, edge, network.edge_length_m / 2)
    scene, inside = shapely.STRtree(shapely.points(middle)).query(
        np.asarray(scenes, dtype=object), predicate="intersects"
    )
    return csr_matrix((np.ones(len(scene)), (inside, scene)), shape=(len(edge), len(scenes)))


def all_nodes(network: Network) -> Access:
    """Give every node as a place: where nothing is known of homes, they may be at any corner."""
    node, first = np.unique(np.append(network.edge_from, network.edge_to), return_index=True)
    count = len(network.edge_length_m)
    # The first segment of an edge that begins there, or the last of one that ends there.
    segment = np.where(
        first < count, network.edge_segment[first % count], network.edge_segment[first % count + 1] - 1
    )
    return access_at(network, segment, network.node_xy[node])


def nearest_only(
    network: Network, homes: Access, schools: Access, pairs: tuple[Indices, Indices], limit_m: float
) -> tuple[Indices, Indices]:
    """Keep of each home the pair with the shortest way; none where no school is in reach."""
    length_m = walk(network, homes, schools, pairs, limit_m).distance_m
    known = np.flatnonzero(~np.isnan(length_m))
    order = known[np.lexsort((length_m[known], pairs[0][known]))]
    _, first = np.unique(pairs[0][order], return_index=True)
    chosen = np.sort(order[first])
    return pairs[0][chosen], pairs[1][chosen]


def school_ways(
    network: Network,
    inside: csr_matrix,
    homes: Access,
    schools: Access,
    pairs: tuple[Indices, Indices],
    limit_m: float,
    *,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> SchoolWays:
    """Find the shortest way of each pair, what it crosses, and the way round.

    Parameters
    ----------
    network, inside
        The network, cut at the scenes' boundaries, and which edges are inside which scenes.
    homes, schools, pairs
        Where they meet the network; the pairs to look at, each once: indices of homes and of schools.
    limit_m
        The longest way to school.
    progress
        Is told how far the job has come.

    Raises ``errors.Cancelled`` if the person cancels.
    """
    n_schools = len(schools.snap_m)
    tally = _Tally(len(network.segment), inside.shape[1], n_schools)
    for ways in ways_to_schools(
        network, inside, homes, schools, pairs, limit_m, progress=Part(progress, 0.0, 0.5)
    ):
        tally.add(ways)
    scenes = np.flatnonzero(tally.n_crossing.any(axis=1))
    for done, scene in enumerate(scenes.tolist()):
        part = Part(progress, 0.5 + 0.5 * done / len(scenes), 0.5 + 0.5 * (done + 1) / len(scenes))
        closed = with_closed(network, inside[:, [scene]].toarray().ravel() > 0)
        crossing, length_m = tally.crossing(scene)
        some = pairs[0][crossing], pairs[1][crossing]
        nothing = csr_matrix((len(network.edge_length_m), 0))
        for ways in ways_to_schools(
            closed,
            nothing,
            homes.on(closed),
            schools.on(closed),
            some,
            ALTERNATIVE_TIMES * limit_m,
            progress=part,
        ):
            tally.add_round(scene, ways, ways.length_m - length_m[ways.pair])
    progress.report(1.0)
    return tally.result(np.diff(inside.indptr)[network.segment_edge] > 0)


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
    """Find the shortest ways of pairs, all ways to one school together; parameters as in ``school_ways``."""
    home, school = pairs
    by_school = np.argsort(school, kind="stable")
    first = np.searchsorted(school[by_school], np.arange(len(schools.snap_m) + 1))
    direct = within_edges(network, schools, homes, school, home)
    job = _Job(network, inside, homes, schools, home, direct, limit_m)
    done = 0
    for found in search(network, schools, np.flatnonzero(np.diff(first)), limit_m, ways=True):
        for row, place in enumerate(found.places.tolist()):
            progress.check()
            pair = by_school[first[place] : first[place + 1]]
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
        tree = tree_of(network, found, row, self.schools)
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

        at = tree.at(homes.seeds.node[seed])
        passing = tree.carried(np.bincount(at, minlength=len(tree.node)).astype(float))
        segment, n_ways = self._used(tree, passing, seed, pair[straight])
        scene, of_tree, of_homes = self._scenes(tree.edge, own_edge)
        inside_m = of_homes * own_m[:, None]
        inside_m[: len(through)] += tree.gathered(of_tree * tree.walked_m[:, None])[at]
        return WaysToSchool(school, pair[order], length_m[order], segment, n_ways, scene, inside_m)

    def _used(
        self, tree: WayTree, passing: Floats, seed: Indices, straight: Indices
    ) -> tuple[Indices, Floats]:
        """Give the segments that ways use, and how many do."""
        network, direct = self.network, self.direct
        inner = np.arange(len(tree.seed), len(tree.node))
        whole = tree.edge[inner]
        between = segments_between(
            network, self.schools, direct.leaves[straight], self.homes, direct.enters[straight]
        )
        runs = [
            (network.edge_segment[whole], network.edge_segment[whole + 1], passing[inner]),
            (*segments_to_node(network, self.schools, tree.seed), passing[: len(tree.seed)]),
            (*segments_to_node(network, self.homes, seed), np.ones(len(seed))),
            (*between, np.ones(len(straight))),
        ]
        first, end, ways = (np.concatenate(column) for column in zip(*runs))
        count = len(network.segment) + 1
        begins, ends = (np.bincount(place, ways, minlength=count) for place in (first, end))
        n_ways: Floats = np.cumsum(begins - ends).round()
        used = np.flatnonzero(n_ways)
        return used, n_ways[used]

    def _through_nodes(self, found: Found, row: int, pair: Indices) -> tuple[Floats, Indices]:
        """Give the lengths of the ways that pass a node, and the seeds of the homes that they begin with."""
        length_m, seed = np.full(len(pair), np.inf), np.full(len(pair), -1)
        near, by, total_m = entered(found, self.homes.seeds, np.full(len(pair), row), self.home[pair])
        length_m[near], seed[near] = total_m, by
        return length_m, seed

    def _scenes(self, *edges: Indices) -> tuple[Indices, Floats, Floats]:
        """Give the scenes that any of the edges is inside, and for each edge 1 where it is inside."""
        inside = [self.inside[edge] for edge in edges]
        scene = np.unique(np.concatenate([some.indices for some in inside]))
        first, second = (some[:, scene].toarray() for some in inside)
        return scene, first, second


class _Tally:
    """Counts what ways come by, school by school."""

    def __init__(self, n_segments: int, n_scenes: int, n_schools: int) -> None:
        shape = n_scenes, n_schools
        self.school_ways = np.zeros(n_schools, dtype=np.intp)
        self.n_crossing = np.zeros(shape, dtype=np.intp)
        self._n_round = np.zeros(shape, dtype=np.intp)
        self._inside_m, self._detour_m = np.zeros(shape), np.zeros(shape)
        self._n_segments = n_segments
        # Segment, school, ways; round scenes also scene, segment, ways.
        self._used: list[_Counts] = [_counts()]
        self._used_round: list[_Counts] = [_counts()]
        self._round: list[_Counts] = [_counts()]
        self._crossing: list[tuple[Indices, Indices, Floats]] = [(_counts()[0], _counts()[0], _counts()[2])]

    def add(self, ways: WaysToSchool) -> None:
        """Count the ways to a school."""
        school = ways.school
        self.school_ways[school] = len(ways.pair)
        self._used.append((ways.segment, np.full(len(ways.segment), school), ways.n_ways))
        crosses = ways.inside_m > _TOUCH_M
        self.n_crossing[ways.scene, school] = crosses.sum(axis=0)
        self._inside_m[ways.scene, school] = np.where(crosses, ways.inside_m, 0).sum(axis=0)
        way, column = np.nonzero(crosses)
        self._crossing.append((ways.scene[column], ways.pair[way], ways.length_m[way]))

    def crossing(self, scene: int) -> tuple[Indices, Floats]:
        """Give the pairs whose way crosses a scene, and how long it is."""
        scenes, pair, length_m = (np.concatenate(column) for column in zip(*self._crossing))
        chosen = scenes == scene
        return pair[chosen], length_m[chosen]

    def add_round(self, scene: int, ways: WaysToSchool, detour_m: Floats) -> None:
        """Count the ways to a school round a scene."""
        school = ways.school
        self._n_round[scene, school] += len(detour_m)
        self._detour_m[scene, school] += detour_m.sum()
        self._used_round.append((ways.segment, np.full(len(ways.segment), school), ways.n_ways))
        self._round.append((np.full(len(ways.segment), scene), ways.segment, ways.n_ways))

    def result(self, is_inside: Flags) -> SchoolWays:
        """Give what was counted, of segments that are inside a scene or not."""
        shape = self._n_segments, len(self.school_ways)
        now, then = (_summed(counts, shape) for counts in (self._used, self._used_round))
        per_way = 1 / np.maximum(self.school_ways, 1)
        share = (now + then).multiply(per_way[None, :]).max(axis=1).toarray().ravel() if shape[1] else 0
        share = np.broadcast_to(np.minimum(share, 1.0), shape[:1])
        by_scene = _summed(self._round, (len(self.n_crossing), self._n_segments)).tocoo()
        return SchoolWays(
            n_ways=np.asarray(now.sum(axis=1)).ravel(),
            n_round=np.asarray(then.sum(axis=1)).ravel(),
            share=share,
            is_inside=is_inside,
            is_candidate=~is_inside & (share >= CANDIDATE_SHARE),
            school_ways=self.school_ways,
            n_crossing=self.n_crossing,
            inside_m=self._inside_m,
            detour_m=self._detour_m,
            n_without=self.n_crossing - self._n_round,
            round_scene=by_scene.row.astype(np.intp),
            round_segment=by_scene.col.astype(np.intp),
            round_ways=by_scene.data,
        )


_Counts = tuple[Indices, Indices, Floats]


def _counts() -> _Counts:
    return np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0)


def _summed(counts: Sequence[_Counts], shape: tuple[int, int]) -> csr_matrix:
    """Sum counts by row and column."""
    row, column, ways = (np.concatenate(part) for part in zip(*counts))
    return csr_matrix((ways, (row, column)), shape=shape)
