"""Where a library is missing or too old the plugin loads and says how to get it; nothing crashes."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

import pytest

pytestmark = pytest.mark.desktop


def test_an_old_library_is_named_and_nothing_crashes(drive: Callable, tmp_path: Path) -> None:
    """Debian 12's own shapely, as far as a look at its folder can tell; importing it is refused."""
    libraries = tmp_path / "libraries"
    (libraries / "shapely").mkdir(parents=True)
    (libraries / "shapely" / "__init__.py").write_text(
        "raise ModuleNotFoundError('too old')", encoding="utf-8"
    )
    (libraries / "Shapely-1.8.5.egg-info").mkdir()

    values = drive("missing_library", python_path=[libraries])

    for said in ("\n".join(values["messages"]), values["job"]):
        assert "shapely 2.0" in said
        assert "1.8.5" in said
        assert "install" in said
