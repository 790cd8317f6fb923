"""Opening a delivered vector file so that nothing is ever written to it or beside it."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from osgeo import gdal, ogr

from ..errors import ScenkartanError
from ..i18n import tr
from .findings import Finding
from .text import from_gdal

# Drivers that follow references to other files or servers: a delivery is what was delivered.
_NEVER = frozenset(
    {"OGR_VRT", "WFS", "OAPIF", "OGCAPI", "CSW", "HTTP", "GMLAS", "EEDA", "PGDUMP", "Memory", "MEM"}
)
_CHUNK = 1 << 20
_LAYER_MARK = "|layername="
_BINARY_DXF = b"AutoCAD Binary DXF"
_SQLITE_MAGIC = b"SQLite format 3\x00"
# What a zip is searched for, in this order.
_IN_ZIP = (".shp", ".gpkg", ".tab", ".mif", ".geojson", ".json", ".kml", ".gml", ".dxf", ".csv")


@dataclass(frozen=True)
class OpenSource:
    """An open file: its driver, the names of its layers, and the layer that is read.

    ``encoding`` is what the texts were read as, empty where the texts themselves must tell.
    ``unit_m`` is how many metres a drawing says that its unit is, None where nothing is said.
    ``notes`` are the findings about the file that were made in opening it.
    """

    driver: str
    layers: tuple[str, ...]
    layer_name: str
    layer: ogr.Layer
    unsaved_edits: bool
    encoding: str = ""
    unit_m: float | None = None
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
def open_source(path: Path, layer: str | None = None) -> Iterator[OpenSource]:
    """Open a vector file for reading only and choose the layer to read.

    Formats whose readers write beside the file (GML, a GeoPackage in WAL mode) are read from a
    copy. Without ``layer`` the first layer with polygons is chosen, else the first with rows.

    Raises ScenkartanError where there is no such file or layer, or it is no vector file.
    """
    if not path.exists():
        raise ScenkartanError(tr("There is no file {file}.").format(file=path))
    if path.suffix.lower() == ".shp" and not _sibling(path, ".shx"):
        raise ScenkartanError(
            tr("{file} is only a part of a shapefile: ask for its .shx and .dbf too.").format(file=path.name)
        )
    if path.suffix.lower() == ".dxf" and not _is_sound_dxf(path):
        raise _unreadable(path.name, "DXF group codes")
    with tempfile.TemporaryDirectory(prefix="scenkartan_") as folder, quiet_gdal():
        unsaved = path.with_name(path.name + "-wal").exists()
        readable = _copy(path, Path(folder)) if unsaved or _writes_beside(path) else path
        dataset = _open(readable, path.name)
        try:
            yield _with_layer(dataset, path.name, layer, unsaved)
        finally:
            # The copy cannot be removed on Windows while GDAL holds it.
            dataset = None


@contextmanager
def quiet_gdal() -> Iterator[None]:
    """Keep GDAL's messages, which quote coordinates and content, from the log; this thread only."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def _bytes_as_they_are() -> Iterator[None]:
    """Let GDAL hand over a shapefile's texts undecoded: what it says of them is often missing or wrong."""
    told = gdal.GetConfigOption("SHAPE_ENCODING")
    gdal.SetConfigOption("SHAPE_ENCODING", "")
    try:
        yield
    finally:
        gdal.SetConfigOption("SHAPE_ENCODING", told)


def _open(readable: Path, name: str) -> gdal.Dataset:
    try:
        with _bytes_as_they_are():
            dataset = gdal.OpenEx(
                _gdal_name(readable), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=_drivers()
            )
        detail = gdal.GetLastErrorMsg()
    except RuntimeError as error:
        dataset, detail = None, str(error)
    if dataset is None or dataset.GetLayerCount() == 0:
        raise _unreadable(name, detail)
    return dataset


def _unreadable(name: str, detail: str) -> ScenkartanError:
    text = tr("{file} is not a vector file that QGIS can read, or it is damaged.")
    return ScenkartanError(text.format(file=name), detail)


def _with_layer(dataset: gdal.Dataset, name: str, wanted: str | None, unsaved: bool) -> OpenSource:
    layers = [dataset.GetLayer(index) for index in range(dataset.GetLayerCount())]
    names = tuple(from_gdal(layer.GetName())[0] for layer in layers)
    if wanted is None:
        index = max(range(len(layers)), key=lambda at: (_promise(layers[at]), -at))
    elif wanted in names:
        index = names.index(wanted)
    else:
        raise ScenkartanError(
            tr("{file} has no layer {layer}. It has: {layers}.").format(
                file=name, layer=wanted, layers=", ".join(names)
            )
        )
    driver = dataset.GetDriver().ShortName
    return OpenSource("KML" if driver == "LIBKML" else driver, names, names[index], layers[index], unsaved)


def _promise(layer: ogr.Layer) -> int:
    """Rank a layer by how likely it is to hold what was delivered: polygons, then anything with rows."""
    if layer.GetFeatureCount() == 0:
        return 0
    flat = ogr.GT_Flatten(layer.GetGeomType())
    if ogr.GT_IsSubClassOf(flat, ogr.wkbSurface) or ogr.GT_IsSubClassOf(flat, ogr.wkbMultiSurface):
        return 3
    return 2 if flat in (ogr.wkbUnknown, ogr.wkbGeometryCollection) else 1


def _drivers() -> list[str]:
    drivers = [gdal.GetDriver(index) for index in range(gdal.GetDriverCount())]
    return [
        driver.ShortName
        for driver in drivers
        if driver.GetMetadataItem("DCAP_VECTOR")
        and not driver.GetMetadataItem("DMD_CONNECTION_PREFIX")
        and driver.ShortName not in _NEVER
    ]


def _gdal_name(path: Path) -> str:
    if path.suffix.lower() != ".zip":
        return str(path)
    root = f"/vsizip/{path}"
    inside = sorted(gdal.ReadDirRecursive(root) or [])
    for suffix in _IN_ZIP:
        for name in inside:
            if name.lower().endswith(suffix):
                return f"{root}/{name}"
    return root


def _sibling(path: Path, suffix: str) -> bool:
    return any(path.with_suffix(spelling).exists() for spelling in (suffix, suffix.upper()))


def _writes_beside(path: Path) -> bool:
    if path.is_dir():
        return False
    with path.open("rb") as stream:
        head = stream.read(20)
    # SQLite: bytes 18 and 19 of the header are 2 for a database in WAL mode (sqlite.org/fileformat.html).
    is_wal = head.startswith(_SQLITE_MAGIC) and head[18:20] == b"\x02\x02"
    return is_wal or path.suffix.lower() in (".gml", ".xml")


def _is_sound_dxf(path: Path) -> bool:
    """Say whether a text DXF is group codes and values to its end; GDAL 3.6 hangs on some that are not."""
    last = (b"", b"")
    with path.open("rb") as stream:
        if stream.read(len(_BINARY_DXF)) == _BINARY_DXF:
            return True
        stream.seek(0)
        for code, value in zip(stream, stream):
            last = (code.strip(), value.strip())
            if not last[0].lstrip(b"-").isdigit():
                return False
    return last == (b"0", b"EOF")


def _copy(path: Path, folder: Path) -> Path:
    siblings = [path.with_name(path.name + tail) for tail in ("-wal", "-shm")]
    siblings += [path.with_suffix(suffix) for suffix in (".xsd", ".gfs")]
    for file in [path, *siblings]:
        if file.exists():
            shutil.copyfile(file, folder / file.name)
    return folder / path.name
