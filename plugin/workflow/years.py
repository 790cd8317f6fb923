"""The mapping years of a register: one of them, one that can be changed, and the one before."""

from __future__ import annotations

from ..domain.scene import MappingYear
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.register import Register
from ..register.scenes import count_boundaries, list_years


def find_year(register: Register, year: int) -> MappingYear:
    """Give a mapping year. Raises ScenkartanError if the register has none of that number."""
    found = next((known for known in list_years(register) if known.year == year), None)
    if found is None:
        raise ScenkartanError(
            tr("The register has no mapping year {year}. Receive boundaries for it first.").format(year=year)
        )
    return found


def require_draft(register: Register, year: int) -> MappingYear:
    """Give a mapping year that can be changed. Raises ScenkartanError if there is none, or it is signed."""
    found = find_year(register, year)
    refuse_if_signed(register, year)
    return found


def refuse_if_signed(register: Register, year: int) -> None:
    """Raise ScenkartanError if a mapping year is signed; the register need not have it yet."""
    hindrance = why_not_changed(register, year)
    if hindrance:
        raise ScenkartanError(hindrance)


def why_not_changed(register: Register, year: int) -> str:
    """Say why a mapping year cannot be changed, and what to do; empty where nothing is in the way."""
    if not any(known.year == year and known.is_signed for known in list_years(register)):
        return ""
    return tr("The mapping year {year} is signed and cannot be changed. Unlock it first.").format(year=year)


def previous_year(register: Register, year: int) -> int | None:
    """Give the latest mapping year before a year that has boundaries; None if there is none."""
    before = (known.year for known in reversed(list_years(register)) if known.year < year)
    return next((known for known in before if count_boundaries(register, known)), None)
