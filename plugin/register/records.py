"""Between a domain record and a row with the same names.

The domain knows no NULL where a text is merely not given: it says "". Rows may hold either.
"""

from __future__ import annotations

from dataclasses import Field, fields
from datetime import datetime, timezone
from functools import cache
from typing import Any, Callable, Mapping, Sequence, TypeVar

Record = TypeVar("Record")


def to_row(record: Any, *, without: Sequence[str] = ()) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """Give a record's fields by name, those left out that are stored elsewhere."""
    return {
        one.name: getattr(record, one.name) for one in _fields(record.__class__) if one.name not in without
    }


def to_record(kind: Callable[..., Record], row: Mapping[str, Any], **elsewhere: object) -> Record:
    """Make a record of a row, and of the fields that are stored elsewhere."""
    values = dict(elsewhere)
    for one in _fields(kind):
        if one.name not in elsewhere:
            value = row[one.name]
            values[one.name] = "" if value is None and one.default == "" else value
    return kind(**values)


# A class's fields never change, and looking them up takes longer than reading the row.
@cache
def _fields(kind: Any) -> tuple[Field[Any], ...]:  # noqa: ANN401 - any dataclass
    return fields(kind)


def now() -> datetime:
    """Give the time as records keep it: to the second, UTC."""
    return datetime.now(timezone.utc).replace(microsecond=0)
