"""QGIS has a GEOS, and a shapely from PyPI another one: inside the desktop they must not get mixed up."""

from __future__ import annotations

from typing import Callable

import pytest

pytestmark = pytest.mark.desktop


def test_shapely_reckons_right_inside_qgis(drive: Callable) -> None:
    values = drive("geometry", arguments={"first": "scenkartan"})
    assert values["text"] == "LINESTRING (0 0, 10 0, 20 5)"
    assert values["beside"] == 1
    assert values["distance"] == pytest.approx(500, abs=1e-9)


def test_a_shapely_that_reckons_wrong_is_refused(drive: Callable) -> None:
    """Another plugin has imported it before, the way everybody imports it."""
    values = drive("geometry", arguments={"first": "another plugin"})
    if not values["broken"]:
        assert values["distance"] == pytest.approx(500, abs=1e-9)
    else:
        assert "shapely" in values["refused"]
