"""Layers of any kind and any reference system, as geometries that can be measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ..crs import is_metric, suggest_metric, transform_extent
from ..domain.progress import Progress
from ..errors import ScenkartanError
from ..i18n import tr
from .shapes_in import UNCHECKED, Shapes, in_system, shapes_of

if TYPE_CHECKING:
    from ..analysis.arrays import Geometries


@dataclass(frozen=True)
class Layer:
    """A layer's features, all of them and in its own order and reference system."""

    name: str
    crs: QgsCoordinateReferenceSystem
    features: list[QgsFeature]

    def texts(self, field: str) -> list[str]:
        """Give each feature's value in a field as text, empty where it is null or no field is named."""
        return [text_of(feature[field]) if field else "" for feature in self.features]

    def extent(self) -> QgsRectangle | None:
        """Give the box around what has a geometry; None where nothing has."""
        geometries = (feature.geometry() for feature in self.features)
        boxes = [geometry.boundingBox() for geometry in geometries if not geometry.isEmpty()]
        if not boxes:
            return None
        extent = QgsRectangle(boxes[0])
        for box in boxes[1:]:
            extent.combineExtentWith(box)
        return extent


def text_of(value: object) -> str:
    """Write a field's value without space around it; empty where it is null."""
    return "" if value is None or value == NULL else str(value).strip()


def read_layer(
    name: str, source: QgsProcessingFeatureSource, *, attributes: bool, progress: Progress
) -> Layer:
    """Read a source whole. Its geometries are judged by us, so Processing's own check is left out."""
    request = QgsFeatureRequest()
    if not attributes:
        request.setNoAttributes()
    features = []
    for feature in source.getFeatures(request, UNCHECKED):
        progress.check()
        features.append(feature)
    return Layer(name, source.sourceCrs(), features)


def measuring_crs(
    scenes: Layer | Shapes, facilities: Layer | Shapes, context: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """Choose what to measure in: the scenes' own system, else the facilities', else one of the place.

    The first that is metric where the scenes are. Raises ScenkartanError where none is: the scenes
    are too far apart, or their system is unknown.
    """
    if not scenes.crs.isValid():
        raise ScenkartanError(
            tr("{layer}: the coordinate reference system is unknown. Set it on the layer.").format(
                layer=scenes.name
            )
        )
    extent = scenes.extent()
    for crs in (scenes.crs, facilities.crs, suggest_metric(extent, scenes.crs, context)):
        if not crs.isValid():
            continue
        there = transform_extent(extent, scenes.crs, crs, context) if extent else None
        if is_metric(crs, there, context):
            return crs
    raise ScenkartanError(
        tr(
            "{layer}: the scenes are too far apart to be measured in one coordinate reference system. "
            "Measure one part of the country at a time."
        ).format(layer=scenes.name)
    )


def geometries_in(
    layer: Layer | Shapes,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    *,
    keep_invalid: bool = False,
) -> tuple[Geometries, list[str]]:
    """Give a layer's geometries in a system, None for those that cannot be measured, and say how many.

    Returns
    -------
    geometries
        One for each feature; None where it is null or empty, or invalid unless those are kept. What is
        too broken to be read is never kept.
    findings
        What was left out or is invalid, in words; empty where nothing was.
    """
    from ..analysis.validity import are_valid
    from ..geos import shapely

    shapes = layer if isinstance(layer, Shapes) else shapes_of(layer.name, layer.crs, layer.features)
    geometries = in_system(shapes, crs, context)
    is_read = ~shapely.is_missing(geometries)
    broken = shapes.is_given & ~is_read
    invalid = is_read & ~are_valid(geometries)
    if not keep_invalid:
        geometries[invalid] = None
    kept, left_out = (invalid, broken) if keep_invalid else (invalid[:0], broken | invalid)
    counts = (
        (~shapes.is_given, tr("{layer}: {count} without geometry, left out.")),
        (
            left_out,
            tr("{layer}: {count} with invalid geometry, left out. Repair them with Fix geometries first."),
        ),
        (kept, tr("{layer}: {count} with invalid geometry, compared as the area that they cover.")),
    )
    return geometries, [
        text.format(layer=shapes.name, count=int(which.sum())) for which, text in counts if which.any()
    ]
