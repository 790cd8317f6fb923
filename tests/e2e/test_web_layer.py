"""A WFS layer of the project in the real desktop, from QGIS' own server to the year's boundaries."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots"

pytestmark = pytest.mark.desktop


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    """A GeoPackage with two squares in EPSG:3011."""
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(3011)
    path = tmp_path / "scener.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("scener", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("namn", ogr.OFTString))
    for east, name in ((150_000, "Åsen"), (151_000, "Ön")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, name)
        ring = f"{east} 6580000,{east + 100} 6580000,{east + 100} 6580100,{east} 6580100,{east} 6580000"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path


def test_a_wfs_layer_becomes_the_years_boundaries(scenes: Path, serve: Callable, drive: Callable) -> None:
    values = drive("web_layer", arguments={"url": serve(scenes), "pictures": PICTURES})
    assert values["valid"]
    assert {"Åsen", "Ön"} <= set(values["proposed"])
    assert values["received"] == ["Åsen", "Ön"]
