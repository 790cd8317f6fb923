"""Receiving a delivery through its wizard: file, findings, match, confirm, and back again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from scenkartan.plugin.delivery.fixes import Fix
from scenkartan.plugin.domain.delivery import SenderProfile
from scenkartan.plugin.domain.scene import ChangeKind
from scenkartan.plugin.gui import dropping
from scenkartan.plugin.gui.delivery.match_page import CEASED, NEW, SEVERAL
from scenkartan.plugin.gui.delivery.wizard import CONFIRM, FILE, FINDINGS, MATCH
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.deliveries import put_profile
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import ensure_year, list_boundaries, list_changes

pytestmark = pytest.mark.qgis
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data"
USO = SHARED / "polisen_utsatta_omraden" / "uso_2023.shp"
WITHOUT_CRS = SHARED / "deliveries" / "stadsdelar_3011_utan_crs.geojson"


@pytest.fixture
def empty(dock, tmp_path, finish):
    """The dock with a register that has a draft year and nothing else."""
    path = tmp_path / "ny åäö.gpkg"
    create_register(path, "EPSG:3006", "Nystad")
    with open_register(path) as register, register.transaction():
        ensure_year(register, 2026)
    dock.actions_.open(path)
    finish(dock)
    return dock


def geojson(path: Path, crs: int, rows: list[tuple[str, dict]]) -> Path:
    features = [
        {"type": "Feature", "properties": {"namn": name, "kod": f"K{number}"}, "geometry": geometry}
        for number, (name, geometry) in enumerate(rows)
    ]
    name = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{crs}"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": name, "features": features}))
    return path


def bow_tie(tmp_path: Path) -> Path:
    """A bow tie of two triangles, 100 m wide: its plane area as drawn is 0, repaired 2 * 2 500 m²."""
    ring = [[0, 0], [100, 100], [100, 0], [0, 100], [0, 0]]
    square = [[200, 0], [300, 0], [300, 100], [200, 100], [200, 0]]
    rows = [
        (name, {"type": "Polygon", "coordinates": [[[674000 + x, 6580000 + y] for x, y in points]]})
        for name, points in (("Flugan", ring), ("Torget", square))
    ]
    return geojson(tmp_path / "leverans åäö.geojson", 3006, rows)


def next_year(dock, tmp_path: Path) -> Path:
    """Last year's areas delivered again, but for Ekparken, and Kvarnkajen and Kvarntorget as one."""
    shapes = {}
    for scene in dock.workspace.overview.mapped:
        shapes[scene.scene.name] = QgsGeometry()
        shapes[scene.scene.name].fromWkb(scene.boundary.wkb)
    del shapes["Ekparken"]
    shapes["Kvarnen"] = shapes.pop("Kvarnkajen").combine(shapes.pop("Kvarntorget"))
    rows = [(name, json.loads(shape.asJson(3))) for name, shape in shapes.items()]
    return geojson(tmp_path / "leverans 2027.geojson", 3011, rows)


@pytest.fixture
def ask(finish):
    """Open the wizard and choose a file in it."""

    def opened(dock, path: Path):
        dock.deliveries.receive()
        dock.deliveries.wizard.file_page.set_path(path)
        finish(dock)
        return dock.deliveries.wizard

    return opened


@pytest.fixture
def matched(opened, tmp_path, ask, finish):
    """The wizard at its third step, with 2027 compared with 2026."""
    path = next_year(opened, tmp_path)
    with open_register(opened.workspace.overview.path) as register, register.transaction():
        ensure_year(register, 2027)
    opened.workspace.set_year(2027)
    finish(opened)
    wizard = ask(opened, path)
    while wizard.step < MATCH:
        wizard.nextButton.click()
    finish(opened)
    return wizard


def findings(wizard) -> str:
    labels = wizard.findings_page.findings.findChildren(type(wizard.titleLabel))
    return "\n".join(label.text() for label in labels)


def box(wizard, fix: Fix):
    return next(box for finding, box in wizard.findings_page.boxes.items() if finding.fix is fix).box


def go_to(wizard, dock, step: int, finish) -> None:
    while wizard.step < step:
        assert wizard.nextButton.isEnabled()
        wizard.nextButton.click()
        finish(dock)


def kinds(wizard) -> dict[tuple[str, str], ChangeKind]:
    return {(row.delivered_name, row.scene_name): row.kind for row in wizard.matching.proposal.rows}


def choose_row(wizard, *, delivered: str = "", scene: str = "") -> None:
    page = wizard.match_page
    wanted = next(
        row
        for row in wizard.matching.proposal.rows
        if delivered in row.delivered_name and scene in row.scene_name
    )
    model = page.table.model
    row = next(number for number in range(model.rowCount()) if model.record(number) == wanted)
    page.rowsTable.setCurrentIndex(model.index(row, 0))


def decide(wizard, choice: object) -> None:
    combo = wizard.match_page.becomesCombo
    combo.setCurrentIndex(combo.findData(choice))
    combo.activated.emit(combo.currentIndex())


def bands_on(canvas) -> list[QgsRubberBand]:
    bands = (item for item in canvas.scene().items() if isinstance(item, QgsRubberBand))
    return [band for band in bands if not band.asGeometry().isEmpty()]


# File and findings


def test_the_wizard_takes_the_place_of_the_scenes_and_goes_again(empty):
    empty.choose_step(3)
    empty.form.mendButton.click()
    assert empty.steps.chosen_step == 0
    wizard = empty.deliveries.wizard
    assert empty.scenes.pages.currentWidget() is wizard
    assert not wizard.nextButton.isEnabled()
    wizard.closeButton.click()
    assert empty.deliveries.wizard is None
    assert empty.scenes.pages.currentIndex() == 1


def test_fields_are_proposed_and_a_repair_is_accepted(empty, tmp_path, ask, finish):
    wizard = ask(empty, bow_tie(tmp_path))
    assert wizard.file_page.chosen_fields == {"name": "namn", "id": "kod", "status": ""}
    assert "EPSG:3006" in wizard.noteLabel.text()
    assert "1 of 2" in wizard.noteLabel.text()
    wizard.nextButton.click()
    assert wizard.step == FINDINGS
    assert "5\u00a0000\u00a0m²" in findings(wizard)
    box(wizard, Fix.REPAIR_GEOMETRY).click()
    finish(empty)
    assert wizard.noteLabel.text().startswith("2 of 2")
    go_to(wizard, empty, CONFIRM, finish)
    assert "Repair" in wizard.confirm_page.fixesLabel.text()
    wizard.nextButton.click()
    finish(empty)
    assert [scene.scene.name for scene in empty.workspace.overview.mapped] == ["Flugan", "Torget"]


def test_without_the_repair_the_invalid_one_is_left_out(empty, tmp_path, ask, finish):
    wizard = ask(empty, bow_tie(tmp_path))
    go_to(wizard, empty, CONFIRM, finish)
    assert "Nothing is mended" in wizard.confirm_page.fixesLabel.text()
    wizard.nextButton.click()
    finish(empty)
    assert [scene.scene.name for scene in empty.workspace.overview.mapped] == ["Torget"]


def test_what_areas_without_a_status_are_is_chosen_before_they_are_written(empty, tmp_path, ask, finish):
    wizard = ask(empty, bow_tie(tmp_path))
    go_to(wizard, empty, CONFIRM, finish)
    page = wizard.confirm_page
    assert "(1)" in page.unsaidLabel.text()
    assert page.unsaidCombo.currentData() == "as_before"
    page.unsaidCombo.setCurrentIndex(page.unsaidCombo.findData("not_assessed"))
    wizard.nextButton.click()
    finish(empty)
    assert page.unsaidPart.isHidden()
    assert [scene.boundary.status.value for scene in empty.workspace.overview.mapped] == ["not_assessed"]


def test_closing_writes_nothing_and_stops_the_reading(empty, tmp_path, qtbot):
    empty.deliveries.receive()
    wizard = empty.deliveries.wizard
    wizard.file_page.set_path(bow_tie(tmp_path))
    assert empty.jobs.running
    wizard.closeButton.click()
    qtbot.waitUntil(lambda: not empty.jobs.running)
    with open_register(empty.workspace.overview.path, read_only=True) as register:
        assert list_boundaries(register, 2026) == []


def test_a_year_with_boundaries_is_replaced_only_when_told(opened, tmp_path, ask, finish):
    wizard = ask(opened, bow_tie(tmp_path))
    go_to(wizard, opened, CONFIRM, finish)
    assert not wizard.nextButton.isEnabled()
    assert "6" in wizard.confirm_page.replaceCheck.text()
    wizard.confirm_page.replaceCheck.setChecked(True)
    assert wizard.nextButton.isEnabled()


def test_a_file_that_is_no_map_is_told_in_the_wizard(empty, tmp_path, ask):
    path = tmp_path / "brev.docx"
    path.write_text("Hej")
    wizard = ask(empty, path)
    assert wizard.nextButton.text() == "&Read again"
    assert "brev.docx" in wizard.noteLabel.text()


def test_a_file_that_could_not_be_read_is_read_again_when_it_is_mended(empty, tmp_path, ask, finish):
    path = tmp_path / "leverans åäö.geojson"
    path.write_text("öppen i ett annat program", "utf-8")
    wizard = ask(empty, path)
    assert wizard.nextButton.text() == "&Read again"
    assert wizard.nextButton.isEnabled()
    assert bow_tie(tmp_path) == path
    wizard.nextButton.click()
    finish(empty)
    assert wizard.step == FILE
    assert wizard.noteLabel.text().endswith("1 of 2 polygons can be received.")
    assert wizard.nextButton.text() == "&Next"


def test_a_choice_made_while_the_file_is_read_counts(empty, tmp_path, finish):
    empty.deliveries.receive()
    wizard = empty.deliveries.wizard
    wizard.file_page.set_path(bow_tie(tmp_path))
    wizard.draft.choose(fixes=frozenset({Fix.REPAIR_GEOMETRY}))
    while wizard.draft.reading:
        finish(empty)
    assert wizard.draft.report.ready == 2


def test_a_layer_of_the_project_is_taken_as_it_is_now(empty, finish):
    project = empty.link.project
    layer = QgsVectorLayer("Polygon?crs=EPSG:3006&field=namn:string", "Skiss & utkast", "memory")
    lamps = QgsVectorLayer("Point?crs=EPSG:3006", "Lampor", "memory")
    assert len(project.addMapLayers([layer, lamps])) == 2
    empty.deliveries.receive()
    wizard = empty.deliveries.wizard
    menu = wizard.file_page.projectLayerButton.menu()
    menu.aboutToShow.emit()
    # Neither points nor the register's own layers are a delivery.
    assert [action.text() for action in menu.actions()] == ["Skiss && utkast"]
    # Drawn, and not saved yet.
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setAttribute("namn", "Torget")
    square = "POLYGON((674000 6580000,674100 6580000,674100 6580100,674000 6580100,674000 6580000))"
    feature.setGeometry(QgsGeometry.fromWkt(square))
    assert layer.addFeature(feature)
    menu.actions()[0].trigger()
    finish(empty)  # fetched
    finish(empty)  # read
    (row,) = wizard.draft.report.file.rows
    assert (row.name, wizard.draft.report.ready) == ("Torget", 1)
    project.removeMapLayers([layer.id(), lamps.id()])
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


@pytest.fixture
def pasted_into(empty, finish):
    """The wizard with a triangle from the clipboard."""
    QApplication.clipboard().setText(
        "SRID=3006;POLYGON((674000 6580000,674100 6580000,674100 6580100,674000 6580000))"
    )
    empty.deliveries.receive()
    wizard = empty.deliveries.wizard
    wizard.file_page.pasteButton.click()
    while wizard.draft.reading:
        finish(empty)
    return wizard


def test_geometry_is_pasted_from_the_clipboard(pasted_into):
    wizard = pasted_into
    assert wizard.draft.report.file.crs.authid() == "EPSG:3006"
    pasted = wizard.draft.path
    assert pasted.exists()
    QApplication.clipboard().setText("Hej")
    wizard.file_page.pasteButton.click()
    assert "clipboard" in wizard.noteLabel.text()
    wizard.closeButton.click()
    assert not pasted.exists()


def test_what_was_pasted_stays_until_it_is_received_although_the_wizard_is_closed(
    empty, pasted_into, finish, qtbot
):
    wizard = pasted_into
    pasted = wizard.draft.path
    for _ in range(3):
        wizard.nextButton.click()
        finish(empty)
    assert wizard.step == CONFIRM
    wizard.nextButton.click()
    assert empty.jobs.running
    wizard.closeButton.click()
    finish(empty)
    assert len(empty.workspace.overview.mapped) == 1
    assert not pasted.exists()


def test_the_report_is_saved(empty, tmp_path, ask, monkeypatch, messages):
    wizard = ask(empty, bow_tie(tmp_path))
    wizard.nextButton.click()
    page = tmp_path / "rapport åäö.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(page), ""))
    wizard.findings_page.reportButton.click()
    assert "<html" in page.read_text(encoding="utf-8")
    assert page.name in messages.get_messages(Qgis.MessageLevel.Success)[-1]


def test_a_file_without_areas_is_told_apart_from_one_that_can_be_mended(empty, tmp_path, ask):
    points = geojson(tmp_path / "skolor.geojson", 3011, [("POINT(150000 6580000)", {"namn": "Skolan"})])
    wizard = ask(empty, points)
    wizard.nextButton.click()
    label = wizard.findings_page.blockedLabel
    assert "can become a boundary" in label.text()
    assert "Reference data" in label.text()
    assert not wizard.nextButton.isEnabled()


@pytest.mark.skipif(not WITHOUT_CRS.exists(), reason="the deliveries with known truth are not here")
def test_a_guess_is_previewed_on_the_map_and_taken(empty, tmp_path, ask, finish):
    """The file's truth: districts of Stockholm in SWEREF 99 18 00 (EPSG:3011), which it does not say."""
    wizard = ask(empty, WITHOUT_CRS)
    wizard.nextButton.click()
    page = wizard.findings_page
    assert not page.blockedLabel.isHidden()
    assert not wizard.nextButton.isEnabled()
    guess = next(g for g in wizard.draft.report.crs_guesses if g.authid == "EPSG:3011" and not g.fixes)
    page.guesses.choose("EPSG:3011")
    assert not wizard.drawing.footprint.asGeometry().isEmpty()
    while wizard.draft.reading:
        finish(empty)
    assert guess.authid == wizard.draft.choices.crs_authid
    assert wizard.nextButton.isEnabled()
    assert page.guesses.chosen_id == "EPSG:3011"
    wizard.file_page.set_path(bow_tie(tmp_path))
    finish(empty)
    assert wizard.draft.report.choices.crs_authid is None, "another file has a place of its own"


@pytest.mark.skipif(not USO.exists(), reason="the police's published areas are not on this machine")
def test_the_police_own_file(empty, ask, finish):
    """59 areas, as the publisher states."""
    wizard = ask(empty, USO)
    go_to(wizard, empty, CONFIRM, finish)
    wizard.nextButton.click()
    finish(empty)
    assert len(empty.workspace.overview.mapped) == 59
    assert empty.form.mendButton.text() == "Import schools…"


# Match


def test_the_least_sure_row_is_the_first_to_be_looked_at(matched):
    table = matched.match_page.table
    assert table.view.currentIndex().row() == 0
    surest = [row.confidence for row in matched.matching.proposal.rows]
    assert table.chosen.confidence == min(surest)


def test_both_years_are_drawn_and_the_chosen_row_over_them(matched, opened):
    """2026 has six scenes of one polygon each; all but one come again, and Kvarnen has the parts of two."""
    drawing = matched.drawing
    assert drawing.previous.asGeometry().constGet().numGeometries() == 6
    assert drawing.delivered.asGeometry().constGet().numGeometries() == 5
    choose_row(matched, delivered="Kvarnen")
    assert drawing.chosen.asGeometry().constGet().numGeometries() == 2
    assert drawing.chosen_previous.asGeometry().constGet().numGeometries() == 2
    assert drawing.chosen.asGeometry().boundingBox().intersects(opened.link.canvas.extent())


def test_a_chosen_row_flashes_in_both_years(matched, opened, monkeypatch):
    flashed = []
    monkeypatch.setattr(opened.link.canvas, "flashGeometries", lambda shapes, *_: flashed.append(len(shapes)))
    choose_row(matched, delivered="Strandbadet")
    choose_row(matched, scene="Ekparken")
    assert flashed == [2, 1]


def test_what_is_proposed(matched):
    assert kinds(matched) == {
        ("Kvarnen", "Kvarnkajen"): ChangeKind.MERGED,
        ("Kvarnen", "Kvarntorget"): ChangeKind.MERGED,
        ("Stationstunneln", "Stationstunneln"): ChangeKind.UNCHANGED,
        ("Strandbadet", "Strandbadet"): ChangeKind.UNCHANGED,
        ("Västergården", "Västergården"): ChangeKind.UNCHANGED,
        ("", "Ekparken"): ChangeKind.CEASED,
    }
    assert matched.match_page.balanceLabel.text().startswith("6 last year − 1 ceased − 1 merged away")


def test_a_merged_row_says_of_what_and_as_which_scene_it_goes_on(matched):
    """Kvarnen is the two areas of Kvarnkajen and Kvarntorget; the larger of the two goes on."""
    areas = {place.name: place.area_m2 for place in matched.matching.proposal.known}
    larger = max("Kvarnkajen", "Kvarntorget", key=areas.__getitem__)
    choose_row(matched, delivered="Kvarnen", scene="Kvarnkajen")
    text = matched.match_page.factsLabel.text()
    assert "Merged from: Kvarnkajen, Kvarntorget." in text or "Merged from: Kvarntorget, Kvarnkajen." in text
    assert f"Goes on as the scene {larger}." in text
    choose_row(matched, delivered="Strandbadet")
    assert "Goes on" not in matched.match_page.factsLabel.text()


def test_a_row_is_changed_and_the_balance_with_it(matched, opened, finish):
    """What follows from a decision is worked out in the background."""
    choose_row(matched, delivered="Strandbadet")
    decide(matched, NEW)
    assert "1 ceased" in matched.match_page.balanceLabel.text()
    finish(opened)
    assert kinds(matched)["Strandbadet", ""] is ChangeKind.NEW
    assert kinds(matched)["", "Strandbadet"] is ChangeKind.CEASED
    assert "2 ceased" in matched.match_page.balanceLabel.text()
    assert "1 new" in matched.match_page.balanceLabel.text()
    assert matched.match_page.table.chosen.delivered_name == "Strandbadet"


def test_scenes_are_merged_by_checking_several(matched, opened, finish):
    page = matched.match_page
    choose_row(matched, delivered="Kvarnen", scene="Kvarnkajen")
    assert page.becomesCombo.currentData() == SEVERAL
    items = {
        page.scenesList.item(row).text(): page.scenesList.item(row) for row in range(page.scenesList.count())
    }
    checked = {name for name, item in items.items() if item.checkState() == Qt.CheckState.Checked}
    assert checked == {"Kvarnkajen", "Kvarntorget"}
    items["Ekparken"].setCheckState(Qt.CheckState.Checked)
    finish(opened)
    assert kinds(matched)["Kvarnen", "Ekparken"] is ChangeKind.MERGED
    assert "0 ceased − 2 merged away" in page.balanceLabel.text()


def test_of_several_decisions_the_last_is_shown_and_all_are_kept(matched, opened, finish):
    shown = []
    matched.matching.changed.connect(lambda: shown.append(matched.matching.proposal.balance))
    for name in ("Strandbadet", "Västergården"):
        choose_row(matched, delivered=name)
        decide(matched, NEW)
    finish(opened)
    assert kinds(matched)["Strandbadet", ""] is kinds(matched)["Västergården", ""] is ChangeKind.NEW
    assert "2 new" in matched.match_page.balanceLabel.text()
    assert len(set(map(str, shown))) == 1


def test_a_scene_that_is_thought_ceased_is_found_again(matched, opened, finish):
    choose_row(matched, scene="Ekparken")
    assert matched.match_page.becomesCombo.currentData() == CEASED
    number = next(p.number for p in matched.matching.proposal.delivered if p.name == "Västergården")
    decide(matched, number)
    finish(opened)
    assert kinds(matched)["Västergården", "Ekparken"] is ChangeKind.MERGED
    assert ("", "Ekparken") not in kinds(matched)


def test_figures_stand_in_the_table_where_there_is_room(matched, opened):
    opened.setFloating(True)
    for width, hidden in ((380, True), (800, False)):
        opened.resize(width, 800)
        QApplication.processEvents()
        assert matched.match_page.rowsTable.isColumnHidden(4) is hidden


# Confirm, and take back


@pytest.fixture
def remembered(empty):
    """A register that has received from a unit before, which accepted the repair."""
    with open_register(empty.workspace.overview.path) as register, register.transaction():
        fixes = (Fix.REPAIR_GEOMETRY.value,)
        put_profile(register, SenderProfile("Lokalpolisområdet", fixes=fixes, crs_authid="EPSG:3006"))
    return empty


def test_what_was_accepted_of_a_sender_is_applied_and_said(remembered, tmp_path, ask, finish):
    wizard = ask(remembered, bow_tie(tmp_path))
    page = wizard.file_page
    assert page.profileLabel.isHidden()
    page.senderCombo.setCurrentText("Lokalpolisområdet")
    page.senderCombo.activated.emit(0)
    while wizard.draft.reading:
        finish(remembered)
    assert "Repair" in page.profileLabel.text()
    assert wizard.draft.report.ready == 2


def choose_sender(wizard, dock, finish, name):
    wizard.file_page.senderCombo.setCurrentText(name)
    wizard.file_page.senderCombo.activated.emit(0)
    while wizard.draft.reading:
        finish(dock)


def test_what_of_the_last_file_does_not_fit_is_said_and_the_rest_is_used(empty, tmp_path, ask, finish):
    profile = SenderProfile(
        "Lpo Syd",
        fixes=(Fix.REPAIR_GEOMETRY.value, Fix.DROP_COLUMN.value),
        name_field="Plats",
        dropped_columns=("Kontakt",),
    )
    with open_register(empty.workspace.overview.path) as register, register.transaction():
        put_profile(register, profile)
    wizard = ask(empty, bow_tie(tmp_path))
    choose_sender(wizard, empty, finish, "Lpo Syd")
    said = wizard.file_page.profileLabel.text()
    assert "This file has no column Plats, Kontakt." in said
    assert (wizard.draft.report.ready, wizard.file_page.nameCombo.currentData()) == (2, "namn")
    assert wizard.nextButton.isEnabled()


def test_another_sender_takes_back_what_the_first_one_brought(remembered, tmp_path, ask, finish):
    wizard = ask(remembered, bow_tie(tmp_path))
    choose_sender(wizard, remembered, finish, "Lokalpolisområdet")
    assert wizard.draft.report.ready == 2
    choose_sender(wizard, remembered, finish, "Någon annan")
    assert wizard.file_page.profileLabel.isHidden()
    assert wizard.draft.report.ready == 1


def test_all_that_was_accepted_can_be_taken_back_at_once(remembered, tmp_path, ask, finish):
    wizard = ask(remembered, bow_tie(tmp_path))
    decline = wizard.findings_page.declineButton
    assert not decline.isEnabled()
    choose_sender(wizard, remembered, finish, "Lokalpolisområdet")
    wizard.nextButton.click()
    assert box(wizard, Fix.REPAIR_GEOMETRY).isChecked()
    decline.click()
    while wizard.draft.reading:
        finish(remembered)
    assert not box(wizard, Fix.REPAIR_GEOMETRY).isChecked()
    assert (wizard.draft.report.ready, decline.isEnabled()) == (1, False)
    said = wizard.file_page.profileLabel.text()
    assert "Repair" not in said
    assert "EPSG:3006" in said


def test_no_column_can_be_chosen_for_a_role(empty, tmp_path, ask, finish):
    wizard = ask(empty, bow_tie(tmp_path))
    combo = wizard.file_page.idCombo
    assert combo.currentData() == "kod"
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    while wizard.draft.reading:
        finish(empty)
    assert (wizard.draft.report.file.chosen.id, combo.currentData()) == (None, "")


def test_what_was_decided_is_written_and_can_be_undone(matched, opened, finish, messages):
    choose_row(matched, delivered="Strandbadet")
    decide(matched, NEW)
    matched.nextButton.click()
    assert matched.step == CONFIRM
    assert "2 ceased" in matched.confirm_page.balanceLabel.text()
    matched.nextButton.click()
    finish(opened)
    assert matched.received
    path = opened.workspace.overview.path
    with open_register(path, read_only=True) as register:
        changes = list_changes(register, 2027)
        assert sum(change.kind is ChangeKind.NEW for change in changes) == 1
        assert sum(change.kind is ChangeKind.MERGED for change in changes) == 2
        assert len(list_boundaries(register, 2027)) == 4
    assert "4 of 4" in messages.get_messages(Qgis.MessageLevel.Success)[-1]
    matched.confirm_page.undoButton.click()
    finish(opened)
    with open_register(path, read_only=True) as register:
        assert list_boundaries(register, 2027) == []
    assert matched.step == CONFIRM
    assert matched.nextButton.isEnabled()


def test_nothing_is_left_on_the_map(matched, opened, qtbot):
    """What flashes takes itself away."""
    canvas = opened.link.canvas
    assert bands_on(canvas)
    matched.closeButton.click()
    qtbot.waitUntil(lambda: bands_on(canvas) == [])


def test_another_year_is_matched_anew_and_another_register_closes(matched, opened, tmp_path, finish):
    opened.workspace.set_year(2026)
    finish(opened)
    assert matched.step == FINDINGS
    assert matched.matching.proposal is None
    assert "2026" in matched.titleLabel.text()
    opened.workspace.set_year(2025)
    finish(opened)
    assert not matched.nextButton.isEnabled()
    other = tmp_path / "annan.gpkg"
    create_register(other, "EPSG:3006", "Nystad")
    opened.actions_.open(other)
    finish(opened)
    assert opened.deliveries.wizard is None


def test_a_signed_year_receives_nothing(opened, messages, finish):
    opened.workspace.set_year(2025)
    finish(opened)
    opened.deliveries.receive()
    assert opened.deliveries.wizard is None
    assert "not signed" in messages.get_messages(Qgis.MessageLevel.Info)[-1]


# Dropping


def drop(dock, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(20, 20), actions, data, button, keys)
    QApplication.sendEvent(dock, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(dock, QDropEvent(QPoint(20, 20), actions, data, button, keys))
    QApplication.processEvents()


def test_a_dropped_file_begins_the_wizard(empty, tmp_path, finish, monkeypatch):
    monkeypatch.setattr(dropping, "ask_what", lambda *_: pytest.fail("a GeoPackage is no list of schools"))
    path = bow_tie(tmp_path)
    drop(empty, path)
    finish(empty)
    assert empty.deliveries.wizard.step == FILE
    assert empty.deliveries.wizard.draft.report.file.path == path


def test_a_dropped_register_is_opened(dock, register_path, finish):
    drop(dock, register_path)
    finish(dock)
    assert dock.workspace.overview.path == register_path


def test_a_list_is_asked_about(empty, tmp_path, monkeypatch):
    table = tmp_path / "lista.csv"
    table.write_text("namn;x;y\n")
    asked = []
    monkeypatch.setattr(dropping, "ask_what", lambda _parent, path: asked.append(path))
    drop(empty, table)
    assert asked == [table]
    assert empty.deliveries.wizard is None


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (["a.shp", "a.dbf", "a.shx"], (dropping.DELIVERY,)),
        (["skolor.json"], (dropping.DELIVERY, dropping.SCHOOLS)),
        (["a.geojson"], (dropping.DELIVERY,)),
        (["a.gpkg", "b.gpkg"], None),
    ],
)
def test_what_a_dropped_file_may_be(tmp_path, names, kinds):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    path = dropping.dropped_path(data)
    assert (dropping.looks_like(path) if path else None) == kinds
