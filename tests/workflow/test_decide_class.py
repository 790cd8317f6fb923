"""Deciding otherwise than the rule, plans, and counting again, in a real register."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus, SchoolForm  # noqa: E402
from scenkartan.plugin.domain.proximity import Outcome  # noqa: E402
from scenkartan.plugin.domain.recount import Difference  # noqa: E402
from scenkartan.plugin.domain.scene import Boundary, Scene  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.i18n import mark  # noqa: E402
from scenkartan.plugin.register.create import create_register  # noqa: E402
from scenkartan.plugin.register.facilities import list_facilities, put_facilities  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.proximity import list_classifications, list_proximity  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    add_scene,
    ensure_year,
    put_boundaries,
    sign_year,
)
from scenkartan.plugin.workflow.classify_scenes import classify_year  # noqa: E402
from scenkartan.plugin.workflow.decide_class import (  # noqa: E402
    decide_class,
    note_plan,
    withdraw_decision,
)
from scenkartan.plugin.workflow.recount import recount_year  # noqa: E402
from scenkartan.plugin.workflow.sheet_texts import class_sentence, outcome_text  # noqa: E402
from scenkartan.plugin.workflow.year_overview import read_overview  # noqa: E402

EAST, NORTH = 150_000, 6_570_000
A_DATE = date(2026, 4, 21)


def school(name, east, **more):
    point = shapely.to_wkb(shapely.Point(EAST + 100 + east, NORTH + 50))
    values = {"kind": FacilityKind.SCHOOL, "forms": (SchoolForm.COMPULSORY,), "register_date": A_DATE}
    return Facility(name=name, point_wkb=point, id=name, **{**values, **more})


@pytest.fixture
def register(qgis_app, tmp_path):
    """One scene, Torget, with Norra 200 m from it, Södra 520 m, and a preschool inside; classified."""
    path = tmp_path / "Öppna scener åäö.gpkg"
    create_register(path, "EPSG:3011", "Exempelstaden")
    square = shapely.MultiPolygon([shapely.box(EAST, NORTH, EAST + 100, NORTH + 100)])
    with closing(open_register(path, who="test")) as register:
        with register.transaction():
            ensure_year(register, 2026)
            add_scene(register, Scene("Torget", id="torget"))
            put_boundaries(register, [Boundary("torget", 2026, shapely.to_wkb(square), 10_000.0)])
            nursery = school("Förskolan", -50, kind=FacilityKind.PRESCHOOL, forms=())
            put_facilities(register, [school("Norra", 200), school("Södra", 520), nursery])
        classify_year(register, 2026)
        yield register


def decide(register, in_class=False, reason="Skolan läggs ned i juni", who="säkerhetssamordnare"):
    return decide_class(register, 2026, "torget", in_class, reason=reason, who=who)


def test_a_decision_stands_beside_the_rule_and_is_said_everywhere(register):
    decide(register)
    (made,) = list_classifications(register, 2026)
    assert (made.outcome, made.standing, made.override_of) == (
        Outcome.IN_CLASS, Outcome.NOT_IN_CLASS, Outcome.IN_CLASS
    )  # fmt: skip
    (scene,) = read_overview(register.path, 2026).mapped
    assert outcome_text(scene, mark) == "No, decided"
    sentence = class_sentence(scene, read_overview(register.path, 2026).rule, mark)
    assert sentence.startswith("Not classified as Särskilt utsatt plats för unga – 1 school within 500")
    assert sentence.endswith(
        "Decided otherwise than the rule: not in the class. Skolan läggs ned i juni (säkerhetssamordnare)"
    )


def test_a_decision_is_logged_and_can_be_withdrawn(register):
    decide(register)
    withdraw_decision(register, 2026, "torget")
    (made,) = list_classifications(register, 2026)
    assert not made.is_overridden
    logged = register.execute(
        "SELECT after FROM change_log WHERE table_name = 'classification' AND action = 'update'"
    )
    assert "Skolan läggs ned" in logged[0][0]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"reason": " "}, "why"),
        ({"who": ""}, "who"),
        ({"reason": "enligt 19121212-1212"}, "identity number"),
        ({"in_class": True}, "says so already"),
    ],
)
def test_what_is_no_decision(register, more, told):
    with pytest.raises(ScenkartanError, match=told):
        decide(register, **more)
    assert not list_classifications(register, 2026)[0].is_overridden


def test_a_signed_year_is_not_decided_otherwise(register):
    with register.transaction():
        sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
    with pytest.raises(ScenkartanError, match="signed"):
        decide(register)


def test_a_scene_without_a_class_is_not_decided(register):
    with pytest.raises(ScenkartanError, match="not classified"):
        decide_class(register, 2026, "finns inte", True, reason="a", who="b")


def test_the_plan_of_a_preschool_inside_is_noted(register):
    note_plan(register, "Förskolan", True, "Säker förskola", date(2026, 3, 1))
    (scene,) = read_overview(register.path, 2026).mapped
    (inside,) = scene.inside
    assert (inside.facility.has_plan, inside.facility.plan_name) == (True, "Säker förskola")
    note_plan(register, "Förskolan", None, "glöms")
    found = next(facility for facility in list_facilities(register) if facility.id == "Förskolan")
    assert (found.has_plan, found.plan_name, found.plan_checked_on) == (None, "", None)
    with pytest.raises(ScenkartanError, match="not in the register"):
        note_plan(register, "borta", True)


class TestRecount:
    @pytest.fixture
    def signed(self, register):
        with register.transaction():
            sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
        return register

    def test_the_same_schools_give_the_same_answer(self, signed):
        found = recount_year(signed.path, 2026)
        assert found.differing == ()
        assert found.headline(mark).replace("\u00a0", " ") == (
            "1 of 1 scenes had a school within 500 m when 2026 was classified. With the schools of today it "
            "would be 1. School register of 2026-04-21."
        )

    def test_what_has_become_of_the_schools(self, signed):
        before = (list_proximity(signed, 2026), list_classifications(signed, 2026))
        with signed.transaction():
            put_facilities(
                signed,
                [
                    replace(school("Norra", 200), status=FacilityStatus.CLOSED, name="Norra, nytt namn"),
                    school("Södra", 480),
                    school("Nya", 30),
                ],
            )
        found = recount_year(signed.path, 2026)
        (scene,) = found.differing
        assert (scene.before.n_within, scene.now.n_within) == (1, 2)
        assert [(one.school, one.difference) for one in scene.schools] == [
            ("Norra", Difference.WENT),
            ("Nya", Difference.CAME),
            ("Södra", Difference.NEARER),
        ]
        assert [one.in_words(found.rule, mark).replace("\u00a0", " ") for one in scene.schools] == [
            "not counted any more: Norra, was 200 m",
            "now counted: Nya, 30 m",
            "now 480 m, was 520 m: Södra",
        ]
        # A comparison, never an overwrite: the year keeps its answer and the names of its schools.
        assert (list_proximity(signed, 2026), list_classifications(signed, 2026)) == before
        (kept,) = read_overview(signed.path, 2026).mapped
        assert [near.name for near in kept.schools] == ["Norra", "Södra"]
        assert [near.counts for near in kept.schools] == [True, True]

    def test_a_year_without_classes_has_nothing_to_compare(self, register):
        with register.transaction():
            ensure_year(register, 2027)
        with pytest.raises(ScenkartanError, match="2027 is not classified"):
            recount_year(register.path, 2027)


class TestOutOfDate:
    def is_out_of_date(self, register):
        return [scene.is_out_of_date for scene in read_overview(register.path, 2026).mapped]

    def test_what_was_just_measured_is_not(self, register):
        assert self.is_out_of_date(register) == [False]

    @pytest.mark.parametrize(
        "changed",
        [
            school("Norra", 200.01),
            school("Norra", 200, status=FacilityStatus.CLOSED),
            school("Nya", 400),
            school("Norra", 200, yard_wkb=shapely.to_wkb(shapely.MultiPolygon([shapely.box(0, 0, 1, 1)]))),
        ],
        ids=["moved", "closed", "new", "yard drawn"],
    )
    def test_what_changes_near_a_scene_is_told(self, register, changed):
        with register.transaction():
            put_facilities(register, [changed])
        assert self.is_out_of_date(register) == [True]
        classify_year(register, 2026)
        assert self.is_out_of_date(register) == [False]

    def test_a_school_far_away_changes_nothing(self, register):
        with register.transaction():
            put_facilities(register, [school("Långt bort", 3_000)])
        assert self.is_out_of_date(register) == [False]

    def test_a_signed_year_is_never_out_of_date(self, register):
        with register.transaction():
            sign_year(register, 2026, date(2026, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
            put_facilities(register, [school("Nya", 10)])
        assert self.is_out_of_date(register) == [False]
