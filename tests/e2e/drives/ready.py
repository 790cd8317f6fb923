"""Say when QGIS was ready, and what the plugin took of that."""

from __future__ import annotations

import time
from typing import Any

import qgis.utils


def main(driver: Any) -> None:
    driver.values["ready_at"] = time.time()
    driver.values["plugin_ms"] = qgis.utils.plugin_times_ms.get("scenkartan")
