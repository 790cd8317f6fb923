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
SORT_ROLE = ID_ROLE + 1


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
    """Records as rows. ``ID_ROLE`` gives a row's id in every column."""

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

    def set_records(self, records: Sequence[Record]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

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
        if role == SORT_ROLE:
            return column.sort(record) if column.sort else column.text(record).casefold()
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
    """Sorts by ``SORT_ROLE``, what is unknown last, and filters by the first column's text."""

    def __init__(self, model: RecordTableModel[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSourceModel(model)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        """Say whether a row comes before another."""
        model = self.sourceModel()
        first, second = model.data(left, SORT_ROLE), model.data(right, SORT_ROLE)
        if first is None or second is None:
            ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
            return (second is None and first is not None) == ascending
        return bool(first < second)
