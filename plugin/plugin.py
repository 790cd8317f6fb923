"""The QGIS plugin: registers what it has, and undoes each registration."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import log
from .dependencies import explanation, missing
from .i18n import load_translator, tr
from .paths import ICONS

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .gui.dock import ScenkartanDock
    from .processing.provider import ScenkartanProvider

LOG = logging.getLogger(__name__)
MENU = "Scenkartan"


class ScenkartanPlugin:
    """What QGIS starts and stops. Nothing is built before it is needed: the dock at its first showing."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._log: log.MessageLogHandler | None = None
        self._translator: QTranslator | None = None
        self._provider: ScenkartanProvider | None = None
        self._action: QAction | None = None
        self.dock: ScenkartanDock | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; all that qgis_process asks for."""
        from .processing.provider import ScenkartanProvider

        self._set_up_language()
        if self._log is None:
            self._log = log.set_up()
        provider = ScenkartanProvider()
        if QgsApplication.processingRegistry().addProvider(provider):
            self._provider = provider
        else:
            # QGIS has deleted it: there is another of its name, such as that of a second copy of the plugin.
            LOG.error("the algorithms were refused: is the plugin installed twice?")

    def initGui(self) -> None:
        """Register what is seen: the action in menu and toolbar."""
        self.initProcessing()
        window = self._iface.mainWindow()
        self._action = QAction(QIcon(str(ICONS / "scenkartan.svg")), "Scenkartan", window)
        self._action.setObjectName("ScenkartanAction")
        self._action.setToolTip(tr("Show or hide Scenkartan: the yearly mapping of open drug scenes"))
        self._action.setCheckable(True)
        self._action.triggered.connect(self.show_dock)
        self._iface.addPluginToMenu(MENU, self._action)
        self._iface.addToolBarIcon(self._action)
        QgsProject.instance().readProject.connect(self._find_register)
        self._warn_of_missing_libraries()

    def unload(self) -> None:
        """Undo everything; QGIS calls this when the plugin is disabled and when it closes."""
        if self._action is not None:
            QgsProject.instance().readProject.disconnect(self._find_register)
            self._iface.removePluginMenu(MENU, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        if self.dock is not None:
            self.dock.close_down()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if self._log is not None:
            log.tear_down(self._log)
            self._log = None

    def show_dock(self, visible: bool = True) -> None:
        """Show or hide the dock; it is built the first time."""
        if self.dock is None:
            if not visible:
                return
            self._build_dock()
        if self.dock is not None:
            self.dock.setUserVisible(visible)

    def _build_dock(self) -> None:
        from qgis.PyQt.QtCore import Qt

        from .gui.dock import WIDTH, ScenkartanDock
        from .settings import Settings

        window = self._iface.mainWindow()
        self.dock = ScenkartanDock(
            QgsProject.instance(), self._iface.mapCanvas(), self._iface.messageBar(), Settings(), window
        )
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        window.resizeDocks([self.dock], [WIDTH], Qt.Orientation.Horizontal)
        self.dock.visibilityChanged.connect(self._show_in_action)
        self.dock.find_register()

    def _show_in_action(self, visible: bool) -> None:
        if self._action is not None and self.dock is not None:
            # A dock behind another one in the same place is still open.
            self._action.setChecked(visible or self.dock.isVisible())

    def _find_register(self) -> None:
        if self.dock is not None:
            self.dock.find_register()

    def _set_up_language(self) -> None:
        self._translator = load_translator(QgsApplication.locale())
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)

    def _warn_of_missing_libraries(self) -> None:
        text = explanation(missing())
        if text:
            self._iface.messageBar().pushMessage("Scenkartan", text, Qgis.MessageLevel.Warning, 0)
