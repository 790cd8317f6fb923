"""The scenes and their surroundings as layers, one set a page: a page shows its own and no other's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)

from .layers import (
    LINE,
    POINT,
    POLYGON,
    Drawn,
    geometry,
    keep_clear,
    label_lines,
    label_points,
    memory_layer,
    place_of,
)
from .records import Mark, OverviewSheet, SchoolRow, SiteSheet
from .spreading import spread
from .symbols import (
    GREY,
    INK,
    INTERVENTION,
    NUMBER_SIZE_MM,
    SCENE,
    SCHOOL,
    line,
    ring,
    scene_number,
    symbol,
    text_format,
)

# A circle of 4 x 64 corners lies at most 0.04 m inside the true one at 500 m: invisible on paper.
# It is drawn only; who is within is decided by distance.
CIRCLE_SEGMENTS = 64
_LEAST_FRAME_MM = 5.0


@dataclass
class Drawing:
    """What is drawn over the background on one page: layers from the bottom up, also by their mark."""

    crs: QgsCoordinateReferenceSystem
    layers: list[QgsVectorLayer] = field(default_factory=list)
    by_mark: dict[Mark, list[QgsVectorLayer]] = field(default_factory=dict)

    def add(
        self,
        mark: Mark,
        kind: str,
        features: Iterable[Drawn],
        look: QgsMarkerSymbol | QgsLineSymbol | None = None,
    ) -> QgsVectorLayer:
        """Add a layer of one mark over those before it; without features it is not drawn."""
        rows = list(features)
        layer = memory_layer(mark.value, kind, self.crs, rows, look or symbol(mark))
        if rows:
            self.layers.append(layer)
            self.by_mark.setdefault(mark, []).append(layer)
        return layer

    def from_top(self) -> list[QgsMapLayer]:
        """Give the layers in the order that a map item wants."""
        return list(reversed(self.layers))


def site_extent(sheet: SiteSheet) -> QgsRectangle:
    """Give what the map must show: the boundary with the radius around it."""
    return geometry(sheet.boundary_wkb).boundingBox().buffered(sheet.radius_m)


def overview_extent(sheet: OverviewSheet) -> QgsRectangle:
    """Give the extent of all the year's boundaries."""
    result = QgsRectangle()
    for wkb in (*(row.boundary_wkb for row in sheet.rows), *sheet.previous_wkbs):
        if wkb is not None:
            result.combineExtentWith(geometry(wkb).boundingBox())
    return result


def draw_site(sheet: SiteSheet, crs: QgsCoordinateReferenceSystem, scale: int) -> Drawing:
    """Draw one scene with its surroundings for a map at a scale."""
    drawing = Drawing(crs)
    boundary = geometry(sheet.boundary_wkb)
    drawing.add(Mark.YARD, POLYGON, (Drawn(geometry(row.yard_wkb)) for row in sheet.schools if row.yard_wkb))
    others = [Drawn(geometry(place.wkb), place.name) for place in sheet.other_scenes]
    drawing.add(Mark.OTHER_SCENE, POLYGON, others)
    drawing.add(Mark.PREVIOUS, POLYGON, (Drawn(geometry(wkb)) for wkb in sheet.previous_wkbs))
    keep_clear(drawing.add(Mark.BOUNDARY, POLYGON, [Drawn(boundary)]))
    rings = [
        Drawn(edge, sheet.radius_label) for edge in _rings(boundary.buffer(sheet.radius_m, CIRCLE_SEGMENTS))
    ]
    radius = drawing.add(Mark.RADIUS, LINE, rings)
    label_lines(radius, text_format(8, SCHOOL, bold=True, halo=True), priority=9, repeat_mm=160)
    _add_places(drawing, sheet)
    _add_schools(drawing, sheet.schools, boundary, scale)
    return drawing


def _add_places(drawing: Drawing, sheet: SiteSheet) -> None:
    """Add what is there for orientation, and the names of the scenes around."""
    names = drawing.add(
        Mark.OTHER_SCENE,
        POINT,
        (Drawn(place_of(place.wkb), place.name) for place in sheet.other_scenes),
        QgsMarkerSymbol.createSimple({"size": "0", "outline_style": "no"}),
    )
    label_points(names, text_format(8, SCENE, halo=True), distance_mm=0.5, priority=6)
    for mark, places in ((Mark.SCHOOL_OTHER, sheet.other_schools), (Mark.PLACE, sheet.places)):
        layer = drawing.add(mark, POINT, (Drawn(place_of(place.wkb), place.name) for place in places))
        label_points(layer, text_format(7, GREY, halo=True), distance_mm=1.8, priority=7)
    placed = [Drawn(place_of(wkb), row.what) for row in sheet.interventions for wkb in row.place_wkbs]
    layer = drawing.add(Mark.INTERVENTION, POINT, placed)
    label_points(layer, text_format(7, INTERVENTION, halo=True), distance_mm=2.0, priority=7)


def _add_schools(drawing: Drawing, schools: Sequence[SchoolRow], boundary: QgsGeometry, scale: int) -> None:
    """Add the schools of the table with their numbers, names and distances."""
    drawn = [(row, wkb) for row in schools for wkb in [row.yard_wkb or row.point_wkb] if wkb]
    lines = [boundary.shortestLine(geometry(wkb)) for row, wkb in drawn if row.mark is Mark.SCHOOL_WITHIN]
    drawing.add(Mark.CONNECTION, LINE, (Drawn(shape) for shape in lines if shape.length() > 0))
    places = [place_of(row.point_wkb or wkb).asPoint() for row, wkb in drawn]
    marks = _spread(places, NUMBER_SIZE_MM * 1.05 * scale / 1000)
    _add_leaders(drawing, places, marks, SCHOOL)
    for mark, size in ((Mark.SCHOOL_OTHER, 7.5), (Mark.SCHOOL_BORDERLINE, 8.5), (Mark.SCHOOL_WITHIN, 8.5)):
        layer = drawing.add(
            mark,
            POINT,
            (
                Drawn(QgsGeometry.fromPointXY(point), f"{row.name}\n{row.distance}", str(row.number))
                for (row, _), point in zip(drawn, marks)
                if row.mark is mark
            ),
        )
        bold = mark is Mark.SCHOOL_WITHIN
        label_points(layer, text_format(size, INK, bold=bold, halo=True), distance_mm=3.0, priority=9)


def draw_overview(sheet: OverviewSheet, crs: QgsCoordinateReferenceSystem, scale: int) -> Drawing:
    """Draw all scenes of a year, each with the number that it has in the table."""
    drawing = Drawing(crs)
    drawing.add(Mark.PREVIOUS, POLYGON, (Drawn(geometry(wkb)) for wkb in sheet.previous_wkbs))
    drawn = [(row, geometry(row.boundary_wkb)) for row in sheet.rows if row.boundary_wkb]
    for mark in (Mark.SCENE_NOT_IN_CLASS, Mark.SCENE_IN_CLASS):
        in_class = mark is Mark.SCENE_IN_CLASS
        shapes = (Drawn(shape) for row, shape in drawn if row.in_class is in_class)
        keep_clear(drawing.add(mark, POLYGON, shapes))
    gap = NUMBER_SIZE_MM * 1.1 * scale / 1000
    anchors = [shape.pointOnSurface().asPoint() for _, shape in drawn]
    tops = [QgsPointXY(p.x(), s.boundingBox().yMaximum() + gap * 0.7) for p, (_, s) in zip(anchors, drawn)]
    marks = _spread(tops, gap)
    _add_leaders(drawing, anchors, marks, SCENE)
    for mark in (Mark.SCENE_NOT_IN_CLASS, Mark.SCENE_IN_CLASS):
        in_class = mark is Mark.SCENE_IN_CLASS
        layer = drawing.add(
            mark,
            POINT,
            (
                Drawn(QgsGeometry.fromPointXY(point), row.name, str(row.number))
                for (row, _), point in zip(drawn, marks)
                if row.in_class is in_class
            ),
            scene_number(in_class),
        )
        label_points(layer, text_format(8.5, INK, bold=True, halo=True), distance_mm=3.0, priority=8)
    return drawing


def draw_inset(
    sheet: SiteSheet, shown: QgsRectangle, crs: QgsCoordinateReferenceSystem, scale: float
) -> Drawing:
    """Draw where the scene lies, over all the year's scenes: this one filled, and the frame of the main map.

    A frame too small to be seen at the inset's scale becomes a ring.
    """
    drawing = Drawing(crs)
    drawing.add(Mark.SCENE_IN_CLASS, POLYGON, [Drawn(geometry(sheet.boundary_wkb))])
    if shown.width() * 1000 / scale < _LEAST_FRAME_MM:
        place = Drawn(QgsGeometry.fromPointXY(shown.center()))
        drawing.add(Mark.SCENE_IN_CLASS, POINT, [place], ring())
    else:
        outline = (Drawn(edge) for edge in _rings(QgsGeometry.fromRect(shown)))
        drawing.add(Mark.SCENE_IN_CLASS, LINE, outline, line(INK, 0.5))
    return drawing


def _spread(points: Sequence[QgsPointXY], gap: float) -> list[QgsPointXY]:
    return [QgsPointXY(x, y) for x, y in spread([(point.x(), point.y()) for point in points], gap)]


def _add_leaders(
    drawing: Drawing, places: Sequence[QgsPointXY], marks: Sequence[QgsPointXY], color: str
) -> None:
    """Tie each number that was moved to its place."""
    moved = [(place, point) for place, point in zip(places, marks) if place != point]
    if not moved:
        return
    layer = memory_layer(
        "leader",
        LINE,
        drawing.crs,
        (Drawn(QgsGeometry.fromPolylineXY([place, point])) for place, point in moved),
        line(color, 0.3),
    )
    dots = memory_layer(
        "leader_end",
        POINT,
        drawing.crs,
        (Drawn(QgsGeometry.fromPointXY(place)) for place, _ in moved),
        QgsMarkerSymbol.createSimple(
            {"name": "circle", "size": "1.2", "color": color, "outline_style": "no"}
        ),
    )
    drawing.layers += [layer, dots]


def _rings(area: QgsGeometry) -> list[QgsGeometry]:
    """Give the outlines of an area as lines."""
    polygons = area.asMultiPolygon() if area.isMultipart() else [area.asPolygon()]
    return [QgsGeometry.fromPolylineXY(edge) for polygon in polygons for edge in polygon]
