"""A scene's week: how much happens there each hour, from Monday 00 to Sunday 23."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Iterable, Sequence

from ..errors import ScenkartanError
from ..i18n import mark, tr
from .coded import Coded

DAYS, HOURS_A_DAY = 7, 24
HOURS_A_WEEK = DAYS * HOURS_A_DAY
MAX_LEVEL = 3
# What the levels mean, by level.
LEVELS = (mark("nothing"), mark("a little"), mark("some"), mark("much"))
NOTHING = "0" * HOURS_A_WEEK

# The half-year with the long evenings, in which outdoor places are used most.
_SUMMER_MONTHS = range(4, 10)


class Season(Coded):
    """The part of the year that a weekly pattern holds for."""

    ALL_YEAR = "all_year", mark("all year")
    SUMMER = "summer", mark("summer half-year")
    WINTER = "winter", mark("winter half-year")


class Weekday(Coded):
    """A day of the week; the order is that of the calendar, Monday first."""

    MONDAY = "mon", mark("Monday")
    TUESDAY = "tue", mark("Tuesday")
    WEDNESDAY = "wed", mark("Wednesday")
    THURSDAY = "thu", mark("Thursday")
    FRIDAY = "fri", mark("Friday")
    SATURDAY = "sat", mark("Saturday")
    SUNDAY = "sun", mark("Sunday")

    @property
    def number(self) -> int:
        """The day's number, 0 for Monday, as ``date.weekday`` counts."""
        return self.order


# The days in short, in the order of the week.
SHORT_DAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))


@dataclass(frozen=True)
class TimeProfile:
    """A scene's week in one mapping year and season.

    ``levels`` is 168 figures, each 0 (nothing) to 3 (much), the hour from Monday 00:00 first. A week of
    nothing but 0 says that nothing happens; that nobody knows is said by there being no profile.
    """

    scene_id: str
    year: int
    levels: str = NOTHING
    season: Season = Season.ALL_YEAR

    @property
    def figures(self) -> tuple[int, ...]:
        """The levels as 168 numbers."""
        return figures_of(self.levels)


def figures_of(levels: str) -> tuple[int, ...]:
    """Read a week's levels as 168 numbers.

    Raises
    ------
    ScenkartanError
        If there are not 168 characters, or one is none of 0, 1, 2, 3. The message says which.
    """
    if len(levels) != HOURS_A_WEEK:
        raise ScenkartanError(
            tr(
                "A week has {wanted} levels, one for each hour from Monday 00:00, but {found} are given."
            ).format(wanted=HOURS_A_WEEK, found=len(levels))
        )
    wrong = re.search("[^0-3]", levels)
    if wrong is not None:
        raise ScenkartanError(
            tr("The level of hour {hour} of the week is “{found}”. Levels are 0, 1, 2 or 3.").format(
                hour=wrong.start() + 1, found=wrong.group()
            )
        )
    return tuple(int(level) for level in levels)


def painted(levels: str, hours: Iterable[int], level: int) -> str:
    """Give a week in which some hours (0 to 167) have got a level."""
    new = list(levels)
    for hour in hours:
        new[hour] = str(level)
    return "".join(new)


def hour_of_week(day: int, hour: int) -> int:
    """Give an hour's place in the week; ``day`` is 0 for Monday."""
    return day * HOURS_A_DAY + hour


def profile_for(profiles: Sequence[TimeProfile], season: Season) -> TimeProfile | None:
    """Give the profile that holds in a season: the season's own, else that of all the year.

    None where there is neither: what is known of a summer says nothing of a winter.
    """
    by_season = {profile.season: profile for profile in profiles}
    return by_season.get(season) or by_season.get(Season.ALL_YEAR)


def season_of(day: date) -> Season:
    """Give the half-year that a day belongs to: April to September is summer."""
    return Season.SUMMER if day.month in _SUMMER_MONTHS else Season.WINTER
