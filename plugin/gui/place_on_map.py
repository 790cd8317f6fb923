"""One place on the map: looking at it, and clicking where it should be."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMapToolEmitPoint, QgsRubberBand
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..errors import ScenkartanError
from .shapes import flash, no_place, shape_of, way_to_map

# How much of the surroundings is shown around a place, on each side.
AROUND_M = 250.0
LINE_WIDTH = 2
_LINE = QgsWkbTypes.GeometryType.LineGeometry


class PlaceTool(QgsMapToolEmitPoint):
    """Takes one click; a line from where the place was follows the cursor.

    Signals: ``chosen`` (QgsPointXY in the map's CRS); ``given_up``, by Esc or by taking another tool.
    """

    chosen = pyqtSignal(QgsPointXY)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, start: QgsPointXY | None) -> None:
        super().__init__(canvas)
        self._start = start
        self._done = False
        self._band: QgsRubberBand | None = QgsRubberBand(canvas, _LINE)
        self._band.setColor(QColor(Qt.GlobalColor.red))
        self._band.setWidth(LINE_WIDTH)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Draw how far the place would be moved."""
        if self._start is not None and self._band is not None:
            self._band.setToGeometry(QgsGeometry.fromPolylineXY([self._start, event.mapPoint()]), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Take the place that was clicked; the right button gives up."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(lambda: self.chosen.emit(event.mapPoint()))
        else:
            self._end(self.given_up.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._end(self.given_up.emit)

    def deactivate(self) -> None:
        """Give up when another tool is taken, and leave nothing on the map."""
        # Told when the other one has been taken: until then this one would be put back for it.
        self._end(lambda: QTimer.singleShot(0, self.given_up))
        if self._band is not None:
            self.canvas().scene().removeItem(self._band)
            self._band = None
        super().deactivate()

    def _end(self, tell: Callable[[], None]) -> None:
        if not self._done:
            self._done = True
            tell()


class PlaceOnMap:
    """Looks at places of the register on the map, and asks for new ones there."""

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas) -> None:
        self._project = project
        self._canvas = canvas
        self._tool: PlaceTool | None = None
        self._before: QgsMapTool | None = None

    def close(self) -> None:
        """Give the map back the tool that it had."""
        self._put_away()

    def look_at(self, wkb: bytes, crs_authid: str) -> None:
        """Look at a place and around it, and flash it; ScenkartanError where the map cannot show it."""
        shape = shape_of(wkb)
        around = shape.boundingBox().buffered(AROUND_M)
        with _told_of(crs_authid):
            self._canvas.setExtent(self._way(crs_authid).transformBoundingBox(around))
        self._canvas.refresh()
        flash(self._canvas, [shape], QgsCoordinateReferenceSystem(crs_authid))

    def ask(
        self,
        wkb: bytes | None,
        crs_authid: str,
        chosen: Callable[[float, float], None],
        given_up: Callable[[], None],
        failed: Callable[[ScenkartanError], None],
    ) -> None:
        """Let the person click a place; ``chosen`` gets its coordinates in the register's CRS.

        ``failed`` gets the error of a click where the map has no place. Raises as ``look_at``.
        """
        self._put_away()
        way = self._way(crs_authid)
        start = None
        if wkb is not None:
            self.look_at(wkb, crs_authid)
            with _told_of(crs_authid):
                start = way.transform(shape_of(wkb).asPoint())
        tool = PlaceTool(self._canvas, start)

        def take(point: QgsPointXY) -> None:
            self._put_away()
            try:
                with _told_of(crs_authid):
                    place = way.transform(point, Qgis.TransformDirection.Reverse)
            except ScenkartanError as error:
                failed(error)
                return
            chosen(place.x(), place.y())

        def stop() -> None:
            self._put_away()
            given_up()

        tool.chosen.connect(take)
        tool.given_up.connect(stop)
        self._tool, self._before = tool, self._canvas.mapTool()
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()

    def _put_away(self) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        tool.blockSignals(True)
        if self._canvas.mapTool() is tool:
            if self._before is not None:
                self._canvas.setMapTool(self._before)
            else:
                self._canvas.unsetMapTool(tool)
        tool.deleteLater()

    def _way(self, crs_authid: str) -> QgsCoordinateTransform:
        """Give the way from the register's CRS to the map's; ScenkartanError where there is none."""
        way = way_to_map(QgsCoordinateReferenceSystem(crs_authid), self._canvas, self._project)
        if not way.isValid() and way.destinationCrs().isValid():
            raise no_place(crs_authid)
        return way


@contextmanager
def _told_of(crs_authid: str) -> Iterator[None]:
    """Say for a person that a place does not exist in the other system."""
    try:
        yield
    except QgsCsException as error:
        raise no_place(crs_authid, str(error)) from error
