"""Schools: how far they are from the chosen scene, and what the school rule says of that."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from ....domain.facility import Facility
from ....domain.overview import Neighbour, SceneInYear, YearOverview
from ....domain.reason import plan_text
from ....i18n import mark, tr
from ... import wording
from ...context import Context
from ...models.columns import schools
from ...models.records import Column
from ...tables import RecordTable
from .tab import Tab

INSIDE: tuple[Column[Neighbour], ...] = (
    Column(mark("Facility"), lambda near: near.name, stretch=True, tooltip=lambda near: near.name),
    Column(mark("Kind"), lambda near: tr(near.kind.label)),
    Column(
        mark("Plan"),
        lambda near: plan_text(near.facility, tr),
        tooltip=lambda near: plan_text(near.facility, tr),
        help=mark("Whether there is a plan for the scene, such as one for a safe preschool"),
    ),
)


class SchoolsTab(Tab):
    """The reason for the chosen scene's class, the schools that it comes from, and what lies inside."""

    TITLE = mark("Schools")
    FORM = "surroundings_schools"

    reasonLabel: QLabel
    decideButton: QPushButton
    recountButton: QPushButton
    schoolsTable: QTableView
    insideLabel: QLabel
    insideTable: QTableView
    planButton: QPushButton
    gapLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.schools: RecordTable[Neighbour] = RecordTable(
            self.schoolsTable, schools(context.radius_m), lambda neighbour: neighbour.facility.id
        )
        context.reference.offer_to_move(self.schoolsTable, self._chosen_school)
        self.schoolsTable.sortByColumn(2, Qt.SortOrder.AscendingOrder)  # the nearest first
        self.inside: RecordTable[Neighbour] = RecordTable(
            self.insideTable, INSIDE, lambda near: near.facility.id, lambda _facility: self._enable_plan()
        )
        self.decideButton.clicked.connect(context.surroundings.decide)
        self.recountButton.clicked.connect(context.surroundings.recount)
        self.planButton.clicked.connect(self._edit_plan)
        self._can_plan = False

    def _chosen_school(self) -> Facility | None:
        chosen = self.schools.chosen
        return None if chosen is None else chosen.facility

    def show_overview(self, overview: YearOverview) -> None:
        """Say which facilities cannot be measured to: unknown is not far away."""
        self._can_plan = not overview.read_only
        self.recountButton.setEnabled(any(scene.classification for scene in overview.mapped))
        unplaced = sum(1 for facility in overview.facilities if facility.measured_wkb is None)
        self.gapLabel.setVisible(bool(unplaced))
        if unplaced == 1:
            self.gapLabel.setText(tr("1 facility has no position and is not measured to."))
        else:
            self.gapLabel.setText(
                tr("{count} facilities have no position and are not measured to.").format(count=unplaced)
            )

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the schools of the chosen scene, the reason for its class and what lies inside it."""
        self.schools.show(scene.schools if scene is not None else ())
        self.reasonLabel.setText("" if scene is None else wording.full_reason(scene, overview.rule))
        inside = scene.inside if scene is not None else ()
        self.inside.show(inside)
        for widget in (self.insideLabel, self.insideTable, self.planButton):
            widget.setVisible(bool(inside))
        classified = scene is not None and scene.classification is not None
        self.decideButton.setEnabled(overview.writable and classified)
        self._enable_plan()

    def _enable_plan(self) -> None:
        self.planButton.setEnabled(self._can_plan and self.inside.chosen is not None)

    def _edit_plan(self) -> None:
        near = self.inside.chosen
        if near is not None:
            self.context.surroundings.edit_plan(near.facility)
