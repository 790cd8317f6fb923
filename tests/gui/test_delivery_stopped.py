"""A delivery whose jobs are cancelled or fail: the wizard says so, and the person can go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.PyQt import sip

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.gui.delivery.wizard import CONFIRM, FINDINGS, MATCH
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.scenes import ensure_year
from scenkartan.plugin.workflow.year_overview import read_overview

pytestmark = pytest.mark.qgis
SQUARE = [[154000, 6577000], [154100, 6577000], [154100, 6577100], [154000, 6577100], [154000, 6577000]]


@pytest.fixture
def wizard(opened, tmp_path: Path, finish):
    """The wizard with one area delivered for 2027, at its second step."""
    path = tmp_path / "leverans åäö.geojson"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
    geometry = {"type": "Polygon", "coordinates": [SQUARE]}
    feature = {"type": "Feature", "properties": {"namn": "Torget"}, "geometry": geometry}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}), "utf-8")
    with open_register(opened.workspace.overview.path) as register, register.transaction():
        ensure_year(register, 2027)
    opened.workspace.set_year(2027)
    finish(opened)
    opened.deliveries.receive()
    opened.deliveries.wizard.file_page.set_path(path)
    finish(opened)
    opened.deliveries.wizard.nextButton.click()
    assert opened.deliveries.wizard.step == FINDINGS
    return opened.deliveries.wizard


def test_a_match_that_was_cancelled_is_made_again(wizard, opened, finish):
    wizard.nextButton.click()
    opened.jobs.cancel()
    finish(opened)
    assert wizard.step == MATCH
    assert not wizard.nextButton.isEnabled()
    assert wizard.noteLabel.text() == "The matching was stopped. Go back one step and on again."
    wizard.backButton.click()
    wizard.nextButton.click()
    finish(opened)
    assert wizard.nextButton.isEnabled()
    assert wizard.noteLabel.isHidden()


@pytest.mark.parametrize("how", ["cancelled", "failed"])
def test_a_delivery_that_was_not_received_can_be_received_after_all(how, wizard, opened, finish, monkeypatch):
    wizard.nextButton.click()
    finish(opened)
    wizard.nextButton.click()
    assert wizard.step == CONFIRM
    with monkeypatch.context() as patch:
        if how == "failed":
            patch.setattr("scenkartan.plugin.workflow.receive_delivery.receive_delivery", _fail)
        wizard.nextButton.click()
        assert not wizard.nextButton.isEnabled()
        if how == "cancelled":
            opened.jobs.cancel()
        finish(opened)
    assert not wizard.received
    assert wizard.nextButton.isEnabled()
    wizard.nextButton.click()
    finish(opened)
    assert wizard.received


def _fail(*_arguments: object, **_named: object) -> None:
    raise ScenkartanError("The disk is full.")


def at_confirm(wizard, opened, finish):
    wizard.nextButton.click()
    finish(opened)
    wizard.nextButton.click()
    assert wizard.step == CONFIRM


def test_a_wizard_that_is_closed_while_it_receives_is_not_told(wizard, opened, finish):
    at_confirm(wizard, opened, finish)
    wizard.nextButton.click()
    wizard.closeButton.click()
    sip.delete(wizard)
    finish(opened)
    assert [scene.scene.name for scene in opened.workspace.overview.mapped] == ["Torget"]


def test_a_cancel_that_comes_too_late_is_none(wizard, opened, finish, monkeypatch):
    at_confirm(wizard, opened, finish)

    def read(path, year=None):
        # In the job's own thread, with everything written.
        opened.jobs.cancel()
        return read_overview(path, year)

    with monkeypatch.context() as patch:
        patch.setattr("scenkartan.plugin.workflow.year_overview.read_overview", read)
        wizard.nextButton.click()
        finish(opened)
    assert wizard.received
    assert [scene.scene.name for scene in opened.workspace.overview.mapped] == ["Torget"]


def test_a_file_that_was_mended_is_read_when_it_is_dropped_again(wizard, opened, finish):
    path = wizard.draft.path
    whole = path.read_text("utf-8")
    path.write_text("{", "utf-8")
    wizard.take_file(path)
    read_to_its_end(wizard, opened, finish)
    assert wizard.draft.report is None
    assert "damaged" in wizard.noteLabel.text()
    path.write_text(whole, "utf-8")
    wizard.take_file(path)
    read_to_its_end(wizard, opened, finish)
    assert wizard.draft.report.ready == 1


def read_to_its_end(wizard, opened, finish) -> None:
    while wizard.draft.reading:
        finish(opened)
