"""What the dialogs have in common: named buttons, and an error told at the field that it is about."""

from __future__ import annotations

from typing import Mapping

from qgis.PyQt.QtWidgets import QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QStyle, QWidget

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


class FieldErrors:
    """Errors shown below the fields of a form; the first field with one gets the focus."""

    def __init__(self, form: QFormLayout) -> None:
        self._form = form
        self._rows: list[QWidget] = []

    @property
    def texts(self) -> list[str]:
        """The errors that are shown, from the top."""
        return [label.text() for row in self._rows for label in row.findChildren(QLabel) if label.text()]

    def show(self, errors: Mapping[QWidget, str]) -> None:
        """Show other errors, by field; none clears the form."""
        for row in self._rows:
            self._form.removeRow(row)
        self._rows = []
        for field, text in errors.items():
            position, _role = self._form.getWidgetPosition(field)
            row = self._row(text)
            self._form.insertRow(position + 1, "", row)
            self._rows.append(row)
        for field in errors:
            field.setFocus()
            break
        self._make_room()

    def _make_room(self) -> None:
        """Let the dialog grow with its form; wrapped text needs a height that Qt does not ask for itself."""
        window = self._form.parentWidget().window()
        needed = window.layout().totalHeightForWidth(window.width()) if window.layout() else 0
        window.resize(window.width(), max(window.height(), needed))

    def _row(self, text: str) -> QWidget:
        """Make the row of an error: an icon says that it is one, so that nothing hangs on a colour."""
        row = QWidget(self._form.parentWidget())
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
