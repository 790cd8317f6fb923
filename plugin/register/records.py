"""Between a domain record and a row with the same names.

The domain knows no NULL where a text is merely not given: it says "". Rows may hold either.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timezone
from typing import Any, Callable, Mapping, Sequence, TypeVar

Record = TypeVar("Record")


def to_row(record: Any, *, without: Sequence[str] = ()) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """Give a record's fields by name, those left out that are stored elsewhere."""
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name not in without}


def to_record(kind: Callable[..., Record], row: Mapping[str, Any], **elsewhere: object) -> Record:
    """Make a record of a row, and of the fields that are stored elsewhere."""
    values = dict(elsewhere)
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name not in elsewhere:
            value = row[field.name]
            values[field.name] = "" if value is None and field.default == "" else value
    return kind(**values)


def now() -> datetime:
    """Give the time as records keep it: to the second, UTC."""
    return datetime.now(timezone.utc).replace(microsecond=0)
