"""Geometries copied somewhere else and pasted here: kept as the file that they are the content of."""

from __future__ import annotations

from pathlib import Path

from ..errors import ScenkartanError
from ..i18n import tr
from .delimited import looks_like_wkt

_STEM = "clipboard"
# By the first words of a document: QGIS copies rows as text with WKT or as GeoJSON, web maps often as KML.
_XML_KINDS = (("<kml", ".kml"), ("<gpx", ".gpx"), ("<", ".gml"))
_SHOWN_HEAD = 2_000


def write_clipboard(text: str, folder: Path) -> Path:
    """Write pasted text as a file that ``open_source`` reads; give the file.

    The text is WKT or EWKT, one or more geometries; rows copied from an attribute table or a
    workbook; GeoJSON, KML, GML or GPX.

    Raises ScenkartanError for text that holds no geometry and no table.
    """
    head = text.lstrip("\ufeff \t\r\n")[:_SHOWN_HEAD]
    suffix = _suffix(head)
    if suffix is None:
        raise ScenkartanError(
            tr("The clipboard holds no geometry. Copy the features again as WKT, GeoJSON or rows of a table.")
        )
    path = folder / f"{_STEM}{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _suffix(head: str) -> str | None:
    if looks_like_wkt(head):
        return ".wkt"
    if head.startswith("{"):
        return ".geojson"
    if head.startswith("<"):
        return next(suffix for begins, suffix in _XML_KINDS if begins in head.casefold())
    first_line = head.partition("\n")[0]
    return ".tsv" if any(delimiter in first_line for delimiter in "\t;,") else None
