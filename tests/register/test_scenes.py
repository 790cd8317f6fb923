from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scenkartan.plugin.domain.definition import DEFINITION, Definition
from scenkartan.plugin.domain.facility import FacilityKind
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind
from scenkartan.plugin.domain.proximity import Band, Proximity, Rule, classify
from scenkartan.plugin.domain.scene import Boundary, ChangeKind, MappingYear, Scene, SceneChange, YearStatus
from scenkartan.plugin.domain.secrecy import Secrecy
from scenkartan.plugin.domain.sheet import PrintedSheet, SheetKind
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import facilities, interventions, proximity, rules, scenes, sheets
from scenkartan.plugin.register.definitions import add_definition, definition_of
from scenkartan.plugin.register.history import history
from scenkartan.plugin.register.opening import open_register

pytestmark = pytest.mark.qgis


def test_a_year_is_added_once_as_a_draft(register):
    with register.transaction():
        first = scenes.ensure_year(register, 2026)
        assert scenes.ensure_year(register, 2026) == first == MappingYear(2026, definition_version="1")
    with register.transaction():
        scenes.put_year(register, replace(first, held_on=date(2026, 10, 2)))
        scenes.ensure_year(register, 2024)
    assert scenes.list_years(register) == [
        MappingYear(2024, definition_version="1"),
        MappingYear(2026, held_on=date(2026, 10, 2), definition_version="1"),
    ]


def test_a_year_keeps_the_definition_that_it_was_mapped_by(path, register):
    with register.transaction():
        scenes.ensure_year(register, 2025)
        add_definition(register, Definition("2", "En plats.", date(2026, 1, 1)))
    with open_register(path) as again, again.transaction():
        assert (again.info.definition, again.info.definition_version) == ("En plats.", "2")
        scenes.ensure_year(again, 2026)
    assert [year.definition_version for year in scenes.list_years(register)] == ["1", "2"]
    assert definition_of(register, 2025) == Definition("1", DEFINITION)
    assert definition_of(register, 2026) == Definition("2", "En plats.", date(2026, 1, 1))
    assert definition_of(register, 2027) is None


def test_a_signed_year_is_read_only_until_it_is_unlocked_with_a_reason(register, sample, shapes):
    signed = scenes.list_years(register)[0]
    assert signed == MappingYear(
        2025,
        YearStatus.SIGNED,
        signed_on=date(2025, 11, 20),
        signed_by_district="avdelningschef",
        signed_by_police="lokalpolisområdeschef",
        definition_version="1",
    )
    boundary = Boundary(sample.scene.id, 2025, shapes.square(0, 0, 9), 81.0)
    with pytest.raises(ScenkartanError, match="signed and cannot be changed"), register.transaction():
        scenes.put_boundaries(register, [boundary])
    with pytest.raises(ScenkartanError, match="stated reason"), register.transaction():
        scenes.unlock_year(register, 2025, "  ")
    with register.transaction():
        scenes.unlock_year(register, 2025, "Fel gräns levererad")
        scenes.put_boundaries(register, [boundary])
        scenes.sign_year(register, 2025, date(2025, 12, 1), "avdelningschef", "lokalpolisområdeschef")
    assert scenes.list_boundaries(register, 2025) == [boundary]
    reasons = [change.after.get("unlock_reason") for change in history(register, "mapping_year", 2025)]
    assert reasons == [None, None, "Fel gräns levererad", None]


def test_both_parties_sign(register):
    with register.transaction():
        scenes.ensure_year(register, 2026)
    for district, police in (("", "chef"), ("chef", " ")):
        with pytest.raises(ScenkartanError, match="state both"), register.transaction():
            scenes.sign_year(register, 2026, date(2026, 11, 1), district, police)


def test_years_that_are_not_there(register):
    with pytest.raises(ScenkartanError, match="no mapping year 2020"), register.transaction():
        scenes.sign_year(register, 2020, date(2026, 11, 1), "chef", "chef")
    with pytest.raises(ScenkartanError, match="no mapping year 2020"), register.transaction():
        scenes.unlock_year(register, 2020, "därför")
    with pytest.raises(ScenkartanError, match="not in the register"), register.transaction():
        scenes.put_changes(register, [SceneChange(2020, ChangeKind.NEW, None, "x")])


def test_a_scene_that_is_gone_cannot_be_updated(register):
    with pytest.raises(ScenkartanError, match="no longer"), register.transaction():
        scenes.update_scene(register, Scene("Torget"))


def test_the_boundaries_of_a_draft_can_be_deleted_with_their_distances(register, sample):
    with register.transaction():
        scenes.delete_boundaries(register, 2026, [sample.scene.id])
    assert scenes.list_boundaries(register, 2026) == []
    assert proximity.list_proximity(register, 2026) == []
    assert len(proximity.list_proximity(register, 2025)) == 1


def test_changes_of_the_same_scenes_are_replaced(register, sample):
    grown = SceneChange(2026, ChangeKind.GROWN, sample.scene.id, sample.scene.id, 1.0, 0.5, 100.0)
    gone = SceneChange(2026, ChangeKind.CEASED, sample.scene.id, None)
    with register.transaction():
        scenes.put_changes(register, [grown, gone])
        scenes.put_changes(register, [grown, gone])
    assert scenes.list_changes(register, 2026) == [grown, gone]
    with register.transaction():
        scenes.replace_changes(register, 2026, [gone])
    assert scenes.list_changes(register, 2026) == [gone]
    with register.transaction():
        scenes.replace_changes(register, 2026, [])
    assert scenes.list_changes(register, 2026) == []
    assert len(scenes.list_changes(register, 2025)) == 1


def test_facilities_by_kind(register, sample):
    assert facilities.list_facilities(register) == [sample.school]
    assert facilities.list_facilities(register, [FacilityKind.STATION, FacilityKind.SCHOOL]) == [
        sample.school
    ]
    assert facilities.list_facilities(register, [FacilityKind.STATION]) == []


def test_a_new_rule_is_a_new_version(register):
    narrow = Rule(radius_m=300.0, forms=(), class_name="Nära skola")
    with register.transaction():
        added = rules.add_rule(register, narrow)
    assert added == replace(narrow, version=2)
    assert rules.current_rule(register) == added
    assert rules.rule(register, 1) == Rule()
    with pytest.raises(ScenkartanError, match="no version 3"):
        rules.rule(register, 3)


def test_a_new_calculation_logs_only_what_it_changed(register, sample):
    near = Proximity(sample.scene.id, 2026, sample.school.id, 280.0, Band.WITHIN, to_yard=True)
    class_ = classify(sample.scene.id, 2026, rules.current_rule(register), [(sample.school, 280.0)])
    logged = "SELECT count(*) FROM change_log WHERE table_name IN ('proximity', 'classification')"
    before = register.execute(logged)[0][0]
    with register.transaction():
        proximity.replace_proximity(register, 2026, [near], [class_])
    assert register.execute(logged)[0][0] == before
    nearer = replace(near, distance_m=279.0)
    with register.transaction():
        proximity.replace_proximity(register, 2026, [nearer], [class_])
    assert register.execute(logged)[0][0] == before + 1
    assert proximity.list_proximity(register, 2026) == [nearer]
    with register.transaction():
        proximity.replace_proximity(register, 2026, [], [])
    assert proximity.list_proximity(register, 2026) == proximity.list_classifications(register, 2026) == []
    assert register.execute(logged)[0][0] == before + 3


def test_a_decision_that_overrides_a_class_outlives_a_new_calculation(register, sample):
    with register.transaction():
        register.write(
            "classification",
            "UPDATE classification SET override_outcome = 'not_in_class', override_reason = 'Vatten emellan'"
            " WHERE year = 2026",
            [{}],
        )
        class_ = replace(proximity.list_classifications(register, 2026)[0], nearest_m=281.0)
        proximity.replace_proximity(register, 2026, [], [class_])
    (row,) = register.execute("SELECT nearest_m, override_reason FROM classification WHERE year = 2026")
    assert tuple(row) == (281.0, "Vatten emellan")


def test_interventions_follow_their_scenes(register, sample):
    other = Scene("Parken")
    both = replace(sample.intervention, scene_ids=(sample.scene.id, other.id), note="Två platser")
    with register.transaction():
        scenes.add_scene(register, other)
        interventions.save_intervention(register, both)
    assert interventions.list_interventions(register) == [both]
    moved = replace(both, scene_ids=(other.id,))
    with register.transaction():
        interventions.save_intervention(register, moved)
    assert interventions.list_interventions(register) == [moved]
    with register.transaction():
        interventions.delete_intervention(register, moved.id)
    assert interventions.list_interventions(register) == []
    with pytest.raises(ScenkartanError, match="no longer"), register.transaction():
        interventions.delete_intervention(register, moved.id)


def test_an_intervention_at_a_scene_that_is_not_there_is_not_saved(register, sample):
    lost = Intervention("Vakter", "guards", InterventionKind.SITUATIONAL, scene_ids=("x",))
    with pytest.raises(ScenkartanError, match="not in the register"), register.transaction():
        interventions.save_intervention(register, lost)
    assert interventions.list_interventions(register) == [sample.intervention]


def test_an_unknown_type_is_refused_by_the_value_list(register, sample):
    odd = replace(sample.intervention, type_code="magi")
    with pytest.raises(ScenkartanError, match='"Interventions" the field "Type"'), register.transaction():
        interventions.save_intervention(register, odd)


def test_printed_sheets_are_numbered_and_a_signed_year_can_be_printed(register, sample):
    sheet = PrintedSheet(2025, SheetKind.SET, "kartblad 2025.pdf", "ab" * 32, 3, stamp=Secrecy.SECRET)
    with register.transaction():
        first = sheets.record_sheet(register, sheet)
        second = sheets.record_sheet(register, sheet)
        other = sheets.record_sheet(register, replace(sheet, kind=SheetKind.SITE, scene_id=sample.scene.id))
    assert [first.version, second.version, other.version] == [1, 2, 1]
    assert first.printed_at is not None
    listed = sheets.list_sheets(register, 2025)
    assert [one.version for one in listed] == [1, 2, 1]
    assert listed[0].printed_at.tzinfo is not None
    assert sheets.list_sheets(register, 2026) == []


def test_the_history_of_a_row_says_who_changed_what(path, register, sample):
    with open_register(path, who="Planeraren") as other, other.transaction():
        interventions.save_intervention(other, replace(sample.intervention, title="Bättre belysning"))
    added, linked, changed = history(register, "intervention", sample.intervention.id)
    assert (linked.table, linked.after["scene_id"]) == ("intervention_scene", sample.scene.id)
    assert (added.who, added.action.value, added.before) == ("Utredaren", "insert", {})
    assert (changed.who, changed.action.value) == ("Planeraren", "update")
    assert changed.changed == ["title"]
    assert (changed.before["title"], changed.after["title"]) == ("Ny belysning", "Bättre belysning")
    assert added.when < changed.when
    assert added.when.endswith("Z")
    assert history(register, "intervention", "nej") == []
