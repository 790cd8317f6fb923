"""Signing and unlocking a mapping year, for the toolbox, models and qgis_process."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ..errors import ScenkartanError
from ..i18n import tr
from .base import Parameters, RegisterAlgorithm, Results

DISTRICT_ROLE, DISTRICT_UNIT = "DISTRICT_ROLE", "DISTRICT_UNIT"
POLICE_ROLE, POLICE_UNIT = "POLICE_ROLE", "POLICE_UNIT"
DATE, UNFINISHED, REASON = "DATE", "UNFINISHED", "REASON"


class SignYear(RegisterAlgorithm):
    """A draft year in, a signed one out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "signyear"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Sign mapping year")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Signs a mapping year for the district and for the police, by role and unit. A signed year "
                "can be read and printed; the register refuses every change of it until it is unlocked."
            ),
            tr("A year without boundaries cannot be signed, and one with unclassified scenes only if asked."),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_parameters(
            QgsProcessingParameterString(DISTRICT_ROLE, tr("Signed for the district: role")),
            QgsProcessingParameterString(DISTRICT_UNIT, tr("Signed for the district: unit")),
            QgsProcessingParameterString(POLICE_ROLE, tr("Signed for the police: role")),
            QgsProcessingParameterString(POLICE_UNIT, tr("Signed for the police: unit")),
            QgsProcessingParameterString(
                DATE, tr("Signed on (YYYY-MM-DD); empty: today"), defaultValue="", optional=True
            ),
            QgsProcessingParameterBoolean(
                UNFINISHED, tr("Sign although scenes are not classified"), defaultValue=False
            ),
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Sign the year."""
        from ..workflow.sign_year import sign_year, signature

        text = {
            name: self.parameterAsString(parameters, name, context)
            for name in (DISTRICT_ROLE, DISTRICT_UNIT, POLICE_ROLE, POLICE_UNIT, DATE)
        }
        district = signature(text[DISTRICT_ROLE], text[DISTRICT_UNIT])
        police = signature(text[POLICE_ROLE], text[POLICE_UNIT])
        with self.open_register(parameters, context) as register:
            signed = sign_year(
                register,
                self.year(parameters, context),
                _day(text[DATE]),
                district,
                police,
                unfinished=self.parameterAsBool(parameters, UNFINISHED, context),
            )
        feedback.pushInfo(
            tr("{year} is signed: it can be read and printed, not changed.").format(year=signed.year)
        )
        return {}


class UnlockYear(RegisterAlgorithm):
    """A signed year and a reason in, a draft out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "unlockyear"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Unlock mapping year")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Makes a signed mapping year a draft again, with a reason that stays in its history. It must "
                "be signed anew."
            )
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_parameters(QgsProcessingParameterString(REASON, tr("Why it is unlocked"), multiLine=True))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Unlock the year."""
        from ..workflow.sign_year import unlock_year

        with self.open_register(parameters, context) as register:
            draft = unlock_year(
                register,
                self.year(parameters, context),
                self.parameterAsString(parameters, REASON, context),
            )
        feedback.pushInfo(
            tr("{year} is a draft again. Sign it anew when it is right.").format(year=draft.year)
        )
        return {}


def _day(text: str) -> date:
    if not text.strip():
        return date.today()
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise ScenkartanError(
            tr("“{text}” is no date. Write YYYY-MM-DD, for example 2026-11-20.").format(text=text.strip())
        ) from error
