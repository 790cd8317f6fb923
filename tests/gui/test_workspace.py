"""What one looks at is read in the background, once, and the last that was asked for is shown."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt

from scenkartan.plugin.gui import workspace as module
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import ensure_year
from scenkartan.plugin.workflow import year_overview

pytestmark = pytest.mark.qgis
LONG_S = 20


@pytest.fixture
def readings(monkeypatch):
    """The year of each reading, and whether the window waited for it."""
    done = []
    read = year_overview.read_overview

    def noted(path, year=None, *rest):
        done.append((year, threading.current_thread() is threading.main_thread()))
        return read(path, year, *rest)

    monkeypatch.setattr(year_overview, "read_overview", noted)
    return done


@pytest.fixture
def held(monkeypatch):
    """Reading begins and waits until it is let go of, or until it is cancelled."""
    begun, go = threading.Event(), threading.Event()
    read = year_overview.read_overview

    def waiting(path, year, progress):
        begun.set()
        while not go.wait(0.01):
            progress.check()
        return read(path, year, progress)

    monkeypatch.setattr(year_overview, "read_overview", waiting)
    monkeypatch.setattr(module, "SOON_MS", 0)
    yield begun, go
    go.set()


def test_a_register_is_read_once_and_in_the_background(dock, register_path, readings, finish):
    dock.actions_.open(register_path)
    assert dock.workspace.overview is None
    finish(dock)
    assert not dock.link.lacks_layers
    dock.workspace.set_year(2025)
    finish(dock)
    assert readings == [(None, False), (2025, False)]


def test_what_a_job_wrote_is_read_in_it_and_once(opened, readings, finish):
    opened.actions_.classify()
    finish(opened)
    assert readings == [(2026, False)]


def test_gaps_are_worked_out_before_the_overview_is_shown(opened):
    assert "gaps" in vars(opened.workspace.overview)


def test_of_several_years_the_last_that_was_asked_for_is_shown(opened, held, finish):
    begun, go = held
    opened.workspace.set_year(2023)
    assert begun.wait(LONG_S)
    for year in (2024, 2025):
        opened.workspace.set_year(year)
    shown = []
    opened.workspace.changed.connect(lambda: shown.append(opened.workspace.overview.year.year))
    go.set()
    finish(opened)
    assert shown == [2025]


def test_while_it_is_read_the_dock_says_so_and_shows_what_was_there(opened, held, finish, qtbot):
    """Above the panels stands what is in them, and whoever types goes on typing."""
    begun, go = held
    form, panel = opened.form, opened.scenes
    panel.filterEdit.setFocus()
    form.yearCombo.setCurrentIndex(form.yearCombo.findData(2025))
    form.yearCombo.activated.emit(form.yearCombo.currentIndex())
    assert begun.wait(LONG_S)
    qtbot.waitUntil(lambda: opened.workspace.waits)
    assert form.yearCombo.currentText() == "2026 (draft)"
    assert form.statusLabel.text() == "Reading the mapping year"
    assert form.progressBar.isVisible()
    assert panel.filterEdit.isEnabled()
    go.set()
    finish(opened)
    assert form.yearCombo.currentText() == "2025 (signed)"
    assert not form.progressBar.isVisible()


def test_reading_that_is_cancelled_leaves_what_was_there(opened, held, finish, qtbot):
    begun, _go = held
    combo = opened.form.yearCombo
    combo.setCurrentIndex(combo.findData(2025))
    combo.activated.emit(combo.currentIndex())
    assert begun.wait(LONG_S)
    qtbot.waitUntil(lambda: opened.workspace.waits)
    qtbot.mouseClick(opened.form.cancelButton, Qt.MouseButton.LeftButton)
    finish(opened)
    assert opened.workspace.overview.year.year == 2026
    assert combo.currentText() == "2026 (draft)"
    assert not opened.form.cancelButton.isVisible()


def test_what_a_job_writes_is_in_what_is_being_read(opened, held, finish):
    """The reading may have begun before the job had written: it is begun anew."""
    begun, go = held
    path = opened.workspace.overview.path
    opened.workspace.set_year(2025)
    assert begun.wait(LONG_S)
    with open_register(path) as register, register.transaction():
        ensure_year(register, 2029)
    go.set()
    opened.workspace.take(opened.workspace.overview)
    finish(opened)
    assert opened.workspace.overview.year.year == 2025
    assert opened.workspace.overview.years[-1].year == 2029


def test_another_register_is_read_although_a_job_of_the_first_ends(opened, held, finish, tmp_path):
    begun, go = held
    other = tmp_path / "annan.gpkg"
    create_register(other, "EPSG:3006", "Nystad")
    opened.actions_.open(other)
    assert begun.wait(LONG_S)
    opened.workspace.take(opened.workspace.overview)
    go.set()
    finish(opened)
    assert opened.workspace.overview.path == other
    assert not opened.link.lacks_layers


def test_a_register_that_is_gone_is_told(opened, finish, messages):
    path = opened.workspace.overview.path
    path.rename(path.with_name("bort.gpkg"))
    opened.workspace.set_year(2025)
    finish(opened)
    assert path.name in messages.get_messages(Qgis.MessageLevel.Critical)[-1]
    assert opened.workspace.overview.year.year == 2026


def test_what_is_looked_up_is_told_only_of_what_one_still_looks_at(opened, finish):
    told = []
    runner = opened.year_actions._runner
    runner.look_up(lambda register: register.info.municipality, told.append)
    finish(opened)
    assert told == ["Exempelstaden"]
    begun, go = threading.Event(), threading.Event()

    def work(_register):
        begun.set()
        return go.wait(LONG_S)

    runner.look_up(work, told.append)
    assert begun.wait(LONG_S)
    opened.workspace.close()
    go.set()
    finish(opened)
    assert told == ["Exempelstaden"]


def test_windows_read_in_the_background(opened, finish, monkeypatch):
    """Whatever a menu opens, the register is opened in another thread."""
    from qgis.PyQt.QtWidgets import QApplication, QDialog

    from scenkartan.plugin.register import opening

    waited = []
    real = opening.open_register

    def noted(path, **how):
        waited.append(threading.current_thread() is threading.main_thread())
        return real(path, **how)

    monkeypatch.setattr(opening, "open_register", noted)
    actions = opened.year_actions
    asks = (
        actions.sign_or_unlock,
        actions.show_definition,
        actions.show_changes,
        actions.show_history,
        opened.deliveries.show_all,
        partial(opened.actions_.open, opened.workspace.overview.path),
    )
    for ask in asks:
        ask()
        finish(opened)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
    assert len(waited) >= len(asks)
    assert not any(waited)
