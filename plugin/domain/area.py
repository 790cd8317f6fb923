"""The areas that a register belongs to."""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded


class AreaKind(Coded):
    """What sort of area it is."""

    MUNICIPALITY = "municipality", mark("municipality")
    DISTRICT = "district", mark("city district")
    LOCAL_POLICE_AREA = "local_police_area", mark("local police area")
