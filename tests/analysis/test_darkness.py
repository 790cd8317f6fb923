"""The sun against published values, and the dark hours of the ways to and from school.

Published: Finnish Meteorological Institute by way of Wikipedia's Template:December_solstice (21 December
2022); The Local, 24 May 2022 (the midnight sun in Kiruna begins on 28 May); NREL/TP-560-34302, the example
of the solar position algorithm. Independent: PyEphem 4.2 (its own theory of the sun, VSOP87), the sun's upper
edge and 34' of refraction as horizon -0:50, civil twilight as -6, both of the centre.
"""

from __future__ import annotations

import math
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from importlib.metadata import distribution
from pathlib import Path

import pytest

from scenkartan.plugin.analysis.darkness import (
    DarkWays,
    Position,
    dark_months,
    dark_ways,
    elevation_deg,
    sun_times,
)
from scenkartan.plugin.domain.school_days import SchoolTerms, spans_of
from scenkartan.plugin.domain.time_profile import NOTHING, hour_of_week, painted
from scenkartan.plugin.domain.timetable import (
    Activity,
    ActivityHours,
    Timetable,
    Weekday,
)
from scenkartan.plugin.errors import ScenkartanError

STOCKHOLM = Position(59.33, 18.07)
KIRUNA = Position(67.855, 20.225)
EVERY_DAY = tuple(Weekday)
ROOT = Path(__file__).resolve().parents[2]


def minutes(found: datetime, hour: int, minute: int, second: int = 0) -> float:
    """How far a moment is from a time of the same day on its own clock, minutes."""
    wanted = found.replace(hour=hour, minute=minute, second=second, microsecond=0)
    return abs((found - wanted).total_seconds()) / 60


def one_way(starts: str, ends: str, days: str, weekdays: tuple[Weekday, ...] = EVERY_DAY) -> Timetable:
    row = ActivityHours(Activity.WAY_TO_SCHOOL, weekdays, starts, ends)
    return Timetable((row,), SchoolTerms(spans_of(days)))


@pytest.mark.parametrize(
    ("place", "day", "up", "down"),
    [
        (STOCKHOLM, date(2022, 12, 21), (8, 43), (14, 47)),  # FMI
        (STOCKHOLM, date(2026, 3, 20), (5, 50), (18, 2)),  # PyEphem, equinox
        (STOCKHOLM, date(2026, 6, 21), (3, 31), (22, 8)),  # PyEphem, solstice, summer time
        (STOCKHOLM, date(2026, 9, 23), (6, 34), (18, 45)),  # PyEphem, equinox, summer time
        (STOCKHOLM, date(2026, 12, 21), (8, 43), (14, 48)),  # PyEphem, solstice
    ],
)
def test_sunrise_and_sunset_are_those_of_the_almanac(place, day, up, down):
    found = sun_times(place, day)
    assert minutes(found.sunrise, *up) <= 2
    assert minutes(found.sunset, *down) <= 2
    assert found.sunrise.date() == found.sunset.date() == day


@pytest.mark.parametrize(
    ("day", "dawn", "dusk"),
    [
        (date(2026, 3, 20), (5, 9, 10), (18, 42, 42)),
        (date(2026, 9, 23), (5, 53, 21), (19, 25, 21)),
        (date(2026, 12, 21), (7, 47, 43), (15, 43, 47)),
    ],
)
def test_civil_twilight_is_that_of_an_independent_tool(day, dawn, dusk):
    found = sun_times(STOCKHOLM, day)
    assert minutes(found.dawn, *dawn) <= 2
    assert minutes(found.dusk, *dusk) <= 2


@pytest.mark.parametrize(
    ("place", "moment", "degrees"),
    [
        (STOCKHOLM, datetime(2026, 3, 20, 6, 0), 8.050),
        (STOCKHOLM, datetime(2026, 6, 21, 11, 0), 54.059),
        (STOCKHOLM, datetime(2026, 12, 21, 6, 30), -7.838),
        (STOCKHOLM, datetime(2026, 12, 21, 14, 45), -6.123),
        (STOCKHOLM, datetime(2026, 11, 2, 6, 15), -0.202),
        (KIRUNA, datetime(2026, 12, 21, 10, 40), -1.296),
        (KIRUNA, datetime(2026, 6, 21, 22, 40), 1.289),
        # NREL's example: 12:30:30 at UTC-7 in Golden, Colorado; 39.872 is without refraction.
        (Position(39.742476, -105.1786), datetime(2003, 10, 17, 19, 30, 30), 39.872),
    ],
)
def test_the_height_of_the_sun(place, moment, degrees):
    assert elevation_deg(place, moment.replace(tzinfo=timezone.utc)) == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize(
    ("day", "sign"), [(date(2026, 6, 21), 1), (date(2026, 12, 21), -1), (date(2031, 6, 21), 1)]
)
def test_the_suns_noon_height_at_the_solstices_is_what_the_earths_tilt_makes_it(day, sign):
    """By hand: 90° less the latitude, and the obliquity of the ecliptic, 23°26' (Astronomical Almanac)."""
    for place in (STOCKHOLM, KIRUNA):
        expected = 90 - place.latitude + sign * (23 + 26 / 60)
        assert sun_times(place, day).noon_deg == pytest.approx(expected, abs=0.02)


def test_the_sun_does_not_set_in_kiruna_in_midsummer():
    found = sun_times(KIRUNA, date(2026, 6, 21))
    assert found.sunrise is found.sunset is found.dawn is found.dusk is None
    assert found.noon_deg > 0
    # The first day that it is up all day and night, as published for 2022.
    assert sun_times(KIRUNA, date(2022, 5, 28)).sunset is None
    assert sun_times(KIRUNA, date(2022, 5, 25)).sunset is not None


def test_the_sun_does_not_rise_in_kiruna_at_christmas_but_there_is_twilight():
    found = sun_times(KIRUNA, date(2026, 12, 21))
    assert found.sunrise is found.sunset is None
    assert found.noon_deg < 0
    assert minutes(found.dawn, 8, 56, 1) <= 2  # PyEphem
    assert minutes(found.dusk, 14, 18, 15) <= 2


def test_dark_minutes_end_with_civil_twilight():
    # PyEphem: dawn 07:47:43 on 21 December 2026, so of 07:00 to 09:00 are 47.7 minutes dark.
    ways = dark_ways(STOCKHOLM, 2026, one_way("07:00", "09:00", "21/12"))
    december = dark_months(ways)[11]
    assert (december.school_days, december.way_hours) == (1, pytest.approx(2.0))
    assert december.dark_hours == pytest.approx(47.7 / 60, abs=1 / 60)


def test_quarters_of_an_hour_add_up_to_what_minute_by_minute_gives():
    ways = dark_ways(STOCKHOLM, 2026, one_way("15:00", "17:10", "1/12–18/12"))
    start = datetime(2026, 12, 1, 14, 0, 30, tzinfo=timezone.utc)  # the middle of the first minute
    dark = sum(
        elevation_deg(STOCKHOLM, start + timedelta(days=day, minutes=minute)) < -6
        for day in range(18)
        for minute in range(130)
    )
    assert dark_months(ways)[11].dark_hours == pytest.approx(dark / 60, abs=18 / 60 / 2)


def test_summer_time_moves_the_clock_and_not_the_sun():
    # The clocks go forward on 29 March 2026: what was 05:00 to 06:00 is 06:00 to 07:00 after it.
    before = dark_months(dark_ways(STOCKHOLM, 2026, one_way("04:30", "05:30", "28/3")))[2]
    same_clock = dark_months(dark_ways(STOCKHOLM, 2026, one_way("04:30", "05:30", "30/3")))[2]
    same_sun = dark_months(dark_ways(STOCKHOLM, 2026, one_way("05:30", "06:30", "30/3")))[2]
    assert 0 < before.dark_hours < 0.5
    assert same_clock.dark_hours == pytest.approx(1.0)
    assert same_sun.dark_hours == pytest.approx(before.dark_hours, abs=0.15)


def test_days_that_are_no_school_days_are_not_counted():
    weekdays = (Weekday.MONDAY, Weekday.FRIDAY)
    timetable = one_way("07:00", "08:00", "1/11–30/11", weekdays)
    # November 2026 has five Mondays and four Fridays.
    months = dark_months(dark_ways(STOCKHOLM, 2026, timetable))
    assert [month.school_days for month in months] == [0] * 10 + [9, 0]
    assert months[10].way_hours == pytest.approx(9.0)


def test_a_month_without_school_is_unknown_and_not_bright():
    july = dark_months(dark_ways(STOCKHOLM, 2026, Timetable()), NOTHING)[6]
    assert (july.school_days, july.dark_hours, july.active_dark_hours) == (0, None, None)
    may = dark_months(dark_ways(STOCKHOLM, 2026, Timetable()), NOTHING)[4]
    assert (may.dark_hours, may.active_dark_hours) == (0.0, 0.0)


def test_without_a_week_nobody_knows_what_happens_in_the_dark():
    december = dark_months(dark_ways(STOCKHOLM, 2026, Timetable()))[11]
    assert december.dark_hours > 0
    assert december.active_dark_hours is None


def test_only_the_dark_hours_at_which_something_happens_are_active():
    timetable = one_way("06:00", "08:00", "21/12")  # a Monday
    ways = dark_ways(STOCKHOLM, 2026, timetable)
    at_six = painted(NOTHING, [hour_of_week(0, 6)], 1)
    december = dark_months(ways, at_six)[11]
    assert december.active_dark_hours == pytest.approx(1.0)
    assert december.dark_hours == pytest.approx(1 + 47.7 / 60, abs=1 / 60)


def test_the_polar_night_has_more_dark_ways_than_stockholm():
    def december(place: Position) -> float:
        return dark_months(dark_ways(place, 2026, Timetable()))[11].dark_hours

    assert december(KIRUNA) > 2 * december(STOCKHOLM)


def test_no_ways_in_the_timetable_is_no_darkness_at_all():
    ways = dark_ways(STOCKHOLM, 2026, Timetable(()))
    assert isinstance(ways, DarkWays)
    assert all(month.dark_hours is None for month in dark_months(ways))


@pytest.mark.parametrize("place", [Position(math.nan, 18), Position(91, 18), Position(6_580_000, 674_000)])
def test_what_is_no_place_is_refused_with_advice(place):
    with pytest.raises(ScenkartanError, match="coordinate reference system"):
        sun_times(place, date(2026, 1, 1))


def test_swedish_time_is_there_where_python_has_no_time_zones(tmp_path: Path):
    """As on Windows: no zones of the system and no tzdata but the one that the plugin carries."""
    found = distribution("tzdata")
    (tmp_path / "tzdata").symlink_to(Path(found.locate_file("tzdata")))
    script = f"""
import importlib.util, sys, zoneinfo
from pathlib import Path
root = Path({str(ROOT)!r})
spec = importlib.util.spec_from_file_location("scenkartan", root / "__init__.py",
                                              submodule_search_locations=[str(root)])
sys.modules["scenkartan"] = importlib.util.module_from_spec(spec)
zoneinfo.reset_tzpath(to=[])
try:
    zoneinfo.ZoneInfo("Europe/Stockholm")
except zoneinfo.ZoneInfoNotFoundError:
    from functools import partial
    from scenkartan.plugin.analysis import darkness
    darkness.library = partial(darkness.library, bundled=Path({str(tmp_path)!r}))
    print(darkness.local_zone())
"""
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "Europe/Stockholm", done.stdout + done.stderr
