"""Signing a mapping year for both parties, and unlocking it again with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ...i18n import tr
from .. import wording
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons, wrong_text

if TYPE_CHECKING:
    from ...domain.definition import Definition
    from ...domain.overview import YearOverview


@dataclass(frozen=True)
class Signatures:
    """Who signs, by role and unit, and when."""

    signed_on: date
    district: str
    police: str


class SignYearDialog(QDialog):
    """Ask for role and unit of both parties; it cannot be accepted before all four are stated."""

    consequenceLabel: QLabel
    fields: QFormLayout
    dateEdit: QgsDateEdit
    districtRoleEdit: QLineEdit
    districtUnitEdit: QLineEdit
    policeRoleEdit: QLineEdit
    policeUnitEdit: QLineEdit
    definitionLabel: QLabel
    definitionEdit: QPlainTextEdit
    buttonBox: QDialogButtonBox

    def __init__(
        self, overview: YearOverview, definition: Definition | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_ui("sign_year_dialog", self)
        self.resize(560, 480)
        name_buttons(self.buttonBox, tr("Sign"))
        self._errors = FieldErrors(self.fields)
        year = overview.year.year if overview.year else ""
        self.setWindowTitle(tr("Sign {year}").format(year=year))
        consequence = tr(
            "When {year} is signed it can be read and printed, but not changed. "
            "It can be unlocked again with a reason, which the register keeps."
        ).format(year=year)
        self.consequenceLabel.setText(" ".join([consequence, *map(wording.gap, overview.gaps)]))
        self.dateEdit.setDisplayFormat("yyyy-MM-dd")
        self.dateEdit.setDate(wording.today())
        self.dateEdit.setMaximumDate(wording.today())
        if definition is not None:
            adopted = f", {wording.day(definition.dated)}" if definition.dated is not None else ""
            self.definitionLabel.setText(
                tr("The definition that the mapping followed ({version}):").format(
                    version=f"{definition.version}{adopted}"
                )
            )
            self.definitionEdit.setPlainText(definition.text)
        self._errors.watch(*self._edits())
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.districtRoleEdit.setFocus()

    @property
    def signatures(self) -> Signatures:
        """What was stated."""
        picked: QDate = self.dateEdit.date()
        district_role, district_unit, police_role, police_unit = (
            edit.text().strip() for edit in self._edits()
        )
        return Signatures(
            date(picked.year(), picked.month(), picked.day()),
            f"{district_role}, {district_unit}",
            f"{police_role}, {police_unit}",
        )

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        missing = tr("State roles and units, no names.")
        if not self._errors.show({edit: wrong_text(edit.text().strip(), missing) for edit in self._edits()}):
            self.accept()

    def _edits(self) -> tuple[QLineEdit, ...]:
        return self.districtRoleEdit, self.districtUnitEdit, self.policeRoleEdit, self.policeUnitEdit


class UnlockYearDialog(QDialog):
    """Ask for the reason; there is no unlocking without one."""

    consequenceLabel: QLabel
    fields: QFormLayout
    reasonEdit: QPlainTextEdit
    buttonBox: QDialogButtonBox

    def __init__(self, overview: YearOverview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("unlock_year_dialog", self)
        self.resize(480, 380)
        name_buttons(self.buttonBox, tr("Unlock"))
        self._errors = FieldErrors(self.fields)
        year = overview.year
        if year is not None:
            self.setWindowTitle(tr("Unlock {year}").format(year=year.year))
            self.consequenceLabel.setText(
                tr(
                    "{year} was signed {day} for the district by {district} and for the police by {police}. "
                    "Unlocked, it is a draft again and must be signed anew. The reason stays in its history."
                ).format(
                    year=year.year,
                    day=wording.day(year.signed_on),
                    district=year.signed_by_district,
                    police=year.signed_by_police,
                )
            )
        self._errors.watch(self.reasonEdit)
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.reasonEdit.setFocus()

    @property
    def reason(self) -> str:
        """Why the year is unlocked."""
        return self.reasonEdit.toPlainText().strip()

    def check(self) -> None:
        """Accept, or say what is wrong with the reason."""
        wrong = wrong_text(self.reason, tr("State why the year is unlocked."))
        if not self._errors.show({self.reasonEdit: wrong}):
            self.accept()
