"""The message bar: one message of ours at a time, and others' left alone."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.gui.messages import Messages

pytestmark = pytest.mark.qgis


@pytest.fixture
def bar(qtbot) -> QgsMessageBar:
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    return bar


def test_messages_do_not_stack(bar):
    messages = Messages(bar)
    bar.pushMessage("QGIS", "about something else", Qgis.MessageLevel.Warning, 0)
    messages.warning("first", ["a finding"])
    messages.error(ScenkartanError("second", "detail"))
    messages.success("third")
    assert {item.title() for item in bar.items()} == {"QGIS", "Scenkartan"}
    assert [item.text() for item in bar.items() if item.title() == "Scenkartan"] == ["third"]
