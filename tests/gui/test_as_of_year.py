"""As of year: map, tables, rule and sheets are those of the year that is chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenkartan.plugin.gui.panels.scenes import facts
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import list_boundaries, list_scenes, update_scene

pytestmark = pytest.mark.qgis


def names_in(table) -> set[str]:
    model = table.model
    return {model.index(row, 0).data() for row in range(model.rowCount())}


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_panels_map_and_sheets_are_of_the_chosen_year(opened, year, finish):
    combo = opened.form.yearCombo
    combo.setCurrentIndex(combo.findData(year))
    combo.activated.emit(combo.currentIndex())
    finish(opened)
    overview = opened.workspace.overview
    with open_register(overview.path, read_only=True) as register:
        boundaries = {boundary.scene_id: boundary for boundary in list_boundaries(register, year)}
    assert {scene.id for scene in overview.mapped} == boundaries.keys()
    shown = {feature["scene_id"] for feature in opened.link._boundaries.getFeatures()}
    assert shown == boundaries.keys()
    for scene in overview.mapped:
        assert scene.boundary.area_m2 == boundaries[scene.id].area_m2
        assert scene.classification is None or scene.classification.year == year
    mapped = {scene.scene.name for scene in overview.mapped}
    assert mapped <= names_in(opened.scenes.table)
    assert mapped <= names_in(opened.surroundings.table)
    assert str(len(mapped)) in opened.sheets.whichText.text()


def test_a_scene_is_called_what_it_was_called_that_year(opened, finish):
    path = opened.workspace.overview.path
    with open_register(path) as register, register.transaction():
        scene = next(scene for scene in list_scenes(register) if scene.name == "Kvarntorget")
        renamed = replace(scene, name="Mjölnartorget", aliases=(*scene.aliases, scene.name))
        update_scene(register, renamed)
    opened.workspace.reload()
    finish(opened)
    assert "Mjölnartorget" in names_in(opened.scenes.table)
    known = facts(opened.workspace.overview.by_id[scene.id], opened.workspace.overview.rule)
    assert ("Names over the years", "Kvarntorget; from 2026 Mjölnartorget") in known
    opened.workspace.set_year(2025)
    finish(opened)
    assert "Kvarntorget" in names_in(opened.scenes.table)
    assert "Mjölnartorget" not in names_in(opened.scenes.table)
