"""The connection to the file, and what SQLite says turned into what a person can act on.

Rows go through Python's sqlite3, not through OGR: values are bound, never spliced into SQL; a
refusal is an exception that carries the trigger's text; and BEGIN IMMEDIATE takes the write lock
before anything is read that the writing depends on.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Iterator
from urllib.parse import quote

from ..errors import ScenkartanError
from ..i18n import tr
from .geometry import envelope_of
from .refusals import Refusal, refusal_in
from .schema import TABLES

BUSY_SECONDS = 5.0


def connect(path: Path, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Connect to an existing file, with foreign keys on and transactions left to the caller.

    Raises sqlite3.Error; wrap the call in ``translated``.
    """
    connection = sqlite3.connect(
        _uri(path, "ro" if read_only else "rw"), uri=True, timeout=busy_seconds, isolation_level=None
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    # The spatial index's triggers call these; GDAL brings its own, other programs must too.
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, _side(place), deterministic=True)
    connection.create_function("ST_IsEmpty", 1, _is_empty, deterministic=True)
    return connection


def _uri(path: Path, mode: str) -> str:
    """Give the URI that SQLite understands; that of pathlib names the server of a share as a host."""
    posix = path.absolute().as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote(posix, safe='/:')}?mode={mode}"


def _side(place: int) -> Callable[[bytes | None], float | None]:
    def side(blob: bytes | None) -> float | None:
        envelope = None if blob is None else envelope_of(blob)
        return None if envelope is None else envelope[place]

    return side


def _is_empty(blob: bytes | None) -> int | None:
    return None if blob is None else int(envelope_of(blob) is None)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into a ScenkartanError about the register at ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        raise ScenkartanError(_in_words(str(error), path.name), f"sqlite3: {error}") from error


def _in_words(text: str, name: str) -> str:
    refusal = refusal_in(text)
    if refusal is not None:
        return tr(refusal.english)
    for pattern, say in (
        (r"locked|busy", _locked),
        (r"readonly|unable to open", _read_only),
        (r"disk is full", _full),
        (r"not a database|malformed|no such (table|column)", _damaged),
    ):
        if re.search(pattern, text):
            return say(name)
    constraint = re.match(r"(CHECK|NOT NULL|UNIQUE|FOREIGN KEY) constraint failed:? ?(\w*)\.?(\w*)", text)
    if constraint:
        return _constraint(name, *constraint.groups())
    return _unknown(name)


def _unknown(name: str) -> str:
    return tr("The register {register} could not be read or written.").format(register=name)


def _locked(name: str) -> str:
    return tr(
        "The register {register} is being written by someone else. Wait a moment and try again;"
        " nothing was changed."
    ).format(register=name)


def _read_only(name: str) -> str:
    return tr(
        "The register {register} cannot be written here. Check that neither the file nor its folder is"
        " read-only, or copy the register to a folder of your own."
    ).format(register=name)


def _full(name: str) -> str:
    return tr("The disk is full: the register {register} was not changed. Make room and try again.").format(
        register=name
    )


def _damaged(name: str) -> str:
    return tr(
        "The register {register} is damaged. Nothing was changed. Restore it from a backup;"
        " one may lie beside it."
    ).format(register=name)


def _constraint(name: str, kind: str, table_name: str, column_name: str) -> str:
    if kind == "UNIQUE":
        return tr(Refusal.ROW_EXISTS.english)
    if kind == "FOREIGN KEY":
        return tr(Refusal.REFERENCE_MISSING.english)
    declared = next((one for one in TABLES if one.name == table_name), None)
    if declared is None:
        return _unknown(name)
    if not column_name:
        return tr('In the table "{table}" the values of a row contradict each other.').format(
            table=tr(declared.label)
        )
    if kind == "NOT NULL":
        text = tr('In the table "{table}" the field "{field}" must be filled in.')
    else:
        text = tr('In the table "{table}" the field "{field}" was given a value that it does not allow.')
    return text.format(table=tr(declared.label), field=tr(declared.column(column_name).label))
