"""Look at the plugin where a library is too old: it is there, it says so, and a job says so too."""

from __future__ import annotations

from typing import Any

import processing
from qgis.core import QgsProcessingException, QgsVectorLayer


def main(driver: Any) -> None:
    driver.wait(driver.messages, "a message")
    driver.values["messages"] = driver.messages()
    driver.values["version"] = driver.plugin is not None
    scenes = QgsVectorLayer("Polygon?crs=EPSG:3011", "scenes", "memory")
    schools = QgsVectorLayer("Point?crs=EPSG:3011", "schools", "memory")
    asked = {"SCENES": scenes, "FACILITIES": schools, "OUTPUT": "memory:", "SUMMARY": "memory:"}
    try:
        processing.run("scenkartan:schoolproximity", asked)
    except QgsProcessingException as error:
        driver.values["job"] = str(error)
