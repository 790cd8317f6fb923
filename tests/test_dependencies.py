"""Missing libraries are found without importing anything, and said plainly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scenkartan.plugin import dependencies
from scenkartan.plugin.errors import ScenkartanError


def install(folder: Path, name: str, metadata: str = "") -> None:
    """Lay out a package as pip or Debian would; importing it is an error."""
    (folder / name).mkdir(parents=True)
    (folder / name / "__init__.py").write_text("raise RuntimeError('was imported')", encoding="utf-8")
    if metadata:
        (folder / metadata).mkdir()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that is the first place Python looks for packages in."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("metadata", "version"),
    [
        ("lampa-2.1.2.dist-info", "2.1.2"),
        ("Lampa-1.8.5.egg-info", "1.8.5"),
        ("lampa-2.0rc1.dist-info", "2.0"),
        ("lampa_extra-3.0.dist-info", ""),
        ("", ""),
    ],
)
def test_version_is_read_beside_the_package(folder: Path, metadata: str, version: str) -> None:
    install(folder, "lampa", metadata)
    assert dependencies.find_version("lampa") == version


def test_a_library_that_is_not_there_has_no_version(folder: Path) -> None:
    assert dependencies.find_version("lampa") is None


@pytest.mark.parametrize(
    ("version", "lacking"),
    [("1.8.5", True), ("1.99", True), ("2.0", False), ("2.0.0", False), ("2.10", False)],
)
def test_too_old_and_just_new_enough(
    folder: Path, monkeypatch: pytest.MonkeyPatch, version: str, lacking: bool
) -> None:
    install(folder, "lampa", f"lampa-{version}.dist-info")
    monkeypatch.setattr(dependencies, "WANTED", {"lampa": "2.0"})
    found = dependencies.missing()
    assert [library.name for library in found] == (["lampa"] if lacking else [])
    assert all(library.found_version == version for library in found)


def test_a_library_of_unknown_version_is_taken_to_be_good(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(folder, "lampa")
    monkeypatch.setattr(dependencies, "WANTED", {"lampa": "2.0"})
    assert dependencies.missing() == []


def test_the_explanation_says_which_what_and_how(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependencies, "WANTED", {"lampa": "2.0"})
    with pytest.raises(ScenkartanError, match=r"lampa 2\.0.* none") as error:
        dependencies.require()
    assert error.value.text.endswith(dependencies.how_to_get("lampa>=2.0"))


@pytest.mark.parametrize(
    ("platform", "words"),
    [("win32", "qgis-full"), ("darwin", "bin/python3"), ("linux", "install")],
)
def test_how_to_get_it_depends_on_the_platform(platform: str, words: str) -> None:
    assert words in dependencies.how_to_get("lampa>=2.0", platform)


def test_the_real_libraries_are_here() -> None:
    assert dependencies.missing() == []
    dependencies.require()


def test_looking_imports_nothing() -> None:
    """In a fresh Python, since this one has long imported numpy."""
    code = (
        "import sys; sys.path.insert(0, 'scripts'); from qgis_headless import register_package;"
        "register_package(); from scenkartan.plugin import dependencies; dependencies.missing();"
        "print(sorted({'numpy', 'shapely', 'importlib.metadata', 'qgis'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parent.parent
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
