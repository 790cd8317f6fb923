"""Drawings in DXF: whether one is sound, and what it says of its units."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Iterator

_BINARY = b"AutoCAD Binary DXF"
# The drawing's unit by $INSUNITS (AutoCAD's DXF reference). Inches and feet are what software writes
# that was not asked, and say nothing of a Swedish drawing.
_UNITS = {b"4": "mm", b"5": "cm", b"6": "m", b"7": "km", b"14": "dm"}
# The header comes first; a variable is a pair of its name and another of its value.
_HEADER_PAIRS = 4_000


def is_drawing(path: Path) -> bool:
    """Say whether a file is called a DXF."""
    return path.suffix.lower() == ".dxf"


def is_sound(path: Path) -> bool:
    """Say whether a text DXF is group codes and values to its end; GDAL 3.6 hangs on some that are not."""
    last = (b"", b"")
    with path.open("rb") as stream:
        if stream.read(len(_BINARY)) == _BINARY:
            return True
        stream.seek(0)
        for last in _pairs(stream):
            if not last[0].lstrip(b"-").isdigit():
                return False
    return last == (b"0", b"EOF")


def stated_unit(path: Path) -> str:
    """Give the symbol of the unit that the drawing says it is in; empty where it does not say."""
    with path.open("rb") as stream:
        pairs = _pairs(stream)
        for _, (_, value) in zip(range(_HEADER_PAIRS), pairs):
            if value.upper() == b"$INSUNITS":
                return _UNITS.get(next(pairs, (b"", b""))[1], "")
    return ""


def _pairs(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    for code, value in zip(stream, stream):
        yield code.strip(), value.strip()
