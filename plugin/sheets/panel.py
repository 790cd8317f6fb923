"""The column of tables beside the map, and the pages on which they go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Sequence

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF

from ..compat import set_label_format
from ..i18n import Translate
from .symbols import GREY, INK, text_format
from .tables import Table, TableSetter
from .titles import set_text

_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_HEADING_MM = 6.0
_NOTE_MM = 4.6
_GAP_MM = 4.0
# A heading with less than this under it waits for the next column.
_LEAST_MM = 12.0


@dataclass(frozen=True)
class Block:
    """A table under its heading; ``note`` stands in its place when it has no rows."""

    heading: str
    table: Table
    note: str
    continued: bool = False

    def rest(self, placed: int) -> Block:
        """Give the block that goes on elsewhere after its first rows were placed."""
        return Block(self.heading, self.table.without(placed), self.note, continued=True)


def fill_panel(
    setter: TableSetter, blocks: Sequence[Block], page: int, area: QRectF, tr: Translate
) -> list[Block]:
    """Place blocks under each other in one column and give back what did not fit.

    When not all fit, every block is given an equal share of the column before any of them takes
    what the others leave.
    """
    heights = [_height(setter, block) for block in blocks]
    rest: list[Block] = []
    top = area.top()
    for index, block in enumerate(blocks):
        below = heights[index + 1 :]
        share = area.height() / len(blocks)
        reserved = sum(min(height, share) + _GAP_MM for height in below)
        space = QRectF(area.left(), top, area.width(), area.bottom() - top - reserved)
        left, used = place_block(setter, block, page, space, tr)
        if left is not None:
            rest.append(left)
        if used:
            top += used + _GAP_MM
    return rest


def fill_columns(
    setter: TableSetter, blocks: Sequence[Block], page: int, columns: Sequence[QRectF], tr: Translate
) -> list[Block]:
    """Let blocks flow through the columns of a continuation page and give back what did not fit."""
    waiting = list(blocks)
    for column in columns:
        top = column.top()
        while waiting:
            space = QRectF(column.left(), top, column.width(), column.bottom() - top)
            left, used = place_block(setter, waiting[0], page, space, tr)
            top += used + _GAP_MM
            if left is not None:
                waiting[0] = left
                break
            waiting.pop(0)
    return waiting


def place_block(
    setter: TableSetter, block: Block, page: int, space: QRectF, tr: Translate
) -> tuple[Block | None, float]:
    """Place a heading and as much of its table as fits; give what is left, if any, and the height used."""
    if space.height() < _LEAST_MM:
        return block, 0.0
    body = QRectF(space.left(), space.top() + _HEADING_MM, space.width(), space.height() - _HEADING_MM)
    if block.table.rows:
        placed, height = setter.place(block.table, page, body)
        if not placed:
            return block, 0.0
    else:
        placed, height = 0, _NOTE_MM
        note = QRectF(body.left(), body.top(), body.width(), _NOTE_MM)
        add_label(setter.layout, block.note, page, note, text_format(8, GREY))
    heading = tr("{} (continued)").format(block.heading) if block.continued else block.heading
    top = QRectF(space.left(), space.top(), space.width(), _HEADING_MM)
    add_label(setter.layout, heading, page, top, text_format(10, INK, bold=True))
    left = block.rest(placed) if placed < len(block.table.rows) else None
    return left, _HEADING_MM + height


def add_label(
    layout: QgsPrintLayout, text: str, page: int, area: QRectF, form: QgsTextFormat
) -> QgsLayoutItemLabel:
    """Add a text to a page of the layout."""
    label = QgsLayoutItemLabel(layout)
    layout.addLayoutItem(label)
    set_text(label, text)
    label.setMargin(0)
    set_label_format(label, form)
    label.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM), True, False, page)
    label.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
    return label


def columns_of(area: QRectF, width_mm: float, gap_mm: float = 10.0) -> Iterator[QRectF]:
    """Cut an area into columns of a width."""
    left = area.left()
    while left + width_mm <= area.right() + 0.01:
        yield QRectF(left, area.top(), width_mm, area.height())
        left += width_mm + gap_mm


def _height(setter: TableSetter, block: Block) -> float:
    return _HEADING_MM + (setter.height_of(block.table) if block.table.rows else _NOTE_MM)
