"""Measure distances between scenes and schools from file to written file, as people run it in QGIS.

The towns are those of bench_proximity.py, in GeoPackages. Ours writes the pairs with distances and lines, and
every scene with its counts and its nearest; the others write the pairs. Plain QGIS is buffer and join by
location, with the corners that a buffer has by default: what it misses and has too many of is in the table.

The others measure in the plane. Ours measures on the ground, and is held against the plane distances divided
by PROJ's own scale at the middle of each pair.
"""

from __future__ import annotations

import statistics
import sys
import time
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable

import numpy as np
from bench_proximity import SIZES, town, with_memory
from bench_proximity import measure as measure_arrays
from peers_proximity import RADIUS_M, scenkartan, shapely_plainly
from qgis_headless import qgis

CRS = "EPSG:3006"
ROUNDS = 5
# What takes longer than this in milliseconds is measured once.
SLOW_MS = 20_000

Pairs = np.ndarray


def write(path: Path, wkbs: np.ndarray, kind: int) -> None:
    """Write geometries into a GeoPackage; the feature ids and numbers are 1, 2, 3 ..."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    crs = osr.SpatialReference()
    crs.SetFromUserInput(CRS)
    # The version that the oldest QGIS reads without a warning.
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), ["VERSION=1.2"])
    layer = source.CreateLayer(path.stem, crs, kind)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    layer.StartTransaction()
    for number, wkb in enumerate(wkbs.tolist(), start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["number"] = number
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def columns(path: Path, one: str, other: str) -> Pairs:
    """Read two columns of ids of a written table, from 0 on."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    layer.SetIgnoredFields(["OGR_GEOMETRY"])
    rows = [(feature[one], feature[other]) for feature in layer]
    return np.array(rows, dtype=np.int64).reshape(-1, 2) - 1


def ours(scenes: Path, schools: Path, out: Path) -> Callable[[], Pairs]:
    """Ours: the algorithm of the toolbox."""
    import processing

    processing.run(
        "scenkartan:schoolproximity",
        {
            "SCENES": str(scenes),
            "FACILITIES": str(schools),
            "RADIUS": RADIUS_M,
            "OUTPUT": str(out / "pairs.gpkg"),
            "SUMMARY": str(out / "summary.gpkg"),
        },
    )
    return lambda: columns(out / "pairs.gpkg", "scene_id", "facility_id")


def buffer_and_join(scenes: Path, schools: Path, out: Path) -> Callable[[], Pairs]:
    """Plain QGIS: a buffer with the default corners, then a join by location."""
    import processing

    buffers = str(out / "buffers.gpkg")
    processing.run(
        "native:buffer", {"INPUT": str(scenes), "DISTANCE": RADIUS_M, "SEGMENTS": 5, "OUTPUT": buffers}
    )
    processing.run(
        "native:joinattributesbylocation",
        {
            "INPUT": buffers,
            "JOIN": str(schools),
            "PREDICATE": [0],
            "METHOD": 0,
            "DISCARD_NONMATCHING": True,
            "OUTPUT": str(out / "joined.gpkg"),
        },
    )
    return lambda: columns(out / "joined.gpkg", "number", "number_2")


def geopandas_files(scenes: Path, schools: Path, out: Path) -> Callable[[], Pairs]:
    """Geopandas: read, join within a distance, work out the distances, write."""
    import geopandas

    left, right = (geopandas.read_file(path, fid_as_index=True) for path in (scenes, schools))
    pairs = left.sjoin(right, predicate="dwithin", distance=RADIUS_M)
    pairs["distance_m"] = pairs.geometry.distance(right.geometry.loc[pairs["fid_right"]], align=False)
    near = left.sjoin_nearest(right, distance_col="nearest_m")
    pairs.to_file(out / "pairs.gpkg", driver="GPKG")
    near.to_file(out / "near.gpkg", driver="GPKG")
    found = np.c_[pairs.index, pairs["fid_right"]] - 1
    return lambda: found


Way = Callable[[Path, Path, Path], Callable[[], Pairs]]


def measure(way: Way, scenes: Path, schools: Path) -> tuple[Pairs, float, float]:
    """Run a way some times; give its answer, the median of its milliseconds, and the first megabytes."""
    times: list[float] = []
    megabytes: list[float] = []
    while len(times) < (1 if times and times[0] > SLOW_MS else ROUNDS):
        with TemporaryDirectory() as out:
            began = time.perf_counter()
            answer, used = with_memory(partial(way, scenes, schools, Path(out)))
            times.append((time.perf_counter() - began) * 1000)
            megabytes.append(used)
            pairs = answer()
    return pairs, statistics.median(times), megabytes[0]


def pairs_set(scene: np.ndarray, school: np.ndarray) -> set[tuple[int, int]]:
    """Give pairs as a set."""
    return set(zip(scene.tolist(), school.tolist()))


def on_the_ground(scenes: np.ndarray, schools: np.ndarray) -> set[tuple[int, int]]:
    """Give the pairs within the radius on the ground, by PROJ."""
    import pyproj

    from scenkartan.plugin.geos import shapely

    scene, school = shapely.STRtree(schools).query(scenes, predicate="dwithin", distance=RADIUS_M * 1.01)
    lines = shapely.shortest_line(scenes[scene], schools[school])
    middle = shapely.get_coordinates(shapely.line_interpolate_point(lines, 0.5, normalized=True))
    projection = pyproj.Proj(CRS)
    scale = projection.get_factors(*projection(*middle.T, inverse=True)).meridional_scale
    near = shapely.length(lines) / scale <= RADIUS_M
    return pairs_set(scene[near], school[near])


def compare(folder: Path, n_scenes: int, n_schools: int) -> None:
    """Measure every way on a town and print a row for each."""
    from osgeo import ogr

    from scenkartan.plugin.geos import shapely

    town_scenes, town_schools = town(n_scenes, n_schools)
    scenes, schools = folder / f"scenes_{n_scenes}.gpkg", folder / f"schools_{n_schools}.gpkg"
    write(scenes, shapely.to_wkb(town_scenes), ogr.wkbPolygon)
    write(schools, shapely.to_wkb(town_schools), ogr.wkbPoint)
    answer = shapely_plainly(town_scenes, town_schools)()
    plane, ground = pairs_set(answer.scene, answer.school), on_the_ground(town_scenes, town_schools)
    ways: list[tuple[str, Way]] = [("Scenkartan", ours), ("QGIS: buffer and join", buffer_and_join)]
    if find_spec("pyogrio"):
        ways.append(("geopandas", geopandas_files))
    ours_ms = qgis_ms = 0.0
    for name, way in ways:
        found, milliseconds, megabytes = measure(way, scenes, schools)
        ours_ms = ours_ms or milliseconds
        pairs, truth = pairs_set(*found.T), ground if way is ours else plane
        said = "the same" if pairs == truth else f"misses {len(truth - pairs)}, {len(pairs - truth)} too many"
        size = f"{n_scenes:,} x {n_schools:,}"
        # Who comes later takes what the one before gave back, and seems to need less.
        more = f"{megabytes:>9,.0f} MB" if way is ours else " " * 12
        times = f"{milliseconds:>12,.1f} ms{milliseconds / ours_ms:>8.2f}{more}"
        print(f"{size:>19}{len(truth):>9,}  {name:<22}{times}  {said}", flush=True)
        if way is buffer_and_join:
            qgis_ms = milliseconds
    megabytes = sum(path.stat().st_size for path in (scenes, schools)) / 2**20
    arrays_ms = measure_arrays(scenkartan(town_scenes, town_schools))[1]
    print(
        f"{'':>30}({megabytes:,.0f} MB of files; from arrays in memory ours takes {arrays_ms:,.1f} ms, "
        f"and QGIS {qgis_ms / arrays_ms:,.0f} times as long)"
    )


def main() -> None:
    """Measure the sizes and print one table."""
    with qgis("en"), TemporaryDirectory() as folder:
        from qgis.core import QgsApplication

        sys.path.append(f"{QgsApplication.pkgDataPath()}/python/plugins")
        from processing.core.Processing import Processing

        from scenkartan.plugin.processing.provider import ScenkartanProvider

        Processing.initialize()
        provider = ScenkartanProvider()
        if not QgsApplication.processingRegistry().addProvider(provider):
            raise RuntimeError("the provider was refused")
        print(
            f"{'scenes x schools':>19}{'pairs':>9}  {'from file to file':<22}{'median':>15}{'ratio':>8}"
            f"{'memory':>12}  answer"
        )
        for size in SIZES:
            compare(Path(folder), *size)


if __name__ == "__main__":
    main()
