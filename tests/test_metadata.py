"""metadata.txt says what QGIS and the plugin repository ask for, and the version is the same everywhere."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

REQUIRED = [
    "name",
    "qgisMinimumVersion",
    "description",
    "about",
    "version",
    "author",
    "email",
    "homepage",
    "repository",
    "tracker",
    "license",
    "tags",
    "category",
    "icon",
    "hasProcessingProvider",
]


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    """Read metadata.txt as QGIS does."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


@pytest.mark.parametrize("key", REQUIRED)
def test_key_is_there(metadata: configparser.SectionProxy, key: str) -> None:
    assert metadata.get(key, "").strip()


def test_the_icon_exists(metadata: configparser.SectionProxy) -> None:
    assert (ROOT / metadata["icon"]).is_file()


def test_qgis_finds_the_algorithms_without_the_desktop(metadata: configparser.SectionProxy) -> None:
    assert metadata["hasProcessingProvider"] == "yes"


def test_qgis_versions_are_in_order(metadata: configparser.SectionProxy) -> None:
    oldest, newest = (
        tuple(int(part) for part in metadata[key].split("."))
        for key in ("qgisMinimumVersion", "qgisMaximumVersion")
    )
    assert (3, 22) == oldest < newest


def test_one_version_everywhere(metadata: configparser.SectionProxy) -> None:
    project = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M)
    changes = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert project
    assert changes
    assert metadata["version"] == project.group(1) == changes.group(1)


def test_the_licence_is_the_one_that_is_named(metadata: configparser.SectionProxy) -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert metadata["license"] == "GPL-2.0-or-later"
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
