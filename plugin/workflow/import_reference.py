"""Reading reference data into the register: what an edition changes is known before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Mapping, Sequence, Union, cast

from qgis.core import QgsCoordinateTransformContext

from ..delivery.facility_file import FacilityList
from ..delivery.fields import normalise
from ..delivery.findings import Finding, FindingRule, Findings, Severity, refuse_if_blocked
from ..delivery.source_file import Fingerprint, fingerprint, split_layer
from ..domain.facility import Facility
from ..domain.progress import Part, Progress, Silent
from ..domain.reference import ReferenceKind, RowUpdate, Update
from ..domain.snapshot import Snapshot
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities, put_facilities
from ..register.reference import change_rows, delete_rows, list_rows, put_rows
from ..register.register import Register
from ..register.snapshots import add_snapshot, list_snapshots
from .areas import last_signed_day
from .facility_updates import FacilityPlan, compare_facilities, in_two_lists
from .reference_reading import Reading as Reading
from .reference_reading import ReferenceChoices as ReferenceChoices
from .reference_reading import read_file
from .reference_updates import Plan, compare_areas, compare_background, compare_tracked

# Rows written between two looks at whether the person has cancelled.
_CHUNK = 2000
_FACILITY_CHUNK = 200
_READ, _COMPARED = 0.5, 0.6
# What is said of places that another source has too; said once, by the preview or the import.
_BESIDE = (FindingRule.LEFT_TO_OTHERS, FindingRule.IN_TWO_LISTS)


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
    reading, plan, findings, previous = _planned(register, reading)
    progress.report(1.0)
    return ReferencePreview(reading, plan.updates, plan.counts, findings, previous)


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
    with register.transaction():
        progress.report(_READ, tr("Comparing with the register"))
        reading, plan, findings, _ = _planned(register, reading)
        progress.check()
        _write(register, reading, plan, Part(progress, _COMPARED, 1.0))
        add_snapshot(register, _snapshot(reading, plan.counts, print_of_file))
        progress.check()
    progress.report(1.0)
    return ImportedReference(
        reading.listed.features, len(reading.rows), reading.skipped, plan.counts, findings
    )


def _refuse_unless_readable(reading: Reading) -> None:
    refuse_if_blocked(reading.findings)
    if not reading.listed.features:
        raise ScenkartanError(
            tr("{file} holds nothing of the kind: {kind}.").format(
                file=reading.path.name, kind=tr(reading.kind.label)
            )
        )


def _planned(
    register: Register, reading: Reading
) -> tuple[Reading, Union[Plan, FacilityPlan], tuple[Finding, ...], Snapshot | None]:
    """Compare a reading with the register: what is read, what it changes, what is found, the last reading."""
    reading = _beside_other_sources(register, reading)
    plan = _compare(register, reading)
    found = Findings(reading.findings)
    previous = _note_what_is_known(register, reading, plan, found)
    return reading, plan, found.as_tuple(), previous


def _beside_other_sources(register: Register, reading: Reading) -> Reading:
    """Leave out the places that the register has from another source, or note that they count twice."""
    if reading.kind is not ReferenceKind.FACILITY or any(one.rule in _BESIDE for one in reading.findings):
        return reading
    others = [facility for facility in list_facilities(register) if facility.source != reading.listed.source]
    twins = in_two_lists(reading.rows, others)
    if not twins:
        return reading
    found, leave = Findings(reading.findings), reading.choices.leave_known
    rule, severity = (_BESIDE[0], Severity.INFO) if leave else (_BESIDE[1], Severity.WARNING)
    found.note(rule, severity, count=len(twins))
    kept = [one for number, one in enumerate(reading.rows) if not (leave and number in twins)]
    return replace(reading, rows=kept, findings=found.as_tuple())


def _compare(register: Register, reading: Reading) -> Union[Plan, FacilityPlan]:
    kind, choices, source = reading.kind, reading.choices, reading.listed.source
    if kind is ReferenceKind.FACILITY:
        facilities = list_facilities(register)
        return compare_facilities(
            [facility for facility in facilities if facility.source == source],
            reading.rows,
            close_missing=choices.close_missing,
            says_status=cast(FacilityList, reading.listed).says_status,
            left_to=facilities if choices.leave_known else (),
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
    return compare_tracked(kind.table, own, reading.rows, close_missing=choices.close_missing)


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


def _write_facilities(register: Register, facilities: Sequence[Facility], progress: Progress) -> None:
    for done, some in _chunks(facilities, _FACILITY_CHUNK):
        progress.check()
        progress.report(done / len(facilities), tr("Writing the units"))
        put_facilities(register, some)


def _chunks(rows: Sequence[Any], size: int) -> list[tuple[int, Sequence[Any]]]:
    return [(start, rows[start : start + size]) for start in range(0, len(rows), size)]
