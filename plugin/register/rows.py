"""Rows in and out: the one place where values are encoded, checked and bound."""

from __future__ import annotations

import json
import math
import re
from datetime import date, datetime, timezone
from functools import partial
from itertools import islice
from typing import Any, Callable, Iterable, Iterator, Mapping, Sequence

from ..domain.coded import Coded
from ..domain.personal_identity import contains_personal_identity_number
from ..errors import ScenkartanError
from ..i18n import tr
from .geometry import to_blob, to_wkb
from .register import Register
from .schema import Column, Table, Type, table
from .schema.ddl import quoted

Row = Mapping[str, object]

# Rows that are written with one statement; they wait in memory.
_WRITTEN_AT_ONCE = 500

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
    columns = ", ".join(quoted(column) for column in ("fid", *(one.name for one in declared.columns)))
    by = ", ".join(quoted(column) for column in (*order, "fid"))
    rows = register.execute(
        f"SELECT {columns} FROM {quoted(name)}{_where(declared, equal)} ORDER BY {by}",
        encode(register, name, equal),
    )
    names = ("fid", *(_key(column) for column in declared.columns))
    # One function a column, chosen once and not for every value of it.
    decoders = (None, *(_decoder(column) for column in declared.columns))
    return [
        {
            key: value if value is None or decode is None else decode(value)
            for key, decode, value in zip(names, decoders, row)
        }
        for row in rows
    ]


def count(register: Register, name: str, **equal: object) -> int:
    """Count the rows of a table whose columns equal the given values."""
    sql = f"SELECT count(*) FROM {quoted(name)}{_where(table(name), equal)}"
    return int(register.execute(sql, encode(register, name, equal))[0][0])


def insert(register: Register, name: str, rows: Iterable[Row]) -> None:
    """Add rows; every row must have the same columns. Columns left out get their default."""
    encoded = _encoded(register, name, rows)
    for batch in iter(lambda: list(islice(encoded, _WRITTEN_AT_ONCE)), []):
        _insert(register, name, batch)


def save(register: Register, name: str, rows: Iterable[Row], *, by: Sequence[str]) -> None:
    """Update the rows that have the same values in the columns ``by``; add the ones that are new."""
    waiting: dict[tuple[object, ...], dict[str, object]] = {}
    columns = None
    for row in _encoded(register, name, rows):
        if row.keys() != columns or len(waiting) >= _WRITTEN_AT_ONCE:
            _save(register, name, list(waiting.values()), by)
            waiting, columns = {}, row.keys()
        waiting[tuple(row[column] for column in by)] = row
    _save(register, name, list(waiting.values()), by)


def update(register: Register, name: str, row: Row, *, by: Sequence[str]) -> bool:
    """Update the row that has the same values in the columns ``by``; False if there is none."""
    return _update(register, name, [encode(register, name, row)], by) > 0


def _save(register: Register, name: str, encoded: Sequence[Row], by: Sequence[str]) -> None:
    _update(register, name, encoded, by)
    is_there = f"SELECT 1 FROM {quoted(name)} WHERE {_is_the(by)}"
    _insert(register, name, encoded, f"WHERE NOT EXISTS ({is_there})")


def _insert(register: Register, name: str, encoded: Sequence[Row], where: str = "") -> None:
    if encoded:
        columns = ", ".join(quoted(column) for column in encoded[0])
        marks = ", ".join(f":{column}" for column in encoded[0])
        register.write(name, f"INSERT INTO {quoted(name)} ({columns}) SELECT {marks} {where}", encoded)


def _update(register: Register, name: str, encoded: Sequence[Row], by: Sequence[str]) -> int:
    if not encoded:
        return 0
    values = ", ".join(f"{quoted(column)} = :{column}" for column in encoded[0] if column not in by)
    sql = f"UPDATE {quoted(name)} SET {values or 'fid = fid'} WHERE {_is_the(by)}"
    return register.write(name, sql, encoded)


def _is_the(by: Sequence[str]) -> str:
    return " AND ".join(f"{quoted(column)} IS :{column}" for column in by)


def delete(register: Register, name: str, **equal: object) -> None:
    """Delete the rows whose columns equal the given values."""
    declared = table(name)
    sql = f"DELETE FROM {quoted(name)}{_where(declared, equal)}"
    register.write(name, sql, [encode(register, name, equal)])


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
    return next(_encoded(register, name, [row]))


def _encoded(register: Register, name: str, rows: Iterable[Row]) -> Iterator[dict[str, object]]:
    declared, srs_id = table(name), register.srs_id
    # One function a column, chosen once and not for every value of it.
    columns = {_key(column): (column.name, _encoder(declared, column, srs_id)) for column in declared.columns}
    for row in rows:
        encoded: dict[str, object] = {}
        for key, value in row.items():
            if key not in columns:
                raise KeyError(f"{name}.{key}")
            column_name, encoder = columns[key]
            encoded[column_name] = None if value is None else encoder(value)
        yield encoded


def _key(column: Column) -> str:
    """Give what a column is called in a row of Python's values."""
    return "wkb" if column.type.is_geometry else column.name


def _where(declared: Table, equal: Row) -> str:
    conditions = " AND ".join(f"{quoted(declared.column(name).name)} IS :{name}" for name in equal)
    return f" WHERE {conditions}" if conditions else ""


def _encoder(declared: Table, column: Column, srs_id: int) -> Callable[[Any], object]:
    """Give what makes the stored value of Python's."""
    if column.type.is_geometry:
        return lambda value: _blob(declared, column, value, srs_id)
    one = partial(_stored, declared, column)
    if column.type is not Type.LIST:
        return one
    return lambda value: (
        one(value) if isinstance(value, str) else json.dumps([*map(one, value)], ensure_ascii=False)
    )


def _stored(declared: Table, column: Column, value: object) -> object:
    if isinstance(value, Coded):
        # The code itself, since some sqlite3 versions do not bind an enum that is a text.
        return value.value
    if isinstance(value, str):
        return _text(declared, column, str.__str__(value))
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


def _text(declared: Table, column: Column, text: str) -> str:
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


def _decoder(column: Column) -> Callable[[Any], Any] | None:
    """Give what makes Python's value of a stored one; None where they are the same."""
    if column.type.is_geometry:
        return to_wkb
    if column.type is Type.LIST:
        entry: Callable[[str], str] = column.values or str
        return lambda value: tuple(map(entry, json.loads(value)))
    if column.values:
        return column.values
    return _DECODERS.get(column.type)


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value.rstrip("Z")).replace(tzinfo=timezone.utc)


_DECODERS: Mapping[Type, Callable[[Any], Any]] = {
    Type.BOOLEAN: bool,
    Type.DATE: date.fromisoformat,
    Type.TIME: _moment,
}
