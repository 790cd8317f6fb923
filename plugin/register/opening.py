"""Opening a register: every way in which it can go wrong gets its own words."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Sequence

from ..errors import ScenkartanError
from ..i18n import tr
from .connection import BUSY_SECONDS, connect, translated
from .migrations import MIGRATIONS, Migration, current_version, schema_version, upgrade
from .network_share import is_network_path
from .register import Register, RegisterInfo

# Ids come in no order: where an index of 100,000 of them has no room in memory, each row that is written has
# to read some of it anew. Room is taken as it is needed.
_CACHE_KIB = 65_536


def open_register(
    path: Path,
    *,
    who: str = "",
    read_only: bool = False,
    busy_seconds: float = BUSY_SECONDS,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Register:
    """Open a register, upgraded first if its schema is older.

    Parameters
    ----------
    path
        The GeoPackage.
    who
        The name under which changes are logged; "Scenkartan" if empty.
    read_only
        Open a register that cannot or shall not be written. Its schema must be current.
    busy_seconds
        How long to wait for someone else's transaction.
    migrations
        The steps from version 1 to the current schema.

    Raises
    ------
    ScenkartanError
        If the file is missing, is no register, is damaged, comes from a newer Scenkartan, lies on
        a network share, is read-only, or is locked. Nothing has then been changed.
    """
    if is_network_path(path):
        raise ScenkartanError(
            tr(
                "The register {register} lies on a network share. SQLite cannot lock a file safely there, so"
                " two people could destroy each other's work. Copy it to a local disk and open the copy."
            ).format(register=path.name)
        )
    _require_file(path)
    if not read_only:
        _require_writable(path)
    with translated(path):
        connection = connect(path, read_only=read_only, busy_seconds=busy_seconds)
        try:
            _bring_to_current(connection, path, read_only, migrations)
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            return Register(path, connection, _info(connection, path), who, read_only)
        except BaseException:
            connection.close()
            raise


def is_register(path: Path) -> bool:
    """Say whether a file is a Scenkartan register of any schema version."""
    try:
        _require_file(path)
        with translated(path), closing(connect(path)) as connection:
            _version(connection, path)
    except ScenkartanError:
        return False
    return True


def is_writable(path: Path) -> bool:
    """Say whether a register may be written: SQLite puts a journal beside it, so its folder counts."""
    return _may(path, os.W_OK) and _may(path.parent, os.W_OK)


def _bring_to_current(
    connection: sqlite3.Connection, path: Path, read_only: bool, migrations: Sequence[Migration]
) -> None:
    version, current = _version(connection, path), current_version(migrations)
    if version > current:
        raise ScenkartanError(
            tr(
                "The register {register} was made by a newer Scenkartan (schema {theirs}; this one knows"
                " {ours}). Update the plugin to open it; nothing was changed."
            ).format(register=path.name, theirs=version, ours=current)
        )
    if version < current and read_only:
        raise ScenkartanError(
            tr(
                "The register {register} has an older schema ({theirs}; current is {ours}) and must be"
                " upgraded. Open it for writing once; a backup is made beside it."
            ).format(register=path.name, theirs=version, ours=current)
        )
    if version < current:
        _upgrade(connection, path, migrations)


def _upgrade(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    try:
        upgrade(connection, path, migrations)
    except OSError as error:
        raise ScenkartanError(
            tr(
                "No backup of the register {register} could be made beside it, so it was not upgraded. Check"
                " that the folder can be written and the disk is not full."
            ).format(register=path.name),
            str(error),
        ) from error


def _info(connection: sqlite3.Connection, path: Path) -> RegisterInfo:
    facts = dict(connection.execute("SELECT name, value FROM meta WHERE value IS NOT NULL").fetchall())
    missing = {"municipality", "crs", "definition", "definition_version"} - facts.keys()
    if missing:
        raise _no_register(path, f"no {', '.join(sorted(missing))}")
    return RegisterInfo(
        municipality=facts["municipality"],
        crs_authid=facts["crs"],
        schema_version=int(facts["schema_version"]),
        definition=facts["definition"],
        definition_version=facts["definition_version"],
    )


def _require_file(path: Path) -> None:
    """Look at the file without opening it: closing it would drop this process' locks on it, QGIS' too."""
    if not path.exists():
        raise ScenkartanError(
            tr("There is no register {register}. Choose another one or create a new one.").format(
                register=path.name
            ),
            str(path),
        )
    if not path.is_file() or not _may(path, os.R_OK):
        raise ScenkartanError(
            tr(
                "The file {register} cannot be read. Check that it is a file and that you may read it."
            ).format(register=path.name),
            str(path),
        )


def _may(path: Path, access: int) -> bool:
    return os.access(path, access, effective_ids=os.access in os.supports_effective_ids)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    try:
        return schema_version(connection)
    except ValueError as error:
        raise _no_register(path, str(error)) from error
    except sqlite3.DatabaseError as error:
        if "no such" in str(error) or "not a database" in str(error):
            raise _no_register(path, str(error)) from error
        raise


def _no_register(path: Path, detail: str) -> ScenkartanError:
    text = tr("{register} is not a Scenkartan register. Choose another file or create a new register.")
    return ScenkartanError(text.format(register=path.name), detail)


def _require_writable(path: Path) -> None:
    """SQLite writes a journal beside the file, so the folder must be writable too."""
    if not _may(path, os.W_OK):
        raise _read_only(path, "the file is not writable")
    if not _may(path.parent, os.W_OK):
        raise _read_only(path, "the folder is not writable")


def _read_only(path: Path, detail: str) -> ScenkartanError:
    text = tr(
        "The register {register} is read-only here, or its folder is. Open it for reading only, or copy it to"
        " a folder of your own."
    )
    return ScenkartanError(text.format(register=path.name), detail)
