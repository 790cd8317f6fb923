"""The main job from the command line, in a process and a profile of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
# Debian 12's wrapper qgis_process is broken; the program behind it is not.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = [
    pytest.mark.qgis,
    pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed"),
    pytest.mark.skipif(not DATA.is_dir(), reason="the real files are not on this machine"),
    pytest.mark.skipif(
        not (ROOT / "plugin" / "plugin.py").exists(), reason="there is no plugin to enable yet"
    ),
]


@pytest.fixture
def qgis_process(tmp_path):
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    (plugins / "scenkartan").symlink_to(ROOT, target_is_directory=True)
    # Nothing of the tests' own QGIS, and the tests' own Python libraries: the system's shapely may be old.
    environment = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "QGIS_PLUGINPATH": str(plugins),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path),
    }

    def call(*arguments):
        return subprocess.run(
            [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )

    assert call("plugins", "enable", "scenkartan").returncode == 0

    def run(algorithm, **parameters):
        given = [f"{name}={value}" for name, value in parameters.items()]
        done = call("--json", "run", f"scenkartan:{algorithm}", "--", *given)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["results"]

    run.call = call
    return run


def test_the_main_job(qgis_process, tmp_path):
    register = tmp_path / "register åäö.gpkg"
    police = DATA / "polisen_utsatta_omraden" / "uso_2023.shp"
    schools = DATA / "skolverket_skolor" / "skolenheter_2026-04-21.csv"
    qgis_process("createregister", REGISTER=register, CRS="EPSG:3006", MUNICIPALITY="Exempelstaden")
    received = qgis_process("receivedelivery", REGISTER=register, INPUT=police, YEAR=2023)
    assert (received["FEATURES"], received["WRITTEN"]) == (59, 59)
    imported = qgis_process("importfacilities", REGISTER=register, INPUT=schools)
    assert (imported["FEATURES"], imported["WRITTEN"], imported["SKIPPED"]) == (2281, 2271, 10)
    classified = qgis_process("classify", REGISTER=register, YEAR=2023)
    assert (classified["SCENES"], classified["SCENES_IN_CLASS"]) == (59, 50)

    measured = qgis_process(
        "schoolproximity",
        SCENES=f"{register}|layername=boundary",
        FACILITIES=f"{register}|layername=facility",
        OUTPUT=tmp_path / "pairs.gpkg",
        SUMMARY=tmp_path / "summary.gpkg",
    )
    assert (measured["SCENES_INSIDE"], measured["SCENES_WITHIN"], measured["PAIRS_WITHIN"]) == (40, 50, 146)


def test_what_went_wrong_is_said(qgis_process, tmp_path):
    missing = tmp_path / "missing.gpkg"
    done = qgis_process.call("run", "scenkartan:classify", "--", f"REGISTER={missing}", "YEAR=2023")
    assert done.returncode != 0
    assert "missing.gpkg" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
