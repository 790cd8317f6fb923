"""Every file in shared/data/deliveries against the list of what each really is (TRUTH.csv beside them)."""

from __future__ import annotations

import csv

import pytest

pytestmark = pytest.mark.qgis

FILES = (
    "stadsdelar_latin1_noprj.shp", "stadsdelar.tab", "stadsdelar_linjer.dxf", "sisab.kml",
    "skolor_X_norr_Y_ost.csv", "skolor_wkt_3011.csv", "stadsdelar_3011_utan_crs.geojson",
    "trasiga_geometrier.gpkg",
)  # fmt: skip
# The trap of each file in the words of the findings, and the system that the file itself gives.
TRAPS = {
    "stadsdelar_latin1_noprj.shp": ({"crs_missing", "encoding_assumed"}, None),
    "stadsdelar.tab": ({"crs_identified", "encoding_assumed"}, 3011),
    "stadsdelar_linjer.dxf": ({"crs_missing", "no_name_field", "lines_closed"}, None),
    "sisab.kml": ({"wrong_geometry"}, 4326),
    "skolor_X_norr_Y_ost.csv": (
        {"decimal_comma", "axes_by_numbers", "crs_missing", "encoding_assumed"},
        None,
    ),
    "skolor_wkt_3011.csv": ({"crs_missing", "wrong_geometry"}, None),
    "stadsdelar_3011_utan_crs.geojson": ({"crs_contradicted"}, 4326),
    "trasiga_geometrier.gpkg": ({"null_geometry", "empty_geometry", "wrong_geometry"}, 3011),
}
# What the list calls an encoding.
ENCODINGS = {"": "UTF-8", "WindowsLatin1?": "Windows-1252", "cp1252": "Windows-1252"}
KINDS = {
    "Polygon": {"POLYGON"},
    "Region": {"POLYGON"},
    "LineString (closed)": {"POLYGON"},
    "Point": {"POINT"},
    "table": {"POINT"},
    "WKT column": {"POINT"},
    "mixed": {"POLYGON", "LINESTRING", "POINT", "GEOMETRYCOLLECTION", None},
}


@pytest.fixture
def truth(shared_data):
    with (shared_data / "deliveries/TRUTH.csv").open(encoding="utf-8", newline="") as stream:
        return {row["file"]: row for row in csv.DictReader(stream)}


def test_no_file_is_left_out(truth):
    assert set(FILES) == set(truth)


@pytest.mark.parametrize("file", FILES)
def test_what_a_file_is(read_source, shared_data, truth, unchanged, file):
    with unchanged(shared_data / "deliveries"):
        got = read_source(shared_data / "deliveries" / file)
    told = truth[file]
    assert (got.driver, len(got.shapes)) == (told["driver"], int(told["features"]))
    assert {shape and shape.split()[0] for shape in got.shapes} == KINDS[told["geometry"]]


@pytest.mark.parametrize("file", FILES)
def test_what_is_said_of_it(qgis_app, shared_data, truth, file):
    from scenkartan.plugin.delivery.boundary_file import inspect

    got = inspect(shared_data / "deliveries" / file)
    told = truth[file]
    traps, stated = TRAPS[file]
    assert traps <= {finding.rule.value for finding in got.findings}
    assert got.encoding == ENCODINGS.get(told["encoding"], told["encoding"])
    assert (got.crs.authid() if got.crs else None) == (f"EPSG:{stated}" if stated else None)


@pytest.mark.parametrize("file", FILES)
def test_where_it_lies(read_source, shared_data, truth, file):
    """In its true system every file is in Stockholm: the box is in SOURCE.txt, computed independently."""
    from osgeo import ogr, osr

    got = read_source(shared_data / "deliveries" / file)
    source, degrees = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(int(truth[file]["true_epsg"]))
    degrees.ImportFromEPSG(4326)
    for crs in (source, degrees):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(source, degrees)
    for wkt in got.shapes:
        if wkt is None or wkt.endswith("EMPTY"):
            continue
        shape = ogr.CreateGeometryFromWkt(wkt)
        shape.Transform(transform)
        west, east, south, north = shape.GetEnvelope()
        assert west > 17.75
        assert east < 18.21
        assert south > 59.22
        assert north < 59.45
