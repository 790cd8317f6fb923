"""A register, and files of boundaries to receive in it."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

EAST, NORTH = 150_000, 6_570_000


@pytest.fixture
def register(qgis_app, tmp_path):
    from scenkartan.plugin.register.create import create_register
    from scenkartan.plugin.register.opening import open_register

    path = tmp_path / "Öppna scener åäö.gpkg"
    create_register(path, "EPSG:3011", "Exempelstaden")
    with closing(open_register(path, who="test")) as register:
        yield register


@pytest.fixture
def delivery(tmp_path):
    """Write boxes (west, south, east, north, status, id) by name as a file; the last two can be left out."""
    from scenkartan.plugin.geos import shapely

    def write(name="leverans.geojson", **drawn):
        features = [
            {
                "type": "Feature",
                "properties": dict(zip(("namn", "status", "id"), (scene, *box[4:], "", ""))),
                "geometry": json.loads(
                    shapely.to_geojson(
                        shapely.box(EAST + box[0], NORTH + box[1], EAST + box[2], NORTH + box[3])
                    )
                ),
            }
            for scene, box in drawn.items()
        ]
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
        path = tmp_path / name
        path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), "utf-8")
        return path

    return write


@pytest.fixture
def receive(qgis_app, register):
    """Receive a file in the register, over what the year has."""
    from qgis.core import QgsCoordinateTransformContext

    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    def run(path, year, choices=DeliveryChoices(replace=True), **more):  # noqa: B008 - frozen
        return receive_delivery(
            register, path, year, choices, transform_context=QgsCoordinateTransformContext(), **more
        )

    return run
