"""The definition of a year in its dialog: read, and in a draft replaced by a new version."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.domain.definition import DEFINITION, Definition
from scenkartan.plugin.gui.dialogs.definition import DefinitionDialog
from scenkartan.plugin.register.definitions import definition_of
from scenkartan.plugin.register.opening import open_register

pytestmark = pytest.mark.qgis


@pytest.fixture
def show(opened, finish):
    """Open the dialog from the year's menu."""

    def dialog() -> DefinitionDialog:
        menu = opened.form.yearButton.menu()
        next(action for action in menu.actions() if action.text().startswith("Definition")).trigger()
        finish(opened)
        return next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, DefinitionDialog) and one.isVisible()
        )

    return dialog


def test_a_draft_gets_another_wording_under_a_version_of_its_own(opened, show, finish):
    dialog = show()
    assert dialog.textEdit.toPlainText() == DEFINITION
    dialog.textEdit.setPlainText("En annan ordalydelse.")
    dialog.check()
    assert "another wording" in dialog._errors.texts[0]
    dialog.versionCombo.setEditText("2")
    dialog.dateEdit.setDate(QDate(2026, 3, 1))
    dialog.check()
    finish(opened)
    with open_register(opened.workspace.overview.path, read_only=True) as register:
        assert definition_of(register, 2026) == Definition("2", "En annan ordalydelse.", date(2026, 3, 1))
        assert definition_of(register, 2025).text == DEFINITION
    dialog = show()
    dialog.versionCombo.setCurrentIndex(0)
    dialog.versionCombo.activated.emit(0)
    assert dialog.textEdit.toPlainText() == DEFINITION
    dialog.reject()


def test_what_is_missing_or_may_not_be_there_is_said(show):
    dialog = show()
    dialog.versionCombo.setEditText(" ")
    dialog.textEdit.setPlainText("")
    dialog.check()
    assert len(dialog._errors.texts) == 2
    dialog.versionCombo.setEditText("2")
    dialog.textEdit.setPlainText("Enligt 811218-9876")
    dialog.check()
    assert "personal identity number" in dialog._errors.texts[0]
    assert dialog.isVisible()
    dialog.reject()


def test_a_signed_years_can_only_be_read(opened, show, finish):
    opened.workspace.set_year(2025)
    finish(opened)
    dialog = show()
    assert dialog.textEdit.isReadOnly()
    assert not dialog.versionCombo.isEnabled()
    assert dialog.buttonBox.button(dialog.buttonBox.StandardButton.Ok) is None
    dialog.reject()
