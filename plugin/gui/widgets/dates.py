"""Days in QGIS' date editor: written as Swedish authorities do, and empty where nobody knows."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate

from ..wording import UNKNOWN


def show_day(edit: QgsDateEdit, day: date | None, unknown: str = UNKNOWN) -> None:
    """Show a day that may be emptied; ``unknown`` is what an empty one says."""
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setAllowNull(True)
    edit.setNullRepresentation(unknown)
    if day is None:
        edit.clear()
    else:
        edit.setDate(QDate(day.year, day.month, day.day))


def day_in(edit: QgsDateEdit) -> date | None:
    """Give an editor's day; None where it is empty."""
    day = edit.date()
    return None if edit.isNull() or not day.isValid() else date(day.year(), day.month(), day.day())
