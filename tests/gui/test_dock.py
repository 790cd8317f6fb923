"""The dock as the meeting uses it: open, choose, look around, classify, print."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from scenkartan.plugin.gui.dialogs import questions
from scenkartan.plugin.gui.dock import INTERVENTIONS_STEP, SCENES_STEP
from scenkartan.plugin.gui.panels.surroundings.schools import SchoolsTab
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.proximity import list_classifications, replace_proximity

pytestmark = pytest.mark.qgis
PANELS = ("scenes", "surroundings", "interventions", "sheets")


def scene_named(dock, name: str) -> str:
    return next(scene.id for scene in dock.workspace.overview.scenes if scene.scene.name == name)


def names_in(view) -> list[str]:
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def test_without_a_register_the_dock_says_how_to_begin(dock):
    form = dock.form
    assert form.stack.currentIndex() == 0
    assert form.openButton.isVisible()
    assert form.newButton.isVisible()
    assert form.exampleButton.isVisible()
    assert not dock.steps.isEnabled()
    assert form.statusLabel.text() == "Open or create a register to begin."
    assert not form.mendButton.isVisible()


def test_open_button_opens_the_chosen_register(dock, register_path, monkeypatch, qtbot, settings, finish):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(register_path), ""))
    qtbot.mouseClick(dock.form.openButton, Qt.MouseButton.LeftButton)
    finish(dock)
    assert dock.form.registerCombo.currentText() == "exempelstaden.gpkg"
    assert dock.form.yearCombo.currentText() == "2026 (draft)"
    assert dock.form.stack.currentWidget() is dock.scenes
    assert settings.recent_registers == [register_path]
    assert not dock.link.lacks_layers


def test_scenes_of_the_year_by_name(opened):
    """The six of 2026 as the example's truth has them."""
    assert names_in(opened.scenes.scenesTable) == [
        "Ekparken", "Kvarnkajen", "Kvarntorget", "Stationstunneln", "Strandbadet", "Västergården",
    ]  # fmt: skip


def test_search_finds_scenes(opened, qtbot):
    qtbot.keyClicks(opened.scenes.filterEdit, "kvarn")
    assert names_in(opened.scenes.scenesTable) == ["Kvarnkajen", "Kvarntorget"]
    assert not opened.scenes.noMatchLabel.isVisibleTo(opened.scenes)


def test_a_search_without_hits_says_so(opened, qtbot):
    panel = opened.scenes
    qtbot.keyClicks(panel.filterEdit, "finns inte")
    assert panel.noMatchLabel.isVisibleTo(panel)
    assert not panel.scenesTable.isVisibleTo(panel)
    panel.filterEdit.clear()
    assert panel.scenesTable.isVisibleTo(panel)
    assert len(names_in(panel.scenesTable)) == 6


@pytest.mark.parametrize("panel", ["scenes", "surroundings", "interventions"])
def test_choosing_in_one_table_chooses_everywhere(opened, panel, qgis_iface):
    table = getattr(opened, panel).table
    row = names_in(table.view).index("Strandbadet")
    table.view.selectRow(row)
    scene_id = scene_named(opened, "Strandbadet")
    assert opened.selection.scene_id == scene_id
    for other in ("scenes", "surroundings", "interventions"):
        assert getattr(opened, other).table.chosen_id == scene_id
        assert getattr(opened, other).sceneTitle.text() == "Strandbadet"
    layer = opened.link._boundaries
    assert [feature["scene_id"] for feature in layer.selectedFeatures()] == [scene_id]


def test_choosing_on_the_map_chooses_in_the_tables(opened):
    scene_id = scene_named(opened, "Kvarntorget")
    layer = opened.link._boundaries
    layer.selectByExpression(f"\"scene_id\" = '{scene_id}'")
    assert opened.selection.scene_id == scene_id
    assert opened.scenes.table.chosen_id == scene_id


def test_map_moves_only_for_a_scene_out_of_view(opened, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    opened.link.zoom_to_all()
    before = canvas.extent()
    opened.selection.select(scene_named(opened, "Ekparken"))
    assert canvas.extent() == before
    opened.link.zoom_to(scene_named(opened, "Strandbadet"))
    far = canvas.extent()
    far.setXMinimum(far.xMinimum() + 50_000)
    far.setXMaximum(far.xMaximum() + 50_000)
    canvas.setExtent(far)
    opened.selection.select(scene_named(opened, "Kvarnkajen"))
    box = opened.link._to_map(opened.link._box(opened.selection.scene_id))
    assert canvas.extent().contains(box)


def test_the_chosen_scene_is_outlined_and_can_be_seen_through(opened, qgis_iface):
    canvas, project = qgis_iface.mapCanvas(), QgsProject.instance()
    band = opened.link.highlight.band
    assert band.asGeometry().isEmpty()
    scene_id = scene_named(opened, "Strandbadet")
    opened.selection.select(scene_id)
    (feature,) = opened.link._boundaries.selectedFeatures()
    assert band.asGeometry().area() == pytest.approx(feature.geometry().area())
    assert canvas.selectionColor().alpha() <= 40 < project.selectionColor().alpha()
    opened.close_down()
    assert canvas.selectionColor() == project.selectionColor()


def test_another_register_has_the_map_to_itself(opened, tmp_path, finish):
    opened.selection.select(scene_named(opened, "Strandbadet"))
    first, boundaries = opened.workspace.overview.path, opened.link._boundaries
    second = tmp_path / "annan.gpkg"
    create_register(second, "EPSG:3006", "Nystad")
    root = QgsProject.instance().layerTreeRoot()
    checked = {}
    for path in (second, first):
        opened.actions_.open(path)
        finish(opened)
        checked[path] = {
            Path(group.customProperty("scenkartan/group")): group.isVisible() for group in root.children()
        }
        assert boundaries.selectedFeatureCount() == (1 if path == first else 0)
    assert checked[second] == {first: False, second: True}
    assert checked[first] == {first: True, second: False}


def test_of_two_registers_in_a_project_the_last_used_is_opened(opened, tmp_path, finish):
    first = opened.workspace.overview.path
    second = tmp_path / "annan.gpkg"
    create_register(second, "EPSG:3006", "Nystad")
    for path in (second, first, second):
        opened.actions_.open(path)
        finish(opened)
        opened.workspace.close()
        opened.find_register()
        finish(opened)
        assert opened.workspace.overview.path == path


def test_sizes_are_whole_square_metres_in_a_column_of_their_own(opened):
    model = opened.scenes.scenesTable.model()
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Size, m²"
    scenes = opened.workspace.overview.mapped
    shown = {model.index(row, 0).data(): model.index(row, 3).data() for row in range(model.rowCount())}
    for scene in scenes:
        figures = "".join(filter(str.isdigit, shown[scene.scene.name]))
        assert int(figures) == pytest.approx(scene.boundary.area_m2, abs=0.51)


def test_facts_and_schools_of_the_chosen_scene(opened):
    """Kvarnkajen's nearest school lies 501 m away: the example's own case just outside the radius."""
    opened.selection.select(scene_named(opened, "Kvarnkajen"))
    texts = [label.text() for label in opened.scenes.facts.findChildren(type(opened.scenes.sceneTitle))]
    assert "Särskilt utsatt plats för unga: no, borderline" in texts
    schools = opened.surroundings.tab(SchoolsTab).schoolsTable.model()
    assert schools.index(0, 2).data() == "501\u00a0m"
    assert schools.index(0, 1).data() == "borderline"


@pytest.mark.parametrize("width", [300, 380, 700])
def test_facts_are_as_high_as_their_text(opened, qtbot, width):
    """Long reasons are not cut, and two short words stay on one line."""
    opened.setFloating(True)
    opened.resize(width, 800)
    opened.show()
    for name in ("Kvarnkajen", "Strandbadet"):
        opened.selection.select(scene_named(opened, name))

        def fits():
            facts = opened.scenes.factsLayout.itemAt(0).widget()
            return all(
                label.height() == pytest.approx(label.heightForWidth(label.width()), abs=2)
                for label in facts.findChildren(type(opened.scenes.sceneTitle))
                if label.wordWrap()
            )

        qtbot.waitUntil(fits)


def test_year_switch_changes_tables_layers_and_rights(opened, finish):
    scene_id = scene_named(opened, "Kvarntorget")
    opened.selection.select(scene_id)
    combo = opened.form.yearCombo
    combo.setCurrentIndex(combo.findData(2025))
    combo.activated.emit(combo.currentIndex())
    finish(opened)
    assert opened.workspace.overview.year.year == 2025
    assert combo.currentText() == "2025 (signed)"
    assert opened.link._boundaries.subsetString() == '"year" = 2025'
    assert [feature["scene_id"] for feature in opened.link._boundaries.selectedFeatures()] == [scene_id]
    assert not opened.scenes.receiveButton.isEnabled()
    assert not opened.surroundings.classifyButton.isEnabled()
    assert "signed" in opened.form.statusLabel.text()


def test_status_counts_unclassified_scenes_and_mends(opened, register_path, qtbot, finish, messages):
    with open_register(register_path) as register, register.transaction():
        replace_proximity(register, 2026, [], [])
    opened.workspace.reload()
    finish(opened)
    assert opened.form.statusLabel.text() == "6 scenes are not classified."
    assert opened.form.mendButton.text() == "Classify"
    qtbot.mouseClick(opened.form.mendButton, Qt.MouseButton.LeftButton)
    finish(opened)
    assert opened.form.statusLabel.text() == "In the class without an active intervention: 1"
    with open_register(register_path, read_only=True) as register:
        assert len(list_classifications(register, 2026)) == 6
    assert "6 scenes were classified for 2026" in messages.get_messages(Qgis.MessageLevel.Success)[-1]


def test_what_there_is_to_think_about_is_shown_scene_by_scene(opened, register_path, finish):
    """Without interventions all the scenes in the class are asked about, by name; the map comes first."""
    with open_register(register_path) as register, register.transaction():
        register.execute("DELETE FROM intervention_scene")
    opened.workspace.reload()
    finish(opened)
    unattended = [scene.id for scene in opened.workspace.overview.unattended]
    assert len(unattended) > 1
    assert str(len(unattended)) in opened.form.statusLabel.text()
    opened.selection.select("")
    for scene_id in (*unattended, unattended[0]):
        opened.form.mendButton.click()
        assert opened.selection.scene_id == scene_id
        assert opened.steps.chosen_step == INTERVENTIONS_STEP
    opened.choose_step(SCENES_STEP)
    opened.form.mendButton.click()
    assert opened.selection.scene_id == unattended[0]
    QgsProject.instance().removeAllMapLayers()
    opened.status.refresh()
    assert opened.form.statusLabel.text() == "Layers of the register are not in the project."


def test_an_empty_register_leads_from_step_to_step(dock, tmp_path, monkeypatch, finish):
    path = tmp_path / "ny.gpkg"
    create_register(path, "EPSG:3011", "Nystad")
    dock.actions_.open(path)
    finish(dock)
    assert dock.scenes.pages.currentIndex() == 1
    assert dock.form.mendButton.text() == "New mapping year…"
    monkeypatch.setattr(questions, "ask_number", lambda *_: 2027)
    dock.form.mendButton.click()
    finish(dock)
    assert dock.form.yearCombo.currentText() == "2027 (draft)"
    assert dock.form.mendButton.text() == "Receive delivery…"
    assert "2027" in dock.scenes.emptyLabel.text()
    assert dock.surroundings.emptyButton.text() == "Import schools…"
    assert dock.interventions.pages.currentIndex() == 1
    assert dock.sheets.pages.currentIndex() == 1


def test_a_register_that_cannot_be_opened_leaves_the_open_one(
    opened, tmp_path, messages, register_path, finish
):
    other = tmp_path / "annat.gpkg"
    other.write_text("no register")
    opened.actions_.open(other)
    finish(opened)
    assert opened.workspace.overview.path == register_path
    assert "annat.gpkg" in messages.get_messages(Qgis.MessageLevel.Critical)[-1]


def test_narrow_dock_with_large_font_keeps_every_step_reachable(opened):
    bar = opened.steps
    for width in (380, 300, 160):
        bar.resize(width, bar.sizeHint().height())
        for button in bar.buttons:
            assert button.geometry().right() <= max(width, button.sizeHint().width())
    assert bar.buttons[0].accessibleName() or bar.buttons[0].text()


def test_steps_by_keyboard(opened, qtbot):
    opened.steps.buttons[0].setFocus()
    qtbot.keyClick(opened.steps.buttons[0], Qt.Key.Key_Right)
    assert opened.form.stack.currentWidget() is opened.surroundings
    qtbot.keyClick(opened.steps, Qt.Key.Key_Left)
    assert opened.form.stack.currentWidget() is opened.scenes


def test_everything_pressed_has_a_name_for_screen_readers(opened):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLabel, QTableView

    nameless = []
    for panel in (getattr(opened, name) for name in PANELS):
        with_label = {label.buddy() for label in panel.findChildren(QLabel)}
        for kind in (QAbstractButton, QComboBox, QTableView):
            for widget in panel.findChildren(kind):
                own = widget.objectName() and not widget.objectName().startswith(("qt_", "empty"))
                named = widget.accessibleName() or getattr(widget, "text", str)() or widget in with_label
                if own and not named:
                    nameless.append(widget.objectName())
    assert nameless == []


def test_printing_shows_the_file_lists_it_and_opens_it(opened, tmp_path, finish, messages, monkeypatch):
    folder = tmp_path / "kartblad åäö"
    opened.choose_step(5)
    opened.sheets.folderWidget.setFilePath(str(folder))
    opened.sheets.printButton.click()
    finish(opened)
    assert messages.get_messages(Qgis.MessageLevel.Critical) == []
    assert opened.sheets.resultFrame.isVisibleTo(opened.sheets)
    files = list(folder.glob("*.pdf"))
    assert len(files) == 1
    assert files[0].name in opened.sheets.resultLabel.text()
    assert names_in(opened.sheets.printedTable) == [files[0].name]
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(Path(url.toLocalFile())))
    opened.sheets.openFolderButton.click()
    opened.sheets.openPdfButton.click()
    assert asked == [folder, files[0]]
    # Nothing has opened it, and the person is not left waiting.
    assert opened.sheets.resultLabel.text() == f"No program here opens {files[0].name}. It is in {folder}."


def test_sheets_of_another_register_have_a_folder_and_a_diary_number_of_their_own(
    opened, register_path, tmp_path, finish
):
    """Each register's sheets of a year have the same name: in one folder they would replace each other."""
    sheets, chosen = opened.sheets, tmp_path / "utskrifter"
    assert sheets.folderWidget.filePath() == str(register_path.parent / "Map sheets")
    sheets.folderWidget.setFilePath(str(chosen))
    sheets.dnrEdit.setText("KS 2026/1")
    sheets.resultFrame.show()
    opened.workspace.set_year(2025)
    finish(opened)
    assert sheets.folderWidget.filePath() == str(chosen)
    opened.sheets.context.settings.remember_sheet_folder(register_path, chosen)
    other = tmp_path / "grannkommunen" / "register.gpkg"
    other.parent.mkdir()
    shutil.copy(register_path, other)
    opened.actions_.open(other)
    finish(opened)
    assert sheets.folderWidget.filePath() == str(other.parent / "Map sheets")
    assert sheets.dnrEdit.text() == ""
    assert sheets.resultFrame.isHidden()
    opened.actions_.open(register_path)
    finish(opened)
    assert sheets.folderWidget.filePath() == str(chosen)


def test_example_is_built_once_in_the_persons_own_folder(dock, tmp_path, monkeypatch, finish):
    from scenkartan.plugin.gui import actions

    monkeypatch.setattr(actions, "documents", lambda: str(tmp_path))
    dock.form.exampleButton.click()
    finish(dock)
    path = tmp_path / "Scenkartan" / "exempelstaden.gpkg"
    assert dock.workspace.overview.path == path
    stamp = path.stat().st_mtime_ns
    dock.workspace.close()
    dock.form.exampleButton.click()
    finish(dock)
    assert dock.workspace.overview.path == path
    assert not dock.jobs.running
    assert Path(path).stat().st_mtime_ns == stamp


def test_a_second_job_waits(opened, messages, finish):
    opened.actions_.classify()
    opened.actions_.classify()
    finish(opened)
    assert "Wait" in messages.get_messages(Qgis.MessageLevel.Info)[-1]


def test_closing_down_lets_go_of_the_project(opened):
    opened.close_down()
    project = QgsProject.instance()
    before = opened.form.statusLabel.text()
    project.clear()
    assert opened.form.statusLabel.text() == before
