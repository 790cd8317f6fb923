"""Opening a delivered vector file so that nothing is ever written to it or beside it.

Whatever a delivery is, it comes out of here as one layer: workbooks and text files with coordinates,
drawings of closed lines, KML in folders and zip files too. Nothing that a file refers to is followed.
"""

from __future__ import annotations

import hashlib
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Sequence

from osgeo import gdal, ogr

from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr
from . import drawing, kml, spreadsheet
from .closed_lines import may_hold_outlines, with_outlines_closed
from .delimited import TEXT_FILES, read_delimited
from .file_parts import sibling
from .findings import Finding, FindingRule, Findings, Severity
from .gdal_errors import RAISED_BY_GDAL, quiet_gdal
from .grid import Grid
from .memory_layer import memory_dataset
from .sheet_layer import add_sheet, is_table, most_promising
from .source_crs import stated_by
from .source_place import Place, find_source
from .text import from_gdal
from .thread_options import thread_options

# What a delivery can be. Drivers that follow references to other files or servers are not among these.
_DRIVERS = (
    "ESRI Shapefile", "MapInfo File", "GPKG", "SQLite", "GeoJSON", "GeoJSONSeq", "ESRIJSON", "TopoJSON",
    "LIBKML", "KML", "GML", "GPX", "DXF", "DGN", "OpenFileGDB", "FlatGeobuf", "Parquet", "SOSI", "JML",
    "OGR_GMT", "XLSX", "ODS", "XLS", "OSM",
)  # fmt: skip
_OPTIONS = ("DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO")
# Files are read as they lie here: shapefiles' texts undecoded, since what it says of them is often
# missing or wrong, and every request sent to a port where nobody answers, since even a GeoJSON can name an
# address to fetch its reference system from. What newer GDAL adds of a KML, the id that software gives each
# placemark, is not taken for a field that somebody called "id".
_AS_THEY_LIE = {
    "LIBKML_ID_FIELD": "placemark_id",
    "SHAPE_ENCODING": "",
    "GDAL_HTTP_PROXY": "127.0.0.1:9",
    "GDAL_HTTPS_PROXY": "127.0.0.1:9",
}
# For a copy that has none. GDAL 3.10 writes it anew also where there is one.
_WITHOUT_INDEX = {"SHAPE_RESTORE_SHX": "YES"}
_CHUNK = 1 << 20
_LAYER_MARK = "|layername="


@dataclass(frozen=True)
class OpenSource:
    """An open file: its driver, the names of its layers, and the layer that is read.

    ``encoding`` is what the texts were read as, empty where the texts themselves must tell.
    ``notes`` are the findings about the file that were made in opening it.
    """

    driver: str
    layers: tuple[str, ...]
    layer_name: str
    layer: ogr.Layer
    unsaved_edits: bool
    encoding: str = ""
    notes: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Fingerprint:
    """What tells a file from any other: a shapefile's is that of its .shp, a folder's of all its files."""

    name: str
    size: int
    sha256: str


def split_layer(path: Path) -> tuple[Path, str | None]:
    """Split QGIS' way of naming a layer, ``file.gpkg|layername=scenes``, into file and layer."""
    file, _, layer = str(path).partition(_LAYER_MARK)
    return Path(file), layer or None


def fingerprint(path: Path) -> Fingerprint:
    """Give name, size in bytes and sha256 of a file or folder, read in pieces."""
    digest = hashlib.sha256()
    size = 0
    files = sorted(child for child in path.rglob("*") if child.is_file()) if path.is_dir() else [path]
    for file in files:
        with file.open("rb") as stream:
            for chunk in iter(lambda: stream.read(_CHUNK), b""):
                digest.update(chunk)
                size += len(chunk)
    return Fingerprint(path.name, size, digest.hexdigest())


@contextmanager
def open_source(
    path: Path,
    layer: str | None = None,
    *,
    close_lines: bool = True,
    progress: Progress = Silent(),  # noqa: B008 - stateless
) -> Iterator[OpenSource]:
    """Open a vector file for reading only and choose the layer to read.

    Parameters
    ----------
    path
        Any file that GDAL reads as vectors, a text file or workbook with WKT or coordinates, or a
        zip with one of these. Any part of a shapefile or MapInfo table stands for the whole.
    layer
        The layer or sheet; None takes the first with polygons, else with lines, else with rows.
    close_lines
        Whether closed lines become polygons, named by the texts inside.
    progress
        Checked for cancelling while rows are copied.

    Raises
    ------
    ScenkartanError
        There is no such file or layer, it is no vector file, or it could do harm.
    Cancelled
        From ``progress``.
    """
    with (
        tempfile.TemporaryDirectory(prefix="scenkartan_") as folder,
        quiet_gdal(),
        thread_options(_AS_THEY_LIE),
    ):
        found = Findings()
        place = find_source(path, Path(folder), found)
        opened = _Opened(place, layer, close_lines, found, progress)
        try:
            yield opened.read()
        finally:
            # The copy cannot be removed on Windows while GDAL holds it.
            opened.close()


class _Opened:
    """A source while it is read, with the datasets that must live as long as its layer."""

    def __init__(
        self, place: Place, wanted: str | None, close_lines: bool, found: Findings, progress: Progress
    ) -> None:
        self._place = place
        self._wanted = wanted
        self._close_lines = close_lines
        self._found = found
        self._progress = progress
        self._dataset: gdal.Dataset | None = None
        self._copy: gdal.Dataset | None = memory_dataset()

    def close(self) -> None:
        """Let go of the files."""
        self._dataset = self._copy = None

    def read(self) -> OpenSource:
        """Open the file and give its layer; what GDAL raises, where that is switched on, refuses the file."""
        try:
            return self._read()
        except RAISED_BY_GDAL as error:
            raise self._unreadable(str(error)) from error

    def _read(self) -> OpenSource:
        file = self._place.file
        if file.suffix.lower() in TEXT_FILES:
            return self._sheet("CSV", [read_delimited(file, self._progress)])
        workbook = spreadsheet.driver_of(file)
        if workbook:
            with spreadsheet.cells_as_written():
                driver, sheets = self._open([workbook])
                return self._sheet(driver, spreadsheet.read_sheets(sheets, self._progress))
        return self._layer()

    def _sheet(self, driver: str, grids: list[Grid]) -> OpenSource:
        names = tuple(grid.name for grid in grids)
        wanted = self._index(names)
        grid = most_promising(grids) if wanted is None else grids[wanted]
        if not is_table(grid):
            raise self._unreadable("no table")
        layer = add_sheet(self._copy, grid, self._found, self._progress)
        return self._source(driver, names, grid.name, layer, grid.encoding)

    def _layer(self) -> OpenSource:
        file = self._place.file
        if drawing.is_drawing(file) and not drawing.is_sound(file):
            raise self._unreadable("DXF group codes")
        driver, layers = self._open([*_DRIVERS])
        driver = "KML" if driver == "LIBKML" else driver
        names = tuple(from_gdal(layer.GetName())[0] for layer in layers)
        wanted = self._index(names)
        if wanted is None and driver == "KML":
            joined = kml.read_as_one(layers, self._copy, self._found, self._progress)
            if joined is not None:
                layers, names = [joined], (from_gdal(joined.GetName())[0],)
        index = _most_promising(layers) if wanted is None else wanted
        layer, name = layers[index], names[index]
        # GDAL reads a .prj with the first row and would raise there what is wrong with it.
        stated_by(layer)
        if self._close_lines and may_hold_outlines(driver, layer):
            layer = with_outlines_closed(driver, layer, self._copy, self._found, self._progress)
        return self._source(driver, names, name, layer)

    def _source(
        self, driver: str, names: tuple[str, ...], name: str, layer: ogr.Layer, encoding: str = ""
    ) -> OpenSource:
        unit = drawing.stated_unit(self._place.file) if drawing.is_drawing(self._place.file) else ""
        if unit not in ("", "m"):
            self._found.note(FindingRule.DRAWING_UNIT, Severity.INFO, example=unit)
        layer.ResetReading()
        return OpenSource(
            driver, names, name, layer, self._place.unsaved_edits, encoding, self._found.as_tuple()
        )

    def _index(self, names: tuple[str, ...]) -> int | None:
        if self._wanted is None:
            return None
        if self._wanted in names:
            return names.index(self._wanted)
        raise ScenkartanError(
            tr("{file} has no layer {layer}. It has: {layers}.").format(
                file=self._place.name, layer=self._wanted, layers=", ".join(names)
            )
        )

    def _open(self, drivers: list[str]) -> tuple[str, list[ogr.Layer]]:
        """Open the file and give its driver and layers.

        It is opened by its whole path, so that no part of its name is taken for a connection.
        """
        file = self._place.file.absolute()
        restore = self._place.is_copy and sibling(file, ".shx") is None
        with thread_options(_WITHOUT_INDEX if restore else {}):
            # No local name: a refusal's traceback would keep the file open as long as the refusal lives.
            self._dataset = gdal.OpenEx(
                str(file),
                gdal.OF_VECTOR | gdal.OF_READONLY,
                allowed_drivers=drivers,
                open_options=[*_OPTIONS],
            )
        if self._dataset is None or self._dataset.GetLayerCount() == 0:
            raise self._unreadable(gdal.GetLastErrorMsg())
        layers = [self._dataset.GetLayer(index) for index in range(self._dataset.GetLayerCount())]
        return self._dataset.GetDriver().ShortName, layers

    def _unreadable(self, detail: str) -> ScenkartanError:
        text = tr(
            "{file} is not a vector file that QGIS can read, or it is damaged. Ask the sender for it again, "
            "for example as a GeoPackage or a shapefile with all its parts."
        )
        return ScenkartanError(text.format(file=self._place.name), detail)


def _most_promising(layers: Sequence[ogr.Layer]) -> int:
    return max(range(len(layers)), key=lambda index: (_promise(layers[index]), -index))


def _promise(layer: ogr.Layer) -> int:
    """Rank a layer by how likely it is to hold what was delivered: polygons, lines, anything with rows."""
    if layer.GetFeatureCount() == 0:
        return 0
    flat = ogr.GT_Flatten(layer.GetGeomType())
    if ogr.GT_IsSubClassOf(flat, ogr.wkbSurface) or ogr.GT_IsSubClassOf(flat, ogr.wkbMultiSurface):
        return 4
    if flat in (ogr.wkbUnknown, ogr.wkbGeometryCollection):
        return 3
    return 2 if ogr.GT_IsSubClassOf(flat, ogr.wkbCurve) or ogr.GT_IsSubClassOf(flat, ogr.wkbMultiCurve) else 1
