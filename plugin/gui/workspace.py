"""What the person looks at: the open register and the chosen mapping year."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..i18n import tr
from ..settings import Settings
from .rereading import Rereading
from .tasks import Jobs, Work

if TYPE_CHECKING:
    from ..domain.overview import SceneInYear, YearOverview
    from ..domain.progress import Progress

LOG = logging.getLogger(__name__)
# What takes less is there before anybody has seen that it was read, milliseconds.
SOON_MS = 300
LET_GO_AT_ONCE = 1_000


class Workspace(QObject):
    """The open register and year. It is read in the background; until then one looks at what was there.

    Signals: ``changed`` (``overview`` is new, or None), ``failed`` (ScenkartanError: what was asked for
    cannot be read), ``waiting_changed`` (``waits`` is another).

    The file is only open while it is read; nothing holds it in between.
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object)
    waiting_changed = pyqtSignal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.overview: YearOverview | None = None
        # Whether the person waits for something else than what one looks at, and can see it.
        self.waits = False
        # Jobs of its own: one may look around while another job is under way.
        self._jobs = Jobs(self)
        self._reading = Rereading(
            self._jobs, tr("Reading the mapping year"), self._show_read, self.failed.emit, self
        )
        self._reading.changed.connect(self._on_reading)
        self._asked: Work | None = None
        self._shown: Callable[[], None] | None = None

    def open(self, path: Path, year: int | None = None, shown: Callable[[], None] | None = None) -> None:
        """Look at a register, upgraded first if its schema is older, at a year or its last one.

        ``shown`` is called when it is there; what was open stays open where it cannot be read.
        """
        self._ask(partial(_open, path, year, self._settings.who), shown)

    def set_year(self, year: int) -> None:
        """Look at another mapping year of the open register."""
        if self.overview is not None:
            self._ask(partial(_read, self.overview.path, year))

    def reload(self) -> None:
        """Read again, after something was written, what one looks at or what has been asked for."""
        if self._reading.under_way and self._asked is not None:
            self._ask(self._asked, self._shown)
        elif self.overview is not None:
            year = self.overview.year
            self._ask(partial(_read, self.overview.path, year.year if year else None))

    def take(self, overview: YearOverview) -> None:
        """Show what a job has read after writing; read again if the person has gone elsewhere meanwhile."""
        shown = self.overview
        if shown is None or self._reading.under_way or not _is_same_place(shown, overview):
            self.reload()
        else:
            self._show(overview)

    def stop_reading(self) -> None:
        """Keep looking at what one looks at, whatever has been asked for."""
        self._reading.stop()
        self._look_whether_waiting()

    def close(self) -> None:
        """Look at no register."""
        self.stop_reading()
        if self.overview is not None:
            self.overview = None
            self.changed.emit()

    def _ask(self, work: Work, shown: Callable[[], None] | None = None) -> None:
        self._asked, self._shown = work, shown
        self._reading.ask(work)

    def _on_reading(self) -> None:
        if self._reading.under_way:
            QTimer.singleShot(SOON_MS, self._look_whether_waiting)
        else:
            self._look_whether_waiting()

    def _look_whether_waiting(self) -> None:
        if self.waits != self._reading.under_way:
            self.waits = not self.waits
            self.waiting_changed.emit()

    def _show_read(self, overview: YearOverview) -> None:
        self._show(overview)
        if self._shown is not None:
            self._shown()

    def _show(self, overview: YearOverview) -> None:
        before, self.overview = self.overview, overview
        if before is None or before.path != overview.path:
            self._settings.remember_register(overview.path)
            LOG.info("register opened")
        self.changed.emit()
        if before is not None:
            _let_go(list(before.scenes))


def _let_go(scenes: list[SceneInYear]) -> None:
    """Let go of scenes a few at a time: of a hundred thousand at once the window would have to wait."""
    del scenes[-LET_GO_AT_ONCE:]
    if scenes:
        QTimer.singleShot(0, partial(_let_go, scenes))


def _open(path: Path, year: int | None, who: str, progress: Progress) -> YearOverview:
    from ..register.opening import is_writable, open_register

    if is_writable(path):
        open_register(path, who=who).close()
    return _read(path, year, progress)


def _read(path: Path, year: int | None, progress: Progress) -> YearOverview:
    from ..workflow.year_overview import read_overview

    return read_overview(path, year, progress)


def _is_same_place(shown: YearOverview, overview: YearOverview) -> bool:
    """Say whether an overview is of the register and year that are shown; any year where none is."""
    year, read = (item.year.year if item.year else None for item in (shown, overview))
    return shown.path == overview.path and year in (None, read)
