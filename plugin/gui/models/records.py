"""One table model for every list of records: the columns say what is shown of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Generic, Sequence, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QIcon

from ...compat import flag_value
from ...i18n import tr

Record = TypeVar("Record")

ID_ROLE = int(Qt.ItemDataRole.UserRole)
# Swedish sorts å, ä and ö last and in this order; their code points are in another.
_SWEDISH = str.maketrans("åäö", "{|}")


@dataclass(frozen=True)
class Column(Generic[Record]):
    """What one column shows of a record.

    ``header`` and ``help`` are marked texts; ``sort`` gives what rows are ordered by, None last;
    ``number`` puts the text to the right, ``stretch`` gives the column a share of the room that is left;
    an ``optional`` column is there while ``sort`` knows something of any record.
    """

    header: str
    text: Callable[[Record], str]
    sort: Callable[[Record], Any] | None = None
    tooltip: Callable[[Record], str] | None = None
    icon: Callable[[Record], QIcon] | None = None
    help: str = ""
    number: bool = False
    stretch: bool = False
    optional: bool = False


class RecordTableModel(QAbstractTableModel, Generic[Record]):
    """Records as rows, in the order of one column. ``ID_ROLE`` gives a row's id in every column.

    They are sorted here, each looked at once: a proxy asks for two at every comparison, which keeps the
    window from answering for seconds where there are many.
    """

    def __init__(
        self,
        columns: Sequence[Column[Record]],
        id_of: Callable[[Record], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._id_of = id_of
        self._records: tuple[Record, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_records(self, records: Sequence[Record]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = tuple(records)
        self._records = tuple(self._records[row] for row in self._order())
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows, now and when other records are shown; what is unknown comes last."""
        self.layoutAboutToBeChanged.emit()
        self._sorted_by = column, order
        rows = self._order()
        self._records = tuple(self._records[row] for row in rows)
        moved = {before: now for now, before in enumerate(rows)}
        kept = self.persistentIndexList()
        self.changePersistentIndexList(kept, [self.index(moved[at.row()], at.column()) for at in kept])
        self.layoutChanged.emit()

    def _order(self) -> list[int]:
        """Give the rows as they are now in the order in which they shall be."""
        rows = range(len(self._records))
        if self._sorted_by is None or not 0 <= self._sorted_by[0] < len(self._columns):
            return list(rows)
        column, order = self._columns[self._sorted_by[0]], self._sorted_by[1]
        keys = [
            column.sort(record) if column.sort else column.text(record).casefold().translate(_SWEDISH)
            for record in self._records
        ]
        known = [row for row in rows if keys[row] is not None]
        known.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        return [*known, *(row for row in rows if keys[row] is None)]

    def record(self, row: int) -> Record:
        """Give the record of a row."""
        return self._records[row]

    def row_of(self, record_id: str) -> int:
        """Give the row of an id; -1 if it is not shown."""
        for row, record in enumerate(self._records):
            if self._id_of(record) == record_id:
                return row
        return -1

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give what a cell shows in one of its roles."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == ID_ROLE:
            return self._id_of(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(record) if column.tooltip else column.text(record)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            return column.icon(record)
        return self._alignment(column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """Give a column's heading, translated."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.header)
        if role == Qt.ItemDataRole.ToolTipRole and column.help:
            return tr(column.help)
        return self._alignment(column, role)

    @staticmethod
    def _alignment(column: Column[Record], role: int) -> int | None:
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return flag_value(side) | flag_value(Qt.AlignmentFlag.AlignVCenter)


class RecordProxy(QSortFilterProxyModel):
    """Filters by the first column's text; the model itself sorts."""

    def __init__(self, model: RecordTableModel[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its records."""
        self.sourceModel().sort(column, order)
