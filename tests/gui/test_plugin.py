"""Load, unload, load again: nothing is left behind, and nothing is built before it is needed."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction

from scenkartan.plugin.plugin import ScenkartanPlugin

pytestmark = pytest.mark.qgis
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def plugin(qgis_iface, qgis_new_project):
    plugin = ScenkartanPlugin(qgis_iface)
    yield plugin
    plugin.unload()
    flush()


def flush() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def providers() -> list[str]:
    return [provider.id() for provider in QgsApplication.processingRegistry().providers()]


def actions(iface) -> list[str]:
    return [action.objectName() for action in iface.mainWindow().findChildren(QAction)]


def test_dock_is_built_at_its_first_showing(plugin, qgis_iface):
    plugin.initGui()
    assert plugin.dock is None
    plugin.show_dock(True)
    assert plugin.dock is not None
    assert plugin.dock.widget() is not None


def test_load_unload_load_leaves_nothing_behind(plugin, qgis_iface, register_path, finish):
    window = qgis_iface.mainWindow()
    before = providers(), actions(qgis_iface)
    handlers = list(logging.getLogger("scenkartan").handlers)
    receivers = QgsProject.instance().receivers(QgsProject.instance().readProject)
    for _ in range(2):
        plugin.initGui()
        assert "scenkartan" in providers()
        assert actions(qgis_iface).count("ScenkartanAction") == 1
        plugin.show_dock(True)
        plugin.dock.actions_.open(register_path)
        finish(plugin.dock)
        plugin.unload()
        flush()
        assert plugin.dock is None
        assert (providers(), actions(qgis_iface)) == before
        assert window.findChildren(QgsDockWidget) == []
        assert logging.getLogger("scenkartan").handlers == handlers
        project = QgsProject.instance()
        assert project.receivers(project.readProject) == receivers
        # Layers that come and go disturb nobody any more.
        project.clear()


def test_unloading_what_was_never_loaded_is_silent(plugin):
    plugin.unload()


def test_a_second_copy_of_the_plugin_takes_nothing_of_the_first_away(plugin, qgis_iface):
    """QGIS refuses a second provider of one name, and deletes it."""
    plugin.initProcessing()
    second = ScenkartanPlugin(qgis_iface)
    second.initProcessing()
    second.unload()
    assert providers().count("scenkartan") == 1


def test_project_with_register_layers_finds_its_register(plugin, qgis_iface, register_path, finish):
    plugin.initGui()
    plugin.show_dock(True)
    plugin.dock.actions_.open(register_path)
    finish(plugin.dock)
    file = register_path.parent / "projekt.qgz"
    assert QgsProject.instance().write(str(file))
    QgsProject.instance().clear()
    plugin.dock.workspace.close()
    assert plugin.dock.form.stack.currentIndex() == 0
    assert QgsProject.instance().read(str(file))
    finish(plugin.dock)
    assert plugin.dock.workspace.overview.path == register_path
    assert not plugin.dock.link.lacks_layers


def test_project_opened_before_the_dock_is_found_when_the_dock_is_shown(plugin, register_path, finish):
    from scenkartan.plugin.register import layers

    layers.add_layers(QgsProject.instance(), register_path, "Exempelstaden", "EPSG:3011", 2026, 2025)
    plugin.initGui()
    plugin.show_dock(True)
    finish(plugin.dock)
    assert plugin.dock.workspace.overview.path == register_path


def test_enabling_imports_neither_dock_nor_heavy_libraries(tmp_path):
    """In a process of its own, where nothing has been imported yet; QGIS 3.44 itself imports some of them."""
    code = (
        "import sys, importlib.util as u, qgis.core\n"
        "before = set(sys.modules)\n"
        f"s = u.spec_from_file_location('scenkartan', {str(ROOT / '__init__.py')!r},"
        f" submodule_search_locations=[{str(ROOT)!r}])\n"
        "m = u.module_from_spec(s); sys.modules['scenkartan'] = m; s.loader.exec_module(m)\n"
        "import scenkartan.plugin.plugin\n"
        "heavy = {'numpy', 'shapely', 'pandas', 'scipy', 'scenkartan.plugin.gui.dock'} & set(sys.modules)\n"
        "heavy -= before\n"
        "print(sorted(heavy))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "[]"
