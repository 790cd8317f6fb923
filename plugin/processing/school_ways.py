"""Ways to school past any places, along any network, for the toolbox, models and qgis_process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterator

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from .. import dependencies
from ..crs import crs_name
from ..domain.progress import Part
from ..domain.school_way import CANDIDATE_SHARE
from ..domain.walking import EXCLUDED, SNAP_LIMIT_M, WALK_LIMIT_M, WalkRule
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import Layer, geometries_in, measuring_crs, read_layer
from .lines_out import fields_of, line_features, row_features
from .network_in import Places, Streets, places_in, streets_in

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries
    from ..analysis.school_ways import SchoolWays

NETWORK, SCENES, SCHOOLS, HOMES = "NETWORK", "SCENES", "SCHOOLS", "HOMES"
MAX_DISTANCE, SNAP_LIMIT, EXCLUDE, NEAREST = "MAX_DISTANCE", "SNAP_LIMIT", "EXCLUDE", "NEAREST"
OUTPUT, SUMMARY, ALTERNATIVES = "OUTPUT", "SUMMARY", "ALTERNATIVES"
WAYS, CROSSING, WITHOUT = "WAYS", "CROSSING", "WITHOUT_ALTERNATIVE"


@dataclass(frozen=True)
class Found:
    """The ways to school, with what they were found in."""

    streets: Streets
    scenes: Layer
    has_area: list[bool]
    is_known: list[bool]
    schools: Places
    ways: SchoolWays


class SchoolWaysAlgorithm(LayersAlgorithm):
    """Streets, scenes, schools and perhaps homes in; where children walk, and past which scenes, out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "schoolways"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Ways to school past the scenes")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("walk,network,route,school,pupil,safe way,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Finds the shortest way on foot to each school from every home within the longest way, or, "
                "without a layer of homes, from every corner and end of the streets. A way is counted, not "
                "a child. Homes are personal data: nothing of them but counts of ways leaves the algorithm, "
                "yet a street that a single way uses may point at a home."
            ),
            tr(
                "Segments: n_ways says how many ways use a piece of street, n_round how many would if "
                "everybody went round the scenes; share is the largest part that both are of the ways to a "
                "school. candidate is true outside the scenes where share is at least {share} %: worth "
                "measures for a safe way to school."
            ).format(share=f"{100 * CANDIDATE_SHARE:g}"),
            tr(
                "Summary: for each scene, for all schools together (school_id is empty) and for each school "
                "with any way to it: "
                "n_ways, n_crossing (ways that cross the scene), share, metres_inside (on average, of those "
                "that cross), mean_detour_m (what the shortest way round costs on average) and "
                "n_without_alternative (ways that have none, such as those that begin in the scene)."
            ),
            tr(
                "Ways round: the pieces of street that ways round each scene use. A way that is longer than "
                "three times the longest way is none."
            ),
            tr(
                "Lines meet where they share a vertex. Motorways and what else nobody walks on are left out "
                "by a rule, as in Walking distance to schools."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = QgsProcessing.SourceType
        source = QgsProcessingParameterFeatureSource
        number = QgsProcessingParameterNumber.Type.Double
        places = [kinds.TypeVectorPoint, kinds.TypeVectorPolygon]
        self.add_parameters(
            source(NETWORK, tr("Streets and paths"), [kinds.TypeVectorLine]),
            source(SCENES, tr("Scenes"), [kinds.TypeVectorPolygon]),
            source(SCHOOLS, tr("Schools"), places),
            source(HOMES, tr("Homes (none: every corner)"), [kinds.TypeVectorPoint], optional=True),
            QgsProcessingParameterNumber(
                MAX_DISTANCE, tr("Longest way (metres)"), number, WALK_LIMIT_M, minValue=0
            ),
            QgsProcessingParameterNumber(
                SNAP_LIMIT, tr("Furthest from the network (metres)"), number, SNAP_LIMIT_M, minValue=0
            ),
            QgsProcessingParameterString(EXCLUDE, tr("What nobody walks on"), EXCLUDED, optional=True),
            QgsProcessingParameterBoolean(NEAREST, tr("Only to the nearest school"), False),
            QgsProcessingParameterFeatureSink(OUTPUT, tr("Segments"), kinds.TypeVectorLine),
            QgsProcessingParameterFeatureSink(
                SUMMARY, tr("Summary"), kinds.TypeVector, optional=True, createByDefault=True
            ),
            QgsProcessingParameterFeatureSink(
                ALTERNATIVES, tr("Ways round"), kinds.TypeVectorLine, optional=True, createByDefault=False
            ),
        )
        self.add_numbers(
            (
                (WAYS, tr("Ways to school")),
                (CROSSING, tr("Ways that cross a scene, counted for each")),
                (WITHOUT, tr("Ways that cross a scene and have no way round")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read the layers, find the ways, write."""
        dependencies.require(dependencies.WANTED_FOR_WALKING)
        progress = FeedbackProgress(feedback)
        network, scenes, schools = (
            read_layer(label, self.source(parameters, name, context), attributes=needed, progress=progress)
            for name, label, needed in (
                (NETWORK, tr("Streets and paths"), True),
                (SCENES, tr("Scenes"), False),
                (SCHOOLS, tr("Schools"), False),
            )
        )
        crs = measuring_crs(scenes, schools, context.transformContext())
        feedback.pushInfo(tr("Distances are measured in {crs}.").format(crs=crs_name(crs)))
        areas, findings = geometries_in(scenes, crs, context.transformContext())
        areas, without_area = _with_area(areas)
        if without_area:
            text = tr("{layer}: {count} without an area, left out.")
            findings.append(text.format(layer=scenes.name, count=without_area))
        if all(area is None for area in areas):
            findings.append(
                tr("{layer}: none has an area, so no way can cross any.").format(layer=scenes.name)
            )
        warn(feedback, findings)
        rule = WalkRule.from_text(self.parameterAsString(parameters, EXCLUDE, context))
        streets = streets_in(network, rule, crs, context.transformContext(), feedback, areas)
        snap_m = self.parameterAsDouble(parameters, SNAP_LIMIT, context)
        ends = places_in(schools, crs, context.transformContext(), streets, snap_m, feedback)
        starts = self._homes(parameters, context, crs, streets, snap_m, feedback)
        progress.report(0.3, tr("Looking for ways to school"))
        limit_m = self.parameterAsDouble(parameters, MAX_DISTANCE, context)
        is_nearest = self.parameterAsBool(parameters, NEAREST, context)
        ways = _ways(streets, areas, starts, ends, limit_m, is_nearest, Part(progress, 0.3, 0.9))
        has_area = [area is not None for area in areas]
        is_known = _known(streets, scenes, areas, snap_m, feedback)
        found = Found(streets, scenes, has_area, is_known, ends, ways)
        progress.report(0.9, tr("Writing"))
        return {
            **self._write_segments(parameters, context, crs, found),
            **self._write_summary(parameters, context, found),
            **self._write_alternatives(parameters, context, crs, found),
            WAYS: int(ways.school_ways.sum()),
            CROSSING: int(ways.n_crossing.sum()),
            WITHOUT: int(ways.n_without.sum()),
        }

    def _homes(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        streets: Streets,
        snap_m: float,
        feedback: QgsProcessingFeedback,
    ) -> Places | None:
        source = self.parameterAsSource(parameters, HOMES, context)
        if source is None:
            return None
        homes = read_layer(tr("Homes"), source, attributes=False, progress=FeedbackProgress(feedback))
        return places_in(homes, crs, context.transformContext(), streets, snap_m, feedback)

    def _write_segments(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        found: Found,
    ) -> Results:
        import numpy as np

        from ..analysis.network_lines import segment_lines

        kinds = QMetaType.Type
        network, ways = found.streets.network, found.ways
        used = np.flatnonzero((ways.n_ways > 0) | (ways.n_round > 0))
        columns = [column[used] for column in (ways.n_ways, ways.n_round, ways.share, ways.is_candidate)]
        columns.append(ways.is_inside[used])
        lines, first = segment_lines(network, used, *columns)
        fields = fields_of(
            ("line_id", kinds.LongLong),
            ("n_ways", kinds.LongLong),
            ("n_round", kinds.LongLong),
            ("share", kinds.Double),
            ("candidate", kinds.Bool),
            ("in_scene", kinds.Bool),
        )
        rows = (
            (found.streets.id(line), int(n_ways), int(n_round), round(share, 4), candidate, inside)
            for line, n_ways, n_round, share, candidate, inside in zip(
                network.segment_line[used[first]].tolist(), *(column[first].tolist() for column in columns)
            )
        )
        features = line_features(fields, lines, rows)
        return self.write(parameters, OUTPUT, context, fields, QgsWkbTypes.Type.LineString, crs, features)

    def _write_summary(self, parameters: Parameters, context: QgsProcessingContext, found: Found) -> Results:
        kinds = QMetaType.Type
        fields = fields_of(
            ("scene_id", kinds.LongLong),
            ("school_id", kinds.LongLong),
            ("n_ways", kinds.LongLong),
            ("n_crossing", kinds.LongLong),
            ("share", kinds.Double),
            ("metres_inside", kinds.Double),
            ("mean_detour_m", kinds.Double),
            ("n_without_alternative", kinds.LongLong),
        )
        features = row_features(fields, _summary(found))
        nowhere = QgsCoordinateReferenceSystem()
        no_geometry = QgsWkbTypes.Type.NoGeometry
        return self.write(parameters, SUMMARY, context, fields, no_geometry, nowhere, features)

    def _write_alternatives(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        found: Found,
    ) -> Results:
        from ..analysis.network_lines import segment_lines

        kinds = QMetaType.Type
        ways = found.ways
        lines, first = segment_lines(
            found.streets.network, ways.round_segment, ways.round_scene, ways.round_ways
        )
        fields = fields_of(("scene_id", kinds.LongLong), ("n_ways", kinds.LongLong))
        rows = (
            (found.scenes.features[scene].id(), int(n_ways))
            for scene, n_ways in zip(ways.round_scene[first].tolist(), ways.round_ways[first].tolist())
        )
        features = line_features(fields, lines, rows)
        line = QgsWkbTypes.Type.LineString
        return self.write(parameters, ALTERNATIVES, context, fields, line, crs, features)


def _with_area(areas: Geometries) -> tuple[Geometries, int]:
    """Leave out polygons that are too thin to have an area, and count them."""
    from ..geos import shapely

    flat = ~shapely.is_missing(areas) & (shapely.area(areas) == 0)
    areas[flat] = None
    return areas, int(flat.sum())


def _known(
    streets: Streets, scenes: Layer, areas: Geometries, snap_m: float, feedback: QgsProcessingFeedback
) -> list[bool]:
    """Say which scenes have streets near enough to know of ways there, and tell how many have not."""
    from ..analysis.network_access import access

    is_known = access(streets.network, areas, snap_m).is_on_network
    unknown = sum(area is not None for area in areas) - int(is_known.sum())
    if unknown:
        text = tr("{layer}: further than {limit} m from every street, so no ways are known there: {count}")
        warn(feedback, [text.format(layer=scenes.name, limit=f"{snap_m:g}", count=unknown)])
    return is_known.tolist()


def _ways(
    streets: Streets,
    areas: Geometries,
    starts: Places | None,
    ends: Places,
    limit_m: float,
    is_nearest: bool,
    progress: Part,
) -> SchoolWays:
    from ..analysis.school_ways import find_school_ways

    homes = None if starts is None else (starts.geometries, starts.access)
    return find_school_ways(
        streets.network,
        areas,
        homes,
        (ends.geometries, ends.access),
        limit_m,
        is_nearest=is_nearest,
        progress=progress,
    )


def _summary(found: Found) -> Iterator[list[object]]:
    for scene, feature in enumerate(found.scenes.features):
        if not found.has_area[scene]:
            continue
        if not found.is_known[scene]:
            yield [feature.id(), NULL, 0, 0, NULL, NULL, NULL, 0]
            continue
        for school in (None, *found.ways.school_ways.nonzero()[0].tolist()):
            figures = found.ways.figures(scene, school)
            yield [
                feature.id(),
                NULL if school is None else found.schools.id(school),
                figures.n_ways,
                figures.n_crossing,
                *(
                    NULL if value is None else value
                    for value in (figures.share, figures.metres_inside, figures.mean_detour_m)
                ),
                figures.n_without_alternative,
            ]
