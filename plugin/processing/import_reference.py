"""Importing areas, lamps, cameras, buildings, streets and land cover, for the toolbox and qgis_process."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..domain.reference import ReferenceKind
from ..errors import ScenkartanError
from ..i18n import tr
from .base import INPUT, FeedbackProgress, Parameters, Results, register_parameter
from .reference_in import (
    FEATURES,
    SKIPPED,
    WRITTEN,
    ReferenceAlgorithm,
    facility_kind_parameter,
    file_parameter,
    results_of,
    tell,
)

KIND, FACILITY_KIND, COLUMNS, SOURCE = "KIND", "FACILITY_KIND", "COLUMNS", "SOURCE"
ADMIN_LEVEL, PREVIEW = "ADMIN_LEVEL", "PREVIEW"
KINDS = tuple(ReferenceKind)


class ImportReference(ReferenceAlgorithm):
    """A register, a file and what it holds in; the register's reference data out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "importreference"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Import reference data")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Reads areas, lamps, cameras, buildings, streets and paths, land cover or facilities from a "
                "layer, a table with coordinates or OpenStreetMap into the register, with source and date."
            ),
            tr(
                "Areas get a new version where they have changed, and the old one ends the day before. Lamps "
                "and cameras are updated by their code and never deleted. Buildings, streets and land cover "
                "of the same source are replaced."
            ),
            tr("What the source does not say stays unknown: no height is guessed, and no street is dark."),
            tr("Columns are found by their names. Name others as role=column, with ; between them."),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_parameters(
            register_parameter(),
            file_parameter(tr("File with reference data, or folder with JSON files")),
            QgsProcessingParameterEnum(KIND, tr("What it holds"), [tr(kind.label) for kind in KINDS]),
            facility_kind_parameter(FACILITY_KIND),
            QgsProcessingParameterString(COLUMNS, tr("Columns"), optional=True),
            QgsProcessingParameterString(SOURCE, tr("Source"), optional=True),
            QgsProcessingParameterString(
                ADMIN_LEVEL, tr("Level of OpenStreetMap's boundaries (admin_level)"), optional=True
            ),
        )
        self.add_reading()
        self.add_parameters(QgsProcessingParameterBoolean(PREVIEW, tr("Only say what would change"), False))
        self.add_counts(
            (FEATURES, tr("Rows in the file")),
            (WRITTEN, tr("Rows written")),
            (SKIPPED, tr("Rows skipped")),
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Import the file, or say what that would change."""
        from ..workflow.import_reference import import_reference, preview_reference

        preview = self.parameterAsBoolean(parameters, PREVIEW, context)
        path = self.file_path(parameters, INPUT, context)
        choices = replace(
            self.choices(parameters, context, kind=FACILITY_KIND),
            columns=columns_in(self.parameterAsString(parameters, COLUMNS, context)),
            admin_level=self.parameterAsString(parameters, ADMIN_LEVEL, context).strip(),
            source=self.parameterAsString(parameters, SOURCE, context).strip(),
        )
        with self.open_register(parameters, context, write=not preview) as register:
            outcome = (preview_reference if preview else import_reference)(
                register,
                path,
                KINDS[self.parameterAsEnum(parameters, KIND, context)],
                choices,
                transform_context=context.transformContext(),
                progress=FeedbackProgress(feedback),
            )
        tell(feedback, outcome)
        return results_of(outcome)


def columns_in(text: str) -> dict[str, str]:
    """Read "name=Namn; code=Kod"; ScenkartanError where a part is not of that form."""
    columns = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        role, equals, column = part.partition("=")
        if not equals:
            raise ScenkartanError(
                tr("Columns are written as role=column, with ; between them: {text}.").format(text=part)
            )
        columns[role.strip()] = column.strip()
    return columns
