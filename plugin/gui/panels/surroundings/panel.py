"""Surroundings: what lies near each scene, what the school rule says of it, on foot and over the week."""

from __future__ import annotations

from typing import TypeVar, cast

from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSplitter, QTableView, QTabWidget, QWidget

from ....domain.facility import FacilityKind
from ....domain.overview import SceneInYear, YearOverview
from ....i18n import tr
from ...context import Context
from ...models.columns import surroundings
from ...tables import SceneTable
from ...widgets.scrolled import scrolled
from ..panel import Panel
from .on_foot import OnFootTab
from .schools import SchoolsTab
from .sensitivity import SensitivityTab
from .tab import Tab
from .time import TimeTab

SomeTab = TypeVar("SomeTab", bound=Tab)
# In the order in which they stand; a new tab is one line here.
TABS: tuple[type[Tab], ...] = (SchoolsTab, OnFootTab, TimeTab, SensitivityTab)


class SurroundingsPanel(Panel):
    """Scenes with the figures of their surroundings, and one tab for each way to look at the chosen one."""

    FORM = "surroundings_panel"

    splitter: QSplitter
    importButton: QPushButton
    classifyButton: QPushButton
    saveButton: QPushButton
    scenesTable: QTableView
    sceneTitle: QLabel
    zoomButton: QPushButton
    tabs: QTabWidget

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = SceneTable(self.scenesTable, surroundings(context.radius_m), context.selection)
        self.importButton.setMenu(context.reference.menu(self))
        self.classifyButton.clicked.connect(context.actions.classify)
        self.saveButton.clicked.connect(context.surroundings.save_classes)
        self.zoomButton.clicked.connect(context.actions.zoom_to_scene)
        self._tabs = {kind: kind(context, self) for kind in TABS}
        for tab in self._tabs.values():
            self.tabs.addTab(scrolled(tab, self.tabs), tr(tab.TITLE))
        self.splitter.setSizes([300, 600])
        self.start()

    def tab(self, kind: type[SomeTab]) -> SomeTab:
        """Give the panel's tab of a kind."""
        return cast("SomeTab", self._tabs[kind])

    def choose_tab(self, kind: type[Tab]) -> None:
        """Show the tab of a kind."""
        self.tabs.setCurrentIndex(TABS.index(kind))

    def show_overview(self, overview: YearOverview) -> None:
        """Show the scenes with their schools."""
        schools = any(facility.kind is FacilityKind.SCHOOL for facility in overview.facilities)
        self.classifyButton.setEnabled(overview.writable and schools and bool(overview.mapped))
        self.saveButton.setEnabled(bool(overview.mapped))
        self.table.show(overview.mapped)
        for tab in self._tabs.values():
            tab.show_overview(overview)
        if not schools:
            self.show_empty(
                tr(
                    "The register has no schools yet. Import Skolverket's register of school units, "
                    "or the city's own list of schools."
                ),
                tr("Import schools…"),
                None if overview.read_only else self.context.reference.import_schools,
            )
        elif not overview.mapped:
            self.show_without_boundaries(
                overview, tr("The surroundings are those of the scenes, and this year has none yet.")
            )
        else:
            self.show_content()

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show the chosen scene in every tab."""
        self.zoomButton.setEnabled(scene is not None)
        self.sceneTitle.setText(self.title_of(scene))
        for tab in self._tabs.values():
            tab.show_scene(overview, scene)
