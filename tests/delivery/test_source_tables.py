"""Text files and workbooks as people make them: whatever stands above, below and between the rows."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis

SQUARE = "POLYGON ((150000 6580000,150100 6580000,150100 6580100,150000 6580100,150000 6580000))"


def write(folder, text, name="lista.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("cp1252", "ISO-8859-1"),
        ("cp850", "CP850"),
    ],
)
@pytest.mark.parametrize("delimiter", [";", "\t", ",", "|"])
def test_encoding_and_delimiter(read_source, folder, encoding, expected, delimiter):
    text = delimiter.join(["Namn", "WKT"]) + "\r\n" + delimiter.join(["Vårberg", f'"{SQUARE}"']) + "\r\n"
    got = read_source(write(folder, text, encoding=encoding))
    assert (got.driver, got.encoding, got.layers) == ("CSV", expected, ("lista",))
    assert got.rows == [{"Namn": "Vårberg"}]
    assert got.shapes == [SQUARE]
    assert got.notes == {}


@pytest.mark.parametrize("name", ["lista.csv", "lista.skv", "LISTA.TXT"])
def test_a_table_of_texts_keeps_what_was_written(qgis_app, folder, name):
    from scenkartan.plugin.delivery.findings import Findings
    from scenkartan.plugin.delivery.table import read_table
    from scenkartan.plugin.domain.progress import Silent

    table = read_table(write(folder, "Kod;Lat\n0180;59,330\n", name), Findings(), Silent())
    assert [row.values for row in table.rows] == [{"Kod": "0180", "Lat": "59,330"}]


def test_titles_above_and_sums_below(read_source, folder):
    text = f"""Öppna drogscener 2026;;
;;
Uttag;2026-03-01;
Scen;Areal;Geometri
Torget;10 000,5;"{SQUARE}"
;;
Parken;9 000,25;"{SQUARE}"
Summa;19 000,75;
Källa: polisen;;
"""
    got = read_source(write(folder, text))
    assert [row["Scen"] for row in got.rows] == ["Torget", "Parken"]
    assert [float(row["Areal"]) for row in got.rows] == [10000.5, 9000.25]
    assert got.notes["header_row"].example == "4"
    assert got.notes["sum_row"].count == 2


def test_a_sum_in_the_middle_or_with_a_place_is_a_row(read_source, folder):
    text = f'Namn;WKT\nTotalt;\nTorget;"{SQUARE}"\nSumma;"{SQUARE}"\n'
    assert [row["Namn"] for row in read_source(write(folder, text)).rows] == ["Totalt", "Torget", "Summa"]


def test_leading_zeros_and_numbers_of_persons_stay_texts(read_source, folder):
    """811218-9876 is Skatteverket's own example; written with a point it must not be taken for a measure."""
    text = "Namn;Kod;Nummer;x;y\nA;0180;811218.9876;1;2\nB;0181;811218.9876;1;2\n"
    got = read_source(write(folder, text))
    assert got.rows[0] == {"Namn": "A", "Kod": "0180", "Nummer": "811218.9876"}


@pytest.mark.parametrize(
    ("head", "row", "expected", "epsg", "notes"),
    [
        ("X;Y", "6586302,72;145826,66", (145826.66, 6586302.72), None, {"axes_by_numbers", "decimal_comma"}),
        ("X;Y", "145826.66;6586302.72", (145826.66, 6586302.72), None, set()),
        ("N;E", "6586302.72;145826.66", (145826.66, 6586302.72), None, set()),
        ("Nord;Öst", "6 586 302,72;145 826,66", (145826.66, 6586302.72), None, {"decimal_comma"}),
        ("North;East", "145826.66;6586302.72", (145826.66, 6586302.72), None, {"axes_by_numbers"}),
        ("x-koordinat;y-koordinat", "6580000;1628000", (1628000, 6580000), None, {"axes_by_numbers"}),
        ("X;Y", "6586302720;145826660", (145826660, 6586302720), None, {"axes_by_numbers"}),
        ("X;Y", "59,33;18,06", (18.06, 59.33), None, {"axes_by_numbers", "decimal_comma"}),
        ("lat;long", "59.33;18.06", (18.06, 59.33), "4326", set()),
        ("Longitude;Latitude", "59.33;18.06", (18.06, 59.33), "4326", {"axes_by_numbers"}),
        # The old system of Stockholm, where both are alike: taken as they are called.
        ("X;Y", "74000;98000", (74000, 98000), None, set()),
    ],
)
def test_coordinate_columns(read_source, folder, head, row, expected, epsg, notes):
    got = read_source(write(folder, f"Namn;{head}\nSkolan;{row}\n"))
    x, y = (float(part) for part in got.shapes[0].strip("POINT ()").split())
    assert (x, y) == pytest.approx(expected)
    assert got.epsg == epsg
    assert set(got.notes) == notes
    assert got.names == ["Namn"]


def test_a_column_of_both_coordinates(read_source, folder):
    got = read_source(write(folder, "Namn;Koordinater\nA;59.33, 18.06\nB;59,33 18,07\nC;vet ej\n"))
    assert got.shapes == ["POINT (18.06 59.33)", "POINT (18.07 59.33)", None]


def test_a_row_without_a_number_has_no_place(read_source, folder):
    assert read_source(write(folder, "Namn;x;y\nA;okänd;6580000\nB;;\n")).shapes == [None, None]


def test_wkt_that_was_cut_and_wkt_that_is_none(read_source, folder):
    """A cell of Excel holds 32 767 characters."""
    points = ",".join(f"{150000 + n} {6580000 + n % 7}" for n in range(4000))
    cut = f"POLYGON (({points}))"[:32_767]
    text = f'Namn;WKT\nHel;"{SQUARE}"\nKapad;"{cut}"\nTrasig;"POLYGON ((1 2,3"\nHel 2;"{SQUARE}"\n'
    got = read_source(write(folder, text))
    assert [shape is not None for shape in got.shapes] == [True, False, False, True]
    assert got.notes["wkt_cut"].which == (2,)
    assert got.notes["wkt_unreadable"].which == (3,)


def test_ewkt_states_its_system(read_source, folder):
    assert read_source(write(folder, f'namn;geom\nA;"SRID=3011;{SQUARE}"\n')).epsg == "3011"
    mixed = f'namn;geom\nA;"SRID=3011;{SQUARE}"\nB;"SRID=3006;{SQUARE}"\n'
    assert read_source(write(folder, mixed)).epsg is None
    assert read_source(write(folder, f'namn;geom\nA;"SRID=999999;{SQUARE}"\n')).epsg is None


def test_names_that_are_missing_or_the_same(read_source, folder):
    got = read_source(write(folder, "Namn;;Namn;x;y\na;b;c;1;2\n"))
    assert got.rows == [{"Namn": "a", "Column 2": "b", "Namn_2": "c"}]


def test_a_table_without_places_is_rows_all_the_same(read_source, folder):
    got = read_source(write(folder, "Namn;Kod\nA;1\n"))
    assert (got.rows, got.shapes) == ([{"Namn": "A", "Kod": "1"}], [None])


@pytest.mark.parametrize("text", ["", "bara text\n", "Namn;WKT\n", "\n\n\n"])
def test_what_is_no_table_is_refused(read_source, folder, text):
    from scenkartan.plugin.errors import ScenkartanError

    with pytest.raises(ScenkartanError, match=r"lista\.csv"):
        read_source(write(folder, text))


@pytest.mark.parametrize(("driver", "suffix"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_a_workbook(read_source, workbook, unchanged, folder, driver, suffix):
    path = workbook(
        f"lista.{suffix}",
        driver,
        Om=[["Läs mig"], ["Gjord av Å. Ö."]],
        Scener=[
            ["Öppna drogscener 2026"],
            ["Scen", "Kod", "Areal", "WKT"],
            ["Vårberg", "0180", "1234.5", SQUARE],
            ["Summa", None, "1234.5", None],
        ],
    )
    with unchanged(folder):
        got = read_source(path)
    assert (got.driver, got.layers, got.layer) == (driver, ("Om", "Scener"), "Scener")
    assert got.rows == [{"Scen": "Vårberg", "Kod": "0180", "Areal": "1234.5"}]
    assert got.shapes == [SQUARE]
    assert set(got.notes) == {"header_row", "sum_row"}


@pytest.mark.parametrize(("driver", "suffix"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_coordinates_in_a_workbook_are_whole(read_source, workbook, driver, suffix):
    path = workbook(
        f"skolor.{suffix}", driver, Blad1=[["Namn", "N", "E"], ["Skolan", 6586302.719, 145826.658]]
    )
    assert read_source(path).shapes == ["POINT (145826.658 6586302.719)"]


def test_a_sheet_can_be_chosen(read_source, workbook):
    path = workbook(
        "bok.xlsx", "XLSX", A=[["Namn", "x", "y"], ["a", "1", "2"]], B=[["Namn", "K"], ["b", "c"]]
    )
    assert read_source(path).layer == "A"
    assert read_source(path, "B").rows == [{"Namn": "b", "K": "c"}]


@pytest.mark.parametrize(
    ("pasted", "driver", "shapes", "rows"),
    [
        (SQUARE, "CSV", 1, [{}]),
        (f"{SQUARE}\n{SQUARE}\n", "CSV", 2, [{}, {}]),
        ("POLYGON((0 0,\n1 0,\n1 1,\n0 0))", "CSV", 1, [{}]),
        (f"wkt_geom\tnamn\n{SQUARE}\tTorget\n", "CSV", 1, [{"namn": "Torget"}]),
        ("\ufeffNamn;x;y\nA;1;2", "CSV", 1, [{"Namn": "A"}]),
        (
            '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"namn":"Ö"},'
            '"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}',
            "GeoJSON",
            1,
            [{"namn": "Ö"}],
        ),
    ],
)
def test_the_clipboard(read_source, folder, pasted, driver, shapes, rows):
    from scenkartan.plugin.delivery.clipboard import write_clipboard

    got = read_source(write_clipboard(pasted, folder))
    assert (got.driver, len(got.shapes), got.rows) == (driver, shapes, rows)
    assert all(shape and shape.startswith(("POLYGON", "POINT")) for shape in got.shapes)


def test_a_clipboard_of_kml(read_source, folder):
    from scenkartan.plugin.delivery.clipboard import write_clipboard

    kml = (
        '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A</name>'
        "<Point><coordinates>18,59</coordinates></Point></Placemark></Document></kml>"
    )
    assert read_source(write_clipboard(kml, folder)).driver == "KML"


@pytest.mark.parametrize("pasted", ["", "   ", "hej", "POLYGON"])
def test_a_clipboard_of_anything_else_is_refused(qgis_app, folder, pasted):
    from scenkartan.plugin.delivery.clipboard import write_clipboard
    from scenkartan.plugin.errors import ScenkartanError

    with pytest.raises(ScenkartanError, match="clipboard"):
        write_clipboard(pasted, folder)
