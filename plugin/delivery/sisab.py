"""The list of SISAB, the school property company of the City of Stockholm, by its columns."""

from __future__ import annotations

SOURCE = "SISAB"


def is_table(columns: frozenset[str]) -> bool:
    """Say whether a table with these columns (normalised) is SISAB's list.

    KML calls the title Name. The type says "Skola" without a school form: the form is unknown.
    """
    return {"markerid", "type", "adress"} <= columns and bool({"title", "name"} & columns)
