"""Files made to do harm are refused with a clear word, or do none."""

from __future__ import annotations

import http.server
import json
import stat
import struct
import threading
import zipfile
from contextlib import suppress

import pytest

pytestmark = pytest.mark.qgis

SQUARE = "POLYGON ((150000 6580000,150100 6580000,150100 6580100,150000 6580100,150000 6580000))"
LAUGHS = """<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>"""
EXTERNAL = '<!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
DOCUMENTS = {
    "a.kml": '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&lol2;</name></Placemark></kml>',
    "a.gml": '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><a>&lol2;</a></gml:FeatureCollection>',
    "a.gpx": '<gpx version="1.1" creator="&lol2;" xmlns="http://www.topografix.com/GPX/1/1"/>',
    "a.xml": "<a>&lol2;</a>",
    "a.jml": "<JCSDataFile>&lol2;</JCSDataFile>",
}


@pytest.fixture
def refused(read_source):
    """A source is refused with these words in the text for the person."""
    from scenkartan.plugin.errors import ScenkartanError

    def check(path, words):
        with pytest.raises(ScenkartanError) as refusal:
            read_source(path)
        assert words in refusal.value.text
        return refusal.value.text

    return check


@pytest.fixture
def visitors():
    """A server of our own that notes who calls."""
    calls = []

    class Door(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    server.calls = calls
    server.url = f"http://127.0.0.1:{server.server_port}"
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def small_limits(monkeypatch):
    """Limits of a test's size: the rules are the same, the files need not be gigabytes."""
    from scenkartan.plugin.delivery import archives

    monkeypatch.setattr(archives, "MAX_BYTES", 4 << 20)
    monkeypatch.setattr(archives, "RATIO_COUNTS_FROM_BYTES", 1 << 20)
    monkeypatch.setattr(archives, "MAX_FILES", 5)


def pack(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return path


def test_a_zip_that_grows_by_its_ratio(refused, folder, small_limits):
    refused(pack(folder / "bomb.zip", **{"a.csv": bytes(2 << 20)}), "far larger than it looks")


def test_a_zip_that_grows_beyond_all_bounds(refused, folder, small_limits):
    import random

    noise = random.Random(1).randbytes(3 << 20)
    refused(pack(folder / "stor.zip", **{"a.bin": noise, "b.bin": noise}), "far larger than it looks")


def test_a_zip_that_lies_about_its_size(refused, folder, small_limits):
    """The list of files says 100 bytes; the file is three megabytes of nothing."""
    path = pack(folder / "lögn.zip", **{"a.csv": bytes(3 << 20)})
    raw = path.read_bytes().replace(struct.pack("<I", 3 << 20), struct.pack("<I", 100))
    path.write_bytes(raw)
    refused(path, "lögn.zip")


def test_a_zip_of_too_many_files(refused, folder, small_limits):
    refused(pack(folder / "många.zip", **{f"{n}.csv": b"a" for n in range(6)}), "too many files")


def test_a_list_of_files_that_would_fill_the_memory(refused, folder):
    path = pack(folder / "lista.zip", **{"a.csv": b"a"})
    raw = bytearray(path.read_bytes())
    at = raw.rfind(b"PK\x05\x06")
    raw[at + 12 : at + 16] = struct.pack("<I", 900 << 20)
    path.write_bytes(raw)
    refused(path, "too many files")


def test_a_zip_in_a_zip_in_a_zip(refused, folder):
    inner = pack(folder / "inre.zip", **{"a.csv": b"Namn;x;y\nA;1;2\n"})
    refused(pack(folder / "yttre.zip", **{"inre.zip": inner.read_bytes()}), "unpacked first")


def test_a_workbook_that_is_a_bomb(refused, folder, small_limits):
    refused(
        pack(folder / "bok.xlsx", **{"xl/workbook.xml": b"<a>" + b" " * (3 << 20)}), "larger than it looks"
    )


@pytest.mark.parametrize(
    "name",
    [
        "../ute.csv",
        "a/../../ute.csv",
        "/tmp/ute.csv",
        "C:/ute.csv",
        "C:ute.csv",
        "..\\ute.csv",
        "\\\\s\\ute.csv",
    ],
)
def test_names_that_lead_out_of_the_archive(refused, folder, name):
    refused(pack(folder / "ut.zip", **{name: b"Namn;x;y\nA;1;2\n"}), "leads out of the archive")
    assert not list(folder.parent.rglob("ute.csv"))


def test_a_link_in_an_archive(refused, folder):
    path = folder / "länk.zip"
    link = zipfile.ZipInfo("a.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(link, "/etc/hostname")
    refused(path, "leads out of the archive")


@pytest.mark.parametrize("name", ["CON.csv", "scener: alla.csv", "nul/a<1>.csv", "a\x01b.csv", "sist. .csv"])
def test_names_that_no_system_takes_are_made_harmless(read_source, folder, name):
    got = read_source(pack(folder / "namn.zip", **{name: b"Namn;x;y\nA;1;2\n"}))
    assert got.rows == [{"Namn": "A"}]


def test_a_zip_with_a_password(refused, folder):
    path = pack(folder / "hemlig.zip", **{"a.csv": b"Namn;x;y\nA;1;2\n"})
    raw = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.find(mark) + flags] |= 1
    path.write_bytes(raw)
    refused(path, "password")


@pytest.mark.parametrize("doctype", [LAUGHS, EXTERNAL, "<!DOCTYPE kml>"])
@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_entities_in_xml(refused, folder, name, doctype, encoding):
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    path = folder / name
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<!-- å --> {doctype}{DOCUMENTS[name]}'
    path.write_bytes(text.encode(encoding))
    refused(path, "XML entities")
    if name != "a.jml":
        refused(pack(folder / "packad.zip", **{name: path.read_bytes()}), "XML entities")


@pytest.mark.parametrize(("name", "member"), [("a.xlsx", "xl/sharedStrings.xml"), ("a.ods", "content.xml")])
def test_entities_in_a_workbook(refused, folder, workbook, name, member):
    path = workbook(name, name[-4:].strip(".").upper(), Blad=[["Namn", "WKT"], ["A", SQUARE]])
    with zipfile.ZipFile(path) as zipped:
        members = {part: zipped.read(part) for part in zipped.namelist()}
    members[member] = members[member].replace(b"?>", b"?>" + LAUGHS.encode(), 1)
    refused(pack(path, **members), "XML entities")


def test_entities_in_a_kmz_and_in_the_schema_beside(refused, folder):
    document = LAUGHS + DOCUMENTS["a.kml"]
    refused(pack(folder / "a.kmz", **{"doc.kml": document}), "XML entities")
    (folder / "b.gml").write_text('<gml:a xmlns:gml="http://www.opengis.net/gml"/>', encoding="utf-8")
    (folder / "b.xsd").write_text(EXTERNAL + "<schema/>", encoding="utf-8")
    refused(folder / "b.gml", "XML entities")


def test_a_doctype_inside_a_text_is_only_text(read_source, folder):
    path = folder / "a.kml"
    inside = "<![CDATA[<!DOCTYPE html><p>Hej</p>]]>"
    place = f"<Placemark><name>A</name><description>{inside}</description></Placemark>"
    path.write_text(f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{place}</Document></kml>')
    assert read_source(path).rows[0]["Name"] == "A"


@pytest.mark.parametrize(
    "formula", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("x")']
)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.ods"])
def test_formulas_are_only_texts(read_source, folder, workbook, name, formula):
    if name == "a.csv":
        path = folder / name
        quoted = formula.replace('"', '""')
        path.write_text(f'Namn;x;y\n"{quoted}";1;2\n', encoding="utf-8")
    else:
        rows = [["Namn", "x", "y"], [formula, "1", "2"]]
        path = workbook(name, name[2:].upper(), Blad=rows)
    assert read_source(path).rows == [{"Namn": formula}]


POINT = {"type": "Feature", "properties": {"a": 1}, "geometry": {"type": "Point", "coordinates": [1, 2]}}


@pytest.fixture
def no_proxy(monkeypatch):
    """Nothing goes by way of a proxy on this machine, as in many an office."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "*")


@pytest.mark.parametrize("kind", ["link", "url", "URL"])
@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        lambda text: text.replace('"crs"', '"CRS"'),
        lambda text: text.replace('"crs"', '"\\u0063r\\u0073"'),
        lambda text: text.replace('"crs"', "'crs'"),
        lambda text: text.replace('"crs":', '"crs" /* a:b */ :'),
        lambda text: text.replace('{"type": "', '{"a": {"b": {}}, "type": "', 2),
        lambda text: text.replace('"properties": {"href"', '"properties": /* {} */ {"href"'),
        lambda text: text.replace('"href"', '"hr\\u0065f"').replace('"url"', '"u\\u0072l"'),
    ],
)
def test_a_geojson_fetches_no_reference_system(refused, folder, visitors, no_proxy, kind, written):
    properties = {"href": f"{visitors.url}/crs", "url": f"{visitors.url}/crs", "type": "proj4"}
    document = {
        "type": "FeatureCollection",
        "crs": {"type": kind, "properties": properties},
        "features": [POINT],
    }
    path = folder / "hämta.geojson"
    path.write_text(written(json.dumps(document)), encoding="utf-8")
    refused(path, "address")
    assert visitors.calls == []


@pytest.mark.parametrize(
    "crs",
    [
        {"type": "name", "properties": {"name": "http://www.opengis.net/def/crs/EPSG/0/3006"}},
        {"type": "EPSG", "properties": {"code": 3006}},
        "urn:ogc:def:crs:EPSG::3006",
        None,
    ],
)
def test_a_geojson_that_names_its_reference_system(read_source, folder, visitors, crs):
    attributes = {"crs": "se http://x/y", "url": "http://x/z"}
    document = {"type": "FeatureCollection", "crs": crs, "features": [{**POINT, "properties": attributes}]}
    path = folder / "namngiven.geojson"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert read_source(path).shapes == ["POINT (1 2)"]


def test_a_gml_fetches_neither_schema_nor_parts(read_source, folder, visitors, no_proxy):
    url = visitors.url
    path = folder / "hämta.gml"
    path.write_text(
        f"""<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs"
        xmlns:gml="http://www.opengis.net/gml" xmlns:app="http://x/app" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://x/app
        {url}/?SERVICE=WFS&amp;VERSION=1.0.0&amp;REQUEST=DescribeFeatureType">
        <gml:featureMember><app:a><app:g xlink:href="{url}/del#k"><gml:Point srsName="{url}/srs">
        <gml:coordinates>1,2</gml:coordinates></gml:Point></app:g><app:n>x</app:n></app:a></gml:featureMember>
        </wfs:FeatureCollection>""",
        encoding="utf-8",
    )
    assert len(read_source(path).shapes) == 1
    assert visitors.calls == []


def test_a_kml_follows_no_link(read_source, folder, visitors, no_proxy):
    path = folder / "länk.kml"
    link = f"<NetworkLink><Link><href>{visitors.url}/mer.kml</href></Link></NetworkLink>"
    place = f"<Placemark><name>A</name><styleUrl>{visitors.url}/s.kml#s</styleUrl></Placemark>"
    path.write_text(f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{link}{place}</Document></kml>')
    assert len(read_source(path).rows) == 1
    assert visitors.calls == []


@pytest.mark.parametrize("name", ["a.vrt", "a.gpkg", "a.shp", "a.json", "a.xml", "a.tab"])
def test_files_that_only_point_elsewhere(read_source, folder, visitors, no_proxy, geojson, square, name):
    from scenkartan.plugin.errors import ScenkartanError

    other = geojson([(square(0, 0), {"namn": "A"})])
    for target in (other, f"/vsicurl/{visitors.url}/a.geojson", "PG:host=127.0.0.1"):
        for content in (
            f'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>{target}</SrcDataSource></OGRVRTLayer>'
            "</OGRVRTDataSource>",
            f"<OGRWFSDataSource><URL>{visitors.url}/wfs</URL></OGRWFSDataSource>",
            f'!table\n!version 900\nOpen Table "{target}" Hide\nCreate View a As Select * From b\n',
            f"{target}\n",
        ):
            (folder / name).write_text(content, encoding="utf-8")
            with pytest.raises(ScenkartanError):
                read_source(folder / name)
    assert visitors.calls == []


@pytest.mark.parametrize(
    "given",
    [
        "PG:dbname=x",
        "MySQL:x",
        "WFS:http://127.0.0.1/",
        "/vsicurl/http://127.0.0.1/a.shp",
        "/vsizip/a.zip/a.shp",
    ],
)
def test_a_connection_given_as_a_file(refused, given, monkeypatch, folder):
    from pathlib import Path

    refused(Path(given), "There is no file")
    if "/" not in given:
        # Even where a file has such a name it is that file, and no connection.
        monkeypatch.chdir(folder)
        (folder / given).write_text("x", encoding="utf-8")
        refused(Path(given), "not a vector file")


def test_a_mapinfo_column_called_type_is_no_pointer(read_source, folder):
    from osgeo import ogr

    path = folder / "typ.tab"
    dataset = ogr.GetDriverByName("MapInfo File").CreateDataSource(str(path))
    layer = dataset.CreateLayer("typ", None, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("Type", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    assert len(read_source(path).shapes) == 1


def test_absurd_counts_in_a_shapefile(read_source, folder):
    """A header that promises two thousand million records, and a polygon of as many points."""
    from osgeo import ogr

    from scenkartan.plugin.errors import ScenkartanError

    path = folder / "absurd.shp"
    dataset = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    layer = dataset.CreateLayer("absurd", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("Namn", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(SQUARE))
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    shape = bytearray(path.read_bytes())
    shape[100 + 8 + 36 : 100 + 8 + 44] = struct.pack("<ii", 2_000_000_000, 2_000_000_000)
    path.write_bytes(shape)
    table = bytearray(path.with_suffix(".dbf").read_bytes())
    table[4:8] = struct.pack("<i", 2_000_000_000)
    path.with_suffix(".dbf").write_bytes(table)
    with suppress(ScenkartanError):
        assert read_source(path).shapes[0] is None


@pytest.mark.parametrize("nested", [50, 5_000, 100_000])
def test_brackets_in_brackets(read_source, folder, nested):
    """No reader of ours follows them down; GDAL stops at its own depth."""
    from scenkartan.plugin.errors import ScenkartanError

    wkt = "GEOMETRYCOLLECTION (" * nested + "POINT (1 2)" + ")" * nested
    array = "[" * nested + "]" * nested
    contents = {
        "a.csv": f'Namn;WKT\nA;"{wkt}"\n',
        "a.geojson": '{"type":"FeatureCollection","features":[{"type":"Feature","properties":'
        f'{{"a":{array}}},"geometry":{{"type":"Polygon","coordinates":{array}}}}}]}}',
        "a.kml": '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>'
        + "<MultiGeometry>" * nested
        + "</MultiGeometry>" * nested
        + "</Placemark></kml>",
    }
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
        with suppress(ScenkartanError):
            read_source(folder / name)
