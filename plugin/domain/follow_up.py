"""Whether it is better: walks, observations, goals, figures, evaluations."""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded


class ObservationCategory(Coded):
    """What was seen on a safety walk."""

    UNSAFE_PLACE = "unsafe_place", mark("unsafe place")
    LIGHTING = "lighting", mark("lighting")
    VEGETATION = "vegetation", mark("vegetation")
    LITTER = "litter", mark("litter")
    DAMAGE = "damage", mark("damage and graffiti")
    SHARPS = "sharps", mark("needles and dangerous objects")
    MAINTENANCE = "maintenance", mark("maintenance")
    TRAFFIC = "traffic", mark("traffic")
    OTHER = "other", mark("other")


class Verdict(Coded):
    """What an evaluation recommends."""

    CONTINUE = "continue", mark("continue")
    CHANGE = "change", mark("change")
    STOP = "stop", mark("stop")


class Direction(Coded):
    """Which way a goal's figure should go."""

    DECREASE = "decrease", mark("decrease")
    INCREASE = "increase", mark("increase")


class GeographicLevel(Coded):
    """What a figure describes; a figure of a district says nothing certain of one scene."""

    SCENE = "scene", mark("scene")
    DISTRICT = "district", mark("city district")
    MUNICIPALITY = "municipality", mark("municipality")
    COUNTY = "county", mark("county")


class Sex(Coded):
    """Whose answers a figure counts."""

    ALL = "all", mark("all")
    WOMEN = "women", mark("women")
    MEN = "men", mark("men")
