"""Which of a register's schools are in doubt, against its municipalities and buildings. Worked by hand."""

from __future__ import annotations

import struct
from datetime import date, timedelta

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.area import AreaKind  # noqa: E402
from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm  # noqa: E402
from scenkartan.plugin.domain.school_qa import Doubt  # noqa: E402
from scenkartan.plugin.errors import Cancelled  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.gui.models.reference import in_words  # noqa: E402
from scenkartan.plugin.register.facilities import put_facilities  # noqa: E402
from scenkartan.plugin.register.reference import put_rows  # noqa: E402
from scenkartan.plugin.workflow.school_qa import check_schools  # noqa: E402

EAST, NORTH = 150_000.0, 6_570_000.0


@pytest.fixture
def add(register):
    """Add a school so many metres east and north of the corner; None: nowhere."""

    def school(name, east=None, north=0.0, **values):
        point = None if east is None else struct.pack("<BI2d", 1, 1, EAST + east, NORTH + north)
        values = {"municipality_code": "0199", "kind": FacilityKind.SCHOOL, "source": "skolor", **values}
        with register.transaction():
            put_facilities(register, [Facility(name, point_wkb=point, unit_code=name, **values)])

    return school


@pytest.fixture
def municipality(register):
    """Add a municipality of 10 km from the corner, or so many metres east of it."""

    def area(code="0199", name="Exempelstaden", west=0, **values):
        shape = shapely.box(EAST + west, NORTH, EAST + west + 10_000, NORTH + 10_000)
        row = {"kind": AreaKind.MUNICIPALITY, "code": code, "name": name, **values}
        with register.transaction():
            put_rows(register, "area", [{"wkb": shapely.to_wkb(shape, byte_order=1), **row}])

    return area


@pytest.fixture
def houses(register):
    """Add houses of 10 m by 10 m from their south-west corners."""

    def build(*corners):
        shapes = (shapely.box(EAST + e, NORTH + n, EAST + e + 10, NORTH + n + 10) for e, n in corners)
        rows = [{"wkb": shapely.to_wkb(shape, byte_order=1)} for shape in shapes]
        with register.transaction():
            put_rows(register, "building", rows)

    return build


def doubts(check):
    return {(one.facility.name, one.doubt) for one in check.doubted}


def test_nothing_to_check_against_is_said_and_nothing_doubted(register, add):
    add("Ekskolan", 100)
    check = check_schools(register)
    assert (check.checked, check.doubted) == (1, ())
    assert check.without_municipalities
    assert check.without_buildings


def test_without_a_place_a_school_is_doubted_for_that_alone(register, add, municipality, houses):
    municipality()
    houses((0, 0))
    add("Ekskolan")
    check = check_schools(register)
    assert doubts(check) == {("Ekskolan", Doubt.NO_COORDINATES)}
    assert "no position" in in_words(check.doubted[0])


@pytest.mark.parametrize(("east", "doubted"), [(-999.0, False), (-1000.0, False), (-1001.0, True)])
def test_outside_its_municipality_by_more_than_the_tolerance(register, add, municipality, east, doubted):
    municipality()
    municipality("0198", "Grannby", west=-10_000)
    add("Ekskolan", east, 100)
    check = check_schools(register)
    assert bool(check.doubted) is doubted
    if doubted:
        (one,) = check.doubted
        assert (one.metres, one.municipality, one.lies_in) == (1001.0, "Exempelstaden", "Grannby")
        words = in_words(one).replace("\u00a0", " ")
        assert words == "It is said to be in Exempelstaden, and lies 1 001 m outside it, in Grannby."


def test_the_municipality_is_that_in_force_today(register, add, municipality):
    today = date.today()
    municipality(west=-20_000, valid_to=today - timedelta(days=1))
    municipality(valid_from=today)
    add("Ekskolan", 100, 100)
    add("Björkskolan", -15_000, 100)
    assert doubts(check_schools(register)) == {("Björkskolan", Doubt.OTHER_MUNICIPALITY)}


def test_three_at_one_point_are_a_crowd_and_each_names_the_others(register, add):
    for name in ("A", "B"):
        add(name, 100, 100)
    assert check_schools(register).doubted == ()
    add("C", 100, 100.5)
    check = check_schools(register)
    assert doubts(check) == {(name, Doubt.CROWDED) for name in "ABC"}
    first = next(one for one in check.doubted if one.facility.name == "A")
    assert in_words(first) == "At the same point: B, C."


@pytest.mark.parametrize(("east", "doubted"), [(60.0, False), (60.5, True), (509.5, True), (511.0, False)])
def test_far_from_the_nearest_building_where_buildings_are_known(register, add, houses, east, doubted):
    """The house ends 10 m east of the corner: 50 m is near, and beyond 500 m nothing is known."""
    houses((0, 0))
    add("Ekskolan", east, 5)
    check = check_schools(register)
    assert doubts(check) == ({("Ekskolan", Doubt.NO_BUILDING)} if doubted else set())
    assert all("one side" in in_words(one) for one in check.doubted)


def test_a_school_in_two_lists_is_doubted_once_where_less_is_known_of_it(register, add):
    add("Ekskolan", 100, forms=(SchoolForm.COMPULSORY,), source="Skolverket")
    add("ekskolan", 140, source="SISAB")
    check = check_schools(register)
    assert doubts(check) == {("ekskolan", Doubt.LISTED_TWICE)}
    assert in_words(check.doubted[0]).startswith("Skolverket has it too, 40")


def test_one_moved_by_hand_has_been_looked_at_but_its_municipality_is_still_wrong(
    register, add, municipality, houses
):
    municipality()
    houses((-2000, 0), (-2200, 0))
    moved = {"moved_by_hand": True, "moved_reason": "porten"}
    for name in ("A", "B", "C"):
        add(name, -2100, 5, **moved)
    check = check_schools(register)
    assert doubts(check) == {(name, Doubt.OTHER_MUNICIPALITY) for name in "ABC"}
    assert [(one.facility.name, one.doubt) for one in check.moved] == [(name, None) for name in "ABC"]
    assert in_words(check.moved[0]) == "Moved by hand: porten"


def test_closed_schools_and_other_kinds_are_not_checked(register, add):
    add("Stängd", status=FacilityStatus.CLOSED)
    add("Leken", kind=FacilityKind.PLAYGROUND)
    assert check_schools(register).checked == 0


def test_a_check_can_be_cancelled(register, add, cancel_after):
    add("Ekskolan", 100)
    with pytest.raises(Cancelled):
        check_schools(register, progress=cancel_after(0))
