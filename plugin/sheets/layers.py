"""Small layers in memory that hold one sheet's records: private to the print, gone with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLabeling,
    QgsLabelObstacleSettings,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)

from ..errors import ScenkartanError
from ..i18n import tr

POINT = "Point"
LINE = "MultiLineString"
POLYGON = "MultiPolygon"


@dataclass(frozen=True)
class Drawn:
    """A feature of such a layer: ``text`` is its label, ``number`` and ``kind`` steer its symbol."""

    geometry: QgsGeometry
    text: str = ""
    number: str = ""
    kind: str = ""


def geometry(wkb: bytes) -> QgsGeometry:
    """Read a geometry from WKB.

    Raises
    ------
    ScenkartanError
        When it cannot be read or is empty.
    """
    result = QgsGeometry()
    result.fromWkb(wkb)
    if result.isEmpty():
        raise ScenkartanError(
            tr("A geometry in the register cannot be drawn. Check the scenes and facilities of the year."),
            f"{len(wkb)} bytes of WKB",
        )
    return result


def memory_layer(
    name: str, kind: str, crs: QgsCoordinateReferenceSystem, features: Iterable[Drawn], symbol: QgsSymbol
) -> QgsVectorLayer:
    """Make a layer of features drawn with one symbol."""
    layer = QgsVectorLayer(
        f"{kind}?field=text:string&field=number:string&field=kind:string&index=yes", name, "memory"
    )
    layer.setCrs(crs)
    rows = []
    for drawn in features:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(drawn.geometry)
        feature.setAttributes([drawn.text, drawn.number, drawn.kind])
        rows.append(feature)
    ok, _ = layer.dataProvider().addFeatures(rows)
    if not ok:
        raise ScenkartanError(
            tr("A geometry in the register cannot be drawn. Check the scenes and facilities of the year."),
            f"layer {name}: {layer.dataProvider().lastError()}",
        )
    layer.updateExtents()
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def label_points(
    layer: QgsVectorLayer, text: QgsTextFormat, *, distance_mm: float, priority: int, wrap: int = 24
) -> None:
    """Label a point layer beside its symbols, where there is room."""
    settings = _settings(text, priority)
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromPoint
    settings.dist = distance_mm
    settings.distUnits = QgsUnitTypes.RenderUnit.RenderMillimeters
    settings.autoWrapLength = wrap
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiFollowPlacement
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setFactor(2.0)
    settings.setObstacleSettings(obstacles)
    _apply(layer, settings)


def label_lines(layer: QgsVectorLayer, text: QgsTextFormat, *, priority: int, repeat_mm: float) -> None:
    """Label a line layer on its lines, again and again at a distance."""
    settings = _settings(text, priority)
    settings.placement = QgsPalLayerSettings.Placement.Curved
    settings.repeatDistance = repeat_mm
    settings.repeatDistanceUnit = QgsUnitTypes.RenderUnit.RenderMillimeters
    lines = settings.lineSettings()
    lines.setPlacementFlags(QgsLabeling.LinePlacementFlags(QgsLabeling.LinePlacementFlag.OnLine))
    lines.setMergeLines(True)
    settings.setLineSettings(lines)
    _apply(layer, settings)


def label_areas(layer: QgsVectorLayer, text: QgsTextFormat, *, priority: int, wrap: int = 18) -> None:
    """Label a polygon layer within its polygons."""
    settings = _settings(text, priority)
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.autoWrapLength = wrap
    settings.fitInPolygonOnly = False
    _apply(layer, settings)


def _settings(text: QgsTextFormat, priority: int) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = "text"
    settings.setFormat(text)
    settings.priority = priority
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(False)
    settings.setObstacleSettings(obstacles)
    return settings


def _apply(layer: QgsVectorLayer, settings: QgsPalLayerSettings) -> None:
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def place_of(wkb: bytes) -> QgsGeometry:
    """Give the point that stands for a geometry: itself, or a point on its surface or line."""
    shape = geometry(wkb)
    is_point = shape.type() == QgsWkbTypes.GeometryType.PointGeometry
    return shape if is_point else shape.pointOnSurface()


def any_within(layer: QgsVectorLayer, extent: QgsRectangle) -> bool:
    """Say whether a layer has anything in an extent."""
    return next(layer.getFeatures(QgsFeatureRequest().setFilterRect(extent).setLimit(1)), None) is not None


def keep_clear(layer: QgsVectorLayer) -> None:
    """Let the labels of other layers go around this layer's polygons where they can."""
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.fieldName = "text"
    obstacles = QgsLabelObstacleSettings()
    obstacles.setIsObstacle(True)
    obstacles.setType(QgsLabelObstacleSettings.ObstacleType.PolygonInterior)
    settings.setObstacleSettings(obstacles)
    _apply(layer, settings)


def names_down_to(layer: QgsVectorLayer, scale: int) -> None:
    """Leave out a layer's labels at scales smaller than one."""
    labeling = layer.labeling()
    settings = labeling.settings()
    settings.scaleVisibility = True
    settings.minimumScale = scale
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
