"""sensitivity on layers whose distances are known by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.processing.sensitivity import SensitivityOfTheRule  # noqa: E402


@pytest.fixture
def scenes(layer):
    """Squares of 100 m on the central meridian of SWEREF 99 18 00, where a metre is a metre."""
    return layer("Polygon", "EPSG:3011", [square(150000), square(152000), None])


def square(x):
    return f"POLYGON (({x} 6580000, {x + 100} 6580000, {x + 100} 6580100, {x} 6580100, {x} 6580000))"


@pytest.fixture
def schools(layer):
    """417 m west of the first scene and 560 m east of the second: 467 and 610 m from the centroids."""
    return layer("Point", "EPSG:3011", ["POINT (149583 6580050)", "POINT (152660 6580050)", None])


def counts(run, scenes, schools, **more):
    results = run(
        "sensitivity", {"SCENES": scenes, "FACILITIES": schools, "OUTPUT": "TEMPORARY_OUTPUT", **more}
    )
    rows = [feature.attributes() for feature in results["OUTPUT"].getFeatures()]
    return results, rows


def test_counts_for_the_radii_asked_for(run, scenes, schools):
    results, rows = counts(run, scenes, schools, RADII="600, 400", BORDERLINE=50)
    assert results["OUTPUT"].fields().names() == [
        "radius_m", "origin", "n_certain", "n_in_class", "n_possible", "n_scenes",
    ]  # fmt: skip
    assert rows == [
        [400, "boundary", 0, 0, 1, 2],
        [500, "boundary", 1, 1, 1, 2],
        [600, "boundary", 1, 2, 2, 2],
        [400, "centroid", 0, 0, 0, 2],
        [500, "centroid", 0, 1, 1, 2],
        [600, "centroid", 1, 1, 2, 2],
    ]
    assert (results["SCENES_MEASURED"], results["SCENES_IN_CLASS"]) == (2, 1)
    assert "1 of 2 scenes have a school within 500\u00a0m." in run.feedback.infos


def test_from_a_radius_to_another_in_steps(run, scenes, schools):
    _, rows = counts(run, scenes, schools)
    assert [row[0] for row in rows if row[1] == "boundary"] == list(range(100, 1001, 50))
    by_radius = [row[3] for row in rows if row[1] == "boundary"]
    assert by_radius == sorted(by_radius)


def test_the_same_in_degrees_and_web_mercator(run, scenes, schools):
    import processing

    _, rows = counts(run, scenes, schools)
    for crs in ("EPSG:4326", "EPSG:3857"):
        given = [
            processing.run(
                "native:reprojectlayer", {"INPUT": item, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
            )["OUTPUT"]
            for item in (scenes, schools)
        ]
        assert counts(run, *given)[1] == rows


def test_the_report_holds_the_sentence_the_chart_and_the_table(run, scenes, schools, tmp_path):
    results, _ = counts(run, scenes, schools, HTML=str(tmp_path / "känslighet.html"))
    text = Path(results["HTML"]).read_text(encoding="utf-8")
    assert "1 of 2 scenes have a school within 500\u00a0m." in text
    assert "<svg" in text
    assert text.count("<tr>") == 2 * 20


@pytest.mark.parametrize("wkts", [[], [None]])
def test_without_schools_nothing_is_said(run, layer, scenes, wkts):
    with pytest.raises(core.QgsProcessingException, match="no school to measure to"):
        counts(run, scenes, layer("Point", "EPSG:3011", wkts))


def test_parameters_and_help():
    algorithm = SensitivityOfTheRule()
    algorithm.initAlgorithm()
    names = [definition.name() for definition in algorithm.parameterDefinitions()]
    assert {"SCENES", "FACILITIES", "RADII", "MIN", "MAX", "STEP", "BORDERLINE", "OUTPUT"} <= set(names)
    assert "24 of 31" in algorithm.shortHelpString()
