"""What has been received, year by year, and the way back from the last of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Sequence

from qgis.core import QgsFileUtils
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from ...domain.delivery import Delivery, DeliveryFinding
from ...errors import ScenkartanError
from ...i18n import mark, tr
from .. import wording
from ..models.records import Column
from ..rereading import Rereading
from ..tables import RecordTable
from ..tasks import Jobs
from ..ui_loader import load_ui
from .forms import name_buttons

if TYPE_CHECKING:
    from ...domain.progress import Progress

ROWS: tuple[Column[Delivery], ...] = (
    Column(mark("Year"), lambda one: str(one.year), sort=lambda one: one.year, number=True),
    Column(
        mark("Received"),
        lambda one: wording.moment(one.received_at),
        sort=lambda one: (one.received_at, one.changes_from or 0),
    ),
    Column(mark("File"), lambda one: one.file_name, stretch=True),
    Column(mark("Sender"), lambda one: one.sender or wording.UNKNOWN, stretch=True),
    Column(
        mark("Boundaries"),
        lambda one: wording.number(one.written),
        sort=lambda one: one.written,
        help=mark("How many boundaries of the file were written to the register"),
        number=True,
    ),
    Column(
        mark("Findings"),
        lambda one: wording.number(len(one.findings)),
        sort=lambda one: len(one.findings),
        number=True,
    ),
)
RECEIVED = 1
# With one sentence to say.
EMPTY = (420, 90)


class DeliveriesDialog(QDialog):
    """Lists every delivery of a register, and says of the chosen one what it was and if it can be undone.

    Signal ``undo_asked`` (Delivery): the person wants it undone; the dialog is closed then.
    """

    undo_asked = pyqtSignal(object)

    introLabel: QLabel
    deliveriesTable: QTableView
    factsArea: QScrollArea
    factsLabel: QLabel
    consequenceLabel: QLabel
    undoButton: QPushButton
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        register: Path,
        deliveries: Sequence[Delivery],
        *,
        read_only: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("deliveries_dialog", self)
        self.resize(900, 520)
        name_buttons(self.buttonBox)
        self._register = register
        self._read_only = read_only
        title = tr("Looking whether it can be undone…")
        self._looking = Rereading(Jobs(self), title, self._show_whether_undone, self._show_error, self)
        self.table: RecordTable[Delivery] = RecordTable(
            self.deliveriesTable, ROWS, lambda one: one.id, lambda _id: self._show_chosen()
        )
        self.introLabel.setText(
            tr("What has been received into the register, and what came of it.")
            if deliveries
            else tr("Nothing has been received into the register yet.")
        )
        for part in (self.deliveriesTable, self.factsArea, self.consequenceLabel, self.undoButton):
            part.setVisible(bool(deliveries))
        if not deliveries:
            self.resize(*EMPTY)
        self.table.show(deliveries)
        self.deliveriesTable.sortByColumn(RECEIVED, Qt.SortOrder.DescendingOrder)
        self.undoButton.clicked.connect(self._undo)
        self.buttonBox.rejected.connect(self.reject)
        self.finished.connect(self._looking.stop)
        if deliveries:
            self.table.choose(deliveries[-1].id)

    def _show_chosen(self) -> None:
        chosen = self.table.chosen
        if chosen is None:
            return
        self.factsLabel.setText("\n".join(facts(chosen)))
        self.undoButton.setEnabled(False)
        if self._read_only:
            self.consequenceLabel.setText(tr("The register can only be read here, not changed."))
            return
        self.consequenceLabel.setText(tr("Looking whether it can be undone…"))
        path = self._register

        def work(_progress: Progress) -> str:
            from ...register.opening import open_register
            from ...workflow.undo_delivery import why_not

            with open_register(path, read_only=True) as register:
                return why_not(register, chosen)

        self._looking.ask(work)

    def _show_whether_undone(self, hindrance: str) -> None:
        chosen = self.table.chosen
        if chosen is None:
            return
        self.undoButton.setEnabled(not hindrance)
        self.consequenceLabel.setText(
            hindrance
            or tr(
                "Undone, {year} is as it was before it: boundaries, statuses, scenes and their names."
            ).format(year=chosen.year)
        )

    def _show_error(self, error: ScenkartanError) -> None:
        self.consequenceLabel.setText(error.text)

    def _undo(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self.accept()
            self.undo_asked.emit(chosen)


def facts(delivery: Delivery) -> list[str]:
    """Say what a delivery was and what was done about it, a line each."""
    from ...delivery.fixes import Fix

    known = {fix.value: tr(fix.label) for fix in Fix}
    fixes = "; ".join(known.get(code, code) for code in delivery.fixes)
    size = QgsFileUtils.representFileSize(delivery.file_size)
    read = (delivery.driver, delivery.crs_authid, delivery.encoding, size)
    return [
        tr("{file}: {facts}").format(file=delivery.file_name, facts=", ".join(filter(None, read))),
        f"SHA-256: {delivery.sha256}",
        tr("{written} of {features} polygons in the file became boundaries.").format(
            written=delivery.written, features=delivery.features
        ),
        tr("Accepted: {fixes}.").format(fixes=fixes) if fixes else tr("Nothing was mended."),
        *map(_finding, delivery.findings),
    ]


def _finding(finding: DeliveryFinding) -> str:
    """Say what was found; its example was not kept, since it may come out of the file."""
    from ...delivery.findings import FindingRule

    label = next((tr(rule.label) for rule in FindingRule if rule.value == finding.rule), finding.rule)
    text = label.format(example="…")
    return f"{text}: {finding.count}" if finding.count else text
