"""Standard map scales: people measure on paper with a scale ruler, so no odd scale is ever used."""

from __future__ import annotations

import math

from ..errors import ScenkartanError
from ..i18n import tr

STANDARD_SCALES = (
    *(2_000, 2_500, 4_000, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000, 50_000, 100_000, 200_000),
    *(250_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000),
)


def choose_scale(width_m: float, height_m: float, frame_width_mm: float, frame_height_mm: float) -> int:
    """Give the denominator of the largest standard scale at which an extent fits a frame.

    Parameters
    ----------
    width_m, height_m
        The extent on the ground, metres; an extent that is exactly as wide as the frame fits.
    frame_width_mm, frame_height_mm
        The frame on paper without the margin that is to be kept free, millimetres.

    Raises
    ------
    ScenkartanError
        When the extent does not fit at any standard scale.
    """
    for scale in STANDARD_SCALES:
        if width_m * 1000 / scale <= frame_width_mm and height_m * 1000 / scale <= frame_height_mm:
            return scale
    raise ScenkartanError(
        tr("The boundaries lie too far apart to be drawn on one sheet. Check their coordinates."),
        f"extent {width_m:.0f} x {height_m:.0f} m, frame {frame_width_mm} x {frame_height_mm} mm",
    )


def scale_text(scale: int) -> str:
    """Write a scale as it stands on a map: ``1:5 000``, with a no-break space."""
    return f"1:{scale:,}".replace(",", "\u00a0")


def bar_segment_m(scale: int, width_mm: float, segments: int = 4) -> int:
    """Give the length in metres of a scale bar's segment: 1, 2 or 5 times a power of ten.

    As many segments as asked for take at most ``width_mm`` of paper.
    """
    longest_m = width_mm * scale / 1000 / segments
    power = 10 ** int(math.log10(longest_m))
    return max(step * power for step in (1, 2, 5) if step * power <= longest_m)
