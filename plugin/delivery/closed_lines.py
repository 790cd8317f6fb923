"""Outlines that were drawn as lines become polygons, named by the text that lies inside."""

from __future__ import annotations

import math
from typing import Collection, Iterator, Mapping, Sequence, Tuple

from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

from ..domain.progress import Progress
from .fields import FieldRole, candidates
from .findings import FindingRule, Findings, Severity
from .line_chains import Points, length, rings
from .memory_layer import add_layer, add_row
from .source_crs import stated_by
from .text import from_gdal

# A line is closed where its ends are not further apart than this share of its length, whatever the unit.
# In a drawing ends are meant to meet: 0.6 m of a block's 600 m. A track ends nearly where it began, and so
# does a path that somebody clicks round a place in Google Earth.
DRAWN_GAP = 0.001
WALKED_GAP = 0.02
LABEL = "Label"

_Label = Tuple[str, float, float]
# Lines of one kind are drawn on one layer, or have one name: others that meet them go their own way.
Kind = Tuple[str, ...]

_FEWEST_CORNERS = 4
_TEXT_FIELD = "Text"
_DRAWN_ON = "Layer"
_GAPS = {"GPX": WALKED_GAP, "KML": WALKED_GAP}
_DRAWINGS = ("DXF", "DGN")
_LINE_DRIVERS = (*_DRAWINGS, *_GAPS)


def may_hold_outlines(driver: str, layer: ogr.Layer) -> bool:
    """Say whether a layer is of lines, or from a format where outlines usually are."""
    flat = ogr.GT_Flatten(layer.GetGeomType())
    return driver in _LINE_DRIVERS or flat in (ogr.wkbLineString, ogr.wkbMultiLineString)


def with_outlines_closed(
    driver: str, layer: ogr.Layer, dataset: gdal.Dataset, found: Findings, progress: Progress
) -> ogr.Layer:
    """Copy a layer with its closed lines as polygons; the layer itself where it has none.

    Lines that only together go all the way round become one polygon, in the row of the first of them.
    Lines that do not close stay lines, for the person to see. In drawings the texts inside a polygon
    become its ``LABEL``, from top to bottom; a text inside several belongs to the smallest. Rows
    are numbered without the texts and without an outline's further pieces.
    """
    gap = _GAPS.get(driver, DRAWN_GAP)
    names = layer.GetLayerDefn()
    text_field = names.GetFieldIndex(_TEXT_FIELD) if driver in _DRAWINGS else -1
    kind_fields = [names.GetFieldIndex(_DRAWN_ON)] if driver in _DRAWINGS else _name_fields(names)
    polygons: list[ogr.Geometry | None] = []
    labels: list[_Label] = []
    pieces: dict[int, tuple[Points, Kind]] = {}
    for feature in _features(layer, progress):
        label = _label(feature, text_field)
        if label is not None:
            labels.append(label)
            continue
        lines = _lines_of(feature.GetGeometryRef())
        polygons.append(_closed(lines, gap))
        if len(lines) == 1 and polygons[-1] is None:
            pieces[len(polygons) - 1] = lines[0], tuple(map(feature.GetFieldAsString, kind_fields))
    further = _put_together(pieces, polygons, gap)
    _note(polygons, further, pieces, gap, found)
    if all(polygon is None for polygon in polygons) and not (labels and pieces):
        layer.ResetReading()
        return layer
    kept = [polygon for at, polygon in enumerate(polygons) if at not in further]
    named = _labels_inside(kept, labels, found)
    copy = add_layer(dataset, from_gdal(layer.GetName())[0], stated_by(layer), _fields(layer))
    shapes = (feature for feature in _features(layer, progress) if _label(feature, text_field) is None)
    rows = (feature for at, feature in enumerate(shapes) if at not in further)
    for at, (feature, polygon) in enumerate(zip(rows, kept)):
        # Whole as it is: texts are not decoded here.
        row = ogr.Feature(copy.GetLayerDefn())
        row.SetFrom(feature)
        if polygon is not None:
            row.SetGeometry(polygon)
        if at in named:
            row.SetField(LABEL, named[at])
        add_row(copy, row)
    return copy


def _put_together(
    pieces: Mapping[int, tuple[Points, Kind]], polygons: list[ogr.Geometry | None], gap: float
) -> set[int]:
    """Put polygons where the first pieces of outlines are; give the places of the further pieces."""
    places, further = list(pieces), set()
    lines, kinds = [line for line, _ in pieces.values()], [kind for _, kind in pieces.values()]
    for which, way_round in rings(lines, kinds, gap):
        polygon = _polygon(way_round, gap)
        if polygon is not None:
            first, *others = sorted(places[one] for one in which)
            polygons[first] = polygon
            further.update(others)
    return further


def _note(
    polygons: Sequence[ogr.Geometry | None],
    further: Collection[int],
    pieces: Mapping[int, tuple[Points, Kind]],
    gap: float,
    found: Findings,
) -> None:
    kept = [at for at in range(len(polygons)) if at not in further]
    for row, at in enumerate(kept, start=1):
        if polygons[at] is not None and at in pieces:
            found.row(FindingRule.LINES_JOINED, Severity.INFO, row)
        elif polygons[at] is not None:
            found.row(FindingRule.LINES_CLOSED, Severity.INFO, row, f"{1000 * gap:g}\u00a0‰")
        elif at in pieces:
            line = pieces[at][0]
            apart = math.dist(line[0], line[-1]) / (length(line) or math.inf)
            found.row(FindingRule.LINES_OPEN, Severity.WARNING, row, f"{max(100 * apart, 1):.0f}\u00a0%")


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


def _name_fields(definition: ogr.FeatureDefn) -> list[int]:
    """Give the fields that say which place a line is of."""
    fields = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    return [fields.index(name) for name in candidates(fields, FieldRole.NAME)]


def _lines_of(shape: ogr.Geometry | None) -> list[Points]:
    """Give the lines of a geometry of lines, curves as chords; none of anything else."""
    if shape is None or shape.IsEmpty() or shape.GetDimension() != 1:
        return []
    plain = shape.GetLinearGeometry() if shape.HasCurveGeometry() else shape
    return [points for points in (line.GetPoints(2) for line in _lines(plain)) if points]


def _closed(lines: Sequence[Points], gap: float) -> ogr.Geometry | None:
    """Give the lines of one feature as polygons, if each closes or all of them do together; else None."""
    whole = [_polygon(line, gap) for line in lines]
    left = [line for line, polygon in zip(lines, whole) if polygon is None]
    together = list(rings(left, [""] * len(left), gap))
    whole += [_polygon(way_round, gap) for _, way_round in together]
    around = [polygon for polygon in whole if polygon is not None]
    used = sum(len(which) for which, _ in together)
    if not around or used < len(left) or len(around) < len(whole) - len(left):
        return None
    if len(around) == 1:
        return around[0]
    several = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in around:
        several.AddGeometryDirectly(polygon)
    return several


def _lines(shape: ogr.Geometry) -> Iterator[ogr.Geometry]:
    if shape.GetGeometryCount():
        for index in range(shape.GetGeometryCount()):
            yield from _lines(shape.GetGeometryRef(index))
    elif ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbLineString:
        yield shape


def _polygon(line: Points, gap: float) -> ogr.Geometry | None:
    points = list(line)
    if len(points) < _FEWEST_CORNERS - 1:
        return None
    apart = math.dist(points[0], points[-1])
    if not apart <= gap * length(points):
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
