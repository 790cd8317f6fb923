"""Confirming that a school is moved: how far, and why."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...i18n import tr
from .. import wording
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons, wrong_text


class MoveFacilityDialog(QDialog):
    """Asks for the reason, without which nothing is moved."""

    whatLabel: QLabel
    fields: QFormLayout
    reasonEdit: QLineEdit
    noteLabel: QLabel
    buttonBox: QDialogButtonBox

    def __init__(self, name: str, distance_m: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("move_facility_dialog", self)
        self.resize(440, 180)
        name_buttons(self.buttonBox, tr("Move"))
        self._errors = FieldErrors(self.fields)
        if distance_m is None:
            text = tr("{name} is placed where you clicked.").format(name=name)
        else:
            text = tr("{name} is moved {distance}.").format(name=name, distance=wording.distance(distance_m))
        self.whatLabel.setText(text)
        self._errors.watch(self.reasonEdit)
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.reasonEdit.setFocus()

    @property
    def reason(self) -> str:
        """Why it is moved."""
        return self.reasonEdit.text().strip()

    def check(self) -> None:
        """Accept, or say what is wrong with the reason."""
        wrong = wrong_text(self.reason, tr("Say why the place is moved: it is kept in the register."))
        if not self._errors.show({self.reasonEdit: wrong}):
            self.accept()
