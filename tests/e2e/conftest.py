"""The real desktop, started for one drive at a time."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRIVES = Path(__file__).parent / "drives"


@pytest.fixture(scope="session")
def desktop() -> ModuleType:
    """Load scripts/desktop.py."""
    spec = importlib.util.spec_from_file_location("desktop", ROOT / "scripts" / "desktop.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["desktop"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def drive(desktop: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Callable:
    """Run a drive in a new profile; it must come to its end without a Python error anywhere."""

    def run(name: str, *, profile: dict | None = None, **options: object) -> dict:
        profile = desktop.make_profile(tmp_path_factory.mktemp("profile"), **(profile or {}))
        outcome = desktop.drive(DRIVES / f"{name}.py", profile, **options)
        assert outcome.error == "", outcome.error + outcome.output
        assert outcome.finished, outcome.output
        assert outcome.python_errors == []
        return outcome.values

    return run
