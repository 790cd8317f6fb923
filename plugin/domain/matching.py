"""When two polygons of two years are the same place, and when that place has changed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """Where one answer becomes another. A share is of the smaller of two polygons, 0 to 1.

    The values are our own judgement, for boundaries drawn by hand around places of 50 to 500 m. In
    the police's lists of 2021 and 2023 they decide nothing: the same area overlaps itself entirely,
    and neighbours overlap by 0.4 % at most.

    Attributes
    ----------
    same_place_share
        Overlap from which two polygons are the same place. Much of a place may be drawn anew, but
        the border between two neighbours may also move a good bit without either becoming the other.
    same_name_share
        The same for two polygons that share a name: a name settles a doubtful overlap, but neither
        of them is the other because they touch.
    same_name_reach_m
        Distance up to which two polygons that are the same place as no other, and share a name that
        no third one has, are the same place. Further away it is another place of the same name.
    sliver_width_m, sliver_share
        An overlap that is narrower than this on average, and less than this share, is a sliver
        along a shared border and says nothing: without it a narrow passage would be one place with
        the square beside it. Borders that are digitised twice part by a few metres.
    kept_share
        Overlap below which a place has moved, however its area changed. Two that keep this much of
        both years are never split or merged with others that do, though they may lie on each other.
    same_area_share
        Change of area, as a share of the previous one, up to which a place that has not moved is
        unchanged: what drawing a 100 m square anew does that is 1 m off on each side.
    """

    same_place_share: float = 0.3
    same_name_share: float = 0.05
    same_name_reach_m: float = 1000.0
    sliver_width_m: float = 5.0
    sliver_share: float = 0.5
    kept_share: float = 0.8
    same_area_share: float = 0.05
