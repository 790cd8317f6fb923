"""What nobody walks on: a rule as people write it."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.walking import EXCLUDED, WalkRule
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
        ({}, False),
    ],
)
def test_the_rule_that_is_there_from_the_start(attributes, excluded):
    assert WalkRule.from_text(EXCLUDED).excludes(attributes) == excluded


def test_case_and_spaces_do_not_matter():
    rule = WalkRule.from_text(" Highway = Motorway , TRUNK ;; foot=NO; highway=steps")
    assert rule.excluded == {"highway": {"motorway", "trunk", "steps"}, "foot": {"no"}}
    assert rule.excludes({"HIGHWAY": "motorway "})


def test_an_empty_rule_excludes_nothing():
    assert not WalkRule.from_text("  ").excludes({"highway": None, "foot": "no"})


@pytest.mark.parametrize("text", ["highway", "=motorway", "highway=", "highway=,", "highway=motorway; foot"])
def test_what_cannot_be_read(text):
    with pytest.raises(ScenkartanError, match="field=value"):
        WalkRule.from_text(text)
