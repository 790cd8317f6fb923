"""Rows in and out: the one place where values are encoded, checked and bound."""

from __future__ import annotations

import json
import math
import re
import sqlite3
from datetime import date, datetime, timezone
from typing import Any, Iterable, Mapping, Sequence

from ..domain.coded import Coded
from ..domain.personal_identity import contains_personal_identity_number
from ..errors import ScenkartanError
from ..i18n import tr
from .geometry import to_blob, to_wkb
from .register import Register
from .schema import Column, Table, Type, table
from .schema.ddl import quoted
from .schema.model import CodedType

Row = Mapping[str, object]

# New rows that are added with one statement; they wait in memory.
_ADDED_AT_ONCE = 500

# Ids and digests are long runs of digits and letters that now and then hold what looks like a number.
_MACHINE_MADE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}")


def select(
    register: Register, name: str, *, order: Sequence[str] = (), **equal: object
) -> list[dict[str, Any]]:
    """Read the rows of a table whose columns equal the given values, as Python values.

    Coded columns come as members of their enum, dates as ``date``, lists as tuples, geometry as
    WKB. Rows come in ``order``, and rows that are alike in it in the order they were added.
    """
    declared = table(name)
    where = _where(declared, equal)
    by = ", ".join(quoted(column) for column in (*order, "fid"))
    cursor = register.execute(
        f"SELECT * FROM {quoted(name)}{where} ORDER BY {by}", _bound(declared, equal, register)
    )
    return [_decoded(declared, row) for row in cursor]


def insert(register: Register, name: str, rows: Iterable[Row]) -> None:
    """Add rows; every row must have the same columns. Columns left out get their default."""
    _insert(register, name, [encode(register, name, row) for row in rows])


def save(register: Register, name: str, rows: Iterable[Row], *, by: Sequence[str]) -> None:
    """Update the rows that have the same values in the columns ``by``; add the ones that are new."""
    is_there = f"SELECT 1 FROM {quoted(name)} WHERE {_is_the(by)}"
    new: list[dict[str, object]] = []
    waiting: set[tuple[object, ...]] = set()
    for row in rows:
        encoded = encode(register, name, row)
        key = tuple(encoded[column] for column in by)
        if new and (key in waiting or len(new) >= _ADDED_AT_ONCE or new[0].keys() != encoded.keys()):
            _insert(register, name, new)
            new, waiting = [], set()
        if register.execute(is_there, encoded):
            _update(register, name, encoded, by)
        else:
            new.append(encoded)
            waiting.add(key)
    _insert(register, name, new)


def update(register: Register, name: str, row: Row, *, by: Sequence[str]) -> bool:
    """Update the row that has the same values in the columns ``by``; False if there is none."""
    return _update(register, name, encode(register, name, row), by)


def _insert(register: Register, name: str, encoded: Sequence[Row]) -> None:
    if not encoded:
        return
    columns = ", ".join(quoted(column) for column in encoded[0])
    marks = ", ".join(f":{column}" for column in encoded[0])
    register.write(name, f"INSERT INTO {quoted(name)} ({columns}) VALUES ({marks})", encoded)


def _update(register: Register, name: str, encoded: Row, by: Sequence[str]) -> bool:
    values = ", ".join(f"{quoted(column)} = :{column}" for column in encoded if column not in by)
    sql = f"UPDATE {quoted(name)} SET {values or 'fid = fid'} WHERE {_is_the(by)}"
    return register.write(name, sql, [encoded]) > 0


def _is_the(by: Sequence[str]) -> str:
    return " AND ".join(f"{quoted(column)} IS :{column}" for column in by)


def delete(register: Register, name: str, **equal: object) -> None:
    """Delete the rows whose columns equal the given values."""
    declared = table(name)
    sql = f"DELETE FROM {quoted(name)}{_where(declared, equal)}"
    register.write(name, sql, [_bound(declared, equal, register)])


def encode(register: Register, name: str, row: Row) -> dict[str, object]:
    """Turn a row's values into what is stored, each checked; ``wkb`` is the geometry column's.

    Raises
    ------
    ScenkartanError
        If a text holds a personal identity number, a number is infinite or NaN, or a geometry
        cannot be stored. Names the table and the field, never the value.
    KeyError, TypeError
        If the table has no such column, or stores no values of such a type.
    """
    declared, srs_id = table(name), register.srs_id
    encoded = {}
    for key, value in row.items():
        column = declared.geometry if key == "wkb" else declared.column(key)
        if column is None:
            raise KeyError(f"{name}.{key}")
        encoded[column.name] = _encoded(declared, column, value, srs_id)
    return encoded


def _where(declared: Table, equal: Row) -> str:
    conditions = " AND ".join(f"{quoted(declared.column(name).name)} IS :{name}" for name in equal)
    return f" WHERE {conditions}" if conditions else ""


def _bound(declared: Table, equal: Row, register: Register) -> dict[str, object]:
    return encode(register, declared.name, equal)


def _encoded(declared: Table, column: Column, value: Any, srs_id: int) -> object:  # noqa: ANN401
    if value is None:
        return None
    if column.type.is_geometry:
        return _blob(declared, column, value, srs_id)
    if column.type is Type.LIST:
        return json.dumps([_text(declared, column, entry) for entry in value], ensure_ascii=False)
    if isinstance(value, str):
        # The value itself, since some sqlite3 versions do not bind an enum that is a text.
        return _text(declared, column, value)
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    if isinstance(value, date):
        return value.isoformat()
    return _number(declared, column, value)


def _blob(declared: Table, column: Column, value: bytes, srs_id: int) -> bytes:
    try:
        return to_blob(bytes(value), column.type, srs_id)
    except ValueError as error:
        raise ScenkartanError(
            tr('In the table "{table}" the shape in the field "{field}" cannot be stored.').format(
                table=tr(declared.label), field=tr(column.label)
            ),
            str(error),
        ) from error


def _text(declared: Table, column: Column, value: str) -> str:
    text = str.__str__(value)
    if not _MACHINE_MADE.fullmatch(text) and contains_personal_identity_number(text):
        raise ScenkartanError(
            tr(
                'In the table "{table}" the field "{field}" holds a personal identity number. Such numbers'
                " are never stored: remove it and save again."
            ).format(table=tr(declared.label), field=tr(column.label))
        )
    return text


def _number(declared: Table, column: Column, value: object) -> object:
    number = value.item() if hasattr(value, "item") else value  # numpy's numbers are not bound as numbers
    if isinstance(number, bool):
        return int(number)
    if not isinstance(number, (int, float)):
        raise TypeError(f"a {type(value).__name__} in {declared.name}.{column.name}")
    if not math.isfinite(number):
        raise ScenkartanError(
            tr('In the table "{table}" the field "{field}" is not a number that can be stored.').format(
                table=tr(declared.label), field=tr(column.label)
            )
        )
    return number


def _decoded(declared: Table, row: sqlite3.Row) -> dict[str, Any]:
    values: dict[str, Any] = {"fid": row["fid"]}
    for column in declared.columns:
        name = "wkb" if column.type.is_geometry else column.name
        value = row[column.name]
        values[name] = None if value is None else _value(column, value)
    return values


def _value(column: Column, value: Any) -> Any:  # noqa: ANN401 - whatever SQLite holds
    if column.type.is_geometry:
        return to_wkb(value)
    if column.type is Type.LIST:
        entries = json.loads(value)
        return tuple(_member(column.values, entry) if column.values else entry for entry in entries)
    if column.values:
        return _member(column.values, value)
    if column.type is Type.BOOLEAN:
        return bool(value)
    if column.type is Type.DATE:
        return date.fromisoformat(value)
    if column.type is Type.TIME:
        return datetime.fromisoformat(value.rstrip("Z")).replace(tzinfo=timezone.utc)
    return value


def _member(values: CodedType, code: str) -> Coded:
    return values(code)
