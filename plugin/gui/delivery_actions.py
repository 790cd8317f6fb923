"""What a person can have done with deliveries: receive one, from a button or by dropping its file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from ..settings import Settings
from .map_link import MapLink
from .messages import Messages
from .runner import Runner
from .workspace import Workspace

if TYPE_CHECKING:
    from .delivery.wizard import DeliveryWizard


class DeliveryActions(QObject):
    """Opens the wizard, one at a time. Signals: ``opened`` (DeliveryWizard) and ``closed`` (the same)."""

    opened = pyqtSignal(object)
    closed = pyqtSignal(object)

    def __init__(
        self, workspace: Workspace, runner: Runner, link: MapLink, messages: Messages, settings: Settings
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._runner = runner
        self._map = link
        self._messages = messages
        self._settings = settings
        self.wizard: DeliveryWizard | None = None

    def receive(self) -> None:
        """Lead the person from a file to the year's boundaries."""
        overview = self._workspace.overview
        if overview is None or not overview.writable:
            self._messages.info(
                tr("Choose a mapping year that is not signed, or add one, to receive a delivery.")
            )
            return
        if self.wizard is None:
            from .delivery.wizard import DeliveryWizard

            self.wizard = DeliveryWizard(
                self._workspace, self._runner, self._map, self._messages, self._settings
            )
            self.wizard.closed.connect(self.close)
        self.opened.emit(self.wizard)

    def receive_file(self, path: Path) -> None:
        """Begin with a file that was dropped."""
        self.receive()
        if self.wizard is not None:
            self.wizard.take_file(path)

    def close(self) -> None:
        """Put the wizard away; nothing of it is left on the map."""
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            wizard.close_down()
            self.closed.emit(wizard)
            wizard.deleteLater()
