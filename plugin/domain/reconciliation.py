"""Two lists of the same scenes, as the district and the region keep them, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from ..i18n import mark
from .coded import Coded


class Difference(Coded):
    """What two lists say differently of a scene, the first that holds."""

    ONLY_LOCAL = "only_local", mark("only on the local list")
    ONLY_REGIONAL = "only_regional", mark("only on the regional list")
    DIFFERENT_STATUS = "different_status", mark("different status")
    DIFFERENT_NAME = "different_name", mark("different name")
    SAME = "same", mark("the same")


class MatchedBy(Coded):
    """What tells that two entries are the same scene."""

    ID = "id", mark("id")
    NAME = "name", mark("name")
    ALIAS = "alias", mark("another name")
    PLACE = "place", mark("place")


@dataclass(frozen=True)
class Listed:
    """A scene on a list. ``wkb`` is where it is, in the CRS of both lists; None where it does not say."""

    name: str
    status: str = ""
    id: str = ""
    aliases: tuple[str, ...] = ()
    wkb: bytes | None = None


@dataclass(frozen=True)
class ReconciledRow:
    """A scene on one or both of the lists, and what they say differently."""

    difference: Difference
    local: Listed | None
    regional: Listed | None
    matched_by: MatchedBy | None = None


@dataclass(frozen=True)
class Reconciliation:
    """Two lists laid beside each other: what is to be settled first, then what is the same, each by name."""

    rows: tuple[ReconciledRow, ...]

    def count(self, difference: Difference) -> int:
        """Count the scenes with a difference."""
        return sum(row.difference is difference for row in self.rows)
