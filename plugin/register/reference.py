"""Reference data as plain rows: areas, the background of the maps, lamps and cameras."""

from __future__ import annotations

from typing import Any, Iterable, Mapping

from ..domain.identity import new_id
from .register import Register
from .rows import encode, insert, select
from .schema import table
from .schema.ddl import quoted


def list_rows(register: Register, name: str) -> list[dict[str, Any]]:
    """Give the rows of a table, in the order they were added, with geometry as WKB under "wkb"."""
    return select(register, name)


def put_rows(register: Register, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Add rows to a table; geometry is WKB under "wkb". An id that a row lacks is made."""
    names = {column.name for column in table(name).columns}
    for keys, alike in _alike(rows):
        made = "id" in names and "id" not in keys
        insert(register, name, ({"id": new_id(), **row} if made else row for row in alike))


def change_rows(register: Register, name: str, rows: Iterable[Mapping[str, object]], *, key: str) -> None:
    """Give rows other values; ``key`` ("fid" or "id") says which row it is, columns left out stay."""
    for keys, alike in _alike(rows):
        columns = [column for column in keys if column != key]
        encoded = [encode(register, name, {column: row[column] for column in columns}) for row in alike]
        values = ", ".join(f"{quoted(column)} = :{column}" for column in encoded[0])
        sql = f"UPDATE {quoted(name)} SET {values} WHERE {quoted(key)} = :row_key"
        register.write(name, sql, [{**new, "row_key": row[key]} for new, row in zip(encoded, alike)])


def delete_rows(register: Register, name: str, fids: Iterable[int]) -> None:
    """Delete rows by their number."""
    register.write(name, f"DELETE FROM {quoted(name)} WHERE fid = :fid", [{"fid": fid} for fid in fids])


def _alike(
    rows: Iterable[Mapping[str, object]],
) -> Iterable[tuple[tuple[str, ...], list[Mapping[str, object]]]]:
    """Put rows with the same columns together: they are added by one statement."""
    groups: dict[tuple[str, ...], list[Mapping[str, object]]] = {}
    for row in rows:
        groups.setdefault(tuple(row), []).append(row)
    return groups.items()
