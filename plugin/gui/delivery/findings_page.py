"""Second step: what was found in the file, what can be done about it, and where it would land."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QEvent, QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...i18n import capital, mark, tr
from .. import wording
from ..models.records import Column
from ..tables import RecordTable, fit_height
from ..ui_loader import load_ui
from ..widgets.severity import severity_icon

if TYPE_CHECKING:
    from ...delivery.crs_guess import CrsGuess
    from ...delivery.findings import Finding
    from ...workflow.inspect_delivery import DeliveryReport

# By the codes of rules: the room of deliveries is not read in when QGIS starts.
_ABOUT_CRS = frozenset({"crs_missing", "crs_contradicted", "crs_assumed"})
_DOUBT_CRS = _ABOUT_CRS | {
    "crs_taken", "crs_elsewhere", "crs_remembered", "axes_swapped", "unit_small", "outside_municipality",
}  # fmt: skip

# Rows of guesses that are seen without scrolling in their table.
GUESSES_SEEN = 6


def guess_id(guess: CrsGuess) -> str:
    """Give what tells a guess from the others: the system with how its numbers are read."""
    return "+".join([guess.authid, *sorted(fix.value for fix in guess.fixes)])


def _guess_name(guess: CrsGuess) -> str:
    return ", ".join([guess.name, *(tr(fix.label) for fix in guess.fixes)])


GUESSES: tuple[Column[CrsGuess], ...] = (
    Column(mark("Reference system"), _guess_name, stretch=True),
    Column(
        mark("Inside"),
        lambda guess: f"{wording.number(100 * guess.inside_share)}\u00a0%",
        sort=lambda guess: guess.inside_share,
        help=mark("How much of the delivery would be inside the municipality"),
        number=True,
    ),
)


class FindingsPage(QWidget):
    """Shows a report; the wizard reads the file again when something is chosen.

    Signals: ``fix_chosen`` (finding, accepted), ``guess_chosen`` (the guess, or None),
    ``crs_chosen`` (the system's code, empty: as the file says), ``report_asked``, ``all_declined``.
    """

    fix_chosen = pyqtSignal(object, bool)
    guess_chosen = pyqtSignal(object)
    crs_chosen = pyqtSignal(str)
    report_asked = pyqtSignal()
    all_declined = pyqtSignal()

    blockedLabel: QLabel
    findingsArea: QScrollArea
    findings: QWidget
    crsPart: QWidget
    crsLabel: QLabel
    guessesTable: QTableView
    crsWidget: QgsProjectionSelectionWidget
    reportButton: QPushButton
    declineButton: QPushButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("delivery_findings_page", self)
        self._layout = QVBoxLayout(self.findings)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._list = QWidget(self.findings)
        # One thing to scroll: on a small screen the findings and the guesses have no room for a bar each.
        self._layout.addWidget(self.crsPart)
        self._layout.addStretch(1)
        self._showing = False
        self.boxes: dict[Finding, FixBox] = {}
        self.guesses: RecordTable[CrsGuess] = RecordTable(
            self.guessesTable, GUESSES, guess_id, self._on_guess
        )
        self.guessesTable.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.crsWidget.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crsWidget.setNotSetText(tr("as the file says"))
        self.crsWidget.crsChanged.connect(lambda crs: self.crs_chosen.emit(crs.authid()))
        self.reportButton.clicked.connect(self.report_asked)
        self.setFocusProxy(self.findingsArea)
        self.declineButton.clicked.connect(self.all_declined)

    def show_report(self, report: DeliveryReport | None) -> None:
        """Show another report; None while the file is read."""
        self.reportButton.setEnabled(report is not None)
        self.declineButton.setEnabled(report is not None and bool(report.choices.accepted))
        if report is None:
            self.blockedLabel.hide()
            return
        self._show_findings(report)
        self._show_crs(report)
        text = _why_blocked(report) if report.blocked else ""
        self.blockedLabel.setText(text)
        self.blockedLabel.setVisible(bool(text))

    def _show_findings(self, report: DeliveryReport) -> None:
        focused = {(one.rule, one.fix) for one, box in self.boxes.items() if box.box.hasFocus()}
        self._list.deleteLater()
        self._list = QWidget(self.findings)
        self._layout.insertWidget(0, self._list)
        self.boxes = {}
        rows = QGridLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setColumnStretch(1, 1)
        for finding in report.findings:
            icon = severity_icon(finding.severity.value)
            self._add(rows, icon, finding.in_words(tr), tr(finding.severity.label))
            for fix in finding.fixes:
                proposal = replace(finding, fix=fix, other_fix=None)
                box = FixBox(proposal, report, self._list)
                box.toggled.connect(partial(self.fix_chosen.emit, proposal))
                rows.addWidget(box, rows.rowCount(), 1)
                self.boxes[proposal] = box
        if not report.findings:
            self._add(rows, severity_icon(), tr("Nothing to remark on"), "")
        self._order_boxes(focused)

    def _order_boxes(self, focused: set[tuple[Any, Any]]) -> None:
        """Let the tabulator go through the boxes from above, and leave the focus where the person had it."""
        before: QWidget = self.findingsArea
        for finding, box in self.boxes.items():
            self.setTabOrder(before, box.box)
            before = box.box
            if (finding.rule, finding.fix) in focused:
                box.box.setFocus()
        self.setTabOrder(before, self.guessesTable)

    def _add(self, rows: QGridLayout, icon: QIcon, text: str, severity: str) -> None:
        row = rows.rowCount()
        size = self.fontMetrics().height()
        picture = QLabel(self._list)
        picture.setPixmap(icon.pixmap(size, size))
        picture.setToolTip(capital(severity))
        picture.setAccessibleName(severity)
        words = QLabel(text, self._list)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(1)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rows.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(words, row, 1)

    def _show_crs(self, report: DeliveryReport) -> None:
        for widget in (self.crsLabel, self.guessesTable):
            widget.setVisible(bool(report.crs_guesses) and _asks_for_crs(report))
        taken = [guess for guess in report.crs_guesses if report.choices.taking(guess) == report.choices]
        self._showing = True
        self.guesses.show(report.crs_guesses)
        self.guesses.choose(guess_id(taken[0]) if taken else "")
        self._showing = False
        fit_height(self.guessesTable, GUESSES_SEEN)
        with QSignalBlocker(self.crsWidget):
            stated = report.choices.crs_authid
            self.crsWidget.setCrs(
                QgsCoordinateReferenceSystem(stated) if stated else QgsCoordinateReferenceSystem()
            )

    def _on_guess(self, _id: str) -> None:
        if not self._showing:
            self.guess_chosen.emit(self.guesses.chosen)


class FixBox(QWidget):
    """A proposed fix that is accepted or declined; its text wraps, as a check box's own does not."""

    toggled = pyqtSignal(bool)

    def __init__(self, finding: Finding, report: DeliveryReport, parent: QWidget) -> None:
        super().__init__(parent)
        text = tr(finding.fix.label) if finding.fix is not None else ""
        if finding.effect and finding.effect != finding.example:
            text = f"{text}: {finding.effect}"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.box = QCheckBox(self)
        self.box.setAccessibleName(text)
        self.box.setChecked(_is_accepted(finding, report))
        self.box.toggled.connect(self.toggled)
        self._words = QLabel(text, self)
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(1)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.installEventFilter(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setColumnStretch(1, 1)
        layout.addWidget(self.box, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 0, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click on the words be a click on the box, as people expect."""
        if watched is self._words and event.type() == QEvent.Type.MouseButtonRelease:
            self.box.click()
            return True
        return super().eventFilter(watched, event)


def _is_accepted(finding: Finding, report: DeliveryReport) -> bool:
    from ...delivery.fixes import Fix

    if finding.fix is Fix.DROP_COLUMN:
        return finding.example in report.choices.dropped_columns
    return finding.fix in report.choices.accepted


def _asks_for_crs(report: DeliveryReport) -> bool:
    return bool(report.choices.crs_authid) or any(f.rule.value in _DOUBT_CRS for f in report.findings)


def _why_blocked(report: DeliveryReport) -> str:
    """Say why nothing can be received yet, and what to do."""
    blocking = [finding for finding in report.findings if finding.severity.value == "blocking"]
    if any(finding.rule.value in _ABOUT_CRS for finding in blocking):
        return tr(
            "The delivery cannot be received before its reference system is known. "
            "Choose below where the coordinates are."
        )
    if any(finding.fix is not None for finding in blocking):
        return tr(
            "The delivery cannot be received as it is. Accept what is proposed below, or ask for a new file."
        )
    if blocking:
        return tr("The delivery cannot be received. Save the report and ask the sender for a new file.")
    if any(finding.fixes for finding in report.findings):
        return tr("No polygon in the file can be received as it is. Accept what is proposed below.")
    return tr(
        "Nothing in the file can become a boundary. Choose another file. Schools and other places are "
        "imported in the panel Surroundings, under Reference data."
    )
