"""When children are in school, on their way, and out: the hours that a scene's week is laid over.

A timetable is the municipality's own. Until it has one, hours that are common in Swedish schools are
assumed, and everything that is made from them says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterable

from ..errors import ScenkartanError
from ..i18n import mark, tr
from .coded import Coded
from .school_days import SchoolTerms, spans_of
from .time_profile import DAYS, HOURS_A_DAY, Weekday, hour_of_week

MINUTES_AN_HOUR = 60


class Activity(Coded):
    """What children do at certain hours."""

    SCHOOL_HOURS = "school_hours", mark("school hours")
    BREAKS = "breaks", mark("breaks")
    WAY_TO_SCHOOL = "way_to_school", mark("way to school")
    WAY_FROM_SCHOOL = "way_from_school", mark("way from school")
    PRESCHOOL = "preschool", mark("preschool hours")
    LEISURE = "leisure", mark("leisure hours")


# The hours whose darkness is counted, on school days only.
SCHOOL_WAYS = (Activity.WAY_TO_SCHOOL, Activity.WAY_FROM_SCHOOL)


@dataclass(frozen=True)
class ActivityHours:
    """Hours of an activity on some weekdays: local time, ``HH:MM``, the end at most ``24:00``.

    ``name`` says which hours they are where an activity has several: a break's, for example.
    """

    activity: Activity
    weekdays: tuple[Weekday, ...]
    starts: str
    ends: str
    name: str = ""

    @property
    def minutes(self) -> tuple[int, int]:
        """First and last minute of the day.

        Raises ScenkartanError where a time is not one, the end is not after the start, or no day is named.
        """
        starts, ends = minute_of_day(self.starts), minute_of_day(self.ends)
        if ends <= starts:
            raise ScenkartanError(
                tr(
                    "{activity}: {starts}–{ends} does not end after it starts. Change one of the times."
                ).format(activity=tr(self.activity.label), starts=self.starts, ends=self.ends)
            )
        if not self.weekdays:
            raise ScenkartanError(
                tr("{activity}: choose at least one weekday.").format(activity=tr(self.activity.label))
            )
        return starts, ends


def minute_of_day(text: str) -> int:
    """Read a time of day, ``HH:MM`` from 00:00 to 24:00, as minutes; ScenkartanError for another text."""
    found = re.fullmatch(r"(\d{1,2})[:.](\d{2})", text.strip())
    if found is not None:
        hour, minute = int(found[1]), int(found[2])
        if minute < MINUTES_AN_HOUR and hour * MINUTES_AN_HOUR + minute <= HOURS_A_DAY * MINUTES_AN_HOUR:
            return hour * MINUTES_AN_HOUR + minute
    raise ScenkartanError(tr("“{text}” is no time of day. Write HH:MM, for example 08:15.").format(text=text))


_SCHOOL_DAYS = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
_WEEKEND = (Weekday.SATURDAY, Weekday.SUNDAY)
# Assumed: the frames of a common day in a Swedish compulsory school, of its after-school club and of a
# preschool. Every school has its own, which is why the timetable can be edited.
ASSUMED_HOURS = (
    ActivityHours(Activity.WAY_TO_SCHOOL, _SCHOOL_DAYS, "07:15", "08:15"),
    ActivityHours(Activity.SCHOOL_HOURS, _SCHOOL_DAYS, "08:15", "14:45"),
    ActivityHours(Activity.BREAKS, _SCHOOL_DAYS, "09:40", "10:00"),
    ActivityHours(Activity.BREAKS, _SCHOOL_DAYS, "11:15", "12:00"),
    ActivityHours(Activity.BREAKS, _SCHOOL_DAYS, "13:20", "13:35"),
    ActivityHours(Activity.WAY_FROM_SCHOOL, _SCHOOL_DAYS, "14:00", "16:30"),
    ActivityHours(Activity.PRESCHOOL, _SCHOOL_DAYS, "06:30", "18:30"),
    ActivityHours(Activity.LEISURE, _SCHOOL_DAYS, "15:00", "21:00"),
    ActivityHours(Activity.LEISURE, _WEEKEND, "10:00", "21:00"),
)
# Assumed: about when Swedish terms begin and end, and the winter, Easter and autumn breaks as they are in
# Stockholm.
ASSUMED_TERMS = SchoolTerms(
    terms=spans_of("9/1–11/6, 18/8–18/12"), breaks=spans_of("week 9, week after Easter, week 44")
)


@dataclass(frozen=True)
class Timetable:
    """The hours of all activities and the days of school; ``assumed`` until someone has saved their own."""

    hours: tuple[ActivityHours, ...] = ASSUMED_HOURS
    terms: SchoolTerms = ASSUMED_TERMS
    assumed: bool = True

    @property
    def activities(self) -> list[Activity]:
        """The activities that have hours, in the order of the value list."""
        return [activity for activity in Activity if any(row.activity is activity for row in self.hours)]

    def of(self, *activities: Activity) -> tuple[ActivityHours, ...]:
        """Give the hours of some activities."""
        return tuple(row for row in self.hours if row.activity in activities)


def coverage(hours: Iterable[ActivityHours]) -> list[float]:
    """Give for each of the week's 168 hours the part of it, 0 to 1, that some of the rows cover.

    Rows that overlap cover a minute once.
    """
    shares = [0.0] * (DAYS * HOURS_A_DAY)
    for day, spans in enumerate(intervals_of(hours)):
        for starts, ends in spans:
            for hour in range(starts // MINUTES_AN_HOUR, -(-ends // MINUTES_AN_HOUR)):
                first, last = hour * MINUTES_AN_HOUR, (hour + 1) * MINUTES_AN_HOUR
                covered = min(ends, last) - max(starts, first)
                shares[hour_of_week(day, hour)] += covered / MINUTES_AN_HOUR
    return shares


def intervals_of(hours: Iterable[ActivityHours]) -> list[list[tuple[int, int]]]:
    """Give for each weekday, Monday first, the minutes of the day that some of the rows cover."""
    spans: list[list[tuple[int, int]]] = [[] for _ in range(DAYS)]
    for row in hours:
        minutes = row.minutes
        for weekday in row.weekdays:
            spans[weekday.number].append(minutes)
    return [_joined(day) for day in spans]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what overlaps or meets, from the earliest on."""
    joined: list[tuple[int, int]] = []
    for starts, ends in sorted(spans):
        if joined and starts <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((starts, ends))
    return joined
