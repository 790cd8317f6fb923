"""From one schema version to the next.

Tables and columns that an older register lacks follow from the declared schema and are made first,
empty. A migration then does what cannot be declared: it fills the rows of the next version from those
of the one before. Triggers are no concern of it, since they are dropped before and made anew after the
last one; so the rows of a signed year get their new, empty columns as well.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import Callable, Sequence

from .connection import connect
from .schema import TABLES
from .schema.ddl import add_column, create_indexes, quoted
from .schema.triggers import PREFIX, create_triggers
from .tables import make_table

Migration = Callable[[sqlite3.Connection], None]


def _keep_names_and_definitions(connection: sqlite3.Connection) -> None:
    """Version 2 keeps scenes' names from their first year on, and the definitions that years refer to."""
    connection.execute(
        "INSERT INTO scene_name (scene_id, name, from_year) SELECT id, name,"
        " coalesce(created_year, (SELECT min(year) FROM boundary WHERE scene_id = scene.id), 0) FROM scene"
    )
    fact = "(SELECT value FROM meta WHERE name = '{}')"
    version, text = fact.format("definition_version"), fact.format("definition")
    connection.execute(f"INSERT INTO definition (version, text) SELECT {version}, {text}")
    # Version 1 kept the current wording only.
    connection.execute(
        "INSERT INTO definition (version, text) SELECT DISTINCT definition_version, '(ordalydelsen saknas)'"
        f" FROM mapping_year WHERE definition_version <> {version}"
    )


def _say_what_people_decided(_connection: sqlite3.Connection) -> None:
    """Version 3 says of each change whether a person decided it; of those that are there it is not known."""


def _forget_what_was_walked(_connection: sqlite3.Connection) -> None:
    """Version 4 forgets, by its triggers, what was walked when streets and facilities are edited."""


MIGRATIONS: tuple[Migration, ...] = (
    _keep_names_and_definitions,
    _say_what_people_decided,
    _forget_what_was_walked,
)


def current_version(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """Give the schema version that the last migration leads to."""
    return 1 + len(migrations)


def schema_version(connection: sqlite3.Connection) -> int:
    """Read the schema version of a register.

    Raises sqlite3.Error or ValueError for what is no register.
    """
    row = connection.execute("SELECT value FROM meta WHERE name = 'schema_version'").fetchone()
    if row is None:
        raise ValueError("no schema version")
    version = int(row[0] or 0)
    if version < 1:
        raise ValueError(f"schema version {version}")
    return version


def upgrade(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> Path | None:
    """Back the register up beside itself and bring it to the current version, in one transaction.

    Gives the backup; None if there was nothing to do, because another program was quicker.

    Raises sqlite3.Error or OSError; the register is then as it was.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = schema_version(connection)
        backup = back_up(path, version) if version < current_version(migrations) else None
        if backup is not None:
            _drop_triggers(connection)
            _add_what_is_missing(connection)
            for migrate in migrations[version - 1 :]:
                migrate(connection)
            for statement in create_triggers(TABLES):
                connection.execute(statement)
            connection.execute(
                "UPDATE meta SET value = ? WHERE name = 'schema_version'", (str(current_version(migrations)),)
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return backup


def back_up(path: Path, version: int) -> Path:
    """Copy a register to a new file beside it, named after its schema version and the time (UTC)."""
    now = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    number = 1
    while True:
        suffix = "" if number == 1 else f"_{number}"
        backup = path.with_name(f"{path.stem}_schema{version}_{now}{suffix}{path.suffix}")
        try:
            # Made here and by us alone: a backup never takes another file's place.
            os.close(os.open(backup, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            number += 1
    try:
        with closing(connect(path, read_only=True)) as source, closing(sqlite3.connect(backup)) as target:
            source.backup(target)
        shutil.copystat(path, backup)
    except BaseException:
        backup.unlink()
        raise
    return backup


def _add_what_is_missing(connection: sqlite3.Connection) -> None:
    """Make the declared tables and columns that an older register lacks."""
    (crs,) = connection.execute("SELECT value FROM meta WHERE name = 'crs'").fetchone()
    srs_id = int(crs.rpartition(":")[2])
    for table in TABLES:
        there = {row["name"] for row in connection.execute(f"PRAGMA table_info({quoted(table.name)})")}
        if there:
            for column in table.columns:
                if column.name not in there:
                    connection.execute(add_column(table, column))
            for statement in create_indexes(table):
                connection.execute(statement)
        else:
            # One with geometry would lack its spatial index; no version has added such a table yet.
            make_table(connection, table, srs_id)


def _drop_triggers(connection: sqlite3.Connection) -> None:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        if name.startswith(PREFIX):
            connection.execute(f"DROP TRIGGER {quoted(name)}")
