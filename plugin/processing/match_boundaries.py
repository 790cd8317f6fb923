"""One year's polygons matched to another's, for the toolbox, models and qgis_process."""

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
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..crs import crs_name
from ..domain.figures import percent
from ..domain.matching import Thresholds
from ..domain.progress import Part
from ..domain.scene import ChangeKind
from ..i18n import tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import Layer, geometries_in, measuring_crs, read_layer
from .lines_out import fields_of

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries
    from ..analysis.matching import Matching

PREVIOUS, CURRENT = "PREVIOUS", "CURRENT"
PREVIOUS_NAME, CURRENT_NAME = "PREVIOUS_NAME", "CURRENT_NAME"
OUTPUT = "OUTPUT"


@dataclass(frozen=True)
class Year:
    """One year's features, their polygons in the system of both, and their names: none if none are given."""

    features: list[QgsFeature]
    polygons: Geometries
    names: list[str]


class MatchBoundaries(LayersAlgorithm):
    """Two years' polygons in; what became of each, and how many of each kind, out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "matchboundaries"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Match boundaries to last year")

    def tags(self) -> list[str]:
        """Give more words that find the algorithm."""
        return tr("compare,change,years,merged,split,ceased,open drug scene").split(",")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        limits = Thresholds()
        return [
            tr(
                "Matches the polygons of one year to those of a year before by how they overlap, and says "
                "what became of each place: unchanged, grown, shrunk, moved, new, ceased, merged or split."
            ),
            tr(
                "Two polygons are the same place if they overlap by {same_place} of the smaller one or "
                "more. Narrow strips along a shared border do not count."
            ).format(same_place=percent(limits.same_place_share)),
            tr(
                "Names are optional and decide only in doubt: two polygons of the same name are the same "
                "place already at {same_name}, and also apart, up to {reach} m, if neither is the same place "
                "as another polygon and no third one has the name."
            ).format(same_name=percent(limits.same_name_share), reach=f"{limits.same_name_reach_m:.0f}"),
            tr(
                "A place has moved if less than {kept} of the smaller polygon overlaps; else it is unchanged "
                "if its area changed by {same_area} or less."
            ).format(kept=percent(limits.kept_share), same_area=percent(limits.same_area_share)),
            tr(
                "Matches: one row for each pair of polygons that are the same place, and one for each "
                "polygon that is new or has ceased, with the ids of the two features, the kind, the overlap "
                "as a share of each polygon, the change of area in square metres, and a confidence from 0.5 "
                "(could as well be otherwise) to 1. The geometry is the later polygon, or that which ceased."
            ),
            tr(
                "A merged place has a row for each that went into it, a split one a row for each that came "
                "out of it. The number of merged places counts later polygons, that of split ones earlier "
                "polygons. A part that was split off and merged with a neighbour is among the merged."
            ),
            tr(
                "The layers may have different coordinate reference systems. Areas are measured in that of "
                "the later layer if it is metric there, else in the earlier one's, else in the SWEREF 99 or "
                "UTM system of the place; the log says which."
            ),
            tr(
                "Features without geometry are left out, invalid ones are compared as the area that they "
                "cover, and the log says how many."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add_parameters(
            QgsProcessingParameterFeatureSource(PREVIOUS, tr("Boundaries of the year before"), [polygons]),
            QgsProcessingParameterFeatureSource(CURRENT, tr("Boundaries of this year"), [polygons]),
            QgsProcessingParameterField(
                PREVIOUS_NAME,
                tr("Field with the name, the year before"),
                parentLayerParameterName=PREVIOUS,
                optional=True,
            ),
            QgsProcessingParameterField(
                CURRENT_NAME,
                tr("Field with the name, this year"),
                parentLayerParameterName=CURRENT,
                optional=True,
            ),
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Matches"), polygons, optional=True, createByDefault=True
            ),
        )
        self.add_numbers(
            (
                (ChangeKind.UNCHANGED.name, tr("Unchanged")),
                (ChangeKind.GROWN.name, tr("Grown")),
                (ChangeKind.SHRUNK.name, tr("Shrunk")),
                (ChangeKind.MOVED.name, tr("Moved")),
                (ChangeKind.NEW.name, tr("New")),
                (ChangeKind.CEASED.name, tr("Ceased")),
                (ChangeKind.MERGED.name, tr("Merged (places this year)")),
                (ChangeKind.SPLIT.name, tr("Split (places the year before)")),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Read both layers, match them, write the matches."""
        from ..analysis.matching import match

        progress = FeedbackProgress(feedback)
        previous, current = (
            read_layer(label, self.source(parameters, name, context), attributes=True, progress=progress)
            for name, label in (
                (PREVIOUS, tr("Boundaries of the year before")),
                (CURRENT, tr("Boundaries of this year")),
            )
        )
        crs = measuring_crs(current, previous, context.transformContext())
        feedback.pushInfo(tr("Areas are measured in {crs}.").format(crs=crs_name(crs)))
        before = self._year(parameters, PREVIOUS_NAME, previous, crs, context, feedback)
        after = self._year(parameters, CURRENT_NAME, current, crs, context, feedback)
        matching = match(
            before.polygons,
            after.polygons,
            previous_names=[[name] for name in before.names],
            current_names=[[name] for name in after.names],
            progress=Part(progress, 0.1, 0.9),
        )
        feedback.pushInfo(matching.balance().in_words(tr))
        progress.report(0.9, tr("Writing"))
        fields, polygons = _fields(), QgsWkbTypes.Type.MultiPolygon
        rows = _features(fields, matching, before, after)
        return {
            **self.write(parameters, OUTPUT, context, fields, polygons, crs, rows),
            **{kind.name: matching.count(kind) for kind in ChangeKind},
        }

    def _year(
        self,
        parameters: Parameters,
        name_parameter: str,
        layer: Layer,
        crs: QgsCoordinateReferenceSystem,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Year:
        polygons, findings = geometries_in(layer, crs, context.transformContext(), keep_invalid=True)
        warn(feedback, findings)
        name_field = self.parameterAsString(parameters, name_parameter, context)
        return Year(layer.features, polygons, layer.texts(name_field) if name_field else [])


def _fields() -> QgsFields:
    kinds = QMetaType.Type
    return fields_of(
        ("previous_id", kinds.LongLong),
        ("current_id", kinds.LongLong),
        ("kind", kinds.QString),
        ("previous_share", kinds.Double),
        ("current_share", kinds.Double),
        ("area_change_m2", kinds.Double),
        ("confidence", kinds.Double),
        ("previous_name", kinds.QString),
        ("current_name", kinds.QString),
    )


def _features(fields: QgsFields, matching: Matching, before: Year, after: Year) -> Iterator[QgsFeature]:
    """Give a feature for each row; what is missing on one side is null."""
    from ..geos import shapely

    columns = (
        matching.previous_share,
        matching.current_share,
        matching.area_change_m2,
        matching.confidence,
    )
    indices = zip(matching.previous_index.tolist(), matching.current_index.tolist())
    figures = zip(*(column.tolist() for column in columns))
    for (i, j), kind, row in zip(indices, matching.kind, figures):
        feature = QgsFeature(fields)
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(after.polygons[j] if j >= 0 else before.polygons[i]))
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes(
            [
                _id(before, i),
                _id(after, j),
                kind.value,
                *(NULL if figure != figure else figure for figure in row),
                _name(before, i),
                _name(after, j),
            ]
        )
        yield feature


def _id(year: Year, index: int) -> object:
    return year.features[index].id() if index >= 0 else NULL


def _name(year: Year, index: int) -> object:
    return year.names[index] if year.names and index >= 0 else NULL
