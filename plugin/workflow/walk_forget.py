"""What was measured on foot is never silently out of date: it is forgotten when what it follows changes.

Where streets, facilities or boundaries change the database itself forgets, whoever changes them.
"""

from __future__ import annotations

from dataclasses import replace

from ..register.proximity import list_proximity, put_proximity
from ..register.register import Register
from ..register.scenes import list_years
from ..register.school_ways import list_school_ways, replace_school_ways


def forget_walking(register: Register) -> None:
    """Take away the distances on foot and the ways to school of every draft: another rule says who walks.

    Called inside a transaction. A signed year keeps what it was signed with.
    """
    for known in list_years(register):
        if known.is_signed:
            continue
        walked = [one for one in list_proximity(register, known.year) if one.reach]
        put_proximity(
            register,
            (replace(one, walking_m=None, snap_m=None, snap_facility_m=None, reach=None) for one in walked),
        )
        forget_school_ways(register, known.year)


def forget_school_ways(register: Register, year: int) -> None:
    """Take away a draft year's ways to school: a boundary or a school is another now."""
    if list_school_ways(register, year):
        replace_school_ways(register, year, ())
