"""Runs in QGIS when its window is up: opens the dock with the register that the environment names."""

import os
from pathlib import Path

import qgis.utils
from qgis.PyQt.QtCore import QTimer


def _open() -> None:
    plugin = qgis.utils.plugins["scenkartan"]
    plugin.show_dock()
    plugin.dock.actions_.open(Path(os.environ["SCENKARTAN_REGISTER"]))


QTimer.singleShot(0, _open)
