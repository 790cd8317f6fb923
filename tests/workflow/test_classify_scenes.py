"""Classifying a year in a real register; every distance is worked out by hand."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.area import AreaKind  # noqa: E402
from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm  # noqa: E402
from scenkartan.plugin.domain.proximity import Band, Outcome, Rule  # noqa: E402
from scenkartan.plugin.domain.scene import Boundary, Scene, SceneStatus  # noqa: E402
from scenkartan.plugin.domain.walking import Reach  # noqa: E402
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402
from scenkartan.plugin.register.create import create_register  # noqa: E402
from scenkartan.plugin.register.facilities import put_facilities  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.proximity import (  # noqa: E402
    list_classifications,
    list_proximity,
    replace_proximity,
)
from scenkartan.plugin.register.reference import put_rows  # noqa: E402
from scenkartan.plugin.register.rules import add_rule  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    add_scene,
    ensure_year,
    list_boundaries,
    put_boundaries,
    sign_year,
)
from scenkartan.plugin.workflow.classify_scenes import classify_year  # noqa: E402

EAST, NORTH = 150_000, 6_570_000


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    pass


def square(east=0.0, size=100.0):
    polygon = shapely.box(EAST + east, NORTH, EAST + east + size, NORTH + size)
    return shapely.to_wkb(shapely.MultiPolygon([polygon]))


def school(name, east, forms=(SchoolForm.COMPULSORY,), kind=FacilityKind.SCHOOL, **more):
    point = shapely.to_wkb(shapely.Point(EAST + 100 + east, NORTH + 50)) if east is not None else None
    return Facility(name=name, kind=kind, forms=forms, point_wkb=point, **more)


def fill(register, facilities, scenes=(("A", 0.0, SceneStatus.OPEN_DRUG_SCENE),), year=2026):
    made = []
    with register.transaction():
        ensure_year(register, year)
        for name, east, status in scenes:
            scene = Scene(name=name, created_year=year)
            add_scene(register, scene)
            put_boundaries(register, [Boundary(scene.id, year, square(east), 10_000.0, status)])
            made.append(scene)
        put_facilities(register, facilities)
    return made


def english(text):
    return text


def test_distances_bands_and_class_are_stored(register):
    inside = school("Inne", -50)
    near = school("Nära", 499.0, register_date=date(2026, 4, 21))
    edge = school("Gräns", 583.0)
    beyond = school("Bortom", 583.1)
    (scene,) = fill(register, [beyond, edge, near, inside])
    result = classify_year(register, 2026, reason_tr=english)
    assert (result.scenes, result.in_class, result.proximities) == (1, 1, 3)
    assert [
        (row.facility_id, round(row.distance_m, 3), row.band, row.to_yard)
        for row in list_proximity(register, 2026)
    ] == [
        (inside.id, 0.0, Band.INSIDE, False),
        (near.id, 499.0, Band.BORDERLINE, False),
        (edge.id, 583.0, Band.BORDERLINE, False),
    ]
    (outcome,) = list_classifications(register, 2026)
    assert (outcome.scene_id, outcome.outcome, outcome.rule_version) == (scene.id, Outcome.IN_CLASS, 1)
    assert (outcome.n_inside, outcome.n_within, outcome.n_borderline) == (1, 2, 2)
    assert outcome.register_date == date(2026, 4, 21)
    assert outcome.reason.replace("\u00a0", " ") == (
        "2 schools within 500 m: Inne, inside the boundary; Nära, 499 m. Measured in metres on the ground, "
        "from the boundary to the school's point. School register of 2026-04-21."
    )


@pytest.mark.parametrize(
    ("east", "outcome"),
    [
        (417.0, Outcome.IN_CLASS),
        (417.1, Outcome.IN_CLASS_BORDERLINE),
        (500.0, Outcome.IN_CLASS_BORDERLINE),
        (500.1, Outcome.NOT_IN_CLASS_BORDERLINE),
        (583.0, Outcome.NOT_IN_CLASS_BORDERLINE),
        (583.1, Outcome.NOT_IN_CLASS),
    ],
)
def test_both_sides_of_each_threshold(register, east, outcome):
    fill(register, [school("Skolan", east)])
    result = classify_year(register, 2026)
    assert list_classifications(register, 2026)[0].outcome is outcome
    assert result.in_class == outcome.in_class


def test_the_nearest_school_that_counts_is_stored_however_far(register):
    far = school("Långt bort", 12_000.0)
    others = [
        school("Gymnasiet", 700.0, forms=(SchoolForm.UPPER_SECONDARY,)),
        school("Vilande", 800.0, status=FacilityStatus.DORMANT),
        school("Förskolan", 900.0, kind=FacilityKind.PRESCHOOL),
    ]
    fill(register, [*others, far, school("Ännu längre", 13_000.0)])
    classify_year(register, 2026)
    (row,) = list_proximity(register, 2026)
    assert (row.facility_id, row.plane_m, row.band) == (far.id, 12_000.0, Band.OUTSIDE)
    # By pyproj: the scale grows with the square of the distance from the central meridian.
    assert row.distance_m == pytest.approx(11_999.9928, abs=1e-4)
    (outcome,) = list_classifications(register, 2026)
    assert (outcome.nearest_name, outcome.nearest_m) == ("Långt bort", row.distance_m)


def test_every_kind_of_facility_near_a_scene_is_measured_but_only_schools_decide(register):
    preschool = school("Förskolan", 10.0, kind=FacilityKind.PRESCHOOL, forms=())
    fill(register, [preschool, school("Skolan", 5_000.0)])
    assert classify_year(register, 2026).in_class == 0
    assert [row.plane_m for row in list_proximity(register, 2026)] == [10.0, 5_000.0]


def test_a_yard_is_measured_to_and_said(register):
    yard = shapely.MultiPolygon([shapely.box(EAST + 400, NORTH, EAST + 600, NORTH + 100)])
    fill(register, [replace(school("Skolan", 450.0), yard_wkb=shapely.to_wkb(yard))])
    classify_year(register, 2026)
    (row,) = list_proximity(register, 2026)
    assert (row.distance_m, row.to_yard) == (300.0, True)


def test_ceased_scenes_are_not_classified(register):
    scenes = [
        ("A", 0.0, SceneStatus.CEASED),
        ("B", 0.0, SceneStatus.WATCHED),
        ("C", 0.0, SceneStatus.NOT_ASSESSED),
    ]
    made = fill(register, [school("Skolan", 10.0)], scenes)
    result = classify_year(register, 2026)
    assert (result.scenes, result.ceased) == (2, 1)
    assert {row.scene_id for row in list_classifications(register, 2026)} == {made[1].id, made[2].id}


def test_facilities_without_a_place_are_counted(register):
    fill(register, [school("Skolan", 10.0), school("Utan plats", None)])
    assert classify_year(register, 2026).facilities_without_place == 1


def test_again_replaces_what_was(register):
    fill(register, [school("Skolan", 10.0)])
    classify_year(register, 2026)
    with register.transaction():
        add_rule(register, Rule(radius_m=5.0, borderline_m=0.0))
    assert classify_year(register, 2026).in_class == 0
    (outcome,) = list_classifications(register, 2026)
    assert (outcome.rule_version, outcome.outcome) == (2, Outcome.NOT_IN_CLASS)


def test_the_area_of_a_boundary_redrawn_in_qgis_is_written_anew(register):
    """A redrawn 150 m square, one drawn without an area, and one as it was received, in round figures."""
    scenes = fill(
        register,
        [school("Skolan", 100.0)],
        [
            (name, east, SceneStatus.OPEN_DRUG_SCENE)
            for name, east in (("A", 0.0), ("B", 900.0), ("C", 1800.0))
        ]
        + [("D", 2700.0, SceneStatus.CEASED)],
    )
    redrawn, drawn, received, ceased = list_boundaries(register, 2026)
    with register.transaction():
        put_boundaries(register, [replace(redrawn, wkb=square(0.0, 150.0)), replace(drawn, area_m2=None)])
        put_boundaries(register, [replace(received, area_m2=10_000.001), replace(ceased, area_m2=1.0)])
    classify_year(register, 2026)
    areas = {boundary.scene_id: boundary.area_m2 for boundary in list_boundaries(register, 2026)}
    assert [areas[scene.id] for scene in scenes] == [22_500.0, 10_000.0, 10_000.001, 10_000.0]


def test_other_years_are_left_alone(register):
    fill(register, [school("Skolan", 10.0)], year=2025)
    fill(register, [], [("B", 50.0, SceneStatus.OPEN_DRUG_SCENE)])
    classify_year(register, 2025)
    before = list_classifications(register, 2025)
    classify_year(register, 2026)
    assert list_classifications(register, 2025) == before


def test_a_signed_year_is_refused(register):
    fill(register, [school("Skolan", 10.0)])
    with register.transaction():
        sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
    with pytest.raises(ScenkartanError, match="2026 is signed"):
        classify_year(register, 2026)
    assert list_classifications(register, 2026) == []


def test_without_what_it_takes_it_says_what_to_do(register):
    with pytest.raises(ScenkartanError, match="no mapping year 2026"):
        classify_year(register, 2026)
    with register.transaction():
        ensure_year(register, 2026)
    with pytest.raises(ScenkartanError, match="No boundaries"):
        classify_year(register, 2026)
    fill(register, [school("Utan plats", None), school("Förskolan", 1.0, kind=FacilityKind.PRESCHOOL)])
    with pytest.raises(ScenkartanError, match="no school"):
        classify_year(register, 2026)


def test_a_register_in_web_mercator_is_not_measured(tmp_path):
    path = tmp_path / "mercator.gpkg"
    create_register(path, "EPSG:3857", "Fel")
    with closing(open_register(path)) as register, pytest.raises(ScenkartanError, match="EPSG:3006"):
        classify_year(register, 2026)


def test_cancelled_leaves_the_register_as_it_was(register, cancel_after):
    fill(register, [school("Skolan", 10.0)])
    for turn in (0, 1):
        with pytest.raises(Cancelled):
            classify_year(register, 2026, progress=cancel_after(turn))
        assert list_classifications(register, 2026) == []
        assert list_proximity(register, 2026) == []
    assert classify_year(register, 2026, progress=cancel_after(2)).scenes == 1


def test_what_the_schools_were_is_kept(register):
    fill(register, [school("Skolan", 10.0), school("Förskolan", 20.0, kind=FacilityKind.PRESCHOOL)])
    classify_year(register, 2026)
    assert [
        (row.facility_name, row.facility_kind, row.counted) for row in list_proximity(register, 2026)
    ] == [("Skolan", FacilityKind.SCHOOL, True), ("Förskolan", FacilityKind.PRESCHOOL, False)]


def test_two_units_in_one_building_are_one_place(register):
    """Two at one point, a third half a metre from them, a fourth by its address only, a fifth elsewhere."""
    units = [
        school("Norra", 100.0, address="Storgatan 1"),
        school("Södra", 100.0),
        school("Östra", 100.5),
        school("Västra", 180.0, address=" storgatan 1 "),
        school("Andra", 300.0, address="Storgatan 2"),
    ]
    fill(register, units)
    classify_year(register, 2026, reason_tr=english)
    (outcome,) = list_classifications(register, 2026)
    assert (outcome.n_within, outcome.n_places) == (5, 2)
    assert outcome.reason.startswith("5 schools at 2 places within 500\u00a0m: Norra, 100\u00a0m; ")


def test_a_school_of_another_municipality_counts_and_says_so(register):
    with register.transaction():
        put_rows(
            register,
            "area",
            [
                {"kind": AreaKind.MUNICIPALITY, "code": code, "name": name, "wkb": square()}
                for code, name in (("9901", "Exempelstaden"), ("9902", "Grannby"))
            ],
        )
    fill(
        register,
        [
            school("Hemskolan", 10.0, municipality_code="9901"),
            school("Gränsskolan", 20.0, municipality_code="9902"),
        ],
    )
    classify_year(register, 2026, reason_tr=english)
    (outcome,) = list_classifications(register, 2026)
    assert outcome.n_within == 2
    reason = outcome.reason.replace("\u00a0", " ")
    assert "Hemskolan, 10 m; Gränsskolan (Grannby), 20 m." in reason
    assert "In another municipality: 1." in reason


def decide(register, outcome, **more):
    (made,) = list_classifications(register, 2026)
    decided = replace(
        made,
        override_outcome=outcome,
        override_reason="skolan flyttar i juni",
        override_by="säkerhetssamordnare",
        override_of=made.outcome,
        **more,
    )
    with register.transaction():
        replace_proximity(register, 2026, list_proximity(register, 2026), [decided])


def test_what_somebody_decided_survives_a_new_calculation(register):
    (scene,) = fill(register, [school("Skolan", 10.0)])
    classify_year(register, 2026)
    decide(register, Outcome.NOT_IN_CLASS)
    result = classify_year(register, 2026)
    (made,) = list_classifications(register, 2026)
    assert (made.outcome, made.standing) == (Outcome.IN_CLASS, Outcome.NOT_IN_CLASS)
    assert (result.in_class, result.overridden, result.doubtful) == (0, 1, 0)
    with register.transaction():
        put_boundaries(register, [Boundary(scene.id, 2026, square(-2_000), 10_000.0)])
    result = classify_year(register, 2026)
    (made,) = list_classifications(register, 2026)
    assert (made.outcome, made.override_outcome) == (Outcome.NOT_IN_CLASS, Outcome.NOT_IN_CLASS)
    assert made.is_override_doubtful
    assert result.doubtful == 1


def test_the_same_answer_again_is_no_change(register):
    fill(register, [school("Skolan", 10.0)])
    classify_year(register, 2026)
    before = register.execute("SELECT count(*) FROM change_log")[0][0]
    classify_year(register, 2026)
    assert register.execute("SELECT count(*) FROM change_log")[0][0] == before


def test_ways_on_foot_are_kept_while_nothing_has_moved(register):
    moving = school("Skolan", 10.0)
    fill(register, [moving, school("Andra", 20.0)])
    classify_year(register, 2026)
    walked = [
        replace(one, walking_m=one.distance_m + 5, reach=Reach.WALKED)
        for one in list_proximity(register, 2026)
    ]
    with register.transaction():
        replace_proximity(register, 2026, walked, list_classifications(register, 2026))
        put_facilities(register, [replace(moving, point_wkb=school("", 12.0).point_wkb)])
    classify_year(register, 2026)
    assert [one.walking_m for one in list_proximity(register, 2026)] == [None, 25.0]
