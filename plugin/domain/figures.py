"""Whole figures as they are written in every language, with no-break spaces."""

from __future__ import annotations


def whole(value: float) -> str:
    """Write a whole number, "1 250"."""
    return f"{value:,.0f}".replace(",", "\u00a0")


def metres(length_m: float) -> str:
    """Write a length in whole metres, "1 250 m"; near a limit see ``reason.distance_text``."""
    return f"{whole(length_m)}\u00a0m"


def percent(share: float | None) -> str:
    """Write a share in whole percent; what is not nothing is never 0 %, unknown is a dash."""
    if share is None:
        return "–"
    figure = "<\u00a01" if 0 < share < 0.005 else str(int(100 * share + 0.5))
    return f"{figure}\u00a0%"
