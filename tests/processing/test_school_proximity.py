"""schoolproximity on layers whose distances are known by hand, in every mixture of reference systems."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

# 100 m square in SWEREF 99 TM in Stockholm; schools to the east of its middle.
SQUARE = "POLYGON ((674000 6580000, 674100 6580000, 674100 6580100, 674000 6580100, 674000 6580000))"


def east(metres):
    return f"POINT ({674100 + metres} 6580050)"


def outputs(context, results):
    return {name: context.takeResultLayer(results[name]) or results[name] for name in ("OUTPUT", "SUMMARY")}


def measure(run, scenes, facilities, **more):
    """The figures are worked out by hand, in the plane, unless METRES is 0."""
    parameters = {
        "SCENES": scenes,
        "FACILITIES": facilities,
        "METRES": 1,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "SUMMARY": "TEMPORARY_OUTPUT",
    }
    return run("schoolproximity", {**parameters, **more})


def rows(layer):
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def scenes(layer):
    return layer("Polygon", "EPSG:3006", [SQUARE])


def test_bands_counts_and_lines(run, layer, scenes):
    schools = layer("Point", "EPSG:3006", [east(d) for d in (583.5, 583, 500, 417, 416, -50)])
    results = measure(run, scenes, schools, BORDERLINE=83)
    assert [
        (row["scene_id"], row["facility_id"], row["distance_m"], row["band"])
        for row in rows(results["OUTPUT"])
    ] == [
        (1, 6, 0.0, "inside"),
        (1, 5, 416.0, "within"),
        (1, 4, 417.0, "within"),
        (1, 3, 500.0, "borderline"),
        (1, 2, 583.0, "borderline"),
    ]
    lines = [feature.geometry() for feature in results["OUTPUT"].getFeatures()]
    assert [line.length() for line in lines] == [0, 416, 417, 500, 583]
    assert lines[1].asWkt(0) == "LineString (674100 6580050, 674516 6580050)"
    assert lines[0].asWkt(0) == "LineString (674050 6580050, 674050 6580050)"
    assert rows(results["SUMMARY"]) == [
        {"name": "no 0", "n_inside": 1, "n_within": 4, "n_borderline": 2, "nearest_m": 0.0}
    ]
    assert (results["SCENES_INSIDE"], results["SCENES_WITHIN"], results["PAIRS_WITHIN"]) == (1, 1, 4)


@pytest.mark.parametrize(("distance", "within"), [(499.0, 1), (500.0, 1), (500.00001, 0), (501.0, 0)])
def test_both_sides_of_the_radius(run, layer, scenes, distance, within):
    results = measure(run, scenes, layer("Point", "EPSG:3006", [east(distance)]))
    assert (results["SCENES_WITHIN"], results["PAIRS_WITHIN"]) == (within, within)
    assert rows(results["SUMMARY"])[0]["nearest_m"] == pytest.approx(distance, abs=1e-6)


def test_from_the_centroid_lines_start_there(run, layer, scenes):
    results = measure(run, scenes, layer("Point", "EPSG:3006", [east(450), east(451)]), ORIGIN=1)
    assert [row["distance_m"] for row in rows(results["OUTPUT"])] == [500.0]
    line = next(results["OUTPUT"].getFeatures()).geometry()
    assert line.asWkt(0) == "LineString (674050 6580050, 674550 6580050)"


def test_to_a_yard_the_nearest_edge_counts(run, layer, scenes):
    yard = "POLYGON ((674600 6580000, 674900 6580000, 674900 6580100, 674600 6580000))"
    results = measure(run, scenes, layer("Polygon", "EPSG:3006", [yard]))
    assert rows(results["OUTPUT"])[0]["distance_m"] == 500


def reprojected(layer, crs):
    import processing

    return processing.run(
        "native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]


@pytest.mark.parametrize("facility_crs", ["EPSG:3006", "EPSG:3011", "EPSG:3857", "EPSG:4326"])
@pytest.mark.parametrize("scene_crs", ["EPSG:3006", "EPSG:3011", "EPSG:3857", "EPSG:4326"])
def test_the_answer_is_the_same_in_every_mixture_of_systems(run, layer, scenes, scene_crs, facility_crs):
    schools = layer("Point", "EPSG:3006", [east(d) for d in (-50, 100, 499.9, 500.1, 900)])
    given = reprojected(scenes, scene_crs)
    results = measure(run, given, reprojected(schools, facility_crs))
    assert results["PAIRS_WITHIN"] == 3
    assert results["SUMMARY"].crs().authid() == scene_crs
    assert results["SUMMARY"].extent() == given.extent()
    # A metre in SWEREF 99 TM here is 0.99997 of one in SWEREF 99 18 00.
    assert [row["distance_m"] for row in rows(results["OUTPUT"])] == pytest.approx([0, 100, 499.9], abs=0.05)
    measured_in = results["OUTPUT"].crs().authid()
    assert measured_in == next((crs for crs in (scene_crs, facility_crs) if crs < "EPSG:3800"), "EPSG:3011")
    assert any(measured_in in info for info in run.feedback.infos)


def test_what_cannot_be_measured_is_left_out_aloud(run, layer):
    bow_tie = "POLYGON ((674000 6580000, 674100 6580100, 674100 6580000, 674000 6580100, 674000 6580000))"
    scenes = layer("Polygon", "EPSG:3006", [None, bow_tie, SQUARE, "POLYGON EMPTY"])
    schools = layer("Point", "EPSG:3006", [None, east(10), "POINT EMPTY"])
    results = measure(run, scenes, schools)
    assert [(row["scene_id"], row["facility_id"]) for row in rows(results["OUTPUT"])] == [(3, 2)]
    assert run.feedback.warnings == [
        "Scenes: 2 without geometry, left out.",
        "Scenes: 1 with invalid geometry, left out. Repair them with Fix geometries first.",
        "Schools or other facilities: 2 without geometry, left out.",
    ]
    summary = rows(results["SUMMARY"])
    assert [row["n_within"] for row in summary] == [core.NULL, core.NULL, 1, core.NULL]
    assert [row["nearest_m"] for row in summary] == [core.NULL, core.NULL, 10.0, core.NULL]


def test_no_facilities_is_no_distance(run, layer, scenes):
    results = measure(run, scenes, layer("Point", "EPSG:3006", []))
    assert rows(results["SUMMARY"])[0] == {
        "name": "no 0", "n_inside": 0, "n_within": 0, "n_borderline": 0, "nearest_m": core.NULL
    }  # fmt: skip
    assert results["SCENES_WITHIN"] == 0


def test_no_scenes(run, layer):
    results = measure(run, layer("Polygon", "EPSG:4326", []), layer("Point", "EPSG:3006", [east(1)]))
    assert (results["SCENES_INSIDE"], results["SCENES_WITHIN"], results["PAIRS_WITHIN"]) == (0, 0, 0)


def test_curves_and_heights(run, layer):
    circle = (
        "CURVEPOLYGON Z (CIRCULARSTRING Z (674100 6580000 3, 674000 6580100 3, 673900 6580000 3, "
        "674000 6579900 3, 674100 6580000 3))"
    )
    scenes = layer("CurvePolygonZ", "EPSG:3006", [circle])
    results = measure(run, scenes, layer("PointZ", "EPSG:3006", ["POINT Z (674300 6580000 90)"]))
    assert rows(results["OUTPUT"])[0]["distance_m"] == pytest.approx(200, abs=0.01)
    assert core.QgsWkbTypes.isCurvedType(results["SUMMARY"].wkbType())


def test_fields_of_the_scenes_are_kept_even_if_they_are_called_as_ours(run, layer):
    scenes = layer("Polygon", "EPSG:3006", [SQUARE], fields="n_within:string")
    results = measure(run, scenes, layer("Point", "EPSG:3006", [east(1)]))
    assert rows(results["SUMMARY"]) == [
        {"n_within": "no 0", "n_inside": 1 - 1, "n_within_2": 1, "n_borderline": 0, "nearest_m": 1.0}
    ]


def test_an_unknown_system_is_refused(run, layer, scenes):
    unknown = layer("Polygon", "EPSG:3006", [SQUARE])
    unknown.setCrs(core.QgsCoordinateReferenceSystem())
    schools = layer("Point", "EPSG:3006", [east(1)])
    with pytest.raises(core.QgsProcessingException, match="unknown"):
        measure(run, unknown, schools)
    schools.setCrs(core.QgsCoordinateReferenceSystem())
    with pytest.raises(core.QgsProcessingException, match="EPSG:3006"):
        measure(run, scenes, schools)


def test_scenes_all_over_the_world_are_refused(run, layer):
    far = [f"POLYGON (({x} {y}, {x + 1} {y}, {x} {y + 1}, {x} {y}))" for x, y in ((18, 59), (-70, -30))]
    with pytest.raises(core.QgsProcessingException, match="too far apart"):
        measure(run, layer("Polygon", "EPSG:4326", far), layer("Point", "EPSG:4326", ["POINT (18 59)"]))


def test_outputs_can_be_left_out(run, layer, scenes):
    parameters = {"SCENES": scenes, "FACILITIES": layer("Point", "EPSG:3006", [east(1)])}
    results = run("schoolproximity", parameters)
    assert set(results) == {"SCENES_INSIDE", "SCENES_WITHIN", "PAIRS_WITHIN"}


def test_writes_files(run, layer, scenes, tmp_path):
    folder = tmp_path / "Åre och Östhammar"
    folder.mkdir()
    results = measure(
        run,
        scenes,
        layer("Point", "EPSG:3006", [east(1), east(-50)]),
        OUTPUT=str(folder / "par.gpkg"),
        SUMMARY=str(folder / "summering.shp"),
    )
    pairs = core.QgsVectorLayer(results["OUTPUT"], "pairs", "ogr")
    assert [row["distance_m"] for row in rows(pairs)] == [0, 1]
    assert core.QgsVectorLayer(results["SUMMARY"], "summary", "ogr").featureCount() == 1


def test_can_be_cancelled(provider, layer, scenes):
    import processing

    feedback = core.QgsProcessingFeedback(False)
    feedback.cancel()
    parameters = {"SCENES": scenes, "FACILITIES": layer("Point", "EPSG:3006", [east(1)])}
    with pytest.raises(core.QgsProcessingException, match="Cancelled"):
        processing.run("scenkartan:schoolproximity", parameters, feedback=feedback)


def test_works_inside_a_model(provider, layer, scenes):
    model = core.QgsProcessingModelAlgorithm("m", "g")
    for name in ("SCENES", "FACILITIES"):
        definition = core.QgsProcessingParameterFeatureSource(name, name)
        model.addModelParameter(definition, core.QgsProcessingModelParameter(name))
    child = core.QgsProcessingModelChildAlgorithm("scenkartan:schoolproximity")
    child.setChildId("near")
    for name in ("SCENES", "FACILITIES"):
        source = core.QgsProcessingModelChildParameterSource.fromModelParameter(name)
        child.addParameterSources(name, [source])
    output = core.QgsProcessingModelOutput("pairs", "pairs")
    output.setChildId("near")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"pairs": output})
    model.addChildAlgorithm(child)
    assert model.initAlgorithm() is None
    import processing

    # "near:pairs" in QGIS 3.22, "pairs" in newer ones.
    (pairs,) = [found.name() for found in model.outputDefinitions() if found.name().endswith("pairs")]
    parameters = {
        "SCENES": scenes,
        "FACILITIES": layer("Point", "EPSG:3006", [east(1)]),
        pairs: "TEMPORARY_OUTPUT",
    }
    results = processing.run(model, parameters)
    assert results[pairs].featureCount() == 1


# What a metre is on the map at the square, by pyproj: 0.99997196 (EPSG:3006 at 674100, 6580050).
SCALE = 0.99997196


@pytest.mark.parametrize(("ground_m", "within"), [(499.0, 1), (499.99, 1), (500.01, 0), (501.0, 0)])
def test_metres_are_metres_on_the_ground(run, layer, scenes, ground_m, within):
    results = measure(
        run, scenes, layer("Point", "EPSG:3006", [east(ground_m * SCALE)]), RADII="600", METRES=0
    )
    assert results["PAIRS_WITHIN"] == within
    (pair,) = rows(results["OUTPUT"])
    assert pair["distance_m"] == pytest.approx(ground_m, abs=0.002)
    assert pair["plane_m"] == pytest.approx(ground_m * SCALE, abs=1e-6)
    assert rows(results["SUMMARY"])[0]["nearest_m"] == pair["distance_m"]


def of_kinds(layer, places):
    made = layer("Point", "EPSG:3006", [east(distance) for _, distance in places], fields="Kind:string")
    provider = made.dataProvider()
    for feature, (kind, _) in zip(list(made.getFeatures()), places):
        assert provider.changeAttributeValues({feature.id(): {0: kind}})
    return made


PLACES = (
    ("school", -10),
    ("school", 250),
    ("Preschool", 90),
    ("preschool", 480),
    ("playground", 20),
    (None, 30),
)


def test_several_radii_at_once(run, layer, scenes):
    """Worked out by hand: -10, 20, 30, 90, 250 and 480 m."""
    results = measure(run, scenes, of_kinds(layer, PLACES), RADIUS=300, RADII="500, 100;20")
    (summary,) = rows(results["SUMMARY"])
    assert list(summary)[-4:] == ["nearest_m", "n_within_20", "n_within_100", "n_within_500"]
    assert [summary[f"n_within_{radius}"] for radius in (20, 100, 500)] == [2, 4, 6]
    assert summary["n_within"] == results["PAIRS_WITHIN"] == 5
    assert [row["band"] for row in rows(results["OUTPUT"])][-1] == "outside"


def test_several_kinds_at_once(run, layer, scenes):
    results = measure(
        run, scenes, of_kinds(layer, PLACES), RADII="100", KINDS="school, PRESCHOOL, youth club"
    )
    (summary,) = rows(results["SUMMARY"])
    assert summary["n_within"] == results["PAIRS_WITHIN"] == 4
    assert (summary["n_within_school"], summary["n_school_100"], summary["nearest_school_m"]) == (2, 1, 0)
    assert (summary["n_within_preschool"], summary["n_preschool_100"]) == (2, 1)
    assert summary["nearest_preschool_m"] == 90
    assert (summary["n_within_youth_club"], summary["nearest_youth_club_m"]) == (0, core.NULL)
    assert [row["kind"] for row in rows(results["OUTPUT"])] == ["school", "PRESCHOOL", "school", "PRESCHOOL"]
    assert run.feedback.warnings == [
        "Schools or other facilities: none is of the kind youth club.",
        "Schools or other facilities: 2 of other kinds, left out.",
    ]


def test_the_nearest_of_a_kind_is_told_however_far(run, layer, scenes):
    """A playground 20 m away, a preschool 4,000 m away, and kinds that would have fields of one name."""
    places = [("playground", 20), ("preschool", 4000), ("youth club", 30), ("youth-club", 40)]
    results = measure(run, scenes, of_kinds(layer, places), KIND_FIELD="kind")
    (summary,) = rows(results["SUMMARY"])
    assert (summary["n_within_preschool"], summary["nearest_preschool_m"]) == (0, 4000)
    assert summary["nearest_playground_m"] == 20
    assert [summary[name] for name in ("nearest_youth_club_m", "nearest_youth_club_m_2")] == [30, 40]
    assert summary["nearest_m"] == 20


def test_every_kind_of_a_field(run, layer, scenes):
    results = measure(run, scenes, of_kinds(layer, PLACES), KIND_FIELD="Kind")
    (summary,) = rows(results["SUMMARY"])
    assert [name for name in summary if name.startswith("n_within_")] == [
        "n_within_preschool", "n_within_playground", "n_within_school",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"RADII": "100, ett"}, "ett"),
        ({"RADII": "-5"}, "-5"),
        ({"RADII": "nan"}, "nan"),
        ({"KINDS": "school"}, "no field kind"),
        ({"RADII": ",".join(map(str, range(1, 300)))}, "too many columns"),
    ],
)
def test_what_cannot_be_asked_for(run, layer, scenes, more, told):
    with pytest.raises(core.QgsProcessingException, match=told):
        measure(run, scenes, layer("Point", "EPSG:3006", [east(1)]), **more)


@pytest.mark.parametrize("crs", ["EPSG:3006", ""])
def test_schools_without_a_place_are_no_answer(run, layer, scenes, crs):
    schools = layer("Point", "EPSG:3006", [None, None])
    schools.setCrs(core.QgsCoordinateReferenceSystem(crs))
    results = measure(run, scenes, schools)
    assert "There is no facility to measure to: no distance is known." in run.feedback.warnings
    assert rows(results["OUTPUT"]) == []
