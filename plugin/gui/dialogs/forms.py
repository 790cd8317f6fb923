"""What the dialogs have in common: named buttons, and an error told at the field that it is about."""

from __future__ import annotations

from functools import partial
from typing import Mapping

from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QWidget,
)

from ...domain.personal_identity import contains_personal_identity_number
from ...i18n import tr


def name_buttons(box: QDialogButtonBox, accept: str = "") -> None:
    """Name a box's buttons in the plugin's language; ``accept`` is what the accepting one does."""
    buttons = QDialogButtonBox.StandardButton
    names = {buttons.Cancel: tr("Cancel"), buttons.Close: tr("Close"), buttons.Save: tr("Save")}
    if accept:
        names[buttons.Ok] = accept
    for standard, name in names.items():
        button = box.button(standard)
        if button is not None:
            button.setText(name)


def wrong_text(text: str, missing: str = "") -> str:
    """Say what is wrong with a text that a person wrote, and what to do; empty where nothing is.

    ``missing`` is said where there is none; one that may be left out needs no such words.
    """
    if not text:
        return missing
    if contains_personal_identity_number(text):
        return tr(
            "This text holds a personal identity number. Data about single persons must not be "
            "in the register: take the number away."
        )
    return ""


class ErrorRow(QWidget):
    """The row of an error; one that ``leads`` comes into view where the form is longer than its dialog."""

    def __init__(self, parent: QWidget, *, leads: bool) -> None:
        super().__init__(parent)
        self._areas: list[QScrollArea] = []
        above = parent if leads else None
        while above is not None:
            if isinstance(above, QScrollArea):
                self._areas.append(above)
                above.verticalScrollBar().rangeChanged.connect(self._come_into_view)
            above = above.parentWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Come into view whole when the layout has given the row its place and size."""
        super().resizeEvent(event)
        self._come_into_view()

    def _come_into_view(self) -> None:
        for area in self._areas:
            area.ensureWidgetVisible(self)


class FieldErrors:
    """Errors shown below the fields of a form; the first field with one gets the focus."""

    def __init__(self, form: QFormLayout) -> None:
        self._form = form
        self._rows: dict[QWidget, QWidget] = {}

    def watch(self, *edits: QWidget) -> None:
        """Forget the error of a field for text as soon as the text is another."""
        for edit in edits:
            edit.textChanged.connect(partial(self._on_change, edit))

    @property
    def texts(self) -> list[str]:
        """The errors that are shown, from the top."""
        return [
            label.text() for row in self._rows.values() for label in row.findChildren(QLabel) if label.text()
        ]

    def show(self, errors: Mapping[QWidget, str]) -> bool:
        """Show other errors, by field, of which empty ones are none; say whether there are any."""
        errors = {field: text for field, text in errors.items() if text}
        for field in list(self._rows):
            self.forget(field)
        for field, text in errors.items():
            position, _role = self._form.getWidgetPosition(field)
            row = self._row(text)
            self._form.insertRow(position + 1, "", row)
            self._rows[field] = row
        for field in errors:
            field.setFocus()
            break
        self._make_room()
        return bool(errors)

    def forget(self, field: QWidget) -> None:
        """Take a field's error away, if it has one: the person is mending it."""
        row = self._rows.pop(field, None)
        if row is not None:
            self._form.removeRow(row)

    def _on_change(self, edit: QWidget, *_text: str) -> None:
        self.forget(edit)

    def _make_room(self) -> None:
        """Let the dialog grow with its form; wrapped text needs a height that Qt does not ask for itself."""
        window = self._form.parentWidget().window()
        needed = window.layout().totalHeightForWidth(window.width()) if window.layout() else 0
        window.resize(window.width(), max(window.height(), needed))

    def _row(self, text: str) -> QWidget:
        """Make the row of an error: an icon says that it is one, so that nothing hangs on a colour."""
        row = ErrorRow(self._form.parentWidget(), leads=not self._rows)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 4)
        icon = QLabel(row)
        size = row.fontMetrics().height()
        warning = row.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        icon.setPixmap(warning.pixmap(size, size))
        label = QLabel(text, row)
        label.setWordWrap(True)
        layout.addWidget(icon)
        layout.addWidget(label, 1)
        return row
