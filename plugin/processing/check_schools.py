"""Checking where schools are, on any layers, for the toolbox, models and qgis_process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator, Sequence

from qgis.core import (
    NULL,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..domain.progress import Part
from ..domain.school_qa import BUILDING_NEAR_M, CROWD, MUNICIPALITY_TOLERANCE_M, Doubt, DoubtedPlace
from ..errors import ScenkartanError
from ..i18n import capital, tr
from .base import FeedbackProgress, Parameters, Results, warn
from .layers_algorithm import LayersAlgorithm
from .layers_in import Layer, geometries_in, measuring_crs, read_layer
from .lines_out import fields_of

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries

FACILITIES, MUNICIPALITIES, BUILDINGS = "FACILITIES", "MUNICIPALITIES", "BUILDINGS"
NAME_FIELD, CODE_FIELD, MUNICIPALITY_FIELD = "NAME_FIELD", "CODE_FIELD", "MUNICIPALITY_FIELD"
TOLERANCE, CROWD_OF, BUILDING_DISTANCE = "TOLERANCE", "CROWD", "BUILDING_DISTANCE"
OUTPUT, CHECKED, DOUBTED = "OUTPUT", "CHECKED", "DOUBTED"
# A layer is one list: what is in two lists is a register's concern.
DOUBTS = tuple(doubt for doubt in Doubt if doubt is not Doubt.LISTED_TWICE)


class CheckSchools(LayersAlgorithm):
    """Schools, municipalities and buildings in; a row for each reason to doubt where a school is out."""

    def name(self) -> str:
        """Give the name that scripts write; never translated."""
        return "checkschools"

    def displayName(self) -> str:
        """Give the name in the toolbox."""
        return tr("Check where schools are")

    def paragraphs(self) -> list[str]:
        """Explain the algorithm beside its dialog."""
        return [
            tr(
                "Finds schools without a position, three or more at one point, those that lie outside the "
                "municipality that they are said to be in, and those with no building near."
            ),
            tr(
                "Nothing is moved or left out: a doubt is a reason to look. Where there are no buildings in "
                "the layer for half a kilometre nothing is said of them, since unknown is not wrong."
            ),
        ]

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters and outputs."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        metres = QgsProcessingParameterNumber.Type.Double
        self.add_parameters(
            QgsProcessingParameterFeatureSource(
                FACILITIES, tr("Schools"), [QgsProcessing.SourceType.TypeVector]
            ),
            QgsProcessingParameterFeatureSource(
                MUNICIPALITIES, tr("Municipalities"), polygons, optional=True
            ),
            QgsProcessingParameterFeatureSource(BUILDINGS, tr("Buildings"), polygons, optional=True),
            QgsProcessingParameterField(
                NAME_FIELD, tr("Field with the school's name"), None, FACILITIES, optional=True
            ),
            QgsProcessingParameterField(
                CODE_FIELD, tr("Field with the school's municipality code"), None, FACILITIES, optional=True
            ),
            QgsProcessingParameterField(
                MUNICIPALITY_FIELD,
                tr("Field with the municipality's code"),
                None,
                MUNICIPALITIES,
                optional=True,
            ),
            QgsProcessingParameterNumber(
                TOLERANCE,
                tr("How far outside its municipality a school may lie (m)"),
                metres,
                MUNICIPALITY_TOLERANCE_M,
                minValue=0.0,
            ),
            QgsProcessingParameterNumber(
                CROWD_OF,
                tr("From how many at one point on"),
                QgsProcessingParameterNumber.Type.Integer,
                CROWD,
                minValue=2,
            ),
            QgsProcessingParameterNumber(
                BUILDING_DISTANCE,
                tr("How far from a building a school may lie (m)"),
                metres,
                BUILDING_NEAR_M,
                minValue=0.0,
            ),
            QgsProcessingParameterFeatureSink(OUTPUT, tr("Schools in doubt"), optional=True),
        )
        self.add_numbers(
            (
                (CHECKED, tr("Schools checked")),
                (DOUBTED, tr("Schools in doubt")),
                *((doubt.name, capital(tr(doubt.label))) for doubt in DOUBTS),
            )
        )

    def run_job(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Results:
        """Check the schools."""
        progress = FeedbackProgress(feedback)
        layers = {
            name: read_layer(
                self.parameterDefinition(name).description(),
                self.source(parameters, name, context),
                attributes=name != BUILDINGS,
                progress=Part(progress, 0.0, 0.5),
            )
            for name in (FACILITIES, MUNICIPALITIES, BUILDINGS)
            if parameters.get(name)
        }
        schools = layers[FACILITIES]
        doubts = self._doubts(parameters, context, feedback, layers)
        names = schools.texts(self._field(parameters, NAME_FIELD, schools, context, "name"))
        results: Results = {
            CHECKED: len(schools.features),
            DOUBTED: len({one.number for one in doubts}),
            **{doubt.name: sum(1 for one in doubts if one.doubt is doubt) for doubt in DOUBTS},
        }
        written = self.write(
            parameters,
            OUTPUT,
            context,
            _fields(),
            QgsWkbTypes.Type.Point,
            schools.crs,
            _features(schools, names, doubts),
        )
        return {**written, **results}

    def _doubts(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layers: dict[str, Layer],
    ) -> list[DoubtedPlace]:
        from ..analysis.school_qa import crowded, far_from_buildings, outside_municipality, without_place

        schools = layers[FACILITIES]
        transforms = context.transformContext()
        crs = measuring_crs(schools, layers.get(MUNICIPALITIES, schools), transforms)
        geometries: dict[str, Geometries] = {}
        for name, layer in layers.items():
            geometries[name], said = geometries_in(
                layer, crs, transforms, keep_invalid=name == MUNICIPALITIES
            )
            warn(feedback, said if name != FACILITIES else ())
        places = geometries[FACILITIES]
        doubts = without_place(places)
        if MUNICIPALITIES in layers:
            doubts += outside_municipality(
                places,
                schools.texts(self._needed(parameters, CODE_FIELD, schools, context, "municipality_code")),
                geometries[MUNICIPALITIES],
                layers[MUNICIPALITIES].texts(
                    self._needed(parameters, MUNICIPALITY_FIELD, layers[MUNICIPALITIES], context, "code")
                ),
                tolerance_m=self.parameterAsDouble(parameters, TOLERANCE, context),
            )
        doubts += crowded(places, at_least=self.parameterAsInt(parameters, CROWD_OF, context))
        if BUILDINGS in layers:
            near_m = self.parameterAsDouble(parameters, BUILDING_DISTANCE, context)
            doubts += far_from_buildings(places, geometries[BUILDINGS], near_m=near_m)
        return doubts

    def _needed(
        self, parameters: Parameters, name: str, layer: Layer, context: QgsProcessingContext, role: str
    ) -> str:
        found = self._field(parameters, name, layer, context, role)
        if not found:
            raise ScenkartanError(
                tr("{layer}: no field with the municipality's code was found. Choose one.").format(
                    layer=layer.name
                )
            )
        return found

    def _field(
        self, parameters: Parameters, name: str, layer: Layer, context: QgsProcessingContext, role: str
    ) -> str:
        """Give the field that was chosen, else the one whose name says that it holds the role."""
        chosen = self.parameterAsString(parameters, name, context)
        if chosen or not layer.features:
            return str(chosen)
        from ..delivery.columns import columns_by_role
        from ..delivery.facility_table import COLUMNS
        from ..delivery.reference_columns import roles_of
        from ..domain.reference import ReferenceKind

        known = roles_of(ReferenceKind.MUNICIPALITY) if name == MUNICIPALITY_FIELD else COLUMNS
        return columns_by_role(layer.features[0].fields().names(), known).get(role, "")


def _fields() -> QgsFields:
    kinds = QMetaType.Type
    return fields_of(
        ("number", kinds.Int),
        ("name", kinds.QString),
        ("doubt", kinds.QString),
        ("metres", kinds.Double),
        ("lies_in", kinds.QString),
        ("n_at_point", kinds.Int),
        ("others", kinds.QString),
    )


def _features(schools: Layer, names: Sequence[str], doubts: Sequence[DoubtedPlace]) -> Iterator[QgsFeature]:
    fields = _fields()
    for one in doubts:
        feature = QgsFeature(fields)
        shape = schools.features[one.number].geometry()
        if not shape.isEmpty():
            feature.setGeometry(QgsGeometry(shape.pointOnSurface()))
        feature.setAttributes(
            [
                one.number + 1,
                names[one.number],
                one.doubt.value,
                NULL if one.metres is None else round(one.metres, 1),
                one.lies_in or NULL,
                len(one.others) + 1 if one.others else NULL,
                ", ".join(names[other] for other in one.others) or NULL,
            ]
        )
        yield feature
