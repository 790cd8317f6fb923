"""Which scene of the register each delivered row is: by id and name, before any overlap is looked at."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Iterable, Mapping, Sequence

from ..domain.scene import Scene
from .boundary_file import BoundaryRow
from .findings import FindingRule, Findings, Severity
from .polygons import overlap
from .prepare import PreparedRow


def identify_scenes(
    rows: Sequence[PreparedRow],
    known: Sequence[Scene],
    boundaries: Mapping[str, bytes],
    year: int,
    found: Findings,
) -> list[Scene]:
    """Give the scene of each row: one of the register's, perhaps with a new name or code, or a new one.

    A row is the scene with the same id and name; else the one with the same name or alias, if the
    name is alone in the file and in the register; else the one with the same id that lies at the
    same place (then the scene has got a new name; other senders' ids say nothing); else a new
    scene. No two rows become the same scene: rows that share an id go by their names, and rows
    that share a name and have no id get numbered codes.

    ``boundaries`` has the latest boundary of each known scene, WKB in the rows' CRS, by scene id.
    """
    codes = _codes([ready.row for ready in rows], found)
    register = _Known(known, boundaries, found)
    alone = Counter(_key(ready.row.name) for ready in rows)
    matched: list[Scene | None] = [None] * len(rows)
    for step in (register.by_both, register.by_name, register.by_code):
        for index, (ready, code) in enumerate(zip(rows, codes)):
            by_a_repeated_name = step == register.by_name and alone[_key(ready.row.name)] > 1
            if matched[index] is None and not by_a_repeated_name:
                matched[index] = step(ready, code)
    return [
        scene or Scene(ready.row.name, register.free_code(code), created_year=year)
        for ready, code, scene in zip(rows, codes, matched)
    ]


def _codes(rows: Sequence[BoundaryRow], found: Findings) -> list[str]:
    ids = Counter(_key(row.id) for row in rows)
    names = Counter(_key(row.name) for row in rows if not row.id or ids[_key(row.id)] > 1)
    nth: Counter[str] = Counter()
    codes = []
    for row in rows:
        if row.id and ids[_key(row.id)] == 1:
            codes.append(row.id)
            continue
        if row.id:
            found.row(FindingRule.ID_REPEATED, Severity.WARNING, row.number)
        name = _key(row.name)
        if names[name] > 1:
            nth[name] += 1
            found.row(FindingRule.NAME_REPEATED, Severity.WARNING, row.number)
            codes.append(f"{row.name} {nth[name]}")
        else:
            codes.append("")
    return codes


class _Known:
    """The register's scenes by code and by name; each is given out once."""

    def __init__(self, scenes: Iterable[Scene], boundaries: Mapping[str, bytes], found: Findings) -> None:
        self._by_code: dict[str, Scene] = {}
        self._by_name: dict[str, list[Scene]] = {}
        self._taken: set[str] = set()
        self._boundaries = boundaries
        self._found = found
        for scene in scenes:
            if scene.code:
                self._by_code.setdefault(_key(scene.code), scene)
            for name in {_key(name) for name in (scene.name, *scene.aliases)}:
                self._by_name.setdefault(name, []).append(scene)

    def by_both(self, ready: PreparedRow, code: str) -> Scene | None:
        """Take the scene whose code and name are the row's."""
        scene = self._by_code.get(_key(code)) if code else None
        if scene is None or scene not in self._by_name.get(_key(ready.row.name), ()):
            return None
        return self._take(scene)

    def by_name(self, ready: PreparedRow, code: str) -> Scene | None:
        """Take the only scene that has, or has had, the row's name."""
        scenes = self._by_name.get(_key(ready.row.name), ())
        if len(scenes) != 1 or scenes[0].id in self._taken:
            return None
        scene = self._take(scenes[0])
        if code and scene.code:
            self._found.row(FindingRule.ID_NAME_DISAGREE, Severity.WARNING, ready.row.number)
        return scene if scene.code else replace(scene, code=self.free_code(code))

    def by_code(self, ready: PreparedRow, code: str) -> Scene | None:
        """Take the scene with the row's code, if it lies there: it has got another name."""
        scene = self._by_code.get(_key(code)) if code else None
        if scene is None or scene.id in self._taken:
            return None
        before = self._boundaries.get(scene.id)
        if before is not None and not overlap(before, ready.wkb):
            self._found.row(FindingRule.ID_ELSEWHERE, Severity.WARNING, ready.row.number)
            return None
        self._found.row(FindingRule.RENAMED, Severity.WARNING, ready.row.number)
        name = ready.row.name
        aliases = (*(alias for alias in scene.aliases if _key(alias) != _key(name)), scene.name)
        return replace(self._take(scene), name=name, aliases=aliases)

    def free_code(self, code: str) -> str:
        """Give the code if no scene of the register has it, else none."""
        return "" if _key(code) in self._by_code else code

    def _take(self, scene: Scene) -> Scene:
        self._taken.add(scene.id)
        return scene


def _key(text: str) -> str:
    return " ".join(text.casefold().split())
