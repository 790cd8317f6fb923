"""What the sentence about the schools depends on: the counts for many radii, for the toolbox and models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..crs import crs_name
from ..domain.proximity import BORDERLINE_M, RADIUS_M
from ..domain.sensitivity import FROM_M, STEP_M, TO_M, Sensitivity, radii
from ..errors import ScenkartanError
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import geometries_in, measuring_crs
from .lines_out import fields_of, row_features
from .radii_and_kinds import radii_in

SCENES, FACILITIES = "SCENES", "FACILITIES"
RADIUS, BORDERLINE = "RADIUS", "BORDERLINE"
RADII, MIN, MAX, STEP = "RADII", "MIN", "MAX", "STEP"
OUTPUT, HTML = "OUTPUT", "HTML"
SCENES_MEASURED, SCENES_IN_CLASS = "SCENES_MEASURED", "SCENES_IN_CLASS"


class SensitivityOfTheRule(LayersAlgorithm):
    """Scenes and schools in; for each radius how many scenes have a school within it out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "sensitivity"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Sensitivity of the school rule")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("school,radius,sensitivity,uncertainty,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Counts the scenes that have a school within a radius, for many radii: from the boundary and "
                "from the centroid, with and without the uncertainty. It shows what a sentence such as "
                "“24 of 31 scenes have a school within 500 metres” depends on."
            ),
            tr(
                "Counts: one row for each radius and origin, with n_certain (a school inside, or nearer "
                "than the radius less the uncertainty), n_in_class (at the radius or nearer) and n_possible "
                "(up to the radius plus the uncertainty). Report: the sentence, a chart and the table as "
                "HTML."
            ),
            tr(
                "Every facility of the layer counts: choose the schools first. Metres are metres on the "
                "ground. Scenes without geometry or with an invalid one are left out, and the log says how "
                "many."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = QgsProcessing.SourceType

        def metres(name: str, label: str, value: float, least: float = 0) -> QgsProcessingParameterNumber:
            number = QgsProcessingParameterNumber.Type.Double
            return QgsProcessingParameterNumber(name, label, number, value, minValue=least)

        self.add_parameters(
            QgsProcessingParameterFeatureSource(SCENES, tr("Scenes"), [kinds.TypeVectorPolygon]),
            QgsProcessingParameterFeatureSource(
                FACILITIES, tr("Schools"), [kinds.TypeVectorPoint, kinds.TypeVectorPolygon]
            ),
            metres(RADIUS, tr("The rule's radius (metres)"), RADIUS_M),
            metres(BORDERLINE, tr("Uncertainty around the radius (metres)"), BORDERLINE_M),
            metres(MIN, tr("Smallest radius (metres)"), FROM_M),
            metres(MAX, tr("Largest radius (metres)"), TO_M),
            metres(STEP, tr("Step (metres)"), STEP_M, 0.001),
            QgsProcessingParameterString(
                RADII, tr("These radii instead (metres), as 100, 300"), optional=True
            ),
            QgsProcessingParameterFeatureSink(OUTPUT, tr("Counts"), kinds.TypeVector),
            QgsProcessingParameterFileDestination(
                HTML, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
        )
        self.add_numbers(
            (
                (SCENES_MEASURED, tr("Scenes measured")),
                (SCENES_IN_CLASS, tr("Scenes with a school within the rule's radius")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read both layers, measure twice, count, write."""
        from ..workflow.sensitivity import headline, write_sensitivity

        radii_m = self._radii(parameters, context)
        found = self._count(parameters, context, feedback, radii_m)
        feedback.pushInfo(headline(found, tr))
        results = self._write_counts(parameters, context, found)
        report = self.parameterAsFileOutput(parameters, HTML, context)
        if report:
            write_sensitivity(found, Path(report), tr)
            results[HTML] = report
        count = found.at(found.radius_m)
        return {
            **results,
            SCENES_MEASURED: found.scenes,
            SCENES_IN_CLASS: count.n_in_class if count else 0,
        }

    def _radii(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[float, ...]:
        given = radii_in(self.parameterAsString(parameters, RADII, context))
        return given or radii(
            *(self.parameterAsDouble(parameters, name, context) for name in (MIN, MAX, STEP))
        )

    def _count(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        radii_m: tuple[float, ...],
    ) -> Sensitivity:
        from ..analysis.sensitivity import sensitivity
        from ..geos import shapely
        from ..workflow.ground import ground_under

        progress = FeedbackProgress(feedback)
        scenes, facilities = (
            self.shapes(parameters, name, context, progress) for name in (SCENES, FACILITIES)
        )
        crs = measuring_crs(scenes, facilities, context.transformContext())
        feedback.pushInfo(tr("Distances are measured in {crs}.").format(crs=crs_name(crs)))
        polygons, scene_findings = geometries_in(scenes, crs, context.transformContext())
        places, facility_findings = geometries_in(facilities, crs, context.transformContext())
        warn(feedback, scene_findings + facility_findings)
        if not (~shapely.is_missing(places)).any():
            raise ScenkartanError(tr("There is no school to measure to: nothing can be said of the radius."))
        progress.report(0.2, tr("Measuring distances"))
        return sensitivity(
            polygons,
            places,
            ground_under(crs, context.transformContext()),
            radii_m=radii_m,
            radius_m=self.parameterAsDouble(parameters, RADIUS, context),
            borderline_m=self.parameterAsDouble(parameters, BORDERLINE, context),
        )

    def _write_counts(
        self, parameters: Parameters, context: QgsProcessingContext, found: Sensitivity
    ) -> Results:
        from ..workflow.sensitivity import rows

        types = QMetaType.Type
        fields = fields_of(
            ("radius_m", types.Double),
            ("origin", types.QString),
            ("n_certain", types.Int),
            ("n_in_class", types.Int),
            ("n_possible", types.Int),
            ("n_scenes", types.Int),
        )
        table, no_crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
        features = row_features(fields, rows(found))
        return self.write(parameters, OUTPUT, context, fields, table, no_crs, features)
