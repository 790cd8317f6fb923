"""Tables for people: as text or as a workbook, harmless to the program that opens them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Iterable, Sequence, Union

from osgeo import gdal, ogr

from ..errors import ScenkartanError
from ..i18n import tr
from .gdal_errors import RAISED_BY_GDAL
from .memory_layer import add_layer, add_rows

# A spreadsheet takes a cell that starts so for a formula. The tab and the line break hide such a start.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_WORKBOOK = ".xlsx"

# None is an empty cell: unknown is not zero.
Cell = Union[str, int, float, None]
Rows = Iterable[Sequence[Cell]]


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: with an apostrophe before one that starts so.

    Source: OWASP, CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _text(cell: Cell) -> str:
    """Write a cell as text; figures to the millimetre with a decimal comma, as spreadsheets here read."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    return harmless(cell) if isinstance(cell, str) else str(cell)


def write_table(path: Path, head: Sequence[str], rows: Rows) -> None:
    """Write a table: .xlsx as a workbook, anything else as text with semicolons, as Swedish Excel reads it.

    A column of nothing but figures is one of figures in the workbook too. Raises ScenkartanError where
    the file cannot be written.
    """
    try:
        if path.suffix.casefold() == _WORKBOOK:
            _write_workbook(path, head, list(rows))
        else:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file, delimiter=";")
                writer.writerow(head)
                writer.writerows([_text(cell) for cell in row] for row in rows)
    except OSError as error:
        raise ScenkartanError(
            tr("{file} could not be written. Choose another folder or close the file.").format(
                file=path.name
            ),
            str(error),
        ) from error


def _on_one_line(cell: Cell) -> Cell:
    return " ".join(cell.split()) if isinstance(cell, str) else cell


def as_text(head: Sequence[str], rows: Rows) -> str:
    """Give a table as text with tabs, to be pasted into a workbook or a letter."""
    lines = [head, *([_text(_on_one_line(cell)) for cell in row] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def _write_workbook(path: Path, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    path.unlink(missing_ok=True)
    # GDAL writes the file when nothing holds the workbook any longer: no traceback either.
    if not _is_filled(path, head, rows) or not path.exists():
        raise OSError(gdal.GetLastErrorMsg())


def _is_filled(path: Path, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bool:
    """Fill a new workbook; say whether GDAL took it all."""
    has_text = [any(isinstance(row[index], str) for row in rows) for index in range(len(head))]
    kinds = (ogr.OFTString if is_text else ogr.OFTReal for is_text in has_text)
    try:
        workbook = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
        if workbook is None:
            return False
        sheet = add_layer(workbook, "Scenkartan", None, map(ogr.FieldDefn, head, kinds))
        add_rows(sheet, ((list(map(_value, row)), None) for row in rows))
    except RAISED_BY_GDAL:
        return False
    return True


def _value(cell: Cell) -> str | float | None:
    """Give a cell as a workbook keeps it; figures to the millimetre."""
    if cell is None:
        return None
    return harmless(cell) if isinstance(cell, str) else round(float(cell), 3)
