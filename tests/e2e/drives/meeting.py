"""A meeting as it goes: the example register is opened, classified and printed by the real buttons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hands import open_example, press_step, rows
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTableView


def selected_on_map() -> list[str]:
    """Scenes whose boundary is selected on the map."""
    layers = QgsProject.instance().mapLayers().values()
    (layer,) = [
        layer
        for layer in layers
        if layer.customProperty("scenkartan/table") == "boundary" and layer.selectedFeatureCount()
    ]
    return [feature["scene_id"] for feature in layer.selectedFeatures()]


def main(driver: Any) -> None:
    dock = driver.open_dock()
    driver.settle()
    driver.picture("1 start", dock)

    open_example(driver, dock)
    years = driver.find("yearCombo", QComboBox, dock)
    driver.values["years"] = [years.itemText(number) for number in range(years.count())]
    driver.values["layers"] = [layer.name() for layer in QgsProject.instance().mapLayers().values()]

    scenes = press_step(driver, dock, "scenes")
    table = driver.find("scenesTable", QTableView, scenes)
    driver.values["scenes"] = rows(table)
    driver.click_row(table, 2)
    driver.click("zoomButton", scenes)
    driver.settle()
    chosen = rows(table)[2][0]
    driver.values["chosen"] = {"scenes": chosen, "on the map": len(selected_on_map())}
    # QGIS' own word that a task is done, which it says only to those who are looking elsewhere.
    driver.iface.messageBar().clearWidgets()
    driver.picture("2 scenes", dock)
    driver.picture("2 scenes, whole window")

    surroundings = press_step(driver, dock, "surroundings")
    driver.values["chosen"]["surroundings"] = driver.find("sceneTitle", QLabel, surroundings).text()
    driver.click("classifyButton", surroundings)
    driver.settle()
    driver.values["surroundings"] = rows(driver.find("scenesTable", QTableView, surroundings))
    driver.values["schools"] = rows(driver.find("schoolsTable", QTableView, surroundings))
    driver.picture("3 surroundings", dock)

    interventions = press_step(driver, dock, "interventions")
    driver.values["chosen"]["interventions"] = driver.find("sceneTitle", QLabel, interventions).text()
    driver.values["interventions"] = rows(driver.find("interventionsTable", QTableView, interventions))
    driver.picture("4 interventions", dock)

    for number, step in ((5, "lighting"), (6, "follow-up")):
        press_step(driver, dock, step)
        driver.picture(f"{number} {step}", dock)

    sheets = press_step(driver, dock, "sheets")
    folder = (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        / "Kartblad åäö"
    )
    folder.mkdir()
    driver.find("folderWidget", inside=sheets).setFilePath(str(folder))
    driver.click("printButton", sheets)
    driver.wait(lambda: list(folder.glob("*.pdf")), "the printed sheets")
    driver.settle()
    driver.values["pdfs"] = [str(path) for path in folder.glob("*.pdf")]
    driver.values["said"] = driver.find("resultLabel", QLabel, sheets).text()
    driver.picture("7 sheets", dock)
    driver.values["messages"] = driver.messages()
