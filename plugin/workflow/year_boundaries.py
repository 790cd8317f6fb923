"""The boundaries that a delivery's rows become: as the file says, and where it says nothing, as was known."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Mapping, Sequence

from ..delivery.findings import FindingRule, Findings, Severity
from ..delivery.prepare import PreparedRow
from ..delivery.statuses import known_status
from ..domain.delivery import UnsaidStatus
from ..domain.matching import Proposal
from ..domain.progress import Progress
from ..domain.scene import Boundary, Scene, SceneStatus
from ..domain.secrecy import highest
from ..register.register import Register
from ..register.scenes import list_boundaries, list_standings
from .inspect_delivery import DeliveryReport

# What comes from several is the gravest of what they were; what is delivered has not ceased.
_GRAVEST_FIRST = (SceneStatus.OPEN_DRUG_SCENE, SceneStatus.WATCHED, SceneStatus.NOT_ASSESSED)
_ASSUMED = {
    UnsaidStatus.OPEN: (SceneStatus.OPEN_DRUG_SCENE, FindingRule.STATUS_OPEN),
    UnsaidStatus.NOT_ASSESSED: (SceneStatus.NOT_ASSESSED, FindingRule.STATUS_LEFT),
}


class YearBoundaries:
    """Makes the boundaries of a mapping year, with what the year itself and the one before it know.

    What people have said of a scene that the year has already stays. A boundary that is new in the year
    has the highest secrecy of what it comes from.
    """

    def __init__(
        self, register: Register, proposal: Proposal, report: DeliveryReport, found: Findings
    ) -> None:
        self._year, self._links = proposal.year, proposal.links
        self._file, self._unsaid, self._found = report.file.fingerprint, report.choices.unsaid_status, found
        self.own: Mapping[str, Boundary] = {
            boundary.scene_id: boundary for boundary in list_boundaries(register, proposal.year)
        }
        before = proposal.previous_year
        self._standings = list_standings(register, before) if before is not None else {}

    def make(
        self, rows: Sequence[PreparedRow], scenes: Iterable[Scene], progress: Progress
    ) -> list[Boundary]:
        """Give the boundary of each row; raises ``errors.Cancelled`` from ``progress``."""
        boundaries = []
        for ready, scene in zip(rows, scenes):
            progress.check()
            boundary = self.own.get(scene.id) or self._new(ready, scene)
            boundaries.append(
                replace(
                    boundary,
                    wkb=ready.wkb,
                    area_m2=ready.area_m2,
                    status=known_status(ready.row.status) or boundary.status,
                    source_file=self._file.name,
                    source_sha256=self._file.sha256,
                )
            )
        return boundaries

    def _new(self, ready: PreparedRow, scene: Scene) -> Boundary:
        boundary = Boundary(scene.id, self._year, ready.wkb, ready.area_m2)
        standings = [self._standings[one] for one in self._links[ready.row.number] if one in self._standings]
        if standings:
            boundary = replace(boundary, secrecy=highest(secrecy for _, secrecy in standings))
        if ready.row.status:
            # A word that nobody understands says nothing.
            return replace(boundary, status=SceneStatus.NOT_ASSESSED)
        status, rule = self._assumed({status for status, _ in standings})
        self._found.row(rule, Severity.INFO, ready.row.number)
        return replace(boundary, status=status)

    def _assumed(self, before: set[SceneStatus]) -> tuple[SceneStatus, FindingRule]:
        """Give the status of an area that the file gives none, and the finding that says so."""
        if self._unsaid is UnsaidStatus.AS_BEFORE:
            for status in _GRAVEST_FIRST:
                if status in before:
                    return status, FindingRule.STATUS_AS_BEFORE
        return _ASSUMED.get(self._unsaid, _ASSUMED[UnsaidStatus.OPEN])
