"""Runs in QGIS before any plugin is loaded.

Every message of QGIS' log goes to a file; what a plugin imports is noted in ``qgis.utils.plugin_imports``.
"""

import json
import os
import sys
from collections import defaultdict

import qgis.utils
from qgis.core import QgsApplication

_LOG = json.loads(os.environ["SCENKARTAN_DRIVE"])["log"]


def _record(text: str, tag: str, level: int) -> None:
    with open(_LOG, "a", encoding="utf-8") as file:  # noqa: PTH123 - may run while Python is shutting down
        file.write(json.dumps([text, tag, int(level)]) + "\n")


QgsApplication.messageLog().messageReceived[str, str, "Qgis::MessageLevel"].connect(_record)


def _noted(function):
    def noted(name, *arguments):
        before = set(sys.modules)
        try:
            return function(name, *arguments)
        finally:
            qgis.utils.plugin_imports[name] |= sys.modules.keys() - before

    return noted


qgis.utils.plugin_imports = defaultdict(set)
qgis.utils.loadPlugin = _noted(qgis.utils.loadPlugin)
qgis.utils.startPlugin = _noted(qgis.utils.startPlugin)
