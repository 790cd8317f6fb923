"""Helsingborg's list of schools, from its open data portal, by its columns."""

from __future__ import annotations

SOURCE = "Helsingborgs stad"
_TABLE = frozenset({"skoltyp", "namn", "gatuadress", "huvudman", "omrade"})


def is_table(columns: frozenset[str]) -> bool:
    """Say whether a table with these columns (normalised) is Helsingborg's list.

    Its types hold "Familjecentraler", which are no schools. ``geo_point_2d`` is written latitude
    first, the geometry beside it longitude first.
    """
    return columns >= _TABLE
