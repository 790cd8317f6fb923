"""A unit of a school list as its source writes it: texts, before they are read as kinds and coordinates."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date


@dataclass(frozen=True)
class Unit:
    """One row of a list of schools or other places.

    Only what the register stores is here: head teacher, e-mail and telephone are never read.
    ``latitude`` and ``longitude`` are degrees in WGS 84, ``north`` and ``east`` metres in the
    list's CRS; ``wkb`` is a point or polygon in the list's CRS.
    """

    number: int
    code: str = ""
    name: str = ""
    types: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    status: str = ""
    unit_type: str = ""
    organiser: str = ""
    municipality_code: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    latitude: str = ""
    longitude: str = ""
    north: str = ""
    east: str = ""
    abroad: bool = False
    wkb: bytes | None = None

    @property
    def address(self) -> str:
        """The visiting address in one line."""
        town = " ".join(part for part in (self.postcode, self.city) if part)
        return ", ".join(part for part in (self.street, town) if part)

    def filled_from(self, other: Unit) -> Unit:
        """Give this unit with its empty fields taken from another description of the same unit."""
        empty = [f.name for f in fields(self) if not getattr(self, f.name)]
        return replace(self, **{name: getattr(other, name) for name in empty})


@dataclass(frozen=True)
class UnitList:
    """A whole list: who publishes it, from when it is, and the CRS of its metres and geometries.

    ``crs_authid`` is empty and ``register_date`` None where the file does not say.
    """

    source: str
    units: tuple[Unit, ...]
    crs_authid: str = ""
    register_date: date | None = None
