"""Symbols that would cover each other; distances are computed here from the result."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from scenkartan.plugin.sheets.spreading import spread

_COORDINATE = st.floats(0, 40, allow_nan=False)


def test_points_far_apart_stay_where_they_are():
    points = [(0.0, 0.0), (10.0, 0.0), (0.0, 10.0)]
    assert spread(points, 5.0) == points


def test_two_schools_in_one_place_part_to_both_sides():
    (x1, y1), (x2, y2) = spread([(3.0, 4.0), (3.0, 4.0)], 5.0)
    assert math.dist((x1, y1), (x2, y2)) > 4.99
    assert math.isclose((x1 + x2) / 2, 3.0, abs_tol=0.01)
    assert math.isclose((y1 + y2) / 2, 4.0, abs_tol=0.01)


def test_nothing_and_one():
    assert spread([], 5.0) == []
    assert spread([(1.0, 2.0)], 5.0) == [(1.0, 2.0)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_COORDINATE, _COORDINATE), max_size=12))
def test_no_two_cover_each_other(points: list[tuple[float, float]]):
    placed = spread(points, 2.0)
    assert len(placed) == len(points)
    assert all(math.dist(a, b) > 1.9 for a, b in combinations(placed, 2))
