"""The Surroundings panel: deciding otherwise, plans, recounting, and what the headline depends on."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from scenkartan.plugin.gui.dialogs.decide_class import DecideClassDialog
from scenkartan.plugin.gui.dialogs.plan import PlanDialog
from scenkartan.plugin.gui.dialogs.recount import RecountDialog
from scenkartan.plugin.gui.panels.surroundings.schools import SchoolsTab
from scenkartan.plugin.gui.panels.surroundings.sensitivity import SensitivityTab

pytestmark = pytest.mark.qgis


def choose(dock, name):
    dock.choose_step(1)
    scene = next(scene for scene in dock.workspace.overview.scenes if scene.scene.name == name)
    dock.selection.select(scene.id)
    return scene.id


def dialog_of(dock, kind):
    window = dock.window()
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def test_deciding_otherwise_is_asked_for_told_and_withdrawn(opened, finish):
    scene_id = choose(opened, "Strandbadet")
    tab = opened.surroundings.tab(SchoolsTab)
    tab.decideButton.click()
    dialog = dialog_of(opened, DecideClassDialog)
    dialog.whoEdit.clear()
    dialog.check()
    assert len(dialog._errors.texts) == 2
    dialog.reasonEdit.setPlainText("Badet är stängt hela året")
    dialog.whoEdit.setText("säkerhetssamordnare")
    dialog.check()
    finish(opened)
    made = opened.workspace.overview.by_id[scene_id].classification
    assert made.is_overridden
    assert made.in_class is not made.outcome.in_class
    assert "Badet är stängt hela året (säkerhetssamordnare)" in tab.reasonLabel.text()
    model = opened.surroundings.scenesTable.model()
    classes = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}
    assert classes["Strandbadet"].endswith("*")
    tab.decideButton.click()
    dialog_of(opened, DecideClassDialog)._withdraw()
    finish(opened)
    assert not opened.workspace.overview.by_id[scene_id].classification.is_overridden


def test_the_plan_of_what_lies_inside(opened, finish):
    scene_id = choose(opened, "Ekparken")
    tab = opened.surroundings.tab(SchoolsTab)
    assert tab.insideTable.isVisibleTo(tab)
    tab.insideTable.selectRow(0)
    tab.planButton.click()
    dialog = dialog_of(opened, PlanDialog)
    dialog.planCombo.setCurrentIndex(1)
    dialog.nameEdit.setText("Trygg lek")
    dialog.accept()
    finish(opened)
    (near, *_) = opened.workspace.overview.by_id[scene_id].inside
    assert (near.facility.has_plan, near.facility.plan_name) == (True, "Trygg lek")
    assert tab.insideTable.model().index(0, 2).data() == "Trygg lek"


def test_a_distance_is_written_on_its_own_side_of_the_radius(opened):
    """Parkskolan lies 499.999 m from Ekparken, by the demo's own truth: not at the radius."""
    scene_id = choose(opened, "Ekparken")
    made = opened.workspace.overview.by_id[scene_id].classification
    assert 499.5 < made.nearest_m < 500
    for view, column in (
        (opened.surroundings.scenesTable, 3),
        (opened.surroundings.tab(SchoolsTab).schoolsTable, 2),
    ):
        model = view.model()
        shown = {
            model.index(row, 0).data(): model.index(row, column).data() for row in range(model.rowCount())
        }
        name = next(name for name in shown if name in ("Ekparken", "Parkskolan"))
        assert shown[name] == "just under 500\u00a0m"


def test_recounting_shows_both_answers(opened, finish):
    choose(opened, "Ekparken")
    opened.surroundings.tab(SchoolsTab).recountButton.click()
    finish(opened)
    dialog = dialog_of(opened, RecountDialog)
    assert "No scene's answer would be another." in dialog.headlineLabel.text()
    dialog.reject()


def test_sensitivity_is_counted_when_it_is_looked_at_and_saved(
    opened, tmp_path, monkeypatch, messages, finish
):
    choose(opened, "Ekparken")
    tab = opened.surroundings.tab(SensitivityTab)
    assert tab.found is None
    opened.surroundings.choose_tab(SensitivityTab)
    QApplication.processEvents()
    finish(opened)
    count = tab.found.at(500)
    in_class = [scene for scene in opened.workspace.overview.mapped if scene.classification.n_within]
    assert count.n_in_class == len(in_class)
    assert tab.countsTable.model().rowCount() == 19
    assert f"{count.n_in_class} of 6 scenes" in tab.headlineLabel.text()
    assert "School register of 2026-04-21." in tab.methodLabel.text()
    assert not tab.chart.grab().isNull()
    tab.copyButton.click()
    head, first, *_ = QApplication.clipboard().text().splitlines()
    assert head.split("\t")[:3] == ["radius_m", "origin", "n_certain"]
    assert first.split("\t")[:2] == ["100", "boundary"]
    for name in ("känslighet.csv", "känslighet.xlsx", "känslighet.html", "känslighet.svg", "känslighet.png"):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        tab.saveButton.click()
        assert Path(path).stat().st_size > 300
    picture = QImage(str(tmp_path / "känslighet.png"))
    assert (picture.width(), picture.height()) == (1920, 1080)
    assert picture.pixelColor(0, 0).name() == "#ffffff"
    assert any(picture.pixelColor(x, 540).name() != "#ffffff" for x in range(1920))
    assert messages.get_messages(Qgis.MessageLevel.Critical) == []


def test_the_classes_are_saved_as_a_table(opened, tmp_path, monkeypatch, messages):
    opened.choose_step(1)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "klasser"), "Text with semicolons (*.csv)")
    )
    opened.surroundings.saveButton.click()
    assert "klasser.csv was saved." in messages.get_messages(Qgis.MessageLevel.Success)[-1]
    lines = (tmp_path / "klasser.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(opened.workspace.overview.mapped)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "a.csv"), ""))
    opened.surroundings.saveButton.click()
    assert "a.csv could not be written" in messages.get_messages(Qgis.MessageLevel.Critical)[-1]
