"""A delivery without a mouse: every button is come to by the tabulator and pressed by the space bar."""

from __future__ import annotations

from typing import Any

from hands import add_year, boundaries
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTableView, QWidget

# So often the tabulator is pressed at most: there are some twenty places in the dock.
PATIENCE = 40


def focused(driver: Any) -> QWidget:
    """Give the widget that hears the keys.

    Without a window manager nobody hands the keys back to the window when a dialog is closed.
    """
    if not driver.window.isActiveWindow():
        driver.window.activateWindow()
    # An empty combo is false.
    driver.wait(lambda: QApplication.focusWidget() is not None, "a widget that hears the keys")
    return QApplication.focusWidget()


def tab_to(driver: Any, target: QWidget) -> None:
    """Press the tabulator until it has come to a widget."""
    passed = []
    while focused(driver) is not target:
        passed.append(focused(driver).objectName())
        if len(passed) > PATIENCE:
            raise LookupError(f"the tabulator does not come to {target.objectName()}, but to {passed}")
        QTest.keyClick(focused(driver), Qt.Key.Key_Tab)


def press(driver: Any, button: QPushButton) -> None:
    """Go to a button and press it."""
    tab_to(driver, button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    driver.settle()


def main(driver: Any) -> None:
    dock = driver.open_dock()
    driver.find("registerCombo", QComboBox, dock).setFocus()
    press(driver, driver.find("exampleButton", QPushButton, dock))
    years = driver.find("yearCombo", QComboBox, dock)
    driver.wait(lambda: years.count() == 4, "the example register")
    driver.settle()
    add_year(driver, dock, 2027)

    receive = driver.find("receiveButton", QPushButton, dock)
    press(driver, receive)
    wizard = driver.find("DeliveryWizard", QWidget, dock)
    following = driver.find("nextButton", QPushButton, wizard)
    if not isinstance(focused(driver), QLineEdit):
        raise LookupError("the file cannot be typed at once")
    QTest.keyClicks(focused(driver), driver.arguments["file"])
    QTest.keyClick(focused(driver), Qt.Key.Key_Return)
    driver.wait(following.isEnabled, "the file to be read")
    driver.settle()
    press(driver, following)
    press(driver, following)
    driver.wait(following.isEnabled, "the proposal")
    driver.values["at the proposal"] = focused(driver) is driver.find("rowsTable", QTableView, wizard)
    tab_to(driver, driver.find("becomesCombo", QComboBox, wizard))
    press(driver, following)
    press(driver, following)
    driver.wait(driver.find("undoButton", QPushButton, wizard).isVisible, "the delivery to be received")
    driver.settle()
    driver.values["received"] = sum(1 for _ in boundaries().getFeatures())
    close = driver.find("closeButton", QPushButton, wizard)
    driver.values["at the end"] = focused(driver) is close
    press(driver, close)
    driver.values["afterwards"] = focused(driver) is receive
