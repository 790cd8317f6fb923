"""A shapely that got mixed up with another GEOS is found out; what it then does was seen in QGIS 3.22."""

from __future__ import annotations

from typing import Any

import pytest

from scenkartan.plugin import geos

shapely = geos.shapely


def _unwritable(_points: Any) -> Any:
    raise shapely.errors.GEOSException("IllegalArgumentException: WKT output dimension must be 2 or 3")


def _with_heights(points: list[tuple[float, float]]) -> Any:
    return shapely.from_wkt("LINESTRING Z (" + ", ".join(f"{x} {y} 0" for x, y in points) + ")")


def test_this_shapely_reckons_right() -> None:
    assert geos._reckons_right()


@pytest.mark.parametrize("line", [_unwritable, _with_heights])
def test_a_mixed_up_shapely_is_found_out(monkeypatch: pytest.MonkeyPatch, line: Any) -> None:
    monkeypatch.setattr(shapely, "LineString", line)
    assert not geos._reckons_right()
