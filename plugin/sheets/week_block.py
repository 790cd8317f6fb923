"""A scene's week on paper: the figure under its heading, the sentences and the small print under it."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace

from qgis.core import (
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ..i18n import Translate
from .panel import Part, add_head, add_texts, height_of_head, height_of_texts
from .records import WeekFigure
from .symbols import GREY, INK, font_family, text_format
from .tables import TableSetter
from .week_figure import HEIGHT_MM, WIDTH_MM, week_svg

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@dataclass(frozen=True)
class WeekBlock:
    """A figure is never parted: what does not fit goes on elsewhere as a whole.

    ``scene`` stands over the heading where the page is not the scene's own.
    """

    figure: WeekFigure
    scene: str = ""
    yields: bool = True

    @property
    def heading(self) -> str:
        """The figure's heading."""
        return self.figure.heading

    def height(self, setter: TableSetter) -> float:
        """Measure headings, figure and texts."""
        return height_of_head(setter, self.scene) + HEIGHT_MM + height_of_texts(setter, self._texts)

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place the whole, or nothing."""
        height = self.height(setter)
        if height > space.height():
            return self, 0.0
        below = add_head(setter, self.scene, self.heading, page, space)
        svg = week_svg(self.figure, font_family())
        _add_svg(setter.layout, svg, page, QRectF(below.left(), below.top(), WIDTH_MM, HEIGHT_MM))
        below.setTop(below.top() + HEIGHT_MM)
        add_texts(setter, self._texts, page, below)
        return None, height

    def apart(self, title: str) -> Part:
        """Give the figure with the name of its scene."""
        return replace(self, scene=title)

    @property
    def _texts(self) -> list[tuple[str, QgsTextFormat]]:
        plain, small = text_format(8, INK), text_format(7, GREY)
        return [*((text, plain) for text in self.figure.sentences), (self.figure.note, small)]


def _add_svg(layout: QgsPrintLayout, svg: str, page: int, area: QRectF) -> None:
    """Add a drawing to a page; it stays one of lines, not of dots."""
    picture = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(picture)
    encoded = base64.b64encode(svg.encode()).decode()
    picture.setPicturePath(f"base64:{encoded}", QgsLayoutItemPicture.Format.FormatSVG)
    picture.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM), True, False, page)
    picture.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
