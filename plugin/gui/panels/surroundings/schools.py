"""Schools: how far they are from the chosen scene, and what the school rule says of that."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QTableView, QWidget

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
        self.schools.show(scene.schools if scene is not None else ())
        self.reasonLabel.setText("" if scene is None else wording.full_reason(scene, overview.rule))
