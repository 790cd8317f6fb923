"""From a delivered file to one year's boundaries: all of it, or the register is as it was."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

pytestmark = pytest.mark.qgis

EAST, NORTH = 150_000, 6_580_000


@pytest.fixture
def receive(context):
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices
    from scenkartan.plugin.workflow.receive_delivery import receive_delivery

    def run(register, path, year=2026, progress=None, **choices):
        extra = {"progress": progress} if progress else {}
        return receive_delivery(
            register, path, year, DeliveryChoices(**choices), transform_context=context, **extra
        )

    return run


@pytest.fixture
def stored(qgis_app):
    from scenkartan.plugin.register.scenes import list_boundaries, list_scenes

    def read(register, year=2026):
        names = {scene.id: scene.name for scene in list_scenes(register)}
        return {names[boundary.scene_id]: boundary for boundary in list_boundaries(register, year)}

    return read


@pytest.fixture
def nothing_written(qgis_app):
    from scenkartan.plugin.register.scenes import list_scenes, list_years

    def check(register):
        assert list_years(register) == []
        assert list_scenes(register) == []

    return check


def test_boundaries_are_written_with_their_source(
    receive, stored, make_register, geojson, square, unchanged, folder
):
    register = make_register()
    path = geojson(
        [
            (square(EAST, NORTH), {"Scen": "Ågatan", "Status": ""}),
            (square(EAST, NORTH + 500, 30), {"Scen": "Parken", "Status": "Upphört"}),
            (square(EAST, NORTH + 900), {"Scen": "Bron", "Status": "bevakas"}),
            (square(EAST, NORTH + 1300), {"Scen": "Torget", "Status": "kanske"}),
        ]
    )
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    received = receive(register, path)
    assert (received.features, received.written, received.new_scenes) == (4, 4, 4)
    assert {finding.rule.value for finding in received.findings} == {"status_unknown", "status_open"}
    boundaries = stored(register)
    assert {name: boundary.status.value for name, boundary in boundaries.items()} == {
        "Ågatan": "open_drug_scene",
        "Parken": "ceased",
        "Bron": "watched",
        "Torget": "not_assessed",
    }
    assert boundaries["Ågatan"].area_m2 == pytest.approx(10_000.0)
    assert boundaries["Parken"].area_m2 == pytest.approx(900.0)
    assert boundaries["Parken"].source_file == path.name
    assert boundaries["Parken"].source_sha256 == sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_other_systems_are_transformed(receive, stored, make_register, geojson):
    """The expected corner is GDAL's own transformation of it, to the millimetre."""
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(3006)
    target.ImportFromEPSG(3011)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(source, target).TransformPoint(674_032.0, 6_580_822.0)
    path = geojson(
        [("POLYGON((674032 6580822,674132 6580822,674132 6580922,674032 6580822))", {"namn": "A"})],
        crs="EPSG:3006",
    )
    register = make_register("EPSG:3011")
    receive(register, path)
    from qgis.core import QgsGeometry

    written = QgsGeometry()
    written.fromWkb(stored(register)["A"].wkb)
    assert min(written.vertices(), key=lambda p: (p.x() - x) ** 2 + (p.y() - y) ** 2).distance(x, y) < 0.001


def test_invalid_geometry_waits_for_consent(receive, stored, make_register, geojson, square):
    bow_tie = "POLYGON((150000 6580000,150100 6580100,150100 6580000,150000 6580100,150000 6580000))"
    path = geojson(
        [(bow_tie, {"namn": "Fluga"}), (square(EAST, NORTH + 500), {"namn": "Hel"}), (None, {"namn": "Tom"})]
    )
    register = make_register()
    declined = receive(register, path)
    assert (declined.features, declined.written) == (3, 1)
    proposal = next(f for f in declined.findings if f.rule.value == "invalid_geometry")
    assert proposal.which == (1,)
    assert proposal.example.endswith("→ 5\u00a0000\u00a0m²")
    assert set(stored(register)) == {"Hel"}
    accepted = receive(register, path, replace=True, repair=True)
    assert accepted.written == 2
    assert stored(register)["Fluga"].area_m2 == pytest.approx(5000.0)


def test_a_year_with_boundaries_is_replaced_only_when_said(receive, stored, make_register, geojson, square):
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    receive(
        register, geojson([(square(EAST, NORTH), {"namn": "A"}), (square(EAST, NORTH + 200), {"namn": "B"})])
    )
    newer = geojson([(square(EAST, NORTH, 200), {"namn": "a"})], "ny.geojson")
    with pytest.raises(ScenkartanError, match="2"):
        receive(register, newer)
    assert set(stored(register)) == {"A", "B"}
    received = receive(register, newer, replace=True)
    assert (received.written, received.new_scenes) == (1, 0)
    assert stored(register)["A"].area_m2 == pytest.approx(40_000.0)
    assert set(stored(register)) == {"A"}


def test_boundaries_that_come_while_the_file_is_read_are_not_overwritten(
    receive, stored, make_register, geojson, square
):
    """Somebody else receives the year between the first check and the writing."""
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.opening import open_register

    register = make_register()
    theirs = geojson([(square(EAST, NORTH), {"namn": "Deras"})], "deras.geojson")

    class Meanwhile:
        done = False

        def report(self, fraction, text=""):
            if fraction >= 0.25 and not self.done:
                self.done = True
                with open_register(register.path, who="annan") as other:
                    receive(other, theirs)

        def check(self):
            pass

    meanwhile = Meanwhile()
    with pytest.raises(ScenkartanError, match="2026"):
        receive(register, geojson([(square(EAST, NORTH, 50), {"namn": "Vår"})]), progress=meanwhile)
    assert meanwhile.done
    assert set(stored(register)) == {"Deras"}


def test_what_people_said_of_a_scene_outlives_a_new_delivery(receive, stored, make_register, geojson, square):
    from dataclasses import replace

    from scenkartan.plugin.domain.proximity import Classification, Outcome
    from scenkartan.plugin.domain.scene import BoundaryQuality, Criteria, SceneStatus
    from scenkartan.plugin.register.proximity import list_classifications, replace_proximity
    from scenkartan.plugin.register.scenes import put_boundaries

    register = make_register()
    same = (square(EAST, NORTH), {"namn": "Samma"})
    receive(register, geojson([same, (square(EAST, NORTH + 200), {"namn": "Ändrad"})]))
    said = {
        "status": SceneStatus.WATCHED,
        "criteria": Criteria(lasting_place=True),
        "quality": BoundaryQuality.SURVEYED,
    }
    first = stored(register)
    classes = [
        Classification(boundary.scene_id, 2026, 1, Outcome.NOT_IN_CLASS, 0, 0, 0, 0, None, "")
        for boundary in first.values()
    ]
    with register.transaction():
        put_boundaries(register, [replace(boundary, **said) for boundary in first.values()])
        replace_proximity(register, 2026, [], classes)
    newer = geojson(
        [same, (square(EAST, NORTH + 200, 150), {"namn": "Ändrad", "status": "kanske"})], "ny.geojson"
    )
    receive(register, newer, replace=True)
    for boundary in stored(register).values():
        assert {name: getattr(boundary, name) for name in said} == said
    assert stored(register)["Ändrad"].area_m2 == pytest.approx(150.0**2)
    assert [one.scene_id for one in list_classifications(register, 2026)] == [first["Samma"].scene_id]


def test_next_year_finds_the_same_scenes(receive, stored, make_register, geojson, square):
    register = make_register()
    receive(register, geojson([(square(EAST, NORTH), {"namn": "A", "kod": "1"})]), 2025)
    again = receive(
        register, geojson([(square(EAST, NORTH, 120), {"namn": "A", "kod": "1"})], "b.geojson"), 2026
    )
    assert again.new_scenes == 0
    assert stored(register, 2025)["A"].scene_id == stored(register, 2026)["A"].scene_id


def test_a_signed_year_is_refused(receive, make_register, geojson, square):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.scenes import sign_year

    register = make_register()
    path = geojson([(square(EAST, NORTH), {"namn": "A"})])
    receive(register, path)
    with register.transaction():
        sign_year(register, 2026, date(2026, 10, 1), "Stadsdelschef", "Chef för lokalpolisområdet")
    with pytest.raises(ScenkartanError):
        receive(register, path, replace=True)


@pytest.mark.parametrize(
    ("properties", "crs", "choices", "match"),
    [
        ({"namn": "A", "not": "811218-9876"}, "EPSG:3011", {}, r"not: 1 .*proposed: Leave the column out /"),
        ({"namn": "A"}, None, {}, r"EPSG:4326.*proposed: .*EPSG:3011"),
        ({"namn": "A"}, "EPSG:3011", {"name_field": "finns inte"}, "finns inte"),
        ({"namn": "A"}, "EPSG:3011", {"crs_authid": "EPSG:0"}, "EPSG:0"),
    ],
)
def test_what_blocks_leaves_the_register_alone(
    receive, nothing_written, make_register, geojson, square, properties, crs, choices, match
):
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    path = geojson([(square(EAST, NORTH), properties)], crs=crs)
    with pytest.raises(ScenkartanError, match=match) as refused:
        receive(register, path, **choices)
    assert "9876" not in refused.value.text
    nothing_written(register)


def test_nothing_to_receive_is_refused(receive, nothing_written, make_register, geojson):
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    with pytest.raises(ScenkartanError):
        receive(register, geojson([("LINESTRING(150000 6580000,150100 6580000)", {"namn": "A"})]))
    bow_tie = "POLYGON((150000 6580000,150100 6580100,150100 6580000,150000 6580100,150000 6580000))"
    with pytest.raises(ScenkartanError):
        receive(register, geojson([(bow_tie, {"namn": "A"})], "b.geojson"))
    nothing_written(register)


def test_cancel_at_any_point_leaves_the_register_as_it_was(
    receive, nothing_written, stored, make_register, geojson, square, cancel_after
):
    """Five features are checked when read, prepared, made and written: cancel at each."""
    from scenkartan.plugin.errors import Cancelled

    register = make_register()
    path = geojson([(square(EAST, NORTH + 200 * n), {"namn": f"S{n}"}) for n in range(5)])
    checks = 0
    while True:
        try:
            receive(register, path, progress=cancel_after(checks))
        except Cancelled:
            nothing_written(register)
            checks += 1
        else:
            break
    assert checks >= 15
    assert len(stored(register)) == 5


def test_a_failing_row_leaves_the_register_as_it_was(
    receive, nothing_written, make_register, geojson, square
):
    """The database refuses the third boundary: a trigger stands in for a full disk."""
    from scenkartan.plugin.errors import ScenkartanError

    register = make_register()
    register.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.boundary"
        " WHEN (SELECT count(*) FROM boundary) = 2 BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    path = geojson([(square(EAST, NORTH + 200 * n), {"namn": f"S{n}"}) for n in range(5)])
    with pytest.raises(ScenkartanError):
        receive(register, path)
    nothing_written(register)


def test_the_same_row_twice_is_received_once(receive, stored, make_register, geojson, square):
    row, same = (
        (square(EAST, NORTH), {"namn": "A", "status": "ny"}),
        (square(EAST, NORTH), {"namn": "B", "status": "ny"}),
    )
    received = receive(make_register(), geojson([row, row, same]))
    assert (received.features, received.written) == (3, 2)
    assert {finding.rule.value for finding in received.findings} == {"duplicate_row", "duplicate_geometry"}


@pytest.mark.parametrize(
    ("side", "rule"), [(22.36, "small_area"), (22.37, None), (1414.2, None), (1414.3, "large_area")]
)
def test_areas_to_ask_about(receive, make_register, geojson, square, side, rule):
    """22.36² = 499.97, 22.37² = 500.42; 1414.2² = 1 999 961.6, 1414.3² = 2 000 244.5 m²."""
    path = geojson([(square(EAST, NORTH, side), {"namn": "A", "status": "ny"})])
    received = receive(make_register(), path)
    assert [finding.rule.value for finding in received.findings] == ([rule] if rule else [])


def test_the_report_says_what_would_come_of_it_and_writes_nothing(
    nothing_written, make_register, geojson, square, context, folder, unchanged
):
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery

    register = make_register()
    good = geojson([(square(EAST, NORTH), {"namn": "A"})])
    without = geojson([(square(EAST, NORTH), {"namn": "A"})], "utan.geojson", crs=None)
    with unchanged(folder):
        report = inspect_delivery(good, DeliveryChoices(), register.info, context)
        blocked = inspect_delivery(without, DeliveryChoices(), register.info, context)
    assert (report.ready, report.blocked) == (1, False)
    assert (blocked.ready, blocked.blocked) == (0, True)
    nothing_written(register)


def test_what_has_happened_since_the_year_before_is_stored(receive, make_register, geojson, square):
    """A and B become A, C ceases, D is split, E comes: 4 - 1 - 1 + 1 + 1 = 4."""
    from scenkartan.plugin.register.scenes import list_changes, list_scenes

    def strip(east, metres):
        return (
            f"POLYGON(({EAST + east} {NORTH},{EAST + east + metres} {NORTH},{EAST + east + metres} "
            f"{NORTH + 100},{EAST + east} {NORTH + 100},{EAST + east} {NORTH}))"
        )

    register = make_register()
    before = {"A": strip(0, 100), "B": strip(100, 100), "C": strip(1000, 100), "D": strip(2000, 200)}
    after = {"A": strip(0, 200), "D": strip(2000, 90), "D öst": strip(2110, 90), "E": strip(3000, 100)}
    first = receive(register, geojson([(wkt, {"namn": name}) for name, wkt in before.items()]), 2025)
    assert (first.changes.previous_year, list_changes(register, 2025)) == (None, [])
    second = receive(
        register, geojson([(wkt, {"namn": name}) for name, wkt in after.items()], "ny.geojson"), 2026
    )
    names = {scene.id: scene.name for scene in list_scenes(register)}
    stored = list_changes(register, 2026)
    assert {(c.kind.value, names.get(c.from_scene_id), names.get(c.to_scene_id)) for c in stored} == {
        ("merged", "A", "A"),
        ("merged", "B", "A"),
        ("ceased", "C", None),
        ("split", "D", "D"),
        ("split", "D", "D öst"),
        ("new", None, "E"),
    }
    assert stored == list(second.changes.changes)
    assert second.changes.balance.in_words(str) == (
        "4 last year − 1 ceased − 1 merged away + 1 new + 1 split off = 4 this year"
    )
    # Received again as it was the year before: what was said of the year is replaced.
    again = receive(
        register, geojson([(wkt, {"namn": name}) for name, wkt in before.items()]), 2026, replace=True
    )
    assert {change.kind.value for change in again.changes.changes} == {"unchanged"}
    assert list_changes(register, 2026) == list(again.changes.changes)


def test_changes_that_cannot_be_stored_leave_the_register_as_it_was(
    receive, stored, make_register, geojson, square
):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.scenes import list_years

    register = make_register()
    receive(register, geojson([(square(EAST, NORTH), {"namn": "A"})]), 2025)
    register.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.scene_change BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    with pytest.raises(ScenkartanError):
        receive(register, geojson([(square(EAST, NORTH, 200), {"namn": "A"})], "ny.geojson"), 2026)
    assert [year.year for year in list_years(register)] == [2025]
    assert stored(register, 2026) == {}
