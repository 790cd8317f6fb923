"""Which geometries are drawn as they should be."""

from __future__ import annotations

import numpy as np

from ..geos import shapely
from .arrays import Flags, Geometries
from .threads import each

# Geometries at a time: the work of one thread.
_CHUNK = 20_000


def are_valid(geometries: Geometries) -> Flags:
    """Say which are valid, with all the processor's cores; null ones are not."""
    chunks = [geometries[first : first + _CHUNK] for first in range(0, len(geometries), _CHUNK)]
    with each(shapely.is_valid, chunks) as parts:
        return np.concatenate([np.empty(0, bool), *parts])
