"""matchboundaries on layers whose changes are known by hand, in every mixture of reference systems."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

KINDS = ("UNCHANGED", "GROWN", "SHRUNK", "MOVED", "NEW", "CEASED", "MERGED", "SPLIT")
# Metres east and north of here, in SWEREF 99 TM in Stockholm.
EAST, NORTH = 674_000, 6_580_000


def box(west, south, east, north):
    w, s, e, n = EAST + west, NORTH + south, EAST + east, NORTH + north
    return f"POLYGON (({w} {s}, {e} {s}, {e} {n}, {w} {n}, {w} {s}))"


# One place of each kind, a kilometre apart.
BEFORE = [
    box(0, 0, 100, 100),
    box(1000, 0, 1100, 100),
    box(2000, 0, 2100, 100),
    box(3000, 0, 3100, 100),
    box(4000, 0, 4100, 100),
    box(5000, 0, 5100, 100),
    box(5100, 0, 5200, 100),
    box(6000, 0, 6200, 100),
]
AFTER = [
    box(0, 0, 100, 100),
    box(1000, 0, 1100, 150),
    box(2000, 0, 2100, 50),
    box(3050, 0, 3150, 100),
    box(7000, 0, 7100, 100),
    box(5000, 0, 5200, 100),
    box(6000, 0, 6090, 100),
    box(6110, 0, 6200, 100),
]
COUNTS = dict.fromkeys(KINDS, 1)


def match(run, previous, current, **more):
    return run(
        "matchboundaries",
        {"PREVIOUS": previous, "CURRENT": current, "OUTPUT": "TEMPORARY_OUTPUT", **more},
    )


def counts(results):
    return {name: results[name] for name in KINDS if results[name]}


def rows(layer):
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def pairs(layer):
    return [(row["previous_id"] or None, row["current_id"] or None, row["kind"]) for row in rows(layer)]


def reprojected(layer, crs):
    import processing

    return processing.run(
        "native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]


@pytest.fixture
def before(layer):
    return layer("Polygon", "EPSG:3006", BEFORE)


@pytest.fixture
def after(layer):
    return layer("Polygon", "EPSG:3006", AFTER)


def test_each_kind(run, before, after):
    results = match(run, before, after)
    assert {name: results[name] for name in KINDS} == COUNTS
    found = rows(results["OUTPUT"])
    assert [(row["previous_id"], row["current_id"], row["kind"]) for row in found] == [
        (1, 1, "unchanged"),
        (2, 2, "grown"),
        (3, 3, "shrunk"),
        (4, 4, "moved"),
        (5, core.NULL, "ceased"),
        (6, 6, "merged"),
        (7, 6, "merged"),
        (8, 7, "split"),
        (8, 8, "split"),
        (core.NULL, 5, "new"),
    ]
    figures = [
        tuple(row[name] for name in ("previous_share", "current_share", "area_change_m2", "confidence"))
        for row in found
    ]
    assert figures[0] == (1, 1, 0, 1)
    assert figures[1] == pytest.approx((1, 2 / 3, 5000, 1))
    assert figures[2] == pytest.approx((0.5, 1, -5000, 1))
    # (0.5 - 0.3) / 0.7 of the way from the threshold to the whole.
    assert figures[3] == pytest.approx((0.5, 0.5, 0, 0.5 + 0.5 * 0.2 / 0.7), abs=1e-6)
    assert figures[4] == figures[9] == (core.NULL, core.NULL, core.NULL, 1)
    assert figures[5] == pytest.approx((1, 0.5, 10_000, 1))
    assert figures[7] == pytest.approx((0.45, 1, -11_000, 1))
    assert "8 last year − 1 ceased − 1 merged away + 1 new + 1 split off = 8 this year" in run.feedback.infos


def test_the_geometry_is_the_later_polygon_or_that_which_ceased(run, before, after):
    output = match(run, before, after)["OUTPUT"]
    assert output.wkbType() == core.QgsWkbTypes.Type.MultiPolygon
    boxes = {
        (feature["previous_id"] or 0, feature["current_id"] or 0): feature.geometry().boundingBox()
        for feature in output.getFeatures()
    }
    assert boxes[2, 2] == core.QgsRectangle(EAST + 1000, NORTH, EAST + 1100, NORTH + 150)
    assert boxes[5, 0] == core.QgsRectangle(EAST + 4000, NORTH, EAST + 4100, NORTH + 100)
    assert boxes[0, 5] == core.QgsRectangle(EAST + 7000, NORTH, EAST + 7100, NORTH + 100)


@pytest.mark.parametrize("current_crs", ["EPSG:3006", "EPSG:3011", "EPSG:3857", "EPSG:4326"])
@pytest.mark.parametrize("previous_crs", ["EPSG:3006", "EPSG:3011", "EPSG:3857", "EPSG:4326"])
def test_the_answer_is_the_same_in_every_mixture_of_systems(run, before, after, previous_crs, current_crs):
    results = match(run, reprojected(before, previous_crs), reprojected(after, current_crs))
    assert {name: results[name] for name in KINDS} == COUNTS
    measured_in = results["OUTPUT"].crs().authid()
    assert measured_in == next((crs for crs in (current_crs, previous_crs) if crs < "EPSG:3800"), "EPSG:3011")
    assert any(measured_in in info for info in run.feedback.infos)
    # Web Mercator would have said 20 000 m2.
    grown = next(row for row in rows(results["OUTPUT"]) if row["kind"] == "grown")
    assert grown["area_change_m2"] == pytest.approx(5000, abs=5)


def test_names_decide_in_doubt(run, layer):
    """Both are called "no 0"; they lie 50 m apart."""
    before = layer("Polygon", "EPSG:3006", [box(0, 0, 100, 100)])
    after = layer("Polygon", "EPSG:3006", [box(150, 0, 250, 100)])
    assert counts(match(run, before, after)) == {"NEW": 1, "CEASED": 1}
    assert counts(match(run, before, after, PREVIOUS_NAME="name")) == {"NEW": 1, "CEASED": 1}
    results = match(run, before, after, PREVIOUS_NAME="name", CURRENT_NAME="name")
    assert counts(results) == {"MOVED": 1}
    row = rows(results["OUTPUT"])[0]
    assert (row["previous_name"], row["current_name"], row["previous_share"]) == ("no 0", "no 0", 0)


def test_names_may_be_missing(run, layer):
    before = layer("Polygon", "EPSG:3006", [box(0, 0, 100, 100)])
    after = layer("Polygon", "EPSG:3006", [box(150, 0, 250, 100)])
    for one in (before, after):
        assert one.dataProvider().changeAttributeValues({1: {0: None}})
    results = match(run, before, after, PREVIOUS_NAME="name", CURRENT_NAME="name")
    assert counts(results) == {"NEW": 1, "CEASED": 1}


def test_what_has_no_geometry_is_left_out_aloud_and_the_invalid_is_compared(run, layer):
    bow_tie = (
        f"POLYGON (({EAST} {NORTH}, {EAST + 100} {NORTH + 100}, {EAST + 100} {NORTH}, "
        f"{EAST} {NORTH + 100}, {EAST} {NORTH}))"
    )
    before = layer("Polygon", "EPSG:3006", [None, box(0, 0, 100, 100)])
    after = layer("Polygon", "EPSG:3006", [bow_tie, "POLYGON EMPTY"])
    results = match(run, before, after)
    assert pairs(results["OUTPUT"]) == [(2, 1, "shrunk")]
    assert run.feedback.warnings == [
        "Boundaries of the year before: 1 without geometry, left out.",
        "Boundaries of this year: 1 without geometry, left out.",
        "Boundaries of this year: 1 with invalid geometry, compared as the area that they cover.",
    ]
    assert any(info.startswith("1 last year") for info in run.feedback.infos)


def test_heights_and_curves(run, layer):
    curve = (
        "CURVEPOLYGON Z (CIRCULARSTRING Z (674100 6580000 3, 674000 6580100 3, 673900 6580000 3, "
        "674000 6579900 3, 674100 6580000 3))"
    )
    circle = core.QgsGeometry.fromPointXY(core.QgsPointXY(674_000, 6_580_000)).buffer(100, 64).asWkt()
    results = match(
        run, layer("CurvePolygonZ", "EPSG:3006", [curve]), layer("Polygon", "EPSG:3006", [circle])
    )
    assert counts(results) == {"UNCHANGED": 1}


@pytest.mark.parametrize("empty_side", ["PREVIOUS", "CURRENT"])
@pytest.mark.parametrize("crs", ["EPSG:3006", "EPSG:4326"])
def test_a_year_without_places(run, layer, before, empty_side, crs):
    other = {"PREVIOUS": "CURRENT", "CURRENT": "PREVIOUS"}[empty_side]
    layers = {empty_side: layer("Polygon", crs, []), other: before}
    results = match(run, layers["PREVIOUS"], layers["CURRENT"])
    assert counts(results) == ({"NEW": 8} if empty_side == "PREVIOUS" else {"CEASED": 8})
    assert counts(match(run, layer("Polygon", crs, []), layer("Polygon", crs, []))) == {}


def test_an_unknown_system_is_refused(run, layer, before):
    unknown = layer("Polygon", "EPSG:3006", AFTER)
    unknown.setCrs(core.QgsCoordinateReferenceSystem())
    with pytest.raises(core.QgsProcessingException, match=r"this year: .*unknown"):
        match(run, before, unknown)


def test_the_output_can_be_left_out(run, before, after):
    assert set(run("matchboundaries", {"PREVIOUS": before, "CURRENT": after})) == set(KINDS)


def test_writes_files(run, before, after, tmp_path):
    folder = tmp_path / "Åre och Östhammar"
    folder.mkdir()
    for name in ("förändringar.gpkg", "förändringar.shp"):
        results = match(run, before, after, OUTPUT=str(folder / name))
        written = core.QgsVectorLayer(results["OUTPUT"], "changes", "ogr")
        assert written.featureCount() == 10


def test_can_be_cancelled(provider, before, after):
    import processing

    feedback = core.QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(core.QgsProcessingException, match="Cancelled"):
        processing.run(
            "scenkartan:matchboundaries", {"PREVIOUS": before, "CURRENT": after}, feedback=feedback
        )
