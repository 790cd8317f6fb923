"""The areas that a register belongs to."""

from __future__ import annotations

from datetime import date

from ..i18n import mark
from .coded import Coded


class AreaKind(Coded):
    """What sort of area it is."""

    MUNICIPALITY = "municipality", mark("municipality")
    DISTRICT = "district", mark("city district")
    LOCAL_POLICE_AREA = "local_police_area", mark("local police area")


def in_force(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Say whether a version of an area is in force on a day; a limit that is None is open."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or day <= valid_to)
