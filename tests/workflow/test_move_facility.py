"""A school that is moved by hand: with a reason, through the next list, and back again. Worked by hand."""

from __future__ import annotations

import struct
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind  # noqa: E402
from scenkartan.plugin.domain.reference import ReferenceKind, Update  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.facilities import list_facilities, put_facilities  # noqa: E402
from scenkartan.plugin.register.history import history  # noqa: E402
from scenkartan.plugin.workflow.import_reference import import_reference, preview_reference  # noqa: E402
from scenkartan.plugin.workflow.move_facility import move_facility, put_back  # noqa: E402

EAST, NORTH = 150_000.0, 6_570_000.0
YARD = shapely.to_wkb(
    shapely.MultiPolygon([shapely.box(EAST - 50, NORTH - 50, EAST + 50, NORTH + 50)]), byte_order=1
)


def point(east, north):
    return struct.pack("<BI2d", 1, 1, east, north)


@pytest.fixture
def school(register):
    """Add a school with some of its values otherwise, and give its id."""

    def add(**values):
        ekskolan = {"unit_code": "01234567", "point_wkb": point(EAST, NORTH), "source": "skolor", **values}
        facility = Facility("Ekskolan", FacilityKind.SCHOOL, **ekskolan)
        with register.transaction():
            put_facilities(register, [facility])
        return facility.id

    return add


@pytest.fixture
def skolor(tmp_path):
    """Write the school's source anew, with the school so far east of where it was."""

    def write(metres, day=date(2026, 5, 1)):
        path = tmp_path / f"skolor {day}.csv"
        path.write_text(f"kod;namn;skolform;E;N\n01234567;Ekskolan;gr;{EAST + metres};{NORTH}\n", "utf-8")
        return path

    return write


def stored(register):
    (facility,) = list_facilities(register)
    return facility


def read(register, path, do=import_reference):
    from qgis.core import QgsCoordinateTransformContext

    return do(register, path, ReferenceKind.FACILITY, transform_context=QgsCoordinateTransformContext())


def test_it_stays_where_it_was_put_and_the_log_says_who_and_why(register, school):
    moved = move_facility(register, school(yard_wkb=YARD), EAST + 300, NORTH, " porten, enligt flygbild ")
    assert stored(register) == moved
    assert moved.point_wkb == point(EAST + 300, NORTH)
    assert (moved.moved_by_hand, moved.moved_reason) == (True, "porten, enligt flygbild")
    assert moved.yard_wkb is None
    changes = [one for one in history(register, "facility", moved.id) if one.before]
    assert [(one.table, one.who) for one in changes] == [("facility", "test"), ("facility_yard", "test")]
    assert set(changes[0].changed) == {"geom", "moved_by_hand", "moved_reason"}


def test_the_next_lists_leave_it_there_and_say_how_far_off_they_are(register, school, skolor):
    moved = move_facility(register, school(), EAST + 300, NORTH, "porten")
    preview = read(register, skolor(20), preview_reference)
    (held,) = preview.updates
    assert (held.update, held.moved_m) == (Update.HELD, pytest.approx(280.0))
    for day in (date(2026, 5, 1), date(2027, 5, 1)):
        read(register, skolor(20, day))
        assert stored(register).point_wkb == moved.point_wkb
        assert (stored(register).moved_reason, stored(register).register_date) == ("porten", day)


def test_put_back_it_is_as_it_was_and_the_next_list_places_it(register, school, skolor):
    facility_id = school(yard_wkb=YARD)
    before = stored(register)
    move_facility(register, facility_id, EAST + 300, NORTH, "porten")
    move_facility(register, facility_id, EAST + 350, NORTH, "nej, grinden")
    assert put_back(register, facility_id) == stored(register) == before
    read(register, skolor(20))
    assert stored(register).point_wkb == point(EAST + 20, NORTH)


def test_a_second_move_is_taken_back_to_before_itself(register, school):
    facility_id = school(yard_wkb=YARD)
    for metres in (300, 400):
        move_facility(register, facility_id, EAST + metres, NORTH, "porten")
        put_back(register, facility_id)
    assert stored(register).point_wkb == point(EAST, NORTH)
    assert stored(register).yard_wkb == YARD


def test_one_that_its_source_has_no_place_for_has_none_again(register, school):
    facility_id = school(point_wkb=None)
    assert move_facility(register, facility_id, EAST, NORTH, "adressen").measured_wkb is not None
    assert put_back(register, facility_id).measured_wkb is None


def test_one_that_came_into_the_register_as_moved_stays_until_the_next_list(register, school, skolor):
    facility_id = school(moved_by_hand=True, moved_reason="i förra registret")
    assert put_back(register, facility_id).point_wkb == point(EAST, NORTH)
    read(register, skolor(20))
    assert stored(register).point_wkb == point(EAST + 20, NORTH)


@pytest.mark.parametrize(
    ("east", "reason", "said"),
    [(EAST, "  ", "why"), (float("nan"), "porten", "position"), (float("inf"), "porten", "position")],
)
def test_without_a_reason_or_a_place_nothing_is_moved(register, school, east, reason, said):
    facility_id = school()
    before = stored(register)
    with pytest.raises(ScenkartanError, match=said):
        move_facility(register, facility_id, east, NORTH, reason)
    assert stored(register) == before


def test_what_is_not_there_or_was_not_moved_is_refused(register, school):
    with pytest.raises(ScenkartanError, match="not moved by hand"):
        put_back(register, school())
    for do in (put_back, lambda *of: move_facility(*of, EAST, NORTH, "porten")):
        with pytest.raises(ScenkartanError, match="not in the register"):
            do(register, "gone")
