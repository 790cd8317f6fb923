"""Whether this machine's fonts have every character that the sheets are to show.

A character that none of them has is printed as an empty box, or not at all: nobody would know what the
name was. So nothing is printed then.
"""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass
from typing import Iterator

from qgis.PyQt.QtGui import QFont, QFontMetrics

from ..errors import ScenkartanError
from ..i18n import tr
from .symbols import font_family

# Control and format characters and separators have no shape of their own.
_SHAPELESS = ("Cc", "Cf", "Zl", "Zp", "Zs")
_MOST_SHOWN = 60


def check_characters(record: object) -> None:
    """See to it that every text of a record, and of the records in it, can be printed.

    Raises ScenkartanError with the first text that cannot, and its characters that no font has.
    """
    missing = _missing({character for text in _texts_of(record) for character in text})
    if not missing:
        return
    text = next(text for text in _texts_of(record) if missing.intersection(text))
    raise ScenkartanError(
        tr(
            "“{text}” has characters that no font here can print: {characters}. Nothing was printed. Change "
            "the text and print again."
        ).format(
            text=text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…",
            characters=" ".join(character for character in dict.fromkeys(text) if character in missing),
        ),
        # The detail goes to the log, and a character is no name.
        " ".join(f"U+{ord(character):04X}" for character in sorted(missing)),
    )


def _missing(characters: set[str]) -> set[str]:
    """Give the characters that neither the sheets' font has nor any that Qt puts in its place."""
    metrics = QFontMetrics(QFont(font_family()))
    shaped = (one for one in characters if unicodedata.category(one) not in _SHAPELESS)
    return {character for character in shaped if not metrics.inFontUcs4(ord(character))}


def _texts_of(record: object) -> Iterator[str]:
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from _texts_of(part)
    elif is_dataclass(record):
        for field in fields(record):
            yield from _texts_of(getattr(record, field.name))
