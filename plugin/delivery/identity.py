"""Which scene each delivered row is: a new one, or one of the register's, perhaps under another name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Iterable, Sequence

from ..domain.matching import Proposal, plain_name
from ..domain.scene import Scene
from .boundary_file import BoundaryRow
from .findings import FindingRule, Findings, Severity
from .prepare import PreparedRow


def identify_scenes(
    rows: Sequence[PreparedRow], proposal: Proposal, known: Sequence[Scene], found: Findings
) -> list[Scene]:
    """Give the scene of each row: the one that it continues, perhaps under another name, or a new one.

    A scene that gets a name it never had keeps the old one as an alias; a row under one of the
    aliases, or without a name, changes nothing. A row's id becomes the code of a scene that has
    none, unless another scene has it. Rows that share an id have none, and rows that share a name
    and have no id get numbered codes.
    """
    scenes = {scene.id: scene for scene in known}
    codes = _Codes(known)
    identified = []
    for ready, code in zip(rows, _codes([ready.row for ready in rows], found)):
        scene_id = proposal.continuing.get(ready.row.number)
        if scene_id is None:
            if codes.has(code):
                found.row(FindingRule.ID_ELSEWHERE, Severity.WARNING, ready.row.number)
            identified.append(Scene(ready.row.name, codes.free(code), created_year=proposal.year))
            continue
        scene = scenes[scene_id]
        if code and scene.code and plain_name(code) != plain_name(scene.code):
            found.row(FindingRule.ID_NAME_DISAGREE, Severity.WARNING, ready.row.number)
        known_as = map(plain_name, (scene.name, *scene.aliases))
        if ready.row.is_named and plain_name(ready.row.name) not in known_as:
            found.row(FindingRule.RENAMED, Severity.WARNING, ready.row.number)
            scene = replace(scene, name=ready.row.name, aliases=(*scene.aliases, scene.name))
        identified.append(scene if scene.code else replace(scene, code=codes.free(code)))
    return identified


class _Codes:
    """The codes that scenes of the register have."""

    def __init__(self, scenes: Iterable[Scene]) -> None:
        self._taken = {plain_name(scene.code) for scene in scenes if scene.code}

    def has(self, code: str) -> bool:
        return plain_name(code) in self._taken

    def free(self, code: str) -> str:
        """Give the code if no scene has it, else none."""
        return "" if self.has(code) else code


def _codes(rows: Sequence[BoundaryRow], found: Findings) -> list[str]:
    ids = Counter(plain_name(row.id) for row in rows)
    names = Counter(plain_name(row.name) for row in rows if not row.id or ids[plain_name(row.id)] > 1)
    nth: Counter[str] = Counter()
    codes = []
    for row in rows:
        if row.id and ids[plain_name(row.id)] == 1:
            codes.append(row.id)
            continue
        name = plain_name(row.name)
        if names[name] > 1:
            nth[name] += 1
            found.row(FindingRule.NAME_REPEATED, Severity.WARNING, row.number)
            codes.append(f"{row.name} {nth[name]}")
        else:
            codes.append("")
    return codes
