"""Receiving a delivery of boundaries, for the toolbox, models and qgis_process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..i18n import tr
from .base import INPUT, FeedbackProgress, Parameters, RegisterAlgorithm, Results, warn

NAME_FIELD, ID_FIELD, CRS = "NAME_FIELD", "ID_FIELD", "CRS"
REPAIR, REPLACE = "REPAIR", "REPLACE"
FEATURES, WRITTEN = "FEATURES", "WRITTEN"
# As QGIS writes the source of a layer in a file that has several.
_LAYER = "|layername="


class ReceiveDelivery(RegisterAlgorithm):
    """A register, a file and a mapping year in; the year's boundaries out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "receivedelivery"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Receive delivery of boundaries")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Checks a delivered vector file and writes its polygons as the boundaries of one mapping "
                "year, in one transaction: all of them or none. The file is only read."
            ),
            tr(
                "The fields for name and id are found by their Swedish or English names unless they are "
                "given. The coordinate reference system is the file's own unless one is given."
            ),
            tr(
                "Invalid geometry is left out and reported, or repaired if you accept it. A year that has "
                "boundaries is only replaced if you accept it, and never when it is signed."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_parameters(
            QgsProcessingParameterFile(INPUT, tr("Delivered file")),
            QgsProcessingParameterString(NAME_FIELD, tr("Field with the name"), optional=True),
            QgsProcessingParameterString(ID_FIELD, tr("Field with the id"), optional=True),
            QgsProcessingParameterCrs(CRS, tr("Coordinate reference system of the file"), optional=True),
            QgsProcessingParameterBoolean(REPAIR, tr("Repair invalid geometry"), defaultValue=False),
            QgsProcessingParameterBoolean(
                REPLACE, tr("Replace the boundaries of the year"), defaultValue=False
            ),
        )
        self.add_numbers(((FEATURES, tr("Features in the file")), (WRITTEN, tr("Boundaries written"))))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Receive the file."""
        from ..workflow.inspect_delivery import DeliveryChoices
        from ..workflow.receive_delivery import receive_delivery

        path, _, layer = self.parameterAsString(parameters, INPUT, context).partition(_LAYER)
        crs = self.parameterAsCrs(parameters, CRS, context)
        choices = DeliveryChoices(
            name_field=self.parameterAsString(parameters, NAME_FIELD, context) or None,
            id_field=self.parameterAsString(parameters, ID_FIELD, context) or None,
            crs_authid=crs.authid() if crs.isValid() else None,
            layer=layer or None,
            repair=self.parameterAsBool(parameters, REPAIR, context),
            replace=self.parameterAsBool(parameters, REPLACE, context),
        )
        with self.open_register(parameters, context) as register:
            received = receive_delivery(
                register,
                Path(path),
                self.year(parameters, context),
                choices,
                transform_context=context.transformContext(),
                progress=FeedbackProgress(feedback),
            )
        warn(feedback, (finding.in_words(tr) for finding in received.findings))
        if received.changes.previous_year is not None:
            feedback.pushInfo(received.changes.balance.in_words(tr))
        return {FEATURES: received.features, WRITTEN: received.written}
