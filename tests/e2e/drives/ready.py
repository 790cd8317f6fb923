"""Say when QGIS was ready."""

from __future__ import annotations

import time
from typing import Any


def main(driver: Any) -> None:
    driver.values["ready_at"] = time.time()
