"""Checking a delivery before it is received, for the toolbox, models and qgis_process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, ScenkartanAlgorithm, warn
from .delivery_in import (
    LAYER,
    crs_parameter,
    fields_parameters,
    file_and_choices,
    file_parameter,
    fixes_in_words,
    fixes_parameters,
    municipality,
    municipality_parameter,
)

if TYPE_CHECKING:
    from ..delivery.findings import Finding
    from ..workflow.inspect_delivery import DeliveryReport

REPORT = "REPORT"
DRIVER, FEATURES, READY, EPSG, ENCODING = "DRIVER", "FEATURES", "READY", "EPSG", "ENCODING"
FINDINGS, GUESSES = "FINDINGS", "GUESSES"


class CheckDelivery(ScenkartanAlgorithm):
    """A file in; what it really is and what is wrong with it out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "checkdelivery"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Check delivery of boundaries")

    def group(self) -> str:
        """Give the group's name in the toolbox."""
        return tr("Register")

    def groupId(self) -> str:
        """Give the group's id."""
        return "register"

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Says what a delivered file really is: its format, reference system and text encoding, and "
                "what is wrong with its geometry and attributes. The file is only read, and no register is "
                "needed."
            ),
            tr(
                "The reference system is the file's own unless the numbers contradict it; else the one by "
                "which most of the delivery would be inside the municipality. Without a municipality the "
                "local zones of SWEREF 99 cannot be told apart."
            ),
            tr(
                "The findings come as JSON: a list of rule, severity (info, warning, blocking), count and "
                "example, which is the rows where nothing else can be shown. The report is a web page with "
                "the same findings, proposed fixes and their effect."
            ),
            tr("Fixes that can be accepted, to see what would come of them:") + "\n" + fixes_in_words(),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_parameters(
            file_parameter(),
            QgsProcessingParameterString(LAYER, tr("Layer in the file"), optional=True),
            municipality_parameter(),
            crs_parameter(),
            *fields_parameters(),
            *fixes_parameters(),
            QgsProcessingParameterFileDestination(
                REPORT, tr("Report"), tr("Web pages (*.html)"), optional=True, createByDefault=False
            ),
        )
        self.add_numbers(
            (
                (FEATURES, tr("Features in the file")),
                (READY, tr("Features that can be received")),
                (EPSG, tr("EPSG code of the reference system, 0 if none")),
            )
        )
        for name, text in (
            (DRIVER, tr("Format")),
            (ENCODING, tr("Text encoding")),
            (FINDINGS, tr("Findings")),
            (GUESSES, tr("Where the delivery would land")),
        ):
            self.addOutput(QgsProcessingOutputString(name, text))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Check the file."""
        from ..workflow.inspect_delivery import inspect_delivery, write_report

        path, choices = file_and_choices(self, parameters, context)
        report = inspect_delivery(
            path,
            choices,
            None,
            context.transformContext(),
            municipality=municipality(self, parameters, context),
            progress=FeedbackProgress(feedback),
        )
        warn(feedback, (finding.in_words(tr) for finding in report.findings))
        results = {
            DRIVER: report.file.driver,
            FEATURES: len(report.file.rows),
            READY: report.ready,
            EPSG: report.epsg,
            ENCODING: report.file.encoding,
            FINDINGS: json.dumps([_finding(one) for one in report.findings], ensure_ascii=False),
            GUESSES: _guesses(report),
        }
        page = self.parameterAsFileOutput(parameters, REPORT, context)
        if page:
            write_report(report, Path(page), tr)
            results[REPORT] = page
        return results


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule.value,
        "severity": finding.severity.value,
        "count": finding.count,
        "example": finding.example or finding.rows,
    }


def _guesses(report: DeliveryReport) -> str:
    guesses = [
        {
            "crs": guess.authid,
            "inside_share": round(guess.inside_share, 4),
            "fixes": sorted(fix.value for fix in guess.fixes),
        }
        for guess in report.crs_guesses
    ]
    return json.dumps(guesses)
