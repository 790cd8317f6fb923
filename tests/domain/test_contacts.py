"""Telephone numbers in the ways people write them, and figures that are none; all of them invented."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.contacts import contains_email, contains_phone
from scenkartan.plugin.domain.personal_identity import without_personal_identity_numbers


@pytest.mark.parametrize(
    "text",
    [
        "08-508 12 000",
        "08-12 34 56",
        "070-123 45 67",
        "ring 0701234567 först",
        "+46 70 123 45 67",
        "+46 (0)8 508 120 00",
        "0046 8 508 120 00",
        "018 12 34 56",
    ],
)
def test_telephone_numbers(text):
    assert contains_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "0180", "180", "2023-05-01", "2021-01-01 12:00", "0114-5678", "Dnr 012-345/2023", "U566/21",
        "12345678", "556677-8899", "6580123.45", "031-12", "",
    ],
)  # fmt: skip
def test_other_figures(text):
    assert not contains_phone(text)


def test_email():
    assert contains_email("skriv till namn.efternamn@exempel.se")
    assert not contains_email("3 @ torget")


def test_a_text_with_a_personal_identity_number_keeps_no_digit():
    """811218-9876 is Skatteverket's own example."""
    assert without_personal_identity_numbers("Kv 12, 811218-9876") == "Kv ••, ••••••-••••"
    assert without_personal_identity_numbers("Kv 12, 811218-9877") == "Kv 12, 811218-9877"
