"""Text out of delivered files: which encoding it really has, and numbers written the Swedish way."""

from __future__ import annotations

import math
import re

UTF_8 = "UTF-8"
LATIN_1 = "ISO-8859-1"
WINDOWS_1252 = "Windows-1252"

# What å ä ö Å Ä Ö look like when UTF-8 was read as Windows-1252, and the mark of a lost character.
_DAMAGED = re.compile("Ã[¥¤¶…„–\x85\x84\x96]|�")
_C1 = range(0x80, 0xA0)


def decode(raw: bytes) -> tuple[str, str]:
    """Decode the bytes of a text; give it with the encoding that fits.

    UTF-8 where the bytes are that, a character cut in two at the end allowed (field names and
    values of a shapefile are cut by bytes); else Windows-1252, called ISO-8859-1 where the two
    say the same.
    """
    try:
        return raw.decode("utf-8"), UTF_8
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data"
        if cut and not raw[: error.start].isascii():
            return raw[: error.start].decode("utf-8"), UTF_8
    if any(byte in _C1 for byte in raw):
        return raw.decode("windows-1252", errors="replace"), WINDOWS_1252
    return raw.decode("latin-1"), LATIN_1


def from_gdal(value: str | bytes) -> tuple[str, str]:
    """Decode what GDAL hands over: text where it could, bytes (or surrogates for them) where not."""
    if isinstance(value, bytes):
        return decode(value)
    if value.isascii():
        return value, ""
    return decode(value.encode("utf-8", errors="surrogateescape"))


def looks_damaged(text: str) -> bool:
    """Say whether a text shows UTF-8 read as Windows-1252 ("VÃ¥rberg") or lost characters."""
    return _DAMAGED.search(text) is not None


def number(text: object) -> float | None:
    """Read a number with decimal point or comma, spaces between thousands allowed; None if it is none."""
    cleaned = re.sub(r"\s", "", str(text)).replace(",", ".")
    try:
        value = float(cleaned)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
