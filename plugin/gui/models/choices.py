"""The choices of a combo box, however many: a model is there at once, items are added one by one."""

from __future__ import annotations

from typing import Any, Sequence

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt


class Choices(QAbstractListModel):
    """Texts, each with what it stands for as the combo's data."""

    def __init__(self, choices: Sequence[tuple[str, object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._rows = {value: row for row, (_text, value) in enumerate(self._choices)}

    def row_of(self, value: object) -> int:
        """Give the row of what a choice stands for; -1 if it is none."""
        return self._rows.get(value, -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of choices."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Give a choice's text, or what it stands for."""
        if not index.isValid():
            return None
        text, value = self._choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return value if role == Qt.ItemDataRole.UserRole else None
