"""Classifying a mapping year, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..i18n import tr
from .base import FeedbackProgress, Parameters, RegisterAlgorithm, Results, warn

SCENES, SCENES_IN_CLASS = "SCENES", "SCENES_IN_CLASS"


class Classify(RegisterAlgorithm):
    """A register and a mapping year in; stored distances and classes out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "classify"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Classify scenes")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Measures from the boundary of each scene of a mapping year to the schools and other "
                "facilities of the register, and stores the distances and the class that the register's "
                "school rule gives, with the reason in words."
            ),
            tr("Ceased scenes are not classified, and a signed year is never changed."),
            tr(
                "What somebody has decided otherwise than the rule stands, and is counted in the class or "
                "not as it was decided; the log says how many such decisions there are."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        self.add_register_and_year()
        self.add_numbers(((SCENES, tr("Scenes classified")), (SCENES_IN_CLASS, tr("Scenes in the class"))))

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Classify the year."""
        from ..workflow.classify_scenes import classify_year

        with self.open_register(parameters, context) as register:
            result = classify_year(
                register, self.year(parameters, context), progress=FeedbackProgress(feedback)
            )
        told = (
            (result.ceased, tr("Ceased scenes, not classified: {count}")),
            (result.without_area, tr("Boundaries without area, not classified: {count}")),
            (result.facilities_without_place, tr("Facilities without a place, not measured to: {count}")),
            (result.overridden, tr("Decided otherwise than the rule: {count}")),
            (result.doubtful, tr("Decided otherwise, but the rule says something else now: {count}")),
        )
        warn(feedback, (text.format(count=count) for count, text in told if count))
        return {SCENES: result.scenes, SCENES_IN_CLASS: result.in_class}
