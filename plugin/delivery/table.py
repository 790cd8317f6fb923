"""Rows of a table, from text files and from anything else QGIS reads, with every value as text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Mapping, Sequence

from osgeo import ogr

from ..domain.progress import Part, Progress, told
from ..errors import ScenkartanError
from ..i18n import tr
from .delimited import TEXT_FILES, read_delimited
from .features import features_of
from .findings import FindingRule, Findings, Severity
from .sheet_layer import named_rows
from .source_crs import from_layer, stated_by
from .source_file import open_source, split_layer
from .text import UTF_8, from_gdal

# Bare geometries have no columns.
_TEXT_FILES = TEXT_FILES - {".wkt"}


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
    names = () if layer or file.suffix.lower() in _TEXT_FILES else layers_of(file)
    wanted = [name for name in layers if name in names]
    if not wanted:
        return [read_table(path, found, progress)]
    parts = (Part(progress, at / len(wanted), (at + 1) / len(wanted)) for at in range(len(wanted)))
    return [_from_layer(Path(f"{file}|layername={name}"), found, part) for name, part in zip(wanted, parts)]


def layers_of(file: Path) -> tuple[str, ...]:
    """Give the names of a file's layers."""
    with open_source(file, close_lines=False) as source:
        return source.layers


def _from_text(path: Path, found: Findings, progress: Progress) -> Table:
    grid = read_delimited(path, progress)
    if grid.encoding not in ("", UTF_8):
        found.note(FindingRule.ENCODING_ASSUMED, Severity.WARNING, example=grid.encoding)
    names, body, header = named_rows(grid)
    if not body or header is None:
        raise ScenkartanError(tr("{file} has no rows.").format(file=path.name))
    if header:
        found.note(FindingRule.HEADER_ROW, Severity.INFO, example=str(header + 1))
    rows = []
    for number, line in enumerate(body, start=1):
        progress.check()
        rows.append(TableRow(number, dict(zip(names, line))))
    return Table(tuple(names), tuple(rows), "")


def _from_layer(path: Path, found: Findings, progress: Progress) -> Table:
    file, layer = split_layer(path)
    with open_source(file, layer, close_lines=False, progress=progress) as source:
        definition = source.layer.GetLayerDefn()
        fields = range(definition.GetFieldCount())
        columns = tuple(from_gdal(definition.GetFieldDefn(index).GetName())[0] for index in fields)
        crs, _ = from_layer(stated_by(source.layer))
        if len(source.layers) > 1 and not layer:
            found.note(FindingRule.SEVERAL_LAYERS, Severity.WARNING, example=source.layer_name)
        rows = tuple(_layer_rows(source.layer, columns, found, progress))
    return Table(columns, rows, crs.authid() if crs else "")


def _layer_rows(
    layer: ogr.Layer, columns: tuple[str, ...], found: Findings, progress: Progress
) -> Iterator[TableRow]:
    features = told(features_of(layer, found), layer.GetFeatureCount(), progress)
    for number, feature in enumerate(features, start=1):
        values = {
            name: from_gdal(feature.GetFieldAsString(index))[0].strip()
            for index, name in enumerate(columns)
            if feature.IsFieldSetAndNotNull(index)
        }
        geometry = feature.GetGeometryRef()
        placed = geometry is not None and not geometry.IsEmpty()
        yield TableRow(number, values, bytes(geometry.ExportToIsoWkb()) if placed else None)
