"""The words for an overlap: unknown and nothing are told apart."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.exposure import Overlap, hours_text, index_definition, overlap_in_words
from scenkartan.plugin.domain.figures import percent
from scenkartan.plugin.domain.timetable import Activity


def plain(text: str) -> str:
    return text


@pytest.mark.parametrize(
    ("share", "text"),
    [(None, "–"), (0.0, "0 %"), (0.004, "< 1 %"), (0.005, "1 %"), (0.274, "27 %"), (1.0, "100 %")],
)
def test_a_share_is_written_in_percent_and_nothing_is_not_unknown(share, text):
    assert percent(share).replace("\u00a0", " ") == text


@pytest.mark.parametrize(("hours", "text"), [(0, "0"), (6.0, "6"), (6.67, "6.7"), (19.96, "20")])
def test_hours_have_a_decimal_where_it_says_something(hours, text):
    assert hours_text(hours, plain) == f"{text}\u00a0h"


def test_the_sentence_gives_index_hours_and_share():
    sentence = overlap_in_words(Overlap(Activity.BREAKS, 6.667, 4.0, 0.25, 0.1), plain)
    assert sentence.replace("\u00a0", " ") == (
        "Breaks: index 25 %. Something happens 4 h of 6.7 h a week, "
        "which is 10 % of all that happens at the scene."
    )


def test_nothing_and_no_hours_are_said_apart():
    nothing = overlap_in_words(Overlap(Activity.BREAKS, 6.0, 0.0, 0.0, None), plain)
    no_hours = overlap_in_words(Overlap(Activity.BREAKS, 0.0, 0.0, None, None), plain)
    assert nothing == "Breaks: nothing happens in these 6\u00a0h a week."
    assert no_hours == "Breaks: no hours in the timetable."


def test_the_index_is_defined_in_words():
    words = index_definition(plain)
    assert "0\u00a0% is nothing at any" in words
    assert "100\u00a0% much at all" in words
    assert "a third of much" in words
