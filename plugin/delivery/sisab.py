"""The list of SISAB, the City of Stockholm's school property company: preschools, schools, upper secondary."""

from __future__ import annotations

SOURCE = "SISAB"


def is_table(columns: frozenset[str]) -> bool:
    """Say whether a table with these columns (normalised) is SISAB's list.

    KML calls the title Name. The type says "Skola" without a school form: the form is unknown.
    """
    return {"markerid", "type", "adress"} <= columns and bool({"title", "name"} & columns)
