"""How much the polygons of one set lie on those of another.

Arrays in, arrays out. Geometries are shapely 2 geometries in one and the same metric coordinate
reference system, metres.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..domain.progress import Progress, Silent
from ..geos import shapely
from .arrays import Columns, Floats, Geometries, Indices
from .threads import each
from .validity import are_valid

# Polygons at a time: bounds the memory of the overlaps and is the step of progress and cancel.
_CHUNK = 1000
# Far above the noise in the last bits of a coordinate, far below what a person can see.
DECIMALS = 9
_POLYGON_TYPES = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


@dataclass(frozen=True)
class Overlaps(Columns):
    """Pairs of polygons, and the overlap as a share of the one and of the other, 0 to 1.

    ``width_m`` is the overlap's mean width: of a long strip, how broad it is.
    """

    one: Indices
    other: Indices
    share_of_one: Floats
    share_of_other: Floats
    width_m: Floats

    def __len__(self) -> int:
        return len(self.one)

    @property
    def share(self) -> Floats:
        """The overlap as a share of the smaller polygon."""
        return np.maximum(self.share_of_one, self.share_of_other)

    def pairs(self) -> list[tuple[int, int]]:
        """Give the indices of each pair."""
        return [(int(one), int(other)) for one, other in zip(self.one, self.other)]

    def and_apart(self, one: Indices, other: Indices) -> Overlaps:
        """Give the pairs with more behind them, that do not overlap."""
        nothing = np.zeros(len(one))
        return Overlaps.together([self, Overlaps(one, other, nothing, nothing, nothing)])


def covered(geometries: Geometries) -> Geometries:
    """Give what each polygon covers, plane and valid; None for what has no area.

    No area: null, empty, not a polygon or multipolygon, collapsed, or with a coordinate that is no
    number. An invalid polygon becomes the valid one that covers the same; the input is not changed.
    """
    polygons = np.array(geometries, dtype=object)
    polygons[~np.isin(shapely.get_type_id(polygons), _POLYGON_TYPES)] = None
    deep = shapely.get_coordinate_dimension(polygons) > 2
    polygons[deep] = shapely.force_2d(polygons[deep])
    invalid = ~shapely.is_missing(polygons) & ~are_valid(polygons)
    polygons[invalid] = shapely.make_valid(polygons[invalid], method="structure", keep_collapsed=False)
    area = shapely.area(polygons)
    polygons[~(np.isfinite(area) & (area > 0))] = None
    return polygons


def overlaps(
    ones: Geometries,
    others: Geometries,
    *,
    least_share: float = 0.0,
    progress: Progress = Silent(),  # noqa: B008 - it holds no state
) -> Overlaps:
    """Find every two polygons, as ``covered`` gives them, that have area in common.

    Sorted by one, then other. Those that common boxes show to be less than ``least_share`` of the
    smaller polygon are left out, uncomputed: neighbours that only meet cost nothing.

    Raises ``errors.Cancelled`` if the person cancels.

    Examples
    --------
    >>> overlaps(np.array([shapely.box(0, 0, 4, 4)]), np.array([shapely.box(3, 0, 5, 4)])).share
    array([0.5])
    """
    tree = shapely.STRtree(others)
    chunks = np.split(np.arange(len(ones)), np.arange(_CHUNK, len(ones), _CHUNK))
    found = []
    with each(lambda chunk: _overlaps_of(ones, chunk, others, tree, least_share), chunks) as parts:
        for done, part in enumerate(parts, start=1):
            progress.check()
            found.append(part)
            progress.report(done / len(chunks))
    return Overlaps(*(np.concatenate(column) for column in zip(*found)))


_Columns = tuple[Indices, Indices, Floats, Floats, Floats]


def _overlaps_of(
    ones: Geometries, chunk: Indices, others: Geometries, tree: shapely.STRtree, least_share: float
) -> _Columns:
    position, j = tree.query(ones[chunk])
    order = np.lexsort((j, position))
    i, j = chunk[position[order]], j[order]
    area, other_area = shapely.area(ones[i]), shapely.area(others[j])
    may = _common_box_area(ones[i], others[j]) >= least_share * np.minimum(area, other_area)
    # Most places are drawn as they were the year before: what those have in common is no question.
    same = shapely.equals_exact(ones[i], others[j], tolerance=0)
    may &= ~same
    common = np.full(len(i), None, dtype=object)
    common[same] = ones[i[same]]
    common[may] = shapely.intersection(ones[i[may]], others[j[may]])
    common_area = shapely.area(common)
    over = common_area > 0
    common_area = common_area[over]
    return (
        i[over],
        j[over],
        np.minimum(common_area / area[over], 1).round(DECIMALS),
        np.minimum(common_area / other_area[over], 1).round(DECIMALS),
        (2 * common_area / shapely.length(common[over])).round(DECIMALS),
    )


def _common_box_area(ones: Geometries, others: Geometries) -> Floats:
    west, south, east, north = shapely.bounds(ones).T
    other_west, other_south, other_east, other_north = shapely.bounds(others).T
    width = np.minimum(east, other_east) - np.maximum(west, other_west)
    height = np.minimum(north, other_north) - np.maximum(south, other_south)
    return np.maximum(width, 0) * np.maximum(height, 0)
