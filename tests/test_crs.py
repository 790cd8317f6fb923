"""Where metres are metres: which systems are refused, what is suggested, how geometry is moved."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")

from scenkartan.plugin import crs as crs_module  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402


def system(authid):
    return core.QgsCoordinateReferenceSystem(authid)


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    pass


METRIC = [
    "EPSG:3006",
    "EPSG:3011",
    "EPSG:3018",
    "EPSG:3021",
    "EPSG:3879",
    "EPSG:25833",
    "EPSG:32634",
    "EPSG:5845",
]
NOT_METRIC = ["EPSG:4326", "EPSG:4258", "EPSG:4619", "EPSG:3857", "EPSG:900913", "EPSG:3395", "ESRI:54004",
              "EPSG:4087", "EPSG:3034", "EPSG:2263"]  # fmt: skip


@pytest.mark.parametrize("authid", METRIC)
def test_accepts(authid):
    crs_module.require_metric(system(authid))


@pytest.mark.parametrize("authid", NOT_METRIC)
def test_refuses_and_names_one_that_would_do(authid):
    with pytest.raises(ScenkartanError, match="EPSG:3006") as caught:
        crs_module.require_metric(system(authid))
    assert authid in caught.value.text


def test_refuses_an_unknown_system():
    with pytest.raises(ScenkartanError, match="unknown"):
        crs_module.require_metric(core.QgsCoordinateReferenceSystem())


def test_refuses_a_mercator_without_authority():
    custom = core.QgsCoordinateReferenceSystem.fromProj(
        "+proj=merc +lat_ts=10 +lon_0=3 +x_0=7 +ellps=GRS80 +units=m"
    )
    assert custom.isValid()
    assert not crs_module.is_metric(custom)


def test_accepts_a_transverse_mercator_without_authority():
    custom = core.QgsCoordinateReferenceSystem.fromProj(
        "+proj=tmerc +lon_0=18.02 +x_0=77 +ellps=GRS80 +units=m"
    )
    assert crs_module.is_metric(custom)


def test_a_good_system_far_from_its_area_is_refused_there():
    petersburg = core.QgsRectangle(1290000, 6790000, 1300000, 6800000)
    assert crs_module.is_metric(system("EPSG:3007"))
    assert not crs_module.is_metric(system("EPSG:3007"), petersburg)


@pytest.mark.parametrize(
    ("west", "south", "east", "north", "expected"),
    [
        (17.9, 59.2, 18.2, 59.4, "EPSG:3011"),  # Stockholm: SWEREF 99 18 00
        (11.9, 57.6, 12.1, 57.8, "EPSG:3007"),  # Gothenburg: 12 00
        (13.0, 55.5, 13.1, 55.6, "EPSG:3008"),  # Malmö: 13 30
        (20.2, 63.8, 20.3, 63.9, "EPSG:3016"),  # Umeå: 20 15
        (12.0, 55.6, 18.2, 63.9, "EPSG:3006"),  # the country
        (24.9, 60.1, 25.0, 60.2, "EPSG:25835"),  # Helsinki
        (-74.1, 40.6, -73.9, 40.8, "EPSG:32618"),  # New York
        (151.1, -33.9, 151.3, -33.8, "EPSG:32756"),  # Sydney
    ],
)
def test_suggests_the_system_of_the_place(west, south, east, north, expected):
    extent = core.QgsRectangle(west, south, east, north)
    assert crs_module.suggest_metric(extent, system("EPSG:4326")).authid() == expected


def wkb(text):
    return bytes(core.QgsGeometry.fromWkt(text).asWkb())


def moved(text, source, target):
    result = crs_module.transform_wkb(
        [wkb(text)], system(source), system(target), core.QgsCoordinateTransformContext()
    )
    geometry = core.QgsGeometry()
    geometry.fromWkb(result[0])
    return geometry


def test_drops_z_and_m():
    assert moved("POLYGON ZM ((0 0 1 2, 9 0 1 2, 9 9 1 2, 0 0 1 2))", "EPSG:3006", "EPSG:3006").asWkt(0) == (
        "Polygon ((0 0, 9 0, 9 9, 0 0))"
    )


def test_curves_become_chords_within_a_centimetre():
    circle = moved(
        "CURVEPOLYGON (CIRCULARSTRING (1000 0, 0 1000, -1000 0, 0 -1000, 1000 0))", "EPSG:3006", "EPSG:3006"
    )
    assert not core.QgsWkbTypes.isCurvedType(circle.wkbType())
    centre = core.QgsGeometry.fromWkt("POINT (0 0)")
    ring = core.QgsGeometry(circle.constGet().exteriorRing().clone())
    assert 999.99 <= ring.distance(centre) <= 1000


def test_curves_in_a_collection_become_chords_too():
    collection = moved(
        "GEOMETRYCOLLECTION (CURVEPOLYGON (CIRCULARSTRING (10 0, 0 10, -10 0, 0 -10, 10 0)), POINT (0 0))",
        "EPSG:3006",
        "EPSG:3006",
    )
    kinds = [core.QgsWkbTypes.displayString(part.wkbType()) for part in collection.constParts()]
    assert kinds == ["Polygon", "Point"]


def test_curves_in_degrees_keep_the_same_tolerance():
    arc = moved("CIRCULARSTRING (18 59, 18.001 59.001, 18.002 59)", "EPSG:4326", "EPSG:3006")
    corners = arc.constGet().nCoordinates()
    assert 10 < corners < 500


def test_null_and_empty_stay_none():
    nothing = [None, b"", wkb("POLYGON EMPTY")]
    result = crs_module.transform_wkb(
        nothing, system("EPSG:3857"), system("EPSG:3006"), core.QgsCoordinateTransformContext()
    )
    assert result == [None, None, None]


def test_a_wrong_system_is_told():
    with pytest.raises(ScenkartanError, match="EPSG:4326"):
        moved("POINT (674000 6580000)", "EPSG:4326", "EPSG:3006")


def test_an_unreadable_geometry_is_told():
    with pytest.raises(ScenkartanError, match="cannot be read"):
        crs_module.transform_wkb(
            [b"\x01\xff\xff"], system("EPSG:3006"), system("EPSG:3011"), core.QgsCoordinateTransformContext()
        )
