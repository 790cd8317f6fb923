"""Geometries as arrays: a GeoPackage's rows and QGIS' features give the same, whatever is in them."""

from __future__ import annotations

import struct

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.progress import Silent  # noqa: E402
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402
from scenkartan.plugin.processing import shapes_in  # noqa: E402
from scenkartan.plugin.processing.geopackage_rows import geopackage_rows  # noqa: E402
from scenkartan.plugin.processing.layers_in import geometries_in  # noqa: E402
from scenkartan.plugin.processing.shapes_in import in_system, read_shapes  # noqa: E402

SQUARE = "POLYGON ((674000 6580000, 674100 6580000, 674100 6580100, 674000 6580100, 674000 6580000))"
TRIANGLE = "POLYGON ((674000 6580000, 674100 6580000, 674100 6580100, 674000 6580000))"


def write(path, layer, **more):
    options = core.QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON"}[path.suffix]
    for name, value in more.items():
        setattr(options, name, value)
    context = core.QgsProject.instance().transformContext()
    done = core.QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert done[0] == core.QgsVectorFileWriter.WriterError.NoError
    return core.QgsVectorLayer(str(path), "written", "ogr")


def source_of(layer):
    return core.QgsProcessingFeatureSource(layer, core.QgsProcessingContext())


def both(layer):
    """Read a layer's rows and its features."""
    source = source_of(layer)
    assert geopackage_rows(layer) is not None
    return (
        read_shapes("Scenes", source, whole=layer, progress=Silent()),
        read_shapes("Scenes", source, progress=Silent()),
    )


def plain(shapes):
    return shapes.ids.tolist(), shapely.to_wkt(shapes.geometries).tolist(), shapes.is_given.tolist()


@pytest.mark.parametrize(
    ("kind", "wkts"),
    [
        ("Point", ["POINT (1 2)", "POINT (3 4)"]),
        ("Point", ["POINT (1 2)", None, "POINT EMPTY", "POINT (0 0)"]),
        ("MultiPoint", ["MULTIPOINT ((1 2), (3 4))", "MULTIPOINT ((5 6))"]),
        ("Polygon", [SQUARE, SQUARE]),
        ("Polygon", [None, SQUARE, "POLYGON EMPTY", TRIANGLE]),
        ("MultiPolygon", [f"MULTI{SQUARE.replace('((', '(((').replace('))', ')))')}", None]),
        ("LineString", ["LINESTRING (0 0, 1 1)", "LINESTRING (0 0, 1 1, 2 0)"]),
        ("Point", []),
    ],
)
def test_rows_are_what_the_features_are(layer, tmp_path, kind, wkts):
    rows, features = both(write(tmp_path / "åäö layer.gpkg", layer(kind, "EPSG:3006", wkts)))
    assert plain(rows) == plain(features)
    assert rows.is_given.tolist() == [wkt is not None and "EMPTY" not in wkt for wkt in wkts]


def test_ids_are_those_of_the_features_after_some_were_deleted(layer, tmp_path):
    written = write(
        tmp_path / "a.gpkg", layer("Point", "EPSG:3006", [f"POINT ({x} 0)" for x in range(70_000)])
    )
    assert written.dataProvider().deleteFeatures([1, 2, 40_000, 65_536, 65_537])
    rows, features = both(written)
    assert len(rows.ids) == 69_995
    assert rows.ids.tolist()[:2] == [3, 4]
    assert plain(rows) == plain(features)


def test_the_named_layer_of_many_is_read(layer, tmp_path):
    path = tmp_path / "many.gpkg"
    write(path, layer("Point", "EPSG:3006", ["POINT (1 2)"]), layerName="first")
    overwrite = core.QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    second = layer("Point", "EPSG:3006", ["POINT (8 9)"])
    write(path, second, layerName="second", actionOnExistingFile=overwrite)
    for name, wkt in (("first", "POINT (1 2)"), ("second", "POINT (8 9)")):
        named = core.QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        assert [plain(shapes)[1] for shapes in both(named)] == [[wkt], [wkt]]


def test_what_is_not_as_in_the_file_is_read_through_qgis(layer, tmp_path):
    memory = layer("Point", "EPSG:3006", ["POINT (1 2)", "POINT (3 4)"])
    assert geopackage_rows(memory) is None
    assert geopackage_rows(write(tmp_path / "a.shp", memory)) is None
    assert geopackage_rows(write(tmp_path / "a.geojson", memory)) is None
    high = layer("PointZ", "EPSG:3006", ["POINT Z (1 2 3)"])
    assert geopackage_rows(write(tmp_path / "high.gpkg", high)) is None
    written = write(tmp_path / "a.gpkg", memory)
    assert geopackage_rows(written) is not None
    assert written.setSubsetString("name = 'no 1'")
    assert geopackage_rows(written) is None
    filtered = read_shapes("Scenes", source_of(written), whole=written, progress=Silent())
    assert plain(filtered)[1] == ["POINT (3 4)"]
    assert written.setSubsetString("")
    assert written.startEditing()
    assert written.deleteFeature(1)
    assert geopackage_rows(written) is None
    edited = read_shapes("Scenes", source_of(written), whole=written, progress=Silent())
    assert edited.ids.tolist() == [2]
    assert written.rollBack()


def test_only_the_chosen_features_are_measured(run, layer, tmp_path):
    """Selected features come as a definition, and the file behind them must not be read whole."""
    schools = write(
        tmp_path / "schools.gpkg",
        layer("Point", "EPSG:3006", ["POINT (674050 6580050)", "POINT (674200 6580050)"]),
    )
    scenes = write(tmp_path / "scenes.gpkg", layer("Polygon", "EPSG:3006", [SQUARE, SQUARE]))
    parameters = {
        "SCENES": scenes,
        "FACILITIES": schools,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "SUMMARY": "TEMPORARY_OUTPUT",
    }
    assert run("schoolproximity", parameters)["PAIRS_WITHIN"] == 4
    schools.selectByIds([2])
    scenes.selectByIds([1])
    for name, chosen in (("SCENES", scenes), ("FACILITIES", schools)):
        core.QgsProject.instance().addMapLayer(chosen, False)
        parameters[name] = core.QgsProcessingFeatureSourceDefinition(chosen.id(), True)
    results = run("schoolproximity", parameters)
    core.QgsProject.instance().removeAllMapLayers()
    assert results["PAIRS_WITHIN"] == 1
    (pair,) = results["OUTPUT"].getFeatures()
    assert (pair["scene_id"], pair["facility_id"]) == (1, 2)
    assert results["SUMMARY"].featureCount() == 1


def test_an_area_too_broken_to_be_read_is_left_out_as_invalid(layer, tmp_path):
    """A ring of two corners: shapely refuses it, and with it every geometry read at the same time."""
    ring = struct.pack("<BIII4d", 1, 3, 1, 2, 674000.0, 6580000.0, 674100.0, 6580100.0)
    given = layer("Polygon", "EPSG:3006", [SQUARE])
    feature, geometry = core.QgsFeature(given.fields()), core.QgsGeometry()
    geometry.fromWkb(ring)
    feature.setGeometry(geometry)
    assert given.dataProvider().addFeatures([feature])[0]
    crs = given.crs()
    context = core.QgsCoordinateTransformContext()
    shapes = read_shapes("Scenes", source_of(given), progress=Silent())
    for keep_invalid in (False, True):
        geometries, findings = geometries_in(shapes, crs, context, keep_invalid=keep_invalid)
        assert shapely.is_missing(geometries).tolist() == [False, True]
        assert findings == [
            "Scenes: 1 with invalid geometry, left out. Repair them with Fix geometries first."
        ]


@pytest.mark.parametrize(
    ("source", "target"), [("EPSG:3006", "EPSG:3011"), ("EPSG:4326", "EPSG:3006"), ("EPSG:3857", "EPSG:3006")]
)
def test_moved_all_at_once_as_one_by_one(layer, source, target):
    from scenkartan.plugin.crs import transform_geometries

    wkts = ["POINT (18.0686 59.3293)", None, "POLYGON ((18 59, 18.1 59, 18.1 59.1, 18 59))"]
    context = core.QgsCoordinateTransformContext()
    degrees, crs, other = (core.QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", source, target))
    features = []
    for wkb in transform_geometries(
        [core.QgsGeometry.fromWkt(wkt or "") for wkt in wkts], degrees, crs, context
    ):
        feature = core.QgsFeature()
        if wkb:
            geometry = core.QgsGeometry()
            geometry.fromWkb(wkb)
            feature.setGeometry(geometry)
        features.append(feature)
    expected = transform_geometries([feature.geometry() for feature in features], crs, other, context)
    found = in_system(shapes_in.shapes_of("Scenes", crs, features), other, context)
    assert shapely.to_wkb(found).tolist() == expected


def test_a_wrong_system_is_told(layer):
    given = layer("Point", "EPSG:4326", ["POINT (674000 6580000)"])
    shapes = read_shapes("Scenes", source_of(given), progress=Silent())
    with pytest.raises(ScenkartanError, match="EPSG:4326"):
        in_system(
            shapes, core.QgsCoordinateReferenceSystem("EPSG:3006"), core.QgsCoordinateTransformContext()
        )


def test_reading_can_be_cancelled(layer, tmp_path, cancel_after):
    given = write(tmp_path / "a.gpkg", layer("Point", "EPSG:3006", ["POINT (1 2)"]))
    for whole in (given, None):
        with pytest.raises(Cancelled):
            read_shapes("Scenes", source_of(given), whole=whole, progress=cancel_after(0))
