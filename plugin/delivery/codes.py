"""Codes of so many digits, of which programs that take them for numbers drop a zero at the front."""

from __future__ import annotations

from .findings import FindingRule, Findings, Severity

# Of Swedish municipalities, and of Skolverket's school units.
MUNICIPALITY_DIGITS, UNIT_DIGITS = 4, 8


def padded(code: str, digits: int, row: int, found: Findings) -> str:
    """Give a code its leading zero back, and note that of its row; any other code stays as it is."""
    if len(code) != digits - 1 or not code.isdecimal():
        return code
    found.row(FindingRule.CODE_PADDED, Severity.INFO, row, example=f"0{code}")
    return f"0{code}"
