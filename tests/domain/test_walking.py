"""What nobody walks on: a rule as people write it."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.walking import EXCLUDED, Reach, WalkRule, detour_ratio, is_across_barrier
from scenkartan.plugin.errors import ScenkartanError


@pytest.mark.parametrize(
    ("attributes", "excluded"),
    [
        ({"highway": "motorway"}, True),
        ({"highway": "motorway_link", "foot": "yes"}, True),
        ({"highway": "footway", "foot": "no"}, True),
        ({"highway": "footway", "foot": None}, False),
        ({"highway": None, "foot": None}, True),
        ({"highway": ""}, True),
        ({"kind": "motorway"}, True),
        ({"kind": "main"}, False),
        ({"fclass": "trunk"}, True),
        ({"name": "motorway"}, False),
        ({"highway": "trunk"}, True),
        ({"highway": "trunk", "foot": None, "sidewalk": "none"}, True),
        ({"highway": "trunk", "foot": "yes"}, False),
        ({"highway": "trunk_link", "sidewalk": "right"}, False),
        ({"highway": "trunk", "sidewalk": "both", "foot": "no"}, True),
        ({"highway": "trunk", "sidewalk": "both", "motorroad": "yes"}, True),
        ({"highway": None, "foot": "yes"}, True),
        ({"Motorväg": 1}, True),
        ({"Motorväg": 0, "gångtrafik": "tillåten"}, False),
        ({"kind": "main", "walkable": False}, True),
        ({"kind": "main", "walkable": None}, False),
        ({}, False),
    ],
)
def test_the_rule_that_is_there_from_the_start(attributes, excluded):
    assert WalkRule.from_text(EXCLUDED).excludes(attributes) == excluded


def test_case_and_spaces_do_not_matter():
    rule = WalkRule.from_text(" Highway = Motorway , TRUNK UNLESS Foot = Yes or sidewalk=LEFT ;; foot=NO")
    assert rule.names == {"highway", "foot", "sidewalk"}
    assert rule.excludes({"HIGHWAY": "motorway "})
    assert not rule.excludes({"HIGHWAY": "motorway ", "foot": "YES"})
    assert not rule.excludes({"highway": "trunk", "Sidewalk": "left"})


def test_an_empty_rule_excludes_nothing():
    assert not WalkRule.from_text("  ").excludes({"highway": None, "foot": "no"})


@pytest.mark.parametrize(
    "text",
    [
        "highway",
        "=motorway",
        "highway=",
        "highway=,",
        "highway=motorway; foot",
        "a=b unless",
        "a=b unless c",
        "a=b=c",
        "a=b unless c=d or e",
    ],
)
def test_what_cannot_be_read(text):
    with pytest.raises(ScenkartanError, match="field=value"):
        WalkRule.from_text(text)


@pytest.mark.parametrize(
    ("euclidean_m", "walking_m", "reach", "across"),
    [
        (100, 300, Reach.WALKED, True),  # 3 times as long, 200 m longer
        (100, 299.9, Reach.WALKED, False),  # less than 200 m longer
        (200, 500, Reach.WALKED, True),  # 2.5 times
        (200, 499.9, Reach.WALKED, False),
        (100, None, Reach.NO_WAY, True),
        (800, None, Reach.FURTHER, True),  # 2,000 m are 2.5 times 800 m
        (801, None, Reach.FURTHER, False),  # nobody knows
        (100, None, Reach.OFF_NETWORK, False),
        (0, 0, Reach.WALKED, False),
    ],
)
def test_both_sides_of_what_is_across_a_barrier(euclidean_m, walking_m, reach, across):
    assert is_across_barrier(euclidean_m, walking_m, reach, 2000) == across


def test_a_ratio_needs_two_distances():
    assert detour_ratio(100, 250) == 2.5
    assert detour_ratio(0, 0) is None
    assert detour_ratio(100, None) is None
