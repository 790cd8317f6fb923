"""KML: folders read as one layer, and fields out of the tables that software writes into descriptions."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Iterator

from osgeo import gdal, ogr

from ..domain.progress import Progress
from .findings import FindingRule, Findings, Severity
from .memory_layer import add_layer, add_row

FOLDER = "Folder"
# What GDAL adds to every layer: how a place is drawn, and the id that software gave it.
_DRAWN_HOW = frozenset(
    {
        "timestamp", "begin", "end", "altitudemode", "tessellate", "extrude", "visibility", "draworder",
        "icon", "placemark_id",
    }
)  # fmt: skip
_DESCRIPTION = "description"
_LOOKED_AT = 200


def read_as_one(
    layers: list[ogr.Layer], dataset: gdal.Dataset, found: Findings, progress: Progress
) -> ogr.Layer | None:
    """Copy a KML's layers into one, where that says more than they do themselves; else None.

    That is where several folders hold places, then named in ``FOLDER``, or where descriptions are
    tables of two columns, whose first is taken for the names of fields.
    """
    filled = [layer for layer in layers if layer.GetFeatureCount() > 0]
    tables = list(_names_in_descriptions(filled))
    if len(filled) < 2 and not tables:
        return None
    fields = {name.casefold(): name for layer in filled for name in _fields(layer)}
    if tables:
        found.note(FindingRule.DESCRIPTION_READ, Severity.INFO)
        fields.pop(_DESCRIPTION, None)
    fields = {**{name.casefold(): name for name in tables}, **fields}
    if len(filled) > 1:
        fields[FOLDER.casefold()] = FOLDER
        found.note(FindingRule.FOLDERS_JOINED, Severity.INFO, example=FOLDER)
    one = add_layer(dataset, filled[0].GetName(), filled[0].GetSpatialRef(), fields.values())
    for layer in filled:
        for feature in _features(layer):
            progress.check()
            row = ogr.Feature(one.GetLayerDefn())
            for name, text in _texts(feature).items():
                index = row.GetFieldIndex(fields.get(name.casefold(), ""))
                if index >= 0:
                    row.SetField(index, text)
            if len(filled) > 1:
                row.SetField(FOLDER, layer.GetName())
            geometry = feature.GetGeometryRef()
            if geometry is not None:
                row.SetGeometry(geometry)
            add_row(one, row)
    return one


def pairs_in(description: str) -> dict[str, str]:
    """Give the pairs of name and value in the rows of an HTML description; empty for any other text."""
    if "<t" not in description.casefold():
        return {}
    reader = _Cells()
    reader.feed(description)
    reader.close()
    rows = [[" ".join(cell.split()) for cell in row] for row in reader.rows]
    return {row[0].rstrip(":"): row[1] for row in rows if len(row) == 2 and row[0]}


class _Cells(HTMLParser):
    """Collects the texts of table cells, row by row; a table inside a cell has rows of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a row or a cell."""
        if tag == "tr":
            self.rows.append([])
        self._in_cell = tag in ("td", "th") or (self._in_cell and tag not in ("tr", "table"))
        if tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        if tag in ("td", "th", "tr", "table"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        """Take text that stands in a cell."""
        if self._in_cell and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def _names_in_descriptions(layers: list[ogr.Layer]) -> Iterator[str]:
    """Give the names of fields that the first descriptions hold, each once."""
    seen: set[str] = set()
    for layer in layers:
        for _, feature in zip(range(_LOOKED_AT), _features(layer)):
            for name in pairs_in(_description(feature)):
                if name.casefold() not in seen:
                    seen.add(name.casefold())
                    yield name


def _features(layer: ogr.Layer) -> Iterator[ogr.Feature]:
    layer.ResetReading()
    yield from layer


def _fields(layer: ogr.Layer) -> list[str]:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
    return [name for name in names if name.casefold() not in _DRAWN_HOW]


def _description(feature: ogr.Feature) -> str:
    index = feature.GetFieldIndex(_DESCRIPTION)
    return feature.GetFieldAsString(index) if index >= 0 and feature.IsFieldSetAndNotNull(index) else ""


def _texts(feature: ogr.Feature) -> dict[str, str]:
    """Give a place's texts by field; what is in its fields goes before what its description says."""
    texts = pairs_in(_description(feature))
    for index in range(feature.GetFieldCount()):
        if feature.IsFieldSetAndNotNull(index):
            texts[feature.GetFieldDefnRef(index).GetName()] = feature.GetFieldAsString(index)
    return texts
