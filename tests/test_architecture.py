"""The house is laid out as it is drawn: imports point one way, and rooms stay small.

    gui, processing, demo  ->  workflow  ->  register | delivery | sheets | analysis  ->  domain

Everybody may use the shared modules directly under plugin/ (errors, i18n, paths ...); domain and analysis
only those that know nothing of QGIS.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "plugin"
ENTRY = PLUGIN / "plugin.py"

FLOOR = {"analysis", "register", "delivery", "sheets"}
MAY_IMPORT = {
    "domain": set(),
    **{room: {"domain"} for room in FLOOR},
    "workflow": FLOOR | {"domain"},
    "processing": FLOOR | {"domain", "workflow"},
    "demo": FLOOR | {"domain", "workflow"},
    "gui": FLOOR | {"domain", "workflow", "demo"},
}
ROOMS = set(MAY_IMPORT)
SHARED_WITHOUT_QGIS = {"errors", "i18n", "dependencies", "geos", "libraries"}
GEOS = PLUGIN / "geos.py"
STARTED_WITH_QGIS = {"", "gui", "processing"}
WIDGETS = ("qgis.PyQt.QtWidgets", "qgis.gui", "qgis.utils")
HEAVY = {"numpy", "shapely", "pandas", "scipy", "matplotlib", "pypdf", "openpyxl", "astral", "tzdata"}

MODULE_LINES = 400
FUNCTION_LINES = 60


def modules(rooms: Iterable[str] = ("", *ROOMS)) -> list[Path]:
    """The plugin's own modules in some rooms; the shared ones on top are in room ""."""
    return [path for path in sorted(PLUGIN.rglob("*.py")) if room_of(path) in rooms]


def room_of(path: Path) -> str:
    parts = path.relative_to(PLUGIN).parts
    return parts[0] if len(parts) > 1 else ""


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path, nodes: Iterable[ast.AST]) -> set[str]:
    """Give imported names, absolute: "qgis.core.QgsProject"; ours as "plugin.register.scenes.add_scene"."""
    package = ["plugin", *path.relative_to(PLUGIN).parts[:-1]]
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            names.update(".".join([*module, alias.name]) for alias in node.names)
    return names


def for_type_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def running(path: Path) -> Iterator[ast.AST]:
    """Everything in a module that can run: not what is for type checkers only."""
    todo: list[ast.AST] = [parse(path)]
    while todo:
        node = todo.pop()
        yield node
        todo.extend(child for child in ast.iter_child_nodes(node) if not for_type_checkers(child))


def at_import(path: Path) -> Iterator[ast.AST]:
    """Everything that runs when the module is imported: not the bodies of functions either."""
    todo: list[ast.AST] = [parse(path)]
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    while todo:
        node = todo.pop()
        yield node
        todo.extend(
            child
            for child in ast.iter_child_nodes(node)
            if not for_type_checkers(child) and not isinstance(child, functions)
        )


def own(names: Iterable[str]) -> set[str]:
    """Rooms and shared modules of ours among imported names."""
    return {name.split(".")[1] for name in names if name.startswith("plugin.")}


def where(path: Path, what: object) -> str:
    return f"{path.relative_to(ROOT)}: {what}"


def test_imports_point_one_way() -> None:
    against = [
        where(path, f"imports {room}")
        for path in modules(ROOMS)
        for room in own(imports(path, ast.walk(parse(path)))) & ROOMS
        if room not in MAY_IMPORT[room_of(path)] | {room_of(path)}
    ]
    assert not against


def test_shared_modules_know_no_room_but_domain() -> None:
    shared = [path for path in modules([""]) if path != ENTRY]
    against = [
        where(path, f"imports {room}")
        for path in shared
        for room in own(imports(path, ast.walk(parse(path)))) & (ROOMS - {"domain"})
    ]
    assert not against


def test_domain_and_analysis_know_no_qgis() -> None:
    against = []
    for path in modules(["domain", "analysis"]):
        names = imports(path, ast.walk(parse(path)))
        against += [where(path, name) for name in names if name.split(".")[0] in ("qgis", "osgeo")]
        against += [where(path, name) for name in own(names) - ROOMS - SHARED_WITHOUT_QGIS]
    assert not against


def test_widgets_live_in_gui() -> None:
    others = [path for path in modules() if room_of(path) != "gui" and path != ENTRY]
    against = [
        where(path, name)
        for path in others
        for name in imports(path, running(path))
        if name.startswith(WIDGETS)
    ]
    assert not against


def test_qt_comes_from_qgis() -> None:
    direct = ("PyQt5", "PyQt6", "PySide", "sip")
    against = [
        where(path, name)
        for path in modules()
        for name in imports(path, ast.walk(parse(path)))
        if name.startswith(direct)
    ]
    assert not against


def test_the_project_and_iface_enter_in_one_place() -> None:
    against = [
        where(path, "asks QGIS for the project or iface")
        for path in modules()
        if path != ENTRY
        and (
            "QgsProject.instance" in ast.unparse(parse(path))
            or "qgis.utils.iface" in imports(path, ast.walk(parse(path)))
        )
    ]
    assert not against


def test_nothing_heavy_is_imported_when_qgis_starts() -> None:
    """Neither a large library, nor the rooms that import one: the job imports them when it is asked for."""
    later = {"workflow", "analysis", "delivery", "sheets", "demo", "geos"}
    against = []
    for path in modules(STARTED_WITH_QGIS):
        if path == GEOS:
            continue
        names = imports(path, at_import(path))
        against += [where(path, name) for name in names if name.split(".")[0] in HEAVY]
        against += [where(path, f"imports {room}") for room in own(names) & later]
    assert not against


def test_shapely_comes_from_one_place() -> None:
    """Imported in any other way it reckons wrong in QGIS on Linux: plugin/geos.py says why."""
    against = [
        where(path, name)
        for path in modules()
        if path != GEOS
        for name in imports(path, running(path))
        if name.split(".")[0] == "shapely"
    ]
    assert not against


def test_nothing_that_changes_is_made_at_import() -> None:
    """Names at module level are constants, types or type aliases; no function rebinds one."""
    against = []
    for path in modules():
        for node in parse(path).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if isinstance(node, ast.AnnAssign):
                targets = [node.target]
            names = [
                name.id.lstrip("_")
                for target in targets
                for name in ast.walk(target)
                if isinstance(name, ast.Name) and name.id != "__all__"
            ]
            against += [where(path, name) for name in names if not name[0].isupper()]
        against += [where(path, "global") for node in ast.walk(parse(path)) if isinstance(node, ast.Global)]
    assert not against


def test_a_module_holds_one_idea() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert not [where(path, f"{count} lines") for path, count in lines.items() if count > MODULE_LINES]


def test_functions_are_short() -> None:
    against = []
    for path in modules():
        for node in ast.walk(parse(path)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                lines = node.end_lineno - node.lineno + 1
                if lines > FUNCTION_LINES:
                    against.append(where(path, f"{node.name}: {lines} lines"))
    assert not against


def test_no_error_is_swallowed() -> None:
    against = []
    for path in modules():
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.ExceptHandler) and (
                node.type is None
                or (
                    ast.unparse(node.type) in ("Exception", "BaseException")
                    and all(isinstance(step, ast.Pass) for step in node.body)
                )
            ):
                against.append(where(path, f"line {node.lineno}: swallows errors"))
            if isinstance(node, ast.Assert):
                against.append(where(path, f"line {node.lineno}: assert at run time"))
    assert not against


def test_every_file_says_which_python_it_is() -> None:
    """Annotations are never evaluated: QGIS 3.22 on Windows has Python 3.9."""
    future = "__future__.annotations"
    lacking = [
        where(path, "no future annotations")
        for path in modules()
        if any(not isinstance(node, ast.Expr) for node in parse(path).body)
        and future not in imports(path, parse(path).body)
    ]
    assert not lacking
