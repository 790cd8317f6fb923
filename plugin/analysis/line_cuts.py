"""Lines with a vertex wherever they cross the boundary of an area."""

from __future__ import annotations

import numpy as np

from ..geos import shapely
from .arrays import Floats, Geometries
from .boxes import boxes_near


def with_cuts(lines: Geometries, areas: Geometries) -> tuple[Geometries, Floats]:
    """Give lines a vertex where they cross the boundary of an area, and tell where those are.

    A line keeps its place and its shape. Lines without a crossing come back as they are, null ones too; of
    several parts, each is one line in the collection that it was.
    """
    lines, areas = np.asarray(lines, dtype=object), np.asarray(areas, dtype=object)
    near = boxes_near(shapely.bounds(lines), shapely.bounds(areas), 0.0)
    rings = shapely.boundary(areas)
    parts, line = shapely.get_parts(lines[near], return_index=True)
    ring, part = shapely.STRtree(parts).query(rings, predicate="intersects")
    xy, pair = shapely.get_coordinates(shapely.intersection(parts[part], rings[ring]), return_index=True)
    if not len(xy):
        return lines, xy
    cut_parts = np.unique(part)
    cut_xy, cut_part = shapely.get_coordinates(parts[cut_parts], return_index=True)
    length_m = np.append(0.0, np.hypot(*np.diff(cut_xy, axis=0).T))
    along_m = np.cumsum(length_m)
    first = np.searchsorted(cut_part, np.arange(len(cut_parts)))
    along_m -= along_m[first][cut_part]
    new_part = np.searchsorted(cut_parts, part[pair])
    new_m = shapely.line_locate_point(parts[part[pair]], shapely.points(xy))
    # A cut at a vertex comes after it: the vertex may be a node of others.
    all_part, all_m = np.append(cut_part, new_part), np.append(along_m, new_m)
    is_new = np.arange(len(all_part)) >= len(cut_part)
    order = np.lexsort((is_new, all_m, all_part))
    parts[cut_parts] = shapely.linestrings(np.append(cut_xy, xy, axis=0)[order], indices=all_part[order])
    result = lines.copy()
    changed = np.unique(line[cut_parts])
    of_changed = np.isin(line, changed)
    result[near[changed]] = shapely.multilinestrings(
        parts[of_changed], indices=np.searchsorted(changed, line[of_changed])
    )
    return result, xy
