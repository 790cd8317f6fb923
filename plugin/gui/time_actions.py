"""What a person can have done with the scenes' weeks and the timetable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence

from qgis.PyQt.QtWidgets import QWidget

from ..domain.time_profile import TimeProfile
from ..domain.timetable import Timetable
from ..i18n import tr
from .runner import Runner, show
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.progress import Progress
    from ..register.register import Register


class TimeActions:
    """Each one tells the person what came of it; none raises."""

    def __init__(self, workspace: Workspace, runner: Runner, window: QWidget) -> None:
        self._workspace = workspace
        self._runner = runner
        self._window = window

    def save_weeks(self, weeks: Sequence[TimeProfile], told: Callable[[], None]) -> None:
        """Write scenes' weeks in one transaction; ``told`` is called when they are in the register."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.time_exposure import save_weeks

            save_weeks(register, weeks)

        self._runner.write(tr("Saving the week"), work, lambda _result: told())

    def edit_timetable(self) -> None:
        """Open the timetable, to be changed where the register can be written."""
        from .dialogs.timetable import TimetableDialog

        overview = self._workspace.overview
        if overview is None:
            return
        dialog = TimetableDialog(overview.timetable, self._window, read_only=overview.read_only)
        dialog.accepted.connect(lambda: self.save_timetable(dialog.timetable))
        show(dialog)

    def save_timetable(self, timetable: Timetable) -> None:
        """Write the timetable in one transaction."""

        def work(register: Register, _progress: Progress) -> None:
            from ..workflow.time_exposure import save_timetable

            save_timetable(register, timetable)

        self._runner.write(tr("Saving the timetable"), work, lambda _result: None)
