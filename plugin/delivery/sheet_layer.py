"""From a sheet of cells to a layer: the row with the column names, the rows that are data, their places."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from osgeo import gdal, ogr

from ..domain.progress import Progress
from ..i18n import tr
from .columns import COORDINATES, columns_by_role
from .delimited import looks_like_wkt
from .fields import FieldRole, candidates, normalise
from .findings import FindingRule, Findings, Severity
from .geometry_columns import Rows, read_places
from .grid import Grid
from .memory_layer import add_layer, add_rows
from .text import number

# Titles, dates and logotypes above the column names take a few rows, never more.
_SEARCHED_ROWS = 40
_SUMS = ("summa", "totalt", "total", "antal", "medel", "medelvarde", "sum", "kalla", "source")
# A column of these is never taken for measures: they may be numbers of persons, and are looked at as texts.
_LIKE_A_PERSON = re.compile(r"\d{6}(\d{2})?[.,]\d{4}")
_LEADING_ZERO = re.compile(r"-?0\d")


def is_table(grid: Grid) -> bool:
    """Say whether a sheet has rows, of more than one column or of geometries."""
    names, body, _ = named_rows(grid)
    return bool(body) and (len(names) > 1 or bool(read_places(names, body, Findings()).columns))


def most_promising(grids: Sequence[Grid]) -> Grid:
    """Give the sheet that most likely holds what was delivered: with places first, then with most rows."""

    def promise(grid: Grid) -> tuple[bool, int]:
        names, body, _ = named_rows(grid)
        return bool(read_places(names, body[:_SEARCHED_ROWS], Findings()).columns), len(body)

    return max(grids, key=promise)


def add_sheet(dataset: gdal.Dataset, grid: Grid, found: Findings, progress: Progress) -> ogr.Layer:
    """Add a sheet as a layer; columns that say where the rows are become its geometry."""
    names, body, header = named_rows(grid)
    if header:
        found.note(FindingRule.HEADER_ROW, Severity.INFO, example=str(header + 1))
    places = read_places(names, body, found)
    summed = _sum_rows(body, places.geometries)
    for row in summed:
        found.row(FindingRule.SUM_ROW, Severity.INFO, row + 1)
    kept = [column for column in range(len(names)) if column not in places.columns]
    measures = {column for column in kept if _is_measure([row[column] for row in body])}
    fields = [
        ogr.FieldDefn(names[column], ogr.OFTReal if column in measures else ogr.OFTString) for column in kept
    ]
    layer = add_layer(dataset, grid.name, places.crs, fields)
    rows = (
        ([_value(row[column], column in measures) for column in kept], geometry)
        for at, (row, geometry) in enumerate(zip(body, places.geometries))
        if at not in summed
    )
    add_rows(layer, rows, progress)
    return layer


def named_rows(grid: Grid) -> tuple[list[str], Rows, int | None]:
    """Give column names, the rows under them, all of one width, and where the names stood."""
    header = _header_row(grid.rows[:_SEARCHED_ROWS])
    body = [row for row in grid.rows[0 if header is None else header + 1 :] if any(row)]
    head = () if header is None else grid.rows[header]
    width = max((len(row) for row in [head, *body]), default=0)
    filled = [row if len(row) == width else (*row, *[""] * (width - len(row))) for row in body]
    return list(_unique((*head, *[""] * (width - len(head))))), filled, header


def _header_row(rows: Rows) -> int | None:
    """Find the row with the column names: most names that are known, else the first with texts only."""
    best, most_known = None, 0
    for at, row in enumerate(rows):
        known = _known_names(row) if _may_be_names(row) else 0
        if known > most_known:
            best, most_known = at, known
    if best is not None:
        return best
    return next((at for at, row in enumerate(rows) if _may_be_names(row) and sum(map(bool, row)) > 1), None)


def _may_be_names(row: Sequence[str]) -> bool:
    return any(row) and not any(number(cell) is not None or looks_like_wkt(cell) for cell in row if cell)


def _known_names(row: Sequence[str]) -> int:
    names = [name for name in row if name]
    known = set(columns_by_role(names, COORDINATES).values())
    for role in FieldRole:
        known.update(candidates(names, role))
    return len(known)


def _unique(head: Sequence[str]) -> Iterator[str]:
    taken: set[str] = set()
    for at, cell in enumerate(head, start=1):
        name = " ".join(cell.split()) or tr("Column {number}").format(number=at)
        unique, turn = name, 1
        while unique.casefold() in taken:
            turn += 1
            unique = f"{name}_{turn}"
        taken.add(unique.casefold())
        yield unique


def _sum_rows(body: Rows, geometries: Sequence[ogr.Geometry | None]) -> set[int]:
    """Give the rows at the end that are sums or a note of the source, not places."""
    summed = set()
    for at in range(len(body) - 1, -1, -1):
        first = next(cell for cell in body[at] if cell)
        words = [normalise(word) for word in re.split(r"[\s:]+", first, maxsplit=1)]
        if geometries[at] is not None or words[0] not in _SUMS:
            break
        summed.add(at)
    return summed


def _is_measure(texts: Sequence[str]) -> bool:
    """Say whether a column is of numbers with decimals, such as areas."""
    written = [text for text in texts if text]
    if not any("." in text or "," in text for text in written):
        return False
    return all(number(text) is not None and not _LEADING_ZERO.match(text) for text in written) and not all(
        _LIKE_A_PERSON.fullmatch(text) for text in written
    )


def _value(text: str, is_measure: bool) -> object:
    if not text:
        return None
    return number(text) if is_measure else text
