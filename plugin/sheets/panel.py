"""The column of tables and figures beside the map, and the pages on which they go on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Iterable, Iterator, Protocol, Sequence

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
PANEL_WIDTH_MM = 128.0
HEADING_MM = 6.0
_PARAGRAPH_MM = 0.6
_NOTE_MM = 4.6
_GAP_MM = 4.0
# A heading with less than this under it waits for the next column.
_LEAST_MM = 12.0


class Part(Protocol):
    """What stands in the column: it knows its height, and places itself as far as there is room."""

    @property
    def heading(self) -> str:
        """What stands over it."""
        ...

    @property
    def yields(self) -> bool:
        """Whether the tables come first; what then has no room shares a page with that of other sheets."""
        ...

    def height(self, setter: TableSetter) -> float:
        """Measure how tall the whole is, millimetres."""
        ...

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place as much as fits; give what is left, if any, and the height used."""
        ...

    def apart(self, title: str) -> Part:
        """Give the part as it stands away from the sheet with a title."""
        ...


@dataclass(frozen=True)
class Block:
    """A table under its heading; ``note`` stands in its place when it has no rows."""

    heading: str
    table: Table
    note: str
    continued: bool = False
    yields: bool = False

    def apart(self, title: str) -> Part:
        """Give it as it is: a table goes on under its own sheet's title."""
        return self

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


@dataclass(frozen=True)
class Text:
    """Paragraphs of small print under a heading; never parted.

    ``sheet`` stands over the heading where the page is another sheet's.
    """

    heading: str
    paragraphs: tuple[str, ...]
    sheet: str = ""
    yields: bool = True

    def height(self, setter: TableSetter) -> float:
        """Measure headings and paragraphs."""
        return height_of_head(setter, self.sheet) + height_of_texts(setter, self._texts)

    def place(
        self, setter: TableSetter, page: int, space: QRectF, tr: Translate
    ) -> tuple[Part | None, float]:
        """Place the whole, or nothing."""
        height = self.height(setter)
        if height > space.height():
            return self, 0.0
        add_texts(setter, self._texts, page, add_head(setter, self.sheet, self.heading, page, space))
        return None, height

    def apart(self, title: str) -> Part:
        """Give the text with the title of its sheet."""
        return replace(self, sheet=title)

    @property
    def _texts(self) -> list[tuple[str, QgsTextFormat]]:
        return [(paragraph, text_format(7, GREY)) for paragraph in self.paragraphs]


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


def height_of_head(setter: TableSetter, sheet: str) -> float:
    """Measure a heading, under the title of its sheet if there is one."""
    return HEADING_MM + height_of_texts(setter, _title(sheet))


def add_head(setter: TableSetter, sheet: str, heading: str, page: int, space: QRectF) -> QRectF:
    """Add a heading, under the title of its sheet if there is one; give the space that is left."""
    add_texts(setter, _title(sheet), page, space)
    below = QRectF(space)
    below.setTop(space.top() + height_of_texts(setter, _title(sheet)))
    add_heading(setter.layout, heading, page, below)
    below.setTop(below.top() + HEADING_MM)
    return below


def _title(sheet: str) -> list[tuple[str, QgsTextFormat]]:
    return [(sheet, text_format(11, INK, bold=True))] if sheet else []


def height_of_texts(setter: TableSetter, texts: Iterable[tuple[str, QgsTextFormat]]) -> float:
    """Measure paragraphs under each other, broken into lines as wide as the column."""
    return sum(height + _PARAGRAPH_MM for _, _, height in _broken(setter, texts, PANEL_WIDTH_MM))


def add_texts(
    setter: TableSetter, texts: Iterable[tuple[str, QgsTextFormat]], page: int, space: QRectF
) -> None:
    """Add paragraphs under each other."""
    top = space.top()
    for text, form, height in _broken(setter, texts, PANEL_WIDTH_MM):
        add_label(setter.layout, text, page, QRectF(space.left(), top, space.width(), height), form)
        top += height + _PARAGRAPH_MM


def _broken(
    setter: TableSetter, texts: Iterable[tuple[str, QgsTextFormat]], width_mm: float
) -> Iterator[tuple[str, QgsTextFormat, float]]:
    """Give each text broken into lines, with its format and height."""
    for text, form in texts:
        lines = setter.lines_of(text, width_mm, form)
        # A label sets its lines a little wider apart than a table does, and cuts what is too low.
        yield "\n".join(lines), form, 1.08 * setter.height_of_lines(lines, form) + 0.4


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
