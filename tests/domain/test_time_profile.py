"""A scene's week as text: 168 figures, painted hour by hour."""

from __future__ import annotations

from datetime import date

import pytest

from scenkartan.plugin.domain.time_profile import (
    LEVELS,
    MAX_LEVEL,
    NOTHING,
    SHORT_DAYS,
    Season,
    TimeProfile,
    Weekday,
    figures_of,
    hour_of_week,
    painted,
    profile_for,
    season_of,
)
from scenkartan.plugin.errors import ScenkartanError


def test_there_is_a_word_for_every_level_and_day():
    assert len(LEVELS) == MAX_LEVEL + 1
    assert len(SHORT_DAYS) == len(Weekday) == 7


def test_a_week_begins_on_monday_at_midnight():
    assert hour_of_week(0, 0) == 0
    assert hour_of_week(6, 23) == 167
    assert Weekday.MONDAY.number == date(2026, 11, 23).weekday() == 0


def test_painting_changes_the_painted_hours_only():
    week = painted(NOTHING, [0, 167], 3)
    assert (week[0], week[167], week.count("0")) == ("3", "3", 166)
    assert TimeProfile("a", 2026, week).figures[167] == 3


@pytest.mark.parametrize("length", [0, 167, 169])
def test_another_number_of_hours_is_refused_with_both_numbers(length):
    with pytest.raises(ScenkartanError) as error:
        figures_of("1" * length)
    assert "168" in error.value.text
    assert str(length) in error.value.text


@pytest.mark.parametrize("wrong", ["4", "9", "-", " ", "x", "é"])
def test_a_wrong_level_is_refused_with_its_hour(wrong):
    levels = NOTHING[:30] + wrong + NOTHING[31:]
    with pytest.raises(ScenkartanError, match="31"):
        figures_of(levels)


def test_a_season_takes_its_own_week_before_that_of_all_the_year():
    all_year, summer = TimeProfile("a", 2026), TimeProfile("a", 2026, "1" * 168, Season.SUMMER)
    assert profile_for([all_year, summer], Season.SUMMER) is summer
    assert profile_for([all_year, summer], Season.WINTER) is all_year


def test_what_is_known_of_summer_says_nothing_of_winter_or_of_the_whole_year():
    summer = TimeProfile("a", 2026, season=Season.SUMMER)
    assert profile_for([summer], Season.WINTER) is None
    assert profile_for([summer], Season.ALL_YEAR) is None
    assert profile_for([], Season.SUMMER) is None


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (date(2026, 3, 31), Season.WINTER),
        (date(2026, 4, 1), Season.SUMMER),
        (date(2026, 9, 30), Season.SUMMER),
        (date(2026, 10, 1), Season.WINTER),
    ],
)
def test_the_summer_half_year_is_april_to_september(day, season):
    assert season_of(day) is season
