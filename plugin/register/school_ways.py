"""How the ways to school run past the scenes."""

from __future__ import annotations

from typing import Iterable

from ..domain.school_way import SchoolWay
from .records import to_record, to_row
from .register import Register
from .rows import delete, insert, select


def list_school_ways(register: Register, year: int) -> list[SchoolWay]:
    """Give what is stored of a year's scenes, in the order it was added."""
    return [to_record(SchoolWay, row) for row in select(register, "school_way", year=year)]


def replace_school_ways(register: Register, year: int, ways: Iterable[SchoolWay]) -> None:
    """Make what is stored of a draft year this."""
    delete(register, "school_way", year=year)
    insert(register, "school_way", map(to_row, ways))
