"""Columns about persons in registers of places: recognised by name, never read, and said."""

from __future__ import annotations

from typing import Iterable

from .fields import normalise
from .findings import FindingRule, Findings, Severity

# Normalised. Head teachers, contact persons and ways to reach them; "tel" only as a whole name, since
# it is a part of many others.
_PARTS = (
    "rektor", "headmaster", "headteacher", "principalname", "epost", "email", "mailadress", "telefon",
    "phone", "mobil", "kontaktperson", "kontaktnamn", "contactname", "personnummer", "personnr", "chefsnamn",
)  # fmt: skip
_WHOLE = frozenset({"tel", "fax", "mail", "mobile", "kontakt", "contact", "chef", "forestandare"})


def is_about_persons(column: str) -> bool:
    """Say whether a column, or a tag of OpenStreetMap, is about a person by its name."""
    words = normalise(column)
    last = normalise(column.replace(":", ".").rpartition(".")[2])
    return last in _WHOLE or any(part in words for part in _PARTS)


def note_contact_columns(columns: Iterable[str], found: Findings) -> None:
    """Note the columns about persons: they are left where they are."""
    personal = sorted({column for column in columns if is_about_persons(column)})
    if personal:
        found.note(FindingRule.CONTACT_COLUMNS, Severity.INFO, ", ".join(personal))
