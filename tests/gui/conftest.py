"""The real dock on the real example register, in a folder with a space and å, ä, ö."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QSettings
from qgis.PyQt.QtWidgets import QMainWindow

from scenkartan.plugin.gui.tasks import Jobs
from scenkartan.plugin.settings import Settings

YEAR = 2026


@pytest.fixture(scope="session")
def example(tmp_path_factory, qgis_app) -> Path:
    from scenkartan.plugin.demo.build import build_demo

    path = tmp_path_factory.mktemp("exempel") / "exempelstaden.gpkg"
    build_demo(path)
    return path


@pytest.fixture
def register_path(example, tmp_path) -> Path:
    folder = tmp_path / "mapp med åäö"
    folder.mkdir()
    return Path(shutil.copy(example, folder))


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(QgsSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dock(qgis_iface, qgis_new_project, settings):
    """A dock without a register, in a window of its own; everything it holds is let go of afterwards."""
    from qgis.PyQt.QtCore import Qt

    from scenkartan.plugin.gui.dock import ScenkartanDock

    window = QMainWindow()
    window.resize(1200, 900)
    dock = ScenkartanDock(
        QgsProject.instance(), qgis_iface.mapCanvas(), qgis_iface.messageBar(), settings, window
    )
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.show()
    yield dock
    dock.close_down()
    window.close()
    window.deleteLater()
    QgsProject.instance().clear()


@pytest.fixture
def jobs(qgis_app) -> Jobs:
    """Jobs of nobody's; the last is stopped at the end."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def finish(qtbot):
    """Wait until what is under way has ended: the job, and whatever is being read."""

    def wait(dock) -> None:
        window = dock.window()
        qtbot.waitUntil(lambda: not any(jobs.running for jobs in window.findChildren(Jobs)), timeout=60_000)

    return wait


@pytest.fixture
def opened(dock, register_path, finish):
    """The dock with the example register open at its last year."""
    dock.actions_.open(register_path)
    finish(dock)
    assert dock.workspace.overview.year.year == YEAR
    return dock


@pytest.fixture
def messages(qgis_iface):
    """The texts that the person was shown, by level."""
    bar = qgis_iface.messageBar()
    bar.clear_messages()
    return bar
