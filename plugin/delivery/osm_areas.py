"""Administrative boundaries among OpenStreetMap's objects: of which level they are, and which is meant."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Mapping, Sequence

from ..domain.reference import ReferenceKind
from ..errors import ScenkartanError
from ..i18n import tr
from . import osm
from .findings import FindingRule, Findings, Severity
from .table import Table

Levels = Mapping[str, int]
"""How many boundaries there are of each ``admin_level``, the widest first."""

# Sweden's levels in the OpenStreetMap wiki: 7 is a municipality, 9 a district with a committee of its own
# and 10 a part of a town. Local police areas have none.
_SWEDISH: Mapping[ReferenceKind, Sequence[str]] = {
    ReferenceKind.MUNICIPALITY: ("7",),
    ReferenceKind.DISTRICT: ("9", "10"),
}
_CODES = ("ref:scb", "ref")


def levels_in(tables: Iterable[Table]) -> Levels:
    """Count the administrative boundaries of each level; one that states none is passed over."""
    counted = Counter(_level(osm.tags_of(row)) for table in tables for row in table.rows)
    known = (level for level in counted if level)
    return {level: counted[level] for level in sorted(known, key=lambda level: (len(level), level))}


def level_for(kind: ReferenceKind, levels: Levels, chosen: str, found: Findings) -> str:
    """Give the level whose boundaries are areas of a kind: the chosen one, else the one that Sweden uses.

    Where the file has none or several of those and boundaries of several levels, nobody can know:
    that is a blocking finding, and the level is empty. Raises ScenkartanError where the file has no
    boundaries of the chosen level.
    """
    if chosen:
        if chosen not in levels:
            raise ScenkartanError(
                tr("The file has no boundaries of the level {level}. It has: {levels}.").format(
                    level=chosen, levels=in_words(levels) or "–"
                )
            )
        return chosen
    usual = [level for level in _SWEDISH.get(kind, ()) if level in levels]
    meant = usual if len(usual) == 1 else list(levels)
    if len(meant) > 1:
        found.note(FindingRule.LEVEL_NOT_CHOSEN, Severity.BLOCKING, in_words(levels))
    elif len(levels) > 1:
        found.note(FindingRule.LEVEL_TAKEN, Severity.INFO, meant[0])
    return meant[0] if len(meant) == 1 else ""


def said_of(tags: Mapping[str, str], level: str) -> Mapping[str, str] | None:
    """Give what a boundary's tags say, by role; None if it is none of the level."""
    if not level or _level(tags) != level:
        return None
    return {"name": tags.get("name", ""), "code": osm.first_tag(tags, _CODES)}


def in_words(levels: Levels) -> str:
    """Write the levels with how many boundaries each has: "4 (1), 7 (26)"."""
    return ", ".join(f"{level} ({count})" for level, count in levels.items())


def _level(tags: Mapping[str, str]) -> str:
    return tags.get("admin_level", "").strip() if tags.get("boundary") == "administrative" else ""
