"""Coordinates read otherwise than as east and north in metres: axes turned, or a drawing's unit."""

from __future__ import annotations

from typing import Sequence

import numpy as np

from ..geos import shapely
from .fixes import Fix

# How many of a unit make a metre.
UNITS = {Fix.MILLIMETRES: 1000.0, Fix.CENTIMETRES: 100.0}
READINGS = frozenset({Fix.SWAP_AXES, *UNITS})


def as_read(fixes: frozenset[Fix]) -> tuple[bool, float]:
    """Say whether the axes are turned, and by what the numbers are divided."""
    return Fix.SWAP_AXES in fixes, next((UNITS[fix] for fix in UNITS if fix in fixes), 1.0)


def is_as_written(fixes: frozenset[Fix]) -> bool:
    """Say whether the numbers are taken as they stand."""
    return not fixes & READINGS


def read_wkbs(wkbs: Sequence[bytes], turned: bool, divisor: float) -> list[bytes]:
    """Give geometries with their numbers read so; one that GEOS cannot read stays as it is."""
    geometries = shapely.from_wkb(np.asarray(wkbs, dtype=object), on_invalid="ignore")
    step = -1 if turned else 1
    read = shapely.to_wkb(shapely.transform(geometries, lambda numbers: numbers[:, ::step] / divisor))
    return [before if after is None else after for before, after in zip(wkbs, read)]
