"""Lamps."""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded


class LuminaireStatus(Coded):
    """Whether a lamp gives light."""

    WORKING = "working", mark("working")
    FAULTY = "faulty", mark("faulty")
    PROPOSED = "proposed", mark("proposed")
    REMOVED = "removed", mark("removed")
    UNKNOWN = "unknown", mark("unknown")
