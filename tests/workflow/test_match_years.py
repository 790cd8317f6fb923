"""What has happened since the year before, in a real register; the shapes are worked out by hand."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from qgis.core import QgsCoordinateTransformContext  # noqa: E402

from scenkartan.plugin.demo import deliveries, places, truth  # noqa: E402
from scenkartan.plugin.demo.build import build_demo  # noqa: E402
from scenkartan.plugin.domain.scene import (  # noqa: E402
    Boundary,
    ChangeKind,
    Scene,
    SceneChange,
    SceneStatus,
)
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    add_scene,
    delete_boundaries,
    ensure_year,
    list_changes,
    list_scenes,
    put_boundaries,
    replace_changes,
    sign_year,
)
from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices  # noqa: E402
from scenkartan.plugin.workflow.match_years import (  # noqa: E402
    changes_since,
    record_changes,
    refresh_changes,
    refresh_redrawn,
)
from scenkartan.plugin.workflow.receive_delivery import receive_delivery  # noqa: E402

EAST, NORTH = 150_000, 6_570_000


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    pass


def box(west, south, east, north):
    return shapely.box(EAST + west, NORTH + south, EAST + east, NORTH + north)


SQUARE, NEXT, FAR = box(0, 0, 100, 100), box(100, 0, 200, 100), box(9000, 0, 9100, 100)


def map_year(register, year, **drawn):
    """Write a year's boundaries by scene id; a pair is a shape and a status."""
    known = {scene.id for scene in list_scenes(register)}
    with register.transaction():
        ensure_year(register, year)
        for scene_id, shape in drawn.items():
            polygon, status = shape if isinstance(shape, tuple) else (shape, SceneStatus.OPEN_DRUG_SCENE)
            if scene_id not in known:
                add_scene(register, Scene(scene_id, created_year=year, id=scene_id))
            wkb = shapely.to_wkb(shapely.MultiPolygon([polygon]))
            put_boundaries(register, [Boundary(scene_id, year, wkb, polygon.area, status)])


def record(register, year):
    with register.transaction():
        found = changes_since(register, year)
        record_changes(register, found)
        return found


def stored(register, year):
    return {
        (change.kind.value, change.from_scene_id, change.to_scene_id)
        for change in list_changes(register, year)
    }


def test_what_is_stored(register):
    map_year(register, 2025, a=SQUARE, b=NEXT, c=FAR)
    map_year(register, 2026, a=box(0, 0, 200, 100), d=box(5000, 0, 5100, 100))
    found = record(register, 2026)
    assert (found.year, found.previous_year) == (2026, 2025)
    assert list_changes(register, 2026) == [
        SceneChange(2026, ChangeKind.MERGED, "a", "a", 1.0, 0.5, 10_000.0),
        SceneChange(2026, ChangeKind.MERGED, "b", "a", 1.0, 0.5, 10_000.0),
        SceneChange(2026, ChangeKind.CEASED, "c", None),
        SceneChange(2026, ChangeKind.NEW, None, "d"),
    ]
    assert list_changes(register, 2026) == list(found.changes)
    assert found.balance.in_words(str) == (
        "3 last year − 1 ceased − 1 merged away + 1 new + 0 split off = 2 this year"
    )


def test_the_first_year_has_no_changes(register):
    map_year(register, 2026, a=SQUARE)
    found = record(register, 2026)
    assert (found.previous_year, found.changes) == (None, ())
    assert list_changes(register, 2026) == []


def test_the_year_before_is_the_latest_with_boundaries(register):
    map_year(register, 2022, a=FAR)
    map_year(register, 2023, a=SQUARE)
    map_year(register, 2025)
    map_year(register, 2026, a=SQUARE)
    assert record(register, 2026).previous_year == 2023
    assert stored(register, 2026) == {("unchanged", "a", "a")}


def test_a_scene_that_lies_elsewhere_is_still_the_scene(register):
    """Nine kilometres away, and no overlap to say otherwise."""
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=FAR)
    record(register, 2026)
    assert stored(register, 2026) == {("moved", "a", "a")}


def test_a_place_that_got_another_scene_is_said_to_be_the_same_place(register):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, b=SQUARE)
    record(register, 2026)
    assert stored(register, 2026) == {("unchanged", "a", "b")}


def test_a_scene_that_has_ceased_by_its_status_is_not_counted(register):
    ceased = SceneStatus.CEASED
    map_year(register, 2024, a=SQUARE, b=NEXT, c=(FAR, ceased))
    map_year(register, 2025, a=SQUARE, b=(NEXT, ceased), c=(FAR, ceased))
    map_year(register, 2026, a=SQUARE, b=NEXT)
    assert (record(register, 2025).balance.previous, record(register, 2025).balance.current) == (2, 1)
    assert stored(register, 2025) == {("unchanged", "a", "a"), ("ceased", "b", None)}
    record(register, 2026)
    assert stored(register, 2026) == {("unchanged", "a", "a"), ("new", None, "b")}


def test_a_year_that_is_received_again_is_compared_again(register):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=SQUARE, b=FAR)
    record(register, 2026)
    map_year(register, 2026, a=box(0, 0, 100, 200))
    record(register, 2026)
    assert stored(register, 2026) == {("grown", "a", "a"), ("new", None, "b")}


def test_the_log_tells_only_of_news(register):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=SQUARE, b=FAR)
    record(register, 2026)
    count = "SELECT count(*) FROM change_log"
    before = [tuple(row) for row in register.execute(count)]
    record(register, 2026)
    assert [tuple(row) for row in register.execute(count)] == before


def test_the_year_after_is_compared_again_unless_it_is_signed(register):
    map_year(register, 2024, a=SQUARE)
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=box(0, 0, 100, 200))
    record(register, 2026)
    map_year(register, 2025, a=box(0, 0, 100, 200))
    record(register, 2025)
    assert stored(register, 2025) == {("grown", "a", "a")}
    assert stored(register, 2026) == {("unchanged", "a", "a")}
    with register.transaction():
        sign_year(register, 2026, date(2026, 11, 20), "chef", "chef")
    map_year(register, 2025, a=SQUARE)
    record(register, 2025)
    assert stored(register, 2025) == stored(register, 2026) == {("unchanged", "a", "a")}


def test_a_signed_year_is_refused(register):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=SQUARE)
    with register.transaction():
        sign_year(register, 2026, date(2026, 11, 20), "chef", "chef")
    with pytest.raises(ScenkartanError):
        record(register, 2026)
    assert stored(register, 2026) == set()


def test_an_invalid_boundary_is_compared_as_what_it_covers(register):
    """Drawn in QGIS with its sides crossed: half of the square."""
    bow_tie = shapely.Polygon(
        [(EAST, NORTH), (EAST + 100, NORTH + 100), (EAST + 100, NORTH), (EAST, NORTH + 100)]
    )
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=bow_tie)
    record(register, 2026)
    assert stored(register, 2026) == {("shrunk", "a", "a")}


def test_cancel_leaves_what_was_stored(register, cancel_after):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=SQUARE)
    record(register, 2026)
    map_year(register, 2026, b=FAR)
    with pytest.raises(Cancelled), register.transaction():
        record_changes(register, changes_since(register, 2026, progress=cancel_after(0)))
    assert stored(register, 2026) == {("unchanged", "a", "a")}


@pytest.fixture(scope="module")
def demo(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "exempelstaden.gpkg"
    build_demo(path)
    with closing(open_register(path, read_only=True)) as register:
        yield register


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_demo_is_as_it_was_drawn(demo, year):
    """Kinds as truth.py states them, figures as the demo measured them when it was built."""
    keys = {places.scene_id(one.scene): one.scene for each in places.YEARS for one in places.drawn(each)}
    found = changes_since(demo, year)
    assert found.previous_year == year - 1
    assert {
        (change.kind, keys.get(change.from_scene_id), keys.get(change.to_scene_id))
        for change in found.changes
    } == set(truth.CHANGES[year])
    expected = {(change.from_scene_id, change.to_scene_id): change for change in list_changes(demo, year)}
    for change in found.changes:
        same = expected[change.from_scene_id, change.to_scene_id]
        for name in ("previous_share", "current_share", "area_change_m2"):
            assert getattr(change, name) == pytest.approx(getattr(same, name), abs=1e-6)
    balance = found.balance
    assert (balance.previous, balance.current) == (truth.SCENES[year - 1], truth.SCENES[year])


def test_the_first_year_of_the_demo(demo):
    assert changes_since(demo, 2023).changes == ()


def test_the_demo_received_from_a_file_is_matched_as_it_was_drawn(qgis_app, tmp_path):
    """Scenes are known again by name and code there; the shapes come through GeoJSON."""
    path = tmp_path / "exempelstaden.gpkg"
    build_demo(path)
    with closing(open_register(path, who="test")) as register:
        drawn = stored(register, 2026)
        with register.transaction():
            replace_changes(register, 2026, [])
        receive_delivery(
            register,
            deliveries.write_boundaries(tmp_path),
            2026,
            DeliveryChoices(replace=True),
            transform_context=QgsCoordinateTransformContext(),
        )
        assert stored(register, 2026) == drawn
        assert len(drawn) == len(truth.CHANGES[2026])


def test_a_boundary_redrawn_by_hand_is_compared_anew_and_what_was_decided_stays(register):
    """b was decided to come from a, though it lies where c did; then it is drawn to twice the size."""
    decided = SceneChange(2026, ChangeKind.MOVED, "a", "b", 0.0, 0.0, 0.0)
    map_year(register, 2025, a=SQUARE, c=FAR)
    map_year(register, 2026, b=FAR)
    with register.transaction():
        replace_changes(register, 2026, [decided, SceneChange(2026, ChangeKind.CEASED, "c", None)])
        refresh_redrawn(register, 2026)
    assert list_changes(register, 2026)[0] == decided
    map_year(register, 2026, b=box(9000, 0, 9200, 100))
    emptied = list_changes(register, 2026)[0]
    assert (emptied.from_scene_id, emptied.previous_share, emptied.area_change_m2) == ("a", None, None)
    with register.transaction():
        refresh_redrawn(register, 2026)
    assert set(list_changes(register, 2026)) == {
        SceneChange(2026, ChangeKind.MOVED, "a", "b", 0.0, 0.0, 10_000.0),
        SceneChange(2026, ChangeKind.CEASED, "c", None),
    }


def test_that_a_person_decided_is_remembered_when_figures_are_brought_up_to_date(register):
    map_year(register, 2025, a=SQUARE, c=FAR)
    map_year(register, 2026, b=FAR, c=SQUARE)
    decided = SceneChange(2026, ChangeKind.MOVED, "a", "b", by_person=True)
    with register.transaction():
        replace_changes(register, 2026, [decided, SceneChange(2026, ChangeKind.MOVED, "c", "c")])
        refresh_changes(register, 2026)
    assert {(one.from_scene_id, one.by_person) for one in list_changes(register, 2026)} == {
        ("a", True),
        ("c", False),
    }


def test_scenes_drawn_and_taken_away_by_hand_are_new_and_have_ceased(register):
    map_year(register, 2025, a=SQUARE, b=FAR)
    map_year(register, 2026, a=SQUARE, b=FAR)
    record(register, 2026)
    map_year(register, 2026, c=NEXT)
    with register.transaction():
        delete_boundaries(register, 2026, ["b"])
        refresh_changes(register, 2026)
    assert stored(register, 2026) == {("unchanged", "a", "a"), ("ceased", "b", None), ("new", None, "c")}


def test_a_signed_year_keeps_its_figures_when_the_year_before_is_redrawn(register):
    map_year(register, 2025, a=SQUARE)
    map_year(register, 2026, a=SQUARE)
    record(register, 2026)
    signed = list_changes(register, 2026)
    with register.transaction():
        sign_year(register, 2026, date(2026, 11, 20), "chef", "chef")
    map_year(register, 2025, a=box(0, 0, 100, 200))
    assert list_changes(register, 2026) == signed
