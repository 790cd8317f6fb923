"""The ways to school: who walks where, which ways cross a scene, and what it costs to go round it.

The network must have nodes where it crosses the scenes' boundaries (``line_cuts``), so that every edge is
inside a scene or outside it. Ways are counted, not people: one from each home to each school in reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from ..domain.progress import Part, Progress, Silent
from ..domain.school_way import CANDIDATE_SHARE
from ..geos import shapely
from .arrays import Flags, Floats, Geometries, Indices
from .boxes import boxes_near
from .network import Network, points_along, with_closed
from .network_access import Access, access_at
from .proximity import pairs_within
from .ranges import run_starts
from .walking import walk
from .ways_to_schools import WaysToSchool, ways_to_schools

# A way round that is longer than so many times the longest way to school is none.
ALTERNATIVE_TIMES = 3.0
# Less than this inside a scene is a slip of the coordinates.
_TOUCH_M = 0.01


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

    def figures(self, scene: int, school: int | None = None) -> SceneFigures:
        """Give the figures of a scene, for one school or for all together."""
        chosen = slice(None) if school is None else slice(school, school + 1)
        n_ways = int(self.school_ways[chosen].sum())
        n_crossing, n_without = (
            int(count[scene, chosen].sum()) for count in (self.n_crossing, self.n_without)
        )
        n_round = n_crossing - n_without
        return SceneFigures(
            n_ways=n_ways,
            n_crossing=n_crossing,
            share=n_crossing / n_ways if n_ways else None,
            metres_inside=float(self.inside_m[scene, chosen].sum()) / n_crossing if n_crossing else None,
            mean_detour_m=float(self.detour_m[scene, chosen].sum()) / n_round if n_round else None,
            n_without_alternative=n_without,
        )


@dataclass(frozen=True)
class SceneFigures:
    """What ways to school have to do with a scene; the same figures as ``domain.school_way.SchoolWay``."""

    n_ways: int
    n_crossing: int
    share: float | None
    metres_inside: float | None
    mean_detour_m: float | None
    n_without_alternative: int


def edges_inside(network: Network, scenes: Geometries) -> csr_matrix:
    """Say which edges (rows) are inside which scenes: 1 where they are."""
    count = len(network.edge_length_m)
    _, middle = points_along(network, np.arange(count), network.edge_length_m / 2)
    scenes = np.asarray(scenes, dtype=object)
    near = boxes_near(np.hstack([middle, middle]), shapely.bounds(scenes), 0.0)
    scene, inside = shapely.STRtree(shapely.points(middle[near])).query(scenes, predicate="intersects")
    return csr_matrix((np.ones(len(scene)), (near[inside], scene)), shape=(count, len(scenes)))


def corners_near(network: Network, places: Geometries, reach_m: float) -> tuple[Geometries, Access]:
    """Give every corner and end of streets as a place: where nothing is known of homes, they may be there.

    Of those further than ``reach_m`` from all places most are left out. A node where a street merely goes on,
    as over the boundary of a scene, is no corner.
    """
    node, first, ends = np.unique(
        np.append(network.edge_from, network.edge_to), return_index=True, return_counts=True
    )
    xy = network.node_xy[node]
    is_corner = np.zeros(len(node), dtype=bool)
    is_corner[boxes_near(np.hstack([xy, xy]), shapely.bounds(places), reach_m)] = True
    is_corner &= ends != 2
    first, xy = first[is_corner], xy[is_corner]
    count = len(network.edge_length_m)
    # The first segment of an edge that begins there, or the last of one that ends there.
    segment = np.where(
        first < count, network.edge_segment[first % count], network.edge_segment[first % count + 1] - 1
    )
    return shapely.points(xy), access_at(network, segment, xy)


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
    crossings = tally.crossings()
    nothing = csr_matrix((len(network.edge_length_m), 0))
    for done, (scene, crossing, length_m) in enumerate(crossings):
        part = Part(progress, 0.5 + 0.5 * done / len(crossings), 0.5 + 0.5 * (done + 1) / len(crossings))
        closed = with_closed(network, inside[:, [scene]].toarray().ravel() > 0)
        some = pairs[0][crossing], pairs[1][crossing]
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


def find_school_ways(
    network: Network,
    scenes: Geometries,
    homes: tuple[Geometries, Access] | None,
    schools: tuple[Geometries, Access],
    limit_m: float,
    *,
    is_nearest: bool = False,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> SchoolWays:
    """Find the ways from all homes to all schools in reach, or of each home to the nearest only.

    Homes and schools come with where they meet the network; None for homes: every corner and end of the
    network that is near enough. Else as ``school_ways``.
    """
    if homes is None:
        homes = corners_near(network, schools[0], limit_m)
    # No way is shorter than the straight line.
    near = pairs_within(homes[0], schools[0], limit_m, progress=Part(progress, 0.0, 0.1))
    pairs = near.boundary_index, near.facility_index
    if is_nearest:
        pairs = nearest_only(network, homes[1], schools[1], pairs, limit_m)
    inside = edges_inside(network, scenes)
    return school_ways(
        network, inside, homes[1], schools[1], pairs, limit_m, progress=Part(progress, 0.1, 1.0)
    )


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

    def crossings(self) -> list[tuple[int, Indices, Floats]]:
        """Give each scene that ways cross, with the pairs whose way does, and how long it is."""
        scene, pair, length_m = (np.concatenate(column) for column in zip(*self._crossing))
        order = np.argsort(scene, kind="stable")
        scene, pair, length_m = scene[order], pair[order], length_m[order]
        first = np.flatnonzero(run_starts(scene))
        end = np.append(first, len(scene))[1:]
        return [(int(scene[a]), pair[a:b], length_m[a:b]) for a, b in zip(first.tolist(), end.tolist())]

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
