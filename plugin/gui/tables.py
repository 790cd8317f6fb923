"""Tables bound to a model and, where they list scenes, to the shared selection."""

from __future__ import annotations

from typing import Any, Callable, Generic, Sequence, TypeVar

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ..domain.overview import SceneInYear
from .models.records import ID_ROLE, Column, RecordProxy, RecordTableModel
from .selection import SceneSelection

Record = TypeVar("Record")

# Air around a row's text, pixels; the row itself follows the font.
ROW_AIR = 8


class RecordTable(QObject, Generic[Record]):
    """A view with its records: sorted, one row chosen at a time, columns as wide as they need or may be."""

    def __init__(
        self,
        view: QTableView,
        columns: Sequence[Column[Record]],
        id_of: Callable[[Record], str],
        on_chosen: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(view)
        self.view = view
        self.model: RecordTableModel[Record] = RecordTableModel(columns, id_of, self)
        self.proxy = RecordProxy(self.model, self)
        self._on_chosen = on_chosen
        self._showing = False
        view.setModel(self.proxy)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + ROW_AIR)
        header = view.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for number, column in enumerate(columns):
            if column.stretch:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentRowChanged.connect(self._on_current)

    def show(self, records: Sequence[Record]) -> None:
        """Show other records, with the same one chosen if it is still there."""
        chosen = self.chosen_id
        self._showing = True
        self.model.set_records(records)
        self._showing = False
        self.choose(chosen)

    @property
    def chosen_id(self) -> str:
        """The chosen record's id; empty when none is chosen."""
        index = self.view.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    @property
    def chosen(self) -> Record | None:
        """The chosen record."""
        row = self.model.row_of(self.chosen_id)
        return None if row < 0 else self.model.record(row)

    def choose(self, record_id: str) -> None:
        """Choose a record by its id and scroll to it; one that is not shown takes the choice away."""
        row = self.model.row_of(record_id)
        index = self.proxy.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        if not index.isValid():
            self.view.selectionModel().clear()
        elif index.row() != self.view.currentIndex().row():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._on_chosen is not None and current.isValid() and not self._showing:
            self._on_chosen(str(current.data(ID_ROLE)))


class SceneTable(RecordTable[SceneInYear]):
    """A table of scenes that shares the selection: choosing here chooses everywhere, and the other way."""

    def __init__(
        self, view: QTableView, columns: Sequence[Column[SceneInYear]], selection: SceneSelection
    ) -> None:
        super().__init__(view, columns, _scene_id, selection.select)
        self._selection = selection
        selection.changed.connect(self.choose)

    def show(self, records: Sequence[SceneInYear]) -> None:
        """Show other scenes, with the shared one chosen."""
        super().show(records)
        self.choose(self._selection.scene_id)


def _scene_id(scene: Any) -> str:  # noqa: ANN401 - SceneInYear; typed where it is used
    return str(scene.id)
