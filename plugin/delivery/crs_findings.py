"""What is said of a delivery's reference system when it is known where its numbers would land."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsCoordinateTransformContext

from ..crs import SWEREF_99_TM
from .boundary_file import BoundaryFile
from .crs_guess import CrsGuess, inside_share
from .findings import Finding, FindingRule, Findings, Severity
from .fixes import Fix
from .numbers_read import READINGS, UNITS
from .region import Region

# Findings after which the polygons cannot be laid in the working CRS.
NO_PLACE = frozenset({FindingRule.CRS_MISSING, FindingRule.CRS_CONTRADICTED})
# Findings by which a reading of the numbers that was accepted is in vain.
IN_VAIN = frozenset({FindingRule.AXES_NOT_SWAPPED, FindingRule.UNIT_NOT_SMALL})
# Findings by which all of a delivery lies elsewhere.
ELSEWHERE = IN_VAIN | {FindingRule.CRS_ELSEWHERE, FindingRule.AXES_SWAPPED, FindingRule.UNIT_SMALL}
# A guess must bring at least so much of the delivery into the municipality to contradict what is stated.
_MOST_OF_IT = 0.5


def doubts(
    file: BoundaryFile,
    guesses: Sequence[CrsGuess],
    fixes: frozenset[Fix],
    region: Region,
    context: QgsCoordinateTransformContext,
    *,
    by_person: bool,
) -> tuple[Finding, ...]:
    """Say what speaks against the reference system of a file, and what would be better.

    What ``inspect`` said of it is said again, with the best guess as the proposed fix; one that brings
    nothing inside is none, and says nothing about the numbers either. A system that the person stated is
    only warned about, and so is one where nobody knows the municipality.
    """
    found = Findings()
    best = guesses[0] if guesses else None
    helpful = best if best is not None and best.inside_share > 0 else None
    said = [finding for finding in file.findings if finding.rule in NO_PLACE]
    for finding in said:
        found.note(
            finding.rule,
            finding.severity,
            finding.example,
            fix=Fix.CRS if helpful else None,
            effect=helpful.in_figures if helpful else "",
        )
    if best is None or (said and not helpful):
        return found.as_tuple()
    if said:
        _note_readings(best, frozenset(), Severity.WARNING, found)
        _note_several(guesses, found)
        return found.as_tuple()
    stated, readings = file.crs.authid() if file.crs else "", fixes & READINGS
    lands = inside_share(file.boxes, stated, readings, region, context) if stated else 0.0
    if lands > 0 or best.inside_share < _MOST_OF_IT:
        _note_readings(best, readings, Severity.INFO, found)
        return found.as_tuple()
    severity = Severity.BLOCKING if region.is_municipality and not by_person else Severity.WARNING
    if best.authid == stated:
        _note_readings(best, readings, severity, found)
    else:
        found.note(FindingRule.CRS_ELSEWHERE, severity, stated, fix=Fix.CRS, effect=best.in_figures)
        _note_several(guesses, found)
    return found.as_tuple()


def _note_several(guesses: Sequence[CrsGuess], found: Findings) -> None:
    """Note the systems by which the delivery is inside as much as by the best guess, but somewhere else."""
    best, *others = guesses
    if best.inside_share == 0 or best.authid == SWEREF_99_TM:
        # The whole country's system; the zones of UTM that its numbers fit too are hardly used in Sweden.
        return
    as_good = [
        guess.authid
        for guess in others
        if guess.inside_share >= best.inside_share and guess.is_elsewhere_than(best)
    ]
    named = dict.fromkeys(authid for authid in as_good if authid != best.authid)
    if named:
        found.note(FindingRule.CRS_SEVERAL, Severity.WARNING, ", ".join(named))


def _note_readings(best: CrsGuess, accepted: frozenset[Fix], severity: Severity, found: Findings) -> None:
    """Note turned axes and units that the guess needs, or that were accepted, in vain."""
    fits = severity is Severity.INFO
    for fix in (Fix.SWAP_AXES, *UNITS):
        turned = fix is Fix.SWAP_AXES
        if fix in (accepted if fits else best.fixes):
            rule = FindingRule.AXES_SWAPPED if turned else FindingRule.UNIT_SMALL
            found.note(rule, severity, fix=fix, effect=best.in_figures)
        elif fix in accepted:
            rule = FindingRule.AXES_NOT_SWAPPED if turned else FindingRule.UNIT_NOT_SMALL
            found.note(rule, severity, fix=fix)
