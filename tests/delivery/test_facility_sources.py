"""Lists of schools in every form they come in: JSON of three generations, one file or a folder; portals.

Units are made up. The forms are those of Skolverket's APIs (v1, v2, v4), of Opendatasoft, on which
Helsingborg publishes, and of Örebro's list.
"""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from scenkartan.plugin.delivery.facility_sources import (  # noqa: E402
    read_source,
    register_date_in,
    source_name,
)
from scenkartan.plugin.delivery.findings import Findings  # noqa: E402
from scenkartan.plugin.delivery.json_records import keys_in, table_of  # noqa: E402
from scenkartan.plugin.domain.progress import Silent  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402

CODES = "01234567", "11111111", "22222222"


def v1(code):
    place = {"Koordinat_WGS84_Lat": "59.33", "Koordinat_WGS84_Lng": f"18.0{code[0]}"}
    return {
        "SkolenhetInfo": {
            "Skolenhetskod": code,
            "Namn": f"Skolan {code}",
            "Status": "Aktiv",
            "Skolformer": [{"Benamning": "Grundskola", "Ak7": True, "Ak8": True, "Ak9": True}],
            "Besoksadress": {"Adress": "Skolgatan 1", "Ort": "Ort", "GeoData": place},
        }
    }


def v2(code):
    place = {"latitude": "59.33", "longitude": f"18.0{code[0]}"}
    return {
        "meta": {"extractDate": f"2026-02-0{int(code[0]) + 1}T04:05:06"},
        "data": {
            "schoolUnitCode": code,
            "attributes": {
                "displayName": f"Skolan {code}",
                "status": "AKTIV",
                "schoolUnitType": "SKOLENHET",
                "schoolTypes": ["GR"],
                "schoolTypeProperties": {"gr": {"grades": ["7", "8", "9"]}},
                "addresses": [{"type": "BESOKSADRESS", "geoCoordinates": place}],
            },
        },
    }


def v4(code):
    return {
        "body": {
            "code": code,
            "name": f"Skolan {code}",
            "typeOfSchooling": [{"code": "gr", "schoolYears": ["7", "8", "9"]}],
            "wgs84_Lat": "59.33",
            "wgs84_Long": f"18.0{code[0]}",
        }
    }


@pytest.fixture
def read(folder):
    """Write a document, or one file for each of several in a folder, and read it as a list of units."""

    def run(name, *documents):
        path = folder / name
        if len(documents) == 1:
            path.write_text(json.dumps(documents[0]), encoding="utf-8")
        else:
            path.mkdir()
            for number, document in enumerate(documents):
                (path / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
        return read_source(path, None, Findings(), Silent())

    return run


@pytest.mark.parametrize("generation", [v1, v2, v4])
@pytest.mark.parametrize("as_folder", [False, True])
def test_each_generation_as_one_file_and_as_a_folder(read, generation, as_folder):
    documents = [generation(code) for code in CODES]
    listed = read("skolor", *documents).units if as_folder else read("skolor.json", documents).units
    assert [(unit.code, unit.name) for unit in listed.units] == [(code, f"Skolan {code}") for code in CODES]
    assert {unit.grades for unit in listed.units} == {("7", "8", "9")}
    assert [unit.longitude for unit in listed.units] == ["18.00", "18.01", "18.02"]
    assert (listed.source, listed.crs_authid) == ("Skolverket", "EPSG:3006")


def test_a_folder_is_of_the_newest_date_where_every_file_has_one(read):
    assert read("daterade", *(v2(code) for code in CODES)).units.register_date == date(2026, 2, 3)
    undated = copy.deepcopy(v2("3"))
    del undated["meta"]
    assert read("delvis", v2("1"), undated).units.register_date is None


def test_a_unit_in_two_generations_is_one(read):
    (unit,) = read("blandat", v4("01234567"), v1("01234567")).units.units
    assert (unit.address, unit.types) == ("Skolgatan 1, Ort", ("gr",))


@pytest.mark.parametrize("text", ["", "{", '{"body": [1, 2', "\x00\x01"])
def test_json_that_is_not_whole_is_named(folder, text):
    path = folder / "avbruten.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenkartanError, match=r"avbruten\.json is not complete JSON"):
        read_source(path, None, Findings(), Silent())


def test_json_nested_beyond_reason_is_refused(folder):
    path = folder / "djup.json"
    path.write_text("[" * 100_000 + "]" * 100_000, encoding="utf-8")
    with pytest.raises(ScenkartanError, match=r"djup\.json is not complete JSON"):
        read_source(path, None, Findings(), Silent())


HELSINGBORG = {
    "namn": "Exempelskolan",
    "skoltyp": "Grundskola",
    "objectid": 7,
    "gatuadress": "Skolgatan 1",
    "huvudman": "Kommunal",
    "omrade": "Söder",
}


@pytest.mark.parametrize(
    "document",
    [
        [{"recordid": "a", "fields": {**HELSINGBORG, "geo_point_2d": [56.04, 12.69]}}],  # Opendatasoft v1
        {"total_count": 1, "results": [{**HELSINGBORG, "geo_point_2d": {"lat": 56.04, "lon": 12.69}}]},  # v2
    ],
)
def test_helsingborg_from_its_portal(read, document):
    read_as = read("helsingborg.json", document)
    (unit,) = read_as.units.units
    assert read_as.units.source == "Helsingborgs stad"
    assert (unit.name, unit.types, unit.organiser) == ("Exempelskolan", ("Grundskola",), "Kommunal")
    assert (unit.latitude, unit.longitude) == ("56.04", "12.69")
    assert unit.street == "Skolgatan 1"


def test_helsingborgs_family_centres_are_no_schools(folder, make_register, context):
    from scenkartan.plugin.domain.reference import ReferenceKind
    from scenkartan.plugin.register.facilities import list_facilities
    from scenkartan.plugin.workflow.import_reference import import_reference

    path = folder / "skolor 2026-01-01.csv"
    rows = "Exempelskolan;Grundskola;Söder", "Liljan;Familjecentraler;Norr", "Eken;Förskola;Norr"
    lines = (f"{row};Gatan 1;Kommunal;{at};56.04, 12.{60 + at}" for at, row in enumerate(rows))
    head = "namn;skoltyp;omrade;gatuadress;huvudman;objectid;geo_point_2d"
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    register = make_register("EPSG:3006")
    imported = import_reference(register, path, ReferenceKind.FACILITY, transform_context=context)
    assert imported.written == 3
    kinds = {one.name: one.kind.value for one in list_facilities(register)}
    assert kinds == {"Exempelskolan": "school", "Liljan": "other", "Eken": "preschool"}


def test_orebros_list_by_its_short_names(read):
    school = {"n": "Exempelskolan", "c": "01234567", "adr": "Gatan 1", "lat": 59.27, "lon": 15.21}
    school["former"] = [{"k": "gr", "ak": ["7", "8"]}, {"k": "gran", "ak": ["9"]}]
    (unit,) = read("skolor_2026-03-01.json", {"skolor": [school]}).units.units
    assert (unit.code, unit.name, unit.types) == ("01234567", "Exempelskolan", ("gr", "gran"))
    assert (unit.grades, unit.latitude) == (("7", "8", "9"), "59.27")


def test_the_longest_list_of_records_is_the_table():
    document = {"links": [{"href": "x"}], "rows": [{"a": 1, "b": {"c": None, "d": True}}, {"a": [1, "x"]}]}
    table = table_of(document)
    assert table.columns == ("a", "b.d")
    assert [dict(row.values) for row in table.rows] == [{"a": "1", "b.d": "True"}, {"a": "1,x"}]
    assert [row.number for row in table.rows] == [1, 2]


@pytest.mark.parametrize(
    "document", [{}, [], [1, "x"], {"a": 1}, {"type": "FeatureCollection", "features": []}]
)
def test_json_without_records_is_no_table(document):
    assert table_of(document) is None


def test_the_names_of_all_values_are_known_however_deep():
    assert keys_in([{"a": 1, "b": [{"c": {"d": None}}]}, "e"]) == {"a", "d"}


@pytest.mark.parametrize(
    ("name", "day", "source"),
    [
        ("skolenheter_2026-04-21.csv", date(2026, 4, 21), "skolenheter"),
        ("skolor 20260421.csv", date(2026, 4, 21), "skolor"),
        ("2026-02-30 skolor.csv", None, "skolor"),
        ("skolor.csv", None, "skolor"),
        ("2026-04-21.csv", date(2026, 4, 21), "2026-04-21"),
    ],
)
def test_a_files_name_says_its_date_and_without_it_its_source(name, day, source):
    assert register_date_in(Path(name)) == day
    assert source_name(Path(name)) == source
