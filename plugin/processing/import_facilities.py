"""Importing schools and other facilities, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ..domain.reference import ReferenceKind
from ..i18n import tr
from .base import INPUT, FeedbackProgress, Parameters, Results, register_parameter
from .reference_in import (
    FEATURES,
    SKIPPED,
    WRITTEN,
    ReferenceAlgorithm,
    facility_kind_parameter,
    file_parameter,
    tell,
)

KIND = "KIND"


class ImportFacilities(ReferenceAlgorithm):
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
                "Reads schools or other facilities from Skolverket's register of school units (a file or a "
                "folder of JSON files), SISAB's or Helsingborg's list, OpenStreetMap or a table with "
                "coordinates, and adds or updates them in the register."
            ),
            tr(
                "Units without coordinates are skipped and reported, many units at one point are "
                "reported. Head teachers, e-mail addresses and telephone numbers are never stored."
            ),
            tr(
                "A unit is the same by its code, else by its name and place. It is never deleted, and one "
                "that was moved by hand stays where it is."
            ),
            tr("The kind is taken from the file; choose one for a file that does not say."),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_parameters(
            register_parameter(),
            file_parameter(tr("File with facilities, or folder with JSON files")),
            facility_kind_parameter(KIND),
        )
        self.add_reading()
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
        from ..workflow.import_reference import import_reference

        with self.open_register(parameters, context) as register:
            imported = import_reference(
                register,
                self.file_path(parameters, INPUT, context),
                ReferenceKind.FACILITY,
                self.choices(parameters, context, kind=KIND),
                transform_context=context.transformContext(),
                progress=FeedbackProgress(feedback),
            )
        tell(feedback, imported)
        return {FEATURES: imported.features, WRITTEN: imported.written, SKIPPED: imported.skipped}
