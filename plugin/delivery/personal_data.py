"""The guard at the door: personal identity numbers in what a file holds stop the delivery."""

from __future__ import annotations

from typing import Iterable

from ..domain.personal_identity import contains_personal_identity_number
from .findings import FindingRule, Findings, Severity


def look_for_personal_data(row: int, values: Iterable[tuple[str, str]], findings: Findings) -> None:
    """Note every column of a row whose text holds a personal identity number.

    ``values`` are pairs of column and text. The finding carries the column and the row's number,
    never the value.
    """
    for column, text in values:
        if text and contains_personal_identity_number(text):
            findings.row(FindingRule.PERSONAL_NUMBER, Severity.BLOCKING, row, example=column, by=column)
