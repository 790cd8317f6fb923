"""The school rule: bands, classes and their figures, worked out by hand."""

from __future__ import annotations

import math
from datetime import date

import pytest

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm
from scenkartan.plugin.domain.proximity import Band, Outcome, Rule, band_of, classify

RULE = Rule(radius_m=500, borderline_m=83)
SHARP = Rule(radius_m=500, borderline_m=0)


def school(name="Skolan", forms=(SchoolForm.COMPULSORY,), **other):
    return Facility(name=name, kind=FacilityKind.SCHOOL, forms=forms, **other)


@pytest.mark.parametrize(
    ("distance", "borderline", "band"),
    [
        (0, 0, Band.INSIDE),
        (0, 83, Band.INSIDE),
        (1e-6, 0, Band.WITHIN),
        (499.0, 0, Band.WITHIN),
        (500.0, 0, Band.WITHIN),
        (math.nextafter(500, 501), 0, Band.OUTSIDE),
        (501.0, 0, Band.OUTSIDE),
        (416.9, 83, Band.WITHIN),
        (417.0, 83, Band.WITHIN),
        (math.nextafter(417, 418), 83, Band.BORDERLINE),
        (500.0, 83, Band.BORDERLINE),
        (583.0, 83, Band.BORDERLINE),
        (math.nextafter(583, 584), 83, Band.OUTSIDE),
        (0.5, 600, Band.BORDERLINE),
        (0, 600, Band.INSIDE),
    ],
)
def test_bands(distance, borderline, band):
    assert band_of(distance, 500, borderline) is band


@pytest.mark.parametrize(
    "wrong", [(-1, 500, 0), (math.nan, 500, 0), (1, -1, 0), (1, math.nan, 0), (1, 500, -1)]
)
def test_a_distance_that_cannot_be_is_an_error(wrong):
    with pytest.raises(ValueError, match="negative or NaN"):
        band_of(*wrong)


@pytest.mark.parametrize(
    ("rule", "distances", "outcome"),
    [
        (SHARP, [], Outcome.NOT_IN_CLASS),
        (SHARP, [0], Outcome.IN_CLASS),
        (SHARP, [499.0], Outcome.IN_CLASS),
        (SHARP, [500.0], Outcome.IN_CLASS),
        (SHARP, [501.0], Outcome.NOT_IN_CLASS),
        (RULE, [417], Outcome.IN_CLASS),
        (RULE, [418], Outcome.IN_CLASS_BORDERLINE),
        (RULE, [500], Outcome.IN_CLASS_BORDERLINE),
        (RULE, [500.5], Outcome.NOT_IN_CLASS_BORDERLINE),
        (RULE, [583], Outcome.NOT_IN_CLASS_BORDERLINE),
        (RULE, [583.1], Outcome.NOT_IN_CLASS),
        (RULE, [450, 550], Outcome.IN_CLASS_BORDERLINE),
        (RULE, [550, 100], Outcome.IN_CLASS),
    ],
)
def test_outcomes(rule, distances, outcome):
    found = classify("s", 2026, rule, [(school(), distance) for distance in distances])
    assert found.outcome is outcome
    assert found.outcome.in_class == any(distance <= 500 for distance in distances)


def test_figures():
    schools = [
        (school("Bortre", register_date=date(2026, 4, 21)), 540.0),
        (school("Inne", register_date=date(2026, 5, 2)), 0.0),
        (school("Okänd", forms=()), 120.0),
        (school("Gränsen"), 500.0),
    ]
    found = classify("s", 2026, RULE, schools)
    assert (found.n_inside, found.n_within, found.n_borderline, found.n_unknown_forms) == (1, 3, 2, 1)
    assert (found.nearest_m, found.nearest_name) == (0.0, "Inne")
    assert found.register_date == date(2026, 5, 2)
    assert found.rule_version == RULE.version


def test_without_schools_nothing_is_near():
    found = classify("s", 2026, RULE, [])
    assert (found.nearest_m, found.nearest_name, found.register_date) == (None, "", None)


def test_schools_equally_near_are_named_in_order():
    found = classify("s", 2026, RULE, [(school("B"), 10.0), (school("A"), 10.0)])
    assert found.nearest_name == "A"


@pytest.mark.parametrize(
    ("facility", "counts"),
    [
        (school(), True),
        (school(forms=(SchoolForm.UPPER_SECONDARY, SchoolForm.ADAPTED_COMPULSORY)), True),
        (school(forms=(SchoolForm.UPPER_SECONDARY,)), False),
        (school(forms=(SchoolForm.PRESCHOOL_CLASS,)), False),
        (school(forms=()), True),
        (school(status=FacilityStatus.DORMANT), False),
        (school(status=FacilityStatus.CLOSED), False),
        (school(status=FacilityStatus.PLANNED), False),
        (Facility(name="Förskolan", kind=FacilityKind.PRESCHOOL), False),
    ],
)
def test_which_facilities_count(facility, counts):
    assert RULE.counts(facility) is counts
    assert (classify("s", 2026, RULE, [(facility, 1.0)]).n_within == 1) is counts


def test_unknown_forms_can_be_left_out():
    assert not Rule(count_unknown_forms=False).counts(school(forms=()))
