"""Whether a preschool, playground or youth club inside a boundary has a plan for the scene."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from ...domain.facility import Facility
from ...i18n import tr
from ..ui_loader import load_ui
from ..widgets.dates import day_in, show_day
from .forms import name_buttons


class PlanDialog(QDialog):
    """Ask yes, no or not known, and for a yes which plan and when that was checked."""

    questionLabel: QLabel
    planCombo: QComboBox
    nameEdit: QLineEdit
    dateEdit: QgsDateEdit
    buttonBox: QDialogButtonBox

    def __init__(self, facility: Facility, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("plan_dialog", self)
        self.resize(420, 220)
        name_buttons(self.buttonBox, tr("Save"))
        self.questionLabel.setText(
            tr("Does {facility} have a plan for the scene?").format(facility=facility.name)
        )
        for text, value in ((tr("Not known"), None), (tr("Yes"), True), (tr("No"), False)):
            self.planCombo.addItem(text, value)
            if facility.has_plan is value:
                self.planCombo.setCurrentIndex(self.planCombo.count() - 1)
        self.nameEdit.setText(facility.plan_name)
        show_day(self.dateEdit, facility.plan_checked_on)
        self.planCombo.currentIndexChanged.connect(self._show_name)
        self.buttonBox.accepted.connect(self.accept)
        self.buttonBox.rejected.connect(self.reject)
        self._show_name()

    @property
    def has_plan(self) -> bool | None:
        """Whether there is a plan; None is not known."""
        value: bool | None = self.planCombo.currentData()
        return value

    @property
    def name(self) -> str:
        """What the plan is called."""
        return self.nameEdit.text().strip()

    @property
    def checked_on(self) -> date | None:
        """When it was checked."""
        return day_in(self.dateEdit)

    def _show_name(self) -> None:
        self.nameEdit.setEnabled(bool(self.has_plan))
