"""Runs in QGIS before any plugin is loaded.

Every message of QGIS' log goes to a file. The time that each plugin takes to load and start is noted in
``qgis.utils.plugin_times_ms``, and what it imports meanwhile in ``qgis.utils.plugin_imports``.
"""

import json
import os
import sys
import time
from collections import defaultdict

import qgis.utils
from qgis.core import QgsApplication

_LOG = json.loads(os.environ["SCENKARTAN_DRIVE"])["log"]


def _record(text: str, tag: str, level: int) -> None:
    with open(_LOG, "a", encoding="utf-8") as file:  # noqa: PTH123 - may run while Python is shutting down
        file.write(json.dumps([text, tag, int(level)]) + "\n")


QgsApplication.messageLog().messageReceived[str, str, "Qgis::MessageLevel"].connect(_record)


def _timed(function):
    def timed(name, *arguments):
        before, start = set(sys.modules), time.perf_counter()
        try:
            return function(name, *arguments)
        finally:
            qgis.utils.plugin_imports[name] |= sys.modules.keys() - before
            qgis.utils.plugin_times_ms[name] += (time.perf_counter() - start) * 1000

    return timed


qgis.utils.plugin_times_ms = defaultdict(float)
qgis.utils.plugin_imports = defaultdict(set)
qgis.utils.loadPlugin = _timed(qgis.utils.loadPlugin)
qgis.utils.startPlugin = _timed(qgis.utils.startPlugin)
