"""Which list of places a file is, and its units: recognised by what it holds, not by its name."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Iterable, Mapping, Sequence

from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import tr
from . import facility_table, helsingborg, osm, osm_places, sisab, skolverket
from .columns import columns_by_role
from .contact_columns import note_contact_columns
from .fields import normalise
from .findings import Findings
from .json_records import keys_in, table_of
from .personal_data import look_for_personal_data
from .source_file import split_layer
from .table import Table, read_tables
from .units import Unit, UnitList

# The one vector format that is a folder: Esri's file geodatabase.
_FOLDER_FORMAT = ".gdb"
_DATE = re.compile(r"(20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])")
# Layers of a file of OpenStreetMap's that places are in, as GDAL names them.
_OSM_LAYERS = ("points", "multipolygons")


@dataclass(frozen=True)
class SourceList:
    """A list of units, and how it was read.

    ``columns`` are those of its table and ``roles`` which of them was taken for what; both are
    empty for formats that need no choice.
    """

    units: UnitList
    columns: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)


def read_source(
    path: Path, chosen: Mapping[str, str] | None, found: Findings, progress: Progress
) -> SourceList:
    """Read a file, or a folder of JSON files, as a list of units.

    ``chosen`` names columns by role (``facility_table.COLUMNS``) where the guess is to be another.
    Raises ScenkartanError where the file cannot be read, or no column has the name of the place.
    """
    file, _ = split_layer(path)
    if not file.exists():
        raise ScenkartanError(tr("There is no file {file}.").format(file=file))
    jsons = sorted(file.glob("*.json")) if file.is_dir() else [file]
    table = None
    if (file.is_dir() and jsons) or file.suffix.lower() == ".json":
        documents = [_json(each) for each in jsons]
        units = _from_skolverket(documents, jsons, found, progress)
        if units is not None:
            return SourceList(units)
        table = table_of(documents[0]) if len(documents) == 1 else None
    if table is None and file.is_dir() and file.suffix.lower() != _FOLDER_FORMAT:
        raise ScenkartanError(
            tr(
                "The folder {folder} holds no JSON files with Skolverket's school units. Of anything else, "
                "choose one file at a time."
            ).format(folder=file.name)
        )
    tables = [table] if table else read_tables(path, _OSM_LAYERS, found, progress)
    return _from_tables(file, tables, chosen, found)


def register_date_in(file: Path) -> date | None:
    """Give the date in a file's name; a file's own date is that of a copy, and says nothing of the list."""
    for year, month, day in _DATE.findall(file.name):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def source_name(file: Path) -> str:
    """Name a plain table's source by its file without the date, so that next year's is the same source."""
    return _DATE.sub("", file.stem).strip(" _-") or file.stem


def _from_tables(
    file: Path, tables: Sequence[Table], chosen: Mapping[str, str] | None, found: Findings
) -> SourceList:
    """Read OpenStreetMap's objects from all tables, anything else from the first."""
    when = register_date_in(file)
    table = tables[0]
    if osm.is_table(table):
        units = tuple(osm_places.units_of(tables, found))
        return SourceList(UnitList(osm.SOURCE, units, table.crs_authid, when))
    note_contact_columns(table.columns, found)
    roles = columns_by_role(table.columns, facility_table.COLUMNS, chosen)
    if "name" not in roles:
        raise ScenkartanError(
            tr("{file} has no column with the name of the place. It has: {columns}.").format(
                file=file.name, columns=", ".join(table.columns)
            )
        )
    units = tuple(facility_table.units_of(table, roles, found))
    source, crs_authid = _published_by(file, table)
    return SourceList(UnitList(source, units, crs_authid, when), table.columns, roles)


def _published_by(file: Path, table: Table) -> tuple[str, str]:
    """Give who publishes a table, and the CRS of its metres where the publisher is known for one."""
    columns = frozenset(normalise(column) for column in table.columns)
    if skolverket.is_table(columns):
        return skolverket.SOURCE, table.crs_authid or skolverket.CRS
    for known in (sisab, helsingborg):
        if known.is_table(columns):
            return known.SOURCE, table.crs_authid
    return source_name(file), table.crs_authid


def _from_skolverket(
    documents: Iterable[object], files: Iterable[Path], found: Findings, progress: Progress
) -> UnitList | None:
    """Read Skolverket's JSON, one unit once however many files describe it; None if it is not that."""
    units: dict[str, Unit] = {}
    dates = []
    keys: set[str] = set()
    for document, file in zip(documents, files):
        progress.check()
        listed = list(skolverket.units_in(document))
        for unit in listed:
            known = units.get(unit.code)
            units[unit.code] = known.filled_from(unit) if known else replace(unit, number=len(units) + 1)
        if listed:
            dates.append(skolverket.extract_date(document) or register_date_in(file))
            keys |= keys_in(document)
    if not units:
        return None
    note_contact_columns(keys, found)
    for unit in units.values():
        texts = {"name": unit.name, "address": unit.address, "organiser": unit.organiser}
        look_for_personal_data(unit.number, texts.items(), found)
    stated = [day for day in dates if day]
    newest = max(stated) if len(stated) == len(dates) else None
    return UnitList(skolverket.SOURCE, tuple(units.values()), skolverket.CRS, newest)


def _json(file: Path) -> object:
    try:
        return json.loads(file.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ScenkartanError(
            tr("{file} is not complete JSON. Fetch it again.").format(file=file.name), type(error).__name__
        ) from error
