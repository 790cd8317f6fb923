"""A delivered file of boundaries, read once and only read: what it is, what it holds, what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from qgis.core import QgsCoordinateReferenceSystem

from ..domain.personal_identity import contains_personal_identity_number
from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr
from .contact_columns import note_contact_columns
from .declared_encoding import agree, declared_encoding
from .feature_rows import FeatureRows
from .fields import CUT, FieldMap
from .findings import Finding, FindingRule, Findings, Severity
from .fixes import Fix
from .picked_fields import pick_fields
from .source_crs import Extent, contradicts, from_authid, from_layer, stated_by
from .source_file import Fingerprint, OpenSource, fingerprint, open_source, split_layer
from .text import LATIN_1, UTF_8, WINDOWS_1252

# Written by programs of Windows: what ISO-8859-1 would read too is Windows-1252, which has it all.
_FROM_WINDOWS = frozenset({"CSV", "MapInfo File"})
# A drawing has no fields to choose from, as little as a file without any; its places are known by where they
# are.
_DRAWING = "DXF"


@dataclass(frozen=True)
class BoundaryRow:
    """One feature. ``wkb`` is a polygon, multipolygon or collection in the file's CRS, or None.

    ``number`` counts the features from 1. Texts are one line each; empty where the file has none, but
    that a row which ``is_named`` not has its id or number for a name.
    """

    number: int
    name: str
    id: str
    status: str
    wkb: bytes | None
    is_named: bool = True


@dataclass(frozen=True)
class BoundaryFile:
    """What a delivered file is and holds. ``crs`` is None until someone says which it is.

    When the thread that read the file has ended, ``crs`` keeps its names only: QGIS lets go of what a
    thread has made with PROJ.

    ``boxes`` are the extents of a sample of the features, in the file's own numbers; ``chosen`` the
    fields that are read as name, id and status.
    """

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
    boxes: tuple[Extent, ...] = ()

    @property
    def crs_authid(self) -> str:
        """The code of the reference system; empty where it is not known or has none."""
        return self.crs.authid() if self.crs is not None else ""

    @property
    def extent(self) -> Extent:
        """The box around the sample of the features, which must not be empty."""
        west, south, east, north = zip(*self.boxes)
        return min(west), min(south), max(east), max(north)


def inspect(
    path: Path,
    *,
    layer: str | None = None,
    crs_authid: str | None = None,
    chosen: FieldMap = FieldMap(),  # noqa: B008 - frozen
    remembered: FieldMap = FieldMap(),  # noqa: B008 - frozen
    fixes: frozenset[Fix] = frozenset(),
    dropped_columns: frozenset[str] = frozenset(),
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
    chosen, remembered
        Fields the person chose, and those of the sender's last file, taken where this one has them too;
        what is in neither is matched automatically.
    fixes, dropped_columns
        What was accepted: texts are mended and values emptied here, and columns left out.
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
    found = Findings()
    with open_source(path, layer or named_layer) as source:
        found.add(source.notes)
        rows = FeatureRows(source, chosen, remembered, fixes, dropped_columns, found)
        rows.read(progress)
        crs = _crs(source, crs_authid, rows.extent, found)
        texts = rows.texts()
        picked = pick_fields(texts, chosen, remembered, found)
        _note_file(source, path, rows, picked, found)
        return BoundaryFile(
            path=path,
            fingerprint=fingerprint(path),
            driver=source.driver,
            layers=source.layers,
            layer=source.layer_name,
            crs=crs,
            encoding=_encoding(source, path, rows, found),
            fields=rows.fields,
            chosen=picked,
            rows=tuple(_rows(rows.wkbs, texts, picked, found)),
            findings=found.as_tuple(),
            boxes=rows.boxes,
        )


def refuse_if_nothing(file: BoundaryFile) -> None:
    """Raise ScenkartanError for a file without a single polygon."""
    if not any(row.wkb for row in file.rows):
        raise ScenkartanError(
            tr("{file} has no polygons to receive. Boundaries must be areas, not lines or points.").format(
                file=file.path.name
            )
        )


def _rows(
    wkbs: list[bytes | None], texts: dict[str, list[str]], picked: FieldMap, found: Findings
) -> Iterator[BoundaryRow]:
    """Give the rows with the picked columns; rows without a name are called by code or number."""
    blank = [""] * len(wkbs)
    names = texts[picked.name] if picked.name else blank
    ids = texts[picked.id] if picked.id else blank
    statuses = texts[picked.status] if picked.status else blank
    for number, wkb in enumerate(wkbs, start=1):
        name, code = names[number - 1], ids[number - 1]
        if not name:
            found.row(FindingRule.NAME_MISSING, Severity.WARNING, number)
        called = name or code or tr("Unnamed {number}").format(number=number)
        yield BoundaryRow(number, called, code, statuses[number - 1], wkb, is_named=bool(name))


def _crs(
    source: OpenSource, stated: str | None, extent: Extent | None, found: Findings
) -> QgsCoordinateReferenceSystem | None:
    identified = False
    crs = from_authid(stated) if stated else None
    if crs is None:
        crs, identified = from_layer(stated_by(source.layer))
    if crs is None:
        found.note(FindingRule.CRS_MISSING, Severity.BLOCKING)
    elif extent is not None and contradicts(crs, extent):
        found.note(FindingRule.CRS_CONTRADICTED, Severity.BLOCKING, example=crs.authid())
    elif identified:
        found.note(FindingRule.CRS_IDENTIFIED, Severity.INFO, example=crs.authid())
    return crs


def _encoding(source: OpenSource, path: Path, rows: FeatureRows, found: Findings) -> str:
    """Give the true encoding of the file's texts, and note where it is not what the file says."""
    declared, true = declared_encoding(source, path), source.encoding or rows.encoding
    if true == LATIN_1 and source.driver in _FROM_WINDOWS:
        true = WINDOWS_1252
    if true == UTF_8:
        # A reader that knows the encoding hands over UTF-8: then it is as the file says.
        return declared if declared and source.driver == "MapInfo File" else UTF_8
    if not declared:
        found.note(FindingRule.ENCODING_ASSUMED, Severity.WARNING, true)
    elif not agree(declared, true):
        found.note(FindingRule.ENCODING_CONTRADICTED, Severity.WARNING, true)
    return true


def _note_file(source: OpenSource, path: Path, rows: FeatureRows, picked: FieldMap, found: Findings) -> None:
    if len(source.layers) > 1:
        found.note(FindingRule.SEVERAL_LAYERS, Severity.WARNING, example=source.layer_name)
    note_contact_columns(rows.fields, found)
    if source.unsaved_edits:
        found.note(FindingRule.UNSAVED_EDITS, Severity.INFO)
    if picked.name is None and picked.id is None:
        has_choice = rows.fields and source.driver != _DRAWING
        found.note(FindingRule.NO_NAME_FIELD, Severity.BLOCKING if has_choice else Severity.WARNING)
    if any(map(contains_personal_identity_number, (path.name, *source.layers))):
        found.note(FindingRule.PERSONAL_NUMBER_IN_NAME, Severity.BLOCKING)
    full = [name for name in rows.fields if len(name.encode()) == CUT]
    if full and source.driver == "ESRI Shapefile":
        found.note(FindingRule.FIELD_NAMES_CUT, Severity.INFO, full[0], count=len(full))
