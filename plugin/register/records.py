"""Between a domain record and a row with the same names.

The domain knows no NULL where a text is merely not given: it says "". Rows may hold either.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timezone
from functools import cache
from typing import Any, Callable, Mapping, Sequence, TypeVar

Record = TypeVar("Record")


def to_row(record: Any, *, without: Sequence[str] = ()) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """Give a record's fields by name, those left out that are stored elsewhere."""
    return {name: getattr(record, name) for name in _names(record.__class__) if name not in without}


def to_record(kind: Callable[..., Record], row: Mapping[str, Any], **elsewhere: object) -> Record:
    """Make a record of a row, and of the fields that are stored elsewhere."""
    values = {name: row[name] for name in _names(kind) if name not in elsewhere}
    for name in _texts(kind):
        if values.get(name, "") is None:
            values[name] = ""
    return kind(**values, **elsewhere)


# A class's fields never change, and looking them up takes longer than reading the row.
@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass
    return tuple(one.name for one in fields(kind))


@cache
def _texts(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any dataclass
    """Give the fields that are an empty text where nothing is known."""
    return tuple(one.name for one in fields(kind) if one.default == "")


def now() -> datetime:
    """Give the time as records keep it: to the second, UTC."""
    return datetime.now(timezone.utc).replace(microsecond=0)
