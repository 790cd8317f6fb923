"""Reading reference data into the register: what an edition changes is known before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Mapping, Sequence, Union, cast

from qgis.core import QgsCoordinateTransformContext

from ..delivery.facility_file import FacilityList, read_facilities
from ..delivery.fields import normalise
from ..delivery.findings import Finding, FindingRule, Findings, Severity, refuse_if_blocked
from ..delivery.reference_file import ReferenceList, read_reference
from ..delivery.source_file import Fingerprint, fingerprint, split_layer
from ..domain.facility import Facility, FacilityKind
from ..domain.progress import Part, Progress, Silent
from ..domain.reference import MOVED_TOLERANCE_M, ReferenceKind, RowUpdate, Update
from ..domain.snapshot import Snapshot
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities, put_facilities
from ..register.reference import change_rows, delete_rows, list_rows, put_rows
from ..register.register import Register, RegisterInfo
from ..register.snapshots import add_snapshot, list_snapshots
from .areas import last_signed_day
from .facility_places import facilities_in_crs
from .facility_updates import FacilityPlan, compare_facilities
from .reference_updates import Plan, compare_areas, compare_background, compare_tracked
from .walk_forget import forget_walking, forget_ways_to

# Rows written between two looks at whether the person has cancelled.
_CHUNK = 2000
_FACILITY_CHUNK = 200
_READ, _COMPARED = 0.5, 0.6


@dataclass(frozen=True)
class ReferenceChoices:
    """How a file is read; what is left empty is taken from the file.

    Attributes
    ----------
    columns
        Columns by role where the guess is to be another; an empty name: no column.
    admin_level
        Which of OpenStreetMap's boundaries areas are, where the guess is to be another.
    crs_authid
        The CRS where the file does not state it.
    source, register_date
        Whose the data is and of when. Another source's rows are never touched, but of areas there
        is one set, whoever keeps it.
    facility_kind
        What places are where the file does not say.
    close_missing
        The file is complete: what it does not have any more is closed, ended or removed.
    moved_tolerance_m
        From how far on a place has moved.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    admin_level: str = ""
    crs_authid: str | None = None
    source: str = ""
    register_date: date | None = None
    facility_kind: FacilityKind | None = None
    close_missing: bool = False
    moved_tolerance_m: float = MOVED_TOLERANCE_M


@dataclass(frozen=True)
class Reading:
    """A file that has been read: its list, and the rows or facilities of it in the register's CRS."""

    path: Path
    kind: ReferenceKind
    choices: ReferenceChoices
    listed: Union[FacilityList, ReferenceList]
    rows: Sequence[Any]
    findings: tuple[Finding, ...]

    @property
    def skipped(self) -> int:
        """How many objects of the file are left out; why is in the findings."""
        return max(self.listed.features - len(self.rows), 0)

    @property
    def levels(self) -> Mapping[str, int]:
        """Which levels of OpenStreetMap's boundaries a file of areas has; empty where it has none."""
        return self.listed.levels if isinstance(self.listed, ReferenceList) else {}

    @property
    def level(self) -> str:
        """The level that was taken; empty where there is none, or one has to be chosen."""
        return self.listed.level if isinstance(self.listed, ReferenceList) else ""


@dataclass(frozen=True)
class ReferencePreview:
    """What a file would change.

    ``updates`` tells of each row that it would change, and of those missing from it; ``counts`` of
    all. ``previous`` is the last reading of the same source.
    """

    reading: Reading
    updates: tuple[RowUpdate, ...]
    counts: Mapping[Update, int]
    findings: tuple[Finding, ...]
    previous: Snapshot | None
    written: int = 0

    @property
    def features(self) -> int:
        """How many objects of the kind the file holds."""
        return self.reading.listed.features

    @property
    def skipped(self) -> int:
        """How many of them would be left out."""
        return self.reading.skipped

    @property
    def blocked(self) -> bool:
        """Whether something in the file stops it from being read into the register."""
        return any(finding.severity is Severity.BLOCKING for finding in self.findings)


@dataclass(frozen=True)
class ImportedReference:
    """What came of a file: of ``features`` objects so many were left out; why is in the findings."""

    features: int
    written: int
    skipped: int
    counts: Mapping[Update, int]
    findings: tuple[Finding, ...]


def read_file(
    info: RegisterInfo,
    path: Path,
    kind: ReferenceKind,
    choices: ReferenceChoices,
    *,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress,
) -> Reading:
    """Read a file of reference data; nothing is compared yet. Raises as ``import_reference`` does."""
    progress.report(0.0, tr("Reading the file"))
    if kind is ReferenceKind.FACILITY:
        listed = read_facilities(
            path,
            kind=choices.facility_kind,
            crs_authid=choices.crs_authid,
            working_crs=info.crs_authid,
            columns=choices.columns,
            source=choices.source,
            register_date=choices.register_date,
            progress=progress,
        )
        found = Findings(listed.findings)
        facilities = facilities_in_crs(listed.placed, info.crs_authid, transform_context, found, progress)
        return Reading(path, kind, choices, listed, facilities, found.as_tuple())
    rows = read_reference(
        path,
        kind,
        columns=choices.columns,
        admin_level=choices.admin_level,
        crs_authid=choices.crs_authid,
        working_crs=info.crs_authid,
        source=choices.source,
        register_date=choices.register_date,
        transform_context=transform_context,
        progress=progress,
    )
    return Reading(path, kind, choices, rows, rows.rows, rows.findings)


def preview_reference(
    register: Register,
    path: Path,
    kind: ReferenceKind,
    choices: ReferenceChoices | None = None,
    *,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> ReferencePreview:
    """Say what a file would change in the register, which is only read; raises as ``import_reference``."""
    reading = read_file(
        register.info,
        path,
        kind,
        choices or ReferenceChoices(),
        transform_context=transform_context,
        progress=Part(progress, 0.0, 0.8),
    )
    progress.check()
    progress.report(0.8, tr("Comparing with the register"))
    plan = _compare(register, reading)
    found = Findings(reading.findings)
    previous = _note_what_is_known(register, reading, plan, found)
    progress.report(1.0)
    return ReferencePreview(reading, plan.updates, plan.counts, found.as_tuple(), previous)


def import_reference(
    register: Register,
    path: Path,
    kind: ReferenceKind,
    choices: ReferenceChoices | None = None,
    *,
    reading: Reading | None = None,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> ImportedReference:
    """Read a file of reference data into the register, all of it or nothing.

    Facilities, lamps and cameras keep their ids and are never deleted; areas become new versions;
    buildings, streets and land cover of the same source are replaced. Each row gets the file's
    source and date, and the reading is remembered as a snapshot. A signed year keeps its answers.

    Parameters
    ----------
    register
        Open for writing, outside a transaction.
    path, kind
        The file, or for facilities a folder of JSON files, and what it holds.
    choices, reading
        How it is read; or the file as a preview has read it, so that it need not be read again.
    transform_context
        QGIS' settings for the way to the register's CRS.
    progress
        Checked for cancelling all the way.

    Raises
    ------
    ScenkartanError
        The file cannot be read, holds nothing of the kind, or something in it blocks.
    Cancelled
        From ``progress``; the register is as it was.
    """
    if reading is None:
        reading = read_file(
            register.info,
            path,
            kind,
            choices or ReferenceChoices(),
            transform_context=transform_context,
            progress=Part(progress, 0.0, _READ),
        )
    _refuse_unless_readable(reading)
    print_of_file = fingerprint(split_layer(reading.path)[0])
    found = Findings(reading.findings)
    with register.transaction():
        progress.report(_READ, tr("Comparing with the register"))
        plan = _compare(register, reading)
        _note_what_is_known(register, reading, plan, found)
        progress.check()
        _write(register, reading, plan, Part(progress, _COMPARED, 1.0))
        add_snapshot(register, _snapshot(reading, plan.counts, print_of_file))
        progress.check()
    progress.report(1.0)
    return ImportedReference(
        reading.listed.features, len(reading.rows), reading.skipped, plan.counts, found.as_tuple()
    )


def _refuse_unless_readable(reading: Reading) -> None:
    refuse_if_blocked(reading.findings)
    if not reading.listed.features:
        raise ScenkartanError(
            tr("{file} holds nothing of the kind: {kind}.").format(
                file=reading.path.name, kind=tr(reading.kind.label)
            )
        )


def _compare(register: Register, reading: Reading) -> Union[Plan, FacilityPlan]:
    kind, choices, source = reading.kind, reading.choices, reading.listed.source
    if kind is ReferenceKind.FACILITY:
        known = [facility for facility in list_facilities(register) if facility.source == source]
        return compare_facilities(
            known,
            reading.rows,
            close_missing=choices.close_missing,
            tolerance_m=choices.moved_tolerance_m,
            says_status=cast(FacilityList, reading.listed).says_status,
        )
    rows = list_rows(register, kind.table)
    if kind.area_kind is not None:
        return compare_areas(
            [row for row in rows if row["kind"] is kind.area_kind],
            reading.rows,
            day=reading.listed.register_date,
            signed=last_signed_day(register),
            close_missing=choices.close_missing,
        )
    own = [row for row in rows if row["source"] == source]
    if kind.is_background:
        return compare_background(own, reading.rows)
    return compare_tracked(
        kind.table,
        own,
        reading.rows,
        close_missing=choices.close_missing,
        tolerance_m=choices.moved_tolerance_m,
    )


def _note_what_is_known(
    register: Register, reading: Reading, plan: Union[Plan, FacilityPlan], found: Findings
) -> Snapshot | None:
    """Note what the register says of the reading; give the last one of the same source."""
    missing = plan.counts.get(Update.MISSING, 0)
    if missing:
        found.note(FindingRule.NOT_IN_FILE, Severity.WARNING, count=missing)
    if reading.kind.is_background and plan.counts.get(Update.REMOVED, 0):
        found.note(FindingRule.SOURCE_REPLACED, Severity.INFO, count=plan.counts[Update.REMOVED])
    if isinstance(plan, Plan) and reading.kind.area_kind is not None:
        _note_day(plan, reading.listed.register_date or date.today(), found)
    before = [
        snapshot
        for snapshot in list_snapshots(register, _snapshot_kind(reading))
        if snapshot.source == reading.listed.source
    ]
    newest = max((one.register_date for one in before if one.register_date), default=None)
    when = reading.listed.register_date
    if newest is not None and when is not None and when < newest:
        found.note(FindingRule.OLDER_THAN_REGISTER, Severity.WARNING, newest.isoformat())
    return before[-1] if before else None


def _note_day(plan: Plan, stated: date, found: Findings) -> None:
    """Say from when new areas are in force where that is not the day that the file says."""
    later = {row["valid_from"] for row in plan.added if row["valid_from"] and row["valid_from"] > stated}
    if later:
        found.note(FindingRule.AREAS_FROM, Severity.INFO, max(later).isoformat())


def _snapshot(reading: Reading, counts: Mapping[Update, int], file: Fingerprint) -> Snapshot:
    return Snapshot(
        kind=_snapshot_kind(reading),
        source=reading.listed.source,
        file_name=file.name,
        sha256=file.sha256,
        register_date=reading.listed.register_date,
        rows=len(reading.rows),
        n_new=counts.get(Update.NEW, 0),
        n_changed=counts.get(Update.CHANGED, 0),
        n_closed=counts.get(Update.CLOSED, 0) + counts.get(Update.REMOVED, 0),
        n_moved=counts.get(Update.MOVED, 0),
    )


def _snapshot_kind(reading: Reading) -> str:
    if reading.kind is ReferenceKind.FACILITY:
        return f"{reading.kind.value}:{normalise(reading.listed.source)}"
    return reading.kind.value


def _write(register: Register, reading: Reading, plan: Union[Plan, FacilityPlan], progress: Progress) -> None:
    if isinstance(plan, FacilityPlan):
        _write_facilities(register, plan.stored, progress)
        return
    table = reading.kind.table
    delete_rows(register, table, plan.removed)
    key = "id" if table in ("luminaire", "camera") else "fid"
    total = max(len(plan.changed) + len(plan.added), 1)
    for done, some in _chunks(plan.changed, _CHUNK):
        progress.check()
        progress.report(done / total, tr("Writing the rows"))
        change_rows(register, table, some, key=key)
    for done, some in _chunks(plan.added, _CHUNK):
        progress.check()
        progress.report((len(plan.changed) + done) / total, tr("Writing the rows"))
        put_rows(register, table, some)
    if reading.kind is ReferenceKind.STREET and (plan.added or plan.removed):
        forget_walking(register)


def _write_facilities(register: Register, facilities: Sequence[Facility], progress: Progress) -> None:
    forget_ways_to(register, facilities)
    for done, some in _chunks(facilities, _FACILITY_CHUNK):
        progress.check()
        progress.report(done / len(facilities), tr("Writing the units"))
        put_facilities(register, some)


def _chunks(rows: Sequence[Any], size: int) -> list[tuple[int, Sequence[Any]]]:
    return [(start, rows[start : start + size]) for start in range(0, len(rows), size)]
