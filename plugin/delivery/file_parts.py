"""Formats that are several files: which one is opened, what belongs to it, and what may be missing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Iterator

from ..errors import ScenkartanError
from ..i18n import tr

# The file that is opened, when one of its companions was chosen.
_LEADERS = {
    ".shp": (".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".qmd"),
    ".tab": (".dat", ".map", ".id", ".ind"),
    ".mif": (".mid",),
    ".gml": (".gfs", ".xsd"),
}
# What must be there beside the file that is opened.
_NEEDED = {".tab": ((".dat", ".dbf"), (".map",)), ".mif": ((".mid",),)}
_COMPANIONS = {
    **_LEADERS,
    ".tab": (*_LEADERS[".tab"], ".dbf"),
    ".xml": (".xsd", ".gfs"),
}
_SQLITE_MAGIC = b"SQLite format 3\x00"
_SQLITE_TAILS = ("-wal", "-shm", "-journal")
# A table that only points at other tables or servers (MapInfo: seamless tables, views, linked ones).
_MAPINFO_ELSEWHERE = re.compile(
    rb'open\s+table|create\s+view|isseamless"?\s*=|file\s+"|definition\s+table\s+type\s+(?!native|dbf)',
    re.IGNORECASE,
)
_LONGEST_TAB = 1 << 20


def leading_file(path: Path) -> Path:
    """Give the file to open when a part of it was chosen: the .shp of a .dbf, the .gpkg of a -wal."""
    for tail in _SQLITE_TAILS:
        if path.name.endswith(tail) and path.with_name(path.name[: -len(tail)]).is_file():
            return path.with_name(path.name[: -len(tail)])
    for leader, companions in _LEADERS.items():
        if path.suffix.lower() in companions:
            return sibling(path, leader) or path
    return path


def sibling(path: Path, suffix: str) -> Path | None:
    """Give the file of the same name with another ending, whatever its case."""
    for spelling in (suffix, suffix.upper(), suffix.title()):
        other = path.with_suffix(spelling)
        if other.is_file():
            return other
    return None


def refuse_incomplete(path: Path) -> None:
    """Raise ScenkartanError, naming what to ask for, where a part that cannot be made anew is missing."""
    missing = [
        choices[0]
        for choices in _NEEDED.get(path.suffix.lower(), ())
        if not any(sibling(path, suffix) for suffix in choices)
    ]
    if missing:
        raise ScenkartanError(
            tr("{file} is only a part of what belongs together: ask for its {parts} too.").format(
                file=path.name, parts=tr(" and ").join(missing)
            )
        )


def refuse_elsewhere(path: Path) -> None:
    """Raise ScenkartanError for a MapInfo table that holds nothing itself but points at other data."""
    if path.suffix.lower() != ".tab":
        return
    with path.open("rb") as stream:
        text = stream.read(_LONGEST_TAB)
    if _MAPINFO_ELSEWHERE.search(text):
        raise ScenkartanError(
            tr("{file} only points at other tables or servers. Ask for the tables themselves.").format(
                file=path.name
            )
        )


def has_unsaved_edits(path: Path) -> bool:
    """Say whether a GeoPackage or SQLite file has edits in a -wal or -journal file beside it."""
    return any(
        other.is_file() and other.stat().st_size > 0
        for other in (path.with_name(path.name + tail) for tail in ("-wal", "-journal"))
    )


def is_in_wal_mode(path: Path) -> bool:
    """Say whether an SQLite file was left as it is while somebody writes in it."""
    with path.open("rb") as stream:
        head = stream.read(20)
    # Bytes 18 and 19 of the header are 2 for a database in WAL mode (sqlite.org/fileformat.html).
    return head.startswith(_SQLITE_MAGIC) and head[18:20] == b"\x02\x02"


def copy_with_parts(path: Path, folder: Path) -> Path:
    """Copy a file and what belongs to it into a folder; give the copy."""
    for file in (path, *parts_of(path)):
        shutil.copyfile(file, folder / file.name)
    return folder / path.name


def parts_of(path: Path) -> Iterator[Path]:
    """Give the files beside a file that are read with it."""
    for tail in _SQLITE_TAILS:
        beside = path.with_name(path.name + tail)
        if beside.is_file():
            yield beside
    for suffix in _COMPANIONS.get(path.suffix.lower(), ()):
        other = sibling(path, suffix)
        if other is not None:
            yield other
