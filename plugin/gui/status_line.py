"""The dock's last line: what is under way, else what is missing, with the button that mends it."""

from __future__ import annotations

from typing import Callable, NamedTuple

from qgis.PyQt.QtCore import QObject

from ..i18n import tr
from .dock_form import DockForm
from .tasks import Jobs
from .workspace import Workspace


class Status(NamedTuple):
    """What there is to say while nothing is under way; ``mend`` is what the button does, None: no button."""

    text: str
    button: str = ""
    mend: Callable[[], None] | None = None


class StatusLine(QObject):
    """Shows jobs with their progress, and between them what ``at_rest`` gives."""

    def __init__(
        self,
        form: DockForm,
        workspace: Workspace,
        jobs: Jobs,
        at_rest: Callable[[], Status],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._workspace = workspace
        self._jobs = jobs
        self._at_rest = at_rest
        self._mend: Callable[[], None] | None = None
        jobs.started.connect(self._begin)
        jobs.ended.connect(self.refresh)
        jobs.progressed.connect(self._show_progress)
        jobs.said.connect(form.statusLabel.setText)
        workspace.waiting_changed.connect(self.refresh)
        form.mendButton.clicked.connect(self._press_mend)
        form.cancelButton.clicked.connect(self._cancel)

    def refresh(self) -> None:
        """Show what is so now; a job that is under way speaks for itself."""
        form, running = self._form, self._jobs.running
        busy = running or self._workspace.waits
        for part in (form.progressBar, form.cancelButton):
            part.setVisible(busy)
        if busy and not running:
            self._say(Status(tr("Reading the mapping year")))
            form.progressBar.setMaximum(0)
        elif not running:
            self._say(self._at_rest())

    def _say(self, status: Status) -> None:
        form, self._mend = self._form, status.mend
        form.statusLabel.setText(status.text)
        form.mendButton.setText(status.button)
        form.mendButton.setVisible(status.mend is not None)

    def _begin(self, title: str) -> None:
        self._say(Status(title))
        self._form.progressBar.setMaximum(0)
        self.refresh()

    def _show_progress(self, percent: float) -> None:
        self._form.progressBar.setMaximum(100)
        self._form.progressBar.setValue(round(percent))

    def _press_mend(self) -> None:
        if self._mend is not None:
            self._mend()

    def _cancel(self) -> None:
        if self._jobs.running:
            self._jobs.cancel()
        else:
            self._workspace.stop_reading()
