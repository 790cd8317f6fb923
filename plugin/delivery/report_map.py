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
_SURFACE = 2
# The two differ in the line too, not in colour alone.
_OUTLINE = 'fill="#f2f2f2" stroke="#444" stroke-width="1"'
_DELIVERY = 'fill="#b3d4ee" fill-opacity="0.7" stroke="#003f7d" stroke-width="1.6" stroke-dasharray="5 2.5"'


def svg_map(outline: bytes | None, delivery: bytes, description: str) -> str:
    """Draw two areas, WKB in WGS 84, in one frame; ``description`` says in words what is drawn.

    North is up and a kilometre is as long east as north in the middle of the map.
    """
    looks = ((outline, _OUTLINE), (delivery, _DELIVERY))
    shapes = [(shapely.from_wkb(wkb), look) for wkb, look in looks if wkb]
    west, south, east, north = shapely.total_bounds([shape for shape, _ in shapes])
    shrink = cos(radians((south + north) / 2))
    scale = min(
        (_WIDTH - 2 * _MARGIN) / max((east - west) * shrink, 1e-6),
        (_HEIGHT - 2 * _MARGIN) / max(north - south, 1e-6),
    )
    middle = np.array([(west + east) / 2, (south + north) / 2])

    def placed(degrees: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return (degrees - middle) * [scale * shrink, -scale] + [_WIDTH / 2, _HEIGHT / 2]

    drawn = "".join(_path(shapely.transform(shape, placed), look) for shape, look in shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:.0f} {_HEIGHT:.0f}" role="img">'
        f"<title>{escape(description)}</title>{drawn}</svg>"
    )


def _path(shape: shapely.Geometry, look: str) -> str:
    polygons = shapely.get_parts(shapely.simplify(shape, _FINEST))
    rings = shapely.get_rings(polygons[shapely.get_dimensions(polygons) == _SURFACE])
    lines = [
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in shapely.get_coordinates(ring)[:-1]) + "Z"
        for ring in rings
    ]
    west, south, east, north = shapely.bounds(shape)
    drawn = f'<path {look} fill-rule="evenodd" d="{"".join(lines)}"/>' if lines else ""
    if max(east - west, north - south) < _VISIBLE:
        middle = f'cx="{(west + east) / 2:.1f}" cy="{(south + north) / 2:.1f}"'
        drawn += f'<circle {look} {middle} r="{_VISIBLE}"/>'
    return drawn
