"""The evening before the meeting: a file is dropped, matched, received, undone, received again and signed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hands import add_year, boundaries, drop, open_example, rows
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QLabel, QPushButton, QTableView, QToolButton, QWidget

YEAR = 2027


def deliver(folder: Path) -> Path:
    """Write last year's areas as a file: the first has ceased, the second moved 30 m, two are one."""
    shapes = {feature["scene_name"]: feature.geometry() for feature in boundaries().getFeatures()}
    first, second, third, fourth = sorted(shapes)[:4]
    del shapes[first]
    shapes[second].translate(30, 0)
    shapes[f"{third} och {fourth}"] = shapes.pop(third).combine(shapes.pop(fourth))
    features = [
        {"type": "Feature", "properties": {"namn": name}, "geometry": json.loads(shape.asJson(3))}
        for name, shape in shapes.items()
    ]
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{boundaries().crs().authid()}"}}
    crs["properties"]["name"] = crs["properties"]["name"].replace("EPSG:", "EPSG::")
    path = folder / "leverans åäö 2027.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), "utf-8")
    return path


def drawn(driver: Any) -> int:
    """Count the rubber bands of the wizard that show something; the chosen scene's own outline is another."""
    bands = [item for item in driver.iface.mapCanvas().scene().items() if isinstance(item, QgsRubberBand)]
    own = driver.plugin.dock.link.highlight.band
    return sum(1 for band in bands if not band.asGeometry().isEmpty() and band is not own)


def walk(driver: Any, dock: QDockWidget, values: dict[str, Any]) -> None:
    """Go through the wizard's steps to the last, and decide one row otherwise."""
    following = driver.find("nextButton", QPushButton, dock)
    driver.wait(following.isEnabled, "the file to be read")
    driver.picture("11 file", dock)
    driver.click(following)
    driver.settle()
    values["findings"] = [
        label.text() for label in driver.find("findings", inside=dock).findChildren(QLabel) if label.text()
    ]
    driver.picture("12 findings", dock)
    driver.click(following)
    driver.wait(following.isEnabled, "the proposal")
    driver.settle()
    table = driver.find("rowsTable", QTableView, dock)
    values["proposed"], values["drawn"] = rows(table), drawn(driver)
    balance = driver.find("DeliveryMatchPage", inside=dock).findChild(QLabel, "balanceLabel")
    values["balance"] = [balance.text()]
    gone = next(number for number, row in enumerate(rows(table)) if row[0] == "–")
    driver.click_row(table, gone)
    driver.settle()
    driver.picture("13 match", dock)
    driver.picture("13 match, whole window")
    combo = driver.find("becomesCombo", QComboBox, dock)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())
    driver.settle()
    values["balance"].append(balance.text())
    driver.picture("14 match decided", dock)
    driver.click(following)
    driver.settle()
    driver.picture("15 confirm", dock)


def sign(driver: Any, dock: QDockWidget) -> None:
    """Sign the year through its dialog."""
    driver.click("signButton", dock)
    driver.settle()
    for name, text in (
        ("districtRoleEdit", "Säkerhetssamordnare"),
        ("districtUnitEdit", "Stadsdelsförvaltningen"),
        ("policeRoleEdit", "Kommunpolis"),
        ("policeUnitEdit", "Lokalpolisområdet"),
    ):
        driver.find(name).setText(text)
    dialog = driver.find("SignYearDialog")
    driver.picture("17 sign", dialog)
    dialog.check()
    driver.settle()


def unlock(driver: Any, dock: QDockWidget) -> None:
    """Unlock the year with a reason."""
    driver.click("signButton", dock)
    dialog = driver.find("UnlockYearDialog")
    dialog.reasonEdit.setPlainText("En avgränsning ska ritas om")
    driver.picture("18 unlock", dialog)
    dialog.check()
    driver.settle()


def undo_from_the_list(driver: Any, dock: QDockWidget) -> None:
    """Undo the delivery long after the wizard is closed, from the list of all."""
    menu = driver.find("yearButton", QToolButton, dock).menu()
    next(action for action in menu.actions() if action.text().startswith("Leveranser")).trigger()
    driver.settle()
    dialog = driver.find("DeliveriesDialog")
    driver.wait(dialog.isVisible, "the list of deliveries")
    undo = driver.find("undoButton", QPushButton, dialog)
    driver.wait(undo.isEnabled, "whether it can be undone")
    driver.picture("19 deliveries", dialog)
    driver.click(undo)
    driver.wait(lambda: not any(True for _ in boundaries().getFeatures()), "the delivery to be undone")
    driver.settle()


def main(driver: Any) -> None:
    dock = driver.open_dock()
    open_example(driver, dock)
    years = driver.find("yearCombo", QComboBox, dock)
    path = deliver(Path(driver.arguments["folder"]))
    add_year(driver, dock, YEAR)
    status = driver.find("statusLabel", QLabel, dock)

    drop(dock, path)
    driver.wait(lambda: dock.findChild(QWidget, "DeliveryWizard"), "the wizard")
    walk(driver, dock, driver.values)
    receive = driver.find("nextButton", QPushButton, dock)
    driver.click(receive)
    undo = driver.find("undoButton", QPushButton, dock)
    driver.wait(undo.isVisible, "the delivery to be received")
    driver.settle()
    driver.values["received"] = boundaries().featureCount(), sum(1 for _ in boundaries().getFeatures())
    driver.picture("16 received", dock)
    driver.click(undo)
    driver.wait(receive.isVisible, "the delivery to be undone")
    driver.settle()
    driver.values["undone"] = sum(1 for _ in boundaries().getFeatures())
    driver.click(receive)
    driver.wait(undo.isVisible, "the delivery to be received again")
    driver.settle()
    driver.click("closeButton", dock)
    driver.settle()
    # What flashes goes out by itself.
    driver.wait(lambda: drawn(driver) == 0, "the map to be as it was")
    driver.values["left on the map"] = drawn(driver)

    sign(driver, dock)
    driver.values["signed"] = status.text()
    driver.values["year"] = years.currentText()
    with driver.map_at_rest():
        layer = boundaries()
        layer.startEditing()
        layer.deleteFeature(next(layer.getFeatures()).id())
        driver.values["refused"] = not layer.commitChanges()
        driver.values["reason"] = " ".join(layer.commitErrors())
        layer.rollBack()
    driver.iface.messageBar().clearWidgets()
    unlock(driver, dock)
    driver.values["unlocked"] = years.currentText()
    undo_from_the_list(driver, dock)
    driver.values["undone from the list"] = years.currentText(), sum(1 for _ in boundaries().getFeatures())
    driver.values["messages"] = driver.messages()
