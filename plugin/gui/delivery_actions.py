"""What a person can have done with deliveries: receive one, look at what has been received, undo it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..i18n import tr
from ..settings import Settings
from .delivery.undoing import undo
from .map_link import MapLink
from .messages import Messages
from .runner import Runner, show
from .workspace import Workspace

if TYPE_CHECKING:
    from ..domain.delivery import Delivery
    from ..register.register import Register
    from .delivery.wizard import DeliveryWizard


class DeliveryActions(QObject):
    """Opens the wizard, one at a time. Signals: ``opened`` (DeliveryWizard) and ``closed`` (the same)."""

    opened = pyqtSignal(object)
    closed = pyqtSignal(object)

    def __init__(
        self,
        workspace: Workspace,
        runner: Runner,
        link: MapLink,
        messages: Messages,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._runner = runner
        self._map = link
        self._messages = messages
        self._settings = settings
        self._window = window
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

    def show_all(self) -> None:
        """List what has been received, with the way back from the last of it."""
        overview = self._workspace.overview
        if overview is None:
            return

        def read(register: Register) -> list[Delivery]:
            from ..register.deliveries import list_deliveries

            return list_deliveries(register)

        def tell(deliveries: list[Delivery]) -> None:
            from .dialogs.deliveries import DeliveriesDialog

            dialog = DeliveriesDialog(
                overview.path, deliveries, read_only=overview.read_only, parent=self._window
            )
            dialog.undo_asked.connect(self._undo)
            show(dialog)

        self._runner.look_up(read, tell)

    def _undo(self, delivery: Delivery) -> None:
        undo(self._runner, self._messages, delivery.id, delivery.year)

    def close(self) -> None:
        """Put the wizard away; nothing of it is left on the map."""
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            wizard.close_down()
            self.closed.emit(wizard)
            wizard.deleteLater()
