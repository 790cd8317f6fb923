"""Measuring a year on foot in a real register: streets whose lengths are known by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

from qgis.core import QgsVectorLayer  # noqa: E402

from scenkartan.plugin.domain.backdrop import StreetKind  # noqa: E402
from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm  # noqa: E402
from scenkartan.plugin.domain.scene import Boundary, Scene, SceneStatus  # noqa: E402
from scenkartan.plugin.domain.walking import Reach  # noqa: E402
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402
from scenkartan.plugin.register.facilities import list_facilities, put_facilities  # noqa: E402
from scenkartan.plugin.register.proximity import list_proximity  # noqa: E402
from scenkartan.plugin.register.reference import put_rows  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    add_scene,
    ensure_year,
    list_boundaries,
    put_boundaries,
    sign_year,
)
from scenkartan.plugin.register.school_ways import list_school_ways  # noqa: E402
from scenkartan.plugin.workflow.classify_scenes import classify_year  # noqa: E402
from scenkartan.plugin.workflow.move_facility import move_facility, put_back  # noqa: E402
from scenkartan.plugin.workflow.walk_rule import save_walk_rule  # noqa: E402
from scenkartan.plugin.workflow.walk_school_ways import walk_school_ways  # noqa: E402
from scenkartan.plugin.workflow.walk_year import walk_year  # noqa: E402

EAST, NORTH = 150_000, 6_570_000


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    pass


def street(*points, kind=StreetKind.RESIDENTIAL, **more):
    line = shapely.MultiLineString([[(EAST + x, NORTH + y) for x, y in points]])
    return {"wkb": shapely.to_wkb(line), "kind": kind, **more}


# The scene is 100 x 100 m; a street leaves it to the east at y = 50.
STREETS = (
    street((0, 50), (300, 50)),
    street((300, 50), (300, 150)),
    street((100, 200), (180, 200)),
    street((100, 90), (100, 150), kind=StreetKind.MOTORWAY),
    street((0, 20), (-100, 20), walkable=False),
)


def fill(register, schools, streets=STREETS, year=2026):
    scene = Scene(name="A", created_year=year)
    box = shapely.MultiPolygon([shapely.box(EAST, NORTH, EAST + 100, NORTH + 100)])
    with register.transaction():
        ensure_year(register, year)
        add_scene(register, scene)
        put_boundaries(
            register, [Boundary(scene.id, year, shapely.to_wkb(box), 10_000.0, SceneStatus.OPEN_DRUG_SCENE)]
        )
        put_facilities(
            register,
            [
                Facility(
                    name=name,
                    kind=FacilityKind.SCHOOL,
                    forms=(SchoolForm.COMPULSORY,),
                    point_wkb=shapely.to_wkb(shapely.Point(EAST + x, NORTH + y)),
                )
                for name, x, y in schools
            ],
        )
        put_rows(register, "street", streets)


SCHOOLS = (
    ("Inne", 50, 50),
    ("Vid gatan", 310, 50),
    ("Uppe", 300, 160),
    ("Över vattnet", 150, 210),
    ("Utan väg", -200, 20),
)


def named(register):
    names = {facility.id: facility.name for facility in list_facilities(register)}
    return {names[one.facility_id]: one for one in list_proximity(register, 2026)}


def test_a_year_is_measured_on_foot(register):
    fill(register, SCHOOLS)
    classify_year(register, 2026)
    result = walk_year(register, 2026, snap_m=50)
    assert (result.pairs, result.walked, result.barred, result.off_network) == (5, 3, 1, 1)
    # The path across the water reaches nothing; every street is far from the others' ends.
    assert result.faults == ("Islands of streets that cannot be reached from the rest: 1.",)
    found = named(register)
    assert (found["Inne"].walking_m, found["Inne"].reach) == (0, Reach.WALKED)
    # 200 m along the street, 10 m from its end.
    assert (found["Vid gatan"].walking_m, found["Vid gatan"].distance_m) == (210, pytest.approx(210))
    assert (found["Vid gatan"].snap_m, found["Vid gatan"].snap_facility_m) == (0, 10)
    assert found["Uppe"].walking_m == 200 + 100 + 10
    assert (found["Över vattnet"].walking_m, found["Över vattnet"].reach) == (None, Reach.NO_WAY)
    assert [name for name, one in found.items() if one.is_barred] == ["Över vattnet"]
    assert (found["Utan väg"].reach, found["Utan väg"].snap_facility_m) == (Reach.OFF_NETWORK, None)


def test_measured_again_after_a_new_classification(register):
    fill(register, SCHOOLS)
    classify_year(register, 2026)
    walk_year(register, 2026)
    before = named(register)
    with register.transaction():
        put_rows(register, "street", [street((100, 200), (100, 50))])
    classify_year(register, 2026)
    walk_year(register, 2026)
    # Over the new bridge: 100 m north from the boundary, 50 m east, 10 m to the school.
    assert before["Över vattnet"].walking_m is None
    assert named(register)["Över vattnet"].walking_m == 100 + 50 + 10


@pytest.mark.parametrize(("limit_m", "reach"), [(310, Reach.WALKED), (309.99, Reach.FURTHER)])
def test_both_sides_of_the_longest_way(register, limit_m, reach):
    fill(register, SCHOOLS)
    classify_year(register, 2026)
    walk_year(register, 2026, limit_m=limit_m)
    assert named(register)["Uppe"].reach is reach


def test_without_streets_nothing_is_measured(register):
    fill(register, SCHOOLS, streets=[street((0, 0), (10, 0), kind=StreetKind.MOTORWAY)])
    classify_year(register, 2026)
    with pytest.raises(ScenkartanError, match="no streets or paths"):
        walk_year(register, 2026)
    assert {one.reach for one in list_proximity(register, 2026)} == {None}


def test_without_distances_or_in_a_signed_year_nothing_is_measured(register):
    with pytest.raises(ScenkartanError, match="no mapping year"):
        walk_year(register, 2026)
    fill(register, SCHOOLS)
    with pytest.raises(ScenkartanError, match="Classify the scenes first"):
        walk_year(register, 2026)
    classify_year(register, 2026)
    with register.transaction():
        sign_year(register, 2026, date(2026, 11, 1), "stadsdelen", "lokalpolisområdet")
    with pytest.raises(ScenkartanError, match="signed"):
        walk_year(register, 2026)


def test_cancelled_leaves_the_register_as_it_was(register, cancel_after):
    fill(register, SCHOOLS)
    classify_year(register, 2026)
    with pytest.raises(Cancelled):
        walk_year(register, 2026, progress=cancel_after(0))
    assert {one.reach for one in list_proximity(register, 2026)} == {None}


# The ways to school: a ladder of streets, the scene across its southern side.
LADDER = (
    street((-300, 50), (-200, 50), (0, 50), (200, 50)),
    street((-200, 150), (0, 150), (200, 150)),
    *(street((x, 50), (x, 150)) for x in (-200, 200)),
)


def test_ways_to_school_past_a_scene(register):
    fill(register, [("Skolan", 200, 50), ("Långt bort", 9000, 50)], streets=LADDER)
    found = walk_school_ways(register, 2026)
    # Homes are the western end and the corner there: the ring has no other, and the scene's sides are none.
    # Both walk straight through, 100 m; the way round is 100 + 400 + 100 m instead of 400.
    (every, one) = list_school_ways(register, 2026)
    assert (found.schools, found.ways, found.crossed) == (1, 2, 1)
    assert (every.n_ways, every.n_crossing, every.share, every.metres_inside) == (2, 2, 1.0, 100)
    assert every.mean_detour_m == (100 + 400 + 100) - 400
    assert (every.n_without_alternative, every.facility_id) == (0, None)
    assert one.facility_id is not None
    assert {segment.n_ways for segment in found.segments if segment.is_inside} == {2}
    assert any(segment.is_candidate for segment in found.segments)
    # Again is the same again.
    walk_school_ways(register, 2026)
    assert list_school_ways(register, 2026) == [every, one]


def test_of_a_scene_without_streets_nothing_is_known(register):
    scene = Scene(name="B", created_year=2026)
    far = shapely.MultiPolygon([shapely.box(EAST + 900, NORTH, EAST + 950, NORTH + 50)])
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    with register.transaction():
        add_scene(register, scene)
        put_boundaries(register, [Boundary(scene.id, 2026, shapely.to_wkb(far), 2_500.0)])
    found = walk_school_ways(register, 2026)
    (unknown,) = [one for one in list_school_ways(register, 2026) if one.scene_id == scene.id]
    assert (unknown.n_ways, unknown.share) == (0, None)
    (fault, *_) = found.faults
    assert fault == "Scenes further than 100 m from every street, where nothing is known of ways: 1."


def test_without_schools_near_or_scenes_there_are_no_ways(register):
    with register.transaction():
        ensure_year(register, 2025)
    with pytest.raises(ScenkartanError, match="No scene of 2025"):
        walk_school_ways(register, 2025)
    fill(register, [("Långt bort", 9000, 50)], streets=LADDER)
    with pytest.raises(ScenkartanError, match="No school that the rule counts"):
        walk_school_ways(register, 2026)
    assert list_school_ways(register, 2026) == []


def walk_again(register):
    classify_year(register, 2026)
    walk_year(register, 2026)
    walk_school_ways(register, 2026)


def moved(facility, east, north):
    return replace(facility, point_wkb=shapely.to_wkb(shapely.Point(EAST + east, NORTH + north)))


def test_the_same_again_forgets_nothing(register):
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    walk_again(register)
    classify_year(register, 2026)
    with register.transaction():
        put_facilities(register, list_facilities(register))
    assert named(register)["Skolan"].reach is Reach.WALKED
    assert list_school_ways(register, 2026)


def test_another_rule_forgets_everything_walked(register):
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    walk_again(register)
    save_walk_rule(register, "kind=steps")
    (school,) = named(register).values()
    assert (school.reach, school.walking_m, school.snap_m, school.snap_facility_m) == (None,) * 4
    assert list_school_ways(register, 2026) == []


def test_a_moved_school_forgets_its_own_way_and_the_ways_to_school(register):
    fill(register, [("Skolan", 200, 50), ("Andra", 200, 0)], streets=LADDER)
    walk_again(register)
    school = next(one for one in list_facilities(register) if one.name == "Skolan")
    with register.transaction():
        put_facilities(register, [moved(school, 210, 60)])
    assert {name: one.reach for name, one in named(register).items()} == {
        "Skolan": None,
        "Andra": Reach.WALKED,
    }
    assert list_school_ways(register, 2026) == []


def test_a_closed_or_a_new_school_forgets_the_ways_to_school(register):
    fill(register, [("Skolan", 200, 50), ("Andra", 200, 0)], streets=LADDER)
    school = next(one for one in list_facilities(register) if one.name == "Skolan")
    for other in (replace(school, id="new"), replace(school, status=FacilityStatus.CLOSED)):
        walk_again(register)
        with register.transaction():
            put_facilities(register, [other])
        assert list_school_ways(register, 2026) == []


# What somebody does with the streets in QGIS, or in any other program.
@pytest.mark.parametrize(
    ("sql", "forgets"),
    [
        ("UPDATE street SET walkable = 0 WHERE fid = 1", True),
        ("UPDATE street SET kind = 'motorway' WHERE fid = 1", True),
        ("DELETE FROM street WHERE fid = 1", True),
        ("INSERT INTO street (geom, kind) SELECT geom, kind FROM street WHERE fid = 1", True),
        ("UPDATE street SET name = 'Nygatan', kind = kind, geom = geom", False),
        ("UPDATE facility SET name = 'Ny skola', geom = geom, forms = forms", False),
    ],
)
@pytest.mark.parametrize("is_signed", [False, True])
def test_edited_streets_forget_everything_walked_in_a_draft(register, sql, forgets, is_signed):
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    walk_again(register)
    if is_signed:
        with register.transaction():
            sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
    with register.transaction():
        register.execute(sql)
    (school,) = list_proximity(register, 2026)
    kept = is_signed or not forgets
    assert (school.reach is Reach.WALKED, school.walking_m is not None) == (kept, kept)
    assert bool(list_school_ways(register, 2026)) is kept
    assert school.distance_m == pytest.approx(100)


def test_a_street_moved_on_the_map_in_qgis_forgets_what_was_walked(register):
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    walk_again(register)
    layer = QgsVectorLayer(f"{register.path}|layername=street", "Gator", "ogr")
    assert layer.startEditing()
    assert layer.moveVertex(EAST + 1, NORTH + 2, next(layer.getFeatures()).id(), 0)
    assert layer.commitChanges(), layer.commitErrors()
    assert named(register)["Skolan"].reach is None
    assert list_school_ways(register, 2026) == []


def test_a_school_moved_by_hand_and_put_back_is_forgotten_both_times(register):
    fill(register, [("Skolan", 200, 50), ("Andra", 200, 0)], streets=LADDER)
    school = next(one for one in list_facilities(register) if one.name == "Skolan")
    for do in (
        lambda: move_facility(register, school.id, EAST + 210, NORTH + 60, "porten"),
        lambda: put_back(register, school.id),
    ):
        walk_again(register)
        do()
        assert [one.reach for name, one in sorted(named(register).items())] == [Reach.WALKED, None]
        assert list_school_ways(register, 2026) == []


def test_a_redrawn_boundary_forgets_all_of_its_own(register):
    fill(register, [("Skolan", 200, 50), ("Andra", 200, 0)], streets=LADDER)
    walk_again(register)
    (boundary,) = list_boundaries(register, 2026)
    smaller = shapely.MultiPolygon([shapely.box(EAST, NORTH, EAST + 100, NORTH + 60)])
    with register.transaction():
        put_boundaries(register, [replace(boundary, wkb=shapely.to_wkb(smaller))])
    classify_year(register, 2026)
    assert {one.reach for one in named(register).values()} == {None}
    assert list_school_ways(register, 2026) == []


def test_a_signed_year_keeps_what_was_walked(register):
    fill(register, [("Skolan", 200, 50)], streets=LADDER)
    walk_again(register)
    with register.transaction():
        sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
    save_walk_rule(register, "kind=steps")
    assert named(register)["Skolan"].reach is Reach.WALKED
    assert list_school_ways(register, 2026)
