"""Geometry as GeoPackage stores it: a header with the envelope, then WKB.

The format is that of the GeoPackage specification, clause 2.1.3, "Geometry encoding". Only the
envelope is ever computed here; anything else about a shape is the business of other rooms.
"""

from __future__ import annotations

import math
import struct
from typing import Iterator, Tuple

from .schema import Type

Envelope = Tuple[float, float, float, float]  # min x, max x, min y, max y, as in the blob

_MAGIC = b"GP"
_LITTLE_ENDIAN, _WITH_ENVELOPE, _EMPTY = 0x01, 0x02, 0x10
_ENVELOPE_DOUBLES = (0, 4, 6, 6, 8)
# How we and GDAL write all that is not empty: what is read a million times need not be looked into.
_USUAL, _USUAL_ENVELOPE = _LITTLE_ENDIAN | _WITH_ENVELOPE, struct.Struct("<4d")
_CODES = {Type.POINT: (1,), Type.LINES: (5,), Type.POLYGONS: (6,), Type.ANY_GEOMETRY: (1, 2, 3, 4, 5, 6)}
_PROMOTED = {(2, Type.LINES): 5, (3, Type.POLYGONS): 6}
_SEQUENCES, _POLYGONS, _COLLECTIONS = (2, 8), (3, 17), (4, 5, 6, 7, 9, 10, 11, 12, 15, 16)


def to_blob(wkb: bytes, column_type: Type, srs_id: int) -> bytes:
    """Make the blob of a 2D WKB geometry.

    A polygon becomes a multipolygon, and a line a multiline, where the column holds those.

    Raises ValueError for empty geometry, coordinates that are not finite, Z or M, and a geometry
    that the column does not hold.
    """
    code = _type_code(wkb)
    promoted = _PROMOTED.get((code, column_type))
    if promoted:
        wkb = struct.pack("<BII", 1, promoted, 1) + wkb
    elif code not in _CODES[column_type]:
        raise ValueError(f"a geometry of WKB type {code} in a column of {column_type.value}")
    envelope = _envelope_of_wkb(wkb)
    if envelope is None:
        raise ValueError("an empty geometry")
    if not all(math.isfinite(value) for value in envelope):
        raise ValueError("a geometry with coordinates that are not finite")
    return struct.pack("<2sBBi4d", _MAGIC, 0, _LITTLE_ENDIAN | _WITH_ENVELOPE, srs_id, *envelope) + wkb


def to_wkb(blob: bytes) -> bytes:
    """Give the WKB of a blob."""
    return blob[_header_length(blob) :]


def envelope_of(blob: bytes) -> Envelope | None:
    """Give the envelope of a blob; None if it is empty."""
    flags = blob[3]
    if flags == _USUAL:
        return _USUAL_ENVELOPE.unpack_from(blob, 8)
    if flags & _EMPTY:
        return None
    if (flags >> 1) & 0x07:
        return struct.unpack_from(("<" if flags & _LITTLE_ENDIAN else ">") + "4d", blob, 8)
    return _envelope_of_wkb(to_wkb(blob))


def _header_length(blob: bytes) -> int:
    if blob[:2] != _MAGIC:
        raise ValueError("not a GeoPackage geometry")
    return 8 + 8 * _ENVELOPE_DOUBLES[(blob[3] >> 1) & 0x07]


def _type_code(wkb: bytes) -> int:
    if len(wkb) < 5:
        raise ValueError("not WKB")
    return struct.unpack_from("<I" if wkb[0] == 1 else ">I", wkb, 1)[0]


def _envelope_of_wkb(wkb: bytes) -> Envelope | None:
    try:
        boxes = list(_boxes(_Reader(wkb)))
    except struct.error as error:
        raise ValueError("WKB that ends too early") from error
    if not boxes:
        return None
    west, east, south, north = zip(*boxes)
    return min(west), max(east), min(south), max(north)


class _Reader:
    """Reads WKB from the start; geometries inside a geometry state their byte order anew."""

    def __init__(self, wkb: bytes) -> None:
        self._wkb, self._at, self._order = wkb, 0, "<"

    def begin(self) -> tuple[int, int]:
        """Read a geometry's first words: its type without dimensions, and how many doubles a position has."""
        self._order = "<" if self._wkb[self._at] == 1 else ">"
        self._at += 1
        code = self.count()
        extended = (code >> 31 & 1) + (code >> 30 & 1)  # PostGIS' flags for Z and M
        if code & 0x20000000:
            self._at += 4
        code &= 0x0FFFFFFF
        return code % 1000, 2 + extended + (0, 1, 1, 2)[code // 1000]

    def count(self) -> int:
        """Read a whole number."""
        (value,) = struct.unpack_from(self._order + "I", self._wkb, self._at)
        self._at += 4
        return value

    def box(self, n: int, size: int) -> Iterator[Envelope]:
        """Read positions and give the box around them; one that is stored as NaN is none."""
        values = struct.unpack_from(f"{self._order}{n * size}d", self._wkb, self._at)
        self._at += 8 * n * size
        xs, ys = values[::size], values[1::size]
        if math.isnan(sum(xs)):
            there = [(x, y) for x, y in zip(xs, ys) if not (math.isnan(x) and math.isnan(y))]
            xs, ys = tuple(zip(*there)) if there else ((), ())
        if xs:
            yield min(xs), max(xs), min(ys), max(ys)


def _boxes(reader: _Reader) -> Iterator[Envelope]:
    code, size = reader.begin()
    if code == 1:
        yield from reader.box(1, size)
    elif code in _SEQUENCES:
        yield from reader.box(reader.count(), size)
    elif code in _POLYGONS:
        for _ in range(reader.count()):
            yield from reader.box(reader.count(), size)
    elif code in _COLLECTIONS:
        for _ in range(reader.count()):
            yield from _boxes(reader)
    else:
        raise ValueError(f"unknown WKB type {code}")
