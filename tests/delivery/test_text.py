"""Encodings by hand: å is E5 in ISO-8859-1 and Windows-1252, C3 A5 in UTF-8; – is 96 in Windows-1252 only."""

from __future__ import annotations

import pytest

from scenkartan.plugin.delivery.text import decode, from_gdal, looks_damaged, number, one_line


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (b"V\xc3\xa5rberg", "Vårberg", "UTF-8"),
        (b"V\xe5rberg", "Vårberg", "ISO-8859-1"),
        (b"V\xe5rberg \x96 torget", "Vårberg – torget", "Windows-1252"),
        (b"Rosendalstorg\xc3\xa5r omr\xc3", "Rosendalstorgår omr", "UTF-8"),
        (b"", "", "UTF-8"),
        (b"Omr\xc3_de", "OmrÃ_de", "ISO-8859-1"),
    ],
)
def test_decode(raw, text, encoding):
    assert decode(raw) == (text, encoding)


def test_what_gdal_could_not_decode_comes_as_surrogates_or_bytes():
    assert from_gdal("V\udce5rberg") == ("Vårberg", "ISO-8859-1")
    assert from_gdal(b"V\xe5rberg") == ("Vårberg", "ISO-8859-1")
    assert from_gdal("Vårberg") == ("Vårberg", "UTF-8")
    assert from_gdal("Rinkeby") == ("Rinkeby", "")


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("VÃ¥rberg", True),
        ("Ã–rebro", True),
        ("V�rberg", True),
        ("Vårberg", False),
        ("São Paulo", False),
        ("", False),
    ],
)
def test_damage_is_seen(text, damaged):
    assert looks_damaged(text) is damaged


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6571696,994", 6571696.994),
        ("6 571 696.994", 6571696.994),
        ("6\u00a0571\u00a0696", 6571696.0),
        ("59.33", 59.33),
        ("", None),
        ("nan", None),
        ("inf", None),
        ("1.234,5", None),
        (None, None),
        (12, 12.0),
    ],
)
def test_number(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Sätra centrum", "Sätra centrum"),
        ("  Sätra\u00a0 \r\n centrum\t", "Sätra centrum"),
        ("Sä\u00adtra\u200b\u202e", "Sätra"),
        ("Ã\x85gatan", "Ã\x85gatan"),  # Ågatan, decoded twice by ISO-8859-1
        ("\x00", ""),
    ],
)
def test_one_line_shows_all_that_there_is(text, line):
    assert one_line(text) == line
