"""A small map for the report: where a delivery would land beside the area where it should be, as SVG."""

from __future__ import annotations

from html import escape
from math import cos, radians

import numpy as np
import numpy.typing as npt

from ..geos import shapely

_WIDTH = 320.0
_HEIGHT = 220.0
_MARGIN = 10.0
# Corners closer than this, in pixels, are drawn as one.
_FINEST = 0.7
# What is smaller in both directions gets a ring around it, or nobody would see it.
_VISIBLE = 8.0


def svg_map(outline: bytes | None, delivery: bytes, description: str) -> str:
    """Draw two areas, WKB in WGS 84, in one frame; ``description`` says in words what is drawn.

    North is up and a kilometre is as long east as north in the middle of the map.
    """
    shapes = [
        (shapely.from_wkb(wkb), name) for wkb, name in ((outline, "outline"), (delivery, "delivery")) if wkb
    ]
    west, south, east, north = shapely.total_bounds([shape for shape, _ in shapes])
    shrink = cos(radians((south + north) / 2))
    scale = min(
        (_WIDTH - 2 * _MARGIN) / max((east - west) * shrink, 1e-6),
        (_HEIGHT - 2 * _MARGIN) / max(north - south, 1e-6),
    )
    middle = np.array([(west + east) / 2, (south + north) / 2])

    def placed(degrees: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return (degrees - middle) * [scale * shrink, -scale] + [_WIDTH / 2, _HEIGHT / 2]

    drawn = "".join(_path(shapely.transform(shape, placed), name) for shape, name in shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:.0f} {_HEIGHT:.0f}" role="img">'
        f"<title>{escape(description)}</title>{drawn}</svg>"
    )


def _path(shape: shapely.Geometry, name: str) -> str:
    rings = shapely.get_rings(shapely.simplify(shape, _FINEST)) if shapely.get_dimensions(shape) == 2 else []
    lines = [
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in shapely.get_coordinates(ring)[:-1]) + "Z"
        for ring in rings
    ]
    west, south, east, north = shapely.bounds(shape)
    drawn = f'<path class="{name}" fill-rule="evenodd" d="{"".join(lines)}"/>' if lines else ""
    if max(east - west, north - south) < _VISIBLE:
        middle = f'cx="{(west + east) / 2:.1f}" cy="{(south + north) / 2:.1f}"'
        drawn += f'<circle class="{name}" {middle} r="{_VISIBLE}"/>'
    return drawn
