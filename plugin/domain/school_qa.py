"""What may be wrong with where a register has its schools."""

from __future__ import annotations

from dataclasses import dataclass

from ..i18n import mark
from .coded import Coded

# From so many units at one point on someone should look; two in one house are common.
CROWD = 3
# Units within this of each other are at one point: registers place those of one building so, or nearly so.
ONE_POINT_M = 1.0
# How far outside its municipality a school may lie before it is doubted: freely available boundaries are
# generalised, and put shores and islands up to this far outside.
MUNICIPALITY_TOLERANCE_M = 1000.0
# A school is at or beside a building ...
BUILDING_NEAR_M = 50.0
# ... which can be said only where there are buildings at all: without one this near they are unknown.
BUILDINGS_KNOWN_M = 500.0


class Doubt(Coded):
    """Why a place is doubted, the gravest first."""

    NO_COORDINATES = "no_coordinates", mark("no position")
    OTHER_MUNICIPALITY = "other_municipality", mark("outside its municipality")
    CROWDED = "crowded", mark("many at one point")
    NO_BUILDING = "no_building", mark("no building near")
    LISTED_TWICE = "listed_twice", mark("in two lists")


@dataclass(frozen=True)
class DoubtedPlace:
    """One reason to doubt where one facility is.

    Attributes
    ----------
    number
        Which of the facilities that were checked, from 0.
    metres
        How far outside its municipality, from the nearest building or from where the other list has
        it; None for the others.
    others
        The facilities at the same point, or the one that it is in the other list.
    lies_in
        The code of the municipality that it lies in, empty where it is in none that is known.
    at_edge
        No building is near, but those known lie on one side only: it may be outside what is known.
    """

    number: int
    doubt: Doubt
    metres: float | None = None
    others: tuple[int, ...] = ()
    lies_in: str = ""
    at_edge: bool = False


def four_digits(code: str) -> str:
    """Give a municipality code its leading zero back, which programs drop that take it for a number."""
    code = code.strip()
    return code.zfill(4) if code.isdecimal() else code
