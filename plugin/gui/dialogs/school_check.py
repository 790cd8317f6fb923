"""The schools whose place is in doubt: a list to work through beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from ...domain.school_qa import MUNICIPALITY_TOLERANCE_M, Doubt
from ...i18n import capital, tr
from ..models.reference import DOUBTS, in_full
from ..tables import RecordTable
from ..ui_loader import load_ui
from .forms import name_buttons

if TYPE_CHECKING:
    from ...workflow.school_qa import DoubtedFacility, SchoolCheck

# What is shown besides the doubts: those that a person has placed.
_MOVED = "moved_by_hand"


class SchoolCheckDialog(QDialog):
    """Stays beside the map while the person looks.

    Signals: ``looked_at``, ``move`` and ``put_back`` (the facility), ``again``.
    """

    looked_at = pyqtSignal(object)
    move = pyqtSignal(object)
    put_back = pyqtSignal(object)
    again = pyqtSignal()

    summaryLabel: QLabel
    doubtCombo: QComboBox
    toleranceSpin: QSpinBox
    doubtsTable: QTableView
    detailLabel: QLabel
    zoomButton: QPushButton
    moveButton: QPushButton
    putBackButton: QPushButton
    againButton: QPushButton
    buttonBox: QDialogButtonBox

    def __init__(self, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        load_ui("school_check_dialog", self)
        self.resize(520, 460)
        name_buttons(self.buttonBox)
        self._writable = writable
        self._check: SchoolCheck | None = None
        self.doubts: RecordTable[DoubtedFacility] = RecordTable(
            self.doubtsTable, DOUBTS, lambda one: f"{one.doubt}:{one.facility.id}", self._on_chosen
        )
        self.doubtsTable.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self.toleranceSpin.setSuffix("\u00a0m")
        self.toleranceSpin.setValue(int(MUNICIPALITY_TOLERANCE_M))
        self.doubtCombo.activated.connect(self._show_doubts)
        self.zoomButton.clicked.connect(self._zoom)
        self.moveButton.clicked.connect(self._move)
        self.putBackButton.clicked.connect(self._put_back)
        self.againButton.clicked.connect(self.again)
        self.doubtsTable.doubleClicked.connect(self._zoom)
        self.buttonBox.rejected.connect(self.reject)
        self._show_chosen()

    @property
    def tolerance_m(self) -> float:
        """How far outside its municipality a school may lie before it is doubted, metres."""
        return float(self.toleranceSpin.value())

    def show_check(self, check: SchoolCheck) -> None:
        """Show what a check has found."""
        self._check = check
        doubted = len({one.facility.id for one in check.doubted})
        text = tr("{doubted} of {checked} schools are in doubt.").format(
            doubted=doubted, checked=check.checked
        )
        if check.without_municipalities:
            text += " " + tr("The register has no municipalities to check them against.")
        if check.without_buildings:
            text += " " + tr("The register has no buildings to check them against.")
        self.summaryLabel.setText(text)
        chosen = self.doubtCombo.currentData()
        self.doubtCombo.clear()
        self.doubtCombo.addItem(tr("All doubts"), "")
        for doubt, count in check.counts.items():
            if count:
                self.doubtCombo.addItem(f"{capital(tr(doubt.label))} ({count})", doubt.value)
        if check.moved:
            self.doubtCombo.addItem(f"{tr('Moved by hand')} ({len(check.moved)})", _MOVED)
        self.doubtCombo.setCurrentIndex(max(self.doubtCombo.findData(chosen or ""), 0))
        self._show_doubts()

    def _show_doubts(self) -> None:
        wanted = self.doubtCombo.currentData()
        check = self._check
        if check is None:
            return
        listed = check.moved if wanted == _MOVED else check.doubted
        self.doubts.show([one for one in listed if wanted in ("", _MOVED) or one.doubt is Doubt(wanted)])
        self._show_chosen()

    def _on_chosen(self, _doubt_id: str) -> None:
        self._show_chosen()
        self._zoom()

    def _show_chosen(self) -> None:
        one = self.doubts.chosen
        self.detailLabel.setText("" if one is None else in_full(one))
        self.zoomButton.setEnabled(one is not None and one.facility.point_wkb is not None)
        self.moveButton.setEnabled(one is not None and self._writable)
        self.putBackButton.setEnabled(one is not None and self._writable and one.facility.moved_by_hand)

    def _zoom(self) -> None:
        one = self.doubts.chosen
        if one is not None and one.facility.point_wkb is not None:
            self.looked_at.emit(one.facility)

    def _move(self) -> None:
        one = self.doubts.chosen
        if one is not None:
            self.move.emit(one.facility)

    def _put_back(self) -> None:
        one = self.doubts.chosen
        if one is not None:
            self.put_back.emit(one.facility)
