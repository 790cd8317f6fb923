"""What a map projection is made of, for those who turn metres on the map into metres on the ground."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TransverseMercator:
    """A transverse Mercator projection (Gauss-Krüger, UTM, every SWEREF 99 system) of the equator's origin.

    Lengths are metres; ``flattening`` is that of the ellipsoid, ``scale`` that of the central meridian.
    The central meridian itself does not matter for lengths: it only says where on the Earth it lies.
    """

    semi_major_m: float
    flattening: float
    scale: float
    false_easting_m: float
    false_northing_m: float
