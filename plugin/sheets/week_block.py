"""A scene's week on paper: the figure under its heading, the sentences and the small print under it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Iterator

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
from .panel import HEADING_MM, Part, add_heading, add_label
from .records import WeekFigure
from .symbols import GREY, INK, font_family, text_format
from .tables import TableSetter
from .week_figure import HEIGHT_MM, WIDTH_MM, week_svg

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_GAP_MM = 0.6


@dataclass(frozen=True)
class WeekBlock:
    """A figure is never parted: what does not fit goes on elsewhere as a whole."""

    figure: WeekFigure
    yields: bool = True

    def height(self, setter: TableSetter) -> float:
        """Measure heading, figure and texts."""
        texts = sum(height + _GAP_MM for _, _, height in self._texts(setter))
        return HEADING_MM + HEIGHT_MM + texts

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place the whole, or nothing."""
        height = self.height(setter)
        if height > space.height():
            return self, 0.0
        add_heading(setter.layout, self.figure.heading, page, space)
        top = space.top() + HEADING_MM
        _add_svg(
            setter.layout,
            week_svg(self.figure, font_family()),
            page,
            QRectF(space.left(), top, WIDTH_MM, HEIGHT_MM),
        )
        top += HEIGHT_MM
        for text, form, text_height in self._texts(setter):
            area = QRectF(space.left(), top, space.width(), text_height)
            add_label(setter.layout, text, page, area, form)
            top += text_height + _GAP_MM
        return None, height

    def _texts(self, setter: TableSetter) -> Iterator[tuple[str, QgsTextFormat, float]]:
        """Give each text broken into lines, with its format and height."""
        plain, small = text_format(8, INK), text_format(7, GREY)
        for text, form in [*((one, plain) for one in self.figure.sentences), (self.figure.note, small)]:
            lines = setter.lines_of(text, WIDTH_MM, form)
            # A label sets its lines a little wider apart than a table does, and cuts what is too low.
            yield "\n".join(lines), form, 1.08 * setter.height_of_lines(lines, form) + 0.4


def _add_svg(layout: QgsPrintLayout, svg: str, page: int, area: QRectF) -> None:
    """Add a drawing to a page; it stays one of lines, not of dots."""
    picture = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(picture)
    encoded = base64.b64encode(svg.encode()).decode()
    picture.setPicturePath(f"base64:{encoded}", QgsLayoutItemPicture.Format.FormatSVG)
    picture.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM), True, False, page)
    picture.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
