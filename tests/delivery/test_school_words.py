from __future__ import annotations

import pytest

from scenkartan.plugin.delivery.school_words import grades_in_words, kind_of, school_forms, status_of
from scenkartan.plugin.domain.facility import FacilityKind, FacilityStatus, SchoolForm


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        (["fsk", "gr"], (SchoolForm.PRESCHOOL_CLASS, SchoolForm.COMPULSORY)),
        (["FKLASS", "GR", "GRAN"], tuple(SchoolForm)[:3]),
        (["Grundskola"], (SchoolForm.COMPULSORY,)),
        (["Grundsärskola"], (SchoolForm.ADAPTED_COMPULSORY,)),
        (["Gymnasium"], (SchoolForm.UPPER_SECONDARY,)),
        (["FTH"], ()),
        (["Skola"], ()),
        ([], ()),
    ],
)
def test_school_forms(words, forms):
    assert school_forms(words) == forms


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["Förskola"], FacilityKind.PRESCHOOL),
        (["Skola"], FacilityKind.SCHOOL),
        (["Gymnasium"], FacilityKind.SCHOOL),
        (["FTH"], FacilityKind.LEISURE_CLUB),
        (["GR", "FTH"], FacilityKind.SCHOOL),
        (["Familjecentraler"], FacilityKind.OTHER),
        (["Parklek"], FacilityKind.PLAYGROUND),
        (["Pizzeria"], None),
        ([], None),
    ],
)
def test_kind(words, kind):
    assert kind_of(words) is kind


@pytest.mark.parametrize(
    ("grades", "words"),
    [
        ("0 1 2 3 4 5 6 7 8 9", "F-9"),
        ("7 8 9", "7-9"),
        ("3 1 2 7", "1-3, 7"),
        ("0", "F"),
        ("", ""),
        ("x 4", "4"),
    ],
)
def test_grades(grades, words):
    assert grades_in_words(grades.split()) == words


def test_status():
    assert status_of("VILANDE") is FacilityStatus.DORMANT
    assert status_of("Upphört") is FacilityStatus.CLOSED
    assert status_of("PLANERAD") is FacilityStatus.PLANNED
    assert status_of("") is FacilityStatus.ACTIVE
