"""Deciding otherwise than the school rule: why and who, or withdrawing it."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ...domain.overview import SceneInYear
from ...domain.proximity import Rule
from ...i18n import tr
from .. import wording
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons, wrong_text


class DecideClassDialog(QDialog):
    """Ask why and who; it cannot be accepted without both. Signal ``withdrawn``: the rule is to decide."""

    withdrawn = pyqtSignal()

    ruleLabel: QLabel
    fields: QFormLayout
    reasonEdit: QPlainTextEdit
    whoEdit: QLineEdit
    buttonBox: QDialogButtonBox

    def __init__(self, scene: SceneInYear, rule: Rule, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("decide_class_dialog", self)
        self.resize(460, 320)
        self._errors = FieldErrors(self.fields)
        made = scene.classification
        if made is not None:
            into = tr("Take out of the class") if made.outcome.in_class else tr("Put in the class")
            name_buttons(self.buttonBox, into)
            self.ruleLabel.setText(
                "\n\n".join(
                    [wording.full_reason(scene, rule), tr("The rule's own answer stays beside yours.")]
                )
            )
            self.reasonEdit.setPlainText(made.override_reason)
            self.whoEdit.setText(made.override_by or who)
            if made.is_overridden:
                button = self.buttonBox.addButton(
                    tr("Withdraw the decision"), QDialogButtonBox.ButtonRole.DestructiveRole
                )
                button.clicked.connect(self._withdraw)
        self._errors.watch(self.reasonEdit, self.whoEdit)
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        self.reasonEdit.setFocus()

    @property
    def reason(self) -> str:
        """Why it is decided otherwise."""
        return self.reasonEdit.toPlainText().strip()

    @property
    def who(self) -> str:
        """Who decided, by role and unit."""
        return self.whoEdit.text().strip()

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        errors = {
            self.reasonEdit: wrong_text(self.reason, tr("State why it is decided otherwise.")),
            self.whoEdit: wrong_text(self.who, tr("State who decided, by role and unit.")),
        }
        if not self._errors.show(errors):
            self.accept()

    def _withdraw(self) -> None:
        self.withdrawn.emit()
        self.reject()
