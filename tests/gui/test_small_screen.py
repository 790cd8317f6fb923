"""The dock beside the map on the smallest screens that municipalities have: 1366 x 768, and large letters."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication

from scenkartan.plugin.gui.dock import WIDTH

# What QGIS' menus, toolbars and status line and the system's own bars leave of 768.
HEIGHT = 560
# The letters of Windows as it is delivered, and the largest that people choose there, pixels.
LETTERS = (12, 16)

pytestmark = pytest.mark.qgis


@pytest.fixture(params=LETTERS)
def letters(request, qgis_app):
    before = QApplication.font()
    font = QApplication.font()
    font.setPixelSize(request.param)
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)


def test_the_dock_with_all_its_panels_and_the_wizard_fits(letters, opened):
    opened.deliveries.receive()
    QApplication.processEvents()
    least = opened.form.minimumSizeHint()
    assert least.width() <= WIDTH
    assert least.height() <= HEIGHT
