"""How many scenes the school rule would pick with other radii, from their boundaries and centroids."""

from __future__ import annotations

from typing import Sequence

import numpy as np

from ..domain.proximity import Origin
from ..domain.sensitivity import Sensitivity, count_within
from ..geos import shapely
from .arrays import Geometries
from .ground import Ground, nearest_on_ground


def sensitivity(
    boundaries: Geometries,
    schools: Geometries,
    ground: Ground,
    *,
    radii_m: Sequence[float],
    radius_m: float,
    borderline_m: float,
) -> Sensitivity:
    """Count the scenes with a school within each of the radii and within the rule's own.

    Geometries are in one metric system; null and empty ones are left out, scenes without area counted
    as not measured. Only the nearest school of each scene matters, so two searches answer for all radii.
    """
    measured = boundaries[~(shapely.is_missing(boundaries) | shapely.is_empty(boundaries))]
    counts = []
    for origin in Origin:
        distance_m = nearest_on_ground(measured, schools, ground, origin=origin).distance_m
        nearest_m = np.where(np.isnan(distance_m), np.inf, distance_m).tolist()
        counts += count_within(nearest_m, origin, [*radii_m, radius_m], borderline_m)
    return Sensitivity(
        scenes=len(measured),
        radius_m=radius_m,
        borderline_m=borderline_m,
        counts=tuple(counts),
        not_measured=len(boundaries) - len(measured),
    )
