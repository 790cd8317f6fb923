"""Importing schools and other facilities, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..domain.facility import FacilityKind
from ..i18n import tr
from .base import INPUT, FeedbackProgress, Parameters, RegisterAlgorithm, Results, register_parameter, warn

KIND, CRS = "KIND", "CRS"
FEATURES, WRITTEN, SKIPPED = "FEATURES", "WRITTEN", "SKIPPED"

KINDS = tuple(FacilityKind)


class ImportFacilities(RegisterAlgorithm):
    """A register and a file in; the register's facilities out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "importfacilities"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Import schools and other facilities")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Reads schools or other facilities from Skolverket's register of school units, from "
                "SISAB's list or from a table with coordinates, and adds or updates them in the register."
            ),
            tr(
                "Units without coordinates are skipped and reported, many units at one point are "
                "reported. Head teachers, e-mail addresses and telephone numbers are never stored."
            ),
            tr("The kind is taken from the file; choose one for a file that does not say."),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_parameters(
            register_parameter(),
            QgsProcessingParameterFile(INPUT, tr("File with facilities")),
            QgsProcessingParameterEnum(KIND, tr("Kind"), [tr(kind.label) for kind in KINDS], optional=True),
            QgsProcessingParameterCrs(CRS, tr("Coordinate reference system of the file"), optional=True),
        )
        self.add_numbers(
            (
                (FEATURES, tr("Facilities in the file")),
                (WRITTEN, tr("Facilities written")),
                (SKIPPED, tr("Facilities skipped")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Import the file."""
        from ..workflow.import_facilities import import_facilities

        crs = self.parameterAsCrs(parameters, CRS, context)
        kind = None
        if parameters.get(KIND) is not None:
            kind = KINDS[self.parameterAsEnum(parameters, KIND, context)]
        with self.open_register(parameters, context) as register:
            imported = import_facilities(
                register,
                self.file_path(parameters, INPUT, context),
                kind=kind,
                crs_authid=crs.authid() if crs.isValid() else None,
                transform_context=context.transformContext(),
                progress=FeedbackProgress(feedback),
            )
        warn(feedback, (finding.in_words(tr) for finding in imported.findings))
        return {FEATURES: imported.features, WRITTEN: imported.written, SKIPPED: imported.skipped}
