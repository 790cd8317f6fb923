"""Measure ways on foot beside QGIS' own network analysis and scipy used plainly, in the same run.

Places lie on nodes, so that every way to measure walks the very same graph. The answers are compared before
the times: all distances up to the limit must be equal. "Whole" starts from lines and ends with distances,
"search" from a graph that is there already. Ratios are of medians.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Callable

import numpy as np
from qgis_headless import ROOT, qgis
from scipy.sparse.csgraph import dijkstra

HELSINKI = ROOT.parent / "shared" / "data" / "osm_helsinki" / "helsinki_layers.gpkg"
# Nodes along a side of the made-up town: 200,000 edges.
SIDE = 317
# Places, facilities, limit in metres, and whether QGIS is tried: without a limit it would take minutes.
SIZES = [(30, 300, 500.0, True), (1_000, 1_000, 1_000.0, False)]
ROUNDS = 5
ROUNDS_OF_THE_SLOW = 1
SLOW_MS = 5_000
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
    """Choose places among the nodes of the longest part of a network."""
    from scenkartan.plugin.analysis.network import build_network, parts_of
    from scenkartan.plugin.analysis.proximity import pairs_within
    from scenkartan.plugin.geos import shapely

    network = build_network(lines)
    connected = network.node_xy[parts_of(network).of_node == 0]
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


def scipy_search(network: object, task: Task) -> Callable[[], np.ndarray]:
    """Use scipy's bounded Dijkstra on the whole matrix; it is told the nodes."""
    from scenkartan.plugin.geos import shapely

    place = {tuple(xy): node for node, xy in enumerate(network.node_xy)}
    starts, ends = (
        np.array([place[tuple(xy)] for xy in shapely.get_coordinates(places)])
        for places in (task.origins, task.facilities)
    )

    def search() -> np.ndarray:
        table = dijkstra(network.matrix, indices=starts, limit=task.limit_m)
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


def measure(way: Callable[[], np.ndarray]) -> tuple[np.ndarray, float]:
    """Run a way some times; give its answer and the median of its times in milliseconds."""
    times: list[float] = []
    while len(times) < (ROUNDS_OF_THE_SLOW if times and times[0] > SLOW_MS else ROUNDS):
        began = time.perf_counter()
        answer = way()
        times.append((time.perf_counter() - began) * 1000)
    return answer, statistics.median(times)


def compare(task: Task) -> None:
    """Measure every way of a task and print a row for each."""
    from scenkartan.plugin.analysis.network import build_network

    network = build_network(task.lines)
    ways: list[tuple[str, Callable[[], np.ndarray]]] = [
        ("search: Scenkartan", ours_search(network, task)),
        ("search: scipy plainly", scipy_search(network, task)),
    ]
    if task.with_qgis:
        layer = line_layer(task.lines)
        graph, tied = qgis_graph(layer, task)
        ways += [
            ("search: QGIS", lambda: qgis_search(graph, tied, task)),
            ("whole: Scenkartan", lambda: ours(task)),
            ("whole: QGIS", lambda: qgis_search(*qgis_graph(layer, task), task)),
        ]
    truth, ours_ms = scipy_search(network, task)(), 0.0
    size = f"{len(task.origins):,} x {len(task.facilities):,}, {task.limit_m:,.0f} m"
    for name, way in ways:
        found, milliseconds = measure(way)
        if "Scenkartan" in name:
            ours_ms = milliseconds
        differ = int((~np.isclose(found, truth, rtol=0, atol=SAME_M, equal_nan=True)).sum())
        answer = "the same" if not differ else f"{differ} differ"
        edges = f"{task.name} {len(network.edge_line):,}"
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
