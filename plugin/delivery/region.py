"""Where a delivery should be: what its coordinates are held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..crs import SWEREF_99_TM, WGS84, transform_wkb
from ..geos import shapely
from .source_crs import Extent, from_authid

# Borders are generalised: the ones of open data leave 5 % of all schools outside every municipality.
BORDER_TOLERANCE_M = 500.0
# More corners than this say nothing more about where a delivery lands.
_MANY_CORNERS = 2_000
_GENERALISED_M = 50.0
_SURROUNDINGS_M = 10_000.0
# Kiruna has 20 553 km² with its lakes (SCB, land- och vattenareal).
_LARGEST_MUNICIPALITY_M2 = 21e9


@dataclass(frozen=True)
class Region:
    """An area as WKB in a metric system.

    ``is_municipality`` says that what lies outside is in the wrong place; else the area is only where
    one would look first: the box around last year's boundaries, or all of Sweden.
    """

    wkb: bytes
    crs_authid: str
    is_municipality: bool = False

    def generalised(self) -> bytes:
        """Give the area with few corners, no more than some tens of metres from the true border."""
        area = shapely.from_wkb(self.wkb)
        if shapely.get_num_coordinates(area) > _MANY_CORNERS:
            area = shapely.simplify(area, _GENERALISED_M)
        return bytes(shapely.to_wkb(area))

    def widened_in(self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext) -> bytes:
        """Give the area, a municipality with ``BORDER_TOLERANCE_M`` around it, in another system.

        Raises ScenkartanError where it has no place there.
        """
        area = shapely.from_wkb(self.generalised())
        if self.is_municipality:
            area = shapely.buffer(area, BORDER_TOLERANCE_M)
        return _moved(shapely.to_wkb(area), from_authid(self.crs_authid), crs, context)

    def in_degrees(self, context: QgsCoordinateTransformContext) -> bytes:
        """Give the area with few corners in WGS 84."""
        there = from_authid(WGS84)
        return _moved(self.generalised(), from_authid(self.crs_authid), there, context)


def united(wkbs: Sequence[bytes], crs_authid: str) -> Region:
    """Give the municipality that some polygons make up; invalid ones count as what they cover.

    What is larger than any municipality, such as all of them, is only where one would look first.
    """
    area = shapely.union_all(shapely.make_valid(shapely.from_wkb(np.asarray(wkbs, dtype=object))))
    if shapely.area(area) > _LARGEST_MUNICIPALITY_M2:
        return Region(bytes(shapely.to_wkb(shapely.convex_hull(area))), crs_authid)
    return Region(bytes(shapely.to_wkb(area)), crs_authid, is_municipality=True)


def around(extent: Extent, crs_authid: str) -> Region:
    """Give the surroundings of some boundaries, as far as a city reaches."""
    box = shapely.box(*extent)
    return Region(bytes(shapely.to_wkb(shapely.buffer(box, _SURROUNDINGS_M))), crs_authid)


def sweden(context: QgsCoordinateTransformContext) -> Region:
    """Give the box that SWEREF 99 TM is made for."""
    tm = QgsCoordinateReferenceSystem(SWEREF_99_TM)
    bounds = tm.bounds()
    box = shapely.segmentize(
        shapely.box(bounds.xMinimum(), bounds.yMinimum(), bounds.xMaximum(), bounds.yMaximum()), 1.0
    )
    return Region(_moved(shapely.to_wkb(box), from_authid(WGS84), tm, context), SWEREF_99_TM)


def _moved(
    wkb: bytes,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> bytes:
    return transform_wkb([wkb], source, target, context)[0] or b""
