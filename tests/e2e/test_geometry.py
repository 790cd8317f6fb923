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


def test_a_shapely_that_something_loaded_before_reckons_right_or_is_refused(drive: Callable) -> None:
    """A ready one from PyPI does not, in the desktop; one that was built with QGIS' own GEOS does."""
    values = drive("geometry", arguments={"first": "another plugin"})
    if values["broken"]:
        assert "shapely" in values["refused"]
    else:
        assert values["distance"] == pytest.approx(500, abs=1e-9)
