"""Which system a delivery is in: one city in every system that Swedish senders use, by osr's own numbers."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis

# A municipality of 20 x 20 km at Stockholm and a delivery of four squares in it, SWEREF 99 18 00.
WEST, SOUTH = 140_000, 6_570_000
BOXES = [(WEST + d, SOUTH + d, WEST + d + 400, SOUTH + d + 400) for d in (2_000, 7_000, 12_000, 17_000)]


@pytest.fixture
def municipality(qgis_app):
    from scenkartan.plugin.delivery.region import united
    from scenkartan.plugin.geos import shapely

    return united([shapely.to_wkb(shapely.box(WEST, SOUTH, WEST + 20_000, SOUTH + 20_000))], "EPSG:3011")


@pytest.fixture
def guess(context, municipality):
    from scenkartan.plugin.delivery.crs_guess import guess_crs

    def run(boxes, region=None, first=()):
        return guess_crs(boxes, region or municipality, context, first=first)

    return run


def boxes_in(code):
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(3011)
    target.ImportFromEPSG(code)
    for crs in (source, target):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    way = osr.CoordinateTransformation(source, target)
    return [(*way.TransformPoint(w, s)[:2], *way.TransformPoint(e, n)[:2]) for w, s, e, n in BOXES]


def turned(boxes):
    return [(s, w, n, e) for w, s, e, n in boxes]


@pytest.mark.parametrize("code", [3006, *range(3007, 3025), 3152, 25832, 25834, 25835, 4326, 3857])
def test_every_system_is_told_by_where_it_lands(guess, code):
    boxes = boxes_in(code)
    best = guess(boxes)[0]
    assert (best.authid, best.inside_share, best.fixes) == (f"EPSG:{code}", 1.0, frozenset())
    swapped = guess(turned(boxes))[0]
    assert (swapped.authid, {fix.value for fix in swapped.fixes}) == (f"EPSG:{code}", {"swap_axes"})


def test_utm_33_has_the_numbers_of_sweref_99_tm(guess):
    assert [one.authid for one in guess(boxes_in(32633))][:2] == ["EPSG:3006", "EPSG:25833"]
    assert guess(boxes_in(32633), first=["EPSG:25833"])[0].authid == "EPSG:25833"


@pytest.mark.parametrize(("times", "fix"), [(1000, "millimetres"), (100, "centimetres")])
def test_units_of_drawings(guess, times, fix):
    best = guess([tuple(value * times for value in box) for box in BOXES])[0]
    assert (best.authid, {one.value for one in best.fixes}) == ("EPSG:3011", {fix})


def test_the_share_is_that_of_the_features(guess):
    outside = (WEST - 5_000, SOUTH, WEST - 4_000, SOUTH + 1_000)
    assert guess([*BOXES, outside])[0].inside_share == pytest.approx(0.8)


def test_without_a_municipality_the_registers_zone_comes_first(guess, context):
    from scenkartan.plugin.delivery.region import sweden

    anywhere = sweden(context)
    assert guess(BOXES, anywhere)[0].authid == "EPSG:3011"
    assert guess(BOXES, anywhere, ["EPSG:3008"])[0].authid == "EPSG:3008"
    assert guess(boxes_in(3006), anywhere)[0].authid == "EPSG:3006"


def test_the_footprint_is_where_it_lands(guess):
    """The delivery's middle, by osr: 18.0 E less 0.2, about 59.3 N."""
    from scenkartan.plugin.geos import shapely

    middle = shapely.centroid(shapely.from_wkb(guess(BOXES)[0].where))
    assert (middle.x, middle.y) == pytest.approx((18.0, 59.32), abs=0.05)


def test_numbers_that_are_nowhere_are_no_guess(guess):
    assert guess([]) == ()
    assert guess([(5e11, 5e11, 6e11, 6e11)]) == ()
