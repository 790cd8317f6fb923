"""Reading a file of reference data: how a person wants it read, and what it holds in the register's CRS."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Mapping, Sequence, Union

from qgis.core import QgsCoordinateTransformContext

from ..delivery.facility_file import FacilityList, read_facilities
from ..delivery.findings import Finding, Findings
from ..delivery.reference_file import ReferenceList, read_reference
from ..domain.facility import FacilityKind
from ..domain.progress import Progress
from ..domain.reference import ReferenceKind
from ..i18n import tr
from ..register.register import RegisterInfo
from .facility_places import facilities_in_crs


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
    leave_known
        Places that the register has from another source already are left out, and closed where it
        has them from this source too.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    admin_level: str = ""
    crs_authid: str | None = None
    source: str = ""
    register_date: date | None = None
    facility_kind: FacilityKind | None = None
    close_missing: bool = False
    leave_known: bool = False


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
