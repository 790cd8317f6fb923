"""Rows of a table, from text files and from anything else QGIS reads, with every value as text."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Mapping, Sequence

from osgeo import gdal

from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import tr
from .findings import FindingRule, Findings, Severity
from .source_crs import from_layer
from .source_file import open_source, split_layer
from .text import UTF_8, decode, from_gdal

_TEXT_FILES = (".csv", ".tsv", ".txt")
_DELIMITERS = ";,\t|"
# A WKT polygon in a cell can be far longer than Python's limit of 131 072 characters.
_LONGEST_CELL = 1 << 28


@dataclass(frozen=True)
class TableRow:
    """One row, numbered from 1, its values by column; ``wkb`` is its geometry in the table's CRS."""

    number: int
    values: Mapping[str, str]
    wkb: bytes | None = None


@dataclass(frozen=True)
class Table:
    """A table as it was delivered. Leading zeros and decimal commas are still there.

    ``crs_authid`` is empty where the file states none.
    """

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    crs_authid: str


def read_table(path: Path, found: Findings, progress: Progress) -> Table:
    """Read a table; raises ScenkartanError where it cannot be read."""
    file, _ = split_layer(path)
    if file.suffix.lower() in _TEXT_FILES:
        return _from_text(file, found, progress)
    return _from_layer(path, found, progress)


def read_tables(path: Path, layers: Sequence[str], found: Findings, progress: Progress) -> list[Table]:
    """Read those of some layers that a file has; a file with none of them is read as one table."""
    file, layer = split_layer(path)
    with open_source(file) as source:
        names = [name for name in layers if name in source.layers]
    if layer or not names:
        return [read_table(path, found, progress)]
    return [_from_layer(Path(f"{file}|layername={name}"), found, progress, chosen=True) for name in names]


def _from_text(path: Path, found: Findings, progress: Progress) -> Table:
    text, encoding = decode(path.read_bytes())
    if encoding != UTF_8:
        found.note(FindingRule.ENCODING_ASSUMED, Severity.WARNING, example=encoding)
    text = text.lstrip("\ufeff")
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        lines = [line for line in csv.reader(io.StringIO(text), delimiter=delimiter) if any(line)]
    except csv.Error as error:
        raise ScenkartanError(
            tr("{file} cannot be read as a table.").format(file=path.name), str(error)
        ) from error
    finally:
        csv.field_size_limit(before)
    if len(lines) < 2:
        raise ScenkartanError(tr("{file} has no rows.").format(file=path.name))
    columns = tuple(name.strip() for name in lines[0])
    rows = []
    for number, line in enumerate(lines[1:], start=1):
        progress.check()
        rows.append(TableRow(number, dict(zip(columns, (value.strip() for value in line)))))
    return Table(columns, tuple(rows), "")


def _from_layer(path: Path, found: Findings, progress: Progress, *, chosen: bool = False) -> Table:
    file, layer = split_layer(path)
    with open_source(file, layer) as source:
        definition = source.layer.GetLayerDefn()
        fields = range(definition.GetFieldCount())
        columns = tuple(from_gdal(definition.GetFieldDefn(index).GetName())[0] for index in fields)
        crs, _ = from_layer(source.layer.GetSpatialRef())
        if len(source.layers) > 1 and not (chosen or layer):
            found.note(FindingRule.SEVERAL_LAYERS, Severity.WARNING, example=source.layer_name)
        gdal.ErrorReset()
        rows = tuple(_layer_rows(source.layer, columns, progress))
        if gdal.GetLastErrorType() >= gdal.CE_Failure or len(rows) < source.layer.GetFeatureCount():
            found.note(FindingRule.FILE_DAMAGED, Severity.BLOCKING)
    return Table(columns, rows, crs.authid() if crs else "")


def _layer_rows(layer: gdal.Dataset, columns: tuple[str, ...], progress: Progress) -> Iterator[TableRow]:
    for number, feature in enumerate(layer, start=1):
        progress.check()
        values = {
            name: from_gdal(feature.GetFieldAsString(index))[0].strip()
            for index, name in enumerate(columns)
            if feature.IsFieldSetAndNotNull(index)
        }
        geometry = feature.GetGeometryRef()
        placed = geometry is not None and not geometry.IsEmpty()
        yield TableRow(number, values, bytes(geometry.ExportToIsoWkb()) if placed else None)
