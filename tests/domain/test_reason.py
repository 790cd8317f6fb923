"""The reason in words, and figures that never stand on the wrong side of the radius."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenkartan.plugin.domain.facility import Facility, FacilityKind, SchoolForm
from scenkartan.plugin.domain.figures import metres
from scenkartan.plugin.domain.proximity import Rule, classify
from scenkartan.plugin.domain.reason import distance_text, reason_in_words


def english(text):
    return text


def swedish(text):
    return {"{whole}.{fraction}": "{whole},{fraction}"}.get(text, text)


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("distance", "text"),
    [
        (0, "0 m"),
        (0.4, "0.4 m"),
        (0.04, "0.04 m"),
        (0.6, "1 m"),
        (119.6, "120 m"),
        (499.0, "499 m"),
        (499.4, "499 m"),
        (499.6, "499.6 m"),
        (499.96, "499.96 m"),
        (500.0, "500 m"),
        (500.04, "500.04 m"),
        (500.4, "500.4 m"),
        (500.004, "just over 500 m"),
        (500.000001, "just over 500 m"),
        (499.99998, "just under 500 m"),
        (0.004, "just over 0 m"),
        (500.6, "501 m"),
        (1234.5, "1 234 m"),
        (1234567.0, "1 234 567 m"),
    ],
)
def test_distances(distance, text):
    assert plain(distance_text(distance, 500, english)) == text


def test_the_decimal_mark_follows_the_language():
    assert distance_text(500.4, 500, swedish) == "500,4\u00a0m"
    assert distance_text(1250.4, 1250, swedish) == "1\u00a0250,4\u00a0m"


@pytest.mark.parametrize(
    ("distance", "text"), [(250.44, "250 m"), (250.6, "251 m"), (250.5, "250.5 m"), (250.0, "250 m")]
)
def test_a_radius_that_is_no_whole_number(distance, text):
    assert plain(distance_text(distance, 250.5, english)) == text


@given(st.integers(0, 2_000_000_000), st.integers(1_000_000, 2_000_000_000))
def test_the_figure_is_on_the_side_of_the_distance(distance_um, radius_um):
    distance, radius = distance_um / 1e6, radius_um / 1e6
    text = plain(distance_text(distance, radius, english))
    if text.startswith("just "):
        limit = float(text.split("r ", 1)[1].replace(" ", "").rstrip("m"))
        assert (text.startswith("just under"), text.startswith("just over")) == (
            distance < limit, distance > limit
        )  # fmt: skip
        assert abs(distance - limit) < 0.01
        return
    shown = float(text.replace(" ", "").rstrip("m"))
    assert (shown < radius, shown > radius, shown == 0) == (
        distance < radius,
        distance > radius,
        distance == 0,
    )
    assert abs(shown - distance) <= 0.5


def test_metres_are_whole():
    assert metres(500) == "500\u00a0m"
    assert metres(12_500.2) == "12\u00a0500\u00a0m"


def reason(*schools, rule=Rule()):  # noqa: B008 - a rule is frozen
    pairs = [
        (Facility(name=name, kind=FacilityKind.SCHOOL, forms=forms), distance)
        for name, distance, forms in ((*school, (SchoolForm.COMPULSORY,))[:3] for school in schools)
    ]
    return plain(reason_in_words(classify("s", 2026, rule, pairs), rule, english))


@pytest.mark.parametrize(
    ("schools", "text"),
    [
        ([], "No school that the rule counts was found near the scene."),
        ([("Ekskolan", 700.0)], "No school within 500 m; nearest is Ekskolan, 700 m."),
        ([("Ekskolan", 0.0)], "1 school within 500 m: Ekskolan, inside the boundary."),
        ([("Ekskolan", 120.2)], "1 school within 500 m: Ekskolan, 120 m."),
        (
            [("Ekskolan", 0.0), ("Björkskolan", 90.0)],
            "2 schools within 500 m, 1 of them inside the boundary.",
        ),
        (
            [("Ekskolan", 0.0), ("Björkskolan", 0.0)],
            "2 schools within 500 m, all of them inside the boundary.",
        ),
        ([("Ekskolan", 80.0), ("Björkskolan", 90.0)], "2 schools within 500 m, nearest Ekskolan, 80 m."),
        (
            [("Ekskolan", 499.6)],
            "1 school within 500 m: Ekskolan, 499.6 m. "
            "Borderline: the school lies within the uncertainty of ±83 m.",
        ),
        (
            [("Ekskolan", 499.6), ("Björkskolan", 450.0)],
            "2 schools within 500 m, nearest Björkskolan, 450 m. "
            "Borderline: the schools lie within the uncertainty of ±83 m.",
        ),
        (
            [("Ekskolan", 500.4)],
            "No school within 500 m; nearest is Ekskolan, 500.4 m. "
            "Borderline: a school may lie within 500 m, the uncertainty is ±83 m.",
        ),
        (
            [("Ekskolan", 80.0, ())],
            "1 school within 500 m: Ekskolan, 80 m. The register does not state the school form of 1; "
            "counted as schools that may matter.",
        ),
    ],
)
def test_reasons(schools, text):
    assert reason(*schools) == text


def test_a_name_with_braces_is_only_a_name():
    assert "{skolan}" in reason(("{skolan}", 100.0))
