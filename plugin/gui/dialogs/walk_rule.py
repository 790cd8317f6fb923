"""The rule of which of the register's streets nobody walks on."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ...domain.backdrop import StreetKind
from ...domain.walking import EXCLUDED_IN_REGISTER
from ...errors import ScenkartanError
from ...i18n import tr
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons


class WalkRuleDialog(QDialog):
    """One line of text; accepted only when it can be read."""

    helpLabel: QLabel
    fields: QFormLayout
    ruleEdit: QLineEdit
    usualButton: QPushButton
    buttonBox: QDialogButtonBox

    def __init__(self, rule: str, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        load_ui("walk_rule_dialog", self)
        self.resize(520, 380)
        name_buttons(self.buttonBox)
        self._errors = FieldErrors(self.fields)
        self.helpLabel.setText(_help())
        self.ruleEdit.setText(rule)
        self.ruleEdit.setReadOnly(read_only)
        self.usualButton.setEnabled(not read_only)
        self.buttonBox.button(QDialogButtonBox.StandardButton.Save).setEnabled(not read_only)
        self.usualButton.clicked.connect(lambda: self.ruleEdit.setText(EXCLUDED_IN_REGISTER))
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)

    @property
    def rule(self) -> str:
        """The rule as it is written."""
        return self.ruleEdit.text().strip()

    @property
    def error_texts(self) -> list[str]:
        """The errors shown at the field."""
        return self._errors.texts

    def check(self) -> None:
        """Accept, or say what is wrong with the rule."""
        from ...workflow.walk_rule import checked_walk_rule

        try:
            checked_walk_rule(self.rule)
        except ScenkartanError as error:
            self._errors.show({self.ruleEdit: error.text})
            return
        self.accept()


def _help() -> str:
    """Say how a rule is written, with what the streets have."""
    kinds = ", ".join(f"{kind.value} ({tr(kind.label)})" for kind in StreetKind)
    return "\n\n".join(
        [
            tr(
                "When the rule changes, what was measured on foot is forgotten in the years that are not "
                "signed. Write field=value,value with ; between, and after unless what lets a street be "
                "walked all the same."
            ),
            tr(
                "kind is {kinds}. walkable (open to walkers), tunnel, bridge and lit are yes, no or null, "
                "which is not known."
            ).format(kinds=kinds),
            tr("Example, to leave out steps, and tunnels that are not lit: {rule}").format(
                rule=f"{EXCLUDED_IN_REGISTER}; kind=steps; tunnel=yes unless lit=yes"
            ),
        ]
    )
