"""The column of tables and figures beside the map, and the pages on which they go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Protocol, Sequence

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
HEADING_MM = 6.0
_NOTE_MM = 4.6
_GAP_MM = 4.0
# A heading with less than this under it waits for the next column.
_LEAST_MM = 12.0


class Part(Protocol):
    """What stands in the column: it knows its height, and places itself as far as there is room."""

    @property
    def yields(self) -> bool:
        """Whether the tables come first."""
        ...

    def height(self, setter: TableSetter) -> float:
        """Measure how tall the whole is, millimetres."""
        ...

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place as much as fits; give what is left, if any, and the height used."""
        ...


@dataclass(frozen=True)
class Block:
    """A table under its heading; ``note`` stands in its place when it has no rows."""

    heading: str
    table: Table
    note: str
    continued: bool = False
    yields: bool = False

    def rest(self, placed: int) -> Block:
        """Give the block that goes on elsewhere after its first rows were placed."""
        return Block(self.heading, self.table.without(placed), self.note, continued=True)

    def height(self, setter: TableSetter) -> float:
        """Measure heading and table, or note."""
        return HEADING_MM + (setter.height_of(self.table) if self.table.rows else _NOTE_MM)

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place the heading and as many rows as fit."""
        if space.height() < _LEAST_MM:
            return self, 0.0
        body = QRectF(space.left(), space.top() + HEADING_MM, space.width(), space.height() - HEADING_MM)
        if self.table.rows:
            placed, height = setter.place(self.table, page, body)
            if not placed:
                return self, 0.0
        else:
            placed, height = 0, _NOTE_MM
            note = QRectF(body.left(), body.top(), body.width(), _NOTE_MM)
            add_label(setter.layout, self.note, page, note, text_format(8, GREY))
        heading = tr("{} (continued)").format(self.heading) if self.continued else self.heading
        add_heading(setter.layout, heading, page, space)
        left = self.rest(placed) if placed < len(self.table.rows) else None
        return left, HEADING_MM + height


def fill_panel(
    setter: TableSetter, parts: Sequence[Part], page: int, area: QRectF, tr: Translate
) -> list[Part]:
    """Place parts under each other in one column and give back what did not fit.

    When not all fit, every table is given an equal share of the column before any of them takes
    what the others leave. A part that yields, a figure, takes only what all tables leave.
    """
    share = area.height() / max(sum(not part.yields for part in parts), 1)
    claims = [0.0 if part.yields else min(part.height(setter), share) + _GAP_MM for part in parts]
    rest: list[Part] = []
    top = area.top()
    for index, part in enumerate(parts):
        reserved = sum(claims[index + 1 :])
        space = QRectF(area.left(), top, area.width(), area.bottom() - top - reserved)
        left, used = part.place(setter, page, space, tr)
        if left is not None:
            rest.append(left)
        if used:
            top += used + _GAP_MM
    return rest


def fill_columns(
    setter: TableSetter, parts: Sequence[Part], page: int, columns: Sequence[QRectF], tr: Translate
) -> list[Part]:
    """Let parts flow through the columns of a continuation page and give back what did not fit."""
    waiting = list(parts)
    for column in columns:
        top = column.top()
        while waiting:
            space = QRectF(column.left(), top, column.width(), column.bottom() - top)
            left, used = waiting[0].place(setter, page, space, tr)
            top += used + _GAP_MM
            if left is not None:
                waiting[0] = left
                break
            waiting.pop(0)
    return waiting


def add_heading(layout: QgsPrintLayout, heading: str, page: int, space: QRectF) -> None:
    """Add a part's heading at the top of its space."""
    top = QRectF(space.left(), space.top(), space.width(), HEADING_MM)
    add_label(layout, heading, page, top, text_format(10, INK, bold=True))


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
