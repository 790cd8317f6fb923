"""Starting a job and showing what came of it; what the actions have in common."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Sequence

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog

from ..i18n import tr
from ..settings import Settings
from .map_link import MapLink
from .messages import Messages
from .rereading import Rereading
from .tasks import Jobs, tell, with_register
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.overview import YearOverview
    from ..domain.progress import Progress
    from ..register.register import Register


class Runner:
    """Runs one job at a time and brings panels and map up to date after it."""

    def __init__(
        self, workspace: Workspace, link: MapLink, jobs: Jobs, messages: Messages, settings: Settings
    ) -> None:
        self.jobs = jobs
        self._workspace = workspace
        self._map = link
        self._messages = messages
        self._settings = settings
        self._looking = self.reading(tr("Reading the register"), self._found, workspace)

    def reading(self, title: str, told: Callable[[Any], None], parent: QObject) -> Rereading:
        """Give a way to work out what is to be shown, beside the job under way; what goes wrong is told."""
        return Rereading(Jobs(parent), title, told, self._messages.error, parent)

    def look_up(self, work: Callable[[Register], Any], told: Callable[[Any], Any]) -> None:
        """Read from the open register what a window is about to show; asked again, only the last is told.

        Nothing is told once one looks at something else than when it was asked.
        """
        overview = self._workspace.overview
        if overview is None:
            return
        path = overview.path

        def job(_progress: Progress) -> tuple[YearOverview, Callable[[Any], Any], Any]:
            from ..register.opening import open_register

            with open_register(path, read_only=True) as register:
                return overview, told, work(register)

        self._looking.ask(job)

    def start(self, title: str, work: Callable[[Progress], Any], told: Callable[[Any], Any]) -> None:
        """Start a job; ``told`` gets its result on the main thread."""
        if not self.jobs.start(title, work, told, self._messages.error):
            self._messages.info(tr("Wait until the job under way is done, or cancel it."))

    def write(
        self, title: str, work: Callable[[Register, Progress], Any], told: Callable[[Any], None]
    ) -> None:
        """Start a job that writes to the open register; what it wrote is shown before it is told."""
        overview = self._workspace.overview
        if overview is None:
            return
        path, year = overview.path, overview.year.year if overview.year else None
        write = with_register(path, self._settings.who, work)

        def job(progress: Progress) -> tuple[Any, YearOverview]:
            from ..workflow.year_overview import read_overview

            result = write(progress)
            # Read here, where the window does not wait for it.
            return result, read_overview(path, year)

        self.start(title, job, partial(self._written, told))

    def tell(self, text: str, findings: Sequence[str]) -> None:
        """Say what was done, and what was found on the way, if anything was."""
        if findings:
            self._messages.warning(text, findings)
        else:
            self._messages.success(text)

    def _found(self, answer: tuple[YearOverview, Callable[[Any], Any], Any]) -> None:
        overview, told, found = answer
        if overview is self._workspace.overview:
            tell(told, found)

    def _written(self, told: Callable[[Any], None], done: tuple[Any, YearOverview]) -> None:
        result, overview = done
        self._workspace.take(overview)
        self._map.reload()
        tell(told, result)


def show(dialog: QDialog) -> None:
    """Show a dialog without stopping the program, and delete it when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
