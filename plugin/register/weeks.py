"""Scenes' weeks, and the timetable that they are set against."""

from __future__ import annotations

from typing import Iterable

from ..domain.school_days import SchoolTerms, spans_of, spans_text
from ..domain.time_profile import TimeProfile
from ..domain.timetable import ActivityHours, Timetable
from .facts import facts, put_facts
from .records import to_record, to_row
from .register import Register
from .rows import delete, insert, save, select


def list_time_profiles(register: Register, year: int) -> list[TimeProfile]:
    """Give the weeks of a mapping year's scenes, in the order they were added."""
    return [to_record(TimeProfile, row) for row in select(register, "time_profile", year=year)]


def put_time_profiles(register: Register, profiles: Iterable[TimeProfile]) -> None:
    """Add scenes' weeks, or change those that a scene already has in the same year and season."""
    save(register, "time_profile", map(to_row, profiles), by=["scene_id", "year", "season"])


def read_timetable(register: Register) -> Timetable:
    """Give the register's timetable; the assumed one until another has been stored."""
    hours = tuple(to_record(ActivityHours, row) for row in select(register, "timetable"))
    if not hours:
        return Timetable()
    said = facts(register)
    terms = SchoolTerms(spans_of(said.get("school_terms", "")), spans_of(said.get("school_breaks", "")))
    return Timetable(hours, terms, assumed=False)


def replace_timetable(register: Register, timetable: Timetable) -> None:
    """Make the register's timetable this one.

    Raises ScenkartanError for hours that end before they begin, or on no day.
    """
    delete(register, "timetable")
    insert(register, "timetable", (_row(hours) for hours in timetable.hours))
    terms, breaks = timetable.terms.terms, timetable.terms.breaks
    put_facts(register, {"school_terms": spans_text(terms), "school_breaks": spans_text(breaks)})


def _row(hours: ActivityHours) -> dict[str, object]:
    starts, ends = (f"{minute // 60:02}:{minute % 60:02}" for minute in hours.minutes)
    return {**to_row(hours), "starts": starts, "ends": ends}
