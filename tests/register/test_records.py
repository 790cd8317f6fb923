"""Records of version 2 are read as they were written: deliveries, profiles, readings, weeks, school ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timezone

import pytest

from scenkartan.plugin.domain.definition import Definition
from scenkartan.plugin.domain.delivery import Delivery, DeliveryFinding, SenderProfile
from scenkartan.plugin.domain.school_days import SchoolTerms, spans_of
from scenkartan.plugin.domain.school_way import SchoolWay
from scenkartan.plugin.domain.snapshot import Snapshot
from scenkartan.plugin.domain.time_profile import Season, TimeProfile, Weekday
from scenkartan.plugin.domain.timetable import Activity, ActivityHours, Timetable
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import deliveries, school_ways, snapshots, weeks
from scenkartan.plugin.register.definitions import add_definition, list_definitions
from scenkartan.plugin.register.facts import facts
from scenkartan.plugin.register.scenes import delete_boundaries

pytestmark = pytest.mark.qgis

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=timezone.utc)


def test_deliveries(register, sample):
    delivery = Delivery(
        2026,
        "uso_åäö.tab",
        "ab" * 32,
        file_size=4096,
        sender="Lokalpolisområdet",
        driver="MapInfo File",
        crs_authid="EPSG:3011",
        encoding="CP1252",
        features=12,
        written=11,
        fixes=("repair_geometry",),
        findings=(DeliveryFinding("geometry_invalid", "warning", 1),),
        received_at=NOON,
        changes_from=17,
    )
    with register.transaction():
        assert deliveries.add_delivery(register, delivery) == delivery
        undated = deliveries.add_delivery(register, Delivery(2026, "b.shp", "cd" * 32))
    assert undated.received_at is not None
    assert deliveries.list_deliveries(register) == [delivery, undated]
    with pytest.raises(ScenkartanError, match="signed"), register.transaction():
        deliveries.add_delivery(register, replace(delivery, year=2025, id="annan"))


def test_senders_profiles(register):
    profile = SenderProfile("Lokalpolisområdet", ("swap_axes",), "EPSG:3006", "NAMN", "", "", ("Anm",))
    changed = replace(profile, fixes=(), name_field="Plats")
    for wanted in (profile, changed):
        with register.transaction():
            deliveries.put_profile(register, wanted)
        assert deliveries.list_profiles(register) == [wanted]


def test_readings(register):
    one = Snapshot("facility:skolverket", "Skolverket", "a.json", "ab" * 32, date(2026, 9, 1), NOON, 3, 1)
    other = Snapshot("street", "NVDB", imported_at=NOON)
    with register.transaction():
        for snapshot in (one, other):
            assert snapshots.add_snapshot(register, snapshot) == snapshot
    assert snapshots.list_snapshots(register) == [one, other]
    assert snapshots.list_snapshots(register, "street") == [other]


def test_weeks(register, sample):
    week = TimeProfile(sample.scene.id, 2026, "0123" * 42, Season.SUMMER)
    for wanted in (week, replace(week, levels="3" * 168)):
        with register.transaction():
            weeks.put_time_profiles(register, [wanted])
        assert weeks.list_time_profiles(register, 2026) == [wanted]
    with pytest.raises(ScenkartanError, match="signed"), register.transaction():
        weeks.put_time_profiles(register, [replace(week, year=2025)])


def test_the_timetable_is_the_assumed_one_until_another_is_stored(register):
    assert weeks.read_timetable(register) == Timetable()
    wanted = Timetable(
        (ActivityHours(Activity.BREAKS, (Weekday.MONDAY, Weekday.FRIDAY), "9.40", "24:00", "Lunchrast"),),
        SchoolTerms(spans_of("9/1–11/6"), spans_of("15/5, v. 9, week after Easter")),
        assumed=False,
    )
    with register.transaction():
        weeks.replace_timetable(register, wanted)
    assert weeks.read_timetable(register) == replace(
        wanted, hours=(replace(wanted.hours[0], starts="09:40"),)
    )


def test_school_ways_go_when_the_boundary_does(register, sample):
    all_schools = SchoolWay(sample.scene.id, 2026, None, 10, 4, 0.4, 120.5, 80.0, 1)
    one_school = replace(all_schools, facility_id=sample.school.id)
    for wanted in ([all_schools, one_school], [one_school]):
        with register.transaction():
            school_ways.replace_school_ways(register, 2026, wanted)
        assert school_ways.list_school_ways(register, 2026) == wanted
    with register.transaction():
        delete_boundaries(register, 2026, [sample.scene.id])
    assert school_ways.list_school_ways(register, 2026) == []


def test_a_definition_is_never_changed_but_can_be_taken_back_into_use(register):
    first, second = list_definitions(register)[0], Definition("2024", "En plats.", date(2024, 1, 1))
    with register.transaction():
        add_definition(register, second)
        add_definition(register, first)
    assert list_definitions(register) == [first, second]
    assert facts(register)["definition_version"] == first.version
    with pytest.raises(ScenkartanError, match="another definition"), register.transaction():
        add_definition(register, replace(second, text="En annan plats."))
