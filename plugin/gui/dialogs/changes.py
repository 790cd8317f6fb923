"""What became of each scene since the year before: a table beside the map, to look at and to take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QTableView, QWidget

from ...domain.figures import percent
from ...errors import ScenkartanError
from ...i18n import mark, tr
from .. import wording
from ..models.records import Column
from ..saving import copy_table, save_table
from ..tables import RecordTable
from ..ui_loader import load_ui
from .forms import name_buttons

if TYPE_CHECKING:
    from ...workflow.changes_table import ChangeRow, ChangesTable

ROWS: tuple[Column[Any], ...] = (
    Column(mark("Year before"), lambda row: row.before or wording.UNKNOWN, stretch=True),
    Column(mark("This year"), lambda row: row.after or wording.UNKNOWN, stretch=True),
    Column(
        mark("Change"),
        lambda row: tr(row.change.kind.label),
        sort=lambda row: row.change.kind.order,
    ),
    Column(
        mark("Of last"),
        lambda row: percent(row.change.previous_share),
        sort=lambda row: row.change.previous_share,
        help=mark("How much of last year's area is inside this year's"),
        number=True,
    ),
    Column(
        mark("Of this"),
        lambda row: percent(row.change.current_share),
        sort=lambda row: row.change.current_share,
        help=mark("How much of this year's area was inside last year's"),
        number=True,
    ),
    Column(
        mark("± m²"),
        lambda row: wording.area_change(row.change.area_change_m2),
        sort=lambda row: row.change.area_change_m2,
        number=True,
    ),
    Column(
        mark("Decided"),
        lambda row: tr("by a person") if row.change.by_person else tr("as proposed"),
        help=mark("Whether a person decided what comes from what, or the match as it was proposed stands"),
    ),
)


class ChangesDialog(QDialog):
    """Lists a year's changes. Signal ``row_chosen`` (ChangeRow): to be shown on the map."""

    row_chosen = pyqtSignal(object)

    introLabel: QLabel
    changesTable: QTableView
    copyButton: QPushButton
    saveButton: QPushButton
    buttonBox: QDialogButtonBox

    def __init__(self, register: Path, found: ChangesTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("changes_dialog", self)
        self.resize(860, 460)
        name_buttons(self.buttonBox)
        self._register = register
        self._found = found
        self.setWindowTitle(tr("Changes {year}").format(year=found.year))
        self.table: RecordTable[ChangeRow] = RecordTable(self.changesTable, ROWS, _row_id, self._choose)
        self.introLabel.setText(
            tr("{previous} → {year}: {balance}").format(
                previous=found.previous_year, year=found.year, balance=found.balance.in_words(tr)
            )
            if found.rows
            else tr("There are no boundaries to compare {year} with.").format(year=found.year)
        )
        for part in (self.changesTable, self.copyButton, self.saveButton):
            part.setVisible(bool(found.rows))
        self.table.show(found.rows)
        self.copyButton.clicked.connect(self.copy)
        self.saveButton.clicked.connect(self.save)
        self.buttonBox.rejected.connect(self.reject)

    def copy(self) -> None:
        """Copy the whole table as text."""
        copy_table(*self._table())

    def save(self) -> None:
        """Save the whole table as a workbook or as text."""
        proposed = self._register.with_name(tr("changes_{year}.xlsx").format(year=self._found.year))
        try:
            path = save_table(self, tr("Save the changes"), proposed, *self._table())
        except ScenkartanError as error:
            self.introLabel.setText(error.text)
            return
        if path is not None:
            self.introLabel.setText(tr("The changes were saved as {file}.").format(file=path.name))

    def _table(self) -> tuple[list[str], list[list[str]]]:
        from ...workflow.changes_table import table_of

        return table_of(self._found, tr)

    def _choose(self, _row_id: str) -> None:
        self.row_chosen.emit(self.table.chosen)


def _row_id(row: ChangeRow) -> str:
    return f"{row.change.from_scene_id or ''}/{row.change.to_scene_id or ''}"
