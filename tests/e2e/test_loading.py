"""Enabling and disabling the plugin in the real desktop."""

from __future__ import annotations

from typing import Callable

import pytest

pytestmark = pytest.mark.desktop


def test_load_unload_load_leaves_nothing_behind(drive: Callable) -> None:
    values = drive("load_twice")
    assert values["enabled"]
    assert values["loaded"][0] == values["loaded"][1] == values["loaded"][2]
    assert values["unloaded"][0] == values["unloaded"][1] == values["unloaded"][2]
    assert values["loaded"][0]["our providers"] == 1
    assert values["unloaded"][0]["our providers"] == 0


def test_enabling_imports_nothing_heavy(drive: Callable) -> None:
    assert drive("load_twice")["heavy"] == []
