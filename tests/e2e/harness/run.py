"""Runs in QGIS when its window is up: calls ``main(driver)`` of the script that was asked for, then quits."""

import importlib.util
import json
import os
import sys
import traceback
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

_TOLD = json.loads(os.environ["SCENKARTAN_DRIVE"])


def _load(path: str):
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run() -> None:
    error, driver = "", None
    try:
        sys.path.insert(0, str(Path(_TOLD["script"]).parents[1] / "harness"))
        from driver import Driver

        driver = Driver(_TOLD["arguments"])
        _load(_TOLD["script"]).main(driver)
    except BaseException:  # noqa: BLE001 - told to the test, whatever it is
        error = traceback.format_exc()
        if driver is not None and "pictures" in driver.arguments:
            driver.picture("failed")
    values = driver.values if driver else {}
    Path(_TOLD["report"]).write_text(json.dumps({"error": error, "values": values}, default=str), "utf-8")
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(0, _run)
