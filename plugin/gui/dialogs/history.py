"""The history of a row in words: when, who, what."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Mapping, Sequence

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ...i18n import tr
from ...register.history import Change
from ...register.schema import Column, Type, table
from ...register.schema.bookkeeping import Action
from .. import wording
from ..ui_loader import load_ui
from .forms import name_buttons

# What only the register itself uses is no news to a person.
_SILENT = ("fid", "id", "geom")


class HistoryDialog(QDialog):
    """The changes of one row, the latest first."""

    titleLabel: QLabel
    historyTree: QTreeWidget
    buttonBox: QDialogButtonBox

    def __init__(
        self,
        title: str,
        changes: Sequence[Change],
        scene_names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui("history_dialog", self)
        self.resize(560, 340)
        name_buttons(self.buttonBox)
        self.buttonBox.rejected.connect(self.reject)
        self.titleLabel.setText(title)
        for change in reversed(changes):
            words = "\n".join(in_words(change, scene_names))
            if words:
                self.historyTree.addTopLevelItem(QTreeWidgetItem([_when(change.when), change.who, words]))
        header = self.historyTree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)


def in_words(change: Change, scene_names: Mapping[str, str]) -> list[str]:
    """Say what a change was, one line a field; empty where only the register's own columns changed."""
    if change.table == "intervention_scene":
        name = scene_names.get(str({**change.before, **change.after}.get("scene_id")), tr("another scene"))
        text = (
            tr("Scene taken away: {scene}") if change.action is Action.DELETE else tr("Scene added: {scene}")
        )
        return [text.format(scene=name)]
    if change.action is Action.INSERT:
        return [tr("Added")]
    if change.action is Action.DELETE:
        return [tr("Deleted")]
    columns = {column.name: column for column in table(change.table).columns}
    told = (columns[name] for name in change.changed if name in columns and name not in _SILENT)
    return [words for words in (_changed(column, change) for column in told) if words]


def _changed(column: Column, change: Change) -> str:
    """Say what a field was and is; empty where a person would read the same, such as nothing and no text."""
    before, after = (_value(column, values.get(column.name)) for values in (change.before, change.after))
    return "" if before == after else f"{tr(column.label)}: {before} → {after}"


def _value(column: Column, value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    if value is None or value == "":
        return wording.UNKNOWN
    if column.values is not None:
        return next((tr(member.label) for member in column.values if member.value == value), str(value))
    if column.type is Type.BOOLEAN:
        return wording.yes_no(bool(value))
    if column.name.endswith("_month"):
        return wording.month(int(value))
    if column.type is Type.REAL:
        return wording.number(value)
    return str(value)


def _when(text: str) -> str:
    return wording.moment(datetime.fromisoformat(text.replace("Z", "+00:00")))
