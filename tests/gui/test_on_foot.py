"""The tab "On foot" of the example register: what the canal makes of distances, and the ways to school."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")

from qgis.core import QgsProject  # noqa: E402

from scenkartan.plugin.domain.walking import Reach  # noqa: E402
from scenkartan.plugin.gui.dialogs.walk_rule import WalkRuleDialog  # noqa: E402
from scenkartan.plugin.gui.panels.surroundings.on_foot import OnFootTab  # noqa: E402
from scenkartan.plugin.gui.panels.surroundings.panel import SurroundingsPanel  # noqa: E402
from scenkartan.plugin.gui.way_layer import MARK  # noqa: E402

SURROUNDINGS_STEP = 1


@pytest.fixture
def tab(opened):
    opened.choose_step(SURROUNDINGS_STEP)
    return opened.findChild(SurroundingsPanel).tab(OnFootTab)


def texts(tab):
    model = tab.walkedTable.model()
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def choose(dock, wanted):
    """Choose the first scene of which something is so."""
    scene = next(scene for scene in dock.workspace.overview.mapped if wanted(scene))
    dock.selection.select(scene.id)
    return scene


def test_a_year_is_measured_from_the_tab(opened, tab, finish):
    opened.actions_.classify()
    finish(opened)
    choose(opened, lambda scene: scene.neighbours)
    assert not tab.stateLabel.isHidden()
    assert {row[2] for row in texts(tab)} == {"–"}
    tab.measureButton.click()
    finish(opened)
    assert tab.stateLabel.isHidden()
    near = [near for scene in opened.workspace.overview.mapped for near in scene.neighbours]
    assert all(item.proximity.reach is not None for item in near)
    walked = [item.proximity for item in near if item.proximity.reach is Reach.WALKED]
    assert all(item.walking_m >= item.plane_m - 1e-6 for item in walked)
    assert "–" not in {row[1] for row in texts(tab)}


def test_what_lies_across_the_canal_stands_out(opened, tab, finish):
    opened.actions_.classify()
    finish(opened)
    tab.measureButton.click()
    finish(opened)
    scene = choose(opened, lambda scene: any(near.proximity.is_barred for near in scene.neighbours))
    barred = [near.name for near in scene.neighbours if near.proximity.is_barred]
    assert not tab.barrierLabel.isHidden()
    assert all(name in tab.barrierLabel.text() for name in barred)
    choose(opened, lambda scene: not any(near.proximity.is_barred for near in scene.neighbours))
    assert tab.barrierLabel.isHidden()


def test_ways_to_school_are_told_and_drawn(opened, tab, finish):
    choose(opened, lambda scene: scene.to_classify)
    before = tab.waysLabel.text()
    for _ in range(2):
        tab.waysButton.click()
        finish(opened)
    assert tab.waysLabel.text() != before
    # The second look takes the place of the first.
    (layer,) = [one for one in QgsProject.instance().mapLayers().values() if one.customProperty(MARK)]
    assert layer.featureCount() > 0
    assert {feature["kind"] for feature in layer.getFeatures()} == {"in_scene", "candidate", "other"}
    assert len(layer.renderer().categories()) == 3


def test_the_rule_of_what_nobody_walks_on_is_changed_in_its_dialog(opened, tab, finish):
    opened.actions_.classify()
    finish(opened)
    tab.measureButton.click()
    finish(opened)
    tab.ruleButton.click()
    (dialog,) = tab.window().findChildren(WalkRuleDialog)
    dialog.ruleEdit.setText("highway=motorway")
    dialog.check()
    assert dialog.isVisible()
    assert any("highway" in text for text in dialog.error_texts)
    dialog.usualButton.click()
    dialog.ruleEdit.setText(f"{dialog.rule}; bridge=yes")
    dialog.check()
    finish(opened)
    assert opened.workspace.overview.walk_rule == "kind=motorway; walkable=no; bridge=yes"
    near = [near for scene in opened.workspace.overview.mapped for near in scene.neighbours]
    assert {item.proximity.reach for item in near} == {None}
