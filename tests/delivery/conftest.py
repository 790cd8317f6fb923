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


@pytest.fixture
def read_source(qgis_app):
    """Read a whole source through the one door: what was said of it, and its rows (name to text, WKT)."""
    from types import SimpleNamespace

    from scenkartan.plugin.delivery.source_file import open_source
    from scenkartan.plugin.delivery.text import from_gdal

    def read(path, layer=None, **options):
        with open_source(path, layer, **options) as source:
            definition = source.layer.GetLayerDefn()
            names = [
                from_gdal(definition.GetFieldDefn(i).GetName())[0] for i in range(definition.GetFieldCount())
            ]
            rows, shapes = [], []
            for feature in source.layer:
                texts = [from_gdal(feature.GetFieldAsString(i))[0] for i in range(len(names))]
                rows.append(dict(zip(names, texts)))
                geometry = feature.GetGeometryRef()
                shapes.append(geometry.ExportToWkt() if geometry is not None else None)
            crs = source.layer.GetSpatialRef()
            return SimpleNamespace(
                driver=source.driver,
                layers=source.layers,
                layer=source.layer_name,
                names=names,
                rows=rows,
                shapes=shapes,
                epsg=crs.GetAuthorityCode(None) if crs else None,
                encoding=source.encoding,
                notes={finding.rule.value: finding for finding in source.notes},
            )

    return read


@pytest.fixture
def workbook(folder):
    """Write rows as they are into the sheets of a workbook."""
    from osgeo import gdal, ogr

    def write(name, driver, **sheets):
        path = folder / name
        dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        for sheet, (head, *rows) in sheets.items():
            layer = dataset.CreateLayer(sheet)
            width = max(len(row) for row in [head, *rows])
            kinds = [ogr.OFTReal if any(isinstance(cell, float) for cell in column) else ogr.OFTString
                     for column in zip(*([*row, *[None] * (width - len(row))] for row in rows))]  # fmt: skip
            for at, kind in enumerate(kinds):
                layer.CreateField(ogr.FieldDefn(head[at] if at < len(head) else f"_{at}", kind))
            for row in rows:
                feature = ogr.Feature(layer.GetLayerDefn())
                for at, cell in enumerate(row):
                    if cell is not None:
                        feature.SetField(at, cell)
                layer.CreateFeature(feature)
        feature = layer = dataset = None
        return path

    return write
