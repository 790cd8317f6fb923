"""Exact distances between any polygons and any facilities, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..crs import crs_name
from ..domain.progress import Part
from ..domain.proximity import RADIUS_M, Band, Origin
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import geometries_in, measuring_crs
from .proximity_out import BANDS, Measured, count_fields, pair_features, pair_fields, scene_features
from .radii_and_kinds import Kinds, count_columns, kind_field, kinds_in, radii_in, require_few
from .shapes_in import UNCHECKED, Shapes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCENES, FACILITIES = "SCENES", "FACILITIES"
RADIUS, BORDERLINE, ORIGIN = "RADIUS", "BORDERLINE", "ORIGIN"
RADII, KIND_FIELD, KINDS, METRES = "RADII", "KIND_FIELD", "KINDS", "METRES"
OUTPUT, SUMMARY = "OUTPUT", "SUMMARY"
SCENES_INSIDE, SCENES_WITHIN, PAIRS_WITHIN = "SCENES_INSIDE", "SCENES_WITHIN", "PAIRS_WITHIN"

ORIGINS = tuple(Origin)


class SchoolProximity(LayersAlgorithm):
    """Polygons and facilities in, a row for each pair that is near and a count for each polygon out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "schoolproximity"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Distance from scenes to schools")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("school,proximity,distance,radius,near,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Measures from the boundary of each scene (or from its centroid) to each school or other "
                "facility: exactly, never with a buffer."
            ),
            tr(
                "Metres are metres on the ground: the plane distance is divided by the scale of the "
                "projection along the line, and stands beside as plane_m. Choose plane metres to compare "
                "with programs that do not correct for it."
            ),
            tr(
                "Bands: a facility at distance 0 is inside; up to and including the radius less the "
                "uncertainty it is within; up to and including the radius plus the uncertainty it is "
                "borderline. With the uncertainty 0, a facility at exactly the radius is within."
            ),
            tr(
                "Pairs: one row for each scene and facility up to the radius plus the uncertainty, with "
                "the ids of the two features, the distance in metres, the band, and the shortest line "
                "between them, which has no length where the facility is inside."
            ),
            tr(
                "Several radii, as 100, 300, 500, give the scenes a count for each (n_within_300), and pairs "
                "up to the largest. Kinds are told apart by a field of the facilities: each gets a count "
                "within the radius (n_within_preschool), for each of the radii (n_preschool_300), and the "
                "distance to its nearest (nearest_preschool_m), however far. Facilities of other kinds are "
                "then left out altogether."
            ),
            tr(
                "Scenes with counts: the scenes with n_inside, n_within (at the radius or nearer, those "
                "inside too), n_borderline and nearest_m, the distance to the nearest facility however "
                "far. A scene that could not be measured has no figures."
            ),
            tr(
                "The layers may have different coordinate reference systems. Distances are measured in "
                "the scenes' if it is metric there, else in the facilities', else in the SWEREF 99 or UTM "
                "system of the place; the log says which. Web Mercator and degrees are never measured in."
            ),
            tr("Features without geometry or with an invalid one are left out, and the log says how many."),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = QgsProcessing.SourceType
        number = QgsProcessingParameterNumber.Type.Double
        self.add_parameters(
            QgsProcessingParameterFeatureSource(SCENES, tr("Scenes"), [kinds.TypeVectorPolygon]),
            QgsProcessingParameterFeatureSource(
                FACILITIES,
                tr("Schools or other facilities"),
                [kinds.TypeVectorPoint, kinds.TypeVectorPolygon],
            ),
            QgsProcessingParameterNumber(RADIUS, tr("Radius (metres)"), number, RADIUS_M, minValue=0),
            QgsProcessingParameterNumber(
                BORDERLINE, tr("Uncertainty around the radius (metres)"), number, 0, minValue=0
            ),
            QgsProcessingParameterEnum(
                ORIGIN, tr("Measure from"), [tr(origin.label) for origin in ORIGINS], defaultValue=0
            ),
            QgsProcessingParameterString(RADII, tr("More radii (metres), as 100, 300"), optional=True),
            QgsProcessingParameterField(
                KIND_FIELD,
                tr("Field with the kind of facility"),
                parentLayerParameterName=FACILITIES,
                optional=True,
            ),
            QgsProcessingParameterString(KINDS, tr("Kinds, as school, preschool"), optional=True),
            _advanced(
                QgsProcessingParameterEnum(
                    METRES,
                    tr("Metres"),
                    [tr("on the ground"), tr("in the plane, uncorrected")],
                    defaultValue=0,
                )
            ),
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Pairs"), kinds.TypeVectorLine, optional=True, createByDefault=True
            ),
            QgsProcessingParameterFeatureSink(
                SUMMARY,
                tr("Scenes with counts"),
                kinds.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
        )
        self.add_numbers(
            (
                (SCENES_INSIDE, tr("Scenes with a facility inside")),
                (SCENES_WITHIN, tr("Scenes with a facility within the radius")),
                (PAIRS_WITHIN, tr("Pairs within the radius")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read both layers, measure, write both outputs."""
        progress = FeedbackProgress(feedback)
        progress.report(0.0, tr("Reading"))
        source = self.source(parameters, FACILITIES, context)
        column = kind_field(
            self.parameterDefinition(FACILITIES).description(),
            source.fields().names(),
            self.parameterAsString(parameters, KIND_FIELD, context),
            self.parameterAsString(parameters, KINDS, context),
        )
        scenes = self.shapes(parameters, SCENES, context, progress)
        facilities = self.shapes(parameters, FACILITIES, context, progress, column)
        crs = measuring_crs(scenes, facilities, context.transformContext())
        feedback.pushInfo(tr("Distances are measured in {crs}.").format(crs=crs_name(crs)))
        asked = self.parameterAsString(parameters, KINDS, context)
        kinds = kinds_in(facilities.values, asked) if column else Kinds()
        measured = self._measure(parameters, context, feedback, crs, scenes, facilities, kinds)
        progress.report(0.9, tr("Writing"))
        return {
            **self._write_pairs(parameters, context, crs, scenes, facilities, measured),
            **self._write_summary(parameters, context, scenes, measured),
            SCENES_INSIDE: sum(count > 0 for count in measured.n_inside),
            SCENES_WITHIN: sum(count > 0 for count in measured.n_within),
            PAIRS_WITHIN: sum(measured.n_within),
        }

    def _measure(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        crs: QgsCoordinateReferenceSystem,
        scenes: Shapes,
        facilities: Shapes,
        kinds: Kinds,
    ) -> Measured:
        import numpy as np

        from ..analysis.ground import PlaneGround, nearest_on_ground, pairs_and_nearest_on_ground
        from ..analysis.proximity import bands_of
        from ..geos import shapely
        from ..workflow.ground import ground_under

        radius = self.parameterAsDouble(parameters, RADIUS, context)
        radii = radii_in(self.parameterAsString(parameters, RADII, context))
        require_few(radii, kinds)
        borderline = self.parameterAsDouble(parameters, BORDERLINE, context)
        origin = ORIGINS[self.parameterAsEnum(parameters, ORIGIN, context)]
        in_plane = self.parameterAsEnum(parameters, METRES, context) == 1
        ground = PlaneGround() if in_plane else ground_under(crs, context.transformContext())
        polygons, scene_findings = geometries_in(scenes, crs, context.transformContext())
        places, facility_findings = geometries_in(facilities, crs, context.transformContext())
        kinds.leave_out_others(places)
        warn(feedback, scene_findings + facility_findings + _about_kinds(facilities, kinds))
        if not (~shapely.is_missing(places)).any():
            warn(feedback, [tr("There is no facility to measure to: no distance is known.")])
        progress = Part(FeedbackProgress(feedback), 0.1, 0.9)
        widest = max(radius, *radii, 0) + borderline
        pairs, nearest = pairs_and_nearest_on_ground(
            polygons, places, widest, ground, origin=origin, progress=progress
        )
        nearest_m = [
            nearest_on_ground(
                polygons, of_kind, ground, origin=origin, known=known, reach_m=widest
            ).distance_m.tolist()
            for of_kind, known in kinds.apart(places, pairs)
        ]
        bands = bands_of(pairs.distance_m, radius, borderline)

        def count(chosen: NDArray[np.bool_]) -> list[int]:
            return np.bincount(pairs.boundary_index[chosen], minlength=len(polygons)).tolist()

        return Measured(
            pairs,
            bands,
            nearest,
            n_inside=count(pairs.distance_m == 0),
            n_within=count(pairs.distance_m <= radius),
            n_borderline=count(bands == BANDS.index(Band.BORDERLINE)),
            is_measured=(~shapely.is_missing(polygons)).tolist(),
            kinds=kinds,
            more=count_columns(pairs, len(polygons), radii, radius, kinds, nearest_m),
        )

    def _write_pairs(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        scenes: Shapes,
        facilities: Shapes,
        measured: Measured,
    ) -> Results:
        fields, line = pair_fields(measured), QgsWkbTypes.Type.LineString
        features = pair_features(scenes, facilities, measured)
        return self.write(parameters, OUTPUT, context, fields, line, crs, features)

    def _write_summary(
        self, parameters: Parameters, context: QgsProcessingContext, scenes: Shapes, measured: Measured
    ) -> Results:
        source = self.source(parameters, SCENES, context)
        fields = QgsProcessingUtils.combineFields(source.fields(), count_fields(measured))
        read = source.getFeatures(QgsFeatureRequest(), UNCHECKED)
        features = scene_features(fields, read, scenes, measured)
        crs = source.sourceCrs()
        return self.write(parameters, SUMMARY, context, fields, source.wkbType(), crs, features)


def _advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def _about_kinds(facilities: Shapes, kinds: Kinds) -> list[str]:
    findings = []
    if kinds.missing():
        findings.append(
            tr("{layer}: none is of the kind {kinds}.").format(
                layer=facilities.name, kinds=", ".join(kinds.missing())
            )
        )
    if kinds.left_out:
        findings.append(
            tr("{layer}: {count} of other kinds, left out.").format(
                layer=facilities.name, count=kinds.left_out
            )
        )
    return findings
