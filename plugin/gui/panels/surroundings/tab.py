"""What the tabs of the Surroundings panel have in common: a title, a form and what they are shown."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ....domain.overview import SceneInYear, YearOverview
from ...context import Context
from ...ui_loader import load_ui


class Tab(QWidget):
    """A tab with its form ``ui/<FORM>.ui``; the panel tells it what there is to show."""

    TITLE = ""  # marked, one or two words: all tabs stand in 380 pixels
    FORM = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        load_ui(self.FORM, self)

    def show_overview(self, overview: YearOverview) -> None:
        """Show what concerns all scenes."""

    def show_scene(self, overview: YearOverview, scene: SceneInYear | None) -> None:
        """Show what concerns the chosen scene, or that none is chosen."""
