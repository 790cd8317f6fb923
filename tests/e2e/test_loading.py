"""Enabling and disabling the plugin in the real desktop."""

from __future__ import annotations

from typing import Callable

import pytest

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def loading(drive: Callable) -> dict:
    """Load and unload in one run; the tests look at what was there each time."""
    return drive("load_twice")


def test_enabling_shows_one_button_and_builds_no_dock(loading: dict) -> None:
    once = {"in the toolbars": 1, "in the menu": 1, "actions": 1, "docks": 0, "providers": 1, "objects": []}
    assert loading["enabled"]
    assert loading["loaded"] == [once, once, once]


def test_the_dock_opens_anew_each_time(loading: dict) -> None:
    assert [there["docks"] for there in loading["opened"]] == [1, 1, 1]
    assert loading["opened"][0] == loading["opened"][2]


def test_unloading_leaves_nothing_behind(loading: dict) -> None:
    nothing = {
        "in the toolbars": 0,
        "in the menu": 0,
        "actions": 0,
        "docks": 0,
        "providers": 0,
        "objects": [],
    }
    assert loading["unloaded"] == [nothing, nothing, nothing]


def test_enabling_imports_nothing_heavy(loading: dict) -> None:
    assert loading["heavy"] == []
