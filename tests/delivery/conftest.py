"""Files as they are sent, made small, and registers to receive them in."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.fixture
def shared_data():
    """Real files; they may not be copied into the project."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip("the real files of shared/data are not on this machine")
    return folder


@pytest.fixture
def declared_encodings():
    """Let GDAL write shapefiles in the encoding asked for; once QGIS has saved one, it no longer does."""
    from osgeo import gdal

    before = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    yield
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.fixture
def folder(tmp_path):
    """A folder named as people name folders."""
    named = tmp_path / "Leverans från polisen å ä ö"
    named.mkdir()
    return named


@pytest.fixture
def context(qgis_app):
    from qgis.core import QgsCoordinateTransformContext

    return QgsCoordinateTransformContext()


@pytest.fixture
def make_register(qgis_app, folder):
    """Make and open a register; each is closed afterwards."""
    from scenkartan.plugin.register.create import create_register
    from scenkartan.plugin.register.opening import open_register

    opened = []

    def make(crs="EPSG:3011", name="register.gpkg"):
        path = folder / name
        create_register(path, crs, "Exempelstaden")
        opened.append(open_register(path, who="test"))
        return opened[-1]

    yield make
    for register in opened:
        register.close()


@pytest.fixture
def geojson(folder):
    """Write features (WKT or None, properties) as GeoJSON with a crs member."""

    def write(features, name="leverans.geojson", crs="EPSG:3011"):
        from osgeo import ogr

        document = {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": properties,
                    "geometry": json.loads(ogr.CreateGeometryFromWkt(wkt).ExportToJson()) if wkt else None,
                }
                for wkt, properties in features
            ],
        }
        if crs:
            document["crs"] = {
                "type": "name",
                "properties": {"name": f"urn:ogc:def:crs:{crs.replace(':', '::')}"},
            }
        path = folder / name
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    return write


@pytest.fixture
def square():
    """A square from its south-west corner, as WKT."""

    def wkt(east, north, side=100.0):
        e, n, s = east, north, side
        return f"POLYGON(({e} {n},{e + s} {n},{e + s} {n + s},{e} {n + s},{e} {n}))"

    return wkt


@pytest.fixture
def rules():
    """Findings by rule: how many of each."""
    return lambda findings: {finding.rule.value: finding.count for finding in findings}


@pytest.fixture
def unchanged():
    """Nothing in a folder changes and nothing is added, by sha256."""

    @contextmanager
    def check(folder):
        before = _digests(folder)
        yield
        assert _digests(folder) == before

    return check


def _digests(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class _CancelAfter:
    def __init__(self, checks):
        self.left = checks

    def report(self, fraction, text=""):
        pass

    def check(self):
        from scenkartan.plugin.errors import Cancelled

        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.fixture
def cancel_after():
    """A progress that cancels when it is asked for the n-th time."""
    return _CancelAfter
