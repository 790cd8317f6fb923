"""What has been received can be seen, and the last of it undone, long after the wizard is closed."""

from __future__ import annotations

import json
from datetime import date

import pytest
from qgis.core import Qgis, QgsCoordinateTransformContext
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.gui.dialogs.deliveries import DeliveriesDialog
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.deliveries import list_deliveries
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import list_boundaries, sign_year
from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
from scenkartan.plugin.workflow.receive_delivery import receive_delivery

pytestmark = pytest.mark.qgis


def deliver(folder, name, *wests):
    """Write a file of squares, 100 m on each side, that begin at these eastings."""
    features = [
        {
            "type": "Feature",
            "properties": {"namn": f"Torg {west}"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [
                    [
                        [674000 + west + x, 6580000 + y]
                        for x, y in ((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
                    ]
                ],
            },
        }
        for west in wests
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), "utf-8")
    return path


@pytest.fixture
def received(dock, tmp_path, finish):
    """A register with deliveries for 2025 and 2026, and a second one for 2026."""
    path = tmp_path / "ny åäö.gpkg"
    create_register(path, "EPSG:3006", "Nystad")
    with open_register(path) as register:
        for year, name, wests in (
            (2025, "år 2025.geojson", (0,)),
            (2026, "första.geojson", (0, 1000)),
            (2026, "andra.geojson", (0, 1000, 2000)),
        ):
            receive_delivery(
                register,
                deliver(tmp_path, name, *wests),
                year,
                DeliveryChoices(replace=True),
                sender="Lokalpolisområdet",
                transform_context=QgsCoordinateTransformContext(),
            )
    dock.actions_.open(path)
    finish(dock)
    return dock


@pytest.fixture
def show(received, finish):
    """Open the dialog from the year's menu."""

    def opened() -> DeliveriesDialog:
        menu = received.form.yearButton.menu()
        next(action for action in menu.actions() if action.text().startswith("Deliveries")).trigger()
        finish(received)
        return next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, DeliveriesDialog) and one.isVisible()
        )

    return opened


def choose(dialog, file_name: str) -> None:
    model = dialog.table.model
    dialog.table.choose(
        next(
            model.record(row).id
            for row in range(model.rowCount())
            if model.record(row).file_name == file_name
        )
    )


def files_left(dock) -> list[str]:
    with open_register(dock.workspace.overview.path, read_only=True) as register:
        return [delivery.file_name for delivery in list_deliveries(register)]


def test_the_latest_is_chosen_and_told_of(show):
    dialog = show()
    assert [dialog.table.model.record(row).year for row in range(3)] == [2026, 2026, 2025]
    assert dialog.table.chosen.file_name == "andra.geojson"
    text = dialog.factsLabel.text()
    assert "andra.geojson: GeoJSON, EPSG:3006" in text
    assert f"SHA-256: {dialog.table.chosen.sha256}" in text
    assert "3 of 3 polygons" in text
    assert dialog.undoButton.isEnabled()
    dialog.reject()


def test_the_latest_is_undone_and_then_the_one_before(received, show, finish, messages):
    for left, count in (["år 2025.geojson", "första.geojson"], 2), (["år 2025.geojson"], 0):
        show().undoButton.click()
        finish(received)
        assert files_left(received) == left
        with open_register(received.workspace.overview.path, read_only=True) as register:
            assert len(list_boundaries(register, 2026)) == count
    assert "undone" in messages.get_messages(Qgis.MessageLevel.Success)[-1]


def test_an_earlier_one_says_why_it_cannot_be_undone(received, show, finish):
    dialog = show()
    choose(dialog, "första.geojson")
    assert not dialog.undoButton.isEnabled()
    assert dialog.consequenceLabel.text() == "Looking whether it can be undone…"
    finish(received)
    assert not dialog.undoButton.isEnabled()
    assert "Undo later deliveries first" in dialog.consequenceLabel.text()
    dialog.reject()


def test_one_of_a_signed_year_says_so(received, show):
    with open_register(received.workspace.overview.path) as register, register.transaction():
        sign_year(register, 2026, date(2026, 11, 20), "chef", "chef")
    dialog = show()
    assert not dialog.undoButton.isEnabled()
    assert "signed" in dialog.consequenceLabel.text()
    dialog.reject()


def test_a_register_that_has_received_nothing_says_so(dock, tmp_path):
    path = tmp_path / "tom.gpkg"
    create_register(path, "EPSG:3006", "Nystad")
    dialog = DeliveriesDialog(path, [], read_only=False)
    assert "yet" in dialog.introLabel.text()
    assert dialog.undoButton.isHidden()
    dialog.deleteLater()
