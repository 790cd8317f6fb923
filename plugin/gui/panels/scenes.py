"""Scenes: which there are this year, and the facts about the chosen one."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

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
    noMatchLabel: QLabel
    sceneTitle: QLabel
    renameButton: QPushButton
    zoomButton: QPushButton
    facts: QWidget

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = SceneTable(self.scenesTable, SCENES, context.selection)
        self.filterEdit.setShowSearchIcon(True)
        self.filterEdit.textChanged.connect(self._search)
        self.receiveButton.clicked.connect(context.deliveries.receive)
        self.renameButton.clicked.connect(self._rename)
        self.zoomButton.clicked.connect(context.actions.zoom_to_scene)
        self._wizard: QWidget | None = None
        context.deliveries.opened.connect(self.show_wizard)
        context.deliveries.closed.connect(self.hide_wizard)
        self.factsLayout = QVBoxLayout(self.facts)
        self.factsLayout.setContentsMargins(0, 0, 0, 0)
        self._table = QWidget(self.facts)
        self.splitter.setSizes([1, 1])
        self.start()

    def show_overview(self, overview: YearOverview) -> None:
        """Show the scenes of the year."""
        self.receiveButton.setEnabled(overview.writable)
        self.table.show(overview.scenes)
        self._show_whether_found()
        if overview.year is None:
            self.show_empty(
                tr("Begin with a mapping year: boundaries, classes and map sheets belong to one."),
                tr("New mapping year…"),
                self.context.actions.new_year,
            )
        elif not overview.scenes:
            text = tr(
                "No boundaries have been received for {year}. The police deliver them as a file: "
                "a shapefile, GeoPackage, GeoJSON or anything else that QGIS reads."
            )
            self.show_without_boundaries(overview, text.format(year=overview.year.year))
        else:
            self.show_content()

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the facts about the chosen scene."""
        self.renameButton.setEnabled(scene is not None and overview.writable)
        self.zoomButton.setEnabled(scene is not None)
        self._table.deleteLater()
        self._table = QWidget(self.facts)
        self.factsLayout.insertWidget(0, self._table)
        self.sceneTitle.setText(self.title_of(scene))
        if scene is None:
            return
        # Not a form layout: that gives wrapped text the height it would have in another width.
        rows = QGridLayout(self._table)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts(scene, overview.rule)):
            rows.addWidget(_label(label, self._table), row, 0, Qt.AlignmentFlag.AlignTop)
            text = _label(value, self._table)
            text.setWordWrap(True)
            # Else Qt takes a width in which the text would look well, and what does not fit is cut off.
            text.setMinimumWidth(1)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            rows.addWidget(text, row, 1)
        rows.setRowStretch(rows.rowCount(), 1)

    def show_content(self) -> None:
        """Show the list, once the delivery wizard is closed."""
        super().show_content()
        self._keep_wizard()

    def show_empty(self, text: str, button: str = "", mend: Callable[[], None] | None = None) -> None:
        """Show the empty state, once the delivery wizard is closed."""
        super().show_empty(text, button, mend)
        self._keep_wizard()

    def show_wizard(self, wizard: QWidget) -> None:
        """Show the delivery wizard in place of the list, beside the map that it draws on."""
        if wizard is not self._wizard:
            self._wizard = wizard
            self.pages.addWidget(wizard)
        self.pages.setCurrentWidget(wizard)
        wizard.setFocus()

    def hide_wizard(self, wizard: QWidget) -> None:
        """Show the list again; by the keyboard one goes on where the wizard was opened."""
        was_in_it = wizard.isAncestorOf(self.window().focusWidget())
        self._wizard = None
        self.pages.removeWidget(wizard)
        self.refresh()
        if was_in_it:
            self.receiveButton.setFocus()

    def _keep_wizard(self) -> None:
        if self._wizard is not None:
            self.pages.setCurrentWidget(self._wizard)

    def _rename(self) -> None:
        self.context.years.rename_scene(self.context.selection.scene_id)

    def _search(self, text: str) -> None:
        self.table.seek(text)
        self._show_whether_found()

    def _show_whether_found(self) -> None:
        """Say that nothing was found: an empty table says nothing."""
        found = self.table.model.rowCount() > 0
        self.scenesTable.setVisible(found)
        self.noMatchLabel.setVisible(not found)


def _label(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def facts(scene: SceneInYear, rule: Rule) -> list[tuple[str, str]]:
    """Give what is known about a scene, label and value, the most important first."""
    boundary = scene.boundary
    found = [(tr("Class"), wording.outcome_in_class(scene.classification, rule))]
    if scene.classification is not None:
        found.append((tr("Reason"), wording.reason(scene.classification, rule)))
    found.append((tr("Since last year"), wording.change(scene.change)))
    if len(scene.names) > 1:
        found.append((tr("Names over the years"), wording.names(scene.names)))
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
