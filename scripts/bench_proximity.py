"""Measure distances between scenes and schools, from arrays in memory, beside the other ways to get them.

Made-up towns of three sizes at the same density; scenes have 50 corners. All are asked for the pairs within
500 m with their distances and for each scene's nearest school; who gives less is compared in what it gives.
Answers come first: every way must give the same pairs, the same distances to a tenth of a millimetre, and the
same nearest. Ratios are of medians and say how many times as long as ours.
"""

from __future__ import annotations

import importlib.util
import math
import statistics
import time
from pathlib import Path
from typing import Callable, TypeVar

import numpy as np
from peers_proximity import (
    Answer,
    Way,
    duckdb_pairs,
    geopandas,
    postgis,
    postgis_server,
    scenkartan,
    shapely_plainly,
)

from scenkartan.plugin.geos import shapely

SIZES = [(31, 1_000), (1_000, 10_000), (100_000, 1_000_000)]
CORNERS = 50
SCHOOLS_PER_KM2 = 2.4
ROUNDS = 7
SAME_M = 1e-4

Made = TypeVar("Made")


def town(n_scenes: int, n_schools: int) -> tuple[np.ndarray, np.ndarray]:
    """Make scenes and schools, in a square of the size that keeps the density."""
    random = np.random.default_rng(2026)
    side_m = 1000 * (n_schools / SCHOOLS_PER_KM2) ** 0.5
    corner = np.array([600_000.0, 6_500_000.0])
    centres = corner + random.uniform(0, side_m, (n_scenes, 1, 2))
    angles = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
    reach_m = random.uniform(40, 200, (n_scenes, 1)) * random.uniform(0.6, 1.0, (n_scenes, CORNERS))
    rings = centres + reach_m[..., None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return shapely.polygons(rings), shapely.points(corner + random.uniform(0, side_m, (n_schools, 2)))


def differences(answer: Answer, truth: Answer) -> str:
    """Say what is not as it should be."""
    count = int(truth.school.max()) + 1
    order, key = (np.argsort(a.scene * count + a.school) for a in (answer, truth))
    found, wanted = ((a.scene * count + a.school)[o] for a, o in ((answer, order), (truth, key)))
    if not np.array_equal(found, wanted):
        missed, wrong = len(np.setdiff1d(wanted, found)), len(np.setdiff1d(found, wanted))
        return f"misses {missed}, {wrong} too many"
    pairs = ((answer.distance_m, order), (truth.distance_m, key))
    checks = [] if answer.distance_m is None else [[values[o] for values, o in pairs]]
    checks += [] if answer.nearest_m is None else [[answer.nearest_m, truth.nearest_m]]
    same = all(np.allclose(one, other, rtol=0, atol=SAME_M, equal_nan=True) for one, other in checks)
    left_out = " (pairs alone)" if answer.nearest_m is None else ""
    return ("the same" if same else "other distances") + left_out


def measure(way: Way) -> tuple[Answer, float]:
    """Ask some times; give the answer and the median of the times in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        answer = way()
        times.append((time.perf_counter() - began) * 1000)
    return answer, statistics.median(times)


def with_memory(way: Callable[[], Made]) -> tuple[Made, float]:
    """Do it, and give how many megabytes more than before it used at most; NaN where none can say."""
    status, peak = Path("/proc/self/status"), Path("/proc/self/clear_refs")
    if not peak.exists():
        return way(), math.nan

    def kilobytes(name: str) -> int:
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith(name))

    peak.write_text("5")
    before = kilobytes("VmRSS")
    made = way()
    return made, (kilobytes("VmHWM") - before) / 1024


def floor(scenes: np.ndarray, schools: np.ndarray) -> Way:
    """Give the compiled program; its library may be missing."""
    from floor_proximity import compiled_floor

    return compiled_floor(scenes, schools)


def ways_of(server: str | None, scenes: np.ndarray, schools: np.ndarray) -> list[tuple[str, Way]]:
    """Make every peer ready that is on this machine."""
    ways = [("Scenkartan", scenkartan(scenes, schools))]
    peers: list[tuple[str, str, Callable[[np.ndarray, np.ndarray], Way]]] = [
        ("shapely plainly", "shapely", shapely_plainly),
        ("geopandas, two joins", "geopandas", geopandas),
        ("DuckDB, pairs alone", "duckdb_extension_spatial", duckdb_pairs),
        ("compiled floor", "numba", floor),
    ]
    for name, library, peer in peers:
        if importlib.util.find_spec(library):
            ways.append((name, peer(scenes, schools)))
        else:
            print(f"({name}: {library} is not on this machine)")
    if server is None:
        print("(PostGIS is not on this machine)")
    else:
        ways.append(("PostGIS, two queries", postgis(server, scenes, schools)))
    return ways


def compare(server: str | None, n_scenes: int, n_schools: int) -> float:
    """Measure every way on a town, print a row for each, and give our own time."""
    scenes, schools = town(n_scenes, n_schools)
    size = f"{n_scenes:,} x {n_schools:,}"
    truth = shapely_plainly(scenes, schools)()
    ours_ms = 0.0
    for name, way in ways_of(server, scenes, schools):
        answer, milliseconds = measure(way)
        ours_ms = ours_ms or milliseconds
        more = f"{with_memory(way)[1]:>7,.0f} MB" if name == "Scenkartan" else " " * 10
        times = f"{milliseconds:>10,.1f} ms{milliseconds / ours_ms:>8.2f}"
        said = differences(answer, truth)
        print(f"{size:>19}{len(truth.scene):>9,}  {name:<22}{times}  {more}  {said}", flush=True)
    coordinates = sum(shapely.get_num_coordinates(part).sum() for part in (scenes, schools))
    print(f"{'':>28}  ({coordinates * 16 / 2**20:,.0f} MB of coordinates)")
    return ours_ms


def main() -> None:
    """Measure the sizes, print one table, and say how our time grows."""
    with postgis_server() as server:
        print(
            f"{'scenes x schools':>19}{'pairs':>9}  {'way':<22}{'median':>13}{'ratio':>8}"
            f"  {'memory':>10}  answer"
        )
        times = [compare(server, *size) for size in SIZES]
    for (small, few), (large, many), before, after in zip(SIZES, SIZES[1:], times, times[1:]):
        print(
            f"{large / small:,.0f} times the scenes and {many / few:,.0f} times the schools take "
            f"{after / before:,.0f} times as long"
        )


if __name__ == "__main__":
    main()
