"""How things look on paper: few colours, told apart in greyscale too by pattern, weight and fill.

Sizes are millimetres on paper, except the widths of streets, which are metres on the ground so
that one style serves every scale.
"""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsMapUnitScale,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

from .records import Mark

INK = "#1f2328"
GREY = "#565d66"
SCENE = "#b00020"
PREVIOUS = "#4a0d1a"
SCHOOL = "#174a7e"
INTERVENTION = "#1f6b3a"

NUMBER_SIZE_MM = 4.8
MIN_TEXT_PT = 7.0

_FONTS = ("Open Sans", "DejaVu Sans", "Segoe UI", "Arial")


def font_family() -> str:
    """Give the sheets' font, or the first of its stand-ins that this machine has."""
    for family in _FONTS:
        if QFontInfo(QFont(family)).family() == family:
            return family
    return QFont().defaultFamily()


def text_format(
    size_pt: float, color: str = INK, *, bold: bool = False, italic: bool = False, halo: bool = False
) -> QgsTextFormat:
    """Make a text format of the sheets, with a paper-white halo when it stands on a map."""
    font = QFont(font_family())
    font.setBold(bold)
    font.setItalic(italic)
    result = QgsTextFormat()
    result.setFont(font)
    result.setSize(max(size_pt, MIN_TEXT_PT))
    result.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    result.setColor(QColor(color))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.6)
        buffer.setColor(QColor(255, 255, 255))
        result.setBuffer(buffer)
    return result


def symbol(mark: Mark) -> QgsSymbol:
    """Make the symbol of a mark; the map and the legend use the same."""
    return _SYMBOLS[mark]()


def _fill(color: str, opacity: float, stroke: str, width: float, pen: str = "solid") -> QgsFillSymbol:
    fill = QColor(color)
    fill.setAlphaF(opacity)
    return QgsFillSymbol.createSimple(
        {
            "color": fill.name(QColor.NameFormat.HexArgb) if opacity else "0,0,0,0",
            "style": "solid" if opacity else "no",
            "outline_color": stroke,
            "outline_width": str(width),
            "outline_style": pen,
            "joinstyle": "round",
        }
    )


def line(color: str, width: float, dashes: tuple[float, ...] = ()) -> QgsLineSymbol:
    """Make a line symbol, dashed by lengths in millimetres."""
    stroke = QgsSimpleLineSymbolLayer(QColor(color), width)
    stroke.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:
        stroke.setUseCustomDashPattern(True)
        stroke.setCustomDashVector(list(dashes))
        stroke.setCustomDashPatternUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    return line_symbol(stroke)


def line_symbol(*strokes: QgsSimpleLineSymbolLayer) -> QgsLineSymbol:
    """Make a symbol of strokes from the bottom up."""
    # Given to the constructor as a list, the strokes are freed twice.
    result = QgsLineSymbol()
    result.deleteSymbolLayer(0)
    for stroke in strokes:
        result.appendSymbolLayer(stroke)
    return result


def ground_line(
    color: str, width_m: float, least_mm: float, rendering_pass: int = 0
) -> QgsSimpleLineSymbolLayer:
    """Make a line as wide as the thing is on the ground, but never thinner than can be seen."""
    stroke = QgsSimpleLineSymbolLayer(QColor(color), width_m)
    stroke.setWidthUnit(QgsUnitTypes.RenderUnit.RenderMetersInMapUnits)
    scale = QgsMapUnitScale()
    scale.minSizeMMEnabled = True
    scale.minSizeMM = least_mm
    stroke.setWidthMapUnitScale(scale)
    stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroke.setRenderingPass(rendering_pass)
    return stroke


def _marker(
    shape: str, size: float, color: str, stroke: str = "white", width: float = 0.3
) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "size": str(size),
            "color": color,
            "outline_color": stroke,
            "outline_width": str(width),
        }
    )


def _numbered(color: str, stroke: str, text: str, width: float) -> QgsMarkerSymbol:
    """Make a disc that carries the feature's field ``number``; in the legend it is empty."""
    result = _marker("circle", NUMBER_SIZE_MM, color, stroke, width)
    number = QgsFontMarkerSymbolLayer(font_family(), "", 2.9, QColor(text))
    number.setFontStyle("Bold")
    number.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyCharacter, QgsProperty.fromExpression("coalesce(\"number\", '')")
    )
    result.appendSymbolLayer(number)
    return result


_SYMBOLS = {
    Mark.BOUNDARY: lambda: _fill(SCENE, 0.16, SCENE, 0.9),
    Mark.PREVIOUS: lambda: _fill(PREVIOUS, 0, PREVIOUS, 0.5, "dash"),
    Mark.OTHER_SCENE: lambda: _fill(SCENE, 0.10, SCENE, 0.35),
    Mark.SCENE_IN_CLASS: lambda: _fill(SCENE, 0.45, SCENE, 0.7),
    Mark.SCENE_NOT_IN_CLASS: lambda: _fill(SCENE, 0.08, SCENE, 0.7),
    Mark.RADIUS: lambda: line(SCHOOL, 0.45, (5, 1.2, 0.9, 1.2)),
    Mark.CONNECTION: lambda: line(SCHOOL, 0.25),
    Mark.YARD: lambda: _fill(SCHOOL, 0.14, SCHOOL, 0.25),
    Mark.SCHOOL_WITHIN: lambda: _numbered(SCHOOL, "white", "white", 0.3),
    Mark.SCHOOL_BORDERLINE: lambda: _numbered("white", SCHOOL, SCHOOL, 0.6),
    Mark.SCHOOL_OTHER: lambda: _marker("circle", 2.4, "#8793a0"),
    Mark.PLACE: lambda: _marker("diamond", 2.6, "#6b7480"),
    Mark.INTERVENTION: lambda: _marker("square", 3.0, INTERVENTION),
}


def scene_number(in_class: bool) -> QgsMarkerSymbol:
    """Make the numbered disc of a scene in the overview."""
    return _numbered(SCENE, "white", "white", 0.3) if in_class else _numbered("white", SCENE, SCENE, 0.6)


def area_symbol() -> QgsFillSymbol:
    """Make the outline of a district."""
    return _fill(GREY, 0, GREY, 0.4)


def ring() -> QgsMarkerSymbol:
    """Make the ring around a place that is too small to be seen."""
    return _marker("circle", 5.0, "0,0,0,0", INK, 0.5)
