"""Comparing the year with another list of the same scenes, to be settled in the meeting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateTransformContext
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from ...domain.reconciliation import Difference, ReconciledRow
from ...errors import ScenkartanError
from ...i18n import capital, mark, tr
from ...settings import Settings
from .. import wording
from ..models.records import Column
from ..rereading import Rereading
from ..saving import copy_table, save_table
from ..tables import RecordTable
from ..tasks import Jobs
from ..ui_loader import load_ui
from .forms import name_buttons

if TYPE_CHECKING:
    from ...delivery.fields import FieldMap
    from ...domain.overview import YearOverview
    from ...domain.progress import Progress
    from ...workflow.reconcile_lists import ComparedLists

ROWS: tuple[Column[ReconciledRow], ...] = (
    Column(
        mark("Difference"),
        lambda row: capital(tr(row.difference.label)),
        sort=lambda row: row.difference.order,
    ),
    Column(mark("Local name"), lambda row: _name(row.local), stretch=True),
    Column(mark("Regional name"), lambda row: _name(row.regional), stretch=True),
    Column(mark("Local status"), lambda row: row.local.status if row.local else wording.UNKNOWN),
    Column(mark("Regional status"), lambda row: row.regional.status if row.regional else wording.UNKNOWN),
)


class ReconcileDialog(QDialog):
    """Shows where two lists differ; nothing is written to the register."""

    introLabel: QLabel
    fileWidget: QgsFileWidget
    nameCombo: QComboBox
    statusCombo: QComboBox
    idCombo: QComboBox
    summaryLabel: QLabel
    rowsTable: QTableView
    sameCheck: QCheckBox
    copyButton: QPushButton
    saveButton: QPushButton
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        overview: YearOverview,
        jobs: Jobs,
        settings: Settings,
        transform_context: QgsCoordinateTransformContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("reconcile_dialog", self)
        self.resize(960, 560)
        name_buttons(self.buttonBox)
        self._register = overview.path
        self._year = overview.year.year if overview.year else 0
        self._reading = Rereading(jobs, tr("Comparing the lists"), self._show, self._show_error, self)
        self._context = transform_context
        self._compared: ComparedLists | None = None
        self.table: RecordTable[ReconciledRow] = RecordTable(self.rowsTable, ROWS, _row_id)
        self.introLabel.setText(
            tr("The scenes of {year} are compared with a list from elsewhere, such as the region's.").format(
                year=self._year
            )
        )
        self.fileWidget.setDialogTitle(tr("File with the other list"))
        self.fileWidget.setDefaultRoot(str(settings.delivery_folder or ""))
        self.fileWidget.fileChanged.connect(self._on_file)
        for combo in self._combos.values():
            combo.activated.connect(lambda _row: self._compare(self._chosen()))
        self.sameCheck.toggled.connect(self._show_rows)
        self.copyButton.clicked.connect(self.copy)
        self.saveButton.clicked.connect(self.save)
        self.buttonBox.rejected.connect(self.reject)
        self._show(None)

    def reject(self) -> None:
        """Stop comparing when the dialog goes."""
        self._reading.stop()
        super().reject()

    def copy(self) -> None:
        """Copy the whole table as text."""
        copy_table(*self._table())

    def save(self) -> None:
        """Save the whole table as a workbook or as text."""
        proposed = self._register.with_name(tr("comparison_{year}.xlsx").format(year=self._year))
        try:
            path = save_table(self, tr("Save the comparison"), proposed, *self._table())
        except ScenkartanError as error:
            self.summaryLabel.setText(error.text)
            return
        if path is not None:
            self.summaryLabel.setText(tr("The comparison was saved as {file}.").format(file=path.name))

    def _on_file(self) -> None:
        for combo in self._combos.values():
            combo.clear()
        self._compare(None)

    def _compare(self, chosen: FieldMap | None) -> None:
        text = self.fileWidget.filePath().strip()
        if not text:
            self._reading.stop()
            self._show(None)
            return
        register_path, year, context = self._register, self._year, self._context

        def work(progress: Progress) -> ComparedLists:
            from ...register.opening import open_register
            from ...workflow.reconcile_lists import compare_with_file

            with open_register(register_path, read_only=True) as register:
                return compare_with_file(
                    register, year, Path(text), chosen, transform_context=context, progress=progress
                )

        self.summaryLabel.setText(tr("Reading the file…"))
        self._reading.ask(work)

    def _show_error(self, error: ScenkartanError) -> None:
        self._show(None)
        self.summaryLabel.setText(error.text)

    def _show(self, compared: ComparedLists | None) -> None:
        self._compared = compared
        for button in (self.copyButton, self.saveButton):
            button.setEnabled(compared is not None)
        self._show_rows()
        if compared is None:
            self.summaryLabel.setText(tr("Choose a file with a column of names."))
            return
        for role, combo in self._combos.items():
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItem(wording.UNKNOWN, None)
                for name in compared.columns:
                    combo.addItem(name, name)
                combo.setCurrentIndex(max(combo.findData(getattr(compared.chosen, role)), 0))
        counts = [f"{tr(one.label)}: {compared.found.count(one)}" for one in Difference]
        self.summaryLabel.setText(capital("; ".join(counts)) + ".")

    def _show_rows(self) -> None:
        rows = self._compared.found.rows if self._compared is not None else ()
        same = self.sameCheck.isChecked()
        self.table.show([row for row in rows if same or row.difference is not Difference.SAME])
        self.rowsTable.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    def _chosen(self) -> FieldMap:
        from ...delivery.fields import FieldMap

        return FieldMap(**{role: combo.currentData() for role, combo in self._combos.items()})

    def _table(self) -> tuple[list[str], list[list[str]]]:
        from ...workflow.reconcile_lists import table_of

        return table_of(self._compared.found, tr) if self._compared is not None else ([], [])

    @property
    def _combos(self) -> dict[str, QComboBox]:
        return {"name": self.nameCombo, "id": self.idCombo, "status": self.statusCombo}


def _name(entry: object) -> str:
    return str(getattr(entry, "name", "") or getattr(entry, "id", "")) or wording.UNKNOWN


def _row_id(row: ReconciledRow) -> str:
    entries = (row.local, row.regional)
    return "/".join(f"{entry.name}|{entry.id}" if entry else "" for entry in entries)
