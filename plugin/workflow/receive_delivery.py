"""Receiving a delivery: inspect the file, and write the boundaries of one mapping year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Mapping, Sequence

from qgis.core import QgsCoordinateTransformContext

from ..delivery.boundary_file import BoundaryFile, refuse_if_nothing
from ..delivery.findings import Finding, FindingRule, Findings, Severity, refuse_if_blocked
from ..delivery.identity import identify_scenes
from ..delivery.prepare import PreparedRow
from ..delivery.statuses import known_status
from ..domain.progress import Part, Progress, Silent
from ..domain.scene import Boundary, Scene, SceneStatus, YearStatus
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.register import Register
from ..register.scenes import (
    add_scene,
    delete_boundaries,
    ensure_year,
    list_boundaries,
    list_scenes,
    list_years,
    put_boundaries,
    update_scene,
)
from .inspect_delivery import DeliveryChoices, inspect_delivery, municipality_of
from .match_years import YearChanges, record_changes


@dataclass(frozen=True)
class Received:
    """What came of a delivery.

    Features in the file, boundaries written, scenes that are new, and what has happened to the
    scenes since the mapping year before.
    """

    features: int
    written: int
    new_scenes: int
    findings: tuple[Finding, ...]
    changes: YearChanges


def receive_delivery(
    register: Register,
    path: Path,
    year: int,
    choices: DeliveryChoices = DeliveryChoices(),  # noqa: B008 - frozen
    *,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Received:
    """Write a delivered file's polygons as the boundaries of one mapping year, all or nothing.

    The year is made a draft if the register does not have it. Each boundary carries the file's
    name and sha256. Rows that cannot be received are left out and are in the findings. Where the
    year's boundaries are replaced, what people have said of a scene that is delivered again
    stays; distances and classes stay where the boundary is the same. What has happened since the
    mapping year before is stored with them.

    Raises
    ------
    ScenkartanError
        The file cannot be opened, something in it blocks, nothing in it can be received, the year
        is signed, or it has boundaries and ``choices.replace`` is not set.
    Cancelled
        From ``progress``; the register is as it was.
    """
    _refuse_year(register, year, choices.replace)
    report = inspect_delivery(
        path,
        choices,
        register.info,
        transform_context,
        municipality=municipality_of(register),
        progress=Part(progress, 0.0, 0.8),
    )
    file, rows = report.file, report.prepared.rows if report.prepared else ()
    refuse_if_blocked(report.findings)
    refuse_if_nothing(file)
    if not rows:
        raise ScenkartanError(
            tr("No boundary in {file} can be received as it is. {reasons}.").format(
                file=file.path.name, reasons=". ".join(finding.in_words(tr) for finding in report.findings)
            )
        )
    found = Findings(report.findings)
    progress.report(0.8, tr("Writing the boundaries"))
    with register.transaction():
        # Somebody may have received or signed meanwhile.
        _refuse_year(register, year, choices.replace)
        known = list_scenes(register)
        scenes = identify_scenes(rows, known, _latest(register), year, found)
        before = {boundary.scene_id: boundary for boundary in list_boundaries(register, year)}
        boundaries = _boundaries(file, rows, scenes, year, before, found, progress)
        ensure_year(register, year)
        _put_scenes(register, known, scenes, progress)
        put_boundaries(register, boundaries)
        delete_boundaries(register, year, before.keys() - {boundary.scene_id for boundary in boundaries})
        changes = record_changes(register, year, progress=Part(progress, 0.9, 1.0))
        progress.check()
    progress.report(1.0)
    new = len({scene.id for scene in scenes} - {scene.id for scene in known})
    return Received(len(file.rows), len(boundaries), new, found.as_tuple(), changes)


def _refuse_year(register: Register, year: int, replacing: bool) -> None:
    signed = {known.year for known in list_years(register) if known.status is YearStatus.SIGNED}
    if year in signed:
        raise ScenkartanError(
            tr("The mapping year {year} is signed and cannot be changed. Unlock it first.").format(year=year)
        )
    count = len(list_boundaries(register, year))
    if count and not replacing:
        raise ScenkartanError(
            tr(
                "The mapping year {year} already has {count} boundaries. "
                "Receive into another year, or choose to replace them."
            ).format(year=year, count=count)
        )


def _latest(register: Register) -> dict[str, bytes]:
    """Give each scene's boundary in the last mapping year that has one, by scene id."""
    return {
        boundary.scene_id: boundary.wkb
        for mapping_year in list_years(register)
        for boundary in list_boundaries(register, mapping_year.year)
    }


def _boundaries(
    file: BoundaryFile,
    rows: Sequence[PreparedRow],
    scenes: Sequence[Scene],
    year: int,
    before: Mapping[str, Boundary],
    found: Findings,
    progress: Progress,
) -> list[Boundary]:
    boundaries = []
    for ready, scene in zip(rows, scenes):
        progress.check()
        status = known_status(ready.row.status)
        said_before = before.get(scene.id) or Boundary(scene.id, year, ready.wkb, ready.area_m2)
        if ready.row.status and status is None:
            found.row(FindingRule.STATUS_UNKNOWN, Severity.WARNING, ready.row.number)
            # A word that nobody understands says nothing of what people said before, and no more than that.
            status = None if scene.id in before else SceneStatus.NOT_ASSESSED
        boundaries.append(
            replace(
                said_before,
                wkb=ready.wkb,
                area_m2=ready.area_m2,
                status=status or said_before.status,
                source_file=file.fingerprint.name,
                source_sha256=file.fingerprint.sha256,
            )
        )
    return boundaries


def _put_scenes(
    register: Register, known: Sequence[Scene], scenes: Sequence[Scene], progress: Progress
) -> None:
    before = {scene.id: scene for scene in known}
    for scene in scenes:
        progress.check()
        if scene.id not in before:
            add_scene(register, scene)
        elif scene != before[scene.id]:
            update_scene(register, scene)
