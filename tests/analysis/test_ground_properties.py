"""What must hold of distances on the ground and of the class, whatever the places: properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.analysis.ground import (  # noqa: E402
    PlaneGround,
    TransverseMercatorGround,
    nearest_on_ground,
    pairs_and_nearest_on_ground,
    pairs_on_ground,
)
from scenkartan.plugin.analysis.places import places_of  # noqa: E402
from scenkartan.plugin.domain.projection import TransverseMercator  # noqa: E402
from scenkartan.plugin.domain.proximity import Band, Origin, band_of  # noqa: E402

GRS80 = {"semi_major_m": 6_378_137.0, "flattening": 1 / 298.257222101}
TM = TransverseMercatorGround(
    TransverseMercator(**GRS80, scale=0.9996, false_easting_m=5e5, false_northing_m=0)
)
BANDS = list(Band)

offsets = st.tuples(st.integers(-900, 900), st.integers(-900, 900))
towns = st.tuples(st.integers(260_000, 920_000), st.integers(6_130_000, 7_670_000))


def square(x, y, side=100.0):
    return np.array([shapely.box(x, y, x + side, y + side)], dtype=object)


def points(town, places):
    return shapely.points([(town[0] + x, town[1] + y) for x, y in places])


def rows(pairs):
    return list(zip(pairs.facility_index.tolist(), pairs.distance_m.tolist()))


@settings(max_examples=40)
@given(towns, st.lists(offsets, min_size=1, max_size=8), offsets)
def test_moved_as_a_whole_the_plane_distances_stay(town, places, by):
    moved = (town[0] + by[0], town[1] + by[1])
    before = pairs_on_ground(square(*town), points(town, places), 500, PlaneGround())
    after = pairs_on_ground(square(*moved), points(moved, places), 500, PlaneGround())
    assert rows(before) == rows(after)


@settings(max_examples=40)
@given(st.lists(offsets, min_size=1, max_size=8), st.sampled_from([0.5, 2.0, 4.0]))
def test_scaled_as_a_whole_the_distances_scale(places, factor):
    before = pairs_on_ground(square(0, 0), points((0, 0), places), 500, PlaneGround())
    larger = points((0, 0), [(x * factor, y * factor) for x, y in places])
    after = pairs_on_ground(square(0, 0, 100 * factor), larger, 500 * factor, PlaneGround())
    assert after.facility_index.tolist() == before.facility_index.tolist()
    assert after.distance_m == pytest.approx(before.distance_m * factor, abs=1e-5)


@settings(max_examples=40)
@given(towns, st.lists(offsets, min_size=1, max_size=8))
def test_a_far_school_changes_nothing(town, places):
    scene, near = square(*town), points(town, places)
    more = points(town, [*places, (40_000, 0), (0, -40_000)])
    assert rows(pairs_on_ground(scene, near, 583, TM)) == rows(pairs_on_ground(scene, more, 583, TM))
    for origin in Origin:
        assert nearest_on_ground(scene, near, TM, origin=origin).distance_m.tolist() == (
            nearest_on_ground(scene, more, TM, origin=origin).distance_m.tolist()
        )


@settings(max_examples=60)
@given(towns, st.integers(0, 900), st.integers(0, 900))
def test_a_school_that_moves_closer_never_has_a_lower_band(town, one, other):
    nearer, further = sorted((one, other))
    bands = []
    for east in (nearer, further):
        found = nearest_on_ground(square(*town), points(town, [(100 + east, 50)]), TM)
        bands.append(BANDS.index(band_of(float(found.distance_m[0]), 500.0, 83.0)))
    assert bands[0] <= bands[1]


@settings(max_examples=40)
@given(towns, st.lists(offsets, min_size=1, max_size=8))
def test_pairs_are_those_of_trying_every_one(town, places):
    scene, schools = square(*town), points(town, places)
    lines = shapely.get_coordinates(shapely.shortest_line(scene[0], schools)).reshape(-1, 4)
    expected = {i: d for i, d in enumerate(TM.lengths(lines).round(6).tolist()) if d <= 500}
    assert dict(rows(pairs_on_ground(scene, schools, 500, TM))) == expected


@settings(max_examples=60)
@given(
    towns,
    st.lists(offsets, min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(-9000, 9000), st.integers(-9000, 9000)), max_size=8),
    st.sampled_from([0.0, 50.0, 500.0, 2000.0]),
    st.sampled_from(list(Origin)),
    st.sampled_from([TM, PlaneGround()]),
)
def test_at_once_is_as_one_after_the_other(town, scenes, schools, limit_m, origin, ground):
    squares = np.array(
        [shapely.box(town[0] + x, town[1] + y, town[0] + x + 99, town[1] + y + 99) for x, y in scenes]
    )
    squares = np.append(squares, [None])
    places = points(town, schools) if schools else np.empty(0, dtype=object)
    pairs, near = pairs_and_nearest_on_ground(squares, places, limit_m, ground, origin=origin)
    alone = pairs_on_ground(squares, places, limit_m, ground, origin=origin)
    lonely = nearest_on_ground(squares, places, ground, origin=origin)
    assert rows(pairs) == rows(alone)
    assert pairs.boundary_index.tolist() == alone.boundary_index.tolist()
    assert near.facility_index.tolist() == lonely.facility_index.tolist()
    for one, other in ((near.distance_m, lonely.distance_m), (near.plane_m, lonely.plane_m)):
        assert np.array_equal(one, other, equal_nan=True)
    lengths = np.hypot(*(pairs.lines[:, 2:] - pairs.lines[:, :2]).T)
    assert lengths == pytest.approx(pairs.plane_m, abs=1e-5)
    measured = squares[:-1] if origin is Origin.BOUNDARY else shapely.centroid(squares[:-1])
    begin = shapely.points(pairs.lines[:, :2])
    assert shapely.distance(begin, measured[pairs.boundary_index]) == pytest.approx(0, abs=1e-6)


def test_units_share_a_place_by_point_address_and_by_way_of_another():
    """One metre is at the place and 1.01 m is not; b and c share an address; e has neither."""
    given_points = np.array(
        [shapely.Point(0, 0), shapely.Point(1, 0), shapely.Point(90, 0), shapely.Point(2.01, 0), None],
        dtype=object,
    )
    places = places_of(given_points, [None, "b", "b", None, None]).tolist()
    assert places == [0, 0, 0, 3, 4]
