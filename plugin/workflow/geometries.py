"""Stored geometries as arrays that can be measured and laid over each other."""

from __future__ import annotations

from typing import Iterable

import numpy as np

from ..analysis.arrays import Geometries
from ..analysis.overlap import covered
from ..geos import shapely


def geometries_of(wkbs: Iterable[bytes | None]) -> Geometries:
    """Read WKBs, in their order; None and no bytes at all become None."""
    return np.asarray(shapely.from_wkb(np.array([wkb or None for wkb in wkbs], dtype=object)), dtype=object)


def polygons_of(wkbs: Iterable[bytes | None]) -> Geometries:
    """Read polygons as what they cover; None for what has no area."""
    return covered(geometries_of(wkbs))
