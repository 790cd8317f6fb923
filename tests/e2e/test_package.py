"""The zip is what people install: it is unpacked, loaded by QGIS without the desktop, and used."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the zip."""
    folder = tmp_path_factory.mktemp("insticksprogram åäö")
    script = [sys.executable, str(ROOT / "scripts" / "package.py"), str(folder)]
    subprocess.run(script, check=True, timeout=120)
    (made,) = folder.glob("scenkartan-*.zip")
    return made


@pytest.fixture(scope="module")
def plugins(package: Path) -> Path:
    """Unpack the zip where QGIS is told to look for plugins."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(package.parent / "plugins")
    return package.parent / "plugins"


@pytest.fixture
def qgis_process(plugins: Path, desktop, tmp_path: Path):
    """Run qgis_process with the unpacked plugin, in a home of its own."""
    # The wrapper of Debian's 3.22 is broken; newer ones have no .bin.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    env = {
        **desktop.environment(tmp_path),
        "QGIS_PLUGINPATH": str(plugins),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments], env=env, capture_output=True, text=True, timeout=120, check=False
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("plugins", "enable", "scenkartan")
    return run


def test_the_zip_holds_the_plugin_and_nothing_else(plugins: Path) -> None:
    assert [path.name for path in plugins.iterdir()] == ["scenkartan"]
    names = {path.name for path in (plugins / "scenkartan").iterdir()}
    needed = {"__init__.py", "metadata.txt", "LICENSE", "README.md", "plugin", "resources", "ui"}
    assert needed <= names <= needed | {"CHANGELOG.md"}
    assert list(plugins.rglob("scenkartan_sv.qm"))
    assert not list(plugins.rglob("__pycache__"))


def test_the_zip_carries_what_no_qgis_brings_with_its_licence(plugins: Path) -> None:
    bundled = plugins / "scenkartan" / "plugin" / "bundled"
    for library in ("pypdf", "astral", "tzdata"):
        assert (bundled / library / "__init__.py").is_file()
        assert list(bundled.glob(f"{library}-*.dist-info/**/LICENSE*"))
    assert (bundled / "tzdata" / "zoneinfo" / "Europe" / "Stockholm").is_file()


def test_the_algorithms_are_there(qgis_process) -> None:
    listed = qgis_process("list")
    for name in [
        "createregister",
        "receivedelivery",
        "importfacilities",
        "classify",
        "schoolproximity",
        "printmapsheets",
    ]:
        assert f"scenkartan:{name}" in listed


def test_a_register_is_created_with_the_zip(qgis_process, tmp_path: Path) -> None:
    register = tmp_path / "ett register.gpkg"
    said = qgis_process(
        "--json",
        "run",
        "scenkartan:createregister",
        "--",
        f"REGISTER={register}",
        "CRS=EPSG:3011",
        "MUNICIPALITY=Exempelstaden",
    )
    assert json.loads(said[said.index("{") :])["results"]["REGISTER"] == str(register)
    assert register.stat().st_size > 0
    assert os.access(register, os.W_OK)


def test_the_plugin_manager_installs_it_and_the_next_version_over_it(package: Path, drive: Callable) -> None:
    values = drive(
        "install_zip",
        profile={"plugin": None, "plugins": {}},
        arguments={"zip": package, "pictures": PICTURES},
    )
    assert not values["before"]
    assert values["place"].endswith("profiles/default/python/plugins/scenkartan")
    assert values["scenes"] == values["scenes after"] == 6
