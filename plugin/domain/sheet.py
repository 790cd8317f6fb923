"""Printed map sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..i18n import mark
from .coded import Coded
from .secrecy import Secrecy


class SheetKind(Coded):
    """What a printed file shows."""

    SET = "set", mark("set of map sheets")
    OVERVIEW = "overview", mark("overview")
    SITE = "site", mark("site sheet")


@dataclass(frozen=True)
class PrintedSheet:
    """A file that was printed: enough to tell later whether a paper or a file is the latest.

    ``scene_id`` is None for what shows the whole area. ``version`` counts the prints of the
    same kind, year and scene and is given by the register; ``printed_at`` is UTC.
    """

    year: int
    kind: SheetKind
    file_name: str
    sha256: str
    pages: int
    scene_id: str | None = None
    stamp: Secrecy = Secrecy.INTERNAL
    version: int = 0
    printed_at: datetime | None = None
