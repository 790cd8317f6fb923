"""A scene's week against the timetable and the dark: worked out by hand, and saved all or nothing."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from qgis.core import QgsCoordinateReferenceSystem  # noqa: E402

from scenkartan.plugin.domain.school_days import SchoolTerms, spans_of  # noqa: E402
from scenkartan.plugin.domain.time_profile import (  # noqa: E402
    NOTHING,
    Season,
    TimeProfile,
    hour_of_week,
    painted,
)
from scenkartan.plugin.domain.timetable import Activity, ActivityHours, Timetable, Weekday  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.i18n import mark as english  # noqa: E402
from scenkartan.plugin.register.scenes import ensure_year, sign_year  # noqa: E402
from scenkartan.plugin.register.weeks import list_time_profiles, read_timetable  # noqa: E402
from scenkartan.plugin.workflow.sheet_week import week_figures, weeks_note  # noqa: E402
from scenkartan.plugin.workflow.time_exposure import (  # noqa: E402
    exposure_of,
    position_of,
    save_timetable,
    save_weeks,
    year_darkness,
    year_ways,
)
from scenkartan.plugin.workflow.year_overview import read_overview  # noqa: E402

YEAR = 2026
# Mondays 07:00 to 08:00 to school, 10:30 to 11:00 a break.
TIMETABLE = Timetable(
    (
        ActivityHours(Activity.WAY_TO_SCHOOL, (Weekday.MONDAY,), "07:00", "08:00"),
        ActivityHours(Activity.BREAKS, (Weekday.MONDAY,), "10:30", "11:00"),
    ),
    SchoolTerms(spans_of("1/12–24/12")),
    assumed=False,
)


@pytest.fixture
def scene(register, delivery, receive):
    """The id of a scene of the year, west of Stockholm, 100 m wide."""
    receive(delivery(Torget=(0, 0, 100, 100)), YEAR)
    return read_overview(register.path, YEAR).mapped[0].id


def week(scene, levels=NOTHING, season=Season.ALL_YEAR, year=YEAR):
    return TimeProfile(scene, year, levels, season)


def monday(*hours, level=3):
    return painted(NOTHING, [hour_of_week(0, hour) for hour in hours], level)


def test_the_year_is_dark_where_its_scenes_lie(register, scene):
    save_timetable(register, TIMETABLE)
    ways = year_ways(read_overview(register.path, YEAR))
    months = year_darkness(ways)
    # Mondays: 7, 14 and 21 December 2026. Civil dawn at the place is between 07:30 and 07:50 then.
    december = months[11]
    assert (december.school_days, december.way_hours) == (3, pytest.approx(3.0))
    assert 3 * 0.5 < december.dark_hours < 3 * 50 / 60
    assert december.active_dark_hours is None
    assert [month.dark_hours for month in months[:11]] == [None] * 11


def test_a_year_without_scenes_has_no_place_and_no_darkness(register):
    assert year_ways(read_overview(register.path)) is None
    with register.transaction():
        ensure_year(register, YEAR)
    assert year_ways(read_overview(register.path, YEAR)) is None
    assert year_darkness(None) == ()


def test_a_week_is_laid_over_the_timetable_and_the_dark(register, scene):
    save_timetable(register, TIMETABLE)
    ways = year_ways(read_overview(register.path, YEAR))
    exposure = exposure_of(week(scene, monday(7, 10, level=2)), TIMETABLE, ways)
    by_activity = {one.activity: one for one in exposure.overlaps}
    # Level 2 of 3 in all of both; of 4 level-hours 2 are met by the way and 1 by the half hour's break.
    assert by_activity[Activity.BREAKS].index == pytest.approx(2 / 3)
    assert by_activity[Activity.BREAKS].scene_share == pytest.approx(1 / 4)
    assert by_activity[Activity.WAY_TO_SCHOOL].scene_share == pytest.approx(2 / 4)
    assert exposure.dark_months[11].active_dark_hours == exposure.dark_months[11].dark_hours
    quiet = exposure_of(week(scene), TIMETABLE, ways)
    assert quiet.dark_months[11].active_dark_hours == 0.0
    assert exposure_of(week(scene), TIMETABLE, None).dark_months == ()


def test_the_middle_of_the_scenes_is_where_the_sun_is_reckoned():
    reach = 674_000.0, 6_579_000.0, 676_000.0, 6_581_000.0
    place = position_of(reach, QgsCoordinateReferenceSystem("EPSG:3006"))
    # pyproj 3.7.2: 6580000 N, 675000 E in SWEREF 99 TM.
    assert place.latitude == pytest.approx(59.32246, abs=1e-4)
    assert place.longitude == pytest.approx(18.07551, abs=1e-4)


def test_weeks_are_saved_together_or_not_at_all(register, scene):
    save_weeks(register, [week(scene, monday(1)), week(scene, monday(2), Season.WINTER)])
    assert len(list_time_profiles(register, YEAR)) == 2
    with pytest.raises(ScenkartanError):
        save_weeks(register, [week(scene, monday(5)), week(scene, "4" * 168, Season.WINTER)])
    stored = {one.season: one.levels for one in list_time_profiles(register, YEAR)}
    assert stored == {Season.ALL_YEAR: monday(1), Season.WINTER: monday(2)}


def test_a_signed_years_weeks_stand(register, scene):
    save_weeks(register, [week(scene, monday(1))])
    with register.transaction():
        sign_year(register, YEAR, date(2026, 10, 1), district="x", police="y")
    with pytest.raises(ScenkartanError, match="signed"):
        save_weeks(register, [week(scene, monday(2))])
    assert [one.levels for one in list_time_profiles(register, YEAR)] == [monday(1)]


def test_a_timetable_is_saved_whole_or_not_at_all(register):
    assert read_timetable(register).assumed
    save_timetable(register, TIMETABLE)
    assert read_timetable(register) == TIMETABLE
    wrong = Timetable((ActivityHours(Activity.BREAKS, (Weekday.MONDAY,), "11:00", "10:00"),))
    with pytest.raises(ScenkartanError, match="does not end after it starts"):
        save_timetable(register, wrong)
    assert read_timetable(register) == TIMETABLE


def test_a_sheet_has_a_figure_for_each_season_that_is_known(register, scene):
    save_timetable(register, TIMETABLE)
    save_weeks(register, [week(scene, monday(7, 10)), week(scene, NOTHING, Season.WINTER)])
    overview = read_overview(register.path, YEAR)
    whole, winter = week_figures(overview.mapped[0], overview.timetable, year_ways(overview), english)
    assert whole.heading != winter.heading
    assert whole.sentences[0].replace("\u00a0", " ") == "Index: breaks 100 %, way to school 100 %."
    assert "Something happens at the scene in" in whole.sentences[1]
    assert "Nothing happens at the scene in the dark hours." in winter.sentences[1]
    assert [month.figure for month in whole.months[:11]] == ["–"] * 11
    assert whole.months[11].active_hours == whole.months[11].dark_hours > 0
    assert "assumed" not in whole.note


def test_a_sheet_has_no_figure_of_a_week_that_nobody_knows(register, scene):
    overview = read_overview(register.path, YEAR)
    assert week_figures(overview.mapped[0], overview.timetable, None, english) == ()


def test_the_sheets_say_which_hours_and_days_were_counted():
    note = " ".join(weeks_note(TIMETABLE, english))
    assert "Hours: breaks mon 10:30–11:00; way to school mon 07:00–08:00." in note
    assert "School days: 1/12–24/12, public holidays excepted." in note
    assumed = " ".join(weeks_note(Timetable(), english))
    assert "Assumed hours: school hours mon–fri 08:15–14:45" in assumed
    assert "week 9, week after Easter, week 44." in assumed
