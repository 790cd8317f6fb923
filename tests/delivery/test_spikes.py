"""Needles in polygons: both sides of the angle and of the length, worked out by hand."""

from __future__ import annotations

import math

import pytest

shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.delivery.spikes import spikes  # noqa: E402


def with_needle(length, angle_deg, turn=0):
    """A square of 100 m whose right side has an isosceles needle; ``turn`` is the corner it begins at."""
    half = math.radians(angle_deg / 2)
    out, up = length * math.cos(half), length * math.sin(half)
    ring = [(0, 0), (100, 0), (100, 50 - up), (100 + out, 50), (100, 50 + up), (100, 100), (0, 100)]
    ring = ring[turn:] + ring[:turn]
    return shapely.Polygon(ring)


@pytest.mark.parametrize(
    ("length", "angle_deg", "is_one"),
    [(25.01, 4.99, True), (24.99, 4.99, False), (25.01, 5.01, False), (3000, 0.1, True)],
)
def test_a_spike_is_long_and_sharp(length, angle_deg, is_one):
    assert spikes([with_needle(length, angle_deg)]) == ({0: pytest.approx(length)} if is_one else {})


@pytest.mark.parametrize("turn", range(7))
def test_wherever_the_ring_begins_and_whichever_way_it_goes(turn):
    needle = with_needle(200, 2, turn)
    for polygon in (needle, shapely.reverse(needle)):
        assert spikes([shapely.box(0, 0, 100, 100), polygon, shapely.box(0, 0, 9, 9)]) == {
            1: pytest.approx(200)
        }


def test_holes_and_parts_are_looked_at_and_the_longest_is_said():
    far = shapely.affinity.translate(with_needle(40, 2), 1000)
    hole = shapely.box(-500, -500, 500, 500).difference(with_needle(60, 2))
    several = shapely.MultiPolygon([far, shapely.affinity.translate(with_needle(50, 2), 3000)])
    assert spikes([hole, several]) == {0: pytest.approx(60), 1: pytest.approx(50)}


def test_squares_stars_and_strips_have_none():
    star = [
        (100 * math.cos(at) / (1 + at_odd), 100 * math.sin(at) / (1 + at_odd))
        for at_odd, at in ((n % 2, n * math.pi / 5) for n in range(10))
    ]
    strip = shapely.LineString([(0, 0), (300, 0), (300, 300)]).buffer(4, cap_style="flat")
    assert spikes([shapely.box(0, 0, 100, 100), shapely.Polygon(star), strip]) == {}


def test_a_corner_that_is_there_twice_and_huge_numbers_do_no_harm():
    twice = shapely.Polygon([(0, 0), (100, 0), (100, 0), (100, 100), (0, 100)])
    huge = shapely.box(-1e300, -1e300, 1e300, 1e300)
    assert spikes([twice, huge, with_needle(30, 3)]) == {2: pytest.approx(30)}


def test_of_nothing_there_is_none():
    assert spikes([]) == {}
