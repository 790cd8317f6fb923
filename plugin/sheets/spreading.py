"""Numbered symbols that would cover each other are moved apart, each tied to its place by a line."""

from __future__ import annotations

import math
from typing import Sequence

_ROUNDS = 300
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def spread(points: Sequence[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Move points apart until no two are closer than ``gap``; points that are far apart stay.

    Parameters
    ----------
    points
        Coordinates in any planar unit; several may be equal.
    gap
        The distance to keep, in the same unit; 0 gives the points back.

    Returns
    -------
    list of tuple
        As many points in the same order. The result depends on nothing but the arguments. In a
        crowd so dense that the rounds run out, the distances are as good as they came to be.
    """
    placed = [_off_by_a_hair(point, index, gap) for index, point in enumerate(points)]
    for _ in range(_ROUNDS):
        if not _push_apart(placed, gap):
            break
    moved = [math.dist(before, after) > gap / 100 for before, after in zip(points, placed)]
    return [after if far else before for before, after, far in zip(points, placed, moved)]


def _off_by_a_hair(point: tuple[float, float], index: int, gap: float) -> tuple[float, float]:
    """Give equal points different directions to part in."""
    angle = index * _GOLDEN_ANGLE
    return point[0] + gap / 1000 * math.cos(angle), point[1] + gap / 1000 * math.sin(angle)


def _push_apart(points: list[tuple[float, float]], gap: float) -> bool:
    pushed = False
    for i in range(len(points)):
        for j in range(i):
            (x1, y1), (x2, y2) = points[i], points[j]
            dx, dy = x1 - x2, y1 - y2
            distance = math.hypot(dx, dy)
            if distance >= gap * 0.999 or distance == 0:
                continue
            push = (gap - distance) / 2 / distance
            points[i] = (x1 + dx * push, y1 + dy * push)
            points[j] = (x2 - dx * push, y2 - dy * push)
            pushed = True
    return pushed
