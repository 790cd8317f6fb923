"""Reading in the background what a person is still choosing: again at each choice, for the last of them."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..errors import ScenkartanError
from .tasks import Jobs, Work


class Rereading(QObject):
    """Answers the last question that was asked, in a job; what is read of an older one is given up.

    A job of somebody else is waited for and never stopped. Signal ``changed``: reading has begun or ended.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        jobs: Jobs,
        title: str,
        told: Callable[[Any], None],
        failed: Callable[[ScenkartanError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = title
        self._on_read = told
        self._on_failed = failed
        self._asked: Work | None = None
        self._waits = False
        self._runs = False
        jobs.ended.connect(self._on_ended)

    @property
    def under_way(self) -> bool:
        """Whether an answer is still to come."""
        return self._runs or self._waits

    def ask(self, work: Work) -> None:
        """Read by other choices; ``told`` or ``failed`` gets what comes of it, unless it is cancelled."""
        self._asked, self._waits = work, True
        if self._runs:
            self._jobs.cancel()
        else:
            self._start()
        self.changed.emit()

    def stop(self) -> None:
        """Stop reading: nobody asks any more."""
        if self._runs:
            self._jobs.cancel()
        self._asked, self._waits, self._runs = None, False, False

    def _start(self) -> None:
        work = self._asked
        if work is None:
            return
        # Said before: a job that cannot be started has ended when that is known.
        self._waits, self._runs = False, True
        tell, fail = partial(self._tell, work, self._on_read), partial(self._tell, work, self._on_failed)
        if not self._jobs.start(self._title, work, tell, fail):
            self._waits, self._runs = True, False

    def _tell(self, work: Work, told: Callable[[Any], None], what: Any) -> None:  # noqa: ANN401 - the work's own
        if work is self._asked and not self.under_way:
            told(what)

    def _on_ended(self) -> None:
        """Read what was asked meanwhile; a job tells that it has ended before it gives its result."""
        if not self.under_way:
            return  # it was somebody else's
        self._runs = False
        if self._waits:
            self._start()
        self.changed.emit()
