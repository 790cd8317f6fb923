"""Tables bound to a model and, where they list scenes, to the shared selection."""

from __future__ import annotations

from typing import Any, Callable, Generic, Sequence, TypeVar

from qgis.PyQt.QtCore import QEvent, QItemSelection, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ..domain.overview import SceneInYear
from .models.records import ID_ROLE, Column, RecordTableModel
from .selection import SceneSelection

Record = TypeVar("Record")

# Air around a row's text, pixels; the row itself follows the font.
ROW_AIR = 8
# Rows that columns are made as wide as: to measure thousands would hold the window still for seconds.
MEASURED_ROWS = 100
# What a stretched column keeps of a text in a narrow table, letters; the table scrolls sideways for the rest.
LEAST_LETTERS = 10


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
        self._on_chosen = on_chosen
        self._showing = False
        self._is_laid_out = True
        view.setModel(self.model)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + ROW_AIR)
        header = view.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setResizeContentsPrecision(MEASURED_ROWS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._columns = tuple(columns)
        view.viewport().installEventFilter(self)
        view.selectionModel().selectionChanged.connect(self._on_selected)

    def show(self, records: Sequence[Record]) -> None:
        """Show other records, with the same one chosen if it is still there."""
        chosen = self.chosen_id
        self._showing = True
        self.model.set_records(records)
        self._showing = False
        self._lay_out()
        self.choose(chosen)

    def seek(self, text: str) -> None:
        """Show the records that have a text in their first column; the same one stays chosen."""
        chosen = self.chosen_id
        self._showing = True
        self.model.seek(text)
        self.choose(chosen)
        self._showing = False

    @property
    def chosen_id(self) -> str:
        """The chosen record's id; empty when none is chosen."""
        selected = self.view.selectionModel().selectedIndexes()
        return str(selected[0].data(ID_ROLE)) if selected else ""

    @property
    def chosen(self) -> Record | None:
        """The chosen record."""
        selected = self.view.selectionModel().selectedIndexes()
        return self.model.record(selected[0].row()) if selected else None

    def choose(self, record_id: str) -> None:
        """Choose a record by its id and scroll to it; one that is not shown takes the choice away."""
        row = self.model.row_of(record_id) if record_id else -1
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        if not index.isValid():
            self.view.selectionModel().clear()
        elif record_id != self.chosen_id:
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the columns out when the table comes to be seen, and when it becomes wider or narrower."""
        if event.type() == QEvent.Type.Show and not self._is_laid_out:
            self._lay_out()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        """Show the columns that know something, as wide as they need; a table that nobody sees waits."""
        self._is_laid_out = self.view.isVisible()
        if self._is_laid_out:
            for number, column in enumerate(self._columns):
                if column.optional and column.sort is not None:
                    self.view.setColumnHidden(
                        number, all(value is None for value in map(column.sort, self.model.records))
                    )
            self._fit()

    def _fit(self) -> None:
        """Let the stretched columns fill the table, but never become too narrow to tell rows apart."""
        header = self.view.horizontalHeader()
        stretched = [number for number, column in enumerate(self._columns) if column.stretch]
        least = LEAST_LETTERS * self.view.fontMetrics().averageCharWidth()
        taken = sum(
            max(header.sectionSizeHint(number), self.view.sizeHintForColumn(number))
            for number in range(len(self._columns))
            if number not in stretched and not header.isSectionHidden(number)
        )
        has_room = self.view.viewport().width() - taken >= least * len(stretched)
        for number in stretched:
            mode = QHeaderView.ResizeMode.Stretch if has_room else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(number, mode)
            if not has_room:
                header.resizeSection(number, least)

    def _on_selected(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        """Tell of a chosen row once it is selected: told at the press, the row may move from under it."""
        if self._on_chosen is not None and not selected.isEmpty() and not self._showing:
            self._on_chosen(self.chosen_id)


def fit_height(view: QTableView, most: int) -> None:
    """Make a table as high as its rows, at most so many; for one on a page that scrolls."""
    rows = min(max(view.model().rowCount(), 1), most)
    air = 2 * view.frameWidth()
    view.setFixedHeight(
        view.horizontalHeader().sizeHint().height() + rows * view.verticalHeader().defaultSectionSize() + air
    )


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

    def seek(self, text: str) -> None:
        """Show the scenes that have a text in their names, with the shared one chosen."""
        super().seek(text)
        self.choose(self._selection.scene_id)


def _scene_id(scene: Any) -> str:  # noqa: ANN401 - SceneInYear; typed where it is used
    return str(scene.id)
