"""Metres on the ground against QGIS' own geodesics and pyproj's, over the whole of Sweden."""

from __future__ import annotations

import math

import numpy as np
import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pyproj = pytest.importorskip("pyproj")
shapely = pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.analysis.ground import (  # noqa: E402
    PlaneGround,
    TransverseMercatorGround,
    nearest_on_ground,
    pairs_on_ground,
)
from scenkartan.plugin.workflow.ground import GeodesicGround, ground_under  # noqa: E402

GRS80 = pyproj.Geod(ellps="GRS80")
# Longitude, latitude.
PLACES = {
    "Stockholm": (18.07, 59.33),
    "Malmö": (13.0, 55.6),
    "Kiruna": (20.22, 67.86),
    "Haparanda": (24.13, 65.83),
    "Göteborg": (11.97, 57.7),
}
# SWEREF 99 TM, local zones in and far outside their strip, UTM, and systems without a closed form here:
# LAEA Europe, whose scale is not the same in all directions, and Norway's NTM with an origin of its own.
SYSTEMS = ("EPSG:3006", "EPSG:3007", "EPSG:3008", "EPSG:3011", "EPSG:3018", "EPSG:25833", "EPSG:32634")
WITHOUT_CLOSED_FORM = ("EPSG:3035", "EPSG:5110")


def crs(authid):
    return core.QgsCoordinateReferenceSystem(authid)


def projected(authid, lonlats):
    transformer = pyproj.Transformer.from_crs("EPSG:4258", authid, always_xy=True)
    return np.column_stack(transformer.transform(*np.asarray(lonlats, dtype=float).T))


def lines_from(authid, place, length_m):
    """Geodesics of a length in twelve directions as lines on the map."""
    bearings = np.arange(0, 360, 30)
    lon, lat = (np.full(len(bearings), value) for value in PLACES[place])
    lon2, lat2, _ = GRS80.fwd(lon, lat, bearings, np.full(len(bearings), length_m))
    ends = np.column_stack([lon2, lat2])
    return np.hstack([projected(authid, np.column_stack([lon, lat])), projected(authid, ends)])


@pytest.mark.parametrize("length_m", [10, 500, 1000, 5000])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("authid", SYSTEMS)
def test_to_a_millimetre_in_closed_form(authid, place, length_m):
    ground = ground_under(crs(authid))
    assert isinstance(ground, TransverseMercatorGround)
    found = ground.lengths(lines_from(authid, place, length_m))
    assert found == pytest.approx(np.full(12, length_m), abs=0.001)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("authid", WITHOUT_CLOSED_FORM)
def test_to_a_millimetre_in_other_systems(authid, place):
    ground = ground_under(crs(authid))
    assert isinstance(ground, GeodesicGround)
    assert ground.lengths(lines_from(authid, place, 500)) == pytest.approx(np.full(12, 500), abs=0.001)


def test_to_a_millimetre_as_qgis_measures():
    measure = core.QgsDistanceArea()
    measure.setSourceCrs(crs("EPSG:3011"), core.QgsCoordinateTransformContext())
    assert measure.setEllipsoid("EPSG:7019")
    lines = lines_from("EPSG:3011", "Göteborg", 731)
    theirs = [measure.measureLine(core.QgsPointXY(*line[:2]), core.QgsPointXY(*line[2:])) for line in lines]
    assert ground_under(crs("EPSG:3011")).lengths(lines) == pytest.approx(np.array(theirs), abs=0.001)


@pytest.mark.parametrize(
    ("authid", "place", "error_m"),
    [
        ("EPSG:3006", "Stockholm", -0.01),
        ("EPSG:3006", "Malmö", -0.10),
        ("EPSG:3006", "Kiruna", 0.09),
        ("EPSG:3006", "Haparanda", 0.85),
        ("EPSG:3011", "Stockholm", 0.0),
        ("EPSG:3011", "Göteborg", 0.79),
        ("EPSG:3011", "Malmö", 0.61),
    ],
)
def test_what_the_plane_is_wrong_by(authid, place, error_m):
    """500 m on the ground as they read on the map, measured beforehand with another program."""
    lines = lines_from(authid, place, 500)
    assert PlaneGround().lengths(lines).mean() - 500 == pytest.approx(error_m, abs=0.015)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("authid", ["EPSG:3006", "EPSG:3011", "EPSG:3018"])
@pytest.mark.parametrize("distance_m", [499.0, 499.99, 500.0, 500.01, 501.0])
def test_schools_are_on_their_side_of_the_radius(authid, place, distance_m):
    lines = lines_from(authid, place, distance_m)
    scene = shapely.points(lines[:1, :2]).astype(object)
    schools = shapely.points(lines[:, 2:])
    pairs = pairs_on_ground(scene, schools, 500.0, ground_under(crs(authid)))
    assert len(pairs) == (12 if distance_m <= 500 else 0)
    if len(pairs):
        assert pairs.distance_m == pytest.approx(np.full(12, distance_m), abs=0.001)
        assert pairs.plane_m == pytest.approx(
            np.hypot(*(lines[:, 2:] - lines[:, :2]).T)[pairs.facility_index], abs=1e-5
        )


def test_the_nearest_is_nearest_on_the_ground():
    """At Haparanda the map stretches more to the east: a school there looks further away than it is."""
    ground = ground_under(crs("EPSG:3006"))
    east = lines_from("EPSG:3006", "Haparanda", 5000)[3]
    x, y = east[:2]
    west = np.array([x, y, x - math.dist(east[:2], east[2:]) + 0.1, y])
    schools = shapely.points([west[2:], east[2:]]).astype(object)
    scene = shapely.points(east[None, :2]).astype(object)
    assert nearest_on_ground(scene, schools, PlaneGround()).facility_index.tolist() == [0]
    found = nearest_on_ground(scene, schools, ground)
    assert found.facility_index.tolist() == [1]
    assert found.distance_m == pytest.approx([5000], abs=0.001)
    assert found.plane_m == pytest.approx([math.dist(east[:2], east[2:])], abs=1e-5)


def test_nothing_is_near_what_is_not_there():
    ground = ground_under(crs("EPSG:3006"))
    nothing = np.array([None, shapely.Polygon()], dtype=object)
    school = np.array([shapely.Point(674000, 6580000)], dtype=object)
    assert len(pairs_on_ground(nothing, school, 500, ground)) == 0
    found = nearest_on_ground(nothing, school, ground)
    assert found.facility_index.tolist() == [-1, -1]
    assert np.isnan([found.distance_m, found.plane_m]).all()


def test_inside_is_nought_metres_away():
    ground = ground_under(crs("EPSG:3006"))
    square = np.array([shapely.box(674000, 6580000, 674100, 6580100)], dtype=object)
    pairs = pairs_on_ground(square, shapely.points([[674050, 6580050]]), 500, ground)
    assert pairs.distance_m.tolist() == [0.0]
