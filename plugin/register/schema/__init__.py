"""The register's schema: declared once as data, here; SQL and documentation are made from it."""

from __future__ import annotations

from . import bookkeeping, light_and_cameras, measures, places, surroundings
from .model import Column, Reference, Table, Type

TABLES: tuple[Table, ...] = (
    *places.TABLES,
    *surroundings.TABLES,
    *measures.TABLES,
    *light_and_cameras.TABLES,
    *bookkeeping.TABLES,
)

_BY_NAME = {table.name: table for table in TABLES}


def table(name: str) -> Table:
    """Give a table by name; KeyError if there is none."""
    return _BY_NAME[name]


__all__ = ["TABLES", "Column", "Reference", "Table", "Type", "table"]
