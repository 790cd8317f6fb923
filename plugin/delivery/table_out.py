"""Tables for people: as text or as a workbook, harmless to the program that opens them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Iterable, Sequence

from osgeo import gdal, ogr

from ..errors import ScenkartanError
from ..i18n import tr

# A spreadsheet takes a cell that starts so for a formula. The tab and the line break hide such a start.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_WORKBOOK = ".xlsx"

Rows = Iterable[Sequence[str]]


def harmless(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula: with an apostrophe before one that starts so.

    Source: OWASP, CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def write_table(path: Path, head: Sequence[str], rows: Rows) -> None:
    """Write a table: .xlsx as a workbook, anything else as text with semicolons, as Swedish Excel reads it.

    Raises ScenkartanError where the file cannot be written.
    """
    safe = [[harmless(text) for text in row] for row in rows]
    try:
        if path.suffix.casefold() == _WORKBOOK:
            _write_workbook(path, head, safe)
        else:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file, delimiter=";").writerows([list(head), *safe])
    except (OSError, RuntimeError) as error:
        raise ScenkartanError(
            tr("{file} could not be written. Choose another folder or close the file.").format(
                file=path.name
            ),
            str(error),
        ) from error


def as_text(head: Sequence[str], rows: Rows) -> str:
    """Give a table as text with tabs, to be pasted into a workbook or a letter."""
    lines = [head, *([harmless(" ".join(text.split())) for text in row] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def _write_workbook(path: Path, head: Sequence[str], rows: Rows) -> None:
    path.unlink(missing_ok=True)
    workbook = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    if workbook is None:
        raise OSError(gdal.GetLastErrorMsg())
    sheet = workbook.CreateLayer("Scenkartan")
    for name in head:
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row in rows:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for index, text in enumerate(row):
            feature.SetField(index, text)
        if sheet.CreateFeature(feature) != ogr.OGRERR_NONE:
            raise OSError(gdal.GetLastErrorMsg())
    # GDAL writes the file when the last reference to it is gone.
    del sheet, workbook
    if not path.exists():
        raise OSError(gdal.GetLastErrorMsg())
