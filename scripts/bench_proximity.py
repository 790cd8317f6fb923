"""Measure the distances between scenes and schools beside the other ways to get them, in the same run.

Made-up towns of three sizes at the same density. The answers are compared before the times: every way must
give the pairs that exact distances give, and what it misses or has too many of is in the table. "Arrays"
starts from geometries in memory, "layers" from layers to layers, as in the toolbox. Ratios are of medians.
"""

from __future__ import annotations

import statistics
import time
from typing import Callable

import geopandas
import numpy as np
import shapely
from qgis_headless import qgis

SIZES = [(31, 1_000), (1_000, 10_000), (10_000, 100_000)]
ROUNDS = 5
ROUNDS_OF_THE_SLOW = 1
RADIUS_M = 500.0
SCHOOLS_PER_KM2 = 2.4
CRS = "EPSG:3006"

Pairs = set[tuple[int, int]]


def town(n_scenes: int, n_schools: int) -> tuple[np.ndarray, np.ndarray]:
    """Make scenes of 8 to 30 corners and schools, in a square of the size that keeps the density."""
    random = np.random.default_rng(2026)
    side_m = 1000 * (n_schools / SCHOOLS_PER_KM2) ** 0.5
    corner = np.array([600_000.0, 6_500_000.0])
    scenes = []
    for centre in corner + random.uniform(0, side_m, (n_scenes, 2)):
        corners = random.integers(8, 31)
        angles = np.linspace(0, 2 * np.pi, corners, endpoint=False)
        reach_m = random.uniform(40, 200) * random.uniform(0.6, 1.0, corners)
        scenes.append(shapely.Polygon(centre + reach_m[:, None] * np.c_[np.cos(angles), np.sin(angles)]))
    return np.array(scenes), shapely.points(corner + random.uniform(0, side_m, (n_schools, 2)))


def layer(kind: str, geometries: np.ndarray) -> object:
    """Make a memory layer whose feature ids are 1, 2, 3 ..."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    made = QgsVectorLayer(f"{kind}?crs={CRS}&field=number:integer", kind, "memory")
    features = []
    for number, wkb in enumerate(shapely.to_wkb(geometries, output_dimension=2), 1):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature(made.fields())
        feature.setAttributes([number])
        feature.setGeometry(geometry)
        features.append(feature)
    if not made.dataProvider().addFeatures(features)[0]:
        raise RuntimeError("the layer took no features")
    return made


def ours_arrays(scenes: np.ndarray, schools: np.ndarray) -> Pairs:
    """Ours, without QGIS."""
    from scenkartan.plugin.analysis.proximity import pairs_within

    found = pairs_within(scenes, schools, RADIUS_M)
    return set(zip(found.boundary_index.tolist(), found.facility_index.tolist()))


def geopandas_arrays(scenes: np.ndarray, schools: np.ndarray) -> Pairs:
    """Geopandas: join within a distance, then the distances themselves."""
    # New frames each time: an index that is kept from the last round would cost nothing.
    left, right = geopandas.GeoDataFrame(geometry=scenes), geopandas.GeoDataFrame(geometry=schools)
    joined = left.sjoin(right, predicate="dwithin", distance=RADIUS_M)
    found = joined.index.to_numpy(), joined["index_right"].to_numpy()
    shapely.distance(scenes[found[0]], schools[found[1]])
    return set(zip(found[0].tolist(), found[1].tolist()))


def ours_layers(scenes: object, schools: object) -> Pairs:
    """Ours, as people run it."""
    import processing

    given = {"SCENES": scenes, "FACILITIES": schools, "RADIUS": RADIUS_M}
    outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT"}
    pairs = processing.run("scenkartan:schoolproximity", {**given, **outputs})["OUTPUT"]
    return {(row["scene_id"] - 1, row["facility_id"] - 1) for row in pairs.getFeatures()}


def buffer_and_join(scenes: object, schools: object) -> Pairs:
    """Buffer with the default corners, then join by location: what people do in plain QGIS."""
    import processing

    given = {"INPUT": scenes, "DISTANCE": RADIUS_M, "SEGMENTS": 5, "OUTPUT": "TEMPORARY_OUTPUT"}
    buffers = processing.run("native:buffer", given)["OUTPUT"]
    given = {"INPUT": buffers, "JOIN": schools, "PREDICATE": [0], "METHOD": 0, "DISCARD_NONMATCHING": True}
    joined = processing.run("native:joinattributesbylocation", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})[
        "OUTPUT"
    ]
    return {(row["number"] - 1, row["number_2"] - 1) for row in joined.getFeatures()}


def measure(way: Callable[[], Pairs], rounds: int) -> tuple[Pairs, float]:
    """Run a way some times; give its answer and the median of its times in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        pairs = way()
        times.append((time.perf_counter() - began) * 1000)
    return pairs, statistics.median(times)


def compare(n_scenes: int, n_schools: int) -> None:
    """Measure every way on a town and print a row for each."""
    scenes, schools = town(n_scenes, n_schools)
    layers = [layer("Polygon", scenes), layer("Point", schools)]
    slow = ROUNDS_OF_THE_SLOW if n_scenes > 1_000 else ROUNDS
    ways: list[tuple[str, Callable[[], Pairs], int]] = [
        ("arrays: Scenkartan", lambda: ours_arrays(scenes, schools), ROUNDS),
        ("arrays: geopandas", lambda: geopandas_arrays(scenes, schools), ROUNDS),
        ("layers: Scenkartan", lambda: ours_layers(*layers), ROUNDS),
        ("layers: buffer and join", lambda: buffer_and_join(*layers), slow),
    ]
    truth = ours_arrays(scenes, schools)
    ours_ms = 0.0
    for name, way, rounds in ways:
        pairs, milliseconds = measure(way, rounds)
        if "Scenkartan" in name:
            ours_ms = milliseconds
        answer = (
            "the same" if pairs == truth else f"misses {len(truth - pairs)}, {len(pairs - truth)} too many"
        )
        ratio = milliseconds / ours_ms
        size = f"{n_scenes:,} x {n_schools:,}"
        print(f"{size:>16}  {len(truth):>7,}  {name:<24}{milliseconds:>10,.1f} ms {ratio:>7.2f}  {answer}")


def main() -> None:
    """Measure the sizes and print one table."""
    with qgis("en"):
        import sys

        from qgis.core import QgsApplication

        sys.path.append(f"{QgsApplication.pkgDataPath()}/python/plugins")
        from processing.core.Processing import Processing

        from scenkartan.plugin.processing.provider import ScenkartanProvider

        Processing.initialize()
        provider = ScenkartanProvider()
        if not QgsApplication.processingRegistry().addProvider(provider):
            raise RuntimeError("the provider was refused")
        print(f"{'scenes x schools':>16}  {'pairs':>7}  {'way':<24}{'median':>13} {'ratio':>7}  answer")
        for size in SIZES:
            compare(*size)


if __name__ == "__main__":
    main()
