"""Printing on the main thread, where layouts belong, with progress and cancel."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QProgressDialog, QWidget

from ..errors import Cancelled
from ..i18n import tr

STEPS = 1000


class DialogProgress:
    """A progress dialog as the progress of a job on the main thread. Use it as a context manager."""

    def __init__(self, title: str, parent: QWidget) -> None:
        self._dialog = QProgressDialog(title, tr("Cancel"), 0, STEPS, parent)
        self._dialog.setWindowTitle("Scenkartan")
        # Nothing else can be pressed meanwhile: the job must not be started again from inside itself.
        self._dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._dialog.setMinimumDuration(0)
        self._dialog.setAutoReset(False)
        self._dialog.setAutoClose(False)

    def __enter__(self) -> DialogProgress:
        self._dialog.setValue(0)
        self._dialog.show()
        return self

    def __exit__(self, *_error: object) -> None:
        self._dialog.close()
        self._dialog.deleteLater()

    def report(self, fraction: float, text: str = "") -> None:
        """Show how far the job has come."""
        if text:
            self._dialog.setLabelText(text)
        self._dialog.setValue(round(STEPS * min(max(fraction, 0.0), 1.0)))
        QCoreApplication.processEvents()

    def check(self) -> None:
        """Raise ``Cancelled`` if the person has pressed Cancel."""
        QCoreApplication.processEvents()
        if self._dialog.wasCanceled():
            raise Cancelled
