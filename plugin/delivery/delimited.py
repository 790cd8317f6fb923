"""Text files with rows: which encoding, which delimiter, and geometries one after another."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Iterator

from ..domain.progress import Progress, Silent
from ..errors import ScenkartanError
from ..i18n import tr
from .grid import Grid
from .text import LATIN_1, UTF_8, WINDOWS_1252, decode

TEXT_FILES = frozenset({".csv", ".tsv", ".txt", ".wkt", ".skv"})
MAX_TEXT_BYTES = 512 << 20
# In the order of trust where two fit as well.
_DELIMITERS = "\t;|,"
_TRIED_LINES = 60
_TELLING_LINES = 500
# A WKT polygon in a cell can be far longer than Python's limit of 131 072 characters.
_LONGEST_CELL = 1 << 28
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WKT = re.compile(
    r'\s*"?\s*(SRID\s*=\s*\d+\s*;\s*)?'
    r"(MULTI)?(POINT|LINESTRING|POLYGON|SURFACE|CURVE|CURVEPOLYGON|GEOMETRYCOLLECTION)\s*(ZM?|M)?\s*(\(|EMPTY)",
    re.IGNORECASE,
)


def looks_like_wkt(text: str) -> bool:
    """Say whether a text begins as a geometry in WKT or EWKT does."""
    return _WKT.match(text) is not None


def read_delimited(path: Path, progress: Progress = Silent()) -> Grid:  # noqa: B008 - stateless
    """Read a text file of rows, or of geometries in WKT.

    Raises ScenkartanError for a file that is too large or cannot be told apart into cells.
    """
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise ScenkartanError(
            tr("{file} is too large for a text file with boundaries. Ask for a GeoPackage.").format(
                file=path.name
            )
        )
    text, encoding = _text(path.read_bytes())
    if looks_like_wkt(text):
        return Grid(path.stem, [(wkt,) for wkt in _bare_geometries(text)], encoding)
    return Grid(path.stem, list(_cells(text, path.name, progress)), encoding)


def _text(raw: bytes) -> tuple[str, str]:
    if raw.startswith(_UTF_16):
        return raw.decode("utf-16", errors="replace"), "UTF-16"
    if raw.startswith(codecs.BOM_UTF8):
        return raw.decode("utf-8-sig", errors="replace"), UTF_8
    try:
        return raw.decode("utf-8"), UTF_8
    except UnicodeDecodeError:
        telling = (line for line in raw.splitlines() if not line.isascii())
        _, encoding = decode(b"\n".join(islice(telling, _TELLING_LINES)))
    # Windows-1252 is ISO-8859-1 with more signs; a later line may have one.
    codec = WINDOWS_1252 if encoding in (UTF_8, LATIN_1) else encoding
    return raw.decode(codec, errors="replace"), LATIN_1 if encoding == UTF_8 else encoding


def _bare_geometries(text: str) -> Iterator[str]:
    """Give geometries that stand one after another, each on as many lines as it likes."""
    open_brackets, begun = 0, ""
    for line in text.splitlines():
        begun += line
        open_brackets += line.count("(") - line.count(")")
        if begun.strip() and open_brackets <= 0:
            yield begun.strip().strip('";')
            open_brackets, begun = 0, ""
    if begun.strip():
        yield begun.strip()


def _cells(text: str, name: str, progress: Progress) -> Iterator[tuple[str, ...]]:
    delimiter = _delimiter(text)
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        # A zero byte is a damaged file's; csv before Python 3.11 takes none.
        for line in csv.reader(io.StringIO(text.replace("\0", "")), delimiter=delimiter):
            progress.check()
            yield tuple(cell.strip() for cell in line)
    except csv.Error as error:
        raise ScenkartanError(
            tr("{file} cannot be read as a table.").format(file=name), str(error)
        ) from error
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    """Give the delimiter that makes most of the first rows equally wide, and wider than one cell."""
    lines = text.split("\n", _TRIED_LINES)[:_TRIED_LINES]

    def fit(delimiter: str) -> int:
        try:
            rows = csv.reader(lines, delimiter=delimiter)
            widths = Counter(len(row) for row in rows if len(row) > 1)
        except csv.Error:
            return 0
        return max(widths.values(), default=0)

    return max(_DELIMITERS, key=fit)
