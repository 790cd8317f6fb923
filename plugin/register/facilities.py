"""Facilities: the position in one table, the yard in another, since a GeoPackage table has one geometry."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Iterable, Mapping, Sequence

from ..domain.facility import Facility, FacilityKind
from .register import Register
from .rows import delete, save, select

_FIELDS = tuple(field.name for field in fields(Facility) if not field.name.endswith("_wkb"))


def list_facilities(register: Register, kinds: Sequence[FacilityKind] = ()) -> list[Facility]:
    """Give the facilities of some kinds, or of every kind, by name."""
    yards = {row["facility_id"]: row["wkb"] for row in select(register, "facility_yard")}
    rows = select(register, "facility", order=["name"])
    return [_facility(row, yards.get(row["id"])) for row in rows if not kinds or row["kind"] in kinds]


def put_facilities(register: Register, facilities: Iterable[Facility]) -> None:
    """Add facilities, or change those with the same id; a yard that is gone is deleted."""
    for facility in facilities:
        row = {name: getattr(facility, name) for name in _FIELDS}
        save(register, "facility", [{"wkb": facility.point_wkb, **row}], by=["id"])
        if facility.yard_wkb is None:
            delete(register, "facility_yard", facility_id=facility.id)
        else:
            yard = {"wkb": facility.yard_wkb, "facility_id": facility.id}
            save(register, "facility_yard", [yard], by=["facility_id"])


def _facility(row: Mapping[str, Any], yard_wkb: bytes | None) -> Facility:
    values = {name: "" if row[name] is None and name != "register_date" else row[name] for name in _FIELDS}
    return Facility(point_wkb=row["wkb"], yard_wkb=yard_wkb, **values)
