"""Scenes: which there are this year, and the facts about the chosen one."""

from __future__ import annotations

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QTableView, QWidget

from ...domain.overview import SceneInYear, YearOverview
from ...domain.proximity import Rule
from ...i18n import tr
from .. import wording
from ..context import Context
from ..models.columns import SCENES
from ..tables import SceneTable
from .panel import Panel


class ScenesPanel(Panel):
    """The list of the year's scenes and the facts about one of them."""

    FORM = "scenes_panel"

    splitter: QSplitter
    filterEdit: QgsFilterLineEdit
    receiveButton: QPushButton
    scenesTable: QTableView
    sceneTitle: QLabel
    zoomButton: QPushButton
    facts: QWidget

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = SceneTable(self.scenesTable, SCENES, context.selection)
        self.filterEdit.setShowSearchIcon(True)
        self.filterEdit.textChanged.connect(self.table.proxy.setFilterFixedString)
        self.receiveButton.clicked.connect(context.actions.receive_delivery)
        self.zoomButton.clicked.connect(context.actions.zoom_to_scene)
        self._form = QFormLayout(self.facts)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.splitter.setSizes([1, 1])
        self.start()

    def show_overview(self, overview: YearOverview) -> None:
        """Show the scenes of the year."""
        self.receiveButton.setEnabled(overview.writable)
        self.table.show(overview.scenes)
        if overview.year is None:
            self.show_empty(
                tr("Begin with a mapping year: boundaries, classes and map sheets belong to one."),
                tr("New mapping year…"),
                self.context.actions.new_year,
            )
        elif not overview.scenes:
            self.show_empty(
                tr(
                    "No boundaries have been received for {year}. The police deliver them as a file: "
                    "a shapefile, GeoPackage, GeoJSON or anything else that QGIS reads."
                ).format(year=overview.year.year),
                tr("Receive delivery…"),
                self.context.actions.receive_delivery if overview.writable else None,
            )
        else:
            self.show_content()

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the facts about the chosen scene."""
        self.zoomButton.setEnabled(scene is not None)
        while self._form.rowCount():
            self._form.removeRow(0)
        if scene is None:
            self.sceneTitle.setText(tr("Choose a scene in the list or on the map."))
            return
        self.sceneTitle.setText(scene.scene.name)
        wrapping = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        wrapping.setHeightForWidth(True)
        for label, value in facts(scene, overview.rule):
            text = QLabel(value, self.facts)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setSizePolicy(wrapping)
            # Else two short words ask for two lines, as in the narrowest column there could be.
            text.setMinimumHeight(text.fontMetrics().height())
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            caption = QLabel(label, self.facts)
            caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._form.addRow(caption, text)


def facts(scene: SceneInYear, rule: Rule) -> list[tuple[str, str]]:
    """Give what is known about a scene, label and value, the most important first."""
    boundary = scene.boundary
    found = [(tr("Class"), wording.outcome_in_class(scene.classification, rule))]
    if scene.classification is not None:
        found.append((tr("Reason"), wording.reason(scene.classification, rule)))
    found.append((tr("Since last year"), wording.change(scene.change)))
    if scene.scene.aliases:
        found.append((tr("Other names"), ", ".join(scene.scene.aliases)))
    if scene.scene.code:
        found.append((tr("Code"), scene.scene.code))
    if scene.scene.created_year:
        found.append((tr("First mapped"), str(scene.scene.created_year)))
    if boundary is None:
        return [*found, (tr("Boundary"), tr("None this year, only the year before"))]
    criteria = boundary.criteria
    return [
        *found,
        (tr("Size"), wording.area(boundary.area_m2)),
        (tr("A lasting place"), wording.yes_no(criteria.lasting_place)),
        (tr("Drugs are used in public"), wording.yes_no(criteria.public_use)),
        (tr("Drugs are sold in public"), wording.yes_no(criteria.public_sale)),
        (tr("Seen as a problem"), wording.yes_no(criteria.seen_as_problem)),
        (tr("Boundary drawn"), tr(boundary.quality.label)),
        (tr("Source"), boundary.source_file or wording.UNKNOWN),
    ]
