"""Load, open the dock, unload, three times: what is there of the plugin is noted each time."""

from __future__ import annotations

from typing import Any

import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar


def _there(driver: Any) -> dict[str, Any]:
    """All in the main window that has to do with the plugin."""
    window = driver.window
    bars = [action.text() for bar in window.findChildren(QToolBar) for action in bar.actions()]
    return {
        "in the toolbars": bars.count("Scenkartan"),
        "in the menu": [action.text() for action in driver.iface.pluginMenu().actions()].count("Scenkartan"),
        "actions": len(window.findChildren(QAction, "ScenkartanAction")),
        "docks": [dock.windowTitle() for dock in window.findChildren(QDockWidget)].count("Scenkartan"),
        "providers": [p.id() for p in QgsApplication.processingRegistry().providers()].count("scenkartan"),
        "objects": sorted(
            type(thing).__name__
            for thing in window.findChildren(QObject)
            if type(thing).__module__.startswith("scenkartan")
        ),
    }


def _work_without_it() -> None:
    """What a forgotten connection would trip over."""
    project = QgsProject.instance()
    layer = QgsVectorLayer("Point?crs=EPSG:3011", "a layer", "memory")
    project.addMapLayer(layer)
    project.removeMapLayer(layer)
    project.clear()


def main(driver: Any) -> None:
    driver.values["enabled"] = "scenkartan" in qgis.utils.plugins
    imports = qgis.utils.plugin_imports["scenkartan"]
    driver.values["heavy"] = sorted({"numpy", "shapely", "pandas", "scipy", "pypdf"} & imports)
    loaded, opened, unloaded = [], [], []
    for _ in range(3):
        driver.settle()
        loaded.append(_there(driver))
        driver.open_dock()
        opened.append(_there(driver))
        if not qgis.utils.unloadPlugin("scenkartan"):
            raise RuntimeError("could not unload")
        driver.settle()
        _work_without_it()
        unloaded.append(_there(driver))
        if not (qgis.utils.loadPlugin("scenkartan") and qgis.utils.startPlugin("scenkartan")):
            raise RuntimeError("could not load")
    driver.values.update(loaded=loaded, opened=opened, unloaded=unloaded)
