"""The one scene that everybody looks at: tables, facts, map and layers share it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class SceneSelection(QObject):
    """The chosen scene. Signal ``changed`` carries its id, empty when none is chosen."""

    changed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene_id = ""

    @property
    def scene_id(self) -> str:
        """The chosen scene's id; empty when none is chosen."""
        return self._scene_id

    def select(self, scene_id: str) -> None:
        """Choose a scene, for everybody; choosing the same again tells nobody."""
        if scene_id != self._scene_id:
            self._scene_id = scene_id
            self.changed.emit(scene_id)
