"""The areas of a register, each with its time: those in force today, or when a year was mapped."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.area import AreaKind, in_force
from ..domain.scene import MappingYear
from ..register.reference import list_rows
from ..register.register import Register
from ..register.scenes import list_years


def areas_in_force(register: Register, year: MappingYear | None = None) -> list[dict[str, Any]]:
    """Give the areas in force when a year was mapped, without a year today, as rows of the register."""
    day = date.today() if year is None else year.mapped_on
    return [row for row in list_rows(register, "area") if in_force(row["valid_from"], row["valid_to"], day)]


def municipalities_in_force(register: Register) -> list[dict[str, Any]]:
    """Give those of today's areas that are municipalities."""
    return [row for row in areas_in_force(register) if row["kind"] is AreaKind.MUNICIPALITY]


def last_signed_day(register: Register) -> date | None:
    """Give the last day that a signed year was mapped on: its areas are not to become others."""
    signed = (year.mapped_on for year in list_years(register) if year.is_signed)
    return max(signed, default=None)
