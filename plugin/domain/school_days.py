"""The days of school in a year: the terms, without the breaks and the public holidays.

A municipality's breaks lie in the same weeks every year or beside Easter, which moves; so do some of the
holidays. All of them are reckoned for the year in question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Iterable, Union

from ..errors import ScenkartanError
from ..i18n import Translate, mark, tr

# Some leap year: the twenty-ninth of February can be written.
_LEAP_YEAR = 2024
_A_WEEK = timedelta(weeks=1)
_LAST_WEEK = 53
_SATURDAY = 5
# The public holidays that are on the same day every year, and those so many days after Easter Day: Good
# Friday, Easter Day and Monday, Ascension Day, Whit Sunday. Source: lag (1989:253) om allmänna helgdagar.
_HOLIDAYS = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26))
_HOLIDAYS_BY_EASTER = (-2, 0, 1, 39, 49)
# The Saturdays from these days on: Midsummer Day and All Saints' Day.
_HOLIDAYS_ON_SATURDAY = ((6, 20), (10, 31))
_WEEK = mark("week {}")


def easter_day(year: int) -> date:
    """Give Easter Day in the Gregorian calendar.

    The algorithm that an anonymous correspondent gave Nature (20 April 1876, p. 487); J. Meeus has it in
    Astronomical Algorithms, chapter 8. It holds for every year from 1583 on.
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    four, one = divmod(of_century, 4)
    to_sunday = (32 + 2 * left + 2 * four - epact - one) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_public_holiday(day: date) -> bool:
    """Say whether a day is a Swedish public holiday, Sundays apart."""
    if (day.month, day.day) in _HOLIDAYS or (day - easter_day(day.year)).days in _HOLIDAYS_BY_EASTER:
        return True
    firsts = (date(day.year, month, first) for month, first in _HOLIDAYS_ON_SATURDAY)
    return day.weekday() == _SATURDAY and any(first <= day < first + _A_WEEK for first in firsts)


@dataclass(frozen=True)
class Span:
    """Days of every year, both ends included, as (month, day); it may go over New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def __contains__(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last

    def text(self, _tr: Translate) -> str:
        """Write it as ``spans_of`` reads it."""
        first, last = (f"{day}/{month}" for month, day in (self.first, self.last))
        return first if first == last else f"{first}–{last}"


@dataclass(frozen=True)
class Week:
    """A week of every year, by its number in the calendar (ISO 8601)."""

    number: int

    def __contains__(self, day: date) -> bool:
        return day.isocalendar()[1] == self.number

    def text(self, tr: Translate) -> str:
        """Write it as ``spans_of`` reads it."""
        return tr(_WEEK).format(self.number)


@dataclass(frozen=True)
class EasterWeek:
    """The seven days from Monday before Easter Day, or after it."""

    after: bool

    def __contains__(self, day: date) -> bool:
        monday = easter_day(day.year) + timedelta(days=1 if self.after else -6)
        return monday <= day < monday + _A_WEEK

    def text(self, tr: Translate) -> str:
        """Write it as ``spans_of`` reads it."""
        return tr(_EASTER[self])


_EASTER = {
    EasterWeek(after=False): mark("week before Easter"),
    EasterWeek(after=True): mark("week after Easter"),
}
Days = Union[Span, Week, EasterWeek]


def spans_of(text: str) -> tuple[Days, ...]:
    """Read days as Swedes write them: ``9/1–11/6``, ``v. 9``, ``veckan efter påsk``, a lone day as ``1/5``.

    There are commas between; "" is none. Words are those of the screen's language, or English.
    Raises ScenkartanError for what is not so written, or is no day.
    """
    return tuple(_days(part.strip()) for part in text.split(",") if part.strip())


def spans_text(spans: Iterable[Days], tr: Translate = mark) -> str:
    """Write days as ``spans_of`` reads them, in a language; English is what is stored."""
    return ", ".join(days.text(tr) for days in spans)


def _days(text: str) -> Days:
    plain = text.casefold()
    for easter, words in _EASTER.items():
        if plain in (words.casefold(), tr(words).casefold()):
            return easter
    week = re.fullmatch(r"(?:v|vecka|week)\.?\s*(\d{1,2})", plain)
    if week is not None and 1 <= int(week[1]) <= _LAST_WEEK:
        return Week(int(week[1]))
    ends = [_day(part) for part in re.split("[-–]", text)]
    first, last = ends[0], ends[-1]
    if len(ends) > 2 or first is None or last is None:
        raise ScenkartanError(
            tr(
                "“{text}” cannot be read as days. Write day/month–day/month, for example 9/1–11/6, a week as "
                "“{week}”, or “{easter}”."
            ).format(text=text, week=tr(_WEEK).format(9), easter=tr(_EASTER[EasterWeek(after=True)]))
        )
    return Span(first, last)


def _day(text: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})", text.strip())
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return None
    return month, day


@dataclass(frozen=True)
class SchoolTerms:
    """Which days of a year there is school, the weekdays apart: in a term, in no break, on no holiday."""

    terms: tuple[Days, ...]
    breaks: tuple[Days, ...] = ()

    def is_term(self, day: date) -> bool:
        """Say whether a day is in a term, in no break and no public holiday."""
        is_off = any(day in free for free in self.breaks) or is_public_holiday(day)
        return any(day in term for term in self.terms) and not is_off
