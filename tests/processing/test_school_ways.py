"""schoolways on a ladder of streets whose ways are known by hand, and on what is wrong."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

EAST, NORTH = 674000, 6580000


def line(*points):
    return "LINESTRING (" + ", ".join(f"{EAST + x} {NORTH + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT ({EAST + x} {NORTH + y})"


def box(west, south, east, north):
    return shapely.box(EAST + west, NORTH + south, EAST + east, NORTH + north).wkt


def rows(layer):
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


# Two streets of 400 m, 100 m apart, with rungs at 0, 200 and 400 m; the scene lies across the southern.
STREETS = [
    line((0, 0), (200, 0), (400, 0)),
    line((0, 100), (200, 100), (400, 100)),
    line((0, 0), (0, 100)),
    line((200, 0), (200, 100)),
    line((400, 0), (400, 100)),
]
SCENE = box(250, -20, 300, 20)
SCHOOL = point(400, 0)
HOMES = [point(50, 0), point(150, 10), point(210, 100), point(320, 0)]
ALL = {"OUTPUT": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT", "ALTERNATIVES": "TEMPORARY_OUTPUT"}


@pytest.fixture
def ways(run, layer):
    def ways(streets=STREETS, scenes=(SCENE,), schools=(SCHOOL,), homes=HOMES, crs="EPSG:3006", **more):
        parameters = {
            "NETWORK": layer("LineString", crs, streets),
            "SCENES": layer("Polygon", crs, scenes),
            "SCHOOLS": layer("Point", crs, schools),
            **({} if homes is None else {"HOMES": layer("Point", crs, homes)}),
        }
        return run("schoolways", {**parameters, **ALL, **more})

    return ways


def test_a_ladder_by_hand(ways):
    results = ways()
    every, one = rows(results["SUMMARY"])
    assert every == {
        "scene_id": 1,
        "school_id": core.NULL,
        "n_ways": 4,
        "n_crossing": 2,
        "share": 0.5,
        "metres_inside": 50,
        "mean_detour_m": 200,
        "n_without_alternative": 0,
    }
    assert one == {**every, "school_id": 1}
    assert (results["WAYS"], results["CROSSING"], results["WITHOUT_ALTERNATIVE"]) == (4, 2, 0)
    segments = rows(results["OUTPUT"])
    inside = [row for row in segments if row["in_scene"]]
    assert [(row["n_ways"], row["candidate"]) for row in inside] == [(2, False)]
    assert max(row["n_ways"] for row in segments) == 3
    assert all(row["candidate"] for row in segments if not row["in_scene"])
    # 50 m of street inside the scene; whole pieces from corner to corner outside.
    lengths = {row["line_id"]: 0.0 for row in segments}
    for feature in results["OUTPUT"].getFeatures():
        lengths[feature["line_id"]] += feature.geometry().length()
    assert lengths == pytest.approx({1: 400, 2: 200, 4: 100, 5: 100})
    # Round the scene: from the corner of the first home's piece, up, along and down.
    around = rows(results["ALTERNATIVES"])
    assert {(row["scene_id"], row["n_ways"]) for row in around} == {(1, 2)}
    total = sum(feature.geometry().length() for feature in results["ALTERNATIVES"].getFeatures())
    assert total == pytest.approx(200 + 100 + 200 + 100)


def test_without_homes_every_corner_counts(ways):
    (row, _) = rows(ways(homes=None)["SUMMARY"])
    # The middle rung's two ends; from the southern one the way crosses the scene.
    assert (row["n_ways"], row["n_crossing"]) == (2, 1)


def test_of_a_scene_without_streets_nothing_is_known(ways):
    far = box(5_000, 0, 5_100, 100)
    first, _, second = rows(ways(scenes=[SCENE, far])["SUMMARY"])
    assert (first["n_ways"], first["n_crossing"]) == (4, 2)
    assert (second["n_ways"], second["share"]) == (0, core.NULL)


def test_without_scenes_that_have_an_area_it_is_said(ways, run):
    assert rows(ways(scenes=[None])["SUMMARY"]) == []
    assert any("none has an area" in text for text in run.feedback.warnings)


def test_schools_without_a_way_have_no_row(ways):
    found = rows(ways(schools=[SCHOOL, point(9_000, 0)])["SUMMARY"])
    assert [row["school_id"] for row in found] == [core.NULL, 1]


def test_no_way_round(ways):
    results = ways(streets=STREETS[:1], homes=[point(50, 0)])
    (row, _) = rows(results["SUMMARY"])
    assert (row["n_without_alternative"], row["mean_detour_m"]) == (1, core.NULL)
    assert results["ALTERNATIVES"].featureCount() == 0


def test_only_to_the_nearest_school(ways):
    schools = [point(0, 0), SCHOOL]
    assert ways(schools=schools)["WAYS"] == 8
    assert ways(schools=schools, NEAREST=True)["WAYS"] == 4


def test_what_nobody_walks_on_is_excluded(ways):
    with pytest.raises(core.QgsProcessingException, match="no line to walk on"):
        ways(EXCLUDE="name=" + ",".join(f"no {number}" for number in range(5)))


def test_no_network(ways):
    with pytest.raises(core.QgsProcessingException, match="no line to walk on"):
        ways(streets=[])


def test_schools_without_coordinates(ways, run):
    results = ways(schools=[None, None])
    assert any("nothing has a place" in warning for warning in run.feedback.warnings)
    assert results["WAYS"] == 0
    assert results["OUTPUT"].featureCount() == 0
    assert {row["n_ways"] for row in rows(results["SUMMARY"])} == {0}
    assert {row["share"] for row in rows(results["SUMMARY"])} == {core.NULL}


def test_a_scene_without_area(ways, run):
    flat = f"POLYGON (({EAST} {NORTH}, {EAST + 100} {NORTH}, {EAST} {NORTH}, {EAST} {NORTH}))"
    results = ways(scenes=[flat, None, SCENE])
    assert any("Scenes" in warning for warning in run.feedback.warnings)
    # Neither of them is in the answer.
    assert {row["scene_id"] for row in rows(results["SUMMARY"])} == {3}


def test_in_any_reference_system(ways):
    def moved(wkt):
        transform = core.QgsCoordinateTransform(
            core.QgsCoordinateReferenceSystem("EPSG:3006"),
            core.QgsCoordinateReferenceSystem("EPSG:4326"),
            core.QgsProject.instance(),
        )
        geometry = core.QgsGeometry.fromWkt(wkt)
        geometry.transform(transform)
        return geometry.asWkt(12)

    results = ways(
        [moved(street) for street in STREETS],
        [moved(SCENE)],
        [moved(SCHOOL)],
        [moved(home) for home in HOMES],
        crs="EPSG:4326",
    )
    (row, _) = rows(results["SUMMARY"])
    assert (row["n_ways"], row["n_crossing"]) == (4, 2)
    assert row["mean_detour_m"] == pytest.approx(200, abs=0.1)
