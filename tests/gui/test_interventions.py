"""Interventions through the dock: the form, its refusals, and the history."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.domain.catalogue import InterventionType
from scenkartan.plugin.domain.intervention import InterventionKind, InterventionStatus
from scenkartan.plugin.gui.dialogs import questions
from scenkartan.plugin.gui.dialogs.history import HistoryDialog
from scenkartan.plugin.gui.dialogs.intervention import DATES, SEASON, InterventionDialog

pytestmark = pytest.mark.qgis

# Skatteverket's own made-up example of a number with a right check digit.
PERSONAL_NUMBER = "811218-9876"


def dialog_of(kind):
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind))


@pytest.fixture
def chosen(opened):
    """The dock with Ekparken chosen on the interventions' panel."""
    scene = next(scene for scene in opened.workspace.overview.scenes if scene.scene.name == "Ekparken")
    opened.choose_step(2)
    opened.selection.select(scene.id)
    return opened


def rows(dock) -> list[str]:
    model = dock.interventions.interventionsTable.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def stored(dock, title: str):
    scene = dock.workspace.overview.by_id[dock.selection.scene_id]
    return next(item for item in scene.interventions if item.title == title)


def test_new_intervention_is_saved_with_every_field(chosen, finish):
    before = rows(chosen)
    chosen.interventions.newButton.click()
    form = dialog_of(InterventionDialog)
    form.typeCombo.setCurrentIndex(form.typeCombo.findData(InterventionType.PARENT_WALKERS.value))
    assert form.kindCombo.currentData() == InterventionKind.SOCIAL.value
    assert form.titleEdit.text() == "Parents walking at night"
    form.titleEdit.setText("Nattvandring i Ekparken")
    form.statusCombo.setCurrentIndex(form.statusCombo.findData("ongoing"))
    form.responsibleEdit.setText("Stadsdelsförvaltningen")
    form.partnersEdit.setText("Föräldraföreningen, polisen")
    form.periodCombo.setCurrentIndex(SEASON)
    form.firstMonthCombo.setCurrentIndex(3)
    form.lastMonthCombo.setCurrentIndex(8)
    form.weekdaysEdit.setText("fredag, lördag")
    form.timesSpin.setValue(40)
    form.plannedSpin.setValue(25_000)
    form.decisionEdit.setText("EXS 2026/31")
    form.noteEdit.setPlainText("Samling vid kiosken.")
    form.check()
    finish(chosen)
    assert set(rows(chosen)) == {*before, "Nattvandring i Ekparken"}
    assert chosen.interventions.interventions.chosen.title == "Nattvandring i Ekparken"
    saved = stored(chosen, "Nattvandring i Ekparken")
    assert saved.kind is InterventionKind.SOCIAL
    assert saved.status is InterventionStatus.ONGOING
    assert (saved.season_first_month, saved.season_last_month) == (4, 9)
    assert (saved.starts_on, saved.ends_on) == (None, None)
    assert saved.times_per_year == 40
    assert saved.cost_planned_sek == 25_000
    assert saved.cost_actual_sek is None
    assert saved.decision_ref == "EXS 2026/31"


@pytest.mark.parametrize(
    "field", ["titleEdit", "responsibleEdit", "partnersEdit", "decisionEdit", "noteEdit"]
)
def test_personal_identity_number_is_refused_at_its_field(chosen, field):
    before = rows(chosen)
    chosen.interventions.newButton.click()
    form = dialog_of(InterventionDialog)
    edit = getattr(form, field)
    (edit.setPlainText if field == "noteEdit" else edit.setText)(f"Ring {PERSONAL_NUMBER} först")
    form.check()
    assert form.isVisible()
    assert len(form.error_texts) == 1
    assert "personal identity number" in form.error_texts[0]
    position, _ = form.fields.getWidgetPosition(edit)
    below = form.fields.itemAt(position + 1, form.fields.FieldRole).widget()
    assert form.error_texts[0] in [label.text() for label in below.findChildren(type(form.titleLabel))]
    form.reject()
    assert rows(chosen) == before


def test_an_error_is_in_view_and_goes_when_its_field_is_mended(chosen, qtbot):
    chosen.interventions.newButton.click()
    form = dialog_of(InterventionDialog)
    form.noteEdit.setPlainText(PERSONAL_NUMBER)
    form.check()
    (row,) = form._errors._rows.values()
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect().height() == row.height() > 0)
    form.noteEdit.setPlainText("Mended")
    assert form.error_texts == []
    form.reject()


def test_title_scene_and_dates_are_checked(chosen):
    chosen.interventions.newButton.click()
    form = dialog_of(InterventionDialog)
    form.titleEdit.clear()
    for row in range(form.scenesList.count()):
        form.scenesList.item(row).setCheckState(Qt.CheckState.Unchecked)
    form.periodCombo.setCurrentIndex(DATES)
    form.startsEdit.setDate(QDate(2026, 5, 2))
    form.endsEdit.setDate(QDate(2026, 5, 1))
    form.check()
    assert form.error_texts == [
        "Give the intervention a title.",
        "Choose at least one scene.",
        "It ends before it starts.",
    ]
    form.reject()


def test_the_same_day_is_a_period(chosen):
    chosen.interventions.newButton.click()
    form = dialog_of(InterventionDialog)
    form.periodCombo.setCurrentIndex(DATES)
    form.startsEdit.setDate(QDate(2026, 5, 1))
    form.endsEdit.setDate(QDate(2026, 5, 1))
    form.check()
    assert form.error_texts == []


def test_change_is_saved_and_its_history_is_readable(chosen, finish, settings):
    settings.who = "säkerhetssamordnaren"
    title = rows(chosen)[0]
    chosen.interventions.interventions.choose(stored(chosen, title).id)
    chosen.interventions.editButton.click()
    form = dialog_of(InterventionDialog)
    form.statusCombo.setCurrentIndex(form.statusCombo.findData("finished"))
    form.check()
    finish(chosen)
    assert stored(chosen, title).status is InterventionStatus.FINISHED
    chosen.interventions.historyButton.click()
    finish(chosen)
    history = dialog_of(HistoryDialog)
    latest = history.historyTree.topLevelItem(0)
    assert latest.text(1) == "säkerhetssamordnaren"
    assert latest.text(2).startswith("Status: ")
    assert latest.text(2).endswith("→ finished")
    oldest = history.historyTree.topLevelItem(history.historyTree.topLevelItemCount() - 1)
    assert oldest.text(2) == "Added"
    history.reject()


def test_opening_and_saving_changes_nothing(chosen, finish):
    """What the form shows is what is stored: a round through it is no change."""
    for scene in chosen.workspace.overview.scenes:
        for intervention in scene.interventions:
            form = InterventionDialog(chosen.workspace.overview, scene.id, intervention)
            shown = form.intervention
            assert set(shown.scene_ids) == set(intervention.scene_ids)
            assert replace(shown, scene_ids=()) == replace(intervention, scene_ids=())
            form.deleteLater()


def answer(how):
    """Answer the question when it is shown; one that stays open is closed, not waited for."""

    def look():
        box = QApplication.activeModalWidget()
        if how == "Delete":
            next(button for button in box.buttons() if button.text() == how).click()
        else:
            QTest.keyClick(box, how)
        if box.isVisible():
            box.close()

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("how", "gone"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_Escape, False), ("Delete", True)]
)
def test_delete_asks_first(chosen, finish, how, gone):
    """Enter and Esc both keep it; only its own button deletes."""
    title = rows(chosen)[0]
    chosen.interventions.interventions.choose(stored(chosen, title).id)
    answer(how)
    chosen.interventions.deleteButton.click()
    finish(chosen)
    assert (title not in rows(chosen)) is gone


def test_scene_without_interventions_says_what_to_do(chosen, finish, monkeypatch):
    monkeypatch.setattr(questions, "confirm_deletion", lambda *_: True)
    for title in rows(chosen):
        chosen.interventions.interventions.choose(stored(chosen, title).id)
        chosen.interventions.deleteButton.click()
        finish(chosen)
    assert chosen.interventions.noneLabel.isVisibleTo(chosen.interventions)
    assert not chosen.interventions.editButton.isEnabled()
    assert chosen.interventions.newButton.isEnabled()
