"""Importing reference data, checking the schools and moving one, as a person does it in the dock."""

from __future__ import annotations

import json
import os
import shutil
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QTableView

from scenkartan.plugin.demo import ground
from scenkartan.plugin.domain.facility import FacilityKind
from scenkartan.plugin.domain.overview import Gap
from scenkartan.plugin.domain.reference import ReferenceKind
from scenkartan.plugin.gui.dialogs.move_facility import MoveFacilityDialog
from scenkartan.plugin.gui.place_on_map import PlaceTool
from scenkartan.plugin.register.facilities import list_facilities, put_facilities
from scenkartan.plugin.register.history import history
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.snapshots import list_snapshots

pytestmark = pytest.mark.qgis
OK = QDialogButtonBox.StandardButton.Ok


def picture(widget, name: str) -> None:
    """Keep a picture to look at where the tests were asked for one."""
    folder = os.environ.get("SCENKARTAN_PICTURES")
    if folder:
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def facilities(dock) -> dict[str, object]:
    with open_register(dock.workspace.overview.path, read_only=True) as register:
        return {facility.name: facility for facility in list_facilities(register)}


@pytest.fixture
def school_list(opened, tmp_path):
    """Two of the example's schools as their own source has them, one 300 m off, and a new one."""
    known = [one for one in facilities(opened).values() if one.kind.value == "school" and one.point_wkb][:2]
    rows = ["Skolenhetskod;Skolenhetsnamn;Skolform;N;E;Rektor"]
    for index, one in enumerate(known):
        east, north = struct.unpack("<dd", one.point_wkb[5:21])
        rows.append(f"{one.unit_code};{one.name};Grundskola;{north + 300 * index};{east};Rut")
    rows.append(f"99999999;Nya skolan;Grundskola;{north + 50};{east + 50};Rut")
    path = tmp_path / "skolor 2026-05-01.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path, known


def test_what_a_list_would_change_is_shown_before_it_is_written(opened, school_list, qtbot):
    path, known = school_list
    before = facilities(opened)
    dialog = opened.reference.import_data(ReferenceKind.FACILITY)
    assert not dialog.buttonBox.button(OK).isEnabled()
    dialog.sourceEdit.setText(known[0].source)
    dialog.crsWidget.setCrs(_crs(opened))
    dialog.fileWidget.setFilePath(str(path))
    qtbot.waitUntil(lambda: dialog.preview is not None and not opened.jobs.running)
    counts = {update.value: count for update, count in dialog.preview.counts.items()}
    assert (counts["new"], counts["moved"]) == (1, 1)
    model = dialog.changesTable.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert {"new", "moved"} <= set(shown)
    findings = [dialog.findingsList.item(row).text() for row in range(dialog.findingsList.count())]
    assert any("Rektor" in text for text in findings)
    picture(dialog, "import")
    dialog.tabs.setCurrentIndex(1)
    picture(dialog, "findings")
    dialog.tabs.setCurrentIndex(2)
    picture(dialog, "columns")
    assert facilities(opened) == before
    qtbot.mouseClick(dialog.buttonBox.button(OK), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.jobs.running)
    after = facilities(opened)
    assert set(after) == {*before, "Nya skolan"}
    assert after[known[1].name].id == known[1].id
    assert after[known[1].name].point_wkb != known[1].point_wkb
    with open_register(opened.workspace.overview.path, read_only=True) as register:
        assert list_snapshots(register)[-1].n_moved == 1


def test_a_chosen_column_is_read_anew(opened, tmp_path, qtbot):
    path = tmp_path / "lekplatser.csv"
    path.write_text("vad;namn;lat;lon\nStora leken;A1;59,3;18,0\n", encoding="utf-8")
    dialog = opened.reference.import_data(ReferenceKind.FACILITY, path)
    qtbot.waitUntil(lambda: dialog.preview is not None and not opened.jobs.running)
    assert dialog.preview.updates[0].name == "A1"
    combo = dialog.columns._combos["name"]
    combo.setCurrentIndex(combo.findData("vad"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: dialog.preview is not None and dialog.preview.updates[0].name == "Stora leken")
    dialog.reject()


def test_a_file_that_cannot_be_read_is_said_in_the_dialog(opened, tmp_path, qtbot):
    path = tmp_path / "tom.csv"
    path.write_text("", encoding="utf-8")
    dialog = opened.reference.import_data(ReferenceKind.BUILDING, path)
    qtbot.waitUntil(lambda: not opened.jobs.running)
    assert "tom.csv" in dialog.summaryLabel.text()
    assert not dialog.buttonBox.button(OK).isEnabled()
    dialog.reject()


def test_the_check_lists_schools_in_doubt(opened, qtbot):
    """Parkskolan, placed 1,200 m east of where the example's municipality ends."""
    school = facilities(opened)["Parkskolan"]
    opened.reference._move(school, ground.EAST_0 + ground.WORLD[2] + 1200, ground.NORTH_0 + 990, "on purpose")
    qtbot.waitUntil(lambda: not opened.jobs.running)
    opened.reference.check_schools()
    dialog = opened.reference._check
    qtbot.waitUntil(lambda: not opened.jobs.running)
    assert dialog.isVisible()
    assert dialog.summaryLabel.text().startswith("1 of 9 schools are in doubt.")
    assert dialog.doubtsTable.model().rowCount() == 1
    dialog.doubtsTable.selectRow(0)
    said = dialog.detailLabel.text().replace("\u00a0", " ")
    assert said.startswith("It is said to be in Exempelstaden, and lies 1 200 m outside it.")
    assert dialog.moveButton.isEnabled()
    picture(dialog, "check")
    dialog.close()
    assert opened.reference._check is None


def test_how_far_outside_its_municipality_a_school_may_lie_is_chosen(opened, finish, outside_by_400_m):
    opened.reference.check_schools()
    finish(opened)
    dialog = opened.reference._check
    assert dialog.tolerance_m == 1000
    for tolerance_m, doubted in ((1000, 0), (401, 0), (399, 1)):
        dialog.toleranceSpin.setValue(tolerance_m)
        dialog.againButton.click()
        finish(opened)
        assert (dialog.doubtCombo.findData("other_municipality") > 0) is bool(doubted)
    picture(dialog, "check_tolerance")
    dialog.close()


@pytest.fixture
def outside_by_400_m(opened):
    """Move a school of the example register 400 m east of the municipality that it is said to lie in."""
    from shapely import Point, from_wkb, to_wkb

    from scenkartan.plugin.workflow.areas import municipalities_in_force

    with open_register(opened.workspace.overview.path) as register, register.transaction():
        area = municipalities_in_force(register)[0]
        _, south, east, north = from_wkb(area["wkb"]).bounds
        school = list_facilities(register, [FacilityKind.SCHOOL])[0]
        point = to_wkb(Point(east + 400, (south + north) / 2))
        put_facilities(
            register, [replace(school, point_wkb=point, yard_wkb=None, municipality_code=area["code"])]
        )


def test_a_school_is_moved_by_a_click_and_a_reason(opened, qtbot, qgis_iface, monkeypatch):
    opened.actions_.classify()
    qtbot.waitUntil(lambda: not opened.jobs.running)
    school = next(one for one in facilities(opened).values() if one.kind.value == "school" and one.point_wkb)
    canvas = qgis_iface.mapCanvas()
    shown = []
    monkeypatch.setattr("scenkartan.plugin.gui.reference_actions.show", shown.append)
    opened.reference.move_facility(school)
    tool = canvas.mapTool()
    east, north = struct.unpack("<dd", school.point_wkb[5:21])
    canvas.setDestinationCrs(_crs(opened))
    opened.reference.move_facility(school)
    canvas.mapTool().chosen.emit(QgsPointXY(east + 30, north + 40))
    assert canvas.mapTool() is not tool
    dialog = shown[0]
    assert isinstance(dialog, MoveFacilityDialog)
    assert "50 m" in dialog.whatLabel.text().replace("\u00a0", " ")
    dialog.check()
    assert dialog._errors.texts
    qtbot.keyClicks(dialog.reasonEdit, "checked on the spot")
    picture(dialog, "move")
    dialog.check()
    qtbot.waitUntil(lambda: not opened.jobs.running)
    moved = facilities(opened)[school.name]
    assert struct.unpack("<dd", moved.point_wkb[5:21]) == pytest.approx((east + 30, north + 40))
    assert (moved.moved_by_hand, moved.moved_reason) == (True, "checked on the spot")
    with open_register(opened.workspace.overview.path, read_only=True) as register:
        assert "moved_reason" in history(register, "facility", school.id)[-1].changed
    assert Gap.MOVED in [found.gap for found in opened.workspace.overview.gaps]
    dialog.deleteLater()


def _crs(dock):
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem(dock.workspace.overview.crs_authid)


def test_a_school_moved_by_hand_is_listed_and_put_back(opened, qtbot):
    school = next(one for one in facilities(opened).values() if one.kind.value == "school" and one.point_wkb)
    place = QgsGeometry()
    place.fromWkb(school.point_wkb)
    east, north = place.asPoint()
    opened.reference._move(school, east + 300, north, "the gate")
    qtbot.waitUntil(lambda: not opened.jobs.running)
    opened.reference.check_schools()
    dialog = opened.reference._check
    qtbot.waitUntil(lambda: not opened.jobs.running)
    assert not dialog.putBackButton.isEnabled()
    dialog.doubtCombo.setCurrentIndex(dialog.doubtCombo.findData("moved_by_hand"))
    dialog.doubtCombo.activated.emit(dialog.doubtCombo.currentIndex())
    assert dialog.doubtsTable.model().rowCount() == 1
    dialog.doubtsTable.selectRow(0)
    assert dialog.detailLabel.text().startswith("Moved by hand: the gate\n")
    assert school.unit_code in dialog.detailLabel.text()
    picture(dialog, "moved")
    qtbot.mouseClick(dialog.putBackButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: facilities(opened)[school.name] == school)
    qtbot.waitUntil(lambda: dialog.doubtCombo.findData("moved_by_hand") < 0)
    dialog.close()


def test_the_level_of_openstreetmaps_boundaries_is_asked_for(opened, tmp_path, qtbot):
    def area(number, level, name):
        ring = [[18 + number, 59], [18.1 + number, 59], [18.1 + number, 59.1], [18 + number, 59]]
        tags = {"osm_id": str(number), "boundary": "administrative", "admin_level": level, "name": name}
        return {
            "type": "Feature",
            "properties": tags,
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }

    path = tmp_path / "gränser 2026-01-01.geojson"
    features = [area(0, "9", "Norra"), area(1, "10", "Ekbacken"), area(2, "10", "Ekdalen")]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    dialog = opened.reference.import_data(ReferenceKind.DISTRICT, path)
    qtbot.waitUntil(lambda: dialog.preview is not None and not opened.jobs.running)
    assert dialog.preview.blocked
    combo = dialog.levelCombo
    offered = [combo.itemText(row) for row in range(combo.count())]
    assert offered == ["choose", "9 (areas: 1)", "10 (areas: 2)"]
    assert combo.isVisible()
    picture(dialog, "level")
    combo.setCurrentIndex(combo.findData("10"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: not dialog.preview.blocked and not opened.jobs.running)
    new = {row.name for row in dialog.preview.updates if row.update.value == "new"}
    assert new == {"Ekbacken", "Ekdalen"}
    assert (combo.currentData(), combo.count()) == ("10", 2)
    assert dialog.buttonBox.button(OK).isEnabled()
    dialog.fileWidget.setFilePath("")
    assert not combo.isVisible()
    dialog.reject()


def test_only_a_school_moved_by_hand_can_be_put_back_from_its_row(opened, qtbot):
    opened.actions_.classify()
    qtbot.waitUntil(lambda: not opened.jobs.running)
    scene = next(one for one in opened.workspace.overview.mapped if one.schools)
    opened.selection.select(scene.id)
    table = opened.surroundings.findChild(QTableView, "schoolsTable")
    put_back = table.actions()[-1]
    assert not put_back.isEnabled()
    table.selectRow(0)
    assert not put_back.isEnabled()
    name = table.model().index(0, 0).data()
    school = next(one.facility for one in scene.schools if one.name == name)
    place = QgsGeometry()
    place.fromWkb(school.point_wkb)
    opened.reference._move(school, place.asPoint().x() + 1, place.asPoint().y(), "the gate")
    qtbot.waitUntil(lambda: not opened.jobs.running and put_back.isEnabled())
    put_back.trigger()
    qtbot.waitUntil(lambda: facilities(opened)[school.name] == school)
    qtbot.waitUntil(lambda: not put_back.isEnabled())


@pytest.fixture
def in_degrees(qgis_iface):
    """The map in degrees, and afterwards as it was."""
    canvas = qgis_iface.mapCanvas()
    before = canvas.mapSettings().destinationCrs()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    yield canvas
    canvas.setDestinationCrs(before)


def test_a_click_where_the_map_has_no_place_moves_nothing(opened, in_degrees, messages, monkeypatch):
    """A latitude of 500 degrees is nowhere on the earth, and so nowhere in the register's system."""
    canvas = in_degrees
    school = next(one for one in facilities(opened).values() if one.kind.value == "school" and one.point_wkb)
    shown = []
    monkeypatch.setattr("scenkartan.plugin.gui.reference_actions.show", shown.append)
    opened.reference.move_facility(school)
    canvas.mapTool().chosen.emit(QgsPointXY(18.0, 500.0))
    assert not shown
    said = messages.get_messages(Qgis.MessageLevel.Critical)
    assert said == [
        "Scenkartan:The map's coordinate reference system cannot show this place. Give the project EPSG:3011."
    ]
    assert not isinstance(canvas.mapTool(), PlaceTool)


def test_the_check_of_schools_goes_with_its_register(opened, register_path, tmp_path, qtbot, finish):
    opened.reference.check_schools()
    qtbot.waitUntil(lambda: not opened.jobs.running)
    assert opened.reference._check.isVisible()
    other = shutil.copy(register_path, tmp_path / "grannkommunen.gpkg")
    opened.actions_.open(Path(other))
    finish(opened)
    qtbot.waitUntil(lambda: not opened.jobs.running)
    assert opened.reference._check is None


def test_another_tool_that_is_taken_stays_and_nothing_is_left_on_the_map(opened, qgis_iface, qtbot):
    school = next(one for one in facilities(opened).values() if one.kind.value == "school" and one.point_wkb)
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(_crs(opened))
    before, other = QgsMapToolPan(canvas), QgsMapToolPan(canvas)
    canvas.setMapTool(before)
    drawn = len(canvas.scene().items())
    opened.reference.move_facility(school)
    assert isinstance(canvas.mapTool(), PlaceTool)
    canvas.setMapTool(other)
    qtbot.waitUntil(lambda: len(canvas.scene().items()) == drawn)
    assert canvas.mapTool() is other
    assert other.isActive()
    assert not before.isActive()
    canvas.unsetMapTool(other)
