"""What became of each polygon: every kind by hand, both sides of each threshold, and what always holds."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.analysis import overlap  # noqa: E402
from scenkartan.plugin.analysis.matching import match  # noqa: E402
from scenkartan.plugin.analysis.overlap import covered, overlaps  # noqa: E402
from scenkartan.plugin.domain.matching import Thresholds  # noqa: E402
from scenkartan.plugin.domain.scene import ChangeKind  # noqa: E402
from scenkartan.plugin.errors import Cancelled  # noqa: E402

# Far from the origin, as places are.
EAST, NORTH = 674_000.0, 6_580_000.0


def box(west, south, east, north):
    return shapely.box(EAST + west, NORTH + south, EAST + east, NORTH + north)


SQUARE = box(0, 0, 100, 100)
FAR = box(5000, 0, 5100, 100)


def objects(*geometries):
    array = np.empty(len(geometries), dtype=object)
    array[:] = geometries
    return array


def matched(previous, current, previous_names="", current_names="", **thresholds):
    """Match polygons; names are a letter each."""
    return match(
        objects(*previous),
        objects(*current),
        previous_names=[[name] for name in previous_names],
        current_names=[[name] for name in current_names],
        thresholds=Thresholds(**thresholds),
    )


def rows(matching):
    return [
        (before, after, kind.value)
        for before, after, kind in zip(
            matching.previous_index.tolist(), matching.current_index.tolist(), matching.kind
        )
    ]


def kinds(*arguments, **more):
    return [kind.value for kind in matched(*arguments, **more).kind]


class TestOnePlace:
    def test_the_same(self):
        found = matched([SQUARE], [SQUARE])
        assert rows(found) == [(0, 0, "unchanged")]
        assert (found.previous_share[0], found.current_share[0], found.area_change_m2[0]) == (1, 1, 0)
        assert found.confidence[0] == 1

    def test_grown(self):
        found = matched([SQUARE], [box(0, 0, 100, 150)])
        assert rows(found) == [(0, 0, "grown")]
        assert found.previous_share[0] == 1
        assert found.current_share[0] == pytest.approx(2 / 3)
        assert found.area_change_m2[0] == pytest.approx(5000)

    def test_shrunk(self):
        found = matched([SQUARE], [box(25, 25, 75, 75)])
        assert rows(found) == [(0, 0, "shrunk")]
        assert (found.previous_share[0], found.current_share[0]) == pytest.approx((0.25, 1))
        assert found.area_change_m2[0] == pytest.approx(-7500)

    def test_moved(self):
        found = matched([SQUARE], [box(50, 0, 150, 100)])
        assert rows(found) == [(0, 0, "moved")]
        assert (found.previous_share[0], found.current_share[0]) == pytest.approx((0.5, 0.5))
        assert found.area_change_m2[0] == pytest.approx(0, abs=1e-6)

    def test_ceased_and_new(self):
        found = matched([SQUARE], [FAR])
        assert rows(found) == [(0, -1, "ceased"), (-1, 0, "new")]
        assert found.confidence.tolist() == [1, 1]
        for figures in (found.previous_share, found.current_share, found.area_change_m2):
            assert np.isnan(figures).all()


class TestSeveralPlaces:
    def test_merged_is_not_two_ceased_and_one_new(self):
        found = matched([box(0, 0, 100, 100), box(100, 0, 200, 100)], [box(0, 0, 200, 100)])
        assert rows(found) == [(0, 0, "merged"), (1, 0, "merged")]
        assert found.count(ChangeKind.MERGED) == 1
        balance = found.balance()
        assert (balance.previous, balance.merged_away, balance.current) == (2, 1, 1)

    def test_split_is_not_one_ceased_and_two_new(self):
        found = matched(
            [box(0, 0, 300, 100)], [box(0, 0, 90, 100), box(110, 0, 190, 100), box(210, 0, 300, 100)]
        )
        assert rows(found) == [(0, 0, "split"), (0, 1, "split"), (0, 2, "split")]
        assert found.count(ChangeKind.SPLIT) == 1
        assert found.balance().split_off == 2

    def test_a_part_merges_with_the_neighbour(self):
        """The western place loses its eastern half to the eastern one."""
        found = matched(
            [box(0, 0, 200, 100), box(200, 0, 300, 100)], [box(0, 0, 100, 100), box(100, 0, 300, 100)]
        )
        assert rows(found) == [(0, 0, "split"), (0, 1, "merged"), (1, 1, "merged")]
        assert (found.count(ChangeKind.MERGED), found.count(ChangeKind.SPLIT)) == (1, 1)
        balance = found.balance()
        assert (balance.previous, balance.merged_away, balance.split_off, balance.current) == (2, 1, 1, 2)

    def test_two_become_two_others(self):
        """Cut from west to east before, from north to south now: each is split, each is merged."""
        found = matched(
            [box(0, 0, 200, 100), box(0, 100, 200, 200)], [box(0, 0, 100, 200), box(100, 0, 200, 200)]
        )
        assert {kind for _, _, kind in rows(found)} == {"merged"}
        assert (len(found), found.count(ChangeKind.MERGED), found.count(ChangeKind.SPLIT)) == (4, 2, 2)

    def test_a_chain(self):
        """A row of houses: the first two become one, the third is split, the fourth goes, one comes."""
        before = [box(0, 0, 100, 100), box(100, 0, 200, 100), box(200, 0, 300, 100), box(300, 0, 400, 100)]
        after = [box(0, 0, 200, 100), box(200, 0, 245, 100), box(255, 0, 300, 100), FAR]
        found = matched(before, after)
        assert rows(found) == [
            (0, 0, "merged"), (1, 0, "merged"), (2, 1, "split"), (2, 2, "split"),
            (3, -1, "ceased"), (-1, 3, "new"),
        ]  # fmt: skip
        assert found.balance().in_words(str) == (
            "4 last year − 1 ceased − 1 merged away + 1 new + 1 split off = 4 this year"
        )

    def test_a_place_inside_another_is_not_merged_with_it_every_year(self):
        inside = box(40, 40, 60, 60)
        assert rows(matched([SQUARE, inside], [inside, SQUARE])) == [
            (0, 1, "unchanged"), (1, 0, "unchanged"),
        ]  # fmt: skip

    def test_a_place_inside_another_that_comes_is_split_off(self):
        assert kinds([SQUARE], [SQUARE, box(40, 40, 60, 60)]) == ["split", "split"]

    def test_twice_the_same_polygon_is_told_apart_by_name(self):
        found = matched([SQUARE, SQUARE], [SQUARE, SQUARE], "AB", "BA")
        assert rows(found) == [(0, 1, "unchanged"), (1, 0, "unchanged")]
        assert kinds([SQUARE, SQUARE], [SQUARE, SQUARE]) == ["merged"] * 4


class TestThresholds:
    """SQUARE is 100 m: n metres of it are n %."""

    @pytest.mark.parametrize(
        ("common", "expected"), [(30, ["moved"]), (29.99, ["ceased", "new"]), (0, ["ceased", "new"])]
    )
    def test_the_same_place(self, common, expected):
        assert kinds([SQUARE], [box(100 - common, 0, 200 - common, 100)]) == expected

    def test_it_is_the_share_of_the_smaller(self):
        """The small one's 30 m are 3 % of the large one."""
        large, small = box(0, 0, 1000, 1000), box(970, 0, 1070, 1000)
        assert kinds([large], [small]) == kinds([small], [large]) == ["moved"]

    @pytest.mark.parametrize(("common", "expected"), [(5, ["moved"]), (4.99, ["ceased", "new"])])
    def test_the_same_place_by_name(self, common, expected):
        """The two are as one with others, so that the name alone is not enough."""
        current = box(100 - common, 0, 200 - common, 100)
        far, further = box(0, 500, 100, 600), box(0, 5000, 100, 5100)
        found = matched([SQUARE, far], [current, far, further], "AB", "ABC", same_name_reach_m=-1)
        assert [kind for before, after, kind in rows(found) if 0 in (before, after)] == expected

    def test_a_name_settles_a_doubtful_overlap_even_among_others(self):
        """A goes to B for the most part; 10 % is in the polygon that is called A now."""
        before, b, a = SQUARE, box(0, 0, 90, 100), box(90, 0, 190, 100)
        assert rows(matched([before], [b, a], "A", "BA")) == [(0, 0, "split"), (0, 1, "split")]
        assert rows(matched([before], [b, a])) == [(0, 0, "shrunk"), (-1, 1, "new")]

    @pytest.mark.parametrize(("distance", "expected"), [(1000, ["moved"]), (1000.01, ["ceased", "new"])])
    def test_the_reach_of_a_name(self, distance, expected):
        there = box(100 + distance, 0, 200 + distance, 100)
        assert kinds([SQUARE], [there], "A", "A") == expected
        assert kinds([SQUARE], [there], "A", "B") == ["ceased", "new"]
        assert kinds([SQUARE], [there]) == ["ceased", "new"]

    @pytest.mark.parametrize(("width", "expected"), [(5, ["moved"]), (4.99, ["ceased", "new"])])
    def test_a_sliver(self, width, expected):
        """A passage 15 m wide and very long: of it a third is drawn in the square, or a little less.

        The mean width of a strip of w times L metres is w L / (w + L), so the strip is widened by that.
        """
        length = 10_000
        strip = width * length / (length - width)
        assert kinds([box(0, 0, 1000, length)], [box(1000 - strip, 0, 1010, length)]) == expected

    @pytest.mark.parametrize(("common", "expected"), [(2, ["moved"]), (1.99, ["ceased", "new"])])
    def test_a_narrow_passage_is_itself_though_it_is_as_narrow_as_a_sliver(self, common, expected):
        """4 m wide: half of it is where it was, or a little less."""
        assert kinds([box(0, 0, 4, 1000)], [box(4 - common, 0, 8 - common, 1000)]) == expected

    @pytest.mark.parametrize(("common", "expected"), [(80, "unchanged"), (79.99, "moved")])
    def test_moved(self, common, expected):
        assert kinds([SQUARE], [box(100 - common, 0, 200 - common, 100)]) == [expected]

    @pytest.mark.parametrize(
        ("height", "expected"),
        [(105, "unchanged"), (105.01, "grown"), (95, "unchanged"), (94.99, "shrunk")],
    )
    def test_unchanged(self, height, expected):
        assert kinds([SQUARE], [box(0, 0, 100, height)]) == [expected]

    @pytest.mark.parametrize(
        ("keep", "expected"), [(80, ["unchanged", "unchanged"]), (79, ["merged", "merged"])]
    )
    def test_places_on_each_other_that_go_on(self, keep, expected):
        """Two that share their eastern 40 m; the one keeps 80 % of itself and of what it becomes."""
        before = [box(0, 0, 100, 100), box(60, 0, 160, 100)]
        after = [box(100 - keep, 0, 200 - keep, 100), box(60, 0, 160, 100)]
        found = rows(matched(before, after))
        assert [kind for _, _, kind in found][:2] == expected
        assert len(found) == (2 if keep == 80 else 4)


class TestNeighbours:
    """Borders that are digitised twice: nobody becomes his neighbour."""

    @pytest.mark.parametrize("shift", [0, 0.001, 1, 4, 15])
    def test_a_chessboard_that_is_drawn_a_bit_off(self, shift):
        corners = [(x, y) for x in range(0, 500, 100) for y in range(0, 500, 100)]
        before = [box(x, y, x + 100, y + 100) for x, y in corners]
        after = [box(x + shift, y, x + 100 + shift, y + 100) for x, y in corners]
        assert rows(matched(before, after)) == [(n, n, "unchanged") for n in range(25)]

    def test_a_neighbour_that_appears_across_the_border(self):
        assert kinds([SQUARE], [box(97, 0, 197, 100)]) == ["ceased", "new"]
        assert kinds([SQUARE], [box(100, 0, 200, 100)]) == ["ceased", "new"]
        assert kinds([SQUARE], [box(100, 100, 200, 200)]) == ["ceased", "new"]

    def test_a_passage_beside_a_square(self):
        """10 m wide, 4 m of it are drawn in the square: 40 % of it, and yet another place."""
        passage, drawn_in = box(100, 0, 110, 100), box(96, 0, 106, 100)
        assert rows(matched([SQUARE, passage], [SQUARE, drawn_in])) == [
            (0, 0, "unchanged"), (1, 1, "moved"),
        ]  # fmt: skip
        assert kinds([SQUARE], [SQUARE, drawn_in]) == ["unchanged", "new"]


class TestNames:
    def test_case_and_spaces_make_no_difference_and_aliases_count(self):
        there = objects(box(200, 0, 300, 100))
        for names in (["a  TORG "], ["Ny", "A torg"], ["A\ttorg"]):
            found = match(objects(SQUARE), there, previous_names=[["A Torg", ""]], current_names=[names])
            assert rows(found) == [(0, 0, "moved")]
            assert (found.previous_share[0], found.current_share[0]) == (0, 0)

    def test_a_name_that_is_not_alone_decides_nothing(self):
        there = [box(200, 0, 300, 100), box(0, 200, 100, 300)]
        assert kinds([SQUARE], there, "A", "AA") == ["ceased", "new", "new"]
        assert kinds(there, [SQUARE], "AA", "A") == ["ceased", "ceased", "new"]

    def test_no_name_is_not_a_name(self):
        found = match(
            objects(SQUARE), objects(box(200, 0, 300, 100)), previous_names=[[""]], current_names=[[" "]]
        )
        assert rows(found) == [(0, -1, "ceased"), (-1, 0, "new")]

    def test_overlap_goes_before_names(self):
        """A and B have changed names; where they lie is what they are."""
        assert rows(matched([SQUARE, FAR], [SQUARE, FAR], "AB", "BA")) == [
            (0, 0, "unchanged"), (1, 1, "unchanged"),
        ]  # fmt: skip

    def test_of_two_names_the_nearer_polygon_is_taken(self):
        near, further = box(200, 0, 300, 100), box(500, 0, 600, 100)
        found = match(
            objects(SQUARE),
            objects(further, near),
            previous_names=[["new", "old"]],
            current_names=[["new"], ["old"]],
        )
        assert rows(found) == [(0, 1, "moved"), (-1, 0, "new")]

    def test_names_of_one_year_only(self):
        assert kinds([SQUARE], [SQUARE], "A") == ["unchanged"]
        assert kinds([SQUARE], [SQUARE], "", "A") == ["unchanged"]


class TestConfidence:
    """By hand: above the threshold 0.5 + 0.5 (share - 0.3) / 0.7, below it 1 - 0.5 share / 0.3."""

    @pytest.mark.parametrize(
        ("common", "expected"),
        [(100, [1]), (65, [0.75]), (30, [0.5]), (29.999999, [0.5, 0.5]), (15, [0.75, 0.75]), (0, [1, 1])],
    )
    def test_half_at_the_threshold_and_whole_at_the_ends(self, common, expected):
        found = matched([SQUARE], [box(100 - common, 0, 200 - common, 100)])
        assert found.confidence.tolist() == pytest.approx(expected, abs=1e-6)

    def test_a_shared_name_halves_the_doubt(self):
        assert matched([SQUARE], [box(35, 0, 135, 100)], "A", "A").confidence.tolist() == [0.875]
        assert matched([SQUARE], [box(150, 0, 250, 100)], "A", "A").confidence.tolist() == [0.75]


class TestWhatHasNoArea:
    NOTHING = (
        None,
        shapely.Polygon(),
        shapely.MultiPolygon(),
        shapely.Point(EAST, NORTH),
        shapely.LineString([(EAST, NORTH), (EAST + 9, NORTH)]),
        shapely.from_wkt("POLYGON ((0 0, 10 0, 0 0, 0 0))"),
        shapely.from_wkt("GEOMETRYCOLLECTION (POINT (1 1))"),
    )

    def test_it_is_left_out(self):
        found = matched([*self.NOTHING, SQUARE], [SQUARE, *self.NOTHING])
        assert rows(found) == [(len(self.NOTHING), 0, "unchanged")]
        assert (found.balance().previous, found.balance().current) == (1, 1)

    def test_its_name_says_nothing(self):
        assert kinds([None, SQUARE], [FAR], "AB", "A") == ["ceased", "new"]

    @pytest.mark.filterwarnings("ignore:invalid value")
    @pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
    def test_coordinates_that_are_no_numbers(self, number):
        broken = shapely.Polygon([(EAST, NORTH), (number, NORTH + 10), (EAST + 10, NORTH + 20)])
        assert rows(matched([broken, SQUARE], [SQUARE, broken])) == [(1, 0, "unchanged")]

    def test_an_invalid_polygon_is_compared_as_what_it_covers(self):
        """A bow tie covers half of the square: two triangles of 50 m height."""
        bow_tie = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
        square = shapely.box(0, 0, 100, 100)
        found = matched([square], [bow_tie])
        assert rows(found) == [(0, 0, "shrunk")]
        assert (found.previous_share[0], found.area_change_m2[0]) == pytest.approx((0.5, -5000))
        assert not shapely.is_valid(bow_tie)

    def test_nothing_at_all(self):
        for previous, current in (([], []), ([SQUARE], []), ([], [SQUARE])):
            found = matched(previous, current)
            assert len(found) == len(previous) + len(current)
            assert (found.balance().previous, found.balance().current) == (len(previous), len(current))

    def test_holes_parts_and_heights(self):
        ring = shapely.Polygon(
            [(EAST, NORTH), (EAST + 90, NORTH), (EAST + 90, NORTH + 90), (EAST, NORTH + 90)],
            [[(EAST + 30, NORTH + 30), (EAST + 60, NORTH + 30), (EAST + 60, NORTH + 60)]],
        )
        parts = shapely.MultiPolygon([ring, FAR])
        assert kinds([parts], [shapely.force_3d(parts, 7.0)]) == ["unchanged"]
        hole = box(40, 32, 58, 38)
        assert kinds([ring], [hole]) == ["ceased", "new"]


class TestOverlaps:
    def test_shares_and_width(self):
        found = overlaps(objects(SQUARE), objects(box(90, 0, 290, 100)))
        assert found.pairs() == [(0, 0)]
        assert (found.share_of_one[0], found.share_of_other[0], found.share[0]) == pytest.approx(
            (0.1, 0.05, 0.1)
        )
        # 10 by 100 m: twice the area by the perimeter, 2000 / 220.
        assert found.width_m[0] == pytest.approx(2000 / 220)

    def test_touching_is_no_overlap(self):
        assert len(overlaps(objects(SQUARE), objects(box(100, 0, 200, 100), box(100, 100, 200, 200)))) == 0

    def test_chunks_change_nothing(self, monkeypatch):
        random = np.random.default_rng(1)
        ones, others = (
            shapely.buffer(shapely.points(random.uniform(0, 2000, (60, 2))), 100) for _ in range(2)
        )
        whole = overlaps(ones, others)
        monkeypatch.setattr(overlap, "_CHUNK", 7)
        parts = overlaps(ones, others)
        assert whole.pairs() == parts.pairs() == sorted(parts.pairs())
        assert whole.share.tolist() == parts.share.tolist()

    def test_the_input_is_not_changed(self):
        given_array = objects(None, shapely.Point(0, 0), SQUARE)
        covered(given_array)
        assert [shape is None for shape in given_array] == [True, False, False]

    def test_progress_and_cancel(self, monkeypatch):
        monkeypatch.setattr(overlap, "_CHUNK", 2)

        class Impatient:
            def __init__(self):
                self.told = []

            def report(self, fraction, text=""):
                self.told.append(fraction)

            def check(self):
                if len(self.told) == 2:
                    raise Cancelled

        progress = Impatient()
        with pytest.raises(Cancelled):
            match(objects(*[SQUARE] * 6), objects(SQUARE), progress=progress)
        assert progress.told == pytest.approx([1 / 3, 2 / 3])


@st.composite
def shapes(draw):
    """Boxes on a coarse grid, so that they often meet; also bow ties, empty ones and nothing."""
    what = draw(st.sampled_from(["box"] * 8 + ["bow tie", "empty", "null"]))
    if what == "null":
        return None
    if what == "empty":
        return shapely.Polygon()
    west, south = draw(st.integers(0, 20)) * 25.0, draw(st.integers(0, 20)) * 25.0
    width, height = draw(st.integers(1, 8)) * 25.0, draw(st.integers(1, 8)) * 25.0
    if what == "bow tie":
        west, south, east, north = box(west, south, west + width, south + height).bounds
        return shapely.Polygon([(west, south), (east, north), (east, south), (west, north)])
    return box(west, south, west + width, south + height)


@st.composite
def years(draw):
    polygons = draw(st.lists(shapes(), max_size=12))
    names = st.lists(st.sampled_from(["A", "B", "C", "D", ""]), max_size=2)
    return objects(*polygons), [draw(names) for _ in polygons]


def by_name(previous, current):
    return match(previous[0], current[0], previous_names=previous[1], current_names=current[1])


@settings(max_examples=300)
@given(years(), years())
def test_the_balance_adds_up(previous, current):
    found = by_name(previous, current)
    balance = found.balance()
    assert (
        balance.previous - balance.ceased - balance.merged_away + balance.new + balance.split_off
        == balance.current
    )
    for side, indices, count in (
        (previous, found.previous_index, balance.previous),
        (current, found.current_index, balance.current),
    ):
        has_area = {n for n, shape in enumerate(side[0]) if shape is not None and not shape.is_empty}
        assert set(indices.tolist()) - {-1} == has_area
        assert count == len(has_area)


@settings(max_examples=150)
@given(years(), years())
def test_rows_are_of_one_mind(previous, current):
    found = by_name(previous, current)
    shares = np.concatenate([found.previous_share, found.current_share])
    assert np.all((shares[~np.isnan(shares)] >= 0) & (shares[~np.isnan(shares)] <= 1))
    assert np.all((found.confidence >= 0.5) & (found.confidence <= 1))
    successors = np.bincount(found.previous_index[found.previous_index >= 0], minlength=1)
    predecessors = np.bincount(found.current_index[found.current_index >= 0], minlength=1)
    for (before, after, kind), change in zip(rows(found), found.area_change_m2.tolist()):
        assert (kind == "ceased") == (after < 0)
        assert (kind == "new") == (before < 0)
        assert math.isnan(change) == (before < 0 or after < 0)
        if kind in ("unchanged", "grown", "shrunk", "moved"):
            assert successors[before] == predecessors[after] == 1
        if kind == "merged":
            assert predecessors[after] > 1
        if kind == "split":
            assert successors[before] > 1


_TURNED = {"grown": "shrunk", "shrunk": "grown", "ceased": "new", "new": "ceased"}


@settings(max_examples=150)
@given(years(), years())
def test_backwards_is_the_opposite(previous, current):
    """What merged was split, what came is gone; unchanged is measured by the previous year's area."""
    forwards, backwards = by_name(previous, current), by_name(current, previous)
    forth = {(before, after) for before, after, _ in rows(forwards)}
    assert forth == {(before, after) for after, before, _ in rows(backwards)}
    back = {(before, after): kind for after, before, kind in rows(backwards)}
    for before, after, kind in rows(forwards):
        if kind in ("moved", "new", "ceased"):
            assert back[before, after] == _TURNED.get(kind, kind)
    assert forwards.count(ChangeKind.MERGED) == backwards.count(ChangeKind.SPLIT)
    assert forwards.count(ChangeKind.SPLIT) == backwards.count(ChangeKind.MERGED)


@settings(max_examples=100)
@given(years())
def test_a_year_is_unchanged_against_itself(year):
    """Unless two of its places are one and the same."""
    found = by_name(year, year)
    for before, after, kind in rows(found):
        if before == after and year[0][before].is_valid:
            twins = sum(shape is not None and shape.equals(year[0][before]) for shape in year[0])
            assert kind == "unchanged" or twins > 1 or _lies_on_its_like(year[0], before)


def _lies_on_its_like(shapes, index):
    """Say whether another polygon is so like this one that both may go on as either."""
    others = [shape for n, shape in enumerate(covered(shapes)) if n != index and shape is not None]
    mine = shapes[index]
    common = [(mine.intersection(shape).area, shape.area) for shape in others]
    return any(min(area / mine.area, area / other) >= 0.8 for area, other in common)


@settings(max_examples=80)
@given(years(), years(), st.sampled_from([(1000.0, 0.0), (-250.0, 500.0), (0.0, -100_000.0)]))
def test_where_it_all_lies_makes_no_difference(previous, current, shift):
    """Moved by whole metres, every coordinate is as exact as before."""

    def moved(year):
        return shapely.transform(year[0], lambda xy: xy + shift), year[1]

    here, there = by_name(previous, current), by_name(moved(previous), moved(current))
    assert rows(here) == rows(there)
    for name in ("previous_share", "current_share", "area_change_m2", "confidence"):
        assert getattr(here, name) == pytest.approx(getattr(there, name), abs=1e-6, nan_ok=True)


@settings(max_examples=80)
@given(years(), years(), st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(previous, current, random):
    """But for the nearest of a name: two that are equally near are taken as they come."""

    def shuffled(year):
        order = list(range(len(year[0])))
        random.shuffle(order)
        return objects(*(year[0][n] for n in order)), [year[1][n] for n in order], order

    before, after = shuffled(previous), shuffled(current)
    options = {"thresholds": Thresholds(same_name_reach_m=-1)}
    straight = match(previous[0], current[0], previous_names=previous[1], current_names=current[1], **options)
    mixed = match(before[0], after[0], previous_names=before[1], current_names=after[1], **options)
    back = [
        (before[2][i] if i >= 0 else -1, after[2][j] if j >= 0 else -1, kind) for i, j, kind in rows(mixed)
    ]
    assert sorted(back) == sorted(rows(straight))


def test_a_place_that_is_drawn_as_it_was_lies_on_itself_entirely():
    # 8 by 5 m less a hole of 2 by 1 m: 38 m2 and 26 + 6 m around, so 2 * 38 / 32 m wide.
    place = shapely.box(0, 0, 8, 5).difference(shapely.box(3, 2, 5, 3))
    for again in (place, shapely.reverse(place)):
        found = overlaps(np.array([place]), np.array([again]))
        assert (found.share_of_one[0], found.share_of_other[0], found.width_m[0]) == (1, 1, 2.375)
