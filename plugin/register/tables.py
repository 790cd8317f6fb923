"""Making a table of the declared schema in a GeoPackage."""

from __future__ import annotations

import sqlite3

from .schema import Table
from .schema.ddl import create_indexes, create_table


def make_table(connection: sqlite3.Connection, table: Table, srs_id: int) -> None:
    """Make an empty table and write it into the GeoPackage's own lists.

    Triggers and the spatial index are made when all tables are there.
    """
    connection.execute(create_table(table))
    for statement in create_indexes(table):
        connection.execute(statement)
    geometry = table.geometry
    kind, reference = ("features", srs_id) if geometry else ("attributes", None)
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        " VALUES (?, ?, ?, ?, ?)",
        (table.name, kind, table.name, table.help, reference),
    )
    if geometry:
        connection.execute(
            "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)"
            " VALUES (?, ?, ?, ?, 0, 0)",
            (table.name, geometry.name, geometry.type.value, srs_id),
        )
