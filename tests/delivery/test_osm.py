"""OpenStreetMap's objects: tags, directions, heights and levels of boundaries. Objects are made up.

The tags are those of the OpenStreetMap wiki; the notation of ``other_tags`` is that of GDAL's OSM driver.
"""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from scenkartan.plugin.delivery import osm, osm_areas  # noqa: E402
from scenkartan.plugin.delivery.findings import Findings  # noqa: E402
from scenkartan.plugin.delivery.osm_places import units_of  # noqa: E402
from scenkartan.plugin.delivery.table import Table, TableRow  # noqa: E402
from scenkartan.plugin.domain.facility import FacilityKind  # noqa: E402
from scenkartan.plugin.domain.reference import ReferenceKind  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402

MUNICIPALITY, DISTRICT = ReferenceKind.MUNICIPALITY, ReferenceKind.DISTRICT
LOCAL_POLICE_AREA = ReferenceKind.LOCAL_POLICE_AREA


def table(*rows):
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    return Table(columns, tuple(TableRow(number, row) for number, row in enumerate(rows, start=1)), "")


@pytest.mark.parametrize(
    ("columns", "known"),
    [
        (("osm_id", "name", "other_tags"), True),  # GDAL
        (("osm_way_id", "building"), True),
        (("@id", "amenity"), True),  # osmium and Overpass
        (("full_id", "osm_id", "boundary", "admin_level"), True),  # QuickOSM
        (("osm_id", "name"), False),
        (("id", "name", "amenity"), False),
    ],
)
def test_tables_are_known_by_their_columns(columns, known):
    assert osm.is_table(Table(columns, (), "")) is known


def test_tags_are_columns_and_the_rest():
    row = TableRow(1, {"name": "Ek", "amenity": "", "other_tags": r'"ref"=>"A \"1\"","a\\b"=>"c=>d,e"'})
    assert osm.tags_of(row) == {"name": "Ek", "ref": 'A "1"', "a\\b": "c=>d,e"}


@pytest.mark.parametrize(
    ("tags", "surface", "named"),
    [
        ({"osm_id": "123"}, False, "node/123"),
        ({"osm_id": "123"}, True, "relation/123"),
        ({"osm_way_id": "123"}, True, "way/123"),
        ({"@id": "way/123"}, False, "way/123"),
        ({"osm_id": "1234567897"}, False, "node/01234567897"),
        ({}, False, "node/7"),
    ],
)
def test_an_object_is_named_as_openstreetmap_does(tags, surface, named):
    assert osm.id_of(TableRow(7, tags), tags, surface=surface) == named


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("90", (90.0,)),
        ("360", (0.0,)),
        ("SW", (225.0,)),
        ("nne", (22.5,)),
        ("80;200;320", (80.0, 200.0, 320.0)),
        ("80-120", (100.0,)),
        ("350-10", (0.0,)),
        ("45°", (45.0,)),
        ("361", ()),
        ("street", ()),
        ("", ()),
    ],
)
def test_directions(text, degrees):
    assert osm.directions(text) == pytest.approx(degrees)


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("12", 12.0),
        ("12,5 m", 12.5),
        ("40 ft", 12.192),  # 0.3048 m to the foot
        ("6'2\"", 1.8796),
        ("0", None),
        ("-3", None),
        ("tall", None),
    ],
)
def test_heights(text, metres):
    assert osm.metres(text) == pytest.approx(metres)


@pytest.mark.parametrize(
    ("text", "said"),
    [("24/7", True), ("Ja", True), ("disused", False), ("no", False), ("", None), ("?", None)],
)
def test_yes_no_and_unknown(text, said):
    assert osm.yes_no(text) is said


@pytest.mark.parametrize(
    ("tags", "kind", "forms"),
    [
        ({"amenity": "school", "name": "A", "isced:level": "1;2"}, FacilityKind.SCHOOL, ("gr",)),
        ({"amenity": "school", "name": "A", "isced:level": "0-3"}, FacilityKind.SCHOOL, ("fsk", "gr", "gy")),
        ({"amenity": "school", "name": "A"}, FacilityKind.SCHOOL, ()),
        ({"amenity": "kindergarten", "name": "A", "isced:level": "0"}, FacilityKind.PRESCHOOL, ()),
        ({"leisure": "playground"}, FacilityKind.PLAYGROUND, ()),
        ({"amenity": "community_centre", "community_centre": "youth_centre"}, FacilityKind.YOUTH_CLUB, ()),
        ({"amenity": "social_facility"}, FacilityKind.CARE, ()),
        ({"railway": "halt"}, FacilityKind.STATION, ()),
    ],
)
def test_places_by_their_tags(tags, kind, forms):
    (unit,) = units_of([table({"osm_id": "1", **tags}, {"osm_id": "2", "amenity": "bench"})], Findings())
    assert unit.types == (*forms, kind.value)


@pytest.mark.parametrize(
    ("wkt", "code"),
    [
        ("POINT (18 59)", "node/5"),
        ("MULTIPOLYGON (((0 0,1 0,1 1,0 0)))", "relation/5"),
        ("MULTIPOLYGON Z (((0 0 2,1 0 2,1 1 2,0 0 2)))", "relation/5"),
    ],
)
def test_what_has_an_area_is_a_relation(wkt, code):
    from osgeo import ogr

    wkb = bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb())
    tags = {"osm_id": "5", "amenity": "school", "name": "Ekskolan"}
    (unit,) = units_of([Table(tuple(tags), (TableRow(1, tags, wkb),), "")], Findings())
    assert unit.code == code


def test_a_nameless_playground_has_the_name_of_its_kind_and_a_nameless_school_none():
    found = Findings()
    rows = {"osm_id": "1", "leisure": "playground"}, {"osm_id": "2", "amenity": "school"}
    names = [unit.name for unit in units_of([table(*rows)], found)]
    assert names == ["playground node/1", ""]
    assert [finding.rule.value for finding in found.as_tuple()] == ["name_missing"]


def boundary(level, name="", **tags):
    return {"osm_id": "1", "boundary": "administrative", "admin_level": level, "name": name, **tags}


def test_levels_are_counted_the_widest_first():
    rows = boundary("10"), boundary("7"), boundary("9"), boundary("10"), boundary("")
    other = {"osm_id": "2", "boundary": "postal_code", "admin_level": "8"}
    assert list(osm_areas.levels_in([table(*rows, other)]).items()) == [("7", 1), ("9", 1), ("10", 2)]


@pytest.mark.parametrize(
    ("kind", "levels", "chosen", "level", "said"),
    [
        (MUNICIPALITY, {"4": 1, "7": 26, "9": 14}, "", "7", "level_taken"),
        (MUNICIPALITY, {"7": 26}, "", "7", None),
        (MUNICIPALITY, {"8": 3}, "", "8", None),  # Finland's municipalities
        (MUNICIPALITY, {"4": 1, "8": 3}, "", "", "level_not_chosen"),
        (MUNICIPALITY, {"4": 1, "8": 3}, "8", "8", None),
        (DISTRICT, {"7": 1, "10": 117}, "", "10", "level_taken"),
        (DISTRICT, {"9": 11, "10": 117}, "", "", "level_not_chosen"),
        (DISTRICT, {"9": 11, "10": 117}, "9", "9", None),
        (LOCAL_POLICE_AREA, {"7": 1, "9": 11}, "", "", "level_not_chosen"),
        (LOCAL_POLICE_AREA, {}, "", "", None),
    ],
)
def test_a_level_is_taken_only_where_there_is_no_doubt(kind, levels, chosen, level, said):
    found = Findings()
    assert osm_areas.level_for(kind, levels, chosen, found) == level
    assert [finding.rule.value for finding in found.as_tuple()] == ([said] if said else [])


def test_a_level_that_the_file_lacks_is_refused_with_those_it_has():
    with pytest.raises(ScenkartanError, match=r"level 8\. It has: 7 \(26\)"):
        osm_areas.level_for(MUNICIPALITY, {"7": 26}, "8", Findings())


def test_a_boundary_of_the_level_says_name_and_code():
    said = osm_areas.said_of(boundary("7", "Exempelstaden", **{"ref:scb": "0199", "ref": "X"}), "7")
    assert said == {"name": "Exempelstaden", "code": "0199"}
    assert osm_areas.said_of(boundary("7", "Exempelstaden"), "9") is None
    assert osm_areas.said_of({"name": "Kiosk", "amenity": "cafe"}, "") is None
