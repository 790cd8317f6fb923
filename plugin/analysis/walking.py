"""Exact walking distances between places along a network."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..domain.progress import Progress, Silent
from .arrays import Columns, Flags, Floats, Indices
from .network import DECIMALS, Network, Parts
from .network_access import Access
from .network_search import Found, search
from .network_seeds import Seeds
from .ranges import run_least, spread
from .wanted_pairs import WantedPairs


@dataclass(frozen=True)
class Ends(Columns):
    """Of each way: its length, and where it leaves the one place's stretches and enters the other's.

    Attributes
    ----------
    total_m
        The length of the way, infinite where there is none.
    leaves, enters
        Stretches of the two places, by their numbers in ``Access``; -1 where there is no way.
    leaves_backward, enters_backward
        Whether the way leaves towards the start of its edge, and whether it enters from there.
    """

    total_m: Floats
    leaves: Indices
    enters: Indices
    leaves_backward: Flags
    enters_backward: Flags

    @classmethod
    def none(cls, count: int) -> Ends:
        """Give as many without a way."""
        nothing, no = np.full(count, -1), np.zeros(count, dtype=bool)
        return cls(np.full(count, np.inf), nothing, nothing.copy(), no, no.copy())

    def put(self, pair: Indices, ways: Ends) -> None:
        """Write ways in at pairs."""
        for own, new in zip(self.columns(), ways.columns()):
            own[pair] = new


@dataclass(frozen=True)
class Steps(Columns):
    """Edges that are walked whole: by which pair, in which order, which, in its own direction or not."""

    pair: Indices
    number: Indices
    edge: Indices
    is_forward: Flags


@dataclass(frozen=True)
class Walks:
    """The shortest way of each pair, in the pairs' order.

    Attributes
    ----------
    distance_m
        From place to place; NaN where there is no way within the limit.
    ends, is_direct, steps
        How it goes: from the origin to the facility or, with ``is_reversed``, the other way round; direct
        where it stays on one edge. Steps only if ways were asked for.
    """

    distance_m: Floats
    ends: Ends
    is_direct: Flags
    steps: Steps
    is_reversed: bool


def walk(
    network: Network,
    origins: Access,
    facilities: Access,
    pairs: tuple[Indices, Indices],
    limit_m: float,
    *,
    ways: bool = False,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Walks:
    """Find the shortest way on foot of each pair, if it is ``limit_m`` or shorter.

    A way is the straight line from the place to the network (nothing where they meet), the shortest way
    along it, and the straight line to the other place. Distances are to the micrometre.

    Parameters
    ----------
    network, origins, facilities
        The network, and where the places meet it.
    pairs
        The pairs to measure, each once: indices of origins and of facilities.
    limit_m
        Longer ways are not looked for.
    ways
        Whether to say which edges are walked, too.
    progress
        Is told how far the job has come.

    Raises ``errors.Cancelled`` if the person cancels.
    """
    # Every street goes both ways, so the search can start from the side with fewer places.
    swap = np.count_nonzero(np.bincount(pairs[1])) < np.count_nonzero(np.bincount(pairs[0]))
    sources, targets = (facilities, origins) if swap else (origins, facilities)
    source, target = pairs[::-1] if swap else pairs
    wanted = WantedPairs(source, target, len(sources.snap_m), len(targets.snap_m))
    direct = within_edges(network, sources, targets, wanted)
    job = _Search(network, sources, targets, wanted, limit_m, ways)
    through, steps = _through_nodes(job, direct.total_m, progress)
    is_direct = direct.total_m <= through.total_m
    through.put(np.flatnonzero(is_direct), direct.where(is_direct))
    distance_m = through.total_m.round(DECIMALS)
    distance_m[distance_m > limit_m] = np.nan
    return Walks(distance_m, through, is_direct, steps, swap)


def has_way(
    network: Network, parts: Parts, origins: Access, facilities: Access, pairs: tuple[Indices, Indices]
) -> Flags:
    """Say of each pair whether any way leads there, however long."""
    count = max(len(parts.length_m), 1)

    def places_in_parts(access: Access) -> Indices:
        part = parts.of_node[network.edge_from[network.segment_edge[access.segment]]]
        return np.unique(access.place * count + part)

    reached = places_in_parts(facilities)
    first = np.searchsorted(reached, np.arange(len(facilities.snap_m) + 1) * count)
    pair, entry = spread(first[pairs[1]], first[pairs[1] + 1])
    shared = np.isin(pairs[0][pair] * count + reached[entry] % count, places_in_parts(origins))
    return np.bincount(pair[shared], minlength=len(pairs[0])) > 0


def within_edges(network: Network, sources: Access, targets: Access, wanted: WantedPairs) -> Ends:
    """Find the ways of pairs that lie on one and the same edge."""
    source_edge, target_edge = (network.segment_edge[access.segment] for access in (sources, targets))
    by_edge = np.argsort(target_edge, kind="stable")
    first = np.searchsorted(target_edge[by_edge], source_edge)
    end = np.searchsorted(target_edge[by_edge], source_edge, side="right")
    leaves, entry = spread(first, end)
    enters = by_edge[entry]
    is_open = ~network.is_closed[source_edge[leaves]]
    leaves, enters = leaves[is_open], enters[is_open]

    meeting, pair = wanted.among(sources.place[leaves], targets.place[enters])
    leaves, enters = leaves[meeting], enters[meeting]

    ahead_m = targets.start_m[enters] - sources.end_m[leaves]
    behind_m = sources.start_m[leaves] - targets.end_m[enters]
    snap_m = sources.snap_m[wanted.source[pair]] + targets.snap_m[wanted.target[pair]]
    total_m = np.maximum(ahead_m, behind_m).clip(0) + snap_m
    backward = behind_m > ahead_m
    best = Ends.none(len(wanted.source))
    by_pair = np.argsort(pair, kind="stable")
    shortest = by_pair[run_least(pair[by_pair], total_m[by_pair])]
    best.put(pair[shortest], Ends(total_m, leaves, enters, backward, ~backward).where(shortest))
    return best


@dataclass(frozen=True)
class _Search:
    """What is searched for: arguments of ``walk``, the pairs from the side that the search starts from."""

    network: Network
    sources: Access
    targets: Access
    wanted: WantedPairs
    limit_m: float
    ways: bool


def _through_nodes(job: _Search, direct_m: Floats, progress: Progress) -> tuple[Ends, Steps]:
    """Find the ways of pairs that pass a node and are shorter than those that pass none."""
    network, wanted = job.network, job.wanted
    leaving, entering = job.sources.seeds, job.targets.seeds
    count = len(wanted.source)
    best = Ends.none(count)
    steps = [_no_steps()]
    done = 0
    for found in search(network, job.sources, wanted.sources, job.limit_m, ways=job.ways):
        progress.check()
        row, pair = wanted.of(found.places)
        done += len(pair)
        near, seed, total_m = entered(found, entering, row, wanted.target[pair])
        shorter = total_m < direct_m[pair[near]]
        near, seed, total_m = near[shorter], seed[shorter], total_m[shorter]
        row, pair = row[near], pair[near]
        if found.previous is None:
            best.total_m[pair] = total_m
        else:
            column = found.column[entering.node[seed]]
            column, taken = _followed(found.previous, len(found.nodes), row, column)
            begins = leaving.at(found.places[row], found.nodes[column])
            best.put(pair, _ends(leaving, entering, begins, seed, total_m))
            steps += [_walked(network, found, pair, *step) for step in taken]
        progress.report(done / count)
    return best, Steps.together(steps)


def entered(found: Found, entering: Seeds, row: Indices, target: Indices) -> tuple[Indices, Indices, Floats]:
    """Find by which seed each target is reached: which of the pairs, the seed, the length of the way."""
    pair, seed = spread(entering.first[target], entering.first[target + 1])
    total_m = found.distance_m[row[pair], found.column[entering.node[seed]]] + entering.cost_m[seed]
    reached = np.isfinite(total_m)
    pair, seed, total_m = pair[reached], seed[reached], total_m[reached]
    shortest = run_least(pair, total_m)
    return pair[shortest], seed[shortest], total_m[shortest]


def _ends(leaving: Seeds, entering: Seeds, begins: Indices, seed: Indices, total_m: Floats) -> Ends:
    return Ends(
        total_m,
        leaving.stretch[begins],
        entering.stretch[seed],
        leaving.is_backward[begins],
        entering.is_backward[seed],
    )


def _followed(
    previous: NDArray[np.int32], n_nodes: int, row: Indices, column: Indices
) -> tuple[Indices, list[tuple[int, Indices, Indices, Indices]]]:
    """Follow ways back to where they begin.

    Returns the column of the first node of each way, and the steps: the number of the step counted from
    the end, which ways it is of, the columns of the nodes it goes from and to.
    """
    begins = column.copy()
    way = np.arange(len(column))
    steps: list[tuple[int, Indices, Indices, Indices]] = []
    while len(way):
        before = previous[row[way], column]
        goes_on = before < n_nodes
        begins[way[~goes_on]] = column[~goes_on]
        way, column, before = way[goes_on], column[goes_on], before[goes_on]
        steps.append((len(steps), way, before, column))
        column = before
    return begins, steps


def _walked(
    network: Network, found: Found, pair: Indices, number: int, way: Indices, goes: Indices, comes: Indices
) -> Steps:
    """Say which edges a step of many ways takes."""
    goes, comes = found.nodes[goes], found.nodes[comes]
    edge = network.edge_between(goes, comes)
    # Counted from the end: the last step has the highest number.
    return Steps(pair[way], np.full(len(way), -number), edge, network.edge_from[edge] == goes)


def _no_steps() -> Steps:
    nothing = np.empty(0, dtype=np.intp)
    return Steps(nothing, nothing, nothing, np.empty(0, dtype=bool))
