"""The hours of activities: read as people write them, and laid over a week."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.timetable import (
    ASSUMED_HOURS,
    Activity,
    ActivityHours,
    Timetable,
    Weekday,
    coverage,
    intervals_of,
    minute_of_day,
)
from scenkartan.plugin.errors import ScenkartanError

MONDAY = (Weekday.MONDAY,)


def hours(starts: str, ends: str, weekdays: tuple[Weekday, ...] = MONDAY) -> ActivityHours:
    return ActivityHours(Activity.BREAKS, weekdays, starts, ends)


@pytest.mark.parametrize(("text", "minute"), [("00:00", 0), ("8:05", 485), ("08.15", 495), ("24:00", 1440)])
def test_a_time_of_day_is_read(text, minute):
    assert minute_of_day(text) == minute


@pytest.mark.parametrize("text", ["", "8", "08:60", "24:01", "25:00", "kl 8", "-1:00"])
def test_what_is_no_time_of_day_is_refused(text):
    with pytest.raises(ScenkartanError):
        minute_of_day(text)


@pytest.mark.parametrize(("starts", "ends"), [("10:00", "10:00"), ("22:00", "01:00")])
def test_an_end_that_is_not_after_the_start_is_refused(starts, ends):
    with pytest.raises(ScenkartanError):
        coverage([hours(starts, ends)])


def test_hours_without_a_day_are_refused():
    with pytest.raises(ScenkartanError):
        coverage([hours("10:00", "11:00", ())])


def test_parts_of_hours_count_as_parts():
    shares = coverage([hours("09:40", "11:15")])
    assert shares[9:12] == pytest.approx([20 / 60, 1.0, 15 / 60])
    assert sum(shares) == pytest.approx(95 / 60)


def test_minutes_that_two_rows_share_count_once():
    shares = coverage([hours("09:00", "10:00"), hours("09:30", "10:30"), hours("09:15", "09:20")])
    assert sum(shares) == pytest.approx(1.5)


def test_a_day_ends_at_24():
    shares = coverage([hours("23:30", "24:00", (Weekday.SUNDAY,))])
    assert shares[167] == pytest.approx(0.5)
    assert sum(shares) == pytest.approx(0.5)


def test_intervals_that_meet_are_one():
    assert intervals_of([hours("10:00", "11:00"), hours("11:00", "12:00")])[0] == [(600, 720)]


def test_the_assumed_timetable_says_that_it_is_and_has_every_activity():
    assumed = Timetable()
    assert assumed.assumed
    assert assumed.activities == list(Activity)
    # By hand: 20 + 45 + 15 minutes a day, five days.
    assert sum(coverage(assumed.of(Activity.BREAKS))) == pytest.approx(5 * 80 / 60)
    assert all(row.minutes for row in ASSUMED_HOURS)
