"""Text out of delivered files: which encoding it really has, and numbers written the Swedish way."""

from __future__ import annotations

import math
import re

UTF_8 = "UTF-8"
LATIN_1 = "ISO-8859-1"
WINDOWS_1252 = "Windows-1252"
CP_850 = "CP850"

# What å ä ö Å Ä Ö look like when UTF-8 was read as Windows-1252 or ISO-8859-1, and as CP850; in names of
# columns MapInfo writes a line for signs that it does not allow.
_TWICE = re.compile("Ã[¥¤¶…„–\x85\x84\x96_]|├[ÑñÂàäû]")
# The mark of a lost character, and what a program that knows no å writes in its place, inside a word.
_LOST = re.compile("�")
_REPLACED = re.compile(r"(?<=[A-Za-zåäöÅÄÖ])\?(?=[a-zåäö])")
_C1 = re.compile(b"[\x80-\x9f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_BETWEEN_WORDS = re.compile(r"[^\S\x85]+")
# Control signs, soft hyphens, spaces without width, and marks that turn the direction of reading.
_HIDDEN = re.compile("[\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SWEDISH = frozenset("åäöÅÄÖéÉ")
_NORTHERN = frozenset("üÜøØæÆßáàèëíóúñçš")
# Signs that people write, whichever encoding they come from: they tell nothing.
_SIGNS = frozenset("–—’‘“”…•·§°½´²³«»\u00a0")


def decode(raw: bytes) -> tuple[str, str]:
    """Decode the bytes of a text; give it with the encoding that fits.

    UTF-8 where the bytes are that, a character cut in two at the end allowed (field names and
    values of a shapefile are cut by bytes); else Windows-1252 (called ISO-8859-1 where the two say
    the same) or CP850, by what looks more like Swedish.
    """
    try:
        return raw.decode("utf-8"), UTF_8
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data"
        if cut and not raw[: error.start].isascii():
            return raw[: error.start].decode("utf-8"), UTF_8
    windows = raw.decode("windows-1252", errors="replace")
    dos = raw.decode("cp850")
    if swedishness(dos) > swedishness(windows):
        return dos, CP_850
    if _C1.search(raw):
        return windows, WINDOWS_1252
    return windows, LATIN_1


def swedishness(text: str) -> int:
    """Score how much the letters of a text look like Swedish: å ä ö within words, no stray signs.

    A letter at the edge of a word tells nothing: there it may be a quotation mark of another encoding.
    """
    score = 0
    for found in _NOT_ASCII.finditer(text):
        at, character = found.start(), found.group()
        if character in _SIGNS:
            continue
        inside = 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()
        if character in _SWEDISH and not (inside and character.isupper() and text[at - 1].islower()):
            score += 2 if inside else 0
        elif character in _NORTHERN:
            score -= 1
        else:
            score -= 2
    return score


def decode_as(raw: bytes, encoding: str) -> str:
    """Decode a text as another part of the same file is written, UTF-8 where it is that all the same."""
    text, own = decode(raw)
    return text if own == UTF_8 else raw.decode(encoding, errors="replace")


def from_gdal(value: str | bytes) -> tuple[str, str]:
    """Decode what GDAL hands over: text where it could, bytes (or surrogates for them) where not."""
    if isinstance(value, bytes):
        return decode(value)
    if value.isascii():
        return value, ""
    return decode(value.encode("utf-8", errors="surrogateescape"))


def as_bytes(value: str | bytes) -> bytes:
    """Give back the bytes behind what GDAL hands over."""
    return value if isinstance(value, bytes) else value.encode("utf-8", errors="surrogateescape")


def one_line(text: str) -> str:
    """Give a text in one line, without signs that nobody sees: they hide what stands there."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    # U+0085 is a line's end to Python, but half of a damaged Å to us.
    return _HIDDEN.sub("", " ".join(word for word in _BETWEEN_WORDS.split(text) if word))


def looks_damaged(text: str) -> bool:
    """Say whether a text shows UTF-8 read as something else ("VÃ¥rberg") or lost characters ("V?rberg")."""
    if not text.isascii() and (_TWICE.search(text) or _LOST.search(text)):
        return True
    # Addresses on the web have question marks too.
    return "?" in text and "/" not in text and _REPLACED.search(text) is not None


def mended(text: str) -> str:
    """Undo that UTF-8 was read as Windows-1252, ISO-8859-1 or CP850; what cannot be undone stays."""
    if text.isascii():
        return text
    for encoding in ("windows-1252", "latin-1", "cp850"):
        try:
            again = text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if swedishness(again) >= swedishness(text):
            return again
    return text


def number(text: object) -> float | None:
    """Read a number with decimal point or comma, spaces between thousands allowed; None if it is none."""
    cleaned = re.sub(r"\s", "", str(text)).replace(",", ".")
    try:
        value = float(cleaned)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
