"""Personal identity numbers in text: they never enter, so they must be found.

A number is a personal identity number (personnummer) when it has the form YYMMDD-NNNN or
YYYYMMDD-NNNN (the sign may be missing, "+" from the year of turning 100), a possible date, and a
right check digit; a coordination number (samordningsnummer) has 60 added to the day. Source of
the form and the check digit (Luhn, modulus 10): Skatteverket, SKV 704. Organisation numbers have
a "month" of 20 or more and school unit codes eight digits, so neither is taken for one.
"""

from __future__ import annotations

import re
from datetime import date

_CANDIDATE = re.compile(r"(?<!\d)((?:18|19|20)?)(\d{2})(\d{2})(\d{2})[ \t]?[-+\u2010-\u2015\u2212]?[ \t]?(\d{4})(?!\d)")


def contains_personal_identity_number(text: str) -> bool:
    """Say whether a text holds a personal identity or coordination number with a right check digit."""
    return any(_is_number(match) for match in _CANDIDATE.finditer(text))


def _is_number(match: re.Match[str]) -> bool:
    century, year, month, day, last = match.groups()
    return _is_date(century, year, month, day) and _luhn(year + month + day + last)


def _is_date(century: str, year: str, month: str, day: str) -> bool:
    day_of_month = int(day) - 60 if int(day) > 60 else int(day)
    # Without a century 2000 stands for them all: it is a leap year, so no real 29 February is lost.
    full_year = int((century or "20") + year)
    if not century and month == "02" and day_of_month == 29 and int(year) % 4 == 0:
        return True
    try:
        date(full_year, int(month), day_of_month)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
