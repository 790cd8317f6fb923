"""The delivery wizard without a mouse: where the focus goes, and in which order."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

pytestmark = pytest.mark.qgis


def in_order(first: QWidget, wanted: list[QWidget]) -> list[QWidget]:
    """Give those that are wanted as the tabulator comes to them after the first."""
    found, widget = [], first
    while True:
        if widget in wanted:
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            return found


def test_the_file_is_where_one_begins(opened):
    opened.deliveries.receive()
    wizard = opened.deliveries.wizard
    assert wizard.window().focusWidget() is wizard.file_page.fileWidget.lineEdit()


@pytest.mark.parametrize("ended", [True, False])
def test_a_path_is_read_when_it_is_typed_and_not_letter_by_letter(opened, qtbot, ended):
    opened.deliveries.receive()
    page = opened.deliveries.wizard.file_page
    chosen = []
    page.file_chosen.connect(lambda: chosen.append(str(page.path)))
    edit = page.fileWidget.lineEdit()
    QTest.keyClicks(edit, "/a/b.shp")
    assert chosen == []
    if ended:
        QTest.keyClick(edit, Qt.Key.Key_Return)
        assert chosen == ["/a/b.shp"]
    qtbot.waitUntil(lambda: chosen == ["/a/b.shp"])
    page.fileWidget.setFilePath("")
    assert chosen == ["/a/b.shp", "None"]


def test_the_buttons_come_after_what_they_are_about(opened):
    opened.deliveries.receive()
    wizard = opened.deliveries.wizard
    page = wizard.file_page
    wanted = [
        page.pasteButton,
        page.projectLayerButton,
        page.nameCombo,
        wizard.closeButton,
        wizard.backButton,
        wizard.nextButton,
    ]
    assert in_order(page.fileWidget.lineEdit(), wanted) == wanted


def test_one_goes_on_where_the_wizard_was_opened(opened):
    opened.deliveries.receive()
    opened.deliveries.wizard.closeButton.setFocus()
    opened.deliveries.wizard.closeButton.click()
    assert opened.window().focusWidget() is opened.scenes.receiveButton
