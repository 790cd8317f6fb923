"""Inspecting a delivery: what the file really is, what is wrong with it, and what would come of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Iterable

from qgis.core import QgsCoordinateTransformContext

from ..delivery.boundary_file import BoundaryFile, inspect
from ..delivery.crs_findings import ELSEWHERE, NO_PLACE
from ..delivery.crs_guess import CrsGuess
from ..delivery.fields import FieldMap
from ..delivery.findings import Finding, FindingRule, Severity
from ..delivery.prepare import Prepared, prepare
from ..delivery.region import Region, around, sweden, united
from ..delivery.report import ReportContent, as_html
from ..domain.progress import Part, Progress, Silent
from ..errors import ScenkartanError
from ..i18n import Translate
from ..i18n import tr as screen_tr
from ..register.register import Register, RegisterInfo
from ..register.scenes import reach_of_boundaries
from .areas import municipalities_in_force
from .delivery_choices import DeliveryChoices as DeliveryChoices
from .place_delivery import placed, working_crs


@dataclass(frozen=True)
class DeliveryReport:
    """What a delivery is and what would come of it.

    ``prepared`` are the rows as they would be received, None while their place is unknown;
    ``crs_guesses`` where the coordinates may be, the likeliest first; ``choices`` what was accepted;
    ``region`` where the delivery should be.
    """

    file: BoundaryFile
    prepared: Prepared | None
    findings: tuple[Finding, ...]
    crs_guesses: tuple[CrsGuess, ...] = ()
    choices: DeliveryChoices = DeliveryChoices()  # noqa: RUF009 - frozen
    region: Region | None = None

    @property
    def ready(self) -> int:
        """How many boundaries would be written."""
        return len(self.prepared.rows) if self.prepared else 0

    @property
    def unsaid(self) -> int:
        """How many of them the file gives no status."""
        return sum(not one.row.status for one in self.prepared.rows) if self.prepared else 0

    @property
    def blocked(self) -> bool:
        """Whether the delivery cannot be received as it is."""
        return self.ready == 0 or bool(_stops(self.findings))

    @property
    def epsg(self) -> int:
        """The EPSG code of the reference system: the stated one, unless a guess is better; 0 for none."""
        doubted = any(finding.rule in _CRS_DOUBTED for finding in self.findings)
        stated = "" if doubted else self.file.crs_authid
        authid = stated or (self.crs_guesses[0].authid if self.crs_guesses else "")
        authority, _, code = authid.partition(":")
        return int(code) if authority == "EPSG" and code.isdigit() else 0


_CRS_DOUBTED = NO_PLACE | {FindingRule.CRS_ELSEWHERE}


def _stops(findings: Iterable[Finding]) -> set[FindingRule]:
    return {finding.rule for finding in findings if finding.severity is Severity.BLOCKING}


def inspect_delivery(
    path: Path,
    choices: DeliveryChoices,
    register_info: RegisterInfo | None,
    transform_context: QgsCoordinateTransformContext,
    *,
    municipality: Region | None = None,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> DeliveryReport:
    """Inspect and check a delivered file; nothing is written anywhere.

    Parameters
    ----------
    path, choices
        The file, and what was chosen and accepted so far.
    register_info
        The register that it is for; without one, areas are measured in a system that fits the file.
    transform_context
        QGIS' settings for the way between reference systems.
    municipality
        Where the delivery should be (see ``municipality_of``); None is all of Sweden.
    progress
        Checked for cancelling at every feature.

    Raises ScenkartanError for a file that cannot be opened, Cancelled from ``progress``.
    """
    file = inspect(
        path,
        layer=choices.layer,
        crs_authid=choices.crs_authid,
        chosen=FieldMap(choices.name_field, choices.id_field, choices.status_field),
        remembered=choices.remembered,
        fixes=choices.accepted,
        dropped_columns=choices.dropped_columns,
        progress=Part(progress, 0.0, 0.5),
    )
    region = municipality or sweden(transform_context)
    own_crs = register_info.crs_authid if register_info else ""
    file, guesses, choices = placed(file, choices, region, own_crs, transform_context)
    if any(finding.rule in NO_PLACE for finding in file.findings):
        return DeliveryReport(file, None, file.findings, guesses, choices, region)
    prepared = prepare(
        file,
        working_crs(file, choices.accepted, register_info, transform_context),
        transform_context,
        fixes=choices.accepted,
        # That all of it is outside has been said, and in which system it would not be.
        municipality=None if _stops(file.findings) & ELSEWHERE else municipality,
        progress=Part(progress, 0.5, 1.0),
    )
    return DeliveryReport(file, prepared, prepared.findings, guesses, choices, region)


def municipality_of(register: Register) -> Region | None:
    """Give the area that deliveries to a register should be in.

    Its own municipality, by name, where it has the outline, else all those that it has; else the
    surroundings of the boundaries it has; None without any.
    """
    info = register.info
    areas = [row for row in municipalities_in_force(register) if row["wkb"]]
    own = [row for row in areas if row["name"] == info.municipality] or areas
    if own:
        return united([row["wkb"] for row in own], info.crs_authid)
    reach = reach_of_boundaries(register)
    return around(reach, info.crs_authid) if reach else None


def write_report(report: DeliveryReport, path: Path, tr: Translate) -> None:
    """Write a report as one HTML file that needs nothing beside it, in the language of ``tr``.

    Raises ScenkartanError where the file cannot be written.
    """
    region = report.region
    context = QgsCoordinateTransformContext()
    content = ReportContent(
        file=report.file,
        findings=report.findings,
        guesses=report.crs_guesses,
        ready=report.ready,
        blocked=report.blocked,
        accepted=report.choices.accepted,
        dropped_columns=report.choices.dropped_columns,
        profile=report.choices.profile,
        outline=region.in_degrees(context) if region else None,
    )
    try:
        path.write_text(as_html(content, tr, date.today()), encoding="utf-8")
    except OSError as error:
        raise ScenkartanError(
            screen_tr("The report could not be written as {file}. Choose another place.").format(file=path),
            str(error),
        ) from error
