"""The dock: what one is looking at on top, the steps of the work, and one line of what is missing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Callable, Sequence

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ..dependencies import explanation, missing
from ..domain.overview import Gap, SceneInYear, YearOverview
from ..i18n import mark, tr
from ..settings import Settings
from . import dropping, wording
from .actions import Actions
from .context import Context
from .delivery_actions import DeliveryActions
from .dock_form import DockForm
from .intervention_actions import InterventionActions
from .map_link import MapLink
from .messages import Messages
from .panels.coming import ComingPanel
from .panels.interventions import InterventionsPanel
from .panels.scenes import ScenesPanel
from .panels.sheets import SheetsPanel
from .panels.surroundings.panel import SurroundingsPanel
from .reference_actions import ReferenceActions
from .runner import Runner
from .selection import SceneSelection
from .status_line import Status, StatusLine
from .steps import Step, StepBar
from .surroundings_actions import SurroundingsActions
from .tasks import Jobs
from .time_actions import TimeActions
from .walking_actions import WalkingActions
from .workspace import Workspace
from .year_actions import YearActions

OBJECT_NAME = "ScenkartanDock"
START_PAGE = 0
SCENES_STEP = 0
SURROUNDINGS_STEP = 1
INTERVENTIONS_STEP = 2
WIDTH = 380

STEPS = (
    Step(mark("Scenes"), "scenes.svg"),
    Step(mark("Surroundings"), "surroundings.svg"),
    Step(mark("Interventions"), "interventions.svg"),
    Step(mark("Light and cameras"), "light_and_cameras.svg"),
    Step(mark("Follow-up"), "follow_up.svg"),
    Step(mark("Map sheets"), "map_sheets.svg"),
)


class ScenkartanDock(QgsDockWidget):
    """The dock and everything behind it; ``close_down`` lets go of the project again."""

    def __init__(
        self,
        project: QgsProject,
        canvas: QgsMapCanvas,
        message_bar: QgsMessageBar,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__("Scenkartan", window)
        self.setObjectName(OBJECT_NAME)
        self._settings = settings
        self.workspace = Workspace(settings, self)
        self.selection = SceneSelection(self)
        self.jobs = Jobs(self)
        self.messages = Messages(message_bar)
        self.link = MapLink(project, canvas, self.workspace, self.selection)
        runner = Runner(self.workspace, self.link, self.jobs, self.messages, settings)
        self.actions_ = Actions(
            self.workspace, self.selection, self.link, runner, self.messages, settings, window
        )
        self.deliveries = DeliveryActions(self.workspace, runner, self.link, self.messages, settings, window)
        self.year_actions = YearActions(self.workspace, runner, self.link, self.messages, settings, window)
        self.reference = ReferenceActions(
            self.workspace, runner, project, canvas, self.messages, settings, window
        )
        context = Context(
            self.workspace,
            self.selection,
            settings,
            self.actions_,
            InterventionActions(self.workspace, self.selection, runner, self.messages, window),
            self.year_actions,
            self.deliveries,
            time=TimeActions(self.workspace, runner, window),
            surroundings=SurroundingsActions(
                self.workspace, self.selection, runner, self.messages, settings, window
            ),
            reference=self.reference,
            walking=WalkingActions(self.workspace, runner, self.messages, project),
        )
        self.form = DockForm(self)
        self.setWidget(self.form)
        self.status = StatusLine(self.form, self.workspace, self.jobs, self._status, self)
        self._build_steps(context)
        self._build_header()
        self._connect()
        self._show_banner()
        self.refresh()

    def close_down(self) -> None:
        """Stop the jobs under way and let go of project and map; the plugin is going away."""
        self.deliveries.close()
        self.reference.close()
        for jobs in self.findChildren(Jobs):
            jobs.close()
        self.link.close()

    def find_register(self) -> None:
        """Open the register whose layers the project has, of several the last used; one may be open."""
        registers = self.link.registers()
        overview = self.workspace.overview
        if registers and (overview is None or overview.path not in registers):
            known = (path for path in self._settings.recent_registers if path in registers)
            self.actions_.open(next(known, registers[0]))

    def choose_step(self, number: int) -> None:
        """Show a step's panel; nothing to show before a register is open."""
        self.steps.choose(number)
        if self.workspace.overview is not None:
            self.form.stack.setCurrentIndex(number + 1)

    def refresh(self) -> None:
        """Show the workspace as it is now."""
        overview = self.workspace.overview
        self.steps.setEnabled(overview is not None)
        self.form.yearButton.setEnabled(overview is not None)
        self.form.stack.setCurrentIndex(START_PAGE if overview is None else self.steps.chosen_step + 1)
        self._show_registers(overview)
        self._show_years(overview)
        self.status.refresh()

    def _status(self) -> Status:
        """Say what is missing or out of date, with what mends it."""
        overview = self.workspace.overview
        if overview is None:
            return Status(tr("Open or create a register to begin."))
        gaps = overview.gaps
        # What there is to think about waits until there is a map to think over.
        if self.link.lacks_layers and all(found.gap.is_for_people for found in gaps):
            text = tr("Layers of the register are not in the project.")
            return Status(text, tr("Add layers"), self.actions_.add_layers)
        if gaps:
            name, mend = self._mends(overview).get(gaps[0].gap, ("", None))
            # The wizard is the way to mend it once it is open.
            mending = self.deliveries.wizard is not None and mend == self.deliveries.receive
            return Status(wording.gap(gaps[0]), name, None if mending else mend)
        if overview.read_only:
            return Status(tr("The register can only be read here, not changed."))
        year = overview.year.year if overview.year else ""
        if overview.signed:
            return Status(tr("{year} is signed: it can be read and printed, not changed.").format(year=year))
        return Status(
            tr("Nothing is missing for {year}: print the map sheets, or sign it.").format(year=year)
        )

    def _mends(self, overview: YearOverview) -> dict[Gap, tuple[str, Callable[[], None] | None]]:
        classify = tr("Classify"), self.actions_.classify
        return {
            Gap.NO_YEAR: (tr("New mapping year…"), self.actions_.new_year),
            Gap.NO_BOUNDARIES: (tr("Receive delivery…"), self.deliveries.receive),
            Gap.NO_SCHOOLS: (tr("Import schools…"), self.reference.import_schools),
            Gap.NOT_CLASSIFIED: classify,
            Gap.ONE_NOT_CLASSIFIED: classify,
            Gap.OUT_OF_DATE: (tr("Classify again"), self.actions_.classify),
            Gap.MOVED: (tr("Classify again"), self.actions_.classify),
            Gap.DOUBTFUL: (tr("Show"), partial(self._show_next, SURROUNDINGS_STEP, overview.doubtful)),
            Gap.UNATTENDED: (tr("Show"), partial(self._show_next, INTERVENTIONS_STEP, overview.unattended)),
        }

    def _show_next(self, step: int, scenes: Sequence[SceneInYear]) -> None:
        """Show a step with one of the scenes chosen; asked again, the next one."""
        ids = [scene.id for scene in scenes]
        chosen, is_here = self.selection.scene_id, self.steps.chosen_step == step
        self.choose_step(step)
        if chosen not in ids:
            self.selection.select(ids[0])
        elif is_here:
            self.selection.select(ids[(ids.index(chosen) + 1) % len(ids)])

    def _build_steps(self, context: Context) -> None:
        self.steps = StepBar(STEPS, self.form.stepsPlace)
        layout = QVBoxLayout(self.form.stepsPlace)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.steps)
        self.scenes = ScenesPanel(context)
        self.surroundings = SurroundingsPanel(context)
        self.interventions = InterventionsPanel(context)
        self.sheets = SheetsPanel(context)
        light = ComingPanel(
            tr("Here planners will see where it is dark at a scene, and what cameras would see.")
        )
        follow_up = ComingPanel(tr("Here the years, safety walks and goals will show whether it is better."))
        for panel in (self.scenes, self.surroundings, self.interventions, light, follow_up, self.sheets):
            self.form.stack.addWidget(panel)

    def _build_header(self) -> None:
        form = self.form
        font = form.startTitle.font()
        font.setBold(True)
        form.startTitle.setFont(font)
        for panel in (self.scenes, self.surroundings, self.interventions):
            panel.sceneTitle.setFont(font)
        registers = (
            (tr("Open register…"), self.actions_.open_register),
            (tr("New register…"), self.actions_.new_register),
            (tr("Open the example register"), self.actions_.open_example),
            (tr("Import reference data…"), self.reference.import_schools),
            (tr("Check the schools…"), self.reference.check_schools),
            (tr("Name in the change log…"), self.actions_.set_who),
        )
        years = (
            (tr("New mapping year…"), self.actions_.new_year),
            (tr("Changes since the year before…"), self.year_actions.show_changes),
            (tr("Deliveries…"), self.deliveries.show_all),
            (tr("Compare with another list…"), self.year_actions.compare_lists),
            (tr("Definition…"), self.year_actions.show_definition),
            (tr("History of the year…"), self.year_actions.show_history),
        )
        for button, entries in ((form.registerButton, registers), (form.yearButton, years)):
            menu = QMenu(button)
            for text, slot in entries:
                menu.addAction(text).triggered.connect(slot)
            button.setMenu(menu)

    def _connect(self) -> None:
        form = self.form
        self.workspace.changed.connect(self.refresh)
        self.workspace.failed.connect(self.refresh)
        # What is chosen above is what one looks at, also while something else is read.
        self.workspace.waiting_changed.connect(self.refresh)
        self.link.changed.connect(self.status.refresh)
        self.steps.chosen.connect(self.choose_step)
        self.deliveries.opened.connect(self._on_wizard)
        self.deliveries.closed.connect(lambda _wizard: self.status.refresh())
        form.registerCombo.activated.connect(self._choose_register)
        form.yearCombo.activated.connect(self._choose_year)
        form.signButton.clicked.connect(self.year_actions.sign_or_unlock)
        form.openButton.clicked.connect(self.actions_.open_register)
        form.newButton.clicked.connect(self.actions_.new_register)
        form.exampleButton.clicked.connect(self.actions_.open_example)
        dropping.DropTarget(self).dropped.connect(self.take_dropped)

    def _on_wizard(self, _wizard: QWidget) -> None:
        self.choose_step(SCENES_STEP)
        self.status.refresh()

    def take_dropped(self, path: Path) -> None:
        """Do with a dropped file what it is for: open a register, receive boundaries, import schools."""
        if dropping.is_a_register(path):
            self.actions_.open(path)
            return
        if self.workspace.overview is None:
            self.messages.info(tr("Open a register first, then drop the file again."))
            return
        kinds = dropping.looks_like(path)
        kind = kinds[0] if len(kinds) == 1 else dropping.ask_what(self, path)
        if kind == dropping.DELIVERY:
            self.deliveries.receive_file(path)
        elif kind == dropping.SCHOOLS:
            self.reference.import_data(path=path)

    def _choose_register(self, row: int) -> None:
        path = self.form.registerCombo.itemData(row)
        overview = self.workspace.overview
        if path and (overview is None or overview.path != Path(path)):
            self.actions_.open(Path(path))

    def _choose_year(self, row: int) -> None:
        self.workspace.set_year(int(self.form.yearCombo.itemData(row)))

    def _show_registers(self, overview: YearOverview | None) -> None:
        combo = self.form.registerCombo
        with QSignalBlocker(combo):
            combo.clear()
            if overview is None:
                combo.addItem(tr("None is open"), "")
            recent = self._settings.recent_registers
            current = [overview.path] if overview is not None else []
            for path in dict.fromkeys([*current, *recent]):
                combo.addItem(path.name, str(path))
                combo.setItemData(combo.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)
            combo.setCurrentIndex(0)
            combo.setToolTip(str(overview.path) if overview is not None else "")

    def _show_years(self, overview: YearOverview | None) -> None:
        combo = self.form.yearCombo
        combo.setEnabled(overview is not None and bool(overview.years))
        with QSignalBlocker(combo):
            combo.clear()
            for year in reversed(overview.years if overview is not None else ()):
                combo.addItem(wording.year_with_status(year), year.year)
            if overview is not None and overview.year is not None:
                combo.setCurrentIndex(combo.findData(overview.year.year))
            # In large letters there is no room for whether the year is a draft.
            combo.setToolTip(combo.currentText())
        self._show_whether_signed(overview)

    def _show_whether_signed(self, overview: YearOverview | None) -> None:
        button = self.form.signButton
        signed = overview is not None and overview.signed
        button.setText(tr("Unlock…") if signed else tr("Sign…"))
        button.setToolTip(
            tr("Make the year a draft again; a reason is asked for")
            if signed
            else tr("Sign the year for the district and the police; after that it cannot be changed")
        )
        button.setEnabled(overview is not None and overview.year is not None and not overview.read_only)

    def _show_banner(self) -> None:
        text = explanation(missing())
        self.form.bannerLabel.setText(text)
        self.form.bannerLabel.setVisible(bool(text))
