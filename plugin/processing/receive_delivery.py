"""Receiving a delivery of boundaries, for the toolbox, models and qgis_process."""

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

from ..domain.delivery import UnsaidStatus
from ..i18n import tr
from .base import FeedbackProgress, Parameters, RegisterAlgorithm, Results, warn
from .delivery_in import (
    crs_parameter,
    fields_parameters,
    file_and_choices,
    file_parameter,
    fixes_in_words,
    fixes_parameters,
    municipality,
    municipality_parameter,
)

REPAIR, REPLACE, SENDER, UNSAID_STATUS = "REPAIR", "REPLACE", "SENDER", "UNSAID_STATUS"
FEATURES, WRITTEN = "FEATURES", "WRITTEN"


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
            tr(
                "Only fixes that are accepted are done; a repair that loses area has to be accepted by its "
                "own name."
            ),
            tr(
                "With a sender, what was accepted is remembered: the sender's next file is read alike where "
                "nothing else is given, and the run says so. Fixes that are given stand instead of the "
                "remembered ones."
            ),
            tr(
                "An area that the file gives no status has that of its scene the year before, unless you "
                "choose otherwise; the log says how many. One that is new, or had ceased, is an open drug "
                "scene. Its secrecy is always that of the year before."
            ),
            tr("Fixes:") + "\n" + fixes_in_words(),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_parameters(
            file_parameter(),
            *fields_parameters(),
            crs_parameter(),
            QgsProcessingParameterBoolean(REPAIR, tr("Repair invalid geometry"), defaultValue=False),
            QgsProcessingParameterBoolean(
                REPLACE, tr("Replace the boundaries of the year"), defaultValue=False
            ),
            *fixes_parameters(),
            QgsProcessingParameterString(SENDER, tr("Sender (organisation or unit)"), optional=True),
            municipality_parameter(),
            QgsProcessingParameterEnum(
                UNSAID_STATUS,
                tr("Status of areas without one"),
                [tr(status.label) for status in UnsaidStatus],
                defaultValue=0,
            ),
        )
        self.add_numbers(((FEATURES, tr("Features in the file")), (WRITTEN, tr("Boundaries written"))))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Receive the file."""
        from ..delivery.profile_words import in_words
        from ..workflow.receive_delivery import receive_delivery
        from ..workflow.sender_profiles import choices_for

        sender = self.parameterAsString(parameters, SENDER, context).strip()
        path, chosen = file_and_choices(self, parameters, context)
        choices = replace(
            chosen,
            repair=self.parameterAsBool(parameters, REPAIR, context),
            replace=self.parameterAsBool(parameters, REPLACE, context),
            unsaid_status=list(UnsaidStatus)[self.parameterAsEnum(parameters, UNSAID_STATUS, context)],
        )
        with self.open_register(parameters, context) as register:
            choices = choices_for(register, sender, choices)
            if choices.profile is not None:
                feedback.pushInfo(in_words(choices.profile, tr))
            received = receive_delivery(
                register,
                path,
                self.year(parameters, context),
                choices,
                sender=sender,
                municipality=municipality(self, parameters, context),
                transform_context=context.transformContext(),
                progress=FeedbackProgress(feedback),
            )
        warn(feedback, (finding.in_words(tr) for finding in received.findings))
        if received.changes.previous_year is not None:
            feedback.pushInfo(received.changes.balance.in_words(tr))
        return {FEATURES: received.features, WRITTEN: received.written}
