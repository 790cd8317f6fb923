"""Figures in findings, written so that they need no translation."""

from __future__ import annotations

_SMALLEST_SHOWN_M2 = 0.001


def square_metres(area_m2: float) -> str:
    """Write an area in whole square metres, one smaller than that with three decimals."""
    if 0 < area_m2 < _SMALLEST_SHOWN_M2:
        return f"< {_SMALLEST_SHOWN_M2}\u00a0m²"
    if 0 < area_m2 < 1:
        return f"{area_m2:.3f}\u00a0m²"
    return f"{whole(area_m2)}\u00a0m²"


def whole(value: float) -> str:
    """Write a whole number with spaces between thousands."""
    return f"{value:,.0f}".replace(",", "\u00a0")


def change(before: str, after: str) -> str:
    """Write what something was and what it becomes."""
    return f"{before} → {after}"
