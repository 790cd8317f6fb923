"""The ways to school past a mapping year's scenes, along the register's streets."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ..analysis.arrays import Flags, Geometries
from ..analysis.network import Network
from ..analysis.network_access import access
from ..analysis.network_lines import segment_lines
from ..analysis.proximity import pairs_within
from ..analysis.school_ways import SchoolWays, find_school_ways
from ..crs import require_metric
from ..domain.facility import Facility
from ..domain.progress import Part, Progress, Silent
from ..domain.scene import Boundary, SceneStatus
from ..domain.school_way import SchoolWay
from ..domain.walking import SNAP_LIMIT_M, WALK_LIMIT_M
from ..errors import ScenkartanError
from ..geos import shapely
from ..i18n import tr
from ..register.facilities import list_facilities
from ..register.register import Register
from ..register.rules import current_rule
from ..register.scenes import list_boundaries
from ..register.school_ways import replace_school_ways
from .geometries import geometries_of
from .walk_network import walk_network
from .years import require_draft


@dataclass(frozen=True)
class WaySegment:
    """A piece of street: by how many ways it is used, now and round the scenes, and what it is worth."""

    wkb: bytes
    n_ways: int
    n_round: int
    share: float
    is_candidate: bool
    is_inside: bool


@dataclass(frozen=True)
class FoundWays:
    """What came of looking for ways to school.

    Attributes
    ----------
    schools, ways
        Schools with a way to them, and all ways.
    crossed
        Scenes that any way crosses.
    segments
        The streets that are used.
    faults
        What is wrong with the network, in words.
    """

    schools: int
    ways: int
    crossed: int
    segments: tuple[WaySegment, ...]
    faults: tuple[str, ...]


def walk_school_ways(
    register: Register,
    year: int,
    *,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> FoundWays:
    """Find the ways to the schools near a year's scenes, and store what they have to do with each scene.

    The schools are those that the rule counts and that are no further than the longest way from a scene.
    Where children live is not in the register: every corner and end of the streets is a home. The figures
    for all schools together are stored for each scene, those for one school where any of its ways cross. Of
    a scene without streets nearby no ways are known.

    Parameters
    ----------
    register, year
        An open register and a draft year in it.
    progress
        Is told how far the job has come.

    Raises
    ------
    ScenkartanError
        There is no such year, it is signed or has no scene with an area, the register has no streets or no
        school near the scenes, or its reference system is not metric. Nothing is written then.
    Cancelled
        From ``progress``; the register is as it was.
    """
    require_metric(QgsCoordinateReferenceSystem(register.info.crs_authid))
    with register.transaction():
        require_draft(register, year)
        boundaries = _with_area(list_boundaries(register, year), year)
        areas = geometries_of(boundary.wkb for boundary in boundaries)
        schools, places = _near(register, areas)
        progress.report(0.0, tr("Making the network"))
        streets = walk_network(register, areas)
        progress.report(0.2, tr("Looking for ways to school"))
        found = find_school_ways(
            streets.network,
            areas,
            None,
            (places, access(streets.network, places, SNAP_LIMIT_M)),
            WALK_LIMIT_M,
            progress=Part(progress, 0.2, 0.9),
        )
        is_known = access(streets.network, areas, SNAP_LIMIT_M).is_on_network
        replace_school_ways(register, year, _records(boundaries, is_known, schools, found))
        progress.check()
    progress.report(1.0)
    return FoundWays(
        schools=int(np.count_nonzero(found.school_ways)),
        ways=int(found.school_ways.sum()),
        crossed=int(found.n_crossing.any(axis=1).sum()),
        segments=tuple(_segments(streets.network, found)),
        faults=(*_without_streets(is_known), *streets.faults_in_words()),
    )


def _without_streets(is_known: Flags) -> list[str]:
    """Say of how many scenes nothing is known."""
    unknown = len(is_known) - int(is_known.sum())
    if not unknown:
        return []
    text = tr("Scenes further than {limit} m from every street, where nothing is known of ways: {count}.")
    return [text.format(limit=f"{SNAP_LIMIT_M:g}", count=unknown)]


def _with_area(boundaries: Sequence[Boundary], year: int) -> list[Boundary]:
    """Leave out scenes that have ceased or have no area."""
    current = [boundary for boundary in boundaries if boundary.status is not SceneStatus.CEASED]
    has_area = shapely.area(geometries_of(boundary.wkb for boundary in current)) > 0
    found = [boundary for boundary, has in zip(current, has_area.tolist()) if has]
    if not found:
        raise ScenkartanError(
            tr("No scene of {year} has a boundary that ways could cross. Receive a delivery first.").format(
                year=year
            )
        )
    return found


def _near(register: Register, areas: Geometries) -> tuple[list[Facility], Geometries]:
    """Give the schools that the rule counts and that are near enough, and where they are."""
    rule = current_rule(register)
    schools = [school for school in list_facilities(register) if school.measured_wkb and rule.counts(school)]
    places = geometries_of(school.measured_wkb for school in schools)
    near = np.unique(pairs_within(areas, places, WALK_LIMIT_M).facility_index)
    if not len(near):
        raise ScenkartanError(
            tr(
                "No school that the rule counts has a position within {limit} m of a scene. "
                "Import schools, or move those that lie wrong."
            ).format(limit=f"{WALK_LIMIT_M:.0f}")
        )
    return [schools[index] for index in near.tolist()], places[near]


def _records(
    boundaries: Sequence[Boundary], is_known: Flags, schools: Sequence[Facility], found: SchoolWays
) -> list[SchoolWay]:
    """Give the figures of each scene; those of one without streets are unknown, not nought."""
    records = []
    for scene, boundary in enumerate(boundaries):
        if not is_known[scene]:
            records.append(SchoolWay(boundary.scene_id, boundary.year))
            continue
        crossed = np.flatnonzero(found.n_crossing[scene]).tolist()
        for school in (None, *crossed):
            facility_id = None if school is None else schools[school].id
            figures = asdict(found.figures(scene, school))
            records.append(SchoolWay(boundary.scene_id, boundary.year, facility_id, **figures))
    return records


def _segments(network: Network, found: SchoolWays) -> list[WaySegment]:
    used = np.flatnonzero((found.n_ways > 0) | (found.n_round > 0))
    columns = [
        column[used]
        for column in (found.n_ways, found.n_round, found.share, found.is_candidate, found.is_inside)
    ]
    lines, first = segment_lines(network, used, *columns)
    return [
        WaySegment(wkb, int(n_ways), int(n_round), share, is_candidate, is_inside)
        for wkb, n_ways, n_round, share, is_candidate, is_inside in zip(
            shapely.to_wkb(lines).tolist(), *(column[first].tolist() for column in columns)
        )
    ]
