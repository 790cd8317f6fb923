"""The background map: the register's reference tables in muted topographic colours.

It is there to recognise the place by and never competes with what is drawn over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..i18n import Translate, mark
from .layers import (
    LINE,
    POLYGON,
    Drawn,
    any_within,
    geometry,
    label_areas,
    label_lines,
    memory_layer,
    names_down_to,
)
from .records import Background, Ground
from .symbols import ground_line, line, line_symbol, text_format

# kind: (fill, outline, text of the legend, colour of names); drawn in this order from the bottom.
_LAND = {
    "park": ("#dfe9d2", "#c6d6b4", mark("Park"), "#5b7a45"),
    "forest": ("#cfdfc2", "#b6cba5", mark("Forest"), "#4e6b3c"),
    "school_yard": ("#f3e6c4", "#d9c795", mark("School yard"), "#7d6a33"),
    "square": ("#ebe3d8", "#d2c6b5", mark("Square"), "#6d6254"),
    "water": ("#cbdde8", "#9dbacb", mark("Water"), "#46708c"),
    "rail": ("#d5d5d8", "#aeb0b6", mark("Railway"), "#5b6068"),
}
_INSET = ("park", "forest", "water")
_BUILDING = ("#d6cfc4", "#a99f90", mark("Building"))
# kind: (width on the ground in metres, colour, dashes in mm for paths)
_WIDE = {"motorway": 18.0, "main": 13.0, "residential": 8.0, "service": 5.0}
_PATHS: dict[str, tuple[float, ...]] = {"footway": (), "cycleway": (), "steps": (0.6, 0.6)}
# Scale denominators beyond which names would only be clutter.
_AREA_NAMES_SCALE = 20_000
_STREET_NAMES_SCALE = 11_000
_CASING = "#b9b3a8"
_PATH = "#a98f6d"


@dataclass(frozen=True)
class BackgroundLayers:
    """Layers from the top down, those of them that a legend explains, and fewer for the inset."""

    layers: tuple[QgsMapLayer, ...] = ()
    legend: tuple[tuple[QgsVectorLayer, str], ...] = ()
    inset: tuple[QgsMapLayer, ...] = ()

    def legend_within(self, extent: QgsRectangle) -> list[tuple[QgsVectorLayer, str]]:
        """Give the layers with something in an extent, with the text of their legend line."""
        return [(layer, text) for layer, text in self.legend if any_within(layer, extent)]


def background_layers(
    background: Background,
    crs: QgsCoordinateReferenceSystem,
    tr: Translate,
    basemap: Sequence[QgsMapLayer] = (),
) -> BackgroundLayers:
    """Make the layers of the background map, over the given ones if there are any.

    Parameters
    ----------
    background
        What the register's reference tables hold, may be empty.
    crs
        The register's working CRS.
    tr
        The sheet's language, for the legend.
    basemap
        Layers drawn at the very bottom, from the top down.
    """
    land = _land_layers(background.land_cover, crs, tr)
    buildings = _building_layers(background.buildings, crs, tr)
    streets = _street_layers(background.streets, crs)
    legend = (*buildings, *reversed(land))
    # A school yard is land, a house stands on it, a street leads past: in that order from below.
    layers = (*streets, *(layer for layer, _ in buildings), *(layer for layer, _ in reversed(land)))
    calm = _land_layers([row for row in background.land_cover if row.kind in _INSET], crs, tr)
    for layer, _ in calm:
        layer.setLabelsEnabled(False)
    inset = tuple(layer for layer, _ in reversed(calm))
    return BackgroundLayers((*layers, *basemap), legend, inset)


def _land_layers(
    rows: Iterable[Ground], crs: QgsCoordinateReferenceSystem, tr: Translate
) -> list[tuple[QgsVectorLayer, str]]:
    result = []
    rows = list(rows)
    for kind, (fill, outline, text, ink) in _LAND.items():
        features = [Drawn(geometry(row.wkb), row.name) for row in rows if row.kind == kind]
        if not features:
            continue
        layer = memory_layer(kind, POLYGON, crs, features, _flat(fill, outline))
        label_areas(layer, text_format(7, ink, italic=True), priority=2)
        names_down_to(layer, _AREA_NAMES_SCALE)
        result.append((layer, tr(text)))
    return result


def _building_layers(
    rows: Iterable[Ground], crs: QgsCoordinateReferenceSystem, tr: Translate
) -> list[tuple[QgsVectorLayer, str]]:
    features = [Drawn(geometry(row.wkb)) for row in rows]
    if not features:
        return []
    fill, outline, text = _BUILDING
    return [(memory_layer("building", POLYGON, crs, features, _flat(fill, outline)), tr(text))]


def _street_layers(rows: Iterable[Ground], crs: QgsCoordinateReferenceSystem) -> list[QgsVectorLayer]:
    features = [Drawn(geometry(row.wkb), row.name, kind=row.kind) for row in rows]
    if not features:
        return []
    layer = memory_layer("street", LINE, crs, features, line(_CASING, 0.3))
    categories = [QgsRendererCategory(kind, _street(width), kind) for kind, width in _WIDE.items()]
    categories += [
        QgsRendererCategory(kind, line(_PATH, 0.35, dashes), kind) for kind, dashes in _PATHS.items()
    ]
    categories.append(QgsRendererCategory(None, _street(_WIDE["residential"]), ""))
    renderer = QgsCategorizedSymbolRenderer("kind", categories)
    renderer.setUsingSymbolLevels(True)
    layer.setRenderer(renderer)
    label_lines(layer, text_format(7, "#6a6459", halo=True), priority=3, repeat_mm=110)
    names_down_to(layer, _STREET_NAMES_SCALE)
    return [layer]


def _street(width_m: float) -> QgsLineSymbol:
    """Make a white street with a casing; all casings are drawn before all streets."""
    return line_symbol(ground_line(_CASING, width_m + 1.6, 0.35, 0), ground_line("#ffffff", width_m, 0.2, 1))


def _flat(fill: str, outline: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"color": fill, "outline_color": outline, "outline_width": "0.12", "joinstyle": "round"}
    )
