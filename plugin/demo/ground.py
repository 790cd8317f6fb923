"""The ground Exempelstaden stands on: its coordinates, its names for things, its lines and shapes.

Everything in the demo is drawn in local metres, x east and y north from the district's south-west
corner, and moved to SWEREF 99 18 00 when it is written. Both origins are whole metres, so a
distance that is exact in local metres stays exact in the register.
"""

from __future__ import annotations

import uuid
from typing import Sequence

from ..geos import shapely

CRS_AUTHID = "EPSG:3011"
EAST_0 = 151_000.0
NORTH_0 = 6_576_200.0
MUNICIPALITY = "Exempelstaden"
# Municipality codes of the demo; no Swedish county has the number 99.
MUNICIPALITY_CODE = "9901"
NEIGHBOUR = "Grannby"
NEIGHBOUR_CODE = "9902"
# The demo's world: what the sheets can show around the district, local metres.
WORLD = (-520.0, -250.0, 2250.0, 1850.0)

Point = tuple[float, float]


def stable_id(*words: str) -> str:
    """Give the id of a thing in the demo: the same in every build."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "scenkartan/exempelstaden/" + "/".join(words)))


def to_wkb(geometry: shapely.Geometry) -> bytes:
    """Move a local geometry to the register's coordinates and give it as 2D WKB."""
    moved = shapely.affinity.translate(geometry, EAST_0, NORTH_0)
    return shapely.to_wkb(moved, output_dimension=2, byte_order=1)


def rounded(points: Sequence[Sequence[float]]) -> list[Point]:
    """Round to whole centimetres, as a surveyed map is."""
    return [(round(float(x), 2), round(float(y), 2)) for x, y in points]


def smooth(points: Sequence[Point], rounds: int = 3) -> list[Point]:
    """Round the corners of a line by cutting them (Chaikin); the ends stay where they are."""
    line = list(points)
    for _ in range(rounds):
        if len(line) < 3:
            break
        cut = [line[0]]
        for (x1, y1), (x2, y2) in zip(line, line[1:]):
            cut.append((0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2))
            cut.append((0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2))
        line = [*cut, line[-1]]
    return rounded(line)


def smooth_ring(points: Sequence[Point], rounds: int = 3) -> shapely.Polygon:
    """Make a soft area of a few corner points."""
    ring = list(points)
    for _ in range(rounds):
        cut = []
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]]):
            cut.append((0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2))
            cut.append((0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2))
        ring = cut
    return shapely.Polygon(rounded(ring))


def polygons(geometry: shapely.Geometry) -> list[shapely.Polygon]:
    """Give the polygons of a geometry, largest first; lines and points that an overlay left are dropped."""
    parts = [part for part in shapely.get_parts(geometry) if isinstance(part, shapely.Polygon)]
    return sorted((part for part in parts if part.area > 1.0), key=lambda part: -part.area)
