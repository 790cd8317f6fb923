"""The ways to school as a layer: the wider the line, the more ways; colours say where measures are worth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsLineSymbol,
    QgsProject,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ..errors import ScenkartanError
from ..i18n import mark, tr
from ..register.layers import find_group
from .shapes import shape_of

if TYPE_CHECKING:
    from ..workflow.walk_school_ways import WaySegment

MARK = "scenkartan/school_ways"
# The field is asked for by the renderer; the values are codes, the labels are shown. Colours that also
# those who do not tell red from green can tell apart, as in the Okabe-Ito palette.
KINDS = (
    ("in_scene", mark("Inside a scene"), "#d55e00"),
    ("candidate", mark("Worth measures for a safe way"), "#0072b2"),
    ("other", mark("Other ways to school"), "#8c8c8c"),
)
# What the fields are called to a person who asks the map.
ALIASES = (
    mark("Kind"),
    mark("Ways to school now"),
    mark("Ways to school round the scenes"),
    mark("Largest share of the ways to a school"),
)
NARROWEST_MM, WIDEST_MM = 0.3, 2.4


def show_ways(
    project: QgsProject, path: Path, crs_authid: str, year: int, segments: Sequence[WaySegment]
) -> QgsVectorLayer:
    """Put the ways into the project, on top of the register's group, in place of those found before.

    The layer lives as long as the project is open. Raises ScenkartanError if QGIS takes no features.
    """
    layer = QgsVectorLayer(
        f"LineString?crs={crs_authid}&field=kind:string&field=n_ways:int&field=n_round:int&field=share:double",
        tr("Ways to school {year}").format(year=year),
        "memory",
    )
    features = [_feature(layer, segment) for segment in segments]
    for number, label in enumerate(ALIASES):
        layer.setFieldAlias(number, tr(label))
    added, _ = layer.dataProvider().addFeatures(features)
    if not added:
        raise ScenkartanError(tr("The ways to school could not be drawn. Restart QGIS and try again."))
    layer.updateExtents()
    layer.setCustomProperty(MARK, str(path))
    # It can be found again at any time: nobody need be asked to save it.
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    layer.setRenderer(_renderer(max((segment.n_ways + segment.n_round for segment in segments), default=1)))
    project.removeMapLayers([old.id() for old in project.mapLayers().values() if old.customProperty(MARK)])
    project.addMapLayer(layer, False)
    (find_group(project, path) or project.layerTreeRoot()).insertLayer(0, layer)
    return layer


def _feature(layer: QgsVectorLayer, segment: WaySegment) -> QgsFeature:
    kind = "in_scene" if segment.is_inside else "candidate" if segment.is_candidate else "other"
    feature = QgsFeature(layer.fields())
    feature.setGeometry(shape_of(segment.wkb))
    feature.setAttributes([kind, segment.n_ways, segment.n_round, segment.share])
    return feature


def _renderer(most: int) -> QgsCategorizedSymbolRenderer:
    categories = []
    for value, label, colour in KINDS:
        symbol = QgsLineSymbol.createSimple(
            {"color": colour, "capstyle": "round", "width": str(WIDEST_MM / 2)}
        )
        width = f'scale_linear("n_ways" + "n_round", 1, {max(most, 2)}, {NARROWEST_MM}, {WIDEST_MM})'
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(width)
        )
        categories.append(QgsRendererCategory(value, symbol, tr(label)))
    return QgsCategorizedSymbolRenderer("kind", categories)
