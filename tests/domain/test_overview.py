"""What is missing in a mapping year, in the order in which it is mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scenkartan.plugin.domain.facility import Facility, FacilityKind
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind, InterventionStatus
from scenkartan.plugin.domain.overview import FoundGap, Gap, Neighbour, SceneInYear, YearOverview
from scenkartan.plugin.domain.proximity import Band, Classification, Outcome, Proximity, Rule
from scenkartan.plugin.domain.scene import Boundary, MappingYear, Scene, SceneStatus, YearStatus

DRAFT = MappingYear(2026)
OLD, NEW = date(2025, 10, 15), date(2026, 10, 15)
SCHOOL = Facility("Skolan", FacilityKind.SCHOOL, register_date=OLD)


ACTIVE = Intervention("Belysning", "lighting", InterventionKind.SITUATIONAL, InterventionStatus.ONGOING)


def scene(name: str, status: SceneStatus = SceneStatus.OPEN_DRUG_SCENE, **more) -> SceneInYear:
    """A scene where something is done, unless it is said otherwise."""
    made = Scene(name)
    more.setdefault("interventions", (ACTIVE,))
    return SceneInYear(made, Boundary(made.id, 2026, b"", 1.0, status), **more)


def classified(version: int = 1, register_date: date | None = OLD) -> Classification:
    return Classification("s", 2026, version, Outcome.IN_CLASS, 0, 1, 0, 0, 100.0, "Skolan", register_date)


def near(register_date: date, counts: bool = True) -> Neighbour:
    school = replace(SCHOOL, register_date=register_date)
    return Neighbour(school, Proximity("s", 2026, school.id, 100.0, Band.WITHIN), counts)


def overview(*scenes: SceneInYear, **more) -> YearOverview:
    made = YearOverview(
        Path("r.gpkg"), "Exempelstaden", "EPSG:3011", Rule(), (DRAFT,), DRAFT, None, scenes, (SCHOOL,)
    )
    return replace(made, **more)


def gaps(of: YearOverview) -> list[Gap]:
    return [found.gap for found in of.gaps]


def test_complete_year_lacks_nothing():
    assert gaps(overview(scene("A", classification=classified(), neighbours=(near(OLD),)))) == []


def test_register_without_years():
    assert gaps(overview(year=None)) == [Gap.NO_YEAR]


def test_new_year_lacks_boundaries_and_schools():
    assert gaps(overview(facilities=())) == [Gap.NO_BOUNDARIES, Gap.NO_SCHOOLS]


@pytest.mark.parametrize(
    ("count", "gap"), [(1, Gap.ONE_NOT_CLASSIFIED), (2, Gap.NOT_CLASSIFIED), (6, Gap.NOT_CLASSIFIED)]
)
def test_unclassified_scenes_are_counted(count, gap):
    assert overview(*(scene(str(n)) for n in range(count))).gaps == (FoundGap(gap, 2026, count),)


def test_ceased_scene_and_one_of_the_year_before_are_not_to_be_classified():
    before = SceneInYear(Scene("B"), previous=scene("B").boundary)
    assert gaps(overview(scene("A", SceneStatus.CEASED), before)) == []


def test_class_of_an_older_rule_is_out_of_date():
    found = scene("A", classification=classified(), neighbours=(near(OLD),))
    assert gaps(overview(found, rule=Rule(version=2))) == [Gap.OUT_OF_DATE]


@pytest.mark.parametrize(
    ("neighbours", "expected"),
    [
        ((near(OLD),), []),
        ((near(NEW),), [Gap.OUT_OF_DATE]),
        # One school has left the list and keeps the date of the old one.
        ((near(OLD), near(NEW)), [Gap.OUT_OF_DATE]),
        # The school that was counted is dormant now.
        ((near(OLD, counts=False),), [Gap.OUT_OF_DATE]),
        ((near(OLD), near(NEW, counts=False)), []),
    ],
)
def test_class_of_an_older_school_register_is_out_of_date(neighbours, expected):
    assert gaps(overview(scene("A", classification=classified(), neighbours=neighbours))) == expected


def test_a_source_of_older_date_elsewhere_says_nothing_of_a_scene():
    schools = (SCHOOL, replace(SCHOOL, register_date=NEW, id="far"))
    found = scene("A", classification=classified(), neighbours=(near(OLD),))
    assert gaps(overview(found, facilities=schools)) == []


def test_scene_without_any_school_near_is_not_out_of_date():
    assert gaps(overview(scene("A", classification=classified(register_date=None)))) == []


def test_what_cannot_be_mended_is_no_gap():
    signed = replace(DRAFT, status=YearStatus.SIGNED)
    assert gaps(overview(year=signed)) == []
    assert gaps(overview(read_only=True)) == []
    assert not overview(year=signed).writable
    assert not overview(read_only=True).writable
    assert overview().writable


@pytest.mark.parametrize(
    ("interventions", "expected"),
    [
        ((), [Gap.UNATTENDED]),
        ((replace(ACTIVE, status=InterventionStatus.PLANNED),), [Gap.UNATTENDED]),
        ((replace(ACTIVE, ends_on=date(2025, 12, 31)),), [Gap.UNATTENDED]),
        ((replace(ACTIVE, starts_on=date(2027, 1, 1)),), [Gap.UNATTENDED]),
        ((ACTIVE, replace(ACTIVE, status=InterventionStatus.IDEA)), []),
        ((replace(ACTIVE, status=InterventionStatus.DECIDED, starts_on=date(2026, 12, 31)),), []),
    ],
)
def test_a_scene_in_the_class_asks_for_something_to_be_done(interventions, expected):
    found = scene("A", classification=classified(register_date=None), interventions=interventions)
    assert gaps(overview(found)) == expected


def test_who_is_not_in_the_class_asks_for_nothing():
    out = replace(classified(register_date=None), outcome=Outcome.NOT_IN_CLASS)
    decided = replace(out, outcome=Outcome.IN_CLASS, override_outcome=Outcome.NOT_IN_CLASS)
    scenes = [
        scene(str(number), classification=made, interventions=())
        for number, made in enumerate((out, decided))
    ]
    assert gaps(overview(*scenes)) == []


def test_distances_that_are_out_of_date_come_before_what_is_decided_and_done():
    doubtful = replace(
        classified(register_date=None),
        override_outcome=Outcome.IN_CLASS,
        override_of=Outcome.NOT_IN_CLASS,
    )
    found = scene("A", classification=doubtful, interventions=(), is_out_of_date=True)
    assert overview(found).gaps == (
        FoundGap(Gap.MOVED, 2026), FoundGap(Gap.DOUBTFUL, 2026, 1), FoundGap(Gap.UNATTENDED, 2026, 1)
    )  # fmt: skip


def test_what_a_facility_was_called_stands():
    found = near(OLD)
    assert found.name == "Skolan"
    kept = replace(found, proximity=replace(found.proximity, facility_name="Gamla skolan"))
    assert kept.name == "Gamla skolan"


def test_what_lies_inside_that_is_no_school():
    nursery = Facility("Förskolan", FacilityKind.PRESCHOOL)
    inside = Neighbour(nursery, Proximity("s", 2026, nursery.id, 0.0, Band.INSIDE), False)
    beside = Neighbour(nursery, Proximity("s", 2026, nursery.id, 0.1, Band.WITHIN), False)
    found = scene("A", neighbours=(near(OLD), inside, beside))
    assert found.inside == (inside,)
    assert [school.name for school in found.schools] == ["Skolan"]
