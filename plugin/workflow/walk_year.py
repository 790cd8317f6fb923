"""Measuring a mapping year on foot: the way from each scene to the facilities that are near it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ..analysis.network_access import access
from ..analysis.walking_pairs import walk_each
from ..crs import require_metric
from ..domain.progress import Part, Progress, Silent
from ..domain.proximity import Proximity
from ..domain.walking import SNAP_LIMIT_M, WALK_LIMIT_M, Reach
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities
from ..register.proximity import list_proximity, put_proximity
from ..register.register import Register
from ..register.scenes import list_boundaries
from .geometries import geometries_of
from .walk_network import WalkNetwork, walk_network
from .years import require_draft


@dataclass(frozen=True)
class WalkedYear:
    """What came of measuring a year on foot.

    Attributes
    ----------
    pairs, walked, barred, off_network
        Scenes and facilities that were near each other; those with a way within the limit; those near on
        the map only, across a barrier; those that lie too far from the network.
    faults
        What is wrong with the network, in words.
    """

    pairs: int
    walked: int
    barred: int
    off_network: int
    faults: tuple[str, ...]


def walk_year(
    register: Register,
    year: int,
    *,
    limit_m: float = WALK_LIMIT_M,
    snap_m: float = SNAP_LIMIT_M,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> WalkedYear:
    """Measure on foot every distance that a year has stored, along the register's streets.

    Parameters
    ----------
    register, year
        An open register, and a draft year in it that has been classified.
    limit_m, snap_m
        The longest way; how far a place may be from the nearest street.
    progress
        Is told how far the job has come.

    Raises
    ------
    ScenkartanError
        There is no such year, it is signed or not classified, the register has no streets, or its
        reference system is not metric. Nothing is written then.
    Cancelled
        From ``progress``; the register is as it was.
    """
    require_metric(QgsCoordinateReferenceSystem(register.info.crs_authid))
    with register.transaction():
        require_draft(register, year)
        stored = list_proximity(register, year)
        if not stored:
            raise ScenkartanError(
                tr("No distances have been worked out for {year}. Classify the scenes first.").format(
                    year=year
                )
            )
        progress.report(0.0, tr("Making the network"))
        streets = walk_network(register)
        progress.report(0.4, tr("Measuring on foot"))
        walked = _walked(register, year, stored, streets, (limit_m, snap_m), Part(progress, 0.4, 0.9))
        put_proximity(register, (new for new, old in zip(walked, stored) if new != old))
        progress.check()
        progress.report(1.0)
    reach = [one.reach for one in walked]
    return WalkedYear(
        pairs=len(walked),
        walked=reach.count(Reach.WALKED),
        barred=sum(one.is_barred for one in walked),
        off_network=reach.count(Reach.OFF_NETWORK),
        faults=tuple(streets.faults_in_words()),
    )


def _walked(
    register: Register,
    year: int,
    stored: Sequence[Proximity],
    streets: WalkNetwork,
    limits: tuple[float, float],
    progress: Progress,
) -> list[Proximity]:
    boundaries = list_boundaries(register, year)
    facilities = list_facilities(register)
    scene_at = {boundary.scene_id: index for index, boundary in enumerate(boundaries)}
    facility_at = {facility.id: index for index, facility in enumerate(facilities)}
    limit_m, snap_m = limits
    entrances = (
        access(streets.network, geometries_of(boundary.wkb for boundary in boundaries), snap_m),
        access(streets.network, geometries_of(facility.measured_wkb for facility in facilities), snap_m),
    )
    index = (
        np.array([scene_at[one.scene_id] for one in stored], dtype=np.intp),
        np.array([facility_at[one.facility_id] for one in stored], dtype=np.intp),
    )
    is_inside = np.array([one.distance_m == 0 for one in stored])
    found = walk_each(streets.network, streets.parts, entrances, index, is_inside, limit_m, progress=progress)
    columns = (found.walking_m, found.snap_origin_m, found.snap_facility_m)
    return [
        replace(one, walking_m=walking_m, snap_m=snap_origin_m, snap_facility_m=snap_facility_m, reach=reach)
        for one, walking_m, snap_origin_m, snap_facility_m, reach in zip(
            stored, *(map(_known, column.tolist()) for column in columns), found.reach
        )
    ]


def _known(metres: float) -> float | None:
    """Unknown is not zero, and NaN is no distance."""
    return None if metres != metres else metres
