"""Scales; the expected values are worked out by hand from metres x 1000 / millimetres of paper."""

from __future__ import annotations

import pytest

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.sheets.scales import STANDARD_SCALES, bar_segment_m, choose_scale, scale_text


def test_an_extent_as_wide_as_the_frame_fits():
    # 200 mm at 1:5 000 are 1 000 m.
    assert choose_scale(1000.0, 10.0, 200.0, 200.0) == 5_000


def test_a_millimetre_wider_takes_the_next_scale():
    assert choose_scale(1000.001, 10.0, 200.0, 200.0) == 7_500


def test_height_decides_as_much_as_width():
    assert choose_scale(10.0, 1000.0, 200.0, 200.0) == 5_000
    assert choose_scale(10.0, 1000.001, 200.0, 200.0) == 7_500


def test_a_point_is_drawn_at_the_largest_scale():
    assert choose_scale(0.0, 0.0, 200.0, 200.0) == STANDARD_SCALES[0] == 2_000


def test_what_fits_no_scale_is_told():
    # 20 000 000 x 200 mm = 4 000 km.
    assert choose_scale(4_000_000.0, 1.0, 200.0, 200.0) == 20_000_000
    with pytest.raises(ScenkartanError):
        choose_scale(4_000_001.0, 1.0, 200.0, 200.0)


def test_scales_are_written_as_on_maps():
    assert scale_text(5_000) == "1:5\u00a0000"


@pytest.mark.parametrize(
    ("scale", "width_mm", "segment_m"),
    [
        (5_000, 80.0, 100),  # 400 m in four
        (5_000, 79.9, 50),
        (7_500, 80.0, 100),  # 150 m each is no round length
        (10_000, 80.0, 200),
        (50_000, 80.0, 1000),
    ],
)
def test_a_scale_bar_has_round_segments(scale: int, width_mm: float, segment_m: int):
    assert bar_segment_m(scale, width_mm) == segment_m
