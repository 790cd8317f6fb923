"""What a new edition changes, row by row: lamps and cameras by code, backgrounds as a whole. By hand."""

from __future__ import annotations

import struct
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.camera import CameraKind, CameraStatus  # noqa: E402
from scenkartan.plugin.domain.lighting import LuminaireStatus  # noqa: E402
from scenkartan.plugin.domain.reference import Update  # noqa: E402
from scenkartan.plugin.workflow.reference_updates import (  # noqa: E402
    Identity,
    Pairs,
    compare_background,
    compare_tracked,
    distance_m,
)

LAST, NOW = date(2025, 1, 1), date(2026, 1, 1)


def point(east, north=0.0):
    return struct.pack("<BI2d", 1, 1, east, north)


def lamp(code, east, **values):
    return {
        "code": code,
        "kind": None,
        "mount_height_m": None,
        "status": None,
        "wkb": point(east),
        "source": "x",
        "register_date": NOW,
        **values,
    }


def known(code, east, fid=1, **values):
    there = {"status": LuminaireStatus.WORKING, "register_date": LAST, "fid": fid, "id": f"id-{fid}"}
    return lamp(code, east, **{**there, **values})


def compare(before, after, table="luminaire", **options):
    return compare_tracked(table, before, after, **{"close_missing": False, **options})


def test_a_lamp_is_the_same_by_its_code_and_keeps_what_is_not_said():
    plan = compare([known("L1", 0, mount_height_m=6.0)], [lamp("L1", 0, kind="LED")])
    assert plan.counts == {Update.CHANGED: 1}
    (changed,) = plan.changed
    assert (changed["id"], changed["kind"], changed["mount_height_m"]) == ("id-1", "LED", 6.0)
    assert changed["status"] is LuminaireStatus.WORKING
    assert plan.updates[0].columns == ("kind",)


@pytest.mark.parametrize(
    ("east", "update"),
    [
        (0.004, Update.UNCHANGED),
        (0.006, Update.CHANGED),
        (10.0, Update.CHANGED),
        (10.01, Update.MOVED),
    ],
)
def test_a_lamp_has_moved_beyond_the_tolerance(east, update):
    plan = compare([known("L1", 0)], [lamp("L1", east)])
    assert plan.counts == {update: 1}


def test_a_new_lamp_gives_no_light_that_is_known():
    plan = compare([], [lamp("L1", 0), lamp("L2", 5, status=LuminaireStatus.FAULTY)])
    assert [row["status"] for row in plan.added] == [LuminaireStatus.UNKNOWN, LuminaireStatus.FAULTY]


@pytest.mark.parametrize(("close", "update"), [(False, Update.MISSING), (True, Update.REMOVED)])
def test_what_is_missing_is_never_deleted(close, update):
    gone = known("L3", 9, fid=3, status=LuminaireStatus.REMOVED)
    plan = compare([known("L1", 0), known("L2", 5, fid=2), gone], [lamp("L1", 0)], close_missing=close)
    assert plan.counts == {update: 1, Update.UNCHANGED: 1}
    assert plan.removed == ()
    statuses = {row["id"]: row["status"] for row in plan.changed if "status" in row}
    assert statuses == ({"id-2": LuminaireStatus.REMOVED} if close else {})


def test_an_unchanged_lamp_is_of_the_new_date():
    plan = compare([known("L1", 0)], [lamp("L1", 0)])
    assert plan.changed == ({"id": "id-1", "register_date": NOW},)


def test_lamps_without_codes_are_known_by_where_they_stand():
    """0.9 m off is the same lamp, also across the edge of a cell; 1.1 m off is another."""
    before = [known(None, 0.95), known(None, 50.0, fid=2)]
    plan = compare(before, [lamp(None, 1.85), lamp(None, 51.1)])
    assert plan.counts == {Update.NEW: 1, Update.CHANGED: 1, Update.MISSING: 1}
    assert plan.changed[0]["id"] == "id-1"


def test_a_new_camera_is_in_use_and_of_a_kind_that_is_not_known():
    row = {"name": "K1", "kind": None, "status": None, "wkb": point(0), "source": "x", "register_date": NOW}
    (added,) = compare([], [row], "camera").added
    assert (added["status"], added["kind"]) == (CameraStatus.IN_USE, CameraKind.UNKNOWN)


def house(name, wkb, **values):
    return {"name": name, "height_m": None, "wkb": wkb, "source": "x", "register_date": NOW, **values}


def test_a_background_is_the_same_new_or_removed():
    before = [
        house("A", b"1", fid=1, register_date=LAST),
        house("B", b"2", fid=2, register_date=LAST),
        house("B", b"2", fid=3, register_date=LAST),
    ]
    plan = compare_background(before, [house("A", b"1"), house("B", b"2"), house("C", b"2")])
    assert plan.counts == {Update.NEW: 1, Update.REMOVED: 1, Update.UNCHANGED: 2}
    assert [row["name"] for row in plan.added] == ["C"]
    assert plan.removed in ((2,), (3,))
    assert {row["fid"] for row in plan.changed} | set(plan.removed) == {1, 2, 3}
    assert {row["register_date"] for row in plan.changed} == {NOW}


def test_an_empty_background_removes_all_of_its_source():
    plan = compare_background([house("A", b"1", fid=1)], [])
    assert (plan.removed, plan.counts) == ((1,), {Update.REMOVED: 1})


def test_things_pair_by_code_then_by_name_then_by_place():
    a, b, c = ("1", "Ek", point(0)), ("", "Al", point(0)), ("", "Al", point(100))
    pairs = Pairs([a, b, c], lambda thing: Identity(*thing))
    assert pairs.take(("1", "Annat namn", point(900))) == a
    assert pairs.take(("2", "Al", point(90))) == c  # the nearest of the name, which has no code
    assert pairs.take(("1", "Ek", point(0))) is None  # each once
    assert pairs.take(("3", "al", None)) == b
    assert pairs.left == []


def test_another_code_is_another_thing_though_the_name_is_the_same():
    pairs = Pairs([("1", "Ek", point(0))], lambda thing: Identity(*thing))
    assert pairs.take(("2", "Ek", point(0))) is None


def test_a_distance_to_nowhere_is_unknown():
    assert distance_m(point(0), point(3, 4)) == 5.0
    assert distance_m(point(0), None) is None
