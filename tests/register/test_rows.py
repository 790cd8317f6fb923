"""Whatever is written reads back the same, and personal identity numbers are never written."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, datetime, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind
from scenkartan.plugin.domain.personal_identity import contains_personal_identity_number
from scenkartan.plugin.domain.scene import Boundary, BoundaryQuality, ChangeKind, Criteria, Scene, SceneStatus
from scenkartan.plugin.domain.secrecy import Secrecy
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import facilities, interventions, reference, scenes
from scenkartan.plugin.register.rows import count, encode, insert, save, select
from scenkartan.plugin.register.schema import TABLES, Type
from scenkartan.plugin.register.schema import table as declared

pytestmark = pytest.mark.qgis

# A made-up number of the test series that Skatteverket publishes: a right check digit, nobody's.
NUMBER = "19121212-1212"
many = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
# SQLite ends a text at a zero character; no keyboard makes one.
texts = st.text(st.characters(blacklist_characters="\x00", blacklist_categories=["Cs"]), max_size=40).filter(
    lambda text: not contains_personal_identity_number(text)
)
names = texts.filter(lambda text: text.strip())
dates = st.none() | st.dates()
finite = st.floats(allow_nan=False, allow_infinity=False)
answers = st.sampled_from([True, False, None])


@many
@given(name=names, code=texts, aliases=st.lists(texts, max_size=3), year=st.none() | st.integers(1990, 2100))
def test_scenes(register, name, code, aliases, year):
    scene = Scene(name, code, tuple(aliases), year)
    with register.transaction():
        scenes.add_scene(register, scene)
    assert scene in scenes.list_scenes(register)
    changed = replace(scene, name=name + "2")
    with register.transaction():
        scenes.update_scene(register, changed)
    assert changed in scenes.list_scenes(register)
    assert scene not in scenes.list_scenes(register)


@many
@given(
    name=names,
    kind=st.sampled_from(FacilityKind),
    forms=st.lists(st.sampled_from(SchoolForm), unique=True),
    status=st.sampled_from(FacilityStatus),
    text=texts,
    day=dates,
    moved=st.booleans(),
    place=st.none() | st.tuples(finite, finite),
    has_yard=st.booleans(),
)
def test_facilities(register, shapes, name, kind, forms, status, text, day, moved, place, has_yard):
    facility = Facility(
        name,
        kind,
        unit_code=text,
        forms=tuple(forms),
        status=status,
        organiser=text,
        register_date=day,
        moved_by_hand=moved,
        point_wkb=shapes.point(*place) if place else None,
        yard_wkb=shapes.square(1, 2, 3) if has_yard else None,
    )
    for wanted in (facility, replace(facility, yard_wkb=None), facility):
        with register.transaction():
            facilities.put_facilities(register, [wanted])
        assert [one for one in facilities.list_facilities(register, [kind]) if one.id == facility.id] == [
            wanted
        ]


@many
@given(
    status=st.sampled_from(SceneStatus),
    quality=st.sampled_from(BoundaryQuality),
    secrecy=st.sampled_from(Secrecy),
    criteria=st.builds(Criteria, answers, answers, answers, answers),
    area=st.floats(0, 1e12),
    corner=st.tuples(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7)),
)
def test_boundaries(register, sample, shapes, status, quality, secrecy, criteria, area, corner):
    wkb = shapes.square(*corner, 7)
    boundary = Boundary(
        sample.scene.id, 2026, wkb, area, status, criteria, quality, secrecy, "fil.shp", "ab" * 32
    )
    with register.transaction():
        scenes.put_boundaries(register, [boundary])
    assert scenes.list_boundaries(register, 2026) == [boundary]


@many
@given(
    title=names,
    text=texts,
    starts=dates,
    months=st.none() | st.tuples(st.integers(1, 12), st.integers(1, 12)),
    times=st.none() | st.integers(0, 400),
    cost=st.none() | st.floats(0, 1e9),
)
def test_interventions(register, sample, title, text, starts, months, times, cost):
    first, last = months or (None, None)
    intervention = Intervention(
        title,
        "lighting",
        InterventionKind.SITUATIONAL,
        scene_ids=(sample.scene.id,),
        partners=text,
        note=text,
        starts_on=starts,
        season_first_month=first,
        season_last_month=last,
        times_per_year=times,
        cost_planned_sek=cost,
    )
    with register.transaction():
        interventions.save_intervention(register, intervention)
    assert intervention in interventions.list_interventions(register)


# Texts of a form of their own.
_WRITTEN_SO = {"levels": "0123" * 42, "findings": "[]", "starts": "08:15", "ends": "24:00"}


def a_value(column, shapes):
    """Give a value that the column allows, whatever the column is."""
    if column.name in _WRITTEN_SO:
        return _WRITTEN_SO[column.name]
    if column.values:
        return tuple(column.values)[:2] if column.type is Type.LIST else next(iter(column.values))
    line = b"\x01\x05\x00\x00\x00\x01\x00\x00\x00\x01\x02\x00\x00\x00\x02\x00\x00\x00" + bytes(32)
    return {
        Type.TEXT: "Åäö 'citat' \"två\" ; -- 日本",
        Type.INTEGER: 7 if "month" in column.name else 2024,
        Type.REAL: 0.5,
        Type.BOOLEAN: True,
        Type.DATE: date(2026, 2, 28),
        Type.TIME: datetime(2026, 2, 28, 13, 5, 7, 123000, tzinfo=timezone.utc),
        Type.LIST: ("Å", "b"),
        Type.POINT: shapes.point(1, 2),
        Type.LINES: line,
        Type.POLYGONS: shapes.square(0, 0, 1),
        Type.ANY_GEOMETRY: shapes.point(3, 4),
    }[column.type]


def depth(table):
    """How many tables must have a row before this one can."""
    parents = [declared(reference.table) for reference in table.references]
    return 1 + max(map(depth, parents), default=0)


@pytest.mark.parametrize("filled", [True, False], ids=["filled", "only what is required"])
def test_every_table_keeps_what_it_is_given(register, shapes, filled):
    written = {}
    with register.transaction():
        for table in sorted(TABLES, key=depth):
            # The database's own, busy while we write.
            if table.name in ("writer", "change_log", "scene_name"):
                continue
            row = {
                "wkb" if column.type.is_geometry else column.name: a_value(column, shapes)
                for column in table.columns
                if filled or column.required or column.name == "from_scene_id"
            }
            for reference_ in table.references:
                for column, key in zip(reference_.columns, reference_.key):
                    if column in row:
                        row[column] = written[reference_.table][key]
            insert(register, table.name, [row])
            written[table.name] = row
    for name, row in written.items():
        stored = select(register, name)[-1]
        assert {column: stored[column] for column in row} == row


@pytest.mark.parametrize(
    ("table", "column"),
    [(one, column) for one in TABLES for column in one.columns if column.type in (Type.TEXT, Type.LIST)],
    ids=lambda value: value.name,
)
def test_no_text_takes_a_personal_identity_number(register, table, column):
    text = f"ring {NUMBER} om det"
    with pytest.raises(ScenkartanError) as caught:
        encode(register, table.name, {column.name: (text,) if column.type is Type.LIST else text})
    assert column.label in caught.value.text
    assert table.label in caught.value.text
    assert "1212" not in caught.value.text + caught.value.detail


def test_ids_and_digests_are_not_taken_for_personal_identity_numbers(register):
    id_with_number = "12345678-1212-4121-8121-191212121212"
    digest_with_number = "ab191212121212cd" * 4
    assert contains_personal_identity_number(id_with_number)
    encode(register, "scene", {"id": id_with_number})
    encode(register, "boundary", {"source_sha256": digest_with_number})
    with pytest.raises(ScenkartanError):
        encode(register, "scene", {"id": f"{id_with_number} "})


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_is_not_finite_is_refused_by_table_and_field(register, value):
    with pytest.raises(ScenkartanError, match=r'"School rule" the field "Radius .m."'):
        encode(register, "rule", {"radius_m": value})


def test_a_value_of_another_type_is_a_mistake_of_ours(register):
    with pytest.raises(TypeError, match=r"rule\.radius_m"):
        encode(register, "rule", {"radius_m": object()})


def test_numpys_numbers_are_numbers(register):
    numpy = pytest.importorskip("numpy")
    row = {
        "radius_m": numpy.float64(2.5),
        "version": numpy.int64(3),
        "count_unknown_forms": numpy.bool_(True),
    }
    stored = encode(register, "rule", row)
    assert stored == {"radius_m": 2.5, "version": 3, "count_unknown_forms": 1}
    assert [type(value) for value in stored.values()] == [float, int, int]


def test_a_shape_of_another_kind_is_refused(register, shapes):
    with pytest.raises(ScenkartanError, match="shape"):
        encode(register, "facility", {"wkb": shapes.square(0, 0, 1)})


def test_unknown_columns_are_a_mistake_of_ours(register):
    with pytest.raises(KeyError):
        encode(register, "scene", {"colour": "red"})
    with pytest.raises(KeyError):
        encode(register, "scene", {"wkb": b""})


def test_reference_rows_get_an_id_where_the_table_has_one(register, shapes):
    lamps = [{"wkb": shapes.point(0, 0)}, {"wkb": shapes.point(1, 0), "id": "mine", "mount_height_m": 6}]
    with register.transaction():
        reference.put_rows(register, "luminaire", lamps)
        reference.put_rows(register, "building", [{"wkb": shapes.square(0, 0, 5)}])
        reference.put_rows(register, "street", [])
    first, second = reference.list_rows(register, "luminaire")
    assert len(first["id"]) == 36
    assert (second["id"], second["mount_height_m"], first["mount_height_m"]) == ("mine", 6.0, None)


def test_saving_adds_what_is_new_and_updates_what_is_there(register):
    """More rows than are written at once, some twice, some there before: the last word on each stands."""
    wanted = {f"Fält {number}": str(number % 7) for number in range(1200)}
    with register.transaction():
        insert(
            register, "meta", [{"name": "Fält 3", "value": "gammal"}, {"name": "Fält 1100", "value": None}]
        )
        before = count(register, "meta")
        first = [{"name": name, "value": "först"} for name in list(wanted)[:10]]
        save(register, "meta", [*first, *({"name": n, "value": v} for n, v in wanted.items())], by=["name"])
        save(register, "meta", [{"name": "Fält 5", "value": None}], by=["name"])
        save(register, "meta", [], by=["name"])
    stored = {row["name"]: row["value"] for row in select(register, "meta") if row["name"] in wanted}
    assert stored == {**wanted, "Fält 5": None}
    assert count(register, "meta") == before + 1198
    assert count(register, "meta", value="gammal") == 0


def test_rows_with_an_empty_key_are_the_same_row(register, sample):
    """NULL is no value to SQL; to a register, from nowhere is from nowhere."""
    row = {"year": 2026, "kind": ChangeKind.NEW, "from_scene_id": None, "to_scene_id": sample.scene.id}
    by = ["year", "from_scene_id", "to_scene_id"]
    with register.transaction():
        save(register, "scene_change", [row], by=by)
        save(
            register,
            "scene_change",
            [{**row, "kind": ChangeKind.GROWN}, {**row, "kind": ChangeKind.MOVED}],
            by=by,
        )
    stored = select(register, "scene_change", year=2026, from_scene_id=None)
    assert [one["kind"] for one in stored] == [ChangeKind.MOVED]
