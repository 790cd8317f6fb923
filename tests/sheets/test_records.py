"""What the sheets say, composed without QGIS; the figures are those of the hand-drawn year in conftest."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scenkartan.plugin.domain.area import AreaKind
from scenkartan.plugin.domain.facility import FacilityStatus, SchoolForm
from scenkartan.plugin.domain.intervention import InterventionStatus
from scenkartan.plugin.domain.scene import ChangeKind, SceneChange, SceneStatus
from scenkartan.plugin.domain.school_way import SchoolWay
from scenkartan.plugin.domain.walking import Reach
from scenkartan.plugin.i18n import mark as english
from scenkartan.plugin.sheets.records import Mark
from scenkartan.plugin.workflow.sheet_records import AreaRow, SheetSources, compose_records
from scenkartan.plugin.workflow.sheet_texts import period_text, sources_text

_SPEC = importlib.util.spec_from_file_location("sheets_conftest", Path(__file__).with_name("conftest.py"))
year = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(year)

AREAS = (
    AreaRow(AreaKind.MUNICIPALITY, "0180", "Stockholm"),
    AreaRow(AreaKind.MUNICIPALITY, "0126", "Huddinge"),
    AreaRow(AreaKind.DISTRICT, "18", "Skärholmen"),
)


def sources(**more: object) -> SheetSources:
    values = {
        "overview": year.year_overview(),
        "rule": year.RULE,
        "crs_name": "SWEREF 99 18 00",
        "areas": AREAS,
    }
    return SheetSources(**{**values, **more})


def test_schools_of_the_table_with_number_distance_and_band():
    rows = compose_records(sources(), english).sites[0].schools
    assert [(row.number, row.distance, row.band, row.mark) for row in rows] == [
        (1, "0\u00a0m", "inside", Mark.SCHOOL_WITHIN),
        (0, "200\u00a0m", "does not count", Mark.SCHOOL_OTHER),
        (2, "500\u00a0m", "borderline", Mark.SCHOOL_WITHIN),
        (3, "540\u00a0m", "borderline", Mark.SCHOOL_BORDERLINE),
    ]


def test_distances_on_foot_stand_beside_the_straight_ones_where_there_are_any():
    pytest.importorskip("qgis.core")
    from scenkartan.plugin.sheets import contents, panel

    overview = year.year_overview()
    first, second = overview.scenes
    walked = (
        (Reach.WALKED, 0.0),
        (Reach.NO_WAY, None),
        (Reach.WALKED, 1234.4),
        (Reach.FURTHER, None),
    )
    near = tuple(
        replace(one, proximity=replace(one.proximity, reach=reach, walking_m=walking_m))
        for one, (reach, walking_m) in zip(first.neighbours, walked)
    )
    scenes = (replace(first, neighbours=near), second)
    sheet = compose_records(sources(overview=replace(overview, scenes=scenes)), english).sites[0]
    assert [row.walking for row in sheet.schools] == ["0\u00a0m", "no way", "1\u00a0234\u00a0m", "over 2 km"]
    (table,) = [part.table for part in contents.site_blocks(sheet, english)[:1]]
    assert sheet.on_foot == (f"Near on the map only, something lies between: {near[3].name}.",)
    assert [column.heading for column in table.columns][3:5] == ["Distance", "On foot"]
    assert table.width_mm == panel.PANEL_WIDTH_MM
    unwalked = compose_records(sources(), english).sites[0]
    assert {row.walking for row in unwalked.schools} == {""}
    (table,) = [part.table for part in contents.site_blocks(unwalked, english)[:1]]
    assert [column.heading for column in table.columns][3:5] == ["Distance", "Where"]


def of_today(**more: object) -> SheetSources:
    """The year, with what the register says today of Gränsskolan, 500 m away, changed."""
    overview = year.year_overview(signed=True)
    first, second = overview.scenes
    facilities = tuple(replace(f, **more) if "Gräns" in f.name else f for f in overview.facilities)
    by_id = {facility.id: facility for facility in facilities}
    near = tuple(replace(near, facility=by_id[near.facility.id]) for near in first.neighbours)
    scenes = (replace(first, neighbours=near), second)
    return sources(overview=replace(overview, facilities=facilities, scenes=scenes))


def test_ways_to_school_past_the_scene_are_said_where_they_are_known():
    pytest.importorskip("qgis.core")
    from scenkartan.plugin.sheets import contents

    overview = year.year_overview()
    first, second = overview.scenes
    known = SchoolWay(first.id, 2026, None, 40, 10, 0.25, 80.0, 120.0)
    one_school = replace(known, facility_id="a", n_ways=4)
    nothing = SchoolWay(second.id, 2026)
    scenes = (
        replace(first, school_ways=(one_school, known)),
        replace(second, school_ways=(nothing,)),
    )
    told, untold = compose_records(sources(overview=replace(overview, scenes=scenes)), english).sites
    assert told.on_foot == (
        "Of 40 shortest ways to school, from every street corner to each school in reach, 10 (25\u00a0%) "
        "cross the scene, on average 80\u00a0m inside it. "
        "Going round it costs 120\u00a0m on average.",
    )
    headings = [part.heading for part in contents.site_blocks(told, english) if hasattr(part, "heading")]
    assert "On foot" in headings
    assert untold.on_foot == ()


@pytest.mark.parametrize("changed", [{"status": FacilityStatus.CLOSED}, {"forms": (SchoolForm.ADULT,)}])
def test_a_school_that_has_changed_since_is_not_said_not_to_have_counted(changed):
    site = compose_records(of_today(**changed), english).sites[0]
    # The class was given by Sätraskolan and Gränsskolan; which of the three near ones is not stored.
    assert "2 schools within 500" in site.subtitle
    assert [(row.number, row.band) for row in site.schools] == [
        (1, "inside"),
        (2, "within"),
        (3, "borderline"),
        (4, "borderline"),
    ]
    assert site.other_schools == ()


def test_a_new_name_or_register_date_leaves_the_rows_as_they_were():
    site = compose_records(of_today(name="Gränsskolan Nya", register_date=date(2027, 4, 1)), english).sites[0]
    assert [row.number for row in site.schools] == [1, 0, 2, 3]
    assert site.schools[1].band == "does not count"


def test_a_later_school_register_than_that_of_the_class_is_told():
    later = "2026-04-21; Skolverket, 2027-04-01 (names and forms; classed by the register of 2026-04-21)."
    block = compose_records(of_today(register_date=date(2027, 4, 1)), english).title_block
    assert later in block.sources
    assert "names and forms" not in compose_records(of_today(), english).title_block.sources


def test_a_source_without_a_date_says_that_it_has_none():
    overview = year.year_overview()
    undated = tuple(replace(facility, register_date=None) for facility in overview.facilities)
    block = compose_records(sources(overview=replace(overview, facilities=undated)), english).title_block
    assert "Schools: Skolverket, date unknown" in block.sources


def test_a_school_of_the_neighbour_municipality_says_so():
    names = [row.name for row in compose_records(sources(), english).sites[0].schools]
    assert "Gränsskolan i Huddinge (Huddinge)" in names
    assert "Sätraskolan" in names


def test_what_is_not_a_school_is_drawn_but_not_listed():
    site = compose_records(sources(), english).sites[0]
    assert [place.name for place in site.places] == ["Ekens förskola"]
    assert "Ekens förskola" not in [row.name for row in site.schools]


def test_facilities_far_from_the_map_are_left_out():
    assert compose_records(sources(), english).sites[1].places == ()


def test_the_class_and_its_reason_stand_under_the_title():
    near, far = compose_records(sources(), english).sites
    assert near.subtitle.startswith("Särskilt utsatt plats för unga – 2 schools within 500\u00a0m")
    assert far.subtitle.startswith("Not classified as Särskilt utsatt plats för unga – No school")


def test_totals_and_scenes_without_active_intervention():
    assert compose_records(sources(), english).overview.subtitle == (
        "1 of 2 open drug scenes have a school within 500\u00a0m; 1 of these lack an active intervention."
    )
    active = year.year_overview((year.intervention("Belysning"),))
    assert compose_records(sources(overview=active), english).overview.subtitle == (
        "1 of 2 open drug scenes have a school within 500\u00a0m."
    )


def test_changes_since_the_year_before():
    changes = (
        SceneChange(2026, ChangeKind.NEW, None, "Åkerby"),
        SceneChange(2026, ChangeKind.MERGED, "Gamla", "Sätra centrum"),
        SceneChange(2026, ChangeKind.MERGED, "Äldre", "Sätra centrum"),
    )
    subtitle = compose_records(sources(changes=changes), english).overview.subtitle
    assert subtitle.endswith("Since 2025: new 1, merged 1.")


def test_the_boundaries_that_a_scene_was_merged_from_are_drawn():
    overview = year.year_overview()
    gone = replace(overview.scenes[1], boundary=None)
    overview = replace(overview, scenes=(overview.scenes[0], gone))
    changes = (SceneChange(2026, ChangeKind.MERGED, "Åkerby", "Sätra centrum"),)
    records = compose_records(sources(overview=overview, changes=changes), english)
    assert len(records.sites) == 1
    assert len(records.sites[0].previous_wkbs) == 2


def test_a_scene_that_is_gone_keeps_its_row_without_a_number():
    overview = year.year_overview()
    overview = replace(overview, scenes=(overview.scenes[0], replace(overview.scenes[1], boundary=None)))
    rows = compose_records(sources(overview=overview), english).overview.rows
    assert [(row.number, row.name, row.status) for row in rows] == [
        (1, "Sätra centrum", "Open drug scene"),
        (0, "Åkerby", "No boundary"),
    ]


@pytest.mark.parametrize(
    ("change", "status", "shown"),
    [
        (None, SceneStatus.CEASED, "Ceased"),
        (SceneChange(2026, ChangeKind.CEASED, "Åkerby", None), SceneStatus.OPEN_DRUG_SCENE, "Ceased"),
        (SceneChange(2026, ChangeKind.MERGED, "Åkerby", "Sätra"), SceneStatus.OPEN_DRUG_SCENE, "Merged"),
    ],
)
def test_a_scene_that_is_gone_has_ceased_only_if_the_register_says_so(change, status, shown):
    overview = year.year_overview()
    gone = overview.scenes[1]
    gone = replace(gone, boundary=None, change=change, previous=replace(gone.previous, status=status))
    rows = compose_records(sources(overview=replace(overview, scenes=(gone,))), english).overview.rows
    assert [row.status for row in rows] == [shown]


def test_scenes_that_nobody_has_measured_are_not_said_to_have_no_school():
    overview = year.year_overview()
    first, second = overview.scenes
    unmeasured = replace(first, classification=None, neighbours=())
    records = compose_records(sources(overview=replace(overview, scenes=(unmeasured, second))), english)
    assert records.overview.subtitle == (
        "0 of 2 open drug scenes have a school within 500\u00a0m; not classified: 1."
    )
    assert [site.schools_note for site in records.sites] == ["Distances not measured.", "None."]
    overview = replace(overview, scenes=(unmeasured,))
    records = compose_records(sources(overview=overview), english)
    assert records.overview.subtitle == "Open drug scenes: 1, not classified."


def test_draft_and_signed():
    draft = compose_records(sources(), english).title_block
    assert (draft.draft_stamp, draft.signed) == ("DRAFT", "")
    signed = compose_records(sources(overview=year.year_overview(signed=True)), english).title_block
    assert (signed.draft_stamp, signed.signed) == ("", "Signed 2026-10-09")


def test_the_stamp_is_the_highest_of_what_a_sheet_shows(secret):
    records = compose_records(sources(overview=year.year_overview((secret,))), english)
    assert [site.secrecy_stamp for site in records.sites] == ["CONFIDENTIAL", "INTERNAL"]
    assert records.overview.secrecy_stamp == "CONFIDENTIAL"


def test_sources_have_dates_and_the_method_its_rule():
    block = compose_records(sources(), english).title_block
    assert "joint mapping 2026, 2026-09-18 (polisen_2026.shp)" in block.sources
    assert "Skolverket, 2026-04-21" in block.sources
    assert "rule version 1" in block.method
    assert block.method.count(".") == 1


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        (["a.shp", "b.shp"], "(a.shp; b.shp)"),
        (["1.shp", "2.shp", "3.shp", "4.shp", "5.shp"], "(1.shp; 2.shp; 3.shp; 4.shp and others)"),
        (["a" * 40, "b" * 38], f"({'a' * 40}; {'b' * 38})"),
        (["a" * 40, "b" * 39], f"({'a' * 40} and others)"),
        (["a" * 80], f"({'a' * 80})"),
        (["a" * 81 + ".shp"], f"({'a' * 39}…{'a' * 36}.shp)"),
    ],
)
def test_sources_are_named_as_far_as_the_small_print_has_room(files, shown):
    overview = year.year_overview()
    scene = overview.scenes[0]
    scenes = tuple(
        replace(scene, boundary=replace(scene.boundary, source_file=file), previous=None) for file in files
    )
    text = sources_text(replace(overview, scenes=scenes), [], False, english)
    assert shown in text


def test_a_radius_with_decimals_is_written_with_them_everywhere():
    rule = replace(year.RULE, radius_m=250.5)
    sheets = compose_records(replace(sources(), rule=rule), english)
    radius = "250.5\u00a0m"
    assert radius in sheets.title_block.method
    assert radius in sheets.overview.subtitle
    assert radius in sheets.sites[0].schools_heading
    assert sheets.sites[0].radius_label == radius


def test_swedish_writes_a_decimal_comma():
    swedish = {"{whole}.{fraction}": "{whole},{fraction}"}
    overview = year.year_overview()
    scene = overview.scenes[0]
    neighbour = scene.neighbours[2]
    close = replace(neighbour, proximity=replace(neighbour.proximity, distance_m=499.96))
    overview = replace(overview, scenes=(replace(scene, neighbours=(close,)), overview.scenes[1]))
    records = compose_records(sources(overview=overview), lambda text: swedish.get(text, text))
    assert records.sites[0].schools[0].distance == "499,96\u00a0m"


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        (None, date(2025, 12, 31), False),
        (None, date(2026, 1, 1), True),
        (date(2026, 12, 31), None, True),
        (date(2027, 1, 1), None, False),
        (None, None, True),
    ],
)
def test_an_intervention_belongs_to_the_years_of_its_dates(starts, ends, shown):
    assert year.intervention("A", starts_on=starts, ends_on=ends).concerns(2026) is shown


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({}, "running"),
        ({"status": InterventionStatus.IDEA}, "–"),
        (
            {"season_first_month": 5, "season_last_month": 10, "times_per_year": 22},
            "May–Oct, 22 times a year",
        ),
        ({"starts_on": date(2026, 9, 1), "ends_on": date(2026, 11, 30)}, "2026-09-01 – 2026-11-30"),
        ({"starts_on": date(2026, 10, 7), "ends_on": date(2026, 10, 7)}, "2026-10-07"),
        ({"starts_on": date(2024, 1, 15), "weekdays": "fredag"}, "from 2024-01-15, fredag"),
    ],
)
def test_when_in_words(more, text):
    assert period_text(year.intervention("A", **more), english) == text
