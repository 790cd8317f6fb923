"""A week of levels as a table of days and hours, with what was done to it and can be undone."""

from __future__ import annotations

from typing import Any, Iterable

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from ...domain.time_profile import (
    DAYS,
    HOURS_A_DAY,
    LEVELS,
    NOTHING,
    SHORT_DAYS,
    Weekday,
    hour_of_week,
    painted,
)
from ...i18n import tr

LEVEL_ROLE = int(Qt.ItemDataRole.UserRole)
_TEXT_ROLES = (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole))
_NO_PARENT = QModelIndex()


class WeekModel(QAbstractTableModel):
    """Days are rows, hours columns; ``LEVEL_ROLE`` gives an hour's level. Signal ``changed``: new levels."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._levels = NOTHING
        self._undo: list[str] = []
        self._redo: list[str] = []

    @property
    def levels(self) -> str:
        """The week's 168 figures."""
        return self._levels

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone."""
        return bool(self._redo)

    def load(self, levels: str) -> None:
        """Show another week; what was done to the one before cannot be undone any more."""
        self._undo, self._redo = [], []
        self.show(levels)

    def show(self, levels: str) -> None:
        """Show levels on the way to a change, which ``change`` makes one that can be undone."""
        self._levels = levels
        self.dataChanged.emit(self.index(0, 0), self.index(DAYS - 1, HOURS_A_DAY - 1))
        self.changed.emit()

    def change(self, levels: str, before: str | None = None) -> None:
        """Make a change that can be undone, ``before`` being what was there if others were shown since."""
        before = self._levels if before is None else before
        if levels != before:
            self._undo.append(before)
            self._redo.clear()
        self.show(levels)

    def paint(self, indexes: Iterable[QModelIndex], level: int) -> None:
        """Give hours a level, as one change."""
        self.change(painted(self._levels, map(hour_at, indexes), level))

    def undo(self) -> None:
        """Take the last change back."""
        if self._undo:
            self._redo.append(self._levels)
            self.show(self._undo.pop())

    def redo(self) -> None:
        """Make the change again that was last taken back."""
        if self._redo:
            self._undo.append(self._levels)
            self.show(self._redo.pop())

    def rowCount(self, parent: QModelIndex = _NO_PARENT) -> int:
        """Give the number of days."""
        return 0 if parent.isValid() else DAYS

    def columnCount(self, parent: QModelIndex = _NO_PARENT) -> int:
        """Give the number of hours."""
        return 0 if parent.isValid() else HOURS_A_DAY

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401
        """Give an hour's level, or say it in words."""
        if not index.isValid():
            return None
        level = int(self._levels[hour_at(index)])
        if int(role) == LEVEL_ROLE:
            return level
        return in_words(index.row(), index.column(), level) if int(role) in _TEXT_ROLES else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:  # noqa: ANN401
        """Name the days and the hours."""
        if int(role) not in (int(Qt.ItemDataRole.DisplayRole), *_TEXT_ROLES):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return hours_in_words(section) if int(role) in _TEXT_ROLES else str(section)
        return tr(list(Weekday)[section].label if int(role) in _TEXT_ROLES else SHORT_DAYS[section])


def hour_at(index: QModelIndex) -> int:
    """Give the hour of the week that a cell stands for."""
    return hour_of_week(index.row(), index.column())


def hours_in_words(hour: int) -> str:
    """Write an hour as people do: 14–15."""
    return f"{hour:02}–{hour + 1:02}"


def in_words(day: int, hour: int, level: int) -> str:
    """Say what a cell holds."""
    return tr("{day} {hours}: {level}").format(
        day=tr(list(Weekday)[day].label), hours=hours_in_words(hour), level=tr(LEVELS[level])
    )
