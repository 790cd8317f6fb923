"""Figures in findings, written so that they need no translation."""

from __future__ import annotations

from typing import Iterable

from ..domain.figures import whole


def square_metres(area_m2: float) -> str:
    """Write an area in whole square metres; a comma or a point would need translation."""
    return f"{'< 1' if 0 < area_m2 < 1 else whole(area_m2)}\u00a0m²"


def ranges(numbers: Iterable[int]) -> str:
    """Write numbers in order, three or more that follow each other as a range: "1–4, 7, 9"."""
    texts = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs(numbers))
    return ", ".join(texts)


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Give numbers in order, those that follow each other together."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def change(before: str, after: str) -> str:
    """Write what something was and what it becomes."""
    return f"{before} → {after}"
