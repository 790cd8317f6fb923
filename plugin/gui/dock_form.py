"""The form of the dock: what is on it, by name."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from .ui_loader import load_ui


class DockForm(QWidget):
    """The form of the dock; its parts by name."""

    registerCombo: QComboBox
    registerButton: QToolButton
    yearCombo: QComboBox
    signButton: QPushButton
    yearButton: QToolButton
    bannerLabel: QLabel
    stepsPlace: QWidget
    stack: QStackedWidget
    openButton: QPushButton
    newButton: QPushButton
    exampleButton: QPushButton
    startTitle: QLabel
    statusLabel: QLabel
    mendButton: QPushButton
    progressBar: QProgressBar
    cancelButton: QPushButton

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        load_ui("dock", self)
