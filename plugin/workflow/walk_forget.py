"""What was measured on foot is never silently out of date: it is forgotten when what it follows changes.

A boundary that is redrawn takes its own along in the database itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Iterable

from ..domain.facility import Facility
from ..domain.proximity import Proximity
from ..register.facilities import list_facilities
from ..register.proximity import list_proximity, put_proximity
from ..register.register import Register
from ..register.scenes import list_years
from ..register.school_ways import list_school_ways, replace_school_ways


def forget_walking(register: Register) -> None:
    """Take away the distances on foot and the ways to school of every draft; the streets are others now.

    Called inside a transaction. A signed year keeps what it was signed with.
    """
    _forget(register, lambda one: True)


def forget_ways_to(register: Register, facilities: Iterable[Facility]) -> None:
    """Take away what facilities that are about to be stored make untrue in the drafts.

    That is, of those that come to lie elsewhere, their distances on foot; and the ways to school, if any is
    new, or another kind of place, or elsewhere. Called inside a transaction.
    """
    before = {facility.id: facility for facility in list_facilities(register)}
    changed = {one.id for one in facilities if one.id not in before or _differ(before[one.id], one)}
    if changed:
        _forget(register, lambda one: one.facility_id in changed)


def forget_school_ways(register: Register, year: int) -> None:
    """Take away a draft year's ways to school: a boundary or a school is another now."""
    if list_school_ways(register, year):
        replace_school_ways(register, year, ())


def _differ(old: Facility, new: Facility) -> bool:
    return any(
        getattr(old, name) != getattr(new, name) for name in ("measured_wkb", "kind", "status", "forms")
    )


def _forget(register: Register, is_untrue: Callable[[Proximity], bool]) -> None:
    for known in list_years(register):
        if known.is_signed:
            continue
        walked = [one for one in list_proximity(register, known.year) if one.reach and is_untrue(one)]
        put_proximity(
            register,
            (replace(one, walking_m=None, snap_m=None, snap_facility_m=None, reach=None) for one in walked),
        )
        forget_school_ways(register, known.year)
