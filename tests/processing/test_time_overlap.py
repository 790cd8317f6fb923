"""timeoverlap: figures worked out by hand, from a layer and from a register, and what is wrong said."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

STOCKHOLM = "POLYGON ((674000 6580000, 674100 6580000, 674100 6580100, 674000 6580100, 674000 6580000))"
KIRUNA = "POINT (719500 7536000)"
NOTHING = "0" * 168
# Monday 10 to 12 much, Monday 20 some.
WEEK = "0" * 10 + "33" + "0" * 8 + "2" + "0" * 147
YEAR = 2026


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def hours(table_rows):
    """A timetable without geometry: activity, weekdays, starts, ends."""
    fields = "&field=".join(f"{name}:string" for name in ("activity", "weekdays", "starts", "ends"))
    layer = core.QgsVectorLayer(f"None?field={fields}", "hours", "memory")
    for row in table_rows:
        feature = core.QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


@pytest.fixture
def scenes(layer):
    def make(*levels, wkt=STOCKHOLM, crs="EPSG:3006"):
        kind = wkt.split()[0].capitalize()
        made = layer(kind, crs, [wkt] * len(levels), "name:string&field=week:string(200)")
        for feature, text in zip(list(made.getFeatures()), levels):
            assert made.dataProvider().changeAttributeValues({feature.id(): {1: text}})
        return made

    return make


@pytest.fixture
def overlap(run):
    def call(scenes=None, **more):
        parameters = {"LEVELS_FIELD": "week", "OUTPUT": "TEMPORARY_OUTPUT", **more}
        if scenes is not None:
            parameters["SCENES"] = scenes
        results = run("timeoverlap", parameters)
        layer = results["OUTPUT"]
        names = layer.fields().names()
        return results, [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]

    return call


def test_an_index_by_hand(scenes, overlap):
    breaks = hours([("breaks", "mon,tue", "10:30", "11:30")])
    results, (row,) = overlap(scenes(WEEK), TIMETABLE=breaks, TERMS="9/1–11/6", BREAKS="v. 9")
    # Two hours a week; one of them at level 3, so the index is 3 / (3 * 2). Of 3 + 3 + 2 in all, 3 are met.
    assert row["index_breaks"] == pytest.approx(0.5)
    assert row["active_h_breaks"] == pytest.approx(1.0)
    assert row["share_breaks"] == pytest.approx(3 / 8)
    assert row["name"] == "no 0"
    assert not row["assumed"]
    assert (results["SCENES_COUNT"], results["WITH_WEEK"]) == (1, 1)


def test_an_activity_that_the_timetable_lacks_is_unknown(scenes, overlap):
    _, (row,) = overlap(scenes(WEEK), TIMETABLE=hours([("breaks", '["mon"]', "10:30", "11:30")]))
    assert row["index_leisure"] == core.NULL
    assert row["way_h"] == 0
    assert row["dark_h"] == core.NULL


@pytest.mark.parametrize("missing", ["TIMETABLE", "TERMS", "BREAKS", None])
def test_what_is_not_given_is_assumed_and_it_says_so(scenes, overlap, run, missing):
    given = {
        "TIMETABLE": hours([("way_to_school", "mon,tue,wed,thu,fri", "07:00", "08:00")]),
        "TERMS": "9/1–11/6, 18/8–18/12",
        "BREAKS": "week 9, week after Easter, week 44",
    }
    given.pop(missing, None)
    _, (row,) = overlap(scenes(WEEK), **given)
    assert row["assumed"] is (missing is not None)
    assert any("assumed" in warning for warning in run.feedback.warnings) is (missing is not None)


def test_terms_and_breaks_decide_which_days_are_counted(scenes, overlap):
    way = hours([("way_to_school", "mon,tue,wed,thu,fri", "07:00", "08:00")])
    given = {"TIMETABLE": way, "DATE": "2026-12-21", "MONTHS": "4"}
    _, (all_april,) = overlap(scenes(WEEK), TERMS="1/4–30/4", BREAKS="1/7", **given)
    _, (after_easter,) = overlap(scenes(WEEK), TERMS="1/4–30/4", BREAKS="week after Easter", **given)
    # April 2026 has 22 weekdays, two of them holidays; the rest of the week after Easter is 7 to 10 April.
    assert all_april["way_h"] == pytest.approx(20)
    assert after_easter["way_h"] == pytest.approx(16)
    with pytest.raises(core.QgsProcessingException, match="cannot be read as days"):
        overlap(scenes(WEEK), BREAKS="Easter", **given)


def test_the_sun_of_the_date_and_the_dark_hours_of_the_months(scenes, overlap):
    # PyEphem for Stockholm: dawn 07:47:43, sunrise 08:43:24, sunset 14:48:07, dusk 15:43:47.
    way = hours([("way_to_school", "mon,tue,wed,thu,fri", "07:00", "08:00")])
    _, (row,) = overlap(scenes(NOTHING), TIMETABLE=way, DATE="2026-12-21", MONTHS="12")
    for name, clock in (("dawn", "07:48"), ("sunrise", "08:43"), ("sunset", "14:48"), ("dusk", "15:44")):
        assert abs(minutes(row[name]) - minutes(clock)) <= 2, name
    # The assumed term ends on 18 December: 14 school days, dark for at least half an hour each.
    assert row["way_h"] == pytest.approx(14.0)
    assert 7.0 < row["dark_h"] < 14.0
    assert row["active_dark_h"] == 0.0


def test_the_season_decides_over_months_where_none_are_given(scenes, overlap):
    _, (summer,) = overlap(scenes(NOTHING), SEASON=1, DATE="2026-06-21")
    _, (winter,) = overlap(scenes(NOTHING), SEASON=2, DATE="2026-06-21")
    _, (whole,) = overlap(scenes(NOTHING), DATE="2026-06-21")
    assert summer["dark_h"] == 0
    assert winter["dark_h"] == pytest.approx(whole["dark_h"])
    assert summer["way_h"] + winter["way_h"] == pytest.approx(whole["way_h"])


def test_where_the_sun_does_not_rise_there_is_no_sunrise(scenes, overlap):
    _, (row,) = overlap(scenes(NOTHING, wkt=KIRUNA), DATE="2026-12-21")
    assert row["sunrise"] == row["sunset"] == core.NULL
    assert row["dawn"] < row["dusk"]


def test_degrees_are_a_place_too(scenes, overlap):
    _, (there,) = overlap(scenes(NOTHING), DATE="2026-12-21")
    _, (here,) = overlap(scenes(NOTHING, wkt="POINT (18.05 59.32)", crs="EPSG:4326"), DATE="2026-12-21")
    assert here["dark_h"] == pytest.approx(there["dark_h"], abs=0.2)


@pytest.mark.parametrize("wrong", ["0123", "4" * 168, NOTHING[:-1] + "x"])
def test_a_week_that_cannot_be_read_has_no_figures_and_a_reason(scenes, overlap, run, wrong):
    results, rows = overlap(scenes(wrong, WEEK))
    assert rows[0]["index_leisure"] == core.NULL
    assert rows[1]["index_leisure"] != core.NULL
    assert results["WITH_WEEK"] == 1
    assert any("left without figures" in warning for warning in run.feedback.warnings)


def test_a_scene_without_a_week_is_unknown_and_not_quiet(scenes, overlap, run):
    _, (unknown, quiet) = overlap(scenes(None, NOTHING))
    assert unknown["index_leisure"] == core.NULL
    assert unknown["active_dark_h"] == core.NULL
    assert (quiet["index_leisure"], quiet["active_dark_h"]) == (0.0, 0.0)
    assert quiet["share_leisure"] == core.NULL
    assert any("without a week" in warning for warning in run.feedback.warnings)


def test_a_scene_without_a_place_has_an_index_and_no_sun(layer, overlap):
    made = layer("Point", "EPSG:3006", [None], "name:string&field=week:string(200)")
    made.dataProvider().changeAttributeValues({1: {1: WEEK}})
    _, (row,) = overlap(made)
    assert row["index_school_hours"] != core.NULL
    assert row["dark_h"] == row["dawn"] == core.NULL


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("lunch", "mon", "10:00", "11:00"), "lunch"),
        (("breaks", "monday", "10:00", "11:00"), "monday"),
        (("breaks", "", "10:00", "11:00"), "weekday"),
        (("breaks", "mon", "ten", "11:00"), "ten"),
        (("breaks", "mon", "11:00", "10:00"), "11:00"),
    ],
)
def test_a_timetable_that_cannot_be_read_says_which_row_and_why(scenes, overlap, row, reason):
    good = ("breaks", "mon", "10:00", "11:00")
    with pytest.raises(core.QgsProcessingException, match=f"(?s)2.*{reason}"):
        overlap(scenes(WEEK), TIMETABLE=hours([good, row]))


def test_a_table_that_is_no_timetable_says_what_it_lacks(scenes, overlap):
    other = core.QgsVectorLayer("None?field=activity:string", "other", "memory")
    with pytest.raises(core.QgsProcessingException, match="weekdays, starts, ends"):
        overlap(scenes(WEEK), TIMETABLE=other)
    with pytest.raises(core.QgsProcessingException, match="no rows"):
        overlap(scenes(WEEK), TIMETABLE=hours([]))


@pytest.mark.parametrize("months", ["13", "0", "jan", "1;2"])
def test_what_is_no_month_is_refused(scenes, overlap, months):
    with pytest.raises(core.QgsProcessingException, match="months"):
        overlap(scenes(WEEK), MONTHS=months)


def test_nothing_to_work_on_is_refused_with_advice(overlap):
    with pytest.raises(core.QgsProcessingException, match="168"):
        overlap()


def test_a_register_gives_its_scenes_their_weeks(overlap, tmp_path):
    from scenkartan.plugin.demo.build import build_demo
    from scenkartan.plugin.demo.truth import OVERLAPS_2026
    from scenkartan.plugin.domain.time_profile import Season

    path = tmp_path / "exempelstaden.gpkg"
    build_demo(path)
    for number, season in enumerate(Season):
        results, rows = overlap(REGISTER=str(path), YEAR=YEAR, SEASON=number)
        assert results["SCENES_COUNT"] == 6
        by_name = {row["name"]: row for row in rows}
        assert by_name["Västergården"]["index_leisure"] == core.NULL
        for expected in (one for one in OVERLAPS_2026 if one.season is season):
            row = by_name[expected.name]
            assert row[f"index_{expected.activity.value}"] == pytest.approx(expected.index), expected
            assert row["season"] == season.value
    with pytest.raises(core.QgsProcessingException, match="1999"):
        overlap(REGISTER=str(path), YEAR=1999)
