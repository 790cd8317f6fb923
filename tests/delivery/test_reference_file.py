"""Lamps, cameras, buildings, streets and ground, from tables, layers and OpenStreetMap. All made up."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from scenkartan.plugin.delivery.reference_file import read_reference  # noqa: E402
from scenkartan.plugin.domain.backdrop import LandCoverKind, StreetKind  # noqa: E402
from scenkartan.plugin.domain.camera import CameraKind  # noqa: E402
from scenkartan.plugin.domain.lighting import LuminaireStatus  # noqa: E402
from scenkartan.plugin.domain.progress import Silent  # noqa: E402
from scenkartan.plugin.domain.reference import ReferenceKind  # noqa: E402
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402

EAST, NORTH = 150_000, 6_570_000
POINT = f"POINT({EAST} {NORTH})"
LINE = f"LINESTRING({EAST} {NORTH},{EAST + 100} {NORTH})"
CORNERS = [(EAST + e, NORTH + n) for e, n in ((0, 0), (10, 0), (10, 10), (0, 10), (0, 0))]
BOX = f"POLYGON(({','.join(f'{e} {n}' for e, n in CORNERS)}))"
BOWTIE = f"POLYGON(({','.join(f'{e} {n}' for e, n in (CORNERS[at] for at in (0, 2, 1, 3, 0)))}))"


@pytest.fixture
def read(context):
    def run(path, kind, **options):
        options = {"working_crs": "EPSG:3011", "progress": Silent(), **options}
        return read_reference(path, ReferenceKind(kind), transform_context=context, **options)

    return run


@pytest.fixture
def table(folder):
    def write(name, *lines, encoding="utf-8"):
        path = folder / name
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return write


def test_lamps_from_a_municipalitys_table(read, table, rules):
    path = table(
        "belysning 2026-03-01.csv",
        "Montage_ID;Ljuskälla;Stolphöjd;Ljusflöde;Effekt;Färgtemperatur;Riktning;Status;N;E",
        f"L1;LED;6,5 m;4200;35 W;3000 K;180;I drift;{NORTH},5;{EAST},25",
        f"L2;;;hög;;;;;{NORTH};{EAST}",
    )
    listed = read(path, "luminaire")
    first, second = listed.rows
    assert (first["code"], first["kind"], first["mount_height_m"]) == ("L1", "LED", 6.5)
    assert (first["flux_lm"], first["power_w"], first["colour_temperature_k"]) == (4200.0, 35.0, 3000)
    assert (first["azimuth_deg"], first["status"]) == (180.0, LuminaireStatus.WORKING)
    unsaid = ("kind", "mount_height_m", "flux_lm", "power_w", "azimuth_deg", "status")
    assert {second[name] for name in unsaid} == {None}
    assert (listed.source, listed.register_date) == ("belysning", date(2026, 3, 1))
    assert rules(listed.findings) == {"crs_assumed": 0, "value_unreadable": 1}
    assert listed.roles["mount_height_m"] == "Stolphöjd"


def test_a_camera_for_each_way_that_it_looks(read, geojson, rules):
    tags = {"osm_id": "5", "man_made": "surveillance", "camera:type": "fixed", "operator": "Rut Granne"}
    path = geojson(
        [
            (POINT, {**tags, "camera:direction": "80;200;320", "height": "4 m"}),
            (POINT, {**tags, "osm_id": "6", "camera:direction": "vägen"}),
            (POINT, {**tags, "osm_id": "7", "surveillance:type": "guard"}),
            (POINT, {"osm_id": "8", "highway": "street_lamp"}),
        ]
    )
    listed = read(path, "camera")
    assert [(row["name"], row["azimuth_deg"]) for row in listed.rows] == [
        ("node/5 (1)", 80.0),
        ("node/5 (2)", 200.0),
        ("node/5 (3)", 320.0),
        ("node/6", None),
    ]
    assert {row["kind"] for row in listed.rows} == {CameraKind.FIXED}
    assert "Rut" not in repr(listed.rows)
    assert rules(listed.findings) == {"directions_split": 1, "value_unreadable": 1, "date_not_stated": 0}
    assert (listed.source, listed.features) == ("OpenStreetMap", 2)


def test_buildings_keep_what_is_known_of_their_height(read, geojson, rules):
    path = geojson(
        [
            (
                BOX,
                {"Byggnadsnamn": "Rådhuset", "Höjd": "12,5", "Våningar": "3", "Ändamål": "Samhällsfunktion"},
            ),
            (BOX, {"Byggnadsnamn": None, "Höjd": "hög", "Våningar": "2,5", "Ändamål": ""}),
            (BOWTIE, {"Byggnadsnamn": "Sned"}),
            (POINT, {"Byggnadsnamn": "Punkten"}),
            (None, {"Byggnadsnamn": "Ingenstans"}),
        ],
        name="byggnader.geojson",
    )
    listed = read(path, "building", register_date=date(2026, 1, 1), source="Lantmäteriet")
    assert [(row["name"], row["height_m"], row["storeys"]) for row in listed.rows] == [
        ("Rådhuset", 12.5, 3),
        (None, None, None),
        ("Sned", None, None),
    ]
    assert {(row["source"], row["register_date"]) for row in listed.rows} == {
        ("Lantmäteriet", date(2026, 1, 1))
    }
    unreadable = [one.example for one in listed.findings if one.rule.value == "value_unreadable"]
    assert unreadable == ["Höjd", "Våningar"]
    assert rules(listed.findings) == {
        "value_unreadable": 1,
        "repaired_geometry": 1,
        "other_geometry": 1,
        "null_geometry": 1,
    }


@pytest.mark.parametrize(
    ("tags", "kind", "lit", "walkable", "bridge"),
    [
        ({"highway": "residential", "lit": "yes"}, StreetKind.RESIDENTIAL, True, None, False),
        ({"highway": "footway", "lit": "no"}, StreetKind.FOOTWAY, False, None, False),
        ({"highway": "path"}, StreetKind.FOOTWAY, None, None, False),
        ({"highway": "motorway"}, StreetKind.MOTORWAY, None, False, False),
        ({"highway": "trunk", "foot": "yes"}, StreetKind.MOTORWAY, None, True, False),
        ({"highway": "service", "access": "private"}, StreetKind.SERVICE, None, False, False),
        (
            {"highway": "service", "access": "private", "foot": "permissive"},
            StreetKind.SERVICE,
            None,
            True,
            False,
        ),
        ({"highway": "steps", "bridge": "viaduct"}, StreetKind.STEPS, None, None, True),
        ({"highway": "corridor", "bridge": "no"}, StreetKind.FOOTWAY, None, None, False),
    ],
)
def test_a_street_says_what_its_tags_say_and_no_more(read, geojson, tags, kind, lit, walkable, bridge):
    (row,) = read(geojson([(LINE, {"osm_id": "1", **tags})]), "street").rows
    assert (row["kind"], row["lit"], row["walkable"], row["bridge"]) == (kind, lit, walkable, bridge)


@pytest.mark.parametrize("value", ["proposed", "construction", "razed", "elevator"])
def test_a_way_that_is_not_there_is_none(read, geojson, value):
    assert read(geojson([(LINE, {"osm_id": "1", "highway": value})]), "street").features == 0


def test_streets_in_the_words_of_nvdb(read, geojson):
    rows = [(LINE, {"Gatunamn": "Ågatan", "GCM-vägtyp": "Trappa", "Belyst": "Ja"})]
    (row,) = read(geojson(rows, name="nvdb.geojson"), "street").rows
    assert (row["name"], row["kind"], row["lit"]) == ("Ågatan", StreetKind.STEPS, True)


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"natural": "water"}, LandCoverKind.WATER),
        ({"leisure": "park", "landuse": "forest"}, LandCoverKind.PARK),
        ({"amenity": "school"}, LandCoverKind.SCHOOL_YARD),
        ({"amenity": "school", "building": "yes"}, None),
        ({"landuse": "industrial"}, None),
    ],
)
def test_ground_by_the_tags_that_the_sheets_show(read, geojson, tags, kind):
    listed = read(geojson([(BOX, {"osm_id": "1", **tags})]), "land_cover")
    assert [row["kind"] for row in listed.rows] == ([kind] if kind else [])


def test_areas_are_found_by_name_and_codes_get_their_zero_back(read, geojson, rules):
    path = geojson([(BOX, {"KnNamn": "Exempelstaden", "KnKod": "199"})], name="kommuner.geojson")
    listed = read(path, "municipality")
    assert [(row["name"], row["code"]) for row in listed.rows] == [("Exempelstaden", "0199")]
    assert rules(listed.findings)["code_padded"] == 1


def test_areas_without_a_name_are_refused_with_the_columns_there_are(read, geojson):
    with pytest.raises(ScenkartanError, match="It has: yta"):
        read(geojson([(BOX, {"yta": "100"})]), "district")


def test_of_openstreetmaps_surfaces_only_boundaries_of_the_level_are_districts(read, geojson):
    edge = {"osm_id": "1", "boundary": "administrative", "admin_level": "10", "name": "Ekbacken"}
    shop = {"osm_id": "2", "name": "Kiosken", "amenity": "cafe"}
    listed = read(geojson([(BOX, edge), (BOX, shop)]), "district")
    assert [row["name"] for row in listed.rows] == ["Ekbacken"]
    assert (listed.levels, listed.level, listed.source) == ({"10": 1}, "10", "OpenStreetMap")
    assert read(geojson([(BOX, shop)]), "district").features == 0


def test_a_chosen_column_goes_before_the_guess(read, geojson):
    path = geojson([(BOX, {"namn": "fel", "rätt": "Ekbacken"})])
    assert [row["name"] for row in read(path, "district", columns={"name": "rätt"}).rows] == ["Ekbacken"]
    with pytest.raises(ScenkartanError):
        read(path, "district", columns={"name": "finns inte"})


def test_stockholms_lamps_are_in_their_own_system_though_nothing_says_so(read, table):
    path = table(
        "belysningsmontage.csv",
        "FID,Montage_ID,FEATURE_TYPE_NAME,WKT",
        f'1,M1,Belysningsmontage,"POINT ({NORTH} {EAST})"',
    )
    listed = read(path, "luminaire")
    assert listed.source == "Stockholms stad, trafikkontoret"
    assert [finding.rule.value for finding in listed.findings if "crs" in finding.rule.value] == []
    assert [finding.count for finding in listed.findings if finding.rule.value == "north_first"] == [1]


def test_a_persons_number_stops_the_file_and_is_not_repeated(read, table):
    path = table("hus.csv", "namn;N;E", f"19811218-9876;{NORTH};{EAST}")
    listed = read(path, "building", crs_authid="EPSG:3011")
    blocking = [finding for finding in listed.findings if finding.severity.value == "blocking"]
    assert len(blocking) == 1
    assert "9876" not in repr(listed.findings)


def test_cancel_at_any_point(read, geojson, cancel_after):
    path = geojson([(BOX, {"namn": str(number)}) for number in range(20)])
    for checks in (0, 5, 25, 45):
        with pytest.raises(Cancelled):
            read(path, "building", progress=cancel_after(checks))
