"""A week painted hour by hour: with the mouse, or with the arrow keys and the figures 0 to 3."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ...domain.time_profile import DAYS, HOURS_A_DAY, MAX_LEVEL, painted
from ...i18n import tr
from ..models.week import LEVEL_ROLE, WeekModel, hour_at

# Every so many hours have their number, and a line that is easier to follow.
HOUR_LABELS = 3
LEAST_CELL = 10
ROW_AIR = 6
LEVEL_KEYS = {
    Qt.Key.Key_0: 0,
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_Delete: 0,
    Qt.Key.Key_Backspace: 0,
}
# How strongly the levels are coloured; their height says the same to those who do not see it.
_STRENGTH = (0, 130, 190, 255)


def paint_level(painter: QPainter, cell: QRect, level: int, palette: QPalette) -> None:
    """Paint a level into a cell: a bar as high as the level, in the colour of what is chosen."""
    if not level:
        return
    height = round(cell.height() * level / MAX_LEVEL)
    color = QColor(palette.color(QPalette.ColorRole.Highlight))
    color.setAlpha(_STRENGTH[level])
    painter.fillRect(QRect(cell.left(), cell.bottom() + 1 - height, cell.width(), height), color)


def level_icon(level: int, palette: QPalette, side: int) -> QIcon:
    """Make an icon that looks as the level does in the grid."""
    picture = QPixmap(side, side)
    picture.fill(palette.color(QPalette.ColorRole.Base))
    painter = QPainter(picture)
    frame = picture.rect().adjusted(0, 0, -1, -1)
    paint_level(painter, frame.adjusted(1, 1, 0, 0), level, palette)
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.drawRect(frame)
    painter.end()
    return QIcon(picture)


class TimeGrid(QTableView):
    """Seven days of twenty-four hours.

    A drag paints the block of hours from where it began to where it ends, with ``brush``, or with the level
    after that of the first hour. Shift extends what is chosen, the headings choose days and hours, and a
    figure paints all that is chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.week = WeekModel(self)
        self.brush: int | None = None
        self._read_only = False
        self._drag: tuple[QModelIndex, str, int] | None = None
        self.setModel(self.week)
        self.setItemDelegate(_LevelDelegate(self))
        self.setAccessibleName(tr("The scene's week, a row for each day and a column for each hour"))
        self.setAccessibleDescription(tr("Move with the arrow keys; 0, 1, 2 or 3 sets the level."))
        self._set_up()

    @property
    def read_only(self) -> bool:
        """Whether the week can only be looked at."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Let the week be painted, or only looked at."""
        self._read_only = read_only
        self.setCursor(Qt.CursorShape.ArrowCursor if read_only else Qt.CursorShape.CrossCursor)

    def paint_selection(self, level: int) -> None:
        """Give the chosen hours a level."""
        if not self._read_only:
            self.week.paint(self.selectedIndexes() or [self.currentIndex()], level)

    def has_block(self) -> bool:
        """Say whether more than one hour is chosen."""
        return len(self.selectedIndexes()) > 1

    def sizeHint(self) -> QSize:
        """Give the size at which all hours are seen."""
        return QSize(self._headers_width() + HOURS_A_DAY * (LEAST_CELL + 3), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Give the least size: narrow columns, but every day."""
        return QSize(self._headers_width() + HOURS_A_DAY * LEAST_CELL, self._height())

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo to the grid, where QGIS has them for layers too."""
        if event.type() == QEvent.Type.ShortcutOverride and _step_of(event) is not None:
            event.accept()
            return True
        return bool(super().event(event))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the hours, to the pixel."""
        super().resizeEvent(event)
        width, rest = divmod(max(self.viewport().width(), HOURS_A_DAY * LEAST_CELL), HOURS_A_DAY)
        for hour in range(HOURS_A_DAY):
            self.setColumnWidth(hour, width + (hour < rest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paint with the figures, take the next level with the space bar, undo and redo."""
        step = _step_of(event)
        level = LEVEL_KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if self._read_only:
            super().keyPressEvent(event)
        elif step is not None:
            step(self.week)
        elif plain and level is not None:
            self.paint_selection(level)
        elif plain and event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.paint_selection(_next(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Begin to paint; with Shift, or where nothing can be painted, choose."""
        index = self.indexAt(event.pos())
        paints = (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and index.isValid()
            and not self._read_only
        )
        if not paints:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(index)
        level = _next(index) if self.brush is None else self.brush
        self._drag = (index, self.week.levels, level)
        self._paint_block(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Paint on, to where the mouse is."""
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        area = self.viewport().rect()
        x = min(max(event.pos().x(), area.left()), area.right())
        y = min(max(event.pos().y(), area.top()), area.bottom())
        index = self.model().index(self.rowAt(y), self.columnAt(x))
        if index.isValid():
            self._paint_block(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Make what was painted one change."""
        if self._drag is None:
            super().mouseReleaseEvent(event)
            return
        before, self._drag = self._drag[1], None
        self.week.change(self.week.levels, before)

    def _paint_block(self, last: QModelIndex) -> None:
        if self._drag is not None:
            first, before, level = self._drag
            block = QItemSelection(*_corners(first, last)).indexes()
            self.week.show(painted(before, map(hour_at, block), level))

    def _set_up(self) -> None:
        self.setHorizontalHeader(_HourHeader(self))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(True)
            header.setHighlightSections(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(LEAST_CELL)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().setCurrentIndex(
            self.week.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._set_rows()

    def _set_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_AIR)
        self.updateGeometry()

    def _headers_width(self) -> int:
        return int(self.verticalHeader().sizeHint().width()) + self._frame()

    def _height(self) -> int:
        rows = DAYS * self.verticalHeader().defaultSectionSize()
        return int(self.horizontalHeader().sizeHint().height()) + rows + self._frame()

    def _frame(self) -> int:
        """Give what a theme's frame takes on both sides: some have one that cannot be switched off."""
        return 2 * self.frameWidth()


class _LevelDelegate(QStyledItemDelegate):
    """Paints the levels, the lines between the hours, and what is chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint one hour."""
        palette, cell = option.palette, option.rect
        painter.save()
        painter.fillRect(cell, palette.color(QPalette.ColorRole.Base))
        paint_level(painter, cell.adjusted(1, 2, 0, -1), int(index.data(LEVEL_ROLE)), palette)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if index.column() % HOUR_LABELS == 0:
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        view = self.parent()
        chosen = view.selectionModel().isSelected(index) and (view.has_block() or view.hasFocus())
        if chosen or (index == view.currentIndex() and view.hasFocus()):
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2 if chosen else 1))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        painter.restore()


class _HourHeader(QHeaderView):
    """Hours over the columns that begin them; a number is wider than one column.

    Qt keeps four pixels on each side of a heading for the mouse that resizes it, which leaves next to nothing
    of a narrow one to choose it by: here nothing is resized, and the whole of it chooses.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setToolTip(tr("Choose an hour of every day"))

    def sizeHint(self) -> QSize:
        """Give the height of a line of text."""
        return QSize(0, self.fontMetrics().height() + 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Choose the hour."""
        hour = self.logicalIndexAt(event.pos())
        if event.button() == Qt.MouseButton.LeftButton and hour >= 0:
            self.sectionPressed.emit(hour)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Choose the hours on the way."""
        hour = self.logicalIndexAt(event.pos())
        if event.buttons() & Qt.MouseButton.LeftButton and hour >= 0:
            self.sectionEntered.emit(hour)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers."""
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for hour in range(0, HOURS_A_DAY, HOUR_LABELS):
            left = self.sectionViewportPosition(hour)
            width = HOUR_LABELS * self.sectionSize(hour)
            painter.drawLine(left, self.height() - 4, left, self.height())
            painter.drawText(
                QRect(left + 2, 0, width, self.height()), int(Qt.AlignmentFlag.AlignVCenter), str(hour)
            )
        painter.end()


def _next(index: QModelIndex) -> int:
    """Give the level after an hour's: after the highest comes none."""
    return (int(index.data(LEVEL_ROLE)) + 1) % (MAX_LEVEL + 1)


def _corners(one: QModelIndex, other: QModelIndex) -> tuple[QModelIndex, QModelIndex]:
    rows, columns = sorted((one.row(), other.row())), sorted((one.column(), other.column()))
    model = one.model()
    return model.index(rows[0], columns[0]), model.index(rows[1], columns[1])


def _step_of(event: QKeyEvent) -> Callable[[WeekModel], None] | None:
    """Give what a key does with the week's changes; None where it is another key."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return WeekModel.undo
    return WeekModel.redo if event.matches(QKeySequence.StandardKey.Redo) else None
