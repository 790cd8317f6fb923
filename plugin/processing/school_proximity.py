"""Exact distances between any polygons and any facilities, for the toolbox, models and qgis_process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterator

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..compat import field
from ..crs import crs_name
from ..domain.progress import Part
from ..domain.proximity import RADIUS_M, Band, Origin, band_of
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import Layer, geometries_in, measuring_crs, read_layer

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..analysis.proximity import Geometries, Nearest, Pairs

SCENES, FACILITIES = "SCENES", "FACILITIES"
RADIUS, BORDERLINE, ORIGIN = "RADIUS", "BORDERLINE", "ORIGIN"
OUTPUT, SUMMARY = "OUTPUT", "SUMMARY"
SCENES_INSIDE, SCENES_WITHIN, PAIRS_WITHIN = "SCENES_INSIDE", "SCENES_WITHIN", "PAIRS_WITHIN"

ORIGINS = tuple(Origin)


@dataclass(frozen=True)
class Measured:
    """What was measured: each array has an entry for each pair, or for each scene, in their order."""

    pairs: Pairs
    bands: list[Band]
    lines: Geometries
    nearest: Nearest
    n_inside: list[int]
    n_within: list[int]
    n_borderline: list[int]
    is_measured: list[bool]


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
        source = self.source(parameters, SCENES, context)
        scenes = read_layer(tr("Scenes"), source, attributes=True, progress=progress)
        facilities = read_layer(
            tr("Schools or other facilities"),
            self.source(parameters, FACILITIES, context),
            attributes=False,
            progress=progress,
        )
        crs = measuring_crs(scenes, facilities, context.transformContext())
        feedback.pushInfo(tr("Distances are measured in {crs}.").format(crs=crs_name(crs)))
        measured = self._measure(parameters, context, feedback, crs, scenes, facilities)
        progress.report(0.9, tr("Writing"))
        return {
            **self._write_pairs(parameters, context, crs, scenes, facilities, measured),
            **self._write_summary(parameters, context, source, scenes, measured),
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
        scenes: Layer,
        facilities: Layer,
    ) -> Measured:
        import numpy as np

        from ..analysis.proximity import connecting_lines, nearest, pairs_within
        from ..geos import shapely

        radius = self.parameterAsDouble(parameters, RADIUS, context)
        borderline = self.parameterAsDouble(parameters, BORDERLINE, context)
        origin = ORIGINS[self.parameterAsEnum(parameters, ORIGIN, context)]
        polygons, scene_findings = geometries_in(scenes, crs, context.transformContext())
        places, facility_findings = geometries_in(facilities, crs, context.transformContext())
        warn(feedback, scene_findings + facility_findings)
        progress = Part(FeedbackProgress(feedback), 0.1, 0.9)
        pairs = pairs_within(polygons, places, radius + borderline, origin=origin, progress=progress)
        bands = [band_of(distance, radius, borderline) for distance in pairs.distance_m.tolist()]

        def count(chosen: NDArray[np.bool_]) -> list[int]:
            return np.bincount(pairs.boundary_index[chosen], minlength=len(polygons)).tolist()

        return Measured(
            pairs,
            bands,
            connecting_lines(polygons, places, pairs, origin=origin),
            nearest(polygons, places, origin=origin),
            n_inside=count(pairs.distance_m == 0),
            n_within=count(pairs.distance_m <= radius),
            n_borderline=count(np.array([band is Band.BORDERLINE for band in bands], dtype=bool)),
            is_measured=(~shapely.is_missing(polygons)).tolist(),
        )

    def _write_pairs(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        scenes: Layer,
        facilities: Layer,
        measured: Measured,
    ) -> Results:
        fields = QgsFields()
        fields.append(field("scene_id", QMetaType.Type.LongLong))
        fields.append(field("facility_id", QMetaType.Type.LongLong))
        fields.append(field("distance_m", QMetaType.Type.Double))
        fields.append(field("band", QMetaType.Type.QString))

        def features() -> Iterator[QgsFeature]:
            from ..geos import shapely

            pairs = measured.pairs
            # On Linux QGIS' own GEOS can answer for shapely's; before 3.12 it knows no four dimensions.
            wkbs = shapely.to_wkb(measured.lines, output_dimension=2)
            columns = (pairs.boundary_index, pairs.facility_index, pairs.distance_m, wkbs)
            for scene, facility, distance, line, band in zip(
                *(column.tolist() for column in columns), measured.bands
            ):
                feature = QgsFeature(fields)
                geometry = QgsGeometry()
                geometry.fromWkb(line)
                feature.setGeometry(geometry)
                scene_id, facility_id = scenes.features[scene].id(), facilities.features[facility].id()
                feature.setAttributes([scene_id, facility_id, distance, band.value])
                yield feature

        return self.write(parameters, OUTPUT, context, fields, QgsWkbTypes.Type.LineString, crs, features())

    def _write_summary(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        scenes: Layer,
        measured: Measured,
    ) -> Results:
        counts = QgsFields()
        for name in ("n_inside", "n_within", "n_borderline"):
            counts.append(field(name, QMetaType.Type.Int))
        counts.append(field("nearest_m", QMetaType.Type.Double))
        fields = QgsProcessingUtils.combineFields(source.fields(), counts)
        figures = zip(
            measured.n_inside, measured.n_within, measured.n_borderline, measured.nearest.distance_m.tolist()
        )

        def features() -> Iterator[QgsFeature]:
            for scene, is_measured, (inside, within, borderline, nearest_m) in zip(
                scenes.features, measured.is_measured, figures
            ):
                # Unknown is not zero, and NaN is no distance.
                near = nearest_m if nearest_m == nearest_m else NULL
                row = [inside, within, borderline, near] if is_measured else [NULL, NULL, NULL, NULL]
                feature = QgsFeature(fields)
                feature.setGeometry(scene.geometry())
                feature.setAttributes(scene.attributes() + row)
                yield feature

        return self.write(
            parameters, SUMMARY, context, fields, source.wkbType(), source.sourceCrs(), features()
        )
