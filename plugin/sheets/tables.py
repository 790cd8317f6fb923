"""Tables that never lose a row: what does not fit is given back, to go on in the next column or page.

Lines are broken and row heights set here rather than by the table item, so that where a row ends
up is known before it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutMultiFrame,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLayoutUtils,
    QgsPrintLayout,
    QgsTableCell,
    QgsTextFormat,
    QgsTextRenderer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..errors import ScenkartanError
from ..i18n import tr
from .symbols import GREY, INK, text_format
from .wrapping import wrap

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_CONTENT_PT = 8.0
_HEADER_PT = 7.5
_GRID = "#c9cdd2"
_GRID_MM = 0.15
_MARGIN_MM = 1.0
# What a frame is taller than its table, so that rounding never hides the last row.
_SLACK_MM = 0.5


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in millimetres, and whether figures stand to the right."""

    heading: str
    width_mm: float
    right: bool = False


@dataclass(frozen=True)
class Table:
    """A table as text."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width_mm(self) -> float:
        """The width of all columns."""
        return sum(column.width_mm for column in self.columns)

    def without(self, count: int) -> Table:
        """Give the table without its first rows."""
        return replace(self, rows=self.rows[count:])


class TableSetter:
    """Sets tables in one layout; it knows how wide and tall a text is there."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self.layout = layout
        self._content = text_format(_CONTENT_PT, INK)
        self._header = text_format(_HEADER_PT, GREY, bold=True)
        self._context = QgsLayoutUtils.createRenderContextForLayout(layout, None)
        self._per_mm = self._context.convertToPainterUnits(1, QgsUnitTypes.RenderUnit.RenderMillimeters)

    def height_of(self, table: Table) -> float:
        """Measure how tall a table is with all its rows, in millimetres."""
        rows = sum(self._row_height(self._lines(row, table, self._content)) for row in table.rows)
        return self._header_height(table) + rows

    def place(self, table: Table, page: int, area: QRectF) -> tuple[int, float]:
        """Place as many of a table's first rows as fit into an area of a page.

        Returns
        -------
        tuple
            How many rows were placed and the height they took in millimetres; (0, 0.0) if not
            even the first fits, and then nothing is placed.
        """
        height = self._header_height(table)
        shown: list[list[list[str]]] = []
        for row in table.rows:
            lines = self._lines(row, table, self._content)
            taller = height + self._row_height(lines)
            if taller + _SLACK_MM > area.height():
                break
            shown.append(lines)
            height = taller
        if shown:
            self._draw(table, shown, page, QRectF(area.x(), area.y(), table.width_mm, height + _SLACK_MM))
        return len(shown), height if shown else 0.0

    def lines_of(self, text: str, width_mm: float, form: QgsTextFormat) -> list[str]:
        """Break a text into lines that fit a width."""

        def measure(piece: str) -> float:
            return QgsTextRenderer.textWidth(self._context, form, [piece]) / self._per_mm

        return wrap(text, width_mm, measure)

    def height_of_lines(self, lines: list[str], form: QgsTextFormat) -> float:
        """Measure how tall lines are, millimetres."""
        return self._text_height([lines], form)

    def _draw(self, table: Table, rows: list[list[list[str]]], page: int, area: QRectF) -> None:
        item = QgsLayoutItemManualTable.create(self.layout)
        self.layout.addMultiFrame(item)
        item.setResizeMode(QgsLayoutMultiFrame.ResizeMode.UseExistingFrames)
        item.setContentTextFormat(self._content)
        item.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
        item.setCellMargin(_MARGIN_MM)
        item.setVerticalGrid(False)
        item.setGridStrokeWidth(_GRID_MM)
        item.setGridColor(QColor(_GRID))
        item.setBackgroundColor(QColor(0, 0, 0, 0))
        headings = self._headings(table)
        item.setColumnWidths([_inner(column) for column in table.columns])
        item.setRowHeights(
            [self._text_height(headings, self._header)]
            + [self._text_height(lines, self._content) for lines in rows]
        )
        # The headings are cells too: a table item would put every heading to the left.
        item.setTableContents(
            [_cells(headings, table, self._header)] + [_cells(row, table, self._content) for row in rows]
        )
        frame = QgsLayoutFrame(self.layout, item)
        item.addFrame(frame)
        frame.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM), True, False, page)
        frame.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
        item.recalculateTableSize()
        # The item would need more than its frame if a row were left out.
        if item.totalSize().height() > area.height() + 0.01:
            raise ScenkartanError(
                tr("A table did not fit its place on a map sheet, so nothing was printed."),
                f"{item.totalSize().height():.2f} mm in {area.height():.2f} mm",
            )

    def _headings(self, table: Table) -> list[list[str]]:
        return self._lines(tuple(column.heading for column in table.columns), table, self._header)

    def _header_height(self, table: Table) -> float:
        return self._text_height(self._headings(table), self._header) + 2 * _MARGIN_MM + 2 * _GRID_MM

    def _row_height(self, cells: list[list[str]]) -> float:
        return self._text_height(cells, self._content) + 2 * _MARGIN_MM + _GRID_MM

    def _text_height(self, cells: list[list[str]], form: QgsTextFormat) -> float:
        mode = QgsTextRenderer.DrawMode.Rect
        heights = (QgsTextRenderer.textHeight(self._context, form, lines, mode) for lines in cells)
        return max(heights) / self._per_mm

    def _lines(self, texts: tuple[str, ...], table: Table, form: QgsTextFormat) -> list[list[str]]:
        return [self.lines_of(text, _inner(column), form) for text, column in zip(texts, table.columns)]


def _inner(column: Column) -> float:
    return column.width_mm - 2 * _MARGIN_MM


def _cells(row: list[list[str]], table: Table, form: QgsTextFormat) -> list[QgsTableCell]:
    return [_cell(lines, column, form) for lines, column in zip(row, table.columns)]


def _cell(lines: list[str], column: Column, form: QgsTextFormat) -> QgsTableCell:
    result = QgsTableCell("\n".join(lines))
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    result.setHorizontalAlignment(right if column.right else left)
    result.setVerticalAlignment(Qt.AlignmentFlag.AlignTop)
    result.setTextFormat(form)
    return result
