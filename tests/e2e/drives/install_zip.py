"""The first time: the zip is installed by QGIS' own plugin manager, and the example register is opened."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import qgis.utils
from hands import open_example, panel, rows
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTableView,
)


def install(driver: Any, manager: QDialog) -> None:
    """Choose the zip on its page of the plugin manager and answer what QGIS asks about it."""
    pages = driver.find("mOptionsListWidget", QListWidget, manager)
    button = driver.find("buttonInstallFromZip", QPushButton, manager)
    for row in range(pages.count()):
        driver.click_row(pages, row)
        if button.isVisible():
            break
    driver.values["page"], driver.values["button"] = pages.currentItem().text(), button.text()
    driver.find("mZipFileWidget", inside=manager).setFilePath(driver.arguments["zip"])
    driver.picture("20 install from zip", manager)

    def trust(warning: QMessageBox) -> None:
        driver.values["asked"] = warning.text()
        driver.click(warning.button(QMessageBox.StandardButton.Yes))

    driver.when_dialog(trust)
    driver.click(button)
    driver.wait(lambda: "scenkartan" in qgis.utils.plugins, "the plugin to be there")
    driver.wait(lambda: QApplication.activeModalWidget() is manager, "QGIS to have asked all")
    manager.close()


def press_manager(driver: Any) -> None:
    """Open the plugin manager by its menu and install the zip; QGIS comes back when all of it is done."""
    driver.when_dialog(lambda manager: install(driver, manager), named="QgsPluginManagerBase")
    driver.iface.actionManagePlugins().trigger()
    driver.settle()


def main(driver: Any) -> None:
    driver.values["before"] = "scenkartan" in qgis.utils.plugins
    press_manager(driver)
    driver.values["place"] = str(Path(sys.modules["scenkartan"].__file__).parent)
    dock = driver.open_dock()
    open_example(driver, dock)
    driver.picture("21 installed")
    driver.values["scenes"] = len(rows(driver.find("scenesTable", QTableView, panel(driver, dock))))
    # The next version comes while the dock is open.
    press_manager(driver)
    dock = driver.open_dock()
    driver.wait(lambda: driver.find("yearCombo", QComboBox, dock).count() == 4, "the register of the project")
    driver.settle()
    driver.values["scenes after"] = len(rows(driver.find("scenesTable", QTableView, panel(driver, dock))))
