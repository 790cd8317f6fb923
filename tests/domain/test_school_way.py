"""How the ways to school past a scene are put in words."""

from __future__ import annotations

from scenkartan.plugin.domain.school_way import SchoolWay, in_words, ways_in_words
from scenkartan.plugin.i18n import mark as english

OF = "from every street corner to each school in reach"


def test_what_is_not_known_is_not_none():
    assert in_words(SchoolWay("a", 2026), english) == (
        "No way to school is known near the scene: streets or schools are missing in the register."
    )


def test_none_crosses():
    way = SchoolWay("a", 2026, n_ways=989, share=0.0)
    assert in_words(way, english) == f"None of the 989 shortest ways to school, {OF}, crosses the scene."


def test_what_crosses_what_going_round_costs_and_what_cannot():
    way = SchoolWay(
        "a",
        2026,
        n_ways=200,
        n_crossing=51,
        share=0.255,
        metres_inside=86.6,
        mean_detour_m=117.5,
        n_without_alternative=3,
    )
    assert in_words(way, english) == (
        f"Of 200 shortest ways to school, {OF}, 51 (26\u00a0%) cross the scene, "
        "on average 87\u00a0m inside it. "
        "Going round it costs 118\u00a0m on average. "
        "Without a way round, as those that begin in the scene: 3."
    )


def test_what_crosses_is_never_0_percent():
    way = SchoolWay("a", 2026, n_ways=500, n_crossing=2, share=0.004, metres_inside=10.0)
    assert f"{OF}, 2 (<\u00a01\u00a0%) cross the scene" in in_words(way, english)


def test_where_none_has_a_way_round_nothing_is_said_of_its_cost():
    way = SchoolWay(
        "a", 2026, n_ways=4, n_crossing=1, share=0.25, metres_inside=10.0, n_without_alternative=1
    )
    assert "Going round" not in in_words(way, english)


def test_the_schools_are_named_whose_ways_cross_most():
    every = SchoolWay("a", 2026, None, 100, 30, 0.3, 50.0)
    shares = {"b": 0.1, "c": 0.6, "d": 0.25, "e": 0.2, "f": 0.0}
    schools = [SchoolWay("a", 2026, school, 20, round(20 * share), share) for school, share in shares.items()]
    names = {school: f"Skolan {school}" for school in shares}
    said = ways_in_words([*schools, every], names, english)
    shown = "Skolan c 60\u00a0%, Skolan d 25\u00a0%, Skolan e 20\u00a0%"
    assert said == f"{in_words(every, english)} Largest share of the ways to: {shown}."
    # One school alone is all of them.
    assert ways_in_words([every, schools[1]], names, english) == in_words(every, english)
    assert ways_in_words([], names, english) == ""
