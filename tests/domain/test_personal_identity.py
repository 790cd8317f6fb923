"""Personal identity numbers: found in every spelling, and nothing else taken for one.

The numbers are made up: Skatteverket's test numbers, or any date with a check digit worked out here.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.se import personnummer

from scenkartan.plugin.domain.personal_identity import contains_personal_identity_number as found
from scenkartan.plugin.domain.personal_identity import has_check_digit

# Skatteverket's published test number for a person born on 12 December 1912.
TEN = "121212-1212"


@pytest.mark.parametrize(
    "text",
    [
        TEN,
        "19121212-1212",
        "191212121212",
        "1212121212",
        "121212+1212",
        "121212 1212",
        "121212\u00a01212",
        "121212\u202f1212",
        "121212 - 1212",
        "121212/1212",
        "19121212/1212",
        "121212 / 1212",
        "121212.1212",
        "19121212.1212",
        "Elev 121212.1212.",
        "121212.1212, 3 st",
        *(
            f"121212{dash}1212"
            for dash in "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
        ),
        "1912-12-12-1212",
        "12 12 12-1212",
        "1912 12 12\u20131212",
        "121212\u200b-\u20601212",
        "121212  1212",
        "121212_1212",
        "121212:1212",
        "19121212_1212",
        "121212: 1212",
        "121212--1212",
        "121212\u00a0\u2013\u00a01212",
        "12.12.12-1212",
        "1912.12.12-1212",
        "12/12/12-1212",
        "12\u00a012\u00a012 - 1212",
        "1912.12.12.1212",
        "1912 12 12 1212",
        "1912-12-12 1212",
        "1912_12_12_1212",
        "1912-12-12:1212",
        f"Pnr:{TEN}.",
        f"1.{TEN}",
        "5,1212121212",
        f"(({TEN}))",
        f"Ring\n{TEN}\ni morgon",
        f"id_{TEN}_x",
        "１２１２１２-１２１２",
    ],
)
def test_is_found(text):
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "121212-1213",  # check digit
        "121312-1219",  # month 13
        "120230-1212",  # 30 February
        "556036-0793",  # organisation number of a limited company
        "165560360793",
        "202100-6289",  # a government agency
        "212000-0142",  # City of Stockholm
        "73840291",  # a school unit code
        "070-123 45 67",
        "+46701234567",
        "0046 70 123 45 67",
        "08-508 00 000",
        "SKHLM 2023/849",
        "Dnr KS 2023/1390, 2024-03-28",
        "2026-04-21 10:30",
        "2026-04-21 1030",
        "12 12 12 12 12",  # a telephone number, or anything
        "12.12.12.1212",  # a number of chapters
        "121212   1212",  # columns of a table
        "6580123 674032",
        "674032.1212, 6580123.55",
        "6586302.1212121212",
        "121212.1212, 6580123.55",
        "6580123.55 121212.1212",
        "-0.5;121212.1212",
        "POINT (121212.1212 6580123.55)",
        "121212.12121",
        "121212.121",
        "3.121212.1212",  # a number of chapters
        "121213/1212",
        "121212\n1212",
        "1212121212121",  # one digit too many
        "12121-21212",
        "mellan 121212 och 1212",
    ],
)
def test_is_not_taken_for_one(text):
    assert not found(text)


@pytest.mark.parametrize(("day", "is_date"), [(60, False), (61, True), (91, True), (92, False)])
def test_coordination_numbers_have_sixty_added_to_the_day(day, is_date):
    digits = f"7010{day}238"
    assert found(f"{digits[:6]}-{digits[6:]}{luhn.calc_check_digit(digits)}") is is_date


# 21 April 2026: the check digit of 260421 103 is 3, of 260421 236 is 1 and of 260421 240 is 3.
@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("2026-04-21 1033", False),
        ("2026-04-21_1033", False),
        ("20260421_1033", False),
        ("2026.04.21.1033", False),
        ("20260421:1033", False),
        ("20260421.1033", True),
        ("20260421_2361", True),  # no minute
        ("20260421_2403", True),  # no hour
        ("19260421_1033", True),  # long ago
        ("260421_1033", True),  # nobody can tell, so it is one
        ("20260421-1033", True),
        ("202604211033", True),
        ("2026-04-21-1033", True),
    ],
)
def test_what_can_be_a_time_is_one_only_where_people_write_times(text, is_found):
    assert found(text) is is_found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("202604211033", True),
        ("202604211030", False),
        ("5560360793", True),
        ("165560360793", True),
        ("9876543210", False),
        ("121212-1212", None),
        ("20260421103", None),
        ("20260421103312", None),
        ("12121212.2", None),
        ("", None),
    ],
)
def test_check_digits_of_bare_digits(text, expected):
    assert has_check_digit(text) is expected


def test_leap_days():
    def number(day):
        return f"{day}-123{luhn.calc_check_digit(day[-6:] + '123')}"

    assert found(number("000229"))
    assert found(number("20000229"))
    assert found(number("840229"))
    assert not found(number("19000229"))
    assert not found(number("850229"))


@given(
    st.dates(date(1900, 1, 1), date.today()), st.integers(0, 999), st.sampled_from(["-", ""]), st.booleans()
)
def test_agrees_with_stdnum_on_whole_numbers(day, serial, sign, right_digit):
    digits = f"{day:%y%m%d}{serial:03d}"
    check = int(luhn.calc_check_digit(digits))
    number = f"{day:%Y%m%d}{sign}{serial:03d}{check if right_digit else (check + 1) % 10}"
    assert found(number) is personnummer.is_valid(number)
