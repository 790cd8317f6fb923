"""Which text encoding a delivered file says it has, where its format has a place to say so."""

from __future__ import annotations

import re
from pathlib import Path

from .source_file import OpenSource
from .text import CP_850, LATIN_1, UTF_8, WINDOWS_1252

# The names that .cpg files, dBase's language byte (as GDAL writes it) and MapInfo use.
_NAMES = {
    "utf8": UTF_8, "65001": UTF_8,
    "iso88591": LATIN_1, "88591": LATIN_1, "latin1": LATIN_1, "iso885915": LATIN_1, "885915": LATIN_1,
    "windows1252": WINDOWS_1252, "cp1252": WINDOWS_1252, "1252": WINDOWS_1252, "ansi1252": WINDOWS_1252,
    "windowslatin1": WINDOWS_1252,
    "cp850": CP_850, "850": CP_850, "oem850": CP_850, "codepage850": CP_850,
    # The older page of DOS, which has the Swedish letters in the same places.
    "cp437": CP_850, "437": CP_850, "oem437": CP_850, "codepage437": CP_850,
}  # fmt: skip
_MAPINFO_CHARSET = re.compile(rb'charset\s+"?(\w+)"?', re.IGNORECASE)
_HEAD = 2_048
_SAME = frozenset({LATIN_1, WINDOWS_1252})


def declared_encoding(source: OpenSource, path: Path) -> str:
    """Give the encoding a file states, by the names used here; empty where it states none that is known."""
    if source.driver == "ESRI Shapefile":
        told = source.layer.GetMetadata("SHAPEFILE") or {}
        # A damaged .cpg comes as bytes.
        return _known(str(told.get("ENCODING_FROM_CPG") or told.get("ENCODING_FROM_LDID") or ""))
    if source.driver == "MapInfo File" and path.is_file():
        with path.open("rb") as stream:
            named = _MAPINFO_CHARSET.findall(stream.read(_HEAD))
        return _known(named[-1].decode("ascii")) if named else ""
    return ""


def agree(stated: str, true: str) -> bool:
    """Say whether two encodings read Swedish the same."""
    return stated == true or {stated, true} <= _SAME


def _known(name: str) -> str:
    return _NAMES.get("".join(character for character in name.casefold() if character.isalnum()), "")
