"""A scene's week against the hours of children and against the dark: worked out, and saved."""

from __future__ import annotations

from typing import Iterable

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle

from ..analysis.darkness import DarkWays, Position, dark_months, dark_ways
from ..analysis.time_overlap import overlaps
from ..crs import WGS84, transform_extent
from ..domain.exposure import DarkMonth, Exposure
from ..domain.overview import YearOverview
from ..domain.time_profile import TimeProfile, figures_of
from ..domain.timetable import Timetable, coverage
from ..register.register import Register
from ..register.weeks import put_time_profiles, replace_timetable


def exposure_of(profile: TimeProfile, timetable: Timetable, ways: DarkWays | None) -> Exposure:
    """Lay a scene's week over a timetable, and over the year's darkness if that is known.

    Raises ScenkartanError for levels or hours that cannot be read.
    """
    return Exposure(
        season=profile.season,
        levels=profile.levels,
        overlaps=tuple(overlaps(profile.levels, timetable)),
        dark_months=dark_months(ways, profile.levels) if ways is not None else (),
        assumed=timetable.assumed,
    )


def year_ways(overview: YearOverview) -> DarkWays | None:
    """Give the dark ways of the mapping year, where its scenes lie; None without scenes on the map."""
    if overview.year is None or overview.reach is None:
        return None
    position = position_of(overview.reach, QgsCoordinateReferenceSystem(overview.crs_authid))
    return dark_ways(position, overview.year.year, overview.timetable)


def year_darkness(ways: DarkWays | None) -> tuple[DarkMonth, ...]:
    """Give a year's dark hours by month, of no scene's week; none where they are not known."""
    return () if ways is None else dark_months(ways)


def position_of(reach: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem) -> Position:
    """Give the middle of what reaches so far west, south, east and north as a place on the ground.

    Raises ScenkartanError where it has no place there.
    """
    box = QgsRectangle(*reach)
    degrees = QgsCoordinateReferenceSystem(WGS84)
    middle = transform_extent(box, crs, degrees, QgsCoordinateTransformContext()).center()
    return Position(middle.y(), middle.x())


def save_weeks(register: Register, profiles: Iterable[TimeProfile]) -> None:
    """Save scenes' weeks in one transaction.

    Raises ScenkartanError if one is no week or its year is signed; nothing is then saved.
    """
    weeks = list(profiles)
    for week in weeks:
        figures_of(week.levels)
    with register.transaction():
        put_time_profiles(register, weeks)


def save_timetable(register: Register, timetable: Timetable) -> None:
    """Save a timetable in one transaction: from then on it is the municipality's own.

    Raises ScenkartanError for hours that cannot be read; nothing is then saved.
    """
    coverage(timetable.hours)
    with register.transaction():
        replace_timetable(register, timetable)
