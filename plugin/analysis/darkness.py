"""Where the sun stands, and how much of the ways to and from school is walked in the dark.

The sun's position is astral's, which follows NOAA's equations: good to a minute between the polar circles
for the years 1900 to 2100. Dark is after the end of civil twilight, the sun's centre 6 degrees under the
horizon, without refraction; hills, houses, clouds and lamps are not thought of.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Iterator, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..domain.exposure import CIVIL_TWILIGHT_DEG, DarkMonth
from ..domain.time_profile import HOURS_A_WEEK, figures_of, hour_of_week
from ..domain.timetable import MINUTES_AN_HOUR, SCHOOL_WAYS, Timetable, intervals_of
from ..errors import ScenkartanError
from ..i18n import tr
from ..libraries import library

if TYPE_CHECKING:
    from types import ModuleType

    from astral import Observer

TIME_ZONE = "Europe/Stockholm"
MONTHS = range(1, 13)
# Between two samples the sun is taken to move evenly: in a quarter of an hour that is true to seconds.
_STEP_MIN = 15.0


@dataclass(frozen=True)
class Position:
    """A place on the ground, WGS 84 degrees; latitude to the north, longitude to the east."""

    latitude: float
    longitude: float

    @property
    def observer(self) -> Observer:
        """The same for astral. Raises ScenkartanError for what is no place."""
        if not (abs(self.latitude) <= 90 and abs(self.longitude) <= 180):  # NaN too
            raise ScenkartanError(
                tr(
                    "The sun's height cannot be worked out: the place is not on the ground. The coordinate "
                    "reference system is probably another: check it."
                ),
                f"latitude {self.latitude}, longitude {self.longitude}",
            )
        return library("astral").Observer(self.latitude, self.longitude, 0.0)


@dataclass(frozen=True)
class SunTimes:
    """The sun on one day, in local time; None for what does not happen on it.

    ``noon_deg`` tells a day without sunrise apart: above the horizon the sun does not set.
    """

    dawn: datetime | None
    sunrise: datetime | None
    sunset: datetime | None
    dusk: datetime | None
    noon_deg: float


@dataclass(frozen=True)
class DarkWays:
    """A year's ways to and from school by month and hour of the week: hours, and dark ones.

    Each is 12 months of 168 sums; ``school_days`` are the days of each month that have a way to walk.
    """

    school_days: tuple[int, ...]
    hours: tuple[tuple[float, ...], ...]
    dark: tuple[tuple[float, ...], ...]


def local_zone() -> tzinfo:
    """Give Swedish time. Windows has no time zones of its own for Python: there the plugin's are used."""
    try:
        return ZoneInfo(TIME_ZONE)
    except ZoneInfoNotFoundError:
        library("tzdata")
        return ZoneInfo(TIME_ZONE)


def elevation_deg(position: Position, moment: datetime) -> float:
    """Give the height of the sun's centre over the horizon, degrees, without refraction.

    ``moment`` knows its time zone.
    """
    return _sun().elevation(position.observer, moment.astimezone(timezone.utc), with_refraction=False)


def sun_times(position: Position, day: date) -> SunTimes:
    """Give dawn and dusk (civil twilight), sunrise and sunset of a day, in Swedish time.

    Sunrise and sunset are those of almanacs: the sun's upper edge at the horizon, refraction included.
    """
    sun, observer, zone = _sun(), position.observer, local_zone()

    def when(event: str, **more: float) -> datetime | None:
        try:
            return getattr(sun, event)(observer, day, tzinfo=zone, **more)
        except ValueError:  # astral's word for a sun that never gets there
            return None

    twilight = -CIVIL_TWILIGHT_DEG
    noon = sun.noon(observer, day, tzinfo=zone)
    return SunTimes(
        dawn=when("dawn", depression=twilight),
        sunrise=when("sunrise"),
        sunset=when("sunset"),
        dusk=when("dusk", depression=twilight),
        noon_deg=elevation_deg(position, noon),
    )


def dark_ways(position: Position, year: int, timetable: Timetable) -> DarkWays:
    """Work out how much of the ways to and from school is dark in a calendar year.

    Parameters
    ----------
    position
        The place.
    year
        A calendar year; its days are those of the timetable's terms, on the weekdays of its rows.
    timetable
        Its rows of the ways to and from school, in local time; minutes that two rows share count once.

    Raises
    ------
    ScenkartanError
        If the position is none, or a row of the timetable cannot be read.
    """
    ways = intervals_of(timetable.of(*SCHOOL_WAYS))
    zone, observer, elevation = local_zone(), position.observer, _sun().elevation
    days = [0] * len(MONTHS)
    hours = [[0.0] * HOURS_A_WEEK for _ in MONTHS]
    dark = [[0.0] * HOURS_A_WEEK for _ in MONTHS]
    for day in _days_of(year):
        intervals = ways[day.weekday()]
        if not intervals or not timetable.terms.is_term(day):
            continue
        month = day.month - 1
        days[month] += 1
        midnight = datetime.combine(day, time(), zone)
        for starts, ends in _by_hour(intervals):
            steps = math.ceil((ends - starts) / _STEP_MIN)
            step = (ends - starts) / steps
            moments = (midnight + timedelta(minutes=starts + step * number) for number in range(steps + 1))
            heights = [elevation(observer, moment.astimezone(timezone.utc), False) for moment in moments]
            hour = hour_of_week(day.weekday(), starts // MINUTES_AN_HOUR)
            hours[month][hour] += (ends - starts) / MINUTES_AN_HOUR
            dark[month][hour] += _time_below(heights, CIVIL_TWILIGHT_DEG) * step / MINUTES_AN_HOUR
    return DarkWays(tuple(days), tuple(map(tuple, hours)), tuple(map(tuple, dark)))


def dark_months(ways: DarkWays, levels: str | None = None) -> tuple[DarkMonth, ...]:
    """Sum up a year month by month, for a scene's week if its levels are given."""
    active = [bool(level) for level in figures_of(levels)] if levels is not None else None
    return tuple(
        DarkMonth(
            month=month,
            school_days=days,
            way_hours=sum(hours),
            dark_hours=sum(dark) if days else None,
            active_dark_hours=_sum_where(active, dark) if days and active is not None else None,
        )
        for month, days, hours, dark in zip(MONTHS, ways.school_days, ways.hours, ways.dark)
    )


def _sun() -> ModuleType:
    library("astral")
    return library("astral.sun")


def _days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


def _by_hour(intervals: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut intervals, in minutes of the day, where an hour ends."""
    for starts, ends in intervals:
        while starts < ends:
            hour_ends = (starts // MINUTES_AN_HOUR + 1) * MINUTES_AN_HOUR
            yield starts, min(ends, hour_ends)
            starts = hour_ends


def _time_below(heights: Sequence[float], limit: float) -> float:
    """Give how many steps between heights lie under a limit, the parts of steps included."""
    return sum(_share_below(one - limit, other - limit) for one, other in zip(heights, heights[1:]))


def _share_below(one: float, other: float) -> float:
    low, high = min(one, other), max(one, other)
    if low >= 0:
        return 0.0
    return 1.0 if high <= 0 else low / (low - high)


def _sum_where(wanted: Sequence[bool], values: Sequence[float]) -> float:
    return sum(value for value, is_wanted in zip(values, wanted) if is_wanted)
