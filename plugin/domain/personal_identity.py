"""Personal identity numbers in text: they never enter, so they must be found.

A number is a personal identity number (personnummer) when it has the form YYMMDD-NNNN or
YYYYMMDD-NNNN (the sign may be missing, "+" from the year of turning 100; people write a slash, a
point or a space too), a possible date, and a right check digit; a coordination number
(samordningsnummer) has 60 added to the day. Source of the form and the check digit (Luhn, modulus
10): Skatteverket, SKV 704. Organisation numbers have a "month" of 20 or more and school unit codes
eight digits, so neither is taken for one.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import chain

# Between the date and the last four: nothing, or a sign (hyphens, dashes, minus and the look-alikes that
# word processors make of them, a slash) with or without spaces of any width or none, but never a new line.
_SPACE = r"(?:[^\S\r\n]|[\u200b-\u200d\u2060\ufeff])?"
_SIGN = r"[-+/\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0b\uff0d]?"
# The decimals of a coordinate ("6586302.8112189876") are no number of their own.
_START = r"(?<!\d)(?:(?<!\d\.)|(?=\d{6,8}\D))"
_CANDIDATE = re.compile(rf"{_START}(18|19|20)?(\d\d)(\d\d)(\d\d){_SPACE}{_SIGN}{_SPACE}(\d{{4}})(?!\d)")
# The same with a point, unless it is one of a pair of coordinates: a decimal number beside another.
_POINTED = re.compile(r"(?<!\d)(?<!\d\.)(18|19|20)?(\d\d)(\d\d)(\d\d)\.(\d{4})(?!\d)")
_DECIMAL_BEFORE = re.compile(r"\d\.\d+[\s,;]+-?$")
_DECIMAL_AFTER = re.compile(r"[\s,;]+-?\d+\.\d")
# The same with a dashed or spaced date, 1985-01-31-1234 or 85 01 31-1234 as forms have it; here a sign is
# needed, or a date with a time would do.
_PARTED = re.compile(
    r"(?<!\d)(18|19|20)?(\d\d)[- \u00a0](\d\d)[- \u00a0](\d\d)[-+\u2010-\u2015\u2212](\d{4})(?!\d)"
)
_FEWEST_SIGNS = len("YYMMDDNNNN")


def contains_personal_identity_number(text: str) -> bool:
    """Say whether a text holds a personal identity or coordination number with a right check digit."""
    if len(text) < _FEWEST_SIGNS:
        return False
    pointed = (found for found in _POINTED.finditer(text) if not _is_coordinate(found, text))
    candidates = chain(_CANDIDATE.finditer(text), _PARTED.finditer(text), pointed)
    return any(_is_number(*candidate.groups()) for candidate in candidates)


def without_personal_identity_numbers(text: str) -> str:
    """Give a text with every digit taken out if it holds such a number; else as it is.

    All digits, since several numbers may be told apart in more than one way.
    """
    return re.sub(r"\d", "•", text) if contains_personal_identity_number(text) else text


def _is_coordinate(found: re.Match[str], text: str) -> bool:
    before = _DECIMAL_BEFORE.search(text[: found.start()])
    return bool(before or _DECIMAL_AFTER.match(text, found.end()))


def _is_number(century: str | None, year: str, month: str, day: str, last: str) -> bool:
    return _is_date((century or "20") + year, month, day) and _luhn(year + month + day + last)


def _is_date(year: str, month: str, day: str) -> bool:
    """Say whether it is a possible date; without a century any will do, and 2000 has every leap day."""
    day_of_month = int(day) - 60 if int(day) > 60 else int(day)
    try:
        date(int(year), int(month), day_of_month)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
