"""A delivered file of boundaries, read once and only read: what it is, what it holds, what is wrong."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator

from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem

from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr
from .fields import FieldMap, FieldRole, candidates, find_field
from .findings import Finding, FindingRule, Findings, Severity
from .personal_data import look_for_personal_data
from .source_crs import Extent, contradicts, from_authid, from_layer
from .source_file import Fingerprint, OpenSource, fingerprint, open_source, split_layer
from .statuses import known_status
from .text import LATIN_1, UTF_8, WINDOWS_1252, from_gdal, looks_damaged

# Largest turn in degrees of one chord of a curve: at most 0.004 % of the radius from the arc.
_CURVE_STEP_DEG = 1.0
_PROGRESS_EVERY = 500


@dataclass(frozen=True)
class BoundaryRow:
    """One feature. ``wkb`` is a polygon, multipolygon or collection in the file's CRS, or None.

    ``number`` counts the features from 1. Texts are one line each; empty where the file has none.
    """

    number: int
    name: str
    id: str
    status: str
    wkb: bytes | None


@dataclass(frozen=True)
class BoundaryFile:
    """What a delivered file is and holds. ``crs`` is None until someone says which it is."""

    path: Path
    fingerprint: Fingerprint
    driver: str
    layers: tuple[str, ...]
    layer: str
    crs: QgsCoordinateReferenceSystem | None
    encoding: str
    fields: tuple[str, ...]
    chosen: FieldMap
    rows: tuple[BoundaryRow, ...]
    findings: tuple[Finding, ...]


def inspect(
    path: Path,
    *,
    layer: str | None = None,
    crs_authid: str | None = None,
    chosen: FieldMap = FieldMap(),  # noqa: B008 - frozen
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> BoundaryFile:
    """Read a delivered file without writing to it or beside it.

    Parameters
    ----------
    path
        Any vector file QGIS reads, also in a zip, also ``file|layername=layer``.
    layer
        The layer to read; None takes the first with polygons.
    crs_authid
        The CRS the person states, such as "EPSG:3011"; it goes before the file's own.
    chosen
        Fields the person chose; roles that are None are matched automatically.
    progress
        Checked for cancelling at every feature.

    Raises
    ------
    ScenkartanError
        No such file, layer or field, or no vector file. Everything else is a finding.
    Cancelled
        From ``progress``.
    """
    path, named_layer = split_layer(path)
    with open_source(path, layer or named_layer, progress=progress) as source:
        found = Findings(source.notes)
        table = _read(source, chosen, found, progress)
        crs = _crs(source, crs_authid, table.extent, found)
        _note_file(source, table, found)
        picked = _pick_fields(table, chosen, found)
        return BoundaryFile(
            path=path,
            fingerprint=fingerprint(path),
            driver=source.driver,
            layers=source.layers,
            layer=source.layer_name,
            crs=crs,
            encoding=table.encoding,
            fields=table.fields,
            chosen=picked,
            rows=tuple(table.rows(picked, found)),
            findings=found.as_tuple(),
        )


@dataclass
class _Table:
    """The layer's rows with the texts of those columns that may become name, id or status."""

    fields: tuple[str, ...]
    texts: dict[str, list[str]]
    wkbs: list[bytes | None] = field(default_factory=list)
    encodings: Counter[str] = field(default_factory=Counter)
    west: float = math.inf
    south: float = math.inf
    east: float = -math.inf
    north: float = -math.inf

    @property
    def extent(self) -> Extent | None:
        """The rows' extent, None without any geometry."""
        return (self.west, self.south, self.east, self.north) if self.west <= self.east else None

    @property
    def encoding(self) -> str:
        """The encoding of the texts; Windows-1252 wins over ISO-8859-1, which is a part of it."""
        for encoding in (WINDOWS_1252, LATIN_1):
            if self.encodings[encoding]:
                return encoding
        return UTF_8

    def grow(self, west: float, east: float, south: float, north: float) -> None:
        """Take a geometry's envelope into the extent."""
        self.west, self.east = min(self.west, west), max(self.east, east)
        self.south, self.north = min(self.south, south), max(self.north, north)

    def rows(self, picked: FieldMap, found: Findings) -> Iterator[BoundaryRow]:
        """Give the rows with the picked columns; rows without a name are called by code or number."""
        blank = [""] * len(self.wkbs)
        names = self.texts[picked.name] if picked.name else blank
        ids = self.texts[picked.id] if picked.id else blank
        statuses = self.texts[picked.status] if picked.status else blank
        for number, wkb in enumerate(self.wkbs, start=1):
            name, code = names[number - 1], ids[number - 1]
            if not name:
                found.row(FindingRule.NAME_MISSING, Severity.WARNING, number)
                name = code or tr("Unnamed {number}").format(number=number)
            yield BoundaryRow(number, name, code, statuses[number - 1], wkb)


def _read(source: OpenSource, chosen: FieldMap, found: Findings, progress: Progress) -> _Table:
    definition = source.layer.GetLayerDefn()
    decoded = [from_gdal(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]
    fields = tuple(name for name, _ in decoded)
    kept = {name for role in FieldRole for name in candidates(fields, role)}
    kept |= {find_field(fields, name) for name in (chosen.name, chosen.id, chosen.status) if name}
    table = _Table(fields, {name: [] for name in fields if name in kept})
    table.encodings.update(encoding for _, encoding in decoded)
    table.encodings.update([source.encoding])
    expected = max(source.layer.GetFeatureCount(), 1)
    for number, feature in _features(source.layer, found):
        progress.check()
        if number % _PROGRESS_EVERY == 0:
            progress.report(min(number / expected, 1.0), tr("Reading the file"))
        texts = _texts(feature, table, number, found)
        look_for_personal_data(
            number, (text for index, text in enumerate(texts) if not _is_decimal(feature, index)), found
        )
        for name, text in texts:
            if name in table.texts:
                table.texts[name].append(" ".join(text.split()))
        table.wkbs.append(_polygon_wkb(feature.GetGeometryRef(), table, number, found))
    return table


def _features(layer: ogr.Layer, found: Findings) -> Iterator[tuple[int, ogr.Feature]]:
    """Give the features with their number; a reader that stops with an error is a blocking finding."""
    gdal.ErrorReset()
    number = 0
    while True:
        try:
            feature = layer.GetNextFeature()
        except RuntimeError:
            feature = None
            found.note(FindingRule.FILE_DAMAGED, Severity.BLOCKING)
        if feature is None:
            break
        number += 1
        yield number, feature
    if gdal.GetLastErrorType() >= gdal.CE_Failure or number < layer.GetFeatureCount():
        found.note(FindingRule.FILE_DAMAGED, Severity.BLOCKING)


def _is_decimal(feature: ogr.Feature, index: int) -> bool:
    """Say whether a value is a measure with decimals, such as an area, and so no number of a person."""
    kind = feature.GetFieldDefnRef(index).GetType()
    return kind == ogr.OFTReal and not feature.GetFieldAsDouble(index).is_integer()


def _texts(feature: ogr.Feature, table: _Table, number: int, found: Findings) -> list[tuple[str, str]]:
    texts = []
    for index, name in enumerate(table.fields):
        text, encoding = "", ""
        if feature.IsFieldSetAndNotNull(index):
            text, encoding = from_gdal(feature.GetFieldAsString(index))
        table.encodings[encoding] += 1
        if looks_damaged(text):
            found.row(FindingRule.ENCODING_DAMAGED, Severity.WARNING, number, example=name, by=name)
        texts.append((name, text.strip()))
    return texts


def _polygon_wkb(geometry: ogr.Geometry | None, table: _Table, number: int, found: Findings) -> bytes | None:
    """Give a feature's polygons as WKB without curves; None, with a finding, for anything else."""
    if geometry is None:
        found.row(FindingRule.NULL_GEOMETRY, Severity.WARNING, number)
        return None
    if geometry.IsEmpty():
        found.row(FindingRule.EMPTY_GEOMETRY, Severity.WARNING, number)
        return None
    if geometry.HasCurveGeometry(True):
        found.row(FindingRule.CURVES, Severity.INFO, number)
        geometry = geometry.GetLinearGeometry(_CURVE_STEP_DEG)
    if geometry.GetDimension() < 2:
        found.row(FindingRule.WRONG_GEOMETRY, Severity.WARNING, number)
        return None
    envelope = geometry.GetEnvelope()
    if not all(math.isfinite(value) for value in envelope):
        found.row(FindingRule.UNREPAIRABLE_GEOMETRY, Severity.WARNING, number)
        return None
    if geometry.Is3D() or geometry.IsMeasured():
        found.row(FindingRule.HEIGHTS_DROPPED, Severity.INFO, number)
        geometry = geometry.Clone()
        geometry.FlattenTo2D()
    table.grow(*envelope)
    return bytes(geometry.ExportToIsoWkb())


def _crs(
    source: OpenSource, stated: str | None, extent: Extent | None, found: Findings
) -> QgsCoordinateReferenceSystem | None:
    identified = False
    crs = from_authid(stated) if stated else None
    if crs is None:
        crs, identified = from_layer(source.layer.GetSpatialRef())
    if crs is None:
        found.note(FindingRule.CRS_MISSING, Severity.BLOCKING)
    elif extent is not None and contradicts(crs, extent):
        found.note(FindingRule.CRS_CONTRADICTED, Severity.BLOCKING, example=crs.authid())
    elif identified:
        found.note(FindingRule.CRS_IDENTIFIED, Severity.INFO, example=crs.authid())
    return crs


def _note_file(source: OpenSource, table: _Table, found: Findings) -> None:
    if len(source.layers) > 1:
        found.note(FindingRule.SEVERAL_LAYERS, Severity.WARNING, example=source.layer_name)
    if source.unsaved_edits:
        found.note(FindingRule.UNSAVED_EDITS, Severity.INFO)
    if table.encoding != UTF_8:
        found.note(FindingRule.ENCODING_ASSUMED, Severity.WARNING, example=table.encoding)


def _pick_fields(table: _Table, chosen: FieldMap, found: Findings) -> FieldMap:
    """Take the fields the person chose; else by name, and only where the values fit the role."""
    fields = list(table.texts)
    name = find_field(table.fields, chosen.name) if chosen.name else None
    name = name or next((f for f in candidates(fields, FieldRole.NAME) if any(table.texts[f])), None)
    code = find_field(table.fields, chosen.id) if chosen.id else None
    code = code or next((f for f in candidates(fields, FieldRole.ID) if _is_unique(table.texts[f])), None)
    status = find_field(table.fields, chosen.status) if chosen.status else None
    status = status or next(
        (f for f in candidates(fields, FieldRole.STATUS) if any(map(known_status, table.texts[f]))), None
    )
    if name is None and code is None:
        found.note(FindingRule.NO_NAME_FIELD, Severity.BLOCKING)
    return FieldMap(name, code, status)


def _is_unique(texts: list[str]) -> bool:
    return bool(texts) and all(texts) and len(set(texts)) == len(texts)


def refuse_if_nothing(file: BoundaryFile) -> None:
    """Raise ScenkartanError for a file without a single polygon."""
    if not any(row.wkb for row in file.rows):
        raise ScenkartanError(
            tr("{file} has no polygons to receive. Boundaries must be areas, not lines or points.").format(
                file=file.path.name
            )
        )
