"""Deliveries that come without a file: pasted as text, or a layer of the project, such as a WFS."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication

from ...i18n import tr
from ...register.layers import register_of
from ..runner import Runner

if TYPE_CHECKING:
    from ...domain.progress import Progress

# Outlines may be drawn as lines.
_AREAS = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.LineGeometry)


class Arrivals(QObject):
    """Makes files of what is no file, and keeps them until the delivery is received or given up."""

    def __init__(self, project: QgsProject, runner: Runner) -> None:
        # It outlives the wizard: see ``close``.
        super().__init__(runner.jobs)
        self._project = project
        self._runner = runner
        self._folder = TemporaryDirectory(prefix="scenkartan")

    def close(self) -> None:
        """Throw the files away, once the job under way has ended: it may be receiving one of them."""
        if self._runner.jobs.running:
            self._runner.jobs.ended.connect(self._discard)
        else:
            self._discard()

    def _discard(self) -> None:
        self._folder.cleanup()
        self.deleteLater()

    def holds(self, path: Path) -> bool:
        """Say whether a file was made here, and is in no folder of the person's."""
        return path.parent == Path(self._folder.name)

    def paste(self) -> Path:
        """Make a file of what the clipboard holds; ``ScenkartanError`` where it is no geometry."""
        from ...delivery.clipboard import write_clipboard

        return write_clipboard(QApplication.clipboard().text(), Path(self._folder.name))

    def layers(self) -> list[QgsVectorLayer]:
        """Give the project's layers that may be a delivery, by name; no register's own."""
        found = (
            layer
            for layer in self._project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer)
            and layer.geometryType() in _AREAS
            and register_of(layer) is None
        )
        return sorted(found, key=lambda layer: layer.name().casefold())

    def fetch(self, layer: QgsVectorLayer, told: Callable[[Path], None]) -> None:
        """Copy a layer as it is now in the background; ``ScenkartanError`` where it cannot be reached."""
        from ...delivery.web_layer import fetch_layer, take_layer

        taken, folder = take_layer(layer), Path(self._folder.name)

        def work(progress: Progress) -> Path:
            return fetch_layer(taken, folder, progress)

        self._runner.start(tr("Fetching the layer"), work, told)
