"""A proposal and what follows from it when a person decides; areas by hand, in square metres."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenkartan.plugin.domain.matching import DeliveredPlace, KnownPlace, Proposal, Thresholds, kind_of
from scenkartan.plugin.domain.scene import ChangeKind

KNOWN = {"A": 1000.0, "B": 600.0, "C": 300.0}
DELIVERED = {1: ("A", 1000.0), 2: ("Ny", 500.0), 3: ("c", 300.0)}


def proposal(links, common=(), delivered=DELIVERED, known=KNOWN, **more):
    return Proposal(
        2026,
        2025,
        tuple(DeliveredPlace(number, name, area, b"") for number, (name, area) in delivered.items()),
        tuple(KnownPlace(name, name, area, b"") for name, area in known.items()),
        {number: tuple(links.get(number, "")) for number in delivered},
        dict(common),
        **more,
    )


def told(found):
    return [(row.number, row.scene_id, row.kind.value, row.continues) for row in found.rows]


def test_what_is_proposed():
    found = proposal({1: "A", 3: "C"}, {(1, "A"): 990.0, (3, "C"): 300.0})
    assert told(found) == [
        (1, "A", "unchanged", True),
        (2, None, "new", False),
        (3, "C", "unchanged", True),
        (None, "B", "ceased", False),
    ]
    row = found.rows[0]
    assert (row.previous_share, row.current_share, row.area_change_m2) == (0.99, 0.99, 0.0)
    assert found.balance.in_words(str) == (
        "3 last year − 1 ceased − 0 merged away + 1 new + 0 split off = 3 this year"
    )


def test_a_row_that_a_person_says_is_a_scene_is_that_scene():
    found = proposal({1: "A", 3: "C"}).changed(2, ["B"])
    assert told(found)[1] == (2, "B", "moved", True)
    assert found.continuing == {1: "A", 2: "B", 3: "C"}
    assert [row.by_person for row in found.rows] == [False, True, False]
    assert found.balance.ceased == found.balance.new == 0


def test_a_row_that_a_person_says_is_new_leaves_its_scene_ceased():
    found = proposal({1: "A", 2: "B", 3: "C"}, confidence={(2, "B"): 0.5}).changed(2, [])
    assert told(found) == [
        (1, "A", "moved", True),
        (2, None, "new", False),
        (3, "C", "moved", True),
        (None, "B", "ceased", False),
    ]
    assert found.rows[1].confidence == 1.0


def test_a_person_merges_and_the_largest_goes_on():
    found = proposal({1: "A"}).changed(2, ["C", "B"])
    assert told(found)[1:3] == [(2, "B", "merged", True), (2, "C", "merged", False)]
    assert (found.balance.merged, found.balance.merged_away) == (1, 1)


def test_of_two_that_merge_the_one_of_the_rows_name_goes_on():
    found = proposal({3: "BC"})
    assert found.continuing == {3: "C"}
    assert told(found)[2:4] == [(3, "C", "merged", True), (3, "B", "merged", False)]


def test_a_person_says_that_a_scene_was_split_and_its_largest_part_goes_on():
    found = proposal({1: "A", 3: "C"}).changed(1, ["B"]).changed(2, ["B"])
    assert told(found)[:2] == [(1, "B", "split", True), (2, "B", "split", False)]
    assert (found.balance.split, found.balance.split_off, found.balance.ceased) == (1, 1, 1)


def test_of_the_parts_the_one_of_the_scenes_name_goes_on():
    found = proposal({2: "C", 3: "C"})
    assert found.continuing == {3: "C"}


def test_a_person_says_that_nothing_goes_on_in_a_scene_and_it_has_ceased():
    found = proposal({1: "AB", 2: "B"}).changed(1, "A").changed(2, "")
    assert told(found) == [
        (1, "A", "moved", True),
        (2, None, "new", False),
        (3, None, "new", False),
        (None, "B", "ceased", False),
        (None, "C", "ceased", False),
    ]
    assert [row.by_person for row in found.rows] == [True, True, False, False, False]


def test_a_part_that_was_split_off_merges_with_the_neighbour():
    """A keeps its name and loses a part to B: 2 - 1 + 1 = 2 of these."""
    found = proposal({1: "A", 2: "AB"})
    assert told(found)[:3] == [(1, "A", "split", True), (2, "B", "merged", True), (2, "A", "merged", False)]
    balance = found.balance
    assert (balance.merged_away, balance.split_off) == (1, 1)


def test_who_merged_with_whom_and_what_was_split_into_what():
    found = proposal({1: "A", 2: "AB"})
    told_of = [
        (found.predecessors_of(row), found.successors_of(row), found.goes_on_as(row)) for row in found.rows
    ]
    assert told_of == [
        (("A",), ("A", "Ny"), "A"),
        (("A", "B"), ("Ny",), "B"),
        (("A", "B"), ("A", "Ny"), "B"),
        ((), (), None),
        ((), (), None),
    ]


def test_a_scene_of_an_earlier_year_comes_back_under_its_id_and_is_new():
    back = KnownPlace("Z", "Z", 500.0, b"", counted=False)
    found = proposal({1: "A"}, known={"A": 1000.0})
    found = replace(found, known=(*found.known, back)).changed(2, ["Z"])
    assert told(found)[1] == (2, "Z", "new", True)
    assert (found.balance.previous, found.balance.new, found.balance.current) == (1, 2, 3)


def test_a_row_that_says_it_has_ceased_is_its_scene_and_is_not_counted_this_year():
    ceased = DeliveredPlace(1, "A", 1000.0, b"", ceased=True)
    unknown = DeliveredPlace(2, "Okänd", 10.0, b"", ceased=True)
    found = Proposal(2026, 2025, (ceased, unknown), (KnownPlace("A", "A", 1000.0, b""),), {1: ("A",), 2: ()})
    assert told(found) == [(1, "A", "ceased", True), (2, None, "ceased", False)]
    balance = found.balance
    assert (balance.previous, balance.ceased, balance.current) == (1, 1, 0)


def test_what_is_not_in_the_proposal_cannot_be_chosen():
    for number, scene_ids in ((9, ["A"]), (1, ["X"])):
        with pytest.raises(KeyError):
            proposal({}).changed(number, scene_ids)


@pytest.mark.parametrize(
    ("share", "growth", "expected"),
    [
        (0.8, 0.05, "unchanged"),
        (0.7999999, 0.0, "moved"),
        (1.0, 0.0500001, "grown"),
        (1.0, -0.05, "unchanged"),
        (1.0, -0.0500001, "shrunk"),
        (0.79999999999, 0.05000000000001, "unchanged"),
    ],
)
def test_kinds_on_both_sides_of_each_threshold(share, growth, expected):
    assert kind_of(1, 1, share, growth, Thresholds()) is ChangeKind(expected)
    assert kind_of(2, 2, share, growth, Thresholds()) is ChangeKind.MERGED
    assert kind_of(1, 2, share, growth, Thresholds()) is ChangeKind.SPLIT


decisions = st.lists(st.tuples(st.sampled_from([1, 2, 3]), st.sets(st.sampled_from("ABC"))), max_size=8)


@given(decisions)
def test_the_balance_adds_up_whatever_a_person_decides(decided):
    found = proposal({1: "A", 3: "C"})
    for number, scene_ids in decided:
        found = found.changed(number, sorted(scene_ids))
    balance = found.balance
    assert (balance.previous, balance.current) == (3, 3)
    assert balance.previous - balance.ceased - balance.merged_away + balance.new + balance.split_off == 3
    assert len(set(found.continuing.values())) == len(found.continuing)
    for row in found.rows:
        goes_on = found.continuing.get(row.number)
        assert row.continues == (goes_on is not None and goes_on == row.scene_id)
    # Every scene goes on under its id in one row, has ceased, or went into another.
    for scene_id in "ABC":
        rows = [row for row in found.rows if row.scene_id == scene_id]
        assert rows
        assert sum(row.continues for row in rows) <= 1
