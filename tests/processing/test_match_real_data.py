"""matchboundaries on the police's lists of areas, as delivered.

What is true was found in two ways that know nothing of the plugin. By name: the lists' names were laid
beside each other; six are only in the older, four only in the newer, and three are spelt in two ways. By
eye: both years and the removed areas were drawn on one map, around each of the fourteen that are on one
list only and around the pair with the largest overlap, Navestad and Hageby. The six and the four have
nothing but a border in common with the other list, all others lie exactly on themselves, and the four
that were removed earlier lie alone, apart from both lists.
"""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "polisen_utsatta_omraden"
if not FOLDER.is_dir():
    pytest.skip("the real files are not on this machine", allow_module_level=True)

CEASED = {"Termovägen", "Edsberg", "Älvsjö / Solberga", "Lagersberg", "Östberga", "Charlottesborg"}
NEW = {"Hagalund", "Saltskog", "Hageby", "Årby"}
RENAMED = {
    ("Kronogården / Lextorp", "Kronogården / Lextorp / Sylte"),
    ("Rosengård söder om Amiralsgatan", "Rosengård"),
    ("Dalhem / Drottninghög / Fredriksberg", "Dalhem / Drottninghög / Fredriksdal"),
}
REMOVED = {"Smedby", "Klockaretorpet", "Rannebergen", "Falkagård"}
NAME = {"UO2021": "namn", "uso_2023": "NAMN", "USO_historiska": "namn"}


def opened(name, crs=None):
    import processing

    layer = core.QgsVectorLayer(str(FOLDER / f"{name}.shp"), name, "ogr")
    assert layer.isValid()
    if crs is None:
        return layer
    parameters = {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
    return processing.run("native:reprojectlayer", parameters)["OUTPUT"]


def matched(run, previous, current, names=("namn", "NAMN")):
    parameters = {"PREVIOUS": previous, "CURRENT": current, "OUTPUT": "TEMPORARY_OUTPUT"}
    if names:
        parameters.update(PREVIOUS_NAME=names[0], CURRENT_NAME=names[1])
    results = run("matchboundaries", parameters)
    return results, list(results["OUTPUT"].getFeatures())


def of_kind(rows, kind, name):
    return {row[name] for row in rows if row["kind"] == kind}


def test_2021_against_2023(run):
    results, rows = matched(run, opened("UO2021"), opened("uso_2023"))
    assert of_kind(rows, "ceased", "previous_name") == CEASED
    assert of_kind(rows, "new", "current_name") == NEW
    unchanged = [row for row in rows if row["kind"] == "unchanged"]
    assert len(unchanged) == 55
    for row in unchanged:
        assert (row["previous_share"], row["current_share"]) == pytest.approx((1, 1), abs=1e-6)
        assert abs(row["area_change_m2"]) < 0.01
        assert row["confidence"] == pytest.approx(1, abs=1e-6)
    pairs = {(row["previous_name"], row["current_name"]) for row in unchanged}
    assert {(before, after) for before, after in pairs if before != after} == RENAMED
    assert len(rows) == 55 + 6 + 4
    balance = "61 last year − 6 ceased − 0 merged away + 4 new + 0 split off = 59 this year"
    assert balance in run.feedback.infos
    assert (results["UNCHANGED"], results["CEASED"], results["NEW"]) == (55, 6, 4)
    # Hageby is new beside Navestad, and its border is drawn 13 m into it: 0.3 % of the smaller.
    assert next(row for row in rows if row["current_name"] == "Hageby")["confidence"] == pytest.approx(
        1 - 0.5 * 0.0034 / 0.3, abs=1e-3
    )


@pytest.mark.parametrize("names", [None, ("namn", "NAMN")])
@pytest.mark.parametrize(
    ("previous_crs", "current_crs"),
    [("EPSG:3857", "EPSG:3857"), ("EPSG:4326", None), (None, "EPSG:4326"), ("EPSG:3006", "EPSG:3857")],
)
def test_the_same_in_other_systems(run, previous_crs, current_crs, names):
    results, rows = matched(run, opened("UO2021", previous_crs), opened("uso_2023", current_crs), names)
    counts = {kind: results[kind] for kind in ("UNCHANGED", "CEASED", "NEW", "MOVED", "MERGED", "SPLIT")}
    assert counts == {"UNCHANGED": 55, "CEASED": 6, "NEW": 4, "MOVED": 0, "MERGED": 0, "SPLIT": 0}
    if names:
        assert of_kind(rows, "ceased", "previous_name") == CEASED


@pytest.mark.parametrize(("later", "count"), [("UO2021", 61), ("uso_2023", 59)])
def test_what_was_removed_is_on_no_later_list(run, later, count):
    results, rows = matched(run, opened("USO_historiska"), opened(later), ("namn", NAME[later]))
    assert of_kind(rows, "ceased", "previous_name") == REMOVED
    assert (results["CEASED"], results["NEW"], len(rows)) == (4, count, 4 + count)


def test_removed_areas_cease_among_the_others(run):
    """As if they had still been on the list of 2021."""
    import processing

    layers = [opened("UO2021"), opened("USO_historiska")]
    both = processing.run("native:mergevectorlayers", {"LAYERS": layers, "OUTPUT": "TEMPORARY_OUTPUT"})
    _, rows = matched(run, both["OUTPUT"], opened("uso_2023"))
    assert of_kind(rows, "ceased", "previous_name") == CEASED | REMOVED
    assert of_kind(rows, "new", "current_name") == NEW


def test_real_shapes_with_changes_that_are_known(run):
    """The list of 2023 against itself, redrawn: two made one, one cut in two, one grown, one moved 300 m."""
    before, after = opened("uso_2023"), opened("uso_2023", "EPSG:3006")
    named = {feature["NAMN"]: feature for feature in after.getFeatures()}
    alby, fittja, tensta, husby, araby = (
        named[name] for name in ("Alby", "Fittja", "Rinkeby / Tensta", "Husby", "Araby")
    )
    box = tensta.geometry().boundingBox()
    west = core.QgsGeometry.fromRect(
        core.QgsRectangle(box.xMinimum(), box.yMinimum(), box.center().x(), box.yMaximum())
    )
    moved = araby.geometry()
    moved.translate(300, 0)
    east_part = core.QgsFeature(after.fields())
    east_part.setAttribute("NAMN", "Östra delen")
    east_part.setGeometry(tensta.geometry().difference(west))
    provider = after.dataProvider()
    assert provider.changeGeometryValues(
        {
            alby.id(): alby.geometry().combine(fittja.geometry()),
            tensta.id(): tensta.geometry().intersection(west),
            husby.id(): husby.geometry().buffer(50, 16),
            araby.id(): moved,
        }
    )
    assert provider.deleteFeatures([fittja.id()])
    assert provider.addFeatures([east_part])[0]
    results, rows = matched(run, before, after, ("NAMN", "NAMN"))
    changed = {
        (row["kind"], row["previous_name"], row["current_name"]) for row in rows if row["kind"] != "unchanged"
    }
    assert changed == {
        ("merged", "Alby", "Alby"),
        ("merged", "Fittja", "Alby"),
        ("split", "Rinkeby / Tensta", "Rinkeby / Tensta"),
        ("split", "Rinkeby / Tensta", "Östra delen"),
        ("grown", "Husby", "Husby"),
        ("moved", "Araby", "Araby"),
    }
    assert (results["MERGED"], results["SPLIT"], results["UNCHANGED"]) == (1, 1, 54)
    balance = "59 last year − 0 ceased − 1 merged away + 0 new + 1 split off = 59 this year"
    assert balance in run.feedback.infos
