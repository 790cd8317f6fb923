"""What happened to the scenes of Exempelstaden between two years, with the overlaps measured."""

from __future__ import annotations

from ..domain.scene import SceneChange
from ..geos import shapely
from .places import drawn, scene_id
from .truth import CHANGES


def changes(year: int) -> list[SceneChange]:
    """Give a year's changes: what kind each is, truth.py says; how much overlaps, the shapes do."""
    before = {boundary.scene: boundary.area for boundary in drawn(year - 1)}
    after = {boundary.scene: boundary.area for boundary in drawn(year)}
    return [
        SceneChange(
            year,
            kind,
            scene_id(old) if old else None,
            scene_id(new) if new else None,
            *_overlap(before.get(old or ""), after.get(new or "")),
        )
        for kind, old, new in CHANGES.get(year, ())
    ]


def _overlap(
    before: shapely.Polygon | None, after: shapely.Polygon | None
) -> tuple[float | None, float | None, float | None]:
    """Give the overlap as a share of each area, and the change of area; None where a side is missing."""
    if before is None or after is None:
        return None, None, None
    common = before.intersection(after).area
    return common / before.area, common / after.area, after.area - before.area
