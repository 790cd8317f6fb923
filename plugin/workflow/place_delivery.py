"""Where a delivery lies: as it says, as a person says, as the sender's last one, or where it would land."""

from __future__ import annotations

from dataclasses import replace
from typing import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle

from ..crs import SWEREF_99_TM, NoPlaceError, is_metric, suggest_metric
from ..delivery.boundary_file import BoundaryFile
from ..delivery.crs_findings import IN_VAIN, NO_PLACE, doubts
from ..delivery.crs_guess import CrsGuess, guess_crs
from ..delivery.findings import Finding, FindingRule, Findings, Severity
from ..delivery.fixes import Fix
from ..delivery.numbers_read import as_read
from ..delivery.profile_words import fixes_of
from ..delivery.region import Region
from ..delivery.source_crs import from_authid
from ..domain.delivery import SenderProfile
from ..register.register import RegisterInfo
from .delivery_choices import DeliveryChoices


def placed(
    file: BoundaryFile,
    choices: DeliveryChoices,
    region: Region,
    own_crs: str,
    context: QgsCoordinateTransformContext,
) -> tuple[BoundaryFile, tuple[CrsGuess, ...], DeliveryChoices]:
    """Give the file with what is known of its place, the guesses, and the choices with the one taken.

    Parameters
    ----------
    file, choices
        What was read, and what was chosen for it.
    region, own_crs
        Where the delivery should be, and the register's system; empty without a register.
    context
        QGIS' settings for the way between systems.
    """
    by_person = choices.crs_authid is not None
    remembered = choices.profile.crs_authid if choices.profile else ""
    if not QgsCoordinateReferenceSystem(remembered).isValid():
        remembered = ""
    first = [authid for authid in (file.crs_authid, remembered, own_crs) if authid]
    guesses = guess_crs(file.boxes, region, context, first=first)
    silent = any(finding.rule in NO_PLACE for finding in file.findings)
    if silent and not by_person and guesses and guesses[0].authid == remembered:
        # Nothing speaks for another system more than for that of the sender's last file.
        said = Finding(FindingRule.CRS_REMEMBERED, Severity.WARNING, example=remembered)
        file = _with(replace(file, crs=from_authid(remembered)), (said,))
        choices = replace(choices, crs_authid=remembered)
    about = doubts(file, guesses, choices.accepted, region, context, by_person=by_person)
    in_vain = _brought_in_vain(about, choices.profile)
    if in_vain:
        choices = replace(choices, fixes=choices.fixes - {finding.fix for finding in in_vain})
        left = (replace(finding, severity=Severity.INFO, fix=None) for finding in in_vain)
        about = (*doubts(file, guesses, choices.accepted, region, context, by_person=by_person), *left)
    proposed = any(finding.fix is Fix.CRS for finding in about)
    if proposed and Fix.CRS in choices.fixes and not by_person:
        unsure = (finding for finding in about if finding.rule is FindingRule.CRS_SEVERAL)
        choices, about = choices.taking(guesses[0]), (_taken(guesses[0]), *unsure)
        file = replace(file, crs=from_authid(guesses[0].authid))
    return _with(file, about), guesses, choices


def _brought_in_vain(about: Sequence[Finding], profile: SenderProfile | None) -> list[Finding]:
    """Give what is said of readings that the sender's last file needed and this one does not."""
    brought = fixes_of(profile) if profile else frozenset()
    return [finding for finding in about if finding.rule in IN_VAIN and finding.fix in brought]


def _taken(guess: CrsGuess) -> Finding:
    return Finding(
        FindingRule.CRS_TAKEN, Severity.WARNING, example=guess.authid, fix=Fix.CRS, effect=guess.in_figures
    )


def _with(file: BoundaryFile, about_crs: tuple[Finding, ...]) -> BoundaryFile:
    """Give a file with what is now known of its reference system instead of what was said at first."""
    found = Findings(finding for finding in file.findings if finding.rule not in NO_PLACE)
    found.add(about_crs)
    return replace(file, findings=found.as_tuple())


def working_crs(
    file: BoundaryFile,
    fixes: frozenset[Fix],
    register_info: RegisterInfo | None,
    context: QgsCoordinateTransformContext,
) -> QgsCoordinateReferenceSystem:
    """Give the register's system; without a register a metric one that fits the file, whose own is known."""
    if register_info is not None:
        return from_authid(register_info.crs_authid)
    if not file.boxes:
        return from_authid(SWEREF_99_TM)
    turned, divisor = as_read(fixes)
    x_min, y_min, x_max, y_max = (number / divisor for number in file.extent)
    extent = QgsRectangle(x_min, y_min, x_max, y_max)
    if turned:
        extent = QgsRectangle(y_min, x_min, y_max, x_max)
    try:
        return file.crs if is_metric(file.crs, extent, context) else suggest_metric(extent, file.crs, context)
    except NoPlaceError:
        # Some coordinates are nowhere; which ones is found when the polygons are laid.
        return from_authid(SWEREF_99_TM)
