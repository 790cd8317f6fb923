"""Secrecy levels: a row and a sheet carry one, a sheet the highest of what it shows."""

from __future__ import annotations

from typing import Iterable

from ..i18n import mark
from .coded import Coded


class Secrecy(Coded):
    """How far a row or a sheet may go, in rising order. The plugin marks; people decide."""

    PUBLIC = "public", mark("public")
    INTERNAL = "internal", mark("internal")
    SECRET = "secret", mark("confidential")


def highest(levels: Iterable[Secrecy]) -> Secrecy:
    """Give the highest of some levels; public when there are none."""
    order = list(Secrecy)
    return max(levels, key=order.index, default=Secrecy.PUBLIC)
