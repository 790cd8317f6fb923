"""From what a person chose to a file that may be read: unpacked, copied where it must be, and harmless."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from ..errors import ScenkartanError
from ..i18n import mark, tr
from . import spreadsheet
from .archives import check_container, is_zip, unpack
from .file_parts import (
    copy_with_parts,
    has_unsaved_edits,
    is_in_wal_mode,
    leading_file,
    parts_of,
    refuse_elsewhere,
    refuse_incomplete,
    sibling,
)
from .findings import FindingRule, Findings, Severity
from .json_guard import refuse_addresses_in
from .xml_guard import refuse_entities_in

# What a zip is searched for, in this order.
_IN_ZIP = (
    ".shp", ".gpkg", ".gdb", ".tab", ".mif", ".geojson", ".json", ".kml", ".gml", ".fgb", ".dxf", ".gpx",
    ".xlsx", ".ods", ".xls", ".csv", ".tsv", ".txt", ".kmz", ".xml",
)  # fmt: skip
_KMZ = ".kmz"
_FILE_GEODATABASE = ".gdb"
_WRITES_BESIDE = (".gml", ".xml")
# What people send that has no boundaries in it, and what to ask for.
_NOT_VECTORS = {
    suffix: text
    for suffixes, text in (
        (
            ".dwg",
            mark("{file} is a DWG drawing, which QGIS cannot read as a layer. Ask for it saved as DXF."),
        ),
        (
            ".pdf .png .jpg .jpeg .tif .tiff .heic",
            mark("{file} is a picture of a map. Ask for the file that the map was made from."),
        ),
        (".rar .7z .lpkx .mpkx", mark("{file} must be unpacked first. Choose the file in it.")),
        (
            ".qgz .qgs .qlr .mxd .aprx .lyr .lyrx .wor",
            mark("{file} is a project, which only points at data. Ask for the data."),
        ),
        (".msg .eml", mark("{file} is an e-mail. Save the file that came with it, and choose that.")),
    )
    for suffix in suffixes.split()
}


@dataclass(frozen=True)
class Place:
    """Where a delivery can be read: the file itself or a copy, and what people know it as."""

    file: Path
    name: str
    unsaved_edits: bool
    is_copy: bool


def find_source(chosen: Path, folder: Path, found: Findings) -> Place:
    """Give the file to read, with what was noticed about it.

    Parameters
    ----------
    chosen
        The file or folder that the person chose, or any part of it.
    folder
        An empty folder for what must be unpacked or copied, since reading may write beside it.
    found
        Takes what was noticed.

    Raises ScenkartanError where there is no file, a part is missing, or it could do harm.
    """
    if not chosen.exists():
        raise ScenkartanError(tr("There is no file {file}.").format(file=chosen))
    path = leading_file(chosen)
    _refuse_what_is_no_vectors(path)
    is_copy = False
    if is_zip(path) and spreadsheet.driver_of(path) is None:
        path = _out_of_archive(path, folder / "unpacked", found)
        is_copy = True
    if path.is_dir():
        return Place(path, chosen.name, unsaved_edits=False, is_copy=is_copy)
    refuse_incomplete(path)
    refuse_elsewhere(path)
    for file in (path, *parts_of(path)):
        refuse_entities_in(file)
        refuse_addresses_in(file)
    if is_zip(path):
        check_container(path)
    unsaved = has_unsaved_edits(path)
    in_wal_mode = is_in_wal_mode(path)
    if in_wal_mode and not unsaved:
        found.note(FindingRule.EDITS_MISSING, Severity.WARNING)
    _note_shapefile(path, found)
    if not is_copy and (unsaved or in_wal_mode or _is_written_beside(path)):
        path = copy_with_parts(path, folder)
        is_copy = True
    return Place(path, chosen.name, unsaved, is_copy)


def _refuse_what_is_no_vectors(path: Path) -> None:
    text = _NOT_VECTORS.get(path.suffix.lower())
    if text is not None:
        raise ScenkartanError(tr(text).format(file=path.name))


def _out_of_archive(path: Path, folder: Path, found: Findings) -> Path:
    folder.mkdir()
    inside = _likeliest(unpack(path, folder), folder)
    if inside is None:
        raise ScenkartanError(
            tr("{file} holds no file with boundaries. A zip in a zip must be unpacked first.").format(
                file=path.name
            )
        )
    if inside.suffix.lower() == _KMZ and is_zip(inside):
        return _out_of_archive(inside, folder.with_name("unpacked_kmz"), found)
    if path.suffix.lower() != _KMZ:
        found.note(FindingRule.ARCHIVE_MEMBER, Severity.INFO, example=inside.name)
    return inside


def _likeliest(files: Sequence[Path], folder: Path) -> Path | None:
    """Give what was sent among the files of an archive; of several KML the largest, which has the places."""
    geodatabases = {
        parent for file in files for parent in file.parents if parent.suffix.lower() == _FILE_GEODATABASE
    }
    inside = [*sorted(parent for parent in geodatabases if folder in parent.parents), *files]
    for suffix in _IN_ZIP:
        fitting = [
            file for file in inside if file.suffix.lower() == suffix and not file.name.startswith("._")
        ]
        if suffix == ".kml" and fitting:
            return max(fitting, key=lambda file: file.stat().st_size)
        if len(fitting) > 1 and suffix == ".shp" and len({file.parent for file in fitting}) == 1:
            # GDAL reads a folder of shapefiles as one file with several layers.
            return fitting[0].parent
        if fitting:
            return fitting[0]
    return None


def _note_shapefile(path: Path, found: Findings) -> None:
    if path.suffix.lower() != ".shp":
        return
    if sibling(path, ".shx") is None:
        found.note(FindingRule.INDEX_RESTORED, Severity.INFO)
    if sibling(path, ".dbf") is None:
        found.note(FindingRule.NO_ATTRIBUTES, Severity.WARNING)


def _is_written_beside(path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in _WRITES_BESIDE or (suffix == ".shp" and sibling(path, ".shx") is None)
