"""Where the rows of a table are: a column of WKT, or columns of coordinates in whatever order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import Iterable, Sequence

from osgeo import ogr, osr

from ..crs import WGS84
from .columns import COORDINATES, columns_by_role
from .delimited import looks_like_wkt
from .findings import FindingRule, Findings, Severity
from .gdal_errors import RAISED_BY_GDAL
from .memory_layer import reference
from .text import number

Rows = Sequence[Sequence[str]]

# A cell of Excel holds no more characters.
LONGEST_CELL = 32_767
_LOOKED_AT = 200
_SRID = re.compile(r"\s*SRID\s*=\s*(\d{1,6})\s*;", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r"\s*\(?\s*(-?\d+(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d+(?:[.,]\d+)?)\s*\)?\s*")
# East and north, by the columns' names, in the order of trust.
_PAIRS = (("longitude", "latitude"), ("east", "north"), ("x", "y"))
# Norrland's north to Skåne's south in degrees, with the neighbours: no longitude there is a latitude.
_LATITUDES = (54.0, 72.0)
_LONGITUDES = (4.0, 32.0)
# In every projection used in Sweden a northing is 3 to 20 times the easting, and far from the origin.
_NORTH_TO_EAST = 2.5
_NORTH_FROM = 1e6


@dataclass(frozen=True)
class Places:
    """A geometry or None for each row, the columns that they took, and the system that is stated."""

    geometries: list[ogr.Geometry | None]
    columns: frozenset[int] = frozenset()
    crs: osr.SpatialReference | None = None


def read_places(names: Sequence[str], rows: Rows, found: Findings) -> Places:
    """Read the geometry of each row; no columns where the table has none that say it."""
    wkt = _wkt_column(names, rows)
    if wkt is not None:
        return _from_wkt(wkt, rows, found)
    roles = columns_by_role(names, COORDINATES)
    for first, second in _PAIRS:
        if first in roles and second in roles:
            columns = names.index(roles[first]), names.index(roles[second])
            east, north = ([number(row[column]) for row in rows] for column in columns)
            texts = (row[column] for row in rows for column in columns)
            return _from_numbers(names, columns, east, north, texts, found, in_degrees=first == "longitude")
    if "degrees" in roles:
        column = names.index(roles["degrees"])
        pairs = [_TWO_NUMBERS.fullmatch(row[column]) for row in rows]
        north = [number(pair[1]) if pair else None for pair in pairs]
        east = [number(pair[2]) if pair else None for pair in pairs]
        return _from_numbers(names, (column, column), east, north, (), found, in_degrees=True)
    return Places([None] * len(rows))


def _wkt_column(names: Sequence[str], rows: Rows) -> int | None:
    """Give the column where most of what is written is WKT."""
    for column in range(len(names)):
        written = [row[column] for row in rows[:_LOOKED_AT] if row[column]]
        if written and 2 * sum(map(looks_like_wkt, written)) > len(written):
            return column
    return None


def _from_wkt(column: int, rows: Rows, found: Findings) -> Places:
    geometries: list[ogr.Geometry | None] = []
    srids = set()
    for row_number, row in enumerate(rows, start=1):
        text = row[column].strip('"')
        stated = _SRID.match(text)
        if stated:
            srids.add(int(stated[1]))
            text = text[stated.end() :]
        geometry = _geometry(text)
        if text and geometry is None:
            cut = len(text) >= LONGEST_CELL - 1
            rule = FindingRule.WKT_CUT if cut else FindingRule.WKT_UNREADABLE
            found.row(rule, Severity.WARNING, row_number)
        geometries.append(geometry)
    return Places(geometries, frozenset({column}), _stated_system(srids))


def _geometry(wkt: str) -> ogr.Geometry | None:
    try:
        return ogr.CreateGeometryFromWkt(wkt) if wkt else None
    except RAISED_BY_GDAL:
        return None


def _stated_system(srids: set[int]) -> osr.SpatialReference | None:
    if len(srids) != 1:
        return None
    try:
        return reference(f"EPSG:{srids.pop()}")
    except RAISED_BY_GDAL:
        return None


def _from_numbers(
    names: Sequence[str],
    columns: tuple[int, int],
    east: list[float | None],
    north: list[float | None],
    texts: Iterable[str],
    found: Findings,
    *,
    in_degrees: bool,
) -> Places:
    if any("," in text for text in texts):
        found.note(FindingRule.DECIMAL_COMMA, Severity.INFO)
    if _first_is_north(east, north):
        east, north = north, east
        if columns[0] != columns[1]:
            named = f"{names[columns[0]]}, {names[columns[1]]}"
            found.note(FindingRule.AXES_BY_NUMBERS, Severity.INFO, example=named)
    geometries = [_point(x, y) for x, y in zip(east, north)]
    fits = all(x is None or y is None or (abs(x) <= 180 and abs(y) <= 90) for x, y in zip(east, north))
    return Places(geometries, frozenset(columns), reference(WGS84) if in_degrees and fits else None)


def _first_is_north(first: list[float | None], second: list[float | None]) -> bool:
    """Say whether the numbers that are called east are the northings: surveyors call north X."""
    pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if not pairs:
        return False
    one, other = (median(values) for values in zip(*pairs))
    if abs(one) <= 90 and abs(other) <= 180:
        return _LATITUDES[0] <= one <= _LATITUDES[1] and _LONGITUDES[0] <= other <= _LONGITUDES[1]
    return one >= _NORTH_FROM and one > _NORTH_TO_EAST * abs(other)


def _point(x: float | None, y: float | None) -> ogr.Geometry | None:
    if x is None or y is None:
        return None
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x, y)
    return point
