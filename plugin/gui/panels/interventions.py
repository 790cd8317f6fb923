"""Interventions: what is done at each scene."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from ...domain.intervention import Intervention
from ...domain.overview import SceneInYear, YearOverview
from ...i18n import tr
from ..context import Context
from ..models.columns import INTERVENTION_SCENES, INTERVENTIONS
from ..tables import RecordTable, SceneTable
from .panel import Panel


class InterventionsPanel(Panel):
    """Scenes with how much is done there, and the interventions at the chosen one."""

    FORM = "interventions_panel"

    scenesTable: QTableView
    sceneTitle: QLabel
    newButton: QPushButton
    interventionsTable: QTableView
    noneLabel: QLabel
    editButton: QPushButton
    historyButton: QPushButton
    deleteButton: QPushButton

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = SceneTable(self.scenesTable, INTERVENTION_SCENES, context.selection)
        self.interventions: RecordTable[Intervention] = RecordTable(
            self.interventionsTable, INTERVENTIONS, lambda item: item.id, lambda _id: self._show_buttons()
        )
        self.interventionsTable.doubleClicked.connect(self.edit)
        self.newButton.clicked.connect(context.interventions.new)
        context.interventions.saved.connect(self.interventions.choose)
        self.editButton.clicked.connect(self.edit)
        self.historyButton.clicked.connect(self.show_history)
        self.deleteButton.clicked.connect(self.delete)
        self.start()

    def show_overview(self, overview: YearOverview) -> None:
        """Show the scenes with how many interventions each has."""
        self.table.show(overview.scenes)
        if overview.scenes:
            self.show_content()
        else:
            self.show_without_boundaries(
                overview, tr("Interventions are recorded at scenes, and this year has none yet.")
            )

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the interventions at the chosen scene."""
        found = scene.interventions if scene is not None else ()
        self.sceneTitle.setText(self.title_of(scene))
        self.interventions.show(found)
        self.interventionsTable.setVisible(bool(found) or scene is None)
        self.noneLabel.setVisible(scene is not None and not found)
        self.newButton.setEnabled(scene is not None and not overview.read_only)
        self._show_buttons()

    def edit(self) -> None:
        """Open the form of the chosen intervention."""
        chosen = self.interventions.chosen
        overview = self.context.workspace.overview
        if chosen is not None and overview is not None and not overview.read_only:
            self.context.interventions.edit(chosen)

    def show_history(self) -> None:
        """Show what was changed in the chosen intervention, when and by whom."""
        chosen = self.interventions.chosen
        if chosen is not None:
            self.context.interventions.show_history(chosen)

    def delete(self) -> None:
        """Delete the chosen intervention, after asking."""
        chosen = self.interventions.chosen
        if chosen is not None:
            self.context.interventions.delete(chosen)

    def _show_buttons(self) -> None:
        overview = self.context.workspace.overview
        chosen = self.interventions.chosen is not None
        writable = overview is not None and not overview.read_only
        self.editButton.setEnabled(chosen and writable)
        self.deleteButton.setEnabled(chosen and writable)
        self.historyButton.setEnabled(chosen)
