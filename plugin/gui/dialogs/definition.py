"""What an open drug scene is in a mapping year: the wording with its version and date."""

from __future__ import annotations

from datetime import date
from typing import Sequence

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from ...domain.definition import Definition
from ...domain.overview import YearOverview
from ...domain.personal_identity import contains_personal_identity_number
from ...i18n import tr
from .. import wording
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons


class DefinitionDialog(QDialog):
    """Shows the definition of a year; of a draft it can be another version, or a new one."""

    introLabel: QLabel
    fields: QFormLayout
    versionCombo: QComboBox
    dateEdit: QgsDateEdit
    textEdit: QPlainTextEdit
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        overview: YearOverview,
        definition: Definition | None,
        known: Sequence[Definition],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("definition_dialog", self)
        self.resize(560, 400)
        self._known = {one.version: one for one in known}
        self._errors = FieldErrors(self.fields)
        year = overview.year.year if overview.year else ""
        self.setWindowTitle(tr("Definition for {year}").format(year=year))
        self.introLabel.setText(
            tr(
                "The definition that the mapping of {year} follows. Another one holds for this year and new "
                "ones; the other years keep theirs."
            ).format(year=year)
            if overview.writable
            else tr("The definition that the mapping of {year} followed.").format(year=year)
        )
        self.dateEdit.setDisplayFormat("yyyy-MM-dd")
        self.dateEdit.setAllowNull(True)
        self.dateEdit.setNullRepresentation(wording.UNKNOWN)
        for version in self._known:
            self.versionCombo.addItem(version, version)
        if definition is not None:
            self.versionCombo.setCurrentText(definition.version)
            self._show(definition)
        if not overview.writable:
            self._lock()
        name_buttons(self.buttonBox, tr("Save"))
        self.versionCombo.activated.connect(
            lambda _row: self._show(self._known[self.versionCombo.currentData()])
        )
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)

    @property
    def definition(self) -> Definition:
        """What was stated."""
        picked: QDate = self.dateEdit.date()
        dated = None
        if not self.dateEdit.isNull() and picked.isValid():
            dated = date(picked.year(), picked.month(), picked.day())
        return Definition(self.versionCombo.currentText().strip(), self.textEdit.toPlainText().strip(), dated)

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        stated = self.definition
        errors: dict[QWidget, str] = {}
        if not stated.version:
            errors[self.versionCombo] = tr("State a version, such as a number or a year.")
        elif self._known.get(stated.version, stated) != stated:
            errors[self.versionCombo] = tr(
                "The register has another wording or date of this version, which years refer to. "
                "Write a new one."
            )
        if not stated.text:
            errors[self.textEdit] = tr("State the wording.")
        elif contains_personal_identity_number(stated.text):
            errors[self.textEdit] = tr("Take the personal identity number away.")
        self._errors.show(errors)
        if not errors:
            self.accept()

    def _show(self, definition: Definition) -> None:
        self.textEdit.setPlainText(definition.text)
        if definition.dated is None:
            self.dateEdit.clear()
        else:
            self.dateEdit.setDate(QDate(definition.dated.year, definition.dated.month, definition.dated.day))

    def _lock(self) -> None:
        """Let the definition be read and copied only."""
        self.versionCombo.setEnabled(False)
        self.dateEdit.setEnabled(False)
        self.textEdit.setReadOnly(True)
        self.buttonBox.setStandardButtons(QDialogButtonBox.StandardButton.Close)
