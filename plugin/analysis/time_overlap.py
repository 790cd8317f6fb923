"""A scene's week laid over the hours of children."""

from __future__ import annotations

from typing import Sequence

from ..domain.exposure import Overlap
from ..domain.time_profile import MAX_LEVEL, figures_of
from ..domain.timetable import Activity, Timetable, coverage


def overlaps(levels: str, timetable: Timetable) -> list[Overlap]:
    """Lay a scene's week over every activity of a timetable, in the order of the value list.

    Parameters
    ----------
    levels
        168 figures, 0 to 3, from Monday 00:00.
    timetable
        Its rows may begin and end anywhere in an hour; an hour counts by the part that is covered.

    Raises
    ------
    ScenkartanError
        For levels or times that are not such.
    """
    figures = figures_of(levels)
    return [overlap(figures, activity, coverage(timetable.of(activity))) for activity in timetable.activities]


def overlap(figures: Sequence[int], activity: Activity, shares: Sequence[float]) -> Overlap:
    """Lay 168 levels over the shares of the hours that an activity covers.

    With the levels *L* and the shares *c* of the hours *h*: the index is Σ c·L / (3·Σ c), the scene's
    share Σ c·L / Σ L, and the active hours Σ c over the hours with L > 0. A sum of nothing to divide by
    gives None.
    """
    hours = sum(shares)
    met = sum(share * level for share, level in zip(shares, figures))
    everything = sum(figures)
    return Overlap(
        activity=activity,
        hours=hours,
        active_hours=sum(share for share, level in zip(shares, figures) if level),
        index=met / (MAX_LEVEL * hours) if hours else None,
        scene_share=met / everything if everything else None,
    )
