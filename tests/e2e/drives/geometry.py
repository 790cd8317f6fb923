"""Reckon with shapely inside QGIS, where another GEOS is loaded already."""

from __future__ import annotations

from typing import Any

from scenkartan.plugin.errors import ScenkartanError


def main(driver: Any) -> None:
    if driver.arguments["first"] == "another plugin":
        import shapely

        try:
            driver.values["broken"] = shapely.LineString([(0, 0), (3, 0)]).wkt != "LINESTRING (0 0, 3 0)"
        except shapely.errors.GEOSException:
            driver.values["broken"] = True
    try:
        from scenkartan.plugin.geos import shapely
    except ScenkartanError as error:
        driver.values["refused"] = error.text
        return
    line = shapely.LineString([(0, 0), (10, 0), (20, 5)])
    driver.values["text"] = line.wkt
    driver.values["beside"] = shapely.get_dimensions(line.offset_curve(3).simplify(0.2)).item()
    driver.values["distance"] = shapely.distance(shapely.Point(0, 0).buffer(10), shapely.Point(510, 0))
