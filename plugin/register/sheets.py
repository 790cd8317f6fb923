"""What was printed."""

from __future__ import annotations

from dataclasses import replace

from ..domain.sheet import PrintedSheet
from .records import now, to_record, to_row
from .register import Register
from .rows import insert, select


def record_sheet(register: Register, sheet: PrintedSheet) -> PrintedSheet:
    """Store a printed file as the next version of its kind, year and scene, and give it as stored."""
    earlier = select(register, "sheet", year=sheet.year, kind=sheet.kind, scene_id=sheet.scene_id)
    stored = replace(sheet, version=len(earlier) + 1, printed_at=sheet.printed_at or now())
    insert(register, "sheet", [to_row(stored)])
    return stored


def list_sheets(register: Register, year: int) -> list[PrintedSheet]:
    """Give what was printed of a year, in the order it was printed."""
    return [to_record(PrintedSheet, row) for row in select(register, "sheet", year=year)]
