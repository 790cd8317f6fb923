"""Measure ways on foot beside QGIS' own network analysis and scipy used plainly, in the same run.

Places lie on nodes, so that every way to measure walks the very same streets. The answers are compared before
the times: all distances up to the limit must be equal. "Whole" starts from lines and ends with distances,
"search" from a graph and places on it that are there already. scipy searches the graph that lines make when
they are cut where they meet, from the nodes that are nearest to the places. Ours has the same streets with
fewer nodes, and looks for the nearest point of any street; that, and a third of a millisecond for a search
however small it is, make it the slower one in a small town with few places. Times are of the processor, since
each way uses one and other work on the machine would count else; ratios are of medians of rounds taken in
turn.

How the cost grows: with the nodes that are within the limit, times the places of the fewer side; the size of
the network matters only while it is made (n log n) and places are found on it (log n each).
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis_headless import ROOT, qgis
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

HELSINKI = ROOT.parent / "shared" / "data" / "osm_helsinki" / "helsinki_layers.gpkg"
# Nodes along a side of the made-up town: 200,000 edges.
SIDE = 317
# Places, facilities, limit in metres, and whether QGIS is tried: it knows no limit, and would take minutes.
SIZES = [
    (1, 300, 500.0, False),
    (3, 30, 2_000.0, False),
    (30, 300, 500.0, True),
    (1_000, 1_000, 1_000.0, False),
    (30, 300, 100_000.0, False),
]
# Of each way: at least so many rounds, then until either is reached.
LEAST_ROUNDS, MOST_ROUNDS = 3, 99
ENOUGH_MS = 2_000
SAME_M = 1e-5


@dataclass(frozen=True)
class Task:
    """Lines, the two sides' places on nodes of their network, their pairs, and the limit."""

    name: str
    lines: np.ndarray
    origins: np.ndarray
    facilities: np.ndarray
    pairs: tuple[np.ndarray, np.ndarray]
    limit_m: float
    with_qgis: bool


def lattice() -> np.ndarray:
    """Make a town of crooked blocks of about 50 m."""
    from scenkartan.plugin.geos import shapely

    random = np.random.default_rng(2026)
    corners = np.stack(np.meshgrid(np.arange(SIDE), np.arange(SIDE)), axis=-1) * 50.0
    corners += random.uniform(-12, 12, corners.shape) + np.array([600_000, 6_500_000])
    # To the millimetre, as QGIS and we both find the same vertices.
    corners = corners.round(3)
    along = np.stack([corners[:, :-1], corners[:, 1:]], axis=2).reshape(-1, 2, 2)
    across = np.stack([corners[:-1], corners[1:]], axis=2).reshape(-1, 2, 2)
    return shapely.linestrings(np.concatenate([along, across]))


def helsinki() -> np.ndarray | None:
    """Read the streets of the middle of Helsinki, where they are on this machine."""
    from qgis.core import QgsFeatureRequest, QgsVectorLayer

    from scenkartan.plugin.geos import shapely

    if not HELSINKI.is_file():
        return None
    layer = QgsVectorLayer(f"{HELSINKI}|layername=lines", "lines", "ogr")
    streets = layer.getFeatures(QgsFeatureRequest().setFilterExpression('"highway" is not null'))
    lines = shapely.from_wkb([feature.geometry().asWkb().data() for feature in streets])
    return shapely.set_precision(lines, 0.001, mode="pointwise")


def tasks(name: str, lines: np.ndarray) -> list[Task]:
    """Choose places where lines meet or end, in the longest part of a network."""
    from scenkartan.plugin.analysis.proximity import pairs_within
    from scenkartan.plugin.geos import shapely

    graph, nodes = plain_graph(lines)
    _, label = connected_components(graph, directed=False)
    connected = nodes[label == np.bincount(label).argmax()]
    random = np.random.default_rng(7)
    result = []
    for n_origins, n_facilities, limit_m, with_qgis in SIZES:
        sides = [shapely.points(random.choice(connected, n)) for n in (n_origins, n_facilities)]
        near = pairs_within(*sides, limit_m)
        pairs = near.boundary_index, near.facility_index
        result.append(Task(name, lines, *sides, pairs, limit_m, with_qgis))
    return result


def ours(task: Task) -> np.ndarray:
    """Ours, from lines to distances."""
    from scenkartan.plugin.analysis.network import build_network

    network = build_network(task.lines)
    return ours_search(network, task)()


def ours_search(network: object, task: Task) -> Callable[[], np.ndarray]:
    """Ours, from places that have been found on the network, as the others' have."""
    from scenkartan.plugin.analysis.network_access import access
    from scenkartan.plugin.analysis.walking import walk

    origins, facilities = (access(network, places, 1.0) for places in (task.origins, task.facilities))
    return lambda: walk(network, origins, facilities, task.pairs, task.limit_m).distance_m


def plain_graph(lines: np.ndarray) -> tuple[csr_matrix, np.ndarray]:
    """Cut lines where they share a vertex: the shortest piece between neighbours both ways; the nodes."""
    from scenkartan.plugin.geos import shapely

    xy, line = shapely.get_coordinates(lines, return_index=True)
    places, place = np.unique(xy, axis=0, return_inverse=True)
    place = place.ravel()
    is_end = np.append(True, line[1:] != line[:-1]) | np.append(line[1:] != line[:-1], True)
    node = np.flatnonzero(is_end | (np.bincount(place)[place] > 1))
    step_m = np.append(0.0, np.hypot(*np.diff(xy, axis=0).T))
    length_m = np.diff(np.cumsum(step_m)[node])
    same = line[node[1:]] == line[node[:-1]]
    pieces = place[node[:-1]][same], place[node[1:]][same]
    row, column, length_m = np.append(*pieces), np.append(*pieces[::-1]), np.tile(length_m[same], 2)
    order = np.lexsort((-length_m, column, row))
    row, column, length_m = row[order], column[order], length_m[order]
    last = np.append((row[1:] != row[:-1]) | (column[1:] != column[:-1]), True)
    used, ends = np.unique(np.append(row[last], column[last]), return_inverse=True)
    half = len(ends) // 2
    graph = csr_matrix((length_m[last], (ends[:half], ends[half:])), shape=(len(used), len(used)))
    return graph, places[used]


def scipy_search(task: Task) -> Callable[[], np.ndarray]:
    """Use scipy's bounded Dijkstra on the whole graph, from the nodes nearest to the places."""
    from scenkartan.plugin.geos import shapely

    graph, nodes = plain_graph(task.lines)
    tree = cKDTree(nodes)
    starts, ends = (
        tree.query(shapely.get_coordinates(places))[1] for places in (task.origins, task.facilities)
    )

    def search() -> np.ndarray:
        table = dijkstra(graph, indices=starts, limit=task.limit_m)
        found = table[task.pairs[0], ends[task.pairs[1]]]
        return np.where(np.isinf(found), np.nan, found)

    return search


def qgis_graph(layer: object, task: Task) -> tuple[object, list[object]]:
    """Make QGIS' graph of a layer, with the places tied to it."""
    from qgis.analysis import QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
    from qgis.core import QgsPointXY

    from scenkartan.plugin.geos import shapely

    director = QgsVectorLayerDirector(layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    # Plane metres and vertices to the millimetre, like the others. Without a tolerance QGIS ties some places
    # to vertices that are a hair beside the streets' own.
    builder = QgsGraphBuilder(layer.crs(), True, 0.001, "NONE")
    places = np.concatenate([shapely.get_coordinates(side) for side in (task.origins, task.facilities)])
    tied = director.makeGraph(builder, [QgsPointXY(x, y) for x, y in places])
    return builder.graph(), tied


def qgis_search(graph: object, tied: list[object], task: Task) -> np.ndarray:
    """QGIS' Dijkstra, a whole tree for each place: it knows no limit."""
    from qgis.analysis import QgsGraphAnalyzer

    vertices = [graph.findVertex(point) for point in tied]
    n_origins = len(task.origins)
    rows = np.full((n_origins, len(task.facilities)), np.nan)
    for row, start in enumerate(vertices[:n_origins]):
        _, costs = QgsGraphAnalyzer.dijkstra(graph, start, 0)
        rows[row] = [costs[end] for end in vertices[n_origins:]]
    found = rows[task.pairs]
    found[~(found <= task.limit_m)] = np.nan
    return found


def line_layer(lines: np.ndarray) -> object:
    """Make a memory layer of lines."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    from scenkartan.plugin.geos import shapely

    layer = QgsVectorLayer("LineString?crs=EPSG:3006", "streets", "memory")
    features = []
    for wkb in shapely.to_wkb(lines):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    if not layer.dataProvider().addFeatures(features)[0]:
        raise RuntimeError("the layer took no features")
    return layer


def measure(ways: list[tuple[str, Callable[[], np.ndarray]]]) -> tuple[list[np.ndarray], list[float]]:
    """Run the ways in turn, each until its time is up; give answers and medians in milliseconds."""
    times: list[list[float]] = [[] for _ in ways]
    answers = [way() for _, way in ways]
    for _ in range(MOST_ROUNDS):
        for (_, way), taken in zip(ways, times):
            if sum(taken) < ENOUGH_MS or len(taken) < LEAST_ROUNDS:
                began = time.process_time()
                way()
                taken.append((time.process_time() - began) * 1000)
    return answers, [statistics.median(taken) for taken in times]


def compare(task: Task) -> None:
    """Measure every way of a task and print a row for each."""
    from scenkartan.plugin.analysis.network import build_network

    network = build_network(task.lines)
    searches = [
        ("search: Scenkartan", ours_search(network, task)),
        ("search: scipy plainly", scipy_search(task)),
    ]
    wholes = [
        ("whole: Scenkartan", lambda: ours(task)),
        ("whole: scipy plainly", lambda: scipy_search(task)()),
    ]
    if task.with_qgis:
        layer = line_layer(task.lines)
        graph, tied = qgis_graph(layer, task)
        searches.append(("search: QGIS", lambda: qgis_search(graph, tied, task)))
        wholes.append(("whole: QGIS", lambda: qgis_search(*qgis_graph(layer, task), task)))
    ways = searches + wholes
    answers, times = measure(ways)
    truth, ours_ms = answers[1], 0.0
    size = f"{len(task.origins):,} x {len(task.facilities):,}, {task.limit_m:,.0f} m"
    edges = f"{task.name} {plain_graph(task.lines)[0].nnz // 2:,}"
    for (name, _), found, milliseconds in zip(ways, answers, times):
        if "Scenkartan" in name:
            ours_ms = milliseconds
        differ = int((~np.isclose(found, truth, rtol=0, atol=SAME_M, equal_nan=True)).sum())
        answer = "the same" if not differ else f"{differ} differ"
        print(
            f"{edges:<17}{size:>22}{np.isfinite(truth).sum():>8,}  {name:<22}{milliseconds:>10,.1f} ms "
            f"{milliseconds / ours_ms:>7.2f}  {answer}"
        )


def main() -> None:
    """Measure the towns and print one table."""
    with qgis("en"):
        print(
            f"{'town, edges':<17}{'pairs, limit':>22}{'ways':>8}  {'':<22}{'median':>13} {'ratio':>7}  answer"
        )
        streets = helsinki()
        if streets is None:
            print("(the streets of Helsinki are not on this machine)")
        for name, lines in (("Helsinki", streets), ("lattice", lattice())):
            if lines is not None:
                for task in tasks(name, lines):
                    compare(task)


if __name__ == "__main__":
    main()
