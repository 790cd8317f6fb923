"""From the rows of a delivered file to polygons the register can take, with the price of each repair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..crs import transform_wkb
from ..domain.progress import Progress, Silent
from ..i18n import tr
from .boundary_file import BoundaryFile, BoundaryRow
from .findings import Finding, FindingRule, Findings, Severity
from .polygons import CheckedPolygon, check_polygon, fingerprint_of

# Areas outside these are asked about; the sizes of open drug scenes in the cities' own mappings.
SMALL_AREA_M2 = 500.0
LARGE_AREA_M2 = 2_000_000.0
_CHUNK = 200


@dataclass(frozen=True)
class PreparedRow:
    """A row that can be received: ``wkb`` is a valid 2D MultiPolygon in the working CRS."""

    row: BoundaryRow
    wkb: bytes
    area_m2: float


@dataclass(frozen=True)
class Prepared:
    """What can be received of a file, and every finding about it so far."""

    rows: tuple[PreparedRow, ...]
    findings: tuple[Finding, ...]


def prepare(
    file: BoundaryFile,
    working_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    *,
    repair: bool = False,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Prepared:
    """Bring a file's polygons to the working CRS and check each.

    Parameters
    ----------
    file
        What ``inspect`` read; its ``crs`` must be known.
    working_crs, context
        The register's metric CRS, and QGIS' settings for the way there.
    repair
        Take invalid geometries as repaired. A repair that loses area is never taken.
    progress
        Checked for cancelling at every polygon.

    Raises
    ------
    ScenkartanError
        The polygons have no place in the working CRS.
    Cancelled
        From ``progress``.
    """
    found = Findings(file.findings)
    seen_rows: set[tuple[str, str, bytes]] = set()
    seen_shapes: set[bytes] = set()
    ready = []
    for row, wkb in _transformed(file, working_crs, context, progress):
        checked = check_polygon(wkb)
        if not _accepted(row, checked, repair, found) or checked.wkb is None:
            continue
        shape = fingerprint_of(checked.wkb)
        identity = (row.name.casefold(), row.id.casefold(), shape)
        if identity in seen_rows:
            found.row(FindingRule.DUPLICATE_ROW, Severity.WARNING, row.number)
            continue
        if shape in seen_shapes:
            found.row(FindingRule.DUPLICATE_GEOMETRY, Severity.WARNING, row.number)
        seen_rows.add(identity)
        seen_shapes.add(shape)
        if checked.area_m2 < SMALL_AREA_M2:
            found.row(FindingRule.SMALL_AREA, Severity.WARNING, row.number, square_metres(checked.area_m2))
        if checked.area_m2 > LARGE_AREA_M2:
            found.row(FindingRule.LARGE_AREA, Severity.WARNING, row.number, square_metres(checked.area_m2))
        ready.append(PreparedRow(row, checked.wkb, checked.area_m2))
    return Prepared(tuple(ready), found.as_tuple())


def square_metres(area_m2: float) -> str:
    """Write an area in whole square metres, small ones with four decimals."""
    if area_m2 < 1:
        return f"{area_m2:.4f}\u00a0m²"
    return f"{area_m2:,.0f}".replace(",", "\u00a0") + "\u00a0m²"


def _transformed(
    file: BoundaryFile,
    working_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> Iterator[tuple[BoundaryRow, bytes]]:
    rows = [row for row in file.rows if row.wkb is not None]
    for start in range(0, len(rows), _CHUNK):
        progress.report(start / len(rows), tr("Checking the geometry"))
        chunk = rows[start : start + _CHUNK]
        wkbs = transform_wkb([row.wkb for row in chunk], file.crs, working_crs, context)
        for row, wkb in zip(chunk, wkbs):
            progress.check()
            if wkb is not None:
                yield row, wkb


def _accepted(row: BoundaryRow, checked: CheckedPolygon, repair: bool, found: Findings) -> bool:
    """Say whether a polygon is received, and note what was or would be done to it."""
    if checked.valid and not checked.mixed:
        return True
    if checked.wkb is None:
        found.row(FindingRule.UNREPAIRABLE_GEOMETRY, Severity.WARNING, row.number)
        return False
    areas = f"{square_metres(checked.area_before_m2)} → {square_metres(checked.area_m2)}"
    if repair:
        found.row(FindingRule.REPAIRED_GEOMETRY, Severity.WARNING, row.number, areas)
    elif checked.mixed:
        found.row(FindingRule.MIXED_GEOMETRY, Severity.WARNING, row.number, areas)
    else:
        found.row(FindingRule.INVALID_GEOMETRY, Severity.WARNING, row.number, areas)
    return repair
