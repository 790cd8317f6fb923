"""Short questions, with buttons in the plugin's language: Qt has no Swedish for its own."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QInputDialog, QMessageBox, QWidget

from ...i18n import tr


def ask_number(parent: QWidget, title: str, label: str, proposed: int, low: int, high: int) -> int | None:
    """Ask for a whole number; None if the person cancels."""
    dialog = _input(parent, title, label)
    dialog.setIntRange(low, high)
    dialog.setIntValue(proposed)
    return dialog.intValue() if _accepted(dialog) else None


def ask_text(parent: QWidget, title: str, label: str, proposed: str) -> str | None:
    """Ask for a line of text; None if the person cancels."""
    dialog = _input(parent, title, label)
    dialog.setTextValue(proposed)
    return dialog.textValue() if _accepted(dialog) else None


def confirm_deletion(parent: QWidget, title: str, question: str) -> bool:
    """Ask whether to delete; Enter and Esc both keep."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, QMessageBox.StandardButton.NoButton, parent)
    delete = box.addButton(tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    deletes = box.clickedButton() == delete
    box.deleteLater()
    return deletes


def _input(parent: QWidget, title: str, label: str) -> QInputDialog:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setOkButtonText(tr("OK"))
    dialog.setCancelButtonText(tr("Cancel"))
    return dialog


def _accepted(dialog: QInputDialog) -> bool:
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
