"""The days of school: read as people write them, reckoned for every year.

Easter Days and breaks are from almanacs and from municipalities' published school years (Sollentuna and
Norrköping 2021, Marieborg 2024); dateutil, where it is installed, is the independent tool.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scenkartan.plugin.domain.school_days import (
    EasterWeek,
    SchoolTerms,
    Week,
    easter_day,
    is_public_holiday,
    spans_of,
    spans_text,
)
from scenkartan.plugin.domain.timetable import ASSUMED_TERMS
from scenkartan.plugin.errors import ScenkartanError


@pytest.mark.parametrize(
    "day",
    [
        date(1818, 3, 22),  # the earliest that it can be
        date(1943, 4, 25),  # the latest
        date(2021, 4, 4),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ],
)
def test_easter_day(day):
    assert easter_day(day.year) == day


def test_easter_day_is_that_of_dateutil_in_every_year():
    easter = pytest.importorskip("dateutil.easter").easter
    assert [easter_day(year) for year in range(1583, 4100)] == [easter(year) for year in range(1583, 4100)]


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_the_public_holidays_of_2026():
    """The sixteen less the Sundays that are no other holiday, as in the almanac for 2026."""
    every = days_between(date(2026, 1, 1), date(2026, 12, 31))
    assert [f"{day.day}/{day.month}" for day in every if is_public_holiday(day)] == [
        *("1/1", "6/1", "3/4", "5/4", "6/4", "1/5", "14/5", "24/5", "6/6", "20/6", "31/10", "25/12", "26/12")
    ]


@pytest.mark.parametrize(
    ("day", "is_holiday"),
    [
        (date(2025, 6, 21), True),  # Midsummer Day, the Saturday of 20 to 26 June
        (date(2025, 6, 28), False),
        (date(2031, 6, 21), True),
        (date(2020, 6, 20), True),
        (date(2021, 6, 26), True),
        (date(2021, 6, 19), False),
        (date(2020, 10, 31), True),  # All Saints' Day, the Saturday of 31 October to 6 November
        (date(2021, 11, 6), True),
        (date(2021, 10, 30), False),
        (date(2026, 11, 7), False),
        (date(2026, 6, 19), False),  # Midsummer Eve is none by law
    ],
)
def test_holidays_that_are_on_a_saturday(day, is_holiday):
    assert is_public_holiday(day) is is_holiday


def test_days_are_read_and_written_the_swedish_way():
    text = "9/1–11/6, 18/8–18/12, 1/5, week 9, week before Easter, week after Easter"
    spans = spans_of("9/1–11/6, 18/8-18/12, 1/5, v. 9, Week before Easter, week after easter")
    assert spans[3:] == (Week(9), EasterWeek(after=False), EasterWeek(after=True))
    assert spans_text(spans) == text
    assert spans_of(text) == spans
    assert spans_of("") == ()


@pytest.mark.parametrize("text", ["v9", "v 9", "v. 9", "V.9", "vecka 9", "week 09"])
def test_a_week_has_many_spellings(text):
    assert spans_of(text) == (Week(9),)


@pytest.mark.parametrize(
    "text",
    ["31/4", "9/13", "januari", "9/1–11/6–12/7", "9/1–", "2026-01-09", "v. 0", "v. 54", "v. 9–10", "påsk"],
)
def test_what_is_no_day_is_refused_with_what_can_be_written(text):
    with pytest.raises(ScenkartanError, match=r"9/1–11/6.*week 9.*week after Easter") as refused:
        spans_of(text)
    assert text in refused.value.text


def test_both_ends_of_a_span_are_in_it():
    (span,) = spans_of("9/1–11/6")
    inside = [date(2026, 1, 9), date(2026, 6, 11)]
    outside = [date(2026, 1, 8), date(2026, 6, 12)]
    assert [day in span for day in inside + outside] == [True, True, False, False]


def test_a_span_may_go_over_new_year():
    (span,) = spans_of("19/12–8/1")
    assert date(2026, 12, 31) in span
    assert date(2027, 1, 8) in span
    assert date(2027, 1, 9) not in span


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [(2021, date(2021, 3, 1), date(2021, 3, 7)), (2024, date(2024, 2, 26), date(2024, 3, 3))],
)
def test_a_week_is_the_calendars(year, first, last):
    days = [day for day in days_between(date(year, 1, 1), date(year, 12, 31)) if day in Week(9)]
    assert (days[0], days[-1], len(days)) == (first, last, 7)


@pytest.mark.parametrize(
    ("after", "first", "last"),
    [
        (True, date(2021, 4, 5), date(2021, 4, 11)),  # Sollentuna: week 14
        (True, date(2024, 4, 1), date(2024, 4, 7)),  # Marieborg: 2 to 5 April after Easter Monday
        (False, date(2022, 4, 11), date(2022, 4, 17)),  # Norrköping: 11 to 14 April before Good Friday
    ],
)
def test_the_weeks_beside_easter(after, first, last):
    year = days_between(date(first.year, 1, 1), date(first.year, 12, 31))
    assert [day for day in year if day in EasterWeek(after)] == days_between(first, last)


def test_there_is_no_school_in_a_break_or_outside_the_terms():
    assert ASSUMED_TERMS.is_term(date(2026, 2, 20))
    assert not ASSUMED_TERMS.is_term(date(2026, 2, 23))
    assert not ASSUMED_TERMS.is_term(date(2026, 7, 15))
    assert not ASSUMED_TERMS.is_term(date(2026, 5, 1))


@pytest.mark.parametrize(
    ("year", "off"),
    [
        # Good Friday, Easter Monday and the week, 1 May, Ascension Day, 6 June where that is a weekday.
        (2026, ["3/4", "6/4", "7/4", "8/4", "9/4", "10/4", "1/5", "14/5"]),
        (2024, ["29/3", "1/4", "2/4", "3/4", "4/4", "5/4", "1/5", "9/5", "6/6"]),
    ],
)
def test_the_assumed_breaks_of_spring_move_with_easter(year, off):
    spring = [day for day in days_between(date(year, 3, 10), date(year, 6, 11)) if day.weekday() < 5]
    assert [f"{day.day}/{day.month}" for day in spring if not ASSUMED_TERMS.is_term(day)] == off


def test_dates_of_ones_own_stand_beside_the_holidays():
    terms = SchoolTerms(spans_of("1/1–31/12"), spans_of("15/5"))
    days = [date(2026, 5, 13), date(2026, 5, 14), date(2026, 5, 15), date(2026, 5, 18)]
    assert [terms.is_term(day) for day in days] == [True, False, False, True]
