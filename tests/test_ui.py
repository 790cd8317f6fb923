"""The forms are plain: small, without connections, and loadable by Qt 5 and Qt 6."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FORMS = sorted((ROOT / "ui").glob("*.ui"))
KILOBYTE = 1000

LOAD = """
import sys
from PyQt6 import uic
from PyQt6.QtWidgets import QApplication, QWidget
application = QApplication([])
for path in sys.argv[1:]:
    assert isinstance(uic.loadUi(path), QWidget), path
    print("loaded", path)
"""


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_form_is_small(path: Path) -> None:
    assert path.stat().st_size < 15 * KILOBYTE


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_form_is_plain(path: Path) -> None:
    form = ET.parse(path).getroot()
    assert form.find("connections/connection") is None, "connections are made in code"
    assert form.find("resources/include") is None, "icons are found by path"
    headers = [header.text for header in form.iter("header")]
    assert not [header for header in headers if header.startswith("qgs")], "as the Python module: qgis.gui"


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_spacers_have_a_size(path: Path) -> None:
    """PyQt6 refuses a form where one has not."""
    for spacer in ET.parse(path).getroot().iter("spacer"):
        assert [item.get("name") for item in spacer.iter("property")].count("sizeHint") == 1, spacer.get(
            "name"
        )


@pytest.mark.skipif(not FORMS, reason="there are no forms")
def test_qt_6_loads_the_forms(tmp_path: Path) -> None:
    """In a process of its own: PyQt5 and PyQt6 do not share one. Widgets of QGIS become plain ones there."""
    plain = []
    for form in FORMS:
        tree = ET.parse(form)
        for widget in tree.getroot().iter("customwidget"):
            widget.find("header").text = "PyQt6.QtWidgets"
            own, base = widget.findtext("class"), widget.findtext("extends")
            for used in tree.getroot().iter("widget"):
                if used.get("class") == own:
                    used.set("class", base)
        plain.append(tmp_path / form.name)
        tree.write(plain[-1], encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", LOAD, *map(str, plain)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.count("loaded") == len(FORMS)
