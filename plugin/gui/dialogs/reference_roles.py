"""Choosing which column of a table holds what, where the guess is not right."""

from __future__ import annotations

from typing import Callable, Mapping, Sequence

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel

from ...domain.reference import ReferenceKind
from ...i18n import mark, tr
from .. import wording
from ..models.reference import column_label

# Roles that are no columns of the register by the same name.
_LABELS = {
    "types": mark("Kind or school form"),
    "street": mark("Street address"),
    "height_m": mark("Height (m)"),
    "storeys": mark("Storeys"),
    "use": mark("Use"),
    "lit": mark("Lit"),
    "bridge": mark("Bridge"),
    "tunnel": mark("Tunnel"),
    "foot": mark("Open to walkers"),
    "access": mark("Access"),
}


class ColumnChoices:
    """A combo box for each role; what the person has chosen is in ``chosen``, by role."""

    def __init__(self, form: QFormLayout, label: QLabel, changed: Callable[[], None]) -> None:
        self._form = form
        self._label = label
        self._changed = changed
        self._shown: tuple[ReferenceKind, Sequence[str]] | None = None
        self._combos: dict[str, QComboBox] = {}
        self.chosen: dict[str, str] = {}
        self._label.setText(tr("The file is read without choosing columns."))

    def forget(self) -> None:
        """Forget what was chosen: another file has other columns."""
        self.chosen = {}
        self._shown = None

    def show(self, kind: ReferenceKind, columns: Sequence[str], roles: Mapping[str, str]) -> None:
        """Show the columns of a file, and which of them was taken for what."""
        if self._shown != (kind, tuple(columns)):
            self._build(kind, columns)
            self._shown = (kind, tuple(columns))
        for role, combo in self._combos.items():
            combo.setCurrentIndex(max(combo.findData(roles.get(role, "")), 0))

    def _build(self, kind: ReferenceKind, columns: Sequence[str]) -> None:
        from ...delivery.reference_columns import attributes_of

        while self._form.rowCount():
            self._form.removeRow(0)
        self._combos = {}
        self._label.setVisible(not columns)
        for role in attributes_of(kind) if columns else ():
            combo = QComboBox()
            combo.addItem(wording.UNKNOWN, "")
            for column in columns:
                combo.addItem(column, column)
            name = tr(_LABELS[role]) if role in _LABELS else column_label(role)
            combo.setAccessibleName(name)
            combo.activated.connect(lambda _row, role=role: self._choose(role))
            self._form.addRow(f"{name}:", combo)
            self._combos[role] = combo

    def _choose(self, role: str) -> None:
        self.chosen[role] = self._combos[role].currentData()
        self._changed()
