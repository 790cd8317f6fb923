"""A file of reference data: its rows as the register stores them, in the register's CRS."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Iterator, Mapping, Sequence

from qgis.core import QgsCoordinateTransformContext, QgsGeometry

from ..crs import transform_wkb
from ..domain.progress import Part, Progress, told
from ..domain.reference import ReferenceKind
from ..errors import ScenkartanError
from ..i18n import tr
from . import osm, osm_areas
from .columns import columns_by_role
from .contact_columns import note_contact_columns
from .facility_sources import register_date_in, source_name
from .facility_table import unit_of
from .findings import Finding, FindingRule, Findings, Severity
from .personal_data import look_for_personal_data
from .place import Place, place_of
from .polygons import check_polygon
from .reference_columns import attributes_of, roles_of
from .reference_rows import RowMaker, Said, said_by_tags
from .source_crs import from_authid
from .source_file import split_layer
from .table import Table, TableRow, read_tables

# The layer of each kind in a file of OpenStreetMap's, as GDAL names them.
_OSM_LAYERS = {
    ReferenceKind.LUMINAIRE: "points",
    ReferenceKind.CAMERA: "points",
    ReferenceKind.STREET: "lines",
}
_POINTS = (ReferenceKind.LUMINAIRE, ReferenceKind.CAMERA)
_POINT, _LINE, _SURFACE = 0, 1, 2
_CHECK_EVERY = 1000
# Stockholm's traffic office: what its layers of lamps are called by, and the CRS of their metres.
_STOCKHOLM = frozenset({"Montage_ID", "FEATURE_TYPE_NAME"})
_STOCKHOLM_CRS = "EPSG:3011"
STOCKHOLM_SOURCE = "Stockholms stad, trafikkontoret"

Row = dict[str, Any]


@dataclass(frozen=True)
class ReferenceList:
    """What a file holds of a kind: ``rows`` of the register's table, their geometry under "wkb".

    ``features`` objects of the kind are in the file. ``columns`` are those that a person may choose
    among, and ``roles`` which of them was taken for what; both empty where no choice is needed.
    ``levels`` are those of OpenStreetMap's boundaries, and ``level`` the one that was taken.
    """

    kind: ReferenceKind
    source: str
    register_date: date | None
    features: int
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    columns: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    levels: osm_areas.Levels = field(default_factory=dict)
    level: str = ""


@dataclass(frozen=True)
class _Placed:
    row: int
    values: Row
    place: Place


def read_reference(
    path: Path,
    kind: ReferenceKind,
    *,
    columns: Mapping[str, str] | None = None,
    admin_level: str = "",
    crs_authid: str | None = None,
    working_crs: str,
    source: str = "",
    register_date: date | None = None,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress,
) -> ReferenceList:
    """Read areas, lamps, cameras, buildings, streets or land cover from a table or layer.

    Parameters
    ----------
    path
        Any vector file, ``file|layername=name`` for one layer of it; or a text table with WKT or
        coordinates. OpenStreetMap's objects are told by their tags.
    kind
        What it holds; of OpenStreetMap's objects those of the kind are taken.
    columns
        Columns by role (``reference_columns``) where the guess is to be another.
    admin_level
        The level of OpenStreetMap's boundaries that the areas are, where the guess is to be another.
    crs_authid
        The CRS where the file does not state it.
    working_crs
        The register's CRS, in which the rows come.
    source, register_date
        Whose the data is and of when, where that is to be something else than what the file says.
    transform_context
        QGIS' settings for the way to the register's CRS.
    progress
        Checked for cancelling all the way.

    Raises
    ------
    ScenkartanError
        The file cannot be read, or has no column that is needed.
    Cancelled
        From ``progress``.
    """
    found = Findings()
    file, _ = split_layer(path)
    tables = read_tables(path, (_OSM_LAYERS.get(kind, "multipolygons"),), found, Part(progress, 0.0, 0.4))
    when = register_date or register_date_in(file)
    if when is None:
        found.note(FindingRule.DATE_NOT_STATED, Severity.WARNING)
    reader = _reader(kind, tables, columns or {}, admin_level.strip(), found)
    stated = (from_authid(crs_authid).authid() if crs_authid else "") or reader.crs_authid
    features, placed = _placed(reader, tables, stated, working_crs, found, Part(progress, 0.4, 0.6))
    whose = source or reader.source or source_name(file)
    dated = {"source": whose, "register_date": when}
    shapes = _in_working_crs(placed, working_crs, transform_context, Part(progress, 0.6, 0.8))
    rows = _fitted(placed, shapes, dated, _Fitting(kind, found), Part(progress, 0.8, 1.0))
    taken = reader.columns, reader.roles, reader.levels, reader.level
    return ReferenceList(kind, whose, when, features, rows, found.as_tuple(), *taken)


def _placed(
    reader: _Reader,
    tables: Sequence[Table],
    stated: str,
    working_crs: str,
    found: Findings,
    progress: Progress,
) -> tuple[int, list[_Placed]]:
    """Give how many objects of the kind there are, and the rows of those that have a place."""
    features, placed = 0, []
    total = sum(len(table.rows) for table in tables)
    for row, said, unit in told(reader.said(tables), total, progress):
        features += 1
        for values in reader.maker.rows(row, said):
            place = place_of(unit, stated, working_crs)
            if _is_placed(row, place, found) and place is not None:
                placed.append(_Placed(row, values, place))
    return features, placed


class _Reader:
    """Gives what each row says by role, for tables of OpenStreetMap's objects and for all others."""

    def __init__(
        self, kind: ReferenceKind, table: Table, roles: Mapping[str, str], tagged: bool, found: Findings
    ) -> None:
        self._kind = kind
        self._tagged = tagged
        self._found = found
        self.roles: Mapping[str, str] = {} if tagged else roles
        self.columns: tuple[str, ...] = () if tagged else table.columns
        self._place_roles = {
            role: column for role, column in roles.items() if role not in attributes_of(kind)
        }
        self._attributes = {role: column for role, column in roles.items() if role in attributes_of(kind)}
        self.maker = RowMaker(kind, self._attributes, found)
        stockholm = set(table.columns) >= _STOCKHOLM
        self.source = osm.SOURCE if tagged else STOCKHOLM_SOURCE if stockholm else ""
        self.crs_authid = table.crs_authid or (_STOCKHOLM_CRS if stockholm else "")
        self.levels: osm_areas.Levels = {}
        self.level = ""

    def choose_level(self, tables: Sequence[Table], chosen: str) -> None:
        """Find out which of OpenStreetMap's boundaries are areas of the kind."""
        self.levels = osm_areas.levels_in(tables)
        self.level = osm_areas.level_for(self._kind, self.levels, chosen, self._found)

    def said(self, tables: Sequence[Table]) -> Iterator[tuple[int, Said, Any]]:
        """Give each object of the kind: its row, what it says, and the unit with its coordinates."""
        for table in tables:
            for row in table.rows:
                said = self._tags(row) if self._tagged else self._values(row)
                if said is not None:
                    look_for_personal_data(row.number, said.items(), self._found)
                    yield row.number, said, unit_of(row, self._place_roles)

    def _values(self, row: TableRow) -> Said:
        return {role: row.values.get(column, "") for role, column in self._attributes.items()}

    def _tags(self, row: TableRow) -> Said | None:
        tags = osm.tags_of(row)
        if self._kind.area_kind is not None:
            return osm_areas.said_of(tags, self.level)
        return said_by_tags(self._kind, tags, osm.id_of(row, tags))


def _reader(
    kind: ReferenceKind,
    tables: Sequence[Table],
    chosen: Mapping[str, str],
    admin_level: str,
    found: Findings,
) -> _Reader:
    table = tables[0]
    tagged = osm.is_table(table) and not chosen
    roles = columns_by_role(table.columns, roles_of(kind), chosen)
    note_contact_columns(table.columns, found)
    if not tagged and kind.area_kind is not None and not {"name", "code"} & roles.keys():
        raise ScenkartanError(
            tr("The file has no column with the name of the area. It has: {columns}.").format(
                columns=", ".join(table.columns)
            )
        )
    reader = _Reader(kind, table, roles, tagged, found)
    if tagged and kind.area_kind is not None:
        reader.choose_level(tables, admin_level)
    return reader


def _fitted(
    placed: Sequence[_Placed], shapes: Sequence[bytes | None], dated: Row, fits: _Fitting, progress: Progress
) -> tuple[Row, ...]:
    """Give the rows whose geometry can be stored."""
    rows = []
    for one, wkb in told(zip(placed, shapes), len(placed), progress):
        fitted = fits.fit(one.row, wkb)
        if fitted is not None:
            rows.append({"wkb": fitted, **one.values, **dated})
    return tuple(rows)


def _is_placed(row: int, place: Place | None, found: Findings) -> bool:
    if place is None:
        found.row(FindingRule.NULL_GEOMETRY, Severity.WARNING, row)
        return False
    if not place.crs_authid:
        found.note(FindingRule.CRS_MISSING, Severity.BLOCKING)
        return False
    if place.assumed:
        found.note(FindingRule.CRS_ASSUMED, Severity.WARNING, example=place.crs_authid)
    if place.turned:
        found.row(FindingRule.NORTH_FIRST, Severity.WARNING, row)
    return True


def _in_working_crs(
    placed: Sequence[_Placed], working_crs: str, context: QgsCoordinateTransformContext, progress: Progress
) -> list[bytes | None]:
    target = from_authid(working_crs)
    by_crs: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(placed):
        by_crs[one.place.crs_authid].append(index)
    shapes: list[bytes | None] = [None] * len(placed)
    for authid, indexes in by_crs.items():
        source = from_authid(authid)
        for start in range(0, len(indexes), _CHECK_EVERY):
            progress.check()
            progress.report(start / len(placed), tr("Placing the rows"))
            some = indexes[start : start + _CHECK_EVERY]
            moved = transform_wkb((placed[index].place.wkb for index in some), source, target, context)
            for index, wkb in zip(some, moved):
                shapes[index] = wkb
    return shapes


class _Fitting:
    """Gives geometries the type of the kind's table; what is of another type, or invalid, is left out."""

    def __init__(self, kind: ReferenceKind, found: Findings) -> None:
        self._found = found
        self._dimension = _POINT if kind in _POINTS else _LINE if kind is ReferenceKind.STREET else _SURFACE

    def fit(self, row: int, wkb: bytes | None) -> bytes | None:
        """Give a geometry that can be stored; None, and noted, where there is none."""
        geometry = QgsGeometry()
        geometry.fromWkb(wkb or b"")
        if geometry.isNull():
            self._found.row(FindingRule.NULL_GEOMETRY, Severity.WARNING, row)
            return None
        if geometry.constGet().dimension() != self._dimension:
            self._found.row(FindingRule.OTHER_GEOMETRY, Severity.WARNING, row)
            return None
        if self._dimension == _SURFACE:
            return self._polygon(row, bytes(wkb or b""), geometry)
        if self._dimension == _LINE:
            return _multipart(geometry)
        return self._single_point(row, geometry) if geometry.isMultipart() else wkb

    def _polygon(self, row: int, wkb: bytes, geometry: QgsGeometry) -> bytes | None:
        if geometry.isGeosValid():
            return _multipart(geometry)
        repaired = check_polygon(wkb).wkb
        rule = FindingRule.UNREPAIRABLE_GEOMETRY if repaired is None else FindingRule.REPAIRED_GEOMETRY
        self._found.row(rule, Severity.WARNING, row)
        return repaired

    def _single_point(self, row: int, geometry: QgsGeometry) -> bytes | None:
        if geometry.constGet().numGeometries() == 1:
            return bytes(QgsGeometry(geometry.constGet().geometryN(0).clone()).asWkb())
        self._found.row(FindingRule.OTHER_GEOMETRY, Severity.WARNING, row)
        return None


def _multipart(geometry: QgsGeometry) -> bytes:
    """Give a shape as the register keeps lines and polygons: of several parts, if only of one."""
    geometry.convertToMultiType()
    return bytes(geometry.asWkb())
