"""Last step: what will be written, in words, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget

from ...domain.delivery import UnsaidStatus
from ...i18n import capital, tr
from ..ui_loader import load_ui

if TYPE_CHECKING:
    from ...workflow.inspect_delivery import DeliveryChoices, DeliveryReport


class ConfirmPage(QWidget):
    """Says what will be written. Signals: ``changed`` (replacing was accepted or not), ``undo_asked``."""

    changed = pyqtSignal()
    undo_asked = pyqtSignal()

    summaryLabel: QLabel
    balanceLabel: QLabel
    fixesLabel: QLabel
    unsaidPart: QWidget
    unsaidLabel: QLabel
    unsaidCombo: QComboBox
    replaceCheck: QCheckBox
    resultPart: QWidget
    resultLabel: QLabel
    undoButton: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("delivery_confirm_page", self)
        self.done = False
        for status in UnsaidStatus:
            self.unsaidCombo.addItem(capital(tr(status.label)), status.value)
        self.replaceCheck.toggled.connect(self.changed)
        self.undoButton.clicked.connect(self.undo_asked)

    @property
    def ready(self) -> bool:
        """Whether the person has agreed to all that needs it."""
        return not self.done and (self.replaceCheck.isHidden() or self.replaceCheck.isChecked())

    @property
    def replaces(self) -> bool:
        """Whether the boundaries that the year has are replaced."""
        return not self.replaceCheck.isHidden() and self.replaceCheck.isChecked()

    def confirmed(self, choices: DeliveryChoices) -> DeliveryChoices:
        """Give the choices with those of this page: what is replaced, and what areas without a status are."""
        unsaid = UnsaidStatus(self.unsaidCombo.currentData())
        return replace(choices, replace=self.replaces, unsaid_status=unsaid)

    def show_plan(self, report: DeliveryReport, balance: str, year: int, mapped: int, sender: str) -> None:
        """Show what would be written; ``mapped`` boundaries of the year would be replaced."""
        self.done = False
        self.resultPart.hide()
        text = tr("{ready} of {count} polygons in {file} become the boundaries of {year}.").format(
            ready=report.ready, count=len(report.file.rows), file=report.file.path.name, year=year
        )
        if sender:
            text += " " + tr("Sender: {sender}.").format(sender=sender)
        self.summaryLabel.setText(text)
        self.balanceLabel.setText(balance)
        self.fixesLabel.setText(_fixes_in_words(report))
        self.unsaidLabel.setText(tr("Status of areas &without one ({count}):").format(count=report.unsaid))
        self.unsaidPart.setVisible(report.unsaid > 0)
        self.replaceCheck.setVisible(mapped > 0)
        self.replaceCheck.setText(
            tr("&Replace the {count} boundaries that {year} has").format(count=mapped, year=year)
        )

    def show_result(self, text: str) -> None:
        """Show what came of it, with the way back."""
        self.done = True
        self.unsaidPart.hide()
        self.replaceCheck.hide()
        self.resultLabel.setText(text)
        self.resultPart.show()


def _fixes_in_words(report: DeliveryReport) -> str:
    from ...delivery.fixes import Fix

    accepted = [tr(fix.label) for fix in Fix if fix in report.choices.accepted]
    accepted += [
        tr("without the column {column}").format(column=column)
        for column in sorted(report.choices.dropped_columns)
    ]
    return tr("Accepted: {fixes}.").format(fixes=_joined(accepted)) if accepted else tr("Nothing is mended.")


def _joined(texts: Sequence[str]) -> str:
    return "; ".join(texts)
