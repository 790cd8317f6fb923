"""What was changed, when and by whom."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping

from ..i18n import tr
from .register import Register
from .rows import select
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


def history(register: Register, table: str, row_id: str | int) -> list[Change]:
    """Give the changes of a row, oldest first; a row that was never changed or does not exist has none.

    ``row_id`` is the row's id, or the key of its table where rows have none (the year of a
    mapping year, else ``fid``).
    """
    rows = select(register, "change_log", table_name=table, row_id=str(row_id))
    return [_change(row) for row in rows]


def history_of_links(register: Register, table: str, column: str, value: str) -> list[Change]:
    """Give the changes of every row of a table whose column has, or had, a value, oldest first."""
    rows = select(register, "change_log", table_name=table)
    changes = (_change(row) for row in rows)
    return [change for change in changes if value in (change.before.get(column), change.after.get(column))]


def _change(row: Mapping[str, Any]) -> Change:
    return Change(
        table=row["table_name"],
        when=row["changed_at"].isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        who=tr("outside Scenkartan") if row["who"] is None else row["who"],
        action=row["action"],
        before=json.loads(row["before"] or "{}"),
        after=json.loads(row["after"] or "{}"),
    )
