"""What the panels and the sheets read of a year, in a real register."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.scene import (  # noqa: E402
    Boundary,
    ChangeKind,
    Scene,
    SceneChange,
)
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    add_scene,
    ensure_year,
    put_boundaries,
    put_changes,
)
from scenkartan.plugin.workflow.year_overview import read_overview  # noqa: E402

WKB = shapely.to_wkb(shapely.MultiPolygon([shapely.box(150_000, 6_570_000, 150_100, 6_570_100)]))


def test_what_became_of_each_scene(register):
    """B was merged into A, C was split into C and D, E is new: each has the change that it took part in."""
    years = {2025: "ABC", 2026: "ACDE"}
    changes = [
        SceneChange(2026, ChangeKind.MERGED, "A", "A"),
        SceneChange(2026, ChangeKind.MERGED, "B", "A"),
        SceneChange(2026, ChangeKind.SPLIT, "C", "C"),
        SceneChange(2026, ChangeKind.SPLIT, "C", "D"),
        SceneChange(2026, ChangeKind.NEW, None, "E"),
    ]
    with register.transaction():
        for name in "ABCDE":
            add_scene(register, Scene(name, id=name))
        for year, names in years.items():
            ensure_year(register, year)
            put_boundaries(register, [Boundary(name, year, WKB, 10_000.0) for name in names])
        put_changes(register, changes)
    scenes = read_overview(register.path, 2026).scenes
    assert {scene.id: scene.change.kind for scene in scenes} == {
        "A": ChangeKind.MERGED,
        "B": ChangeKind.MERGED,
        "C": ChangeKind.SPLIT,
        "D": ChangeKind.SPLIT,
        "E": ChangeKind.NEW,
    }


def test_the_reach_is_that_of_the_year(register):
    """Two squares of 100 m in 2026, the second 1 km to the north; the one of 2025 lies elsewhere."""
    far = shapely.to_wkb(shapely.MultiPolygon([shapely.box(150_000, 6_571_000, 150_100, 6_571_100)]))
    elsewhere = shapely.to_wkb(shapely.MultiPolygon([shapely.box(90_000, 6_500_000, 90_100, 6_500_100)]))
    with register.transaction():
        for name in "AB":
            add_scene(register, Scene(name, id=name))
        for year in (2025, 2026, 2027):
            ensure_year(register, year)
        put_boundaries(register, [Boundary("A", 2025, elsewhere, 10_000.0)])
        put_boundaries(
            register, [Boundary(one, 2026, wkb, 10_000.0) for one, wkb in (("A", WKB), ("B", far))]
        )
    assert read_overview(register.path, 2026).reach == pytest.approx(
        (150_000, 6_570_000, 150_100, 6_571_100), abs=1
    )
    assert read_overview(register.path, 2027).reach is None
