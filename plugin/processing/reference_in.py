"""Parameters and outputs that the imports of reference data have in common."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..domain.facility import FacilityKind
from ..domain.reference import Update
from ..i18n import capital, tr
from .base import INPUT, Parameters, RegisterAlgorithm, Results, warn

if TYPE_CHECKING:
    from ..workflow.import_reference import ImportedReference, ReferenceChoices, ReferencePreview

CRS, DATE, CLOSE_MISSING, LEAVE_KNOWN = "CRS", "DATE", "CLOSE_MISSING", "LEAVE_KNOWN"
FEATURES, WRITTEN, SKIPPED = "FEATURES", "WRITTEN", "SKIPPED"
FACILITY_KINDS = tuple(FacilityKind)


class ReferenceAlgorithm(RegisterAlgorithm):
    """An algorithm that reads reference data into a register."""

    def add_reading(self) -> None:
        """Ask for CRS, date, and what is done with what the file does not have any more."""
        self.add_parameters(
            QgsProcessingParameterCrs(CRS, tr("Coordinate reference system of the file"), optional=True),
            QgsProcessingParameterDateTime(
                DATE, tr("Date of the source"), QgsProcessingParameterDateTime.Type.Date, optional=True
            ),
            QgsProcessingParameterBoolean(
                CLOSE_MISSING, tr("The file is complete: close what it does not have any more"), False
            ),
            QgsProcessingParameterBoolean(
                LEAVE_KNOWN, tr("Leave out places that the register has from another source"), False
            ),
        )

    def add_counts(self, *numbers: tuple[str, str]) -> None:
        """Give back some numbers, and how many rows are new, changed, moved ..."""
        updates = [(update.name, capital(tr(update.label))) for update in Update]
        self.add_numbers((*numbers, *updates))

    def choices(
        self, parameters: Parameters, context: QgsProcessingContext, *, kind: str
    ) -> ReferenceChoices:
        """Give what was asked for by ``add_reading``, and by the parameter for the kind of facility."""
        from ..workflow.import_reference import ReferenceChoices

        crs = self.parameterAsCrs(parameters, CRS, context)
        return ReferenceChoices(
            crs_authid=crs.authid() if crs.isValid() else None,
            register_date=self._date(parameters, context),
            facility_kind=self._facility_kind(parameters, kind, context),
            close_missing=self.parameterAsBoolean(parameters, CLOSE_MISSING, context),
            leave_known=self.parameterAsBoolean(parameters, LEAVE_KNOWN, context),
        )

    def _date(self, parameters: Parameters, context: QgsProcessingContext) -> date | None:
        """Give the date that was stated, None if none was."""
        if parameters.get(DATE) in (None, ""):
            return None
        day = self.parameterAsDateTime(parameters, DATE, context).date()
        if not day.isValid():
            raise QgsProcessingException(tr("The date of the source is written like 2026-04-21."))
        return date(day.year(), day.month(), day.day())

    def _facility_kind(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> FacilityKind | None:
        """Give the kind that places have where the file does not say."""
        if parameters.get(name) is None:
            return None
        return FACILITY_KINDS[self.parameterAsEnum(parameters, name, context)]


def file_parameter(text: str) -> QgsProcessingParameterFile:
    """Ask for a file or a folder; QGIS' own filter refuses names without a dot, as folders have."""
    return QgsProcessingParameterFile(INPUT, text, fileFilter=tr("All files (*)"))


def facility_kind_parameter(name: str) -> QgsProcessingParameterDefinition:
    """Ask for a kind of facility."""
    return QgsProcessingParameterEnum(
        name, tr("Kind"), [tr(kind.label) for kind in FACILITY_KINDS], optional=True
    )


def tell(feedback: QgsProcessingFeedback, outcome: ImportedReference | ReferencePreview) -> None:
    """Say what has or would be changed, and what was found on the way."""
    for update, count in outcome.counts.items():
        feedback.pushInfo(f"{capital(tr(update.label))}: {count}")
    warn(feedback, (finding.in_words(tr) for finding in outcome.findings))


def results_of(outcome: ImportedReference | ReferencePreview) -> Results:
    """Give the counts of an import, or of what one would do."""
    counts = {update.name: outcome.counts.get(update, 0) for update in Update}
    return {FEATURES: outcome.features, WRITTEN: outcome.written, SKIPPED: outcome.skipped, **counts}
