from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scenkartan.plugin.domain.intervention import Intervention, InterventionKind, InterventionStatus
from scenkartan.plugin.domain.scene import Scene
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.interventions import list_interventions
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import add_scene
from scenkartan.plugin.workflow.interventions import (
    delete_intervention,
    intervention_history,
    save_intervention,
)

pytestmark = pytest.mark.qgis

# A made-up number of the test series that Skatteverket publishes: a right check digit, nobody's.
NUMBER = "19121212-1212"


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register åäö.gpkg"
    create_register(path, "EPSG:3011", "Exempelstaden")
    with open_register(path, who="Utredaren") as register:
        yield register


@pytest.fixture
def scenes(register):
    """Three scenes; by name they come as Parken, Torget, Tunneln."""
    made = [Scene("Torget"), Scene("Parken"), Scene("Tunneln")]
    with register.transaction():
        for scene in made:
            add_scene(register, scene)
    return made


def lighting(*scenes, **values):
    ids = tuple(scene.id for scene in scenes)
    return Intervention("Ny belysning", "lighting", InterventionKind.SITUATIONAL, scene_ids=ids, **values)


def test_saved_and_deleted_with_its_history(register, scenes):
    torget, parken, _ = scenes
    saved = lighting(torget, starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 1))
    save_intervention(register, saved)
    assert list_interventions(register) == [saved]
    changed = replace(saved, scene_ids=(parken.id,), status=InterventionStatus.ONGOING)
    save_intervention(register, changed)
    assert list_interventions(register) == [changed]
    delete_intervention(register, saved.id)
    assert list_interventions(register) == []
    story = [(change.table, change.action.value) for change in intervention_history(register, saved.id)]
    assert story == [
        ("intervention", "insert"),
        ("intervention_scene", "insert"),
        ("intervention", "update"),
        ("intervention_scene", "delete"),
        ("intervention_scene", "insert"),
        ("intervention_scene", "delete"),
        ("intervention", "delete"),
    ]


@pytest.mark.parametrize(
    "field", ["title", "responsible_unit", "partners", "decision_ref", "note", "weekdays"]
)
def test_a_personal_identity_number_saves_nothing(register, scenes, field):
    with pytest.raises(ScenkartanError, match="personal identity number") as caught:
        save_intervention(register, replace(lighting(scenes[0]), **{field: f"Möte med {NUMBER}"}))
    assert NUMBER not in str(caught.value) + caught.value.detail
    assert list_interventions(register) == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"title": "  "}, "title"),
        ({"scene_ids": ()}, "scene"),
        ({"starts_on": date(2026, 4, 2), "ends_on": date(2026, 4, 1)}, "ends before"),
        ({"season_first_month": 5}, "season"),
        ({"season_last_month": 5}, "season"),
        ({"season_first_month": 5, "season_last_month": 13}, "Season to month"),
        ({"times_per_year": -1}, "Times a year"),
        ({"cost_planned_sek": -0.01}, "Planned cost"),
        ({"cost_actual_sek": -0.01}, "Actual cost"),
    ],
)
def test_what_contradicts_itself_is_said_and_not_saved(register, scenes, values, words):
    with pytest.raises(ScenkartanError, match=words):
        save_intervention(register, replace(lighting(scenes[0]), **values))
    assert list_interventions(register) == []
