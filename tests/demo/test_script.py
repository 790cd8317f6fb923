"""`make demo` from the outside: files in, a table and checked map sheets out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2")

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "demo.py"


def test_make_demo(tmp_path):
    folder = tmp_path / "Demo åäö"
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "5 of 6 scenes are in the class" in ran.stdout
    assert "Parkskolan, 500\u00a0m" in ran.stdout
    assert [line.split()[1] for line in ran.stdout.splitlines() if "none active" in line] == ["Strandbadet"]
    kinds = sorted(file.suffix for file in folder.iterdir())
    assert kinds == [".csv", ".geojson", ".gpkg", ".pdf"]
    assert "Traceback" not in ran.stderr
