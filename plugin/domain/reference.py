"""Reference data: what others keep registers of, and what an update of such a register changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Iterable, Mapping

from ..i18n import mark
from .area import AreaKind
from .coded import Coded

# A place that an update moves further than this has moved; less is another measurement of the same place.
MOVED_TOLERANCE_M = 10.0


class ReferenceKind(Coded):
    """What a file of reference data holds."""

    FACILITY = "facility", mark("schools and other places")
    MUNICIPALITY = "municipality", mark("municipalities")
    DISTRICT = "district", mark("city districts")
    LOCAL_POLICE_AREA = "local_police_area", mark("local police areas")
    LUMINAIRE = "luminaire", mark("lamps")
    CAMERA = "camera", mark("cameras")
    BUILDING = "building", mark("buildings")
    STREET = "street", mark("streets and paths")
    LAND_COVER = "land_cover", mark("land cover")

    @property
    def area_kind(self) -> AreaKind | None:
        """The kind of area, for those kinds that are areas."""
        return AreaKind(self.value) if self.value in set(AreaKind) else None

    @property
    def table(self) -> str:
        """The register's table that rows of the kind are in."""
        return "area" if self.area_kind else self.value

    @property
    def is_background(self) -> bool:
        """Whether rows have no identity of their own: a new file replaces those of its source as a whole."""
        return self in (ReferenceKind.BUILDING, ReferenceKind.STREET, ReferenceKind.LAND_COVER)


class Update(Coded):
    """What an update does to one row."""

    NEW = "new", mark("new")
    CHANGED = "changed", mark("changed")
    MOVED = "moved", mark("moved")
    CLOSED = "closed", mark("closed")
    REMOVED = "removed", mark("removed")
    HELD = "held", mark("moved by hand, stays")
    MISSING = "missing", mark("missing, kept")
    UNCHANGED = "unchanged", mark("unchanged")


@dataclass(frozen=True)
class RowUpdate:
    """What an update does to one row.

    Attributes
    ----------
    name, code
        What the row is called; the code is empty where the source has none.
    moved_m
        How far the source moves it, None where it does not; for a place moved by hand, how far from
        there the source now has it.
    columns
        The columns whose value becomes another.
    place_wkb
        Where it is after the update, or was; None where that is unknown.
    """

    update: Update
    name: str
    code: str = ""
    moved_m: float | None = None
    columns: tuple[str, ...] = ()
    place_wkb: bytes | None = None


def count_updates(updates: Iterable[RowUpdate]) -> Mapping[Update, int]:
    """Count what an update does, each kind of change in the order they are declared."""
    counts = Counter(row.update for row in updates)
    return {update: counts[update] for update in Update if counts[update]}
