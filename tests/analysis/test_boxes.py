"""Boxes near others: beside a comparison of every box with every other."""

from __future__ import annotations

import numpy as np
import pytest

from scenkartan.plugin.analysis.boxes import boxes_near


def boxes(random, count, size):
    corner = random.uniform(0, 1000, (count, 2))
    return np.hstack([corner, corner + random.exponential(size, (count, 2))])


def gap(one, other):
    """How far two boxes are apart along the axis where they are furthest apart."""
    return max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])


@pytest.mark.parametrize("seed", range(20))
def test_none_that_is_near_is_left_out_and_little_else_is_kept(seed):
    random = np.random.default_rng(seed)
    some, others = boxes(random, 300, 20), boxes(random, random.integers(1, 8), 30)
    reach_m = random.choice([0.0, 5.0, 60.0])
    found = boxes_near(some, others, reach_m)
    gaps = np.array([min(gap(one, other) for other in others) for one in some])
    assert set(np.flatnonzero(gaps <= reach_m)) <= set(found)
    # 18 cells a side; a box and another may both touch one, at either side.
    assert gaps[found].max(initial=0) <= reach_m + 2 * (1000 + 2 * 60 + 500) / 18


def test_both_sides_of_the_reach():
    one = np.array([[0.0, 0.0, 10.0, 10.0]])
    for west, is_near in ((14.9, True), (15.0, True), (15.1, False)):
        other = np.array([[west, 0.0, west + 1, 1.0]])
        assert (len(boxes_near(one, other, 5.0)) == 1) is is_near


def test_what_is_nowhere_is_near_nothing():
    one = np.array([[0.0, 0.0, 10.0, 10.0]])
    nowhere = np.full((1, 4), np.nan)
    assert len(boxes_near(one, nowhere, 5.0)) == 0
    assert len(boxes_near(one[:0], one, 5.0)) == 0
    assert boxes_near(one, np.vstack([nowhere, one]), 0.0).tolist() == [0]
    assert boxes_near(np.vstack([nowhere, one]), one, 0.0).tolist() == [1]
