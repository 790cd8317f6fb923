"""The tab "Time" of the example register: a week is painted, kept, saved, and means something."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")

from qgis.PyQt.QtCore import QEvent, Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QPalette  # noqa: E402
from qgis.PyQt.QtTest import QTest  # noqa: E402
from qgis.PyQt.QtWidgets import QApplication  # noqa: E402

from scenkartan.plugin.domain.school_days import easter_day  # noqa: E402
from scenkartan.plugin.domain.time_profile import (  # noqa: E402
    NOTHING,
    Season,
    profile_for,
)
from scenkartan.plugin.domain.timetable import Activity, Timetable  # noqa: E402
from scenkartan.plugin.gui.dialogs.timetable import FIRST_DAY, NAME, STARTS, TimetableDialog  # noqa: E402
from scenkartan.plugin.gui.panels.surroundings.panel import SurroundingsPanel  # noqa: E402
from scenkartan.plugin.gui.panels.surroundings.time import TimeTab  # noqa: E402

SURROUNDINGS_STEP = 1
SIGNED_YEAR = 2025


@pytest.fixture
def tab(opened):
    opened.choose_step(SURROUNDINGS_STEP)
    panel = opened.findChild(SurroundingsPanel)
    panel.choose_tab(TimeTab)
    return panel.tab(TimeTab)


def choose(dock, wanted):
    """Choose the first scene of the year of which something is so."""
    scene = next(scene for scene in dock.workspace.overview.mapped if wanted(scene))
    dock.selection.select(scene.id)
    return scene


def has_no_week(scene):
    return not scene.time_profiles


def has_whole_year(scene):
    return profile_for(scene.time_profiles, Season.ALL_YEAR) is not None


def stored(dock, scene, season=Season.ALL_YEAR):
    profiles = dock.workspace.overview.by_id[scene.id].time_profiles
    return next((week.levels for week in profiles if week.season is season), None)


def pick(tab, season):
    tab.seasonCombo.setCurrentIndex(list(Season).index(season))


def test_a_week_is_shown_with_what_it_means(opened, tab):
    scene = choose(opened, has_whole_year)
    assert tab.grid.week.levels == stored(opened, scene)
    assert tab.overlapsTable.model().rowCount() == len(list(Activity))
    assert tab.headlineLabel.text().startswith("Coincides most with")
    assert "to and from school" in tab.darkLabel.text()
    assert "%" in tab.definitionLabel.text()
    assert not tab.saveButton.isEnabled()
    assert tab.stateLabel.isHidden()


def test_what_nobody_knows_has_no_figures_until_it_is_saved(opened, tab, finish):
    scene = choose(opened, has_no_week)
    assert tab.overlapsTable.isHidden()
    assert tab.headlineLabel.text() == ""
    assert "No week is recorded yet" in tab.stateLabel.text()
    assert "to and from school" in tab.darkLabel.text()  # the sun is known all the same
    tab.saveButton.click()
    finish(opened)
    assert stored(opened, scene) == NOTHING
    assert not tab.overlapsTable.isHidden()
    assert "Nothing happens" in tab.headlineLabel.text()
    assert tab.stateLabel.isHidden()


def test_a_painted_week_is_kept_while_one_looks_elsewhere_and_saved_with_a_button(opened, tab, finish):
    scene = choose(opened, has_no_week)
    QTest.keyClick(tab.grid, Qt.Key.Key_3)
    painted = tab.grid.week.levels
    assert painted[0] == "3"
    other = choose(opened, has_whole_year)
    assert tab.grid.week.levels == stored(opened, other)
    assert "1 week has been changed" in tab.stateLabel.text()
    opened.selection.select(scene.id)
    assert tab.grid.week.levels == painted
    tab.saveButton.click()
    finish(opened)
    assert stored(opened, scene) == painted
    assert tab.unsaved == []
    assert not tab.saveButton.isEnabled()


def test_undo_to_what_is_stored_leaves_nothing_to_save(opened, tab):
    choose(opened, has_whole_year)
    assert not tab.undoButton.isEnabled()
    QTest.keyClick(tab.grid, Qt.Key.Key_Space)
    assert tab.saveButton.isEnabled()
    tab.undoButton.click()
    assert tab.unsaved == []
    assert not tab.saveButton.isEnabled()
    tab.redoButton.click()
    assert len(tab.unsaved) == 1


def test_a_season_has_the_years_week_until_it_gets_its_own(opened, tab, finish):
    scene = choose(opened, lambda s: [week.season for week in s.time_profiles] == [Season.ALL_YEAR])
    whole = stored(opened, scene)
    pick(tab, Season.WINTER)
    assert tab.grid.week.levels == whole
    assert "whole year holds here" in tab.stateLabel.text()
    QTest.keyClick(tab.grid, Qt.Key.Key_Space)
    tab.saveButton.click()
    finish(opened)
    assert stored(opened, scene) == whole
    assert stored(opened, scene, Season.WINTER) not in (None, whole)


def test_a_brush_looks_as_its_level_in_the_grid_whatever_the_theme(opened, tab):
    choose(opened, has_whole_year)
    palette = tab.grid.palette()
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#123456"))
    tab.grid.setPalette(palette)
    QApplication.sendEvent(tab, QEvent(QEvent.Type.StyleChange))
    side = tab.brushes[3].iconSize().width()
    picture = tab.brushes[3].icon().pixmap(side, side).toImage()
    assert picture.pixelColor(side // 2, side // 2).name() == "#123456"


def test_a_brush_is_taken_and_let_go_of(opened, tab):
    choose(opened, has_whole_year)
    tab.brushes[2].click()
    assert tab.grid.brush == 2
    tab.brushes[3].click()
    assert tab.grid.brush == 3
    assert [brush.isChecked() for brush in tab.brushes] == [False, False, False, True]
    tab.brushes[3].click()
    assert tab.grid.brush is None


def test_a_brush_gives_its_level_to_the_hours_that_are_chosen(opened, tab):
    choose(opened, has_no_week)
    tab.grid.selectRow(6)
    tab.brushes[1].click()
    assert tab.grid.week.levels == NOTHING[:144] + "1" * 24
    assert tab.grid.brush is None


def test_the_hour_under_the_cursor_is_said(opened, tab):
    choose(opened, has_no_week)
    tab.grid.setCurrentIndex(tab.grid.week.index(6, 23))
    assert "23–24" in tab.hourLabel.text()


def test_a_signed_years_weeks_are_looked_at_only(opened, tab, finish):
    opened.workspace.set_year(SIGNED_YEAR)
    finish(opened)
    choose(opened, lambda scene: True)
    before = tab.grid.week.levels
    QTest.keyClick(tab.grid, Qt.Key.Key_3)
    assert tab.grid.week.levels == before
    assert not tab.saveButton.isEnabled()
    assert not any(brush.isEnabled() for brush in tab.brushes)


@pytest.fixture
def dialog(qtbot):
    dialog = TimetableDialog(Timetable())
    qtbot.addWidget(dialog)
    return dialog


def test_the_timetable_comes_back_as_it_was_and_is_then_the_municipalitys_own(dialog):
    shown = dialog.timetable
    assert sorted(map(str, shown.hours)) == sorted(map(str, Timetable().hours))
    assert shown.terms == Timetable().terms
    assert not shown.assumed
    dialog.check()
    assert dialog.result() == TimetableDialog.DialogCode.Accepted


def test_a_break_that_moves_with_easter_is_written_and_read(dialog):
    dialog.breaksEdit.setText("v. 8, week before Easter, 15/5")
    terms = dialog.timetable.terms
    for year in (2026, 2027):
        good_friday = date.fromordinal(easter_day(year).toordinal() - 2)
        assert not terms.is_term(date.fromordinal(good_friday.toordinal() - 3))
        assert terms.is_term(date.fromordinal(good_friday.toordinal() + 5))


def test_what_cannot_be_read_is_told_at_its_field(dialog):
    dialog.hoursTable.item(0, STARTS).setText("eight")
    dialog.breaksEdit.setText("påsk")
    dialog.check()
    assert dialog.result() != TimetableDialog.DialogCode.Accepted
    first, second = dialog.error_texts
    assert "eight" in first
    assert "“påsk”" in second
    assert dialog.hoursTable.currentRow() == 0


def test_hours_without_a_day_and_a_persons_number_are_refused(dialog):
    for weekday in range(7):
        dialog.hoursTable.item(0, FIRST_DAY + weekday).setCheckState(Qt.CheckState.Unchecked)
    dialog.check()
    assert "weekday" in dialog.error_texts[0]
    dialog.assumeButton.click()
    dialog.hoursTable.item(1, NAME).setText("Vakt 19121212-1212")
    dialog.check()
    assert "personal identity number" in dialog.error_texts[0]
    assert "1212" not in dialog.error_texts[0]


def test_rows_are_added_and_removed_and_one_must_be_left(dialog):
    count = dialog.hoursTable.rowCount()
    dialog.addButton.menu().actions()[0].trigger()
    assert dialog.hoursTable.rowCount() == count + 1
    while dialog.hoursTable.rowCount():
        dialog.hoursTable.setCurrentCell(0, STARTS)
        dialog.removeButton.click()
    dialog.check()
    assert "at least one row" in dialog.error_texts[0]
    dialog.assumeButton.click()
    dialog.check()
    assert dialog.error_texts == []


def test_who_listens_hears_the_day_of_a_check_box(dialog):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert dialog.hoursTable.item(0, FIRST_DAY + 6).data(role) == "School hours, Sunday"


def test_a_timetable_that_can_only_be_looked_at_has_nothing_to_save(qtbot):
    dialog = TimetableDialog(Timetable(), read_only=True)
    qtbot.addWidget(dialog)
    assert dialog.breaksEdit.isReadOnly()
    assert dialog.addButton.isHidden()
    box = dialog.buttonBox
    assert [box.standardButton(button) for button in box.buttons()] == [box.StandardButton.Close]


def test_a_saved_timetable_is_assumed_no_more_and_the_figures_follow(opened, tab, finish):
    choose(opened, has_whole_year)
    assert not tab.assumedLabel.isHidden()
    before = tab.darkLabel.text()
    dialog = TimetableDialog(opened.workspace.overview.timetable)
    dialog.breaksEdit.setText("1/11–31/12")
    tab.context.time.save_timetable(dialog.timetable)
    finish(opened)
    assert tab.assumedLabel.isHidden()
    assert opened.workspace.overview.timetable.terms == dialog.timetable.terms
    assert tab.darkLabel.text() != before
    dialog.deleteLater()
