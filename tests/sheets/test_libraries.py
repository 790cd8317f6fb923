"""A bundled library is found without being installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.libraries import library


def test_the_bundled_copy_is_used_and_the_path_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "only_bundled").mkdir()
    # Such libraries import themselves by their own name.
    (tmp_path / "only_bundled" / "__init__.py").write_text(
        "from only_bundled.inner import VALUE\n", encoding="utf-8"
    )
    (tmp_path / "only_bundled" / "inner.py").write_text("VALUE = 7\n", encoding="utf-8")
    before = list(sys.path)
    try:
        assert library("only_bundled", tmp_path).VALUE == 7
    finally:
        for name in ("only_bundled", "only_bundled.inner"):
            sys.modules.pop(name, None)
    assert sys.path == before


def test_the_environment_serves_where_nothing_is_bundled(tmp_path: Path):
    assert library("json", tmp_path / "nothing").loads("1") == 1


def test_a_missing_library_is_told(tmp_path: Path):
    before = list(sys.path)
    with pytest.raises(ScenkartanError) as refused:
        library("no_such_library", tmp_path)
    assert "no_such_library" in refused.value.text
    assert sys.path == before
