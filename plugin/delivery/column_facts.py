"""What one column's values tell of what happened to them: cut, zeros lost, dates turned into numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..domain.personal_identity import contains_personal_identity_number, has_check_digit
from .fields import normalise
from .figures import change
from .findings import FindingRule, Findings, Severity

# The longest text of a dBase column, and of its kin.
_FULL = frozenset({254, 255})
# Days as spreadsheets count them, of 1990 to 2064 (ECMA-376, part 1, 18.17.4.1).
_DAY_ZERO = date(1899, 12, 30)
_DAY_NUMBERS = range(32_874, 60_000)
_DATE_WORDS = ("datum", "date", "giltig", "aktualitet", "ajour", "uppdaterad", "andrad", "skapad", "startdat")
_DATE_NAMES = frozenset({"dat", "fran", "till", "from", "tom", "start", "slut", "matdag"})
_MUNICIPALITY_CODES = frozenset(
    {"kommunkod", "kommunkd", "kommunnr", "kommunnummer", "kommunid", "kommkod", "knkod", "municipalitycode"}
)
# The column of a mapping year, as people name it; a KML has a folder for each.
_YEAR_NAMES = frozenset(
    {"ar", "artal", "year", "kartar", "kartlar", "kartlaggningsar", "kartlaggar", "matar", "argang", "folder"}
)
_YEAR = re.compile(r"(?:19[89]\d|20\d\d)(?:[.,]0+)?")
# The counties 01 to 09 have the codes 0114 to 0980 (SCB: Län och kommuner i kodnummerordning).
_WITHOUT_ZERO = re.compile(r"[1-9]\d\d(?:[.,]0+)?")
_DAY_NUMBER = re.compile(r"\d{5}(?:[.,]\d+)?")
# One in ten of times and running numbers has a right check digit by chance. Of ten such numbers more than a
# third have one in 1.3 % of all columns (binomial), while of ten persons' or companies' nearly all have.
_FEWEST_NUMBERS = 10
_MOST_BY_CHANCE = 1 / 3


class ColumnFacts:
    """Follows one column while the rows are read; nothing of the values is kept."""

    def __init__(self, name: str) -> None:
        self.name = name
        plain = normalise(name)
        self._may_be_date = plain in _DATE_NAMES or any(word in plain for word in _DATE_WORDS)
        self._is_municipality = plain in _MUNICIPALITY_CODES
        self._may_be_year = plain in _YEAR_NAMES
        self._years: set[str] = set()
        self._filled = self._day_numbers = self._without_zero = 0
        self._first_day = 0
        self._short = ""
        self._numbers = self._right_numbers = self._personal_numbers = 0

    def take(self, row: int, text: str, found: Findings) -> None:
        """Look at one value that is not empty."""
        self._filled += 1
        if len(text) >= min(_FULL) and (len(text) in _FULL or len(text.encode()) in _FULL):
            found.row(FindingRule.TEXT_CUT, Severity.WARNING, row, self.name, by=self.name)
        if self._may_be_date and _DAY_NUMBER.fullmatch(text):
            is_day = int(text[:5]) in _DAY_NUMBERS
            self._day_numbers += is_day
            self._first_day = self._first_day or int(text[:5]) * is_day
        if self._is_municipality and _WITHOUT_ZERO.fullmatch(text):
            self._without_zero += 1
            self._short = self._short or text[:3]
        if self._may_be_year:
            self._years.add(text[:4] if _YEAR.fullmatch(text) else "")
        is_right = has_check_digit(text)
        if is_right is not None:
            self._numbers += 1
            self._right_numbers += is_right
            self._personal_numbers += is_right and contains_personal_identity_number(text)

    def note_chance(self, found: Findings) -> None:
        """Say that all personal identity numbers came by chance, where the column as a whole says so."""
        if self._numbers >= _FEWEST_NUMBERS and self._right_numbers <= self._numbers * _MOST_BY_CHANCE:
            found.soften(
                FindingRule.PERSONAL_NUMBER,
                self.name,
                FindingRule.LIKE_PERSONAL_NUMBERS,
                self._personal_numbers,
            )

    def note(self, found: Findings) -> None:
        """Say what the column as a whole tells."""
        if self._filled and self._day_numbers == self._filled:
            day = _DAY_ZERO + timedelta(days=self._first_day)
            found.note(
                FindingRule.DATE_AS_NUMBER,
                Severity.WARNING,
                self.name,
                count=self._day_numbers,
                effect=change(str(self._first_day), day.isoformat()),
            )
        if len(self._years) > 1 and "" not in self._years:
            years = f"{min(self._years)}–{max(self._years)}"
            found.note(FindingRule.SEVERAL_YEARS, Severity.WARNING, self.name, effect=years)
        if self._without_zero:
            found.note(
                FindingRule.LEADING_ZERO_LOST,
                Severity.WARNING,
                self.name,
                count=self._without_zero,
                effect=change(self._short, f"0{self._short}"),
            )
