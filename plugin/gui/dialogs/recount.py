"""A year's answer beside what the schools of today would give."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTableView, QWidget

from ...domain.recount import Recount, RecountedScene
from ...i18n import mark, tr
from .. import wording
from ..models.records import Column
from ..tables import RecordTable
from ..ui_loader import load_ui
from .forms import name_buttons

WIDTH = 640


class RecountDialog(QDialog):
    """The sentence, and the scenes whose answer would be another, with why."""

    headlineLabel: QLabel
    scenesTable: QTableView
    noteLabel: QLabel
    buttonBox: QDialogButtonBox

    def __init__(self, found: Recount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui("recount_dialog", self)
        name_buttons(self.buttonBox)

        def why(scene: RecountedScene) -> str:
            return "; ".join(school.in_words(found.rule, tr) for school in scene.schools)

        columns: tuple[Column[RecountedScene], ...] = (
            Column(mark("Scene"), lambda scene: scene.name),
            Column(mark("Then"), lambda scene: wording.outcome_short(scene.before)),
            Column(mark("Today"), lambda scene: wording.outcome_short(scene.now)),
            Column(mark("Why"), why, tooltip=why, stretch=True),
        )
        self.scenes: RecordTable[RecountedScene] = RecordTable(
            self.scenesTable, columns, lambda scene: scene.scene_id
        )
        self.scenes.show(found.differing)
        said = found.headline(tr)
        if not found.differing:
            said += " " + tr("No scene's answer would be another.")
        self.headlineLabel.setText(said)
        self.scenesTable.setVisible(bool(found.differing))
        # Without a table there is nothing that would fill a large window.
        self.resize(WIDTH, 360 if found.differing else self.layout().totalHeightForWidth(WIDTH))
        self.buttonBox.rejected.connect(self.reject)
