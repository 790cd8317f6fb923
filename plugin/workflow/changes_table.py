"""What became of each scene since the year before, as a table: on screen, on paper, in a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..domain.balance import Balance, balance_of
from ..domain.scene import SceneChange
from ..i18n import Translate
from ..register.register import Register
from ..register.scenes import list_changes, list_scenes_of
from .match_years import changes_since, year_before


@dataclass(frozen=True)
class ChangeRow:
    """A change with the names that the scenes had in the two years; empty where a side is missing."""

    change: SceneChange
    before: str
    after: str


@dataclass(frozen=True)
class ChangesTable:
    """A mapping year's changes; no rows where nothing was mapped before it."""

    year: int
    previous_year: int | None
    rows: tuple[ChangeRow, ...]

    @cached_property
    def balance(self) -> Balance:
        """The two years' counts and what lies between them."""
        return balance_of((row.change.from_scene_id, row.change.to_scene_id) for row in self.rows)


def read_changes(register: Register, year: int) -> ChangesTable:
    """Give the changes of a year as they are stored, by name; worked out where none are stored."""
    previous_year, _ = year_before(register, year)
    if previous_year is None:
        return ChangesTable(year, None, ())
    before, after = (
        {scene.id: scene.name for scene in list_scenes_of(register, each)} for each in (previous_year, year)
    )
    rows = (
        ChangeRow(
            change,
            before.get(change.from_scene_id or "", ""),
            after.get(change.to_scene_id or "", ""),
        )
        for change in list_changes(register, year) or changes_since(register, year).changes
    )
    named = tuple(sorted(rows, key=lambda row: (row.after or row.before).casefold()))
    found = ChangesTable(year, previous_year, named)
    # Worked out here, where nobody waits for it: it is what is shown first.
    _ = found.balance
    return found


def table_of(found: ChangesTable, tr: Translate) -> tuple[list[str], list[list[str]]]:
    """Give the changes as a table in the language of ``tr``: its heading, and a row for each change.

    Shares are in per cent, areas in whole square metres, with a decimal point and without separators.
    """
    head = [
        str(found.previous_year or ""),
        str(found.year),
        tr("Change"),
        tr("Overlap of the previous area (%)"),
        tr("Overlap of the current area (%)"),
        tr("Change of area (m²)"),
        tr("Decided by a person"),
    ]
    rows = [
        [
            row.before,
            row.after,
            tr(row.change.kind.label),
            _percent(row.change.previous_share),
            _percent(row.change.current_share),
            "" if row.change.area_change_m2 is None else f"{row.change.area_change_m2:.0f}",
            tr("yes") if row.change.by_person else "",
        ]
        for row in found.rows
    ]
    return head, rows


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.1f}"
