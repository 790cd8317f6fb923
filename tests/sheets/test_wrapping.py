"""Line breaking, with a font in which every character is one wide."""

from __future__ import annotations

import pytest

from scenkartan.plugin.sheets.wrapping import wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("ten chars!", ["ten chars!"]),
        ("eleven char", ["eleven", "char"]),
        ("one\ntwo", ["one", "two"]),
        ("Utbildningsförvaltningen", ["Utbildnin-", "gsförvalt-", "ningen"]),
        ("i Utbildningsförvaltningen", ["i", "Utbildnin-", "gsförvalt-", "ningen"]),
    ],
)
def test_lines_of_ten(text: str, lines: list[str]):
    assert wrap(text, 10, len) == lines


def test_a_column_narrower_than_a_letter_still_ends():
    assert wrap("abc", 0.5, len) == ["a-", "b-", "c"]
