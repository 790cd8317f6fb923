"""From one schema version to the next.

A migration changes the tables and rows of one version into those of the next. The first one is
yet to come: version 1 is the only schema there has been. Triggers are no concern of a migration,
since they are made anew from the declared schema after the last one.
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
from .schema.ddl import quoted
from .schema.triggers import PREFIX, create_triggers

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: tuple[Migration, ...] = ()


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


def _drop_triggers(connection: sqlite3.Connection) -> None:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        if name.startswith(PREFIX):
            connection.execute(f"DROP TRIGGER {quoted(name)}")
