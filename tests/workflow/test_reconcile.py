"""Two lists beside each other; every case by hand."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.reconciliation import Difference, Listed  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.workflow.reconcile import local_list, reconcile  # noqa: E402

SQUARE, FAR = (0, 0, 100, 100), (5000, 0, 5100, 100)


def told(found):
    return [
        (
            row.difference.value,
            row.local.name if row.local else None,
            row.regional.name if row.regional else None,
            row.matched_by.value if row.matched_by else None,
        )
        for row in found.rows
    ]


def wkb(*box):
    return shapely.to_wkb(shapely.box(*box))


def test_what_differs_comes_first_and_each_is_counted():
    local = [
        Listed("Torget", "öppen drogscen"),
        Listed("Parken", "bevakas"),
        Listed("Bron", "öppen drogscen"),
        Listed("Ågatan", "öppen drogscen", aliases=("Storgatan",)),
    ]
    regional = [
        Listed("torget", "Öppna drogscener"),
        Listed("PARKEN", "upphört"),
        Listed("Storgatan", "aktiv"),
        Listed("Storvreten", "öppen drogscen"),
    ]
    found = reconcile(local, regional)
    assert told(found) == [
        ("only_local", "Bron", None, None),
        ("only_regional", None, "Storvreten", None),
        ("different_status", "Parken", "PARKEN", "name"),
        ("different_name", "Ågatan", "Storgatan", "alias"),
        ("same", "Torget", "torget", "name"),
    ]
    assert [found.count(difference) for difference in Difference] == [1, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("bevakas", "Under bevakning", True),
        ("upphört", "Avslutad", True),
        ("öppen drogscen", "bevakas", False),
        ("kanske", "Kanske ", True),
        ("kanske", "osäker", False),
        ("", "", True),
        ("", "öppen drogscen", False),
    ],
)
def test_statuses_are_compared_by_meaning(one, other, same):
    known = Listed("B", "bevakas")
    found = reconcile([Listed("A", one), known], [Listed("A", other), known])
    assert found.count(Difference.SAME) == 1 + same
    assert found.count(Difference.DIFFERENT_STATUS) == 1 - same


def test_a_list_without_statuses_does_not_say_another_status():
    assert told(reconcile([Listed("A", "bevakas")], [Listed("A")])) == [("same", "A", "A", "name")]


def test_ids_tell_where_names_do_not():
    local = [Listed("Torget", id="7"), Listed("Parken", id="8")]
    regional = [Listed("Torget", id="7"), Listed("Stadsparken", id="8")]
    assert told(reconcile(local, regional)) == [
        ("different_name", "Parken", "Stadsparken", "id"),
        ("same", "Torget", "Torget", "name"),
    ]


def test_lists_that_number_their_scenes_each_in_its_own_way():
    local = [Listed("Torget", id="1"), Listed("Parken", id="2")]
    regional = [Listed("Torget", id="2"), Listed("Bron", id="1")]
    assert [row[0] for row in told(reconcile(local, regional))] == ["only_local", "only_regional", "same"]


def test_another_status_and_another_name_count_once_as_another_status():
    local, regional = [Listed("A", "bevakas", "7")], [Listed("B", "upphört", "7")]
    assert told(reconcile(local, regional)) == [("different_status", "A", "B", "id")]


def test_what_lies_on_the_other_is_the_same_scene():
    local = [Listed("Norr", wkb=wkb(0, 0, 100, 100)), Listed("Söder", wkb=wkb(0, 500, 100, 600))]
    regional = [
        Listed("Torget", wkb=wkb(10, 0, 110, 100)),
        Listed("Bredvid", wkb=wkb(80, 0, 180, 100)),
        Listed("Tabellrad"),
    ]
    assert told(reconcile(local, regional)) == [
        ("only_local", "Söder", None, None),
        ("only_regional", None, "Bredvid", None),
        ("only_regional", None, "Tabellrad", None),
        ("different_name", "Norr", "Torget", "place"),
    ]


@pytest.mark.parametrize(("common", "same"), [(30, True), (29.99, False)])
def test_how_much_must_lie_on_the_other(common, same):
    found = reconcile(
        [Listed("A", wkb=wkb(0, 0, 100, 100))], [Listed("B", wkb=wkb(100 - common, 0, 200 - common, 100))]
    )
    assert (len(found.rows) == 1) is same


def test_a_name_that_is_not_alone_tells_nothing():
    found = reconcile([Listed("Centrum", id="1"), Listed("Centrum", id="2")], [Listed("Centrum", id="2")])
    assert told(found) == [
        ("only_local", "Centrum", None, None),
        ("same", "Centrum", "Centrum", "id"),
    ]
    assert found.rows[1].local.id == "2"


def test_accents_that_were_lost_are_another_name_of_the_same_scene():
    assert told(reconcile([Listed("Sätra torg")], [Listed("Satra torg")])) == [
        ("different_name", "Sätra torg", "Satra torg", "name")
    ]


def test_empty_rows_and_empty_lists():
    assert reconcile([], []).rows == ()
    assert told(reconcile([Listed(" ", "summa")], [Listed("A")])) == [("only_regional", None, "A", None)]


def test_exchanging_the_lists_exchanges_the_answer():
    local = [Listed("A", "bevakas"), Listed("B", id="2"), Listed("C")]
    regional = [Listed("A", "upphört"), Listed("D", id="2"), Listed("E"), Listed("F")]
    there, back = reconcile(local, regional), reconcile(regional, local)
    assert there.count(Difference.ONLY_LOCAL) == back.count(Difference.ONLY_REGIONAL) == 1
    assert there.count(Difference.ONLY_REGIONAL) == back.count(Difference.ONLY_LOCAL) == 2
    for one in (Difference.DIFFERENT_STATUS, Difference.DIFFERENT_NAME, Difference.SAME):
        assert there.count(one) == back.count(one)


def test_the_local_list_is_the_years(register, delivery, receive):
    receive(delivery(Torget=SQUARE, Parken=(*FAR, "upphört")), 2025)
    receive(delivery(Stortorget=SQUARE), 2026)
    assert [(one.name, one.status) for one in local_list(register, 2025)] == [
        ("Parken", "ceased"),
        ("Torget", "open drug scene"),
    ]
    found = reconcile(local_list(register, 2026), [Listed("Torget", "öppen drogscen")])
    assert told(found) == [("different_name", "Stortorget", "Torget", "alias")]


@pytest.fixture
def run(qgis_app):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

    from scenkartan.plugin.processing.reconcile import Reconcile

    def run(**parameters):
        context = QgsProcessingContext()
        results, _ = (
            Reconcile()
            .create()
            .run({"OUTPUT": "memory:", **parameters}, context, QgsProcessingFeedback(), {}, False)
        )
        layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
        names = layer.fields().names()
        rows = [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]
        return {name: value for name, value in results.items() if name != "OUTPUT"}, rows

    return run


def test_the_algorithm_with_two_tables(run, tmp_path):
    local, regional = tmp_path / "lokal.csv", tmp_path / "regional.csv"
    local.write_text("Plats,Status\nTorget,öppen drogscen\nParken,bevakas\n", "utf-8")
    regional.write_text("Områdesnamn,Bedömning\nTorget,upphört\nBron,bevakas\n", "utf-8")
    counts, rows = run(LOCAL=str(local), REGIONAL=str(regional))
    assert counts == {
        "ONLY_LOCAL": 1,
        "ONLY_REGIONAL": 1,
        "DIFFERENT_STATUS": 1,
        "DIFFERENT_NAME": 0,
        "SAME": 0,
    }
    assert [(row["local_name"] or None, row["regional_name"] or None, row["difference"]) for row in rows] == [
        ("Parken", None, "only_local"),
        (None, "Bron", "only_regional"),
        ("Torget", "Torget", "different_status"),
    ]
    assert (rows[2]["local_status"], rows[2]["regional_status"]) == ("öppen drogscen", "upphört")


def test_the_algorithm_with_a_register_and_a_layer(run, register, delivery, receive):
    receive(delivery(Torget=SQUARE), 2026)
    path = delivery("regional.geojson", Annat=(0, 0, 100, 90), Ny=FAR)
    counts, rows = run(REGISTER=str(register.path), YEAR=2026, REGIONAL=str(path), REGIONAL_NAME="namn")
    assert (counts["ONLY_REGIONAL"], counts["DIFFERENT_NAME"], len(rows)) == (1, 1, 2)
    assert rows[1]["matched_by"] == "place"


def test_the_algorithm_says_what_it_lacks(run, register, delivery, tmp_path):
    from qgis.core import QgsProcessingException

    path = str(delivery(A=SQUARE))
    nameless = tmp_path / "utan.csv"
    nameless.write_text("x,y\n1,2\n", "utf-8")
    for parameters, words in (
        ({"REGIONAL": path}, "Choose a local list"),
        ({"REGIONAL": path, "REGISTER": str(register.path), "YEAR": 2026}, "no boundaries"),
        ({"REGIONAL": path, "LOCAL": str(nameless)}, "no field with names"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(**parameters)
