"""Workbooks (XLSX, ODS, XLS) as sheets of text: what GDAL's drivers read, nothing guessed or computed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import ContextManager, Iterator, Sequence

from osgeo import ogr

from ..domain.progress import Progress
from .grid import Grid
from .text import from_gdal
from .thread_options import thread_options

DRIVERS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".ods": "ODS", ".xls": "XLS"}
# Every cell as it is written: no row is taken for column names, and "0180" keeps its zero.
_AS_WRITTEN = {
    "OGR_XLSX_HEADERS": "DISABLE",
    "OGR_XLSX_FIELD_TYPES": "STRING",
    "OGR_ODS_HEADERS": "DISABLE",
    "OGR_ODS_FIELD_TYPES": "STRING",
    "OGR_XLS_HEADERS": "DISABLE",
    "OGR_XLS_FIELD_TYPES": "STRING",
}
# GDAL writes every number of an ODS with sixteen decimals.
_SIXTEEN_DECIMALS = re.compile(r"(-?\d+)\.(\d{16})")


def cells_as_written() -> ContextManager[None]:
    """Have GDAL read every cell as text, in this thread only."""
    return thread_options(_AS_WRITTEN)


def driver_of(path: Path) -> str | None:
    """Give GDAL's driver of a workbook by its ending; None for any other file."""
    return DRIVERS.get(path.suffix.lower())


def read_sheets(sheets: Sequence[ogr.Layer], progress: Progress) -> list[Grid]:
    """Read the sheets of a workbook that was opened with ``cells_as_written``."""
    return [Grid(from_gdal(sheet.GetName())[0], list(_rows(sheet, progress))) for sheet in sheets]


def _rows(layer: ogr.Layer, progress: Progress) -> Iterator[tuple[str, ...]]:
    cells = range(layer.GetLayerDefn().GetFieldCount())
    for feature in layer:
        progress.check()
        yield tuple(
            _cell(from_gdal(feature.GetFieldAsString(index))[0])
            if feature.IsFieldSetAndNotNull(index)
            else ""
            for index in cells
        )


def _cell(text: str) -> str:
    number = _SIXTEEN_DECIMALS.fullmatch(text)
    if number is None:
        return text.strip()
    decimals = number[2].rstrip("0")
    return f"{number[1]}.{decimals}" if decimals else number[1]
