"""Cells as they were delivered, before anybody knows which row holds the column names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """A sheet or text file: rows of texts without space around them, empty where a cell is.

    Formulas are no more than their text or their last result; nothing is ever computed.
    ``encoding`` is what the file's bytes were read as, empty where the format itself says it.
    """

    name: str
    rows: list[tuple[str, ...]]
    encoding: str = ""
