"""Moving a school by hand to where it is: with a reason, in the log, and for good."""

from __future__ import annotations

import math
import struct
from dataclasses import replace
from typing import Any, Mapping

from ..domain.facility import Facility
from ..errors import ScenkartanError
from ..i18n import tr
from ..register.facilities import list_facilities, put_facilities
from ..register.geometry import to_wkb
from ..register.history import history
from ..register.register import Register
from ..register.schema.bookkeeping import Action


def move_facility(register: Register, facility_id: str, east: float, north: float, reason: str) -> Facility:
    """Move a facility to a point, and give it as it is then.

    It stays there through every later import; its distances are out of date until the year is
    classified again. Its yard, which belongs to the place that was wrong, is taken away. Who moved
    it, when and from where is in the change log.

    Parameters
    ----------
    register
        Open for writing, outside a transaction.
    facility_id
        Which facility.
    east, north
        Where it is, in the register's CRS.
    reason
        Why; it may not be empty.

    Raises
    ------
    ScenkartanError
        No reason was given, there is no such facility any more, or the point is no point.
    """
    if not reason.strip():
        raise ScenkartanError(tr("Say why the place is moved: it is kept in the register."))
    if not (math.isfinite(east) and math.isfinite(north)):
        raise ScenkartanError(tr("The new position is not a point on the map. Click again."))
    point = struct.pack("<BI2d", 1, 1, east, north)
    with register.transaction():
        facility = replace(
            _facility(register, facility_id),
            point_wkb=point,
            yard_wkb=None,
            moved_by_hand=True,
            moved_reason=reason.strip(),
        )
        put_facilities(register, [facility])
    return facility


def put_back(register: Register, facility_id: str) -> Facility:
    """Take back that a facility was moved by hand, and give it as it is then.

    It is where its source had it, with the yard it had, and later imports place it again. One that
    was moved before the log began stays where it is until the next import.

    Raises ScenkartanError where there is no such facility any more, or nobody has moved it by hand.
    """
    with register.transaction():
        moved = _facility(register, facility_id)
        if not moved.moved_by_hand:
            raise ScenkartanError(tr("{name} was not moved by hand.").format(name=moved.name))
        facility = replace(_before_hand(register, moved), moved_by_hand=False, moved_reason="")
        put_facilities(register, [facility])
    return facility


def _before_hand(register: Register, moved: Facility) -> Facility:
    """Give a facility with the place it had before it was moved; as it is if the log began later."""
    before = moved
    for change in history(register, "facility", moved.id):
        if change.table == "facility" and change.before and not change.before["moved_by_hand"]:
            before = replace(moved, point_wkb=_wkb(change.before))
        elif change.table == "facility_yard" and change.action is Action.DELETE and before is not moved:
            # The move itself takes the yard away, after the point has been moved.
            before = replace(before, yard_wkb=before.yard_wkb or _wkb(change.before))
    return before


def _wkb(logged: Mapping[str, Any]) -> bytes | None:
    blob = logged.get("geom")
    return to_wkb(bytes.fromhex(blob)) if blob else None


def _facility(register: Register, facility_id: str) -> Facility:
    facility = next((one for one in list_facilities(register) if one.id == facility_id), None)
    if facility is None:
        raise ScenkartanError(tr("The place is not in the register any more. Open the register again."))
    return facility
