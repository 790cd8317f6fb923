"""The real files of shared/data: what each is, and that the main job's input gives the reference numbers.

The references were computed with geopandas in EPSG:3006 and are stated beside the files.
"""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


@pytest.fixture
def receive(context):
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    def run(register, path, year=2023, **choices):
        return receive_delivery(register, path, year, DeliveryChoices(**choices), transform_context=context)

    return run


@pytest.fixture
def import_list(context):
    from scenkartan.plugin.domain.reference import ReferenceKind
    from scenkartan.plugin.workflow.import_reference import import_reference

    facility = ReferenceKind.FACILITY
    return lambda register, path: import_reference(register, path, facility, transform_context=context)


@pytest.fixture
def counts(qgis_app):
    """Areas, with one inside, within 500 m, pairs within 500 m, and by centroid; with shapely."""
    shapely = pytest.importorskip("shapely", minversion="2")

    from scenkartan.plugin.register.facilities import list_facilities
    from scenkartan.plugin.register.scenes import list_boundaries

    def count(register, year=2023):
        areas = shapely.from_wkb([boundary.wkb for boundary in list_boundaries(register, year)])
        points = shapely.from_wkb([facility.point_wkb for facility in list_facilities(register)])
        distance = shapely.distance(areas[:, None], points[None, :])
        of_centroid = shapely.distance(shapely.centroid(areas)[:, None], points[None, :])
        return (
            len(areas),
            int((distance.min(axis=1) == 0).sum()),
            int((distance.min(axis=1) <= 500).sum()),
            int((of_centroid.min(axis=1) <= 500).sum()),
            int((distance <= 500).sum()),
        )

    return count


SHAPEFILE = "ESRI Shapefile"
POLICE = "polisen_utsatta_omraden"
DELIVERED = "deliveries/stadsdelar"


@pytest.mark.parametrize(
    ("file", "driver", "features", "polygons", "epsg", "encoding", "traps"),
    [
        (f"{POLICE}/uso_2023.shp", SHAPEFILE, 59, 59, 3006, "UTF-8", "heights_dropped field_names_cut"),
        (f"{POLICE}/UO2021.shp", SHAPEFILE, 61, 61, 3006, "UTF-8", "heights_dropped field_names_cut"),
        (f"{POLICE}/USO_historiska.shp", SHAPEFILE, 4, 4, 3006, "UTF-8", "heights_dropped field_names_cut"),
        (
            "stockholm_stadsdelar/shapefiles/fullsize/stadsdelar.shp",
            SHAPEFILE,
            117,
            117,
            3011,
            "ISO-8859-1",
            "",
        ),
        (
            f"{DELIVERED}_latin1_noprj.shp",
            SHAPEFILE,
            117,
            117,
            None,
            "ISO-8859-1",
            "crs_missing encoding_assumed",
        ),
        (
            f"{DELIVERED}.tab",
            "MapInfo File",
            117,
            117,
            3011,
            "Windows-1252",
            "crs_identified encoding_assumed field_name_damaged",
        ),
        (
            f"{DELIVERED}_linjer.dxf",
            "DXF",
            117,
            117,
            None,
            "UTF-8",
            "crs_missing no_name_field lines_closed name_missing",
        ),
        ("deliveries/sisab.kml", "KML", 601, 0, 4326, "UTF-8", "wrong_geometry"),
        (f"{DELIVERED}_3011_utan_crs.geojson", "GeoJSON", 117, 117, 4326, "UTF-8", "crs_contradicted"),
        (
            "deliveries/trasiga_geometrier.gpkg",
            "GPKG",
            12,
            8,
            3011,
            "UTF-8",
            "null_geometry empty_geometry wrong_geometry",
        ),
    ],
)
def test_inspect(qgis_app, shared_data, file, driver, features, polygons, epsg, encoding, traps):
    from scenkartan.plugin.delivery.boundary_file import inspect

    got = inspect(shared_data / file)
    assert (got.driver, len(got.rows), got.encoding) == (driver, features, encoding)
    assert sum(row.wkb is not None for row in got.rows) == polygons
    assert (got.crs.authid() if got.crs else None) == (f"EPSG:{epsg}" if epsg else None)
    assert {finding.rule.value for finding in got.findings} == set(traps.split())


def test_the_polices_fields(qgis_app, shared_data):
    """OMRADESKOD is the local police area's and repeats; SPECIALOMR is SPECIALOMRADES_ID, cut."""
    from scenkartan.plugin.delivery.boundary_file import inspect

    chosen = inspect(shared_data / "polisen_utsatta_omraden/uso_2023.shp").chosen
    assert (chosen.name, chosen.id, chosen.status) == ("NAMN", "SPECIALOMR", None)


@pytest.mark.parametrize("list_file", ["skolenheter_2026-04-21.csv", "skolenheter_2026-04-21.gpkg"])
def test_utsatta_omraden_and_skolverket(receive, import_list, counts, make_register, shared_data, list_file):
    register = make_register("EPSG:3006")
    received = receive(register, shared_data / "polisen_utsatta_omraden/uso_2023.shp")
    assert (received.features, received.written) == (59, 59)
    imported = import_list(register, shared_data / "skolverket_skolor" / list_file)
    assert (imported.features, imported.written, imported.skipped) == (2281, 2271, 10)
    found = {finding.rule.value: finding for finding in imported.findings}
    assert found["no_coordinates"].count == 10
    assert found["abroad"].count == 4
    assert found["shared_point"].count >= 11 + 6 + 4
    assert counts(register) == (59, 40, 50, 33, 146)


@pytest.mark.parametrize("list_file", ["sisab_skolor_forskolor.csv", "sisab_skolor_forskolor_3011.gpkg"])
def test_stadsdelar_and_sisab(receive, import_list, counts, make_register, shared_data, list_file):
    register = make_register("EPSG:3011")
    assert (
        receive(register, shared_data / "stockholm_stadsdelar/shapefiles/fullsize/stadsdelar.shp").written
        == 117
    )
    assert import_list(register, shared_data / "stockholm_sisab" / list_file).written == 601
    assert counts(register) == (117, 101, 115, 97, 1680)


def test_web_mercator_gives_the_same_answer(receive, import_list, counts, make_register, shared_data, folder):
    """The negative control: the same areas in EPSG:3857 are brought back before anything is measured."""
    from osgeo import gdal

    source = gdal.OpenEx(str(shared_data / "polisen_utsatta_omraden/uso_2023.shp"), gdal.OF_VECTOR)
    path = folder / "uso_3857.gpkg"
    made = gdal.VectorTranslate(str(path), source, format="GPKG", dstSRS="EPSG:3857", reproject=True)
    del made, source
    register = make_register("EPSG:3006")
    assert receive(register, path).written == 59
    import_list(register, shared_data / "skolverket_skolor/skolenheter_2026-04-21.csv")
    assert counts(register) == (59, 40, 50, 33, 146)


def test_two_lists_of_the_police_share_their_scenes(receive, make_register, shared_data):
    """55 of 59 go on from 2021, three by place with a new name; 61 - 6 ceased + 4 new = 59."""
    register = make_register("EPSG:3006")
    receive(register, shared_data / "polisen_utsatta_omraden/UO2021.shp", 2021)
    assert receive(register, shared_data / "polisen_utsatta_omraden/uso_2023.shp", 2023).new_scenes == 4


@pytest.mark.parametrize(("repair", "written"), [(False, 6), (True, 8)])
def test_broken_geometries(receive, make_register, shared_data, repair, written):
    """Without repair rows 4, 5, 8, 10, 11, 12; with it the bow tie (1) and the collection (9) too."""
    received = receive(
        make_register("EPSG:3011"), shared_data / "deliveries/trasiga_geometrier.gpkg", repair=repair
    )
    assert (received.features, received.written) == (12, written)
    rules = {finding.rule.value: finding.which for finding in received.findings}
    assert rules["duplicate_geometry"] == (5,)
    assert rules["small_area"] == (8,)
    assert rules.get("repaired_geometry") == ((1, 9) if repair else None)


@pytest.mark.parametrize(
    "file", ["stadsdelar_latin1_noprj.shp", "stadsdelar.tab", "stadsdelar_3011_utan_crs.geojson"]
)
def test_one_delivery_in_three_formats_is_the_same(receive, make_register, shared_data, file):
    """NORRA ÄNGBY by the shoelace formula on the GeoJSON: 2 034 479 m²; MapInfo rounds to centimetres."""
    from scenkartan.plugin.register.scenes import list_boundaries, list_scenes

    register = make_register("EPSG:3011")
    assert receive(register, shared_data / "deliveries" / file, crs_authid="EPSG:3011").written == 117
    names = {scene.id: scene.name for scene in list_scenes(register)}
    areas = {names[boundary.scene_id]: boundary.area_m2 for boundary in list_boundaries(register, 2023)}
    assert areas["NORRA ÄNGBY"] == pytest.approx(2_034_479, abs=15)


def test_the_real_files_are_left_alone(receive, import_list, make_register, shared_data, unchanged):
    register = make_register("EPSG:3011")
    with unchanged(shared_data / "deliveries"):
        receive(register, shared_data / "deliveries/stadsdelar.tab", 2024)
        receive(register, shared_data / "deliveries/trasiga_geometrier.gpkg", 2025)
        import_list(register, shared_data / "deliveries/sisab.kml")
        import_list(register, shared_data / "deliveries/skolor_X_norr_Y_ost.csv")


@pytest.mark.parametrize("file", ["sisab.kml", "skolor_X_norr_Y_ost.csv", "skolor_wkt_3011.csv"])
def test_one_school_list_in_three_formats_is_at_the_same_places(
    import_list, make_register, shared_data, file
):
    """Askebyskolan: E 145826.66, N 6586302.72 in SWEREF 99 18 00, from the csv itself."""
    import struct

    from scenkartan.plugin.register.facilities import list_facilities

    register = make_register("EPSG:3011")
    assert import_list(register, shared_data / "deliveries" / file).written == 601
    school = next(f for f in list_facilities(register) if f.name == "Askebyskolan")
    assert struct.unpack("<dd", school.point_wkb[5:21]) == pytest.approx((145_826.66, 6_586_302.72), abs=0.01)


def test_the_raw_json(import_list, make_register, shared_data):
    """A page of 50 units, one without coordinates, and one unit of its own."""
    register = make_register("EPSG:3006")
    imported = import_list(register, shared_data / "skolverket_skolor/raw")
    assert (imported.features, imported.written, imported.skipped) == (51, 50, 1)
