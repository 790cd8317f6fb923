"""Exact distances: hand-worked cases, properties, and every pair tried by brute force."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.analysis import place_index, proximity  # noqa: E402
from scenkartan.plugin.analysis.proximity import (  # noqa: E402
    bands_of,
    connecting_lines,
    nearest,
    pairs_and_nearest,
    pairs_within,
)
from scenkartan.plugin.domain.proximity import Band, Origin, band_of  # noqa: E402
from scenkartan.plugin.errors import Cancelled  # noqa: E402

SQUARE = shapely.box(0, 0, 100, 100)


def objects(*geometries):
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def rows(pairs):
    return list(zip(pairs.boundary_index.tolist(), pairs.facility_index.tolist(), pairs.distance_m.tolist()))


def test_both_sides_of_the_radius():
    schools = shapely.points([[50, 50], [100, 100], [599, 50], [600, 50], [600.000001, 50], [601, 50]])
    assert rows(pairs_within(objects(SQUARE), schools, 500)) == [
        (0, 0, 0),
        (0, 1, 0),
        (0, 2, 499),
        (0, 3, 500),
    ]


def test_corners_are_not_cut():
    # 3-4-5: 500 m from the corner (100, 100), where an octagon around the square is 462 m away.
    assert rows(pairs_within(objects(SQUARE), shapely.points([[400, 500], [400, 501]]), 500)) == [(0, 0, 500)]


def test_to_a_yard_the_nearest_edge_counts():
    yards = objects(
        shapely.box(300, 0, 400, 50), shapely.box(90, 90, 200, 200), shapely.box(-10, -10, 200, 200)
    )
    assert rows(pairs_within(objects(SQUARE), yards, 500)) == [(0, 1, 0), (0, 2, 0), (0, 0, 200)]


def test_a_hole_is_outside():
    ring = shapely.Polygon(
        [(0, 0), (100, 0), (100, 100), (0, 100)], [[(20, 20), (80, 20), (80, 80), (20, 80)]]
    )
    assert rows(pairs_within(objects(ring), shapely.points([[50, 50]]), 500)) == [(0, 0, 30)]


def test_from_the_centroid():
    schools = shapely.points([[550, 50], [551, 50], [50, 50]])
    assert rows(pairs_within(objects(SQUARE), schools, 500, origin=Origin.CENTROID)) == [
        (0, 2, 0),
        (0, 0, 500),
    ]


def test_null_and_empty_are_never_paired():
    boundaries = objects(None, shapely.Polygon(), SQUARE)
    facilities = objects(None, shapely.Point(), shapely.Point(50, 50))
    assert rows(pairs_within(boundaries, facilities, 500)) == [(2, 2, 0)]
    found = nearest(boundaries, facilities)
    assert found.facility_index.tolist() == [-1, -1, 2]
    assert np.isnan(found.distance_m).tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("boundaries", "facilities"), [([], []), ([SQUARE], []), ([], [shapely.Point(0, 0)])]
)
def test_nothing_near_nothing(boundaries, facilities):
    pairs = pairs_within(objects(*boundaries), objects(*facilities), 500)
    assert len(pairs) == 0
    assert len(connecting_lines(objects(*boundaries), objects(*facilities), pairs)) == 0
    assert nearest(objects(*boundaries), objects(*facilities)).facility_index.tolist() == [-1] * len(
        boundaries
    )


def test_the_nearest_is_the_first_of_those_equally_near():
    schools = shapely.points([[900, 50], [50, 300], [300, 50], [50, 300]])
    found = nearest(objects(SQUARE, shapely.box(950, 0, 960, 100)), schools)
    assert found.facility_index.tolist() == [1, 0]
    assert found.distance_m.tolist() == [200, 50]


def test_an_invalid_polygon_is_measured_as_drawn():
    bow_tie = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    assert rows(pairs_within(objects(bow_tie), shapely.points([[300, 100]]), 500)) == [(0, 0, 200)]


def test_lines_go_from_the_boundary_to_the_facility():
    schools = objects(shapely.Point(300, 50), shapely.Point(60, 50), shapely.box(50, 300, 60, 310))
    boundaries = objects(SQUARE)
    pairs = pairs_within(boundaries, schools, 500)
    lines = connecting_lines(boundaries, schools, pairs)
    by_school = dict(zip(pairs.facility_index.tolist(), lines))
    assert by_school[0].wkt == "LINESTRING (100 50, 300 50)"
    assert by_school[1].wkt == "LINESTRING (60 50, 60 50)"
    assert by_school[2].length == 200
    pairs = pairs_within(boundaries, schools, 500, origin=Origin.CENTROID)
    for line in connecting_lines(boundaries, schools, pairs, origin=Origin.CENTROID):
        assert line.coords[0] == (50, 50)


def test_chunks_change_nothing(monkeypatch):
    random = np.random.default_rng(1)
    boundaries = shapely.buffer(shapely.points(random.uniform(0, 5000, (50, 2))), 100)
    schools = shapely.points(random.uniform(0, 5000, (200, 2)))
    whole = rows(pairs_within(boundaries, schools, 500))
    monkeypatch.setattr(proximity, "_CHUNK", 7)
    assert rows(pairs_within(boundaries, schools, 500)) == whole
    monkeypatch.setattr(place_index, "_PART", 10)
    assert rows(pairs_within(boundaries, schools, 500)) == whole


def test_points_and_yards_among_each_other():
    # The independent tool is shapely itself, every pair tried; one place lies where no map goes.
    random = np.random.default_rng(2)
    boundaries = shapely.buffer(shapely.points(random.uniform(0, 5000, (40, 2))), 100)
    places = np.append(shapely.points(random.uniform(0, 5000, (150, 2))), shapely.Point(1e12, -1e12))
    places[::3] = shapely.buffer(places[::3], 60)
    distance = shapely.distance(boundaries[:, None], places).round(6)
    for limit in (0, 1, 300, 20_000, np.inf):
        one, other = np.nonzero(distance <= limit)
        found = pairs_within(boundaries, places, limit)
        assert sorted(rows(found)) == list(zip(one.tolist(), other.tolist(), distance[one, other].tolist()))
    pairs, lonely = pairs_and_nearest(boundaries, places, 50)
    assert rows(pairs) == rows(pairs_within(boundaries, places, 50))
    assert lonely.distance_m.tolist() == distance.min(axis=1).tolist()
    assert lonely.facility_index.tolist() == distance.argmin(axis=1).tolist()


def test_far_from_everything_there_is_still_a_nearest():
    schools = shapely.points([[0, 0], [1, 0], [0, 1], [1, 1]])
    found = nearest(objects(shapely.box(1_000_000, 0, 1_000_100, 1), None, SQUARE), schools)
    assert found.facility_index.tolist() == [1, -1, 0]
    assert found.distance_m[[0, 2]].tolist() == [999_999, 0]


def test_can_be_cancelled(cancel_after):
    with pytest.raises(Cancelled):
        pairs_within(objects(SQUARE), objects(shapely.Point(0, 0)), 500, progress=cancel_after(0))


# Properties. Places of a few kilometres at a Swedish easting and northing, in centimetres so that
# floating point is as it is on the map.
EAST, NORTH = 674_000.0, 6_580_000.0
coordinate = st.integers(0, 300_000).map(lambda centimetres: centimetres / 100)
place = st.tuples(coordinate, coordinate)
schools_strategy = st.lists(place, min_size=1, max_size=8)
size = st.integers(1, 100_000).map(lambda centimetres: centimetres / 100)


@st.composite
def polygons(draw):
    corners = draw(st.lists(place, min_size=3, max_size=7, unique=True))
    hull = shapely.convex_hull(shapely.multipoints(corners))
    return hull if hull.geom_type == "Polygon" else shapely.buffer(hull, draw(size))


def shifted(geometry, dx, dy):
    return shapely.transform(geometry, lambda xy: np.add(xy, (dx, dy)))


def points(places):
    return shapely.points(np.array(places, dtype=float))


def by_hand(polygon, school):
    """Distance by elementary geometry: 0 in a convex polygon, else to the nearest of its edges."""
    x, y = school
    ring = list(polygon.exterior.coords)
    crosses = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for (ax, ay), (bx, by) in zip(ring, ring[1:])]
    if all(cross <= 0 for cross in crosses) or all(cross >= 0 for cross in crosses):
        return 0.0
    best = math.inf
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        square = (bx - ax) ** 2 + (by - ay) ** 2
        along = 0 if square == 0 else max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square))
        best = min(best, math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)))
    return best


@given(st.lists(polygons(), min_size=1, max_size=4), schools_strategy, size)
def test_agrees_with_brute_force(boundaries, schools, limit):
    found = {(b, f): d for b, f, d in rows(pairs_within(objects(*boundaries), points(schools), limit))}
    for b, boundary in enumerate(boundaries):
        for f, school in enumerate(schools):
            distance = by_hand(boundary, school)
            if abs(distance - limit) > 1e-5:
                assert ((b, f) in found) == (distance < limit)
            if (b, f) in found:
                assert found[b, f] == pytest.approx(distance, abs=1e-5)


@given(polygons(), schools_strategy)
def test_moving_everything_changes_nothing(boundary, schools):
    here = pairs_within(objects(boundary), points(schools), 500)
    there = pairs_within(objects(shifted(boundary, EAST, NORTH)), shifted(points(schools), EAST, NORTH), 500)
    near = {f: d for _, f, d in rows(here) if d < 499.9999}
    far = {f: d for _, f, d in rows(there) if d < 499.9999}
    assert near.keys() <= {f for _, f, _ in rows(there)}
    assert far.keys() <= {f for _, f, _ in rows(here)}
    for facility in near.keys() & far.keys():
        assert far[facility] == pytest.approx(near[facility], abs=1e-5)


@given(polygons(), schools_strategy, st.sampled_from([0.5, 2.0, 4.0]))
def test_scaling_everything_scales_the_distance(boundary, schools, factor):
    def scaled(geometry):
        return shapely.transform(geometry, lambda xy: xy * factor)

    here = nearest(objects(boundary), points(schools)).distance_m[0]
    there = nearest(objects(scaled(boundary)), scaled(points(schools))).distance_m[0]
    assert there == pytest.approx(here * factor, abs=1e-5)


@given(polygons(), schools_strategy)
def test_a_far_school_changes_nothing(boundary, schools):
    more = [*schools, (50_000.0, 50_000.0)]
    assert rows(pairs_within(objects(boundary), points(more), 500)) == rows(
        pairs_within(objects(boundary), points(schools), 500)
    )


@given(polygons(), place, st.floats(0, 1))
def test_a_school_that_moves_closer_never_gets_a_lower_band(boundary, school, share):
    order = [Band.INSIDE, Band.WITHIN, Band.BORDERLINE, Band.OUTSIDE]
    far = points([school])
    line = connecting_lines(objects(boundary), far, pairs_within(objects(boundary), far, 1e6))[0]
    closer = objects(shapely.line_interpolate_point(line, share * line.length))
    bands = [
        order.index(band_of(float(nearest(objects(boundary), spot).distance_m[0]), 500, 83))
        for spot in (closer, far)
    ]
    assert bands[0] <= bands[1]


@settings(max_examples=30)
@given(st.lists(polygons(), min_size=1, max_size=3), schools_strategy)
def test_nearest_agrees_with_all_pairs(boundaries, schools):
    found = nearest(objects(*boundaries), points(schools))
    for b, boundary in enumerate(boundaries):
        distances = [round(shapely.distance(boundary, school), 6) for school in points(schools)]
        assert found.distance_m[b] == min(distances)
        assert found.facility_index[b] == distances.index(min(distances))


@given(
    st.lists(st.sampled_from([0, 1e-6, 416.999, 417, 417.000001, 499, 500, 500.000001, 583, 584, 9e9])),
    st.sampled_from([0.0, 50.0, 500.0]),
    st.sampled_from([0.0, 0.000001, 83.0, 600.0]),
)
def test_many_bands_are_as_one_by_one(distances, radius, borderline):
    found = bands_of(np.array(distances, dtype=float), radius, borderline).tolist()
    assert [list(Band)[place] for place in found] == [band_of(d, radius, borderline) for d in distances]
