"""What the person looks at: the open register and the chosen mapping year."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..register.opening import open_register
from ..settings import Settings

if TYPE_CHECKING:
    from ..domain.overview import YearOverview

LOG = logging.getLogger(__name__)


class Workspace(QObject):
    """The open register and year. Signal ``changed``: ``overview`` is new, or None.

    The file is only open while it is read; nothing holds it in between.
    """

    changed = pyqtSignal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.overview: YearOverview | None = None

    def open(self, path: Path, year: int | None = None) -> None:
        """Open a register, upgraded first if its schema is older, at a year or its last one.

        Raises ScenkartanError as ``open_register`` does; what was open stays open then.
        """
        if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
            open_register(path, who=self._settings.who).close()
        self._read(path, year)
        self._settings.remember_register(path)
        LOG.info("register opened")

    def set_year(self, year: int) -> None:
        """Look at another mapping year of the open register."""
        if self.overview is not None:
            self._read(self.overview.path, year)

    def reload(self) -> None:
        """Read the register again, after a job has written to it."""
        overview = self.overview
        if overview is not None:
            self._read(overview.path, overview.year.year if overview.year else None)

    def take(self, overview: YearOverview) -> None:
        """Show what a job has read after writing; read again if the person has gone elsewhere meanwhile."""
        shown = self.overview
        if shown is None:
            return
        year, read = (item.year.year if item.year else None for item in (shown, overview))
        if shown.path != overview.path or year not in (None, read):
            self.reload()
            return
        self.overview = overview
        self.changed.emit()

    def close(self) -> None:
        """Look at no register."""
        if self.overview is not None:
            self.overview = None
            self.changed.emit()

    def _read(self, path: Path, year: int | None) -> None:
        from ..workflow.year_overview import read_overview

        self.overview = read_overview(path, year)
        self.changed.emit()
