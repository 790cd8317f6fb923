"""One table model for every list of records: the columns say what is shown of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Generic, Sequence, TypeVar

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
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
    """Records as rows, in the order of one column, all or those that are sought.

    ``ID_ROLE`` gives a row's id in every column. Rows are sought and sorted here, when somebody looks and
    each record once: a proxy asks for two at every comparison, which keeps the window from answering.
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
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._sought = ""
        self._hold(())

    def _hold(self, records: Sequence[Record]) -> None:
        self._records = tuple(records)
        # Worked out when they are asked for: the records in order, those of them that are sought, the
        # rows by their ids, and what is sought in.
        self._order: list[int] | None = None
        self._found: list[int] | None = None
        self._rows: dict[str, int] | None = None
        self._texts: list[str] | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """The records as they were given, those that are not sought too."""
        return self._records

    def set_records(self, records: Sequence[Record]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._hold(records)
        self.endResetModel()

    def seek(self, text: str) -> None:
        """Show the records that have a text in their first column, capitals or not; empty: all."""
        self.beginResetModel()
        self._sought = text.casefold()
        self._found = self._rows = None
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows, now and when other records are shown; what is unknown comes last."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = self._places() if kept else []
        self._sorted_by = column, order
        if self._order is not None:
            self._order = self._sorted(self._order)
        self._found = self._rows = None
        if kept:
            now = {place: row for row, place in enumerate(self._places())}
            moved = [self.index(now[before[at.row()]], at.column()) for at in kept]
            self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _places(self) -> list[int]:
        """Give the places of the records that are shown, in the order of the rows."""
        if self._found is None:
            if self._order is None:
                self._order = self._sorted(range(len(self._records)))
            self._found = self._with_what_is_sought(self._order)
        return self._found

    def _with_what_is_sought(self, places: list[int]) -> list[int]:
        if not self._sought:
            return places
        if self._texts is None:
            self._texts = [self._columns[0].text(record).casefold() for record in self._records]
        texts = self._texts
        return [place for place in places if self._sought in texts[place]]

    def _sorted(self, places: Sequence[int]) -> list[int]:
        if self._sorted_by is None or not 0 <= self._sorted_by[0] < len(self._columns):
            return list(places)
        column, order = self._columns[self._sorted_by[0]], self._sorted_by[1]
        keys = [
            column.sort(record) if column.sort else column.text(record).casefold().translate(_SWEDISH)
            for record in self._records
        ]
        known = [place for place in places if keys[place] is not None]
        known.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        return [*known, *(place for place in places if keys[place] is None)]

    def record(self, row: int) -> Record:
        """Give the record of a row."""
        return self._records[self._places()[row]]

    def row_of(self, record_id: str) -> int:
        """Give the row of an id; -1 if it is not shown."""
        if self._rows is None:
            ids = (self._id_of(self._records[place]) for place in self._places())
            self._rows = {known: row for row, known in enumerate(ids)}
        return self._rows.get(record_id, -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of records."""
        if parent.isValid():
            return 0
        return len(self._places()) if self._sought else len(self._records)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give what a cell shows in one of its roles."""
        if not index.isValid():
            return None
        record, column = self.record(index.row()), self._columns[index.column()]
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
