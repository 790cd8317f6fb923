"""Surroundings: the schools near each scene and what the school rule says."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from ...domain.facility import FacilityKind
from ...domain.overview import Neighbour, SceneInYear, YearOverview
from ...i18n import tr
from .. import wording
from ..context import Context
from ..models.columns import SCHOOLS, SURROUNDINGS
from ..tables import RecordTable, SceneTable
from .panel import Panel


class SurroundingsPanel(Panel):
    """Scenes with schools within the radius, and the schools of the chosen one."""

    FORM = "surroundings_panel"

    importButton: QPushButton
    classifyButton: QPushButton
    scenesTable: QTableView
    sceneTitle: QLabel
    zoomButton: QPushButton
    reasonLabel: QLabel
    schoolsTable: QTableView
    gapLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = SceneTable(self.scenesTable, SURROUNDINGS, context.selection)
        self.schools: RecordTable[Neighbour] = RecordTable(
            self.schoolsTable, SCHOOLS, lambda neighbour: neighbour.facility.id
        )
        self.schoolsTable.sortByColumn(2, Qt.SortOrder.AscendingOrder)  # the nearest first
        self.importButton.clicked.connect(context.actions.import_schools)
        self.classifyButton.clicked.connect(context.actions.classify)
        self.zoomButton.clicked.connect(context.actions.zoom_to_scene)
        self.start()

    def show_overview(self, overview: YearOverview) -> None:
        """Show the scenes with their schools."""
        schools = any(facility.kind is FacilityKind.SCHOOL for facility in overview.facilities)
        self.importButton.setEnabled(not overview.read_only)
        self.classifyButton.setEnabled(overview.writable and schools and bool(overview.mapped))
        self.table.show(overview.mapped)
        self._show_gaps(overview)
        if not schools:
            self.show_empty(
                tr(
                    "The register has no schools yet. Import Skolverket's register of school units, "
                    "or the city's own list of schools."
                ),
                tr("Import schools…"),
                None if overview.read_only else self.context.actions.import_schools,
            )
        elif not overview.mapped:
            self.show_empty(
                tr("The surroundings are those of the scenes, and this year has none yet."),
                tr("Receive delivery…"),
                self.context.actions.receive_delivery if overview.writable else None,
            )
        else:
            self.show_content()

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the schools of the chosen scene and the reason for its class."""
        self.zoomButton.setEnabled(scene is not None)
        near = scene.neighbours if scene is not None else ()
        self.schools.show([item for item in near if item.facility.kind is FacilityKind.SCHOOL])
        if scene is None:
            self.sceneTitle.setText(tr("Choose a scene in the list or on the map."))
            self.reasonLabel.clear()
            return
        self.sceneTitle.setText(scene.scene.name)
        self.reasonLabel.setText(_reason(overview, scene))

    def _show_gaps(self, overview: YearOverview) -> None:
        """Say which facilities cannot be measured to: unknown is not far away."""
        unplaced = sum(1 for facility in overview.facilities if facility.measured_wkb is None)
        self.gapLabel.setVisible(bool(unplaced))
        if unplaced == 1:
            self.gapLabel.setText(tr("1 facility has no position and is not measured to."))
        else:
            self.gapLabel.setText(
                tr("{count} facilities have no position and are not measured to.").format(count=unplaced)
            )


def _reason(overview: YearOverview, scene: SceneInYear) -> str:
    if scene.boundary is None:
        return tr("The scene has no boundary this year, so nothing is measured from it.")
    if scene.classification is None:
        return tr("Not classified yet: the distances are not worked out.")
    answer = wording.outcome_in_class(scene.classification, overview.rule)
    return f"{answer}. {wording.reason(scene.classification, overview.rule)}"
