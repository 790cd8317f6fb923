"""A page's legend, made from the layers of that page."""

from __future__ import annotations

from typing import Sequence

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ..compat import set_legend_format
from .panel import add_label
from .symbols import INK, text_format
from .templates import SheetPage

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_HEADING_MM = 4.6
_WIDE_MM = 100.0


def place_legend(
    layout: QgsPrintLayout, page: SheetPage, heading: str, lines: Sequence[tuple[QgsVectorLayer, str]]
) -> float:
    """Place the legend so that it ends where its area ends; give the y of its heading's top, millimetres."""
    area = page.area("legend_area")
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(page.map("map"))
    legend.setAutoUpdateModel(False)
    _style(legend, columns=3 if area.width() > _WIDE_MM else 1)
    root = legend.model().rootGroup()
    root.clear()
    for layer, text in lines:
        layer.setName(text)
        root.addLayer(layer)
    legend.updateLegend()
    # The item knows its own size only once it has been painted.
    context = QgsLayoutUtils.createRenderContextForMap(page.map("map"), None)
    height = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context).height()
    top = min(area.top(), area.bottom() - height)
    legend.attemptMove(QgsLayoutPoint(area.left(), top, _MM), True, False, page.number)
    title = QRectF(area.left(), top - _HEADING_MM, area.width(), _HEADING_MM)
    add_label(layout, heading, page.number, title, text_format(8.5, INK, bold=True))
    return title.top()


def _style(legend: QgsLayoutItemLegend, columns: int) -> None:
    legend.setBoxSpace(0)
    legend.setColumnCount(columns)
    legend.setEqualColumnWidth(True)
    legend.setColumnSpace(3)
    legend.setSymbolWidth(7)
    legend.setSymbolHeight(3.2)
    legend.setResizeToContents(True)
    legend.setBackgroundEnabled(False)
    legend.setTitle("")
    for component in (
        QgsLegendStyle.Style.Title,
        QgsLegendStyle.Style.Group,
        QgsLegendStyle.Style.Subgroup,
        QgsLegendStyle.Style.SymbolLabel,
    ):
        set_legend_format(legend, component, text_format(7.5, INK))
    legend.rstyle(QgsLegendStyle.Style.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.2)
    legend.rstyle(QgsLegendStyle.Style.SymbolLabel).setMargin(QgsLegendStyle.Side.Left, 2)
