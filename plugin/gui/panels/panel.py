"""What the panels have in common: a form, the shared scene, and an empty state that says what to do."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from ...domain.overview import SceneInYear, YearOverview
from ...i18n import tr
from ..context import Context
from ..ui_loader import load_ui

CONTENT, EMPTY = 0, 1


class Panel(QWidget):
    """A panel with its form ``ui/<FORM>.ui``, shown anew whenever the overview or the scene changes."""

    FORM = ""

    pages: QStackedWidget
    emptyLabel: QLabel
    emptyButton: QPushButton

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        load_ui(self.FORM, self)
        self._mend: Callable[[], None] | None = None
        self.emptyButton.clicked.connect(self._press_empty)

    def start(self) -> None:
        """Listen to the workspace and the selection; called when the panel is built."""
        self.context.workspace.changed.connect(self.refresh)
        self.context.selection.changed.connect(self.refresh_scene)
        self.refresh()

    def refresh(self) -> None:
        """Show the overview as it is now."""
        overview = self.context.workspace.overview
        if overview is not None:
            self.show_overview(overview)
            self.refresh_scene()

    def refresh_scene(self) -> None:
        """Show the chosen scene."""
        overview = self.context.workspace.overview
        if overview is not None:
            self.show_scene(overview, overview.by_id.get(self.context.selection.scene_id))

    def show_overview(self, overview: YearOverview) -> None:
        """Show what concerns all scenes."""

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show what concerns the chosen scene, or that none is chosen."""

    def show_empty(self, text: str, button: str = "", mend: Callable[[], None] | None = None) -> None:
        """Show the empty state: what is not there yet, and the button that brings it."""
        self.emptyLabel.setText(text)
        self.emptyButton.setText(button)
        self.emptyButton.setVisible(mend is not None)
        self._mend = mend
        self.pages.setCurrentIndex(EMPTY)

    def show_without_boundaries(self, overview: YearOverview, text: str) -> None:
        """Show the empty state of a year without boundaries, with the way to receive them."""
        receive = self.context.deliveries.receive if overview.writable else None
        self.show_empty(text, tr("Receive delivery…"), receive)

    @staticmethod
    def title_of(scene: SceneInYear | None) -> str:
        """Name the chosen scene, or say how to choose one."""
        return tr("Choose a scene in the list or on the map.") if scene is None else scene.scene.name

    def show_content(self) -> None:
        """Show the panel itself."""
        self.pages.setCurrentIndex(CONTENT)

    def _press_empty(self) -> None:
        if self._mend is not None:
            self._mend()
