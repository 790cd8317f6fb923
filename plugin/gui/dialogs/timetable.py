"""The timetable: the hours of each activity, and the days of school."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from ...domain.school_days import SchoolTerms, spans_of, spans_text
from ...domain.time_profile import SHORT_DAYS, Weekday
from ...domain.timetable import Activity, ActivityHours, Timetable, coverage
from ...errors import ScenkartanError
from ...i18n import capital, tr
from ..ui_loader import load_ui
from .forms import FieldErrors, name_buttons, wrong_text

ACTIVITY, STARTS, ENDS, FIRST_DAY, NAME = 0, 1, 2, 3, 10
_CODE = Qt.ItemDataRole.UserRole
_NEW = ("08:00", "09:00")


class TimetableDialog(QDialog):
    """A row for each span of hours; accepted only when every row can be read."""

    fields: QFormLayout
    assumedLabel: QLabel
    hoursTable: QTableWidget
    addButton: QToolButton
    removeButton: QPushButton
    assumeButton: QPushButton
    termsEdit: QLineEdit
    breaksEdit: QLineEdit
    buttonBox: QDialogButtonBox

    def __init__(
        self, timetable: Timetable, parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        load_ui("timetable_dialog", self)
        self.resize(600, 560)
        name_buttons(self.buttonBox)
        self._errors = FieldErrors(self.fields)
        self._set_up_table()
        self._show(timetable)
        menu = QMenu(self.addButton)
        for activity in Activity:
            menu.addAction(capital(tr(activity.label))).triggered.connect(partial(self._add_new, activity))
        self.addButton.setMenu(menu)
        self.removeButton.clicked.connect(self._remove)
        self.assumeButton.clicked.connect(lambda: self._show(Timetable()))
        self.buttonBox.accepted.connect(self.check)
        self.buttonBox.rejected.connect(self.reject)
        if read_only:
            self._look_only()

    @property
    def timetable(self) -> Timetable:
        """The timetable as the fields stand; what a person has saved is not assumed any more.

        Raises ScenkartanError where terms or days off cannot be read.
        """
        hours = tuple(self._row(row) for row in range(self.hoursTable.rowCount()))
        terms = SchoolTerms(spans_of(self.termsEdit.text()), spans_of(self.breaksEdit.text()))
        return Timetable(hours, terms, assumed=False)

    @property
    def error_texts(self) -> list[str]:
        """The errors shown at the fields."""
        return self._errors.texts

    def check(self) -> None:
        """Accept, or say at each field what is wrong with it."""
        errors: dict[QWidget, str] = {}
        for edit in (self.termsEdit, self.breaksEdit):
            try:
                spans_of(edit.text())
            except ScenkartanError as error:
                errors[edit] = error.text
        if not self._errors.show({self.hoursTable: self._wrong_row(), **errors}):
            self.accept()

    def _wrong_row(self) -> str:
        """Choose the first row that cannot be read and say why; "" where there is none."""
        if not self.hoursTable.rowCount():
            return tr("A timetable has at least one row. Take the assumed hours, or add some.")
        for number in range(self.hoursTable.rowCount()):
            row = self._row(number)
            try:
                coverage([row])
            except ScenkartanError as error:
                self.hoursTable.setCurrentCell(number, STARTS)
                return error.text
            wrong = wrong_text(row.name)
            if wrong:
                self.hoursTable.setCurrentCell(number, NAME)
                return wrong
        return ""

    def _set_up_table(self) -> None:
        headings = [tr("Activity"), tr("From"), tr("To"), *map(tr, SHORT_DAYS), tr("Name")]
        self.hoursTable.setColumnCount(len(headings))
        self.hoursTable.setHorizontalHeaderLabels(headings)
        header = self.hoursTable.horizontalHeader()
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _show(self, timetable: Timetable) -> None:
        self.assumedLabel.setVisible(timetable.assumed)
        self.hoursTable.setRowCount(0)
        for hours in sorted(timetable.hours, key=lambda row: (row.activity.order, row.starts)):
            self._add(hours)
        self.termsEdit.setText(spans_text(timetable.terms.terms, tr))
        self.breaksEdit.setText(spans_text(timetable.terms.breaks, tr))

    def _add_new(self, activity: Activity, *_checked: bool) -> None:
        days = tuple(Weekday)[:5]
        self._add(ActivityHours(activity, days, *_NEW))
        self.hoursTable.setCurrentCell(self.hoursTable.rowCount() - 1, STARTS)
        self.hoursTable.setFocus()

    def _add(self, hours: ActivityHours) -> None:
        row = self.hoursTable.rowCount()
        self.hoursTable.insertRow(row)
        name = capital(tr(hours.activity.label))
        activity = QTableWidgetItem(name)
        activity.setData(_CODE, hours.activity.value)
        activity.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.hoursTable.setItem(row, ACTIVITY, activity)
        for column, text in ((STARTS, hours.starts), (ENDS, hours.ends), (NAME, hours.name)):
            self.hoursTable.setItem(row, column, QTableWidgetItem(text))
        for weekday in Weekday:
            item = QTableWidgetItem()
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            checked = weekday in hours.weekdays
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("{activity}, {day}").format(activity=name, day=tr(weekday.label)),
            )
            item.setToolTip(tr(weekday.label))
            self.hoursTable.setItem(row, FIRST_DAY + weekday.number, item)

    def _remove(self) -> None:
        row = self.hoursTable.currentRow()
        if row >= 0:
            self.hoursTable.removeRow(row)

    def _row(self, row: int) -> ActivityHours:
        def text(column: int) -> str:
            return str(self.hoursTable.item(row, column).text()).strip()

        days = tuple(
            weekday
            for weekday in Weekday
            if self.hoursTable.item(row, FIRST_DAY + weekday.number).checkState() == Qt.CheckState.Checked
        )
        code = self.hoursTable.item(row, ACTIVITY).data(_CODE)
        return ActivityHours(Activity(code), days, text(STARTS), text(ENDS), text(NAME))

    def _look_only(self) -> None:
        self.hoursTable.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row in range(self.hoursTable.rowCount()):
            for column in range(self.hoursTable.columnCount()):
                item = self.hoursTable.item(row, column)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        for edit in (self.termsEdit, self.breaksEdit):
            edit.setReadOnly(True)
        for button in (self.addButton, self.removeButton, self.assumeButton):
            button.setVisible(False)
        self.buttonBox.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        name_buttons(self.buttonBox)
