"""What a person can have done with the school rule's answer: decide otherwise, compare, save."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtWidgets import QWidget

from ..domain.facility import Facility
from ..errors import ScenkartanError
from ..i18n import tr
from ..settings import Settings
from .messages import Messages
from .runner import Runner, show
from .saving import ask_where, copy_table, table_kinds
from .selection import SceneSelection
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..domain.recount import Recount
    from ..domain.sensitivity import Sensitivity
    from ..register.register import Register


class SurroundingsActions:
    """Each one tells the person what came of it; none raises."""

    def __init__(
        self,
        workspace: Workspace,
        selection: SceneSelection,
        runner: Runner,
        messages: Messages,
        settings: Settings,
        window: QWidget,
    ) -> None:
        self._workspace = workspace
        self._selection = selection
        self._runner = runner
        self._messages = messages
        self._settings = settings
        self._window = window

    def decide(self) -> None:
        """Ask why and who, and decide otherwise than the rule at the chosen scene; or withdraw that."""
        from .dialogs.decide_class import DecideClassDialog

        overview = self._workspace.overview
        scene = overview.by_id.get(self._selection.scene_id) if overview is not None else None
        if overview is None or scene is None or scene.classification is None or not overview.writable:
            return
        dialog = DecideClassDialog(scene, overview.rule, self._settings.who, self._window)
        year, in_class = scene.classification.year, not scene.classification.outcome.in_class
        dialog.accepted.connect(
            lambda: self.save_decision(year, scene.id, in_class, dialog.reason, dialog.who)
        )
        dialog.withdrawn.connect(lambda: self.withdraw(year, scene.id))
        show(dialog)

    def save_decision(self, year: int, scene_id: str, in_class: bool, reason: str, who: str) -> None:
        """Write a decision in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.decide_class import decide_class

            decide_class(register, year, scene_id, in_class, reason=reason, who=who)

        self._runner.write(tr("Saving the decision"), work, lambda _result: None)

    def withdraw(self, year: int, scene_id: str) -> None:
        """Let the rule decide again."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.decide_class import withdraw_decision

            withdraw_decision(register, year, scene_id)

        self._runner.write(tr("Withdrawing the decision"), work, lambda _result: None)

    def edit_plan(self, facility: Facility) -> None:
        """Ask whether a facility has a plan for the scene, and note it."""
        from .dialogs.plan import PlanDialog

        dialog = PlanDialog(facility, self._window)
        dialog.accepted.connect(
            lambda: self.save_plan(facility.id, dialog.has_plan, dialog.name, dialog.checked_on)
        )
        show(dialog)

    def save_plan(self, facility_id: str, has_plan: bool | None, name: str, checked_on: date | None) -> None:
        """Note a plan in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.decide_class import note_plan

            note_plan(register, facility_id, has_plan, name, checked_on)

        self._runner.write(tr("Noting the plan"), work, lambda _result: None)

    def recount(self) -> None:
        """Compare the year's answer with what the schools of today would give."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        path, year = overview.path, overview.year.year

        def work(progress: Progress) -> Recount:
            from ..workflow.recount import recount_year

            return recount_year(path, year, progress)

        self._runner.start(tr("Recounting {year}").format(year=year), work, self._show_recount)

    def save_sensitivity(self, found: Sensitivity) -> None:
        """Ask where to, and save the counts as a table, a picture or a page."""
        path = ask_where(
            self._window,
            tr("Save the sensitivity of the school rule"),
            (self._settings.sheet_folder or Path.home()) / tr("sensitivity.csv"),
            tr(
                "Table (*.csv);;Workbook (*.xlsx);;Page with chart (*.html);;"
                "Chart to draw on (*.svg);;Chart as picture (*.png)"
            ),
        )
        if path is None:
            return
        from ..workflow.sensitivity import write_sensitivity

        self._save(path, partial(write_sensitivity, found, path, tr))

    def copy_sensitivity(self, found: Sensitivity) -> None:
        """Copy the counts as text, to be pasted into a workbook or a letter."""
        from ..workflow.sensitivity import COLUMNS, rows

        copy_table(COLUMNS, rows(found))
        self._messages.success(tr("The table was copied."))

    def save_classes(self) -> None:
        """Ask where to, and save the year's classes with what they rest on."""
        overview = self._workspace.overview
        if overview is None or overview.year is None:
            return
        path = ask_where(
            self._window,
            tr("Save the classes"),
            overview.path.with_name(tr("classes_{year}.xlsx").format(year=overview.year.year)),
            table_kinds(),
        )
        if path is None:
            return
        from ..workflow.class_table import write_classes

        self._save(path, partial(write_classes, overview, path, tr))

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        try:
            write()
        except ScenkartanError as error:
            self._messages.error(error)
            return
        self._messages.success(tr("{file} was saved.").format(file=path.name))

    def _show_recount(self, found: Recount) -> None:
        from .dialogs.recount import RecountDialog

        show(RecountDialog(found, self._window))
