"""From the rows of a delivered file to polygons the register can take, with the price of each fix."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from typing import Callable, Iterator, List, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ..crs import NoPlaceError, transform_wkb
from ..domain.figures import whole
from ..domain.matching import plain_name
from ..domain.progress import Part, Progress, Silent
from ..geos import shapely
from ..i18n import tr
from .boundary_file import BoundaryFile, BoundaryRow
from .figures import square_metres
from .findings import MAX_ROWS_NAMED, Finding, FindingRule, Findings, Severity
from .fixes import Fix
from .numbers_read import as_read, is_as_written, read_wkbs
from .overlaps import overlapping
from .personal_data import personal_data_in
from .polygons import CheckedPolygon, check_polygons, dissolved, fingerprints, without_slivers
from .region import Region
from .spikes import spikes
from .statuses import known_status

# Areas outside these are asked about; the sizes of open drug scenes in the cities' own mappings.
SMALL_AREA_M2 = 500.0
LARGE_AREA_M2 = 2_000_000.0
# Fewer corners than this may be whole numbers by chance, or by somebody's care.
_MANY_CORNERS = 50
_LONGEST_WORD = 20
_CHUNK = 500

_Move = Callable[[Sequence[bytes]], List[Optional[bytes]]]


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


@dataclass(frozen=True)
class _Ready:
    row: BoundaryRow
    geometry: shapely.MultiPolygon

    @property
    def key(self) -> str:
        """What tells that two rows are of the same scene."""
        return self.row.name.casefold()


def prepare(
    file: BoundaryFile,
    working_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    *,
    fixes: frozenset[Fix] = frozenset(),
    municipality: Region | None = None,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Prepared:
    """Bring a file's polygons to the working CRS and check each.

    Parameters
    ----------
    file
        What ``inspect`` read; its ``crs`` must be known.
    working_crs, context
        The register's metric CRS, and QGIS' settings for the way there.
    fixes
        What was accepted. A repair that loses area is taken only by its own fix.
    municipality
        What the polygons should be in; None asks nothing.
    progress
        Checked for cancelling at every chunk of polygons.

    Raises
    ------
    ScenkartanError
        There is no way from the file's system to the working CRS.
    Cancelled
        From ``progress``.
    """
    found = Findings(file.findings)
    ready = list(_checked(file, working_crs, context, fixes, found, Part(progress, 0.0, 0.7)))
    ready = _without_doubles(ready, fixes, found)
    ready = _without_parts_apart(ready, fixes, found)
    geometries = [one.geometry for one in ready]
    areas = shapely.area(np.asarray(geometries, dtype=object)).tolist()
    _note_sizes(ready, areas, found)
    for place, length_m in spikes(geometries).items():
        found.row(FindingRule.SPIKE, Severity.WARNING, ready[place].row.number, f"{whole(length_m)}\u00a0m")
    _note_statuses(ready, found)
    _note_ids(ready, found)
    if municipality is not None and municipality.is_municipality:
        _note_outside(ready, municipality.widened_in(working_crs, context), found)
    _note_overlaps(ready, found, Part(progress, 0.7, 1.0))
    wkbs = shapely.to_wkb(np.asarray(geometries, dtype=object))
    rows = tuple(PreparedRow(one.row, wkb, area) for one, wkb, area in zip(ready, wkbs, areas))
    return Prepared(rows, found.as_tuple())


def _checked(
    file: BoundaryFile,
    working_crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    fixes: frozenset[Fix],
    found: Findings,
    progress: Progress,
) -> Iterator[_Ready]:
    """Give the rows whose polygons are taken, and note what was or would be done to the others."""
    rows = [(row, row.wkb) for row in file.rows if row.wkb is not None]
    source = file.crs or working_crs
    rounded, corners = not source.isGeographic(), 0
    for start in range(0, len(rows), _CHUNK):
        progress.check()
        progress.report(start / len(rows), tr("Checking the geometry"))
        chunk = rows[start : start + _CHUNK]
        wkbs = [wkb for _, wkb in chunk]
        if rounded:
            numbers = shapely.get_coordinates(shapely.from_wkb(wkbs, on_invalid="ignore"))
            rounded, corners = bool((numbers % 1 == 0).all()), corners + len(numbers)
        if not is_as_written(fixes):
            wkbs = read_wkbs(wkbs, *as_read(fixes))
        move = partial(transform_wkb, source=source, target=working_crs, context=context)
        placed = list(_placed([row for row, _ in chunk], wkbs, move, found))
        for (row, _), checked in zip(placed, check_polygons([wkb for _, wkb in placed])):
            yield from _taken(row, checked, fixes, found)
    if rounded and corners >= _MANY_CORNERS:
        found.note(FindingRule.ROUNDED_COORDINATES, Severity.INFO, count=corners)


def _placed(
    rows: Sequence[BoundaryRow], wkbs: Sequence[bytes], move: _Move, found: Findings
) -> Iterator[tuple[BoundaryRow, bytes]]:
    """Give the rows with their polygons in the working CRS; those that are nowhere in it are noted."""
    try:
        moved = move(wkbs)
    except NoPlaceError:
        if len(rows) > 1:
            for row, wkb in zip(rows, wkbs):
                yield from _placed([row], [wkb], move, found)
        else:
            found.row(FindingRule.NO_PLACE, Severity.WARNING, rows[0].number)
        return
    yield from ((row, wkb) for row, wkb in zip(rows, moved) if wkb is not None)


def _taken(
    row: BoundaryRow, checked: CheckedPolygon, fixes: frozenset[Fix], found: Findings
) -> Iterator[_Ready]:
    if not _accepted(row, checked, fixes, found):
        return
    geometry = checked.geometry
    if checked.parts > 1:
        found.row(FindingRule.MULTIPART, Severity.INFO, row.number)
    if checked.holes:
        found.row(FindingRule.HOLES, Severity.INFO, row.number)
    if checked.slivers:
        found.row(
            FindingRule.SLIVERS,
            Severity.WARNING,
            row.number,
            square_metres(checked.sliver_m2),
            fix=Fix.DROP_SLIVERS,
            areas_m2=(checked.area_m2, checked.area_m2 - checked.sliver_m2),
        )
        if Fix.DROP_SLIVERS in fixes:
            geometry = without_slivers(geometry)
    if geometry is not None:
        yield _Ready(row, geometry)


def _accepted(row: BoundaryRow, checked: CheckedPolygon, fixes: frozenset[Fix], found: Findings) -> bool:
    """Say whether a polygon is received, and note what was or would be done to it."""
    if checked.valid and not checked.mixed:
        return True
    if checked.geometry is None:
        found.row(FindingRule.UNREPAIRABLE_GEOMETRY, Severity.WARNING, row.number)
        return False
    fix = Fix.REPAIR_LOSING if checked.loses else Fix.REPAIR_GEOMETRY
    if fix in fixes:
        rule = FindingRule.REPAIRED_GEOMETRY
    elif checked.loses:
        rule = FindingRule.LOSING_REPAIR
    else:
        rule = FindingRule.MIXED_GEOMETRY if checked.mixed else FindingRule.INVALID_GEOMETRY
    areas = checked.area_before_m2, checked.area_m2
    example = " → ".join(map(square_metres, areas))
    found.row(
        rule,
        Severity.WARNING,
        row.number,
        example,
        by=fix.value if checked.loses else "",
        fix=fix,
        areas_m2=areas,
    )
    return fix in fixes


def _without_doubles(ready: Sequence[_Ready], fixes: frozenset[Fix], found: Findings) -> list[_Ready]:
    seen_rows: set[tuple[str, str, bytes]] = set()
    first_of: dict[bytes, int] = {}
    kept = []
    for one, shape in zip(ready, fingerprints(one.geometry for one in ready)):
        identity = (one.key, one.row.id.casefold(), shape)
        number = one.row.number
        again = shape in first_of
        pair = f"{first_of.setdefault(shape, number)} = {number}"
        if identity in seen_rows:
            found.row(FindingRule.DUPLICATE_ROW, Severity.WARNING, number, pair)
            continue
        seen_rows.add(identity)
        if again:
            rule = FindingRule.DUPLICATE_GEOMETRY
            found.row(rule, Severity.WARNING, number, pair, fix=Fix.DROP_DUPLICATES)
        if not (again and Fix.DROP_DUPLICATES in fixes):
            kept.append(one)
    return kept


def _without_parts_apart(ready: Sequence[_Ready], fixes: frozenset[Fix], found: Findings) -> list[_Ready]:
    """Note rows that share their name and, if that was accepted, make one row of each such scene."""
    by_name: dict[str, list[_Ready]] = {}
    for one in ready:
        by_name.setdefault(one.key, []).append(one)
    if len(by_name) == len(ready):
        return list(ready)
    rows = sum(len(parts) for parts in by_name.values() if len(parts) > 1)
    scenes = sum(len(parts) > 1 for parts in by_name.values())
    for one in ready:
        if len(by_name[one.key]) > 1:
            found.row(
                FindingRule.SCENE_IN_PARTS,
                Severity.WARNING,
                one.row.number,
                fix=Fix.DISSOLVE_SAME_NAME,
                effect=f"{rows} → {scenes}",
            )
    if Fix.DISSOLVE_SAME_NAME not in fixes:
        return list(ready)
    return [
        parts[0] if len(parts) == 1 else replace(parts[0], geometry=dissolved([p.geometry for p in parts]))
        for parts in by_name.values()
    ]


def _note_sizes(ready: Sequence[_Ready], areas: Sequence[float], found: Findings) -> None:
    for one, area in zip(ready, areas):
        if area < SMALL_AREA_M2:
            found.row(FindingRule.SMALL_AREA, Severity.WARNING, one.row.number, square_metres(area))
        if area > LARGE_AREA_M2:
            found.row(FindingRule.LARGE_AREA, Severity.WARNING, one.row.number, square_metres(area))


def _note_statuses(ready: Sequence[_Ready], found: Findings) -> None:
    statuses = {one.row.status for one in ready}
    unknown = {status for status in statuses if status and known_status(status) is None}
    for one in ready:
        status = one.row.status
        if status in unknown:
            # A word can be shown; what is longer may tell of somebody.
            word = status if len(status) <= _LONGEST_WORD and personal_data_in(status) is None else ""
            found.row(FindingRule.STATUS_UNKNOWN, Severity.WARNING, one.row.number, word)


def _note_ids(ready: Sequence[_Ready], found: Findings) -> None:
    """Note rows that share their id, or lack the one that others have."""
    ids = [plain_name(one.row.id) for one in ready]
    times = Counter(ids)
    if times[""] == len(ready):
        return
    for one, own in zip(ready, ids):
        if not own:
            found.row(FindingRule.ID_MISSING, Severity.INFO, one.row.number)
        elif times[own] > 1:
            found.row(FindingRule.ID_REPEATED, Severity.WARNING, one.row.number)


def _note_outside(ready: Sequence[_Ready], municipality: bytes, found: Findings) -> None:
    """Note what is not in the municipality, judged by a point in it: scenes may reach over a border."""
    area = shapely.make_valid(shapely.from_wkb(municipality))
    shapely.prepare(area)
    points = shapely.point_on_surface(np.asarray([one.geometry for one in ready], dtype=object))
    for one, inside in zip(ready, shapely.contains(area, points)):
        if not inside:
            found.row(FindingRule.OUTSIDE_MUNICIPALITY, Severity.WARNING, one.row.number)


def _note_overlaps(ready: Sequence[_Ready], found: Findings, progress: Progress) -> None:
    count, total, largest, pair = 0, 0.0, 0.0, ""
    which: list[int] = []
    for first, second, area in overlapping([one.geometry for one in ready], progress):
        one, other = ready[first].row.number, ready[second].row.number
        count, total = count + 1, total + area
        if area > largest:
            largest, pair = area, f"{one} + {other}"
        which += [number for number in (one, other) if number not in which and len(which) < MAX_ROWS_NAMED]
    if count:
        # The rows are named beside it where there is one pair only.
        several = f"{pair}: {square_metres(largest)} (Σ {square_metres(total)})"
        example = several if count > 1 else square_metres(largest)
        found.add([Finding(FindingRule.OVERLAP, Severity.WARNING, count, tuple(sorted(which)), example)])
