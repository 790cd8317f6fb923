"""A delivery on the map before it is received: nothing of it is a layer, and nothing is left afterwards."""

from __future__ import annotations

from typing import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from ..shapes import flash, shape_of, transformed, way_to_map

POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
CLEAR = QColor(0, 0, 0, 0)
# Readable on a light and on a dark map: a coloured line on a line of the opposite lightness.
HALO = QColor(255, 255, 255, 200)
PREVIOUS = QColor(90, 90, 90)
DELIVERED = QColor(0, 92, 175)
CHOSEN = QColor(214, 84, 0)
CHOSEN_FILL = QColor(214, 84, 0, 40)
# More polygons than this are not drawn all at once: the map would be redrawn too slowly. The chosen ones are.
DRAWN_AT_MOST = 2000
# Air around what is zoomed to, as a part of its own size.
AIR = 0.6


class DeliveryDrawing(QObject):
    """Rubber bands for both years, the chosen row and a footprint; ``close`` takes them off the canvas.

    Polygons are given as WKB in a CRS of their own; what the map cannot show is not drawn.
    """

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._canvas = canvas
        self.previous = self._band(PREVIOUS, 2, Qt.PenStyle.DashLine)
        self.delivered = self._band(DELIVERED, 2, Qt.PenStyle.SolidLine)
        self.chosen_previous = self._band(CHOSEN, 3, Qt.PenStyle.DashLine)
        self.chosen = self._band(CHOSEN, 4, Qt.PenStyle.SolidLine, CHOSEN_FILL)
        self.footprint = self._band(CHOSEN, 3, Qt.PenStyle.DashLine, CHOSEN_FILL)
        self._shown: dict[QgsRubberBand, tuple[Sequence[bytes], QgsCoordinateReferenceSystem]] = {}
        canvas.destinationCrsChanged.connect(self._draw_again)

    @property
    def bands(self) -> tuple[QgsRubberBand, ...]:
        """All that is drawn with."""
        return self.previous, self.delivered, self.chosen_previous, self.chosen, self.footprint

    def close(self) -> None:
        """Take everything off the canvas; the drawing is not used after this."""
        self._canvas.destinationCrsChanged.disconnect(self._draw_again)
        for band in self.bands:
            self._canvas.scene().removeItem(band)

    def clear(self) -> None:
        """Draw nothing."""
        self._shown.clear()
        for band in self.bands:
            band.reset(POLYGON)

    def show_footprint(self, wkb: bytes | None, crs: QgsCoordinateReferenceSystem) -> None:
        """Draw where a delivery would land, and look there together with what the map shows now."""
        self._fill(self.footprint, [wkb] if wkb else [], crs)
        box = self._box(self.footprint)
        if not box.isNull() and not self._canvas.extent().contains(box):
            box.combineExtentWith(self._canvas.extent())
            self._look_at(box)

    def show_years(
        self, previous: Sequence[bytes], delivered: Sequence[bytes], crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Draw the year before dashed and grey, what is delivered in a solid line, and look at all of it."""
        self.clear()
        for band, wkbs in ((self.previous, previous), (self.delivered, delivered)):
            self._fill(band, wkbs if len(wkbs) <= DRAWN_AT_MOST else [], crs)
        box = self._box(self.previous)
        box.combineExtentWith(self._box(self.delivered))
        self._look_at(box)

    def choose(
        self, previous: Sequence[bytes], delivered: Sequence[bytes], crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Draw one row's polygons of both years over the others, look at them, and let them flash."""
        self._fill(self.chosen_previous, previous, crs)
        self._fill(self.chosen, delivered, crs)
        box = self._box(self.chosen_previous)
        box.combineExtentWith(self._box(self.chosen))
        self._look_at(box)
        drawn = [band.asGeometry() for band in (self.chosen_previous, self.chosen)]
        flash(self._canvas, drawn, self._canvas.mapSettings().destinationCrs())

    def _band(self, colour: QColor, width: int, style: Qt.PenStyle, fill: QColor = CLEAR) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, POLYGON)
        band.setStrokeColor(colour)
        band.setSecondaryStrokeColor(HALO)
        band.setFillColor(fill)
        band.setWidth(width)
        band.setLineStyle(style)
        return band

    def _fill(self, band: QgsRubberBand, wkbs: Sequence[bytes], crs: QgsCoordinateReferenceSystem) -> None:
        band.reset(POLYGON)
        self._shown[band] = wkbs, crs
        way = way_to_map(crs, self._canvas, self._project)
        for shape in map(shape_of, wkbs):
            if transformed(shape, way):
                band.addGeometry(shape, None, False)
        band.updatePosition()
        band.update()

    def _draw_again(self) -> None:
        for band, (wkbs, crs) in list(self._shown.items()):
            self._fill(band, wkbs, crs)

    def _look_at(self, box: QgsRectangle) -> None:
        if not box.isNull():
            self._canvas.setExtent(box.buffered(AIR * max(box.width(), box.height()) / 2))
            self._canvas.refresh()

    @staticmethod
    def _box(band: QgsRubberBand) -> QgsRectangle:
        shape: QgsGeometry = band.asGeometry()
        return QgsRectangle() if shape.isNull() else shape.boundingBox()
