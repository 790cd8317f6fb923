"""What the algorithms have in common that take any layers and give layers."""

from __future__ import annotations

from typing import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..domain.progress import Progress
from ..i18n import tr
from .base import Parameters, Results, ScenkartanAlgorithm
from .shapes_in import Shapes, read_shapes


class LayersAlgorithm(ScenkartanAlgorithm):
    """An algorithm that needs no register: layers in, layers out."""

    def group(self) -> str:
        """Give the group's name in the toolbox."""
        return tr("Analysis")

    def groupId(self) -> str:
        """Give the group's id."""
        return "analysis"

    def source(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Give the layer that was asked for."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def shapes(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        progress: Progress,
        column: str = "",
    ) -> Shapes:
        """Read the geometries of the layer that was asked for, and one column if one is named."""
        given = parameters.get(name)
        # A choice of features comes as something else than the layer or its name.
        is_whole = isinstance(given, (str, QgsVectorLayer))
        return read_shapes(
            self.parameterDefinition(name).description(),
            self.source(parameters, name, context),
            whole=self.parameterAsVectorLayer(parameters, name, context) if is_whole else None,
            column=column,
            progress=progress,
        )

    def write(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        wkb_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        features: Iterable[QgsFeature],
    ) -> Results:
        """Write features to a sink; nothing where the person did not ask for it."""
        sink, destination = self.parameterAsSink(parameters, name, context, fields, wkb_type, crs)
        if sink is None:
            if parameters.get(name) is None:
                return {}
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        fast = QgsFeatureSink.Flag.FastInsert
        # Some sinks write only when they have many: the last ones are lost where nobody asks.
        if not (all(sink.addFeature(feature, fast) for feature in features) and sink.flushBuffer()):
            raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        return {name: destination}
