"""The demo register is what truth.py says: the truth there is worked out by hand from the coordinates."""

from __future__ import annotations

import heapq
import math
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
shapely = pytest.importorskip("shapely", minversion="2")

from qgis.core import QgsProject  # noqa: E402

from scenkartan.plugin.demo import deliveries, ground, places, streets, truth, work  # noqa: E402
from scenkartan.plugin.demo.build import build_demo  # noqa: E402
from scenkartan.plugin.domain.facility import FacilityKind, FacilityStatus  # noqa: E402
from scenkartan.plugin.domain.personal_identity import contains_personal_identity_number  # noqa: E402
from scenkartan.plugin.domain.proximity import Band, Rule  # noqa: E402
from scenkartan.plugin.domain.reference import ReferenceKind  # noqa: E402
from scenkartan.plugin.domain.scene import ChangeKind, YearStatus  # noqa: E402
from scenkartan.plugin.errors import Cancelled, ScenkartanError  # noqa: E402
from scenkartan.plugin.register import interventions as stored_interventions  # noqa: E402
from scenkartan.plugin.register.facilities import list_facilities  # noqa: E402
from scenkartan.plugin.register.opening import open_register  # noqa: E402
from scenkartan.plugin.register.proximity import list_classifications, list_proximity  # noqa: E402
from scenkartan.plugin.register.reference import list_rows  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    list_boundaries,
    list_changes,
    list_scenes,
    list_years,
)
from scenkartan.plugin.register.schema import TABLES  # noqa: E402
from scenkartan.plugin.workflow.classify_scenes import classify_year  # noqa: E402
from scenkartan.plugin.workflow.import_reference import (  # noqa: E402
    ReferenceChoices,
    import_reference,
)
from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices  # noqa: E402
from scenkartan.plugin.workflow.receive_delivery import receive_delivery  # noqa: E402

# SWEREF 99 18 00 around the made-up place; the background reaches some hundred metres beyond the district.
RANGE = (150_400.0, 6_575_900.0, 153_300.0, 6_578_100.0)
SPATIAL = (
    "area", "boundary", "facility", "facility_yard", "building", "street", "land_cover", "luminaire",
    "camera", "intervention_place", "safety_walk", "observation",
)  # fmt: skip


@pytest.fixture(scope="module")
def path(qgis_app, tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("Mina kartor åäö") / "exempelstaden.gpkg"
    build_demo(made)
    return made


@pytest.fixture(scope="module")
def register(path):
    with open_register(path, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def scene_keys() -> dict[str, str]:
    return {places.scene_id(key): key for key in truth.CLASSES[2026]}


@pytest.fixture(scope="module")
def facility_keys() -> dict[str, str]:
    return {places.facility_id(place.key): place.key for place in places.PLACES}


class TestYears:
    def test_three_signed_and_a_draft(self, register):
        years = list_years(register)
        assert [year.year for year in years] == [2023, 2024, 2025, 2026]
        assert [year.status for year in years] == [YearStatus.SIGNED] * 3 + [YearStatus.DRAFT]
        assert all(year.signed_by_district and year.signed_by_police and year.held_on for year in years[:3])

    def test_six_scenes_and_their_number_each_year(self, register):
        assert len(list_scenes(register)) == 6
        assert {year: len(list_boundaries(register, year)) for year in truth.SCENES} == truth.SCENES

    def test_areas(self, register, scene_keys):
        areas = {scene_keys[b.scene_id]: b.area_m2 for b in list_boundaries(register, 2026)}
        assert areas == pytest.approx(truth.AREAS_2026, abs=1e-9)
        shapes = {
            scene_keys[b.scene_id]: shapely.from_wkb(b.wkb).area for b in list_boundaries(register, 2026)
        }
        assert shapes == pytest.approx(truth.AREAS_2026, abs=1e-6)


class TestChanges:
    def test_what_happened(self, register, scene_keys):
        for year, expected in truth.CHANGES.items():
            found = {
                (c.kind, scene_keys.get(c.from_scene_id), scene_keys.get(c.to_scene_id))
                for c in list_changes(register, year)
            }
            assert found == set(expected)
        assert list_changes(register, 2023) == []

    def test_every_kind_occurs(self):
        assert {kind for changes in truth.CHANGES.values() for kind, _, _ in changes} == set(ChangeKind)

    @pytest.mark.parametrize("year", [2024, 2025, 2026])
    def test_the_balance_adds_up(self, register, year):
        changes = list_changes(register, year)
        ceased = sum(c.kind is ChangeKind.CEASED for c in changes)
        new = sum(c.kind is ChangeKind.NEW for c in changes)
        merged_away = sum(c.kind is ChangeKind.MERGED and c.from_scene_id != c.to_scene_id for c in changes)
        split_off = sum(c.kind is ChangeKind.SPLIT and c.from_scene_id != c.to_scene_id for c in changes)
        assert truth.SCENES[year - 1] - ceased - merged_away + new + split_off == truth.SCENES[year]

    @pytest.mark.parametrize("year", [2024, 2025, 2026])
    def test_the_shapes_say_the_same(self, register, year):
        for change in list_changes(register, year):
            if change.kind in (ChangeKind.NEW, ChangeKind.CEASED):
                assert change.previous_share is change.current_share is change.area_change_m2 is None
            elif change.kind is ChangeKind.UNCHANGED:
                assert (change.previous_share, change.current_share, change.area_change_m2) == (1, 1, 0)
            elif change.kind is ChangeKind.GROWN:
                assert change.area_change_m2 > 0
                assert change.previous_share == pytest.approx(1)
            elif change.kind is ChangeKind.SHRUNK:
                assert change.area_change_m2 < 0
                assert change.current_share == pytest.approx(1)
            elif change.kind is ChangeKind.MERGED:
                assert change.previous_share == pytest.approx(1)
            elif change.kind is ChangeKind.SPLIT:
                assert change.current_share == pytest.approx(1)
            else:
                assert change.area_change_m2 == pytest.approx(0, abs=1e-6)
                assert 0.3 < change.previous_share < 0.7


class TestFacilities:
    def test_fourteen(self, register):
        facilities = list_facilities(register)
        assert len(facilities) == 14
        assert sum(facility.status is FacilityStatus.DORMANT for facility in facilities) == 1
        assert sum(facility.municipality_code == "9902" for facility in facilities) == 1
        assert len({f.point_wkb for f in facilities}) == 13
        assert sum(bool(facility.yard_wkb) for facility in facilities) == 1

    def test_which_the_rule_counts(self, register, facility_keys):
        not_counted = {facility_keys[f.id] for f in list_facilities(register) if not Rule().counts(f)}
        assert not_counted == truth.NOT_COUNTED

    @pytest.mark.parametrize("expected", truth.DISTANCES, ids=lambda d: f"{d.year}-{d.scene}-{d.facility}")
    def test_distances(self, register, expected):
        stored = {(p.scene_id, p.facility_id): p for p in list_proximity(register, expected.year)}
        pair = stored[places.scene_id(expected.scene), places.facility_id(expected.facility)]
        assert pair.plane_m == pytest.approx(expected.metres, abs=1e-6)
        # On the central meridian's side of the zone a metre is a metre: the ground is as the map.
        assert pair.distance_m == pytest.approx(expected.metres, abs=1e-4)
        assert pair.to_yard is expected.to_yard

    @pytest.mark.parametrize(
        ("scene", "facility", "metres"),
        [
            ("stationstunneln", "backskolan", 499.0),
            ("ekparken", "parkskolan", 500.0),
            ("kvarnkajen", "radhusskolan", 501.0),
        ],
    )
    def test_the_limit_is_exact(self, register, scene, facility, metres):
        stored = {(p.scene_id, p.facility_id): p.plane_m for p in list_proximity(register, 2026)}
        assert stored[places.scene_id(scene), places.facility_id(facility)] == metres

    def test_the_yard_is_nearer_than_the_point(self, register):
        boundary = next(
            b for b in list_boundaries(register, 2026) if b.scene_id == places.scene_id("stationstunneln")
        )
        school = next(f for f in list_facilities(register) if f.name == "Ringskolan")
        scene = shapely.from_wkb(boundary.wkb)
        assert scene.distance(shapely.from_wkb(school.point_wkb)) == 196.0
        assert scene.distance(shapely.from_wkb(school.yard_wkb)) == 150.0


class TestClasses:
    @pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
    def test_outcomes(self, register, year, scene_keys):
        found = {scene_keys[c.scene_id]: c for c in list_classifications(register, year)}
        names = {place.key: place.name for place in places.PLACES}
        assert set(found) == set(truth.CLASSES[year])
        for scene, expected in truth.CLASSES[year].items():
            outcome = found[scene]
            assert (outcome.outcome, outcome.n_within) == (expected.outcome, expected.n_within), scene
            assert outcome.nearest_name == names[expected.nearest]
            assert outcome.nearest_m == pytest.approx(expected.nearest_m, abs=1e-4)

    def test_bands_on_both_sides(self, register):
        bands = {(p.scene_id, p.facility_id): p.band for p in list_proximity(register, 2026)}
        assert bands[places.scene_id("ekparken"), places.facility_id("parkleken")] is Band.INSIDE
        assert bands[places.scene_id("ekparken"), places.facility_id("parkskolan")] is Band.BORDERLINE
        assert bands[places.scene_id("strandbadet"), places.facility_id("udden")] is Band.WITHIN

    def test_the_gap(self, register):
        in_class = {one.scene_id for one in list_classifications(register, 2026) if one.outcome.in_class}
        interventions = stored_interventions.list_interventions(register)
        active = {scene for one in interventions if one.status.is_active for scene in one.scene_ids}
        assert in_class - active == {places.scene_id(truth.WITHOUT_INTERVENTION)}


class TestWork:
    def test_interventions(self, register):
        found = stored_interventions.list_interventions(register)
        assert len(found) == truth.INTERVENTIONS == len(work.interventions())
        assert {i.kind for i in found} == {"social", "situational", "organisational"}
        assert {i.status for i in found} == {"idea", "planned", "decided", "ongoing", "finished", "stopped"}

    def test_lamps(self, register):
        lamps = list_rows(register, "luminaire")
        assert 270 <= len(lamps) <= 330
        assert 10 <= sum(lamp["mount_height_m"] is None for lamp in lamps) <= 40
        assert 8 <= sum(lamp["status"] == "faulty" for lamp in lamps) <= 40

    def test_cameras(self, register):
        cameras = list_rows(register, "camera")
        assert len(cameras) == truth.CAMERAS
        assert sum(c["azimuth_deg"] is None for c in cameras) == truth.CAMERAS_WITHOUT_DIRECTION

    def test_buildings_have_heights(self, register):
        heights = [row["height_m"] for row in list_rows(register, "building")]
        known = [height for height in heights if height is not None]
        assert len(known) < len(heights) < 2000
        assert 3 < min(known) < max(known) < 40


class TestGround:
    @pytest.mark.parametrize("table", SPATIAL)
    def test_shapes_are_valid_and_in_place(self, register, table):
        shapes = [shapely.from_wkb(row["wkb"]) for row in list_rows(register, table)]
        assert shapes
        assert all(shapely.is_valid(shapes))
        assert shapely.box(*RANGE).contains(shapely.box(*shapely.total_bounds(shapes)))

    def test_houses_stand_clear(self, register):
        houses = shapely.STRtree([shapely.from_wkb(r["wkb"]) for r in list_rows(register, "building")])
        water = [
            shapely.from_wkb(r["wkb"]) for r in list_rows(register, "land_cover") if r["kind"] == "water"
        ]
        lines = [
            shapely.from_wkb(r["wkb"])
            for r in list_rows(register, "street")
            if r["kind"] in ("main", "residential", "motorway")
        ]
        assert houses.query([*water, *lines], predicate="intersects").size == 0

    def test_no_personal_identity_numbers(self, path):
        # The log repeats the rows with their shapes in hexadecimal, where any digits can meet.
        with open_register(path, read_only=True) as register:
            texts = [
                value
                for table in TABLES
                if table.name != "change_log"
                for row in list_rows(register, table.name)
                for name, value in row.items()
                if isinstance(value, str) and not name.endswith("id")
            ]
        assert len(texts) > 1000
        assert not [text for text in texts if contains_personal_identity_number(text)]


class TestNetwork:
    """The walking network by a plain Dijkstra over shared vertices; no plugin code."""

    @pytest.fixture
    def graph(self):
        graph = defaultdict(dict)
        for street in streets.streets():
            if street.kind == streets.MOTORWAY:
                continue
            for a, b in zip(street.points, street.points[1:]):
                graph[a][b] = graph[b][a] = math.dist(a, b)
        return graph

    @staticmethod
    def reach(graph, start):
        best, queue = {start: 0.0}, [(0.0, start)]
        while queue:
            length, node = heapq.heappop(queue)
            if length > best[node]:
                continue
            for other, step in graph[node].items():
                if length + step < best.get(other, math.inf):
                    best[other] = length + step
                    heapq.heappush(queue, (length + step, other))
        return best

    @staticmethod
    def nearest(graph, at):
        return min(graph, key=lambda node: math.dist(node, at))

    def test_across_the_water_is_far_on_foot(self, graph):
        beach, udden = self.nearest(graph, (300, 480)), self.nearest(graph, (120, 128))
        walked = self.reach(graph, beach)[udden]
        assert walked > truth.WALKING_STRANDBADET_UDDEN_AT_LEAST_M

    def test_only_the_foot_bridge_crosses(self, graph):
        bridge = next(s for s in streets.streets() if s.name == streets.FOOT_BRIDGE and s.bridge)
        a, b = bridge.points[0], bridge.points[-1]
        beach, udden = self.nearest(graph, (300, 480)), self.nearest(graph, (120, 128))
        cut = {node: {k: v for k, v in edges.items() if {node, k} != {a, b}} for node, edges in graph.items()}
        assert udden in self.reach(graph, beach)
        assert udden not in self.reach(cut, beach)

    def test_what_is_not_joined(self, graph):
        reached = self.reach(graph, self.nearest(graph, (1030, 800)))
        apart = [
            street
            for street in streets.streets()
            if street.kind != streets.MOTORWAY and street.points[0] not in reached
        ]
        assert {street.name for street in apart} == {streets.ISLET_PATH}
        loose = next(s for s in streets.streets() if s.name == streets.UNSNAPPED)
        others = [s.line for s in streets.streets() if s.name != streets.UNSNAPPED]
        end = shapely.Point(loose.points[-1])
        assert 0.5 < shapely.distance(end, shapely.union_all(others)) < 5


class TestBuilding:
    def test_two_builds_are_alike(self, path, tmp_path):
        again = tmp_path / "igen.gpkg"
        build_demo(again)
        assert _content(again) == _content(path)

    def test_an_existing_file_is_left_alone(self, tmp_path):
        there = tmp_path / "finns.gpkg"
        there.write_bytes(b"something")
        with pytest.raises(ScenkartanError):
            build_demo(there)
        assert there.read_bytes() == b"something"

    def test_cancelled_leaves_nothing(self, tmp_path, cancel_after):
        with pytest.raises(Cancelled):
            build_demo(tmp_path / "halv.gpkg", progress=cancel_after(0))
        assert list(tmp_path.iterdir()) == []


def _content(path: Path) -> dict[str, list]:
    """Every row of the register's tables, less what holds the time of the build."""
    with open_register(path, read_only=True) as register:
        tables = [t.name for t in TABLES if t.name not in ("change_log", "meta", "sheet", "writer")]
        content = {name: list_rows(register, name) for name in tables}
    for row in content["classification"]:
        del row["classified_at"]
    return content


class TestDelivered:
    """The year's boundaries and the schools again, through real files: the same truth comes out."""

    @pytest.fixture
    def received(self, path, tmp_path_factory):
        folder = tmp_path_factory.mktemp("Leverans från åäö")
        copy = shutil.copy(path, folder / "exempelstaden.gpkg")
        context = QgsProject.instance().transformContext()
        with open_register(copy) as opened:
            schools = import_reference(
                opened,
                deliveries.write_school_list(folder),
                ReferenceKind.FACILITY,
                ReferenceChoices(facility_kind=FacilityKind.SCHOOL, crs_authid=ground.CRS_AUTHID),
                transform_context=context,
            )
            boundaries = receive_delivery(
                opened,
                deliveries.write_boundaries(folder),
                places.DRAFT_YEAR,
                DeliveryChoices(replace=True),
                transform_context=context,
            )
            classes = classify_year(opened, places.DRAFT_YEAR)
            yield opened, schools, boundaries, classes

    def test_all_is_received(self, received):
        _, schools, boundaries, classes = received
        assert (schools.features, schools.written, schools.skipped) == (9, 9, 0)
        assert (boundaries.features, boundaries.written, boundaries.new_scenes) == (6, 6, 0)
        assert (classes.scenes, classes.in_class) == (6, 5)

    def test_facilities_are_the_same(self, received, register):
        assert list_facilities(received[0]) == list_facilities(register)

    def test_distances_are_the_same(self, received, register):
        def distances(opened):
            return {(p.scene_id, p.facility_id): (p.distance_m, p.band) for p in list_proximity(opened, 2026)}

        assert distances(received[0]) == distances(register)

    def test_boundaries_know_their_file(self, received):
        boundaries = list_boundaries(received[0], 2026)
        assert {b.source_file for b in boundaries} == {deliveries.BOUNDARIES}
        assert all(len(b.source_sha256) == 64 for b in boundaries)
        expected = {places.scene_id(b.scene): b.status for b in places.drawn(2026)}
        assert {b.scene_id: b.status for b in boundaries} == expected


def test_world_is_the_range():
    west, south, east, north = ground.WORLD
    assert RANGE[0] < ground.EAST_0 + west < ground.EAST_0 + east < RANGE[2]
    assert RANGE[1] < ground.NORTH_0 + south < ground.NORTH_0 + north < RANGE[3]
