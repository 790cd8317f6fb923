"""What was changed, when and by whom."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Iterator, Mapping

from ..i18n import tr
from .register import Register
from .schema import TABLES
from .schema.bookkeeping import Action


@dataclass(frozen=True)
class Change:
    """One change of one row.

    ``when`` is ISO 8601, UTC. ``before`` is empty for a row that was added and ``after`` for one
    that was deleted; both hold the values as they are stored, geometry as hexadecimal.
    """

    table: str
    when: str
    who: str
    action: Action
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def changed(self) -> list[str]:
        """The columns whose value is another after than before."""
        names = {**self.before, **self.after}
        return [name for name in names if self.before.get(name) != self.after.get(name)]


def history(register: Register, table_name: str, row_id: str | int) -> list[Change]:
    """Give the changes of a row and of its parts, oldest first.

    Parts are the rows that go when the row is deleted: an intervention's scenes, a facility's
    yard. A row that was never changed or does not exist has no history.

    ``row_id`` is the row's id, or the key of its table where rows have none (the year of a
    mapping year, else ``fid``).
    """
    conditions = ["(table_name = :table AND row_id = :row)"]
    for part, column in _parts(table_name):
        named = f"coalesce(json_extract(after, '$.{column}'), json_extract(before, '$.{column}'))"
        conditions.append(f"(table_name = '{part}' AND {named} = :row)")
    sql = f"SELECT * FROM change_log WHERE {' OR '.join(conditions)} ORDER BY fid"
    return [_change(row) for row in register.execute(sql, {"table": table_name, "row": str(row_id)})]


def last_change(register: Register) -> int:
    """Give the number of the log's last change, 0 if nothing was ever changed."""
    return int(register.execute("SELECT coalesce(max(fid), 0) FROM change_log")[0][0])


def _parts(table_name: str) -> Iterator[tuple[str, str]]:
    """Give the tables whose rows are parts of the table's, each with the column that says whose."""
    for table in TABLES:
        for reference in table.references:
            if reference.cascade and reference.table == table_name and len(reference.columns) == 1:
                yield table.name, reference.columns[0]


def _change(row: sqlite3.Row) -> Change:
    return Change(
        table=row["table_name"],
        when=row["changed_at"],
        who=tr("outside Scenkartan") if row["who"] is None else row["who"],
        action=Action(row["action"]),
        before=json.loads(row["before"] or "{}"),
        after=json.loads(row["after"] or "{}"),
    )
