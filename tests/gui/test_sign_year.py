"""Signing and unlocking a year in the dock, and what the database says to a change of a signed one."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.gui.dialogs.history import HistoryDialog
from scenkartan.plugin.gui.dialogs.sign_year import SignYearDialog, UnlockYearDialog
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import list_years

pytestmark = pytest.mark.qgis
# Skatteverket's own made-up example of a number with a right check digit.
PERSONAL_NUMBER = "811218-9876"


def dialog_of(kind):
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def fill(dialog, **other: str) -> None:
    texts = {
        "districtRole": "Säkerhetssamordnare",
        "districtUnit": "Exempelstadens stadsdelsförvaltning",
        "policeRole": "Kommunpolis",
        "policeUnit": "Lokalpolisområde Exempelstaden",
        **other,
    }
    for name, text in texts.items():
        getattr(dialog, f"{name}Edit").setText(text)


@pytest.fixture
def signed(opened, finish):
    """The dock with 2026 signed through its dialog."""
    opened.form.signButton.click()
    finish(opened)
    dialog = dialog_of(SignYearDialog)
    fill(dialog)
    dialog.dateEdit.setDate(QDate(2026, 3, 2))
    dialog.check()
    finish(opened)
    return opened


def stored_year(dock, year: int = 2026):
    with open_register(dock.workspace.overview.path, read_only=True) as register:
        return next(known for known in list_years(register) if known.year == year)


def test_the_dialog_shows_the_definition_that_is_signed(opened, finish):
    opened.form.signButton.click()
    finish(opened)
    dialog = dialog_of(SignYearDialog)
    with open_register(opened.workspace.overview.path, read_only=True) as register:
        assert dialog.definitionEdit.toPlainText() == register.info.definition
        assert register.info.definition_version in dialog.definitionLabel.text()
    dialog.reject()


@pytest.mark.parametrize("name", ["districtRole", "districtUnit", "policeRole", "policeUnit"])
@pytest.mark.parametrize("text", ["  ", f"Polis {PERSONAL_NUMBER}"])
def test_role_and_unit_of_both_are_needed_and_no_person(opened, name, text, finish):
    opened.form.signButton.click()
    finish(opened)
    dialog = dialog_of(SignYearDialog)
    fill(dialog, **{name: text})
    dialog.check()
    assert dialog.isVisible()
    assert len(dialog._errors.texts) == 1
    getattr(dialog, f"{name}Edit").setText("Områdespolis")
    assert dialog._errors.texts == []
    dialog.reject()
    assert not opened.workspace.overview.signed


def test_a_signed_year_says_so_and_cannot_be_changed(signed):
    year = stored_year(signed)
    assert str(year.signed_on) == "2026-03-02"
    assert year.signed_by_district == "Säkerhetssamordnare, Exempelstadens stadsdelsförvaltning"
    assert year.signed_by_police == "Kommunpolis, Lokalpolisområde Exempelstaden"
    assert signed.form.yearCombo.currentText() == "2026 (signed)"
    assert "2026 is signed" in signed.form.statusLabel.text()
    assert signed.form.signButton.text() == "Unlock…"
    assert not signed.scenes.receiveButton.isEnabled()


def test_the_database_refuses_what_the_buttons_do_not_offer(signed, messages, finish):
    signed.actions_.classify()
    finish(signed)
    (error,) = messages.get_messages(Qgis.MessageLevel.Critical)
    assert "signed" in error


def test_unlocking_needs_a_reason_that_the_history_keeps(signed, finish):
    signed.form.signButton.click()
    dialog = dialog_of(UnlockYearDialog)
    assert "2026-03-02" in dialog.consequenceLabel.text()
    dialog.check()
    assert dialog.isVisible()
    assert len(dialog._errors.texts) == 1
    dialog.reasonEdit.setPlainText("Gränsen för Ekparken var fel")
    dialog.check()
    finish(signed)
    assert not signed.workspace.overview.signed
    assert signed.form.signButton.text() == "Sign…"
    signed.year_actions.show_history()
    finish(signed)
    history = dialog_of(HistoryDialog)
    tree = history.historyTree
    words = [tree.topLevelItem(row).text(2) for row in range(tree.topLevelItemCount())]
    assert "Gränsen för Ekparken var fel" in words[0]
    assert "Kommunpolis" in words[1]
    history.reject()
