"""How the ways to a school run past a scene."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SchoolWay:
    """The shortest ways to one school, or to every school, seen from one scene.

    Attributes
    ----------
    facility_id
        The school; None for all schools together.
    n_ways, n_crossing, share
        Ways in all, those that cross the scene, and these as a share, 0 to 1; None without ways.
    metres_inside
        Mean length inside the scene of the ways that cross it; None where none does.
    mean_detour_m
        What the way round the scene costs on average; None where there is none to cost.
    n_without_alternative
        Crossing ways that have no way round.
    """

    scene_id: str
    year: int
    facility_id: str | None = None
    n_ways: int = 0
    n_crossing: int = 0
    share: float | None = None
    metres_inside: float | None = None
    mean_detour_m: float | None = None
    n_without_alternative: int = 0
