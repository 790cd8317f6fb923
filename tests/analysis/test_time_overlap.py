"""The overlap of a scene's week with children's hours, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenkartan.plugin.analysis.time_overlap import overlaps
from scenkartan.plugin.domain.time_profile import NOTHING, painted
from scenkartan.plugin.domain.timetable import Activity, ActivityHours, Timetable, Weekday
from scenkartan.plugin.errors import ScenkartanError

LEVELS = st.text("0123", min_size=168, max_size=168)


def timetable(*rows: tuple[Activity, str, str]) -> Timetable:
    days = (Weekday.MONDAY,)
    return Timetable(tuple(ActivityHours(what, days, starts, ends) for what, starts, ends in rows))


def test_an_overlap_by_hand():
    # Monday: level 1 at 9, 3 at 10, 2 at 20. The break is 09:30 to 11:00: half of 9, all of 10.
    levels = painted(painted(painted(NOTHING, [9], 1), [10], 3), [20], 2)
    (found,) = overlaps(levels, timetable((Activity.BREAKS, "09:30", "11:00")))
    assert found.hours == pytest.approx(1.5)
    assert found.active_hours == pytest.approx(1.5)
    assert found.index == pytest.approx((0.5 * 1 + 1 * 3) / (3 * 1.5))  # 0.778
    assert found.scene_share == pytest.approx((0.5 * 1 + 1 * 3) / 6)  # 0.583


def test_hours_at_which_nothing_happens_lower_the_index():
    (found,) = overlaps(painted(NOTHING, [9], 3), timetable((Activity.SCHOOL_HOURS, "08:00", "12:00")))
    assert found.active_hours == pytest.approx(1.0)
    assert found.index == pytest.approx(0.25)
    assert found.scene_share == pytest.approx(1.0)


def test_the_whole_way_is_one_and_nothing_is_zero():
    row = (Activity.LEISURE, "16:00", "20:00")
    (most,) = overlaps("3" * 168, timetable(row))
    (elsewhere,) = overlaps(painted(NOTHING, [3], 3), timetable(row))
    assert most.index == pytest.approx(1.0)
    assert (elsewhere.index, elsewhere.scene_share, elsewhere.active_hours) == (0.0, 0.0, 0.0)


def test_a_scene_where_nothing_happens_has_no_share_to_give():
    (found,) = overlaps(NOTHING, timetable((Activity.LEISURE, "16:00", "20:00")))
    assert found.index == 0.0
    assert found.scene_share is None


def test_activities_come_in_the_order_of_the_value_list():
    table = timetable((Activity.LEISURE, "16:00", "20:00"), (Activity.BREAKS, "10:00", "10:15"))
    assert [found.activity for found in overlaps(NOTHING, table)] == [Activity.BREAKS, Activity.LEISURE]
    assert overlaps(NOTHING, Timetable(())) == []


def test_levels_that_are_no_week_are_refused():
    with pytest.raises(ScenkartanError):
        overlaps("0123", Timetable())


@given(LEVELS)
def test_a_share_is_a_share(levels):
    for found in overlaps(levels, Timetable()):
        assert 0 <= found.index <= 1
        assert 0 <= found.active_hours <= found.hours + 1e-9
        assert found.scene_share is None or 0 <= found.scene_share <= 1 + 1e-9


@given(LEVELS, st.integers(0, 167))
def test_more_at_any_hour_never_lowers_an_index(levels, hour):
    before = overlaps(levels, Timetable())
    after = overlaps(painted(levels, [hour], 3), Timetable())
    assert all(one.index <= other.index + 1e-12 for one, other in zip(before, after))
