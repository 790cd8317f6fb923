"""Counting the class for other radii, by hand."""

from __future__ import annotations

import math

import pytest

from scenkartan.plugin.domain.proximity import Origin
from scenkartan.plugin.domain.sensitivity import RadiusCount, Sensitivity, count_within, radii, sentence
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.i18n import mark


def test_from_the_nearest_distance_of_each_scene():
    nearest_m = [0, 417, 417.000001, 500, 583, 583.000001, math.inf]
    (count,) = count_within(nearest_m, Origin.BOUNDARY, [500, 500], 83)
    assert (count.n_certain, count.n_in_class, count.n_possible) == (2, 4, 5)


def test_a_school_inside_is_certain_whatever_the_radius():
    (count,) = count_within([0], Origin.CENTROID, [50], 83)
    assert (count.n_certain, count.n_in_class, count.n_possible) == (1, 1, 1)


def test_the_radii_by_themselves():
    assert radii() == tuple(range(100, 1001, 50))
    assert radii(100, 999, 450) == (100, 550)
    assert radii(0.1, 0.3, 0.1) == pytest.approx((0.1, 0.2, 0.3))
    assert radii(500, 500, 50) == (500,)


@pytest.mark.parametrize("asked", [(500, 100, 50), (100, 1000, 0), (-1, 5, 1), (0, 1e6, 1), (0, math.nan, 1)])
def test_radii_that_lead_nowhere(asked):
    with pytest.raises(ScenkartanError):
        radii(*asked)


def test_in_the_words_of_a_report():
    count = RadiusCount(500, Origin.BOUNDARY, 20, 24, 27)
    assert sentence(count, 31, "500 m", mark) == (
        "24 of 31 scenes have a school within 500 m. Given the uncertainty it may be 20 to 27."
    )
    sure = RadiusCount(500, Origin.CENTROID, 24, 24, 24)
    assert (
        sentence(sure, 31, "500 m", mark) == "24 of 31 scenes have a school within 500 m of their centroid."
    )


def test_a_count_is_found_by_its_radius():
    count = RadiusCount(500, Origin.CENTROID, 1, 2, 3)
    found = Sensitivity(3, 500, 83, (count,))
    assert found.at(500, Origin.CENTROID) is count
    assert found.at(500) is None
