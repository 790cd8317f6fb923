"""Jobs in the background: one at a time, with progress, cancel and one end on the main thread."""

from __future__ import annotations

import logging
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..collector import collector_at_rest
from ..compat import job_flags
from ..domain.progress import Progress
from ..errors import Cancelled, ScenkartanError
from ..i18n import tr

if TYPE_CHECKING:
    from ..register.register import Register

LOG = logging.getLogger(__name__)

Work = Callable[[Progress], Any]
# How long a job that is cancelled because the plugin goes away may take to notice, milliseconds.
CANCEL_WAIT_MS = 10_000


class TaskProgress:
    """A task as the progress of the job that it runs."""

    def __init__(self, task: JobTask) -> None:
        self._task = task

    def report(self, fraction: float, text: str = "") -> None:
        """Show how far the job has come, and in words what it is doing."""
        self._task.setProgress(100.0 * fraction)
        if text:
            self._task.said.emit(text)

    def check(self) -> None:
        """Raise ``Cancelled`` if the person, or QGIS on its way out, has cancelled."""
        if self._task.isCanceled():
            raise Cancelled


class JobTask(QgsTask):
    """A function run in a worker thread; its result or its error is read on the main thread."""

    said = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, title: str, work: Work) -> None:
        super().__init__(title, job_flags())
        self._work = work
        self.is_done = False
        self.result: Any = None
        self.error: ScenkartanError | None = None

    def run(self) -> bool:
        """Do the job; QGIS calls this in the worker thread."""
        try:
            with collector_at_rest():
                self.result = self._work(TaskProgress(self))
            self.is_done = True
        except Cancelled:
            return False
        except ScenkartanError as error:
            self.error = error
            return False
        except Exception as error:  # noqa: BLE001 - an exception that leaves run() ends the whole of QGIS
            self.error = unexpected(error)
            return False
        return True

    def finished(self, result: bool) -> None:
        """Tell that the job ended; QGIS calls this on the main thread."""
        self.ended.emit()


def unexpected(error: Exception) -> ScenkartanError:
    """Make an error that nobody foresaw into one that a person can be told and can report."""
    LOG.error("unexpected %s", type(error).__name__)
    return ScenkartanError(
        tr("Something went wrong that Scenkartan did not foresee; nothing was changed. See the details."),
        "".join(traceback.format_exception(type(error), error, error.__traceback__)),
    )


def with_register(path: Path, who: str, work: Callable[[Register, Progress], Any]) -> Work:
    """Make a job that opens the register with a connection of its own, and closes it again."""

    def run(progress: Progress) -> Any:  # noqa: ANN401 - whatever the job gives
        from ..register.opening import open_register

        with open_register(path, who=who) as register:
            return work(register, progress)

    return run


def tell(told: Callable[[Any], Any], what: Any) -> None:  # noqa: ANN401 - the job's own
    """Tell whoever asked, unless it is a window that has been closed since."""
    asked: Any = told
    while isinstance(asked, partial):
        asked = asked.func
    owner = getattr(asked, "__self__", None)
    if not (isinstance(owner, sip.simplewrapper) and sip.isdeleted(owner)):
        told(what)


class Jobs(QObject):
    """Starts jobs, one at a time, and says how they go.

    Signals: ``started`` (title), ``progressed`` (0-100), ``said`` (words), ``ended``.
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    said = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: JobTask | None = None
        self._on_success: Callable[[Any], None] | None = None
        self._on_error: Callable[[ScenkartanError], None] | None = None

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._task is not None

    def start(
        self,
        title: str,
        work: Work,
        on_success: Callable[[Any], None],
        on_error: Callable[[ScenkartanError], None],
    ) -> bool:
        """Start a job; False if one is already under way, which is then left alone.

        ``on_success`` gets the result and ``on_error`` the error, also that it could not be started, both
        on the main thread, unless the window that asked is gone. A cancelled job calls neither; one that
        was done before it noticed has been done.
        """
        if self.running:
            return False
        task = JobTask(title, work)
        self._task, self._on_success, self._on_error = task, on_success, on_error
        task.progressChanged.connect(self.progressed)
        task.said.connect(self.said)
        task.ended.connect(self._finish)
        self.started.emit(title)
        if not QgsApplication.taskManager().addTask(task):
            self._forget()
            on_error(ScenkartanError(tr("The job could not be started. Restart QGIS and try again.")))
        return True

    def cancel(self) -> None:
        """Ask the job under way, if there is one, to stop; nothing of it is kept."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop the job under way without telling anyone: the plugin is going away."""
        task, self._on_success, self._on_error = self._task, None, None
        if task is not None:
            task.ended.disconnect(self._finish)
            task.cancel()
            task.waitForFinished(CANCEL_WAIT_MS)
            self._task = None

    def _finish(self) -> None:
        task, on_success, on_error = self._task, self._on_success, self._on_error
        self._forget()
        if task is None or on_success is None or on_error is None:
            return
        if task.error is not None:
            tell(on_error, task.error)
        elif task.is_done:
            tell(on_success, task.result)

    def _forget(self) -> None:
        self._task = self._on_success = self._on_error = None
        self.ended.emit()
