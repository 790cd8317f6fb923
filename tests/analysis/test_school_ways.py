"""School ways: towns worked out by hand, and random towns against networkx, one way at a time."""

from __future__ import annotations

import numpy as np
import pytest

shapely = pytest.importorskip("shapely", minversion="2.0")
networkx = pytest.importorskip("networkx")

from scenkartan.plugin.analysis.line_cuts import with_cuts  # noqa: E402
from scenkartan.plugin.analysis.network import build_network, with_closed  # noqa: E402
from scenkartan.plugin.analysis.network_access import access  # noqa: E402
from scenkartan.plugin.analysis.school_ways import (  # noqa: E402
    corners_near,
    edges_inside,
    nearest_only,
    school_ways,
)
from scenkartan.plugin.errors import Cancelled  # noqa: E402


def objects(*geometries):
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def points(*places):
    return objects(*(shapely.Point(place) for place in places))


def all_pairs(n_homes, n_schools):
    return np.divmod(np.arange(n_homes * n_schools), n_schools)


def network_of(lines, scenes):
    lines, cuts = with_cuts(objects(*(shapely.LineString(line) for line in lines)), scenes)
    return build_network(lines, cuts)


def ways(lines, scenes, homes, schools, limit_m=2000.0, snap_m=50.0, nearest=False):
    network = network_of(lines, scenes)
    homes = corners_near(network, schools, limit_m)[1] if homes is None else access(network, homes, snap_m)
    schools = access(network, schools, snap_m)
    pairs = all_pairs(len(homes.snap_m), len(schools.snap_m))
    if nearest:
        pairs = nearest_only(network, homes, schools, pairs, limit_m)
    return network, school_ways(network, edges_inside(network, scenes), homes, schools, pairs, limit_m)


def used(network, found, column="n_ways"):
    """Ways by the two ends of each straight piece that has any."""
    ends = network.vertices[network.segment], network.vertices[network.segment + 1]
    pieces = [tuple(sorted((tuple(a), tuple(b)))) for a, b in zip(*(side.tolist() for side in ends))]
    return {piece: ways for piece, ways in zip(pieces, getattr(found, column).tolist()) if ways}


# A ladder: two streets of 400 m, 100 m apart, with rungs at 0, 200 and 400 m. The school is at the east end
# of the southern street; the scene lies across that street from 250 to 300 m.
SOUTH, NORTH = [(0, 0), (200, 0), (400, 0)], [(0, 100), (200, 100), (400, 100)]
RUNGS = [[(0, 0), (0, 100)], [(200, 0), (200, 100)], [(400, 0), (400, 100)]]
LADDER = [SOUTH, NORTH, *RUNGS]
SCENE = objects(shapely.box(250, -20, 300, 20))


def test_a_ladder_by_hand():
    homes = points((50, 0), (150, 10), (210, 100), (320, 0))
    network, found = ways(LADDER, SCENE, homes, points((400, 0)))
    # The first two walk along the southern street through the scene; the third walks north of it; the fourth
    # has the scene behind it.
    assert found.school_ways.tolist() == [4]
    assert found.n_crossing.tolist() == [[2]]
    assert found.inside_m.tolist() == [[100]]
    # Round it they go up the middle rung and down the eastern: 200 m more each.
    assert found.detour_m.tolist() == [[400]]
    assert found.n_without.tolist() == [[0]]
    assert used(network, found) == {
        ((0, 0), (200, 0)): 2,
        ((200, 0), (250, 0)): 2,
        ((250, 0), (300, 0)): 2,
        ((300, 0), (400, 0)): 3,
        ((200, 100), (400, 100)): 1,
        ((400, 0), (400, 100)): 1,
    }
    assert used(network, found, "n_round") == {
        ((0, 0), (200, 0)): 2,
        ((200, 0), (200, 100)): 2,
        ((200, 100), (400, 100)): 2,
        ((400, 0), (400, 100)): 2,
    }
    inside = used(network, found, "is_inside")
    assert list(inside) == [((250, 0), (300, 0))]
    # Everything outside the scene that at least a tenth of the ways take, now or round it.
    assert set(used(network, found, "is_candidate")) == (
        set(used(network, found)) | set(used(network, found, "n_round"))
    ) - set(inside)
    assert used(network, found, "share")[(200, 100), (400, 100)] == 3 / 4


def test_no_way_round_is_said():
    _, found = ways([SOUTH], SCENE, points((50, 0), (350, 0)), points((400, 0)))
    assert (found.n_crossing.tolist(), found.n_without.tolist()) == ([[1]], [[1]])
    assert found.detour_m.tolist() == [[0]]
    assert not found.n_round.any()


def test_a_school_inside_a_scene_has_no_way_round_it():
    _, found = ways(LADDER, SCENE, points((200, 0), (400, 0)), points((275, 0)))
    assert found.n_crossing.tolist() == [[2]]
    # 25 m from either side of the scene.
    assert found.inside_m.tolist() == [[50]]
    assert found.n_without.tolist() == [[2]]


def test_a_home_at_the_boundary_may_turn_its_back():
    # At the corner where the street enters the scene; its way along the street is inside, the other is not.
    _, found = ways(LADDER, SCENE, points((250, 0)), points((400, 0)))
    assert found.n_crossing.tolist() == [[1]]
    # Back 50 m, up, along, down: 450 m instead of 150.
    assert found.detour_m.tolist() == [[300]]


def test_home_and_school_on_one_edge():
    _, found = ways(LADDER, SCENE, points((260, 0), (310, 0)), points((280, 0)))
    # The first walks 20 m inside; the second 10 m outside and 20 m inside.
    assert found.inside_m.tolist() == [[40]]
    assert found.n_crossing.tolist() == [[2]]


@pytest.mark.parametrize(("limit_m", "n_ways"), [(350, 1), (349.99, 0)])
def test_both_sides_of_the_longest_way(limit_m, n_ways):
    _, found = ways(LADDER, SCENE, points((50, 0)), points((400, 0)), limit_m=limit_m)
    assert found.school_ways.tolist() == [n_ways]
    assert found.n_crossing.tolist() == [[n_ways]]


def test_only_to_the_nearest_school():
    homes, schools = points((50, 0), (390, 0)), points((0, 0), (400, 0))
    _, every = ways(LADDER, SCENE, homes, schools)
    _, nearest = ways(LADDER, SCENE, homes, schools, nearest=True)
    assert every.school_ways.tolist() == [2, 2]
    assert nearest.school_ways.tolist() == [1, 1]
    assert every.n_crossing.tolist() == [[1, 1]]
    assert nearest.n_crossing.tolist() == [[0, 0]]


def test_every_corner_and_end_is_a_home_where_homes_are_unknown():
    # Only the ends of the middle rung are corners with a choice. The scene's two cuts are nodes, but streets
    # merely go on there; a stub to the west makes a corner and an end more.
    network, found = ways(LADDER, SCENE, None, points((400, 0)))
    assert len(network.node_xy) == 4
    assert found.school_ways.tolist() == [2]
    _, found = ways([*LADDER, [(0, 0), (-50, 0)]], SCENE, None, points((400, 0)))
    assert found.school_ways.tolist() == [4]
    # All but that from the north end of the middle rung, which is as near by the eastern one.
    assert found.n_crossing.tolist() == [[3]]


def test_corners_that_are_too_far_are_not_looked_at():
    # A street leaves the ladder at its south-west corner, 400 m from the school, and ends 5 km further on.
    network = network_of([*LADDER, [(0, 0), (-5000, 0)]], SCENE)
    corners, _ = corners_near(network, points((400, 0)), 400)
    assert sorted((p.x, p.y) for p in corners) == [(0, 0), (200, 0), (200, 100)]
    corners, _ = corners_near(network, points((400, 0)), 5400)
    assert len(corners) == 4


def test_without_homes_schools_scenes_or_streets_there_are_no_ways():
    nothing = objects()
    for lines, scenes, homes, schools in (
        ([], SCENE, points((0, 0)), points((0, 0))),
        (LADDER, nothing, points((0, 0)), points((400, 0))),
        (LADDER, SCENE, nothing, points((400, 0))),
        (LADDER, SCENE, points((0, 0)), nothing),
        (LADDER, objects(None), objects(None), objects(None)),
    ):
        _, found = ways(lines, scenes, homes, schools)
        assert not found.n_crossing.any()
    _, found = ways(LADDER, nothing, points((0, 0)), points((400, 0)))
    assert found.school_ways.tolist() == [1]
    assert found.n_ways.sum() > 0


def test_can_be_cancelled(cancel_after):
    network = network_of(LADDER, SCENE)
    homes = corners_near(network, points((400, 0)), 2000)[1]
    schools = access(network, points((400, 0)), 10)
    with pytest.raises(Cancelled):
        school_ways(
            network,
            edges_inside(network, SCENE),
            homes,
            schools,
            all_pairs(len(homes.snap_m), 1),
            2000,
            progress=cancel_after(0),
        )


def test_cuts_change_no_shape():
    lines = objects(
        shapely.LineString([(0, 0), (100, 0), (100, 100)]),
        None,
        shapely.MultiLineString([[(0, 50), (40, 50)], [(60, 50), (200, 50)]]),
        shapely.LineString([(500, 0), (600, 0)]),
    )
    cut, xy = with_cuts(lines, objects(shapely.box(50, -10, 150, 60), shapely.box(90, 10, 300, 300), None))
    # The first box is crossed at its western side twice, at its top once, the second where lines enter it.
    assert {tuple(place) for place in xy.tolist()} == {(50, 0), (90, 50), (100, 10), (100, 60), (150, 50)}
    for before, after in zip(lines, cut):
        assert (before is None and after is None) or shapely.equals(before, after)
    assert cut[3] is lines[3]
    for place in xy:
        assert any(
            (shapely.get_coordinates(line) == place).all(axis=1).any() for line in cut if line is not None
        )


# Random towns, one way at a time with networkx.


def town(seed, size=6):
    random = np.random.default_rng(seed)
    corners = 100.0 * np.stack(np.meshgrid(range(size), range(size)), -1)
    corners += random.uniform(-30, 30, corners.shape)
    lines = [
        [corners[a], corners[b]]
        for a in np.ndindex(size, size)
        for b in ((a[0] + 1, a[1]), (a[0], a[1] + 1))
        if max(b) < size and random.random() < 0.85
    ]
    scenes = shapely.buffer(
        shapely.points(random.uniform(50, 450, (3, 2))), random.uniform(20, 70, 3), quad_segs=2
    )
    nodes = corners.reshape(-1, 2)
    homes, schools = random.permutation(nodes)[:12], random.permutation(nodes)[:4]
    return lines, scenes, homes, schools


def shortest(graph, start, end):
    """Edges of the shortest way; None where there is none."""
    try:
        way = networkx.dijkstra_path(graph, start, end, weight="length")
    except (networkx.NetworkXNoPath, networkx.NodeNotFound):
        return None
    return [graph.edges[step]["edge"] for step in zip(way[:-1], way[1:])]


@pytest.mark.parametrize("seed", range(15))
def test_as_networkx_finds_one_way_at_a_time(seed):
    lines, scenes, homes, schools = town(seed)
    limit_m = 450.0
    network = network_of(lines, scenes)
    is_inside = edges_inside(network, scenes).toarray() > 0
    # Homes and schools are nodes of the cut network, whose edges the reference walks: places without a
    # street, and corners without a choice, are left out.
    node_at = {tuple(xy): number for number, xy in enumerate(network.node_xy.round(6).tolist())}
    homes, schools = ([xy for xy in some if tuple(xy.round(6)) in node_at] for some in (homes, schools))
    _, found = ways(lines, scenes, shapely.points(homes), shapely.points(schools), limit_m, snap_m=1)
    graph = networkx.Graph()
    for edge, (a, b) in enumerate(zip(network.edge_from.tolist(), network.edge_to.tolist())):
        if not graph.has_edge(a, b) or graph.edges[a, b]["length"] > network.edge_length_m[edge]:
            graph.add_edge(a, b, length=float(network.edge_length_m[edge]), edge=edge)
    outside = [
        graph.edge_subgraph([(a, b) for a, b, edge in graph.edges(data="edge") if not is_inside[edge, scene]])
        for scene in range(len(scenes))
    ]
    n_ways, count, crossing, without, detour_m = np.zeros(len(is_inside)), 0, 0, 0, 0.0
    for home, school in ((home, school) for school in schools for home in homes):
        start, end = (node_at[tuple(xy.round(6))] for xy in (home, school))
        way = shortest(graph, start, end)
        if way is None or network.edge_length_m[way].sum() > limit_m:
            continue
        count += 1
        n_ways[way] += 1
        for scene in np.flatnonzero(is_inside[way].any(axis=0)):
            other = shortest(outside[scene], start, end)
            crossing, without = crossing + 1, without + (other is None)
            if other is not None:
                detour_m += network.edge_length_m[other].sum() - network.edge_length_m[way].sum()
    assert found.school_ways.sum() == count
    np.testing.assert_array_equal(found.n_ways, n_ways[network.segment_edge])
    assert (found.n_crossing.sum(), found.n_without.sum()) == (crossing, without)
    assert found.detour_m.sum() == pytest.approx(detour_m, abs=1e-5)


def test_closed_edges_are_not_walked():
    network = network_of(LADDER, SCENE)
    closed = with_closed(network, edges_inside(network, SCENE).toarray().ravel() > 0)
    assert closed.matrix.nnz == network.matrix.nnz - 2
