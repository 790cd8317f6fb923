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
    folder.mkdir()
    (folder / "exempelstaden.gpkg").write_bytes(b"an earlier run's")
    others = [folder / f"skarpt läge.{suffix}" for suffix in ("gpkg", "pdf", "csv", "geojson", "gpkg-wal")]
    for other in others:
        other.write_text("somebody's own")
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
    assert [other.read_text() for other in others] == ["somebody's own"] * len(others)
    kinds = sorted(file.suffix for file in folder.iterdir() if file not in others)
    assert kinds == [".csv", ".geojson", ".gpkg", ".pdf"]
    assert "Traceback" not in ran.stderr
