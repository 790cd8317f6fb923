"""What lies around the scenes and is drawn as the background of the map sheets."""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded


class StreetKind(Coded):
    """Who a street or path is for."""

    MOTORWAY = "motorway", mark("motorway")
    MAIN = "main", mark("main road")
    RESIDENTIAL = "residential", mark("residential street")
    SERVICE = "service", mark("service road")
    CYCLEWAY = "cycleway", mark("cycleway")
    FOOTWAY = "footway", mark("footway")
    STEPS = "steps", mark("steps")
    OTHER = "other", mark("other")


class LandCoverKind(Coded):
    """What covers a piece of ground."""

    WATER = "water", mark("water")
    PARK = "park", mark("park")
    FOREST = "forest", mark("forest")
    SQUARE = "square", mark("square")
    RAIL = "rail", mark("railway")
    SCHOOL_YARD = "school_yard", mark("school yard")
