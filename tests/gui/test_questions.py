"""The short questions, answered by keyboard."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

from scenkartan.plugin.gui.dialogs.questions import ask_number, ask_text

pytestmark = pytest.mark.qgis


@pytest.fixture
def press(qgis_app):
    """Press a key in the question that comes; one that stays open is closed, not waited for."""

    def later(key):
        def answer():
            box = QApplication.activeModalWidget()
            QTest.keyClick(box, key)
            box.close()

        QTimer.singleShot(0, answer)

    return later


@pytest.mark.parametrize(
    ("key", "number", "text"), [(Qt.Key.Key_Return, 2027, "GIS"), (Qt.Key.Key_Escape, None, None)]
)
def test_enter_takes_what_is_proposed_and_esc_nothing(press, qtbot, key, number, text):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    press(key)
    assert ask_number(window, "New mapping year", "Mapping year:", 2027, 1990, 2200) == number
    press(key)
    assert ask_text(window, "Name in the change log", "Name:", "GIS") == text
