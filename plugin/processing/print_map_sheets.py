"""Printing a mapping year's map sheets, for the toolbox, models and qgis_process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
)

from ..i18n import tr
from .base import FeedbackProgress, Parameters, RegisterAlgorithm, Results, warn

FOLDER, LANGUAGE, BASEMAP = "FOLDER", "LANGUAGE", "BASEMAP"
FILES, PAGES = "FILES", "PAGES"

LANGUAGES = ("sv", "en")


class PrintMapSheets(RegisterAlgorithm):
    """A register and a mapping year in; verified PDF files out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "printmapsheets"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Print map sheets")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Prints an overview sheet and a sheet for each scene of a mapping year, A3 landscape, "
                "into one PDF file in the folder. The finished file is opened again and checked before it "
                "is handed over."
            ),
            tr(
                "The map's background is drawn from the register's own buildings, streets and land cover, "
                "on top of the layers that you choose."
            ),
        ]

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Stay on the main thread: layouts do."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_parameters(
            QgsProcessingParameterFolderDestination(FOLDER, tr("Folder for the sheets")),
            QgsProcessingParameterEnum(
                LANGUAGE, tr("Language of the sheets"), [tr("Swedish"), tr("English")], defaultValue=0
            ),
            QgsProcessingParameterMultipleLayers(
                BASEMAP, tr("Background layers"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            ),
        )
        self.addOutput(QgsProcessingOutputString(FILES, tr("Files")))
        self.add_numbers(((PAGES, tr("Pages")),))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Print the sheets."""
        from ..workflow.print_sheets import print_map_sheets

        folder = Path(self.parameterAsString(parameters, FOLDER, context))
        with self.open_register(parameters, context, write=False) as register:
            if register.read_only:
                warn(
                    feedback,
                    [tr("The register cannot be written here, so it does not remember what is printed.")],
                )
            printed = print_map_sheets(
                register,
                self.year(parameters, context),
                folder,
                project=context.project() or QgsProject(),
                language=LANGUAGES[self.parameterAsEnum(parameters, LANGUAGE, context)],
                basemap=self.parameterAsLayerList(parameters, BASEMAP, context),
                progress=FeedbackProgress(feedback),
            )
        return {FOLDER: str(folder), FILES: [str(file) for file in printed.files], PAGES: printed.pages}
