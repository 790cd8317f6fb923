"""Distances on foot along any network of streets and paths, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Sequence

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from .. import dependencies
from ..crs import crs_name
from ..domain.progress import Part, Progress
from ..domain.walking import (
    BARRIER_DETOUR_M,
    BARRIER_RATIO,
    EXCLUDED,
    SNAP_LIMIT_M,
    WALK_LIMIT_M,
    Reach,
    WalkRule,
    detour_ratio,
    is_across_barrier,
)
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results
from .layers_algorithm import LayersAlgorithm
from .layers_in import measuring_crs, read_layer
from .lines_out import fields_of, line_features
from .network_in import Places, Streets, places_in, streets_in

if TYPE_CHECKING:
    from ..analysis.walking_pairs import WalkingPairs

NETWORK, ORIGINS, FACILITIES = "NETWORK", "ORIGINS", "FACILITIES"
MAX_DISTANCE, SNAP_LIMIT, EXCLUDE = "MAX_DISTANCE", "SNAP_LIMIT", "EXCLUDE"
OUTPUT, REACHABLE, FAULTS = "OUTPUT", "REACHABLE", "FAULTS"
PAIRS, PAIRS_WALKED, PAIRS_BARRED = "PAIRS", "PAIRS_WALKED", "PAIRS_BARRED"
UNSNAPPED_ENDS, ISLANDS, OFF_NETWORK = "UNSNAPPED_ENDS", "ISLANDS", "OFF_NETWORK"


class WalkingDistance(LayersAlgorithm):
    """Streets, places and facilities in; a row for each pair that is near, with the way on foot, out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "walkingdistance"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Walking distance to schools")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("walk,network,route,service area,isochrone,distance,school,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Measures on foot, along streets and paths, from each place to each school or other "
                "facility, and sets the distance beside the straight one. Any line layer is a network: "
                "OpenStreetMap, NVDB, the register's own streets. Nothing is sent anywhere."
            ),
            tr(
                "Lines meet where they share a vertex, and only there: a bridge and the street under it do "
                "not. One-way streets are walked both ways. Motorways and what else nobody walks on are left "
                "out by a rule that can be changed: field=value,value; field=value unless field=value or "
                "field=value. The word null stands for no value, and a field that the layer lacks leaves "
                "nothing out. Tags in OpenStreetMap's other_tags count as fields."
            ),
            tr(
                "A polygon is left wherever the network crosses or touches its boundary, and within it no "
                "way is needed. A point, or a polygon without a street, starts at the nearest point of the "
                "network (not the nearest crossing), if that is no further than the limit."
            ),
            tr(
                "Pairs: one row for each place and facility whose straight distance is no longer than the "
                "longest way. walking_m is the whole way, with snap_origin_m and snap_facility_m, the "
                "straight ways to and from the network; it is empty where there is no way within the limit, "
                "and reach says why: further, no_way (across water, on an island of the network) or "
                "off_network. A facility inside the place is 0 m away. The line is the way, else the "
                "straight line. detour_ratio is how many times as long as the straight line the way is; "
                "barrier is true where the facility is near on the map only: no way leads there, or one "
                "that is at least {ratio} times as long and {detour} m longer."
            ).format(ratio=f"{BARRIER_RATIO:g}", detour=f"{BARRIER_DETOUR_M:g}"),
            tr(
                "Reachable: what of the network is within the longest way of each place, cut exactly there. "
                "No areas are made up between the streets."
            ),
            tr(
                "Faults of the network: ends of lines that nearly meet another line, and the islands, parts "
                "that cannot be reached from the longest one. The log says how many. Each makes ways longer "
                "than they are."
            ),
            tr(
                "The layers may have different coordinate reference systems. Distances are measured in the "
                "places' if it is metric there, else in the facilities', else in the SWEREF 99 or UTM system "
                "of the place; the log says which. Web Mercator and degrees are never measured in."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        kinds = QgsProcessing.SourceType
        number = QgsProcessingParameterNumber.Type.Double
        places = [kinds.TypeVectorPolygon, kinds.TypeVectorPoint]
        self.add_parameters(
            QgsProcessingParameterFeatureSource(NETWORK, tr("Streets and paths"), [kinds.TypeVectorLine]),
            QgsProcessingParameterFeatureSource(ORIGINS, tr("Places to walk from"), places),
            QgsProcessingParameterFeatureSource(FACILITIES, tr("Schools or other facilities"), places),
            QgsProcessingParameterNumber(
                MAX_DISTANCE, tr("Longest way (metres)"), number, WALK_LIMIT_M, minValue=0
            ),
            QgsProcessingParameterNumber(
                SNAP_LIMIT, tr("Furthest from the network (metres)"), number, SNAP_LIMIT_M, minValue=0
            ),
            QgsProcessingParameterString(EXCLUDE, tr("What nobody walks on"), EXCLUDED, optional=True),
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Pairs"), kinds.TypeVectorLine, optional=True, createByDefault=True
            ),
            QgsProcessingParameterFeatureSink(
                REACHABLE, tr("Reachable"), kinds.TypeVectorLine, optional=True, createByDefault=False
            ),
            QgsProcessingParameterFeatureSink(
                FAULTS,
                tr("Faults of the network"),
                kinds.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            ),
        )
        self.add_numbers(
            (
                (PAIRS, tr("Pairs near as the crow flies")),
                (PAIRS_WALKED, tr("Pairs within the longest way on foot")),
                (PAIRS_BARRED, tr("Pairs near on the map only, across a barrier")),
                (UNSNAPPED_ENDS, tr("Ends that nearly meet a line")),
                (ISLANDS, tr("Islands of the network")),
                (OFF_NETWORK, tr("Places and facilities too far from the network")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read the layers, make the network, measure, write."""
        dependencies.require(dependencies.WANTED_FOR_WALKING)
        from ..analysis.walking_pairs import walking_pairs

        progress = FeedbackProgress(feedback)
        origins, facilities, lines = (
            read_layer(label, self.source(parameters, name, context), attributes=needed, progress=progress)
            for name, label, needed in (
                (ORIGINS, tr("Places to walk from"), False),
                (FACILITIES, tr("Schools or other facilities"), False),
                (NETWORK, tr("Streets and paths"), True),
            )
        )
        crs = measuring_crs(origins, facilities, context.transformContext())
        feedback.pushInfo(tr("Distances are measured in {crs}.").format(crs=crs_name(crs)))
        progress.report(0.1, tr("Making the network"))
        rule = WalkRule.from_text(self.parameterAsString(parameters, EXCLUDE, context))
        streets = streets_in(lines, rule, crs, context.transformContext(), feedback)
        snap_m = self.parameterAsDouble(parameters, SNAP_LIMIT, context)
        starts, ends = (
            places_in(layer, crs, context.transformContext(), streets, snap_m, feedback)
            for layer in (origins, facilities)
        )
        limit_m = self.parameterAsDouble(parameters, MAX_DISTANCE, context)
        progress.report(0.3, tr("Measuring distances"))
        pairs = walking_pairs(
            streets.network,
            streets.parts,
            (starts.geometries, ends.geometries),
            (starts.access, ends.access),
            limit_m,
            progress=Part(progress, 0.3, 0.8),
        )
        barred = _barred(pairs, limit_m)
        _tell(pairs, barred, feedback)
        progress.report(0.8, tr("Writing"))
        return {
            **self._write_pairs(parameters, context, crs, (starts, ends), pairs, barred),
            **self._write_reachable(parameters, context, crs, streets, starts, limit_m, progress),
            **self._write_faults(parameters, context, crs, streets),
            PAIRS: len(pairs.near),
            PAIRS_WALKED: pairs.reach.count(Reach.WALKED),
            PAIRS_BARRED: sum(barred),
            UNSNAPPED_ENDS: len(streets.near_misses.gap_m),
            ISLANDS: streets.islands,
            OFF_NETWORK: starts.off_network + ends.off_network,
        }

    def _write_pairs(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        sides: tuple[Places, Places],
        pairs: WalkingPairs,
        barred: Sequence[bool],
    ) -> Results:
        kinds = QMetaType.Type
        fields = fields_of(
            ("origin_id", kinds.LongLong),
            ("facility_id", kinds.LongLong),
            ("euclidean_m", kinds.Double),
            ("walking_m", kinds.Double),
            ("snap_origin_m", kinds.Double),
            ("snap_facility_m", kinds.Double),
            ("reach", kinds.QString),
            ("detour_ratio", kinds.Double),
            ("barrier", kinds.Bool),
        )
        origin, facility = sides
        columns = (
            pairs.near.boundary_index,
            pairs.near.facility_index,
            pairs.near.distance_m,
            pairs.walking_m,
            pairs.snap_origin_m,
            pairs.snap_facility_m,
        )
        rows = (
            [origin.id(i), facility.id(j), *map(_known, metres), reach.value, _ratio(*metres[:2]), is_barred]
            for (i, j, *metres), reach, is_barred in zip(
                zip(*(column.tolist() for column in columns)), pairs.reach, barred
            )
        )
        features = line_features(fields, pairs.lines, rows)
        return self.write(parameters, OUTPUT, context, fields, QgsWkbTypes.Type.LineString, crs, features)

    def _write_reachable(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        streets: Streets,
        places: Places,
        limit_m: float,
        progress: Progress,
    ) -> Results:
        """Write what is reached, unless nobody asked for it: it takes a search of its own."""
        if parameters.get(REACHABLE) is None:
            return {}
        from ..analysis.reachable import reachable

        reached = reachable(streets.network, places.access, limit_m, progress=Part(progress, 0.8, 1.0))
        fields = fields_of(("origin_id", QMetaType.Type.LongLong), ("line_id", QMetaType.Type.LongLong))
        rows = (
            (places.id(place), streets.id(line))
            for place, line in zip(reached.place.tolist(), reached.line.tolist())
        )
        features = line_features(fields, reached.geometry, rows)
        return self.write(parameters, REACHABLE, context, fields, QgsWkbTypes.Type.LineString, crs, features)

    def _write_faults(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        streets: Streets,
    ) -> Results:
        fields = fields_of(
            ("fault", QMetaType.Type.QString),
            ("line_id", QMetaType.Type.LongLong),
            ("metres", QMetaType.Type.Double),
        )
        points, rows = streets.faults()
        features = line_features(fields, points, rows)
        return self.write(parameters, FAULTS, context, fields, QgsWkbTypes.Type.Point, crs, features)


def _barred(pairs: WalkingPairs, limit_m: float) -> list[bool]:
    metres = zip(pairs.near.distance_m.tolist(), pairs.walking_m.tolist())
    return [
        is_across_barrier(straight_m, None if walking_m != walking_m else walking_m, reach, limit_m)
        for (straight_m, walking_m), reach in zip(metres, pairs.reach)
    ]


def _ratio(straight_m: float, walking_m: float) -> object:
    ratio = None if walking_m != walking_m else detour_ratio(straight_m, walking_m)
    return NULL if ratio is None else round(ratio, 3)


def _tell(pairs: WalkingPairs, barred: Sequence[bool], feedback: QgsProcessingFeedback) -> None:
    """Say how many pairs are near on the map only."""
    if any(barred):
        text = tr("Near on the map only, across water or another barrier: {count}")
        feedback.pushWarning(text.format(count=sum(barred)))
    texts = (
        (Reach.FURTHER, tr("Near as the crow flies, but further on foot than the longest way: {count}")),
        (Reach.NO_WAY, tr("Near as the crow flies, but no way leads there: {count}")),
        (Reach.OFF_NETWORK, tr("Near as the crow flies, but too far from the network: {count}")),
    )
    for reach, text in texts:
        count = pairs.reach.count(reach)
        if count:
            feedback.pushInfo(text.format(count=count))


def _known(metres: float) -> object:
    """Unknown is not zero, and NaN is no distance."""
    return metres if metres == metres else NULL
