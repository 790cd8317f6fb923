"""Inspecting delivered files: what they are, what is wrong with them, and that they are left alone."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest

pytestmark = pytest.mark.qgis

EAST, NORTH = 150_000, 6_580_000


def write_layer(
    path, driver, features, crs="EPSG:3011", fields=("Namn",), options=(), geometry_type=None, name="scener"
):
    """Write (wkt, values) with OGR."""
    from osgeo import ogr, osr

    reference = None
    if crs:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
    driver_of = ogr.GetDriverByName(driver)
    dataset = driver_of.CreateDataSource(str(path))
    layer = dataset.CreateLayer(name, reference, geometry_type or ogr.wkbUnknown, list(options))
    for field in fields:
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for wkt, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        if wkt:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        for index, value in enumerate(values):
            feature.SetField(index, value)
        layer.CreateFeature(feature)
    return path


@pytest.fixture
def inspect(qgis_app):
    from scenkartan.plugin.delivery.boundary_file import inspect

    return inspect


def test_geojson(inspect, geojson, square, folder, unchanged):
    path = geojson([(square(EAST, NORTH), {"Scen_id": "A1", "Namn": "Ågatan", "Status": "Bevakas"})])
    with unchanged(folder):
        file = inspect(path)
    assert (file.driver, file.crs.authid(), file.encoding) == ("GeoJSON", "EPSG:3011", "UTF-8")
    assert (file.chosen.name, file.chosen.id, file.chosen.status) == ("Namn", "Scen_id", "Status")
    (row,) = file.rows
    assert (row.number, row.name, row.id, row.status) == (1, "Ågatan", "A1", "Bevakas")
    assert file.findings == ()
    assert file.fingerprint.name == path.name
    assert file.fingerprint.size == path.stat().st_size


@pytest.mark.parametrize(
    ("driver", "file_name", "expected"),
    [
        ("GPKG", "scener.gpkg", "GPKG"),
        ("MapInfo File", "scener.tab", "MapInfo File"),
        ("MapInfo File", "scener.mif", "MapInfo File"),
        ("ESRI Shapefile", "scener.shp", "ESRI Shapefile"),
        ("GML", "scener.gml", "GML"),
        ("FlatGeobuf", "scener.fgb", "FlatGeobuf"),
    ],
)
def test_formats_are_read_and_left_alone(inspect, folder, square, unchanged, driver, file_name, expected):
    from osgeo import ogr

    path = write_layer(
        folder / file_name, driver, [(square(EAST, NORTH), ["Vårberg"])], geometry_type=ogr.wkbPolygon
    )
    with unchanged(folder):
        file = inspect(path)
    assert file.driver == expected
    assert file.crs.authid() == "EPSG:3011"
    assert [row.name for row in file.rows] == ["Vårberg"]
    assert file.rows[0].wkb is not None


def test_kml(inspect, folder, unchanged):
    path = write_layer(
        folder / "scener.kml",
        "KML",
        [("POLYGON((18 59,18.01 59,18.01 59.01,18 59))", ["Torget"])],
        "EPSG:4326",
        ("Name",),
    )
    with unchanged(folder):
        file = inspect(path)
    assert (file.driver, file.crs.authid(), file.rows[0].name) == ("KML", "EPSG:4326", "Torget")


def test_a_geopackage_in_use_is_read_with_its_latest_edits_and_left_alone(inspect, folder, square, unchanged):
    """A second connection holds an edit that is in the -wal file only."""
    import sqlite3

    path = write_layer(folder / "scener.gpkg", "GPKG", [(square(EAST, NORTH), ["Gammalt namn"])])
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("DROP TRIGGER IF EXISTS rtree_scener_geom_update3")
    for (name,) in writer.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        writer.execute(f'DROP TRIGGER "{name}"')
    writer.execute("UPDATE scener SET Namn = 'Nytt namn'")
    writer.commit()
    assert path.with_name("scener.gpkg-wal").stat().st_size > 0
    with unchanged(folder):
        file = inspect(path)
    assert file.rows[0].name == "Nytt namn"
    assert "unsaved_edits" in {finding.rule.value for finding in file.findings}
    writer.close()


def test_a_shapefile_in_a_zip(inspect, folder, square, unchanged):
    from osgeo import ogr

    write_layer(
        folder / "scener.shp",
        "ESRI Shapefile",
        [(square(EAST, NORTH), ["Åsen"])],
        geometry_type=ogr.wkbPolygon,
    )
    archive = folder / "leverans från åklagaren.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for part in folder.glob("scener.*"):
            zipped.write(part, f"mapp/{part.name}")
            part.unlink()
    with unchanged(folder):
        file = inspect(archive)
    assert file.rows[0].name == "Åsen"
    assert file.fingerprint.name == archive.name


def test_a_shapefile_without_declared_encoding(inspect, folder, square, declared_encodings):
    from osgeo import ogr

    path = write_layer(
        folder / "scener.shp",
        "ESRI Shapefile",
        [(square(EAST, NORTH), ["Vårberg"])],
        geometry_type=ogr.wkbPolygon,
        options=["ENCODING=ISO-8859-1"],
    )
    path.with_suffix(".cpg").unlink(missing_ok=True)
    data = bytearray(path.with_suffix(".dbf").read_bytes())
    data[29] = 0  # the language byte
    path.with_suffix(".dbf").write_bytes(data)
    file = inspect(path)
    assert (file.encoding, file.rows[0].name) == ("ISO-8859-1", "Vårberg")


@pytest.mark.parametrize("page", ["cp850", "cp437"])
@pytest.mark.parametrize(
    ("language_byte", "cpg", "rule"),
    [
        (0, "", "encoding_assumed"),
        (0x01, "", None),
        (0x02, "", None),
        (0, "437", None),
        (0x57, "", "encoding_contradicted"),
        (0, "UTF-8", "encoding_contradicted"),
    ],
)
def test_a_table_from_dos(inspect, folder, square, declared_encodings, rules, page, language_byte, cpg, rule):
    """Code pages 437 (dBase's language byte 1) and 850 (2): å is 86, ä 84, Ö 99 in both; 57 is Windows."""
    from osgeo import ogr

    path = write_layer(
        folder / "scener.shp",
        "ESRI Shapefile",
        [(square(EAST, NORTH), ["Vårbäck"]), (square(EAST, NORTH + 500), ["SÖDRA"])],
        geometry_type=ogr.wkbPolygon,
        options=["ENCODING=ISO-8859-1"],
    )
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg:
        path.with_suffix(".cpg").write_text(cpg)
    table = path.with_suffix(".dbf").read_bytes()
    for name in ("Vårbäck", "SÖDRA"):
        table = table.replace(name.encode("latin-1"), name.encode(page))
    path.with_suffix(".dbf").write_bytes(table[:29] + bytes([language_byte]) + table[30:])
    file = inspect(path)
    assert (file.encoding, [row.name for row in file.rows]) == ("CP850", ["Vårbäck", "SÖDRA"])
    assert {one for one in rules(file.findings) if one.startswith("encoding")} == ({rule} if rule else set())


@pytest.mark.parametrize("told", [None, "", "CP850"])
def test_encoding_is_found_whatever_gdal_was_told_before(inspect, folder, square, declared_encodings, told):
    from osgeo import gdal, ogr

    path = write_layer(
        folder / "scener.shp",
        "ESRI Shapefile",
        [(square(EAST, NORTH), ["Vårberg"])],
        geometry_type=ogr.wkbPolygon,
        options=["ENCODING=ISO-8859-1"],
    )
    gdal.SetConfigOption("SHAPE_ENCODING", told)
    file = inspect(path)
    assert (file.encoding, file.rows[0].name) == ("ISO-8859-1", "Vårberg")
    assert gdal.GetConfigOption("SHAPE_ENCODING") == told


def test_crs_missing_stated_and_unknown(inspect, folder, square):
    from osgeo import ogr

    from scenkartan.plugin.errors import ScenkartanError

    path = write_layer(
        folder / "scener.shp",
        "ESRI Shapefile",
        [(square(EAST, NORTH), ["A"])],
        crs=None,
        geometry_type=ogr.wkbPolygon,
    )
    without = inspect(path)
    assert without.crs is None
    assert [finding.rule.value for finding in without.findings] == ["crs_missing"]
    stated = inspect(path, crs_authid="EPSG:3011")
    assert stated.crs.authid() == "EPSG:3011"
    assert stated.findings == ()
    with pytest.raises(ScenkartanError, match="EPSG:1"):
        inspect(path, crs_authid="EPSG:1")


def test_metres_in_a_geojson_without_crs_contradict_it(inspect, geojson, square):
    path = geojson([(square(EAST, NORTH), {"namn": "A"})], crs=None)
    assert [finding.rule.value for finding in inspect(path).findings] == ["crs_contradicted"]
    assert inspect(path, crs_authid="EPSG:3011").findings == ()
    degrees = geojson([("POLYGON((18 59,18.1 59,18.1 59.1,18 59))", {"namn": "A"})], "grader.geojson")
    assert [finding.rule.value for finding in inspect(degrees).findings] == ["crs_contradicted"]


def test_geometry_that_is_no_polygon(inspect, folder, square, rules):
    path = write_layer(
        folder / "blandat.gpkg",
        "GPKG",
        [
            (None, ["null"]),
            ("POLYGON EMPTY", ["tom"]),
            ("LINESTRING(0 0,1 1)", ["linje"]),
            ("POINT(0 0)", ["punkt"]),
            (
                f"POLYGON Z(({EAST} {NORTH} 7,{EAST + 9} {NORTH} 7,{EAST} {NORTH + 9} 7,{EAST} {NORTH} 7))",
                ["z"],
            ),
            (
                f"CURVEPOLYGON(CIRCULARSTRING({EAST} {NORTH},{EAST + 50} {NORTH + 50},{EAST + 100} {NORTH},"
                f"{EAST + 50} {NORTH - 50},{EAST} {NORTH}))",
                ["båge"],
            ),
        ],
    )
    file = inspect(path)
    assert rules(file.findings) == {
        "null_geometry": 1,
        "empty_geometry": 1,
        "wrong_geometry": 2,
        "heights_dropped": 1,
        "curves": 1,
    }
    assert [row.wkb is not None for row in file.rows] == [False] * 4 + [True] * 2


def test_a_circle_keeps_its_area(inspect, folder):
    """Radius 50 m: pi * 50² = 7853.98 m²; chords of at most one degree lose less than 0.01 %."""
    from qgis.core import QgsGeometry

    arc = "150000 6580000,150050 6580050,150100 6580000,150050 6579950,150000 6580000"
    wkt = f"CURVEPOLYGON(CIRCULARSTRING({arc}))"
    file = inspect(write_layer(folder / "cirkel.gpkg", "GPKG", [(wkt, ["A"])]))
    circle = QgsGeometry()
    circle.fromWkb(file.rows[0].wkb)
    assert circle.area() == pytest.approx(7853.98, rel=1e-4)


@pytest.mark.parametrize(
    "wkt",
    [
        "CURVEPOLYGON({ring})",
        "CURVEPOLYGON(COMPOUNDCURVE({ring}))",
        "MULTISURFACE(({ring}))",
        "MULTISURFACE(CURVEPOLYGON({ring}))",
    ],
)
def test_a_type_for_curves_may_hold_straight_lines(inspect, folder, square, rules, wkt):
    """As databases and map services hand over plain polygons: nothing is changed, so nothing is noted."""
    ring = square(EAST, NORTH).replace("POLYGON((", "(").replace("))", ")")
    path = write_layer(folder / "raka.gpkg", "GPKG", [(wkt.format(ring=ring), ["A"])])
    from scenkartan.plugin.geos import shapely

    file = inspect(path)
    assert rules(file.findings) == {}
    assert shapely.from_wkb(file.rows[0].wkb).equals(shapely.from_wkt(square(EAST, NORTH)))


def test_a_personal_identity_number_is_found_by_column_and_row_and_never_quoted(inspect, geojson, square):
    """811218-9876 is Skatteverket's own example of a number with a right check digit."""
    path = geojson(
        [
            (square(EAST, NORTH), {"namn": "A", "anteckning": ""}),
            (square(EAST, NORTH + 200), {"namn": "B", "anteckning": "gäller 811218-9876"}),
        ]
    )
    (finding,) = inspect(path).findings
    assert finding.severity.value == "blocking"
    assert (finding.which, finding.example) == ((2,), "anteckning")
    assert "9876" not in finding.in_words(str)


def test_a_measure_with_decimals_is_no_personal_identity_number_but_a_text_is(inspect, geojson, square):
    """A column of numbers holds an area of 811218.9876 m²; the same as a text is somebody's number."""
    measured = geojson([(square(0, 0), {"namn": "A", "areal": 811218.9876})])
    assert "personal_number" not in {finding.rule.value for finding in inspect(measured).findings}
    written = geojson([(square(0, 0), {"namn": "A", "not": "811218.9876"})], "text.geojson")
    assert "personal_number" in {finding.rule.value for finding in inspect(written).findings}


def test_numbers_that_are_no_personal_identity_numbers(inspect, geojson, square):
    """An organisation number, a wrong check digit, a school unit code, and the decimals of a coordinate."""
    path = geojson(
        [
            (
                square(EAST, NORTH),
                {"namn": "A", "a": "556482-3937", "b": "811218-9875", "c": "78508835", "d": 0.8112189876},
            )
        ]
    )
    assert inspect(path).findings == ()


def _with_column(geojson, square, values):
    rows = [
        (square(EAST, NORTH + 200 * n), {"namn": f"S{n}", "skapad": value}) for n, value in enumerate(values)
    ]
    return geojson(rows)


# Of the minutes from 10.30 to 10.39 on 21 April 2026 one has a right check digit: 10.33.
_TIMES = [f"20260421103{minute}" for minute in range(10)]


def test_times_look_like_personal_identity_numbers_by_chance(inspect, geojson, square):
    """One in ten has a right check digit; a column of persons' numbers has nearly none that is wrong."""
    (finding,) = inspect(_with_column(geojson, square, _TIMES)).findings
    assert (finding.rule.value, finding.severity.value) == ("like_personal_numbers", "warning")
    assert (finding.count, finding.which, finding.example) == (1, (4,), "skapad")
    assert finding.fix.value == "drop_column"


@pytest.mark.parametrize(
    "values",
    [
        _TIMES[:9],  # too few to tell
        [*_TIMES, "811218-9876"],  # a number that is no time
        [*_TIMES[:7], "8112189876", "198112189876", "191212121212"],  # four in ten are right
        # Organisation numbers with a check digit each, and a sole trader's.
        ["5564823937", "5560360793", "2021006289", "2120000142"] * 3 + ["8112189876"],
    ],
)
def test_numbers_of_persons_are_never_put_down_to_chance(inspect, geojson, square, values):
    (finding,) = inspect(_with_column(geojson, square, values)).findings
    assert (finding.rule.value, finding.severity.value) == ("personal_number", "blocking")


def test_what_may_enter_the_register_is_held_to_the_letter(inspect, geojson, square):
    rows = [(square(EAST, NORTH + 200 * n), {"namn": "S", "id": time}) for n, time in enumerate(_TIMES)]
    assert "personal_number" in {finding.rule.value for finding in inspect(geojson(rows)).findings}


def test_columns_about_persons_are_said_and_name_no_scene(inspect, geojson, square):
    path = geojson([(square(EAST, NORTH), {"Platsens namn": "A", "Misstänkt": "", "Förnamn": "", "area": 1})])
    file = inspect(path)
    assert file.chosen.name == "Platsens namn"
    assert {one.rule.value: one.example for one in file.findings} == {"contact_columns": "Förnamn, Misstänkt"}


def test_a_file_without_any_fields_offers_no_choice_and_is_not_stopped_for_it(inspect, geojson, square):
    (missing, unnamed) = inspect(geojson([(square(EAST, NORTH), {})])).findings
    assert (missing.rule.value, missing.severity.value) == ("no_name_field", "warning")
    assert unnamed.rule.value == "name_missing"
    (missing, _) = inspect(geojson([(square(EAST, NORTH), {"färg": "röd"})], "b.geojson")).findings
    assert missing.severity.value == "blocking"


def test_only_a_unique_field_is_an_id(inspect, geojson, square):
    rows = [
        (square(EAST, NORTH + 200 * n), {"namn": f"S{n}", "omradeskod": "561", "kod": n}) for n in range(3)
    ]
    assert inspect(geojson(rows)).chosen.id == "kod"


def test_fields_the_person_chose(inspect, geojson, square):
    from scenkartan.plugin.delivery.fields import FieldMap
    from scenkartan.plugin.errors import ScenkartanError

    path = geojson([(square(EAST, NORTH), {"namn": "A", "alias": "B", "typ": "C"})])
    file = inspect(path, chosen=FieldMap(name="ALIAS", id="typ"))
    assert (file.rows[0].name, file.rows[0].id) == ("B", "C")
    with pytest.raises(ScenkartanError, match="namn, alias, typ"):
        inspect(path, chosen=FieldMap(name="finns inte"))


def test_a_row_without_a_name_is_called_by_its_code_or_number(inspect, geojson, square, rules):
    file = inspect(
        geojson(
            [
                (square(EAST, NORTH), {"namn": "", "kod": "K7"}),
                (square(EAST, NORTH + 200), {"namn": "B", "kod": "K8"}),
            ]
        )
    )
    assert [row.name for row in file.rows] == ["K7", "B"]
    assert rules(file.findings) == {"name_missing": 1}


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_texts_are_one_line_without_hidden_signs(inspect, folder, encoding):
    """A soft hyphen, a mark that turns the direction (in UTF-8 only), a tabulator and a line's end."""
    hidden = "\u202e" if encoding == "utf-8" else ""
    path = folder / "leverans.csv"
    wkt = "POLYGON((150000 6580000,150100 6580000,150100 6580100,150000 6580000))"
    text = f'Na\u00admn;WKT\r\n"Sä\u00adtra{hidden}\t \r\ncentrum";"{wkt}"\r\n'
    path.write_bytes(text.encode(encoding))
    file = inspect(path)
    assert (file.rows[0].name, file.chosen.name) == ("Sätra centrum", "Namn")


def test_a_file_without_any_name_field(inspect, geojson, square):
    file = inspect(geojson([(square(EAST, NORTH), {"x1": "A"})]))
    assert next(finding.rule.value for finding in file.findings) == "no_name_field"


def test_layers(inspect, folder, square):
    from osgeo import ogr

    from scenkartan.plugin.errors import ScenkartanError

    path = write_layer(
        folder / "flera.gpkg", "GPKG", [("POINT(0 0)", ["punkt"])], name="punkter", geometry_type=ogr.wkbPoint
    )
    dataset = ogr.Open(str(path), 1)
    layer = dataset.CreateLayer("ytor", dataset.GetLayer(0).GetSpatialRef(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("namn", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(square(EAST, NORTH)))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    assert inspect(path).layer == "ytor"
    assert set(inspect(path).layers) == {"punkter", "ytor"}
    assert inspect(path, layer="punkter").layer == "punkter"
    assert inspect(type(path)(f"{path}|layername=punkter")).layer == "punkter"
    with pytest.raises(ScenkartanError, match="ytor"):
        inspect(path, layer="finns inte")


@pytest.mark.parametrize(
    "content", [b"", b"inte en karta", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(100)]
)
def test_what_is_no_vector_file_is_refused(inspect, folder, content):
    from scenkartan.plugin.errors import ScenkartanError

    for name in ("fil.gpkg", "fil.zip", "fil.shp.txt", "fil.geojson"):
        path = folder / name
        path.write_bytes(content)
        with pytest.raises(ScenkartanError):
            inspect(path)


def test_a_missing_file_is_refused(inspect, folder):
    from scenkartan.plugin.errors import ScenkartanError

    with pytest.raises(ScenkartanError, match="finns inte"):
        inspect(folder / "finns inte.shp")


def test_a_vrt_that_points_elsewhere_is_not_followed(inspect, folder, geojson, square):
    from scenkartan.plugin.errors import ScenkartanError

    other = geojson([(square(EAST, NORTH), {"namn": "A"})])
    path = folder / "leverans.vrt"
    source = f'<OGRVRTLayer name="leverans"><SrcDataSource>{other}</SrcDataSource></OGRVRTLayer>'
    path.write_text(f"<OGRVRTDataSource>{source}</OGRVRTDataSource>", encoding="utf-8")
    with pytest.raises(ScenkartanError):
        inspect(path)


@pytest.fixture
def cut_file(folder, square):
    """A layer of fifty squares, of which the last were lost on the way."""
    features = [(square(EAST, NORTH + 200 * n), [f"S{n}"]) for n in range(50)]
    path = write_layer(folder / "hel.fgb", "FlatGeobuf", features)
    path.write_bytes(path.read_bytes()[:-2000])
    return path


def test_a_cut_file_is_damaged(inspect, cut_file):
    read = inspect(cut_file)
    assert 0 < len(read.rows) < 50
    assert [finding.rule.value for finding in read.findings] == ["file_damaged"]


def test_a_cut_file_is_damaged_where_gdal_raises_it_too(inspect, cut_file, gdal_raises):
    test_a_cut_file_is_damaged(inspect, cut_file)


def test_a_cut_table_is_damaged_where_gdal_raises_it_too(qgis_app, cut_file, gdal_raises):
    from scenkartan.plugin.delivery.findings import Findings
    from scenkartan.plugin.delivery.table import read_table
    from scenkartan.plugin.domain.progress import Silent

    found = Findings()
    read = read_table(cut_file, found, Silent())
    assert 0 < len(read.rows) < 50
    assert [finding.rule.value for finding in found.as_tuple()] == ["file_damaged"]


def test_cancel(inspect, geojson, square, cancel_after):
    from scenkartan.plugin.errors import Cancelled

    path = geojson([(square(EAST, NORTH + 200 * n), {"namn": f"S{n}"}) for n in range(5)])
    with pytest.raises(Cancelled):
        inspect(path, progress=cancel_after(3))


def test_a_name_is_one_line(inspect, geojson, square):
    file = inspect(geojson([(square(EAST, NORTH), {"namn": " Torget\nvid \t Bron "})]))
    assert [row.name for row in file.rows] == ["Torget vid Bron"]


def test_many_findings_stay_small(inspect, geojson):
    file = inspect(geojson([(None, {"namn": f"S{n}"}) for n in range(100)]))
    (finding,) = file.findings
    assert finding.count == 100
    assert len(finding.which) == 20
    assert finding.in_words(str).endswith("1–20\u00a0…)")


def test_an_example_of_many_says_that_it_is_one(qgis_app):
    from scenkartan.plugin.delivery.findings import FindingRule, Findings, Severity

    found = Findings()
    found.row(FindingRule.SMALL_AREA, Severity.WARNING, 3, "400 m²")
    assert (
        found.as_tuple()[0].in_words(str) == "Smaller than 500 m²; check that it is right: 1 (row 3): 400 m²"
    )
    found.row(FindingRule.SMALL_AREA, Severity.WARNING, 4, "90 m²")
    assert found.as_tuple()[0].in_words(str).endswith("2 (row 3, 4), for example 400 m²")


def test_the_fingerprint_is_of_the_file_given(inspect, geojson, square, folder):
    import hashlib

    path = geojson([(square(EAST, NORTH), {"namn": "A"})])
    copy = folder / "kopia.geojson"
    shutil.copyfile(path, copy)
    assert inspect(path).fingerprint.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert inspect(copy).fingerprint.sha256 == inspect(path).fingerprint.sha256
    document = json.loads(copy.read_text(encoding="utf-8"))
    document["features"][0]["properties"]["namn"] = "B"
    copy.write_text(json.dumps(document), encoding="utf-8")
    assert inspect(copy).fingerprint.sha256 != inspect(path).fingerprint.sha256


@pytest.mark.parametrize(
    "broken", ["  0\nSECTION\n  2\nENTITIES\nåäö\n 10\n  0\nEOF\n", "  0\nSECTION\n  2\n"]
)
def test_a_damaged_dxf_is_refused_before_gdal_sees_it(inspect, folder, broken):
    from scenkartan.plugin.errors import ScenkartanError

    path = folder / "ritning.dxf"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(ScenkartanError, match=r"ritning\.dxf"):
        inspect(path)
