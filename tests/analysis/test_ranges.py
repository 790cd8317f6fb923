"""Ranges and runs: small columns worked out by hand, empty ones too."""

from __future__ import annotations

import numpy as np
import pytest

from scenkartan.plugin.analysis.ranges import run_ends, run_least, run_starts, spread

NOTHING = np.empty(0, dtype=np.intp)


def test_ranges_are_spread_in_their_order():
    number, index = spread(np.array([5, 3, 0]), np.array([7, 3, 1]))
    assert (number.tolist(), index.tolist()) == ([0, 0, 2], [5, 6, 0])
    assert [column.tolist() for column in spread(NOTHING, NOTHING)] == [[], []]


def test_a_run_starts_and_ends_where_any_key_changes():
    starts = run_starts(np.array([7, 7, 8, 8]), np.array([1, 1, 1, 2]))
    assert starts.tolist() == [True, False, True, True]
    assert run_ends(starts).tolist() == [False, True, True, True]
    assert run_starts(np.array([7])).tolist() == run_ends(np.array([True])).tolist() == [True]
    assert run_starts(NOTHING, NOTHING).tolist() == run_ends(np.empty(0, dtype=bool)).tolist() == []


@pytest.mark.parametrize(
    ("key", "value", "least"),
    [
        ([7, 7, 8], [2.0, 1.0, 5.0], [1, 2]),
        # The first of two as small; a value that another run has, too.
        ([7, 7, 8, 8, 8], [1.0, 1.0, 1.0, 0.5, 0.5], [0, 3]),
        ([7, 8, 9], [3.0, 2.0, 1.0], [0, 1, 2]),
        ([], [], []),
    ],
)
def test_the_least_of_each_run(key, value, least):
    assert run_least(np.array(key, dtype=np.intp), np.array(value)).tolist() == least
