"""The guard at the door: personal data in what a file holds is found, and never repeated."""

from __future__ import annotations

import re
from typing import Iterable

from ..domain.contacts import contains_email, contains_phone
from ..domain.personal_identity import contains_personal_identity_number
from .findings import FindingRule, Findings, Severity
from .fixes import Fix

# Eight digits with at most two signs in spaces between, or an at sign: without either there is nothing to
# look for.
_SUSPECT = re.compile(r"@|\d(?:\D{0,4}\d){7}")


def look_for_personal_data(row: int, values: Iterable[tuple[str, str]], findings: Findings) -> None:
    """Note every column of a row whose text holds a personal identity number.

    ``values`` are pairs of column and text. The finding carries the column and the row's number,
    never the value.
    """
    for column, text in values:
        if text and contains_personal_identity_number(text):
            findings.row(
                FindingRule.PERSONAL_NUMBER,
                Severity.BLOCKING,
                row,
                example=column,
                by=column,
                fix=Fix.DROP_COLUMN,
            )


def personal_data_in(text: str) -> FindingRule | None:
    """Say which kind of personal data a text holds, the one that matters most first; None for none."""
    if not _SUSPECT.search(text):
        return None
    if contains_personal_identity_number(text):
        return FindingRule.PERSONAL_NUMBER
    if contains_email(text):
        return FindingRule.EMAIL
    return FindingRule.PHONE if contains_phone(text) else None


def note_personal_data(rule: FindingRule, row: int, column: str, dropped: bool, findings: Findings) -> None:
    """Note personal data in one value, which was ``dropped`` or is still there."""
    if dropped:
        findings.row(
            FindingRule.VALUES_DROPPED,
            Severity.INFO,
            row,
            example=column,
            by=column,
            fix=Fix.DROP_VALUES,
        )
        return
    severity = Severity.BLOCKING if rule is FindingRule.PERSONAL_NUMBER else Severity.WARNING
    findings.row(
        rule,
        severity,
        row,
        example=column,
        by=column,
        fix=Fix.DROP_COLUMN,
        other_fix=Fix.DROP_VALUES,
    )
