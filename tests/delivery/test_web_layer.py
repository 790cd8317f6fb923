"""A layer out of a web service: fetched from QGIS' own server on this machine, then read as any delivery."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis

SQUARE = "POLYGON((150000 6580000,150100 6580000,150100 6580100,150000 6580100,150000 6580000))"


@pytest.fixture
def fetch(qgis_app):
    from qgis.core import QgsVectorLayer

    from scenkartan.plugin.delivery.web_layer import fetch_layer, take_layer

    def run(source, provider, name, folder, *progress):
        return fetch_layer(take_layer(QgsVectorLayer(source, name, provider)), folder, *progress)

    return run


@pytest.fixture
def scenes(folder):
    """A GeoPackage with two scenes in EPSG:3011."""
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(3011)
    path = folder / "scener.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("scener", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("namn", ogr.OFTString))
    for name in ("Åsen", "Ön"):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(SQUARE))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0"])
def test_a_wfs_layer(fetch, serve, scenes, read_source, folder, version):
    url = serve(scenes)
    source = f"url='{url}' typename='scener' version='{version}' srsname='EPSG:3011' pagingEnabled='false'"
    got = read_source(fetch(source, "WFS", "Scener: polisen", folder))
    assert got.driver == "GPKG"
    assert (got.epsg, [row["namn"] for row in got.rows]) == ("3011", ["Åsen", "Ön"])
    west, east = (150_000, 6_580_000), (150_100, 6_580_100)
    assert all(f"{corner[0]} {corner[1]}" in shape for shape in got.shapes for corner in (west, east))


def test_a_layer_of_any_other_kind(fetch, scenes, read_source, folder):
    got = read_source(fetch(f"{scenes}|layername=scener", "ogr", "scener å", folder))
    assert [row["namn"] for row in got.rows] == ["Åsen", "Ön"]


def test_a_service_that_does_not_answer(fetch, folder):
    from scenkartan.plugin.errors import ScenkartanError

    with pytest.raises(ScenkartanError, match="cannot be reached"):
        fetch("url='http://127.0.0.1:9/' typename='scener' version='1.1.0'", "WFS", "scener", folder)
    assert list(folder.iterdir()) == []


def test_fetching_can_be_cancelled(fetch, scenes, folder, cancel_after):
    from scenkartan.plugin.errors import Cancelled

    with pytest.raises(Cancelled) as cancelled:
        fetch(f"{scenes}|layername=scener", "ogr", "kopia", folder, cancel_after(1))
    # On Windows what is still held cannot be removed with its temporary folder.
    assert cancelled.value.__traceback__ is not None
    assert "kopia" not in " ".join(os.path.realpath(link) for link in Path("/proc/self/fd").iterdir())


def test_a_scratch_layer_with_edits_that_are_not_saved(qgis_app, read_source, folder):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    from scenkartan.plugin.delivery.web_layer import fetch_layer, take_layer

    layer = QgsVectorLayer("Polygon?crs=EPSG:3011&field=namn:string", "Skiss", "memory")
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setAttribute("namn", "Åsen")
    feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
    assert layer.addFeature(feature)
    taken = take_layer(layer)
    # What is drawn afterwards is not of the delivery.
    assert layer.rollBack()
    got = read_source(fetch_layer(taken, folder))
    assert (got.epsg, [row["namn"] for row in got.rows]) == ("3011", ["Åsen"])
