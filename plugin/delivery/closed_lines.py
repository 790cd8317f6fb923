"""Outlines that were drawn as lines become polygons, named by the text that lies inside."""

from __future__ import annotations

import math
from typing import Iterator, Sequence, Tuple

from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

from ..domain.progress import Progress
from .findings import FindingRule, Findings, Severity
from .memory_layer import add_layer
from .text import from_gdal

# A line is closed where its ends are not further apart than this share of its length, whatever the unit.
# In a drawing ends are meant to meet: 0.6 m of a block's 600 m. A track ends nearly where it began.
DRAWN_GAP = 0.001
WALKED_GAP = 0.02
LABEL = "Label"

_Label = Tuple[str, float, float]

_FEWEST_CORNERS = 4
_TEXT_FIELD = "Text"
_GAPS = {"GPX": WALKED_GAP}
_DRAWINGS = ("DXF", "DGN")
_LINE_DRIVERS = (*_DRAWINGS, "GPX")


def may_hold_outlines(driver: str, layer: ogr.Layer) -> bool:
    """Say whether a layer is of lines, or from a format where outlines usually are."""
    flat = ogr.GT_Flatten(layer.GetGeomType())
    return driver in _LINE_DRIVERS or flat in (ogr.wkbLineString, ogr.wkbMultiLineString)


def with_outlines_closed(
    driver: str, layer: ogr.Layer, dataset: gdal.Dataset, found: Findings, progress: Progress
) -> ogr.Layer:
    """Copy a layer with its closed lines as polygons; the layer itself where it has none.

    Lines that do not close stay lines, for the person to see. In drawings the texts inside a polygon
    become its ``LABEL``, from top to bottom; a text inside several belongs to the smallest. Rows
    are numbered without the texts.
    """
    gap = _GAPS.get(driver, DRAWN_GAP)
    text_field = layer.GetLayerDefn().GetFieldIndex(_TEXT_FIELD) if driver in _DRAWINGS else -1
    polygons: list[ogr.Geometry | None] = []
    labels: list[_Label] = []
    for feature in _features(layer, progress):
        label = _label(feature, text_field)
        if label is not None:
            labels.append(label)
        else:
            polygons.append(_closed(feature.GetGeometryRef(), gap))
    closed = [at for at, polygon in enumerate(polygons) if polygon is not None]
    if not closed:
        layer.ResetReading()
        return layer
    for at in closed:
        found.row(FindingRule.LINES_CLOSED, Severity.INFO, at + 1, f"{100 * gap:g} %")
    names = _labels_inside(polygons, labels, found)
    copy = add_layer(dataset, from_gdal(layer.GetName())[0], layer.GetSpatialRef(), _fields(layer))
    shapes = (feature for feature in _features(layer, progress) if _label(feature, text_field) is None)
    for at, (feature, polygon) in enumerate(zip(shapes, polygons)):
        # Whole as it is: texts are not decoded here.
        row = ogr.Feature(copy.GetLayerDefn())
        row.SetFrom(feature)
        if polygon is not None:
            row.SetGeometry(polygon)
        if at in names:
            row.SetField(LABEL, names[at])
        copy.CreateFeature(row)
    return copy


def _features(layer: ogr.Layer, progress: Progress) -> Iterator[ogr.Feature]:
    layer.ResetReading()
    for feature in layer:
        progress.check()
        yield feature


def _fields(layer: ogr.Layer) -> list[ogr.FieldDefn | str]:
    definition = layer.GetLayerDefn()
    return [*(definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())), LABEL]


def _label(feature: ogr.Feature, text_field: int) -> _Label | None:
    """Give a drawing's text with where it stands; None for a feature that is none."""
    geometry = feature.GetGeometryRef()
    if text_field < 0 or not feature.IsFieldSetAndNotNull(text_field) or geometry is None:
        return None
    text = " ".join(from_gdal(feature.GetFieldAsString(text_field))[0].split())
    return (text, geometry.GetX(0), geometry.GetY(0)) if geometry.GetGeometryName() == "POINT" else None


def _closed(shape: ogr.Geometry | None, gap: float) -> ogr.Geometry | None:
    """Give a line, or lines that all close, as polygons; None for anything else."""
    if shape is None or shape.IsEmpty() or shape.GetDimension() != 1:
        return None
    lines = list(_lines(shape.GetLinearGeometry() if shape.HasCurveGeometry(True) else shape))
    polygons = [_polygon(line, gap) for line in lines]
    if not polygons or any(polygon is None for polygon in polygons):
        return None
    if len(polygons) == 1:
        return polygons[0]
    several = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in polygons:
        several.AddGeometryDirectly(polygon)
    return several


def _lines(shape: ogr.Geometry) -> Iterator[ogr.Geometry]:
    if shape.GetGeometryCount():
        for index in range(shape.GetGeometryCount()):
            yield from _lines(shape.GetGeometryRef(index))
    elif ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbLineString:
        yield shape


def _polygon(line: ogr.Geometry, gap: float) -> ogr.Geometry | None:
    points = line.GetPoints(2)
    if not points or len(points) < _FEWEST_CORNERS - 1:
        return None
    (x, y), (end_x, end_y) = points[0], points[-1]
    apart = math.hypot(x - end_x, y - end_y)
    if not apart <= gap * line.Length():
        return None
    if apart > 0:
        points.append(points[0])
    if len(points) < _FEWEST_CORNERS:
        return None
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for point in points:
        ring.AddPoint_2D(*point)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometryDirectly(ring)
    return polygon if polygon.GetArea() > 0 else None


def _labels_inside(
    polygons: Sequence[ogr.Geometry | None], labels: Sequence[_Label], found: Findings
) -> dict[int, str]:
    """Give the text inside each polygon that has any, by the polygon's place in the list."""
    index = QgsSpatialIndex()
    for at, (_, x, y) in enumerate(labels):
        index.addFeature(at, QgsRectangle(x, y, x, y))
    by_area = sorted(
        (polygon.GetArea(), at) for at, polygon in enumerate(polygons) if polygon is not None and labels
    )
    taken: set[int] = set()
    names = {}
    for _, at in by_area:
        inside = [label for label in _inside(polygons[at], labels, index) if label not in taken]
        taken.update(inside)
        if not inside:
            continue
        inside.sort(key=lambda label: (-labels[label][2], labels[label][1]))
        names[at] = " ".join(labels[label][0] for label in inside)
        rule = FindingRule.LABELS_JOINED if len(inside) == 1 else FindingRule.LABELS_SEVERAL
        found.row(rule, Severity.INFO if len(inside) == 1 else Severity.WARNING, at + 1)
    return names


def _inside(polygon: ogr.Geometry, labels: Sequence[_Label], index: QgsSpatialIndex) -> Iterator[int]:
    outline = QgsGeometry()
    outline.fromWkb(bytes(polygon.ExportToIsoWkb()))
    engine = QgsGeometry.createGeometryEngine(outline.constGet())
    engine.prepareGeometry()
    for label in index.intersects(outline.boundingBox()):
        point = QgsGeometry.fromWkt(f"POINT({labels[label][1]!r} {labels[label][2]!r})")
        if engine.intersects(point.constGet()):
            yield label
