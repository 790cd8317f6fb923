"""Files of several parts, archives, drawings, tracks and KML: each comes out as one layer."""

from __future__ import annotations

import os
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from scenkartan.plugin.errors import ScenkartanError

pytestmark = pytest.mark.qgis

# Clockwise, as shapefiles have it.
SQUARE = "POLYGON ((150000 6580000,150000 6580100,150100 6580100,150100 6580000,150000 6580000))"


@pytest.fixture
def make(folder):
    """Write (WKT, name) with OGR, in EPSG:3011."""
    from osgeo import ogr, osr

    def write(file, driver, rows=((SQUARE, "Ågatan"),), kind=ogr.wkbPolygon, field="Namn", options=()):
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(3011)
        dataset = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        layer = dataset.CreateLayer(path.stem, crs, kind, list(options))
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for wkt, name in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, name)
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
        feature = layer = dataset = None
        return path

    return write


def pack(archive, files, **names):
    """Zip files, each in the folder ``mapp`` of the archive unless a name is given."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in files:
            zipped.write(file, names.get(file.name, f"mapp/{file.name}"))
            file.unlink()
    return archive


@pytest.mark.parametrize("missing", [".shx", ".dbf", ".prj", ".cpg"])
def test_a_shapefile_with_a_part_missing(read_source, make, folder, unchanged, missing):
    path = make("scener.shp", "ESRI Shapefile", [(SQUARE, "A"), (SQUARE, "B")])
    path.with_suffix(missing).unlink(missing_ok=True)
    with unchanged(folder):
        got = read_source(path)
    assert len(got.shapes) == 2
    expected = {".shx": {"index_restored"}, ".dbf": {"no_attributes"}}.get(missing, set())
    assert set(got.notes) == expected
    assert got.epsg == (None if missing == ".prj" else "3011")


@pytest.mark.parametrize("part", [".dbf", ".shx", ".prj"])
def test_any_part_of_a_shapefile_stands_for_it(read_source, make, part):
    path = make("scener.shp", "ESRI Shapefile")
    assert read_source(path.with_suffix(part)).shapes == [SQUARE]


def test_a_shapefile_in_capitals(read_source, make, folder):
    path = make("scener.shp", "ESRI Shapefile")
    for file in folder.glob("scener.*"):
        file.rename(folder / file.name.upper())
    assert read_source(folder / path.name.upper()).shapes == [SQUARE]


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "CP1252", "UTF-8"])
def test_field_names_and_values_of_a_shapefile(read_source, make, declared_encodings, encoding):
    path = make("scener.shp", "ESRI Shapefile", field="Område", options=[f"ENCODING={encoding}"])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    assert read_source(path).rows == [{"Område": "Ågatan"}]


def test_the_parts_of_a_mapinfo_table(read_source, make, folder):
    from scenkartan.plugin.errors import ScenkartanError

    path = make("scener.tab", "MapInfo File")
    assert len(read_source(path.with_suffix(".dat")).shapes) == 1
    path.with_suffix(".map").unlink()
    with pytest.raises(ScenkartanError, match=r"\.map"):
        read_source(path)
    mif = make("gräns.mif", "MapInfo File")
    assert read_source(mif).rows == [{"Namn": "Ågatan"}]
    mif.with_suffix(".mid").unlink()
    with pytest.raises(ScenkartanError, match=r"\.mid"):
        read_source(mif)


def test_a_shapefile_in_a_zip_with_swedish_names(read_source, make, folder, unchanged):
    make("område.shp", "ESRI Shapefile")
    archive = pack(folder / "Från åklagaren.zip", list(folder.glob("område.*")))
    with unchanged(folder):
        got = read_source(archive)
    assert (got.driver, got.shapes) == ("ESRI Shapefile", [SQUARE])
    assert got.notes["archive_member"].example == "område.shp"


def test_names_in_code_page_850_in_a_zip(read_source, make, folder):
    """Windows packs names so and does not say it: å is 0x86, as in code page 437, which zips have."""
    make("omrAde.shp", "ESRI Shapefile")
    archive = pack(folder / "windows.zip", list(folder.glob("omrAde.*")))
    archive.write_bytes(archive.read_bytes().replace(b"omrAde", b"omr\x86de"))
    assert read_source(archive).notes["archive_member"].example == "område.shp"


def test_several_shapefiles_in_a_zip_are_layers(read_source, make, folder):
    from osgeo import ogr

    make("adresser.shp", "ESRI Shapefile", [("POINT (1 2)", "Punkt")], ogr.wkbPoint)
    make("scener.shp", "ESRI Shapefile")
    archive = pack(folder / "allt.zip", [*folder.glob("adresser.*"), *folder.glob("scener.*")])
    got = read_source(archive)
    assert (set(got.layers), got.layer) == ({"adresser", "scener"}, "scener")
    assert read_source(archive, "adresser").rows == [{"Namn": "Punkt"}]


def test_other_files_in_a_zip(read_source, make, workbook, folder):
    book = workbook("lista.xlsx", "XLSX", Blad=[["Namn", "WKT"], ["A", SQUARE]])
    assert read_source(pack(folder / "bok.zip", [book])).driver == "XLSX"
    gml = make("scener.gml", "GML")
    assert read_source(pack(folder / "gml.zip", [gml])).shapes == [SQUARE]


def test_a_file_geodatabase_and_one_in_a_zip(read_source, folder, unchanged):
    from osgeo import gdal, ogr

    driver = ogr.GetDriverByName("OpenFileGDB")
    if driver is None or not driver.TestCapability(ogr.ODrCCreateDataSource):
        pytest.skip("this GDAL cannot write a file geodatabase")
    path = folder / "polisen.gdb"
    source = gdal.GetDriverByName("Memory").Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = source.CreateLayer("scener", None, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("Namn", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField(0, "Ö")
    feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkt(SQUARE)))
    layer.CreateFeature(feature)
    made = gdal.VectorTranslate(str(path), source, format="OpenFileGDB")
    del made
    with unchanged(folder):
        got = read_source(path)
    assert (got.driver, len(got.shapes), got.rows[0]["Namn"]) == ("OpenFileGDB", 1, "Ö")
    shutil.make_archive(str(folder / "polisen"), "zip", folder, "polisen.gdb")
    assert read_source(folder / "polisen.zip").driver == "OpenFileGDB"


def test_a_geopackage_that_was_copied_while_it_was_open(read_source, make, unchanged, folder):
    """The header says WAL; without the -wal beside it nobody knows what is missing."""
    path = make("scener.gpkg", "GPKG")
    writer = sqlite3.connect(path)
    writer.execute("PRAGMA journal_mode = WAL")
    copied = folder / "kopia.gpkg"
    writer.close()
    shutil.copyfile(path, copied)
    with unchanged(folder):
        got = read_source(copied)
    assert got.shapes == [SQUARE]
    assert set(got.notes) == {"edits_missing"}


KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>"""
CORNERS = "<coordinates>18,59,7 18.1,59,7 18.1,59.1,7 18,59,7</coordinates>"
POLYGON = f"<Polygon><outerBoundaryIs><LinearRing>{CORNERS}</LinearRing></outerBoundaryIs></Polygon>"


def kml(folder, content, name="scener.kml"):
    path = folder / name
    path.write_text(KML.format(content), encoding="utf-8")
    return path


def test_folders_of_a_kml_are_one_layer(read_source, folder):
    content = "".join(
        f"<Folder><name>{status}</name><Placemark><name>{name}</name>{POLYGON}</Placemark></Folder>"
        for status, name in [("Aktiva", "Åsen"), ("Upphörda", "Ön")]
    )
    got = read_source(kml(folder, content))
    assert [(row["Name"], row["Folder"]) for row in got.rows] == [("Åsen", "Aktiva"), ("Ön", "Upphörda")]
    assert (got.epsg, set(got.notes)) == ("4326", {"folders_joined"})
    assert [row["Name"] for row in read_source(kml(folder, content), "Upphörda").rows] == ["Ön"]


def test_fields_of_a_kml(read_source, folder):
    """Typed and untyped fields, and the table that software writes into the description."""
    rows = (
        "<tr><td>Kod</td><td>A&amp;1</td></tr><tr><th>Omr&aring;de</th><td> V&aring;r<b>berg</b> </td></tr>"
    )
    content = f"""<Placemark><name>Ett</name>
        <ExtendedData><Data name="Status"><value>Aktiv</value></Data></ExtendedData>
        <description><![CDATA[<html><body><table>{rows}</table></body></html>]]></description>{POLYGON}</Placemark>
        <Placemark><name>Två</name>{POLYGON}</Placemark>"""
    got = read_source(kml(folder, content))
    assert got.rows == [
        {"Kod": "A&1", "Område": "Vårberg", "Name": "Ett", "Status": "Aktiv"},
        {"Kod": "", "Område": "", "Name": "Två", "Status": ""},
    ]
    assert set(got.notes) == {"description_read"}


def test_nested_geometry_of_a_kml_is_kept(qgis_app, folder):
    """Two triangles of 0.1 by 0.1 degrees, one of them two levels down, and a point that is no area."""
    from scenkartan.plugin.delivery.boundary_file import inspect

    content = f"""<Placemark><name>A</name><MultiGeometry>{POLYGON}<MultiGeometry>{POLYGON}
        <Point><coordinates>18,59</coordinates></Point></MultiGeometry></MultiGeometry></Placemark>"""
    (row,) = inspect(kml(folder, content)).rows
    from osgeo import ogr

    assert ogr.CreateGeometryFromWkb(row.wkb).GetArea() == pytest.approx(2 * 0.005)


def test_a_path_drawn_round_a_place_in_a_kml_is_a_polygon(read_source, folder):
    """Clicked round in Google Earth, which leaves the ends a little apart: 0.003 of 0.397 degrees."""
    path = "<LineString><coordinates>18,59 18.1,59 18.1,59.1 18,59.1 18,59.003</coordinates></LineString>"
    open_path = "<LineString><coordinates>18,59 18.1,59 18.1,59.1</coordinates></LineString>"
    places = (("Ring", path), ("Yta", POLYGON), ("Stig", open_path))
    content = "".join(f"<Placemark><name>{name}</name>{shape}</Placemark>" for name, shape in places)
    in_folders = f"<Folder><name>A</name>{content}</Folder><Folder><name>B</name>{content}</Folder>"
    got = read_source(kml(folder, content))
    assert [row["Name"] for row in got.rows] == ["Ring", "Yta", "Stig"]
    assert [bool(shape) and shape.startswith("POLYGON") for shape in got.shapes] == [True, True, False]
    assert {"lines_closed", "lines_open"} <= set(got.notes)
    assert len(read_source(kml(folder, in_folders)).rows) == 6


def test_a_kmz(read_source, folder, unchanged):
    document = kml(folder, f"<Placemark><name>Å</name>{POLYGON}</Placemark>", "doc.kml")
    small = folder / "länk.kml"
    small.write_text(KML.format(""), encoding="utf-8")
    archive = pack(folder / "scener.kmz", [document, small])
    with unchanged(folder):
        got = read_source(archive)
    assert (got.driver, [row["Name"] for row in got.rows]) == ("KML", ["Å"])
    assert read_source(pack(folder / "kmz i zip.zip", [archive])).driver == "KML"


def dxf(folder, *entities, unit=None, name="ritning.dxf"):
    """Write a DXF of (type, group codes) with a header."""
    pairs = [(0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, "AC1015")]
    pairs += [(9, "$DWGCODEPAGE"), (3, "ANSI_1252")]
    if unit is not None:
        pairs += [(9, "$INSUNITS"), (70, unit)]
    pairs += [(0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")]
    for kind, *codes in entities:
        pairs += [(0, kind), (8, "SCENER"), *codes]
    pairs += [(0, "ENDSEC"), (0, "EOF")]
    path = folder / name
    path.write_bytes("".join(f"{code:>3}\n{value}\n" for code, value in pairs).encode("cp1252"))
    return path


def line(*points, closed=False):
    corners = [code for x, y in points for code in ((10, x), (20, y))]
    return ("LWPOLYLINE", (90, len(points)), (70, int(closed)), *corners)


def text(words, x, y):
    return ("TEXT", (10, x), (20, y), (40, 2.5), (1, words))


def test_closed_lines_of_a_drawing_are_polygons_named_by_their_text(read_source, folder, unchanged):
    path = dxf(
        folder,
        line((0, 0), (100, 0), (100, 100), (0, 100), closed=True),
        line((20, 20), (40, 20), (40, 40), (20, 40), closed=True),
        line((200, 0), (300, 0), (300, 100)),
        line((400, 0), (500, 0), (500, 100), (400, 100), closed=True),
        text("Inre å", 30, 30),
        text("rad två", 50, 60),
        text("Yttre", 50, 80),
        text("Utanför", 900, 900),
    )
    with unchanged(folder):
        got = read_source(path)
    assert (got.driver, len(got.shapes)) == ("DXF", 4)
    assert [shape.split()[0] for shape in got.shapes] == ["POLYGON", "POLYGON", "LINESTRING", "POLYGON"]
    assert [row["Label"] for row in got.rows] == ["Yttre rad två", "Inre å", "", ""]
    assert got.notes["lines_closed"].which == (1, 2, 4)
    assert got.notes["labels_joined"].which == (2,)
    assert got.notes["labels_several"].which == (1,)


@pytest.mark.parametrize(("gap", "closes"), [(0.0, True), (0.39, True), (0.41, False)])
def test_ends_that_nearly_meet(read_source, folder, gap, closes):
    """A thousandth of the line's length: of 400 m less the gap, 0.4 m."""
    path = dxf(folder, line((0, 0), (100, 0), (100, 100), (0, 100), (0, gap)))
    assert read_source(path).shapes[0].startswith("POLYGON") is closes


def test_lines_may_be_left_as_they_are(read_source, folder):
    path = dxf(folder, line((0, 0), (100, 0), (100, 100), (0, 100), closed=True))
    got = read_source(path, close_lines=False)
    assert (got.shapes[0].split()[0], got.notes) == ("LINESTRING", {})


def test_a_line_there_and_back_encloses_nothing(read_source, folder):
    got = read_source(dxf(folder, line((0, 0), (100, 0), (100, 0), closed=True)))
    assert got.shapes[0].startswith("LINESTRING")


@pytest.mark.parametrize(
    ("unit", "said"), [(None, ""), (0, ""), (1, ""), (4, "mm"), (5, "cm"), (14, "dm"), (6, "")]
)
def test_the_unit_of_a_drawing(read_source, folder, unit, said):
    """1 is inches, which software writes unasked; GDAL does. Metres, 6, need no saying."""
    notes = read_source(dxf(folder, line((0, 0), (9, 0), (9, 9), closed=True), unit=unit)).notes
    assert (notes["drawing_unit"].example if "drawing_unit" in notes else "") == said


PIECES = [
    line((0, 0), (100, 0), (100, 100)),
    line((0, 100), (0, 0)),
    line((100, 100), (50, 100), (0, 100)),
]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize("turned", [False, True])
def test_an_outline_drawn_in_pieces_is_one_polygon(read_source, folder, order, turned):
    """Three lines round a square of 100 m, in any order and direction, with a street beside them."""
    from osgeo import ogr

    pieces = [PIECES[n] for n in order]
    if turned:
        pieces[1] = line(
            *reversed([(code[1], next_[1]) for code, next_ in zip(pieces[1][3::2], pieces[1][4::2])])
        )
    got = read_source(dxf(folder, line((300, 0), (400, 0)), *pieces, text("Åsen", 50, 50)))
    assert [shape.split()[0] for shape in got.shapes] == ["LINESTRING", "POLYGON"]
    assert [row["Label"] for row in got.rows] == ["", "Åsen"]
    assert ogr.CreateGeometryFromWkt(got.shapes[1]).GetArea() == 10_000
    assert (got.notes["lines_joined"].which, got.notes["labels_joined"].which) == ((2,), (2,))
    assert (got.notes["lines_open"].which, got.notes["lines_open"].example) == ((1,), "100\u00a0%")


@pytest.mark.parametrize(("gap", "joined"), [(0.0, True), (0.099, True), (0.101, False)])
def test_pieces_that_nearly_meet(read_source, folder, gap, joined):
    """A thousandth of the shorter piece: of 100 m, 0.1 m."""
    got = read_source(dxf(folder, line((0, 0), (100, 0)), line((100, gap), (100, 300), (0, 0))))
    assert [shape.split()[0] for shape in got.shapes] == (["POLYGON"] if joined else ["LINESTRING"] * 2)


def test_where_three_lines_meet_none_is_joined(read_source, folder):
    got = read_source(dxf(folder, *PIECES, line((0, 0), (-50, -50))))
    assert [shape.split()[0] for shape in got.shapes] == ["LINESTRING"] * 4
    assert got.notes["lines_open"].count == 4


@pytest.mark.parametrize("number", ["1e300", "inf", "nan", "-1.7e308"])
def test_pieces_that_are_nowhere(read_source, folder, number):
    got = read_source(
        dxf(folder, *PIECES, line((300, 0), (number, number)), line((number, number), (300, 50)))
    )
    assert "POLYGON" in [shape.split()[0] for shape in got.shapes]


def test_a_line_on_another_layer_goes_its_own_way(read_source, folder):
    street = ("LWPOLYLINE", (8, "GATA"), (90, 2), (70, 0), (10, 0), (20, 0), (10, -50), (20, -50))
    got = read_source(dxf(folder, *PIECES, street))
    assert [shape.split()[0] for shape in got.shapes] == ["POLYGON", "LINESTRING"]


def test_pieces_of_a_shapefile_are_joined_where_they_have_one_name(read_source, make):
    from osgeo import ogr

    half, other = "LINESTRING (0 0,100 0,100 100)", "LINESTRING (100 100,0 100,0 0)"
    rows = [
        (half, "A"),
        (other, "A"),
        ("LINESTRING (500 0,600 0,600 99)", "B"),
        ("LINESTRING (600 99,500 0)", "C"),
    ]
    got = read_source(make("linjer.shp", "ESRI Shapefile", rows, ogr.wkbLineString))
    assert [(row["Namn"], shape.split()[0]) for row, shape in zip(got.rows, got.shapes)] == [
        ("A", "POLYGON"),
        ("B", "LINESTRING"),
        ("C", "LINESTRING"),
    ]
    several = f"MULTILINESTRING (({half[12:-1]}),({other[12:-1]}),(10 10,20 10,20 20,10 10))"
    got = read_source(make("delar.shp", "ESRI Shapefile", [(several, "A")], ogr.wkbMultiLineString))
    assert [shape.split()[0] for shape in got.shapes] == ["MULTIPOLYGON"]


def test_closed_lines_of_a_shapefile_keep_their_texts(read_source, make, declared_encodings):
    from osgeo import ogr

    ring = "LINESTRING (0 0,100 0,100 100,0 0)"
    path = make(
        "linjer.shp",
        "ESRI Shapefile",
        [(ring, "Ågatan"), ("LINESTRING (0 0,5 5)", "Väg")],
        ogr.wkbLineString,
        options=["ENCODING=ISO-8859-1"],
    )
    got = read_source(path)
    assert [(row["Namn"], shape.split()[0]) for row, shape in zip(got.rows, got.shapes)] == [
        ("Ågatan", "POLYGON"),
        ("Väg", "LINESTRING"),
    ]


GPX = """<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="59" lon="18"><name>Start</name></wpt>
<trk><name>Runt Åsen</name><trkseg>{}</trkseg></trk>
<trk><name>Hem</name><trkseg><trkpt lat="59" lon="18"/><trkpt lat="59.1" lon="18"/></trkseg></trk></gpx>"""


def test_a_track_that_comes_back_is_a_polygon(read_source, folder):
    corners = [(59, 18), (59, 18.01), (59.01, 18.01), (59.01, 18), (59.0003, 18)]
    path = folder / "promenad.gpx"
    path.write_text(
        GPX.format("".join(f'<trkpt lat="{lat}" lon="{lon}"/>' for lat, lon in corners)), encoding="utf-8"
    )
    got = read_source(path)
    assert (got.driver, got.layer, got.epsg) == ("GPX", "tracks", "4326")
    assert [(row["name"], shape.split()[0]) for row, shape in zip(got.rows, got.shapes)] == [
        ("Runt Åsen", "POLYGON"),
        ("Hem", "MULTILINESTRING"),
    ]
    assert got.notes["lines_closed"].which == (1,)
    assert read_source(path, "waypoints").shapes == ["POINT (18 59)"]


@pytest.mark.parametrize(
    ("suffix", "says"),
    [
        (".dwg", "saved as DXF"),
        (".pdf", "picture of a map"),
        (".JPEG", "picture of a map"),
        (".rar", "unpacked first"),
        (".qgz", "Ask for the data"),
        (".lyrx", "Ask for the data"),
        (".msg", "came with it"),
    ],
)
def test_what_has_no_boundaries_says_what_to_ask_for(read_source, folder, suffix, says):
    from scenkartan.plugin.errors import ScenkartanError

    path = folder / f"karta{suffix}"
    path.write_bytes(b"AC1032")
    with pytest.raises(ScenkartanError, match=f"karta.*{says}"):
        read_source(path)


@pytest.fixture
def inspected(qgis_app):
    """Inspect a file: its rows, and the rules that found something."""
    from scenkartan.plugin.delivery.boundary_file import inspect

    def look(path):
        read = inspect(path)
        return len(read.rows), {finding.rule.value for finding in read.findings}

    return look


def test_a_damaged_reference_system_is_none(inspected, make):
    path = make("scener.shp", "ESRI Shapefile")
    path.with_suffix(".prj").write_text('PROJCS["SWEREF99_TM",GEOGCS["GCS_SWER', "utf-8")
    count, found = inspected(path)
    assert count == 1
    assert "crs_missing" in found


def test_a_damaged_reference_system_is_none_where_gdal_raises_it_too(inspected, make, gdal_raises):
    test_a_damaged_reference_system_is_none(inspected, make)


def test_gdals_words_may_quote_what_is_no_text(inspected, folder, gdal_raises):
    """GDAL 3.10 quotes the bytes; Python then raises that they are no UTF-8 in GDAL's stead."""
    path = folder / "scener.geojson"
    path.write_bytes(b'{"type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:30\xff"}}, \xff')
    with pytest.raises(ScenkartanError, match="not a vector file"):
        inspected(path)


def test_lines_with_a_damaged_reference_system_are_closed_where_gdal_raises_too(inspected, make, gdal_raises):
    ring = SQUARE.replace("POLYGON ((", "LINESTRING (").replace("))", ")")
    path = make("linjer.shp", "ESRI Shapefile", [(ring, "Ågatan")], kind=2)
    path.with_suffix(".prj").write_text('PROJCS["SWEREF99_TM",GEOGCS["GCS_SWER', "utf-8")
    count, found = inspected(path)
    assert count == 1
    assert "crs_missing" in found


def test_a_refused_file_is_let_go_of_while_the_refusal_is_told(read_source, folder):
    """On Windows a copy that is still held cannot be removed, which would be told in the refusal's stead."""
    path = folder / "tom.gml"
    names = 'xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"'
    path.write_text(f"<ogr:FeatureCollection {names}></ogr:FeatureCollection>", "utf-8")
    with pytest.raises(ScenkartanError, match="not a vector file") as refusal:
        read_source(path)
    assert refusal.value.__traceback__ is not None
    assert "tom.gml" not in " ".join(os.path.realpath(link) for link in Path("/proc/self/fd").iterdir())
