"""Receiving a delivery: inspect the file, and write the boundaries of one mapping year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Sequence

from qgis.core import QgsCoordinateTransformContext

from ..delivery.boundary_file import refuse_if_nothing
from ..delivery.findings import Finding, Findings, refuse_if_blocked
from ..delivery.identity import identify_scenes
from ..delivery.prepare import PreparedRow
from ..delivery.region import Region
from ..domain.delivery import Delivery, DeliveryFinding
from ..domain.matching import Proposal
from ..domain.progress import Part, Progress, Silent, told
from ..domain.scene import Scene
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.deliveries import add_delivery
from ..register.history import last_change
from ..register.register import Register
from ..register.scenes import (
    add_scenes,
    call_in_year,
    count_boundaries,
    delete_boundaries,
    ensure_year,
    list_scenes,
    list_years,
    put_boundaries,
    update_scene,
)
from .inspect_delivery import DeliveryChoices, DeliveryReport, inspect_delivery, municipality_of
from .match_delivery import propose
from .match_years import YearChanges, changes_of, record_changes
from .sender_profiles import remember
from .year_boundaries import YearBoundaries
from .years import refuse_if_signed


@dataclass(frozen=True)
class Received:
    """What came of a delivery.

    Features in the file, boundaries written, scenes that are new, what has happened to the scenes
    since the mapping year before, and the delivery as the register remembers it.
    """

    features: int
    written: int
    new_scenes: int
    findings: tuple[Finding, ...]
    changes: YearChanges
    delivery: Delivery


def receive_delivery(
    register: Register,
    path: Path,
    year: int,
    choices: DeliveryChoices = DeliveryChoices(),  # noqa: B008 - frozen
    *,
    proposal: Proposal | None = None,
    sender: str = "",
    municipality: Region | None = None,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Received:
    """Write a delivered file's polygons as the boundaries of one mapping year, all or nothing.

    The year is made a draft if the register does not have it. Each boundary carries the file's
    name and sha256, and the register remembers the delivery. Where the year's boundaries are replaced,
    what people have said of a scene stays; distances and classes stay where the boundary is the same.

    ``proposal`` says which scene each row is, as a person has left it; None takes what ``propose``
    gives. ``sender`` is the organisation or unit the file comes from, whose next file is read alike.
    ``municipality`` is where the delivery should be, if not where the register says.

    Raises ScenkartanError if the file cannot be opened, something in it blocks, nothing in it can be
    received, the year is signed, it has boundaries and ``choices.replace`` is not set, or the file or the
    register are not as they were when the proposal was made; Cancelled from ``progress``. The register is
    then as it was.
    """
    _refuse_year(register, year, choices.replace)
    report = inspect_delivery(
        path,
        choices,
        register.info,
        transform_context,
        municipality=municipality or municipality_of(register),
        progress=Part(progress, 0.0, 0.25),
    )
    rows = _rows(report)
    found = Findings(report.findings)
    progress.report(0.25, tr("Matching to last year"))
    with register.transaction():
        _refuse_year(register, year, choices.replace)  # somebody may have received or signed meanwhile
        changes_from = last_change(register)
        known = list_scenes(register)
        decided = _decided(propose(register, year, rows, progress=Part(progress, 0.25, 0.5)), proposal)
        progress.report(0.5, tr("Writing the boundaries"))
        scenes = identify_scenes(rows, decided, known, found)
        boundaries = YearBoundaries(register, decided, report, found)
        _put_scenes(register, known, scenes, year, Part(progress, 0.5, 0.65))
        _put_boundaries(register, year, boundaries, rows, scenes, Part(progress, 0.65, 0.9))
        changes = changes_of(decided, {ready.row.number: scene.id for ready, scene in zip(rows, scenes)})
        record_changes(register, changes, progress=Part(progress, 0.9, 1.0))
        delivery = add_delivery(register, _delivery(report, year, sender, len(rows), found, changes_from))
        remember(register, sender, report)
        progress.check()
    progress.report(1.0)
    new = len({scene.id for scene in scenes} - {scene.id for scene in known})
    return Received(len(report.file.rows), len(rows), new, found.as_tuple(), changes, delivery)


def _rows(report: DeliveryReport) -> tuple[PreparedRow, ...]:
    """Give what can be received.

    Raises ScenkartanError if something blocks the delivery, or nothing in it can be received.
    """
    rows = report.prepared.rows if report.prepared else ()
    refuse_if_blocked(report.findings)
    refuse_if_nothing(report.file)
    if not rows:
        raise ScenkartanError(
            tr("No boundary in {file} can be received as it is. {reasons}.").format(
                file=report.file.path.name,
                reasons=". ".join(finding.in_words(tr) for finding in report.findings),
            )
        )
    return rows


def _decided(fresh: Proposal, proposal: Proposal | None) -> Proposal:
    """Give the proposal as the person left it, if it is still of this file and this register."""
    if proposal is None:
        return fresh
    of_this = (fresh.year, fresh.previous_year, fresh.delivered, fresh.known)
    if (proposal.year, proposal.previous_year, proposal.delivered, proposal.known) != of_this:
        raise ScenkartanError(
            tr(
                "The file, what was chosen for it, or the register has been changed since the match was"
                " proposed. Match again; nothing was changed."
            )
        )
    return proposal


def _delivery(
    report: DeliveryReport, year: int, sender: str, written: int, found: Findings, changes_from: int
) -> Delivery:
    file = report.file
    return Delivery(
        year,
        file.fingerprint.name,
        file.fingerprint.sha256,
        file.fingerprint.size,
        sender,
        file.driver,
        file.crs_authid,
        file.encoding,
        len(file.rows),
        written,
        tuple(sorted(fix.value for fix in report.choices.accepted)),
        tuple(DeliveryFinding(one.rule.value, one.severity.value, one.count) for one in found.as_tuple()),
        changes_from=changes_from,
    )


def _refuse_year(register: Register, year: int, replacing: bool) -> None:
    refuse_if_signed(register, year)
    count = count_boundaries(register, year)
    if count and not replacing:
        raise ScenkartanError(
            tr(
                "The mapping year {year} already has {count} boundaries. "
                "Receive into another year, or choose to replace them."
            ).format(year=year, count=count)
        )


def _put_scenes(
    register: Register, known: Sequence[Scene], scenes: Sequence[Scene], year: int, progress: Progress
) -> None:
    # The year first: a new scene's name holds from the last one on.
    ensure_year(register, year)
    before = {scene.id: scene for scene in known}
    is_last = all(one.year <= year for one in list_years(register))
    new = [scene for scene in scenes if scene.id not in before]
    add_scenes(register, told(new, len(new), progress))
    for scene in scenes:
        progress.check()
        old = before.get(scene.id)
        if old is None:
            continue
        if scene.name != old.name and not is_last:
            # What a later year calls the scene is its name; an earlier year's is its name in that year.
            call_in_year(register, scene.id, scene.name, year)
            scene = replace(scene, name=old.name, aliases=(*old.aliases, scene.name))
        if scene != old:
            update_scene(register, scene)


def _put_boundaries(
    register: Register,
    year: int,
    boundaries: YearBoundaries,
    rows: Sequence[PreparedRow],
    scenes: Sequence[Scene],
    progress: Progress,
) -> None:
    made = boundaries.make(rows, scenes, progress)
    put_boundaries(register, told(made, len(made), progress))
    delete_boundaries(register, year, boundaries.own.keys() - {boundary.scene_id for boundary in made})
