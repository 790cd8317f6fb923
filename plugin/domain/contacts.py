"""E-mail addresses and Swedish telephone numbers in text: they belong to persons more often than not."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[A-Za-zåäö]{2,24}")
# +46 or 0046 and the number without its zero; or a zero, an area code or 7x, and groups with a sign or
# spaces between; or a mobile number in one piece. Anything else in one piece may be a number of a case.
# (Post- och telestyrelsen's plan: at most nine digits after the zero; 070, 072, 073, 076, 079 are mobiles.)
_ABROAD = re.compile(
    r"(?<![\d+])(?:\+46|0046)[\s\u00a0-]?(?:\(0\)[\s\u00a0-]?)?[1-9](?:[\s\u00a0-]?\d){6,8}(?!\d)"
)
_GROUPED = re.compile(
    r"(?<![\d.,/+-])(0[1-9]\d{0,2})(?:\s?[-–/]\s?|\s)(\d{2,3}(?:\s?\d{2,3}){1,2})(?![.,]?\d|[-/]\d)"
)
# Stockholm has numbers of six digits; elsewhere five come with an area code of three.
_FEWEST_DIGITS = {"08": 8}
_FEWEST_ELSEWHERE = 9
_MOBILE = re.compile(r"(?<![\d.,/+-])07[02369]\d{7}(?![.,]?\d)")


def contains_email(text: str) -> bool:
    """Say whether a text holds an e-mail address."""
    return "@" in text and _EMAIL.search(text) is not None


def contains_phone(text: str) -> bool:
    """Say whether a text holds a Swedish telephone number, written as people write them."""
    if _ABROAD.search(text) or _MOBILE.search(text):
        return True
    return any(_is_long_enough(*found.groups()) for found in _GROUPED.finditer(text))


def _is_long_enough(area_code: str, rest: str) -> bool:
    digits = len(area_code) + sum(character.isdigit() for character in rest)
    return digits >= _FEWEST_DIGITS.get(area_code, _FEWEST_ELSEWHERE)
