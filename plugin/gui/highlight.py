"""The chosen scene on the map: an outline around it, and a selection that one can see through."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsProject, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QColor

from ..domain.overview import SceneInYear
from .shapes import shape_of, transformed

WIDTH = 5
EDGE = QColor(40, 40, 40)
# QGIS fills what is selected with its selection colour; at this opacity map and labels are read through it.
SEE_THROUGH = 40


class Highlight(QObject):
    """Shows one scene on a canvas. Colours are the project's own, changed on this canvas only."""

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._canvas = canvas
        self.band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self.band.setWidth(WIDTH)
        self.band.setSecondaryStrokeColor(EDGE)
        self.band.setFillColor(QColor(0, 0, 0, 0))
        self._closed = False
        # QGIS gives the canvas the project's colour after it has told that the project is read.
        project.readProject.connect(self._soften_later)
        project.cleared.connect(self._soften_later)
        self._soften()

    def close(self) -> None:
        """Take the outline off the canvas and give it the project's selection colour back."""
        self._closed = True
        self._project.readProject.disconnect(self._soften_later)
        self._project.cleared.disconnect(self._soften_later)
        self._canvas.setSelectionColor(self._project.selectionColor())
        self._canvas.scene().removeItem(self.band)

    def show(self, scene: SceneInYear | None, to_map: QgsCoordinateTransform | None) -> None:
        """Draw the outline around a scene's boundary; none where it has none or the map cannot show it."""
        self.band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        boundary = (scene.boundary or scene.previous) if scene is not None else None
        if boundary is None or to_map is None:
            return
        shape = shape_of(boundary.wkb)
        # Choosing is not asking for the map: the zoom button tells what is wrong.
        if transformed(shape, to_map):
            self.band.setToGeometry(shape, None)

    def _soften_later(self, *_document: object) -> None:
        QTimer.singleShot(0, self._soften)

    def _soften(self) -> None:
        if self._closed:
            return
        colour = QColor(self._project.selectionColor())
        self.band.setStrokeColor(colour)
        colour.setAlpha(min(colour.alpha(), SEE_THROUGH))
        self._canvas.setSelectionColor(colour)
