"""Receiving a delivery through its dialog."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

from scenkartan.plugin.gui.dialogs.receive_delivery import ReceiveDeliveryDialog
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import ensure_year, list_boundaries

pytestmark = pytest.mark.qgis
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
USO = SHARED / "data" / "polisen_utsatta_omraden" / "uso_2023.shp"


@pytest.fixture
def empty(dock, tmp_path):
    """The dock with a register that has a draft year and nothing else."""
    path = tmp_path / "ny åäö.gpkg"
    create_register(path, "EPSG:3006", "Nystad")
    with open_register(path) as register, register.transaction():
        ensure_year(register, 2026)
    dock.actions_.open(path)
    return dock


def bow_tie(tmp_path: Path) -> Path:
    """A bow tie of two triangles, 100 m wide: its plane area as drawn is 0, repaired 2 * 2 500 m²."""
    ring = [[0, 0], [100, 100], [100, 0], [0, 100], [0, 0]]
    square = [[200, 0], [300, 0], [300, 100], [200, 100], [200, 0]]
    features = [
        {
            "type": "Feature",
            "properties": {"namn": name, "kod": name[0]},
            "geometry": {"type": "Polygon", "coordinates": [[[674000 + x, 6580000 + y] for x, y in points]]},
        }
        for name, points in (("Flugan", ring), ("Torget", square))
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}
    path = tmp_path / "leverans åäö.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    return path


@pytest.fixture
def ask(finish):
    """Open the dialog by its button and choose a file in it."""

    def opened(dock, path: Path) -> ReceiveDeliveryDialog:
        dock.form.mendButton.click()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ReceiveDeliveryDialog))
        dialog.fileWidget.setFilePath(str(path))
        finish(dock)
        return dialog

    return opened


def ok(dialog):
    return dialog.buttonBox.button(QDialogButtonBox.StandardButton.Ok)


def findings(dialog) -> str:
    return "\n".join(dialog.findingsList.item(row).text() for row in range(dialog.findingsList.count()))


def test_fields_are_proposed_and_invalid_geometry_is_shown_before_it_is_repaired(
    empty, tmp_path, ask, finish
):
    dialog = ask(empty, bow_tie(tmp_path))
    assert dialog.nameCombo.currentData() == "namn"
    assert dialog.idCombo.currentData() == "kod"
    assert dialog.crsWidget.crs().authid() == "EPSG:3006"
    assert "5\u00a0000\u00a0m²" in findings(dialog)
    assert dialog.summaryLabel.text().startswith("1 of 2")
    assert dialog.repairCheck.isVisibleTo(dialog)
    dialog.repairCheck.setChecked(True)
    finish(empty)
    assert dialog.summaryLabel.text().startswith("2 of 2")
    ok(dialog).click()
    finish(empty)
    assert [scene.scene.name for scene in empty.workspace.overview.mapped] == ["Flugan", "Torget"]


def test_without_the_repair_the_invalid_one_is_left_out(empty, tmp_path, ask, finish):
    dialog = ask(empty, bow_tie(tmp_path))
    ok(dialog).click()
    finish(empty)
    assert [scene.scene.name for scene in empty.workspace.overview.mapped] == ["Torget"]
    assert len(list(empty.link._boundaries.getFeatures())) == 1


def test_cancelling_writes_nothing(empty, tmp_path, ask):
    ask(empty, bow_tie(tmp_path)).reject()
    with open_register(empty.workspace.overview.path, read_only=True) as register:
        assert list_boundaries(register, 2026) == []


def test_closing_the_dialog_stops_the_reading(empty, tmp_path, qtbot, messages):
    empty.actions_.receive_delivery()
    form = next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, ReceiveDeliveryDialog)
    )
    form.fileWidget.setFilePath(str(bow_tie(tmp_path)))
    assert empty.jobs.running
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not empty.jobs.running)


def test_a_year_with_boundaries_is_replaced_only_when_told(opened, tmp_path, finish):
    opened.scenes.receiveButton.click()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ReceiveDeliveryDialog))
    dialog.fileWidget.setFilePath(str(bow_tie(tmp_path)))
    finish(opened)
    assert not ok(dialog).isEnabled()
    assert "replaced" in dialog.summaryLabel.text()
    dialog.replaceCheck.setChecked(True)
    assert ok(dialog).isEnabled()
    dialog.reject()


def test_a_file_that_is_no_map_is_told_in_the_dialog(empty, tmp_path, ask):
    path = tmp_path / "brev.txt"
    path.write_text("Hej")
    dialog = ask(empty, path)
    assert not ok(dialog).isEnabled()
    assert "brev.txt" in dialog.summaryLabel.text()
    dialog.reject()


@pytest.mark.skipif(not USO.exists(), reason="the police's published areas are not on this machine")
def test_the_police_own_file(empty, ask, finish):
    """59 areas, as the publisher states."""
    dialog = ask(empty, USO)
    assert dialog.nameCombo.currentData() == "NAMN"
    ok(dialog).click()
    finish(empty)
    assert len(empty.workspace.overview.mapped) == 59
    assert empty.form.mendButton.text() == "Import schools…"
