"""Walking distances: streets worked out by hand, and random towns against networkx on every vertex."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0")
networkx = pytest.importorskip("networkx")

from scenkartan.plugin.analysis import network_search  # noqa: E402
from scenkartan.plugin.analysis.network import build_network, parts_of  # noqa: E402
from scenkartan.plugin.analysis.network_access import access  # noqa: E402
from scenkartan.plugin.analysis.network_lines import walked_lines  # noqa: E402
from scenkartan.plugin.analysis.reachable import reachable  # noqa: E402
from scenkartan.plugin.analysis.walking import has_way, walk  # noqa: E402
from scenkartan.plugin.errors import Cancelled  # noqa: E402

# Where a Swedish town may lie: large coordinates, as on the map.
EAST, NORTH = 674_000.0, 6_580_000.0


def objects(*geometries):
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def network(*lines):
    return build_network(objects(*(shapely.LineString(line) if line is not None else None for line in lines)))


def all_pairs(n_origins, n_facilities):
    origin, facility = np.divmod(np.arange(n_origins * n_facilities), n_facilities)
    return origin, facility


def walked(streets, origins, facilities, limit_m=1e6, snap_m=50, ways=True):
    """Distances of all origins (rows) to all facilities, and lines."""
    origins, facilities = access(streets, origins, snap_m), access(streets, facilities, snap_m)
    pairs = all_pairs(len(origins.snap_m), len(facilities.snap_m))
    found = walk(streets, origins, facilities, pairs, limit_m, ways=ways)
    shape = len(origins.snap_m), len(facilities.snap_m)
    lines = walked_lines(streets, origins, facilities, found) if ways else None
    return found.distance_m.reshape(shape), lines


def points(*places):
    return objects(*(shapely.Point(place) for place in places))


# A cross: 200 m east-west, 100 m north from its middle, all meeting at (100, 0).
CROSS = ([(0, 0), (100, 0), (200, 0)], [(100, 0), (100, 100)])


def test_from_edge_to_edge_not_from_node_to_node():
    distances, lines = walked(network(*CROSS), points((30, 0)), points((100, 60), (170, 0), (50, 0), (10, 0)))
    assert distances.tolist() == [[130, 140, 20, 20]]
    assert [line.wkt for line in lines] == [
        "LINESTRING (30 0, 100 0, 100 60)",
        "LINESTRING (30 0, 100 0, 170 0)",
        "LINESTRING (30 0, 50 0)",
        "LINESTRING (30 0, 10 0)",
    ]


def test_the_way_to_the_network_counts_and_is_drawn():
    distances, lines = walked(network(*CROSS), points((30, 4)), points((90, 60)))
    assert distances.tolist() == [[4 + 70 + 60 + 10]]
    assert lines[0].wkt == "LINESTRING (30 4, 30 0, 100 0, 100 60, 90 60)"


def test_both_sides_of_the_limit():
    for limit, expected in ((140, 140.0), (139.999999, None)):
        distances, lines = walked(network(*CROSS), points((30, 0)), points((170, 0)), limit)
        assert distances[0, 0] == expected if expected else np.isnan(distances[0, 0])
        assert (lines[0] is not None) == bool(expected)


@pytest.mark.parametrize(("off_m", "near"), [(49.999999, True), (50, True), (50.000001, False), (51, False)])
def test_both_sides_of_the_snap_limit(off_m, near):
    found = access(network(*CROSS), points((30, -off_m)), 50)
    assert found.is_on_network.tolist() == [near]
    assert found.snap_m.tolist() == [off_m] if near else np.isnan(found.snap_m).all()


def test_a_limit_of_nothing_takes_what_is_on_the_network():
    found = access(network(*CROSS), points((30, 0), (30, 0.000001)), 0)
    assert found.snap_m[0] == 0
    assert np.isnan(found.snap_m[1])


def test_a_bridge_is_no_crossing():
    under, over = [(0, 0), (200, 0)], [(100, -100), (100, 100)]
    assert np.isnan(walked(network(under, over), points((0, 0)), points((100, 100)))[0]).all()
    # With a vertex in common they meet.
    under, over = [(0, 0), (100, 0), (200, 0)], [(100, -100), (100, 0), (100, 100)]
    assert walked(network(under, over), points((0, 0)), points((100, 100)))[0].tolist() == [[200]]


def test_vertices_are_the_same_to_the_millimetre():
    for gap, meets in ((0.0004, True), (0.002, False)):
        streets = network([(0, 0), (100, 0)], [(100 + gap, 0), (200, 0)])
        assert np.isnan(walked(streets, points((0, 0)), points((200, 0)))[0][0, 0]) == (not meets)


def test_a_scene_is_left_wherever_a_street_leaves_it():
    # The street goes through the scene from x = 40 to x = 60.
    scene = objects(shapely.box(40, -10, 60, 10))
    distances, lines = walked(network(*CROSS), scene, points((10, 0), (50, 0), (100, 30), (45, 5)))
    assert distances.tolist() == [[30, 0, 70, 5]]
    assert lines[0].wkt == "LINESTRING (40 0, 10 0)"
    assert lines[1].wkt == "LINESTRING (50 0, 50 0)"
    assert lines[2].wkt == "LINESTRING (60 0, 100 0, 100 30)"
    assert lines[3].wkt == "LINESTRING (45 0, 45 5)"


def test_a_scene_that_a_street_touches_starts_there():
    scene = objects(shapely.box(40, 0, 60, 10), shapely.box(190, 0, 210, 10))
    assert walked(network(*CROSS), scene, points((10, 0)))[0].tolist() == [[30], [180]]


def test_a_scene_beside_the_streets_starts_at_the_nearest():
    scene = objects(shapely.Polygon([(50, 20), (40, 40), (60, 40)]))
    distances, lines = walked(network(*CROSS), scene, points((100, 30)))
    assert distances.tolist() == [[20 + 50 + 30]]
    assert lines[0].wkt == "LINESTRING (50 20, 50 0, 100 0, 100 30)"
    assert walked(network(*CROSS), scene, points((100, 30)), snap_m=19.9)[1].tolist() == [None]


def test_scenes_and_yards_that_overlap_are_no_way_apart():
    scene, yards = objects(shapely.box(40, -5, 60, 5)), objects(shapely.box(50, -5, 80, 5))
    distances, lines = walked(network(*CROSS), scene, yards)
    assert distances.tolist() == [[0]]
    assert lines[0].length == 0


def test_around_a_ring_the_short_way():
    # A roundabout of 400 m that meets a street in one vertex only.
    ring = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    distances, lines = walked(network(ring, [(-50, 0), (0, 0)]), points((-50, 0)), points((100, 20), (0, 60)))
    assert distances.tolist() == [[50 + 120, 50 + 60]]
    assert lines[1].wkt == "LINESTRING (-50 0, 0 0, 0 60)"
    # From one part of the ring to another the way over its only node is shorter than along its edge.
    distances, lines = walked(network(ring, [(-50, 0), (0, 0)]), points((50, 0)), points((0, 60)))
    assert distances.tolist() == [[110]]
    assert lines[0].wkt == "LINESTRING (50 0, 0 0, 0 60)"


def test_of_parallel_streets_the_shorter():
    streets = network([(0, 0), (100, 0)], [(0, 0), (50, 50), (100, 0)], [(100, 0), (100, 50)])
    distances, lines = walked(streets, points((0, 0)), points((100, 50)))
    assert distances.tolist() == [[150]]
    assert lines[0].wkt == "LINESTRING (0 0, 100 0, 100 50)"


def test_of_parallel_streets_as_long_the_same_both_ways():
    north, south = [(0, 0), (50, 50), (100, 0)], [(100, 0), (50, -50), (0, 0)]
    for lines in ((north, south), (south, north)):
        streets = network(*lines, [(-10, 0), (0, 0)], [(100, 0), (110, 0)])
        ends = points((-10, 0), (110, 0))
        _, there, back, _ = walked(streets, ends, ends)[1]
        assert there.coords[:] == back.coords[::-1]


def test_neighbours_have_numbers_near_each_other():
    """Numbered column by column, half of the neighbours among 30 x 30 corners would be 30 apart."""
    east, north = np.meshgrid(np.arange(30), np.arange(30), indexing="ij")
    corners = np.stack([east, north], axis=-1).astype(float)
    lines = [*corners, *corners.transpose(1, 0, 2)]
    streets = build_network(objects(*(shapely.LineString(line) for line in lines)))
    assert len(streets.node_xy) == 30 * 30 - 4
    apart = np.abs(streets.edge_from - streets.edge_to)
    assert np.quantile(apart, 0.75) <= 6


def test_unreachable_is_never_nought():
    streets = network([(0, 0), (100, 0)], [(0, 100), (100, 100)])
    distances, _ = walked(streets, points((0, 0), (50, 500)), points((0, 100)))
    assert np.isnan(distances).all()
    origins, facilities = (
        access(streets, points((0, 0), (50, 500)), 50),
        access(streets, points((0, 100), (90, 0)), 50),
    )
    pairs = all_pairs(2, 2)
    assert has_way(streets, parts_of(streets), origins, facilities, pairs).tolist() == [
        False,
        True,
        False,
        False,
    ]


def test_nothing_gives_nothing():
    nowhere = network()
    assert np.isnan(walked(nowhere, points((0, 0)), points((0, 0)))[0]).all()
    distances, lines = walked(network(*CROSS), objects(None, shapely.Point()), points((0, 0)))
    assert np.isnan(distances).all()
    assert lines.tolist() == [None, None]
    assert walked(network(*CROSS), objects(), points((0, 0)))[0].shape == (0, 1)
    assert len(reachable(nowhere, access(nowhere, points((0, 0)), 50), 100).place) == 0


def test_lines_without_length_and_repeated_vertices_change_nothing():
    streets = network(
        [(0, 0), (0, 0), (100, 0), (100, 0)],
        None,
        [(100, 0), (100, 0)],
        [(100, 0), (200, 0)],
        [(5, 5), (5, 5)],
    )
    assert streets.edge_length_m.tolist() == [200]
    assert streets.segment_line.tolist() == [0, 3]
    assert walked(streets, points((0, 0)), points((200, 0)))[0].tolist() == [[200]]


def test_islands_are_the_parts_that_are_not_the_longest():
    parts = parts_of(network([(0, 0), (10, 0)], *CROSS[:1], [(0, 50), (70, 50)], [(70, 50), (100, 50)]))
    assert parts.length_m.tolist() == [210, 100]
    assert np.bincount(parts.of_node).tolist() == [2, 2]


def test_what_is_reached_ends_at_the_limit():
    streets = network(*CROSS)
    found = reachable(streets, access(streets, points((30, 10)), 50), 100)
    # 10 m to the street; 90 m remain: to the west end, 20 m past the crossing to the east and to the north.
    assert sorted(line.wkt for line in found.geometry) == [
        "LINESTRING (0 0, 100 0)",
        "LINESTRING (100 0, 100 20)",
        "LINESTRING (100 0, 120 0)",
    ]
    assert found.place.tolist() == [0, 0, 0]
    assert sorted(found.line.tolist()) == [0, 0, 1]


def test_a_long_street_is_reached_from_both_ends():
    streets = network([(0, 0), (100, 0)], [(0, 0), (0, 50), (100, 50), (100, 0)])
    found = reachable(streets, access(streets, points((50, 0)), 50), 140)
    # Each line is a ring's part: it may be drawn from either end.
    assert sorted(line.wkt for line in shapely.normalize(found.geometry)) == [
        "LINESTRING (0 0, 0 50, 40 50)",
        "LINESTRING (0 0, 100 0)",
        "LINESTRING (60 50, 100 50, 100 0)",
    ]
    # A metre before they meet, and where they do.
    assert len(reachable(streets, access(streets, points((50, 0)), 50), 149.5).place) == 3
    assert len(reachable(streets, access(streets, points((50, 0)), 50), 150).place) == 2


def test_can_be_cancelled(cancel_after):
    streets = network(*CROSS)
    places = access(streets, points((30, 0)), 50)
    with pytest.raises(Cancelled):
        walk(streets, places, places, all_pairs(1, 1), 100, progress=cancel_after(0))
    with pytest.raises(Cancelled):
        reachable(streets, places, 100, progress=cancel_after(0))


# Random towns. The reference cuts every straight piece at every place's point on it and lets networkx find
# the ways from point to point: no nodes, edges or stretches in our sense.


def town(seed, size=6):
    """Make a town of bent streets on a grid, some of them missing, with ring roads and parallel ways."""
    random = np.random.default_rng(seed)
    corners = np.array([EAST, NORTH]) + 100.0 * np.stack(np.meshgrid(range(size), range(size)), -1)
    corners += random.uniform(-30, 30, corners.shape)
    lines = []
    for (row, column), (down, right) in itertools.product(np.ndindex(size, size), ((0, 1), (1, 0))):
        if row + down < size and column + right < size and random.random() < 0.8:
            ends = corners[row, column], corners[row + down, column + right]
            bend = (ends[0] + ends[1]) / 2 + random.uniform(-20, 20, 2)
            lines.append(shapely.LineString([ends[0], bend, ends[1]]))
            if random.random() < 0.1:
                lines.append(shapely.LineString([ends[0], bend + random.uniform(5, 30, 2), ends[1]]))
    west_south = [EAST - 50, NORTH - 50]
    places = shapely.points(random.uniform(west_south, np.add(west_south, 100 * size), (25, 2)))
    scenes = shapely.buffer(places[:10], random.uniform(5, 80, 10), quad_segs=3)
    return np.array(lines, dtype=object), scenes, places


def pairs_of(things):
    return zip(things[:-1], things[1:])


def key(xy):
    return round(xy[0], 6), round(xy[1], 6)


def reference(lines, origins, facilities, snap_m):
    """Distances of all pairs by networkx on the lines cut at the places."""
    segments = [shapely.LineString(pair) for line in lines for pair in pairs_of(list(line.coords))]
    cuts = [list(segment.coords) for segment in segments]
    doors = doors_of((*origins, *facilities), segments, cuts, snap_m)
    graph = networkx.Graph()
    for segment, cut in zip(segments, cuts):
        start = segment.coords[0]
        cut = sorted(cut, key=lambda xy: np.hypot(xy[0] - start[0], xy[1] - start[1]))
        for a, b in pairs_of(cut):
            graph.add_edge(key(a), key(b), length=np.hypot(b[0] - a[0], b[1] - a[1]))
    distances = np.full((len(origins), len(facilities)), np.nan)
    for n, m in np.ndindex(distances.shape):
        leaving, entering = doors[n], doors[len(origins) + m]
        graph.add_edges_from(("origin", xy, {"length": gap}) for xy, gap in leaving.items())
        graph.add_edges_from((xy, "facility", {"length": gap}) for xy, gap in entering.items())
        if leaving and entering and networkx.has_path(graph, "origin", "facility"):
            distances[n, m] = networkx.dijkstra_path_length(graph, "origin", "facility", weight="length")
        graph.remove_nodes_from(["origin", "facility"])
    return distances


def doors_of(places, segments, cuts, snap_m):
    """Give where each place meets the segments, with the distance there, and cut the segments there."""
    doors, inside = [], []
    for place in places:
        own = {}
        shared = [(n, s.intersection(place)) for n, s in enumerate(segments) if s.intersects(place)]
        for n, part in shared:
            cuts[n] += [tuple(xy) for xy in shapely.get_coordinates(part)]
        gaps = [segment.distance(place) for segment in segments]
        if not shared and min(gaps) <= snap_m:
            n = int(np.argmin(gaps))
            cuts[n].append(shapely.shortest_line(place, segments[n]).coords[1])
            own[key(cuts[n][-1])] = gaps[n]
        doors.append(own)
        inside.append(shared)
    # All that anybody has cut inside a place is in it.
    for own, shared in zip(doors, inside):
        for n, part in shared:
            own.update((key(xy), 0.0) for xy in cuts[n] if part.distance(shapely.Point(xy)) < 1e-7)
    return doors


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("kind", ["points", "scenes", "yards", "both"])
def test_as_networkx_finds_on_random_towns(seed, kind, monkeypatch):
    lines, scenes, places = town(seed)
    origins = {"points": places[:10], "scenes": scenes, "yards": places[10:], "both": scenes[:5]}[kind]
    facilities = {"points": places[10:], "scenes": places[10:], "yards": scenes, "both": scenes[5:]}[kind]
    expected = reference(lines, origins, facilities, 40)
    # Odd seeds search in many small groups.
    monkeypatch.setattr(network_search, "_WORTH_CELLS", 0 if seed % 2 else 10**6)
    streets = build_network(lines)
    distances, drawn = walked(streets, origins, facilities, 1e6, 40)
    np.testing.assert_allclose(distances, expected, atol=1e-5)
    for distance, line in zip(distances.ravel(), drawn):
        assert (line is None) == np.isnan(distance)
        assert line is None or line.length == pytest.approx(distance, abs=1e-5)
    # A limit takes away what is longer and changes nothing else.
    limited, _ = walked(streets, origins, facilities, 300, 40, ways=False)
    np.testing.assert_allclose(limited, np.where(expected <= 300, expected, np.nan), atol=1e-5)


@pytest.mark.parametrize("seed", range(6))
def test_ways_lie_on_the_streets_and_no_way_is_shorter_than_straight(seed):
    lines, scenes, places = town(seed)
    streets = build_network(lines)
    distances, drawn = walked(streets, scenes, places, 1e6, 40)
    straight = shapely.distance(scenes[:, None], places[None, :])
    assert (np.isnan(distances) | (distances >= straight - 1e-6)).all()
    ground = shapely.buffer(shapely.union_all(lines), 0.001)
    starts, ends = access(streets, scenes, 40), access(streets, places, 40)
    for (scene, place), line in zip(np.ndindex(distances.shape), drawn):
        if line is not None:
            beside = shapely.difference(line, ground).length
            assert beside <= starts.snap_m[scene] + ends.snap_m[place] + 1e-3
            assert line.coords[-1] == places[place].coords[0]


@pytest.mark.parametrize("seed", range(6))
def test_reached_is_what_is_not_further_than_the_limit(seed):
    lines, scenes, _ = town(seed)
    streets = build_network(lines)
    limit = 250.0
    found = reachable(streets, access(streets, scenes, 40), limit)
    # Points every few metres of every line: reached if and only if the walk there is within the limit.
    tests = np.concatenate(
        [shapely.line_interpolate_point(line, np.arange(1, line.length, 7)) for line in lines]
    )
    distances, _ = walked(streets, scenes, tests, 1e6, 40, ways=False)
    for scene, row in enumerate(distances):
        own = shapely.union_all(found.geometry[found.place == scene])
        clear = np.abs(row - limit) > 0.01
        lies_on = shapely.distance(tests, own) < 0.001 if not own.is_empty else np.zeros(len(tests), bool)
        assert (lies_on == (row <= limit))[clear].all()
    # Each on its own line.
    assert (
        shapely.length(shapely.difference(found.geometry, shapely.buffer(lines[found.line], 0.001))).max()
        == 0
    )
