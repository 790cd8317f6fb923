"""The police publish their scenes as a WFS: it is added to the project, and the wizard takes it."""

from __future__ import annotations

from typing import Any

from hands import add_year, boundaries, open_example, rows
from qgis.PyQt.QtWidgets import QPushButton, QTableView, QWidget


def main(driver: Any) -> None:
    dock = driver.open_dock()
    open_example(driver, dock)
    add_year(driver, dock, 2027)
    layer = driver.iface.addVectorLayer(
        f"url='{driver.arguments['url']}' typename='scener' version='auto' srsname='EPSG:3011'",
        "Scener & mer",
        "WFS",
    )
    driver.values["valid"] = layer.isValid()
    driver.settle()

    driver.click("receiveButton", dock)
    wizard = driver.find("DeliveryWizard", QWidget, dock)
    menu = driver.find("projectLayerButton", QPushButton, wizard).menu()
    menu.aboutToShow.emit()
    (offered,) = menu.actions()
    offered.trigger()
    following = driver.find("nextButton", QPushButton, wizard)
    driver.wait(following.isEnabled, "the layer to be fetched and read")
    driver.picture("22 file from a layer", dock)
    driver.click(following)
    driver.settle()
    driver.click(following)
    driver.wait(following.isEnabled, "the proposal")
    driver.settle()
    driver.values["proposed"] = [row[0] for row in rows(driver.find("rowsTable", QTableView, wizard))]
    driver.click(following)
    driver.click(following)
    driver.wait(driver.find("undoButton", QPushButton, wizard).isVisible, "the delivery to be received")
    driver.settle()
    driver.values["received"] = sorted(scene["scene_name"] for scene in boundaries().getFeatures())
    driver.values["messages"] = driver.messages()
