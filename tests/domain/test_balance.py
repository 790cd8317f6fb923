"""The two years' counts meet, whatever has happened between them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scenkartan.plugin.domain.balance import Balance, balance_of

places = st.none() | st.integers(0, 6)


def test_each_kind_by_hand():
    """One stays, two become one, one becomes three, one is gone, two are new: 5 - 1 - 1 + 2 + 2 = 7."""
    stayed, merged, split = [("a", "a")], [("b", "b"), ("c", "b")], [("d", "d"), ("d", "e"), ("d", "f")]
    balance = balance_of([*stayed, *merged, *split, ("g", None), (None, "h"), (None, "i")])
    assert balance == Balance(
        previous=5, ceased=1, merged=1, merged_away=1, new=2, split=1, split_off=2, current=7
    )


def test_a_part_that_was_split_off_and_merged_with_a_neighbour():
    """a becomes a and a part of b: 2 - 1 merged away + 1 split off = 2."""
    assert balance_of([("a", "a"), ("a", "b"), ("b", "b")]) == Balance(2, 0, 1, 1, 0, 1, 1, 2)


def test_the_published_sum():
    """64 scenes, 12 ceased, 11 came and none was merged or split: 63."""
    rows = [(n, n) for n in range(52)] + [(n, None) for n in range(52, 64)]
    rows += [(None, n) for n in range(52, 63)]
    balance = balance_of(rows)
    assert (balance.previous, balance.ceased, balance.new, balance.current) == (64, 12, 11, 63)
    assert balance.in_words(lambda text: text) == (
        "64 last year − 12 ceased − 0 merged away + 11 new + 0 split off = 63 this year"
    )


def test_nothing():
    assert balance_of([]) == Balance(0, 0, 0, 0, 0, 0, 0, 0)


@given(st.lists(st.tuples(places, places)))
def test_it_adds_up(rows):
    b = balance_of(rows)
    assert b.previous - b.ceased - b.merged_away + b.new + b.split_off == b.current
    assert b.previous == len({before for before, _ in rows} - {None})
    assert b.current == len({after for _, after in rows} - {None})
