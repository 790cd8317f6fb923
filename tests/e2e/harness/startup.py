"""Runs in QGIS before any plugin is loaded: every message of its log goes to a file."""

import json
import os

from qgis.core import QgsApplication

_LOG = json.loads(os.environ["SCENKARTAN_DRIVE"])["log"]


def _record(text: str, tag: str, level: int) -> None:
    with open(_LOG, "a", encoding="utf-8") as file:  # noqa: PTH123 - may run while Python is shutting down
        file.write(json.dumps([text, tag, int(level)]) + "\n")


QgsApplication.messageLog().messageReceived[str, str, "Qgis::MessageLevel"].connect(_record)
