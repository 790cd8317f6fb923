"""Columns about persons in registers of places: recognised by name, never read, and said."""

from __future__ import annotations

import re
from typing import Iterable

from .fields import normalise
from .findings import FindingRule, Findings, Severity

# Beginnings of words, normalised: head teachers, contact persons, those of a case, and ways to reach them.
_STEMS = (
    "rektor", "headmaster", "headteacher", "principalname", "epost", "email", "mailadress", "telefon",
    "telephone", "phone", "mobiltel", "kontaktperson", "kontaktnamn", "contactname", "contactperson",
    "personnummer", "personnr", "personnamn", "fornamn", "efternamn", "chefsnamn", "forestandare",
    "handlaggarnamn", "misstankt", "malsagande", "gripen",
)  # fmt: skip
_WORDS = frozenset({"tel", "fax", "mail", "mobil", "mobile"})
_WORD = re.compile(r"[A-ZÅÄÖ]?[a-zåäöé]+|[A-ZÅÄÖ]+(?![a-zåäö])|\d+")


def is_about_persons(column: str) -> bool:
    """Say whether a column, or a tag of OpenStreetMap, is about a person by its name."""
    words = [normalise(word) for word in _WORD.findall(column)]
    pairs = [first + second for first, second in zip(words, words[1:])]
    return any(word in _WORDS for word in words) or any(word.startswith(_STEMS) for word in words + pairs)


def note_contact_columns(columns: Iterable[str], found: Findings) -> None:
    """Note the columns about persons: they are left where they are."""
    personal = sorted({column for column in columns if is_about_persons(column)})
    if personal:
        found.note(FindingRule.CONTACT_COLUMNS, Severity.INFO, ", ".join(personal))
