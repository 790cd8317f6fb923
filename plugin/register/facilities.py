"""Facilities: the position in one table, the yard in another, since a GeoPackage table has one geometry."""

from __future__ import annotations

from typing import Iterable, Sequence

from ..domain.facility import Facility, FacilityKind
from .records import to_record, to_row
from .register import Register
from .rows import delete, save, select


def list_facilities(register: Register, kinds: Sequence[FacilityKind] = ()) -> list[Facility]:
    """Give the facilities of some kinds, or of every kind, by name."""
    yards = {row["facility_id"]: row["wkb"] for row in select(register, "facility_yard")}
    return [
        to_record(Facility, row, point_wkb=row["wkb"], yard_wkb=yards.get(row["id"]))
        for row in select(register, "facility", order=["name"])
        if not kinds or row["kind"] in kinds
    ]


def put_facilities(register: Register, facilities: Iterable[Facility]) -> None:
    """Add facilities, or change those with the same id; a yard that is gone is deleted."""
    listed = list(facilities)
    rows = ({"wkb": one.point_wkb, **to_row(one, without=["point_wkb", "yard_wkb"])} for one in listed)
    save(register, "facility", rows, by=["id"])
    had = {row[0] for row in register.execute("SELECT facility_id FROM facility_yard")}
    for gone in (one.id for one in listed if one.yard_wkb is None and one.id in had):
        delete(register, "facility_yard", facility_id=gone)
    yards = ({"wkb": one.yard_wkb, "facility_id": one.id} for one in listed if one.yard_wkb is not None)
    save(register, "facility_yard", yards, by=["facility_id"])
