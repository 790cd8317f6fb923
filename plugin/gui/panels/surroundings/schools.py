"""Schools: how far they are from the chosen scene, and what the school rule says of that."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QTableView, QWidget

from ....domain.facility import FacilityKind
from ....domain.overview import Neighbour, SceneInYear, YearOverview
from ....i18n import mark, tr
from ... import wording
from ...context import Context
from ...models.columns import SCHOOLS
from ...tables import RecordTable
from .tab import Tab


class SchoolsTab(Tab):
    """The reason for the chosen scene's class, and the schools that it comes from."""

    TITLE = mark("Schools")
    FORM = "surroundings_schools"

    reasonLabel: QLabel
    schoolsTable: QTableView
    gapLabel: QLabel

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.schools: RecordTable[Neighbour] = RecordTable(
            self.schoolsTable, SCHOOLS, lambda neighbour: neighbour.facility.id
        )
        self.schoolsTable.sortByColumn(2, Qt.SortOrder.AscendingOrder)  # the nearest first

    def show_overview(self, overview: YearOverview) -> None:
        """Say which facilities cannot be measured to: unknown is not far away."""
        unplaced = sum(1 for facility in overview.facilities if facility.measured_wkb is None)
        self.gapLabel.setVisible(bool(unplaced))
        if unplaced == 1:
            self.gapLabel.setText(tr("1 facility has no position and is not measured to."))
        else:
            self.gapLabel.setText(
                tr("{count} facilities have no position and are not measured to.").format(count=unplaced)
            )

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the schools of the chosen scene and the reason for its class."""
        near = scene.neighbours if scene is not None else ()
        self.schools.show([item for item in near if item.facility.kind is FacilityKind.SCHOOL])
        self.reasonLabel.setText("" if scene is None else _reason(overview, scene))


def _reason(overview: YearOverview, scene: SceneInYear) -> str:
    if scene.boundary is None:
        return tr("The scene has no boundary this year, so nothing is measured from it.")
    if scene.classification is None:
        return tr("Not classified yet: the distances are not worked out.")
    answer = wording.outcome_in_class(scene.classification, overview.rule)
    return f"{answer}. {wording.reason(scene.classification, overview.rule)}"
