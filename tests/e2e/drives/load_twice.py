"""Unload the plugin and load it again, twice: what is left behind is counted."""

from __future__ import annotations

import sys
from typing import Any

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar


def _count(driver: Any) -> dict[str, int]:
    kinds = (QAction, QDockWidget, QMenu, QToolBar)
    counts = {kind.__name__: len(driver.window.findChildren(kind)) for kind in kinds}
    counts["providers"] = len(QgsApplication.processingRegistry().providers())
    counts["our providers"] = sum(
        p.id() == "scenkartan" for p in QgsApplication.processingRegistry().providers()
    )
    return counts


def main(driver: Any) -> None:
    driver.values["enabled"] = "scenkartan" in qgis.utils.plugins
    driver.values["heavy"] = sorted({"shapely", "pandas", "scipy", "pypdf"} & set(sys.modules))
    driver.values["version"] = qgis.utils.pluginMetadata("scenkartan", "version")
    loaded, unloaded = [], []
    for _ in range(3):
        driver.settle()
        loaded.append(_count(driver))
        assert qgis.utils.unloadPlugin("scenkartan")
        driver.settle()
        unloaded.append(_count(driver))
        assert qgis.utils.loadPlugin("scenkartan")
        assert qgis.utils.startPlugin("scenkartan")
    driver.values["loaded"], driver.values["unloaded"] = loaded, unloaded
