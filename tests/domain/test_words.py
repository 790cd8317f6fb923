"""The small words: secrecy, the catalogue, facilities, coded enums, progress."""

from __future__ import annotations

import itertools

import pytest

from scenkartan.plugin.domain.catalogue import InterventionType
from scenkartan.plugin.domain.facility import Facility, FacilityKind
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind, InterventionStatus
from scenkartan.plugin.domain.progress import Part
from scenkartan.plugin.domain.secrecy import Secrecy, highest


def test_secrecy_rises_and_the_highest_wins():
    assert [level.value for level in Secrecy] == ["public", "internal", "secret"]
    for levels in itertools.product(Secrecy, repeat=2):
        assert highest(levels) is max(levels, key=list(Secrecy).index)
    assert highest([]) is Secrecy.PUBLIC


def test_every_type_of_the_catalogue_has_a_kind_and_a_label_of_its_own():
    assert {kind.kind for kind in InterventionType} == set(InterventionKind)
    assert len({kind.label for kind in InterventionType}) == len(InterventionType)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("LIGHTING", InterventionKind.SITUATIONAL),
        ("FIELD_ASSISTANTS", InterventionKind.SOCIAL),
        ("JOINT_BRIEFING", InterventionKind.ORGANISATIONAL),
        ("PERMIT", InterventionKind.ORGANISATIONAL),
    ],
)
def test_kinds_of_the_catalogue(name, kind):
    assert InterventionType[name].kind is kind


def test_only_decided_and_ongoing_interventions_are_active():
    active = [status for status in InterventionStatus if status.is_active]
    assert active == [InterventionStatus.DECIDED, InterventionStatus.ONGOING]


def test_all_free_text_of_an_intervention_is_searched():
    row = Intervention(title="a", type_code="other", kind=InterventionKind.SOCIAL, responsible_unit="b",
                       partners="c", decision_ref="d", note="e")  # fmt: skip
    assert set(row.texts().values()) == set("abcde")


def test_distances_go_to_the_yard_before_the_point():
    point, yard = b"point", b"yard"
    assert Facility("a", FacilityKind.SCHOOL, point_wkb=point, yard_wkb=yard).measured_wkb is yard
    assert Facility("a", FacilityKind.SCHOOL, point_wkb=point).measured_wkb is point
    assert Facility("a", FacilityKind.SCHOOL).measured_wkb is None


def test_a_coded_member_is_its_code():
    assert FacilityKind("school") is FacilityKind.SCHOOL
    assert FacilityKind.SCHOOL == "school"
    assert str(FacilityKind.SCHOOL) == "school"


def test_a_part_reports_into_the_whole():
    class Whole:
        def __init__(self):
            self.reports = []
            self.checks = 0

        def report(self, fraction, text=""):
            self.reports.append((fraction, text))

        def check(self):
            self.checks += 1

    whole = Whole()
    part = Part(whole, 0.5, 0.9)
    part.report(0)
    part.report(0.5, "half")
    part.report(1)
    part.check()
    assert whole.reports == [(0.5, ""), (pytest.approx(0.7), "half"), (pytest.approx(0.9), "")]
    assert whole.checks == 1
