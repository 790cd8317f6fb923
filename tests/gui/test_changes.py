"""What became of each scene, in a table beside the map; the example's years as its truth states them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from scenkartan.plugin.demo import places, truth
from scenkartan.plugin.domain.scene import ChangeKind
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.gui.dialogs.changes import ChangesDialog

pytestmark = pytest.mark.qgis


@pytest.fixture
def show(opened, finish):
    """Open the dialog from the year's menu."""

    def dialog(year: int) -> ChangesDialog:
        opened.workspace.set_year(year)
        finish(opened)
        menu = opened.form.yearButton.menu()
        next(action for action in menu.actions() if action.text().startswith("Changes")).trigger()
        finish(opened)
        return shown()

    return dialog


def shown() -> ChangesDialog | None:
    """The dialog that is on the screen; None where it has been closed."""
    dialogs = (one for one in QApplication.topLevelWidgets() if isinstance(one, ChangesDialog))
    return next((one for one in dialogs if one.isVisible()), None)


def rows_of(dialog):
    model = dialog.table.model
    return [model.record(row) for row in range(model.rowCount())]


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_rows_are_the_years_changes(show, year):
    dialog = show(year)
    keys = {places.scene_id(one.scene): one.scene for each in places.YEARS for one in places.drawn(each)}
    assert {
        (row.change.kind, keys.get(row.change.from_scene_id), keys.get(row.change.to_scene_id))
        for row in rows_of(dialog)
    } == set(truth.CHANGES[year])
    assert f"= {truth.SCENES[year]} this year" in dialog.introLabel.text()
    dialog.reject()


def test_the_first_year_has_nothing_to_compare_with(show):
    dialog = show(2023)
    assert "no boundaries to compare" in dialog.introLabel.text()
    assert dialog.changesTable.isHidden()
    dialog.reject()


def test_a_chosen_row_is_looked_at_on_the_map(opened, show):
    """The scene that has ceased is in view, and its area of the year before."""
    dialog = show(2025)
    gone = next(row for row in rows_of(dialog) if row.change.kind is ChangeKind.CEASED)
    before = opened.link.canvas.extent()
    dialog.table.choose(f"{gone.change.from_scene_id}/")
    after = opened.link.canvas.extent()
    assert after != before
    assert after.contains(opened.link._box(gone.change.from_scene_id))
    dialog.reject()


def test_the_table_is_saved_and_copied(show, tmp_path, monkeypatch):
    path = tmp_path / "förändringar.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "csv"))
    dialog = show(2026)
    dialog.saveButton.click()
    dialog.copyButton.click()
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file, delimiter=";")
    assert head[:3] == ["2025", "2026", "Change"]
    assert len(rows) == len(truth.CHANGES[2026])
    assert QApplication.clipboard().text().splitlines()[0].split("\t") == head
    dialog.reject()


def test_another_year_closes_it(opened, show, finish):
    show(2026)
    assert shown() is not None
    opened.workspace.set_year(2025)
    finish(opened)
    assert shown() is None


def test_a_map_that_cannot_show_the_place_is_told(opened, show, messages, monkeypatch):
    def refuse(_wkbs):
        raise ScenkartanError("The map cannot show this place.")

    dialog = show(2025)
    monkeypatch.setattr(opened.link, "show_shapes", refuse)
    first = rows_of(dialog)[0].change
    dialog.table.choose(f"{first.from_scene_id or ''}/{first.to_scene_id or ''}")
    assert "cannot show" in messages.get_messages(Qgis.MessageLevel.Critical)[-1]
    dialog.reject()
