"""What a list says, and what it leaves unsaid, of the units that the register has. Worked by hand."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus
from scenkartan.plugin.domain.reference import Update
from scenkartan.plugin.workflow.facility_updates import compare_facilities, in_two_lists

pytestmark = pytest.mark.qgis


@pytest.mark.parametrize(
    ("before", "says_status", "after"),
    [
        (FacilityStatus.DORMANT, False, FacilityStatus.DORMANT),
        (FacilityStatus.DORMANT, True, FacilityStatus.ACTIVE),
        (FacilityStatus.CLOSED, False, FacilityStatus.ACTIVE),
    ],
)
def test_a_list_without_statuses_wakes_no_dormant_school(before, says_status, after):
    known = [Facility("Ekskolan", FacilityKind.SCHOOL, unit_code="1", status=before)]
    listed = [Facility("Ekskolan", FacilityKind.SCHOOL, unit_code="1")]
    plan = compare_facilities(known, listed, close_missing=False, says_status=says_status)
    assert [facility.status for facility in plan.stored] == [after]


def school(name="Ekskolan", east=0.0, *, code="1", **values):
    point = None if east is None else struct.pack("<BI2d", 1, 1, east, 0.0)
    return Facility(name, FacilityKind.SCHOOL, unit_code=code, point_wkb=point, **values)


def compare(known, listed, **options):
    return compare_facilities(known, listed, **{"close_missing": False, **options})


def test_what_has_happened_since_the_last_list():
    known = [school("A", code="1"), school("B", code="2"), school("C", code="3"), school("D", code="4")]
    listed = [
        school("A", code="1"),
        school("B", 10.01, code="2"),
        school("C", code="3", status=FacilityStatus.CLOSED),
        school("Ny", code="5"),
    ]
    plan = compare(known, listed)
    assert plan.counts == {
        Update.NEW: 1,
        Update.MOVED: 1,
        Update.CLOSED: 1,
        Update.MISSING: 1,
        Update.UNCHANGED: 1,
    }
    assert [(row.name, row.update, row.moved_m) for row in plan.updates] == [
        ("B", Update.MOVED, pytest.approx(10.01)),
        ("C", Update.CLOSED, None),
        ("Ny", Update.NEW, None),
        ("D", Update.MISSING, None),
    ]
    assert [one.id for one in plan.stored[:3]] == [one.id for one in known[:3]]


@pytest.mark.parametrize(
    ("east", "update"), [(0.0, Update.UNCHANGED), (10.0, Update.CHANGED), (10.1, Update.MOVED)]
)
def test_a_school_has_moved_beyond_the_tolerance(east, update):
    assert compare([school()], [school(east=east)]).counts == {update: 1}


def test_one_moved_by_hand_stays_and_how_far_off_the_list_is_is_said():
    known = school(east=500.0, moved_by_hand=True, moved_reason="porten")
    plan = compare([known], [school(east=0.0)])
    assert [(row.update, row.moved_m) for row in plan.updates] == [(Update.HELD, 500.0)]
    assert plan.stored == (known,)


def test_a_complete_list_closes_what_it_lacks_but_nothing_twice():
    known = [school("A", code="1"), school("B", code="2", status=FacilityStatus.CLOSED)]
    plan = compare(known, [], close_missing=True)
    assert plan.counts == {Update.CLOSED: 1}
    assert [(one.name, one.status) for one in plan.stored] == [("A", FacilityStatus.CLOSED)]


def test_what_a_list_does_not_say_is_kept():
    known = school(grades="F-9", address="Skolgatan 1", organiser="Kommunal")
    plan = compare([known], [school(organiser="Fristående")])
    assert (plan.stored[0].grades, plan.stored[0].organiser) == ("F-9", "Fristående")
    assert plan.updates[0].columns == ("organiser",)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"east": 300.0}, True),
        ({"east": 300.1}, False),
        ({"name": "EKSKOLAN"}, True),
        ({"name": "Ekskolan F-3"}, False),
        ({"source": "Skolverket"}, False),
        ({"status": FacilityStatus.CLOSED}, False),
        ({"east": None}, False),
    ],
)
def test_a_school_in_two_sources_lists_is_one(other, same):
    listed = [school(source="Skolverket")]
    others = [school(**{"code": "FS1", "source": "SISAB", **other})]
    assert in_two_lists(listed, others) == ({0: others[0]} if same else {})
    preschool = replace(others[0], kind=FacilityKind.PRESCHOOL)
    assert in_two_lists(listed, [preschool]) == {}
