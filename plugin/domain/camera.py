"""Security cameras."""

from __future__ import annotations

from ..i18n import mark
from .coded import Coded


class CameraKind(Coded):
    """How a camera is mounted and turned."""

    FIXED = "fixed", mark("fixed")
    TURNABLE = "turnable", mark("turnable")
    PANORAMIC = "panoramic", mark("panoramic")
    UNKNOWN = "unknown", mark("unknown")


class CameraStatus(Coded):
    """Whether a camera is in use."""

    PROPOSED = "proposed", mark("proposed")
    IN_USE = "in_use", mark("in use")
    REMOVED = "removed", mark("removed")
