"""What an open drug scene is in a mapping year: the wording with its version and date."""

from __future__ import annotations

from typing import Sequence

from qgis.gui import QgsDateEdit
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
from ...i18n import tr
from ..ui_loader import load_ui
from ..widgets.dates import day_in, show_day
from .forms import FieldErrors, name_buttons, wrong_text


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
        show_day(self.dateEdit, None)
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
        version, text = self.versionCombo.currentText().strip(), self.textEdit.toPlainText().strip()
        return Definition(version, text, day_in(self.dateEdit))

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        stated = self.definition
        errors: dict[QWidget, str] = {self.textEdit: wrong_text(stated.text, tr("State the wording."))}
        if not stated.version:
            errors[self.versionCombo] = tr("State a version, such as a number or a year.")
        elif self._known.get(stated.version, stated) != stated:
            errors[self.versionCombo] = tr(
                "The register has another wording or date of this version, which years refer to. "
                "Write a new one."
            )
        if not self._errors.show(errors):
            self.accept()

    def _show(self, definition: Definition) -> None:
        self.textEdit.setPlainText(definition.text)
        show_day(self.dateEdit, definition.dated)

    def _lock(self) -> None:
        """Let the definition be read and copied only."""
        self.versionCombo.setEnabled(False)
        self.dateEdit.setEnabled(False)
        self.textEdit.setReadOnly(True)
        self.buttonBox.setStandardButtons(QDialogButtonBox.StandardButton.Close)
