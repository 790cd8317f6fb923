"""What a person does in more than one drive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDockWidget,
    QInputDialog,
    QStackedWidget,
    QTableView,
    QToolButton,
    QWidget,
)

STEPS = ("scenes", "surroundings", "interventions", "lighting", "follow-up", "sheets")


def open_example(driver: Any, dock: QDockWidget) -> None:
    """Open the example register, which is built first."""
    driver.click("exampleButton", dock)
    years = driver.find("yearCombo", QComboBox, dock)
    driver.wait(lambda: years.count() == 4, "the example register")
    driver.settle()


def add_year(driver: Any, dock: QDockWidget, year: int) -> None:
    """Add a year by the menu beside the year."""

    def answer(dialog: QInputDialog) -> None:
        dialog.setIntValue(year)
        dialog.accept()

    driver.when_dialog(answer)
    driver.find("yearButton", QToolButton, dock).menu().actions()[0].trigger()
    years = driver.find("yearCombo", QComboBox, dock)
    driver.wait(lambda: years.currentData() == year, "the new year")
    driver.settle()


def press_step(driver: Any, dock: QDockWidget, step: str) -> QWidget:
    """Go to a step and give its panel."""
    bar = driver.find("stepsPlace", inside=dock)
    driver.click(bar.findChildren(QToolButton)[STEPS.index(step)])
    driver.settle()
    return panel(driver, dock)


def panel(driver: Any, dock: QDockWidget) -> QWidget:
    """Give the panel that is shown."""
    return driver.find("stack", QStackedWidget, dock).currentWidget()


def drop(target: QWidget, path: Path) -> None:
    """Drag a file over a widget and let go of it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(50, 200), *how))
    QApplication.sendEvent(target, QDropEvent(QPoint(50, 200), *how))


def rows(view: QTableView) -> list[list[str]]:
    """Read a table as the person sees it."""
    model = view.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def boundaries() -> QgsVectorLayer:
    """Give the layer of the chosen year's boundaries."""
    layers = QgsProject.instance().mapLayers().values()
    return next(layer for layer in layers if layer.customProperty("scenkartan/role") == "boundary")
