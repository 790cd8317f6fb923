"""Personal identity numbers in text: they never enter, so they must be found.

A number is a personal identity number (personnummer) when it has the form YYMMDD-NNNN or
YYYYMMDD-NNNN (the sign may be missing, "+" from the year of turning 100; people write other signs
and spaces too), a possible date, and a right check digit; a coordination number (samordningsnummer)
has 60 added to the day. Source of the form and the check digit (Luhn, modulus 10): Skatteverket,
SKV 704. Organisation numbers have a "month" of 20 or more and school unit codes eight digits, so
neither is taken for one.

One in ten of all dates with a time (202604211030) has a right check digit by chance, and one text
alone cannot say which it is. It counts as a number: better a time too many than a person. Only where
people write times and hardly ever numbers, as in 2026-04-21 1030 and 20260421_1030, is what can be a
time of this century one. A whole column tells more: ``has_check_digit``.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import chain

_CENTURY = r"(?P<century>18|19|20)"
_YEAR, _MONTH, _DAY = r"(?P<year>\d\d)", r"(?P<month>\d\d)", r"(?P<day>\d\d)"
_LAST = r"(?P<last>\d{4})(?!\d)"
# Between the date and the last four: nothing, or a sign or two (hyphens, dashes, minus and the look-alikes
# that word processors make of them, a slash) with or without spaces of any width or none, but never a new
# line.
_SPACE = r"(?:[^\S\r\n]|[\u200b-\u200d\u2060\ufeff])?"
_DASH = r"-+\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0b\uff0d"
# The decimals of a coordinate ("6586302.8112189876") are no number of their own.
_START = r"(?<!\d)(?:(?<!\d\.)|(?=\d{6,8}\D))"
_CANDIDATE = re.compile(
    rf"{_START}{_CENTURY}?{_YEAR}{_MONTH}{_DAY}{_SPACE}(?:[{_DASH}/]{{0,2}}|(?P<of_times>[_:])){_SPACE}{_LAST}"
)
# The same with a point, unless it is one of a pair of coordinates: a decimal number beside another.
_POINTED = re.compile(rf"(?<!\d)(?<!\d\.){_CENTURY}?{_YEAR}{_MONTH}{_DAY}(?P<of_times>)\.{_LAST}")
_DECIMAL_BEFORE = re.compile(r"\d\.\d+[\s,;]+-?$")
_DECIMAL_AFTER = re.compile(r"[\s,;]+-?\d+\.\d")
# The same with a parted date, 1985-01-31-1234 or 85.01.31-1234 as forms have it. Without the century a dash
# is needed, or any numbers in a row would do.
_BETWEEN = r"[-\u2010-\u2015\u2212 \u00a0./_]"
_PARTED = re.compile(
    rf"(?<!\d)(?<!\d\.){_CENTURY}?{_YEAR}{_BETWEEN}{_MONTH}{_BETWEEN}{_DAY}"
    rf"(?:{_SPACE}[{_DASH}]{_SPACE}|(?(century)(?P<of_times>[_:. \u00a0])|(?!))){_LAST}"
)
_FEWEST_SIGNS = len("YYMMDDNNNN")
_BARE_LENGTHS = (_FEWEST_SIGNS, len("YYYYMMDDNNNN"))


def contains_personal_identity_number(text: str) -> bool:
    """Say whether a text holds a personal identity or coordination number with a right check digit."""
    if len(text) < _FEWEST_SIGNS:
        return False
    pointed = (found for found in _POINTED.finditer(text) if not _is_coordinate(found, text))
    candidates = chain(_CANDIDATE.finditer(text), _PARTED.finditer(text), pointed)
    return any(map(_is_number, candidates))


def without_personal_identity_numbers(text: str) -> str:
    """Give a text with every digit taken out if it holds such a number; else as it is.

    All digits, since several numbers may be told apart in more than one way.
    """
    return re.sub(r"\d", "•", text) if contains_personal_identity_number(text) else text


def has_check_digit(text: str) -> bool | None:
    """Say whether a whole text of ten or twelve bare digits has a right check digit; None for other texts.

    Nearly all that a column of personal identity or organisation numbers holds has one, and a tenth of
    what one of times or running numbers holds.
    """
    if len(text) not in _BARE_LENGTHS or not text.isdecimal():
        return None
    return _luhn(text[-_FEWEST_SIGNS:])


def _is_coordinate(found: re.Match[str], text: str) -> bool:
    before = _DECIMAL_BEFORE.search(text[: found.start()])
    return bool(before or _DECIMAL_AFTER.match(text, found.end()))


def _is_number(found: re.Match[str]) -> bool:
    century, year, month, day, last = found.group("century", "year", "month", "day", "last")
    if not (_is_date((century or "20") + year, month, day) and _luhn(year + month + day + last)):
        return False
    return not (found["of_times"] and century == "20" and last < "2400" and last[2:] < "60")


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
