"""Taking back what a job wrote, from the change log that the database keeps."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timezone

from ..i18n import tr
from .register import Register
from .schema import TABLES, Table, table
from .schema.bookkeeping import Action
from .schema.ddl import quoted

# Rows that the database or a calculation makes from others. They are put back when those are back, and
# that they have been made anew since is no reason not to take a job back.
_COMPUTED = frozenset(one.name for one in TABLES if any(reference.of_shape for reference in one.references))
_FOLLOWING = _COMPUTED | {"scene_change", "scene_name"}


@dataclass(frozen=True)
class LaterChanges:
    """Rows that are not as a job wrote them: how many, and when and by whom the last was changed."""

    count: int
    when: datetime
    who: str


def later_changes(register: Register, first: int, last: int) -> LaterChanges | None:
    """Say whether rows that a job wrote are others now; None if they stand as it left them.

    ``first`` and ``last`` are the job's first and last row of the change log. What has been changed
    and changed back stands.
    """
    computed = ", ".join(f"'{name}'" for name in sorted(_COMPUTED))
    rows = register.execute(
        "SELECT * FROM change_log WHERE fid > :last AND (table_name, row_id) IN (SELECT table_name, row_id"
        " FROM change_log WHERE fid BETWEEN :first AND :last)"
        f" AND table_name NOT IN ({computed}) ORDER BY fid",
        {"first": first, "last": last},
    )
    left: dict[tuple[str, str], str | None] = {}
    latest: dict[tuple[str, str], sqlite3.Row] = {}
    for row in rows:
        key = (row["table_name"], row["row_id"])
        left.setdefault(key, row["before"])
        latest[key] = row
    others = [row for key, row in latest.items() if row["after"] != left[key]]
    if not others:
        return None
    change = max(others, key=lambda row: int(row["fid"]))
    when = datetime.fromisoformat(change["changed_at"].rstrip("Z")).replace(tzinfo=timezone.utc)
    return LaterChanges(len(others), when, change["who"] or tr("outside Scenkartan"))


def take_back(register: Register, first: int, last: int) -> None:
    """Undo the changes from one row of the change log to another; call it in a transaction.

    What is undone is logged like any other change.

    Raises ScenkartanError if the database refuses it: a year is signed, or something else refers to a
    row that would go.
    """
    changes = register.execute(
        "SELECT * FROM change_log WHERE fid BETWEEN :first AND :last ORDER BY fid DESC",
        {"first": first, "last": last},
    )
    following = [change for change in changes if _follows(change)]
    for change in changes:
        if not _follows(change):
            _undo(register, change)
    for change in following:
        _undo(register, change)


def _follows(change: sqlite3.Row) -> bool:
    """Say whether a change waits: of rows that follow from others, all but those that refer to what goes."""
    name = change["table_name"]
    return name in _FOLLOWING and (change["action"] != Action.INSERT.value or name == "scene_name")


def _undo(register: Register, change: sqlite3.Row) -> None:
    declared = table(change["table_name"])
    name = quoted(declared.name)
    before, after = (json.loads(change[side] or "{}") for side in ("before", "after"))
    if not before:
        register.write(declared.name, f"DELETE FROM {name} WHERE fid = :fid", [{"fid": after["fid"]}])
        return
    row = _stored(declared, before)
    columns = ", ".join(map(quoted, row))
    if after:
        values = ", ".join(f"{quoted(column)} = :{column}" for column in row)
        register.write(declared.name, f"UPDATE {name} SET {values} WHERE fid = :fid", [row])
    else:
        marks = ", ".join(f":{column}" for column in row)
        register.write(declared.name, f"INSERT INTO {name} ({columns}) VALUES ({marks})", [row])


def _stored(declared: Table, logged: dict[str, object]) -> dict[str, object]:
    """Give a row of the log as it is stored: geometry is hexadecimal there."""
    geometry = declared.geometry
    row = dict(logged)
    if geometry is not None and row.get(geometry.name):
        row[geometry.name] = bytes.fromhex(str(row[geometry.name]))
    return row
