"""Inspect and receive a delivery of many polygons beside two bare copies of the same file, in the same run.

Each way runs in a process of its own, so that its peak of memory is its own. "Clean" is a delivery without
a fault; in "findings" every row has several, which must cost no memory of their own. A bare copy checks,
matches and logs nothing: the ratio says what that costs. The peak of "year after" is that of both receipts.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable

from qgis_headless import qgis

POLYGONS = 100_000
ROWS_ABREAST = 320
CRS = 3011
EAST, NORTH = 120_000, 6_560_000
SPACING_M = 100
CLEAN, FINDINGS = "clean", "findings"
MATCHED = "Scenkartan: year after"


def write_delivery(path: Path, count: int, kind: str) -> None:
    """Write a shapefile of octagons of 30 m, with names and codes; or of ones with several faults each."""
    import math

    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(CRS)
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("scener", crs, ogr.wkbPolygon25D if kind == FINDINGS else ogr.wkbPolygon)
    for name in ("Namn", "Kod", "Status"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    reach_m = 3 if kind == FINDINGS else 30
    corners = [(math.cos(at * math.pi / 4), math.sin(at * math.pi / 4)) for at in range(9)]
    layer.StartTransaction()
    for number in range(count):
        east = EAST + SPACING_M * (number % ROWS_ABREAST)
        north = NORTH + SPACING_M * (number // ROWS_ABREAST)
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in corners:
            ring.AddPoint(east + reach_m * x, north + reach_m * y)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometryDirectly(ring)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, f"Plats {number}" if kind == CLEAN else "VÃ¥rberg")
        feature.SetField(1, str(number))
        feature.SetField(2, "Öppen drogscen" if kind == CLEAN else "Vet ej riktigt")
        feature.SetGeometryDirectly(polygon)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def inspect(path: Path, folder: Path) -> int:
    """Ours: read and check everything, write nothing."""
    from qgis.core import QgsCoordinateTransformContext

    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery

    register = open_register(folder / "register.gpkg", who="bench")
    report = inspect_delivery(path, DeliveryChoices(), register.info, QgsCoordinateTransformContext())
    register.close()
    return report.ready


def receive(path: Path, folder: Path, year: int = 2026) -> int:
    """Ours: inspect, match, and write in one transaction, every change logged; progress is taken."""
    from qgis.core import QgsCoordinateTransformContext

    from scenkartan.plugin.register.opening import open_register
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    register = open_register(folder / "register.gpkg", who="bench")
    heard = _Heard()
    received = receive_delivery(
        register, path, year, transform_context=QgsCoordinateTransformContext(), progress=heard
    )
    register.close()
    if heard.reports < received.written // 1_000:
        raise RuntimeError(f"only {heard.reports} reports of progress")
    return received.written


def receive_the_year_after(path: Path, folder: Path) -> int:
    """Ours: the same, matched to as many scenes of the year before, which were received untimed."""
    return receive(path, folder, 2027)


def by_ogr2ogr(path: Path, folder: Path) -> int:
    """Copy barely, with GDAL's own program."""
    subprocess.run(["ogr2ogr", "-f", "GPKG", str(folder / "copy.gpkg"), str(path)], check=True)
    return _count(folder / "copy.gpkg")


def by_qgis(path: Path, folder: Path) -> int:
    """Copy barely, with QGIS' writer."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(str(path), "copy", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    told = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(folder / "copy.gpkg"), QgsCoordinateTransformContext(), options
    )
    if told[0] != QgsVectorFileWriter.WriterError.NoError:
        raise RuntimeError(told[1])
    return _count(folder / "copy.gpkg")


WAYS: dict[str, Callable[[Path, Path], int]] = {
    "ogr2ogr": by_ogr2ogr,
    "QgsVectorFileWriter": by_qgis,
    "Scenkartan: inspect": inspect,
    "Scenkartan: receive": receive,
    MATCHED: receive_the_year_after,
}


class _Heard:
    """Counts what is told of the progress."""

    def __init__(self) -> None:
        self.reports = 0

    def report(self, fraction: float, text: str = "") -> None:
        """Count one report."""
        self.reports += 1

    def check(self) -> None:
        """Nobody cancels."""


def _count(path: Path) -> int:
    from osgeo import gdal

    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return dataset.GetLayer(0).GetFeatureCount()


def _run_one(way: str, path: Path) -> None:
    """Run one way and print rows, seconds and the peak of memory of this process or of its child."""
    with tempfile.TemporaryDirectory(prefix="scenkartan_bench_") as place, qgis("en"):
        folder = Path(place)
        if way.startswith("Scenkartan"):
            from scenkartan.plugin.register.create import create_register

            create_register(folder / "register.gpkg", f"EPSG:{CRS}", "Exempelstaden")
        if way == MATCHED:
            receive(path, folder)
        began = time.perf_counter()
        rows = WAYS[way](path, folder)
        seconds = time.perf_counter() - began
    who = resource.RUSAGE_CHILDREN if way == "ogr2ogr" else resource.RUSAGE_SELF
    print(json.dumps([rows, seconds, resource.getrusage(who).ru_maxrss / 1024]))


def main() -> None:
    """Run every way on both deliveries and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--polygons", type=int, default=POLYGONS)
    parser.add_argument("--one", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        _run_one(given.one[0], Path(given.one[1]))
        return
    print(f"{'polygons':>9} {'delivery':<9} {'way':<22}{'rows':>9}{'seconds':>9}{'ratio':>8}{'peak MB':>9}")
    with tempfile.TemporaryDirectory(prefix="scenkartan_bench_") as place:
        for kind in (CLEAN, FINDINGS):
            path = Path(place) / kind / "scener.shp"
            path.parent.mkdir()
            write_delivery(path, given.polygons, kind)
            first = 0.0
            for way in WAYS:
                told = subprocess.run(
                    [sys.executable, __file__, "--one", way, str(path)],
                    check=True,
                    stdout=subprocess.PIPE,
                    text=True,
                )
                rows, seconds, peak_mb = json.loads(told.stdout.splitlines()[-1])
                first = first or seconds
                figures = f"{rows:>9,}{seconds:>9.2f}{seconds / first:>8.1f}{peak_mb:>9.0f}"
                print(f"{given.polygons:>9,} {kind:<9} {way:<22}{figures}", flush=True)


if __name__ == "__main__":
    main()
