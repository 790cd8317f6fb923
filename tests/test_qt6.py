"""What the code asks of Qt and QGIS is there in Qt 6 too: enums by their full names.

QGIS on Qt 6 is in no Debian, so this is a static check. A name like ``Qt.UserRole`` works in PyQt5 and not in
PyQt6, where it is ``Qt.ItemDataRole.UserRole``; the same goes for QGIS' own enums, whose short names live on
in Qt 5 only.
"""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

RESOLVE = """
import importlib, sys
for line in sys.stdin.read().split():
    module, _, chain = line.partition(":")
    thing = importlib.import_module(module)
    for name in chain.split("."):
        if not hasattr(thing, name):
            print(line)
            break
        thing = getattr(thing, name)
"""
# QGIS' own qgis.PyQt puts these where PyQt5 had them.
MOVED = {"QtWidgets:QAction": "QtGui", "QtWidgets:QActionGroup": "QtGui", "QtWidgets:QShortcut": "QtGui"}


def used_names(package: str) -> dict[str, str]:
    """Names that the code reads from modules of a package: "QtCore:Qt.ItemDataRole.UserRole" -> where."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "plugin").rglob("*.py")):
        if "bundled" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = {
            alias.asname or alias.name: f"{(node.module or '').rpartition('.')[2]}:{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[0] == package
            for alias in node.names
        }
        found.update({name: f"{path.relative_to(ROOT)}" for name in known.values()})
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                first, _, rest = ast.unparse(node).partition(".")
                if first in known and rest.replace(".", "").replace("_", "").isalnum():
                    found[f"{known[first]}.{rest}"] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return found


def test_qt_names_are_there_in_qt_6() -> None:
    """In a process of its own: PyQt5 and PyQt6 do not share one."""
    names = used_names("qgis.PyQt")
    asked = {}
    for name, place in names.items():
        module, _, chain = name.partition(":")
        module = MOVED.get(f"{module}:{chain.split('.')[0]}", module)
        asked[f"PyQt6.{module}:{chain}"] = f"{place} {name}"
    run = subprocess.run(
        [sys.executable, "-c", RESOLVE],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert [asked[line] for line in run.stdout.split()] == []


@pytest.mark.qgis
def test_enums_of_qgis_are_named_in_full() -> None:
    """A member reached as Class.member, where its type is another class inside Class, is unscoped."""
    unscoped = []
    for name, place in used_names("qgis").items():
        module, _, chain = name.partition(":")
        thing: object = importlib.import_module(f"qgis.{module}")
        for part in chain.split("."):
            owner, thing = thing, getattr(thing, part, None)
            kind = type(thing)
            if (
                isinstance(owner, type)
                and issubclass(kind, int)
                and kind not in (int, bool)
                and kind is not owner
            ):
                unscoped.append(f"{place} {name}")
    assert unscoped == []
