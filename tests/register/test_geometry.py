"""Blobs by hand, from clause 2.1.3 of the GeoPackage specification, and by GDAL."""

from __future__ import annotations

import struct

import pytest

from scenkartan.plugin.register.geometry import envelope_of, to_blob, to_wkb
from scenkartan.plugin.register.schema import Type


def header(flags, *envelope):
    return b"GP\x00" + bytes([flags]) + struct.pack("<i", 3011) + struct.pack(f"<{len(envelope)}d", *envelope)


def test_a_blob_is_a_header_with_the_envelope_and_the_wkb(shapes):
    wkb = shapes.square(2, 3, 10)
    assert to_blob(wkb, Type.POLYGONS, 3011) == header(0b011, 2, 12, 3, 13) + wkb
    assert to_wkb(to_blob(wkb, Type.POLYGONS, 3011)) == wkb


def test_a_polygon_is_stored_as_a_multipolygon(shapes):
    multi = shapes.square(2, 3, 10)
    assert to_wkb(to_blob(multi[9:], Type.POLYGONS, 3011)) == multi


def test_a_line_is_stored_as_a_multiline():
    line = struct.pack("<BII4d", 1, 2, 2, 0, 1, 5, 4)
    assert to_wkb(to_blob(line, Type.LINES, 3011)) == struct.pack("<BII", 1, 5, 1) + line


@pytest.mark.parametrize(
    ("wkb", "column_type"),
    [
        (struct.pack("<BI2d", 1, 1, 0, 0), Type.POLYGONS),
        (struct.pack("<BI3d", 1, 1001, 0, 0, 0), Type.POINT),
        (struct.pack("<BII", 1, 6, 0), Type.POLYGONS),
        (struct.pack("<BI2d", 1, 1, float("nan"), float("nan")), Type.POINT),
        (struct.pack("<BI2d", 1, 1, float("inf"), 0), Type.POINT),
        (struct.pack("<BId", 1, 1, 0), Type.POINT),
        (b"", Type.POINT),
    ],
    ids=["another type", "with Z", "empty", "empty point", "infinite", "cut short", "nothing"],
)
def test_what_cannot_be_stored_is_refused(wkb, column_type):
    with pytest.raises(ValueError, match=r"."):
        to_blob(wkb, column_type, 3011)


@pytest.mark.parametrize(
    ("wkb", "envelope"),
    [
        (struct.pack("<BI2d", 1, 1, 7, 8), (7, 7, 8, 8)),
        (struct.pack(">BI2d", 0, 1, 7, 8), (7, 7, 8, 8)),
        (struct.pack("<BI3d", 1, 1001, 7, 8, 9), (7, 7, 8, 8)),
        (struct.pack("<BI4d", 1, 3001, 7, 8, 9, 1), (7, 7, 8, 8)),
        (struct.pack("<BI3d", 1, 0x80000001, 7, 8, 9), (7, 7, 8, 8)),
        (struct.pack("<BII2d", 1, 0x20000001, 3011, 7, 8), (7, 7, 8, 8)),
        (struct.pack("<BII", 1, 4, 2) + 2 * struct.pack(">BI2d", 0, 1, 7, 8), (7, 7, 8, 8)),
        (struct.pack("<BII6d", 1, 8, 3, 0, 0, 1, 1, 2, 0), (0, 2, 0, 1)),
        (struct.pack("<BII", 1, 7, 0), None),
    ],
    ids=["xy", "big-endian", "Z", "ZM", "EWKB Z", "EWKB SRID", "mixed byte order", "curve", "empty"],
)
def test_the_envelope_is_found_where_other_programs_left_it_out(wkb, envelope):
    assert envelope_of(header(0b001) + wkb) == envelope


def test_an_envelope_of_another_byte_order_is_read():
    big = b"GP\x00\x02" + struct.pack(">i4d", 3011, 1, 2, 3, 4)
    assert envelope_of(big + struct.pack("<BI2d", 1, 1, 0, 0)) == (1, 2, 3, 4)
    assert envelope_of(header(0b010001) + struct.pack("<BII", 1, 6, 0)) is None


@pytest.mark.qgis
@pytest.mark.parametrize(
    "wkt",
    ["POINT (1 2)", "MULTIPOLYGON (((0 0,3 0,3 4,0 0)),((9 9,10 9,10 10,9 9)))", "LINESTRING (4 1,-2 8)"],
)
def test_envelopes_are_gdals(wkt):
    from osgeo import ogr

    geometry = ogr.CreateGeometryFromWkt(wkt)
    assert envelope_of(header(0b001) + bytes(geometry.ExportToWkb())) == geometry.GetEnvelope()
