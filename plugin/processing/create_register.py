"""Making a register, for the toolbox, models and qgis_process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..crs import SWEREF_99_TM
from ..i18n import tr
from .base import REGISTER, Parameters, RegisterAlgorithm, Results

CRS, MUNICIPALITY = "CRS", "MUNICIPALITY"


class CreateRegister(RegisterAlgorithm):
    """A place to make it, its reference system and municipality in; an empty register out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "createregister"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Create register")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Makes an empty register of open drug scenes in a new GeoPackage. An existing file is "
                "never overwritten."
            ),
            tr(
                "The coordinate reference system is the register's own: all boundaries and schools are "
                "brought to it, and distances are measured in it. It must be metric: SWEREF 99 TM or the "
                "local SWEREF 99 zone of the municipality."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_parameters(
            QgsProcessingParameterFileDestination(REGISTER, tr("Register"), tr("Register") + " (*.gpkg)"),
            QgsProcessingParameterCrs(CRS, tr("Coordinate reference system"), defaultValue=SWEREF_99_TM),
            QgsProcessingParameterString(MUNICIPALITY, tr("Municipality")),
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Make the register."""
        from ..workflow.create_register import create_register

        path = create_register(
            Path(self.parameterAsFileOutput(parameters, REGISTER, context)),
            self.parameterAsCrs(parameters, CRS, context),
            self.parameterAsString(parameters, MUNICIPALITY, context),
        )
        return {REGISTER: str(path)}
