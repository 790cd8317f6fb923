"""Inspecting a delivery: what the file really is, what is wrong with it, and what would come of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..delivery.boundary_file import BoundaryFile, inspect
from ..delivery.crs_guess import CrsGuess
from ..delivery.fields import FieldMap
from ..delivery.findings import Finding, FindingRule, Severity
from ..delivery.fixes import Fix
from ..delivery.prepare import Prepared, prepare
from ..delivery.source_crs import from_authid
from ..domain.progress import Part, Progress, Silent
from ..i18n import Translate
from ..register.register import Register, RegisterInfo


@dataclass(frozen=True)
class DeliveryChoices:
    """What the person chose; None is decided from the file.

    ``fixes`` are those that were accepted, ``dropped_columns`` the columns that ``DROP_COLUMN`` leaves
    out, ``repair`` is ``REPAIR_GEOMETRY`` by its older name, and ``replace`` accepts that the boundaries
    the year already has are replaced.
    """

    name_field: str | None = None
    id_field: str | None = None
    status_field: str | None = None
    crs_authid: str | None = None
    layer: str | None = None
    repair: bool = False
    replace: bool = False
    fixes: frozenset[Fix] = frozenset()
    dropped_columns: frozenset[str] = frozenset()

    @property
    def accepted(self) -> frozenset[Fix]:
        """Every fix that was accepted, by whichever name."""
        return self.fixes | {Fix.REPAIR_GEOMETRY} if self.repair else self.fixes

    def taking(self, guess: CrsGuess) -> DeliveryChoices:
        """Choose a guess: its reference system, and its order of axes and unit."""
        others = self.fixes - {Fix.SWAP_AXES, Fix.MILLIMETRES, Fix.CENTIMETRES}
        return replace(self, crs_authid=guess.authid, fixes=others | guess.fixes)


@dataclass(frozen=True)
class DeliveryReport:
    """What a delivery is and what would come of it.

    ``prepared`` are the rows as they would be received, None while their place is unknown;
    ``crs_guesses`` where the coordinates may be, the likeliest first; ``choices`` what was accepted.
    """

    file: BoundaryFile
    prepared: Prepared | None
    findings: tuple[Finding, ...]
    crs_guesses: tuple[CrsGuess, ...] = ()
    choices: DeliveryChoices = DeliveryChoices()

    @property
    def ready(self) -> int:
        """How many boundaries would be written."""
        return len(self.prepared.rows) if self.prepared else 0

    @property
    def blocked(self) -> bool:
        """Whether the delivery cannot be received as it is."""
        return self.ready == 0 or any(f.severity is Severity.BLOCKING for f in self.findings)


# Findings after which the polygons cannot be laid in the working CRS.
_NO_PLACE = frozenset({FindingRule.CRS_MISSING, FindingRule.CRS_CONTRADICTED})


def inspect_delivery(
    path: Path,
    choices: DeliveryChoices,
    register_info: RegisterInfo,
    transform_context: QgsCoordinateTransformContext,
    *,
    municipality: bytes | None = None,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> DeliveryReport:
    """Inspect and check a delivered file; nothing is written anywhere.

    ``municipality`` is the polygon the delivery should be in, as WKB in the register's CRS (see
    ``municipality_of``); it ranks the guesses of the reference system.

    Raises ScenkartanError for a file that cannot be opened, Cancelled from ``progress``.
    """
    chosen = FieldMap(choices.name_field, choices.id_field, choices.status_field)
    file = inspect(
        path,
        layer=choices.layer,
        crs_authid=choices.crs_authid,
        chosen=chosen,
        progress=Part(progress, 0.0, 0.5),
    )
    if any(finding.rule in _NO_PLACE for finding in file.findings):
        return DeliveryReport(file, None, file.findings, (), choices)
    prepared = prepare(
        file,
        from_authid(register_info.crs_authid),
        transform_context,
        fixes=choices.accepted,
        progress=Part(progress, 0.5, 1.0),
    )
    return DeliveryReport(file, prepared, prepared.findings, (), choices)


def municipality_of(register: Register) -> bytes | None:
    """Give the polygon that deliveries to a register should be in, as WKB in its CRS.

    Its area of kind municipality; else the box around the boundaries it has; None without either.
    """
    return None


def write_report(report: DeliveryReport, path: Path, tr: Translate) -> None:
    """Write a report as one HTML file that needs nothing beside it, in the language of ``tr``.

    Raises ScenkartanError where the file cannot be written.
    """
    raise NotImplementedError
